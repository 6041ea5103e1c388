"""Who stands behind a deed that is only pointed at: "condemned the attack", "rejects the offer", "after the strike"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.deeds import grammar
from reportedly.deeds.deed import Deed
from reportedly.deeds.found import Found
from reportedly.deeds.parties import unique
from reportedly.language import Parsed
from reportedly.records import EventType

_ABOUT_DEEDS = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT})
_POINTERS = grammar.words("the this that these those such")
_PROPOSALS = grammar.words(
    "decision move offer proposal demand request call appeal ultimatum announcement order step accusation allegation "
    "claim criticism invitation plan threat warning suggestion"
)  # words for what somebody has just done by speaking
_FAR = 4  # sentences back within which a deed is still at hand


def with_antecedents(parsed: Parsed, all_found: dict[int, Found], told: Sequence[Found]) -> list[Found]:
    """The deeds with those who take part in a deed that they point back to."""
    done: list[Found] = []
    for f in told:
        earlier = [g.deed for g in done if 0 <= parsed.words[f.deed.head].sent - parsed.words[g.deed.head].sent <= _FAR]
        if f.deed.denied and not _speaks_of_an_attack(parsed, f.deed, earlier):
            continue
        deed = replace(f.deed, actors=_themselves(f.deed, all_found) or _those_who_met(parsed, f.deed, done))
        done.append(replace(f, deed=_completed(parsed, deed, all_found, earlier[::-1])))
    return done


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


def _completed(parsed: Parsed, deed: Deed, all_found: dict[int, Found], earlier: Sequence[Deed]) -> Deed:
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
        spoken = next((e for e in earlier if e.actors and not _same_names(parsed, e.actors, deed.actors)), None)
        return spoken.actors if spoken is not None else ()
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
