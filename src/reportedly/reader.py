"""Reads one article: its text goes in, a list of reports comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path

from reportedly import attribution, deeds, status
from reportedly import times as time_layer
from reportedly.actors import Cast, cast_of
from reportedly.attribution import Attribution
from reportedly.deeds import Deed
from reportedly.errors import DateError
from reportedly.gatherings import on_one_trip
from reportedly.language import Parsed, parse
from reportedly.lexicon import also
from reportedly.news import is_a_resolve, is_all_there_is, is_news, is_only_an_aim, is_said_by_nobody
from reportedly.parties.hosts_met import with_hosts_met
from reportedly.places import while_there
from reportedly.records import Article, Report, Source
from reportedly.same_event import name_events
from reportedly.scene import Scene
from reportedly.sources import sources_of
from reportedly.speeches import as_spoken
from reportedly.status import Outlook
from reportedly.times import TimeExpression

EARLIEST, LATEST = 1500, 2999  # years between which something can have been published


@dataclass(frozen=True)
class Reading:
    """One article with what each step found in it."""

    parsed: Parsed
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    cast: Cast
    deeds: tuple[Deed, ...]
    view: Outlook
    reports: list[Report]


def read(
    text: str,
    *,
    published: date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    article_id: str = "",
    lexicon: Path | None = None,
) -> list[Report]:
    """The reports of one article, in text order.

    `published` resolves relative dates and office-holders; without it they stay open. Raises DateError when it is no
    ISO date.

    >>> reports = read("Norway's prime minister plans to visit Kenya in May.", published="2024-01-15")
    >>> [(r.type.value, r.status.value, r.when) for r in reports]
    [('CONSULT', 'planned', '2024-05')]
    """
    article = Article(id=article_id, title=title, published=as_date(published), publisher=publisher, text=text)
    return read_article(article, lexicon=lexicon)


def read_article(article: Article, *, lexicon: Path | None = None) -> list[Report]:
    """The reports of an article, in text order."""
    return layers(article, lexicon=lexicon).reports


def layers(article: Article, *, lexicon: Path | None = None) -> Reading:
    """What every step finds in an article, the reports last."""
    with also(lexicon):
        return _read(article)


def _read(article: Article) -> Reading:
    parsed = parse(article.text)
    times = time_layer.find(article.text, article.published, parsed)
    attributions = attribution.find(parsed)
    cast = cast_of(parsed, article.published, attributions=attributions, publisher=article.publisher)
    found = deeds.find(parsed)
    scene = Scene(article, parsed, times, attributions, cast, found)
    view = status.outlook(parsed, times, article.published)
    told = [(n, deed, status.standings(parsed, deed, view, after.head if after is not None else None))
            for n, (deed, after) in enumerate(zip_longest(found, found[1:]))]
    news = [(n, deed, report) for n, deed, at in told
            for standing, report in zip(at, scene.reports(deed, at), strict=True)
            if is_news(report, alone=is_all_there_is(parsed, deed)) and not is_only_an_aim(parsed, deed, standing)
            and not is_said_by_nobody(deed, report) and not is_a_resolve(parsed, deed, report)]
    legs = _one_leg_a_country(news)
    placed = while_there(parsed, on_one_trip(parsed, [(found[n], report) for n, report in legs]))
    hosted = with_hosts_met(cast, placed)
    spoken = as_spoken(parsed, cast, times, hosted, article.published)
    kept = name_events(spoken, [n for n, _ in legs], [cast.stage.begins(found[n].head) for n, _ in legs])
    return Reading(parsed, times, attributions, cast, found, view, kept)


def _one_leg_a_country(told: list[tuple[int, Deed, Report]]) -> list[tuple[int, Report]]:
    """The reports, of a tour one for each country: "to Accra, Ghana, and Lome, Togo" goes to two."""
    kept: list[tuple[int, Report]] = []
    seen: set[tuple[int, str, tuple[str, ...]]] = set()
    for n, deed, report in told:
        leg = (deed.head, report.status.value, tuple(p.country or p.name for p in report.recipients))
        if not deed.leg or leg not in seen:
            kept.append((n, report))
        seen.add(leg)
    return kept


def speakers(reading: Reading) -> list[tuple[Attribution, tuple[Source, ...]]]:
    """Each statement of an article with its speakers, resolved through pronouns and offices; thoughts are none."""
    said = (a for a in reading.attributions if not a.attitude and a.kind not in ("adverb", "adjective"))
    return [(statement, sources_of(reading.cast, statement)) for statement in said]


def as_date(value: date | str | None) -> date | None:
    """An ISO date, or the day of an ISO date and time; raises DateError where it is none or no publication date."""
    if value is None:
        return None
    try:
        day = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as fault:
        raise DateError(f"date '{value}'", "is no date", "write it as YYYY-MM-DD") from fault
    if not EARLIEST <= day.year <= LATEST:
        raise DateError(f"date '{value}'", "is no publication date", f"write a year from {EARLIEST} to {LATEST}")
    return date(day.year, day.month, day.day)
