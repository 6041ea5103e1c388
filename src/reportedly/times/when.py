"""When: an EDTF value with the first and the last day it allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """An imprecise date: EDTF notation, and the first and last day it allows (None: open or unknown)."""

    edtf: str
    first: date | None
    last: date | None
