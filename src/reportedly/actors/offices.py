"""Offices by date: what words mean which office in which country, and who held it when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reportedly.actors.known import Holder

Words = Mapping[str, tuple[tuple[str, frozenset[str]], ...]]


@dataclass
class Offices:
    """Who holds what."""

    terms: dict[tuple[str, str], list[Holder]] = field(default_factory=lambda: defaultdict(list))
    words: Words = field(default_factory=dict)

    def add(self, holder: Holder) -> None:
        """One term of one person; the terms of an office in the order of their dates."""
        self.terms[holder.country, holder.office].append(holder)

    def holder(self, country: str, office: str, on: date | None) -> Holder | None:
        """Who holds an office on a day: the one whose term began last before it and has not ended."""
        day = on or date.max
        for name in self.meant(country, office):
            for term in reversed(self.terms.get((country, name), ())):
                if term.since is not None and term.since > day:
                    continue
                if term.until is None or day <= term.until:
                    return term
        return None

    def meant(self, country: str, words: str) -> tuple[str, ...]:
        """The offices that words mean in a country, likeliest first: "premier" the prime minister, or China's."""
        words = words.lower()
        found = [office for office, where in self.words.get(words, ()) if not where or country in where]
        own = [words] if (country, words) in self.terms else []
        return tuple(dict.fromkeys((*own, *found, words)))
