"""Writes a generated, seeded ledger of a million reports and times the agenda, the event list and search on it.

    python benchmarks/ledger_million.py world.db --reports 1000000 --seed 7
    python benchmarks/ledger_million.py world.db --reports 150000 --days 150 --grow 1000000

The second writes a part of it through the ledger, for its speed, and copies that part to later days, for the questions.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from reportedly.ledger import Ledger
from reportedly.records import MODES, Article, Certainty, EventType, Kind, Participant, Report, Source, Status

START, DAYS = date(2024, 1, 1), 1000
TODAY = START + timedelta(DAYS)
CODES = [a + b + c for a in "BCDFGHKLMN" for b in "AEIOU" for c in "RSTN"]
SYLLABLE_LIST = "ba ke li mo nu ra se ti vo za dor fen gal hin jas kor lem mar nel pir"
SYLLABLES = SYLLABLE_LIST.split()
NOUN_LIST = "trade border fishing gas grain railway prisoners missiles tariffs dam port embassy vaccine loan treaty"
NOUNS = NOUN_LIST.split()


def articles(reports: int, seed: int, days: int = DAYS) -> Iterator[tuple[Article, list[Report]]]:
    """Articles of four reports, day after day: plans for the months ahead, outcomes of earlier plans, single deeds."""
    chance = random.Random(seed)
    people = [Participant(name=f"{name(chance)} {name(chance)}", country=chance.choice(CODES), kind=Kind.PERSON)
              for _ in range(20_000)]  # fmt: skip
    states = [Participant(name=name(chance), country=code, kind=Kind.STATE) for code in CODES]
    plans: deque[Report] = deque(maxlen=5000)
    total = reports // 4
    for n in range(total):
        day = START + timedelta(n * days // total)
        found = [one(chance, day, people, states, plans, k) for k in range(4)]
        words = " ".join(r.evidence for r in found)
        outlet = f"Outlet {int(chance.paretovariate(1)) % 400}"
        yield Article(id=f"g{n}", published=day, publisher=outlet, text=f"{n}. {words}"), found


def one(
    chance: random.Random, day: date, people: list[Participant], states: list[Participant], plans: deque[Report], k: int
) -> Report:
    """A follow-up of an earlier plan (one in four), a new plan, or a single deed."""
    if plans and chance.random() < 0.25:
        plan = chance.choice(plans)
        status = chance.choice([Status.HAPPENED, Status.HAPPENED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED])
        return plan.model_copy(update={"event": str(k), "status": status, "certainty": Certainty.CERTAIN})
    kind = chance.choice(list(EventType))
    mode = chance.choice(MODES[kind]) if kind in MODES else None
    actor, state, noun = chance.choice(people), chance.choice(states), chance.choice(NOUNS)
    status = chance.choice([Status.PLANNED, Status.PROPOSED, Status.HAPPENED, Status.HAPPENED])
    ahead = chance.randrange(5, 120) if status in (Status.PLANNED, Status.PROPOSED) else -chance.randrange(0, 3)
    when = day + timedelta(ahead)
    text = f"{actor.name} spoke of {mode or kind.lower()} over the {noun} {chance.choice(NOUNS)} with {state.name}"
    found = Report(
        event=str(k), type=kind, mode=mode, actors=(actor,), recipients=(state,), place=state.country,
        when=when.isoformat() if chance.random() < 0.7 else when.isoformat()[:7], status=status,
        certainty=Certainty.PROBABLE, sources=(Source(name="officials", kind="unnamed"),), trigger=mode or kind.lower(),
        evidence=text,
    )  # fmt: skip
    if ahead > 0:
        plans.append(found)
    return found


def name(chance: random.Random) -> str:
    """An invented name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3)))).capitalize()


COPIES = (
    "INSERT INTO articles SELECT id + :a, key || '+' || :n, version, run, title, publisher, url, date(published, :d),"
    " added, date(known, :d), hash, NULL, text FROM articles WHERE id <= :articles",
    'INSERT INTO reports SELECT id + :r, article + :a, local, type, mode, status, certainty, place, "when",'
    " date(known, :d), report FROM reports WHERE id <= :reports",
    "INSERT INTO event_of SELECT report + :r, event + :r, voice, gone FROM event_of WHERE report <= :reports",
    "INSERT INTO states SELECT NULL, event + :r, date(since, :d), CASE until WHEN '9999-12-31' THEN until ELSE"
    ' date(until, :d) END, type, mode, status, certainty, date(first, :d), date(last, :d), "when", place,'
    " date(known, :d), days, body FROM states WHERE event <= :reports",
    "INSERT INTO names SELECT who, event + :r FROM names WHERE event <= :reports",
    "INSERT INTO words (rowid, names, evidence) SELECT id + :r, json_extract(report, '$.actors[0].name') || ', ' ||"
    " json_extract(report, '$.recipients[0].name'), json_extract(report, '$.evidence') FROM reports"
    " WHERE id <= :reports",
)


