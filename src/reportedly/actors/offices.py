"""Offices by date: what words mean which office in which country, and who held it when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from reportedly.actors.known import Holder, Known
from reportedly.actors.spellings import fold
from reportedly.actors.table_files import FOLDER, rows

# whose head a body is represented by: "the president of the European Union" is that of its Commission
STANDS_FOR = {
    "body:european-union": "body:european-commission",
    "body:united-nations-secretariat": "body:united-nations",
    "body:african-union-commission": "body:african-union",
}


@dataclass
class Offices:
    """Who holds what."""

    terms: dict[tuple[str, str], list[Holder]] = field(default_factory=lambda: defaultdict(list))
    of_person: dict[str, list[Holder]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, list[tuple[str, frozenset[str]]]] = field(default_factory=dict)

    def add(self, holder: Holder) -> None:
        """One term of one person."""
        self.terms[holder.country, holder.office].append(holder)
        self.of_person[holder.person.key].append(holder)

    def finish(self) -> None:
        """Put the terms in order and read what words mean which office."""
        for terms in self.terms.values():
            terms.sort(key=lambda term: term.since or date.min)
        self.words = _words()

    def holder(self, country: str, office: str, on: date | None) -> Holder | None:
        """Who holds an office on a day: the one whose term began last before it and has not ended."""
        day = on or date.max
        for where in (country, STANDS_FOR.get(country, country)):
            for name in self.meant(where, office):
                found = self._in_office(where, name, day)
                if found is not None:
                    return found
        return None

    def _in_office(self, country: str, office: str, day: date) -> Holder | None:
        for term in reversed(self.terms.get((country, office), ())):
            if (term.since is None or term.since <= day) and (term.until is None or day <= term.until):
                return term
        return None

    def meant(self, country: str, words: str) -> tuple[str, ...]:
        """The offices that words mean in a country, likeliest first: "chancellor" the prime minister, in Germany."""
        words = " ".join(fold(words).lower().split())
        listed = self.words.get(words, ())
        own = [office for office, where in listed if country in where]
        everywhere = [office for office, where in listed if not where]
        return tuple(dict.fromkeys((*own, words, *everywhere)))

    def are_told_by(self, words: str) -> bool:
        """Whether some words name an office at all."""
        return words in self.words

    def held(self, person: Known) -> tuple[Holder, ...]:
        """The terms of a person, in the order of their dates."""
        return tuple(sorted(self.of_person.get(person.key, ()), key=lambda term: term.since or date.min))


def _words() -> dict[str, list[tuple[str, frozenset[str]]]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for row in rows(FOLDER / "office_words.tsv"):
        found[fold(row.cells["words"])].append((row.cells["office"], frozenset(row.many("countries"))))
    return dict(found)
