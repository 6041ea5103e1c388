"""Scores readings against annotated articles."""

from reportedly.evaluation.gold import GoldArticle, load_gold
from reportedly.evaluation.scores import Scores, score

__all__ = ["GoldArticle", "Scores", "load_gold", "score"]
