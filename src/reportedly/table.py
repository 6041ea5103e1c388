"""The reports of an article as a table for people, coloured by status; narrow terminals get fewer, taller columns."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.records import Article, Participant, Report

COLOURS = {
    "proposed": "magenta", "planned": "blue", "underway": "cyan", "happened": "green", "ended": "white",
    "postponed": "yellow", "cancelled": "red", "negated": "bright_red",
}  # fmt: skip
WIDE = 130  # columns from which each field gets a column of its own
NARROW = 60  # columns from which the words stand beside the deed
NOT_SAID = "–"


def print_table(
    article: Article, reports: Sequence[Report], console: Console | None = None, *, explain: bool = False
) -> None:
    """Print one row a report: who, what, whom, when, in what state, according to whom, and the words."""
    console = console or Console(highlight=False)
    console.print(Text(" · ".join(_heading(article)), style="bold"))
    if not reports:
        console.print(Text("no reports"))
        return
    layout = _wide if console.width >= WIDE else _narrow if console.width >= NARROW else _list
    console.print(layout(reports))
    if explain:
        for number, report in enumerate(reports, 1):
            console.print(_reasons(number, report, article.text))


def _heading(article: Article) -> list[str]:
    date = article.published.isoformat() if article.published else None
    return [part for part in (article.title or article.id, article.publisher, date) if part]


def _wide(reports: Sequence[Report]) -> Table:
    table = Table("", "state", "who", "what", "whom", "when", "according to", "words", box=box.SIMPLE_HEAD)
    table.columns[5].no_wrap = True
    table.columns[7].min_width = 45
    for number, report in enumerate(reports, 1):
        table.add_row(
            str(number), _state(report), Text(_names(report.actors)), Text(f"{report.trigger}\n{_code(report)}"),
            Text(_names(report.recipients)), Text((report.when or NOT_SAID).replace("/", "/\n")),
            Text(_sources(report)), Text(report.evidence),
        )  # fmt: skip
    return table


def _narrow(reports: Sequence[Report]) -> Table:
    table = Table("", "state", "who, what, whom, when", "according to, words", box=box.SIMPLE_HEAD)
    table.columns[1].no_wrap = True
    table.columns[2].ratio, table.columns[3].ratio = 9, 11
    for number, report in enumerate(reports, 1):
        words = Text(_sources(report) + ": " if report.sources else "", style="bold")
        words.append(report.evidence, style="not bold")
        table.add_row(str(number), _state(report), _grid(_deed(report)), words, end_section=True)
    return table


def _list(reports: Sequence[Report]) -> Table:
    table = Table("", "", box=None, show_header=False)
    for number, report in enumerate(reports, 1):
        rows = [*_deed(report), ("says", _sources(report)), ("words", report.evidence)]
        table.add_row(str(number), _state(report))
        table.add_row("", _grid(rows))
    return table


def _deed(report: Report) -> list[tuple[str, str]]:
    """Who, what, whom and when, as far as the report says."""
    rows = [("who", _names(report.actors)), ("what", f"{report.trigger} ({_code(report)})")]
    if report.recipients:
        rows.append(("whom", _names(report.recipients)))
    if report.when:
        rows.append(("when", report.when))
    return rows


def _grid(rows: Sequence[tuple[str, str]]) -> Table:
    grid = Table.grid(padding=(0, 1))
    for label, value in rows:
        grid.add_row(Text(label, style="dim"), Text(value))
    return grid


def _reasons(number: int, report: Report, text: str) -> Table:
    """Every value of a report with the words and the rule that gave it."""
    title = Text(f"{number} {report.trigger} ({report.event})", style=COLOURS[report.status.value])
    table = Table("field", "value", "words", "rule", box=box.SIMPLE_HEAD, title=title, title_justify="left")
    table.columns[0].no_wrap = True
    table.columns[3].overflow = "fold"
    for line in report.explain(text):
        words = f"“{line.words}”" if line.words is not None else NOT_SAID
        table.add_row(Text(line.field, style="dim"), Text(line.value), Text(words), Text(line.rule, style="dim"))
    return table


def _state(report: Report) -> Text:
    return Text(f"{report.status}\n{report.certainty}", style=COLOURS[report.status.value])


def _code(report: Report) -> str:
    return f"{report.type}/{report.mode}" if report.mode else str(report.type)


def _names(people: Sequence[Participant]) -> str:
    return ", ".join(p.name for p in people) or NOT_SAID


def _sources(report: Report) -> str:
    return " ← ".join(source.name for source in report.sources) or NOT_SAID
