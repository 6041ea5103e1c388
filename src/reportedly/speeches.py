"""When and where somebody spoke, for the deeds that are done by speaking: "said in a speech in Prague last week"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly import times as time_layer
from reportedly.actors import Cast
from reportedly.deeds import grammar
from reportedly.deeds.deed import IN_WORDS
from reportedly.language import Parsed, Word
from reportedly.places import Place
from reportedly.records import Because, EventType, Report, Status
from reportedly.times import TimeExpression

_SPEECHES = frozenset(
    "speech address interview lecture remark statement conference briefing sermon keynote testimony appearance".split()
)
_AT = frozenset({"in", "at", "during"})
_WHERE = ("in", "at", "from")
_SPOKEN = IN_WORDS | {EventType.SUPPORT}  # deeds that one does by speaking
_NEAR = 1  # sentences


@dataclass(frozen=True, slots=True)
class _Speech:
    """Who spoke, in which sentence, where and when."""

    speakers: frozenset[str]
    sentence: int
    place: Place | None
    when: TimeExpression | None


def as_spoken(
    parsed: Parsed, cast: Cast, times: tuple[TimeExpression, ...], reports: list[Report], published: date | None
) -> list[Report]:
    """The reports, what somebody did by speaking with the place and the day of the speech told beside it."""
    speeches = [s for word in parsed.words if word.lemma in _SPEECHES and (s := _speech(cast, times, word, published))]
    return [_given(parsed, speeches, report) for report in reports] if speeches else reports


def _speech(
    cast: Cast, times: tuple[TimeExpression, ...], word: Word, published: date | None
) -> _Speech | None:
    """The speech in which somebody says something; None for one that is only spoken of."""
    parsed = cast.parsed
    prep = parsed.words[word.head]
    verb = parsed.words[prep.head]
    if word.dep != "pobj" or prep.lower not in _AT or verb.pos != "VERB":
        return None
    speaker = grammar.doer(parsed, verb.i)
    names = frozenset(p.name for p in cast.who(speaker.i)) if speaker is not None else frozenset()
    where = (w for i in (word.i, verb.i) for w in cast.stage.of(i, *_WHERE))
    place = next((Place(c, None, w.span, "where the speech was") for w in where if (c := cast.country_near(w.i))), None)
    said = time_layer.anchors(parsed, times, verb.i, status=Status.HAPPENED, published=published).when
    if not names or (place is None and said is None):
        return None
    return _Speech(names, word.sent, place, said)


def _given(parsed: Parsed, speeches: list[_Speech], report: Report) -> Report:
    """A report with the place and the day of the speech of its actor in the sentence beside it."""
    if report.type not in _SPOKEN or report.status is not Status.HAPPENED:
        return report
    word = parsed.word_at(report.spans["trigger"].start)
    names = {p.name for p in report.actors}
    for speech in speeches if word is not None else ():
        assert word is not None
        if abs(word.sent - speech.sentence) > _NEAR or names.isdisjoint(speech.speakers):
            continue
        if report.when is not None and speech.when is not None:
            return report  # done on a day of its own
        return _placed_and_dated(report, speech)
    return report


def _placed_and_dated(report: Report, speech: _Speech) -> Report:
    """A report with what it does not tell of place and day itself."""
    if report.place is None and (place := speech.place) is not None:
        report = report.placed(place.country, place.name, Because(place.span, place.rule))
    if report.when is None and (said := speech.when) is not None and said.when is not None:
        report = report.dated(said.when.edtf, Because(said.span, said.rule))
    return report
