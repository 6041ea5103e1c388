"""Who does a deed, and whence those come who do it or suffer it, where the words of the deed do not say."""

from __future__ import annotations

from reportedly.actors.belonging import STRANGERS
from reportedly.actors.nouns import class_of
from reportedly.deeds import Deed
from reportedly.parties.case import Case
from reportedly.places import place_of
from reportedly.records import EventType, Kind, Participant


def senders(case: Case) -> tuple[Participant, ...]:
    """The state whose people are called home in the passive: "the Kenyan ambassador to Togo is recalled"."""
    stage, deed = case.cast.stage, case.deed
    called = case.parsed.child(deed.head, "nsubjpass") if not deed.is_noun else None
    whose = stage.names_before(called.i) if called is not None and class_of(called) else []
    codes = [code for name in whose if (code := stage.code_of(name)) is not None]
    return (stage.state(codes[0], whose[0].span),) if len(codes) == 1 else ()


def rulers_of_the_place(case: Case) -> tuple[Participant, ...]:
    """The state whose curfew or emergency it is, where the text says where: "a curfew has ended in Kampala"."""
    if case.deed.mode not in ("curfew", "martial-law"):
        return ()
    country = _said_to_be_in(case, case.deed)
    return (case.cast.stage.state(country),) if country is not None else ()


def people_of_the_place(case: Case, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those who demonstrate or are hurt, as people of the country where the text says so: "thousands march in Accra".

    Not strangers, not gunmen, and nobody beside somebody whose country is told: "near the Chinese embassy in Accra".
    """
    kinds = {Kind.PEOPLE} if case.deed.type == EventType.PROTEST else {Kind.PEOPLE, Kind.PERSON}
    if case.deed.mode == "arrest":
        kinds.add(Kind.GROUP)  # "the detention of political leaders"
    if any(a.country for a in case.actors):
        kinds.discard(Kind.PERSON)  # whom a state arrests by name may come from anywhere
    plain = [p for p in people if p.country is None and p.kind in kinds and _may_live_there(case, p)]
    if not plain or any(p.country for p in people):
        return people
    country = _said_to_be_in(case, case.deed) or _of_those_who_hold(case, plain) or next(
        (c for d in case.before() if set(d.recipients) & set(case.deed.recipients) and (c := _said_to_be_in(case, d))),
        None,
    )
    if country is None:
        return people
    return tuple(p.model_copy(update={"country": country}) if p in plain else p for p in people)


def _of_those_who_hold(case: Case, people: list[Participant]) -> str | None:
    """The country of the police or court that arrests or sentences people of whom no more is told."""
    plain = all(p.kind == Kind.PEOPLE for p in people)
    at_home = plain and case.deed.mode in ("arrest", "convict") and all(a.kind == Kind.GROUP for a in case.actors)
    return next(iter(case.homes)) if at_home and len(case.homes) == 1 else None


def _said_to_be_in(case: Case, deed: Deed) -> str | None:
    """The country where a deed happens, if the text says so."""
    where = place_of(case.parsed, case.cast, deed, case.actors, ())
    return where.country if where is not None and where.rule.startswith("place") else None


def _may_live_there(case: Case, person: Participant) -> bool:
    words = case.parsed.words_in(person.span) if person.span is not None else []
    demonstrate = case.deed.type == EventType.PROTEST
    return not any(
        w.lemma in STRANGERS or w.lower in _FROM_ELSEWHERE or (class_of(w) == "band" and not demonstrate) for w in words
    )


_FROM_ELSEWHERE = frozenset(
    "any anyone anybody foreign international european western asian african arab".split()
)  # words before people of whom a place does not tell whence they come
