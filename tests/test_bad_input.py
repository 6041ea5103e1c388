"""Bad input: one clear line on standard error, the other articles read, and an exit status that says so."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from reportedly import cli

GOOD = "Norway's prime minister plans to visit Kenya in May, officials said on Tuesday."
GERMAN = "Der Minister hat am Montag gesagt, dass er nicht nach Paris reisen will, weil die Lage sich nicht bessert. "

FILES = [
    (b"", "the article is empty", "an empty file"),
    (b" \n\t\n", "the article is empty", "white space"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 9, "binary data", "a picture"),
    (b"\x01\x02\x03\x04" * 500, "binary data", "control characters"),
    ("Präsident Müller plant eine Reise.".encode("latin-1"), "is no UTF-8; save the article as UTF-8", "Latin-1"),
    (GOOD.encode("utf-16"), "this is UTF-16; save the article as UTF-8", "UTF-16"),
    (GOOD.encode() * 63_000, "more than one article", "five megabytes"),
    (GERMAN.encode() * 3, "not in English", "German"),
    ("政府周一表示，外长将于五月访问肯尼亚。".encode() * 5, "not in English", "Chinese"),
]

DOUBTS = [
    ("the ministers met in Oslo and " * 30, "no sentence ends anywhere", "no sentence end"),
    (GOOD.upper(), "all in capitals", "only capitals"),
    (f"{GOOD} “We will go, he said. {GOOD}", "a quotation opened at character 80 is never closed", "unbalanced quotes"),
]

LINES = [
    ('{"text": "A minister', "line 2, column 10: is no JSON", "a broken line"),
    ("[1, 2]", "line 2: is no JSON object", "a list"),
    ('{"title": "x"}', "line 2: has no 'text'", "no text"),
    ('{"text": 5}', "line 2: has no 'text'", "a text that is a number"),
    (json.dumps({"text": GOOD, "published": "soon"}), "line 2: 'published' is 'soon', no date", "a date that is none"),
    (json.dumps({"text": GOOD, "published": "2023-02-30"}), "'2023-02-30', no date", "the thirtieth of February"),
    (json.dumps({"text": GOOD, "published": "0001-01-01"}), "no date", "the year one"),
    (json.dumps({"text": GOOD, "published": 20230230}), "'published' is 20230230, no date", "a number for a date"),
    (json.dumps({"text": GOOD + "\ud800"}), "half of a surrogate pair", "half a character"),
    (json.dumps({"text": ""}), "line 2: the article is empty", "an empty text"),
    ("[" * 200_000, "line 2: is no JSON that can be read", "a list in a list in a list"),
    ('{"text": ' + "1" * 5000 + "}", "line 2: is no JSON that can be read", "a number of five thousand digits"),
]


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *args: str, stdin: bytes = b""
) -> tuple[int, list[dict[str, Any]], list[str]]:
    """Exit status, reports and lines on standard error of `reportedly` with these arguments."""
    monkeypatch.setattr(sys, "argv", ["reportedly", *args])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    code = ended.value.code
    out, err = capsys.readouterr()
    return (code if isinstance(code, int) else 0), [json.loads(line) for line in out.splitlines()], err.splitlines()


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


def test_good_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: str) -> None:
    """Good input says nothing on standard error and ends with 0."""
    code, reports, err = run(monkeypatch, capsys, "read", good, "--json")
    assert (code, err, [r["trigger"] for r in reports]) == (0, [], ["visit"])


@pytest.mark.parametrize(("data", "says", "label"), FILES, ids=[f[2] for f in FILES])
def test_files(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, good: str, data: bytes,
    says: str, label: str,
) -> None:  # fmt: skip
    """A file that cannot be read is named in one line; the one behind it is read; exit status 1."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    code, reports, err = run(monkeypatch, capsys, "read", str(bad), good, "--json")
    assert code == 1
    assert len(err) == 1
    assert err[0].startswith(f"reportedly: {bad}")
    assert says in err[0]
    assert {r["article"] for r in reports} == {"good"}


