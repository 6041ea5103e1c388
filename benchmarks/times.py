"""Measures the times step: times.py timex GOLD.jsonl PRED.jsonl [--parsed] | events TIMELINE.jsonl.

`timex` writes TIMEX3 predictions for a TempEval-3 file and prints the words a second of the step itself; `events`
prints how often the date of an event mention is right: by the time that `anchors` gives it, else by the publication
date.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from reportedly import attribution, times
from reportedly.language import parse
from reportedly.records import Span
from reportedly.times import When


def timex(source: Path, target: Path, parsed: bool) -> None:
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


def events(source: Path) -> None:
    """Prints the share of dated mentions with the right date, and the share by each of the two readings alone."""
    right, linked, attached, of_publication, total = 0, 0, 0, 0, 0
    for line in source.open(encoding="utf-8"):
        document = json.loads(line)
        published, parsed = day(document["dct"]), parse(document["text"])
        found = times.find(document["text"], published, parsed)
        statements = attribution.find(parsed)
        for mention in document["events"]:
            word = parsed.root_of(Span(mention["start"], mention["end"]))
            gold = mention["date"].replace("-XX", "")
            if gold == "XXXX" or word is None:
                continue
            cues = tuple(a.cue_head for a in attribution.chain(statements, word.span) if a.cue_head != word.i)
            when = times.anchors(parsed, found, word.i, cues, published=published).when
            said = day_of(when.named if when else None)
            total += 1
            linked += said is not None
            attached += said == gold
            of_publication += published.isoformat() == gold
            right += (said or published.isoformat()) == gold
    print(f"{total} dated mentions: {right / total:.3f} right ({linked} by a time, {attached} of them right)")
    print(f"publication date for all: {of_publication / total:.3f}")


def day(written: str) -> date:
    """A date written YYYY-MM-DD or, in one document, DD-MM-YYYY."""
    parts = written.split("-")
    return date.fromisoformat("-".join(parts if len(parts[0]) == 4 else reversed(parts)))


def day_of(when: When | None) -> str | None:
    """A date as the timelines write it, without unknown parts; None for intervals."""
    return when.edtf.rstrip("~") if when and "/" not in when.edtf and "X" not in when.edtf else None


if __name__ == "__main__":
    if sys.argv[1] == "timex":
        timex(Path(sys.argv[2]), Path(sys.argv[3]), "--parsed" in sys.argv)
    else:
        events(Path(sys.argv[2]))
