"""What the words of one verb group say: tense, modal, negation, voice."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.language import Parsed, Word


@dataclass(frozen=True, slots=True)
class Group:
    """One verb with its auxiliaries, negation, subject and conjunction."""

    tense: str  # "past", "present", "modal"; nonfinite: "to", "bare", "ing", "participle"
    finite: bool
    perfect: bool
    passive: bool
    progressive: Word | None
    modal: Word | None
    modal_lemma: str
    negation: Word | None
    no_longer: Word | None
    marker: Word | None  # the "to" of an infinitive
    mark: str | None  # the conjunction that opens its clause: "if", "that", "when"
    subject: bool
    shared: int | None  # the verb whose group this one shares, in "was arrested and charged"
    question: bool
    mandative: bool  # "demands that he go", "should go"
    since: bool


_MODALS = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would", "ca": "can", "sha": "shall"}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_EMPTY = frozenset("be make take find see".split())  # "takes no joy in", "made no secret of"
_NOBODY = frozenset("nobody none nothing neither no-one".split())


def group(parsed: Parsed, word: Word) -> Group:
    """The verb group of a verb or predicate adjective."""
    children = parsed.children(word.i)
    helpers = [c for c in children if c.dep in ("aux", "auxpass")]
    stacked = [c for h in helpers for c in parsed.children(h.i) if h.lower in ("been", "being") or c.dep == "neg"]
    helpers = [c for c in stacked if c.dep in ("aux", "auxpass")] + helpers  # "has" on "been", "not" on "had"
    children = children + [c for c in stacked if c.dep not in ("aux", "auxpass")]
    modal = next((h for h in helpers if h.tag == "MD"), None)
    marker = next((h for h in helpers if h.tag == "TO"), None)
    subject = next((c for c in children if c.dep in _SUBJECTS), None)
    passive = any(h.dep == "auxpass" for h in helpers)
    has = [h for h in helpers if h.lemma == "have" and h.dep == "aux"]
    wanted = _is_wanted(parsed, word, children)
    tense, finite = ("bare", False) if wanted else _tense(word, helpers, modal, marker)
    be = any(h.lemma == "be" for h in helpers)
    return Group(
        tense=tense,
        finite=finite,
        perfect=bool(has),
        passive=passive,
        progressive=word if word.tag == "VBG" and be else None,
        modal=modal,
        modal_lemma=_MODALS.get(modal.lower, modal.lower) if modal else "",
        negation=_negation(parsed, word, children, subject),
        no_longer=_no_longer(parsed, children),
        marker=marker,
        mark=_mark(children),
        subject=subject is not None,
        shared=_shared(parsed, word, helpers, subject),
        question=_is_question(parsed, word, modal, subject),
        mandative=(tense == "bare" and subject is not None) or (modal is not None and modal.lower == "should"),
        since=any(c.lower == "since" for c in children),
    )


def _tense(word: Word, helpers: list[Word], modal: Word | None, marker: Word | None) -> tuple[str, bool]:
    if modal is not None:
        return "modal", True
    if marker is not None:
        return "to", False
    tags = [h.tag for h in helpers] + [word.tag]
    if tags[0] == "VB":  # "demands that he be freed"
        return "bare", False
    if "VBD" in tags:
        return "past", True
    if "VBZ" in tags or "VBP" in tags:
        return "present", True
    contracted = next((h for h in helpers if h.lower in ("'s", "’s", "'re", "’re", "'ve", "’ve", "'m", "’m")), None)
    if contracted is not None:
        return "present", True
    if word.tag == "VBG":
        return "ing", False
    return ("participle", False) if word.tag == "VBN" else ("past", True)


_WANTING = frozenset("want need like order prefer get".split())


def _is_wanted(parsed: Parsed, word: Word, children: list[Word]) -> bool:
    """Whether a verb that reads like a past tense is what somebody wants done: "wants him freed"."""
    head = parsed.words[word.head]
    if word.dep != "ccomp" or word.tag not in ("VBD", "VBN") or head.lemma not in _WANTING or word.i < head.i:
        return False
    return not any(c.dep in ("aux", "auxpass", "mark") or c.lower in ("he", "she", "they", "i", "we") for c in children)


def _negation(parsed: Parsed, word: Word, children: list[Word], subject: Word | None) -> Word | None:
    for child in children:
        if child.dep == "neg" and not _only(parsed, child):
            return child
        if child.dep in ("advmod", "preconj") and child.lower in ("never", "neither", "nor"):
            return child
        if child.dep == "advmod" and child.lower in ("nearly", "almost") and word.tag in ("VBD", "VBN"):
            return child
    thing = None if word.lemma in _EMPTY else parsed.child(word.i, "dobj")
    for party in (subject, thing):
        if party is None:
            continue
        if party.lower in _NOBODY:
            return party
        for det in parsed.children(party.i):
            if det.lower in ("no", "neither") and det.dep in ("det", "neg", "preconj", "cc"):
                return det
    return None


def _only(parsed: Parsed, no: Word) -> bool:
    """ "not only", "not just", "not merely" """
    after = parsed.words[no.i + 1].lower if no.i + 1 < len(parsed.words) else ""
    return after in ("only", "just", "merely", "simply", "solely", "least", "until")


def _no_longer(parsed: Parsed, children: list[Word]) -> Word | None:
    for child in children:
        later = child.dep == "advmod" and child.lower in ("longer", "more")
        if later and any(c.lower == "no" for c in parsed.children(child.i)):
            return child
    return None


def _mark(children: list[Word]) -> str | None:
    for child in children:
        if child.dep == "mark":
            return child.lower
        if child.dep == "advmod" and child.tag == "WRB":
            return child.lower
    return None


def _shared(parsed: Parsed, word: Word, helpers: list[Word], subject: Word | None) -> int | None:
    if word.dep != "conj" or word.head == word.i or subject is not None:
        return None
    if any(h.tag != "TO" and h.lemma != "be" for h in helpers) or (helpers and helpers[0].tag in ("VBD", "VBZ", "VBP")):
        return None
    head = parsed.words[word.head]
    if head.pos not in ("VERB", "AUX", "ADJ"):
        return None
    if word.tag in ("VB", "VBP") and not helpers and head.tag in ("VBD", "VBN"):  # "agreed to meet, visit Lima"
        bare = [c for c in parsed.children(head.i) if c.dep in ("xcomp", "ccomp") and c.tag == "VB" and c.i < word.i]
        return bare[-1].i if bare else head.i
    same = word.tag == "VBP" and head.tag == "VB" and not helpers  # "to meet the king and visit Lima"
    return head.i if same or word.tag in ("VB", "VBG", "VBN") or word.pos == "ADJ" else None


def _is_question(parsed: Parsed, word: Word, modal: Word | None, subject: Word | None) -> bool:
    if word.dep not in ("ROOT", "ccomp", "conj") or subject is None:
        return False
    sentence = parsed.sentence_of(word.i)
    ends = any(w.text == "?" for w in parsed.words[max(word.i, sentence.last - 3) : sentence.last])
    return ends and (modal is None or modal.i < subject.i)
