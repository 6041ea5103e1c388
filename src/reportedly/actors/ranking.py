"""Which of several meanings of a name is the likeliest on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.actors.known import Known, Sense
from reportedly.records import Kind

_ORDER = {Sense.NAME: 0, Sense.DEMONYM: 0, Sense.SEAT: 1, Sense.CAPITAL: 2, Sense.REGION: 3, Sense.TOWN: 4}

_NEVER_IN_OFFICE = 20 * 365  # days: behind an office-holder of the last twenty years


def likeliest_first(means: Sequence[Known], on: date | None) -> tuple[Known, ...]:
    """The meanings in order: valid on the day, then states before bodies before places, then the larger town.

    Equal ones keep the order of the tables.
    """
    if len(means) < 2:
        return tuple(means)
    return tuple(sorted(means, key=lambda known: _rank(known, on)))


def _rank(known: Known, on: date | None) -> tuple[int, int, int, int, int, int]:
    person = known.kind is Kind.PERSON
    off = days_off(known, on) if known.since or not person else _NEVER_IN_OFFICE
    state = 0 if known.kind is Kind.STATE and known.sense in (Sense.NAME, Sense.DEMONYM) else 1
    in_news = 0 if known.source != "towns.tsv" else 1
    people = -(known.population or 0)
    return (off > 0 and not person, _ORDER[known.sense], state, off if person else 0, in_news, people)


def days_off(known: Known, on: date | None) -> int:
    """How many days before its time or after it a day lies, 0 within it; without a day, the latest is the nearest."""
    day = on or date.max
    if known.since is not None and day < known.since:
        return (known.since - day).days
    if known.until is not None and day > known.until:
        return (day - known.until).days
    return 0
