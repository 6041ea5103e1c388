"""The participant in a noun phrase: its head, or whose it is when the head is a thing."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.actors.nouns import class_of
from reportedly.actors.tables import Known, Sense, tables
from reportedly.deeds import grammar
from reportedly.deeds.entries import lexicon
from reportedly.language import Parsed, Word
from reportedly.records import Kind


def party_or_owner(parsed: Parsed, word: Word, parts: tuple[int, ...]) -> Word | None:
    """The participant in a noun phrase; of a noun that belongs to the deed's own words, only whose it is."""
    who = party(parsed, word)
    if word.i not in parts or word.lemma in lexicon().words.get("people", ()) or class_of(word) == "office":
        return who
    return who if who.i not in parts and who.pos != "PRON" else None


_EVENTS = grammar.words(
    "meeting summit conference forum talks dialogue session assembly ceremony consultations round games congress act "
    "agreement treaty accord pact deal convention resolution plan programme program operation project initiative"
)  # capitalised nouns that are no participants themselves: "the Quad Meeting"


_PERSONS = frozenset({"office", "role", "people", "band"})


def party(parsed: Parsed, word: Word, depth: int = 0) -> Word:
    """The participant in a noun phrase: its head, or whose it is when the head is a thing ("Iran's programme")."""
    if word.lemma in lexicon().words.get("people", ()) or class_of(word) in _PERSONS:
        return word
    event = word.lower.removesuffix("s") in _EVENTS or word.lower in _EVENTS
    if word.pos != "NOUN" and not (word.pos == "PROPN" and event):
        return word
    if class_of(word) == "part" and any(is_somebody(h) for h in grammar.with_preposition(parsed, word.i, "of")):
        return word  # "dozens of hostages taken by the rebels"
    owner = _first_name(parsed, word) if event else None
    owner = owner or grammar.owner_of(parsed, word.i) or perpetrator(parsed, word)
    if owner is not None and word.lemma in _SETTLEMENTS and _is_of_a_faith(parsed, owner):
        return word  # "the Christian town of Sadad"
    if owner is not None:
        return owner
    said = word.lemma in SAID
    for prep in ("by", "between", *(("from",) if said or word.lemma in _GOODS else ()), "of", "against", "on"):
        hits = [h for h in grammar.with_preposition(parsed, word.i, prep) if grammar.is_party(h)]
        if hits and (hits[0].pos in ("PROPN", "PRON") or (said and prep in ("by", "from") and is_somebody(hits[0]))):
            return hits[0]
        if hits and prep == "of" and word.lemma in _BELONGINGS and is_somebody(hits[0]):
            return hits[0]
        if hits and depth < 2 and hits[0].pos == "NOUN":
            inner = party(parsed, hits[0], depth + 1)
            if inner.i != hits[0].i:
                return inner
    return word


_SETTLEMENTS = grammar.words("town city village area district neighbourhood neighborhood suburb quarter")


def _is_of_a_faith(parsed: Parsed, word: Word) -> bool:
    """Whether a word before a noun names a people without a state: "Christian", "Kurdish"."""
    meanings = _meanings(parsed, word)
    of_a_people = class_of(word) == "people" or any(k.kind == Kind.PEOPLE for k in meanings)
    return word.dep in ("amod", "compound", "nmod") and of_a_people


_BELONGINGS = grammar.words(
    "asset property account accounts passport visa licence license office home house land boat ship vessel "
    "accreditation citizenship membership sentence conviction"
)  # things that stand for whose they are: "froze the assets of Togolese officials"
SAID = grammar.words(
    "request demand offer appeal proposal call plea petition application invitation complaint lawsuit suit bid claim "
    "allegation accusation charge criticism comment remark statement suggestion threat ultimatum warning overture"
)  # words that are said by somebody: "rejected a request from the minister"
_GOODS = grammar.words(
    "import good goods product steel aluminium aluminum oil gas coal wine beef grain car vehicle chip fruit seafood "
    "vessel ship boat trawler tanker"
)  # what comes from those whom a deed hits: "tariffs on steel from Togo", "fired at a ship from Togo"


def _first_name(parsed: Parsed, event: Word) -> Word | None:
    """The body that a meeting is named by: "the BRICS South Africa summit"."""
    names = (c for c in parsed.children(event.i) if c.dep in ("compound", "nmod") and c.i < event.i)
    return next((c for c in names if grammar.names_somebody(parsed, c) and c.lower not in _EVENTS), None)


