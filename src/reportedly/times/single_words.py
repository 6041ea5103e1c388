"""Reads times said in one word or by a fixed phrase ("today", "recently", "this morning", "every Friday")."""

from __future__ import annotations

from reportedly.times.calendar_words import MODS
from reportedly.times.said import Every, Mentioned, OfDay, Phrase, Said, Shifted, Vague
from reportedly.times.unit_words import length_value
from reportedly.times.words import MONTHS, PARTS, PLURAL_WEEKDAYS, SEASONS, UNITS, WEEKDAYS, Words

_WORDS: dict[str, tuple[Said, str]] = {
    "today": (Shifted("day", 0), "today"), "yesterday": (Shifted("day", -1), "yesterday"),
    "tomorrow": (Shifted("day", 1), "tomorrow"), "tonight": (OfDay("TNI", Shifted("day", 0)), "tonight"),
    "overnight": (Vague("PAST_REF"), "overnight"),
    "now": (Vague("PRESENT_REF"), "now"), "nowadays": (Vague("PRESENT_REF"), "now"),
    "currently": (Vague("PRESENT_REF"), "now"), "presently": (Vague("PRESENT_REF"), "now"),
    "current": (Vague("PRESENT_REF"), "current"),
    "recent": (Vague("PAST_REF"), "current"),
    "recently": (Vague("PAST_REF"), "recently"), "lately": (Vague("PAST_REF"), "recently"),
    "soon": (Vague("FUTURE_REF"), "soon"), "shortly": (Vague("FUTURE_REF"), "soon"),
    "daily": (Every("P1D"), "set word"), "weekly": (Every("P1W"), "set word"), "monthly": (Every("P1M"), "set word"),
    "yearly": (Every("P1Y"), "set word"), "annually": (Every("P1Y"), "set word"), "annual": (Every("P1Y"), "set word"),
    "quarterly": (Every("P1Q"), "set word"), "hourly": (Every("PT1H"), "set word"),
    "nightly": (Every("P1D"), "set word"), "biweekly": (Every("P2W"), "set word"),
    "fortnightly": (Every("P2W"), "set word"), "biannual": (Every("P6M"), "set word"),
    "midweek": (Shifted("week", 0), "midweek"), "midyear": (Shifted("year", 0), "midyear"),
}  # fmt: skip


def single_word(words: Words, i: int, floor: int) -> Phrase | None:
    """One word that says it all: "today", "now", "recently", "daily"."""
    low, word = words.low, words.low[i]
    said, rule = _WORDS[word]
    first, last, mod = i, i + 1, ""
    before, after = (low[i - 1] if i > 0 else ""), low[i + 1]
    if words.said[i][0].isupper() and rule in ("set word", "today") and words.said[i - 1][:1].isupper() and i > 0:
        return None  # "Daily Telegraph", "USA Today"
    if words.said[i][0].isupper() and rule == "set word":
        return None
    if rule == "current" and (after in UNITS or words.low[i + 2] in UNITS or before in ("most", "more", "and", "or")):
        return None  # "recent weeks", "the current fiscal year": the unit takes it in
    if rule == "soon" and (
        after in ("after", "before", "thereafter", "as", "enough") or before in ("as", "too", "how")
    ):
        return None
    if word in ("annual", "quarterly", "biannual", "overnight"):
        return None
    if word == "now" and after in ("that", "-") and (after == "that" or words.low[i + 2] in ("famous", "infamous")):
        return None
    if rule == "now" and before in ("right", "just", "until", "by") and before == "right" and i - 1 >= floor:
        first = i - 1
    if rule == "recently" and before in ("more", "most", "very") and i - 1 >= floor:
        first = i - 1
    if word in ("today", "yesterday", "tomorrow"):
        part = PARTS.get(after)
        if part and not after.endswith("s"):
            said, last = OfDay("T" + part, said), i + 2
        if i - 1 >= floor and before in ("late", "early", "later", "earlier"):
            first, mod = i - 1, MODS[before]
    return Phrase(first, last, said, rule, mod)


