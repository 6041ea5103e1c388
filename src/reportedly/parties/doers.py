"""Who does a deed, or whence those who do it come, where the words of the deed do not say."""

from __future__ import annotations

from reportedly.actors.belonging import STRANGERS
from reportedly.actors.nouns import class_of
from reportedly.parties.case import Case
from reportedly.places import place_of
from reportedly.records import Kind, Participant


def senders(case: Case) -> tuple[Participant, ...]:
    """The state whose people are called home in the passive: "the Kenyan ambassador to Togo is recalled"."""
    stage, deed = case.cast.stage, case.deed
    called = case.parsed.child(deed.head, "nsubjpass") if not deed.is_noun else None
    whose = stage.names_before(called.i) if called is not None and class_of(called) else []
    codes = [code for name in whose if (code := stage.code_of(name)) is not None]
    return (stage.state(codes[0], whose[0].span),) if len(codes) == 1 else ()


def people_of_the_place(case: Case, recipients: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those who demonstrate, as people of the country in which they do: "thousands march in Accra" are Ghanaians."""
    parsed = case.parsed
    nameless = [a for a in case.actors if a.country is None and a.kind == Kind.PEOPLE]
    strange = any(not STRANGERS.isdisjoint(w.lemma for w in parsed.words_in(a.span)) for a in nameless if a.span)
    where = place_of(parsed, case.cast, case.deed, case.actors, recipients) if nameless and not strange else None
    if where is None or where.country is None or not where.rule.startswith("place"):
        return case.actors
    return tuple(a.model_copy(update={"country": where.country}) if a in nameless else a for a in case.actors)
