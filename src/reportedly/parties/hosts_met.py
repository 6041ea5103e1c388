"""Whom a traveller meets: officials and people not named are those of the country where they are met."""

from __future__ import annotations

from reportedly.actors import Cast
from reportedly.deeds import grammar
from reportedly.records import EventType, Kind, Participant, Report

_OFFICIALS = grammar.words("officials counterparts authorities government ministers parliamentarians lawmakers")
_FROM_ANYWHERE = grammar.words(
    "foreign regional international global fellow allied partner allies partners visiting european african asian "
    "arab western world refugees migrants tourists journalists reporters investors donors ambassadors diplomats"
)  # words of those who need not be of the country where they are met
_OWN = grammar.words("embassy consulate mission troops service military forces team staff delegation our")


def with_hosts_met(cast: Cast, reports: list[Report]) -> list[Report]:
    """The reports; in meetings of a traveller those not named are the host country's: "met officials in Lima"."""
    return [_with_hosts(cast, r, r.place) if _is_met_abroad(r) and r.place else r for r in reports]


def _is_met_abroad(report: Report) -> bool:
    """Whether somebody meets others in a country that is not the own."""
    if report.type != EventType.CONSULT or report.mode in ("visit", "phone") or len(report.actors) < 2:
        return False
    return any(p.kind == Kind.PERSON and p.country not in (None, "IGO", report.place) for p in report.actors)


def _with_hosts(cast: Cast, report: Report, country: str) -> Report:
    homes = {p.country for p in report.actors if p.kind == Kind.PERSON}
    actors = {(p.name, p.country): p for p in (_as_host(cast, p, country, homes) for p in report.actors)}
    return report.model_copy(update={"actors": tuple(actors.values())})


def _as_host(cast: Cast, one: Participant, country: str, homes: set[str | None]) -> Participant:
    """A participant, of the host country where only the place tells of which they are."""
    if one.kind not in (Kind.GROUP, Kind.PEOPLE) or one.country not in {None, *homes} or one.span is None:
        return one
    said = cast.parsed.words_in(one.span)
    words = {w.lower for w in said}
    if any(w.text[0].isupper() for w in said) or words & _FROM_ANYWHERE or words & _OWN:
        return one
    if said[-1].lower in _OFFICIALS:
        return cast.stage.state(country, one.span)
    return one.model_copy(update={"country": country})
