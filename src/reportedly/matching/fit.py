"""Do two reports speak of the same event? Says yes or no, how well they fit, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.matching.days import OCCASION, ONCE_SLIPS, near, time_of
from reportedly.matching.proof import pointed_at, proofs_of, proven, shared_enough, told_again
from reportedly.matching.shared import (
    namesakes,
    once_only,
    same_day,
    same_number,
    same_parties,
    same_person,
    same_target,
    same_town,
    there_and_then,
    unlike,
)
from reportedly.matching.sides import FREQUENT, ONCE, Side
from reportedly.matching.words import statesmen, stem

THRESHOLD = 5.5
KEPT = 2.5  # what a report must reach, days apart, against most of the other reports of an event
ONCE_ONLY = 2.5  # points for a deed that cannot come again so soon
POINTED_AT = 2.0  # points for being the one that a known deed can be
NOTHING_PARTICULAR = "nothing particular in common"
LOOKED_AT = 8  # how many of them, the latest, are asked

_ATTACKS = frozenset(
    "firearms explosives suicide-attack aerial drone heavy-weapons targeted destroy primitive unconventional"
    " beat".split()
)
_MEETINGS = frozenset(("visit", "multilateral"))
_NEAR_MODES = (
    _ATTACKS, _MEETINGS, frozenset(("restrict", "censor", "curfew", "martial-law")),
    frozenset(("demo", "riot", "obstruct", "strike")), frozenset(("expel", "withdraw", "discontinue")),
    frozenset(("assist", "change", "yield", "meet")), frozenset(("investigate", "allege")),
    frozenset(("troops", "weapons")),
)  # fmt: skip
_NEAR_TYPES = (
    frozenset(("SANCTION", "COERCE")), frozenset(("MOBILIZE", "AID")), frozenset(("COOPERATE", "AID")),
)  # fmt: skip
# Modes and types of which the same states do one after another.
_REPEATED = frozenset(("AID", "discontinue", "restrict", "arrest"))


@dataclass(frozen=True, slots=True)
class Match:
    """How well two reports fit one event, and why."""

    score: float
    reasons: tuple[str, ...]
    sure: bool = True  # False: only where nothing else fits as well


Scored = tuple[float, str]


def match(a: Side, b: Side) -> Match | None:
    """How well the two fit one event; None where something rules it out or too little speaks for it."""
    fit = compare(a, b)
    return fit if fit and fit.score >= THRESHOLD else None


def compare(a: Side, b: Side) -> Match | None:
    """How well the two fit one event, however badly; None where something rules it out."""
    a, b = _in_order(a, b)
    kind = _kind(a, b)
    if kind is None or differ(a, b) or _another_batch(a, b):
        return None
    time = time_of(a, b)
    who = _participants(a, b) if time else None
    if time is None or who is None:
        return None
    if once := once_only(a, b):
        speaking = [(points, why) for points, why in (*_where(a, b), *_what(a, b)) if points > 0]
        return _match([kind, *who, time, *speaking, (ONCE_ONLY, f"done but once to {once}")])
    proof, sure = 0.0, True
    if a.recurrent or b.recurrent:
        proofs = proofs_of(a, b)
        sure = proven(a, b, proofs) and (not a.recurrent or shared_enough(a, b, who, proofs))
        if not sure and not pointed_at(a, b):
            return None
        proof = min(0.75 * max(len(proofs) - 1, 0), 1.5) + told_again(a, b)
    if not sure:
        where_and_what = [(points, why) for points, why in (*_where(a, b), *_what(a, b)) if why != NOTHING_PARTICULAR]
        return _match([kind, *who, max(time, (1.0, time[1])), *where_and_what, (POINTED_AT, "pointed at")], sure)
    return _match([kind, *who, time, *_where(a, b), *_what(a, b), (proof, "")])


def _match(scored: list[Scored], sure: bool = True) -> Match:
    return Match(sum(points for points, _ in scored), tuple(why for _, why in scored if why), sure)


def _alike(a: Side, b: Side) -> bool:
    """Whether the two could be of one event, whatever their days."""
    a, b = _in_order(a, b)
    kind, who = _kind(a, b), _participants(a, b)
    if kind is None or who is None:
        return False
    if once_only(a, b) or pointed_at(a, b):
        return True
    return sum(points for points, _ in (kind, *who, *_where(a, b), *_what(a, b))) >= KEPT


def belongs(new: Side, event: Sequence[Side]) -> bool:
    """Whether a report that fits one report of an event can be of that event: its other reports must not rule it out.

    What is over does not happen again, nor is it planned again; of several rounds or dates each is an event of its own;
    and most of the event's articles must fit it somewhat, so that no chain of likenesses leads to another event.
    """
    if any(differ(old, new) for old in event):
        return False
    dated = [old for old in event if old.dated]
    days = dated if new.dated else [old for old in dated if old.width <= 7]
    if days and not any(time_of(*_in_order(old, new)) for old in days):
        return False
    over = [old for old in event if old.over and not old.given and _alike(old, new)]
    told = any(once_only(old, new) or new.names_day_of(old) or same_day(old, new) for old in over)
    if over and not told and not new.given and not _after(new, over) and not _on_the_day(new, event):
        return False
    fitting: dict[str, bool] = {}
    for old in [old for old in event if old.actors or old.recipients][-LOOKED_AT:]:
        fitting[old.article] = fitting.get(old.article, False) or _alike(old, new)
    return sum(fitting.values()) * 2 >= len(fitting)


def strays(new: Side, event: Sequence[Side]) -> bool:
    """Whether a report that the reader put with another of its article is like none of that one's event elsewhere."""
    others = [old for old in event if old.article != new.article and (old.actors or old.recipients)]
    return bool(others and (new.actors or new.recipients)) and not any(_alike(old, new) for old in others)


