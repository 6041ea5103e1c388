"""Scores a ledger's links on mentions of events that people have grouped: pairwise precision, recall and F1.

    python benchmarks/ledger_digests.py DAYS.jsonl.gz world.db --from 2022-01-01 --to 2023-12-31
    python benchmarks/ledger_links.py DAYS.jsonl.gz world.db --set A --misses

`ledger_links.tsv` names each mention by its day and character offsets into that day's text, its group and the types it
may be coded as; the texts themselves are not ours to pass on. The sets are A (2022–2023, three groups of 2018–2019),
B (2018–2019), C (2014, 2021, early 2024), D (October 2017, January 2020, July 2024, March 2025), E (July 2016, May
2021, August 2025), F (November 2015, January 2021) and G (August 2020, October 2024). Of C only the totals are looked
at; the others may be read when something is wrong, D to G since they were first measured. A mention belongs to the
event of the report whose trigger it overlaps, else to that of the nearest report whose trigger lies within 25
characters; that a report is of another type is a fault of reading and none of linking. Two figures: over the mentions
that were read as what they are, and over all.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

NEARBY = 25  # characters
MENTIONS = Path(__file__).with_name("ledger_links.tsv")


@dataclass(frozen=True)
class Mention:
    """Words that name an event: in which item of which day, and the group of mentions it belongs to."""

    group: str
    types: str
    item: str  # the ledger's key of the item
    start: int
    end: int
    words: str


def mentions(days: Path, half: str) -> Iterator[Mention]:
    """The grouped mentions of one set, with offsets into their items."""
    with MENTIONS.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["half"] == half]
    wanted = {row["day"] for row in rows}
    texts: dict[str, str] = {}
    with gzip.open(days, "rt", encoding="utf-8") as lines:
        for line in lines:
            day = json.loads(line)
            if day["id"] in wanted:
                texts[day["id"]] = day["text"]
    for row in rows:
        text, start, end = texts[row["day"]], int(row["start"]), int(row["end"])
        begins = [found.end() for found in re.finditer(r"(?:^|\n\n)- ", text) if found.end() <= start]
        item, begin = f"{row['day']}#{len(begins) - 1}", begins[-1]
        yield Mention(row["group"], row["types"], item, start - begin, end - begin, text[start:end])


def event_of(db: sqlite3.Connection, mention: Mention) -> int | None:
    """The event that the ledger has for a mention; None where the reader found no such deed there."""
    rows = db.execute(
        "SELECT e.event, r.report, r.type FROM reports r JOIN articles a ON a.id = r.article"
        " JOIN event_of e ON e.report = r.id WHERE a.key = ? AND e.gone IS NULL ORDER BY r.id",
        (mention.item,),
    ).fetchall()
    types = mention.types.split("|")
    found = [(event, json.loads(report)["spans"]) for event, report, type_ in rows if type_ in types]
    for event, spans in found:
        if _overlap(spans["trigger"], mention):
            return int(event)
    near = [(_gap(spans["trigger"], mention), event) for event, spans in found if _overlap(spans["evidence"], mention)]
    gap, event = min(near, default=(NEARBY + 1, 0))
    return int(event) if gap <= NEARBY else None


def _gap(span: list[int], mention: Mention) -> int:
    return max(span[0] - mention.end, mention.start - span[1])


def _overlap(span: list[int], mention: Mention) -> bool:
    return bool(span[0] < mention.end and mention.start < span[1])


def f1(right: int, wrong: int, missed: int) -> str:
    """Precision, recall and F1 as text."""
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f} R {recall:.3f} F1 {both:.3f} ({right} right, {wrong} wrong, {missed} missed)"


def pairs(found: Iterable[tuple[Mention, int | None]]) -> Iterator[tuple[Mention, Mention, bool, bool, bool]]:
    """Every two mentions: whether of one group, whether the ledger has them in one event, whether both were read."""
    for (a, x), (b, y) in combinations(found, 2):
        yield a, b, a.group == b.group, x is not None and x == y, x is not None and y is not None


def main() -> None:
    """Prints the scores of one set."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("days", type=Path)
    options.add_argument("ledger", type=Path)
    options.add_argument("--set", dest="half", choices=tuple("ABCDEFG"), default="A")
    options.add_argument("--misses", action="store_true", help="show wrong and missed pairs (not of C and G)")
    given = options.parse_args()
    db = sqlite3.connect(given.ledger)
    found = [(mention, event_of(db, mention)) for mention in mentions(given.days, given.half)]
    every = list(pairs(found))
    groups = {mention.group for mention, _ in found}
    unread = [mention for mention, event in found if event is None]
    print(f"set {given.half}: {len(found)} mentions in {len(groups)} groups, {sum(p[2] for p in every)} same and "
          f"{sum(not p[2] for p in every)} different pairs; {len(unread)} mentions not read as such")  # fmt: skip
    read = [p for p in every if p[4]]
    for label, some in (("linking, where both were read", read), ("reading and linking", every)):
        right = sum(same and joined for *_, same, joined, _ in some)
        wrong = sum(joined and not same for *_, same, joined, _ in some)
        missed = sum(same and not joined for *_, same, joined, _ in some)
        print(f"  {label:30} {f1(right, wrong, missed)}")
    if given.misses and given.half not in "CG":
        for a, b, same, joined, both in every:
            if same != joined:
                kind = "wrong" if joined else "missed" if both else "unread"
                print(f"  {kind:7}{a.group} {a.item} '{a.words}' | {b.group} {b.item} '{b.words}'")


if __name__ == "__main__":
    main()
