"""Requests that no verb of asking tells, "Togo must withdraw, the premier said", and what is granted."""

from __future__ import annotations

from dataclasses import replace

from reportedly.deeds import grammar
from reportedly.deeds.deed import IN_WORDS, Deed
from reportedly.deeds.found import Found
from reportedly.deeds.parties import unique
from reportedly.language import Parsed, Word
from reportedly.records import EventType

_MUST = grammar.words("must should ought")
_SAYING = grammar.words("say tell add state declare write tweet post stress insist argue note remark reiterate comment")
_NOBODY_ELSE = grammar.words("i we it there one everyone somebody anybody nobody you")
_MODES = {
    EventType.RETREAT: "yield", EventType.CONCEDE: "yield", EventType.AGREE: "yield", EventType.AID: "assist",
    EventType.CONSULT: "meet",
}  # the mode of a request, by what is asked for


_GRANTING = frozenset({EventType.CONCEDE, EventType.RETREAT})
_GIVEN_UP = frozenset({EventType.REQUEST, EventType.SANCTION, EventType.COERCE})


def without_what_is_granted(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """The deeds, without what somebody gives in to or frees from: "bowed to the demands", "exempted from sanctions"."""
    return {i: f for i, f in found.items() if not _is_granted(parsed, f.deed, found)}


def _is_granted(parsed: Parsed, deed: Deed, found: dict[int, Found]) -> bool:
    word = parsed.words[deed.head]
    if deed.type == EventType.CONSULT and word.dep in ("ccomp", "xcomp"):  # "let inspectors visit the camp"
        letting = found.get(word.head)
        return letting is not None and letting.deed.mode == "access"
    if deed.type not in _GIVEN_UP or not deed.is_noun or word.dep != "pobj":
        return False
    above = found.get(parsed.words[word.head].head)
    if above is None or above.deed.type not in _GRANTING or above.deed.is_noun:
        return False
    return parsed.words[word.head].lower == ("to" if deed.type == EventType.REQUEST else "from")


def as_requests(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """The deeds, with those that somebody says another must do as requests."""
    return {i: replace(f, deed=_asked(parsed, f.deed)) for i, f in found.items()}


def _asked(parsed: Parsed, deed: Deed) -> Deed:
    if deed.is_noun or (deed.type in IN_WORDS and deed.type != EventType.AGREE) or deed.head != deed.governor:
        return deed
    helpers = [c for c in parsed.children(deed.head) if c.dep in ("aux", "auxpass", "neg")]
    subject = parsed.child(deed.head, "nsubj")
    if subject is None or subject.lower in _NOBODY_ELSE or subject.tag.startswith("W"):
        return deed
    if not any(c.lemma in _MUST for c in helpers) or any(c.lemma == "have" for c in helpers):
        return deed
    saying = _saying(parsed, deed.head)
    speaker = grammar.doer(parsed, saying.i) if saying is not None else None
    if saying is None or speaker is None or not grammar.is_party(speaker) or speaker.lower == subject.lower:
        return deed
    forbidden = any(c.dep == "neg" for c in helpers)
    return replace(
        deed, type=EventType.REQUEST, mode="yield" if forbidden else _MODES.get(deed.type, "change"),
        governor=saying.i, actors=(speaker.i,), recipients=unique((subject.i,)), rule=f"{deed.rule}, demanded",
        in_words=True, places=(),
    )  # fmt: skip


def _saying(parsed: Parsed, v: int) -> Word | None:
    """The verb of saying whose clause a verb heads, through coordination and quotation marks."""
    word = parsed.words[v]
    for above in parsed.ancestors(v):
        if word.dep == "ccomp" and above.lemma in _SAYING:
            return above
        if word.dep not in ("conj", "ccomp", "parataxis") or above.pos not in ("VERB", "AUX"):
            return None
        word = above
    return None
