"""Status benchmarks: status.py items IN OUT | parts GOLD PRED SPLIT | gold DIR | table.

`items` writes a prediction for every item with a predicate; the scorer beside the items reads it. `parts` prints the
accuracy on nouns and on verbs apart, as the parser tells them. `gold` prints how often status and certainty of matched
reports are right, the commonest confusions, and how well reports of one event are joined. `table` prints the cue table
of docs/status.md.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from reportedly import times
from reportedly.cues import CLASSES, Cue
from reportedly.evaluation.gold import load_gold
from reportedly.evaluation.links import linked_pairs
from reportedly.evaluation.scores import pair_up
from reportedly.inspect import status_at
from reportedly.language import Parsed, parse
from reportedly.lexicon import load
from reportedly.reader import read_article
from reportedly.records import Span
from reportedly.status import outlook


def items(source: Path, target: Path) -> None:
    """One prediction a line for every item of `source`; each text is parsed once."""
    parses: dict[str, Parsed] = {}
    with target.open("w", encoding="utf-8") as out:
        for line in source.open(encoding="utf-8"):
            item = json.loads(line)
            if item["text"] not in parses:
                parses[item["text"]] = parse(item["text"])
            out.write(json.dumps(_prediction(item, parses[item["text"]])) + "\n")


def _prediction(item: dict[str, Any], parsed: Parsed) -> dict[str, Any]:
    published = _day(item["attrs"].get("dct") or "")
    view = outlook(parsed, times.find(item["text"], published, parsed) if published else (), published)
    place = (item["predicate"][0], item["predicate"][1])
    word = parsed.root_of(Span(*place))
    part = "noun" if word and word.pos in ("NOUN", "PROPN") else "verb"
    return {**status_at(parsed, view, item["id"], place), "part": part}


def _day(stamp: str) -> date | None:
    """The day of a time stamp that begins as ISO dates do; None for any other notation."""
    return date.fromisoformat(stamp[:10]) if re.match(r"\d{4}-\d\d-\d\d", stamp) else None


def parts(source: Path, predictions: Path, split: str) -> None:
    """The scorer's figures for each of its tasks on nouns and on verbs apart; the scorer lies beside the items."""
    spec = importlib.util.spec_from_file_location("score_status", source.parent / "score_status.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{source.parent}: has no score_status.py; name items that lie beside their scorer")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    predicted = {p["id"]: p for p in map(json.loads, predictions.open(encoding="utf-8"))}
    gold = [r for r in map(json.loads, source.open(encoding="utf-8")) if split in ("all", r["split"])]
    for name, (of_set, right, said) in scorer.TASKS.items():
        for part in ("noun", "verb"):
            mine = [r for r in gold if r["set"] == of_set and predicted[r["id"]]["part"] == part]
            rows = [(right(r), said(predicted[r["id"]])) for r in mine if right(r) is not None]
            if rows:
                got = scorer.score_label(*map(list, zip(*rows, strict=True)))
                print(f"{name} {part}: {got['n']} items, accuracy {got['acc']:.3f}, macro-F1 {got['F1']:.3f}")


def gold(folder: Path) -> None:
    """Prints how often status and certainty of matched reports are right, and how well reports are joined."""
    articles = load_gold(folder)
    predicted = [r.model_dump(mode="json") for a in articles for r in read_article(a.article)]
    right, total, wrong = Counter[str](), 0, Counter[str]()
    for article in articles:
        mine = [p for p in predicted if p["article"] == article.article.id]
        for i, j in pair_up(article, mine).items():
            wanted, got = article.reports[i], mine[j]
            if wanted.get("optional"):
                continue
            total += 1
            right.update(field for field in ("status", "certainty") if wanted[field] == got[field])
            if wanted["status"] != got["status"]:
                wrong[f"{wanted['status']} read as {got['status']}"] += 1
    print(f"{total} matched reports: status {right['status'] / total:.3f}, certainty {right['certainty'] / total:.3f}")
    print(*(f"  {name}: {n}" for name, n in wrong.most_common(10)), sep="\n")
    joined = linked_pairs(articles, predicted)
    print(f"pairs of one event: precision {joined.precision:.3f}, recall {joined.recall:.3f}, F1 {joined.f1:.3f}")


def table() -> str:
    """The cue table as Markdown: one row an entry, the classes of words last."""
    entries = load(Cue, "cues")
    governing = [cue for cue in entries if cue.part not in CLASSES]
    rows = ["| name | part | status | certainty | takes | some of its words | holds in |", "|---" * 7 + "|"]
    for cue in governing:
        words = ", ".join(cue.words[:6]) + (" …" if len(cue.words) > 6 else "")
        takes = ", ".join(cue.takes) if cue.part in ("verb", "noun", "noun-of") else ""
        cells = (cue.name, cue.part, cue.status or "", cue.certainty, takes, words, cue.holds[0])
        rows.append("| " + " | ".join(cells) + " |")
    rows += ["", "| class | some of its words | holds in |", "|---|---|---|"]
    for cue in entries:
        if cue.part in CLASSES:
            rows.append(f"| {cue.part} | {', '.join(cue.words[:6])} … | {cue.holds[0]} |")
    return "\n".join(rows)


def main(what: str, *names: str) -> None:
    """Run one of the four commands."""
    if what == "items":
        items(Path(names[0]), Path(names[1]))
    elif what == "parts":
        parts(Path(names[0]), Path(names[1]), names[2])
    elif what == "gold":
        gold(Path(names[0]))
    else:
        print(table())


if __name__ == "__main__":
    main(*sys.argv[1:] or ("table",))
