"""Who, by name, makes a statement: speakers behind pronouns, offices, spokespeople and their statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.actors import Cast
from reportedly.actors.cast import Mention
from reportedly.attribution import Attribution
from reportedly.attribution.asides import LABEL_TITLES
from reportedly.attribution.frames import is_called
from reportedly.attribution.speakers import DAYS_AND_MONTHS
from reportedly.earlier import earlier
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Participant, Source, Span


@dataclass(frozen=True, slots=True)
class _Head:
    """A noun phrase that may name a speaker: its head, and the characters it may take its words from."""

    word: Word
    span: Span


def sources_of(cast: Cast, statement: Attribution) -> tuple[Source, ...]:
    """Who makes a statement, each speaker once; nobody where the text names nobody or a pronoun stays open."""
    if statement.source is None or statement.source_head is None:
        return ()
    p = cast.parsed
    said_by = p.words[statement.source_head]
    if any(c.lower == "no" for c in p.children(said_by.i)) or said_by.lower in ("nobody", "none"):
        return ()
    word = _meant(p, statement)
    head = _Head(word, statement.source) if word is said_by else _phrase_of(p, word)
    author = _author(cast, head) if not _are_anybodys(cast, word) else None
    if author is not None:
        head = author
    elif statement.unnamed and word is said_by and earlier(cast, word) is None and not _are_named_before(cast, word):
        return (Source(name=without_article(p.says(head.span)), kind="unnamed", span=head.span),)
    elif statement.kind == "colon":
        labelled = _labelled(cast, head)
        if labelled is not None or not _is_known(cast, head):
            return (labelled,) if labelled is not None else ()  # a heading is nobody; only somebody known speaks
    found: dict[str, Source] = {}
    for part in _parts(cast, head):
        for source in _sources(cast, part):
            found.setdefault(source.name, source)
    return tuple(found.values())


def _are_named_before(cast: Cast, word: Word) -> bool:
    """Whether a description means several people who were named: "the two leaders"."""
    people = cast.who(word.i)
    return len(people) > 1 and all(p.kind == Kind.PERSON and p.span is None for p in people)


def _meant(p: Parsed, statement: Attribution) -> Word:
    """The head of the speaker; for "who" and "that" the noun they stand for."""
    assert statement.source_head is not None
    word, cue = p.words[statement.source_head], p.words[statement.cue_head]
    if word.tag not in ("WP", "WDT"):
        return word
    for above in (cue, *p.ancestors(cue.i)):
        if above.dep == "relcl":
            return p.words[above.head]
    return word


def _labelled(cast: Cast, head: _Head) -> Source | None:
    """'SECRETARY HOLT: …': the person of a label in capitals, by surname."""
    label = head.word.text
    if not label.isupper() or len(label) < 3:
        return None
    known = [who for who in cast.people.everybody if who.tokens[-1] == label.lower() and len(who.tokens) > 1]
    if known:
        return Source(name=known[0].name, resolved_from=known[0].span)
    titles = [w for w in cast.parsed.words_in(head.span) if w.i < head.word.i]
    titled = any(is_called("spokesperson", w) or w.lower.rstrip(".") in LABEL_TITLES for w in titles)
    return Source(name=label.title(), span=head.span) if titled else None


def _is_known(cast: Cast, head: _Head) -> bool:
    mention = cast.mention(head.word.i)
    return mention is not None and bool(mention.means) and mention.rule != "unknown name"


def _parts(cast: Cast, head: _Head) -> Iterator[_Head]:
    """Each of several speakers: "the union and the party" are two."""
    p = cast.parsed
    mention = cast.mention(head.word.i)
    one = mention.span if mention is not None and mention.kind == "name" else head.word.span  # "Iraq and the Levant"
    others = [
        w for w in p.conjuncts(head.word.i)
        if head.span.covers(w.span) and not one.covers(w.span) and w.pos in ("NOUN", "PROPN", "PRON")
    ]  # fmt: skip
    if not others:
        yield head
        return
    for word in (head.word, *others):
        if word.lemma in ("other", "others"):
            continue  # "the Guardian and others": they stand for nobody
        yield _Head(word, _own_words(p, word, head.span))


def _sources(cast: Cast, head: _Head, depth: int = 0) -> list[Source]:
    """The speakers that one noun phrase means, resolved as far as the article tells."""
    p = cast.parsed
    head = _named_beside(cast, head)
    mention = cast.mention(head.word.i)
    people = mention.means if mention is not None else ()
    own = _own_words(p, head.word, head.span)
    words = without_article(p.says(own))
    before = earlier(cast, head.word) if not depth else None
    if before is not None and not any(who.span is None for who in people if who.kind == Kind.PERSON):
        return [_resolved(s, before) for s in _sources(cast, _phrase_of(p, before), depth + 1)]
    persons = [who for who in people if who.kind == Kind.PERSON]
    if persons and not (head.word.pos == "NOUN" and _is_body(p, head.word, own)):
        return [_as_source(who, head) for who in persons]
    if head.word.tag in ("PRP", "PRP$", "WP", "WDT", "DT"):
        return [source for who in people for source in _behind_pronoun(cast, who, head, depth)]
    if head.word.pos == "NUM" and not people:
        return [Source(name=words, kind="unnamed", span=head.span)]
    if mention is None or not people or _is_body(p, head.word, own) or _has_own_name(mention, head.word):
        return [Source(name=words, kind="named", span=own)]
    return [_as_source(who, head) for who in people]


def _behind_pronoun(cast: Cast, who: Participant, head: _Head, depth: int) -> list[Source]:
    """Whom a pronoun means, called as the words that it stands for: "It" for the Kremlin is the Kremlin."""
    meant = cast.parsed.root_of(who.resolved_from) if who.resolved_from is not None else None
    if meant is None or depth or not (meant.pos == "PROPN" or is_called("office", meant)):
        return [_as_source(who, head)]
    named = _sources(cast, _phrase_of(cast.parsed, meant), depth + 1)
    return [_resolved(source, meant) for source in named] or [_as_source(who, head)]


def _resolved(source: Source, meant: Word) -> Source:
    """A source whose own words stand elsewhere in the article."""
    return Source(name=source.name, kind=source.kind, resolved_from=source.span or source.resolved_from or meant.span)


def _named_beside(cast: Cast, head: _Head) -> _Head:
    """'One of these groups, the Liwa Front', 'the president of Senegal, Omar Diallo': the name that stands beside."""
    p = cast.parsed
    if head.word.pos == "PROPN":
        return head
    for word in p.words_in(head.span):
        if word.i > head.word.i and word.pos == "PROPN" and (word.dep == "appos" or word.i == head.word.i + 1):
            mention = cast.mention(word.i)
            person = mention is not None and any(who.kind == Kind.PERSON for who in mention.means)
            if person or word.head == head.word.i or word.i == head.word.i + 1:
                return _Head(word, _own_words(p, word, head.span))
    return head


def _as_source(who: Participant, head: _Head) -> Source:
    if who.span is None:
        return Source(name=who.name, resolved_from=who.resolved_from)
    return Source(name=who.name, span=head.span)


_RULERS = frozenset({"government", "administration", "regime", "authority", "leadership", "state", "country", "nation"})


def _is_body(p: Parsed, head: Word, own: Span) -> bool:
    """Whether the words name an office, an outlet or a body of its own rather than a whole state."""
    if head.lemma in _RULERS or head.pos == "PRON":
        return False
    words = [w for w in p.words_in(own) if w.pos not in ("DET", "PUNCT")]
    return any(is_called("outlet", w) for w in words) or (len(words) > 1 and is_called("office", head))


def _has_own_name(mention: Mention, head: Word) -> bool:
    """Whether the words name a body, a seat or an office-holder that takes part for somebody else, or hardly any."""
    if mention.kind == "description":
        return head.lemma not in _RULERS or head.pos == "PROPN"
    return mention.rule in ("town", "seat")


# ---------------------------------------------------------------- statements and spokespeople speak for somebody


def _author(cast: Cast, head: _Head) -> _Head | None:
    """Who is behind a statement, letter or spokesman; None where the phrase names a speaker by itself, or nobody."""
    p = cast.parsed
    word = head.word
    if is_called("spokesperson", word):
        if any(who.kind == Kind.PERSON for who in cast.who(word.i)) or word.pos == "PROPN":
            return None
        owner = _owner(p, word, ("for", "of", "at", "from"))
        told = owner is not None and (owner.tag != "PRP$" or bool(cast.who(owner.i)))
        return _phrase_of(p, owner) if owner is not None and told else None
    if not is_called("vehicle", word):
        return None
    owner = _owner(p, word, ("from", "by")) or _issuer(p, word)
    if owner is not None:
        return _phrase_of(p, owner)
    definite = any(c.lower in ("the", "this", "that", "its", "same") for c in p.children(word.i))
    return _author_before(p, word) if definite else None


_PRESS = frozenset({"media", "press", "news", "newspaper", "intelligence", "eyewitness"})


def _are_anybodys(cast: Cast, word: Word) -> bool:
    """Whether it is told only where reports come from, not whose they are: "reports from Mali", "media reports"."""
    if word.tag != "NNS" or word.lemma != "report":
        return False
    before = {c.lower for c in cast.parsed.children(word.i) if c.dep in ("compound", "amod")}
    whence = cast.stage.of(word.i, "from", "out", "in")
    return not before.isdisjoint(_PRESS) or any(cast.country_near(noun.i) is not None for noun in whence)


def _owner(p: Parsed, word: Word, links: tuple[str, ...]) -> Word | None:
    """'the ministry's statement', 'a statement from the ministry', 'a ministry spokesman'."""
    owner = p.child(word.i, "poss")
    if owner is not None:
        return owner
    for child in p.children(word.i):
        pobj = p.child(child.i, "pobj") if child.dep in ("prep", "agent") and child.lower in links else None
        if pobj is not None and pobj.lower not in DAYS_AND_MONTHS and pobj.tag != "CD":
            return pobj
    compounds = [c for c in p.children(word.i) if c.dep in ("compound", "nmod") and c.i < word.i]
    return compounds[-1] if compounds and compounds[-1].text[0].isupper() else None


