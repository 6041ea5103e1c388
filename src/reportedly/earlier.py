"""Who is meant by "the agency", "the group", "the spokesman": somebody named earlier in the article."""

from __future__ import annotations

from reportedly.actors import Cast
from reportedly.attribution.frames import is_called
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Participant

_BACK = 400  # words to look back


def earlier(cast: Cast, word: Word) -> tuple[Participant, ...] | None:
    """Those that a definite description points back to; None where it is none, or the article leaves it open."""
    p = cast.parsed
    if word.pos != "NOUN" or word.tag != "NN" or not _is_definite(p, word):
        return None
    if is_called("spokesperson", word) or _is_office(cast, word):
        return _office_holder(cast, word)
    if any(c.dep in ("amod", "compound", "prep", "poss", "relcl", "acl") for c in p.children(word.i)):
        return None  # described by itself: "the foreign agency"
    return _same_noun(cast, word) or _same_sort(cast, word)


def _is_definite(p: Parsed, word: Word) -> bool:
    return any(c.dep == "det" and c.lower in ("the", "this", "that") for c in p.children(word.i))


def _is_office(cast: Cast, word: Word) -> bool:
    mention = cast.mention(word.i)
    return mention is not None and mention.kind == "description" and mention.rule.startswith(_OFFICES)


_OFFICES = ("office", "one of an office")


def _office_holder(cast: Cast, word: Word) -> tuple[Participant, ...] | None:
    """'the spokesman': the last person called so; 'the US president': the only person of that state."""
    p = cast.parsed
    mention = cast.mention(word.i)
    country = next((who.country for who in mention.means if who.country), None) if mention is not None else None
    for before in reversed(p.words[max(word.i - _BACK, 0) : word.i]):
        if before.lemma != word.lemma:
            continue
        for near in (p.words[before.head], *p.children(before.i)):
            if near.pos == "PROPN" and (person := _person(cast, near, country)) is not None:
                return (person,)
    if country is None:
        return None
    same = [who for who in cast.people.everybody if who.country == country and who.span.end <= word.start]
    return (same[0].participant(None, same[0].span),) if len(same) == 1 else None


def _person(cast: Cast, word: Word, country: str | None) -> Participant | None:
    mention = cast.mention(word.i)
    for who in mention.means if mention is not None else ():
        if who.kind == Kind.PERSON and (country is None or who.country in (None, country)):
            return who.model_copy(update={"span": None, "resolved_from": who.span or who.resolved_from})
    return None


def _same_noun(cast: Cast, word: Word) -> tuple[Participant, ...] | None:
    """'the fund' after "the International Monetary Fund", 'the agency' after "the agency Interfax"."""
    p = cast.parsed
    for before in reversed(p.words[max(word.i - _BACK, 0) : word.i]):
        if before.lemma != word.lemma or before.i == word.i:
            continue
        name = before if before.pos == "PROPN" else next((c for c in p.children(before.i) if c.dep == "appos"), None)
        if name is not None and name.pos == "PROPN":
            return _named(cast, name)
    return None


def _same_sort(cast: Cast, word: Word) -> tuple[Participant, ...] | None:
    """'the agency', 'the newspaper': the last outlet named; 'the group', 'the company': the last body named."""
    p = cast.parsed
    for before in reversed(p.words[max(word.i - _BACK, 0) : word.i]):
        if before.pos != "PROPN" or before.dep in ("compound", "amod", "nmod"):
            continue
        mention = cast.mention(before.i)
        if mention is None or len(mention.means) != 1:
            continue
        kind = mention.means[0].kind
        outlet = kind == Kind.MEDIA or any(is_called("outlet", w) for w in p.words_in(mention.span))
        if is_called("outlet", word) and outlet:
            return _named(cast, before)
        if is_called("body", word) and not outlet and kind in _BODIES:
            return _named(cast, before)
    return None


_BODIES = frozenset({Kind.GROUP, Kind.COMPANY, Kind.IGO})


def _named(cast: Cast, word: Word) -> tuple[Participant, ...] | None:
    mention = cast.mention(word.i)
    if mention is None or not mention.means:
        return None
    return tuple(
        who.model_copy(update={"span": None, "resolved_from": who.span or who.resolved_from}) for who in mention.means
    )
