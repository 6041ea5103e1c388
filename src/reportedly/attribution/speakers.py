"""Who does the saying: the noun phrase that speaks, found from the reporting word."""

from __future__ import annotations

from reportedly.attribution.frames import manners
from reportedly.attribution.page import Draft, Page
from reportedly.language import Parsed, Word

SUBJECTS = ("nsubj", "csubj")


def speaker(page: Page, word: Word) -> tuple[int, int, int] | None:
    """Who does the saying: first word, after the last word, and head of the noun phrase."""
    p = page.parsed
    at = word
    for _ in range(5):
        subject = _subject(p, at)
        if subject is None and at.i != word.i:
            subject = p.child(at.i, "nsubjpass")
        if subject is not None and subject.tag not in ("EX",):
            if subject.lower in ("it", "there") and p.child(at.i, "auxpass") is not None:
                return None
            return _with_name(p, at, phrase(p, subject.i, word.i), word.i)
        agent = p.child(at.i, "agent")
        if agent is not None and (pobj := p.child(agent.i, "pobj")) is not None and at.i == word.i:
            return phrase(p, pobj.i, word.i)
        if at.i == word.i:
            after = next((c for c in p.children(at.i) if c.dep == "dobj" and c.i > at.i), None)
            if after is not None and inverted(p, word, after):
                return phrase(p, after.i, word.i)
        head = p.words[at.head]
        if head.i == at.i:
            return None
        if at.dep == "pcomp" and head.lower == "as" and p.words[head.head].lemma in ("quote", "cite"):
            quoted = p.child(head.head, "dobj")
            if quoted is not None:
                return phrase(p, quoted.i, word.i)
        if at.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON"):
            doer = _doer_before(p, at, head)
            return phrase(p, doer.i, word.i) if doer is not None else phrase(p, head.i, at.i)
        if at.dep in ("xcomp", "advcl", "conj", "pcomp", "prep", "acomp", "ccomp", "dep", "parataxis"):
            if at.dep in ("ccomp",) and at.tag not in ("VBG", "VB"):
                return None
            at = head
            continue
        return None
    return None


def _subject(p: Parsed, verb: Word) -> Word | None:
    """The subject of a verb; of two parted by a comma the second: "Raids killed two people, the ministry said"."""
    found = [c for c in p.children(verb.i) if c.dep in SUBJECTS]
    if len(found) > 1 and any(w.text == "," for w in p.words[found[0].i : found[1].i]):
        return found[1]
    return found[0] if found else None


def _with_name(p: Parsed, verb: Word, found: tuple[int, int, int], cue: int) -> tuple[int, int, int]:
    """'The agency Interfax said': the parse may take a noun and the name behind it for two subjects."""
    first, last, head = found
    behind = p.words[last] if last < len(p.words) else None
    if behind is None or p.words[head].pos == "PROPN" or behind.pos != "PROPN":
        return found
    top = behind
    while top.dep == "compound":
        top = p.words[top.head]
    if top.dep not in SUBJECTS or top.head != verb.i:
        return found
    return first, phrase(p, top.i, cue)[1], top.i


def _doer_before(p: Parsed, at: Word, head: Word) -> Word | None:
    """'She ended with a joke, adding that …': the subject, where a comma parts the participle from the noun."""
    if at.tag != "VBG" or p.words[p.subtree(at.i)[0].i - 1].text != ",":
        return None
    for above in p.ancestors(head.i):
        if above.pos in ("VERB", "AUX"):
            subject = p.child(above.i, *SUBJECTS)
            if subject is not None and subject.i < head.i and head.i not in {w.i for w in p.subtree(subject.i)}:
                return subject
            return None
    return None


def inverted(p: Parsed, word: Word, after: Word) -> bool:
    """'…," said Moore': the speaker behind a verb that has its content before it."""
    if after.i - word.i > 6 or word.tag not in ("VBD", "VBZ", "VBP") or word.lemma in _TOLD:
        return False
    k = word.i - 1
    return k >= 0 and p.words[k].text in (",", '"', "”", "''", "’", "?", "!", "—")


DAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)  # no speakers, though written like names

_TOLD = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "urge"})  # what follows is the listener


def phrase(p: Parsed, head: int, cue: int) -> tuple[int, int, int]:
    below = [w.i for w in p.subtree(head)]
    if cue in below:
        below = [i for i in below if i < cue] if head < cue else [i for i in below if i > cue]
    first, last = below[0], below[-1] + 1
    k = below.index(head)
    # only the unbroken run around the head: parses sometimes hang far words on a name
    lo = k
    while lo and below[lo - 1] == below[lo] - 1:
        lo -= 1
    hi = k
    while hi + 1 < len(below) and below[hi + 1] == below[hi] + 1:
        hi += 1
    first, last = below[lo], below[hi] + 1
    last = _before_aside(p, head, last)
    while last - 1 > head and (p.words[last - 1].pos == "PUNCT" or p.words[last - 1].tag == "POS"):
        if p.words[last - 1].text == ")" and any(w.text == "(" for w in p.words[first:last]):
            break
        last -= 1
    while first < head and (p.words[first].pos == "PUNCT" or p.words[first].tag == "CC"):
        if p.words[first].lower in ("both", "either", "neither"):
            break
        first += 1
    return first, last, head


