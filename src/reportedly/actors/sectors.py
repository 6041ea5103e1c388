"""The PLOVER sector of a participant: government, army, police, rebels, civilians and so on."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from reportedly.actors.tables import Tables
from reportedly.lexicon import DATA
from reportedly.records import Kind, Participant

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
    before_of = words.lower().split(" of ")[0].split()
    for word in reversed(before_of):
        found = _nouns().get(word) or _nouns().get(word.removesuffix("s"))
        if found is not None:
            return found
    return _BY_KIND.get(participant.kind)


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    rows = (DATA / "casting" / "sectors.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {noun: code for code, nouns in pairs for noun in nouns.split()}
