"""Which cues bear on a deed: status, certainty and condition, for the source that speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.deeds import Deed
from reportedly.language import Parsed, Word
from reportedly.lexicon import Entry, load, once
from reportedly.records import Certainty, Span, Status


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a deed as one clause presents it."""

    status: Status
    certainty: Certainty
    cue: Span | None  # the words that show it
    condition: Span | None
    by: int | None  # head word of whoever set this status, when not the doer: who invited, shelved, denied
    rule: str
    trigger: Span | None = None  # set when this standing has its own word ("shelved"), else the deed's trigger
    evidence: Span | None = None


@dataclass(frozen=True, kw_only=True)
class Cue(Entry):
    """Words that give the deed they govern, or stand beside, a status or a limit to its certainty."""

    name: str
    words: tuple[str, ...]
    part: str  # "verb", "noun", "adj" or "hearsay"
    certainty: str
    status: str | None = None  # None: only the certainty is limited


_UP = ("xcomp", "ccomp", "acl", "pcomp", "advcl")
_OUTCOMES = (Status.POSTPONED, Status.CANCELLED, Status.ENDED, Status.NEGATED)
_UNREAL = (Status.PLANNED, Status.PROPOSED, *_OUTCOMES)


def standings(parsed: Parsed, deed: Deed) -> tuple[Standing, ...]:
    """The states a sentence gives to a deed, at least one: "contemplated X, but which has been shelved" gives two."""
    found = standing_at(parsed, deed.governor)
    if deed.head != deed.governor and found.status is Status.HAPPENED:
        found = _beside(parsed, deed.head) or found
    later = _later(parsed, deed.governor)
    return (found,) if later is None or later.status is found.status else (found, later)


def standing_at(parsed: Parsed, i: int) -> Standing:
    """The state of whatever word `i` (a verb or noun) denotes, deed or not; for `inspect --layer status`."""
    return _limited(parsed, i, _conditioned(parsed, i, _state(parsed, i, 8)))


def _state(parsed: Parsed, i: int, depth: int) -> Standing:
    word = parsed.words[i]
    if depth == 0:
        return _plain(Status.HAPPENED)
    return _of_verb(parsed, word, depth) if word.pos in ("VERB", "AUX") else _of_noun(parsed, word, depth)


def _plain(status: Status, certainty: Certainty = Certainty.CERTAIN, cue: Word | None = None,
           rule: str = "tense") -> Standing:  # fmt: skip
    return Standing(status, certainty, cue.span if cue else None, None, None, rule)


def _of_verb(parsed: Parsed, word: Word, depth: int) -> Standing:
    helpers = [c for c in parsed.children(word.i) if c.dep in ("aux", "auxpass")]
    lemmas = {c.lemma for c in helpers}
    negation = parsed.child(word.i, "neg")
    if negation is not None:
        return _plain(Status.NEGATED, cue=negation, rule="negation")
    for helper in helpers:
        if (found := _of_modal(helper, "have" in lemmas)) is not None:
            return found
    governed = _governed(parsed, word, depth)
    if governed is not None:
        return governed
    if word.tag == "VBG" and "be" in lemmas:
        return _plain(Status.UNDERWAY, cue=word, rule="progressive")
    if word.dep == "conj" and not helpers and parsed.child(word.i, "nsubj", "nsubjpass") is None:
        head = parsed.words[word.head]
        if head.pos in ("VERB", "AUX"):
            return _state(parsed, head.i, depth - 1)
    if any(h.tag == "TO" for h in helpers) and "have" not in lemmas:
        head = parsed.words[word.head]
        if head.lemma == "be" or word.dep == "ROOT":
            return _plain(Status.PLANNED, cue=helpers[0], rule="is to")
        if word.dep in _UP or word.dep == "relcl":
            return _plain(Status.PROPOSED, Certainty.POSSIBLE, helpers[0], "purpose")
    return _plain(Status.HAPPENED, cue=word)


def _of_modal(helper: Word, perfect: bool) -> Standing | None:
    lemma = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would"}.get(helper.lower, helper.lower)
    if lemma in ("will", "shall"):
        return _plain(Status.PLANNED, cue=helper, rule="will")
    if lemma == "would":
        if perfect:
            return _plain(Status.NEGATED, Certainty.POSSIBLE, helper, "would have")
        return _plain(Status.PLANNED, Certainty.PROBABLE, helper, "would")
    if lemma in ("may", "might", "could", "must", "should", "can"):
        status = Status.HAPPENED if perfect else Status.PROPOSED
        return _plain(status, Certainty.POSSIBLE, helper, "modal")
    return None


def _governed(parsed: Parsed, word: Word, depth: int) -> Standing | None:
    """The state that a verb or noun further up gives to the verb in its complement."""
    if word.dep not in _UP or word.head == word.i:
        return None
    head = parsed.words[word.head]
    infinitive = any(c.tag == "TO" for c in parsed.children(word.i) if c.dep == "aux")
    if head.dep == "prep":
        head = parsed.words[head.head]
    elif word.dep == "advcl" and not infinitive:
        return None
    part = "verb" if head.pos in ("VERB", "AUX", "ADJ") else "noun"
    cue = _cue(parsed, head, part)
    if cue is None or cue.status is None:
        return None
    if word.dep == "ccomp" and cue.status != "negated" and not infinitive:
        return None
    return _under(parsed, head, cue, depth)


