"""The commands around a ledger: add, agenda, events, history, search, sources, link, unlink, correct."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import reportedly
from reportedly.desk import Desk
from reportedly.errors import DateError, LedgerError

if TYPE_CHECKING:
    from reportedly.events import Event

app = typer.Typer(help="Keep reports in a ledger and ask it.", no_args_is_help=True)

Book = Annotated[Path, typer.Option("--ledger", "-l", envvar="REPORTEDLY_LEDGER", help="The ledger's file.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="What was known on that day, as 2024-05-02.")]
Actor = Annotated[str | None, typer.Option(help="A participant: full name, last name, or a state's three letters.")]
Country = Annotated[str | None, typer.Option(help="A country taking part or the place, three letters.")]
From = Annotated[str | None, typer.Option("--from", help="From this day on.")]
To = Annotated[str | None, typer.Option("--to", help="Up to this day.")]
TypeOf = Annotated[str | None, typer.Option("--type", help="CONSULT, or with its mode CONSULT/visit.")]
StatusOf = Annotated[str | None, typer.Option("--status", help="planned, happened, unconfirmed …")]
SourceOf = Annotated[str | None, typer.Option("--source", help="A source or publisher.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV with a heading.")]
Limit = Annotated[int, typer.Option(help="At most so many.", min=1)]
EventId = Annotated[str, typer.Argument(help="An event's id, such as E12.")]
Because = Annotated[str, typer.Option("--because", help="The reason, kept with the decision.")]
DEFAULT = Path("world.db")


@app.command()
def add(
    files: Annotated[list[str] | None, typer.Argument(help="Articles as text files; - is standard input.")] = None,
    ledger: Book = DEFAULT,
    published: Annotated[str | None, typer.Option(help="Publication date of text files.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Publisher of text files.")] = None,
    title: Annotated[str | None, typer.Option(help="Their headline.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="The files hold one article a line, as JSON.")] = False,
    lexicon: Annotated[Path | None, typer.Option(help="A folder of your own rules and names.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Read also what is there already, anew.")] = False,
) -> None:
    """Read articles and add their reports to a ledger; what is there already is left as it is."""
    from reportedly.articles import load_articles
    from reportedly.lexicon import also
    from reportedly.reader import read_article

    articles = reports = known = 0
    loaded = load_articles(files or ["-"], json_lines=jsonl, published=published, publisher=publisher, title=title)
    with reportedly.Ledger(ledger) as book, Desk(files, json_lines=jsonl) as desk, also(lexicon, desk.leave_out):
        for article in desk.readable(loaded):
            if not again and book.has(article):
                known += 1
                continue
            added = book.add(article, read_article(article), again=again)
            articles, reports = articles + added.new, reports + added.reports
    added_now = f"{_counted(articles, 'article')} with {_counted(reports, 'report')} added to {ledger}"
    typer.echo(f"{added_now}, {known} {'was' if known == 1 else 'were'} there already")
    raise typer.Exit(desk.exit_code)


@app.command()
def agenda(
    ledger: Book = DEFAULT, start: From = None, end: To = None, actor: Actor = None, country: Country = None,
    kind: TypeOf = None, source: SourceOf = None,
    changed_since: Annotated[str | None, typer.Option(help="Only what is new or changed since that day.")] = None,
    undated: Annotated[bool, typer.Option("--undated", help="Also what is announced without a day, last.")] = False,
    as_of: AsOf = None, ics: Annotated[Path | None, typer.Option(help="Write it as iCalendar to this file.")] = None,
    as_json: AsJson = False, as_csv: AsCsv = False, limit: Limit = 100,
) -> None:  # fmt: skip
    """What is coming and who says so; + is new, * is changed, within a week or since the day asked for."""
    with reportedly.Ledger(ledger) as book:
        lines = book.agenda(
            start=_day(start), end=_day(end), actor=actor, country=country, type=kind, source=source,
            changed_since=_day(changed_since), undated=undated, as_of=_day(as_of), limit=limit,
        )  # fmt: skip
        if ics:
            from reportedly.exports import calendar

            whole = [book.history(line.event.id, as_of=_day(as_of)) for line in lines]
            file = BytesIO()
            calendar.write(whole, file, book.id)
            _save(ics, file.getvalue())
            written = _counted(file.getvalue().count(b"BEGIN:VEVENT"), "event")
            typer.echo(f"{written} with a day written to {ics}", err=True)
            return
    if as_json or as_csv or not lines:
        _show([line.event for line in lines], as_json, as_csv)
        return
    for line in lines:
        mark = {"new": "+", "changed": "*"}.get(line.mark, " ")
        typer.echo(f"{mark} {_line(line.event)}; {'; '.join(line.event.says[:3])}")


@app.command()
def events(
    ledger: Book = DEFAULT, actor: Actor = None, country: Country = None, kind: TypeOf = None, status: StatusOf = None,
    place: Annotated[str | None, typer.Option(help="Where, three letters.")] = None, source: SourceOf = None,
    start: From = None, end: To = None, as_of: AsOf = None, as_json: AsJson = False, as_csv: AsCsv = False,
    limit: Limit = 100,
) -> None:  # fmt: skip
    """Events that meet every condition given, last changed first."""
    with reportedly.Ledger(ledger) as book:
        found = book.events(
            actor=actor, country=country, type=kind, status=status, place=place, source=source, start=_day(start),
            end=_day(end), as_of=_day(as_of), limit=limit,
        )  # fmt: skip
    _show(found, as_json, as_csv)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help='All must occur; "a phrase", begin*.')],
    ledger: Book = DEFAULT, as_of: AsOf = None, as_json: AsJson = False, as_csv: AsCsv = False, limit: Limit = 50,
) -> None:  # fmt: skip
    """Events whose reports hold the words, latest first."""
    asked = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    with reportedly.Ledger(ledger) as book:
        found = book.search(asked, as_of=_day(as_of), limit=limit)
    _show(found, as_json, as_csv)


@app.command()
def history(
    event: EventId,
    ledger: Book = DEFAULT, as_of: AsOf = None, as_json: AsJson = False,
    why: Annotated[bool, typer.Option("--why", help="Also why its reports are held together.")] = False,
) -> None:  # fmt: skip
    """One event, day by day: what was said of it, by whom, in which words."""
    with reportedly.Ledger(ledger) as book:
        found = book.history(event, as_of=_day(as_of))
        links = book.links(event) if why else []
    if as_json:
        _write([found], True)
        return
    typer.echo(_line(found))
    for line in found.history:
        report = f"R{line.report}" if line.report else "--"
        said = ", ".join(line.sources) or line.voice
        typer.echo(f"  {line.day}  {line.status:<11}{line.when or '':<24}{report:<8}{said}: {line.evidence}")
    for words in found.disputed:
        typer.echo(f"  disputed: {words}")
    for link in links:
        typer.echo(f"  R{link.a} {'=' if link.same else '≠'} R{link.b} ({link.by}): {'; '.join(link.reasons)}")


@app.command()
def sources(ledger: Book = DEFAULT, as_of: AsOf = None, as_json: AsJson = False, limit: Limit = 50) -> None:
    """Who reports what, how often first, how often others say so too, how often it came true."""
    with reportedly.Ledger(ledger) as book:
        found = book.sources(as_of=_day(as_of), limit=limit)
    if as_json:
        for line in found:
            typer.echo(json.dumps(asdict(line), ensure_ascii=False))
        return
    typer.echo("reports  events   first  confirmed  came true  source (what most)")
    for s in found:
        what = f"{s.source} ({', '.join(s.types[:3])})"
        typer.echo(f"{s.reports:7}  {s.events:6}  {s.first:6}  {s.confirmed:9}  {s.came_true:9}  {what}")


@app.command()
def link(
    a: EventId,
    b: Annotated[str, typer.Argument(help="The other event's id.")],
    ledger: Book = DEFAULT,
    because: Because = "",
) -> None:
    """Say that two events are one, and wherefore."""
    with reportedly.Ledger(ledger) as book:
        typer.echo(book.link(a, b, because))


@app.command()
def unlink(
    a: EventId,
    b: Annotated[str, typer.Argument(help="A report of it (R17, see history), or an event joined to it (E17).")],
    ledger: Book = DEFAULT,
    because: Because = "",
) -> None:
    """Say that a report is not of an event, and wherefore; it becomes an event of its own."""
    with reportedly.Ledger(ledger) as book:
        typer.echo(" ".join(book.unlink(a, b, because)))


@app.command()
def correct(
    event: EventId,
    change: Annotated[str, typer.Argument(help="FIELD=VALUE, such as status=cancelled; FIELD= takes it back.")],
    because: Because,
    ledger: Book = DEFAULT,
) -> None:
    """Set a field of an event by your own word, which wins over the reports."""
    field, equals, value = change.partition("=")
    if not equals:
        raise LedgerError(change, "not a correction", "write FIELD=VALUE, such as status=cancelled")
    with reportedly.Ledger(ledger) as book:
        typer.echo(_line(book.correct(event, field.strip(), value.strip(), because)))


def _line(event: Event) -> str:
    doubt = "" if event.certainty == "certain" else f", {event.certainty}"
    place = f" [{event.place}]" if event.place else ""
    return f"{event.when or f'told {event.known}':<22} {event.id:<8} {event.status}{doubt}: {event.title}{place}"


def _show(found: list[Event], as_json: bool, as_csv: bool) -> None:
    if as_json or as_csv:
        _write(found, as_json)
        return
    if not found:
        typer.echo("no event fits what was asked", err=True)
    for event in found:
        typer.echo(_line(event))


def _write(found: list[Event], as_json: bool) -> None:
    from reportedly.exports import jsonlines, table

    (jsonlines if as_json else table).write(found, sys.stdout)


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise DateError(text, "not a day", "write it as 2024-05-02") from fault


def _save(path: Path, content: bytes) -> None:
    """Writes a file whole, or leaves what was there."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as fault:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise LedgerError(str(path), f"cannot be written ({fault.strerror})", "choose another file") from fault
