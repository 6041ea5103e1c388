"""The table of cues: which words give the deed they govern, or stand beside, a status or a limit to its certainty."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.language import Parsed, Word
from reportedly.lexicon import Entry, load, once
from reportedly.records import Certainty, Status

PARTS = ("verb", "noun", "noun-of", "adj", "prep", "phrase", "hearsay")
CLASSES = (
    "occasion", "carrier", "lasting", "lasting passive", "lasting since", "lasting noun", "saying", "state", "done",
)  # fmt: skip
FATES = ("planned", "proposed", "postponed", "cancelled", "ended")  # what becomes of a plan
RELATIONS = ("to", "ing", "that", "noun", "new", "subject", "for")


@dataclass(frozen=True, kw_only=True)
class Cue(Entry):
    """Words that give the deed they govern, or stand beside, a status or a limit to its certainty."""

    name: str
    words: tuple[str, ...]  # lemmas; a verb with its particle or preposition: "call off", "agree to"
    part: str  # how the words stand to the deed: one of PARTS
    certainty: str
    status: str | None = None  # None: only the certainty is limited, or the word only belongs to a class
    takes: tuple[str, ...] = ("to", "ing", "noun")  # how a verb or noun governs the deed: of RELATIONS
    negated: str | None = None  # the status that "did not …" gives, where it is not the common one

    def __post_init__(self) -> None:
        if self.part not in PARTS + CLASSES:
            raise ValueError(f"'{self.part}' is no part; use one of {', '.join(PARTS + CLASSES)}")
        if unknown := [r for r in self.takes if r not in RELATIONS]:
            raise ValueError(f"'{unknown[0]}' is no way to govern a deed; use {', '.join(RELATIONS)}")
        Certainty(self.certainty)
        for status in (self.status, self.negated):
            if status is not None:
                Status(status)


def beside(part: str, word: str) -> Cue | None:
    """The entry of a part ("adj", "prep", "phrase", "hearsay") for a word or phrase."""
    return next(iter(_cues().get((part, word), ())), None)


def phrase(parsed: Parsed, prep: Word) -> tuple[Cue, Word] | None:
    """The cue that a preposition is with its noun, and the noun: "on hold", "in the works", "out of the question"."""
    words, noun = prep.lower, parsed.child(prep.i, "pobj", "pcomp", "advmod", "amod")
    if noun is None and (inner := parsed.child(prep.i, "prep")) is not None:
        words, noun = f"{prep.lower} {inner.lower}", parsed.child(inner.i, "pobj")
    if noun is None:
        return None
    named = noun.lemma if noun.pos != "VERB" else noun.lower  # "on hold", not "a ban on holding office"
    cue = beside("phrase", f"{words} {named}") or beside("phrase", f"{words} {noun.lower}")
    return (cue, noun) if cue is not None else None


def belongs(word: str, kind: str) -> bool:
    """Whether a lemma is in a class (one of CLASSES), as "visit" is an "occasion"."""
    return (kind, word) in _cues()


def governing(parsed: Parsed, word: Word, relation: str, prep: str | None = None) -> Cue | None:
    """The cue that `word` is for the deed that stands to it in this relation, behind the preposition `prep` if any."""
    if word.pos in ("NOUN", "PROPN"):
        return _of_noun(word, relation, prep)
    stems = [word.lemma] if parsed.child(word.i, "prt") is None else []
    for child in parsed.children(word.i):
        if child.dep in ("prt", "advmod", "acomp", "oprd") or _is_particle(parsed, word, child):
            stems.insert(0, f"{word.lemma} {child.lower}{_held(parsed, child)}")
    if prep is not None:
        stems = [f"{stem} {prep}" for stem in stems]
    for stem in stems:
        for cue in _cues().get(("verb", stem), ()):
            if relation in cue.takes:
                return cue
    return None


def over(parsed: Parsed, noun: Word, verb: Word) -> Cue | None:
    """The cue that a verb is for its subject or object: "talks collapsed", "the trip was called off"."""
    return governing(parsed, verb, "subject" if noun.dep == "nsubj" else "noun")


_PARTICLES = frozenset("off out up down back away over on".split())
_NOUN_PREPOSITIONS = frozenset("for to on of from in about against towards toward at into over".split())
_LOOSE_PREPOSITIONS = frozenset("in about against at into over from".split())


def _is_particle(parsed: Parsed, verb: Word, prep: Word) -> bool:
    """Whether a preposition belongs to its verb: "put off talks", "put talks on hold"; not "drills held off Peru"."""
    if prep.dep != "prep" or prep.lower not in _PARTICLES:
        return False
    done = parsed.child(verb.i, "dobj", "nsubjpass") is not None or verb.dep == "acl"
    apart = done and parsed.child(prep.i, "pobj") is not None
    return not apart or bool(_held(parsed, prep))


def _held(parsed: Parsed, prep: Word) -> str:
    """What is held on to after "put on": " hold", " ice"."""
    noun = parsed.child(prep.i, "pobj")
    return f" {noun.lower}" if noun is not None and noun.lower in _HELD else ""


_HELD = frozenset({"hold", "ice", "burner", "shelf"})


def _of_noun(word: Word, relation: str, prep: str | None) -> Cue | None:
    if prep is not None and prep not in _NOUN_PREPOSITIONS:
        return None
    lemma = word.lemma if word.pos == "NOUN" else word.lower.removesuffix("s")  # "Talks on …"
    if prep == "of" or (prep is not None and relation == "ing"):
        for cue in _cues().get(("noun-of", lemma), ()):
            if relation in cue.takes:
                return cue
    for cue in _cues().get(("noun", lemma), ()):
        if prep in _LOOSE_PREPOSITIONS and cue.status in ("planned", "proposed"):
            continue
        if relation in cue.takes or (prep in ("for", "on") and "for" in cue.takes):
            return cue
    return None


@once
def _cues() -> dict[tuple[str, str], tuple[Cue, ...]]:
    table: dict[tuple[str, str], tuple[Cue, ...]] = {}
    for cue in load(Cue, "cues"):
        for word in cue.words:
            table[cue.part, word] = (*table.get((cue.part, word), ()), cue)
    return table


def verb_phrase(words: str, relation: str) -> Cue | None:
    """The cue that a verb with its particle and preposition is: "pull out of"."""
    return next((cue for cue in _cues().get(("verb", words), ()) if relation in cue.takes), None)
