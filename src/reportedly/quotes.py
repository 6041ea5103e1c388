"""Who says what in an article, as rows for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.attribution import Attribution
from reportedly.language import Parsed
from reportedly.reader import Reading, speakers
from reportedly.records import Article, Source, Span

NOBODY = "–"
_TURNS = 4  # words: "has not yet said"


class Quote(BaseModel):
    """One statement: who makes it (empty where the text names nobody), with which word, and what is said."""

    model_config = ConfigDict(frozen=True)

    article: str
    who: tuple[Source, ...]
    said_by: str | None  # the speaker in the words of the text
    how: str  # the reporting word
    what: tuple[str, ...]  # the words said, possibly in pieces
    spans: dict[str, tuple[Span, ...]]  # of said_by, how and what


def quotes_of(article: Article, reading: Reading) -> tuple[Quote, ...]:
    """The statements of an article in text order."""
    says = reading.parsed.says
    return tuple(
        Quote(
            article=article.id,
            who=who,
            said_by=says(a.source) if a.source else None,
            how=says(how := _how(reading.parsed, a)),
            what=tuple(says(piece) for piece in a.contents),
            spans={"said_by": (a.source,) if a.source else (), "how": (how,), "what": a.contents},
        )
        for a, who in speakers(reading)
    )


def _how(p: Parsed, statement: Attribution) -> Span:
    """The reporting word with what turns it: "did not deny", "has confirmed"."""
    turns = (w for w in p.children(statement.cue_head) if w.dep in ("aux", "auxpass", "neg"))
    before = [w for w in turns if w.i < statement.cue_head]
    if not before or statement.cue_head - before[0].i > _TURNS:
        return statement.cue
    start = before[0].start
    if statement.source is not None and start < statement.source.end <= statement.cue.start:
        return statement.cue
    return Span(start, statement.cue.end)


def print_quotes(article: Article, quotes: Sequence[Quote], console: Console | None = None) -> None:
    """Print one row a statement: who, how, what."""
    console = console or Console(highlight=False)
    console.print(Text(article.title or article.id, style="bold"))
    if not quotes:
        console.print(Text("nobody says anything"))
        return
    table = Table("who", "how", "what", box=box.SIMPLE_HEAD)
    for quote in quotes:
        table.add_row(Text(_speaker(quote)), Text(quote.how), Text(" … ".join(quote.what)))
    console.print(table)


def _speaker(quote: Quote) -> str:
    return ", ".join(source.name for source in quote.who) or quote.said_by or NOBODY
