"""The states a sentence gives to a deed, with their conditions, hearsay and later turns."""

from __future__ import annotations

from dataclasses import replace

from reportedly.deeds import Deed
from reportedly.language import Parsed
from reportedly.records import Certainty, EventType, Span, Status
from reportedly.status import cues
from reportedly.status.compose import under
from reportedly.status.nouns import beside
from reportedly.status.outlook import Outlook, outlook
from reportedly.status.standing import OUTCOMES, REAL, Standing, plain
from reportedly.status.state import state

_RUNNING = frozenset({EventType.AID, EventType.COOPERATE, EventType.CONSULT})


def standings(parsed: Parsed, deed: Deed, view: Outlook | None = None) -> tuple[Standing, ...]:
    """The states a sentence gives to a deed, at least one: "contemplated X, but which has been shelved" gives two."""
    view = view or outlook(parsed)
    found = standing_at(parsed, deed.governor, view)
    if deed.head != deed.governor and found.status in REAL:
        found = beside(parsed, view, deed.head) or found
    found = _of_deed(parsed, view, deed, found)
    later = _later(parsed, deed.governor)
    return (found,) if later is None or later.status is found.status else (found, later)


def standing_at(parsed: Parsed, i: int, view: Outlook | None = None) -> Standing:
    """The state of whatever word `i` (a verb or noun) denotes, deed or not; for `inspect --layer status`."""
    view = view or outlook(parsed)
    return _limited(parsed, i, _conditioned(parsed, i, state(parsed, view, i)))


def _of_deed(parsed: Parsed, view: Outlook, deed: Deed, found: Standing) -> Standing:
    """The same state, with the present tense read as the article means it, and "suspends aid" as an end of aid."""
    word = parsed.words[deed.governor]
    cue = cues.governing(parsed, word, "noun") if word.pos == "VERB" and deed.type in _RUNNING else None
    if cue is not None and cue.status in OUTCOMES and deed.head == deed.governor and not deed.is_noun:
        return under(cue, word, None, found)
    if found.status is Status.UNDERWAY and found.rule == "present":
        lasts = cues.belongs(word.lemma, "lasting")
        if not lasts or (view.chronicle and word.dep == "ROOT"):
            return found.now(Status.HAPPENED)
    return found


def _later(parsed: Parsed, i: int) -> Standing | None:
    """The state that a later clause gives: "considered opening an office, but which has been shelved"."""
    sentence = parsed.sentence_of(i)
    for word in parsed.words[i + 1 : sentence.last]:
        if word.dep not in ("conj", "relcl", "acl", "ccomp") or word.pos != "VERB":
            continue
        subject = parsed.child(word.i, "nsubjpass", "nsubj")
        cue = cues.governing(parsed, word, "noun")
        if subject is None or subject.lower not in ("which", "that", "it") or cue is None:
            continue
        if cue.status in ("postponed", "cancelled", "ended"):
            evidence = Span(min(subject.start, word.start), word.end)
            own = plain(Status(cue.status), Certainty(cue.certainty), word, cue.rule)
            return replace(own, trigger=word.span, evidence=evidence)
    return None


def _conditioned(parsed: Parsed, i: int, found: Standing) -> Standing:
    """The same state with its if-clause, or as an open question inside an if- or whether-clause."""
    mark = parsed.child(i, "mark")
    if mark is not None and mark.lower in ("if", "whether", "unless"):
        cue, words = mark.span, parsed.subtree(i)
        condition = Span(words[0].start, words[-1].end) if mark.lower != "whether" else None
        return Standing(Status.PROPOSED, Certainty.UNKNOWN, cue, condition, found.by, "open question")
    for clause in parsed.children(i):
        mark = parsed.child(clause.i, "mark") if clause.dep == "advcl" else None
        if mark is not None and mark.lower in ("if", "unless"):
            words = parsed.subtree(clause.i)
            limit = found.certainty.at_most(Certainty.POSSIBLE)
            return replace(found, certainty=limit, condition=Span(words[0].start, words[-1].end))
    return found


def _limited(parsed: Parsed, i: int, found: Standing) -> Standing:
    """The same state, no surer than hearsay words beside the deed and governors such as "believed" allow."""
    for child in parsed.children(i):
        if child.dep in ("advmod", "amod"):
            hearsay = cues.beside("hearsay", child.lower)
            if hearsay is not None:
                found = found.limited(Certainty(hearsay.certainty))
    return found