def one_event(ours: Sequence[Side], theirs: Sequence[Side]) -> bool:
    """Whether two events, which one report fits, are one: most of their latest reports fit each other."""
    pairs = [(a, b) for a in ours[-3:] for b in theirs[-3:]]
    if sum(_alike(a, b) for a, b in pairs) * 2 < len(pairs):
        return False
    return all(belongs(new, ours) for new in theirs[:1] if not new.given)


def _on_the_day(new: Side, event: Sequence[Side]) -> bool:
    """Whether a report comes on the very day for which the event was planned."""
    for old in event:
        if old.before and old.dated and not new.before and _alike(old, new):
            time = time_of(*_in_order(old, new))
            if time is not None and time[0] >= 1.5:
                return True
    return False


def _after(new: Side, over: Sequence[Side]) -> bool:
    """Whether a report may still speak of what these call over."""
    last = max(old.known for old in over)
    if new.before:
        return (new.known - last).days <= 1 and (not new.dated or (new.low - last).days <= 1)
    gaps = [abs((new.known - old.known).days) for old in over]
    if any(new.occasion and new.occasion == old.occasion for old in over):
        return min(gaps) <= OCCASION
    return max(gaps) <= 3 if new.type in FREQUENT else min(gaps) <= near(new)


def _in_order(a: Side, b: Side) -> tuple[Side, Side]:
    return (b, a) if (b.known, b.id) < (a.known, a.id) else (a, b)


def _kind(a: Side, b: Side) -> Scored | None:
    """Points for type and mode; None where they are of different deeds."""
    if a.type != b.type:
        if {a.type, b.type} == {"ASSAULT", "COERCE"} and "seize" in (a.mode, b.mode):
            other = a if b.mode == "seize" else b
            taken = other.mode in (None, "abduct") and (a.trigger & b.trigger or a.town == b.town or same_person(a, b))
            return (0.5, "taking") if taken else None
        return (0.0, f"types {a.type} and {b.type}") if {a.type, b.type} in _NEAR_TYPES else None
    if "third-party" in (a.mode, b.mode) and a.mode != b.mode:
        mediated, talks = (a, b) if a.mode == "third-party" else (b, a)
        between = mediated.recipients & (talks.actors | talks.recipients) and talks.mode != "visit"
        return (0.5, "talks and their mediation") if between else None
    if not a.mode or not b.mode:
        return 1.0, f"type {a.type}"
    if a.mode == b.mode:
        return 1.5, f"type {a.type}/{a.mode}"
    if any(a.mode in near and b.mode in near for near in _NEAR_MODES):
        return 0.5, f"type {a.type}, modes {a.mode} and {b.mode}"
    return None


