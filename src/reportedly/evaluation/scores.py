"""Event, record and full F1, and the accuracy of each field, of predicted against annotated reports.

A predicted and an annotated report may be one when they have the same type and the predicted trigger (without one, the
evidence) lies in the annotated evidence. Within an article they are paired one to one, those with most fields alike
first. Optional annotated reports, and predictions paired with them, count neither way.

*event*: the type, in the right place. *record*: also actors, recipients and status. *full*: also sources and `when`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportedly.evaluation.compare import same_days, same_participants, same_sources
from reportedly.evaluation.gold import GoldArticle

Predicted = Mapping[str, Any]

FIELDS: dict[str, Callable[[Any, Any], bool]] = {
    "mode": lambda a, b: (a or None) == (b or None),
    "actors": same_participants,
    "recipients": same_participants,
    "status": lambda a, b: bool(a == b),
    "certainty": lambda a, b: bool(a == b),
    "place": lambda a, b: (a or None) == (b or None),
    "when": same_days,
    "as_of": same_days,
    "sources": same_sources,
}
RECORD = ("actors", "recipients", "status")
LEVELS = {"event": (), "record": RECORD, "full": (*RECORD, "sources", "when")}


@dataclass
class Counts:
    """How many annotated reports were found, missed, and how many predicted ones are false."""

    found: int = 0
    missed: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        """The share of predictions that are right."""
        return self.found / (self.found + self.false) if self.found + self.false else 0.0

    @property
    def recall(self) -> float:
        """The share of annotated reports that were found."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    """The figures of one run, or of one group of it."""

    levels: dict[str, Counts] = field(default_factory=lambda: {name: Counts() for name in LEVELS})
    right: Counter[str] = field(default_factory=Counter)
    matched: int = 0

    def accuracy(self, name: str) -> float:
        """The share of matched reports in which this field is right."""
        return self.right[name] / self.matched if self.matched else 0.0

    def take(self, alike: Mapping[str, bool]) -> None:
        """Count one matched pair."""
        self.matched += 1
        for name, same in alike.items():
            self.right[name] += same
        for level, needed in LEVELS.items():
            counts = self.levels[level]
            if all(alike[name] for name in needed):
                counts.found += 1
            else:
                counts.missed += 1
                counts.false += 1

    def miss(self) -> None:
        """Count one annotated report that was not found."""
        for counts in self.levels.values():
            counts.missed += 1

    def invent(self) -> None:
        """Count one predicted report that is not annotated."""
        for counts in self.levels.values():
            counts.false += 1


def score(
    gold: Sequence[GoldArticle], predicted: Iterable[Predicted], by: str | None = None
) -> dict[str, Scores]:
    """The scores of all reports under ``"all"``, and with `by` (type, status or publisher) of each group.

    `predicted` are reports as JSON objects. A missed report counts in its annotated group, a false one in its own.
    """
    of_article: dict[str, list[Predicted]] = {}
    for report in predicted:
        of_article.setdefault(report["article"], []).append(report)
    groups: dict[str, Scores] = {"all": Scores()}
    for article in gold:
        mine = of_article.get(article.article.id, [])
        pairs = pair_up(article, mine)
        for i, j in pairs.items():
            annotated = article.reports[i]
            if not annotated.get("optional"):
                alike = _alike(annotated, mine[j])
                for scores in _groups_of(groups, annotated, article, by):
                    scores.take(alike)
        for i, annotated in enumerate(article.reports):
            if i not in pairs and not annotated.get("optional"):
                for scores in _groups_of(groups, annotated, article, by):
                    scores.miss()
        for j, report in enumerate(mine):
            if j not in pairs.values():
                for scores in _groups_of(groups, report, article, by):
                    scores.invent()
    return groups


def _groups_of(groups: dict[str, Scores], report: Predicted, article: GoldArticle, by: str | None) -> list[Scores]:
    if by is None:
        return [groups["all"]]
    name = article.article.publisher if by == "publisher" else report.get(by)
    return [groups["all"], groups.setdefault(str(name), Scores())]


def pair_up(article: GoldArticle, predicted: Sequence[Predicted]) -> dict[int, int]:
    """Annotated to predicted reports, by position, most fields alike first."""
    candidates = []
    for i, annotated in enumerate(article.reports):
        for j, report in enumerate(predicted):
            if report.get("type") != annotated["type"] or not _in_place(annotated, report):
                continue
            alike = {name: same(annotated.get(name), report.get(name)) for name, same in FIELDS.items()}
            distance = abs(_where(report)[0] - annotated["trigger_span"][0])
            core = sum(alike[name] for name in RECORD)
            candidates.append((core, sum(alike.values()), not annotated.get("optional"), -distance, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _in_place(annotated: Predicted, report: Predicted) -> bool:
    start, end = annotated["evidence_span"]
    first, last = _where(report)
    return bool(first < end and last > start)


def _where(report: Predicted) -> tuple[int, int]:
    spans = report["spans"]
    first, last = spans.get("trigger") or spans["evidence"]
    return first, last


def _alike(annotated: Predicted, report: Predicted) -> dict[str, bool]:
    """Which fields are right; where two annotators differ (`alt`) either value is."""
    other = annotated.get("alt", {})
    return {
        name: same(annotated.get(name), report.get(name)) or (name in other and same(other[name], report.get(name)))
        for name, same in FIELDS.items()
    }
