"""Time expressions to imprecise dates: ``find`` and the values it gives."""

from reportedly.times.find import Anchors, TimeExpression, anchors, find
from reportedly.times.when import When

__all__ = ["Anchors", "TimeExpression", "When", "anchors", "find"]
