"""The country at hand: of which state the government, the police or the opposition is when the words do not say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reportedly.actors.stage import Stage
from reportedly.records import Kind

_WHERE = frozenset({"in", "at", "near", "across", "inside", "outside", "throughout"})
_MANY = 3  # mentions from which a country can rule an article
_SHARE = 0.5
_LEAST_SHARE = 0.3
_BACK = 3  # sentences looked back within a paragraph
_AHEAD = 2  # and ahead
_TWICE = 2
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Homes:
    """How strongly each sentence speaks of each country."""

    by_sentence: dict[int, Counter[str]]
    by_paragraph: dict[int, frozenset[str]]
    mentions: int  # of countries in the article
    sole: str | None  # the country that nearly all of it is about
    dominant: str | None  # the country that the article as a whole is about
    stage: Stage

    def near(self, i: int, but: str | None = None, before: bool = False) -> str | None:
        """The country at hand where word `i` stands: of its sentence, of those before it, of the article.

        `before` leaves its own sentence out.
        """
        parsed = self.stage.parsed
        sentence = parsed.sentence_of(i)
        for number in range(sentence.i - before, max(sentence.i - _BACK - 1, -1), -1):
            if parsed.sentences[number].paragraph != sentence.paragraph:
                break
            found = self._of_sentence(number, but)
            if found is not None:
                return found
        if self.dominant is not None and self.dominant != but:
            return self.dominant
        for number in range(sentence.i + 1, min(sentence.i + 1 + _AHEAD, len(parsed.sentences))):
            if parsed.sentences[number].paragraph != sentence.paragraph:
                break
            found = self._of_sentence(number, but)
            if found is not None:
                return found
        return self._of_headings(sentence.paragraph, but)

    def _of_headings(self, paragraph: int, but: str | None = None) -> str | None:
        """The one country that the headings of an item name."""
        above = self.stage.items.headings.get(paragraph, ())
        codes = {code for number in above for code in self.by_paragraph.get(number, ())} - {but}
        return codes.pop() if len(codes) == 1 else None

    def of_person(self, i: int) -> str | None:
        """The country at hand for somebody named at word `i`: not the one to which they do something in this sentence.

        "President Berg will visit Peru" does not make Berg a Peruvian.
        """
        parsed = self.stage.parsed
        word = parsed.words[i]
        verb = parsed.words[word.head] if word.dep in ("nsubj", "nsubjpass") else None
        if verb is None or verb.pos not in ("VERB", "AUX"):
            return self.near(i)
        beyond = {
            code for name in self.stage.names if name.first > verb.i and parsed.words[name.first].sent == word.sent
            and (code := self.stage.code_of(name)) is not None
        }  # fmt: skip
        told = {
            code for name in self.stage.names if name.first < verb.i and parsed.words[name.first].sent == word.sent
            and (code := self.stage.code_of(name)) is not None
        }  # fmt: skip
        if told or not beyond:
            return self.near(i)
        if self.dominant is not None and self.dominant not in beyond:
            return self.dominant
        found = self.near(i, before=True)
        return found if found not in beyond else None

    def ruling(self, i: int) -> str | None:
        """The country that the article is about, where the paragraph of word `i` does not speak only of others."""
        paragraph = self.stage.parsed.sentence_of(i).paragraph
        if self.stage.items.are_told:
            own = self.by_paragraph.get(paragraph, frozenset())
            return next(iter(own)) if len(own) == 1 else self._of_headings(paragraph)
        if self.dominant is None or self.mentions < _TWICE:
            return None
        here = self.by_paragraph.get(paragraph)
        return self.dominant if not here or self.dominant in here else None

    def around(self, i: int) -> tuple[frozenset[str], ...]:
        """The countries of which the sentence of word `i` speaks, then those of its paragraph."""
        sentence = self.stage.parsed.sentence_of(i)
        here = frozenset(self.by_sentence.get(sentence.i, Counter()))
        return here, self.by_paragraph.get(sentence.paragraph, frozenset())

    def _of_sentence(self, number: int, but: str | None) -> str | None:
        counts = self.by_sentence.get(number)
        if not counts:
            return None
        ranked = [(n, code) for code, n in counts.items() if code != but]
        if not ranked:
            return None
        best = max(n for n, _ in ranked)
        codes = [code for n, code in ranked if n == best]
        if len(codes) > 1 and self.dominant in codes:
            return self.dominant
        return codes[0]


def homes_of(stage: Stage) -> Homes:
    """The countries at hand in an article."""
    by_sentence: dict[int, Counter[str]] = {}
    whole: Counter[str] = Counter()
    for name in stage.names:
        code = stage.code_of(name)
        if code is None or not stage.alone(name):
            continue
        word = stage.parsed.words[name.head]
        known = stage.meaning(name)
        if known is None or known.kind in (Kind.COMPANY, Kind.MEDIA):
            continue
        of_state = known.kind == Kind.STATE
        place = word.dep == "pobj" and stage.parsed.words[word.head].lower in _WHERE and of_state
        by_sentence.setdefault(word.sent, Counter())[code] += 8 if place else 2
        whole[code] += 1
    ruling = _dominant(whole) or stage.voice
    sole = _sole(whole)
    if stage.items.are_told:
        ruling = sole = None
    return Homes(by_sentence, _by_paragraph(stage, by_sentence), whole.total(), sole, ruling, stage)


def _sole(whole: Counter[str]) -> str | None:
    code, count = whole.most_common(1)[0] if whole else (None, 0)
    return code if count >= _MANY and count >= _NEARLY_ALL * whole.total() else None


def _by_paragraph(stage: Stage, by_sentence: dict[int, Counter[str]]) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for number, counts in by_sentence.items():
        paragraph = stage.parsed.sentences[number].paragraph
        found[paragraph] = found.get(paragraph, frozenset()) | frozenset(counts)
    return found


def _dominant(whole: Counter[str]) -> str | None:
    if not whole:
        return None
    ranked = whole.most_common(2)
    code, count = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if len(whole) == 1 or (count >= _MANY and (
        count >= _SHARE * whole.total() or count >= max(2 * second, _LEAST_SHARE * whole.total())
    )):
        return code
    return None
