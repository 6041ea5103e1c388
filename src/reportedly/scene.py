"""An article's scene: how a deed in one state becomes a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly import attribution, codes
from reportedly import times as time_layer
from reportedly.actors import Cast
from reportedly.actors.sectors import sector_of
from reportedly.attribution import Attribution
from reportedly.deeds import Deed
from reportedly.deeds.deed import IN_WORDS
from reportedly.language import Parsed
from reportedly.parties import everybody, sides_of
from reportedly.parties.decrees import OFFICIALS, is_by_decree
from reportedly.parties.meetings import mode_among
from reportedly.places import place_of
from reportedly.reasons import Told, reasons_of, spans_of
from reportedly.records import Article, Certainty, EventType, Kind, Participant, Report, Source, Status
from reportedly.sources import sources_of
from reportedly.status import Standing
from reportedly.times import TimeExpression

_People = tuple[Participant, ...]

_OF_THE_STATE = frozenset({EventType.AID, EventType.SANCTION})
_ANNOUNCES = frozenset({"announce", "unveil", "authorize", "authorise"})
SPOKEN = IN_WORDS - {EventType.AGREE} | {EventType.SUPPORT}  # deeds that one does alone, by speaking


@dataclass(frozen=True)
class Scene:
    """What is known of an article when a deed in it becomes a report."""

    article: Article
    parsed: Parsed
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    cast: Cast
    deeds: tuple[Deed, ...] = ()

    def reports(self, deed: Deed, standings: Sequence[Standing]) -> list[Report]:
        """The reports that a deed makes, one for each of its states."""
        sides = sides_of(self.parsed, self.cast, self.deeds, deed)
        return [self._report(self._told(deed, standing, *sides)) for standing in standings]

    def _report(self, told: Told) -> Report:
        standing = told.standing
        says = self.parsed.says
        code = self._codes(told)
        return Report(
            article=self.article.id,
            event="",
            type=told.deed.type,
            mode=told.deed.mode,
            actors=self._with_sectors(told.actors),
            recipients=self._with_sectors(told.recipients),
            place=told.place.country if told.place else None,
            place_name=told.place.name if told.place else None,
            when=told.when,
            status=standing.status,
            certainty=_hedged(standing, told.said_by),
            condition=says(standing.condition) if standing.condition else None,
            by=self._with_sectors((told.by,))[0] if told.by is not None else None,
            as_of=told.as_of,
            sources=told.sources,
            trigger=says(told.trigger),
            evidence=says(told.evidence),
            spans=spans_of(told),
            plover={
                "type": code.plover_type.value, "mode": code.mode, "auxiliary": code.auxiliary,
                "quad_class": code.quad_class, "goldstein": code.goldstein,
            },
            cameo=code.cameo,
            because=reasons_of(told, self.cast, code.rule),
        )

    def _told(self, deed: Deed, standing: Standing, actors: _People, recipients: _People) -> Told:
        """Who does it to whom, where, when and on whose word."""
        said_by = self._said_by(deed, standing.told_by)
        actors = actors or self._judge(deed, said_by) or self._ruler(deed, standing, said_by)
        if self._is_announced_for_the_state(deed, actors):
            said_by = (*said_by, *(a for a in self.attributions if a.cue_head == deed.head and not self._own_voice(a)))
            actors = tuple(self.cast.stage.state(p.country or "", p.span) for p in actors)
        sources = self._sources(said_by)
        if self._is_said(deed, standing) and sources and sources[-1].name in {p.name for p in actors}:
            sources = sources[:-1]  # the utterance is the deed: its speaker is the actor
        setter = next(iter(everybody(self.cast, (standing.by,))), None) if standing.by is not None else None
        anchors = time_layer.anchors(
            self.parsed, self.times, deed.head, tuple(a.cue_head for a in said_by),
            governor=deed.governor, status=standing.status, published=self.article.published,
            stop=deed.recipients[0] if deed.leg else None,
        )  # fmt: skip
        if standing.told_by is not None:
            anchors = replace(anchors, as_of=self._turned_on(standing.told_by, standing.status, said_by))
        return Told(
            deed=replace(deed, mode=mode_among(self.parsed, deed, actors)),
            standing=standing,
            actors=actors,
            recipients=recipients,
            by=setter if setter is not None and setter not in actors else None,
            place=place_of(self.parsed, self.cast, deed, actors, recipients),
            anchors=anchors,
            said_by=said_by,
            sources=sources,
        )

    def _turned_on(self, verb: int, status: Status, said_by: tuple[Attribution, ...]) -> TimeExpression | None:
        """When a deed was put off or called off by a verb of its own: "which was shelved in May"."""
        cues = tuple(a.cue_head for a in said_by)
        told = time_layer.anchors(self.parsed, self.times, verb, cues, published=self.article.published)
        own = told.when is not None and any(told.when.span.covers(w.span) for w in self.parsed.subtree(verb))
        return told.when if own else told.as_of

    def _codes(self, told: Told) -> codes.Codes:
        """What other event coders would write for it."""
        announced = self._announced(told.actors, told.said_by)
        condition = told.standing.condition
        return codes.code(
            told.deed.type, told.deed.mode, told.standing.status,
            condition=self.parsed.says(condition) if condition else None,
            by=told.by.name if told.by else None,
            actors=[p.name for p in told.actors], recipients=[p.name for p in told.recipients],
            when=told.when, published=self.article.published,
            cues=self._cue_words(told.deed, told.standing),
            announced=announced, told=bool(told.said_by) and not announced,
        )  # fmt: skip

    def _cue_words(self, deed: Deed, standing: Standing) -> frozenset[str]:
        """The dictionary forms of the words that set the status, with the auxiliaries of a negated verb."""
        words = self.parsed.words_in(standing.cue) if standing.cue is not None else []
        helpers = [c for c in self.parsed.children(deed.governor) if c.dep in ("aux", "neg")]
        return frozenset(w.lemma for w in (*words, *helpers))

    def _with_sectors(self, people: _People) -> _People:
        told = [(p, p.span or p.resolved_from) for p in people]
        return tuple(
            p.model_copy(update={"sector": sector_of(
                p, self.parsed.says(span) if span else "", self.cast.stage.tables, self.article.published
            )})
            for p, span in told
        )  # fmt: skip

    def _announced(self, actors: _People, said_by: tuple[Attribution, ...]) -> bool:
        """Whether the doers themselves, or somebody of their state, say that they will."""
        speakers = [p for a in said_by if a.source_head is not None for p in self.cast.who(a.source_head)]
        return any(s.name == a.name or (s.country is not None and s.country == a.country)
                   for s in speakers for a in actors)  # fmt: skip

    def _judge(self, deed: Deed, said_by: tuple[Attribution, ...]) -> _People:
        """Who finds something unacceptable, or right: the speaker, where a judgement has no doer of its own."""
        word = self.parsed.words[deed.head]
        judges = deed.by_speaker or (word.dep in ("acomp", "attr", "oprd") and deed.type == EventType.ACCUSE)
        if deed.actors or not judges or not said_by or said_by[-1].source_head is None or said_by[-1].unnamed:
            return ()
        return self.cast.who(said_by[-1].source_head)

    def _is_announced_for_the_state(self, deed: Deed, actors: _People) -> bool:
        """Whether officials announce what their state gives or imposes: "the minister announced $3 million in aid"."""
        if deed.type not in _OF_THE_STATE or deed.is_noun or self.parsed.words[deed.head].lemma not in _ANNOUNCES:
            return False
        return bool(actors) and all(self.cast.people.is_official(p) for p in actors)

    def _ruler(self, deed: Deed, standing: Standing, said_by: tuple[Attribution, ...]) -> _People:
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

    def _said_by(self, deed: Deed, told_by: int | None) -> tuple[Attribution, ...]:
        """The statements in which the deed lies, outermost first; the utterance that is the deed is none of them."""
        trigger = self.parsed.words[deed.head if told_by is None else told_by].span
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
