"""The desk between the command line and the articles: what can be read goes on, what cannot is said in one line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from reportedly.errors import ReportedlyError
    from reportedly.records import Article


LEFT_OUT = 1  # exit status: something could not be read or used
MANY = 5  # articles from which a person who looks is shown how far it is
DOUBTFUL = 3  # exit status: all was read, but not all is to be relied on


class Desk:
    """Hands out the articles that can be read, says what is wrong with the others, and remembers it."""

    def __init__(self, files: Sequence[str] | None, *, json_lines: bool = False) -> None:
        self.left_out = self.doubtful = False
        self._progress: Any = None
        if sys.stderr.isatty() and (count := _count(files or [], json_lines)) >= MANY:
            from rich.console import Console
            from rich.progress import MofNCompleteColumn, Progress

            columns = (*Progress.get_default_columns(), MofNCompleteColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._progress.add_task("reading", total=count)

    @property
    def exit_code(self) -> int:
        """What the command's exit status says: 0, LEFT_OUT or DOUBTFUL."""
        return LEFT_OUT if self.left_out else DOUBTFUL if self.doubtful else 0

    def __enter__(self) -> Desk:
        if self._progress:
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress:
            self._progress.stop()

    def leave_out(self, fault: ReportedlyError) -> None:
        """Say what cannot be used, and go on without it."""
        say(fault)
        self.left_out = True

    def readable(self, articles: Iterator[Article | ReportedlyError]) -> Iterator[Article]:
        """The articles; each error becomes a line on standard error and exit status 1."""
        from reportedly.articles import doubts
        from reportedly.errors import ReportedlyError

        try:
            for article in articles:
                if isinstance(article, ReportedlyError):
                    self.leave_out(article)
                    self._advance()
                    continue
                for wrong, right in doubts(article.text):
                    typer.echo(f"reportedly: {article.id}: {wrong}; {right}; read all the same", err=True)
                    self.doubtful = True
                yield article
                self._advance()
        except ReportedlyError as fault:
            self.leave_out(fault)

    def _advance(self) -> None:
        if self._progress:
            self._progress.advance(self._task)


def _count(files: Sequence[str], json_lines: bool) -> int:
    """How many articles the files hold, as far as that can be told by looking at them."""
    packed = [file for file in files if json_lines or file.endswith((".jsonl", ".ndjson"))]
    return len(files) - len(packed) + sum(_lines(file) for file in packed)


def _lines(file: str) -> int:
    try:
        with Path(file).open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 0  # said when the articles are loaded


def say(fault: ReportedlyError) -> None:
    """Tell a user what went wrong, in one line on standard error."""
    typer.echo(f"reportedly: {fault}", err=True)
