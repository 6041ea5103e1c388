"""The reports of an article as a table for people, coloured by status."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.records import Article, Participant, Report

COLOURS = {
    "proposed": "magenta", "planned": "blue", "underway": "cyan", "happened": "green", "ended": "white",
    "postponed": "yellow", "cancelled": "red", "negated": "bright_red",
}  # fmt: skip


def print_table(
    article: Article, reports: Sequence[Report], console: Console | None = None, *, explain: bool = False
) -> None:
    """Print one row a report: who, what, whom, when, in what state, according to whom, and the words."""
    console = console or Console()
    table = Table("who", "what", "whom", "when", "state", "according to", "words", title=article.title or article.id)
    for report in reports:
        colour = COLOURS[report.status.value]
        table.add_row(
            _names(report.actors), f"{report.type.value}{'/' + report.mode if report.mode else ''}",
            _names(report.recipients), report.when or "–", Text(f"{report.status}\n{report.certainty}", style=colour),
            " ← ".join(s.name for s in report.sources) or "–", Text(report.evidence),
        )  # fmt: skip
    console.print(table)
    if explain:
        for report in reports:
            console.print(Text(f"{report.event} {report.trigger}", style=COLOURS[report.status.value]))
            for line in report.explain(article.text):
                console.print(Text(f"  {line.field}: {line.value} ← “{line.words or '–'}” by {line.rule}"))


def _names(people: Sequence[Participant]) -> str:
    return ", ".join(p.name for p in people) or "–"
