"""Who, in the text, says what: source, cue and content of every statement, linked into chains."""

from reportedly.attribution.statements import Attribution, chain, find

__all__ = ["Attribution", "chain", "find"]
