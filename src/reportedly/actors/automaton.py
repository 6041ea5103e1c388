"""All names in one automaton: built once, and run over a text in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import ahocorasick

from reportedly.actors.guards import Guards, guards
from reportedly.actors.known import Known, Sense
from reportedly.actors.spellings import fold, variants
from reportedly.actors.towns import Towns
from reportedly.records import Span

_ARTICLE = "the "


class _Entry(NamedTuple):
    """What stands behind a name in the automaton."""

    length: int
    article: bool  # the name holds an article that is no part of it: "the Gulf"
    means: tuple[Known, ...]  # none: a name of no participant


@dataclass
class Index:
    """Collects names and what they mean; then gives the automaton."""

    found: dict[str, list[Known]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    lone: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    surnames: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    given_names: set[str] = field(default_factory=set)
    keys: dict[str, Known] = field(default_factory=dict)  # bodies, groups, agencies, regions by their keys

    def add(self, name: str, known: Known) -> None:
        """A name in all its spellings; "the Gulf" is found only with its article."""
        for spelling in variants(name):
            self._add(spelling, known)
            if spelling.startswith(_ARTICLE):
                self._add("The " + spelling[len(_ARTICLE) :], known)
                self.articles |= {spelling, "The " + spelling[len(_ARTICLE) :]}

    def _add(self, spelling: str, known: Known) -> None:
        means = self.found.setdefault(spelling, [])
        if known not in means:
            means.append(known)

    def add_surname(self, surname: str, known: Known, unmistakable: bool) -> None:
        """A person's surname: found in texts only if it is unmistakable, else only by `named`."""
        for spelling in variants(surname):
            if known not in self.surnames[spelling]:
                self.surnames[spelling].append(known)
            if unmistakable:
                self.lone[spelling].append(known)

    def add_nothing(self, name: str) -> None:
        """A name that is found and means no participant: "French Open"."""
        for spelling in variants(name):
            self.found.setdefault(spelling, [])

    def names(self, towns: Towns) -> Names:
        """The automaton over all that was added, with the towns beside it."""
        machine = ahocorasick.Automaton()
        for name, means in self.found.items():
            machine.add_word(name, _Entry(len(name), name in self.articles, tuple(means)))
        for name in self.lone:
            known = [p for p in self.surnames[name] if p.since or p in self.lone[name]]
            machine.add_word(name, _Entry(len(name), False, (*known, *self.found.get(name, ()))))
        machine.make_automaton()
        return Names(machine, dict(self.surnames), towns, guards(self.given_names))


@dataclass(frozen=True)
class Names:
    """Finds names: all of a text, or what one name means."""

    machine: ahocorasick.Automaton
    surnames: dict[str, list[Known]]
    towns: Towns
    guards: Guards

    def find(self, text: str) -> Iterator[tuple[Span, tuple[Known, ...]]]:
        """The names in a text with their meanings, the longest at each place, none overlapping."""
        plain = fold(text)
        meant = self._longest(plain)
        starts, ends = {start for start, _, _ in meant}, {end: means for _, end, means in meant}
        for start, end, means in meant:
            if means and self.guards.allow(plain, (start, end), means, starts, ends):
                yield Span(start, end), means

    def named(self, name: str) -> tuple[Known, ...]:
        """All that a folded name means: as a whole, or as a surname."""
        means = self._with_towns(name, self.machine.get(name, None))
        return tuple(dict.fromkeys((*means, *self.surnames.get(name, ()))))

    def _longest(self, plain: str) -> list[tuple[int, int, tuple[Known, ...]]]:
        found: dict[tuple[int, int], _Entry | None] = {}
        for last, entry in self.machine.iter(plain):
            start = last + 1 - entry.length
            if _whole(plain, start, last + 1):
                end = last if plain[last] == "-" else last + 1  # the hyphen of "Sino-" is no part of it
                found.setdefault((start + len(_ARTICLE) if entry.article else start, end), entry)
        for span in self.towns.find(plain):
            found.setdefault(span, None)
        kept: list[tuple[int, int, tuple[Known, ...]]] = []
        free = 0
        for start, end in sorted(found, key=lambda span: _place(plain, *span)):
            if start >= free:
                kept.append((start, end, self._with_towns(plain[start:end], found[start, end])))
                free = end
        return kept

    def _with_towns(self, name: str, entry: _Entry | None) -> tuple[Known, ...]:
        """What a name means, its towns last; not a town of which the capital of its country has the name."""
        if entry is None:
            return self.towns.named(name)
        if entry.article or not entry.means:
            return entry.means
        capitals = {known.country for known in entry.means if known.sense is Sense.CAPITAL}
        return (*entry.means, *(town for town in self.towns.named(name) if town.country not in capitals))


def _place(text: str, start: int, end: int) -> tuple[int, int, int]:
    """Where a name stands among others: by its first word, its article left out; the longer one first."""
    article = len(_ARTICLE) if text.startswith("The ", start) and end - start > len(_ARTICLE) else 0
    return start + article, -end, start


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over the edges."""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return False
    return not (end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] in "$@"))
