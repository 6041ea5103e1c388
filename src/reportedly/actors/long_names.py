"""Names of bodies that go on behind a preposition: "Union of Rationalist Atheists and Agnostics"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.actors.known import Known, Sense
from reportedly.actors.nouns import GENDER_OF_TITLES, class_of, gender_of_given_names
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Span

_HEADS = frozenset(
    "academy administration agency alliance army assembly association authority bank board bureau campaign center "
    "centre chamber church coalition collective college commission committee community confederation congress "
    "convention coordination corps council court department directorate division families federation fellowship force "
    "forces forum foundation friends front fund group guild house institute institution lawyers league legion ministry "
    "mothers movement network observatory office order organisation organization parents parliament partnership party "
    "people physicians platform programme program register relatives school scientists secretariat service society "
    "students syndicate synod transport tribunal trust union university women workers".split()
)  # nouns of which the names of bodies are made
_JOINED_BY = frozenset("of for to against on without".split())
_GOES_ON = frozenset("and & of for the in on to against".split())
_ARTICLES = frozenset({"the", "a", "an"})
_AND = frozenset({"and", "&"})
_OF_ONE = frozenset({"organ", "arm", "house"})  # classes of which every state has one of the same name
_PLACES = frozenset({Sense.TOWN, Sense.CAPITAL, Sense.REGION, Sense.SEAT})
_NO_PART = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday mr mrs ms dr i".split()
)
_LONGEST_TITLE = 3  # words


@dataclass(frozen=True, slots=True)
class LongName:
    """The words of such a name, and the state that they or the words right behind them name."""

    first: int
    head: int
    last: int
    country: str | None
    described: bool  # a common noun heads it, read as one: whose ministry it is may be told elsewhere


@dataclass(frozen=True, slots=True)
class LongNames:
    """Finds the long names of one article."""

    parsed: Parsed
    known: Mapping[int, tuple[Span, tuple[Known, ...]]]  # the name of the tables in which a word stands

    def find(self) -> Iterator[LongName]:
        """The long names, in text order."""
        free = 0
        for word in self.parsed.words:
            if word.i < free or word.lower not in _HEADS or not word.text[0].isupper():
                continue
            found = self._from(word)
            if found is not None:
                free = found.last + 1
                yield found

    def _from(self, head: Word) -> LongName | None:
        """The long name that a noun begins, if words in capitals that are no name of their own stand behind it."""
        joint = self._after(head.i)
        if joint is None or joint.lower not in _JOINED_BY or self._is_in_a_name(head.i):
            return None
        begin = self._after(joint.i)
        if begin is not None and begin.lower in _ARTICLES:
            begin = self._after(begin.i)
        if begin is None or not self._is_part(begin):
            return None
        for_a_place = joint.lower == "for" and class_of(head) not in _OF_ONE  # "Transport for London"
        if self._is_a_name_alone(begin) and not for_a_place:
            return None
        last = self._last(begin)
        first = self._first(head)
        described = first == head.i and class_of(head) is not None
        return LongName(first, head.i, last, self._country(head.i, last), described)

    def _after(self, i: int) -> Word | None:
        """The next word of the sentence."""
        return self.parsed.words[i + 1] if i + 1 < self.parsed.sentence_of(i).last else None

    def _is_in_a_name(self, i: int) -> bool:
        return i in self.known and len(self.parsed.words_in(self.known[i][0])) > 1

    def _is_part(self, word: Word) -> bool:
        return word.text[0].isupper() and word.lower not in _NO_PART and len(word.text) > 1

    def _is_a_name_alone(self, word: Word) -> bool:
        """Whether a state, town or person begins here: "Bank of England", "Congress of Peru", not "British Jews"."""
        if word.i not in self.known:
            return self._is_a_title(word)
        span, means = self.known[word.i]
        if not means or means[0].sense != Sense.DEMONYM:
            return True
        behind = self._after(self.parsed.words_in(span)[-1].i)
        return behind is None or not self._is_part(behind)

    def _is_a_title(self, word: Word | None) -> bool:
        """Whether somebody's title begins here: "Foreign Minister Berg", not "Trade Unions"."""
        for _ in range(_LONGEST_TITLE):
            if word is None or not self._is_part(word):
                return False
            if class_of(word) in ("office", "role") or word.lower in GENDER_OF_TITLES:
                return True
            word = self._after(word.i)
        return False

    def _last(self, begin: Word) -> int:
        """The last word of the name, behind all that is joined to it."""
        last, word = begin.i, self._after(begin.i)
        while word is not None:
            if self._is_part(word) and (word.i not in self.known or last in self.known):
                last = word.i
            elif (further := self._further(word)) is not None:
                last = further
            elif word.text != "-" or word.start != self.parsed.words[word.i - 1].end:
                break
            word = self._after(max(last, word.i))
        return last

    def _further(self, joint: Word) -> int | None:
        """The word up to which a name goes on behind "and", "of the" or a comma."""
        if joint.text == ",":
            return self._end_of_list(joint)
        return self._behind_the_joint(joint) if joint.lower in _GOES_ON else None

    def _behind_the_joint(self, joint: Word) -> int | None:
        """The word with which a name goes on: no name of its own, no title, no other body."""
        joined = joint.lower in _AND
        word = self._after(joint.i)
        if word is not None and not joined and word.lower == "the":
            word = self._after(word.i)
        if word is None or not self._is_part(word) or self._is_a_name_alone(word):
            return None
        if not joined:
            return word.i
        then = self._after(word.i)
        if word.i in self.known or word.lower in gender_of_given_names() or word.text.isupper():
            return None
        return None if then is not None and self._is_part(then) and then.lower in _HEADS else word.i

    def _end_of_list(self, comma: Word) -> int | None:
        """The last of some single words that a name lists: "Bureau of Alcohol, Tobacco, Firearms and Explosives"."""
        joint: Word | None = comma
        while joint is not None and joint.text == ",":
            word = self._after(joint.i)
            if word is not None and word.lower in _AND:
                joint = word
                break
            if word is None or not self._is_part(word) or word.i in self.known:
                return None
            joint = self._after(word.i)
        last = self._after(joint.i) if joint is not None and joint.lower in _AND else None
        return last.i if last is not None and self._is_part(last) and last.i not in self.known else None

    def _first(self, head: Word) -> int:
        """The first word of the name: "Royal" before "Society", no nation and no title."""
        first = head.i
        while first > 0 and self._may_precede(self.parsed.words[first - 1], head):
            first -= 1
        return first

    def _may_precede(self, word: Word, head: Word) -> bool:
        if word.sent != head.sent or word.i in self.known or not word.text[0].isupper():
            return False
        named = word.tag in ("NNP", "NNPS", "JJ") and word.lower not in _NO_PART
        return named and class_of(word) not in ("office", "role")

    def _country(self, head: int, last: int) -> str | None:
        """The state named in the name or right behind it: "Ministry of Health and Family Welfare of Peru"."""
        words = self.parsed.words[head + 1 : last + 1]
        of = self._after(last)
        if of is not None and of.lower in ("of", "in"):
            words = (*words, *self.parsed.words[of.i + 1 : of.i + 3])
        means = (self.known[w.i][1][:1] for w in words if w.i in self.known)
        return next((k.country for found in means for k in found if _is_a_land(k)), None)


def _is_a_land(known: Known) -> bool:
    of_a_state = known.sense == Sense.DEMONYM or known.sense in _PLACES or known.kind == Kind.STATE
    return of_a_state and known.country is not None and known.country != "IGO"
