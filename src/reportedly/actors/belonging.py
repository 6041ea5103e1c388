"""Of whom something is: whose a thing, of which country a noun, by the words of its phrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.actors.names import Name
from reportedly.actors.nouns import class_of
from reportedly.actors.people import People
from reportedly.actors.stage import Stage
from reportedly.language import Word
from reportedly.records import Kind, Participant

if TYPE_CHECKING:
    from reportedly.actors.cast import Mention

STRANGERS = frozenset("migrant immigrant refugee tourist foreigner visitor journalist reporter correspondent expat "
                       "pilgrim traveler traveller mercenary asylum-seeker aid-worker".split())  # fmt: skip
_LANDS = frozenset({"land", "plural", "site", "house", "body"})  # nouns behind "in" that stand for a country
_JOINT = frozenset("treaty deal agreement pact accord contract relation tie alliance partnership border "
                   "memorandum talk war conflict cooperation truce ceasefire trade".split())  # fmt: skip
_SETTLEMENTS = frozenset("town city village area district neighbourhood neighborhood suburb quarter region".split())
_BELONGS = frozenset("belong own run operate hold control use build draft sponsor propose table".split())


@dataclass(frozen=True)
class Belonging:
    """Reads the words around a noun that say whose it is."""

    stage: Stage
    people: People
    mention: Callable[[int], Mention | None]

    def means(self, i: int) -> tuple[Participant, ...]:
        """Whom the noun phrase of word `i` means by itself."""
        mention = self.mention(i)
        return mention.means if mention else ()

    def all_of(self, i: int) -> tuple[Participant, ...]:
        """Whom a noun phrase means, with those joined to it."""
        return tuple(p for k in (i, *(w.i for w in self.stage.joined(i))) for p in self.means(k))

    def owners(self, i: int) -> tuple[Participant, ...]:
        """Whose a thing is: "the Chinese embassy", "Iran's programme", "the port of Tripoli", "a treaty with Iran"."""
        parsed, stage = self.stage.parsed, self.stage
        word = parsed.words[i]
        found: list[Participant] = []
        owner = parsed.child(i, "poss")
        of_a_people = word.lemma in _SETTLEMENTS
        for name in stage.names_before(i):
            if owner is not None and owner.i in stage.at and parsed.words[name.head].dep == "compound":
                continue  # "Al Jazeera's Manama bureau"
            means = self.means(name.head)
            found += [p for p in means if p.kind != Kind.PEOPLE] if of_a_people else means  # "a Kurdish town"
        if not found and owner is not None:
            found += self.means(owner.i)
        preps = ["of", "by", "from"] + (["between", "with", "among"] if word.lemma in _JOINT else [])
        nouns = [] if found else stage.of(i, *preps)
        for clause in () if found else parsed.children(i):
            if clause.dep in ("acl", "relcl") and clause.lemma in _BELONGS:
                nouns += stage.of(clause.i, "to", "by")
        for noun in nouns:
            found += [p for w in (noun, *stage.joined(noun.i)) for p in self.means(w.i)]
        if not found and class_of(word) in ("site", None):
            for noun in stage.of(i, "in", "at", "near", "inside", "outside"):
                found += [stage.state(c, stage.at[noun.i].span) for c in self._place_codes(noun)]
        return tuple(found)

    def _place_codes(self, noun: Word) -> list[str]:
        name = self.stage.at.get(noun.i)
        known = self.stage.meaning(name) if name is not None else None
        if known is None or not known.country or known.country == "IGO" or known.kind != Kind.STATE:
            return []
        return [known.country]

    def countries(self, i: int) -> list[str]:
        """The countries that a noun phrase names by itself, before its head, by its owner, or behind "of" and "in"."""
        stage, parsed = self.stage, self.stage.parsed
        owner = parsed.child(i, "poss")
        before = stage.names_before(i)
        if owner is not None and owner.i in stage.at:
            before = [n for n in before if parsed.words[n.head].dep != "compound"]  # "Al Jazeera's Manama bureau"
        found = [c for n in before if (c := self.code(n))]
        if not found:
            owner = parsed.child(i, "poss")
            if owner is not None and owner.i not in stage.at:
                found = [p.country for p in self.means(owner.i) if p.country and p.country != "IGO"]
        if not found and parsed.words[i].dep in ("compound", "amod", "nmod"):
            head = parsed.words[i].head
            found = [c for n in stage.names_before(head) if n.last < i and (c := self.code(n))]
        if not found:
            for noun in stage.of(i, "of", "from"):
                found += self._codes(noun)
        if not found and parsed.words[i].lemma not in STRANGERS:
            for noun in stage.of(i, "in", "at", "near", "for", "on", "within", "across"):
                found += self._codes(noun) if noun.i in stage.at or class_of(noun) in _LANDS else []
        return list(dict.fromkeys(found))

    def code(self, name: Name) -> str | None:
        """The country of a name, of a person told by this article also: "the Berg government"."""
        person = self.people.by_name.get(name.first)
        return person.country if person is not None else self.stage.code_of(name)

    def _codes(self, noun: Word) -> list[str]:
        name = self.stage.at.get(noun.i)
        halves = [half.head for half in self.stage.halves(name)] if name is not None else []
        words = [*halves, noun.i, *(w.i for w in self.stage.joined(noun.i) if not self._is_a_person(w))]
        return [p.country for i in words for p in self.means(i) if p.country and p.country != "IGO"]

    def _is_a_person(self, word: Word) -> bool:
        """Whether a name joined to a state is a person's: "the president of Chad and Omar Said"."""
        name = self.stage.at.get(word.i)
        return name is not None and name.first in self.people.by_name

    def country(self, i: int) -> str | None:
        return next(iter(self.countries(i)), None)
