"""Tells what is told but is no politics: votes on a country's own laws, family matters, ordinary crime, animals."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.actors.nouns import class_of
from reportedly.deeds import grammar
from reportedly.deeds.entries import lexicon
from reportedly.deeds.found import Found
from reportedly.language import Parsed, Word
from reportedly.records import EventType


def is_a_vote_at_home(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Whether lawmakers or voters only cast their votes on a law of their own: "the senate voted down the budget"."""
    rejected = f.deed.type is EventType.REJECT or (f.deed.type is EventType.ACCUSE and f.deed.mode == "disapprove")
    if not rejected or f.deed.is_noun or len(parsed.sentences) == 1:
        return False  # a text of one sentence tells it for its own sake
    verb = parsed.words[f.deed.head]
    who = [parsed.words[i] for i in f.deed.actors] or [w for w in (grammar.doer(parsed, verb.i),) if w is not None]
    if any(w.lemma in _VOTERS for w in who):
        return True
    if not who or not all(_is_a_lawmaker(parsed, w) for w in who):
        return False
    if verb.lemma == "vote":
        return True
    if verb.lemma not in _AGAINST:
        return False
    target = grammar.done_to(parsed, verb.i)
    if target is None or target.lemma not in (*_LAWS, "it"):
        return False
    return verb.lemma != "oppose" or any(w.lemma in _VOTING for w in parsed.sentence_words(parsed.sentence_of(verb.i)))


_AGAINST = grammar.words("reject oppose defeat block dismiss turn strike")
_VOTERS = grammar.words("voter electorate")
_VOTING = grammar.words("vote abstain ballot pass")
_LAWS = grammar.words(
    "bill measure amendment motion legislation law act budget proposition referendum constitution initiative proposal "
    "reform resolution nomination candidate cut"
)
_LAWMAKERS = grammar.words(
    "parliament house senate congress assembly legislature commons lords lawmaker legislator deputy mp senator "
    "congressman congresswoman member parliamentarian majority minority opposition party caucus knesset duma bundestag "
    "democrat republican conservative tory labour liberal green socialist"
)


def _is_a_lawmaker(parsed: Parsed, word: Word) -> bool:
    """Whether a word names a parliament, its members or a party in it: "Republicans", "the House of Commons"."""
    return word.lemma in _LAWMAKERS or word.lower.removesuffix("s") in _LAWMAKERS


_WHOM = grammar.words(
    "child family couple teenager teen student driver passenger captain man woman him her them he she they his hers "
    "their whom who"
)  # whom else private people have to do with
_PUBLIC_ALONE = frozenset({EventType.PROTEST, EventType.MOBILIZE})


def is_at_home(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Whether only private people have to do with each other: "his wife accused him of cruelty"."""
    deed = f.deed
    if deed.type in _PUBLIC_ALONE or not deed.actors:
        return False
    actors = [parsed.words[i] for i in deed.actors]
    if not all(_is_private(w) and not _is_of_somebody_public(parsed, w) for w in actors):
        return False
    return all(w.lower in _WHOM or w.lemma in _WHOM or _is_private(w) for w in _parties(parsed, deed.recipients))


def _is_private(word: Word) -> bool:
    return word.pos == "NOUN" and word.lemma in lexicon().words["private"]


def _is_of_somebody_public(parsed: Parsed, word: Word) -> bool:
    """Whether somebody private is told of as one of a crowd or of a country: "nurses", "Kenyan doctors"."""
    if word.tag == "NNS" and parsed.child(word.i, "poss") is None:
        return True
    return any(grammar.names_somebody(parsed, c) for c in parsed.children(word.i) if c.dep in ("amod", "compound"))


def _parties(parsed: Parsed, heads: Iterable[int]) -> list[Word]:
    return [parsed.words[i] for i in heads]


_TRIED = frozenset({("COERCE", "arrest"), ("SANCTION", "convict"), ("ACCUSE", "allege"), ("ACCUSE", "investigate")})
_ORDINARY = frozenset({"people", "part", "band"})


def is_an_ordinary_crime(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Whether somebody unknown is only tried for what is nobody's politics: "two men were charged with theft"."""
    if (f.deed.type.value, f.deed.mode or "") not in _TRIED:
        return False
    tried = _parties(parsed, f.deed.recipients)
    if not tried or not all(w.pos in ("NOUN", "NUM") and _is_nobody_known(parsed, w) for w in tried):
        return False
    return any(w.lemma in lexicon().words["crime"] for w in parsed.sentence_words(parsed.sentence_of(f.deed.head)))


def _is_nobody_known(parsed: Parsed, word: Word) -> bool:
    """Whether a common noun names plain people, without a state or body beside it: "a nurse", not "a UN doctor"."""
    if class_of(word) not in _ORDINARY and not (_is_private(word) or word.lemma in _WHOM):
        return False
    return not any(grammar.names_somebody(parsed, c) for c in parsed.children(word.i))


def is_of_animals(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Whether an animal hurts or is hurt: "the killing of an elephant", "a lion mauled the man"."""
    if f.deed.type is not EventType.ASSAULT:
        return False
    word = parsed.words[f.deed.head]
    near = [*_parties(parsed, (*f.deed.actors, *f.deed.recipients)), *grammar.with_preposition(parsed, word.i, "of")]
    if not f.deed.is_noun:
        near += [w for w in (grammar.doer(parsed, word.i), grammar.done_to(parsed, word.i)) if w is not None]
    return any(w.pos == "NOUN" and w.lemma in lexicon().words["animal"] for w in near)
