"""Where a name in a text is not the thing it looks like: "Jill Biden" is not the president, "Jack London" no town."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.actors.known import Known, Sense
from reportedly.actors.table_files import FOLDER, rows
from reportedly.records import Kind

Ends = Mapping[int, Sequence[Known]]  # what the names mean that end at a place in the text
_BEFORE = re.compile(r"(\S+) $")
_AFTER = re.compile(r" ([^\W\d_][\w.'-]*)")
_BEFORE_REACH, _AFTER_REACH = 24, 24
_PLACES = frozenset({Sense.TOWN, Sense.CAPITAL, Sense.REGION})
_WHERE = frozenset(
    "in at near from to of outside inside around into through toward towards between across via throughout "
    "over central downtown eastern western northern southern on reach reached leave left".split()
)
_PARTICLES = frozenset("de la del da dos van von der bin ibn al el".split())
_INSIDE = frozenset("in near outside inside around downtown".split())  # beside names that are surnames too
_LARGE = 100_000  # people: towns of fewer need a word of place before them, unless the news knows them
_ENDS = (".", "!", "?", ":", '"', "“", "”", "(", ";")


@dataclass(frozen=True)
class Guards:
    """The words that may stand before or after a name, and the names that need a look at them."""

    openers: frozenset[str]
    titles: frozenset[str]
    persons_only: frozenset[str]
    followers: frozenset[str]
    after_towns: frozenset[str]
    given_too: frozenset[str]
    given_names: frozenset[str]
    town_surnames: frozenset[str]  # towns whose names are names of people too
    town_words: frozenset[str]  # towns whose names are words too

    def allow(
        self, text: str, span: tuple[int, int], means: Sequence[Known], starts: Collection[int], ends: Ends
    ) -> bool:
        """Whether the words around a name can stand beside what it means; the edges of the other names are given."""
        start, end = span
        first = means[0]
        if first.kind is Kind.PERSON and " " not in text[start:end]:
            return self._alone(text, start, end, starts, ends)
        if first.sense is Sense.TOWN:
            return self._town(text, start, end, self._care(text[start:end], first), starts, ends)
        if first.sense in _PLACES or text[start:end] in self.given_too:
            return self._place(text, start, end, starts)
        if first.key.startswith(("party:", "agency:")) and not self._own(text, start, first, ends):
            return False
        if first.kind is Kind.MEDIA and text[start:end].startswith("The ") and self._goes_on(text, end, starts):
            return False
        if end - start <= 3 and text[start:end].isupper():
            return not _shouted(text, start, end)
        return True

    def _alone(self, text: str, start: int, end: int, starts: Collection[int], ends: Ends) -> bool:
        """A surname: no given name before it that would make it another person, and no name of a thing."""
        after = _after(text, end)
        if after and after[0].isupper() and end + 1 not in starts and after not in self.followers | self.titles:
            return False
        before = _before(text, start)
        if before in _PARTICLES or after in _PARTICLES:
            return False
        if not before or not before[0].isupper() or start - 1 in ends:
            return True
        if before in self.titles or before in self.openers or before.endswith(("'s", "'", "-")):
            return True
        return _opens_sentence(text, start - 1 - len(before)) and before not in self.given_names

    def _care(self, name: str, town: Known) -> frozenset[str] | None:
        """The words of which one must stand before a town's name; None where none is needed."""
        if name in self.town_surnames:
            return _INSIDE
        little = name in self.town_words or (
            (town.population or 0) < _LARGE and " " not in name and town.source == "towns.tsv"
        )
        return _WHERE if little else None

    def _town(
        self, text: str, start: int, end: int, care: frozenset[str] | None, starts: Collection[int],
        ends: Ends,
    ) -> bool:  # fmt: skip
        """A town: no given name or title before it, and no name of another thing behind it."""
        if _hyphened(text, start, end):
            return False
        before, after = _before(text, start), _after(text, end)
        if care is not None and before.lower() not in care and not _placed(text, end, starts):
            return False
        if after and after[0].isupper() and end + 1 not in starts and after not in self.followers | self.after_towns:
            return False
        if not before or not before[0].isupper() or before in self.openers or before.endswith(("'s", "'")):
            return True
        if before in self.given_names or before in self.titles:
            return False
        return start - 1 in ends or _opens_sentence(text, start - 1 - len(before))

    def _own(self, text: str, start: int, known: Known, ends: Ends) -> bool:
        """A party or part of a state: no other country before it, and no word that makes it another one's name."""
        owner = ends.get(start - 1) or ends.get(start - 3 if text[start - 3 : start] == "'s " else -1)
        if owner:
            return owner[0].country in (known.country, None, "IGO")
        before = _before(text, start)
        if not before or not before[0].isupper() or before in self.openers or before in self.titles:
            return True
        return before.endswith(("'s", "'")) or before.isupper() or _opens_sentence(text, start - 1 - len(before))

    def _goes_on(self, text: str, end: int, starts: Collection[int]) -> bool:
        """Whether a longer name goes on behind one that begins with an article: "The National Bureau of Statistics"."""
        after = _after(text, end)
        return bool(after) and after[0].isupper() and end + 1 not in starts and after not in self.followers

    def _place(self, text: str, start: int, end: int, starts: Collection[int]) -> bool:
        """A capital, region or state: no given name or title of a person before it."""
        before = _before(text, start)
        if before in self.persons_only or (before in self.given_names and before not in self.openers):
            return False
        if text[start:end] not in self.given_too:
            return True
        after = _after(text, end)
        allowed = not after or not after[0].isupper() or end + 1 in starts
        return allowed or after in self.followers or after in self.after_towns or after in self.titles


