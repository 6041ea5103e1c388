"""Who: the people, states, bodies and groups of an article, resolved for the article's date."""

from reportedly.actors.cast import Cast, Mention, cast_of

__all__ = ["Cast", "Mention", "cast_of"]
