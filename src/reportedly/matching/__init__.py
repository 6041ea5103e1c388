"""Do two reports speak of the same event, with what reasons; and which texts copy one another."""

from reportedly.matching.copies import SAME_TEXT, resemblance, sketch
from reportedly.matching.fit import Match, belongs, differ, match, one_event, strays
from reportedly.matching.shared import same_parties
from reportedly.matching.sides import Side, block_day, blocks, identity, side_of, window
from reportedly.matching.words import occasion

__all__ = [
    "SAME_TEXT", "Match", "Side", "belongs", "block_day", "blocks", "differ", "identity", "match", "occasion",
    "one_event", "resemblance", "same_parties", "side_of", "sketch", "strays", "window",
]  # fmt: skip
