"""How often the actor and the recipient of a sentence are those whom the benchmark marks, where the type is right.

usage: python benchmarks/coding_sides.py SENTENCES.jsonl [--half first|second] [--errors]

SENTENCES has one object a line with "id", "text" and "events", each event with "type" and the words of its "actors"
and "recipients". Of each sentence the best report with the right type is looked at: a side is *found* if the words of
one of its participants overlap the marked words, *wrong* if it names only others, else *empty*. Of deeds that two do
together either side may be given as an actor. `--errors` prints the sentences of the first half that are not found.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from coding import best_first, event_of

from reportedly.reader import layers
from reportedly.records import Article, Participant, Report

ONE_CLASS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
SIDES = ("actors", "recipients")


def words_of(people: tuple[Participant, ...]) -> list[tuple[int, int]]:
    """Where the words stand that name some participants."""
    spans = (p.span or p.resolved_from for p in people)
    return [(span.start, span.end) for span in spans if span is not None]


def verdict(text: str, marked: list[dict[str, Any]], people: tuple[Participant, ...]) -> str:
    """Whether some participants are among those marked: "found", "wrong", "empty"; "none" where nobody is marked."""
    wanted = [(text.find(m["text"]), text.find(m["text"]) + len(m["text"])) for m in marked if m["text"]]
    if not wanted:
        return "none"
    if not people:
        return "empty"
    hit = any(start < b and a < end for start, end in words_of(people) for a, b in wanted)
    return "found" if hit else "wrong"


def best_report(item: dict[str, Any]) -> Report | None:
    """The best report of a sentence with its type."""
    reading = layers(Article(id=item["id"], text=item["text"]))
    wanted = {ONE_CLASS.get(t, t) for event in item["events"] for t in event["types_ok"]}
    fitting = (r for r in best_first(reading.reports, reading.parsed)
               if ONE_CLASS.get(t := event_of(r)["type"], t) in wanted)  # fmt: skip
    return next(fitting, None)


def main(path: str, half: str | None, errors: bool) -> None:
    """Read the sentences, code them, print how often each side is found."""
    items = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    middle = len(items) // 2
    for name, part in (("first", items[:middle]), ("second", items[middle:])):
        counts: dict[str, Counter[str]] = {side: Counter() for side in SIDES}
        typed = 0
        for item in part if half in (None, name) else ():
            report = best_report(item)
            typed += report is not None
            for side in SIDES if report is not None else ():
                people = getattr(report, side)
                if event_of(report)["type"] in TOGETHER or (len(report.actors) > 1 and not report.recipients):
                    people = (*report.actors, *report.recipients)
                found = verdict(item["text"], item["events"][0][side], people)
                counts[side][found] += 1
                if errors and name == "first" and found in ("wrong", "empty"):
                    show(item, report, side, found)
        if typed:
            print(f"{name} half: {len(part)} sentences, type right in {typed}")
        for side, count in counts.items():
            marked = sum(count.values()) - count["none"]
            if marked:
                print(f"  {side}: " + ", ".join(f"{k} {count[k]} ({count[k] / marked:.3f})"
                                                for k in ("found", "wrong", "empty")))  # fmt: skip


def show(item: dict[str, Any], report: Report, side: str, found: str) -> None:
    """Print one side that is not found."""
    marked = [m["text"] for m in item["events"][0][side]]
    given = {s: [p.name for p in getattr(report, s)] for s in SIDES}
    print(f"{found} {side} {report.type} [{report.trigger}] marked {marked} given {given}\n    {item['text']}")


if __name__ == "__main__":
    options = sys.argv[2:]
    if len(sys.argv) < 2 or not set(options) <= {"--half", "first", "second", "--errors"}:
        sys.exit(__doc__)
    main(sys.argv[1], options[options.index("--half") + 1] if "--half" in options else None, "--errors" in options)
