"""Deed words and who does them to whom."""

from reportedly.deeds.deed import Deed
from reportedly.deeds.find import find

__all__ = ["Deed", "find"]
