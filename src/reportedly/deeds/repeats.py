"""Leaves out deeds that only repeat what the article has told before."""

from __future__ import annotations

from reportedly import cues
from reportedly.deeds import grammar, phrases
from reportedly.deeds.deed import Deed
from reportedly.deeds.entries import lexicon
from reportedly.deeds.found import Found
from reportedly.language import Parsed, Word
from reportedly.records import EventType

_SAID_AGAIN = grammar.words("the this that these those its his her their such both")
_TURNS = grammar.words("call break cut extend launch conduct carry hold deny go proceed announce")
# … besides the cues of a status, verbs that tell something new about a deed named again


_SINCE = grammar.words("since after before when until once")  # "after the protests began" only tells a time


def without_repeats(parsed: Parsed, found: list[Found]) -> list[Found]:
    """Leave out nouns that only point back to a deed told before: "after the attack", "during his visit"."""
    kept: list[Found] = []
    told: set[tuple[EventType, str | None]] = set()
    before: dict[tuple[str, ...], set[str]] = {}
    for f in found:
        deed = f.deed
        known = not told.isdisjoint({(deed.type, deed.mode), (deed.type, None)}) or (
            deed.mode is None and any(kind == deed.type for kind, _ in told)
        )
        if known and (_points_back(parsed, deed) or (_is_an_aside(f) and _all_known(parsed, deed, kept))):
            continue
        same, details = _sameness(parsed, f), _details(parsed, f)
        if same in before and (f.entry.once or details <= before[same]):
            continue
        before[same] = before.get(same, set()) | details
        told.add((deed.type, deed.mode))
        told.add((deed.type, None)) if deed.mode is None else None
        kept.append(f)
    return kept


def _is_an_aside(f: Found) -> bool:
    """Whether a talk is only told beside another; what two agree to discuss is still to come."""
    return f.entry.aside and f.deed.content_of is None


def _all_known(parsed: Parsed, deed: Deed, before: list[Found]) -> bool:
    """Whether all whom an aside names have taken part in a deed of its type: the same people go on talking."""
    known = {w.lower for f in before if f.deed.type == deed.type for i in f.deed.actors for w in _named(parsed, i)}
    titles = lexicon().words["leaders"]  # "the Vice President", "the Leaders"
    names = (w.lower for i in deed.actors for w in _named(parsed, i)[:1])
    return all(name in known or name.removesuffix("s") in titles for name in names)


def _named(parsed: Parsed, i: int) -> list[Word]:
    """The names in the noun phrase of word `i` and in those joined to it."""
    return [w for j in (i, *(c.i for c in parsed.conjuncts(i))) for w in (parsed.words[j], *parsed.children(j))
            if w.pos == "PROPN"]  # fmt: skip


def _sameness(parsed: Parsed, f: Found) -> tuple[str, ...]:
    """What makes a deed a mere repetition: the same word in the same form with the same named participants."""
    deed, words_ = f.deed, parsed.words
    named = [words_[i].lower for i in (*deed.actors, *deed.recipients)]
    if f.entry.once:
        return (f.entry.rule, words_[deed.head].lemma)
    if not named or (deed.type != EventType.SANCTION and any(words_[i].pos == "PRON" for i in deed.actors)):
        return (str(deed.head),)
    auxiliaries = [c.lower for c in parsed.children(deed.governor) if c.dep in ("aux", "auxpass", "neg")]
    above = words_[words_[deed.governor].head]
    around = [above.lemma] if words_[deed.governor].dep != "ROOT" and above.pos in ("VERB", "AUX") else []
    return (f.entry.rule, words_[deed.head].lower, *named, "|", *auxiliaries, "|", *around)


def _details(parsed: Parsed, f: Found) -> set[str]:
    """The names, numbers and days in the words of a deed: what is new in it when it is told again."""
    by_itself = f.deed.is_noun and f.deed.governor == f.deed.head
    inside = parsed.subtree(f.deed.head) if by_itself else parsed.words_in(f.deed.evidence)
    return {w.lower for w in inside if w.pos in ("PROPN", "NUM") or w.lower in grammar.DAYS}


def _points_back(parsed: Parsed, deed: Deed) -> bool:
    if not deed.is_noun:
        return _done_by_it(parsed, deed)
    mark = parsed.child(deed.head, "det", "poss")
    if mark is None or mark.lower not in _SAID_AGAIN:
        return False
    word = parsed.words[deed.head]
    within = {w.i for w in parsed.subtree(deed.head)}
    parties = (i for i in (*deed.actors, *deed.recipients) if i in within and i != mark.i)
    named = (grammar.names_somebody(parsed, w) for i in parties for w in (parsed.words[i], *parsed.children(i)))
    if word.pos == "PROPN" or any(named):
        return False
    governor = parsed.words[word.head]
    if governor.dep == "advcl" and any(c.lower in _SINCE for c in parsed.children(governor.i)):
        return True
    if phrases.lies_somewhere(parsed, deed.head):
        return False
    turned = governor.pos == "VERB" and word.dep in ("dobj", "nsubj", "nsubjpass")
    return not (turned and _turns(parsed, governor, word))


def _turns(parsed: Parsed, verb: Word, noun: Word) -> bool:
    """Whether a verb tells what becomes of the deed named under it: "was revived", "put the visit off"."""
    cue = cues.over(parsed, noun, verb)
    return verb.lemma in _TURNS or (cue is not None and cue.status in (*cues.FATES, "underway"))


def _done_by_it(parsed: Parsed, deed: Deed) -> bool:
    """Whether a verb tells more of a deed told before: "the attack killed", "the suit was filed in"."""
    subject = parsed.child(deed.head, "nsubj", "nsubjpass")
    mark = parsed.child(subject.i, "det") if subject is not None else None
    return subject is not None and subject.lemma in grammar.ACTS and mark is not None and mark.lower in _SAID_AGAIN
