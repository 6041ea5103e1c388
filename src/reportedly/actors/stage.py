"""All that the steps of casting share: the words, the names in them, and what the names mean in this article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from reportedly.actors import names as naming
from reportedly.actors.names import Name
from reportedly.actors.tables import Known, Sense, Tables
from reportedly.attribution import Attribution
from reportedly.items import Items, items_of
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Participant, Span

BEFORE_A_NOUN = ("amod", "compound", "nmod", "poss", "nummod", "npadvmod")
_OFFICIAL = (
    "white house", "kremlin", "department of", "state department", "ministry", "government", "president of",
    "presidency", "prime minister", "foreign office", "downing street", "pentagon", "embassy", "chancellery",
)  # fmt: skip
_ARRANGED = frozenset("mediated brokered facilitated negotiated moderated monitored supervised".split())
PLACES = (Sense.TOWN, Sense.REGION, Sense.CAPITAL)


_LARGE = 100_000  # people of a town that bears the name of a capital: Tripoli, not Washington in England


@dataclass(frozen=True)
class Stage:
    """One article on its way to a cast."""

    parsed: Parsed
    tables: Tables
    published: date | None
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...] = ()
    publisher: str | None = None
    at: dict[int, Name] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        at = {i: name for name in self.names for i in range(name.first, name.last + 1)}
        object.__setattr__(self, "at", at)

    @cached_property
    def items(self) -> Items:
        """The items of the article, if it is a digest."""
        return items_of(self.parsed)

    def begins(self, i: int) -> int:
        """The first word of what word `i` can point back into: of its item in a digest, else of the article."""
        return self.items.begins(self.parsed, i)

    @cached_property
    def _certain(self) -> dict[int, Counter[str]]:
        """How often each country is named by words that mean no other, for each item of a digest."""
        found: dict[int, Counter[str]] = {}
        for name in self.names:
            countries = {k.country for k in name.means if k.country}
            if len(countries) == 1:
                found.setdefault(self.begins(name.head), Counter())[next(iter(countries))] += 1
        return found

    def _named_for_sure(self, name: Name) -> Counter[str]:
        """The countries named by words that mean no other, in the item of a name or the headings above it."""
        found = Counter(self._certain.get(self.begins(name.head)))
        paragraph = self.parsed.sentence_of(name.head).paragraph
        for heading in self.items.headings.get(paragraph, ()):
            found += self._certain.get(self.items.starts[heading], Counter())
        return found

    def _states_beside(self, name: Name) -> frozenset[str | None]:
        """The states whose names, whatever else they may mean, stand in the sentence of a name."""
        sentence = self.parsed.words[name.head].sent
        here = (n for n in self.names if n.means and self.parsed.words[n.head].sent == sentence)
        return frozenset(n.means[0].country for n in here if n.means[0].sense in (Sense.NAME, Sense.DEMONYM))

    def meaning(self, name: Name) -> Known | None:
        """What a name means here: of several, the one whose country the article names most."""
        if len(name.means) < 2:
            return name.best
        first = name.means[0]
        if first.country == "IGO" and self.voice is not None and not self._names_the_un:
            return next((k for k in name.means if k.country == self.voice), first)  # the Kremlin's Security Council
        sure = self._named_for_sure(name)
        if first.sense in (Sense.CAPITAL, Sense.SEAT):
            large = (k for k in name.means[1:] if k.sense is Sense.TOWN and (k.population or 0) >= _LARGE)
            namesakes = (k for k in large if k.country and (sure[k.country] or k.country in self._states_beside(name)))
            return first if sure[first.country or ""] else next(namesakes, first)  # "Tripoli, Lebanon"
        a_state = first.kind == Kind.STATE and first.sense == Sense.NAME
        means = [k for k in name.means if not (a_state and k.sense == Sense.TOWN)]  # a town of Cuba is called Colombia
        best = max(means, key=lambda k: sure[k.country] if k.country and k.country != "IGO" else 0)
        if first.key.startswith("party:") and sure and not any(sure[k.country or ""] for k in means):
            code = max(sure, key=lambda c: sure[c])  # one more party of that name
            return replace(first, name=self.parsed.says(name.span), country=code, key=f"party:told-{code.lower()}")
        if best is first or first.country == best.country or not sure[best.country or ""]:
            return first
        if sure[first.country or ""] and not first.key.startswith(("party:", "agency:")):
            return first
        if a_state and 2 * sure[best.country or ""] < max(sure.values()):
            return first  # Georgia in an article on Russia that names the United States too
        return best

    def state(self, code: str, span: Span | None = None) -> Participant:
        """A state as a participant."""
        known = self.tables.state(code)
        return Participant(name=known.name if known else code, country=code, kind=Kind.STATE, span=span)

    @cached_property
    def _names_the_un(self) -> bool:
        return any(name.means and name.means[0].name == "United Nations" for name in self.names)

    @cached_property
    def voice(self) -> str | None:
        """The state whose government publishes the article, if it is one's: the "we" of official statements."""
        publisher = self.publisher or ""
        if not any(words in publisher.lower() for words in _OFFICIAL):
            return None
        means = (known for hit in self.tables.find(publisher, self.published) for known in hit.means)
        return next((k.country for k in means if k.country and k.country != "IGO"), None)

    @cached_property
    def speaks_for_foreign_affairs(self) -> bool:
        """Whether a foreign ministry publishes the article."""
        publisher = (self.publisher or "").lower()
        return any(words in publisher for words in ("department of state", "foreign", "external affairs"))

    def code_of(self, name: Name) -> str | None:
        """The country that a name stands for or belongs to; None for bodies and for what has no country."""
        known = self.meaning(name)
        return known.country if known is not None and known.country and known.country != "IGO" else None

    def names_before(self, i: int) -> list[Name]:
        """The names before a noun that say whose or of what nation it is: "Hungarian and Romanian officials"."""
        found: list[Name] = []
        for child in self.parsed.children(i):
            if (child.dep in BEFORE_A_NOUN and child.i < i) or (child.dep == "det" and child.i in self.at):
                found += self._with_joined(child)
                if child.dep in ("amod", "compound", "nmod") and child.i not in self.at:
                    found += self._inside(child)
        unique = {n.first: n for n in found if naming.stands_alone(self.parsed, n) and not n.first <= i <= n.last}
        return [unique[k] for k in sorted(unique)]

    def _inside(self, modifier: Word) -> list[Name]:
        """The names before a word that itself stands before a noun: "US-led coalition", "Greek foreign minister"."""
        if modifier.lower in _ARRANGED:
            return []  # nobody's own: "the UN-mediated truce"
        before = (*BEFORE_A_NOUN, "npadvmod")
        inner = [c for c in self.parsed.children(modifier.i) if c.dep in before and c.i < modifier.i]
        return [n for c in inner for n in self._with_joined(c)]

    def _with_joined(self, word: Word) -> Iterator[Name]:
        for w in (word, *self.parsed.conjuncts(word.i)):
            if w.i in self.at:
                yield from self.halves(self.at[w.i])
                yield self.at[w.i]

    def joined(self, i: int) -> list[Word]:
        """The words coordinated with word `i`, or with another of its name: "the United States of America, Peru"."""
        name = self.at.get(i)
        inside = range(name.first, name.last + 1) if name is not None else (i,)
        found = {w.i: w for k in inside for w in self.parsed.conjuncts(k) if w.i not in inside}
        return [found[k] for k in sorted(found)]

    def halves(self, name: Name) -> list[Name]:
        """The other half of a land that a point of the compass names: "North" in "North and South Korean officials"."""
        half = self.at.get(name.first - 2)
        return [half] if half is not None and self.parsed.says(half.span) in ("North", "South") else []

    def of(self, i: int, *preps: str) -> list[Word]:
        """The nouns behind a preposition that hangs on word `i`."""
        return [
            noun
            for prep in self.parsed.children(i)
            if prep.dep in ("prep", "agent") and prep.lower in preps
            for noun in self.parsed.children(prep.i)
            if noun.dep == "pobj"
        ]

    def left_edge(self, i: int) -> int:
        """The first word of the noun phrase of word `i`."""
        first = i
        stack = [i]
        while stack:
            for child in self.parsed.children(stack.pop()):
                if child.i < first and child.dep not in ("punct", "cc", "preconj", "advmod", "prep", "relcl", "appos"):
                    first = child.i
                if child.i < i and child.dep not in ("relcl", "appos", "acl"):
                    stack.append(child.i)
        return first

    def phrase(self, i: int) -> Span:
        """The noun phrase of word `i` without what follows its head, and without an article or number in front.

        What follows is kept where it is part of a name: "Ministry of Health".
        """
        first, words = self.left_edge(i), self.parsed.words
        named = self.at.get(i)
        last = named.last if named is not None and named.looks == "described" else i
        while first < i and (words[first].tag in ("DT", "PDT", "PRP$", "IN") or words[first].text in ('"', "“", ",")):
            first += 1
        return Span(words[first].start, words[last].end)

    def opposed(self, name: Name) -> bool:
        """Whether a name says against or for whom somebody is: "pro-Russian", "anti-French"."""
        return naming.is_opposed(self.parsed, name)

    def alone(self, name: Name) -> bool:
        """Whether a name is not only a part of another word."""
        return naming.stands_alone(self.parsed, name)
