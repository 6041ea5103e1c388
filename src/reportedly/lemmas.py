"""The dictionary form of a word, by the language model's own tables of exceptions, endings and known words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

_KINDS = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adj", "ADV": "adv"}
_FORMS = {
    "summons": "summon",  # to the tables a verb of its own
    "lay": "lay",  # "to lay down arms", to the tables the past of "lie"
    "waterboarded": "waterboard", "waterboarding": "waterboard",
    "'s": "be", "’s": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be", "'ve": "have", "’ve": "have",
    "'d": "would", "’d": "would", "'ll": "will", "’ll": "will", "wo": "will", "ca": "can",
}  # fmt: skip
HYPHENED = re.compile(
    r"(?:test-(?:fir|launch)|co-(?:host|chair|sponsor|author)|re-(?:impos|open|arrest|deploy|establish|introduc|launch)"
    r"|(?:fire|carpet|car|petrol)-bomb|counter-attack|gang-rap|pepper-spray|spray-paint|tear-gas|machine-gun"
    r"|(?:force|drip)-fe|court-martial|hunger-strik)(?:e|s|es|d|ed|ing|sed|sing|ned|ning|led|ling)?$"
)  # verbs with a hyphen, which the parser would read as three words
_PLURALS_OF_THEIR_OWN = frozenset(
    "talks troops arms means proceedings relations hostilities funds works waters customs premises savings damages "
    "goods terms corps series species gas news headquarters politics".split()
)

_KEPT = frozenset("test pepper spray tear petrol court".split())  # first parts that make another verb


@dataclass
class _Tables:
    """What the model knows of each kind of word: its irregular forms, its endings and its words."""

    exceptions: dict[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    endings: dict[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)


_tables = _Tables()


def learn(lookups: Any) -> None:
    """Take over the tables of the model's lemmatizer; until then every word is its own dictionary form."""
    for kind in frozenset(_KINDS.values()):
        _tables.exceptions[kind] = lookups.get_table("lemma_exc").get(kind, {})
        _tables.endings[kind] = lookups.get_table("lemma_rules").get(kind, ())
        _tables.words[kind] = frozenset(lookups.get_table("lemma_index").get(kind, ()))
    lemma_of.cache_clear()


def knows(lemma: str, pos: str) -> bool:
    """Whether the model's dictionary has a word as a noun, verb, adjective or adverb."""
    return lemma in _tables.words.get(_KINDS[pos], frozenset())


@lru_cache(maxsize=200_000)
def lemma_of(lower: str, pos: str) -> str:
    """The dictionary form of a lower-case word of a part of speech."""
    kind = _KINDS.get(pos)
    if kind is None or not _tables.words:
        return lower
    if kind == "verb" and lower in _FORMS:
        return _FORMS[lower]
    if kind == "verb" and HYPHENED.match(lower):
        return _base_of_hyphened(lower)
    irregular = _tables.exceptions[kind].get(lower)
    if irregular is not None:
        return str(irregular[0])
    words = _tables.words[kind]
    if lower in words and not (kind == "verb" and lower.endswith(("ed", "ing"))):
        return _singular(lower, words) if kind == "noun" and lower.endswith("s") else lower
    guesses = []
    for old, new in _tables.endings[kind]:
        if lower.endswith(old):
            form = lower[: len(lower) - len(old)] + new
            if form in words:
                return str(form)
            guesses.append(form)
    if kind == "verb" and lower.startswith("re") and (base := lemma_of(lower[2:], pos)) in words:
        return f"re{base}"  # "reconnected", "readmitted"
    return str(guesses[0]) if guesses and guesses[0] and kind != "adj" else lower


def _base_of_hyphened(verb: str) -> str:
    """The dictionary form of a verb with a hyphen: "reopen" for "re-opened", "host" for "co-hosted", "test-fire"."""
    first, _, last = verb.rpartition("-")
    base = lemma_of(last, "VERB")
    if first + base in _tables.words["verb"]:
        return first + base
    return f"{first}-{base}" if first in _KEPT else base


def _singular(plural: str, words: Collection[str]) -> str:
    """The singular of a plural that the dictionary also has as a word of its own: "leaders", "allies"."""
    if plural in _PLURALS_OF_THEIR_OWN or plural.endswith(("ss", "us", "is")):
        return plural
    forms = (plural[:-3] + "y" if plural.endswith("ies") else "", plural[:-1])
    return next((form for form in forms if len(form) > 2 and form in words), plural)
