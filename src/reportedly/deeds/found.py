"""A deed with the entry that gave it, before it is weighed against its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.deeds.deed import Deed
from reportedly.deeds.entries import DeedEntry


@dataclass(frozen=True, slots=True)
class Found:
    """A deed with the entry that gave it."""

    deed: Deed
    entry: DeedEntry