def perpetrator(parsed: Parsed, noun: Word, verbs: frozenset[str] | None = None) -> Word | None:
    """Who did what a clause behind a noun says: "atrocities committed by the militia", "raids that Togo launched"."""
    for child in parsed.children(noun.i):
        if child.lemma not in (verbs or _DOING):
            continue
        told = parsed.child(child.i, "nsubj", "nsubjpass") is not None
        if child.dep == "acl" and child.tag == "VBN" and not told:
            return grammar.agent_of(parsed, child.i)
        if child.dep in ("relcl", "acl") and told:
            doer = grammar.doer(parsed, child.i)
            return doer if doer is not None and doer.i != noun.i else None
    return None


_DOING = grammar.words(
    "commit carry perpetrate launch stage conduct make impose issue take sign reach order declare plant "
    "propose submit file lodge present table put lay sponsor draft bring raise"
)


def unique(heads: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(heads))


_TOWNS = frozenset({Sense.CAPITAL, Sense.TOWN, Sense.REGION})


def is_place(parsed: Parsed, word: Word, kind: str, mode: str | None) -> bool:
    """Whether a name before a noun says where: "the Beijing trip", "the Raqqa battle"; not "the Chinese visit".

    Of visits any place does, of meetings and attacks a town ("the Hanoi summit", but the "Russia-Africa summit" is
    theirs), of other deeds only what stands for no government ("the Gulf deal", but "Washington sanctions").
    """
    if word.dep not in ("compound", "nmod") or not word.text[0].isupper() or parsed.words[word.i - 1].text == "-":
        return False
    known = _meanings(parsed, word)
    senses = {k.sense for k in known}
    if kind not in ("CONSULT", "ASSAULT", "PROTEST") and not senses.isdisjoint({Sense.CAPITAL, Sense.NAME}):
        return False
    state = any(k.sense is Sense.NAME and k.kind == Kind.STATE for k in known)
    return not senses.isdisjoint(_TOWNS) or (mode == "visit" and state)


def is_an_unknown_name(parsed: Parsed, word: Word) -> bool:
    """Whether a name before a noun is of nobody that the tables know, and no nationality either."""
    if word.dep not in ("compound", "nmod") or word.pos != "PROPN" or class_of(word) is not None:
        return False
    return not _meanings(parsed, word) and not tables().named(word.text) and parsed.words[word.i - 1].text != "-"


def names_a_place(parsed: Parsed, word: Word) -> bool:
    """Whether a word, with the names before it, is the name of a town or region."""
    if word.pos != "PROPN" and not (word.pos in ("ADV", "ADJ", "X") and word.text[0].isupper()):
        return False
    return not {k.sense for k in _meanings(parsed, word)[:1]}.isdisjoint(_TOWNS)


def stands_for_a_body(parsed: Parsed, word: Word) -> bool:
    """Whether a name is a state's or an international body's: "the ICC's arrest warrant" is no warrant for the ICC."""
    return word.pos == "PROPN" and any(k.kind in (Kind.STATE, Kind.IGO) for k in _meanings(parsed, word)[:1])


def _meanings(parsed: Parsed, word: Word) -> tuple[Known, ...]:
    """All that the name ending with a word can mean."""
    start = word.i
    while start > 0 and parsed.words[start - 1].head == word.i and parsed.words[start - 1].pos == "PROPN":
        start -= 1
    return tables().named(parsed.text[parsed.words[start].start : word.end])


def goes_abroad(parsed: Parsed, head: int) -> bool:
    """Whether a destination is a state or a capital."""
    word = parsed.words[head]
    known = (*tables().named(word.text), *(_meanings(parsed, word) if word.pos == "PROPN" else ()))
    return any(k.sense is Sense.CAPITAL or (k.sense is Sense.NAME and k.kind == Kind.STATE) for k in known)


def is_somebody(word: Word) -> bool:
    """Whether a word can do a deed by its own will: a name, a pronoun for people, a person or body."""
    if word.pos == "PROPN":
        return word.lower not in _EVENTS
    return word.lower in _PEOPLE or word.lemma in lexicon().words.get("people", ())


_PEOPLE = grammar.words("he she they we i who you both")