def _issuer(p: Parsed, word: Word) -> Word | None:
    """'a statement released by the ministry'."""
    for child in p.children(word.i):
        agent = p.child(child.i, "agent") if child.dep in ("acl", "relcl") else None
        if agent is not None and (pobj := p.child(agent.i, "pobj")) is not None:
            return pobj
    return None


def _author_before(p: Parsed, word: Word) -> _Head | None:
    """'The statement said': whoever made the statement last spoken of."""
    for before in reversed(p.words[: word.i]):
        if before.lemma != word.lemma or before.pos != "NOUN":
            continue
        owner = _owner(p, before, ("from", "by")) or _issuer(p, before)
        if owner is not None:
            return _phrase_of(p, owner)
        for above in p.ancestors(before.i):
            if above.pos in ("NOUN", "PROPN", "PRON") and above.dep in ("nsubj", "nsubjpass"):
                return _phrase_of(p, above)
            subject = p.child(above.i, "nsubj") if above.pos in ("VERB", "AUX") else None
            if subject is not None and before.i not in {w.i for w in p.subtree(subject.i)}:
                return _phrase_of(p, subject)
    return None


def _phrase_of(p: Parsed, word: Word) -> _Head:
    below = p.subtree(word.i)
    if word.dep == "compound":
        below = [w for w in below if w.i <= word.i]
    last = below[-2] if len(below) > 1 and below[-1].tag == "POS" else below[-1]
    return _Head(word, Span(below[0].start, last.end))


def _own_words(p: Parsed, head: Word, span: Span) -> Span:
    """The words of a name without what only describes it: no relative clause, no aside, no place of the speech."""
    first = last = head
    for child in p.children(head.i):
        below = p.subtree(child.i)
        if not span.covers(below[0].span):
            continue
        if child.i < head.i and child.dep in _BEFORE and below[0].i < first.i:
            first = below[0]
        elif child.i > head.i and below[0].i == last.i + 1 and span.covers(below[-1].span):
            linked = child.lower == "of" or (head.pos == "NOUN" and child.lower in _LINKS)
            if child.dep == "nummod" or (child.dep == "prep" and linked):
                last = next((p.words[w.i - 1] for w in below if w.text in (",", "(")), below[-1])
    return Span(first.start, last.end)


_LINKS = ("in", "for", "at", "on", "to", "from", "within", "across", "close", "near")
_BEFORE = ("det", "amod", "compound", "nummod", "quantmod", "nmod", "poss")


def without_article(words: str) -> str:
    """A name without "the", "a" or "some" in front."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an", "some") else words
