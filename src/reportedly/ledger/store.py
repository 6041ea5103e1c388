"""Opens a ledger file, makes a new one, and turns SQLite's complaints into a line a user can act on."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger.schema import APPLICATION, DERIVED, FORMAT, KEPT

_WORDS = (
    (("locked", "busy"), "another program is writing to this ledger", "wait until it has finished, or stop it"),
    (("full",), "the disk is full; nothing of the last article was written", "make room, then add it again"),
    (("readonly", "read-only"), "it or its folder may not be written to", "allow writing, or choose another place"),
    (("unable to open",), "it cannot be opened or made here", "check the folder and your rights in it"),
    (("not a database", "malformed", "no such table"), "this file is no ledger", "name one made by `reportedly add`"),
)


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that reads while another program may write; raises LedgerError where there is no ledger."""
    if not path.is_file():
        raise LedgerError(str(path), "no such ledger", "name an existing file, or make one with `reportedly add`")
    with complaints(path):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10)
        try:
            _check(connection, path)
        except sqlite3.OperationalError as fault:
            connection.close()
            if "unable to open" not in str(fault) and "readonly" not in str(fault):
                raise
            # In a folder nobody may write to, write-ahead logging cannot start: read the file as it lies there.
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)
            _check(connection, path)
    return connection


def open_to_write(path: Path, wait: float) -> sqlite3.Connection:
    """A connection that writes, to a new file where there was none; waits `wait` seconds for another writer."""
    if not path.parent.is_dir():
        raise LedgerError(str(path), f"there is no folder {path.parent}", "make it first, or choose another place")
    with complaints(path):
        connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
        try:
            if _is_new(connection, path):
                _make(connection)
            _check(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA cache_size = -131072")
            connection.execute("PRAGMA wal_autocheckpoint = 16000")
        except BaseException:
            connection.close()
            raise
    return connection


def _is_new(connection: sqlite3.Connection, path: Path) -> bool:
    return not path.exists() or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA page_size = 4096")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        connection.execute("ROLLBACK")  # another program made it meanwhile
        return
    for statement in (KEPT + DERIVED).split(";\n"):
        if statement.strip():
            connection.execute(statement)
    connection.execute("INSERT INTO meta VALUES ('id', ?)", (uuid.uuid4().hex[:16],))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise LedgerError(str(path), "this file is no ledger", "name a file made by `reportedly add`")
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > FORMAT:
        raise LedgerError(
            str(path), f"the ledger has format {found}, this program knows {FORMAT}", "use a newer reportedly"
        )
    connection.execute("SELECT 1 FROM meta").fetchone()


@contextmanager
def complaints(path: Path) -> Iterator[None]:
    """Says in a user's words what SQLite complains about."""
    try:
        yield
    except sqlite3.Error as fault:
        raise _in_words(path, fault) from fault


def _in_words(path: Path, fault: sqlite3.Error) -> LedgerError:
    said = str(fault)
    for words, wrong, right in _WORDS:
        if any(word in said for word in words):
            return LedgerError(str(path), wrong, right)
    return LedgerError(str(path), f"SQLite says: {said}", "run `PRAGMA integrity_check`, or add to a new ledger")


@contextmanager
def one_transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Everything inside is written, or nothing is."""
    with complaints(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