def _under(parsed: Parsed, head: Word, cue: Cue, depth: int) -> Standing:
    """What `cue` says, changed by the state of the cue itself ("did not agree to", "canceled plans to")."""
    assert cue.status is not None
    status, certainty = Status(cue.status), Certainty(cue.certainty)
    subject = parsed.child(head.i, "nsubj", "agent") if status in (Status.PROPOSED, *_OUTCOMES) else None
    own = Standing(status, certainty, head.span, None, subject.i if subject else None, cue.rule)
    outer = _state(parsed, head.i, depth - 1)
    if outer.status is Status.NEGATED and status in _OUTCOMES:
        return replace(own, status=Status.PLANNED, certainty=Certainty.PROBABLE)
    if outer.status in _OUTCOMES:
        return outer
    if outer.status in (Status.PLANNED, Status.PROPOSED) and status in _OUTCOMES:
        return replace(own, certainty=certainty.at_most(outer.certainty))
    return replace(own, certainty=certainty.at_most(outer.certainty))


def _of_noun(parsed: Parsed, word: Word, depth: int) -> Standing:
    if (beside := _beside(parsed, word.i)) is not None:
        return beside
    head = parsed.words[word.head]
    if head.i == word.i:
        return _plain(Status.HAPPENED, rule="noun")
    if word.dep in ("conj", "compound", "appos") and head.pos in ("NOUN", "PROPN"):
        return _of_noun(parsed, head, depth - 1) if depth else _plain(Status.HAPPENED, rule="noun")
    if head.dep == "prep" or head.pos == "ADP":
        return _of_prepositional(parsed, head, depth)
    if word.dep in ("dobj", "nsubj", "nsubjpass", "attr") and head.pos in ("VERB", "AUX"):
        cue = _cue(parsed, head, "verb")
        wanted = word.dep != "nsubj" or (cue is not None and cue.status in ("ended", "underway"))
        if cue is not None and cue.status is not None and wanted:
            return _under(parsed, head, cue, depth)
        return _state(parsed, head.i, depth - 1)
    return _plain(Status.HAPPENED, rule="noun")


def _of_prepositional(parsed: Parsed, prep: Word, depth: int) -> Standing:
    """"plans for a visit", "ahead of the talks", "during his visit"."""
    outer = parsed.words[prep.head]
    if prep.lower == "before" or (prep.lower == "of" and outer.lower == "ahead"):
        return _plain(Status.PLANNED, Certainty.PROBABLE, prep, "ahead of")
    if prep.lower in ("without", "instead"):
        return _plain(Status.NEGATED, cue=prep, rule="without")
    if prep.lower in ("during", "after", "since", "following"):
        return _plain(Status.HAPPENED, cue=prep, rule="noun")
    part = "noun" if outer.pos in ("NOUN", "PROPN") else "verb"
    cue = _cue(parsed, outer, part)
    if cue is not None and cue.status is not None and prep.lower in ("for", "to", "on", "of", "from", "with"):
        return _under(parsed, outer, cue, depth)
    return _plain(Status.HAPPENED, rule="noun")


def _beside(parsed: Parsed, i: int) -> Standing | None:
    """The state that an adjective, "no", or a time to come inside the noun phrase gives to a noun."""
    for child in parsed.children(i):
        if child.dep == "det" and child.lower == "no":
            return _plain(Status.NEGATED, cue=child, rule="no")
        cue = _cues().get(("adj", child.lower)) if child.dep in ("amod", "advmod", "npadvmod") else None
        if cue is not None and cue.status is not None:
            return _plain(Status(cue.status), Certainty(cue.certainty), child, cue.rule)
        times = (w.lower for w in parsed.subtree(child.i)) if child.dep in ("npadvmod", "acl") else ()
        if any(w in ("next", "tomorrow", "set") for w in times):
            return _plain(Status.PLANNED, Certainty.PROBABLE, child, "time to come")
    return None


def _later(parsed: Parsed, i: int) -> Standing | None:
    """The state that a later clause gives: "considered opening an office, but which has been shelved"."""
    sentence = parsed.sentence_of(i)
    for word in parsed.words[i + 1 : sentence.last]:
        if word.dep not in ("conj", "relcl", "acl", "ccomp") or word.pos != "VERB":
            continue
        subject = parsed.child(word.i, "nsubjpass", "nsubj")
        cue = _cue(parsed, word, "verb")
        if subject is None or subject.lower not in ("which", "that", "it") or cue is None:
            continue
        if cue.status in ("postponed", "cancelled", "ended"):
            evidence = Span(min(subject.start, word.start), word.end)
            own = _plain(Status(cue.status), Certainty(cue.certainty), word, cue.rule)
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
    near = [c for c in parsed.children(i) if c.dep in ("advmod", "amod")]
    cues = [_cues().get(("hearsay", c.lower)) for c in near]
    head = parsed.words[parsed.words[i].head]
    if parsed.words[i].dep == "xcomp" and (cue := _cue(parsed, head, "verb")) is not None and cue.status is None:
        cues.append(cue)
    for hearsay in cues:
        if hearsay is not None:
            found = replace(found, certainty=found.certainty.at_most(Certainty(hearsay.certainty)))
    return found


def _cue(parsed: Parsed, word: Word, part: str) -> Cue | None:
    table = _cues()
    if part == "verb":
        for child in parsed.children(word.i):
            if child.dep in ("prt", "prep", "advmod"):
                phrase = f"{word.lemma} {child.lower}"
                if child.lower == "on" and parsed.child(child.i, "pobj") is not None:
                    phrase += " hold" if any(c.lower == "hold" for c in parsed.children(child.i)) else ""
                if (found := table.get((part, phrase))) is not None:
                    return found
    return table.get((part, word.lemma))


@once
def _cues() -> dict[tuple[str, str], Cue]:
    return {(cue.part, word): cue for cue in load(Cue, "cues") for word in cue.words}
