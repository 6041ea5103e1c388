"""The page and the table: every report with its words, in any theme, on any terminal, and nothing fetched."""

from __future__ import annotations

import io
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console

import reportedly.page
from reportedly.page import Shown, page_of
from reportedly.page.marks import paragraphs
from reportedly.page.timeline import timeline_of
from reportedly.records import Article, Because, Certainty, EventType, Participant, Report, Source, Span, Status
from reportedly.table import print_table

TEXT = "The envoy of Chad, officials said, plans to visit Oslo in May <if invited>.\n\nA strike was called off."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def report(trigger: str, evidence: str, status: str, when: str | None = None, **fields: object) -> Report:
    spans = {"trigger": span(trigger), "evidence": span(evidence)}
    for name in ("status_words", "when_words"):
        if words := fields.pop(name, None):
            spans[name.removesuffix("_words")] = span(str(words))
    return Report.model_validate(
        {
            "event": "e1", "type": EventType.CONSULT, "mode": "visit", "status": Status(status), "when": when,
            "certainty": Certainty.PROBABLE, "trigger": trigger, "evidence": evidence, "spans": spans, **fields,
        }
    )  # fmt: skip


VISIT = report(
    "visit", "The envoy of Chad, officials said, plans to visit Oslo in May", "planned", "2024-05",
    status_words="plans", when_words="in May", actors=(Participant(name="Chad", country="TCD"),),
    sources=(Source(name="officials", kind="unnamed", span=span("officials")),),
    because={"status": Because(span("plans"), "cues/verbs.toml:plan")},
)  # fmt: skip
STRIKE = report("strike", "A strike was called off", "cancelled", status_words="called off")
ARTICLE = Article(id="a", title="Oslo & back", published=date(2024, 4, 2), publisher="Own <News>", text=TEXT)


class Reader(HTMLParser):
    """The ids, links, and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open += [tag] if tag not in ("meta", "link", "br") else []
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in ("src", "href", "srcset", "data") and not (value or "").startswith("data:"):
                self.fetched.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("articles", [1, 3], ids=["one article", "several articles"])
def test_page_is_whole(articles: int) -> None:
    """Every link leads to something on the page, no id occurs twice, every tag is closed, nothing is fetched."""
    page = page_of([Shown(ARTICLE, [VISIT, STRIKE])] * articles)
    read = Reader(page)
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert len(read.ids) == len(set(read.ids))
    assert read.open == []
    assert read.fetched == []
    assert "<script" not in page
    assert "url(" not in page
    assert len([i for i in read.ids if re.fullmatch(r"c\d+", i)]) == 2 * articles


def test_page_shows_the_text_as_it_is() -> None:
    """The article's words stand on the page unchanged, and markup in them is text."""
    page = page_of([Shown(ARTICLE, [VISIT])])
    assert "&lt;if invited&gt;" in page
    assert "Own &lt;News&gt;" in page
    pieces = [p.text for paragraph in paragraphs(TEXT, [VISIT, STRIKE]) for p in paragraph.pieces]
    assert "".join(pieces) == TEXT.replace("\n", "")


def test_marks() -> None:
    """Each deed, cue, source and date is marked, and says in its title what it shows for which report."""
    first, second = paragraphs(TEXT, [VISIT, STRIKE])
    marked = {p.text: (p.kinds[0], p.title) for p in first.pieces if p.kinds and p.kinds[0] != "evidence"}
    assert marked == {
        "officials": ("source", "1: source"),
        "plans": ("cue", "1: shows that it is planned (probable)"),
        "visit": ("deed", "1: deed CONSULT/visit, planned"),
        "in May": ("date", "1: when: 2024-05"),
    }
    assert (first.numbers, second.numbers) == ((1,), (2,))


def test_page_without_reports() -> None:
    """An article in which nothing is reported is still shown."""
    assert "A strike was called off." in page_of([Shown(ARTICLE, [])])


def test_timeline() -> None:
    """A dated report is a bar in the row of its status, an open interval reaches the edge, undated ones are counted."""
    old = report("visit", "plans to visit Oslo", "happened", "1990")
    since = report("visit", "plans to visit Oslo", "underway", "2024-02/..")
    found = timeline_of([VISIT, STRIKE, old, since], date(2024, 4, 2))
    assert found is not None
    assert [(row.status.value, [b.number for b in row.bars]) for row in found.rows] == [
        ("planned", [1]), ("underway", [4]), ("happened", [3]),
    ]  # fmt: skip
    assert found.undated == 1
    bars = {b.number: b for row in found.rows for b in row.bars}
    assert bars[3].outside
    assert not bars[1].outside
    assert bars[4].left + bars[4].width == pytest.approx(100, abs=0.1)
    assert all(b.left >= 0 and b.left + b.width <= 100.1 for b in bars.values())


@pytest.mark.parametrize("when", ["0001", "9999-12-31", "../9999", "0000/..", "20XX", "2024~", "2024-21", "XXXX-10"])
def test_timeline_at_the_edges_of_time(when: str) -> None:
    """No EDTF value breaks the time line, with or without a publication date."""
    odd = report("visit", "plans to visit Oslo", "happened", when)
    for published in (None, date(2024, 4, 2), date.min, date.max):
        timeline_of([odd, VISIT], published)


def test_bars_of_one_day_lie_in_lanes() -> None:
    """Reports of the same day do not cover one another."""
    same = [report("visit", "plans to visit Oslo", "planned", "2024-05-02") for _ in range(3)]
    found = timeline_of(same, date(2024, 4, 2))
    assert found is not None
    assert sorted(bar.lane for bar in found.rows[0].bars) == [0, 1, 2]


def contrast(a: str, b: str) -> float:
    """The contrast ratio of two colours, as WCAG 2 defines it."""

    def light(colour: str) -> float:
        parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast() -> None:
    """Every text colour has a contrast of at least 4.5 to 1 on the grounds it stands on, in light and in dark."""
    style = (Path(reportedly.page.__file__).parent / "page.css").read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--(\w+): (#\w{6})", block)) for block in style.split("@media (prefers")[:2])
    dark = dict(re.findall(r"--(\w+): (#\w{6})", style.split("@media (prefers")[1]))
    for colours in (light, dark):
        for status in Status:
            for ground in ("ground", "raised"):
                assert contrast(colours[status.value], colours[ground]) >= 4.5, (status, ground)
        for ground in ("ground", "raised", "source", "date", "condition"):
            assert contrast(colours["ink"], colours[ground]) >= 4.5, ground
            assert contrast(colours["soft"], colours[ground]) >= 4.5, ("soft", ground)


def shown(width: int, terminal: bool, explain: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=terminal, color_system="standard" if terminal else None)
    print_table(ARTICLE, [VISIT, STRIKE], console, explain=explain)
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 160], ids=["narrow", "usual", "wide"])
def test_table_fits(width: int) -> None:
    """The table holds every field and is never wider than the terminal."""
    text = shown(width, terminal=False)
    assert max(map(len, text.splitlines())) <= width
    for words in ("Chad", "visit", "2024-05", "planned", "officials", "cancelled"):
        assert words in text


def test_colour_only_for_people() -> None:
    """A terminal gets colours, a pipe none."""
    assert "\x1b[" in shown(80, terminal=True)
    assert "\x1b[" not in shown(80, terminal=False)


def test_table_explains() -> None:
    """With --explain each value has its words and its rule."""
    text = shown(100, terminal=False, explain=True)
    assert re.search(r"status\s+planned\s+“plans”\s+cues/verbs.toml:plan", text)
