"""Write attributions of articles in the form that the PolNeAR scorer reads.

usage: python benchmarks/attribution.py ARTICLES.jsonl > PREDICTED.jsonl
"""

from __future__ import annotations

import json
import sys

from reportedly.attribution import Attribution, find
from reportedly.language import Parsed, parse


def prediction(doc: str, parsed: Parsed) -> dict[str, object]:
    """The outermost attributions of one article; the corpus has no nested ones."""
    found = [a for a in find(parsed) if a.kind != "adjective"]
    return {"doc": doc, "attributions": [_row(a) for a in found if not _nested(a, found)]}


def _nested(a: Attribution, found: list[Attribution]) -> bool:
    return any(b is not a and any(c.covers(a.cue) for c in b.contents) for b in found)


def _row(a: Attribution) -> dict[str, list[list[int]]]:
    return {
        "source": [list(a.source)] if a.source else [],
        "cue": [list(a.cue)],
        "content": [list(c) for c in a.contents],
    }


def main(paths: list[str]) -> None:
    """Read article lines (`id` or `doc`, `text`) and print one prediction a line."""
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                print(json.dumps(prediction(article.get("id") or article["doc"], parse(article["text"]))))


if __name__ == "__main__":
    main(sys.argv[1:])
