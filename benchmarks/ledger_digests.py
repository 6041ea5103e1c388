"""Reads daily digests of world events into a ledger, an item an article, and shows what became of announced events.

    python benchmarks/ledger_digests.py DAYS.jsonl.gz world.db --from 2022-01-01 --to 2023-12-31
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reportedly.ledger import Ledger
from reportedly.reader import read_article
from reportedly.records import Article

OUTLETS = re.compile(r"\s*\(([^()]{2,60})\)")


def items(path: Path, first: str, last: str) -> Iterator[Article]:
    """Each item of each day as an article; the outlet cited first is its publisher."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            day = json.loads(line)
            if not first <= (day["published"] or "") <= last:
                continue
            bullets = [part[2:] for part in day["text"].split("\n\n") if part.startswith("- ")]
            for n, bullet in enumerate(bullets):
                ends = re.search(r"(?:\s*\([^()]{2,60}\))+\s*$", bullet)
                outlets = OUTLETS.findall(ends[0]) if ends else []
                text = bullet[: ends.start()] if ends else bullet
                yield Article(
                    id=f"{day['id']}#{n}", published=date.fromisoformat(day["published"]), text=text,
                    publisher=outlets[0] if outlets else None,
                )  # fmt: skip


def main() -> None:
    """Reads and adds; then prints counts and the events whose status changed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("days", type=Path)
    options.add_argument("ledger", type=Path)
    options.add_argument("--from", dest="first", default="2022-01-01")
    options.add_argument("--to", dest="last", default="2023-12-31")
    options.add_argument("--show", type=int, default=30)
    given = options.parse_args()
    reading = writing = 0.0
    with Ledger(given.ledger, today=date.fromisoformat(given.last)) as book:
        for article in items(given.days, given.first, given.last):
            if book.has(article):
                continue
            begin = time.perf_counter()
            reports = read_article(article)
            middle = time.perf_counter()
            book.add(article, reports)
            reading, writing = reading + middle - begin, writing + time.perf_counter() - middle
        print(book.counts(), f"reading {reading:.0f} s, writing {writing:.1f} s")
        found = book.events(limit=1_000_000)
        print(Counter(event.status for event in found))
        several = [event for event in found if event.reports > 1]
        print(len(several), "events of several reports;", sum(e.independent > 1 for e in several), "of several voices")
        wholes = [book.history(event.id) for event in several]
        changed = [event for event in wholes if len({line.status for line in event.history}) > 1]
        print(len(changed), "events whose status changed")
        across = [event for event in changed if len({line.article for line in event.history}) > 1]
        print(len(across), "of them over several articles")
        for event in across[: given.show]:
            print(f"\n{event.id} {event.status} {event.when}: {event.title}")
            for line in event.history:
                print(f"  {line.day} {line.status:<10} {line.when or '-':<22} R{line.report} {line.evidence[:160]}")
            for link in book.links(event.id):
                print(f"    R{link.a}=R{link.b} {link.by}: {'; '.join(link.reasons)}")


if __name__ == "__main__":
    main()
