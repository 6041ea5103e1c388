"""Which cues bear on a deed: status, certainty and condition, for the source that speaks."""

from reportedly.status.outlook import Outlook, outlook
from reportedly.status.standing import Standing
from reportedly.status.standings import standing_at, standings

__all__ = ["Outlook", "Standing", "outlook", "standing_at", "standings"]
