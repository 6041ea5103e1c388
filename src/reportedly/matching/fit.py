"""Do two reports speak of the same event? Says yes or no, how well they fit, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.matching.sides import AHEAD, FREQUENT, ONCE, PLAN_WAITS, RECURRENT, Side
from reportedly.matching.words import TOLLS, statesmen, stem
from reportedly.records import Status

THRESHOLD = 5.5
KEPT = 2.5  # what a report must reach, days apart, against most of the other reports of an event
OCCASION = 10  # days apart that reports of one named occasion may be
ONCE_ONLY = 2.5  # points for a deed that cannot come again so soon
POINTED_AT = 1.5  # points for being the one that a known deed can be
POINTED_BACK = 4  # how many days a mention of a deed as known, without its day, points back
ONCE_SLIPS = 7  # days by which the dates given of such a deed may differ
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
_BROAD = frozenset(("ASSAULT", "SANCTION", "AID"))  # of which one day brings several between the same parties
# Of these a person (of SANCTION/withdraw a body) suffers one in so many days.
_SELDOM = {
    ("ASSAULT", None): 45, ("COERCE", "arrest"): 14, ("COERCE", "deport"): 100, ("RETREAT", "release"): 45,
    ("SANCTION", "withdraw"): 200,
}  # fmt: skip
# Deeds in words or at a distance: who does them tells them apart.
_BY_WHOM = frozenset("ACCUSE REQUEST REJECT THREATEN SUPPORT AID SANCTION MOBILIZE".split())


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
    time = _time(a, b)
    who = _participants(a, b) if time else None
    if time is None or who is None:
        return None
    if once := once_only(a, b):
        speaking = [(points, why) for points, why in (*_where(a, b), *_what(a, b)) if points > 0]
        return _match([kind, *who, time, *speaking, (ONCE_ONLY, f"done but once to {once}")])
    proof, sure = 0.0, True
    if _recurrent(a) or _recurrent(b):
        proofs = _proofs(a, b)
        sure = _proven(a, b, proofs) and (not _recurrent(a) or _shared_enough(a, b, who, proofs))
        if not sure and not _pointed_at(a, b):
            return None
        proof = min(0.75 * max(len(proofs) - 1, 0), 1.5) if sure else POINTED_AT
    return _match([kind, *who, time, *_where(a, b), *_what(a, b), (proof, "")], sure)


def _match(scored: list[Scored], sure: bool = True) -> Match:
    return Match(sum(points for points, _ in scored), tuple(why for _, why in scored if why), sure)


def once_only(a: Side, b: Side) -> str:
    """Whom or what such a deed befalls but once in the time between the two reports; "" where it may come again."""
    days = _SELDOM.get((a.type, a.mode)) or _SELDOM.get((a.type, None)) or 0
    if a.type != b.type or abs((b.known - a.known).days) > days:
        return ""
    both = a.recipients & b.recipients
    if a.mode == "withdraw":
        bodies = [name for name in both if len(name) > 3] if a.actors & b.actors else []
        return min(bodies, default="")
    persons = [name for name in both & a.people & b.people if not _namesakes(a, b, name)]
    return min(persons, default="")


def _pointed_at(a: Side, b: Side) -> bool:
    """Whether one speaks of a deed as known that may be the other, told on the day it names or just before.

    That is enough where there is no second deed that it may be.
    """
    if not b.given or a.given or b.further or _unlike(a, b) or (a.place and b.place and a.place != b.place):
        return False
    gap = (b.known - a.known).days
    said = _dated(b) and _width(b) <= 1
    return 0 < gap <= POINTED_BACK and (_same_day(a, b) if said else not _dated(b)) and bool(a.place or a.town)


def _proven(a: Side, b: Side, proofs: set[str]) -> bool:
    """Whether enough shows that two reports of a deed that the same parties do often mean the same one.

    Proofs are a person to whom it is done, a named occasion, a rare name, many words in common, a number, and the same
    place. News of two days needs two of them, or the same day said in both; a plan and its outcome, or a deed spoken of
    as known, may do with the same parties and the same words.
    """
    gap = (b.known - a.known).days
    fresh = not (a.given or b.given or a.before or b.before)
    if (fresh or a.over) and b.further and gap > 0 and "numbers" not in proofs:
        return False
    person = "the person" in proofs and not (a.mode == b.mode == "convict" and gap > 1)
    if fresh and gap > 0 and not _same_day(a, b):
        return not _unlike(a, b) and (person or len(proofs) >= 2 or ("the day" in proofs and _same_parties(a, b)))
    if fresh:
        return bool(proofs) or (a.type not in _BROAD and _same_parties(a, b) and bool(a.trigger & b.trigger))
    if proofs - {"the place"} or (proofs and (a.type not in FREQUENT or gap <= OCCASION)):
        return True
    soon = (a.given or b.given) and gap <= 3 and a.type not in _BROAD
    return _same_parties(a, b) and (soon or (a.mode == b.mode and bool(a.trigger & b.trigger)))


def _shared_enough(a: Side, b: Side, who: list[Scored], proofs: set[str]) -> bool:
    """Whether those who take part agree as far as a deed of this kind needs it."""
    strong = proofs - {"words", "the place"}
    if a.type in _BY_WHOM and not any(why.startswith("actor") for _, why in who):
        return bool(strong) and not (a.actors and b.actors) and (a.given or b.given or a.known == b.known)
    if a.place and b.place and a.place != b.place and not who:
        return False
    told = bool(_same_town(a, b)) and _same_day(a, b) and (_dated(a) or _dated(b))
    return bool(who) or bool(strong) or len(proofs) >= 2 or told


def _recurrent(side: Side) -> bool:
    return side.type in RECURRENT or side.mode == "release"


def _proofs(a: Side, b: Side) -> set[str]:
    rare = ((a.proper & b.mentioned) | (b.proper & a.mentioned)) - a.towns - b.towns
    shared = {w for w in a.words & b.words if not w.isdigit()} - a.trigger - b.trigger
    found = {
        "the occasion": bool(a.occasion and a.occasion == b.occasion),
        "numbers": any(len(n) > 1 or int(n) > 2 for _, n in a.counts & b.counts),
        "a rare name": bool(rare),
        "words": len(shared) >= 2 and len(shared) >= 0.4 * min(len(a.words), len(b.words)),
        "the person": bool(_persons(a, b)),
        "the place": bool(_same_town(a, b) or a.towns & b.towns),
        "the target": bool(_same_target(a, b)),
        "the day": (a.known.month, a.known.day) in b.days,
    }
    return {name for name, holds in found.items() if holds}


def _same_town(a: Side, b: Side) -> str | None:
    """The town of both, or that of one which the other, of no town itself, names."""
    if a.town and b.town:
        return a.town if a.town == b.town else None
    town, other = (a.town, b) if a.town else (b.town, a)
    if town and other.proper.issuperset(town.split()):
        return town
    return min(a.towns & b.towns & a.located & b.located, default=None)


def _same_target(a: Side, b: Side) -> frozenset[str]:
    """What both say was attacked, in one town."""
    return a.targets & b.targets if a.type == "ASSAULT" and _same_town(a, b) else frozenset()


def _same_day(a: Side, b: Side) -> bool:
    """Whether both are said to have been on the same days, or one on the day on which the other is told."""
    if _dated(a) and _dated(b):
        return (_low(a) - _high(b)).days <= 0 and (_low(b) - _high(a)).days <= 0 and max(_width(a), _width(b)) <= 3
    dated, other = (a, b) if _dated(a) else (b, a)
    return _dated(dated) and _width(dated) <= 3 and 0 <= (other.known - _low(dated)).days <= 1


def _same_parties(a: Side, b: Side) -> bool:
    """Whether the doer and the one to whom it is done are the same, by name."""
    doer = a.actors & b.actors or a.actors & b.states or b.actors & a.states
    done_to = a.recipients & b.recipients or a.recipients & b.states or b.recipients & a.states
    return bool(doer and (done_to or (a.states & b.states) - a.actor_countries - b.actor_countries))


def _alike(a: Side, b: Side) -> bool:
    """Whether the two could be of one event, whatever their days."""
    a, b = _in_order(a, b)
    kind, who = _kind(a, b), _participants(a, b)
    if kind is None or who is None:
        return False
    if once_only(a, b):
        return True
    return sum(points for points, _ in (kind, *who, *_where(a, b), *_what(a, b))) >= KEPT


def belongs(new: Side, event: Sequence[Side]) -> bool:
    """Whether a report that fits one report of an event can be of that event: its other reports must not rule it out.

    What is over does not happen again, nor is it planned again; of several rounds or dates each is an event of its own;
    and most of the event's articles must fit it somewhat, so that no chain of likenesses leads to another event.
    """
    if any(differ(old, new) for old in event):
        return False
    dated = [old for old in event if _dated(old)]
    days = dated if _dated(new) else [old for old in dated if _width(old) <= 7]
    if days and not any(_time(*_in_order(old, new)) for old in days):
        return False
    over = [old for old in event if old.over and not old.given and _alike(old, new)]
    told = any(once_only(old, new) for old in over) or any((old.known.month, old.known.day) in new.days or _same_day(old, new) for old in over)
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
        if old.before and _dated(old) and not new.before and _alike(old, new):
            time = _time(*_in_order(old, new))
            if time is not None and time[0] >= 1.5:
                return True
    return False


def _after(new: Side, over: Sequence[Side]) -> bool:
    """Whether a report may still speak of what these call over."""
    last = max(old.known for old in over)
    if new.before:
        return (new.known - last).days <= 1 and (not _dated(new) or (_low(new) - last).days <= 1)
    gaps = [abs((new.known - old.known).days) for old in over]
    if any(new.occasion and new.occasion == old.occasion for old in over):
        return min(gaps) <= OCCASION
    return max(gaps) <= 3 if new.type in FREQUENT else min(gaps) <= _near(new)


def _in_order(a: Side, b: Side) -> tuple[Side, Side]:
    return (b, a) if (b.known, b.id) < (a.known, a.id) else (a, b)


def _kind(a: Side, b: Side) -> Scored | None:
    """Points for type and mode; None where they are of different deeds."""
    if a.type != b.type:
        if {a.type, b.type} == {"ASSAULT", "COERCE"} and "seize" in (a.mode, b.mode):
            other = a if b.mode == "seize" else b
            taken = other.mode in (None, "abduct") and (a.trigger & b.trigger or a.town == b.town or _persons(a, b))
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


def _persons(a: Side, b: Side) -> bool:
    """Whether it is done to the same person, who may stand in one only as a name."""
    ours, theirs = a.recipients & a.people, b.recipients & b.people
    return bool(ours & theirs or (ours & b.mentioned and not theirs) or (theirs & a.mentioned and not ours))


def differ(a: Side, b: Side) -> bool:
    """Whether a named occasion or a number in a series tells the two apart."""
    if a.occasion and b.occasion and a.occasion != b.occasion:
        return True
    return bool(a.ordinal and b.ordinal and a.ordinal != b.ordinal)


def _another_batch(a: Side, b: Side) -> bool:
    """Whether the two tell, on two days, of different numbers of the same: another batch, not another count."""
    if a.type == "ASSAULT" or a.known == b.known or a.given or b.given or a.before != b.before:
        return False
    return bool(_unlike(a, b)) and (not a.before or (b.known - a.known).days > ONCE_SLIPS)


def _unlike(a: Side, b: Side) -> list[str]:
    """What both count, and count differently; a toll may rise, but not fall."""
    if not a.counts or not b.counts:
        return []
    ours, theirs = dict(a.counts), dict(b.counts)
    both = sorted(ours.keys() & theirs.keys())
    return [n for n in both if ours[n] != theirs[n] and not (n in TOLLS and _number(ours[n]) < _number(theirs[n]))]


def _number(figures: str) -> float:
    digits = figures.rstrip(".").replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else 0.0


def _participants(a: Side, b: Side) -> list[Scored] | None:
    """Points for who takes part; None where the two name different ones."""
    if a.type == "CONSULT":
        return _meeting(a, b)
    crossed = a.actors & b.recipients or a.recipients & b.actors
    if crossed and not (a.actors & b.actors or a.recipients & b.recipients):
        if not (a.given or b.given):
            return None  # the other way round
        return [(1.0, f"participants {_list((a.actors | a.recipients) & (b.actors | b.recipients))}")]
    doers = _same(a, b, a.actors, b.actors, a.actor_countries, b.actor_countries)
    done_to = _same(a, b, a.recipients, b.recipients, a.recipient_countries, b.recipient_countries)
    if doers is None or done_to is None:
        return None
    doers, done_to = doers if doers[1] else _named(a, b, False), done_to if done_to[1] else _named(a, b, True)
    scored = [(points, f"{label} {who}") for label, (points, who) in (("actor", doers), ("recipient", done_to)) if who]
    again = a.type in FREQUENT or a.type in _REPEATED or a.mode in _REPEATED
    if again and not _persons(a, b):
        return [(points / 2, why) for points, why in scored]
    return scored


def _same(
    a: Side, b: Side, ours: frozenset[str], theirs: frozenset[str], home: frozenset[str], away: frozenset[str]
) -> Scored | None:
    shared = ours & theirs
    if any(_namesakes(a, b, name) for name in shared & a.people & b.people):
        return None
    if shared:
        return (2.5 if shared & (a.people | b.people) else 2.0), _list(shared)
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
    if any(_namesakes(a, b, name) for name in shared & a.people & b.people):
        return None
    there = a.town and a.town == b.town and (b.known - a.known).days <= 2
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


def _namesakes(a: Side, b: Side, surname: str) -> bool:
    ours = {n for s, n in a.given_names if s == surname}
    theirs = {n for s, n in b.given_names if s == surname}
    if not ours or not theirs or ours & theirs:
        return False
    return not any(x[0] == y[0] and (len(x.strip(".")) == 1 or len(y.strip(".")) == 1) for x in ours for y in theirs)


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


def _time(a: Side, b: Side) -> Scored | None:
    """Points for the days, `a` known first; None where they cannot be of one event."""
    found = _days(a, b)
    apart = _dated(a) and _dated(b) and max((_low(b) - _high(a)).days, (_low(a) - _high(b)).days) > ONCE_SLIPS
    if (found is None or found[0] < 0.5) and not apart and once_only(a, b):
        return 0.5, f"told {(b.known - a.known).days} days apart"
    return found


def _days(a: Side, b: Side) -> Scored | None:
    if _dated(a) and _dated(b):
        return _both_dated(a, b)
    if _dated(a) or _dated(b):
        return _one_dated(a, b)
    gap, short = (b.known - a.known).days, a.type in FREQUENT
    if a.before and b.before:
        return (1.0, f"plans told {gap} days apart") if gap <= _waits(a, b) // 2 else None
    if a.before:
        return (1.0 if gap <= 30 else 0.5, "plan and outcome") if gap <= _waits(a, b) else None
    if b.before:
        if gap <= 1 or (not a.over and gap <= AHEAD and b.status is not Status.PROPOSED):
            return 0.5, "told while it goes on"
        return (0.0, "spoken of as known") if b.given and gap <= AHEAD else None
    if gap > 0 and (a.known.month, a.known.day) in b.days:
        return 1.5, "on the day named"
    if gap <= 2:
        close = gap == 0 or a.type not in FREQUENT or _persons(a, b)
        return (1.5 if close else 0.0), f"said {gap} days apart"
    if b.given and gap <= AHEAD:
        far = -1.0 if a.over or not a.lasting else 0.0
        return (1.0 if gap <= 45 and not short else 0.0 if gap <= 45 else far), "spoken of as known"
    if gap <= (OCCASION if a.occasion and a.occasion == b.occasion else _near(a)):
        return 0.5, f"said {gap} days apart"
    return (0.5, "goes on") if not a.over and b.lasting and gap <= AHEAD else None


def _near(side: Side) -> int:
    """How many days apart two undated reports of a deed of this kind may be known."""
    if side.type in FREQUENT or side.type == "CONSULT":
        return 2
    if side.mode == "resign":
        return 2 * PLAN_WAITS
    return 10 if side.type in ONCE or side.recipients & side.people else 4


def _waits(a: Side, b: Side) -> int:
    """How many days an undated plan waits for its outcome."""
    if a.type in FREQUENT:
        return PLAN_WAITS
    if a.status in (Status.NEGATED, Status.CANCELLED):
        return 10  # what comes later is a new attempt
    personal = (a.actors | a.recipients) & (b.actors | b.recipients) & (a.people | b.people)
    if a.type == "CONSULT" and not personal:
        return 2 * PLAN_WAITS if a.occasion and a.occasion == b.occasion else PLAN_WAITS
    return 2 * PLAN_WAITS if a.status is Status.PROPOSED else AHEAD


def _both_dated(a: Side, b: Side) -> Scored | None:
    gap = max((_low(b) - _high(a)).days, (_low(a) - _high(b)).days)
    if gap <= 0:
        width = max(_width(a), _width(b))
        if width > 45 and a.first and b.first and abs((a.first - b.first).days) <= 3:
            return 1.5, "from the same day on"
        if width <= 3:
            return 2.0, "same days"
        return (1.5, "dates overlap") if width <= 45 else (0.5, "dates overlap widely")
    if gap <= (1 if a.type in FREQUENT or a.type == "CONSULT" else 3):
        return 0.5, f"{gap} days apart"
    late = (b.known - _high(a)).days
    moved = a.before and (b.before or b.type not in FREQUENT) and gap <= 45
    moved = moved and late <= (3 if b.over or b.status is Status.POSTPONED else 0)
    return (0.0, "another day set") if moved else None


def _one_dated(a: Side, b: Side) -> Scored | None:
    dated, other = (a, b) if _dated(a) else (b, a)
    early, late = (_low(dated) - other.known).days, (other.known - _high(dated)).days
    if other.before:
        waits = -3 <= early <= _waits(a, b) or (early < 0 and late <= 3)
        return (1.0, "undated plan before the day") if waits else None
    slips = dated.before and a.type in ONCE and late <= PLAN_WAITS
    if dated.before and _width(dated) <= 1 and early <= 0 and late <= 1:
        return 2.0, "reported on that day"
    if dated is b and b.given and _width(b) == 0 and early == 0:
        return 2.0, "told on the day named"
    if early <= 1 and (late <= _near(a) or slips):
        return 1.5, "reported about that day"
    if early > 1:
        return None
    return (1.0 if late <= 45 else -1.0, "spoken of as known") if other.given and late <= AHEAD else None


def _where(a: Side, b: Side) -> list[Scored]:
    if town := _same_town(a, b):
        return [(1.0, f"town {town}")]
    if a.town and b.town:
        return [(-1.5, "other town")]
    if a.place and b.place and a.place != b.place and not {a.place, b.place} & (a.countries & b.countries):
        known = (a.actors | a.recipients) & (b.actors | b.recipients) & (a.people | b.people)
        rare = (a.proper & b.proper) - a.towns - b.towns
        return [(-0.5 if known or rare else -1.5, "other country")]
    return [(0.5, f"place {a.place}")] if a.place and a.place == b.place else []


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
    if a.type != "CONSULT" and _elsewhere(a, b):
        found.append((-1.5, "other region"))
    if names := ours & theirs:
        found.append((min(len(names), 2) * 1.0, f"names {_list(names)}"))
    elif ours and theirs and a.type != "CONSULT":
        found.append((-1.0, "other names"))
    elif a.type == "CONSULT" and (both := statesmen(a.mentioned & b.mentioned) - _parts(a) - _parts(b)):
        found.append((1.0, f"both name {_list(both)}"))
    if target := _same_target(a, b):
        found.append((1.0, f"target {_list(target)}"))
    if states := (a.states & b.states) - a.countries - b.countries:
        found.append((1.0, f"names {_list(states)}"))
    shared = (a.words & b.words) - triggers - {stem(word) for word in town}
    alike = len(shared) / max(min(len(a.words), len(b.words)), 4)
    if shared:
        found.append((min(alike * 3, 2.0), f"words {_list(shared)}"))
    if unlike := _unlike(a, b):
        found.append((-1.0 if a.type == "ASSAULT" else -2.5, f"other numbers of {', '.join(unlike)}"))
    telling = bool(names - a.towns - b.towns) or alike >= 0.4 or bool(states and a.type not in FREQUENT)
    if not _particular(a, b, telling):
        found.append((-1.5, "nothing particular in common"))
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
    if words or a.type == "CONSULT" or _same_town(a, b):
        return True
    people = a.people | b.people
    if a.recipients & b.recipients & people:
        return True
    if a.type not in ONCE:
        return False
    if a.actors & b.actors & people:
        return True
    if a.actors & b.actors and a.trigger & b.trigger and (b.known - a.known).days <= 2:
        return True
    doers = a.actors & b.actors or a.actors & (b.states | b.mentioned) or b.actors & (a.states | a.mentioned)
    homes = (a.recipient_countries & (b.recipient_countries | b.states)) | (b.recipient_countries & a.states)
    return bool(doers and (a.recipients & b.recipients or homes - {*a.actors, *b.actors}))


def _list(names: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(names)[:4])


def _dated(side: Side) -> bool:
    return side.first is not None or side.last is not None


def _low(side: Side) -> date:
    return side.first or date.min


def _high(side: Side) -> date:
    """The last day; of what is to begin on a day, and no end is told, two weeks after it."""
    if side.last is None and side.first is not None and side.before:
        return date.fromordinal(min(side.first.toordinal() + 14, date.max.toordinal()))
    return side.last or date.max


def _width(side: Side) -> int:
    return (_high(side) - _low(side)).days
