"""Time expressions to imprecise dates: ``find``, the values it gives, and ``anchors``, which ties them to deeds."""

from reportedly.times.anchors import Anchors, anchors
from reportedly.times.find import TimeExpression, find
from reportedly.times.when import When

__all__ = ["Anchors", "TimeExpression", "When", "anchors", "find"]