def guards(given_names: Iterable[str]) -> Guards:
    """The guards, with the given names of the tables of people."""
    loaded = tomllib.loads((FOLDER / "neighbours.toml").read_text(encoding="utf-8"))
    lists = {key: frozenset(value.split()) for key, value in loaded.items()}
    known = frozenset(given_names) | lists.pop("given_names")
    known -= lists["titles"] | lists["openers"]
    rule = {row.cells["name"]: row.cells["rule"] for row in rows(FOLDER / "town_words.tsv")}
    surnames = frozenset(name for name, kind in rule.items() if kind == "surname") | known
    words = frozenset(name for name, kind in rule.items() if kind == "word")
    return Guards(given_names=known, town_surnames=surnames, town_words=words, **lists)


def _before(text: str, start: int) -> str:
    """The word before a place in the text, "" if other than a space parts them."""
    found = _BEFORE.search(text[max(start - _BEFORE_REACH, 0) : start])
    word = found.group(1).lstrip("\"'([“") if found else ""
    return "" if len(word) > 5 and word.endswith(_ENDS) else word


def _after(text: str, end: int) -> str:
    found = _AFTER.match(text[end : end + _AFTER_REACH])
    return found.group(1) if found else ""


def _opens_sentence(text: str, start: int) -> bool:
    return not text[:start].rstrip() or text[max(start - 4, 0) : start].rstrip().endswith(_ENDS)


def _hyphened(text: str, start: int, end: int) -> bool:
    """Whether a hyphen joins a town's name to another name: "Stratford-Upon", "Saint-Denis"."""
    before = start > 1 and text[start - 1] == "-" and text[start - 2].isalpha()
    after = end + 1 < len(text) and text[end] == "-" and text[end + 1].isupper()
    return before or after


def _placed(text: str, end: int, starts: Collection[int]) -> bool:
    """Whether a known name follows after a comma: "Split, Croatia"."""
    return text[end : end + 2] == ", " and end + 2 in starts


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether a short acronym stands among words in capitals: "JOIN US TODAY"."""
    before, after = _before(text, start), _after(text, end)
    return all(len(word) > 3 and word.isupper() for word in (before, after.rstrip(".")))
