"""Deeds of whoever rules: bans, curfews, seizures and their end."""

from __future__ import annotations

from reportedly.deeds import Deed
from reportedly.records import EventType

OFFICIALS = frozenset(
    "minister president premier chancellor governor mayor official spokesman spokeswoman spokesperson ministry king "
    "government authority police council secretary commissioner administration regulator agency military army "
    "junta soldier officer captain colonel major general commander".split()
)  # words for those whose word is the law where they speak
_BY_DECREE = frozenset({"restrict", "censor", "curfew", "martial-law", "seize", "arrest", "deport"})
_EASED = ("deeds/concede.toml:lift", "deeds/concede.toml:undo", "deeds/concede.toml:reopen")


def is_by_decree(deed: Deed) -> bool:
    """Whether a deed is done by whoever rules: a ban, a curfew, or its end."""
    return (deed.type == EventType.COERCE and deed.mode in _BY_DECREE) or deed.rule in _EASED
