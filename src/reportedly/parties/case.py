"""A deed whose parties are asked for, and the article that tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.language import Parsed
from reportedly.records import Participant


@dataclass(frozen=True, slots=True)
class Case:
    """A deed among the others of its article, with the actors as far as they are known."""

    parsed: Parsed
    cast: Cast
    deeds: tuple[Deed, ...]
    deed: Deed
    actors: tuple[Participant, ...] = ()

    def everybody(self, heads: tuple[int, ...], of: Deed | None = None) -> tuple[Participant, ...]:
        """All whom the noun phrases with these heads mean, each once: those who take part in this deed, or another."""
        return everybody(self.cast, heads, of or self.deed)

    def before(self) -> list[Deed]:
        """The deeds told before this one, in its item if the article is a digest; the last first."""
        begins = self.cast.stage.begins(self.deed.head)
        return [d for d in reversed(self.deeds) if begins <= d.head < self.deed.head]

    def state_at(self, i: int, but: frozenset[str] = frozenset()) -> tuple[Participant, ...]:
        """The state that word `i` names, or in which the place lies that it names, if it is none of some."""
        country = self.cast.country_near(i)
        if country is None or country in but:
            return ()
        return (self.cast.stage.state(country, self.cast.stage.at[i].span),)

    @property
    def homes(self) -> frozenset[str]:
        """The countries of the actors."""
        return frozenset(a.country for a in self.actors if a.country)


def everybody(cast: Cast, heads: tuple[int, ...], of: Deed | None = None) -> tuple[Participant, ...]:
    """All whom the noun phrases with these heads mean, each once; of a deed, those who take part in it."""
    found: dict[tuple[str, str | None], Participant] = {}
    for head in heads:
        alone = of is not None and of.leg and head in of.recipients
        behind = of.head if of is not None and head < of.head else None
        for participant in cast.who(head, alone, behind):
            found.setdefault((participant.name, participant.country), participant)
    return tuple(found.values())


def from_afar(person: Participant) -> Participant:
    """A participant as seen from words that do not name it."""
    return person.model_copy(update={"span": None, "resolved_from": person.span or person.resolved_from})
