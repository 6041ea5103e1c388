"""Who talked with whom: the people of a meeting or call, for "both leaders" and "the ministers" behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.language import Parsed
from reportedly.records import Kind, Participant

_TALKING = frozenset("meet speak talk confer consult host receive welcome phone telephone call".split())
_HOLDING = frozenset({"hold", "have", "conduct", "conclude", "begin", "start"})
_TALKS = frozenset("talk meeting call conversation consultation discussion summit negotiation videoconference".split())
_BACK = 25  # sentences


@dataclass(frozen=True, slots=True)
class Talk:
    """The verb of a talk, and those who took part."""

    verb: int
    parties: tuple[Participant, ...]


def talks_before(
    parsed: Parsed, i: int, begins: int, who: Callable[[int], tuple[Participant, ...]]
) -> Iterator[Talk]:
    """The talks between two or more people told before word `i`, the last first."""
    first = max(parsed.sentences[max(parsed.words[i].sent - _BACK, 0)].first, begins)
    for word in reversed(parsed.words[first:i]):
        if word.pos != "VERB" or not is_talk(parsed, word.i):
            continue
        subject = parsed.child(word.i, "nsubj")
        if subject is None:
            continue
        for more in (*((other,) for other in partners(parsed, word.i)), ()):
            parties = tuple({p.name: p for k in (subject.i, *more) for p in who(k)}.values())
            if len(parties) > 1 and all(p.kind == Kind.PERSON for p in parties):
                yield Talk(word.i, parties)
                break


def is_talk(parsed: Parsed, v: int) -> bool:
    """Whether a verb tells of a meeting or call: "met", "spoke", "held a call"."""
    word = parsed.words[v]
    if word.lemma in _TALKING:
        return True
    held = parsed.child(v, "dobj") if word.lemma in _HOLDING else None
    return held is not None and held.lemma in _TALKS


def partners(parsed: Parsed, v: int) -> list[int]:
    """With whom somebody talks: the object of the verb, or who stands behind "with" and "to"."""
    objects = [c.i for c in parsed.children(v) if c.dep == "dobj" and c.lemma not in _TALKS]
    holders = [v, *(c.i for c in parsed.children(v) if c.dep == "dobj" and c.lemma in _TALKS)]
    behind = [n.i for h in holders for p in parsed.children(h) if p.dep == "prep" and p.lower in ("with", "to")
              for n in parsed.children(p.i) if n.dep == "pobj"]  # fmt: skip
    return [*behind, *objects]
