"""Promise: a time expression gets the days its words allow, and no fewer; by the tense where it must choose."""

import doctest
from datetime import date, timedelta
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.times import find
from reportedly.times.named import named_times

TUESDAY = date(2023, 7, 25)


def _rows() -> list[tuple[str, str, str]]:
    lines = (Path(__file__).parent / "times.txt").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [(published, text, days) for published, text, days in rows]


@pytest.mark.parametrize(("published", "text", "days"), _rows(), ids=lambda cell: cell or "nothing")
def test_days(published: str, text: str, days: str) -> None:
    day = None if published == "-" else date.fromisoformat(published)
    found = [f"{text[e.span.start : e.span.end]}={e.when.edtf}" for e in find(text, day) if e.when]
    assert " ".join(found) == days


# text, words of the first expression, TIMEX3 type and value
VALUES = [
    ("It fell in the third quarter of 2022.", "the third quarter of 2022", "DATE", "2022-Q3"),
    ("It fell in this year's first quarter.", "this year's first quarter", "DATE", "2023-Q1"),
    ("It fell last week.", "last week", "DATE", "2023-W29"),
    ("It fell over the weekend.", "the weekend", "DATE", "2023-W29-WE"),
    ("It fell last autumn.", "last autumn", "DATE", "2022-FA"),
    ("It fell in the 1990s.", "the 1990s", "DATE", "199"),
    ("It fell in the early 20th century.", "early 20th century", "DATE", "19"),
    ("It fell at 5:30 p.m. Monday.", "5:30 p.m. Monday", "TIME", "2023-07-24T17:30"),
    ("It fell on Monday evening.", "Monday evening", "TIME", "2023-07-24TEV"),
    ("It lasted three weeks.", "three weeks", "DURATION", "P3W"),
    ("It lasted more than four hours.", "more than four hours", "DURATION", "PT4H"),
    ("It lasted two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
    ("It lasted a year and a half.", "a year and a half", "DURATION", "P1Y6M"),
    ("It lasted several months.", "several months", "DURATION", "PXM"),
    ("It lasted for decades.", "decades", "DURATION", "PXDE"),
    ("It was a 10-hour raid.", "10-hour", "DURATION", "PT10H"),
    ("It was a twenty-four hour strike.", "twenty-four hour", "DURATION", "PT24H"),
    ("It was an eight-month-old truce.", "eight-month-old", "DURATION", "P8M"),
    ("It happens daily.", "daily", "SET", "P1D"),
    ("It happens every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
    ("It happens on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
    ("It happens each July.", "each July", "SET", "XXXX-07"),
    ("It happens every other week.", "every other week", "SET", "P2W"),
    ("It happens twice a year.", "a year", "SET", "P1Y"),
    ("It is now over.", "now", "DATE", "PRESENT_REF"),
    ("It ended recently.", "recently", "DATE", "PAST_REF"),
    ("It will end soon.", "soon", "DATE", "FUTURE_REF"),
    ("It ended in recent years.", "recent years", "DATE", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), VALUES, ids=[row[1] for row in VALUES])
def test_timex3_value(text: str, words: str, kind: str, value: str) -> None:
    first = find(text, TUESDAY)[0]
    assert (text[first.span.start : first.span.end], first.type, first.value) == (words, kind, value)


UNRESOLVED = [
    ("The truce lasted three weeks.", TUESDAY, "a length of time"),
    ("The council meets every Friday.", TUESDAY, "a repeated time"),
    ("The envoy will return soon.", TUESDAY, "too vague for calendar days"),
    ("Two days later, the envoy left.", TUESDAY, "anchored to another event"),
    ("The envoy left two days after the summit.", TUESDAY, "anchored to another event"),
    ("The envoy left the day before the summit.", TUESDAY, "anchored to another event"),
    ("The following day, the envoy left.", TUESDAY, "anchored to another event"),
    ("The envoy left on Tuesday.", None, "no publication date"),
    ("The envoy left last week.", None, "no publication date"),
    ("The curfew starts at 7 p.m. sharp.", TUESDAY, "a time of day without its day"),
    ("The envoy left on April 31.", TUESDAY, "no such day"),
    ("The truce for Ramadan 1950 held.", TUESDAY, "outside the calendar"),
]


@pytest.mark.parametrize(("text", "published", "reason"), UNRESOLVED, ids=[row[0] for row in UNRESOLVED])
def test_what_has_no_days_says_why(text: str, published: date | None, reason: str) -> None:
    assert [e.unresolved for e in find(text, published)] == [reason]


def test_a_date_mentioned_before_anchors_what_follows() -> None:
    text = "On July 3, 2021, rebels took the port. The following day, they left. Two weeks later, talks began."
    assert [e.value for e in find(text, TUESDAY)] == ["2021-07-03", "2021-07-04", "2021-W28"]


def test_words_of_an_interval_are_kept_with_it() -> None:
    text = "The tour runs from Aug. 30 to Sept. 2."
    first, second = find(text, TUESDAY)
    assert first.phrase is not None
    assert text[first.phrase.start : first.phrase.end] == "from Aug. 30 to Sept. 2"
    assert (first.named and first.named.edtf, second.named and second.named.edtf) == ("2023-08-30", "2023-09-02")


@pytest.mark.parametrize("name", sorted(named_times()))
def test_named_times_hold_where_they_say(name: str) -> None:
    entry = named_times()[name]
    for sentence in entry.holds:
        assert any(e.rule.endswith(entry.rule) for e in find(sentence, TUESDAY)), sentence
    for sentence in entry.lets_alone:
        assert not any(e.rule.endswith(entry.rule) for e in find(sentence, TUESDAY)), sentence


# ---------------------------------------------------------------- what holds for every text

WORDS = st.sampled_from(
    "Monday Tuesday Friday May March October Sept. 1 2 9 15 30 31 1998 2024 '90s 1990s last next this the a of early "
    "late mid end ago later earlier from to until since by between and day days week weeks month year years quarter "
    "decade century three several half every few , . - – first third spring winter night morning 9:30 p.m. noon today "
    "tomorrow Christmas Easter Ramadan fiscal past coming same following before after will was visited 2023-07-25 "
    "25/07/2023 ²".split()
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join)
DAYS = st.none() | st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 12, 31))


@given(TEXTS, DAYS)
@settings(max_examples=300, deadline=None)
def test_days_are_in_order_and_edtf_parses(text: str, published: date | None) -> None:
    for e in find(text, published):
        assert (e.when is None) == (e.unresolved is not None)
        for when in (e.when, e.named):
            if when is None:
                continue
            assert when.first is None or when.last is None or when.first <= when.last
            parse_edtf(when.edtf)


@given(TEXTS | st.text(max_size=60), DAYS)
@settings(max_examples=300, deadline=None)
def test_spans_are_words_in_order_and_apart(text: str, published: date | None) -> None:
    end = 0
    for e in find(text, published):
        assert end <= e.span.start < e.span.end <= len(text)
        assert text[e.span.start : e.span.end].strip() == text[e.span.start : e.span.end]
        end = e.span.end


RELATIVE = st.sampled_from(
    ["today", "yesterday", "tomorrow", "three days ago", "ten days from now", "tonight", "last night"]
)


@given(RELATIVE, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_published_a_day_later_relative_days_move_by_a_day(words: str, published: date) -> None:
    (here,) = find(f"It happened {words}.", published)
    (there,) = find(f"It happened {words}.", published + timedelta(days=1))
    assert here.when is not None
    assert there.when is not None
    assert here.when.first is not None
    assert there.when.first == here.when.first + timedelta(days=1)


@given(
    st.sampled_from(["Monday", "Thursday", "Sunday"]), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
)
def test_weekdays_lie_within_a_week_on_the_side_of_the_tense(name: str, published: date) -> None:
    for text, sign in ((f"They met on {name}.", -1), (f"They will meet on {name}.", 1)):
        (found,) = find(text, published)
        assert found.when is not None
        assert found.when.first is not None
        assert 0 <= sign * (found.when.first - published).days < 7
        assert found.when.first.strftime("%A") == name


def test_documentation_is_true() -> None:
    page = Path(__file__).parent.parent / "docs" / "times.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0
