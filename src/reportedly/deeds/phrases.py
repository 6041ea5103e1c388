"""Whether the words of an entry stand around a word of the text: its phrase, and what must or must not be near."""

from __future__ import annotations

from functools import lru_cache

from reportedly import cues
from reportedly.actors.nouns import class_of
from reportedly.actors.tables import Sense, tables
from reportedly.deeds import grammar
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.parties import names_a_place
from reportedly.language import Parsed, Word
from reportedly.records import Kind

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj"})


def parts(parsed: Parsed, word: Word, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where the further words of a phrase stand, among the near dependents of its head; None if one is missing."""
    away = _turned_away(parsed, word)
    if away is not None and away.lower not in rest:
        return None
    if not rest:
        return ()
    around = dependents(parsed, word.i, 2)
    far = [c for w in around if w.lower in ("of", "as", "on") for c in parsed.children(w.i) if c.dep == "pobj"]
    around += [*far, *(c for w in far for c in parsed.children(w.i) if c.dep in ("compound", "amod"))]
    around += [c for w in around if w.dep == "dobj" and w.head == word.i for c in parsed.conjuncts(w.i)]
    around += [w for w in parsed.words[word.i + 1 : word.i + 3] if w.dep == "mark"]
    if word.dep == "acomp":  # "had been due in Lima"
        around += [c for c in parsed.children(word.head) if c.dep == "prep" and c.i > word.i]
    around += [w for w in parsed.children(word.i) if w.dep == "ccomp" and (w.pos == "ADJ" or w.lower in _HELD)]
    if word.lemma in ("allow", "let", "permit"):  # "let inspectors return", "let the bishop go"
        clauses = [c for c in parsed.children(word.i) if c.dep == "ccomp"]
        around += [*clauses, *(s for c in clauses for s in parsed.children(c.i) if s.dep == "nsubj")]
    particle = parsed.child(word.i, "prt")
    if particle is not None and particle.lower not in rest and parsed.words[word.i].pos == "VERB":
        return None
    places: list[int] = []
    before: Word | None = None
    for wanted in rest:
        near = (w for w in around if wanted in forms(w) and not _is_given_something(parsed, w))
        hit = next((w for w in near if _joins(parsed, word, w, before) and _follows(w, before)), None)
        if hit is None:
            return None
        places.append(hit.i)
        before = hit
    return tuple(places)


_HELD = grammar.words("hostage captive prisoner")  # at times read as a verb: "took two nurses hostage"


def _is_given_something(parsed: Parsed, word: Word) -> bool:
    """Whether a noun only says to whom a thing goes: "sent the police a plan" sends no police."""
    return word.dep == "dative" and word.pos != "ADP" and parsed.child(word.head, "dobj") is not None


def _turned_away(parsed: Parsed, verb: Word) -> Word | None:
    """The adverb right behind a verb that makes it another one: "backed away from", "met up"."""
    if verb.pos != "VERB" or verb.i + 1 >= len(parsed.words):
        return None
    after = parsed.words[verb.i + 1]
    return after if after.head == verb.i and after.dep == "advmod" and after.lower in ("away", "down", "off") else None


def _follows(part: Word, before: Word | None) -> bool:
    """Whether a noun of a phrase hangs on the preposition before it: "to war" in "go to war"."""
    if before is None or before.dep not in ("prep", "agent") or part.pos not in ("NOUN", "PROPN"):
        return True
    return part.head == before.i


_PARTICLES = grammar.words("out off up down over away back aside")  # behind their verb, however parsed


def _joins(parsed: Parsed, head: Word, part: Word, before: Word | None) -> bool:
    """Whether a word can belong to a phrase: its particles and prepositions hang on the head and follow it closely."""
    if part.pos == "PROPN" and part.lower in grammar.MONTHS:
        return False  # "hold the vote on March 8" is no march
    if part.dep == "advmod" and part.head == head.i == part.i + 1:
        return True  # "jointly developed"
    if part.pos in ("ADP", "ADV", "SCONJ", "PART") or part.tag in ("IN", "RP") or part.lower in _PARTICLES:
        follows = parsed.child(part.i, "pobj")
        if follows is not None and part.lower == "on" and follows.lower in (grammar.DAYS | grammar.MONTHS):
            return False
        own = part.head == head.i or (before is not None and part.head == before.i)  # "turned its back on"
        return 0 < part.i - head.i <= (8 if own else 2)
    return True


def dependents(parsed: Parsed, i: int, depth: int) -> list[Word]:
    """The words below word `i`, at most `depth` steps down, its subordinate clauses left out; a subject counts."""
    found, layer = [], [i]
    for _ in range(depth):
        layer = [c.i for j in layer for c in parsed.children(j) if c.dep not in _CLAUSES and c.dep != "conj"]
        found += [parsed.words[j] for j in layer]
    return found


_CORE = frozenset({"conj", "compound", "amod", "nmod", "nummod", "det"})
_PHRASE = _CORE | {"poss"}


_COUNTED = grammar.words("dozens scores hundreds thousands tens others many several some those")


_LINKS = ("of", "against", "between", "on")


def _phrase_words(
    parsed: Parsed, i: int, labels: frozenset[str] = _PHRASE, links: tuple[str, ...] = _LINKS
) -> set[str]:
    """Lemmas and marks of the noun phrase headed by word `i` and those joined to it by "and" or "of"."""
    found: set[str] = {"@Head"} if parsed.words[i].pos == "PROPN" else set()
    if parsed.words[i].lower in _COUNTED and parsed.child(i, "prep") is None:
        found.add("people")  # "hundreds were released"
    stack = [i, *(w.i for w in grammar.given_as(parsed, parsed.words[i]))]
    while stack and len(found) < 90:
        word = parsed.words[stack.pop()]
        found.update(forms(word))
        for child in parsed.children(word.i):
            if child.dep in labels and not (child.dep == "conj" and child.pos == "VERB"):
                stack.append(child.i)
            elif child.dep == "prep" and child.lower in links:
                stack += [c.i for c in parsed.children(child.i) if c.dep == "pobj"]
    return found


def forms(word: Word) -> tuple[str, ...]:
    """The forms under which a word is looked for: its lemma, itself, itself without a plural s, and its capital."""
    forms = (word.lemma, word.lower, word.lower.removesuffix("s") or word.lower)
    if not word.text[0].isupper() or word.tag in ("DT", "CD"):
        return forms
    return (*forms, "@Name", "@State") if _is_state(word.text) else (*forms, "@Name")


@lru_cache(maxsize=4096)
def _is_state(name: str) -> bool:
    return name in _STATE_ENDINGS or any(k.sense is Sense.NAME and k.kind == Kind.STATE for k in tables().named(name))


_STATE_ENDINGS = frozenset("States Kingdom Arabia Korea Emirates Zealand Lanka Leone Rica Guinea Republic".split())


def holds(found: set[str], wanted: tuple[str, ...], words_of: Lexicon) -> bool:
    for item in wanted:
        if item in found:
            return True
        if item[0] == "@" and not found.isdisjoint(words_of.words.get(item[1:], ())):
            return True
    return False


def near_fits(
    parsed: Parsed, word: Word, entry: DeedEntry, words_of: Lexicon, beside: frozenset[str] = frozenset()
) -> bool:
    """Whether what must stand near does, and nothing that must not; `beside` is told outside the sentence."""
    if not entry.near and not entry.not_near:
        return True
    sentence = parsed.sentence_words(parsed.sentence_of(word.i))
    around = {form for w in sentence if w.i != word.i for form in forms(w)}
    if entry.near and not holds(around, entry.near, words_of) and not holds(set(beside), entry.near, words_of):
        return False
    return not (entry.not_near and holds(around, entry.not_near, words_of))


def content_words(parsed: Parsed, i: int) -> set[str]:
    """What a deed in words is about: the words below it and near behind it, its subject left out."""
    found: set[str] = set()
    beside = ("nsubj", "nsubjpass", "advcl", "conj", "relcl")
    stack = [c.i for c in parsed.children(i) if c.dep not in beside or grammar.is_for_clause(parsed, c.i)]
    while stack:
        j = stack.pop()
        word = parsed.words[j]
        if i - 3 < j < i + 25:
            found.update(forms(word))
            if word.pos == "VERB":
                found.update(_as_a_verb(parsed, word))
        stack += [c.i for c in parsed.children(j) if c.dep not in ("relcl", "advcl") or _is_asked(parsed, c)]
    return found


def _as_a_verb(parsed: Parsed, verb: Word) -> list[str]:
    """The forms that only a verb has: "to free", and with the particle behind it "step down", "lay down"."""
    behind = (c for c in parsed.children(verb.i) if c.lower in _PARTICLES and verb.i < c.i <= verb.i + 4)
    return [f"to {verb.lemma}", *(f"{verb.lemma} {c.lower}" for c in behind)]


def _is_asked(parsed: Parsed, clause: Word) -> bool:
    """Whether an infinitive that the parse takes for a relative clause is what a noun asks: "calls to resign"."""
    return clause.dep == "relcl" and grammar.has_to(parsed, clause.i)


def fits(
    parsed: Parsed, word: Word | None, wanted: tuple[str, ...], unwanted: tuple[str, ...], words_of: Lexicon
) -> bool:
    if not wanted and not unwanted:
        return True
    around = _phrase_words(parsed, word.i) if word is not None else set()
    if word is not None and "@Place" in wanted and names_a_place(parsed, word):
        around.add("@Place")
    if word is not None and word.lower in ("they", "who", "them"):
        near = parsed.sentence_words(parsed.sentence_of(word.i))
        around |= {form for w in near for form in forms(w) if form[:1] != "@"}
    if wanted and not holds(around, wanted, words_of):
        return False
    if not unwanted or word is None:
        return True
    if word.lemma in words_of.words.get("leaders", ()):  # "the opposition leader" is no opposition
        return not holds(set(forms(word)), unwanted, words_of)
    core = _CORE - {"conj"} if word.pos == "PROPN" else _CORE  # "the Secretary and her team met"
    return not holds(_phrase_words(parsed, word.i, core, ("of",)), unwanted, words_of)  # "the king's plan" is a plan


def is_itself(parsed: Parsed, word: Word | None, wanted: tuple[str, ...], words_of: Lexicon) -> bool:
    """Whether the head of a phrase, a title before it or one joined to it is what is wanted; a name always is.

    Of a number the head is what it counts: "hundreds of prisoners", "two more were freed".
    """
    if word is None:
        return False
    heads = [word, *(c for c in parsed.children(word.i) if c.dep in ("conj", "appos") and c.i > word.i)]
    heads += [c for c in parsed.children(word.i) if c.dep == "compound" and word.pos == "PROPN"]
    heads += [c for w in heads if class_of(w) == "part" for c in grammar.with_preposition(parsed, w.i, "of")]
    return any(_counts(w) or holds({*forms(w), "@Head" if w.pos == "PROPN" else ""}, wanted, words_of) for w in heads)


def _counts(word: Word) -> bool:
    """Whether a number stands for those it counts: "70 were freed", "dozens were freed"."""
    return word.pos == "NUM" or word.lower in _COUNTED


_BEING = grammar.words("be remain stay lie hang")


def has_a_fate(parsed: Parsed, n: int) -> bool:
    """Whether words beside a noun say what became of it, or will: "the upcoming summit", "the trip is on hold"."""
    beside = (cues.beside("adj", c.lower) for c in parsed.children(n) if c.dep in ("amod", "advmod", "nmod"))
    fated = any(cue is not None and cue.status in cues.FATES for cue in beside)
    return fated or _meets_a_fate(parsed, parsed.words[n]) or lies_somewhere(parsed, n)


def _meets_a_fate(parsed: Parsed, noun: Word) -> bool:
    """Whether a verb says what became of a noun: "the trip was revived", "a truce, broken off in May"."""
    done = [c for c in parsed.children(noun.i) if c.dep == "acl" and c.tag == "VBN"]
    if noun.dep == "nsubjpass" and parsed.words[noun.head].pos == "VERB":
        done.append(parsed.words[noun.head])
    found = (cues.governing(parsed, verb, "noun") for verb in done)
    return any(cue is not None and cue.status in cues.FATES for cue in found)


def lies_somewhere(parsed: Parsed, n: int) -> bool:
    """Whether a noun is said to lie where plans lie: "the trip is on hold", "the talks are off"."""
    verb = parsed.words[parsed.words[n].head]
    if parsed.words[n].dep != "nsubj" or verb.lemma not in _BEING:
        return False
    said = parsed.children(verb.i)
    off = any(c.lower == "off" and c.dep in ("advmod", "prt", "acomp") for c in said)
    return off or any(cues.phrase(parsed, c) is not None for c in said if c.dep == "prep")