@pytest.mark.parametrize(("text", "says", "label"), DOUBTS, ids=[d[2] for d in DOUBTS])
def test_doubts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, good: str, text: str,
    says: str, label: str,
) -> None:  # fmt: skip
    """A text that is read with doubt is named in one line and read all the same; exit status 3."""
    bad = tmp_path / "odd.txt"
    bad.write_text(text, encoding="utf-8")
    code, reports, err = run(monkeypatch, capsys, "read", str(bad), good, "--json")
    assert code == 3
    assert len(err) == 1
    assert err[0].startswith("reportedly: odd: ")
    assert says in err[0]
    assert "good" in {r["article"] for r in reports}


@pytest.mark.parametrize(("line", "says", "label"), LINES, ids=[n[2] for n in LINES])
def test_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, line: str, says: str,
    label: str,
) -> None:  # fmt: skip
    """A broken line in the middle is named with its number; those before and behind it are read."""
    first, last = (json.dumps({"id": name, "text": GOOD}) for name in ("first", "last"))
    path = tmp_path / "articles.jsonl"
    path.write_text(f"{first}\n{line}\n\n{last}\n", encoding="utf-8")
    code, reports, err = run(monkeypatch, capsys, "read", "--jsonl", str(path), "--json")
    assert code == 1
    assert len(err) == 1
    assert f"{path}, line 2" in err[0]
    assert says in err[0]
    assert [r["article"] for r in reports] == ["first", "last"]


def test_missing_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: str) -> None:
    """A missing file and a folder are named; the others are read."""
    folder = str(Path(good).parent)
    code, reports, err = run(monkeypatch, capsys, "read", "nowhere.txt", folder, good, "--json")
    assert code == 1
    assert err == [
        "reportedly: nowhere.txt: no such file or directory; name a file that can be read",
        f"reportedly: {folder}: is a directory; name a file that can be read",
    ]
    assert len(reports) == 1


def test_date_option(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: str) -> None:
    """A `--published` that is no date is refused in one line."""
    code, reports, err = run(monkeypatch, capsys, "read", good, "--json", "--published", "yesterday")
    assert (code, reports) == (1, [])
    assert err == ["reportedly: date 'yesterday': is no date; write it as YYYY-MM-DD"]


@pytest.mark.parametrize("command", ["read", "inspect", "add"])
def test_faulty_lexicon(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, good: str, command: str
) -> None:
    """An entry that cannot be used is named once and left out; every article is read without it."""
    for folder in ("deeds", "cues", "speech"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mine.toml").write_text('[[entry]]\nname = "odd"\n', encoding="utf-8")
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(tmp_path / "world.db"))
    monkeypatch.setattr(cli.sys, "stdout", io.StringIO() if command != "read" else sys.stdout)
    more = ["--json"] if command == "read" else []
    code, reports, err = run(monkeypatch, capsys, command, good, good, "--lexicon", str(tmp_path), *more)
    assert code == 1
    assert sorted(line.split("/")[-2] for line in (e.split(",")[0] for e in err)) == ["cues", "deeds", "speech"]
    assert all("no 'source'; give a source and sentences" in line for line in err)
    assert len(reports) == (2 if command == "read" else 0)


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file, and with `-`, standard input is read; a fault in it is named as such."""
    assert len(run(monkeypatch, capsys, "read", "-", "--json", stdin=GOOD.encode())[1]) == 1
    assert len(run(monkeypatch, capsys, "read", "--json", stdin=GOOD.encode())[1]) == 1
    assert run(monkeypatch, capsys, "read", "--json")[2] == [
        "reportedly: standard input: the article is empty; give it a text"
    ]


def test_page_that_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: str
) -> None:
    """A page that cannot be written is one line and exit status 1."""
    code, _, err = run(monkeypatch, capsys, "read", good, "--html", "/nowhere/page.html")
    assert code == 1
    assert err == [
        "reportedly: /nowhere/page.html: cannot be written (no such file or directory); "
        "name a file in a folder that you may write to"
    ]


def test_unreadable_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: str) -> None:
    """A file without read permission is named."""

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert run(monkeypatch, capsys, "read", good)[2] == [
        f"reportedly: {good}: permission denied; name a file that can be read"
    ]


def test_gold_that_is_none(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`evaluate` on an empty folder, a missing file, and a broken one is one line each."""
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    faults = {"empty": "holds no annotated article", "no.json": "no such file", "broken.json": "no JSON"}
    for name, says in faults.items():
        code, _, err = run(monkeypatch, capsys, "evaluate", str(tmp_path / name))
        assert (code, len(err)) == (1, 1)
        assert says in err[0]
