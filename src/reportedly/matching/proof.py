"""What shows that two reports of a deed that comes again and again mean the same one."""

from __future__ import annotations

from reportedly.matching.days import OCCASION
from reportedly.matching.shared import (
    same_day,
    same_deed,
    same_number,
    same_parties,
    same_person,
    same_target,
    same_town,
    there_and_then,
    unlike,
)
from reportedly.matching.sides import FREQUENT, Side

POINTED_BACK = 4  # how many days a mention of a deed as known points back
_SEEN = frozenset(("ASSAULT", "PROTEST", "expel", "arrest"))  # deeds pointed at by their kind, place and day alone
_ANY_SUCH = frozenset("attack incident violenc responsibility kill riot unrest protest clash airstrik".split())
_ONE_AT_A_TIME = frozenset("invad coup annex sieg blockad mutiny evacuat".split())  # less their endings
_BROAD = frozenset(("ASSAULT", "SANCTION", "AID"))  # of which one day brings several between the same parties
# Deeds in words or at a distance: who does them tells them apart.
_BY_WHOM = frozenset("ACCUSE REQUEST REJECT THREATEN SUPPORT AID SANCTION MOBILIZE".split())

Scored = tuple[float, str]


def proven(a: Side, b: Side, proofs: set[str]) -> bool:
    """Whether enough shows that two reports of a deed that the same parties do often mean the same one.

    Proofs are a person to whom it is done, a named occasion, a rare name, many words in common, a number, and the same
    place. News of two days needs two of them, or the same day said in both; a plan and its outcome, or a deed spoken of
    as known, may do with the same parties and the same words.
    """
    gap = (b.known - a.known).days
    fresh = not (a.given or b.given or a.before or b.before)
    another = b.before if a.before else "numbers" not in proofs and (fresh or a.over)
    if b.further and gap > 0 and another:
        return False
    person = "the person" in proofs and not (a.mode == b.mode == "convict" and gap > 1)
    if fresh and gap > 0 and not same_day(a, b):
        return not unlike(a, b) and (person or len(proofs) >= 2 or ("the day" in proofs and same_parties(a, b)))
    if fresh and (proofs or there_and_then(a, b)):
        return True
    if fresh:
        return a.type not in _BROAD and same_parties(a, b) and bool(a.trigger & b.trigger)
    if proofs == {"the day"}:
        return same_parties(a, b)
    if proofs - {"the place"} or (proofs and (a.type not in FREQUENT or gap <= OCCASION)):
        return True
    if _told_again(a, b) and _told_of_them(a, b):
        return True
    soon = (a.given or b.given) and gap <= 3 and a.type not in _BROAD
    return same_parties(a, b) and (soon or (a.mode == b.mode and bool(a.trigger & b.trigger)))


def shared_enough(a: Side, b: Side, who: list[Scored], proofs: set[str]) -> bool:
    """Whether those who take part agree as far as a deed of this kind needs it."""
    strong = proofs - {"words", "the place"}
    if a.type in _BY_WHOM and not any(why.startswith("actor") for _, why in who):
        return bool(strong) and not (a.actors and b.actors) and (a.given or b.given or a.known == b.known)
    if a.place and b.place and a.place != b.place and not who:
        return False
    told = there_and_then(a, b) or (_told_again(a, b) and same_town(a, b))
    return bool(who or strong or len(proofs) >= 2 or told)


def pointed_at(a: Side, b: Side) -> bool:
    """Whether nothing proves that two are one, but they may well be, where there is no second deed that it may be.

    That is where one speaks of a deed as known, by its kind and the day or by a word for what happens but once at a
    time.
    """
    if not {a.type, a.mode} & _SEEN or not _told_again(a, b) or not (a.place or a.town):
        return False
    if a.place and b.place and a.place != b.place and not same_parties(a, b):
        return False
    if a.trigger & b.trigger & _ONE_AT_A_TIME:
        return True
    parties = a.actors & b.actors or a.recipients & b.recipients
    like = a.trigger & b.trigger or (a.mode and a.mode == b.mode)
    named = (b.dated and b.width <= 1 and same_day(a, b)) or b.names_day_of(a)
    return named and bool((parties or like or same_town(a, b)) and b.trigger & (a.trigger | _ANY_SUCH))


def _told_of_them(a: Side, b: Side) -> bool:
    """Whether the same body suffered it, or did it there, or the same word for it of the same party is not all."""
    if any(len(name) > 3 for name in a.recipients & b.recipients):
        return True
    if any(len(name) > 3 for name in a.actors & b.actors) and a.located & b.located:
        return True
    more = (a.words & b.words) - a.trigger - b.trigger
    return bool(a.trigger & b.trigger and more and (a.recipients & b.recipients or a.actors & b.actors))


def told_again(a: Side, b: Side) -> bool:
    """Whether one speaks of a deed as known by the other's word for it or by its day: it adds to other proofs."""
    return _told_again(a, b) and (same_deed(a, b) or b.names_day_of(a))


def _told_again(a: Side, b: Side) -> bool:
    soon = 0 < (b.known - a.known).days <= POINTED_BACK
    return soon and b.given and not (a.given or a.before or b.before or b.further or unlike(a, b))


def proofs_of(a: Side, b: Side) -> set[str]:
    """What the two have in common that other deeds of the same parties would not."""
    rare = ((a.proper & b.mentioned) | (b.proper & a.mentioned)) - a.towns - b.towns
    shared = {w for w in a.words & b.words if not w.isdigit()} - a.trigger - b.trigger
    found = {
        "the occasion": bool(a.occasion and a.occasion == b.occasion),
        "numbers": bool(same_number(a, b)),
        "a rare name": bool(rare),
        "words": len(shared) >= 2 and len(shared) >= 0.4 * min(len(a.words), len(b.words)),
        "the person": bool(same_person(a, b)),
        "the place": bool(same_town(a, b) or a.towns & b.towns),
        "the target": bool(same_target(a, b)),
        "the day": b.names_day_of(a),
    }
    return {name for name, holds in found.items() if holds}