def differ(a: Side, b: Side) -> bool:
    """Whether a named occasion or a number in a series tells the two apart."""
    if a.occasion and b.occasion and a.occasion != b.occasion:
        return True
    return bool(a.ordinal and b.ordinal and a.ordinal != b.ordinal)


def _another_batch(a: Side, b: Side) -> bool:
    """Whether the two tell, on two days, of different numbers of the same: another batch, not another count."""
    if a.type == "ASSAULT" or a.known == b.known or a.given or b.given or a.before != b.before:
        return False
    return bool(unlike(a, b)) and (not a.before or (b.known - a.known).days > ONCE_SLIPS)


def _participants(a: Side, b: Side) -> list[Scored] | None:
    """Points for who takes part; None where the two name different ones."""
    if a.type == "CONSULT":
        return _meeting(a, b)
    crossed = a.actors & b.recipients or a.recipients & b.actors
    if crossed and not (a.actors & b.actors or a.recipients & b.recipients):
        if not (a.given or b.given or same_person(a, b)):
            return None  # the other way round
        return [(1.0, f"participants {_list((a.actors | a.recipients) & (b.actors | b.recipients))}")]
    doers = _same(a, b, a.actors, b.actors, a.actor_countries, b.actor_countries)
    done_to = _same(a, b, a.recipients, b.recipients, a.recipient_countries, b.recipient_countries)
    if doers is None or done_to is None:
        return None
    doers, done_to = doers if doers[1] else _named(a, b, False), done_to if done_to[1] else _named(a, b, True)
    scored = [(points, f"{label} {who}") for label, (points, who) in (("actor", doers), ("recipient", done_to)) if who]
    again = a.type in FREQUENT or a.type in _REPEATED or a.mode in _REPEATED
    if again and not same_person(a, b):
        return [(points / 2, why) for points, why in scored]
    return scored


def _same(
    a: Side, b: Side, ours: frozenset[str], theirs: frozenset[str], home: frozenset[str], away: frozenset[str]
) -> Scored | None:
    shared = ours & theirs
    if any(namesakes(a, b, name) for name in shared & a.people & b.people):
        return None
    if shared:
        several = len(shared) > 1 and any(len(name) > 3 for name in shared)
        return (2.5 if shared & (a.people | b.people) else 2.0) + several, _list(shared)
    if ours and theirs and (alike := _part_of(ours, theirs)):
        return 1.5, alike
    if ours & a.people and theirs & b.people:
        return None
    if told := _spoken_of(ours, b) | _spoken_of(theirs, a):
        return 1.5, f"{_list(told)}, named"
    if kin := home & away:
        return (1.0 if ours and theirs else 0.5), f"of {_list(kin)}"
    if (ours or home) and (theirs or away):
        return None
    return 0.0, ""


def _named(a: Side, b: Side, recipients: bool) -> Scored:
    """Points where one side has nobody in a part that the other's words name."""
    ours, theirs = (a.recipients, b.recipients) if recipients else (a.actors, b.actors)
    named = (ours & (b.mentioned | b.states)) if ours and not theirs else (theirs & (a.mentioned | a.states))
    return (1.0, f"{_list(named)}, named") if named and not (ours and theirs) else (0.0, "")


def _spoken_of(names: frozenset[str], other: Side) -> frozenset[str]:
    """Of the names of bodies and groups on one side those that the other's passage holds."""
    return frozenset(n for n in names if len(n) > 3 and other.mentioned.issuperset(n.split()))