def grow(path: Path, wanted: int) -> None:
    """Copies all reports of a ledger to the days after its last, until there are as many as wanted."""
    db = sqlite3.connect(path)
    reports, articles, first, last = db.execute(
        "SELECT max(id), max(article), min(known), max(known) FROM reports"
    ).fetchone()
    span = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    for n in range(1, wanted // reports):
        values = {"r": n * reports, "a": n * articles, "n": n, "d": f"+{n * span} days",
                  "reports": reports, "articles": articles}  # fmt: skip
        with db:
            for copy in COPIES:
                db.execute(copy, values)
        print(f"grown to {(n + 1) * reports} reports", flush=True)
    db.close()


def timed(label: str, ask: Callable[[int], int], rounds: int = 15) -> None:
    """Prints the median time of a question, asked with changing arguments."""
    took, found = [], 0
    for n in range(rounds):
        begin = time.perf_counter()
        found += ask(n)
        took.append((time.perf_counter() - begin) * 1000)
    middle = statistics.median(took)
    print(f"{label:40} median {middle:7.1f} ms   worst {max(took):7.1f} ms   {found} found", flush=True)


def main() -> None:
    """Writes the ledger, unless the file is there, and asks it."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("ledger", type=Path)
    options.add_argument("--reports", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--days", type=int, default=DAYS, help="over how many days they are spread")
    options.add_argument("--grow", type=int, help="copy them to later days until there are so many")
    options.add_argument("--at-once", type=int, default=250)
    options.add_argument("--day", type=int, default=DAYS, help="ask as if it were this day, counted from the first")
    given = options.parse_args()
    today = START + timedelta(given.day)
    book = Ledger(given.ledger, today=today)
    if not given.ledger.exists():
        busy = cpu = 0.0
        made = articles(given.reports, given.seed, given.days)
        n = 0
        while batch := list(islice(made, 1000)):
            before, worked = time.perf_counter(), time.process_time()
            n += len(list(book.add_many(batch, at_once=given.at_once)))
            busy, cpu = busy + time.perf_counter() - before, cpu + time.process_time() - worked
            if n % 25_000 == 0:
                print(f"{n * 4} reports, {n * 4 / busy:.0f}/s, {n * 4 / cpu:.0f} a CPU second", flush=True)
        print(f"written: {given.reports / busy:.0f} reports/s, {given.reports / cpu:.0f} a CPU second,"
              f" {given.at_once} articles a transaction", flush=True)
    if given.grow and book.counts()["reports"] <= given.grow - given.reports:
        book.close()
        grow(given.ledger, given.grow)
    print(book.counts())
    some = [e.actors[0].name for e in book.events(limit=60) if e.actors]
    timed("agenda", lambda n: len(book.agenda()))
    timed("agenda of a country", lambda n: len(book.agenda(country=CODES[n])))
    timed("agenda of an actor", lambda n: len(book.agenda(actor=some[n])))
    timed("agenda, changed since a week", lambda n: len(book.agenda(changed_since=today - timedelta(7))))
    timed("agenda as of an earlier day", lambda n: len(book.agenda(as_of=START + timedelta(60 * n + 30))))
    timed("events", lambda n: len(book.events()))
    timed("events of a type and status", lambda n: len(book.events(type=list(EventType)[n], status="happened")))
    timed("events unconfirmed", lambda n: len(book.events(status="unconfirmed")))
    timed("events of a country", lambda n: len(book.events(country=CODES[n])))
    months = [START + timedelta(60 * n) for n in range(15)]
    timed("events in a month", lambda n: len(book.events(start=months[n], end=months[n] + timedelta(30))))
    timed("events as of an earlier day", lambda n: len(book.events(as_of=START + timedelta(60 * n + 30))))
    timed("search, a common word", lambda n: len(book.search(NOUNS[n])))
    timed("search, two common words", lambda n: len(book.search(f"{NOUNS[n]} {NOUNS[n - 1]}")))
    timed("search, a rare name", lambda n: len(book.search(some[n])))
    timed("search, no such word", lambda n: len(book.search("xylophone")))


if __name__ == "__main__":
    main()
