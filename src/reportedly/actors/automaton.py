"""All names in one automaton: built once, and run over a text in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import ahocorasick

from reportedly.actors.guards import Guards, guards
from reportedly.actors.known import Known
from reportedly.actors.spellings import fold, variants
from reportedly.actors.towns import Towns
from reportedly.records import Span

_ARTICLE = "the "


class _Entry(NamedTuple):
    """What stands behind a name in the automaton."""

    length: int
    article: bool  # the name holds an article that is no part of it: "the Gulf"
    means: tuple[Known | int, ...]  # a number is a town, made only when it is met; none: a name of no participant


@dataclass
class Index:
    """Collects names and what they mean; then gives the automaton."""

    found: dict[str, list[Known | int]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    lone: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    surnames: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    given_names: set[str] = field(default_factory=set)
    keys: dict[str, Known] = field(default_factory=dict)  # bodies, groups, agencies, regions by their keys
    towns: Towns = field(default_factory=lambda: Towns(()))

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

    def add_towns(self, towns: Towns) -> None:
        """The towns, after all else: a town whose name a capital of the same country has is not added twice."""
        self.towns = towns
        found = self.found
        for number, name in towns.names():
            means = found.get(name)
            if means is None:
                found[name] = [number]
            elif means and not towns.told(number, means):
                means.append(number)

    def names(self) -> Names:
        """The automaton over all that was added."""
        machine = ahocorasick.Automaton()
        for name, means in self.found.items():
            if len(means) == 1 and isinstance(means[0], int):
                machine.add_word(name, means[0])
            else:
                machine.add_word(name, _Entry(len(name), name in self.articles, tuple(means)))
        for name in self.lone:
            known = [p for p in self.surnames[name] if p.since or p in self.lone[name]]
            other = tuple(self.found.get(name, ()))
            machine.add_word(name, _Entry(len(name), False, (*known, *other)))
        machine.make_automaton()
        return Names(machine, dict(self.surnames), self.towns, guards(self.given_names))


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
        found = self._longest(plain)
        meant = [(start, end, self._means(entry)) for start, end, entry in found]
        starts, ends = {start for start, _, _ in meant}, {end: means for _, end, means in meant}
        for start, end, means in meant:
            if means and self.guards.allow(plain, (start, end), means, starts, ends):
                yield Span(start, end), means

    def named(self, name: str) -> tuple[Known, ...]:
        """All that a folded name means: as a whole, or as a surname."""
        found = self.machine.get(name, None)
        means = () if found is None else self._means(self._entry(found))
        return tuple(dict.fromkeys((*means, *self.surnames.get(name, ()))))

    def _longest(self, plain: str) -> list[tuple[int, int, _Entry]]:
        found = []
        for last, value in self.machine.iter(plain):
            entry = self._entry(value)
            start = last + 1 - entry.length
            if _whole(plain, start, last + 1):
                end = last if plain[last] == "-" else last + 1  # the hyphen of "Sino-" is no part of it
                found.append((start + len(_ARTICLE) if entry.article else start, end, entry))
        found.sort(key=lambda hit: (hit[0], -hit[1]))
        kept: list[tuple[int, int, _Entry]] = []
        free = 0
        for hit in found:
            if hit[0] >= free:
                kept.append(hit)
                free = hit[1]
        return kept

    def _entry(self, value: _Entry | int) -> _Entry:
        """What the automaton holds for a name; for most towns a number only, to build it fast."""
        return _Entry(self.towns.length(value), False, (value,)) if isinstance(value, int) else value

    def _means(self, entry: _Entry) -> tuple[Known, ...]:
        return tuple(self.towns.known(item) if isinstance(item, int) else item for item in entry.means)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over the edges."""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return False
    return not (end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] in "$@"))
