"""The ledger keeps every report, answers with events, and never loses or doubles an article."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from reportedly import __version__
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.rows import STATE
from reportedly.lexicon import fingerprint
from reportedly.records import Article, Certainty, EventType, Kind, Participant, Report, Source, Status

TODAY = date(2031, 6, 1)
ORRAN = Participant(name="Ilse Orran", country="DEU", kind=Kind.PERSON)
JAPAN = Participant(name="Japan", country="JPN", kind=Kind.STATE)
KENYA = Participant(name="Kenya", country="KEN", kind=Kind.STATE)


def report(status: str = "planned", when: str | None = "2031-06-20", **other: object) -> Report:
    """A visit of Ilse Orran to Japan, or what `other` makes of it."""
    values: dict[str, object] = {
        "event": "1", "type": EventType.CONSULT, "mode": "visit", "actors": (ORRAN,), "recipients": (JAPAN,),
        "place": "JPN", "when": when, "status": Status(status), "certainty": Certainty.PROBABLE, "trigger": "visit",
    }  # fmt: skip
    values |= other
    who, whom = (" and ".join(p.name.split()[-1] for p in values[key]) for key in ("actors", "recipients"))  # type: ignore[attr-defined]
    return Report.model_validate({"evidence": f"{who}'s visit to {whom}"} | values)


def article(name: str, day: str, text: str | None = None, publisher: str | None = None) -> Article:
    """A short article of a day."""
    words, outlet = text or f"Text of {name}.", publisher or f"{name} Post"
    return Article(id=name, published=date.fromisoformat(day), publisher=outlet, text=words)


@pytest.fixture
def book(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "world.db", today=TODAY)


def story(book: Ledger) -> str:
    """Planned on 1 May, put off on 10 May, planned anew, reported done: one event; gives its id."""
    book.add(article("a", "2031-05-01"), [report()])
    book.add(article("b", "2031-05-10"), [report("postponed", None)])
    book.add(article("c", "2031-05-20"), [report("planned", "2031-05-28")])
    added = book.add(article("d", "2031-05-29"), [report("happened", "2031-05-28", certainty=Certainty.CERTAIN)])
    return added.events[0]


def test_plan_and_outcome_meet_in_one_event_with_a_history(book: Ledger) -> None:
    id = story(book)
    event = book.history(id)
    assert [e.status for e in event.history] == ["planned", "postponed", "planned", "happened"]
    assert (event.status, event.when, event.independent, event.known) == ("happened", "2031-05-28", 4, date(2031, 5, 1))
    assert book.counts()["events"] == 1
    assert all(link.reasons for link in book.links(id))


AS_OF = [
    ("2031-05-05", "planned", "2031-06-20"),
    ("2031-05-15", "postponed", None),
    ("2031-05-21", "planned", "2031-05-28"),
    ("2031-05-30", "happened", "2031-05-28"),
]


@pytest.mark.parametrize(("day", "status", "when"), AS_OF, ids=[row[0] for row in AS_OF])
def test_as_of_gives_what_was_known_that_day(book: Ledger, day: str, status: str, when: str | None) -> None:
    id, on = story(book), date.fromisoformat(day)
    for event in (book.history(id, as_of=on), book.events(as_of=on)[0], book.search("Orran", as_of=on)[0]):
        assert (event.status, event.when) == (status, when)
    assert book.events(as_of=date(2031, 4, 1)) == []


def test_adding_the_same_again_writes_nothing_and_a_new_text_replaces_in_the_view(book: Ledger) -> None:
    book.add(article("a", "2031-05-01"), [report()])
    again = book.add(article("a", "2031-05-01"), [report()])
    assert (again.new, book.counts()["reports"]) == (False, 1)
    changed = book.add(article("a", "2031-05-01", "Another text."), [report("cancelled")])
    assert (changed.version, changed.events) == (2, ("E1",))
    assert book.counts()["reports"] == 2
    event = book.history("E1")
    assert (event.status, event.reports) == ("cancelled", 1)
    assert book.has(article("a", "2031-05-01", "Another text."))
    assert not book.has(article("a", "2031-05-01"))


def test_a_person_wins_over_the_machine_and_survives_re_reading(book: Ledger) -> None:
    id = story(book)
    event = book.correct(id, "status", "cancelled", "the embassy says so")
    assert (event.status, event.corrected) == ("cancelled", True)
    assert "happened" in event.disputed[0]
    book.add(article("e", "2031-05-30"), [report("happened", "2031-05-28")])
    book.add(article("d", "2031-05-29"), [report("happened", "2031-05-28")], again=True)
    book.rebuild()
    assert book.history(id).status == "cancelled"
    assert book.correct(id, "status", "", "a mistake").status == "happened"


def test_unlink_parts_and_link_joins_and_both_are_kept(book: Ledger) -> None:
    id = story(book)
    left, right = book.unlink(id, "R4", "another trip")
    assert (book.history(left).reports, book.history(right).reports) == (3, 1)
    book.rebuild()
    assert book.counts()["events"] == 2
    assert book.link(left, right, "the same after all") == id
    assert book.history(id).reports == 4
    book.rebuild()
    assert book.counts()["events"] == 1


def test_a_decision_keeps_its_reason_and_survives_re_reading(book: Ledger) -> None:
    id = story(book)
    left, right = book.unlink(id, "R4", "another trip")
    for name, day, text in (("d", "2031-05-29", None), ("d", "2031-05-29", "The same journey, told in other words.")):
        book.add(article(name, day, text), [report("happened", "2031-05-28")], again=True)
        assert (book.history(left).reports, book.history(right).reports) == (3, 1)
    assert {link.reasons for link in book.links(right) if link.by == "person"} == {("another trip",)}
    assert book.link(left, right, "one trip after all") == id
    book.add(article("d", "2031-05-29", "Told a third time."), [report("happened", "2031-05-28")])
    assert book.history(id).reports == 4
    assert ("one trip after all",) in {link.reasons for link in book.links(id)}


def test_a_changed_text_counts_from_the_day_it_was_seen(tmp_path: Path) -> None:
    path, first, second = tmp_path / "w.db", date(2031, 5, 2), date(2031, 5, 9)
    with Ledger(path, today=first) as book:
        book.add(article("a", "2031-05-01"), [report()])
    with Ledger(path, today=second) as book:
        book.add(article("a", "2031-05-01", "Called off."), [report("cancelled", actors=(ORRAN, KENYA))])
        book.add(article("b", "2031-05-01", "Nothing of it is left."), [])
        for day, status in ((first, "planned"), (date(2031, 5, 8), "planned"), (second, "cancelled")):
            assert book.history("E1", as_of=day).status == book.events(as_of=day)[0].status == status
            assert book.search("Orran", as_of=day)[0].status == book.agenda(as_of=day)[0].event.status == status
        assert (book.events(actor="KEN", as_of=first), len(book.events(actor="KEN"))) == ([], 1)
        assert (book.search("kenya", as_of=first), len(book.search("kenya"))) == ([], 1)


def test_what_a_new_version_no_longer_says_is_gone_from_that_day_on(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Ledger(path, today=date(2031, 5, 2)) as book:
        book.add(article("a", "2031-05-01"), [report()])
    with Ledger(path, today=TODAY) as book:
        book.add(article("a", "2031-05-01", "Nothing of it is left."), [])
        assert (book.events(), book.search("Orran"), book.agenda(), book.sources()) == ([], [], [], [])
        on = date(2031, 5, 20)
        assert [e.id for e in book.events(as_of=on)] == [e.id for e in book.search("Orran", as_of=on)] == ["E1"]
        assert [line.events for line in book.sources(as_of=on)] == [1]
        book.rebuild()
        assert (book.events(), len(book.events(as_of=on))) == ([], 1)


def test_sources_are_counted_as_of_a_day(book: Ledger) -> None:
    story(book)
    assert [line.source for line in book.sources(as_of=date(2031, 5, 15))] == ["a Post", "b Post"]
    then, now = book.sources(as_of=date(2031, 5, 1))[0], book.sources()[0]
    assert (then.confirmed, then.came_true, then.types) == (0, 0, ("CONSULT",))
    assert (now.confirmed, now.came_true) == (1, 1)


def test_each_run_records_the_version_and_the_rules(book: Ledger) -> None:
    story(book)
    rows = sqlite3.connect(book.path).execute("SELECT version, lexicon, model FROM runs").fetchall()
    assert rows == [(__version__, fingerprint(), "en_core_web_sm")]


def test_the_file_is_plain_sqlite_with_views_to_look_at(book: Ledger) -> None:
    id = story(book)
    db = sqlite3.connect(book.path)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    rows = db.execute("SELECT event, status, last, reports FROM events").fetchall()
    assert rows == [(id, "happened", "2031-05-28", 4)]
    assert [row[0] for row in db.execute("SELECT status FROM histories ORDER BY known")][-1] == "happened"
    db.close()


def test_derived_tables_are_the_same_when_made_again(book: Ledger) -> None:
    story(book)
    db = sqlite3.connect(book.path)
    columns = {"states": STATE, "event_of": "*", "names": "*"}
    before = {t: db.execute(f"SELECT {c} FROM {t} ORDER BY 1, 2").fetchall() for t, c in columns.items()}
    db.close()
    book.rebuild()
    db = sqlite3.connect(book.path)
    assert before == {t: db.execute(f"SELECT {c} FROM {t} ORDER BY 1, 2").fetchall() for t, c in columns.items()}
    db.close()


def test_agenda_shows_what_is_coming_with_marks_and_passed_plans_are_unconfirmed(book: Ledger) -> None:
    book.add(article("old", "2031-04-01"), [report(when="2031-07")])
    book.add(article("new", "2031-05-30"), [report(when="2031-06-10", recipients=(KENYA,), place="KEN")])
    book.add(article("past", "2031-04-01"), [report(when="2031-04-20", actors=(KENYA,))])
    assert [(line.event.place, line.mark) for line in book.agenda()] == [("KEN", "new"), ("JPN", "")]
    assert [line.event.when for line in book.agenda(country="KEN", end=date(2031, 6, 30))] == ["2031-06-10"]
    book.add(article("vague", "2031-05-30"), [report(when=None, recipients=(ORRAN,), actors=(KENYA,), place="DEU")])
    assert [line.event.place for line in book.agenda(undated=True)] == ["KEN", "JPN", "DEU"]
    assert book.agenda(actor="orran", changed_since=date(2031, 5, 1))[0].event.place == "KEN"
    assert [e.status for e in book.events(status="unconfirmed")] == ["unconfirmed"]
    assert [e.when for e in book.events(status="planned", start=date(2031, 7, 1))] == ["2031-07"]


def test_copies_of_a_wire_text_speak_with_one_voice(book: Ledger) -> None:
    wire = "The chancellor will fly to Tokyo on Friday for two days of talks about trade and fish, she said " * 2
    book.add(article("a", "2031-05-01", wire), [report()])
    copied = book.add(article("b", "2031-05-02", wire + "said late on Monday evening."), [report()])
    book.add(article("c", "2031-05-02", "Quite another text with its own words about the same journey."), [report()])
    assert copied.copy_of == "a"
    event = book.history(copied.events[0])
    assert (event.reports, event.independent) == (3, 2)


RAIDS = ("A raid kills soldiers at a camp in Nakuru", "Farmers flee from a raid near Lodwar")


@pytest.mark.parametrize(("raids", "events"), [(1, 1), (2, 3)], ids=["one raid that is meant", "two that may be"])
def test_a_deed_pointed_at_joins_only_the_one_that_it_may_be(book: Ledger, raids: int, events: int) -> None:
    raid = {"type": EventType.ASSAULT, "mode": None, "actors": (), "recipients": (), "place": "KEN", "trigger": "raid"}
    for n in range(raids):
        told = report("happened", None, evidence=RAIDS[n], place_name=RAIDS[n].split()[-1], **raid)
        book.add(article(f"raid {n}", "2031-05-01"), [told])
    again = report("happened", None, evidence="after yesterday's raid, the army moves", **raid)
    book.add(article("z", "2031-05-02"), [again])
    assert len(book.events()) == events


def test_sources_say_who_was_first_and_whom_others_confirm(book: Ledger) -> None:
    story(book)
    other = report("happened", "2031-01-03", actors=(KENYA,), sources=(Source(name="Zed"),))
    book.add(article("z", "2031-05-30"), [other])
    found = {line.source: line for line in book.sources()}
    assert (found["a Post"].first, found["a Post"].confirmed, found["a Post"].came_true) == (1, 1, 1)
    assert (found["d Post"].first, found["Zed"].first, found["Zed"].confirmed) == (0, 1, 0)


SEARCHES = [("orran japan", 1), ('"visit to Japan"', 1), ("vis*", 1), ("kenya", 0), ('"', 0), ("OR NOT (", 0), ("", 0)]


@pytest.mark.parametrize(("words", "found"), SEARCHES, ids=[row[0] or "nothing" for row in SEARCHES])
def test_search_takes_any_words(book: Ledger, words: str, found: int) -> None:
    story(book)
    assert len(book.search(words)) == found


def no_file(path: Path) -> None:
    Ledger(path / "none.db").events()


def no_ledger(path: Path) -> None:
    (path / "x.db").write_text("Dear diary, " * 200)
    try:
        Ledger(path / "x.db").add(article("a", "2031-05-01"), [report()])
    finally:
        assert [p.name for p in path.iterdir()] == ["x.db"]
        assert (path / "x.db").read_text() == "Dear diary, " * 200


def other_database(path: Path) -> None:
    db = sqlite3.connect(path / "y.db")
    db.execute("CREATE TABLE t (a)")
    db.close()
    before = (path / "y.db").read_bytes()
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger(path / "y.db").events()
    try:
        Ledger(path / "y.db").add(article("a", "2031-05-01"), [report()])
    finally:
        assert (path / "y.db").read_bytes() == before


def empty_file(path: Path) -> None:
    (path / "e.db").touch()
    Ledger(path / "e.db").events()


def newer(path: Path) -> None:
    with Ledger(path / "n.db") as book:
        story(book)
    db = sqlite3.connect(path / "n.db")
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = (path / "n.db").read_bytes()
    with pytest.raises(LedgerError, match="format 99"):
        Ledger(path / "n.db").rebuild()
    with pytest.raises(LedgerError, match="format 99"):
        Ledger(path / "n.db").add(article("z", "2031-05-01"), [report()])
    assert (path / "n.db").read_bytes() == before
    Ledger(path / "n.db").agenda()


def no_folder(path: Path) -> None:
    Ledger(path / "no" / "such.db").add(article("a", "2031-05-01"), [report()])


def unknown_event(path: Path) -> None:
    with Ledger(path / "u.db") as book:
        story(book)
        book.history("E999")


def unknown_event_to_decide_on(path: Path) -> None:
    with Ledger(path / "u.db") as book:
        story(book)
        before = book.counts()
        for act, a, b in ((book.link, "E1", "E999"), (book.unlink, "E999", "R1"), (book.unlink, "E1", "R999")):
            with pytest.raises(LedgerError, match="999"):
                act(a, b)
        try:
            book.correct("E999", "status", "cancelled", "because")
        finally:
            assert book.counts() == before


def no_reason(path: Path) -> None:
    with Ledger(path / "u.db") as book:
        story(book)
        book.correct("E1", "status", "cancelled", " ")


def no_event_id(path: Path) -> None:
    with Ledger(path / "u.db") as book:
        story(book)
        book.correct("summit", "status", "cancelled", "because")


def wrong_status(path: Path) -> None:
    with Ledger(path / "u.db") as book:
        story(book)
        book.correct("E1", "status", "dropped", "because")


def joined_to_itself(path: Path) -> None:
    with Ledger(path / "u.db") as book:
        story(book)
        before = book.counts()
        try:
            book.link("E1", "e1")
        finally:
            assert book.counts() == before


QUESTIONS: list[tuple[dict[str, str], str]] = [
    ({"type": "VISIT"}, "VISIT: is no type; ask for one of AGREE, CONSULT"),
    ({"type": "CONSULT/visits"}, "'visits' is no mode of CONSULT; ask for one of visit"),
    ({"type": "AGREE/visit"}, "AGREE has no modes"),
    ({"status": "dropped"}, "dropped: is no status; ask for one of proposed"),
    ({"country": "France"}, "France: is no country's code; write its three letters"),
    ({"place": "FR"}, "FR: is no country's code"),
]


@pytest.mark.parametrize(("asked", "says"), QUESTIONS, ids=[next(iter(row[0].values())) for row in QUESTIONS])
def test_what_no_event_can_have_is_not_asked_for_in_vain(book: Ledger, asked: dict[str, str], says: str) -> None:
    story(book)
    with pytest.raises(LedgerError, match=says):
        book.events(**asked)  # type: ignore[arg-type]


def full_disk(path: Path) -> None:
    with Ledger(path / "f.db") as book:
        story(book)
        assert book._writer
        db = book._writer.db
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        try:
            book.add(article("big", "2031-05-01", "word " * 100_000), [report()])
        finally:
            assert book.counts()["articles"] == 4


def second_writer(path: Path) -> None:
    with Ledger(path / "w.db") as book:
        story(book)
        assert book._writer
        book._writer.db.execute("BEGIN IMMEDIATE")
        assert Ledger(path / "w.db").events()  # readers go on
        Ledger(path / "w.db", wait=0.05).add(article("x", "2031-05-01"), [report()])


FAULTS: list[tuple[Callable[[Path], None], str]] = [
    (no_file, "no such ledger"),
    (no_ledger, "no ledger"),
    (other_database, "no ledger"),
    (empty_file, "no ledger"),
    (newer, "format 99"),
    (no_folder, "no folder"),
    (unknown_event, "no event 'E999'"),
    (unknown_event_to_decide_on, "no event 'E999'"),
    (no_reason, "needs its reason"),
    (no_event_id, "no event 'summit'"),
    (wrong_status, "'dropped' is no status"),
    (joined_to_itself, "are the same event"),
    (full_disk, "disk is full"),
    (second_writer, "another program is writing"),
]


@pytest.mark.parametrize(("act", "says"), FAULTS, ids=[act.__name__ for act, _ in FAULTS])
def test_a_fault_is_one_clear_line(tmp_path: Path, act: Callable[[Path], None], says: str) -> None:
    with pytest.raises(LedgerError, match=says) as caught:
        act(tmp_path)
    assert "\n" not in str(caught.value)


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[Path]:
    """A folder in which the program, for once not run by root, may do what its rights say."""
    folder = Path(tempfile.mkdtemp(dir="/tmp")) if os.geteuid() == 0 else tmp_path
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        folder.chmod(0o755)
        if folder is not tmp_path:
            shutil.rmtree(folder)


def test_a_read_only_folder_can_be_read_but_not_written(nobody: Path) -> None:
    with Ledger(nobody / "r.db", today=TODAY) as book:
        story(book)
    (nobody / "r.db").chmod(0o444)
    nobody.chmod(0o555)
    before = (nobody / "r.db").read_bytes()
    if os.geteuid() == 0:
        os.seteuid(65534)
    assert Ledger(nobody / "r.db", today=TODAY).events()
    for name in ("r.db", "new.db"):
        with pytest.raises(LedgerError, match=r"written|made here"):
            Ledger(nobody / name).add(article("x", "2031-05-01"), [report()])
    assert [path.name for path in nobody.iterdir()] == ["r.db"]
    assert (nobody / "r.db").read_bytes() == before


def test_a_second_writer_waits_for_the_first(book: Ledger) -> None:
    story(book)
    assert book._writer
    book._writer.db.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(lambda: Ledger(book.path, wait=20).add(article("x", "2031-05-01"), [report()]))
        time.sleep(0.2)
        assert not waiting.done()
        assert len(Ledger(book.path).events()) == 1
        book._writer.db.execute("COMMIT")
        assert waiting.result().new
    assert book.counts()["articles"] == 5


WRITER = """
import sys; sys.path.insert(0, {tests!r})
from test_ledger import Ledger, article, report
book = Ledger({path!r})
for n in range(10_000):
    book.add(article(f"n{{n}}", "2031-05-01", f"text {{n}}"), [report(when=None), report("cancelled", event="2")])
    print(n, flush=True)
