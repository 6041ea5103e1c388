"""Shows that `reportedly evaluate` and a scorer of its own agree: agreement.py GOLD_DIR SCORE_REPORTS.py

Reads every annotated article once, gives the same reports to both, and prints each figure of both. Exit status 1 when
two differ by half a thousandth or more.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from reportedly.evaluation import load_gold, score
from reportedly.reader import read_article


def main(gold: Path, scorer: Path) -> int:
    """Print both scorers' figures; 0 when they agree to the third decimal."""
    articles = load_gold(gold)
    reports = [report.model_dump(mode="json") for a in articles for report in read_article(a.article)]
    ours = score(articles, reports)["all"]
    other = loaded(scorer)
    counts, accuracy, matched, _, _ = other.score(other.load_gold(gold), reports)
    rows = [("matched", float(ours.matched), float(matched))]
    rows += [(name, ours.accuracy(name), value) for name, value in accuracy.items()]
    for name, numbers in counts.items():
        mine = ours.levels[name]
        for label, a, b in zip("PRF", (mine.precision, mine.recall, mine.f1), other.prf(*numbers), strict=True):
            rows.append((f"{name} {label}", a, b))
    apart = [name for name, a, b in rows if abs(a - b) >= 0.0005]
    print(f"{len(articles)} articles, {len(reports)} reports")
    for name, a, b in rows:
        print(f"{name:<12} {a:8.4f} {b:8.4f}{'  differ' if name in apart else ''}")
    print("they agree" if not apart else f"they differ in {', '.join(apart)}")
    return 1 if apart else 0


def loaded(path: Path) -> ModuleType:
    """A Python file as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
