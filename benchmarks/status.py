"""Writes status predictions for items with a predicate, or scores gold articles: status.py items IN OUT | gold DIR."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from reportedly.language import parse
from reportedly.records import Span
from reportedly.status import standing_at

STEPS = {"unknown": 0, "possible": 1, "probable": 2, "certain": 3}


def items(source: Path, target: Path) -> None:
    """One prediction a line for every item of `source`."""
    with target.open("w", encoding="utf-8") as out:
        for line in source.open(encoding="utf-8"):
            item = json.loads(line)
            parsed = parse(item["text"])
            word = parsed.root_of(Span(*item["predicate"]))
            found = standing_at(parsed, word.i if word else 0)
            status = "not_happened" if found.status == "negated" else str(found.status)
            sure = STEPS[found.certainty]
            row = {"id": item["id"], "status": status, "certainty": sure, "cond": found.condition is not None,
                   "cue": parsed.says(found.cue) if found.cue else "",
                   "fact": -sure if status == "not_happened" else sure}  # fmt: skip
            out.write(json.dumps(row) + "\n")


def gold(folder: Path) -> None:
    """Prints how often status and certainty are right at gold triggers, and the commonest confusions."""
    right, sure, total, wrong = 0, 0, 0, Counter[str]()
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        parsed = parse(article["text"])
        for report in article["reports"]:
            place = report.get("trigger_span") or report.get("spans", {}).get("trigger")
            word = parsed.root_of(Span(*place)) if place and not report.get("optional") else None
            if word is None:
                continue
            found = standing_at(parsed, word.i)
            total += 1
            right += found.status == report["status"]
            sure += found.certainty == report["certainty"]
            wrong[f"{report['status']} read as {found.status}"] += found.status != report["status"]
    print(f"{total} reports: status {right / total:.3f}, certainty {sure / total:.3f}")
    print(wrong.most_common(10))


if __name__ == "__main__":
    if sys.argv[1] == "items":
        items(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        gold(Path(sys.argv[2]))
