"""Codes the sentences of a political-event benchmark with `reportedly` and writes the events, best first.

usage: python benchmarks/coding.py SENTENCES.jsonl PREDICTIONS.jsonl [--crosswalk]

SENTENCES has one object a line with "id" and "text". Each line of PREDICTIONS is ``{"id", "events": [{"type", "mode",
"actors", "recipients"}]}``; the type is the report's PLOVER code: a planned visit is AGREE, as the field has it.

With --crosswalk, promised retreats, announced conflict and broken help are typed by their CAMEO code, as coders had
them who worked by the published crosswalk (CAMEO2PLOVER-2021.txt): AGREE, THREATEN, SANCTION.

Such a benchmark asks for the event that a sentence is about, with two sides. So only the events of the main clause are
written (of the clause nearest to it, where the main clause has none); of those who act together, the first acts and the
others receive; and where nobody is named to whom it is done, the country where it happens stands for them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from reportedly.codes import QUADS
from reportedly.language import Parsed
from reportedly.reader import layers
from reportedly.records import Article, EventType, Participant, Report


def shown(who: Participant) -> dict[str, str | None]:
    """A participant as the benchmark's scorer reads it."""
    return {"text": who.name, "country": who.country, "sector": who.sector}


CROSSWALK = {
    "035": (EventType.AGREE, (EventType.RETREAT, EventType.CONCEDE)),
    "13": (EventType.THREATEN, QUADS["material conflict"]),
    "16": (EventType.SANCTION, (EventType.AID, EventType.COOPERATE, EventType.SUPPORT, EventType.AGREE,
                                EventType.CONSULT)),
}  # fmt: skip


def crosswalked(report: Report) -> str:
    """The type that the published crosswalk gives to a report's CAMEO code, where the contract keeps the deed's."""
    for code, (kind, deeds) in CROSSWALK.items():
        if report.cameo is not None and report.cameo.startswith(code) and report.type in deeds:
            return kind.value
    return str(report.plover["type"])


def event_of(report: Report, crosswalk: bool = False) -> dict[str, Any]:
    """One report as an event in the field's own code."""
    actors, recipients = [shown(a) for a in report.actors], [shown(r) for r in report.recipients]
    if not recipients and report.type in TOGETHER:
        actors, recipients = actors[:1], actors[1:]
    if not recipients and report.place is not None:
        recipients = [{"text": report.place_name or report.place, "country": report.place, "sector": None}]
    return {
        "type": crosswalked(report) if crosswalk else report.plover["type"],
        "mode": report.plover["mode"],
        "actors": actors,
        "recipients": recipients,
    }


TOGETHER = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})


ASIDES = frozenset({"advcl", "prep", "relcl", "acl", "amod", "pcomp", "compound", "poss", "nmod", "appos"})


def aside(report: Report, parsed: Parsed) -> int:
    """How far from the main clause a report stands: 0 for its verb and that verb's objects."""
    start = report.spans["trigger"].start
    word = parsed.word_at(start)
    if word is None:
        return 9
    return sum(w.dep in ASIDES for w in (word, *parsed.ancestors(word.i)))


def best_first(reports: list[Report], parsed: Parsed) -> list[Report]:
    """The reports of the main clause first, of those the ones that name both sides, each in the order of the text."""
    return sorted(reports, key=lambda r: (aside(r, parsed), -(bool(r.actors) + bool(r.recipients))))


def events_of(item: dict[str, Any], crosswalk: bool = False) -> list[dict[str, Any]]:
    """The events of one sentence, best first."""
    reading = layers(Article(id=item["id"], text=item["text"]))
    best = best_first(reading.reports, reading.parsed)
    return [event_of(r, crosswalk) for r in best if aside(r, reading.parsed) == aside(best[0], reading.parsed)]


def main(sentences: str, predictions: str, crosswalk: bool = False) -> None:
    """Read the sentences, code them, write the predictions."""
    with Path(predictions).open("w", encoding="utf-8") as out:
        for line in Path(sentences).read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            item = json.loads(line)
            out.write(json.dumps({"id": item["id"], "events": events_of(item, crosswalk)}) + "\n")


if __name__ == "__main__":
    paths = [a for a in sys.argv[1:] if a != "--crosswalk"]
    if len(paths) != 2:
        sys.exit(__doc__)
    main(*paths, crosswalk="--crosswalk" in sys.argv)
