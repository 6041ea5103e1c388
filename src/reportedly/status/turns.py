"""What becomes of a deed later on: "a trip first floated in May", "but it has been shelved", "has dropped the idea"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly import cues
from reportedly.deeds import Deed
from reportedly.language import Parsed, Word
from reportedly.records import Certainty, Span, Status
from reportedly.status.standing import OPEN, REAL, Standing, plain
from reportedly.verb_groups import group

_AFTERWARDS = ("postponed", "cancelled", "ended")
_BEFOREHAND = ("proposed", "postponed", "cancelled")
_NEAR = 2  # sentences after a plan in which "the idea" is still this one


def turns(parsed: Parsed, deed: Deed, found: Standing, until: int | None) -> Iterator[Standing]:
    """The further states of a deed whose first one is `found`, in text order; `until` is the next deed's word."""
    told = {found.status}
    for turn in (*_of_its_noun(parsed, deed), *_in_a_later_clause(parsed, deed), *_of_the_idea(parsed, deed, until)):
        if turn.told_by is not None and found.cue == parsed.words[turn.told_by].span:
            continue
        if turn.status is Status.CANCELLED and found.status in REAL:
            turn = turn.now(Status.ENDED)
        elsewhere = parsed.words[turn.told_by or deed.head].sent != parsed.words[deed.head].sent
        if turn.status not in told and (found.status in OPEN or not elsewhere):
            told.add(turn.status)
            yield turn


def _of_its_noun(parsed: Parsed, deed: Deed) -> Iterator[Standing]:
    """What participles behind its noun tell of it: "the trip, floated in May and shelved in June, was revived"."""
    if not deed.is_noun:
        return
    participles = [c for c in parsed.children(deed.head) if c.dep == "acl" and c.tag == "VBN" and c.i > deed.head]
    for word in [w for p in participles for w in (p, *parsed.conjuncts(p.i))]:
        cue = cues.governing(parsed, word, "noun") if word.tag in ("VBN", "VBD") else None
        if cue is not None and cue.status in _BEFOREHAND:
            yield _told_by(parsed, cue, word, parsed.words[deed.head])


def _in_a_later_clause(parsed: Parsed, deed: Deed) -> Iterator[Standing]:
    """The state that a later clause gives: "considered opening an office, but which has been shelved"."""
    sentence = parsed.sentence_of(deed.governor)
    for word in parsed.words[deed.governor + 1 : sentence.last]:
        if word.dep not in ("conj", "relcl", "acl", "ccomp") or word.pos != "VERB" or word.tag == "VB":
            continue
        thing = _spoken_of_again(parsed, deed, word)
        if thing is None or _is_aside(parsed, deed, word, thing):
            continue
        cue = cues.governing(parsed, word, "subject" if thing.dep == "nsubj" and thing.head == word.i else "noun")
        if cue is not None and cue.status in _AFTERWARDS and not _is_to_come(parsed, word):
            yield _told_by(parsed, cue, word, thing)
            return


def _is_aside(parsed: Parsed, deed: Deed, verb: Word, again: Word) -> bool:
    """Whether a relative clause is on another noun than the deed's: "was convicted in a trial that has ended"."""
    noun = parsed.words[verb.head]
    if verb.dep != "relcl" or again.lower != "that" or parsed.words[again.i - 1].text == ",":
        return False  # "a truce in May, which collapsed" may be parsed as if May had
    if noun.dep != "pobj" or noun.i in (deed.head, deed.governor) or noun.lemma in _IDEAS:
        return False
    return parsed.words[parsed.words[noun.head].head].i in (deed.governor, deed.head)


def _is_to_come(parsed: Parsed, verb: Word) -> bool:
    """Whether an end lies ahead: "which expires in May", "which will be lifted"; not "which is shelved"."""
    own = group(parsed, verb)
    return own.tense == "modal" or (own.tense == "present" and not own.perfect and not own.passive)


_IDEAS = frozenset("idea plan proposal project offer move decision scheme invitation".split())
_AGAIN = frozenset({"which", "that", "it", "this", "them", "these", "those"})
_THE = frozenset({"the", "that", "this", "those", "these", "such"})


def _of_the_idea(parsed: Parsed, deed: Deed, until: int | None) -> Iterator[Standing]:
    """What a sentence behind it tells of "the idea" or "the plan", which no other deed stands before."""
    last = min(parsed.words[deed.head].sent + _NEAR, len(parsed.sentences) - 1)
    end = parsed.sentences[last].last if until is None else min(parsed.sentences[last].last, until)
    for word in parsed.words[parsed.sentence_of(deed.head).last : end]:
        verb = parsed.words[word.head]
        if word.lemma not in _IDEAS or verb.pos != "VERB" or not _is_the(parsed, word) or _has_content(parsed, word):
            continue
        if word.dep in ("dobj", "nsubjpass", "nsubj"):
            cue = cues.over(parsed, word, verb)
            if cue is not None and cue.status in _AFTERWARDS:
                yield _told_by(parsed, cue, verb, word)
                return


def _told_by(parsed: Parsed, cue: cues.Cue, verb: Word, thing: Word) -> Standing:
    """The state that a cue gives to a thing beside it, with the words that say so as its trigger and evidence."""
    first, last = sorted((thing, verb), key=lambda w: w.start) if thing.sent == verb.sent else (verb, verb)
    trigger = verb.span if last.i == verb.i else Span(first.start, last.end)
    state = plain(Status(cue.status or Status.PLANNED), Certainty(cue.certainty), verb, cue.rule)
    return replace(state, trigger=trigger, evidence=Span(first.start, last.end), told_by=verb.i)


def _is_the(parsed: Parsed, noun: Word) -> bool:
    return any(c.lower in _THE for c in parsed.children(noun.i) if c.dep == "det")


def _has_content(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun says itself what it is about: "the plan to visit Togo", "the idea of a truce"."""
    return any(c.i > noun.i and c.dep in ("acl", "relcl", "prep") for c in parsed.children(noun.i))


def _spoken_of_again(parsed: Parsed, deed: Deed, verb: Word) -> Word | None:
    """What stands for a deed beside a later verb: "it", "the idea", or itself as the subject of both."""
    own = parsed.child(verb.i, "nsubjpass") or parsed.child(verb.i, "dobj") or parsed.child(verb.i, "nsubj")
    if own is not None:
        return own if own.lower in _AGAIN or (own.lemma in _IDEAS and _is_the(parsed, own)) else None
    if verb.dep != "conj":
        return None
    word, first = parsed.words[deed.head], parsed.words[verb.head]
    subject = word.head == first.i and word.dep in ("nsubj", "nsubjpass")
    return word if subject or (first.i == deed.governor and verb.lemma == "cancel") else None