def _meeting(a: Side, b: Side) -> list[Scored] | None:
    if a.mode == b.mode == "third-party" and not (a.actors & b.actors):
        return None  # another mediator
    if a.mode == b.mode == "visit" and a.place and b.place and a.place != b.place:
        return None  # one visitor, two hosts
    if "visit" in (a.mode, b.mode) and a.mode and b.mode:
        visitor = _same(a, b, a.actors, b.actors, a.actor_countries, b.actor_countries)
        if visitor is None or visitor[1].endswith(", named") or (not visitor[1] and not (a.given or b.given)):
            return None
    if "multilateral" in (a.mode, b.mode) and (_attends(a, b) or _attends(b, a)):
        return None  # somebody's part in it is not the whole
    ours, theirs = a.actors | a.recipients, b.actors | b.recipients
    if not ours or not theirs:
        return _meeting_of_nobody(a, b)
    if "visit" in (a.mode, b.mode) and a.mode != b.mode and not _hosted(*((a, b) if a.mode == "visit" else (b, a))):
        return None
    shared = (ours & theirs) | (ours & a.people & b.mentioned) | (theirs & b.people & a.mentioned)
    if not shared and (alike := _part_of(ours, theirs)):
        shared = frozenset((alike,))
    people = a.people | b.people
    if any(namesakes(a, b, name) for name in shared & a.people & b.people):
        return None
    gap = (b.known - a.known).days
    there = a.town and a.town == b.town and gap <= 2
    if shared and not there and not ours & theirs and not (ours <= shared or theirs <= shared) and len(shared) < 2:
        return None  # only spoken of
    mine, yours = (ours - shared) & a.people, (theirs - shared) & b.people
    for_it = bool((a if a.mode == "visit" else b).to_meet) and len(shared) >= 2
    if (a.mode == "visit") != (b.mode == "visit") and not for_it and (mine if b.mode == "visit" else yours):
        return None  # a visit, and a meeting with somebody whom the visit's passage does not name
    if mine and yours and len(shared) < 2 and not (a.occasion and a.occasion == b.occasion):
        return None  # other people each time
    pair = (a.countries | ({a.place} if a.place else set())) & (b.countries | ({b.place} if b.place else set()))
    only = not (ours - shared) or not (theirs - shared)
    if len(shared) >= 2:
        return [(4.0 if shared & people else 3.0, f"participants {_list(shared)}")]
    if shared and len(pair) >= 2:
        return [(3.5 if only else 3.0, f"participant {_list(shared)}, countries {_list(pair)}")]
    if shared:
        points = 2.5 if shared & people else 1.5
        if gap > 0 and a.place != b.place and not (a.given or b.given or a.before or b.before):
            points -= 1.0  # whoever meets many, meets others elsewhere
        return [(points if only else points - 1.5, f"participant {_list(shared)}")]
    return [(2.0 + min(len(pair) - 1, 2) / 2, f"countries {_list(pair)}")] if len(pair) >= 2 else None


def _hosted(visit: Side, meeting: Side) -> bool:
    """Whether a visit may be a meeting: the visitor meets somebody of the country visited."""
    parties = meeting.actors | meeting.recipients
    if not visit.actors & (parties | meeting.mentioned):
        return False
    if visit.to_meet is not None:
        return visit.to_meet
    hosts = (visit.recipient_countries | ({visit.place} if visit.place else set())) - visit.actor_countries
    return not hosts or bool(hosts & meeting.countries)


def _meeting_of_nobody(a: Side, b: Side) -> list[Scored] | None:
    """Points where one of the two names nobody: "the summit" is the one that those named nearby are known to plan."""
    named = ((a.actors | a.recipients) & a.people & b.mentioned) | ((b.actors | b.recipients) & b.people & a.mentioned)
    if named:
        return [(2.0 + (len(named) > 1), f"{_list(named)} named")]
    if a.town and a.town == b.town:
        return [(1.5, "")]
    return [(1.0, "")] if a.place and a.place == b.place and (a.given or b.given) else None


def _attends(one: Side, other: Side) -> bool:
    """Whether `one` is somebody's part in the meeting that `other` is as a whole."""
    return bool(one.recipients & other.actors) and not one.actors & other.actors


def _part_of(ours: frozenset[str], theirs: frozenset[str]) -> str:
    """A name whose words are part of, or mostly those of, one on the other side."""
    alike = []
    for one in ours:
        if len(one) <= 3:
            continue  # a state
        words = set(one.split())
        for other in theirs:
            common = len(words.intersection(other.split())) if len(other) > 3 else 0
            if common and common >= 0.6 * min(len(words), len(other.split())):
                alike.append(min(one, other, key=len))
    return min(alike, default="")


def _where(a: Side, b: Side) -> list[Scored]:
    then = [(1.0, "there on that day")] if there_and_then(a, b) else []
    if town := same_town(a, b):
        return [(1.0, f"town {town}"), *then]
    if a.town and b.town:
        return [(-1.5, "other town")]
    if a.place and b.place and a.place != b.place and not {a.place, b.place} & (a.countries & b.countries):
        known = (a.actors | a.recipients) & (b.actors | b.recipients) & (a.people | b.people)
        rare = (a.proper & b.proper) - a.towns - b.towns
        return [(-0.5 if a.type != "CONSULT" and (known or rare or same_parties(a, b)) else -1.5, "other country")]
    return [(0.5, f"place {a.place}"), *then] if a.place and a.place == b.place else then


