"""Who, in the text, says what: source, cue and content of every statement, linked into chains."""

from reportedly.attribution.find import Attribution, chain, find

__all__ = ["Attribution", "chain", "find"]
