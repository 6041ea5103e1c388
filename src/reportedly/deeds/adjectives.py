"""The deed that an adjective or participle says: "the jailed leader", "is critical of", "is due in Lima"."""

from __future__ import annotations

from reportedly.deeds import grammar, phrases
from reportedly.deeds.compose import compose
from reportedly.deeds.deed import IN_WORDS, Deed
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.nouns import before_the_hyphen, noun_preps
from reportedly.deeds.parties import goes_abroad, is_somebody, party, unique
from reportedly.language import Parsed, Word


def deed_of_adjective(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    """A participle or adjective: "the jailed leader", "a Russian-brokered truce", "said that it was shameful"."""
    noun = parsed.words[word.head]
    if word.dep not in ("amod", "acomp", "attr", "oprd") or noun.i == word.i:
        return None
    if word.dep == "amod" and noun.dep == "compound" and parsed.words[noun.head].pos == "NOUN":
        noun = parsed.words[noun.head]  # "the kidnapped aid workers"
    target = noun if word.dep == "amod" else grammar.subject(parsed, noun.i)
    if not phrases.fits(parsed, target, entry.object, entry.not_object, words_of):
        return None
    if entry.type == "ACCUSE" and (word.dep == "amod" or _is_supposed(parsed, noun.i)):
        return None  # "its unjustified war" judges in passing, "it would be irresponsible" nothing yet
    if parts:
        return _towards(parsed, word, parts, entry, target)
    recipients: tuple[int, ...] = ()
    if target is not None and grammar.is_party(target):
        recipients = (party(parsed, target).i,)
    actors = before_the_hyphen(parsed, word) or _read_as_part_of(parsed, word)
    if not actors and entry.type in IN_WORDS:
        actors = _speaker(parsed, noun.i)
    if entry.needs_actor and (not actors or actors == recipients):
        return None
    if entry.type == "CONSULT":
        recipients = noun_preps(parsed, noun.i, "between")
    return compose(parsed, word, parts, entry, word.i, actors, recipients, False, None)


def _is_supposed(parsed: Parsed, v: int) -> bool:
    """Whether something only would be so: "it would be irresponsible to leave"."""
    return any(c.dep == "aux" and c.lower in ("would", "could", "might", "can", "may") for c in parsed.children(v))


def _towards(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, subject: Word | None
) -> Deed | None:
    """Whoever is critical of somebody, outraged by what somebody did, or due in a capital: the subject is the actor."""
    targets = [c for i in parts for c in parsed.children(i) if c.dep == "pobj" and grammar.is_party(c)]
    if subject is None or not grammar.is_party(subject) or not targets or word.dep == "amod":
        return None
    if entry.abroad and not (is_somebody(subject) and goes_abroad(parsed, targets[0].i)):
        return None
    actors = (party(parsed, subject).i,)
    recipients = unique(party(parsed, w).i for w in targets)
    return compose(parsed, word, parts, entry, word.i, actors, recipients, False, None)


def _read_as_part_of(parsed: Parsed, word: Word) -> tuple[int, ...]:
    """The subject that the parser put into the object: "North Korea test-fired two missiles"."""
    before = [c for c in parsed.children(word.head) if c.dep == "compound" and c.pos == "PROPN" and c.i < word.i]
    return (before[-1].i,) if before and parsed.child(word.i, "npadvmod") is not None else ()


_SAYING = grammar.words("say tell add state declare describe call claim note remark insist argue stress warn write")


def _speaker(parsed: Parsed, v: int) -> tuple[int, ...]:
    """Who says the clause of a verb: "said that it was shameful", "It was shameful, the minister said"."""
    for above in (parsed.words[v], *parsed.ancestors(v)):
        if above.i != v and above.lemma in _SAYING:
            speaker = grammar.doer(parsed, above.i)
            return (speaker.i,) if speaker is not None and grammar.is_party(speaker) else ()
        if above.dep in ("relcl", "acl"):
            return ()
    return ()
