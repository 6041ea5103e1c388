"""Kills a writer at random moments and checks that no finished article is lost, none is half there, none twice.

    python benchmarks/ledger_kills.py kills.db --kills 200 --seed 7
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

WRITER = """
import sys
from datetime import date
from reportedly.ledger import Ledger
from reportedly.records import Article, Kind, Participant, Report
book, first = Ledger(sys.argv[1]), int(sys.argv[2])
who = Participant(name="Kenya", country="KEN", kind=Kind.STATE)
print("ready", flush=True)
for n in range(first, first + 100_000):
    rows = [Report(event=str(k), type="CONSULT", actors=(who,), status="planned", certainty="certain",
                   when=f"2031-{k + 1:02}", trigger="talks", evidence=f"talks {n} {k}") for k in range(3)]
    book.add(Article(id=f"n{n}", published=date(2031, 1, 1), text=f"text {n}"), rows)
    print(n, flush=True)
"""


def main() -> None:
    """Runs, kills and checks; exits with 1 at the first fault."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("ledger", type=Path)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--longest", type=float, default=0.4, help="seconds after its first word that a writer lives")
    given = options.parse_args()
    chance, finished, first = random.Random(given.seed), set[str](), 0
    for kill in range(given.kills):
        finished |= one_kill(given.ledger, first, chance.uniform(0.0, given.longest))
        faults = check(given.ledger, finished)
        if faults:
            print(f"kill {kill}: {faults}")
            sys.exit(1)
        first = max((int(key[1:]) for key in finished), default=0)  # the last one comes again
    print(f"{given.kills} kills, {len(finished)} articles finished: nothing lost, nothing half, nothing double")


def one_kill(path: Path, first: int, after: float) -> set[str]:
    """The keys of the articles that the writer called finished before it was killed."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(first)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout
    writer.stdout.readline()
    time.sleep(after)
    writer.send_signal(signal.SIGKILL)
    lines = writer.communicate()[0].split("\n")[:-1]  # the last line may be cut
    return {f"n{line}" for line in lines}


def check(path: Path, finished: set[str]) -> str:
    """What is wrong with the ledger, or nothing."""
    if not path.exists():
        return "lost all" if finished else ""
    db = sqlite3.connect(path)
    keys = [row[0] for row in db.execute("SELECT key FROM articles")] if has_tables(db) else []
    halves = db.execute(
        "SELECT count(*) FROM (SELECT a.id FROM articles a LEFT JOIN reports r ON r.article = a.id"
        " LEFT JOIN event_of e ON e.report = r.id GROUP BY a.id HAVING count(e.report) <> 3)"
    ).fetchone()[0] if keys else 0  # fmt: skip
    whole = db.execute("PRAGMA quick_check").fetchone()[0]
    db.close()
    faults = [f"lost {sorted(finished - set(keys))[:3]}"] if finished - set(keys) else []
    faults += ["double"] if len(keys) != len(set(keys)) else []
    faults += [f"{halves} half"] if halves else []
    faults += [whole] if whole != "ok" else []
    return "; ".join(faults)


def has_tables(db: sqlite3.Connection) -> bool:
    """Whether the file was made before the kill."""
    return bool(db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'articles'").fetchone()[0])


if __name__ == "__main__":
    main()
