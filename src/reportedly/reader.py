"""Reads one article: its text goes in, a list of reports comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from reportedly import attribution, codes, deeds, status
from reportedly import times as time_layer
from reportedly.actors import Cast, cast_of
from reportedly.actors.sectors import sector_of
from reportedly.attribution import Attribution
from reportedly.deeds import Deed
from reportedly.errors import DateError
from reportedly.gatherings import on_one_trip
from reportedly.language import Parsed, parse
from reportedly.lexicon import also
from reportedly.news import is_all_there_is, is_news, is_only_an_aim
from reportedly.parties import everybody, sides_of
from reportedly.parties.decrees import OFFICIALS, is_by_decree
from reportedly.parties.meetings import mode_among
from reportedly.places import place_of, while_there
from reportedly.records import Article, Because, Certainty, EventType, Kind, Participant, Report, Source, Status
from reportedly.same_event import name_events
from reportedly.sources import sources_of
from reportedly.speeches import as_spoken
from reportedly.status import Outlook, Standing
from reportedly.times import TimeExpression

SPOKEN = frozenset(
    {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT}
)  # deeds that one does by speaking

EARLIEST, LATEST = 1500, 2999  # years between which something can have been published


@dataclass(frozen=True)
class Reading:
    """One article with what each step found in it."""

    parsed: Parsed
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    cast: Cast
    deeds: tuple[Deed, ...]
    view: Outlook
    reports: list[Report]


def read(
    text: str,
    *,
    published: date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    article_id: str = "",
    lexicon: Path | None = None,
) -> list[Report]:
    """The reports of one article, in text order.

    `published` resolves relative dates and office-holders; without it they stay open. Raises DateError when it is no
    ISO date.

    >>> reports = read("Norway's prime minister plans to visit Kenya in May.", published="2024-01-15")
    >>> [(r.type.value, r.status.value, r.when) for r in reports]
    [('CONSULT', 'planned', '2024-05')]
    """
    article = Article(id=article_id, title=title, published=as_date(published), publisher=publisher, text=text)
    return read_article(article, lexicon=lexicon)


def read_article(article: Article, *, lexicon: Path | None = None) -> list[Report]:
    """The reports of an article, in text order."""
    return layers(article, lexicon=lexicon).reports


def layers(article: Article, *, lexicon: Path | None = None) -> Reading:
    """What every step finds in an article, the reports last."""
    with also(lexicon):
        return _read(article)


def _read(article: Article) -> Reading:
    parsed = parse(article.text)
    times = time_layer.find(article.text, article.published, parsed)
    attributions = attribution.find(parsed)
    cast = cast_of(parsed, article.published, attributions=attributions, publisher=article.publisher)
    found = deeds.find(parsed)
    scene = _Scene(article, parsed, times, attributions, cast, found)
    view = status.outlook(parsed, times, article.published)
    told = [(n, standing) for n, deed in enumerate(found) for standing in status.standings(parsed, deed, view)]
    reports = [scene.report(found[n], standing) for n, standing in told]
    news = [(n, found[n], r) for (n, at), r in zip(told, reports, strict=True)
            if is_news(r, alone=is_all_there_is(parsed, found[n])) and not is_only_an_aim(parsed, found[n], at)]
    legs = _one_leg_a_country(news)
    placed = while_there(parsed, on_one_trip(parsed, [(found[n], report) for n, report in legs]))
    spoken = as_spoken(parsed, cast, times, placed, article.published)
    kept = name_events(spoken, [n for n, _ in legs])
    return Reading(parsed, times, attributions, cast, found, view, kept)


def _one_leg_a_country(told: list[tuple[int, Deed, Report]]) -> list[tuple[int, Report]]:
    """The reports, of a tour one for each country: "to Accra, Ghana, and Lome, Togo" goes to two."""
    kept: list[tuple[int, Report]] = []
    seen: set[tuple[int, str, tuple[str, ...]]] = set()
    for n, deed, report in told:
        leg = (deed.head, report.status.value, tuple(p.country or p.name for p in report.recipients))
        if not deed.leg or leg not in seen:
            kept.append((n, report))
        seen.add(leg)
    return kept


def speakers(reading: Reading) -> list[tuple[Attribution, tuple[Source, ...]]]:
    """Each statement of an article with its speakers, resolved through pronouns and offices; thoughts are none."""
    said = (a for a in reading.attributions if not a.attitude and a.kind not in ("adverb", "adjective"))
    return [(statement, sources_of(reading.cast, statement)) for statement in said]


def as_date(value: date | str | None) -> date | None:
    """An ISO date, or the day of an ISO date and time; raises DateError where it is none or no publication date."""
    if value is None:
        return None
    try:
        day = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as fault:
        raise DateError(f"date '{value}'", "is no date", "write it as YYYY-MM-DD") from fault
    if not EARLIEST <= day.year <= LATEST:
        raise DateError(f"date '{value}'", "is no publication date", f"write a year from {EARLIEST} to {LATEST}")
    return date(day.year, day.month, day.day)


@dataclass(frozen=True)
class _Scene:
    """What is known of an article when a deed in it becomes a report."""

    article: Article
    parsed: Parsed
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    cast: Cast
    deeds: tuple[Deed, ...] = ()

    def report(self, deed: Deed, standing: Standing) -> Report:
        """The report that a deed in one state makes."""
        actors, recipients = sides_of(self.parsed, self.cast, self.deeds, deed)
        mode = mode_among(self.parsed, deed, actors)
        said_by = self._said_by(deed, standing)
        actors = actors or self._judge(deed, said_by) or self._ruler(deed, standing, said_by)
        sources = self._sources(said_by)
        if self._is_said(deed, standing) and sources and sources[-1].name in {p.name for p in actors}:
            sources = sources[:-1]  # the utterance is the deed: its speaker is the actor
        anchors = time_layer.anchors(
            self.parsed, self.times, deed.head, tuple(a.cue_head for a in said_by),
            governor=deed.governor, status=standing.status, published=self.article.published,
            stop=deed.recipients[0] if deed.leg else None,
        )  # fmt: skip
        place = place_of(self.parsed, self.cast, deed, actors, recipients)
        setter = next(iter(everybody(self.cast, (standing.by,))), None) if standing.by is not None else None
        by = setter if setter is not None and setter not in actors else None
        certainty = _hedged(standing, said_by)
        trigger, evidence = standing.trigger or deed.trigger, standing.evidence or deed.evidence
        when = anchors.when.when if anchors.when else None
        as_of = anchors.as_of.when if anchors.as_of else None
        announced = self._announced(actors, said_by)
        code = codes.code(
            deed.type, mode, standing.status,
            condition=self.parsed.says(standing.condition) if standing.condition else None,
            by=by.name if by else None, actors=[p.name for p in actors], recipients=[p.name for p in recipients],
            when=when.edtf if when else None, published=self.article.published,
            cues=self._cue_words(deed, standing), announced=announced, told=bool(said_by) and not announced,
        )  # fmt: skip
        spans = {"trigger": trigger, "evidence": evidence}
        because = {
            "type": Because(trigger, deed.rule), "mode": Because(trigger, deed.rule),
            "status": Because(standing.cue, standing.rule), "certainty": Because(standing.cue, standing.rule),
        }  # fmt: skip
        for name, span in (("status", standing.cue), ("condition", standing.condition)):
            if span is not None:
                spans[name] = span
        for name, expression in (("when", anchors.when), ("as_of", anchors.as_of)):
            if expression is not None and expression.when is not None:
                spans[name] = expression.span
                because[name] = Because(expression.span, expression.rule)
        if place is not None:
            because["place"] = Because(place.span, place.rule)
        if standing.condition is not None:
            because["condition"] = Because(standing.condition, standing.rule)
        for name, people in (("actors", actors), ("recipients", recipients)):
            for k, person in enumerate(people):
                because[f"{name}[{k}]"] = Because(person.span or person.resolved_from, self._why(person, deed.rule))
        if by is not None:
            because["by"] = Because(by.span or by.resolved_from, self._why(by, standing.rule))
        for k, source in enumerate(sources):
            because[f"sources[{k}]"] = Because(source.span or source.resolved_from, _rule_of(said_by, source))
        because["plover"] = because["cameo"] = Because(None, f"codes: {code.rule}")
        return Report(
            article=self.article.id,
            event="",
            type=deed.type,
            mode=mode,
            actors=self._with_sectors(actors),
            recipients=self._with_sectors(recipients),
            place=place.country if place else None,
            place_name=place.name if place else None,
            when=when.edtf if when else None,
            status=standing.status,
            certainty=certainty,
            condition=self.parsed.says(standing.condition) if standing.condition else None,
            by=self._with_sectors((by,))[0] if by is not None else None,
            as_of=as_of.edtf if as_of else None,
            sources=sources,
            trigger=self.parsed.says(trigger),
            evidence=self.parsed.says(evidence),
            spans=spans,
            plover={
                "type": code.plover_type.value, "mode": code.mode, "auxiliary": code.auxiliary,
                "quad_class": code.quad_class, "goldstein": code.goldstein,
            },
            cameo=code.cameo,
            because=because,
        )

    def _cue_words(self, deed: Deed, standing: Standing) -> frozenset[str]:
        """The dictionary forms of the words that set the status, with the auxiliaries of a negated verb."""
        words = self.parsed.words_in(standing.cue) if standing.cue is not None else []
        helpers = [c for c in self.parsed.children(deed.governor) if c.dep in ("aux", "neg")]
        return frozenset(w.lemma for w in (*words, *helpers))

    def _with_sectors(self, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        told = [(p, p.span or p.resolved_from) for p in people]
        return tuple(
            p.model_copy(update={"sector": sector_of(
                p, self.parsed.says(span) if span else "", self.cast.stage.tables, self.article.published
            )})
            for p, span in told
        )  # fmt: skip

    def _announced(self, actors: tuple[Participant, ...], said_by: tuple[Attribution, ...]) -> bool:
        """Whether the doers themselves, or somebody of their state, say that they will."""
        speakers = [p for a in said_by if a.source_head is not None for p in self.cast.who(a.source_head)]
        return any(s.name == a.name or (s.country is not None and s.country == a.country)
                   for s in speakers for a in actors)  # fmt: skip

    def _why(self, person: Participant, rule: str) -> str:
        """The rule of the deed that makes somebody take part, and the one that says whom the words mean."""
        meant = self.cast.rule_of(person)
        return f"{rule}; {meant}" if meant else rule

    def _judge(self, deed: Deed, said_by: tuple[Attribution, ...]) -> tuple[Participant, ...]:
        """Who finds something unacceptable, or right: the speaker, where a judgement has no doer of its own."""
        word = self.parsed.words[deed.head]
        judges = deed.by_speaker or (word.dep in ("acomp", "attr", "oprd") and deed.type == EventType.ACCUSE)
        if deed.actors or not judges or not said_by or said_by[-1].source_head is None or said_by[-1].unnamed:
            return ()
        return self.cast.who(said_by[-1].source_head)

    def _ruler(self, deed: Deed, standing: Standing, said_by: tuple[Attribution, ...]) -> tuple[Participant, ...]:
        """Whose rule it is, where an official tells of it in the passive: "rallies are banned, the minister said"."""
        if deed.actors or deed.is_noun or not is_by_decree(deed) or not said_by or said_by[-1].source_head is None:
            return ()
        speaker = said_by[-1].source_head
        words = (self.parsed.words[speaker], *self.parsed.subtree(speaker))
        if standing.status != Status.PLANNED and not any(w.lemma in OFFICIALS for w in words):
            return ()
        people = self.cast.who(speaker)
        states = (p for p in people if p.country and p.country != "IGO")
        ruled = tuple(p if p.kind == Kind.STATE else self.cast.stage.state(p.country or "", p.span) for p in states)[:1]
        home = self.cast.homes.ruling(speaker) if people and not ruled else None
        return (self.cast.stage.state(home),) if home is not None else ruled

    def _is_said(self, deed: Deed, standing: Standing) -> bool:
        """Whether a deed may be done by the very words that tell of it: "he says that he recognizes the state"."""
        if deed.type not in SPOKEN or standing.status not in (Status.HAPPENED, Status.UNDERWAY):
            return False
        return not any(c.lemma == "have" and c.dep == "aux" for c in self.parsed.children(deed.head))

    def _said_by(self, deed: Deed, standing: Standing) -> tuple[Attribution, ...]:
        """The statements in which the deed lies, outermost first; the utterance that is the deed is none of them."""
        trigger = self.parsed.words[deed.head].span
        chain = [a for a in attribution.chain(self.attributions, trigger) if not a.deed_in_words]
        others = [a for a in chain if a.cue_head not in (deed.head, deed.governor) and not self._own_voice(a)]
        if not deed.vouched:
            return tuple(others)
        # "claimed responsibility for the attack": the attack on the word of whoever claims it
        return (*others, *(a for a in self.attributions if a.cue_head == deed.head and a.kind == "verb"))

    def _own_voice(self, statement: Attribution) -> bool:
        """'We note with alarm that …' outside any quotation: the article itself speaks."""
        if statement.source_head is None or self.parsed.words[statement.source_head].lower not in ("i", "we"):
            return False
        return not any(c.covers(statement.cue) for a in self.attributions for c in a.contents if a is not statement)

    def _sources(self, said_by: tuple[Attribution, ...]) -> tuple[Source, ...]:
        found: dict[str, Source] = {}
        for statement in said_by:
            for source in sources_of(self.cast, statement):
                found.setdefault(source.name, source)
        return tuple(found.values())


def _hedged(standing: Standing, said_by: tuple[Attribution, ...]) -> Certainty:
    """Hearsay lowers certainty by one step, at most to possible; "reportedly" beside the deed has already done so."""
    hearsay = any(a.hedges and a.cue != standing.hearsay for a in said_by)
    doubtful = standing.certainty in (Certainty.POSSIBLE, Certainty.UNKNOWN)
    return standing.certainty.lowered() if hearsay and not doubtful else standing.certainty


def _rule_of(said_by: tuple[Attribution, ...], source: Source) -> str:
    """The rule that read the statement of this source."""
    return next((a.rule for a in said_by if a.source == source.span), said_by[0].rule)
