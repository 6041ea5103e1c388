"""Who takes part in a deed: the people that its words name, and those that only the article tells."""

from __future__ import annotations

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.deeds.parties import goes_abroad
from reportedly.language import Parsed, Word
from reportedly.places import place_of
from reportedly.records import EventType, Kind, Participant

_SPEAKS_OF_ACTS = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.PROTEST})
_BACK = 3  # sentences
_TOWARDS = frozenset({"to", "into", "toward", "towards"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_OF_TYPE = {
    EventType.ASSAULT: "attack strike airstrike raid bombing shelling killing assault violence massacre invasion war "
    "offensive shooting aggression bombardment incident atrocity escalation crackdown operation murder assassination",
    EventType.SANCTION: "sanction ban embargo withdrawal expulsion boycott move decision measure restriction tariff",
    EventType.COERCE: "arrest detention crackdown restriction seizure takeover coup ban curfew law decree measure "
    "decision move trial raid",
    EventType.AGREE: "deal agreement accord pact decision pledge promise",
    EventType.THREATEN: "threat warning ultimatum remark statement",
    EventType.REQUEST: "call request demand appeal proposal offer suggestion ultimatum",
    EventType.RETREAT: "withdrawal release ceasefire truce pullout resignation decision move offer announcement",
    EventType.CONCEDE: "offer decision move announcement concession proposal",
    EventType.MOBILIZE: "deployment test launch exercise drill buildup build-up manoeuvre maneuver move",
    EventType.ACCUSE: "accusation allegation charge claim criticism remark comment statement lawsuit probe inquiry",
    EventType.AID: "aid shipment support decision delivery offer package",
    EventType.SUPPORT: "decision move recognition declaration statement",
    EventType.COOPERATE: "deal partnership project decision",
    EventType.CONSULT: "offer invitation proposal visit meeting trip decision",
    EventType.REJECT: "refusal veto decision move",
    EventType.PROTEST: "protest demonstration strike boycott",
}  # fmt: skip
_ANY = frozenset(
    "move decision offer announcement plan step action act proposal statement remark comment measure policy".split()
)
_ACTS = {kind: frozenset(words.split()) for kind, words in _OF_TYPE.items()}


OFFICIALS = frozenset(
    "minister president premier chancellor governor mayor official spokesman spokeswoman spokesperson ministry king "
    "government authority police council secretary commissioner administration regulator agency military".split()
)  # words for those whose word is the law where they speak
_BY_DECREE = frozenset({"restrict", "censor", "curfew", "martial-law", "seize"})
_EASED = ("deeds/concede.toml:lift", "deeds/concede.toml:reopen")


def is_by_decree(deed: Deed) -> bool:
    """Whether a deed is done by whoever rules: a ban, a curfew, or its end."""
    return (deed.type == EventType.COERCE and deed.mode in _BY_DECREE) or deed.rule in _EASED


def sides_of(
    parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors of a deed and its recipients; nobody is both."""
    actors = everybody(cast, deed.actors)
    recipients = _bodies_that_meet(parsed, cast, deed) or everybody(cast, deed.recipients, alone=deed.leg)
    if deed.mode == "visit":
        recipients = recipients or _hosts_where(parsed, cast, deed)
    if deed.mode == "visit" and deed.is_noun:
        actors, recipients = _visit_told_by_its_place(parsed, cast, deed, actors, recipients)
        if not actors and recipients:
            actors = _visitors_told_before(parsed, cast, deeds, deed, recipients)
    recipients = recipients or _victims_told_before(parsed, cast, deeds, deed)
    recipients = recipients or _hosts_of_a_mission(parsed, cast, deed, actors)
    recipients = recipients or _doers_of(parsed, cast, deeds, deed, actors)
    recipients = recipients or _state_hit(parsed, cast, deed, actors)
    names = {a.name for a in actors}
    return actors, tuple(p for p in recipients if p.name not in names)


def everybody(cast: Cast, heads: tuple[int, ...], alone: bool = False) -> tuple[Participant, ...]:
    """All whom the noun phrases with these heads mean, each once."""
    found: dict[tuple[str, str | None], Participant] = {}
    for head in heads:
        for participant in cast.who(head, alone):
            found.setdefault((participant.name, participant.country), participant)
    return tuple(found.values())


def _bodies_that_meet(parsed: Parsed, cast: Cast, deed: Deed) -> tuple[Participant, ...]:
    """The body that holds the meeting one attends: "attend the G20 India summit" is at the G20, in India."""
    if deed.mode != "multilateral" or len(deed.recipients) != 1:
        return ()
    word = parsed.words[deed.recipients[0]]
    while word.dep in ("compound", "amod", "nmod", "poss") and word.head != word.i:
        word = parsed.words[word.head]
    bodies = (p for name in cast.stage.names_before(word.i) for p in cast.who(name.head, alone=True))
    return tuple(p for p in bodies if p.kind == Kind.IGO)[:1]


def _visit_told_by_its_place(
    parsed: Parsed, cast: Cast, deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The sides of "the Beijing trip": the place before the noun is the host, not the visitor."""
    if recipients or len(deed.actors) != 1:
        return actors, recipients
    word = parsed.words[deed.actors[0]]
    if word.dep not in ("compound", "nmod") or cast.country_near(word.i) is None:
        return actors, recipients
    return (), actors


def _visitors_told_before(
    parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed, hosts: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The visitors of "the visit to Peru", told before."""
    mark = parsed.child(deed.head, "det")
    if mark is None or mark.lower not in _POINTING:
        return ()
    countries = {p.country for p in hosts}
    begins = cast.stage.begins(deed.head)
    for other in reversed(deeds):
        if begins <= other.head < deed.head and other.mode == "visit" and other.actors:
            there = everybody(cast, other.recipients, alone=other.leg)
            if countries & {p.country for p in there}:
                return tuple(_from_afar(p) for p in everybody(cast, other.actors))
    return ()


def _hosts_where(parsed: Parsed, cast: Cast, deed: Deed) -> tuple[Participant, ...]:
    """The state in which a place visited lies: "will visit the Kisumu base in Kenya"."""
    near = [*deed.places, *(n.i for i in deed.recipients for n in cast.stage.of(i, "in", "at", "near"))]
    for i in near:
        country = cast.country_near(i)
        if country is not None:
            return (cast.stage.state(country, cast.stage.at[i].span),)
    return ()


_MISSIONS = frozenset("embassy consulate diplomat ambassador envoy diplomatic consular".split())


def _hosts_of_a_mission(
    parsed: Parsed, cast: Cast, deed: Deed, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The state in which an embassy stands that is closed or called home, named beside it or shortly before."""
    if deed.type != EventType.SANCTION or deed.mode not in ("discontinue", "withdraw"):
        return ()
    if not any(w.lemma in _MISSIONS for w in parsed.words_in(deed.evidence)):
        return ()
    ours = {p.country for p in actors}
    first = parsed.words[deed.head].sent - 1
    behind = [w.i for w in parsed.sentence_words(parsed.sentence_of(deed.head)) if w.i > deed.head]
    before = [w.i for w in reversed(parsed.words[: deed.head]) if w.sent >= first]
    for i in (*behind, *before):
        country = cast.country_near(i)
        if country is not None and country not in ours:
            return (cast.stage.state(country, cast.stage.at[i].span),)
    return ()


def _victims_told_before(
    parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed
) -> tuple[Participant, ...]:
    """The victims of "the attack", told before: "claimed responsibility for the attack"."""
    if deed.type != EventType.ASSAULT:
        return ()
    words = parsed.words
    acts = [words[deed.head], *parsed.subtree(deed.head)]
    act = next((w for w in acts if w.lemma in _ACTS[EventType.ASSAULT] and w.pos == "NOUN"), None)
    mark = parsed.child(act.i, "det") if act is not None else None
    if act is None or mark is None or mark.lower not in _POINTING:
        return ()
    begins = cast.stage.begins(deed.head)
    for other in reversed(deeds):
        if begins <= other.head < deed.head and other.type == EventType.ASSAULT and other.recipients:
            people = everybody(cast, other.recipients)
            if people:
                return tuple(_from_afar(p) for p in people)
    return ()


def _state_hit(
    parsed: Parsed, cast: Cast, deed: Deed, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The state in which things of nobody named are hit, or to which troops are sent, if it is not the doers' own."""
    homes = {a.country for a in actors if a.country}
    if deed.type == EventType.MOBILIZE and homes:
        return _state_reached(parsed, cast, deed, homes)
    if deed.type != EventType.ASSAULT or "take" in deed.rule or not (homes or deed.recipients):
        return ()
    hit = place_of(parsed, cast, deed, actors, ())
    if hit is None or hit.country is None or hit.country in homes or not hit.rule.startswith("place"):
        return ()
    if deed.is_noun and hit.span is not None and hit.span.end <= deed.trigger.start:
        return ()
    return (cast.stage.state(hit.country, hit.span),)


def _state_reached(parsed: Parsed, cast: Cast, deed: Deed, homes: set[str]) -> tuple[Participant, ...]:
    for word in parsed.words_in(deed.evidence):
        if word.dep != "pobj" or parsed.words[word.head].lower not in _TOWARDS or not goes_abroad(parsed, word.i):
            continue
        country = cast.country_near(word.i)
        if country is not None and country not in homes:
            return (cast.stage.state(country, cast.stage.at[word.i].span),)
    return ()


def _doers_of(
    parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed, accusers: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whoever did the act that a deed in words speaks of; nobody where that is not told."""
    if deed.type not in _SPEAKS_OF_ACTS:
        return ()
    ours = {p.name for p in accusers} | {p.country for p in accusers if p.country}
    for i in deed.recipients:
        act = parsed.words[i]
        begins = cast.stage.begins(deed.head)
        for candidate in _told_of(parsed, [d for d in deeds if d.head >= begins], deed, act):
            people = everybody(cast, candidate.actors)
            if people and not any(p.name in ours or p.country in ours for p in people):
                return tuple(_from_afar(p) for p in people)
    return ()


def _told_of(parsed: Parsed, deeds: list[Deed], deed: Deed, act: Word) -> list[Deed]:
    """The deeds that an act spoken of can be: itself, or the last one of its kind told before."""
    itself = [d for d in deeds if d.head == act.i]
    mark = parsed.child(act.i, "det", "poss")
    if itself and itself[0].actors:
        return itself
    if mark is None or mark.lower not in _POINTING:
        return []
    before = [d for d in reversed(deeds) if d.head < deed.head]
    exact = [d for d in before if act.lemma in _ACTS[d.type]]
    if exact:
        return exact
    return [d for d in before if act.lemma in _ANY and act.sent - parsed.words[d.head].sent <= _BACK]


def _from_afar(person: Participant) -> Participant:
    return person.model_copy(update={"span": None, "resolved_from": person.span or person.resolved_from})
