"""What a deed hangs on: the clause that supposes something, and the deeds inside it as open questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.language import Parsed, Word
from reportedly.records import Certainty, Span, Status
from reportedly.status.standing import Standing
from reportedly.verb_groups import group

_FACTS = frozenset({"tense", "present", "progressive", "saying", "participle", "with", "noun"})  # unconditional
_INNER = ("xcomp", "ccomp", "pcomp", "prep", "acl", "conj", "dobj", "advcl", "acomp", "attr", "oprd")


def conditioned(parsed: Parsed, i: int, found: Standing) -> Standing:
    """The same state with its if-clause, or as an open question inside an if- or whether-clause."""
    opened = _opened_by(parsed, i)
    if opened is not None:
        return _supposed(parsed, found, *opened)
    condition = _condition_above(parsed, i) if found.rule not in _FACTS else None
    if condition is None:
        return found
    unless = parsed.says(condition).lower().startswith("unless")
    outcome = not found.rule.startswith("cues/")  # "will attack if", not "plans to attack if"
    limited = found.limited(Certainty.CERTAIN if unless else Certainty.POSSIBLE)
    return replace(limited, condition=condition, supposed=outcome)


def _supposed(parsed: Parsed, found: Standing, opener: Word, clause: int) -> Standing:
    """An open question: what stands behind "if" or "whether"."""
    asked = opener.lower == "whether" or _asks(parsed, clause)
    base = found.status if found.status is not Status.NEGATED else found.base
    lies_ahead = base is Status.UNDERWAY or (base is Status.HAPPENED and _is_unreal(parsed, clause))
    return replace(
        found, status=Status.PROPOSED, certainty=Certainty.UNKNOWN, cue=opener.span, rule="open question",
        condition=None if asked else _words_of(parsed, clause, opener),
        base=Status.PLANNED if lies_ahead and not asked else base, supposed=True,
    )  # fmt: skip


def _opened_by(parsed: Parsed, i: int) -> tuple[Word, int] | None:
    """The "if" or "whether" that opens the clause in which word `i` stands, and the verb of that clause."""
    j = i
    for _ in range(5):
        word = parsed.words[j]
        opener = _opener(parsed, word)
        if opener is not None:
            return opener, j
        if word.head == j or word.dep not in _INNER or (word.dep == "ccomp" and word.i < word.head):
            return None
        if word.dep == "conj" and parsed.child(j, "nsubj", "nsubjpass") is not None:
            return None
        if word.pos in ("VERB", "AUX") and word.dep in ("advcl", "ccomp") and parsed.child(j, "nsubj", "nsubjpass"):
            return None
        j = word.head
    return None


_IFS = frozenset({"if", "whether", "unless"})
_INVERTED = frozenset({"should", "were", "had"})
_CLAUSES = ("advcl", "ccomp", "acl", "relcl", "pcomp")
_PHRASES = frozenset({
    ("in", "case"), ("on", "condition"), ("the", "event"), ("the", "condition"), ("as", "long"), ("so", "long"),
})  # fmt: skip


def _opener(parsed: Parsed, verb: Word) -> Word | None:
    """The first word of what makes a clause a supposition: "if", "whether", "should" before its subject, "in case"."""
    if verb.pos not in ("VERB", "AUX", "ADJ"):
        return None
    for child in parsed.children(verb.i):
        if child.dep in ("mark", "advmod") and child.lower in _IFS:
            return child
    if verb.dep not in _CLAUSES:
        return None
    first = parsed.subtree(verb.i)[0]
    subject = parsed.child(verb.i, "nsubj", "nsubjpass", "expl")
    if first.dep in ("aux", "auxpass") and first.lower in _INVERTED and subject is not None and verb.head != verb.i:
        return first if first.head == verb.i and not group(parsed, verb).question else None
    return _phrase_before(parsed, first) if subject is not None and group(parsed, verb).tense != "past" else None


def _phrase_before(parsed: Parsed, first: Word) -> Word | None:
    """ "in case", "on condition (that)", "as long (as)", "provided (that)" """
    last, before = parsed.words[first.i - 1], parsed.words[first.i - 2]
    if first.i < 1 or last.sent != first.sent:
        return None
    if last.lower == "provided":
        return last if last.tag == "VBN" and last.dep in ("prep", "xcomp", "advcl", "mark") else None
    if before.sent == first.sent and (before.lower, last.lower) in _PHRASES:
        return before if before.lower != "the" else parsed.words[before.i - 1]
    return None


def _is_unreal(parsed: Parsed, clause: int) -> bool:
    """Whether a past tense behind "if" lies ahead, as it does beside "would" and "could"."""
    main = group(parsed, parsed.words[parsed.words[clause].head])
    return main.modal_lemma in ("would", "could", "might", "should") and not group(parsed, parsed.words[clause]).perfect


def _asks(parsed: Parsed, clause: int) -> bool:
    """Whether "if" means "whether": "asked if he would come"."""
    word = parsed.words[clause]
    mark = parsed.child(clause, "mark", "advmod")
    return word.dep in ("ccomp", "pcomp") and word.i > word.head and mark is not None and mark.lower == "if"


def condition_on(parsed: Parsed, i: int) -> Span | None:
    """The words of the clause on word `i` that supposes something: "if aid is cut"."""
    for clause in _clauses_on(parsed, i):
        opener = _opener(parsed, clause)
        if opener is not None and opener.lower != "whether" and not _asks(parsed, clause.i):
            return _words_of(parsed, clause.i, opener)
    return None


def _clauses_on(parsed: Parsed, i: int) -> Iterator[Word]:
    """The clauses that may say when a verb holds: its own, and those of "on condition", "as long as", "provided"."""
    for child in parsed.children(i):
        if child.dep == "advcl" or (child.dep == "ccomp" and child.i > i):
            yield child
        if child.dep in ("prep", "advmod", "xcomp"):
            for bearer in (child, parsed.child(child.i, "pobj")):
                yield from (c for c in parsed.children(bearer.i) if c.dep in _CLAUSES) if bearer is not None else ()


def _condition_above(parsed: Parsed, i: int) -> Span | None:
    """The condition on word `i` or on the verb that governs it."""
    j = i
    for _ in range(4):
        if (found := condition_on(parsed, j)) is not None:
            return found
        word = parsed.words[j]
        if word.head == j or word.dep not in ("xcomp", "dobj", "conj", "prep", "pobj", "pcomp", "acomp"):
            return None
        if word.dep == "conj" and parsed.child(j, "nsubj", "nsubjpass") is not None:
            return None
        j = word.head
    return None


def _words_of(parsed: Parsed, clause: int, opener: Word) -> Span:
    words = [w for w in parsed.subtree(clause) if w.pos != "PUNCT" or w.text in ("\"", "”")]
    return Span(min(words[0].start, opener.start), words[-1].end)
