"""How the state that a cue gives changes with the state of the cue itself ("did not agree to", "canceled plans to")."""

from __future__ import annotations

from dataclasses import replace

from reportedly.cues import Cue
from reportedly.language import Word
from reportedly.records import Certainty, Status
from reportedly.status.standing import OPEN, OUTCOMES, REAL, Standing


def under(cue: Cue, word: Word, by: int | None, outer: Standing) -> Standing:
    """The state of a deed under the cue `word`, which is itself in the state `outer`."""
    assert cue.status is not None
    status, certainty = Status(cue.status), Certainty(cue.certainty)
    setter = by if status in OUTCOMES or status is Status.PROPOSED else None
    own = Standing(status, certainty, word.span, outer.condition, setter or outer.by, cue.rule)
    if status is Status.HAPPENED and cue.negated == Status.HAPPENED:  # "condemned", "did not condemn": done before
        return Standing(Status.HAPPENED, Certainty.CERTAIN, word.span, None, None, cue.rule)
    if status is Status.HAPPENED:  # "managed to", "was forced to": as the cue is
        if outer.rule == "present" and cue.name == "able":
            return own.now(Status.PROPOSED, Certainty.POSSIBLE)
        if outer.rule == "present":
            outer = outer.now(Status.HAPPENED)
        return replace(outer, cue=outer.cue or word.span)
    if cue.name == "let" and outer.status is Status.HAPPENED and outer.rule == "tense":  # "was allowed to leave"
        return outer.limited(Certainty.PROBABLE)
    if outer.status is Status.NEGATED:
        return _under_negation(cue, own, outer)
    if outer.status in (Status.POSTPONED, Status.CANCELLED):
        return outer if status in OPEN or status is Status.UNDERWAY else own
    if outer.status is Status.ENDED:
        return own.now(Status.CANCELLED, Certainty.CERTAIN) if status in OPEN else own
    if outer.status in OPEN:
        return _under_plan(own, outer)
    return own.limited(outer.certainty)


def _under_negation(cue: Cue, own: Standing, outer: Standing) -> Standing:
    if cue.negated is not None and cue.negated != Status.NEGATED:
        status = Status(cue.negated)
        limit = Certainty.POSSIBLE if status in OPEN else outer.certainty
        return replace(own, status=status, certainty=outer.certainty.at_most(limit), by=None)
    if own.status in (Status.POSTPONED, Status.CANCELLED):
        return own.now(Status.PLANNED, Certainty.PROBABLE)
    if own.status is Status.NEGATED:
        return own.now(Status.PROPOSED, Certainty.POSSIBLE)
    if own.status is Status.ENDED:
        return own.now(Status.UNDERWAY, outer.certainty)
    return replace(outer, certainty=outer.certainty.at_most(Certainty.PROBABLE), by=own.by or outer.by)


def _under_plan(own: Standing, outer: Standing) -> Standing:
    if own.status is Status.UNDERWAY:  # "will resume the talks"
        return outer
    if outer.rule.endswith("adjectives.toml:proposed"):  # "potential plans" are plans
        return own.limited(Certainty.POSSIBLE)
    if own.status is Status.ENDED and outer.status is Status.PROPOSED:  # "called for an end to the violence"
        return own.now(Status.UNDERWAY, Certainty.CERTAIN)
    if own.status in OPEN:
        status = Status.PROPOSED if Status.PROPOSED in (own.status, outer.status) else Status.PLANNED
        return own.now(status, own.certainty.at_most(outer.certainty))
    return own.limited(outer.certainty)


def negate(base: Standing, negation: Word) -> Standing:
    """The state of a deed with "not" on it, given its state without."""
    if base.status in REAL or base.status is Status.ENDED:
        return replace(base, status=Status.NEGATED, cue=negation.span, rule="negation", base=base.status)
    if base.status is Status.NEGATED:
        return replace(base, status=Status.PROPOSED, certainty=Certainty.POSSIBLE, cue=negation.span)
    if base.status in (Status.POSTPONED, Status.CANCELLED):
        return base.now(Status.PLANNED, Certainty.PROBABLE)
    return replace(base, status=Status.NEGATED, cue=negation.span, rule="negation", base=base.status)
