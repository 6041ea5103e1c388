"""The words and the rule behind every value of a report."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import Cast
from reportedly.attribution import Attribution
from reportedly.deeds import Deed
from reportedly.places import Place
from reportedly.records import Because, Participant, Source, Span
from reportedly.status import Standing
from reportedly.times import TimeExpression
from reportedly.times.anchors import Anchors


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of one deed in one state."""

    deed: Deed
    standing: Standing
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    by: Participant | None
    place: Place | None
    anchors: Anchors
    said_by: tuple[Attribution, ...]  # the statements in which it lies, outermost first
    sources: tuple[Source, ...]

    @property
    def trigger(self) -> Span:
        """The words that name the deed."""
        return self.standing.trigger or self.deed.trigger

    @property
    def evidence(self) -> Span:
        """The passage from which it can be read."""
        return self.standing.evidence or self.deed.evidence

    @property
    def when(self) -> str | None:
        """The EDTF of its day or days."""
        return _edtf(self.anchors.when)

    @property
    def as_of(self) -> str | None:
        """The EDTF of the day on which its status was set or said."""
        return _edtf(self.anchors.as_of)


def _edtf(expression: TimeExpression | None) -> str | None:
    return expression.when.edtf if expression is not None and expression.when is not None else None


def spans_of(told: Told) -> dict[str, Span]:
    """Where in the text the trigger, the evidence, the cue, the condition and the dates stand."""
    spans = {"trigger": told.trigger, "evidence": told.evidence}
    for name, span in (("status", told.standing.cue), ("condition", told.standing.condition)):
        if span is not None:
            spans[name] = span
    for name, expression in (("when", told.anchors.when), ("as_of", told.anchors.as_of)):
        if expression is not None and expression.when is not None:
            spans[name] = expression.span
    return spans


def reasons_of(told: Told, cast: Cast, coding: str) -> dict[str, Because]:
    """For each value its words and its rule; `coding` is the rule behind the derived codes."""
    deed, standing = told.deed, told.standing
    because = {
        "type": Because(told.trigger, deed.rule), "mode": Because(told.trigger, deed.rule),
        "status": Because(standing.cue, standing.rule), "certainty": Because(standing.cue, standing.rule),
    }  # fmt: skip
    for name, expression in (("when", told.anchors.when), ("as_of", told.anchors.as_of)):
        if expression is not None and expression.when is not None:
            because[name] = Because(expression.span, expression.rule)
    if told.place is not None:
        because["place"] = Because(told.place.span, told.place.rule)
    if standing.condition is not None:
        because["condition"] = Because(standing.condition, standing.rule)
    for name, people in (("actors", told.actors), ("recipients", told.recipients)):
        for k, person in enumerate(people):
            because[f"{name}[{k}]"] = _of_a_person(cast, person, deed.rule)
    if told.by is not None:
        because["by"] = _of_a_person(cast, told.by, standing.rule)
    for k, source in enumerate(told.sources):
        because[f"sources[{k}]"] = Because(source.span or source.resolved_from, _rule_of(told.said_by, source))
    because["plover"] = because["cameo"] = Because(None, f"codes: {coding}")
    return because


def _of_a_person(cast: Cast, person: Participant, rule: str) -> Because:
    """The rule that makes somebody take part, and the one that says whom the words mean."""
    meant = cast.rule_of(person)
    return Because(person.span or person.resolved_from, f"{rule}; {meant}" if meant else rule)


def _rule_of(said_by: tuple[Attribution, ...], source: Source) -> str:
    """The rule that read the statement of this source."""
    return next((a.rule for a in said_by if a.source == source.span), said_by[0].rule)
