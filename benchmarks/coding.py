"""Codes the sentences of a political-event benchmark with `reportedly` and writes the events, best first.

usage: python benchmarks/coding.py SENTENCES.jsonl PREDICTIONS.jsonl

SENTENCES has one object a line with "id" and "text". Each line of PREDICTIONS is ``{"id", "events": [{"type", "mode",
"actors", "recipients"}]}``, where the type is the report's PLOVER code: a planned visit is AGREE, as the field has it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from reportedly.reader import read_article
from reportedly.records import Article, Participant, Report


def shown(who: Participant) -> dict[str, str | None]:
    """A participant as the benchmark's scorer reads it."""
    return {"text": who.name, "country": who.country, "sector": None}


def event_of(report: Report) -> dict[str, Any]:
    """One report as an event in the field's own code."""
    code = report.plover
    return {
        "type": code.get("type") or code.get("event_type") or str(report.type),
        "mode": code.get("mode", report.mode),
        "actors": [shown(a) for a in report.actors],
        "recipients": [shown(r) for r in report.recipients],
    }


def best_first(reports: list[Report]) -> list[Report]:
    """The reports with those that name both sides first, then those that name one, each in the order of the text."""
    return sorted(reports, key=lambda r: -(bool(r.actors) + bool(r.recipients)))


def main(sentences: str, predictions: str) -> None:
    """Read the sentences, code them, write the predictions."""
    with Path(predictions).open("w", encoding="utf-8") as out:
        for line in Path(sentences).read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            item = json.loads(line)
            reports = best_first(read_article(Article(id=item["id"], text=item["text"])))
            out.write(json.dumps({"id": item["id"], "events": [event_of(r) for r in reports]}) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