def part_of_day(words: Words, i: int, floor: int) -> Phrase | None:
    """A part of some day: "last night", "this morning", "in the evening", "the next morning", "Tuesday nights"."""
    low, k = words.low, i - 1
    before = low[k] if k >= floor else ""
    part = "T" + PARTS[low[i]]
    if low[i].endswith("s"):
        return None
    if before == "last" and low[i] == "night":
        return Phrase(k, i + 1, OfDay(part, Shifted("day", -1)), "last night")
    if before == "this":
        first = k - (k - 1 >= floor and low[k - 1] in ("early", "late", "earlier", "later"))
        return Phrase(first, i + 1, OfDay(part, Shifted("day", 0)), "this morning")
    if before in ("next", "following", "same", "previous") and k - 1 >= floor and low[k - 1] in ("the", "that"):
        by = {"same": 0, "previous": -1}.get(before, 1)
        return Phrase(k - 1, i + 1, OfDay(part, Mentioned("day", by)), "the next morning")
    if before in ("every", "each"):
        return Phrase(k, i + 1, Every(f"XXXX-XX-XX{part}"), "every")
    if before == "that":
        return Phrase(k, i + 1, OfDay(part, Mentioned("day", 0)), "that night")
    return None


def vague_noun(words: Words, i: int, floor: int) -> Phrase | None:
    """A vague time: "in the future", "the past", "at the time", "at that time", "the moment"."""
    low, word = words.low, words.low[i]
    before, lead = (low[i - 1] if i > 0 else ""), (low[i - 2] if i > 1 else "")
    if word in ("future", "past"):
        near = before in ("near", "recent", "distant", "foreseeable", "immediate")
        the = i - 1 - near
        if (
            the >= floor
            and low[the] == "the"
            and low[the - 1] in ("in", "for", "from", "of", "over", "into", "to", "at")
        ):
            if low[i + 1][:1].isalnum() and low[i + 1] not in (
                "and",
                "but",
                "to",
                "as",
                "when",
                "he",
                "she",
                "they",
                "it",
                "for",
            ):
                return None
            return Phrase(the, i + 1, Vague("FUTURE_REF" if word == "future" else "PAST_REF"), "the future")
        return None
    if word == "time":
        if (
            before in ("the", "that")
            and lead in ("at", "by", "until", "since")
            and low[i + 1] not in ("of", "when", "to", "that")
        ):
            return Phrase(i - 1, i + 1, Vague("PAST_REF"), "the time")
        return None
    if word == "moment" and before == "the" and lead in ("at", "for"):
        return Phrase(i - 1, i + 1, Vague("PRESENT_REF"), "the moment")
    return None


def every_weekday(words: Words, i: int, floor: int) -> Phrase | None:
    """A weekday that recurs: "Mondays", "on Fridays"."""
    if not words.said[i][0].isupper():
        return None
    return Phrase(i, i + 1, Every(f"XXXX-WXX-{PLURAL_WEEKDAYS[words.low[i]] + 1}"), "weekdays")


def every(words: Words, i: int, floor: int) -> Phrase | None:
    """What comes again: "every Friday", "each July", "every summer", "every other week"."""
    low, name = words.low, words.low[i + 1]
    if name in WEEKDAYS:
        return Phrase(i, i + 2, Every(f"XXXX-WXX-{WEEKDAYS[name] + 1}"), "every")
    if name in MONTHS and words.said[i + 1][0].isupper():
        return Phrase(i, i + 2, Every(f"XXXX-{MONTHS[name]:02}"), "every")
    if name in SEASONS:
        return Phrase(i, i + 2, Every(f"XXXX-{SEASONS[name]}"), "every")
    if name == "other" and low[i + 2] in UNITS:
        return Phrase(i, i + 3, Every(length_value(UNITS[low[i + 2]], 2)), "every")
    return None


WORDS = frozenset(_WORDS)
