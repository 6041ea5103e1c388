"""Break attribution scores down by kind of cue and kind of source.

usage: python benchmarks/attribution_kinds.py SCORER.py SPEECH_CUES.txt GOLD.jsonl PREDICTED.jsonl

The scorer is the one that comes with the benchmark: it says which attributions match. Precision is taken over the
predicted attributions of a kind, recall over the annotated ones.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from types import ModuleType

PRONOUNS = frozenset("i you he she it we they who which that this these those him her them one".split())


def cue_kind(text: str, attribution: dict[str, list[list[int]]], scorer: ModuleType, speech: list[str]) -> str:
    """What brings the content: according to, punctuation, a quotation, a reporting word, or another word."""
    cue = " ".join(text[s:e] for s, e in attribution["cue"]).lower()
    if "according" in cue:
        return "according to"
    if not any(c.isalpha() for c in cue):
        return "punctuation"
    if not scorer.in_cues(cue, speech):
        return "other word"
    quoted = any(mark in text[s : s + 2] for s, _ in attribution["content"] for mark in ('"', "“", "''"))
    return "reporting word, quotation" if quoted else "reporting word, indirect"


def source_kind(text: str, attribution: dict[str, list[list[int]]]) -> str:
    """What the source is: nobody, a pronoun, a name, or a noun phrase without a name."""
    words = " ".join(text[s:e] for s, e in attribution["source"]).split()
    if not words:
        return "none"
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return "pronoun"
    inner = words[1:] if words[0].lower() in ("the", "a", "an", "some") or len(words) > 1 else words
    return "name" if any(w[0].isupper() for w in inner) else "no name"


def main(scorer_file: str, cues_file: str, gold_file: str, predicted_file: str) -> None:
    """Print precision, recall and F1 of whole attributions for each kind."""
    spec = importlib.util.spec_from_file_location("scorer", scorer_file)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with open(cues_file, encoding="utf-8") as lines:
        speech = [line.strip() for line in lines if line.strip()]
    predicted = {d["doc"]: d["attributions"] for d in scorer.load(predicted_file)}
    hits: dict[str, Counter[str]] = {"predicted": Counter(), "gold": Counter()}
    totals: dict[str, Counter[str]] = {"predicted": Counter(), "gold": Counter()}
    for doc in scorer.load(gold_file):
        text, page = doc["text"], scorer.Doc(doc["text"])
        sides = {"gold": doc["attributions"], "predicted": predicted.get(doc["doc"], [])}
        sets = {
            side: [{role: page.set(a[role]) for role in ("source", "content")} for a in found]
            for side, found in sides.items()
        }
        matched = scorer.matching(
            len(sets["predicted"]), len(sets["gold"]), lambda i, j, s=sets, p=page: _same(scorer, p, s, i, j)
        )
        for side, right in (("predicted", set(matched)), ("gold", set(matched.values()))):
            for k, attribution in enumerate(sides[side]):
                for kind in (
                    "cue: " + cue_kind(text, attribution, scorer, speech),
                    "source: " + source_kind(text, attribution),
                ):
                    totals[side][kind] += 1
                    hits[side][kind] += k in right
    for kind in sorted(totals["gold"]):
        precision = hits["predicted"][kind] / max(totals["predicted"][kind], 1)
        recall = hits["gold"][kind] / totals["gold"][kind]
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"{kind:<32} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  of {totals['gold'][kind]}")


def _same(scorer: ModuleType, page: object, sets: dict[str, list[dict[str, frozenset[int]]]], i: int, j: int) -> bool:
    mine, theirs = sets["predicted"][i], sets["gold"][j]
    content = scorer.half(mine["content"], theirs["content"])
    return bool(content and scorer.src_ok(page, mine["source"], theirs["source"]))


if __name__ == "__main__":
    main(*sys.argv[1:5])
