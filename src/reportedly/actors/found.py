"""What reading a noun phrase gives: those whom it means, and by which rule."""

from __future__ import annotations

from reportedly.records import Participant

Found = tuple[tuple[Participant, ...], str]  # whom the words mean, and the rule; no rule: the words name nobody
NOBODY: Found = ((), "")
