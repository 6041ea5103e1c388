"""Who, in the text, says what: source, cue and content of every statement, linked into chains."""

from reportedly.attribution.find import find
from reportedly.attribution.statement import Attribution, chain

__all__ = ["Attribution", "chain", "find"]