def beside(p: Parsed, cue: int) -> tuple[int, int, int] | None:
    """The noun phrase next to a cue whose parse names no speaker: '…," said the mayor', '…," she said'."""
    if cue + 1 < len(p.words) and p.words[cue + 1].sent == p.words[cue].sent:
        behind = _phrase_from(p, cue + 1, cue)
        if behind is not None:
            return behind
    return before(p, cue)


def _before_aside(p: Parsed, head: int, last: int) -> int:
    """Where a noun phrase ends without 'speaking in Geneva' or 'in a televised address' set off behind it."""
    for child in p.children(head):
        speaking = child.dep == "acl" and child.tag == "VBG" and child.lemma in _SPEAKING
        beside = child.dep == "prep" and child.lower not in ("of", "for", "with", "from")
        if head < child.i < last and (speaking or beside) and p.words[child.i - 1].text == ",":
            return child.i - 1
    return last


_SPEAKING = frozenset({
    "speak", "talk", "write", "address", "ask", "respond", "reply", "answer", "refer", "appear", "cite", "add", "quote",
})  # fmt: skip


def _phrase_from(p: Parsed, first: int, cue: int) -> tuple[int, int, int] | None:
    """The noun phrase that word `first` opens."""
    at = p.words[first]
    while at.pos in _IN_PHRASE:
        if at.pos in ("NOUN", "PROPN", "PRON") and at.dep not in ("compound", "poss", "npadvmod"):
            return phrase(p, at.i, cue)
        head = p.words[at.head]
        if head.i <= first or head.i == at.i:
            return None
        at = head
    return None


_IN_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "PART")


def before(p: Parsed, cue: int) -> tuple[int, int, int] | None:
    at = cue - 1
    first = p.sentence_of(cue).first
    while at > first and p.words[at].pos in ("ADV", "AUX"):
        at -= 1
    if at < 0 or p.words[at].sent != p.words[cue].sent:
        return None
    before = p.words[at]
    if before.text == "," and at and p.words[at - 1].pos == "PROPN":
        before = p.words[at - 1]
        if before.dep == "appos" and p.words[before.head].i < before.i:
            before = p.words[before.head]
    noun = before.pos in ("PRON", "PROPN", "NOUN") or (before.text.isupper() and len(before.text) > 1)
    if before.i == first and before.i + 1 == cue and before.text.istitle() and before.pos == "ADV":
        return first, first + 1, first  # a name that the parse takes for an adverb: "Jolly said"
    if noun and before.dep not in ("npadvmod", "pobj", "dobj"):
        return phrase(p, before.i, cue)
    top = _top_noun(p, at - 1 if p.words[at].text == "," and at > first else at, first)
    return phrase(p, top.i, cue) if top is not None else None


def _top_noun(p: Parsed, at: int, first: int) -> Word | None:
    """'A diplomat who asked for calm said …': the noun that the words in front of the cue hang on."""
    for above in p.ancestors(at):
        if above.i > at or above.i < first:
            return None
        relative = p.child(above.i, "relcl", "acl")
        if above.pos in ("NOUN", "PROPN") and relative is not None and above.i < relative.i <= at:
            return above
    return None


def behind_dateline(p: Parsed, draft: Draft, begins: int) -> tuple[int, int, int] | None:
    """The speaker of a draft without the words of a dateline, which the parse may take for the subject."""
    if draft.source is None:
        return None
    first, last, head = draft.source
    if first >= begins or head < p.sentence_of(begins).first:
        return draft.source
    if head >= begins:
        return begins, last, head
    return before(p, draft.cue) or _phrase_from(p, begins, draft.cue) if draft.cue > begins else None


def is_unnamed(p: Parsed, source: tuple[int, int, int] | None) -> bool:
    """Whether a source is given without a name: 'officials', 'two people familiar with the matter', 'a diplomat'."""
    if source is None:
        return False
    first, last, head = source
    word = p.words[head]
    if word.pos == "PROPN" or any(
        p.words[i].pos == "PROPN" and p.words[i].dep in ("appos", "poss") for i in range(first, last)
    ):
        return False
    if ("unnamed", word.lemma) in manners():
        return True
    determiners = [c.lower for c in p.children(head) if c.i < head and c.dep in ("det", "poss", "nummod", "amod")]
    if any(d in _CERTAIN for d in determiners):
        return False
    return word.pos == "NOUN" and (word.tag == "NNS" or any(d in _ANY for d in determiners))


_CERTAIN = frozenset("the this that these those both his her its their our my your".split())
_ANY = frozenset("a an some any many several another one two three four five other certain various".split())
