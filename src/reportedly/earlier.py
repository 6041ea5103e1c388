"""Who is meant by "the agency", "the group", "the spokesman": somebody named earlier in the article."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.actors import Cast
from reportedly.attribution.frames import is_called
from reportedly.language import Parsed, Word
from reportedly.records import Kind

_BACK = 400  # words to look back


def earlier(cast: Cast, word: Word) -> Word | None:
    """The head of the name that a definite description points back to; None where it is none, or it stays open."""
    p = cast.parsed
    if word.pos != "NOUN" or word.tag != "NN" or not _is_definite(p, word):
        return None
    if is_called("spokesperson", word) or _is_office(cast, word):
        return _office_holder(cast, word)
    if any(c.dep in ("amod", "compound", "prep", "poss", "relcl", "acl") for c in p.children(word.i)):
        return None  # described by itself: "the foreign agency"
    return _same_noun(p, word) or _same_sort(cast, word)


def _is_definite(p: Parsed, word: Word) -> bool:
    return any(c.dep == "det" and c.lower in ("the", "this", "that") for c in p.children(word.i))


def _is_office(cast: Cast, word: Word) -> bool:
    mention = cast.mention(word.i)
    return mention is not None and mention.kind == "description" and mention.rule.startswith(_OFFICES)


_OFFICES = ("office", "one of an office")


def _before(p: Parsed, word: Word) -> Iterator[Word]:
    """The words in front of a word, nearest first."""
    return reversed(p.words[max(word.i - _BACK, 0) : word.i])


def _office_holder(cast: Cast, word: Word) -> Word | None:
    """'the spokesman': the last person called so; 'the US president': the only person of that state."""
    p = cast.parsed
    mention = cast.mention(word.i)
    country = next((who.country for who in mention.means if who.country), None) if mention is not None else None
    bare = all(c.dep == "det" for c in p.children(word.i))  # "the envoy", whose state is only the one at hand
    for before in _before(p, word):
        near = (p.words[before.head], *p.children(before.i)) if before.lemma == word.lemma else ()
        for name in near:
            if name.pos == "PROPN" and _is_person_of(cast, name, None if bare else country):
                return name
    known = [who for who in cast.people.everybody if who.span.end <= word.start]
    same = [who for who in known if who.country == country] if country is not None else []
    if bare and len(known) == 1:
        same = known
    return p.root_of(same[0].span) if len(same) == 1 else None


def _is_person_of(cast: Cast, word: Word, country: str | None) -> bool:
    mention = cast.mention(word.i)
    return mention is not None and any(
        who.kind == Kind.PERSON and (country is None or who.country in (None, country)) for who in mention.means
    )


def _same_noun(p: Parsed, word: Word) -> Word | None:
    """'the fund' after "the International Monetary Fund", 'the agency' after "the agency Interfax"."""
    for before in _before(p, word):
        if before.lemma != word.lemma:
            continue
        name = before if before.pos == "PROPN" else p.child(before.i, "appos")
        if name is not None and name.pos == "PROPN":
            return name
    return None


def _same_sort(cast: Cast, word: Word) -> Word | None:
    """'the agency', 'the newspaper': the last outlet named; 'the group', 'the company': the last body named."""
    p = cast.parsed
    for before in _before(p, word):
        if before.pos != "PROPN" or before.dep in ("compound", "amod", "nmod"):
            continue
        mention = cast.mention(before.i)
        if mention is None or len(mention.means) != 1:
            continue
        kind = mention.means[0].kind
        outlet = kind == Kind.MEDIA or any(is_called("outlet", w) for w in p.words_in(mention.span))
        if is_called("outlet", word) and outlet:
            return before
        if is_called("body", word) and not outlet and kind in _BODIES:
            return before
    return None


_BODIES = frozenset({Kind.GROUP, Kind.COMPANY, Kind.IGO})
