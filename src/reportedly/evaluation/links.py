"""How well reports of one event are joined within an article: pairs of reports with the same event id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from reportedly.evaluation.gold import GoldArticle
from reportedly.evaluation.scores import Counts, Predicted, pair_up


def linked_pairs(gold: Sequence[GoldArticle], predicted: Iterable[Predicted]) -> Counts:
    """Pairs of reports of one event, among the predicted reports that have an annotated one to compare with.

    *found*: joined in both; *missed*: joined only by the annotator; *false*: joined only by the prediction.
    """
    of_article: dict[str, list[Predicted]] = {}
    for report in predicted:
        of_article.setdefault(report["article"], []).append(report)
    counts = Counts()
    for article in gold:
        mine = of_article.get(article.article.id, [])
        for (i, j), (k, m) in combinations(sorted(pair_up(article, mine).items()), 2):
            annotated = article.reports[i]["event"] == article.reports[k]["event"]
            joined = mine[j]["event"] == mine[m]["event"]
            counts.found += annotated and joined
            counts.missed += annotated and not joined
            counts.false += joined and not annotated
    return counts
