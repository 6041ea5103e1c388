"""Offices: which office a noun phrase speaks of, of which country or body, and who holds it on the day."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.actors.nouns import class_of
from reportedly.actors.stage import Stage
from reportedly.actors.tables import Holder, Known
from reportedly.language import Word
from reportedly.records import Kind

_ABROAD = frozenset({"to", "with", "on", "against", "in"})


_RULED_BY = {
    "PRI": "USA", "GUM": "USA", "ASM": "USA", "MNP": "USA", "VIR": "USA", "HKG": "CHN", "MAC": "CHN", "GRL": "DNK",
    "FRO": "DNK", "NCL": "FRA", "PYF": "FRA", "GIB": "GBR", "BMU": "GBR", "FLK": "GBR", "CYM": "GBR", "ABW": "NLD",
    "CUW": "NLD",
}  # territories with codes of their own  # fmt: skip


def words_for(stage: Stage, head: int, phrase: Sequence[Word] = ()) -> tuple[str, ...]:
    """The names under which an office may be known, the most exact first: "minister of defence", "defence minister"."""
    words = stage.parsed.words
    noun = words[head]
    before: list[str] = []
    i = head - 1
    while i >= 0 and words[i].sent == noun.sent and len(before) < 3 and words[i].pos in ("NOUN", "PROPN", "ADJ"):
        if i in stage.at and words[i].lower not in ("foreign", "pentagon"):
            break
        before.insert(0, words[i].lower)
        i -= 1
    lemma = noun.lemma if noun.pos == "NOUN" else noun.lower
    if head > 1 and words[head - 1].text == "-" and words[head - 2].sent == noun.sent and head - 2 not in stage.at:
        lemma = f"{words[head - 2].lower}-{lemma}"  # "Secretary-General"
    named = f"{stage.parsed.says(stage.at[i].span).lower()} {lemma}" if not before and i in stage.at else ""
    if head + 2 < len(words) and words[head + 1].text == "-" and words[head + 2].lower in ("elect", "designate"):
        return (f"{lemma}-elect",)
    found = [named] if stage.tables.offices.are_told_by(named) else []  # "CIA director"
    behind = _behind(stage, head)
    if behind:
        found.append(f"{lemma} of {behind}")
        found.append(f"{lemma} for {behind}")
        found.append(f"{behind.removesuffix(' affairs')} {lemma}")  # "foreign minister"
    for k in range(len(before)):
        found.append(" ".join((*before[k:], lemma)))
    found.append(lemma)
    return tuple(dict.fromkeys(found))


def _behind(stage: Stage, head: int) -> str:
    """What an office is in charge of: "foreign affairs" in "minister of foreign affairs"."""
    words = stage.parsed.words
    if head + 2 >= len(words) or words[head + 1].lower not in ("of", "for"):
        return ""
    taken: list[str] = []
    first = head + 2 + (words[head + 2].lower == "the")
    for word in words[first : first + 4]:
        if word.sent != words[head].sent or word.i in stage.at or word.pos not in ("NOUN", "PROPN", "ADJ"):
            break
        if class_of(word) in ("land", "body"):
            break  # "the president of the country"
        taken.append(word.lower)
        if word.lower in ("state", "defence", "defense", "affairs", "government"):
            break
    return " ".join(taken)


def country_of(stage: Stage, head: int, phrase: Sequence[Word] = ()) -> str | None:
    """The country (or "IGO") of an office by the words of its phrase: an ambassador's is the one that sent them."""
    inside = {w.i for w in phrase} | {w.i for w in stage.parsed.subtree(head)}
    after: str | None = None
    for i in sorted(inside):
        name = stage.at.get(i)
        if name is None or name.first != i or not stage.alone(name):
            continue
        known = stage.meaning(name)
        if known is None or known.kind == Kind.PERSON or not known.country:
            continue
        if i > head and _points_abroad(stage, head, name.head):
            continue
        if i < head:
            return known.country
        if after is None or _RULED_BY.get(known.country) == after:  # "governor of the United States territory of Guam"
            after = known.country
    return after


_SENT = frozenset("envoy representative coordinator secretary undersecretary commissioner rapporteur adviser advisor "
                  "negotiator assistant director".split())  # fmt: skip


def _points_abroad(stage: Stage, head: int, i: int) -> bool:
    """Whether a country behind an office is not the one it is an office of: "ambassador to Togo", "envoy for Togo"."""
    word = stage.parsed.words[i]
    while word.dep in ("conj", "compound") and word.head != head and word.head > head:
        word = stage.parsed.words[word.head]
    before = stage.parsed.words[word.head].lower if word.dep == "pobj" else ""
    return before in _ABROAD or (before == "for" and stage.parsed.words[head].lower in _SENT)


def body_of(stage: Stage, head: int) -> Known | None:
    """The body or group that an office belongs to: the UN in "the UN chief", MI6 in "the head of MI6"."""
    nearby = [*stage.names_before(head), *(stage.at[n.i] for n in stage.of(head, "of", "at") if n.i in stage.at)]
    for name in nearby:
        known = stage.meaning(name)
        if known is None or (known.key.startswith("region:") and not _is_governed(known, stage, head)):
            continue
        if known.kind in _WITH_OFFICES or known.key.startswith(("agency:", "region:")):
            return known
    return None


def _is_governed(region: Known, stage: Stage, head: int) -> bool:
    """Whether a region has an office of its own: "the Catalan leader"; not "European leaders"."""
    word = stage.parsed.words[head]
    return region.country is not None and word.tag not in ("NNS", "NNPS") and word.lemma in _OF_REGIONS


_WITH_OFFICES = (Kind.IGO, Kind.GROUP, Kind.COMPANY, Kind.MEDIA)
_OF_REGIONS = frozenset("leader premier minister president governor chief head parliament chief-minister".split())


def is_office(word: Word) -> bool:
    """Whether a noun names an office."""
    return class_of(word) == "office"


def holder(stage: Stage, where: str, words: tuple[str, ...]) -> Holder | None:
    """Who holds an office of a state (code) or body (key) on the article's date; nobody for an article without one."""
    if stage.published is None or _is_of_something_else(stage, words):
        return None
    office = next((phrase for phrase in words if stage.tables.offices.are_told_by(phrase)), None)
    return stage.tables.holder(where, office, stage.published) if office is not None else None


def _is_of_something_else(stage: Stage, words: tuple[str, ...]) -> bool:
    """Whether an office is in charge of something for which no office is known: "the leader of operations"."""
    return bool(words) and " of " in words[0] and not stage.tables.offices.are_told_by(words[0])
