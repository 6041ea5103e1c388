"""`Ledger`: one file, opened when first asked or written to."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from types import TracebackType

from reportedly import lexicon
from reportedly.errors import LedgerError
from reportedly.events import CORRECTABLE, UNCONFIRMED, Event, Link, bounds
from reportedly.language import MODEL
from reportedly.ledger import adding, asking, deciding, regrouping, store
from reportedly.ledger.adding import Added
from reportedly.ledger.asking import AgendaLine, SourceLine, Wanted
from reportedly.ledger.pen import Pen
from reportedly.records import MODES, Article, Certainty, EventType, Report, Status


class Ledger:
    """A ledger file: `Ledger("world.db").agenda(country="CHN")`.

    Opening costs nothing and makes nothing; the file is made by the first `add`. `today` fixes the day on which the
    ledger thinks it is, for tests and repeatable runs. `wait` is how many seconds a write waits for another writer.
    With each run the program's version and a hash of the rules in force (`reportedly.lexicon.also`) are recorded.
    """

    def __init__(self, path: str | Path, *, today: date | None = None, wait: float = 10.0) -> None:
        self.path = Path(path)
        self._today, self._wait = today, wait
        self._writer: Pen | None = None
        self._reader: sqlite3.Connection | None = None
        self._run: int | None = None

    @property
    def today(self) -> date:
        """The day it is."""
        return self._today or datetime.now(UTC).date()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; asking or adding opens it again."""
        for connection in (self._writer and self._writer.db, self._reader):
            if connection:
                connection.close()
        self._writer = self._reader = self._run = None

    # -- writing ---------------------------------------------------------------------------------------------------

    def add(self, article: Article, reports: Sequence[Report], *, again: bool = False) -> Added:
        """Writes an article with its reports, all or nothing; the same text again adds nothing.

        A changed text under the same URL (or id) is a new version, whose reports take the place of the old ones in
        every answer, not in the file. With `again`, the same text read anew (by a newer program) does so too.
        """
        with self._writing() as pen:
            run = self._run_number(pen.db)
            added = adding.add_article(pen, article, reports, run, self.today, again)
            adding.finish(pen)
        self._run = run
        return added

    def add_many(self, read: Iterable[tuple[Article, Sequence[Report]]], *, at_once: int = 250) -> Iterator[Added]:
        """Writes articles that are already read, and gives what each did once it is safely written.

        Several share a transaction, which is faster than `add`; killed midway, those not yet given may be missing.
        """
        waiting = iter(read)
        while batch := list(islice(waiting, at_once)):
            with self._writing() as pen, _no_garbage():
                run = self._run_number(pen.db)
                done = [adding.add_article(pen, article, reports, run, self.today) for article, reports in batch]
                adding.finish(pen)
            self._run = run
            yield from done

    def has(self, article: Article) -> bool:
        """Whether this very text of this article is the latest in the ledger, so that reading it again is needless."""
        if not self.path.is_file():
            return False
        with store.complaints(self.path):
            row = self._read().execute(
                "SELECT hash FROM articles WHERE key = ? ORDER BY version DESC LIMIT 1", (adding.article_key(article),)
            ).fetchone()
        return row is not None and row[0] == adding.text_hash(article)

    def link(self, a: str, b: str, because: str = "") -> str:
        """Records a person's decision that two events are one; gives the id of the event they now make."""
        with self._deciding() as pen:
            db = pen.db
            one, two = self._number(db, a), self._number(db, b)
            if one == two and a.strip().lower() == b.strip().lower():
                raise LedgerError(str(self.path), f"{a} and {b} are the same event", "name the one that it should join")
            why = (because or "a person says so",)
            pairs = sorted({*deciding.parted_pairs(db, one, two), (one, two)})
            deciding.write_links(db, [Link(x, y, True, why, "person") for x, y in pairs], self.today)
            regrouping.regroup(pen, {*deciding.members(db, one), *deciding.members(db, two)})
            return f"E{deciding.event_of(db, one)}"

    def unlink(self, a: str, b: str, because: str = "") -> tuple[str, str]:
        """Records a person's decision that `b` is not of event `a`; gives the ids of the two events.

        `b` is a report of `a` ("R17", as `history` shows it), or the id under which it once was an event of its own.
        """
        with self._deciding() as pen:
            db = pen.db
            event, report = self._number(db, a), self._report(db, b)
            inside = deciding.members(db, event)
            if report not in inside:
                raise LedgerError(str(self.path), f"{b} is not in event {a}", f"take a report from `history {a}`")
            out = deciding.same_article_group(db, report)
            rest = [i for i in inside if i not in out]
            if not rest:
                raise LedgerError(str(self.path), f"event {a} has no report apart from {b}", "there is nothing to part")
            why = (because or "a person says so",)
            parted = [Link(x, y, False, why, "person") for x in rest for y in sorted(out)]
            deciding.write_links(db, parted, self.today)
            regrouping.regroup(pen, inside)
            return f"E{deciding.event_of(db, rest[0])}", f"E{deciding.event_of(db, report)}"

    def correct(self, event: str, field: str, value: str, because: str) -> Event:
        """Records a person's word on a field of an event, which wins over all reports; an empty value takes it back."""
        _check_correction(str(self.path), field, value, because)
        with self._deciding() as pen:
            number = self._number(pen.db, event)
            pen.db.execute(
                "INSERT INTO corrections (report, field, value, because, made) VALUES (?, ?, ?, ?, ?)",
                (number, field, value, because, self.today.isoformat()),
            )
            adding.derive(pen, number)
        return self.history(event)

    def rebuild(self) -> int:
        """Derives all events afresh from what is kept; gives their number."""
        with self._deciding() as pen:
            return regrouping.rebuild(pen)

    # -- asking ----------------------------------------------------------------------------------------------------

    def agenda(
        self, *, start: date | None = None, end: date | None = None, actor: str | None = None,
        country: str | None = None, status: str | None = None, type: str | None = None, source: str | None = None,
        changed_since: date | None = None, undated: bool = False, as_of: date | None = None, limit: int = 100,
    ) -> list[AgendaLine]:  # fmt: skip
        """What is coming, earliest first; new and changed (since a week, or `changed_since`) events are marked.

        With `undated`, what is announced without a day comes after the rest.
        """
        wanted = Wanted(actor, country, source, type, status, None, start, end)
        _check_question(wanted)
        with store.complaints(self.path):
            return asking.agenda(self._read(), wanted, self.today, changed_since, as_of, limit, undated)

    def events(
        self, *, actor: str | None = None, country: str | None = None, source: str | None = None,
        type: str | None = None, status: str | None = None, place: str | None = None, start: date | None = None,
        end: date | None = None, as_of: date | None = None, limit: int = 100,
    ) -> list[Event]:  # fmt: skip
        """Events that meet every condition given, last changed first."""
        wanted = Wanted(actor, country, source, type, status, place, start, end)
        _check_question(wanted)
        with store.complaints(self.path):
            return asking.events(self._read(), wanted, self.today, as_of, limit)

    def history(self, event: str, *, as_of: date | None = None) -> Event:
        """One event with everything said about it, in the order of days."""
        with store.complaints(self.path):
            db = self._read()
            found = asking.history(db, self._number(db, event), self.today, as_of)
        if found is None:
            raise LedgerError(str(self.path), f"nothing of {event} was known by then", "ask for a later day")
        return found

    def links(self, event: str) -> list[Link]:
        """Why the reports of an event are held together: its links with their reasons."""
        with store.complaints(self.path):
            db = self._read()
            return deciding.links_of(db, self._number(db, event))

    def search(self, words: str, *, as_of: date | None = None, limit: int = 50) -> list[Event]:
        """Events whose reports hold all the words, latest first; "a phrase" in quotes, begin* for a beginning."""
        with store.complaints(self.path):
            return asking.search(self._read(), words, self.today, as_of, limit)

    def sources(self, *, as_of: date | None = None, limit: int = 100) -> list[SourceLine]:
        """Who reports what, how often first, how often others say so too."""
        with store.complaints(self.path):
            return asking.sources(self._read(), as_of, limit)

    def counts(self) -> dict[str, int]:
        """How many articles, reports, events, links and corrections there are."""
        with store.complaints(self.path):
            db = self._read()
            tables = ("articles", "reports", "links", "corrections", "runs")
            found = {t: int(db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]) for t in tables}
            found["events"] = int(db.execute("SELECT count(*) FROM states WHERE until = '9999-12-31'").fetchone()[0])
            return found

    @property
    def id(self) -> str:
        """What tells this ledger from others; part of every calendar UID."""
        with store.complaints(self.path):
            return str(self._read().execute("SELECT value FROM meta WHERE name = 'id'").fetchone()[0])

    # -- inside ----------------------------------------------------------------------------------------------------

    def _read(self) -> sqlite3.Connection:
        if self._reader is None:
            self._reader = store.open_to_read(self.path)
        return self._reader

    @contextmanager
    def _writing(self) -> Iterator[Pen]:
        """One transaction: all that is written in it stands, or nothing."""
        if self._writer is None:
            self._writer = Pen(store.open_to_write(self.path, self._wait))
        try:
            with store.one_transaction(self._writer.db, self.path):
                yield self._writer
        except BaseException:
            self._writer.forget()
            raise

    @contextmanager
    def _deciding(self) -> Iterator[Pen]:
        """One transaction in which a person's decision on an existing ledger is written."""
        if self._writer is None:
            with closing(store.open_to_read(self.path)):
                pass
        with self._writing() as pen:
            yield pen

    def _run_number(self, db: sqlite3.Connection) -> int:
        if self._run is not None:
            return self._run
        started = datetime.now(UTC).isoformat(timespec="seconds")
        cursor = db.execute(
            "INSERT INTO runs (started, version, lexicon, model) VALUES (?, ?, ?, ?)",
            (started, program_version(), lexicon.fingerprint(), MODEL),
        )
        return int(cursor.lastrowid or 0)

    def _number(self, db: sqlite3.Connection, id: str) -> int:
        return asking.number_of(db, id, str(self.path))

    def _report(self, db: sqlite3.Connection, id: str) -> int:
        bare = id.strip().lstrip("rReE")
        if not bare.isdecimal() or len(bare) > 18 or deciding.event_of(db, int(bare)) is None:
            raise LedgerError(str(self.path), f"no report '{id}'", "take an id from `reportedly history`, such as R17")
        return int(bare)


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Without the collector of cycles meanwhile: a batch makes many small objects and no cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def program_version() -> str:
    """The installed version of the program, or "unknown" when it runs from its source."""
    try:
        return version("reportedly")
    except PackageNotFoundError:
        return "unknown"


