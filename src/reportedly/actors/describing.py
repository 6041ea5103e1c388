"""Whom a name or a noun phrase means: "the Russian president", "Hungarian and Romanian officials", "the police"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.actors.back_references import BackReferences
from reportedly.actors.bearers import Bearers
from reportedly.actors.belonging import Belonging
from reportedly.actors.found import NOBODY, Found
from reportedly.actors.homes import Homes
from reportedly.actors.incumbents import Incumbents
from reportedly.actors.institutions import Institutions
from reportedly.actors.nouns import class_of
from reportedly.actors.people import People
from reportedly.actors.several import Several
from reportedly.actors.stage import Stage
from reportedly.language import Word
from reportedly.records import Kind, Participant

if TYPE_CHECKING:
    from reportedly.actors.cast import Mention

_GATHERINGS = frozenset({"group", "crowd", "team", "band", "mob", "bunch", "gang", "gathering"})
_TOLD_AGAIN = frozenset({"firm", "group", "media", "house", "organ", "arm", "body"})
_HURTING = frozenset("kill wound injure murder abduct kidnap arrest detain behead execute jail evacuate".split())
_MEMBERS = frozenset({"people", "band", "role", "force", "office", "organ", "arm", "plural"})


@dataclass(frozen=True)
class Describer:
    """Reads the noun phrases of one article, each by the reader of its sort of noun."""

    stage: Stage
    people: People
    mention: Callable[[int], Mention | None]
    belonging: Belonging
    bearers: Bearers
    back: BackReferences
    incumbents: Incumbents
    institutions: Institutions
    plurals: Several

    @staticmethod
    def of(stage: Stage, homes: Homes, people: People, mention: Callable[[int], Mention | None]) -> Describer:
        """The describer of an article, with the readers on which it calls."""
        belonging = Belonging(stage, people, mention)
        bearers = Bearers(stage, homes, people, belonging)
        back = BackReferences(stage, homes, people, belonging, bearers)
        incumbents = Incumbents(stage, homes, people, mention, belonging)
        institutions = Institutions(stage, homes, belonging, bearers, back)
        plurals = Several(stage, mention, belonging, incumbents, institutions)
        return Describer(stage, people, mention, belonging, bearers, back, incumbents, institutions, plurals)

    def of_noun(self, i: int) -> Found:
        """Whom the noun phrase headed by word `i` means."""
        word = self.stage.parsed.words[i]
        if i in self.people.titled and word.dep not in ("compound", "nmod", "appos"):
            person, name = self.people.titled[i]
            return (person.participant(name.span),), "title of a name"
        kind = class_of(word)
        if kind is None and word.pos == "NUM":
            kind = "part"
        if kind is None and self._are_hurt(word):
            kind = "people"
        if kind in (None, "thing", "site", "arms") or self._is_a_state_of(word):
            people = self._named_beside(i) if kind is None else ()
            if people and all(p.kind == Kind.PERSON for p in people):
                return people, "apposition"  # "his wife Anna Berg"
            return self._of_a_thing(word)
        if kind == "people" and word.tag == "NN" and not any(c.i < i for c in self.stage.parsed.children(i)):
            return NOBODY  # "in person"
        named = self._named_beside(i)
        if named and (kind not in ("land", "plural") or len(named) > 1):
            return named, "apposition"
        if word.lemma in _GATHERINGS and any(class_of(n) in _MEMBERS for n in self.stage.of(i, "of")):
            those, rule = self.plurals.part(word, kind)
            if any(p.country for p in those):
                return those, rule
        again = self.back.of_the_same_noun(word) if kind in _TOLD_AGAIN else ()
        if again:
            return again, f"the {word.lemma} named last"
        return self._by_sort(word, kind)

    def _are_hurt(self, word: Word) -> bool:
        """Whether a noun that no table knows counts people, by what is done to them: "killing nine snowboarders"."""
        parsed = self.stage.parsed
        counted = word.tag == "NNS" and parsed.child(word.i, "nummod") is not None
        return counted and word.dep in ("dobj", "nsubjpass") and parsed.words[word.head].lemma in _HURTING

    def _by_sort(self, word: Word, kind: str) -> Found:
        several = word.tag in ("NNS", "NNPS")
        if kind == "plural" or (kind == "office" and several):
            return self.plurals.several(word, kind)
        if kind == "office":
            return self.incumbents.office(word)
        if word.lower.startswith("counterpart"):
            named = self.incumbents.counterparts(word)
            return named if named[0] else (self.plurals.others_who_talked(word), "counterparts who talked")
        if kind == "part":
            return self.plurals.part(word, kind)
        titled = self.incumbents.of_a_title(word) if kind == "role" else None
        if titled is not None:
            return (titled,), "title told before"
        if kind in ("body", "land"):
            return self.back.body_or_land(word, kind)
        return self.institutions.institution(word, kind)

    def _is_a_state_of(self, word: Word) -> bool:
        """Whether "state" is no state: "a state of emergency"."""
        behind = self.stage.of(word.i, "of") if word.lemma == "state" else []
        return any(w.i not in self.stage.at for w in behind)

    def _named_beside(self, i: int) -> tuple[Participant, ...]:
        """Those named in apposition: "the Italian foreign minister, Luigi Di Maio"."""
        parsed = self.stage.parsed
        for child in parsed.children(i):
            name = self.stage.at.get(child.i)
            if child.dep not in ("appos", "nmod") or child.i < i or name is None:
                continue
            if name.first in self.people.by_name:
                found: list[Participant] = []
                for w in (child, *parsed.conjuncts(child.i)):
                    mention = self.mention(w.i)
                    found += mention.means if mention else ()
                return tuple(found)
            known = self.stage.meaning(name)
            if known is None or known.kind in (Kind.GROUP, Kind.COMPANY, Kind.IGO, Kind.MEDIA):
                return self.bearers.of(name, child.i)[0]
            listed = [w for w in (child, *parsed.conjuncts(child.i)) if w.i in self.stage.at]
            if len(listed) > 1 and known.kind == Kind.STATE and parsed.words[i].tag in ("NNS", "NNPS"):
                means = (self.mention(w.i) for w in listed)  # "the two sides, Chad and Niger"
                return tuple(p for m in means if m is not None for p in m.means)
        return ()

    def _of_a_thing(self, word: Word) -> Found:
        owners = self.belonging.owners(word.i)
        return (owners, "thing: its owner") if owners else NOBODY