def _what(a: Side, b: Side) -> list[Scored]:
    """Points for the words: the trigger, names in the passage, and how alike the rest is."""
    found: list[Scored] = []
    if triggers := a.trigger & b.trigger:
        found.append((0.5, f"trigger {_list(triggers)}"))
    if a.ordinal and a.ordinal == b.ordinal:
        found.append((1.0, f"the {a.ordinal}"))
    if a.occasion and a.occasion == b.occasion:
        found.append((2.0, f"occasion {a.occasion}"))
    town = {*(a.town or "").split(), *(b.town or "").split()}
    ours, theirs = a.proper - town, b.proper - town
    same = (a.actors & b.actors | a.recipients & b.recipients) & (a.people | b.people)
    known = bool(same) or ((a.given or b.given) and (b.known - a.known).days <= OCCASION)
    if a.type != "CONSULT" and not known and _elsewhere(a, b):
        found.append((-1.5, "other region"))
    if names := ours & theirs:
        found.append((min(len(names), 2) * 1.0, f"names {_list(names)}"))
    elif ours and theirs and a.type != "CONSULT" and not known:
        found.append((-1.0, "other names"))
    elif a.type == "CONSULT" and (both := statesmen(a.mentioned & b.mentioned) - _parts(a) - _parts(b)):
        found.append((1.0, f"both name {_list(both)}"))
    if target := same_target(a, b):
        found.append((1.0, f"target {_list(target)}"))
    if states := (a.states & b.states) - a.countries - b.countries:
        found.append((1.0, f"names {_list(states)}"))
    named = b.names_day_of(a)
    if named:
        found.append((1.0, "the day named"))
    shared = (a.words & b.words) - triggers - {stem(word) for word in town}
    alike = len(shared) / max(min(len(a.words), len(b.words)), 4)
    if shared:
        found.append((min(alike * 3, 2.0), f"words {_list(shared)}"))
    number = same_number(a, b)
    large = len(number.split(" ")[0]) > 1
    if number:
        found.append((1.5 if large else 0.5, f"number {number}"))
    if others := unlike(a, b):
        found.append((-1.0 if a.type == "ASSAULT" else -2.5, f"other numbers of {', '.join(others)}"))
    telling = large or (named and b.given) or alike >= 0.4 or bool(states and a.type not in FREQUENT)
    telling = telling or bool(names - a.towns - b.towns)
    if not _particular(a, b, telling):
        found.append((-1.5, NOTHING_PARTICULAR))
    return found


def _parts(side: Side) -> frozenset[str]:
    return frozenset(word for name in side.actors | side.recipients for word in name.split("-") + name.split()).union(
        name for pair in side.given_names for name in pair
    )


def _elsewhere(a: Side, b: Side) -> bool:
    """Whether both say in which towns or regions it is, and none in common."""
    return bool(a.located and b.located and not a.located & b.located)


def _particular(a: Side, b: Side, words: bool) -> bool:
    """Whether the two share something that other deeds of this kind between the same parties would not have."""
    if words or a.type == "CONSULT" or same_town(a, b) or there_and_then(a, b):
        return True
    people = a.people | b.people
    if a.recipients & b.recipients & people:
        return True
    if a.type not in ONCE:
        return False
    if a.actors & b.actors & people:
        return True
    gap = (b.known - a.known).days
    if a.actors & b.actors and a.trigger & b.trigger and (gap <= 2 or (_one_place(a, b) and gap <= OCCASION)):
        return True
    doers = a.actors & b.actors or a.actors & (b.states | b.mentioned) or b.actors & (a.states | a.mentioned)
    homes = (a.recipient_countries & (b.recipient_countries | b.states)) | (b.recipient_countries & a.states)
    return bool(doers and (a.recipients & b.recipients or homes - {*a.actors, *b.actors}))


def _one_place(a: Side, b: Side) -> bool:
    return a.lasting and a.place is not None and a.place == b.place


def _list(names: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(names)[:4])


