"""Who stands behind a deed that is only pointed at: "condemned the attack", "rejects the offer", "after the strike"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.deeds import grammar
from reportedly.deeds.acts import ACTS
from reportedly.deeds.deed import Deed
from reportedly.deeds.found import Found
from reportedly.deeds.parties import is_somebody, party, unique
from reportedly.language import Parsed
from reportedly.records import EventType

_ABOUT_DEEDS = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT})
_POINTERS = grammar.words("the this that these those such")
_PROPOSALS = grammar.words(
    "decision move offer proposal demand request call appeal ultimatum announcement order step accusation allegation "
    "claim criticism invitation plan threat warning suggestion"
)  # words for what somebody has just done by speaking
_NEAR = 2  # sentences back within which a gathering is still spoken of
_FAR = 4  # sentences back within which a deed is still at hand


def with_antecedents(parsed: Parsed, all_found: dict[int, Found], told: Sequence[Found]) -> list[Found]:
    """The deeds with those who take part in a deed that they point back to."""
    done: list[Found] = []
    for f in told:
        if f.entry.gathering_before:
            gathering = _gathering_before(parsed, f.deed, done)
            if gathering is not None:
                done.append(replace(f, deed=replace(f.deed, recipients=(gathering,))))
            continue
        earlier = [g.deed for g in done if 0 <= parsed.words[f.deed.head].sent - parsed.words[g.deed.head].sent <= _FAR]
        if f.deed.denied and not _speaks_of_an_attack(parsed, f.deed, earlier):
            continue
        deed = replace(f.deed, actors=_themselves(f.deed, all_found) or _those_who_met(parsed, f.deed, done))
        deed = _completed(parsed, _as_named(parsed, deed, all_found, earlier[::-1]), all_found, earlier[::-1])
        done.append(replace(f, deed=replace(deed, recipients=deed.recipients or _met_with(parsed, deed, earlier))))
    return done


_NAMING = grammar.words(
    "call describe label brand characterize characterise regard see dub term view interpret present portray hail read"
)
_THAT = grammar.words("it this that move step gesture offer decision visit trip invitation")


def _as_named(parsed: Parsed, deed: Deed, all_found: dict[int, Found], earlier: Sequence[Deed]) -> Deed:
    """A deed that only says what another one is, with those who do that: "called the trip a show of support"."""
    word = parsed.words[deed.head]
    verb = parsed.words[word.head]
    verb = parsed.words[verb.head] if verb.lower == "as" else verb
    verb = parsed.words[verb.head] if verb.dep == "dobj" else verb  # "described the visit as" may hang on the visit
    if deed.actors or verb.lemma not in _NAMING or word.dep not in ("oprd", "pobj"):
        return deed
    named = grammar.done_to(parsed, verb.i)
    if named is None:
        return deed
    found = all_found.get(named.i)
    meant = found.deed if found is not None else next(iter(earlier), None) if named.lower in _THAT else None
    if meant is None:
        return deed
    invited = meant.inviter is not None
    doers, others = ((meant.inviter,), meant.actors) if invited else (meant.actors, meant.recipients)
    return replace(deed, actors=tuple(i for i in doers if i is not None), recipients=deed.recipients or others)


_AGAINST_SOMEBODY = frozenset({EventType.ACCUSE, EventType.THREATEN, EventType.REJECT})
_AMID = grammar.words("amid amidst despite after following over against notwithstanding because")


def _met_with(parsed: Parsed, deed: Deed, earlier: Sequence[Deed]) -> tuple[int, ...]:
    """Whoever goes ahead or gives up in the face of a deed in words: "Togo put it off amid Ghanaian threats"."""
    below = parsed.words[deed.head]
    while below.dep == "conj" and parsed.words[below.head].pos == "NOUN":
        below = parsed.words[below.head]
    amid = parsed.words[below.head]
    if deed.type not in _AGAINST_SOMEBODY or not deed.is_noun or not deed.actors or below.dep != "pobj":
        return ()
    amid = parsed.words[amid.head] if amid.lower == "of" else amid
    if amid.lower not in _AMID:
        return ()
    below = amid
    for above in parsed.ancestors(amid.i):
        if below.dep == "ccomp" or (below.pos == "VERB" and below.dep in ("relcl", "acl") and above.pos != "NOUN"):
            break
        doer = grammar.doer(parsed, above.i) if above.pos in ("VERB", "AUX") else None
        if doer is not None and is_somebody(doer):
            return (party(parsed, doer).i,)
        below = above
    here = (e for e in reversed(earlier) if parsed.words[e.head].sent == below.sent and e.head < deed.head)
    return next((e.actors for e in here if e.actors and e.actors != deed.actors), ())


_GATHERINGS = grammar.words("summit conference forum meeting talk assembly session congress")


def _gathering_before(parsed: Parsed, deed: Deed, done: Sequence[Found]) -> int | None:
    """The word for the summit or conference told of last, which "he will not attend" points back to; None if far."""
    if _names_another(parsed, deed.head):
        return None
    for g in reversed(done):
        if parsed.words[deed.head].sent - parsed.words[g.deed.head].sent > _NEAR:
            return None
        if g.deed.mode == "multilateral":
            noun = next((w for w in parsed.words_in(g.deed.evidence) if w.lemma in _GATHERINGS), None)
            return g.deed.head if noun is None else noun.i
    return None


def _names_another(parsed: Parsed, v: int) -> bool:
    """Whether a verb says itself in what somebody takes part: "took part in the vote"; not "in person"."""
    preps = (p for i in (v, *(c.i for c in parsed.children(v))) for p in grammar.prepositions(parsed, i))
    objects = (parsed.child(p.i, "pobj", "pcomp") for p in preps if p.lower == "in")
    return any(o is not None and o.lower != "person" for o in objects)


def _speaks_of_an_attack(parsed: Parsed, deed: Deed, earlier: Sequence[Deed]) -> bool:
    """Whether what somebody denies is violence: "denied any role in the raid"; not "… in the fraud"."""
    below = {w.lemma for w in parsed.subtree(deed.head)}
    return deed.mode is not None or not below.isdisjoint(grammar.ACTS) or any(e.type == deed.type for e in earlier)


def _those_who_met(parsed: Parsed, deed: Deed, done: Sequence[Found]) -> tuple[int, ...]:
    """Who agrees where nobody is named: "It was agreed to keep in contact" are those who met or telephoned."""
    agreed = parsed.words[deed.content_of if deed.content_of is not None else deed.governor]
    subject = parsed.child(agreed.i, "nsubjpass")
    if agreed.lemma != "agree" or subject is None or subject.lower not in ("it", "that"):
        return ()
    met = (f.deed.actors for f in reversed(done) if f.deed.type == EventType.CONSULT and f.deed.mode != "visit")
    return next((actors for actors in met if len(actors) > 1), ())


def _themselves(deed: Deed, all_found: dict[int, Found]) -> tuple[int, ...]:
    """The actors, for a deed that acts those who do it: "a trip by the king, to attend the summit"."""
    actors: list[int] = []
    for head in deed.actors:
        within = all_found.get(head)
        doing = within is not None and within.deed.is_noun and head != deed.head
        actors += within.deed.actors if within is not None and doing else (head,)
    return unique(actors)


_THANKING = grammar.words("thank praise commend applaud credit salute")


def _thanked_for(parsed: Parsed, deed: Deed) -> tuple[int, ...]:
    """Who gave the aid for which somebody is thanked: "thanked Togo for the aid supplied to Chad"."""
    if deed.type != EventType.AID or deed.actors:
        return ()
    below = parsed.words[deed.head]
    for above in parsed.ancestors(deed.head):
        if below.lower == "for" and above.lemma in _THANKING:
            thanked = grammar.done_to(parsed, above.i)
            return (party(parsed, thanked).i,) if thanked is not None and grammar.is_party(thanked) else ()
        below = above
    return ()


def _completed(parsed: Parsed, deed: Deed, all_found: dict[int, Found], earlier: Sequence[Deed]) -> Deed:
    thanked = _thanked_for(parsed, deed)
    if thanked:
        return replace(deed, actors=thanked)
    if deed.type in _ABOUT_DEEDS and deed.recipients:
        recipients = unique(r for head in deed.recipients for r in _doers(parsed, head, deed, all_found, earlier))
        return replace(deed, recipients=tuple(r for r in recipients if r not in deed.actors))
    if deed.type == EventType.ASSAULT and _points_back(parsed, deed):
        same = next((e for e in earlier if e.type == deed.type and (e.mode == deed.mode or None in (e.mode, deed.mode))
                     and (e.actors or e.recipients)), None)  # fmt: skip
        if same is not None:
            actors = deed.actors or same.actors
            others = tuple(r for r in same.recipients if r not in actors)
            return replace(deed, actors=actors, recipients=deed.recipients or others, mode=deed.mode or same.mode)
    return deed


def _doers(
    parsed: Parsed, head: int, deed: Deed, all_found: dict[int, Found], earlier: Sequence[Deed]
) -> tuple[int, ...]:
    """Who did what somebody condemns, backs or turns down; the word itself where it names nobody's deed."""
    word = parsed.words[head]
    if word.pos != "NOUN":
        return (head,)
    within = all_found.get(head)
    pointing = any(c.lower in _POINTERS for c in parsed.children(head) if c.dep == "det")
    if within is not None and within.deed.is_noun:
        if within.deed.actors:
            return within.deed.actors
        before = next((e for e in earlier if e.type == within.deed.type and e.actors), None) if pointing else None
        return before.actors if before is not None else ()
    if word.lemma in grammar.ACTS and pointing:
        attack = next((e for e in earlier if e.type == EventType.ASSAULT), None)
        return attack.actors if attack is not None else (head,)
    if word.lemma in _PROPOSALS and pointing:
        spoken = [e for e in earlier if e.actors and not _same_names(parsed, e.actors, deed.actors)]
        called_so = [e for e in spoken if word.lemma in ACTS[e.type]]
        return (called_so or spoken)[0].actors if spoken else ()
    return (head,)


def _same_names(parsed: Parsed, some: tuple[int, ...], others: tuple[int, ...]) -> bool:
    return not {parsed.words[i].lower for i in some}.isdisjoint({parsed.words[i].lower for i in others})


def _points_back(parsed: Parsed, deed: Deed) -> bool:
    """Whether an attack is one told of before: "the attack", "claimed responsibility", "also killed in the strike"."""
    if deed.vouched:
        return not deed.recipients
    if deed.actors and deed.recipients:
        return False
    noun = deed.head if deed.is_noun else None
    if noun is None:
        below = (c for p in grammar.prepositions(parsed, deed.head) for c in parsed.children(p.i))
        noun = next((c.i for c in (*parsed.children(deed.head), *below) if c.lemma in grammar.ACTS), None)
    if noun is None:
        return False
    return any(c.lower in _POINTERS for c in parsed.children(noun) if c.dep == "det")
