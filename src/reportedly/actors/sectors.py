"""The PLOVER sector of a participant: government, army, police, rebels, civilians and so on."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from reportedly.actors.tables import Tables
from reportedly.lexicon import DATA
from reportedly.records import Kind, Participant

_LEADING = frozenset("leader official spokesman spokesperson spokeswoman secretary leaders officials".split())
_BY_KIND = {Kind.STATE: "GOV", Kind.MEDIA: "MED", Kind.COMPANY: "BUS", Kind.PEOPLE: "CVL"}


def sector_of(participant: Participant, words: str, tables: Tables, on: date | None = None) -> str | None:
    """The sector code of a participant, or None where neither its words nor the tables tell.

    `words` are those that name it in the text: "Chilean police" is COP though the participant is Chile. A name in the
    tables comes first, then the last common noun of the words that has a sector, then what the kind implies.

    Source of the codes: PLOVER manual, draft of February 2024, agent sectors.
    """
    if participant.kind == Kind.IGO:
        return "IGO"
    if participant.kind != Kind.STATE:
        for known in tables.named(participant.name, on)[:1]:
            if known.sector is not None:
                return known.sector
    return _told_by(words.lower()) or _BY_KIND.get(participant.kind)


def _told_by(words: str) -> str | None:
    """The sector of the last noun before "of"; "leader" and the like take that of the words beside them."""
    found = None
    for word in (*reversed(words.split(" of ")[0].split()), *words.split(" of ")[-1].split()):
        code = _nouns().get(word) or _nouns().get(word.removesuffix("s"))
        if code is None:
            continue
        found = found or code
        if word not in _LEADING:
            return code
    return found


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    rows = (DATA / "casting" / "sectors.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {noun: code for code, nouns in pairs for noun in nouns.split()}
