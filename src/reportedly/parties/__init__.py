"""Who takes part in a deed: the people that its words name, and those that only the article tells."""

from reportedly.parties.case import everybody
from reportedly.parties.sides import sides_of

__all__ = ["everybody", "sides_of"]