def _check_question(wanted: Wanted) -> None:
    """Raises LedgerError where a type, status or country is asked for that no event can have."""
    type_, _, mode = (wanted.type or "").partition("/")
    if wanted.type and type_.upper() not in list(EventType):
        raise LedgerError(wanted.type, "is no type", f"ask for one of {', '.join(EventType)}")
    modes = MODES.get(EventType(type_.upper()), ()) if wanted.type else ()
    if mode and mode not in modes:
        right = f"ask for one of {', '.join(modes)}" if modes else f"{type_.upper()} has no modes"
        raise LedgerError(str(wanted.type), f"'{mode}' is no mode of {type_.upper()}", right)
    if wanted.status and wanted.status not in (*Status, UNCONFIRMED):
        raise LedgerError(wanted.status, "is no status", f"ask for one of {', '.join((*Status, UNCONFIRMED))}")
    for code in (wanted.country, wanted.place):
        if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise LedgerError(code, "is no country's code", "write its three letters, such as FRA")


def _check_correction(where: str, field: str, value: str, because: str) -> None:
    if field not in CORRECTABLE:
        raise LedgerError(where, f"'{field}' cannot be corrected", f"correct one of {', '.join(CORRECTABLE)}")
    vocabularies = {"status": Status, "certainty": Certainty, "type": EventType}
    allowed = [str(v) for v in vocabularies[field]] if field in vocabularies else None
    if value and allowed is not None and value not in allowed:
        raise LedgerError(where, f"'{value}' is no {field}", f"use one of {', '.join(allowed)}")
    if field == "mode" and value and not any(value in modes for modes in MODES.values()):
        raise LedgerError(where, f"'{value}' is no mode", "use a mode of PLOVER, such as visit")
    if field == "when" and value and bounds(value) == (None, None):
        raise LedgerError(where, f"'{value}' is no date", "write it in EDTF, such as 2024-05 or 2024-05-02/2024-05-04")
    if not because.strip():
        raise LedgerError(where, "a correction needs its reason", "add --because and say why")
