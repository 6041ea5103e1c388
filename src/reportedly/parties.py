"""Who takes part in a deed: the people that its words name, and those that only the article tells."""

from __future__ import annotations

from itertools import pairwise

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.deeds.parties import goes_abroad
from reportedly.language import Parsed, Word
from reportedly.places import is_of_a_mission, place_of
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
    actors = everybody(cast, deed.actors, of=deed)
    done_to = tuple(i for i in deed.recipients if not _is_beside_the_deed(parsed, deed, i))
    recipients = _bodies_that_meet(parsed, cast, deed) or everybody(cast, done_to, of=deed)
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
    recipients = recipients or _who_shall_go(parsed, cast, deed) or _host_of_the_embassy(parsed, cast, deed, actors)
    if deed.type == EventType.SANCTION and deed.mode == "withdraw":  # "withdrew the country from the treaty"
        own = {a.country for a in actors}
        recipients = tuple(p for p in recipients if p.kind != Kind.STATE or p.country not in own)
    names = {a.name for a in actors}
    return actors, tuple(p for p in recipients if p.name not in names)


def _is_beside_the_deed(parsed: Parsed, deed: Deed, i: int) -> bool:
    """Whether a word that seems to be done to is only what is left, or the victim of the act that is condemned."""
    word = parsed.words[i]
    governor = parsed.words[word.head]
    if deed.type == EventType.RETREAT and deed.mode == "withdraw":
        return not (governor.pos == "ADP" and governor.lower in ("to", "before"))  # "handed the town over to the army"
    if deed.type != EventType.ACCUSE:
        return False
    if deed.trigger.start <= word.start < deed.trigger.end:
        return True  # "expressed opposition"
    phrase = [word, *parsed.ancestors(i)]
    for preposition, act in pairwise(phrase):
        if act.pos in ("VERB", "AUX"):
            return False
        if preposition.lower in ("on", "against") and preposition.pos == "ADP" and act.pos == "NOUN":
            return act.i not in deed.recipients and act.lemma in _ACTS[EventType.ASSAULT] and act.i != deed.head
    return False


_GOING = frozenset("resignation ouster ousting departure removal dismissal impeachment abdication appointment swearing "
                   "inauguration candidacy nomination election".split())  # fmt: skip


def _who_shall_go(parsed: Parsed, cast: Cast, deed: Deed) -> tuple[Participant, ...]:
    """The person whose resignation is asked for, or whose appointment is opposed."""
    if deed.type not in (EventType.REQUEST, EventType.ACCUSE, EventType.REJECT):
        return ()
    for word in parsed.sentence_words(parsed.sentence_of(deed.head)):
        if word.i <= deed.head or word.lemma not in _GOING:
            continue
        owner = parsed.child(word.i, "poss")
        heads = (owner.i,) if owner is not None else tuple(w.i for w in cast.stage.of(word.i, "of", "by"))
        return tuple(p for p in everybody(cast, heads) if p.kind in (Kind.PERSON, Kind.STATE))
    return ()


def _host_of_the_embassy(
    parsed: Parsed, cast: Cast, deed: Deed, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The one other country of the passage, where a mission is closed or its people go home."""
    if deed.type != EventType.SANCTION or not is_of_a_mission(parsed, deed):
        return ()
    own = {a.country for a in actors}
    for around in cast.homes.around(deed.head):
        others = sorted(around - own)
        if others:
            return (cast.stage.state(others[0]),) if len(others) == 1 else ()
    return ()


def everybody(cast: Cast, heads: tuple[int, ...], of: Deed | None = None) -> tuple[Participant, ...]:
    """All whom the noun phrases with these heads mean, each once; of a deed, those who take part in it."""
    found: dict[tuple[str, str | None], Participant] = {}
    alone = of is not None and of.leg
    for head in heads:
        behind = of.head if of is not None and head < of.head else None
        for participant in cast.who(head, alone, behind):
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
            there = everybody(cast, other.recipients, of=other)
            if countries & {p.country for p in there}:
                return tuple(_from_afar(p) for p in everybody(cast, other.actors, of=other))
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
            people = everybody(cast, other.recipients, of=other)
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
    begins = cast.stage.begins(deed.head)
    for i in deed.recipients or _acts_spoken_of(parsed, cast, deed):
        act = parsed.words[i]
        for candidate in _told_of(parsed, [d for d in deeds if d.head >= begins], deed, act):
            people = everybody(cast, candidate.actors, of=candidate)
            if people and not any(p.name in ours or p.country in ours for p in people):
                return tuple(_from_afar(p) for p in people)
        decided = _who_decided(parsed, cast, act) if _points_back(parsed, act) else ()
        if decided and not any(p.name in ours or p.country in ours for p in decided):
            return tuple(_from_afar(p) for p in decided)
    return ()


def _acts_spoken_of(parsed: Parsed, cast: Cast, deed: Deed) -> tuple[int, ...]:
    """What a deed in words is about: "criticized the move", "criticism of the decision"."""
    if deed.type not in (EventType.ACCUSE, EventType.REJECT):
        return ()
    objects = [c for i in (deed.head, deed.governor) for c in parsed.children(i) if c.dep in ("dobj", "nsubjpass")]
    behind = cast.stage.of(deed.head, "of", "to", "against", "at", "over")
    return tuple(dict.fromkeys(w.i for w in (*objects, *behind) if w.pos == "NOUN"))


_DECIDES = frozenset("decide announce order sign pass approve declare convert close open launch begin impose adopt "
                     "introduce withdraw pledge vow ban plan propose reinstate scrap revoke issue".split())  # fmt: skip


def _points_back(parsed: Parsed, act: Word) -> bool:
    mark = parsed.child(act.i, "det")
    return act.lemma in _ANY and mark is not None and mark.lower in _POINTING and parsed.child(act.i, "prep") is None


def _who_decided(parsed: Parsed, cast: Cast, act: Word) -> tuple[Participant, ...]:
    """The one who took, a sentence or two before, the decision that "the move" speaks of."""
    begins = cast.stage.begins(act.i)
    for sentence in reversed(parsed.sentences[max(act.sent - 2, 0) : act.sent]):
        if sentence.first < begins:
            return ()
        for word in parsed.sentence_words(sentence):
            subject = parsed.child(word.i, "nsubj") if word.lemma in _DECIDES and word.pos == "VERB" else None
            people = cast.who(subject.i) if subject is not None else ()
            if people and all(p.kind in (Kind.PERSON, Kind.STATE) for p in people):
                return people
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
