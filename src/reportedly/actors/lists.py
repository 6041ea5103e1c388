"""Those named one after the other, where the parse loses some: "Premier A and Minister B", "Chad, Niger and Mali"."""

from __future__ import annotations

from itertools import pairwise

from reportedly.actors import titles as titles_of
from reportedly.actors.names import Name
from reportedly.actors.nouns import class_of
from reportedly.actors.people import People, words_before
from reportedly.actors.stage import Stage
from reportedly.actors.tables import Sense
from reportedly.language import Word
from reportedly.records import Kind

_LONGEST_TITLE = 9  # words
_TITLE_POS = frozenset({"PROPN", "NOUN", "ADJ", "PART"})
_TITLE_PREPS = frozenset({"of", "for"})


def listed_with(stage: Stage, people: People, name: Name) -> list[int]:
    """The head words of the other people in the list in which somebody's name stands."""
    if name.first not in people.by_name:
        return []
    before = _before(stage, people, name)
    return [*([before] if before is not None else []), *_behind(stage, people, name)]


def _before(stage: Stage, people: People, name: Name) -> int | None:
    """The one before the "and" whom the parse takes for a part of this name: "President A and Premier B spoke"."""
    words = stage.parsed.words
    titles = words_before(stage, name)
    start = titles[0].i if titles else name.first
    joint = start - 1
    if joint >= 0 and words[start].pos == "CCONJ":
        joint = start
    while joint < name.first and words[joint].pos != "CCONJ":
        joint += 1
    if joint < 1 or words[joint].lower != "and":
        return None
    other = stage.at.get(joint - 1)
    if other is None:
        return joint - 1 if titles and _is_told_before(stage, people, words[joint - 1], name) else None
    if other.first not in people.by_name or words[joint].sent != words[other.head].sent:
        return None
    if words[other.head].dep == "compound" and words[words[other.head].head].dep == "pobj":
        return None  # a part of the portfolio: "Envoy for Peace and Security Affairs Lund"
    return other.head if any(above.i == name.head for above in stage.parsed.ancestors(other.head)) else None


def _is_told_before(stage: Stage, people: People, title: Word, name: Name) -> bool:
    """Whether a bare title before "and" was given to another before: "The Secretary and Foreign Minister B spoke"."""
    det = stage.parsed.child(title.i, "det")
    if class_of(title) != "office" or det is None or det.lower != "the":
        return False
    asked = titles_of.words_for(stage, title.i)
    other = people.holding(asked[:-1] or asked, None, title.i, stage.begins(title.i))
    return other is not None and other is not people.by_name[name.first]


def _behind(stage: Stage, people: People, name: Name) -> list[int]:
    """Those named behind, up to the one behind "and"; nobody where no "and" closes the list."""
    found: list[int] = []
    last = name
    while (step := _next(stage, people, last)) is not None:
        follows, closes = step
        found.append(follows.head)
        if closes:
            return found
        last = follows
    return found if found and _goes_on(stage, last) else []


def _goes_on(stage: Stage, name: Name) -> bool:
    """Whether ", and" and others not named close the list."""
    behind = [w.lower for w in stage.parsed.words[name.last + 1 : name.last + 4]]
    return behind[:1] == ["and"] or behind[:2] == [",", "and"]


def _next(stage: Stage, people: People, name: Name) -> tuple[Name, bool] | None:
    words = stage.parsed.words
    i, closes = name.last + 1, False
    if i < len(words) and words[i].text == ",":
        i += 1
    if i < len(words) and words[i].lower == "and":
        i, closes = i + 1, True
    if i == name.last + 1 or i >= len(words):
        return None
    end = min(i + _LONGEST_TITLE, len(words))
    while i < end and words[i].sent == words[name.head].sent:
        other = stage.at.get(i)
        if other is not None and other.first == i and i in people.by_name:
            return (other, closes) if not _acts_itself(stage, other) else None
        if not _is_of_a_title(words[i]):
            return None
        i += 1
    return None


def _is_of_a_title(word: Word) -> bool:
    return (word.pos in _TITLE_POS and word.text[0].isupper()) or word.lower in _TITLE_PREPS or word.text in ("-", "'s")


def _acts_itself(stage: Stage, name: Name) -> bool:
    """Whether somebody is the subject of a verb of their own: "met A, and B left"."""
    word = stage.parsed.words[name.head]
    return word.dep in ("nsubj", "nsubjpass") and word.head > name.last


def sides_listed_with(stage: Stage, name: Name) -> list[int]:
    """The head words of the other states and bodies of a list, however it is parsed: "Chad, Niger and Mali signed"."""
    before, after = _row(stage, name, -1), _row(stage, name, 1)
    row = [*reversed(before), name, *after]
    closed = any(_joint(stage, one, two) == "and" for one, two in pairwise(row))
    return [other.head for other in (*before, *after)] if closed else []


def _row(stage: Stage, name: Name, step: int) -> list[Name]:
    """The names of states and bodies that stand next to a name in a list, one after the other in one direction."""
    found: list[Name] = []
    last = name
    while (other := _neighbour(stage, last, step)) is not None and _goes_together(stage, name, other):
        found.append(other)
        last = other
    return found


def _neighbour(stage: Stage, name: Name, step: int) -> Name | None:
    words = stage.parsed.words
    i = name.last + 1 if step > 0 else name.first - 1
    while 0 <= i < len(words) and (words[i].text == "," or words[i].lower in ("and", "the") or _in_brackets(words, i)):
        i += step
    other = stage.at.get(i)
    if other is None or words[i].sent != words[name.head].sent:
        return None
    return other if _joint(stage, *sorted((name, other), key=lambda n: n.first)) else None


def _joint(stage: Stage, one: Name, two: Name) -> str:
    """What stands between two names: "and", ",", or nothing that joins them."""
    words = stage.parsed.words
    between = {words[i].lower for i in range(one.last + 1, two.first) if not _in_brackets(words, i)}
    if not between <= {",", "and", "the"}:
        return ""
    return "and" if "and" in between else "," if "," in between else ""


def _in_brackets(words: tuple[Word, ...], i: int) -> bool:
    """Whether a word is of a short form behind a name: "the Republic of Korea (ROK)"."""
    return words[i].text in "()" or (words[i].dep == "appos" and i > 0 and words[i - 1].text == "(")


def _goes_together(stage: Stage, name: Name, other: Name) -> bool:
    """Whether two names are sides of one deed: states or bodies under one verb, behind a preposition or not."""
    known = stage.meaning(other)
    if known is None or known.sense != Sense.NAME or known.kind not in (Kind.STATE, Kind.IGO):
        return False
    return _place_in(stage, name) == _place_in(stage, other)


def _place_in(stage: Stage, name: Name) -> tuple[int, bool]:
    """The verb above a name, and whether a preposition stands between."""
    behind = False
    words = stage.parsed.words
    word = next(w for w in words[name.first : name.last + 1] if not name.first <= w.head <= name.last or w.head == w.i)
    for above in stage.parsed.ancestors(word.i):
        behind = behind or word.dep == "pobj"
        if above.pos in ("VERB", "AUX"):
            return above.i, behind
        word = above
    return -1, behind
