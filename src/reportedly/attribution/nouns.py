"""Reporting nouns: "the claim that ...", "widespread reports of ..."."""

from __future__ import annotations

from reportedly.attribution.frames import Manner
from reportedly.attribution.page import Draft, Page
from reportedly.attribution.speakers import phrase, speaker
from reportedly.language import Parsed, Word


def noun(page: Page, word: Word, table: dict[tuple[str, str], Manner]) -> Draft | None:
    manner = table.get(("noun", word.lemma))
    if manner is None:
        return None
    p = page.parsed
    if word.lemma == "charge" and word.i and p.words[word.i - 1].lower in ("in", "take", "took", "takes", "taking"):
        return None  # "in charge of": a post, no accusation
    speaks = table.get(("verb", p.words[p.words[word.head].head].lemma)) if word.dep == "pobj" else None
    if speaks is not None and "clause" in speaks.takes and p.child(word.i, "acl", "ccomp", "relcl") is not None:
        return None  # "said in a statement that …": the verb brings the clause
    content: set[int] = set()
    source: tuple[int, int, int] | None = None
    for child in p.children(word.i):
        if child.dep == "poss":
            source = phrase(p, child.i, word.i)
        elif child.i < word.i:
            continue
        elif child.dep in ("acl", "ccomp", "relcl"):
            mark = p.child(child.i, "mark")
            said = mark is not None and mark.lower in ("that", "whether")
            if said or (mark is None and _whole_clause(p, word, child)):
                content |= {w.i for w in p.subtree(child.i)}
        elif (holder := _holder(p, child, manner)) is not None:
            source = source or phrase(p, holder.i, word.i)
        elif child.dep == "prep" and child.lower in manner.preps and not _asks_for_words(p, child):
            content |= {w.i for w in p.subtree(child.i)}
        elif child.dep == "prep" and child.lower in ("by", "from"):
            pobj = p.child(child.i, "pobj")
            source = phrase(p, pobj.i, word.i) if pobj is not None else source
    if not content:
        return None
    first = min(content)
    if source is None and manner.itself:
        left = word.i
        while left and p.words[left - 1].head == word.i and p.words[left - 1].dep in _BEFORE_NOUN:
            left -= 1
        governor = p.words[word.head]
        if governor.lemma == "be" and p.child(governor.i, "expl") is not None:
            content |= set(range(first, p.sentence_of(word.i).last))
        source = (left, first, word.i)
    elif source is None:
        governor = p.words[word.head]
        if word.dep == "dobj" and governor.lemma in _MAKES:
            source = speaker(page, governor)
    if source is None and manner.attitude:
        return None
    draft = Draft(word.i, "noun", manner, source, content)
    draft.own = {word.i}
    return draft


def _holder(p: Parsed, link: Word, manner: Manner) -> Word | None:
    """'the pledges of the EU': a name behind "of" is who says it, unless the noun is what is said of somebody."""
    holder = p.child(link.i, "pobj") if link.lower == "of" and link.dep == "prep" else None
    return holder if holder is not None and holder.pos == "PROPN" and not (manner.itself or manner.deed) else None


def _asks_for_words(p: Parsed, link: Word) -> bool:
    """'a request for comment', 'a call for an interview': nothing is said in it."""
    asked = p.child(link.i, "pobj")
    return asked is not None and asked.lemma in ("comment", "interview", "clarification", "information")


def _whole_clause(p: Parsed, word: Word, clause: Word) -> bool:
    """'allegations he took the money': a clause that lacks nothing, unlike 'allegations he made'."""
    first = p.subtree(clause.i)[0]
    if first.i != word.i + 1 or p.child(clause.i, "nsubj", "nsubjpass") is None or first.tag in ("WP", "WDT"):
        return False
    return p.child(clause.i, "dobj", "attr", "acomp", "nsubjpass", "ccomp") is not None


_BEFORE_NOUN = ("det", "amod", "compound", "nummod", "quantmod")


_MAKES = frozenset({
    "make", "issue", "repeat", "voice", "express", "deliver", "release", "give", "send", "level", "reiterate", "raise",
    "have", "publish",
})  # fmt: skip
