"""The command line: options in, one library call, output out."""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import lru_cache
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportedly.desk import Desk, say

if TYPE_CHECKING:
    from reportedly.page import Shown

app = typer.Typer(
    help="Read news about world affairs: who did, plans or has called off what, and according to whom.",
    epilog="Exit status: 0 all went well, 1 something was left out, 2 not understood, 3 all was read but with doubts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Files = Annotated[list[str] | None, typer.Argument(help="Articles as text files; - is standard input.")]
Published = Annotated[str | None, typer.Option(help="Publication date of the articles, YYYY-MM-DD.")]
Publisher = Annotated[str | None, typer.Option(help="Who published them.")]
Title = Annotated[str | None, typer.Option(help="Their headline.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="The files hold one article a line, as JSON.")]
Lexicon = Annotated[Path | None, typer.Option(help="A folder of your own rules and names, read after ours.")]


def _version(asked: bool) -> None:
    if asked:
        import reportedly

        typer.echo(f"reportedly {reportedly.__version__}")
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")]


@app.callback()
def options(
    version: Version = False,
) -> None:
    """Options of the program itself, before the command."""


class Layer(StrEnum):
    """The steps that can be looked at alone."""

    SENTENCES = "sentences"
    ACTORS = "actors"
    TIMES = "times"
    ATTRIBUTIONS = "attributions"
    DEEDS = "deeds"
    STATUS = "status"


class Group(StrEnum):
    """What scores can be broken down by."""

    TYPE = "type"
    STATUS = "status"
    PUBLISHER = "publisher"


@app.command()
def read(
    files: Files = None,
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    jsonl: JsonLines = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a report, one a line.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the words and the rule behind every value.")] = False,
    html: Annotated[Path | None, typer.Option(help="Write one page to this file: texts and reports, marked.")] = None,
    lexicon: Lexicon = None,
) -> None:
    """Read articles and show their reports: who, what, whom, when, in what state, according to whom."""
    from reportedly.articles import load_articles
    from reportedly.lexicon import also
    from reportedly.reader import read_article

    shown: list[Shown] = []
    loaded = load_articles(files or ["-"], json_lines=jsonl, published=published, publisher=publisher, title=title)
    with Desk(files, json_lines=jsonl) as desk, also(lexicon, desk.leave_out):
        for article in desk.readable(loaded):
            reports = read_article(article)
            if html:
                from reportedly.page import Shown

                shown.append(Shown(article, reports))
            if as_json:
                for report in reports:
                    sys.stdout.write((report.explained_json() if explain else report.model_dump_json()) + "\n")
            elif not html:
                from reportedly.table import print_table

                print_table(article, reports, explain=explain)
    if html:
        from reportedly.page import page_of

        _write(html, page_of(shown))
    raise typer.Exit(desk.exit_code)


def _write(file: Path, text: str) -> None:
    from reportedly.errors import OutputError

    try:
        file.write_text(text, encoding="utf-8")
    except OSError as fault:
        wrong = f"cannot be written ({(fault.strerror or 'no reason given').lower()})"
        raise OutputError(str(file), wrong, "name a file in a folder that you may write to") from fault


@app.command()
def inspect(
    files: Files = None,
    layer: Annotated[Layer, typer.Option(help="The step to look at.")] = Layer.SENTENCES,
    published: Published = None,
    jsonl: JsonLines = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object an article, one a line.")] = False,
    lexicon: Lexicon = None,
) -> None:
    """Show what one step finds: sentences, actors, times, attributions, deeds or status."""
    import json

    from reportedly.articles import load_articles, predicates_of
    from reportedly.inspect import layer_of
    from reportedly.lexicon import also
    from reportedly.reader import layers

    predicates = predicates_of(files or []) if jsonl and layer is Layer.STATUS else {}
    with Desk(files, json_lines=jsonl) as desk, also(lexicon, desk.leave_out):
        for article in desk.readable(load_articles(files or ["-"], json_lines=jsonl, published=published)):
            found = layer_of(layers(article), layer.value, article.id, predicates.get(article.id))
            if as_json:
                sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
            else:
                _print_layer(found)
    raise typer.Exit(desk.exit_code)


@app.command()
def quotes(
    files: Files = None,
    published: Published = None,
    jsonl: JsonLines = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a statement, one a line.")] = False,
    lexicon: Lexicon = None,
) -> None:
    """List who says what: the speaker, the reporting word and the words said."""
    from reportedly.articles import load_articles
    from reportedly.lexicon import also
    from reportedly.quotes import print_quotes, quotes_of
    from reportedly.reader import layers

    with Desk(files, json_lines=jsonl) as desk, also(lexicon, desk.leave_out):
        for article in desk.readable(load_articles(files or ["-"], json_lines=jsonl, published=published)):
            found = quotes_of(article, layers(article))
            if as_json:
                for quote in found:
                    sys.stdout.write(quote.model_dump_json() + "\n")
            else:
                print_quotes(article, found)
    raise typer.Exit(desk.exit_code)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of annotated articles (*.json), or one such file.")],
    by: Annotated[Group | None, typer.Option(help="Break the scores down.")] = None,
    lexicon: Lexicon = None,
) -> None:
    """Score the reader on annotated articles: event, record and full F1, and each field's accuracy."""
    from reportedly.errors import ReportedlyError
    from reportedly.evaluation import load_gold, score
    from reportedly.reader import read_article

    try:
        articles = load_gold(gold)
    except ReportedlyError as fault:
        say(fault)
        raise typer.Exit(1) from fault
    predicted = [
        report.model_dump(mode="json") for a in articles for report in read_article(a.article, lexicon=lexicon)
    ]
    groups = score(articles, predicted, by.value if by else None)
    required = sum(not report.get("optional") for a in articles for report in a.reports)
    typer.echo(f"{len(articles)} articles, {required} annotated reports, {len(predicted)} predicted")
    _print_scores(groups["all"])
    for name in sorted(set(groups) - {"all"}):
        scores = groups[name]
        figures = "  ".join(f"{level} F1 {counts.f1:.3f}" for level, counts in scores.levels.items())
        typer.echo(f"{name:<32} matched {scores.matched:4d}  {figures}")


@app.command()
def who(
    name: Annotated[str, typer.Argument(help="A name, or an office such as 'German chancellor'.")],
    on: Annotated[str | None, typer.Option(help="As of this day, YYYY-MM-DD; the latest without it.")] = None,
    lexicon: Lexicon = None,
) -> None:
    """Show what a name means and why: state, body, town or person, with the offices held."""
    from reportedly.actors.tables import tables
    from reportedly.actors.who import who as ask
    from reportedly.lexicon import also
    from reportedly.reader import as_date

    with also(lexicon):
        answers = ask(tables((lexicon,) if lexicon else ()), name, as_date(on))
    for answer in answers:
        typer.echo("\n".join(answer.lines()))
    if not answers:
        typer.echo(f"{name}: not known; add it to actors/ in a folder of your own and name it with --lexicon", err=True)
        raise typer.Exit(1)


def _print_layer(found: dict[str, Any]) -> None:
    for name, rows in found.items():
        if not isinstance(rows, list):
            typer.echo(f"{name}: {rows}")
            continue
        for row in rows:
            typer.echo("  ".join(f"{key}={value}" for key, value in row.items()))


def _print_scores(scores: Any) -> None:
    from reportedly.evaluation.scores import FIELDS

    for name in FIELDS:
        typer.echo(f"  {name:<11}{scores.accuracy(name):6.3f}")
    for name, counts in scores.levels.items():
        typer.echo(f"{name:<7} P {counts.precision:.3f}  R {counts.recall:.3f}  F1 {counts.f1:.3f}")


@lru_cache(maxsize=1)
def all_commands() -> typer.Typer:
    """The commands of this module and those around a ledger."""
    from reportedly.ledger_commands import app as ledger_app

    app.registered_commands += ledger_app.registered_commands
    return app


def main() -> None:
    """Run the command line; a fault that a user can mend is one line on standard error and exit status 1."""
    from reportedly.errors import ReportedlyError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # the same bytes on every machine
    try:
        all_commands()()
    except ReportedlyError as fault:
        say(fault)
        raise SystemExit(1) from fault


if __name__ == "__main__":
    main()
