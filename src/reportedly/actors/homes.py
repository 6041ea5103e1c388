"""The country at hand: of which state the government, the police or the opposition is when the words do not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from reportedly.actors.names import Name
from reportedly.actors.nouns import class_of
from reportedly.actors.stage import Stage
from reportedly.actors.tables import Known, Sense
from reportedly.language import Word
from reportedly.records import Kind

_WHERE = frozenset({"in", "at", "near", "across", "inside", "outside", "throughout"})
_AT_HOME = frozenset("stab shoot kill murder attack assault rob beat rape kidnap threaten bomb protest march".split())
_ENVOYS = frozenset("diplomat ambassador envoy embassy consul consulate attache chargé mission delegation".split())
_MANY = 3  # mentions from which a country can rule an article
_SHARE = 0.5
_LEAST_SHARE = 0.3
_BACK = 3  # sentences looked back within a paragraph
_AHEAD = 2  # and ahead
_TWICE = 2
_NEARLY_ALL = 0.8
_PLACE, _NAMED, _IN_PASSING = 8, 2, 1  # how firmly a name says of which country a sentence speaks


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
        back = range(sentence.i - before, max(sentence.i - _BACK - 1, -1), -1)
        ahead = range(sentence.i + 1, min(sentence.i + 1 + _AHEAD, len(parsed.sentences)))
        found = self._of_sentences(back, sentence.paragraph, but, _NAMED)
        if found is None and self.dominant != but:
            found = self.dominant
        for numbers, least in ((ahead, _NAMED), (back, _IN_PASSING), (ahead, _IN_PASSING)):
            found = found or self._of_sentences(numbers, sentence.paragraph, but, least)
        return found or self._of_headings(sentence.paragraph, but)

    def _of_sentences(self, numbers: Iterable[int], paragraph: int, but: str | None, least: int) -> str | None:
        """The country of the first of some sentences of a paragraph that names one firmly enough."""
        own = takewhile(lambda number: self.stage.parsed.sentences[number].paragraph == paragraph, numbers)
        return next((code for number in own if (code := self._of_sentence(number, but, least))), None)

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
        if word.dep == "appos" and class_of(parsed.words[word.head]) is not None:
            word = parsed.words[word.head]  # "the firm's chief executive, Ida Lund, accused Togo"
        verb = parsed.words[word.head] if word.dep in ("nsubj", "nsubjpass") else None
        if verb is None or verb.pos not in ("VERB", "AUX"):
            return self.near(i)
        beyond = {
            code for name in self.stage.names if name.first > verb.i and self._is_reached(name.head, verb)
            and (code := self.stage.code_of(name)) is not None and self._is_a_land(name)
            and not (code == self.dominant and self._is_home(name, verb))
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

    def is_set_elsewhere(self, i: int) -> bool:
        """Whether the clause of word `i` says in which country it plays: "in Uganda, police arrested"."""
        verb = self.stage.parsed.words[i].head
        places = (w for w in self.stage.of(verb, *_WHERE) if w.i in self.stage.at)
        return any(self.stage.code_of(self.stage.at[w.i]) is not None for w in places)

    def of_subject(self, i: int) -> str | None:
        """The country at hand for an institution at word `i`: another than that of its object, if one is at hand.

        "Kenya closed the road. The agency blamed Uganda": not Uganda's agency.
        """
        near = self.near(i)
        word = self.stage.parsed.words[i]
        if near is None or near == self.stage.voice or word.dep != "nsubj" or near not in self._hit_by(word):
            return near
        sentence = self.stage.parsed.sentence_of(i)
        back = range(sentence.i - 1, max(sentence.i - _BACK - 1, -1), -1)
        return self._of_sentences(back, sentence.paragraph, near, _NAMED) or near

    def _hit_by(self, subject: Word) -> frozenset[str]:
        """The foreign states that a subject's verb is done to, where the subject's sentence names no other country.

        A state or its envoy is foreign; the nationality of people is not: police mostly arrest their own.
        """
        parsed = self.stage.parsed
        verb = parsed.words[subject.head]
        objects = [c for c in parsed.children(verb.i) if c.dep in ("dobj", "dative")]
        envoys = [w for c in objects if c.lemma in _ENVOYS for w in parsed.children(c.i)]
        states = [c for c in objects if (n := self.stage.at.get(c.i)) is not None and self._is_a_state(n)]
        inside = {w.i for w in (*states, *envoys)}
        sentence = parsed.sentence_of(subject.i)
        named = [n for n in self.stage.names if sentence.first <= n.first < sentence.last]
        codes = {code: n.head in inside for n in named if (code := self.stage.code_of(n)) is not None}
        return frozenset(codes) if all(codes.values()) else frozenset()

    def _is_a_land(self, name: Name) -> bool:
        """Whether a name is a state's, a place's or a nation's, not a firm's or a party's."""
        known = self.stage.meaning(name)
        return known is not None and known.kind not in (Kind.COMPANY, Kind.MEDIA, Kind.GROUP)

    def _is_a_state(self, name: Name) -> bool:
        """Whether a state is called by its own name, not by a part of it: "Uganda", not "Scotland"."""
        known = self.stage.meaning(name)
        return known is not None and known.kind == Kind.STATE and known.name == self.stage.parsed.says(name.span)

    def _is_home(self, name: Name, verb: Word) -> bool:
        """Whether a name only says where somebody did what is seldom done abroad: "stabbed a man in London"."""
        words = self.stage.parsed.words
        head = words[name.head]
        head = words[head.head] if head.dep == "appos" else head  # "in Nairobi, Kenya"
        return head.dep == "pobj" and words[head.head].lower in _WHERE and verb.lemma in _AT_HOME

    def _is_reached(self, i: int, verb: Word) -> bool:
        """Whether word `i` stands in the clause of a verb, not in what is told or quoted below it."""
        below = self.stage.parsed.words[i]
        for above in self.stage.parsed.ancestors(i):
            if below.dep in ("ccomp", "parataxis", "relcl"):
                return False
            if above.i == verb.i:
                return True
            below = above
        return False

    def ruling(self, i: int) -> str | None:
        """The country that the article is about, where the paragraph of word `i` does not speak only of others."""
        paragraph = self.stage.parsed.sentence_of(i).paragraph
        if self.stage.items.are_told:
            own = self.by_paragraph.get(paragraph, frozenset())
            above = self._of_headings(paragraph)
            return next(iter(own)) if len(own) == 1 else above if not own or above in own else None
        if self.dominant is None or self.mentions < _TWICE:
            return None
        here = self.by_paragraph.get(paragraph)
        return self.dominant if not here or self.dominant in here else None

    def around(self, i: int) -> tuple[frozenset[str], ...]:
        """The countries of which the sentence of word `i` speaks, then those of its paragraph."""
        sentence = self.stage.parsed.sentence_of(i)
        here = frozenset(self.by_sentence.get(sentence.i, Counter()))
        return here, self.by_paragraph.get(sentence.paragraph, frozenset())

    def _of_sentence(self, number: int, but: str | None, least: int) -> str | None:
        counts = self.by_sentence.get(number)
        if not counts:
            return None
        ranked = [(n, code) for code, n in counts.items() if code != but and n >= least]
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
        weight = _PLACE if place else _IN_PASSING if _describes(stage, name, known) else _NAMED
        by_sentence.setdefault(word.sent, Counter())[code] += weight
        whole[code] += 1
    ruling = _dominant(whole) or stage.voice
    sole = _sole(whole)
    if stage.items.are_told:
        ruling = sole = None
    return Homes(by_sentence, _by_paragraph(stage, by_sentence), whole.total(), sole, ruling, stage)


def _describes(stage: Stage, name: Name, known: Known) -> bool:
    """Whether a nationality only says what sort of person or thing is meant: "a Polish chef", "an Irish pub"."""
    word = stage.parsed.words[name.head]
    head = stage.parsed.words[word.head]
    if known.sense != Sense.DEMONYM or word.dep not in ("amod", "compound", "nmod") or head.pos != "NOUN":
        return False
    return class_of(head) in (None, "people", "site")


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