"""


def test_killed_while_adding_it_loses_no_article_and_leaves_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    for kill in range(4):
        program = WRITER.format(tests=str(Path(__file__).parent), path=str(path))
        writer = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
        assert writer.stdout
        for _ in range(5):
            writer.stdout.readline()
        time.sleep(0.01 * kill)
        writer.send_signal(signal.SIGKILL)
        finished = [int(line) for line in writer.communicate()[0].split()]
        db = sqlite3.connect(path)
        written = [row[0] for row in db.execute("SELECT key FROM articles")]
        counts = [row[0] for row in db.execute("SELECT count(r.id) FROM articles a LEFT JOIN reports r"
                                               " ON r.article = a.id GROUP BY a.id")]  # fmt: skip
        db.close()
        assert len(written) == len(set(written))
        assert {f"n{n}" for n in finished} <= set(written)
        assert set(counts) == {2}
    shutil.copy(path, tmp_path / "copy.db")


def test_a_report_of_nobody_and_nowhere_is_kept(tmp_path: Path) -> None:
    """What names no party and no place is no other article's event, and stops no ledger."""
    nobody = report("cancelled", "2031-06-20", actors=(), recipients=(), place=None)
    with Ledger(tmp_path / "world.db", today=TODAY) as ledger:
        for name in ("a", "b"):
            ledger.add(article(name, "2031-05-01"), [nobody])
        assert len(ledger.events()) == 2
