"""The sections of a digest that tell of other things than politics: sport, arts, science, disasters."""

from __future__ import annotations

from reportedly.deeds import grammar
from reportedly.language import Parsed
from reportedly.records import EventType

_BESIDE = grammar.words(
    "sport sports arts art culture entertainment television film music cinema media literature science technology "
    "space environment weather health medicine births deaths"
)  # words of headings under which nothing is coded
_DISASTERS = grammar.words("disaster disasters accident accidents earthquake hurricane storm flood")
_SMALL = grammar.words("and of the & , -")
_ALL = frozenset(EventType)
_VIOLENCE = frozenset({EventType.ASSAULT})


def sections_beside_the_news(parsed: Parsed) -> dict[int, frozenset[EventType]]:
    """For each sentence under a heading in brackets, the types of deeds that are none there: "[Sports]" none at all."""
    beside: dict[int, frozenset[EventType]] = {}
    now: frozenset[EventType] = frozenset()
    for sentence in parsed.sentences:
        words = parsed.sentence_words(sentence)
        if words[0].text in ("[", "==") and words[-1].text in ("]", "=="):
            now = _excluded({w.lower for w in words[1:-1]} - _SMALL)
        elif now:
            beside[words[0].sent] = now
    return beside


def _excluded(heading: set[str]) -> frozenset[EventType]:
    if heading and heading <= _BESIDE:
        return _ALL
    return frozenset() if heading.isdisjoint(_DISASTERS) else _VIOLENCE
