"""Events leave the ledger whole: as a calendar, a table and JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

from icalendar import Calendar
from typer.testing import CliRunner

from reportedly.exports import calendar, jsonlines, table
from reportedly.ledger import Ledger
from reportedly.ledger_commands import app
from reportedly.records import Certainty
from test_ledger import TODAY, article, report, story


def items(book: Ledger, *ids: str) -> list[dict[str, object]]:
    """The calendar entries of events, as another program reads them."""
    file = io.BytesIO()
    calendar.write([book.history(id) for id in ids], file, book.id)
    found = Calendar.from_ical(file.getvalue()).walk("VEVENT")
    words = [{key: str(item[key]) for key in ("uid", "status")} for item in found]
    values = [{key: item.decoded(key) for key in ("sequence", "dtstart", "dtend")} for item in found]
    return [w | v for w, v in zip(words, values, strict=True)]


def test_calendar_keeps_the_uid_and_raises_the_sequence(tmp_path: Path) -> None:
    book = Ledger(tmp_path / "w.db", today=TODAY)
    id = book.add(article("a", "2031-05-01"), [report(when="2031-07")]).events[0]
    (before,) = items(book, id)
    assert (before["status"], before["dtstart"], before["dtend"]) == ("TENTATIVE", date(2031, 7, 1), date(2031, 8, 1))
    book.add(article("b", "2031-05-20"), [report("cancelled", "2031-07", certainty=Certainty.CERTAIN)])
    (after,) = items(book, id)
    assert (after["uid"], after["status"]) == (before["uid"], "CANCELLED")
    assert (before["sequence"], after["sequence"]) == (0, 1)


def test_calendar_keeps_the_old_day_of_what_is_put_off_and_leaves_out_what_has_no_day(tmp_path: Path) -> None:
    book = Ledger(tmp_path / "w.db", today=TODAY)
    id = book.add(article("a", "2031-05-01"), [report()]).events[0]
    book.add(article("b", "2031-05-10"), [report("postponed", None)])
    other = book.add(article("c", "2031-05-10"), [report("negated", None, actors=())]).events[0]
    (item,) = items(book, id, other)
    assert (item["status"], item["dtstart"]) == ("TENTATIVE", date(2031, 6, 20))


def test_table_and_json_hold_the_event(tmp_path: Path) -> None:
    book = Ledger(tmp_path / "w.db", today=TODAY)
    event = book.history(story(book))
    rows, lines = io.StringIO(), io.StringIO()
    table.write([event], rows)
    jsonlines.write([event], lines)
    (row,) = csv.DictReader(io.StringIO(rows.getvalue()))
    assert (row["status"], row["actors"], row["countries"]) == ("happened", "Ilse Orran", "DEU; JPN")
    assert [line["status"] for line in json.loads(lines.getvalue())["history"]][-1] == "happened"


COMMANDS = [
    (["agenda", "--from", "2031-01-01"], 0, ""),
    (["events", "--status", "happened"], 0, "Ilse Orran"),
    (["events", "--csv"], 0, "id,type"),
    (["events", "--json", "--as-of", "2031-05-15"], 0, "postponed"),
    (["history", "E1", "--why"], 0, "R1 = R2"),
    (["search", "orran"], 0, "E1"),
    (["sources"], 0, "a Post"),
    (["correct", "E1", "status=cancelled", "--because", "I was there"], 0, "cancelled"),
    (["unlink", "E1", "R4"], 0, "E1 E4"),
    (["link", "E1", "E4"], 0, "E1"),
    (["history", "E77"], 1, ""),
    (["events", "--as-of", "yesterday"], 1, ""),
]


def test_every_command_answers(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Ledger(path, today=TODAY) as book:
        story(book)
    for words, code, says in COMMANDS:
        result = CliRunner().invoke(app, [*words, "--ledger", str(path)])
        assert (result.exit_code, says in result.output) == (code, True), (words, result.output)


def test_agenda_writes_a_calendar_file(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Ledger(path, today=TODAY) as book:
        book.add(article("a", "2031-05-01"), [report(when="2031-07")])
    CliRunner().invoke(app, ["agenda", "--from", "2031-01-01", "--ledger", str(path), "--ics", str(tmp_path / "a.ics")])
    assert len(Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")) == 1
