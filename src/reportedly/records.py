"""The record: what one article says about one event, and the small values it is made of."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, computed_field


class Span(NamedTuple):
    """Half-open character offsets into the article text: ``text[span.start:span.end]`` are the words."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Status(StrEnum):
    """Where in its life an event stands, as one report presents it."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    UNDERWAY = "underway"
    HAPPENED = "happened"
    ENDED = "ended"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How firmly the source commits itself, strongest first."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"

    def lowered(self) -> Certainty:
        """One step less firm; `unknown` stays."""
        order = list(Certainty)
        return order[min(order.index(self) + 1, len(order) - 1)]

    def at_most(self, limit: Certainty) -> Certainty:
        """This certainty, or `limit` where that is weaker."""
        order = list(Certainty)
        return order[max(order.index(self), order.index(limit))]


class Kind(StrEnum):
    """What sort of participant somebody is."""

    PERSON = "person"
    STATE = "state"
    IGO = "igo"
    GROUP = "group"
    COMPANY = "company"
    MEDIA = "media"
    PEOPLE = "people"


class EventType(StrEnum):
    """The sixteen event types of PLOVER (draft of February 2024)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


MODES: dict[EventType, tuple[str, ...]] = {
    EventType.CONSULT: ("visit", "third-party", "multilateral", "phone"),
    EventType.RETREAT: ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    EventType.REQUEST: ("assist", "change", "yield", "meet"),
    EventType.ACCUSE: ("disapprove", "investigate", "allege"),
    EventType.REJECT: ("assist", "change", "yield", "meet"),
    EventType.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    EventType.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    EventType.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
    EventType.MOBILIZE: ("troops", "weapons", "police", "militia"),
    EventType.COERCE: (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    ),
    EventType.ASSAULT: (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip


class Participant(BaseModel):
    """Somebody who does a deed or to whom it is done."""

    model_config = ConfigDict(frozen=True)

    name: str
    country: str | None = None  # ISO 3166 alpha-3 of the state it acts for, "IGO", or None
    kind: Kind = Kind.GROUP
    sector: str | None = None  # PLOVER sector code: "GOV", "MIL", "COP", "REB", "CVL" …; None: the text does not tell
    span: Span | None = None  # the words of this report that name it; None when resolved from elsewhere
    resolved_from: Span | None = None  # the antecedent's words, when `span` is a pronoun, a description or missing


class Source(BaseModel):
    """Who, in the text, says so."""

    model_config = ConfigDict(frozen=True)

    name: str
    kind: str = "named"  # "named" or "unnamed"
    span: Span | None = None
    resolved_from: Span | None = None


class Because(NamedTuple):
    """Why a field has its value: the words that show it (None when there are none) and the rule that read them."""

    span: Span | None
    rule: str


class Explanation(NamedTuple):
    """One line of `Report.explain()`: a field, its value, the words and the rule that gave it."""

    field: str
    value: str
    words: str | None
    rule: str


class Article(BaseModel):
    """One news article; only `text` is required."""

    model_config = ConfigDict(frozen=True)

    id: str = ""
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    text: str


class Report(BaseModel):
    """One article's word on one event: who did, plans or has called off what, and according to whom."""

    model_config = ConfigDict(frozen=True)

    article: str = ""
    event: str
    type: EventType
    mode: str | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    place: str | None = None  # ISO 3166 alpha-3
    place_name: str | None = None
    when: str | None = None  # EDTF
    status: Status
    certainty: Certainty
    condition: str | None = None
    by: Participant | None = None
    as_of: str | None = None  # EDTF
    sources: tuple[Source, ...] = ()  # outermost first; empty: the article's own voice
    trigger: str
    evidence: str
    spans: dict[str, Span] = Field(default_factory=dict)
    plover: dict[str, Any] = Field(default_factory=dict)
    cameo: str | None = None
    because: dict[str, Because] = Field(default_factory=dict, exclude=True, repr=False)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def trigger_span(self) -> Span | None:
        """The trigger's characters again, for programs that look for them under this name."""
        return self.spans.get("trigger")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def evidence_span(self) -> Span | None:
        """The evidence's characters again, for programs that look for them under this name."""
        return self.spans.get("evidence")

    def placed(self, country: str | None, name: str | None, why: Because | None) -> Report:
        """This report with a place, and the reason for it if one is known."""
        because = {**self.because, **({"place": why} if why is not None else {})}
        return self.model_copy(update={"place": country, "place_name": name, "because": because})

    def placed_as(self, other: Report) -> Report:
        """This report with the place that another report of the article gives, and its reason."""
        return self.placed(other.place, other.place_name, other.because.get("place"))

    def dated(self, when: str | None, why: Because | None) -> Report:
        """This report with a day or interval, and the reason for it if one is known."""
        because = {**self.because, **({"when": why} if why is not None else {})}
        return self.model_copy(update={"when": when, "because": because})

    def dated_as(self, other: Report) -> Report:
        """This report with the day that another report of the article gives, and its reason."""
        return self.dated(other.when, other.because.get("when"))

    def explain(self, text: str | None = None) -> list[Explanation]:
        """Every filled field with its value, the words that show it and the rule that read them.

        `text` is the article's text; without it the words of spans outside the evidence are not shown.
        """
        lines = []
        for field, why in self.because.items():
            if (value := self._value_at(field)) is not None:
                lines.append(Explanation(field, _shown(value), self._words(why.span, text), why.rule))
        return lines

    def explained_json(self) -> str:
        """The report as JSON, with ``"because"``: for each field the span of its words and its rule."""
        because = {field: {"span": why.span, "rule": why.rule} for field, why in self.because.items()}
        return json.dumps({**self.model_dump(mode="json"), "because": because}, ensure_ascii=False)

    def _value_at(self, field: str) -> object:
        """The value of ``when`` or, one of several, of ``actors[0]``."""
        name, bracket, index = field.partition("[")
        value: object = getattr(self, name, None)
        if bracket and isinstance(value, tuple):
            return value[int(index[:-1])]
        return value

    def _words(self, span: Span | None, text: str | None) -> str | None:
        if span is None:
            return None
        if text is not None:
            return text[span.start : span.end]
        evidence = self.spans.get("evidence")
        if evidence is None or not evidence.covers(span):
            return None
        return self.evidence[span.start - evidence.start : span.end - evidence.start]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(item) for item in value) or "–"
    if isinstance(value, Participant | Source):
        return value.name
    if isinstance(value, dict):
        return ", ".join(f"{key} {_shown(item)}" for key, item in value.items())
    return "–" if value is None else str(value)
