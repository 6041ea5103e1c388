"""What the program knows of states, bodies, offices, towns and people: tables read once, names found in one pass."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from reportedly.actors.automaton import Index, Names
from reportedly.actors.known import Hit, Holder, Known, Sense
from reportedly.actors.offices import Offices
from reportedly.actors.ranking import likeliest_first
from reportedly.actors.spellings import fold

__all__ = ["Hit", "Holder", "Known", "Sense", "Tables", "tables"]


@dataclass(frozen=True)
class Tables:
    """All tables, asked by text, by office or by name."""

    names: Names
    offices: Offices
    states: Mapping[str, Known]

    def find(self, text: str, on: date | None = None) -> tuple[Hit, ...]:
        """The known names in a text, in text order, none overlapping: the longest at each place, whole words only.

        `on`, the publication date, puts what was valid then first (two foreign ministers of one surname). A lone
        surname is no hit unless the table of people marks it as unmistakable.
        """
        return tuple(Hit(span, likeliest_first(means, on)) for span, means in self.names.find(text))

    def holder(self, country: str, office: str, on: date | None = None) -> Holder | None:
        """Who holds an office of a state (ISO code) or body (key) on a day, today without one; None: not known.

        The office may be said in any of its words: "top diplomat", "secretary of state", "Taoiseach".
        """
        return self.offices.holder(country, office, on)

    def state(self, code: str) -> Known | None:
        """The state with an ISO alpha-3 code."""
        return self.states.get(code)

    def named(self, name: str, on: date | None = None) -> tuple[Known, ...]:
        """All that a name can mean, likeliest first: the whole name, a demonym, or an office-holder's surname."""
        return likeliest_first(self.names.named(fold(name.strip())), on)


def tables(user_folders: tuple[Path, ...] = ()) -> Tables:
    """The tables, loaded once; a user's own files (CSV or JSON lines) after ours."""
    return _loaded(user_folders)  # `tables()` and `tables(())` are one


@lru_cache(maxsize=4)
def _loaded(user_folders: tuple[Path, ...]) -> Tables:
    from reportedly.actors import loading, own_files, persons

    index = Index()
    with _no_garbage():
        states = loading.add_states(index)
        loading.add_things(index)
        offices = persons.add_people(index)
        own_files.add_own(index, user_folders)
        return Tables(index.names(loading.towns()), offices, states)


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Nothing that is loaded is ever given up: looking for garbage meanwhile doubles the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
