"""What the program knows of a name on a day, and why: the answer of ``reportedly who``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.actors.known import Holder, Known
from reportedly.actors.tables import Tables


@dataclass(frozen=True, slots=True)
class Answer:
    """One meaning of a name: the thing, and the offices that it holds or has held."""

    known: Known
    terms: tuple[Holder, ...] = ()
    office: Holder | None = None  # where an office was asked for: who holds it

    def lines(self) -> list[str]:
        """The answer as lines for a terminal, the thing first."""
        known = self.known
        facts = [known.kind.value, known.sense.value, known.country or "no country", known.sector or ""]
        lines = [f"{known.name}: {', '.join(fact for fact in facts if fact)}"]
        if self.office:
            lines.append(f"  asked for as {_term(self.office)}")
        lines += [f"  {_term(term)}" for term in self.terms]
        if not self.terms and (known.since or known.until):
            lines.append(f"  {_days(known.since, known.until)}")
        if known.members:
            lines.append(f"  members {' '.join(known.members)}")
        if known.latitude is not None:
            people = f", {known.population:,} people" if known.population else ""
            lines.append(f"  at {known.latitude:.2f}, {known.longitude:.2f}{people}")
        if known.wikidata:
            lines.append(f"  wikidata {known.wikidata}")
        lines.append(f"  {known.key}, from {known.source}")
        return lines


def who(tables: Tables, name: str, on: date | None = None) -> tuple[Answer, ...]:
    """All that a name means on a day, likeliest first; or who holds an office: "German chancellor"."""
    answers = [Answer(known, tables.offices.held(known)) for known in tables.named(name, on)]
    return tuple(answers) or _holder(tables, name, on)


def _holder(tables: Tables, name: str, on: date | None) -> tuple[Answer, ...]:
    for hit in tables.find(name, on):
        rest = f"{name[: hit.span.start]} {name[hit.span.end :]}".replace("'s", " ").replace("’s", " ")
        office = " ".join(word for word in rest.split() if word.lower() not in ("the", "of"))
        for known in hit.means:
            held = tables.holder(known.key, office, on) or tables.holder(known.country or "", office, on)
            if held:
                return (Answer(held.person, tables.offices.held(held.person), held),)
    return ()


def _term(term: Holder) -> str:
    return f"{term.office} of {term.country} {_days(term.since, term.until)}"


def _days(since: date | None, until: date | None) -> str:
    return f"{since or '…'} to {until or 'today'}"
