"""Events leave the ledger whole: as a calendar, a table and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import typer
from icalendar import Calendar
from typer.testing import CliRunner

from reportedly.errors import LedgerError
from reportedly.exports import calendar, jsonlines, table
from reportedly.ledger import Ledger
from reportedly.ledger_commands import app
from reportedly.records import Certainty
from test_ledger import KENYA, ORRAN, TODAY, article, report, story


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


def test_the_sequence_never_falls_whatever_is_done_to_an_event(tmp_path: Path) -> None:
    book = Ledger(tmp_path / "w.db", today=TODAY)
    id, seen = story(book), [0]
    deeds: list[Callable[[], object]] = [
        lambda: book.correct(id, "when", "2031-07", "the embassy says so"),
        lambda: book.correct(id, "when", "", "it does not"),
        lambda: book.add(article("c", "2031-05-20", "Only an offer."), [report("proposed", None)]),
        lambda: book.add(article("c", "2031-05-20", "Nothing."), []),
        lambda: book.unlink(id, "R4", "another trip"),
        lambda: book.link(id, "E4", "the same trip"),
        lambda: book.unlink(id, "R2", "another trip"),
        book.rebuild,
    ]
    for deed in deeds:
        deed()
        seen.append(book.history(id).sequence)
        assert book.events(status=book.history(id).status)[0].sequence == seen[-1]
    assert seen == sorted(seen)
    assert len(set(seen)) >= 7


def test_calendar_is_valid_and_shows_imprecise_dates_as_ranges_with_edtf(tmp_path: Path) -> None:
    book = Ledger(tmp_path / "w.db", today=TODAY)
    rows = (("a", "planned", "2031-22", ORRAN), ("b", "proposed", "2031-07~", KENYA))
    stories = [(article(name, "2031-05-01"), [report(status, when, actors=(who,))]) for name, status, when, who in rows]
    ids = [book.add(*one).events[0] for one in stories]
    file = io.BytesIO()
    calendar.write([book.history(id) for id in ids], file, book.id)
    found = Calendar.from_ical(file.getvalue())
    assert (found["version"], bool(found["prodid"])) == ("2.0", True)
    assert all(line.endswith(b"\r") and len(line) <= 76 for line in file.getvalue().split(b"\n")[:-1])
    summer, july = found.walk("VEVENT")
    for item in (summer, july):
        assert not item.errors
        assert all(name in item for name in ("uid", "dtstamp", "dtstart", "dtend", "summary", "status", "sequence"))
    assert (summer.decoded("dtstart"), summer.decoded("dtend")) == (date(2031, 6, 1), date(2031, 9, 1))
    assert (summer["x-reportedly-edtf"], july["x-reportedly-edtf"]) == ("2031-22", "2031-07~")
    assert (summer["dtstart"].params["VALUE"], july["status"]) == ("DATE", "TENTATIVE")


def test_calendar_keeps_the_old_day_of_what_is_put_off_and_leaves_out_what_has_no_day(tmp_path: Path) -> None:
    book = Ledger(tmp_path / "w.db", today=TODAY)
    id = book.add(article("a", "2031-05-01"), [report()]).events[0]
    book.add(article("b", "2031-05-10"), [report("postponed", None)])
    other = book.add(article("c", "2031-05-10"), [report("negated", None, recipients=(KENYA,), place="KEN")]).events[0]
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
    (["agenda", "--as-of", "2031-05-02"], 0, "+ 2031-06-20"),
    (["agenda", "--as-of", "2031-05-21"], 0, "* 2031-05-28"),
    (["agenda", "--as-of", "2031-05-09", "--undated"], 0, "  2031-06-20"),
    (["search", "orran", "--as-of", "2031-05-15"], 0, "postponed"),
    (["history", "E1", "--as-of", "2031-05-15"], 0, "postponed"),
    (["sources", "--as-of", "2031-05-02", "--json"], 0, '"reports": 1'),
    (["events", "--status", "happened"], 0, "Ilse Orran"),
    (["events", "--csv"], 0, "id,type"),
    (["events", "--actor", "Nobody"], 0, "no event fits what was asked"),
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


def test_every_command_has_help_and_a_place_in_the_documentation() -> None:
    page = (Path(__file__).parent.parent / "docs" / "ledger.md").read_text(encoding="utf-8")
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert len(group.commands) >= 9
    for name, command in group.commands.items():
        assert command.help, name
        section = re.search(rf"^### `{name}`\n(.*?)(?=^###? |\Z)", page, re.M | re.S)
        assert section, f"docs/ledger.md has no section on {name}"
        for parameter in command.params:
            label = f"{name} {parameter.name}"
            assert getattr(parameter, "help", None), f"{label} has no help"
            option = parameter.param_type_name == "option"
            shown = max(parameter.opts, key=len) if option else (parameter.name or "").upper()
            explained = re.search(rf"`[^`\n]*{shown}\b", section[1])
            common = shown in ("--ledger", "--as-of", "--json", "--csv", "--limit")
            assert common or explained, f"docs/ledger.md does not explain {label} ({shown})"


def test_a_fault_on_the_command_line_is_one_line_and_leaves_the_old_file(tmp_path: Path) -> None:
    path, old = tmp_path / "w.db", tmp_path / "a.ics"
    with Ledger(path, today=TODAY) as book:
        story(book)
    old.write_text("old")
    (tmp_path / "a.ics.part").mkdir()
    result = CliRunner().invoke(app, ["agenda", "--ledger", str(path), "--ics", str(old)])
    assert (result.exit_code, isinstance(result.exception, LedgerError), old.read_text()) == (1, True, "old")


def test_agenda_writes_a_calendar_file(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Ledger(path, today=TODAY) as book:
        book.add(article("a", "2031-05-01"), [report(when="2031-07")])
    CliRunner().invoke(app, ["agenda", "--from", "2031-01-01", "--ledger", str(path), "--ics", str(tmp_path / "a.ics")])
    assert len(Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")) == 1
