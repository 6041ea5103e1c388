"""Writes time predictions for a TempEval-3 file and measures the step: times.py GOLD.jsonl PRED.jsonl [--parsed]."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from reportedly import times
from reportedly.language import parse


def main(source: Path, target: Path, parsed: bool) -> None:
    """One prediction a line for every document; prints words and words a second of the step itself."""
    documents = [json.loads(line) for line in source.open(encoding="utf-8")]
    times.find("Warm-up: last Tuesday.", date(2024, 1, 15))
    spent, count = 0.0, 0
    with target.open("w", encoding="utf-8") as out:
        for document in documents:
            text, published = document["text"], date.fromisoformat(document["dct_date"])
            known = parse(text) if parsed else None
            start = time.perf_counter()
            found = times.find(text, published, known)
            spent += time.perf_counter() - start
            count += len(text.split())
            spans = [{"start": e.span.start, "end": e.span.end, "type": e.type, "value": e.value} for e in found]
            out.write(json.dumps({"doc": document["doc"], "spans": spans}) + "\n")
    print(f"{count} words, {count / spent:.0f} words/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "--parsed" in sys.argv)
