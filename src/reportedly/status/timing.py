"""When a deed lies, or would lie, against the day of the article, where its status does not tell."""

from __future__ import annotations

from reportedly.language import Parsed, Word
from reportedly.records import Status
from reportedly.status.standing import Standing
from reportedly.verb_groups import Group, group

_AWAITING = frozenset("until till once unless".split())


def timed(parsed: Parsed, i: int, found: Standing) -> Status | None:
    """The time of a deed as a status (happened, underway, planned), where it differs from what its status says."""
    word = parsed.words[i]
    own = group(parsed, word) if word.tag.startswith("VB") else None
    if own is not None and own.modal_lemma == "would" and own.negation is not None and _is_told(parsed, word):
        return Status.HAPPENED  # "officials would not comment"
    if found.base is not None or found.status is not Status.PROPOSED:
        return found.base
    if own is None or own.modal is not None:
        return Status.UNDERWAY if own is not None and own.modal_lemma == "can" else None  # "tickets can be had"
    above = _finite_above(parsed, word)
    if above is None or above.modal is not None:
        return None
    if above.tense == "past":
        return Status.HAPPENED if found.rule.startswith("cues/") else None  # "tried to flee"
    return Status.UNDERWAY if above.perfect else None  # "has gathered enough men to hold the port"


def _is_told(parsed: Parsed, word: Word) -> bool:
    """Whether a clause tells what happened, and is no statement of what is to come nor the outcome of an if."""
    if any(c.dep == "advcl" and (mark := parsed.child(c.i, "mark")) and mark.lower in ("if", "unless") for c in
           parsed.children(word.i)):
        return False
    return word.dep in ("ROOT", "conj", "relcl", "advcl") and not (word.dep == "conj" and _is_said(parsed, word))


def _is_said(parsed: Parsed, word: Word) -> bool:
    return parsed.words[word.head].dep == "ccomp"


def _finite_above(parsed: Parsed, word: Word) -> Group | None:
    """The verb group of the nearest finite verb that governs a word."""
    for above in parsed.ancestors(word.i):
        if above.tag.startswith("VB") and (own := group(parsed, above)).finite:
            return own
    return None


def awaited(parsed: Parsed, i: int, found: Standing) -> bool:
    """Whether a deed stands in a clause that waits for it: "until a deal is signed", "once she arrives"."""
    if found.rule == "time clause to come":
        return True
    word = parsed.words[i]
    return word.tag.startswith("VB") and word.dep == "advcl" and _waits(group(parsed, word))


def _waits(own: Group) -> bool:
    return own.mark in _AWAITING and own.tense == "present" and not own.perfect
