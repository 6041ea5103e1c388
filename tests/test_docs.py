"""The documentation names every command, option, public name and error, and its examples are true."""

from __future__ import annotations

import inspect
import re
import tomllib
from pathlib import Path

import pytest
import typer

import reportedly
from reportedly import errors
from reportedly.cli import all_commands

ROOT = Path(__file__).parent.parent
COMMANDS = typer.main.get_command(all_commands())
NAMES = sorted(COMMANDS.commands)
OF_LEDGER = "add agenda events history search sources link unlink correct".split()


def test_commands() -> None:
    """The commands are these and no others."""
    assert sorted(["read", "inspect", "quotes", "evaluate", "who", *OF_LEDGER]) == NAMES
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in page and f"`reportedly {name}" not in page] == []


@pytest.mark.parametrize("name", NAMES)
def test_command_has_help(name: str) -> None:
    """Every command has a help text, and so has each of its options."""
    command = COMMANDS.commands[name]
    assert command.help
    for option in command.params:
        if option.param_type_name == "option":
            assert option.help, option.name


@pytest.mark.parametrize("name", [n for n in NAMES if n not in OF_LEDGER])
def test_options_are_documented(name: str) -> None:
    """Every option of a command that reads is in docs/commands.md."""
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    for option in COMMANDS.commands[name].params:
        for flag in option.opts if option.param_type_name == "option" else ():
            assert flag in page, f"{name} {flag}: describe it in docs/commands.md"


def error_classes() -> list[type]:
    """Every error class of the package."""
    return [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.ReportedlyError)]


@pytest.mark.parametrize("kind", error_classes(), ids=lambda c: c.__name__)
def test_errors_are_documented(kind: type) -> None:
    """Every error class is drawn in the tree of errors.py, explained in docs/library.md, and public."""
    assert kind.__name__ in (errors.__doc__ or "")
    assert f"| `{kind.__name__}` |" in (ROOT / "docs/library.md").read_text(encoding="utf-8")
    assert getattr(reportedly, kind.__name__) is kind


def test_public_names_are_documented() -> None:
    """Every public name is in docs/library.md."""
    text = (ROOT / "docs/library.md").read_text(encoding="utf-8")
    assert [name for name in reportedly.__all__ if f"`{name}" not in text] == []


def test_fields_are_documented() -> None:
    """Every field of a report is in docs/library.md."""
    text = (ROOT / "docs/library.md").read_text(encoding="utf-8")
    fields = set(reportedly.Report.model_fields) - {"because"}
    assert [field for field in sorted(fields) if f"`{field}`" not in text] == []


def test_links() -> None:
    """Every link from one page of the documentation to another leads somewhere."""
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_story_is_true() -> None:
    """README shows what the story gives; where the reading has changed, show the new table there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("<!-- story -->")[2].partition("<!-- end of story -->")[0]
    story = (ROOT / "examples/story.txt").read_text(encoding="utf-8")
    assert " ".join(re.findall(r"^> (.*)$", readme, re.MULTILINE)) == story.strip()
    found = reportedly.read(story, published="2024-03-19")
    codes = [f"{r.type}/{r.mode}" if r.mode else str(r.type) for r in found]
    assert re.findall(r"\(([A-Z]+(?:/[\w-]+)?)\)", table) == codes
    assert re.findall(r"^ +\d+ +(\w+) ", table, re.MULTILINE) == [r.status.value for r in found]
    assert re.findall(r"when (\d\S*)", table) == [r.when for r in found if r.when]


def examples() -> list[tuple[str, str]]:
    """The rules that CONTRIBUTING shows: the file each belongs to, and its text."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [(name, body) for name, body in re.findall(r"```\w*\n# (\S+)\n(.*?)```", text, re.DOTALL)]


def told(text: str, lexicon: Path | None) -> list[tuple[object, ...]]:
    """What is read from a sentence, as far as a rule can change it."""
    found = []
    for r in reportedly.read(text, lexicon=lexicon):
        people = [[p.name for p in some] for some in (r.actors, r.recipients, r.sources)]
        found.append((r.type, r.mode, r.status, people))
    return found


@pytest.mark.parametrize(("name", "body"), examples(), ids=[name for name, _ in examples()])
def test_contributing(tmp_path: Path, name: str, body: str) -> None:
    """A rule that CONTRIBUTING shows changes how its `holds` sentence is read and leaves its `not` sentence alone."""
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(body, encoding="utf-8")
    if path.suffix == ".csv":
        names = [line.partition(",")[0] for line in body.splitlines()[1:]]
        entry = {"holds": f"Chad accused {names[0]} of an attack.", "not": "Chad accused Mali of an attack."}
    else:
        (entry,) = tomllib.loads(body)["entry"]
    assert told(entry["holds"], tmp_path) != told(entry["holds"], None)
    assert told(entry["not"], tmp_path) == told(entry["not"], None)


def test_contributing_shows_each_kind() -> None:
    """There is an example for a deed, a cue, a reporting word and a name."""
    assert [name.split("/")[0] for name, _ in examples()] == ["deeds", "cues", "speech", "actors"]
