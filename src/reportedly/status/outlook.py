"""What is still to come, and what is past, on the day an article was published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reportedly.cues import belongs
from reportedly.language import Parsed, Word
from reportedly.times import TimeExpression


@dataclass(frozen=True)
class Outlook:
    """Which words of an article name a time to come or a time gone by, and whether it is a chronicle."""

    ahead: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()
    long_ago: frozenset[int] = frozenset()  # of those behind: over a month before
    chronicle: bool = False  # told in the present tense throughout, as digests are: present means past


def outlook(parsed: Parsed, times: Iterable[TimeExpression] = (), published: date | None = None) -> Outlook:
    """The outlook of an article; without its date only words such as "tomorrow" and "last week" tell."""
    ahead, behind = set(_named(parsed, _AHEAD)), set(_named(parsed, _BEHIND))
    long_ago: set[int] = set()
    for found in times:
        when = found.when
        if published is None or when is None or found.type == "DURATION":
            continue
        words = parsed.says(found.span).lower()
        if when.first is not None and (when.first > published or _later_that_day(words, when.first == published)):
            ahead.update(w.i for w in parsed.words_in(found.span))
        elif when.last is not None and when.last < published:
            behind.update(w.i for w in parsed.words_in(found.span))
            if (published - when.last).days > 31:
                long_ago.update(w.i for w in parsed.words_in(found.span))
    return Outlook(frozenset(ahead), frozenset(behind), frozenset(long_ago), _is_chronicle(parsed))


def _later_that_day(words: str, same_day: bool) -> bool:
    return same_day and words.startswith(("later", "tonight", "this evening"))


def is_ahead(parsed: Parsed, view: Outlook, i: int) -> bool:
    """Whether a time to come is named on word `i`: "next week", "on Friday", "in the coming days"."""
    return any(w.i in view.ahead for w in _time_words(parsed, i))


def is_behind(parsed: Parsed, view: Outlook, i: int) -> bool:
    """Whether a time gone by is named on word `i`."""
    return any(w.i in view.behind for w in _time_words(parsed, i))


def is_long_ago(parsed: Parsed, view: Outlook, i: int) -> bool:
    """Whether a time over a month ago is named on word `i`."""
    return any(w.i in view.long_ago for w in _time_words(parsed, i))


def names_time(view: Outlook, word: Word) -> bool:
    """Whether a word names a day, month, season or the like."""
    return word.i in view.ahead or word.i in view.behind or word.lemma.lower() in _UNITS


_AHEAD = frozenset("next coming upcoming following".split())
_BEHIND = frozenset("last past previous".split())
_UNITS = frozenset(
    "day week month year weekend spring summer autumn fall winter monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december hour decade "
    "quarter session morning evening".split()
)
_TIME_DEPS = frozenset("prep npadvmod advmod nmod poss compound amod nummod".split())
_TIME_PREPS = frozenset("on in at for from by until till during between through to of 's".split())


def _named(parsed: Parsed, words: frozenset[str]) -> Iterator[int]:
    single = "tomorrow" if words is _AHEAD else "yesterday"
    for word in parsed.words:
        if word.lower == single:
            yield word.i
        elif word.lower in words and word.head != word.i and parsed.words[word.head].lemma.lower() in _UNITS:
            yield word.head


def _time_words(parsed: Parsed, i: int) -> Iterator[Word]:
    for child in parsed.children(i):
        if child.dep not in _TIME_DEPS or (child.dep == "prep" and child.lower not in _TIME_PREPS):
            continue
        yield child
        for below in parsed.children(child.i):
            if below.dep in ("pobj", "npadvmod", "amod", "nummod", "compound", "pcomp"):
                yield below
                yield from (w for w in parsed.children(below.i) if w.dep in ("nummod", "amod", "compound"))


def _is_chronicle(parsed: Parsed) -> bool:
    """Whether main clauses tell what happened in the present tense: two or more, twice the past ones, none by "we"."""
    present = past = 0
    for sentence in parsed.sentences:
        for word in parsed.sentence_words(sentence):
            if word.dep != "ROOT" or word.pos != "VERB" or _is_still(word):
                continue
            subject = parsed.child(word.i, "nsubj", "nsubjpass")
            finite = [word.tag, *(c.tag for c in parsed.children(word.i) if c.dep in ("aux", "auxpass"))]
            if subject is None or "MD" in finite:
                continue
            if subject.lower in ("we", "i"):
                return False
            past += "VBD" in finite
            present += "VBZ" in finite or "VBP" in finite
    return present >= 2 and present > 2 * past


def _is_still(word: Word) -> bool:
    """Whether a verb says how things are, in whatever tense a text is told: "be", "remain", "say"."""
    return belongs(word.lemma, "state") or belongs(word.lemma, "saying")
