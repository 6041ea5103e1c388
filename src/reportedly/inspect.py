"""What each step found in an article, as JSON values in the forms that public benchmarks use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportedly.language import Parsed
from reportedly.reader import Reading
from reportedly.records import Certainty, Span, Status
from reportedly.status import Outlook, standing_at

LAYERS = ("sentences", "actors", "times", "attributions", "deeds", "status")

_FIRMNESS = {Certainty.UNKNOWN: 0, Certainty.POSSIBLE: 1, Certainty.PROBABLE: 2, Certainty.CERTAIN: 3}
# From -3 to 3, how far a reader takes a deed for a fact, by its certainty; rounded means of crowd judgements on news.
_REAL, _OPEN, _UNREAL = (1.0, 1.7, 2.0, 3.0), (0.9, 1.4, 2.0, 2.3), (-0.5, -1.0, -1.5, -2.0)
_FACTUALITY = {
    Status.PROPOSED: _OPEN, Status.PLANNED: _OPEN, Status.POSTPONED: _OPEN, Status.UNDERWAY: _REAL,
    Status.HAPPENED: _REAL, Status.ENDED: _REAL, Status.CANCELLED: _UNREAL, Status.NEGATED: _UNREAL,
}  # fmt: skip


def layer_of(reading: Reading, layer: str, doc: str, predicate: tuple[int, int] | None = None) -> dict[str, Any]:
    """One article's result of one step; with a `predicate` span, the status of the word there (layer `status`)."""
    if layer == "status" and predicate is not None:
        return _status_at(reading, doc, predicate)
    return {"doc": doc, **_WRITERS[layer](reading)}


def _sentences(reading: Reading) -> dict[str, Any]:
    return {
        "spans": [
            {"start": s.start, "end": s.end, "paragraph": s.paragraph, "text": reading.parsed.says(s.span)}
            for s in reading.parsed.sentences
        ]
    }


def _actors(reading: Reading) -> dict[str, Any]:
    return {
        "spans": [
            {
                "start": m.span.start,
                "end": m.span.end,
                "text": reading.parsed.says(m.span),
                "kind": m.kind,
                "means": [p.model_dump(mode="json", include={"name", "country", "kind"}) for p in m.means],
                "rule": m.rule,
            }
            for m in reading.cast.mentions
        ]
    }


def _times(reading: Reading) -> dict[str, Any]:
    rows = []
    for found in reading.times:
        when = found.when
        rows.append(
            {
                "start": found.span.start,
                "end": found.span.end,
                "type": found.type,
                "value": found.value,
                "edtf": when.edtf if when else None,
                "first": when.first.isoformat() if when and when.first else None,
                "last": when.last.isoformat() if when and when.last else None,
                "unresolved": found.unresolved,
                "rule": found.rule,
            }
        )
    return {"spans": rows}


def _attributions(reading: Reading) -> dict[str, Any]:
    return {
        "attributions": [
            {
                "source": [list(a.source)] if a.source else [],
                "cue": [list(a.cue)],
                "content": [list(c) for c in a.contents],
                "kind": a.kind,
                "unnamed": a.unnamed,
                "rule": a.rule,
            }
            for a in reading.attributions
        ]
    }


def _deeds(reading: Reading) -> dict[str, Any]:
    words = reading.parsed.words
    return {
        "deeds": [
            {
                "start": d.trigger.start,
                "end": d.trigger.end,
                "text": reading.parsed.says(d.trigger),
                "type": d.type.value,
                "mode": d.mode,
                "actors": [words[i].text for i in d.actors],
                "recipients": [words[i].text for i in d.recipients],
                "rule": d.rule,
            }
            for d in reading.deeds
        ]
    }


def _statuses(reading: Reading) -> dict[str, Any]:
    return {
        "reports": [
            {
                "start": r.spans["trigger"].start,
                "end": r.spans["trigger"].end,
                "text": r.trigger,
                "status": r.status.value,
                "certainty": r.certainty.value,
                "cue": list(r.spans["status"]) if "status" in r.spans else None,
                "condition": r.condition,
                "rule": r.because["status"].rule,
            }
            for r in reading.reports
        ]
    }


_WRITERS: dict[str, Callable[[Reading], dict[str, Any]]] = {
    "sentences": _sentences,
    "actors": _actors,
    "times": _times,
    "attributions": _attributions,
    "deeds": _deeds,
    "status": _statuses,
}


def _status_at(reading: Reading, doc: str, predicate: tuple[int, int]) -> dict[str, Any]:
    return {"doc": doc, **status_at(reading.parsed, reading.view, doc, predicate)}


def status_at(parsed: Parsed, view: Outlook, name: str, predicate: tuple[int, int]) -> dict[str, Any]:
    """The status of the word or phrase at a place, whether or not it is a deed; all unknown where no word is."""
    word = parsed.root_of(Span(*predicate))
    if word is None:
        return {"id": name, "status": None}
    standing = standing_at(parsed, word.i, view)
    firm = _FIRMNESS[standing.certainty]
    return {
        "id": name,
        "status": "not_happened" if standing.status is Status.NEGATED else standing.status.value,
        "base": standing.base.value if standing.base else None,
        "certainty": firm,
        "cond": standing.supposed,
        "cue": parsed.says(standing.cue) if standing.cue else "",
        "fact": _FACTUALITY[standing.status][firm],
    }
