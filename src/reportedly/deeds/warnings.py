"""To whom a warning goes: whoever would suffer, or whose act would have, the consequences that it names."""

from __future__ import annotations

from reportedly.deeds import grammar
from reportedly.deeds.parties import is_somebody
from reportedly.language import Parsed, Word

_SUFFERS = grammar.words("face suffer bear pay incur see confront risk endure feel")
_ACTS = grammar.words(
    "aggression escalation attack invasion incursion action act move test launch use violation interference "
    "provocation support supply transfer strike step behaviour behavior crackdown annexation blockade violence attempt"
)
_COSTS = grammar.words("cost consequence price sanction penalty pain")
_MODALS = grammar.words("will would shall")


def warned(parsed: Parsed, v: int) -> list[Word]:
    """The party that a verb of saying warns in its clause: "that Togo would face severe costs", "if Togo attacks"."""
    for below in _clauses(parsed, v):
        if not any(c.dep == "aux" and c.lemma in _MODALS for c in parsed.children(below.i)):
            continue
        subject = parsed.child(below.i, "nsubj", "nsubjpass")
        whom = _who_would_pay(parsed, below, subject) if subject is not None else None
        whom = whom or _who_is_to_refrain(parsed, below)
        if whom is not None:
            return [whom]
    return []


def _clauses(parsed: Parsed, v: int) -> list[Word]:
    """The clauses that say what will be, behind a verb or behind "clear" in "made clear"."""
    found = [c for c in parsed.children(v) if c.dep == "ccomp"]
    return [*found, *(c for w in found if w.pos == "ADJ" for c in parsed.children(w.i) if c.dep == "ccomp")]


def _who_would_pay(parsed: Parsed, verb: Word, subject: Word) -> Word | None:
    """Whoever suffers, or does what has consequences: "Togo will pay", "Togolese aggression will have …"."""
    if verb.lemma in _SUFFERS:
        return subject if is_somebody(subject) else None
    if subject.lemma in _ACTS:
        doers = grammar.with_preposition(parsed, subject.i, "by")
        return grammar.owner_of(parsed, subject.i) or next(iter(doers), None)
    costs = parsed.child(verb.i, "dobj")
    behind = (verb.i, costs.i) if costs is not None and costs.lemma in _COSTS else ()
    return next((w for i in behind for w in grammar.with_preposition(parsed, i, "on")), None)


def _who_is_to_refrain(parsed: Parsed, verb: Word) -> Word | None:
    """Whoever must not do what the condition names: "will respond if Togo attacks"."""
    for clause in parsed.children(verb.i):
        if clause.dep == "advcl" and any(c.lower in ("if", "should") for c in parsed.children(clause.i)):
            subject = parsed.child(clause.i, "nsubj")
            return subject if subject is not None and is_somebody(subject) else None
    return None
