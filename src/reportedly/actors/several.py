"""Several at once: "leaders of the US, Japan and Kenya", "both countries", "the two sides", "dozens of soldiers"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.actors import titles
from reportedly.actors.belonging import Belonging
from reportedly.actors.examples import such_as
from reportedly.actors.found import NOBODY, Found
from reportedly.actors.incumbents import Incumbents
from reportedly.actors.institutions import OF_OTHERS, Institutions, nation_before
from reportedly.actors.nouns import class_of
from reportedly.actors.stage import Stage
from reportedly.actors.talks import talks_before
from reportedly.language import Word
from reportedly.lemmas import lemma_of
from reportedly.records import Kind, Participant

if TYPE_CHECKING:
    from reportedly.actors.cast import Mention

_PLURALS = frozenset({"leaders", "presidents", "ministers", "officials", "diplomats", "heads", "premiers", "monarchs"})
_MEETING = frozenset({"leaders", "ministers", "presidents", "parties", "sides", "delegations", "governments"})
_BOTH = frozenset({"both", "two"})
_PAIRS = frozenset({"two", "pair", "duo"})  # with "the" and no noun: "the two agreed"
_OFFICIALS = frozenset({"ministers", "officials", "diplomats", "principals", "counterparts", "envoys", "secretaries"})
_MET_AS_TWO = frozenset({"leaders", "sides", "presidents", "parties", "heads"})
_LOOK_BACK = 60  # nouns
_PAIR_BACK = 2  # sentences
_ACTING = frozenset({"plural", "office", "role"})
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTS = frozenset("dozens scores hundreds thousands many several dozen others others.".split())


_TWOSOMES = frozenset({"couple", "pair", "trio", "duo"})


@dataclass(frozen=True)
class Several:
    """Reads the plurals, pairs and numbers of one article."""

    stage: Stage
    mention: Callable[[int], Mention | None]
    belonging: Belonging
    incumbents: Incumbents
    institutions: Institutions

    def several(self, word: Word, kind: str) -> Found:
        """Several at once: "leaders of the US, Japan and South Korea", "both countries", "the two sides"."""
        stage = self.stage
        span = stage.phrase(word.i)
        others = self.others_who_talked(word) if word.lower == "counterparts" else ()
        if others and not stage.names_before(word.i):
            return others, "counterparts who talked"
        listed = such_as(self.belonging, word)
        if listed:
            return listed, "several: such as"
        if word.lower == "heads" and any(n.lemma in ("state", "government") for n in stage.of(word.i, "of")):
            return (self._last_two(word), "both") if self._both(word) else NOBODY
        codes = self.belonging.countries(word.i) or self._shared_with(word)
        if not OF_OTHERS.isdisjoint((word.lemma, word.lower)) and not nation_before(stage, word):
            codes = []
        if codes:
            lemma = word.lemma
            words = titles.words_for(stage, word.i)
            if len(codes) > 1 and lemma in ("leader", "president", "minister", "head", "premier", "monarch"):
                holders = (self.incumbents.holder(word, words, c) for c in codes)
                return (*holders, *self._bodies_beside(word)), "several offices"
            return (*(stage.state(c, span) for c in codes), *self._bodies_beside(word)), "several of a state"
        body = titles.body_of(stage, word.i)
        if body is not None:
            return (Participant(name=body.name, country=body.country, kind=body.kind, span=span),), "several of a body"
        owner = stage.parsed.child(word.i, "poss")
        bodies = self.belonging.means(owner.i) if owner is not None and owner.tag == "PRP$" else ()
        if bodies and all(p.kind == Kind.IGO for p in bodies):
            return bodies, "several of a body"  # "NATO said its leaders would meet"
        regions = [k for n in stage.names_before(word.i) if (k := stage.meaning(n)) is not None]
        if not regions and self._both(word) and not self._others_are_urged(word):
            return self._last_two(word), "both"
        named = self._the_same_before(word) or self._of_one_title(word) or self._officials_who_talked(word)
        if named:
            return named, "those named last"
        if kind != "plural":
            return self.institutions.institution(word, "role" if kind == "office" else kind)
        if word.lower == "parties" and self.institutions.is_political(word):
            return self.institutions.institution(word, "group")
        text = " ".join(stage.parsed.says(span).split())
        kind_of = Kind.PEOPLE if word.lower in ("men", "women") else Kind.GROUP
        return (Participant(name=text, kind=kind_of, span=span),), "several, not told who"

    def _shared_with(self, word: Word) -> list[str]:
        """The countries told behind the last of several plurals: "the ministers and envoys of Chad and Niger"."""
        det = self.stage.parsed.child(word.i, "det")
        if det is None or det.lower != "the":
            return []
        joined = (w for w in self.stage.parsed.conjuncts(word.i) if w.tag in ("NNS", "NNPS") and class_of(w) in _ACTING)
        return next((codes for w in joined if (codes := self.belonging.countries(w.i))), [])

    def _the_same_before(self, word: Word) -> tuple[Participant, ...]:
        """Those named by the same plural before: "The ministers of Chad and Niger met. The ministers agreed"."""
        parsed, stage = self.stage.parsed, self.stage
        marks = {c.lower for c in parsed.children(word.i) if c.i < word.i}
        if word.lower not in _MEETING or word.dep not in ("nsubj", "nsubjpass") or marks - {"the"}:
            return ()
        for other in reversed(parsed.words[stage.begins(word.i) : word.i]):
            if other.lemma == word.lemma and other.tag in ("NNS", "NNPS"):
                told = tuple(p for p in self.belonging.means(other.i) if p.country)
                if len(told) > 1 or any(p.kind == Kind.IGO for p in told):
                    return tuple(_afar(p) for p in told)
        return ()

    def _of_one_title(self, word: Word) -> tuple[Participant, ...]:
        """The two to whom the article gave one title before: "Envoy Soto met Envoy Lund. The envoys agreed"."""
        det = self.stage.parsed.child(word.i, "det")
        if det is None or det.lower != "the":
            return ()
        asked = titles.words_for(self.stage, word.i)
        title = " ".join((*asked[0].split()[:-1], lemma_of(word.lower, "NOUN")))
        begins = self.stage.begins(word.i)
        holders = [p for p in self.belonging.people.everybody
                   if title in p.roles and any(begins <= i < word.i for i in p.named_at)]  # fmt: skip
        return tuple(p.participant(None, p.span) for p in holders) if len(holders) == 2 else ()

    def _officials_who_talked(self, word: Word) -> tuple[Participant, ...]:
        """Those who met, where "the ministers", "the three leaders" go on: "Secretary A met Minister B"."""
        marks = [c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i]
        counted = len(marks) == 2 and marks[1] in _NUMBERS
        if word.lower not in _OFFICIALS | _PLURALS or marks[:1] != ["the"] or not (len(marks) == 1 or counted):
            return ()
        talked = self._who_talked(word)
        return tuple(_afar(p) for p in talked) if not counted or len(talked) == _NUMBERS[marks[1]] else ()

    def others_who_talked(self, word: Word) -> tuple[Participant, ...]:
        """Those who talked with the owner of a "counterpart": "Secretary A met Minister B. A and her counterpart"."""
        owner = self.stage.parsed.child(word.i, "poss")
        owners = {p.name for p in self.belonging.means(owner.i)} if owner is not None else set()
        talked = self._who_talked(word)
        others = [p for p in talked if p.name not in owners]
        several = word.tag in ("NNS", "NNPS")
        told = owners and len(others) < len(talked) and several == (len(others) > 1)
        return tuple(_afar(p) for p in others) if told else ()

    def _bodies_beside(self, word: Word) -> tuple[Participant, ...]:
        """The bodies named in one list with states: "leaders of Chile, Peru and the European Union"."""
        heads = [n.head for n in self.stage.names_before(word.i)]
        heads += [w.i for n in self.stage.of(word.i, "of") for w in (n, *self.stage.joined(n.i))]
        return tuple(p for i in heads for p in self.belonging.means(i) if p.kind == Kind.IGO)

    def _both(self, word: Word) -> bool:
        parsed = self.stage.parsed
        before = [c for c in parsed.children(word.i) if c.i < word.i]
        told = any(c.lower == "both" or c.dep in ("det", "poss") for c in before)  # not "arrested two men"
        return (told and any(c.lower in _BOTH for c in before)) or (
            any(c.lower == "the" for c in before)
            and len(before) == 1
            and word.lower in _MET_AS_TWO
        )

    def _those_two(self, word: Word) -> tuple[Participant, ...]:
        """The two people or states that "the two" means: those who talked, else two named together."""
        talked = self._who_talked(word)
        pair = talked if len(talked) == 2 else reversed(
            self._pair_before(word, people=True) or self._pair_before(word, people=False))  # fmt: skip
        return tuple(_afar(p) for p in pair)

    def _last_two(self, word: Word) -> tuple[Participant, ...]:
        """The two states, or the two people, named last before a word."""
        people = word.lower in _PLURALS or class_of(word) == "office"
        talked = self._who_talked(word) if people else []
        if talked and (len(talked) == 2 or not self._counted_as_two(word)):
            return tuple(_afar(p) for p in talked)
        found = self._pair_before(word, people)
        parsed = self.stage.parsed
        looked = 0
        i = word.i
        begins = self.stage.begins(word.i)
        while i > begins and looked < _LOOK_BACK and len(found) < 2:
            i -= 1
            if not (parsed.words[i].pos in ("PROPN", "PRON") or i in self.stage.at) or self._only_modifies(i):
                continue
            looked += 1
            mention = self.mention(i)
            for p in reversed(mention.means if mention else ()):
                if p.kind == Kind.PERSON and people:
                    found += [] if any(p.name == q.name for q in found) else [p]
                elif not people and p.country is not None and p.kind in (Kind.STATE, Kind.PERSON):
                    state = self.stage.state(p.country, p.span or p.resolved_from)
                    found += [] if any(p.country == q.country for q in found) else [state]
        if len(found) < 2:
            return ()
        return tuple(_afar(p) for p in reversed(found[:2]))

    def _others_are_urged(self, word: Word) -> bool:
        """Whether a government that urges "the parties" on its own page is none of them."""
        if word.lower != "parties" or word.dep not in ("dobj", "pobj"):
            return False
        home = self.stage.voice
        return home is not None and any(p.country == home for p in self._last_two(word))

    def _counted_as_two(self, word: Word) -> bool:
        return any(c.lower in _BOTH for c in self.stage.parsed.children(word.i) if c.i < word.i)

    def _who_talked(self, word: Word) -> list[Participant]:
        """Those who met or spoke, unless two others have been the subject since."""
        parsed, stage = self.stage.parsed, self.stage
        talk = next(talks_before(parsed, word.i, stage.begins(word.i), self.belonging.all_of), None)
        if talk is None:
            return []
        since = [n for n in stage.names if talk.verb < n.head < word.i and parsed.words[n.head].dep == "conj"]
        others = [parsed.words[parsed.words[n.head].head] for n in since]
        if any(w.dep in ("nsubj", "nsubjpass") and w.i > talk.verb and w.i in stage.at for w in others):
            return []
        return list(talk.parties)

    def _only_modifies(self, i: int) -> bool:
        """Whether a name only says which thing is meant: "the Ukraine war", "the Suez crisis"."""
        word = self.stage.parsed.words[i]
        head = self.stage.parsed.words[word.head]
        return word.dep in ("compound", "nmod", "amod") and head.pos == "NOUN" and class_of(head) in (None, "thing")

    def _pair_before(self, word: Word, people: bool) -> list[Participant]:
        """Two named together shortly before, the last first: "Spain and Ireland … both countries"."""
        parsed, stage = self.stage.parsed, self.stage
        begins = stage.begins(word.i)
        for name in reversed(stage.names):
            last = parsed.words[name.head]
            if name.last >= word.i or word.sent - last.sent > _PAIR_BACK or name.first < begins:
                continue
            if last.dep != "conj" or last.head not in stage.at or parsed.words[last.head].dep == "conj":
                continue
            first = parsed.words[last.head]
            if first.dep == "nsubj" and first.head == word.head and word.dep in ("dobj", "dative"):
                continue  # "Ecuador and Bolivia urged both countries"
            pair = [*self.belonging.means(last.i), *self.belonging.means(last.head)]
            if len(pair) != 2 or len(parsed.conjuncts(last.head)) != 1:
                continue
            if people and all(p.kind == Kind.PERSON for p in pair):
                return pair
            if not people and all(p.kind == Kind.STATE and p.country for p in pair):
                return pair
        return []

    def part(self, word: Word, kind: str) -> Found:
        """A part or number: whoever stands behind "of"; else people not named."""
        for noun in self.stage.of(word.i, "of", "from"):
            mention = self.mention(noun.i)
            if mention is not None and mention.means:
                more = [p for w in self.stage.parsed.conjuncts(noun.i) for p in self.belonging.means(w.i)]
                return (*mention.means, *more), "part of"
            if noun.pos == "NOUN" and class_of(noun) is None:
                return NOBODY  # "all of this stuff"
        pair = self._those_two(word) if self._is_a_pair(word) else ()
        if pair:
            return pair, "both"
        if word.pos == "NOUN" and word.lemma in ("member", "group", "majority", "minority", "band"):
            return self.institutions.institution(word, "group")
        if word.pos == "NOUN" and word.lemma in _TWOSOMES and word.tag == "NN":
            return self.institutions.institution(word, "people")  # "a Canadian couple"
        if (word.pos != "NUM" and word.lower not in _COUNTS) or self._is_a_sum(word) or self._is_a_number(word):
            return NOBODY
        counted = self._more_of(word)
        if counted:
            return counted, "more of the same"
        span = self.stage.phrase(word.i)
        name = self.stage.parsed.says(span) if word.pos != "NUM" else f"{word.text} people"
        return (Participant(name=name, kind=Kind.PEOPLE, span=span),), "number"

    def _is_a_pair(self, word: Word) -> bool:
        """Whether a number or "pair" means the two spoken of: "the two agreed", "the pair met", "both condemned it"."""
        before = [c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i]
        if any(c.dep in ("prep", "relcl", "acl") for c in self.stage.parsed.children(word.i)):
            return False
        alone = word.lower == "both" and not before and word.dep in ("nsubj", "nsubjpass")
        return alone or (word.lower in _PAIRS and before == ["the"])

    def _is_a_sum(self, word: Word) -> bool:
        """Whether a number counts money: "$1 billion"."""
        return any(w.text.endswith(("$", "€", "£", "¥")) for w in self.stage.parsed.words[max(word.i - 2, 0) : word.i])

    def _is_a_number(self, word: Word) -> bool:
        """Whether a figure only numbers a paper or a year: "Proclamation No. 216", "Resolution 1860", "in 2009"."""
        if word.tag == "CD" and len(word.text) == 4 and word.text.isdigit() and word.text[:2] in ("19", "20"):
            return True
        before = self.stage.parsed.words[word.i - 1] if word.i and word.pos == "NUM" else word
        return before is not word and (before.pos == "PROPN" or before.lower in ("no.", "no", "number"))

    def _more_of(self, word: Word) -> tuple[Participant, ...]:
        """Those of whom a sentence counts more: "Ten Kenyan soldiers died and twelve more were wounded"."""
        parsed = self.stage.parsed
        follows = parsed.words[word.i + 1].lower if word.i + 1 < len(parsed.words) else ""
        if word.lower not in ("others", "more") and follows not in ("others", "more"):
            return ()
        for other in reversed(parsed.words[parsed.sentence_of(word.i).first : word.i]):
            if other.pos == "NOUN" and class_of(other) in ("people", "force", "band", "arm", "organ"):
                return tuple(_afar(p) for p in self.belonging.means(other.i))
        return ()


def _afar(person: Participant) -> Participant:
    """A participant as seen from words that do not name it."""
    return person.model_copy(update={"span": None, "resolved_from": person.span or person.resolved_from})
