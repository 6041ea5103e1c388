"""Every deed of an article: words of the lexicon in the right sense, with their participants and their evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from reportedly.deeds import phrases
from reportedly.deeds.adjectives import deed_of_adjective
from reportedly.deeds.antecedents import with_antecedents
from reportedly.deeds.casualties import without_casualties
from reportedly.deeds.deed import Deed
from reportedly.deeds.demands import as_requests, without_what_is_granted
from reportedly.deeds.entries import DeedEntry, Key, Lexicon, lexicon
from reportedly.deeds.found import Found
from reportedly.deeds.nested import (
    without_contents,
    without_doubles,
    without_echoes,
    without_more_unrest,
    without_results,
)
from reportedly.deeds.nouns import deed_of_noun
from reportedly.deeds.passing import without_passing
from reportedly.deeds.repeats import without_repeats
from reportedly.deeds.sections import sections_beside_the_news
from reportedly.deeds.stops import legs
from reportedly.deeds.verbs import deed_of_misread_verb, deed_of_verb
from reportedly.items import items_of
from reportedly.language import Parsed, Sentence, Word
from reportedly.lemmas import lemma_of

_Reader = Callable[[Parsed, Word, tuple[int, ...], DeedEntry, Lexicon], Deed | None]


def find(parsed: Parsed) -> tuple[Deed, ...]:
    """Every deed of an article, in text order."""
    words_of = lexicon()
    found: dict[int, Found] = {}
    beside = sections_beside_the_news(parsed)
    short = _abbreviations(parsed)
    around_each = _around_each(parsed)
    for sentence in (s for s in parsed.sentences if not _is_topic(parsed, s)):
        around = around_each[sentence.i]
        for word in parsed.sentence_words(sentence):
            hit = None if word.text in short else _read(parsed, word, words_of, around)
            if hit is not None and hit.deed.type not in beside.get(word.sent, frozenset()):
                found[word.i] = hit
    kept = without_more_unrest(parsed, without_doubles(parsed, found))
    whole = without_casualties(parsed, without_results(parsed, kept))
    kept = without_contents(parsed, without_echoes(parsed, whole), whole)
    kept = as_requests(parsed, without_passing(parsed, without_what_is_granted(parsed, kept)))
    told: list[Found] = []
    for item in _by_item(parsed, [f for _, f in sorted(kept.items())]):
        told += with_antecedents(parsed, found, without_repeats(parsed, item))
    return tuple(one for f in told for one in legs(parsed, f.deed))


_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Around:
    """What the sentence of a word speaks of, by the forms of its words, and what its item tells beside it."""

    forms: frozenset[str]
    beside: frozenset[str]


def _around_each(parsed: Parsed) -> list[_Around]:
    """What is told around the words of each sentence; in a digest also by its item and the headings above."""
    items = items_of(parsed)
    own = [frozenset(f for w in parsed.sentence_words(s) for f in phrases.forms(w)) for s in parsed.sentences]
    if not items.are_told:
        return [_Around(forms, _NOTHING) for forms in own]
    told: dict[int, set[str]] = {}
    for sentence, forms in zip(parsed.sentences, own, strict=True):
        told.setdefault(sentence.paragraph, set()).update(forms)
    return [
        _Around(forms, frozenset().union(*(told[p] for p in (s.paragraph, *items.headings.get(s.paragraph, ())))))
        for s, forms in zip(parsed.sentences, own, strict=True)
    ]


def _by_item(parsed: Parsed, found: list[Found]) -> list[list[Found]]:
    """The deeds of each item of a digest; of an article that is none, all of them."""
    items = items_of(parsed)
    return [list(of_one) for _, of_one in groupby(found, key=lambda f: items.begins(parsed, f.deed.head))]


def _abbreviations(parsed: Parsed) -> frozenset[str]:
    """The capitals that an article itself sets for a longer name: "the Dialogue on the Internet Economy (IED)"."""
    words = parsed.words
    return frozenset(
        words[i].text for i in range(2, len(words) - 1)
        if words[i - 1].text == "(" and words[i + 1].text == ")" and words[i].text.isupper()
        and len(words[i].text) > 1 and words[i - 2].text[0].isupper()
    )  # fmt: skip


def _is_topic(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether a line only names a topic: a bullet without a finite verb and a full stop, or "War in Sudan: …"."""
    words_of_line = parsed.sentence_words(sentence)
    if words_of_line[-1].text == ":" and not any(w.tag in ("VBD", "VBZ", "VBP", "MD") for w in words_of_line):
        return True
    if words_of_line[0].text not in ("*", "•", "==", "#", "[") or words_of_line[-1].text == ".":
        return False
    after = words_of_line[-1].i + 1
    if after < len(parsed.words) and parsed.words[after].text in ("-", "–", "*"):
        return True
    return not any(w.tag in ("VBD", "VBZ", "VBP", "MD") and w.i < after - 1 for w in words_of_line)


def _read(parsed: Parsed, word: Word, words_of: Lexicon, around: _Around) -> Found | None:
    if _is_an_action(parsed, word):
        return _first(parsed, word, words_of.nouns.get(word.lower, ()), words_of, around, deed_of_noun)
    if word.pos == "VERB" or (word.pos == "AUX" and word.lemma not in ("be", "have", "do", "will", "would")):
        if word.dep == "amod" or _is_one_of_its_qualities(parsed, word):
            return _first(parsed, word, words_of.adjectives.get(word.lower, ()), words_of, around, deed_of_adjective)
        keys = words_of.verbs.get(word.lemma, ()) or words_of.verbs.get(word.lower, ())
        return _first(parsed, word, keys, words_of, around, deed_of_verb)
    if _is_a_gerund(parsed, word, words_of):
        keys = words_of.verbs.get(lemma_of(word.lower, "VERB"), ())
        return _first(parsed, word, keys, words_of, around, deed_of_verb)
    if _is_misread_verb(parsed, word):
        keys = words_of.verbs.get(lemma_of(word.lower, "VERB"), ())
        hit = _first(parsed, word, tuple(k for k in keys if not k.rest), words_of, around, deed_of_misread_verb)
        if hit is not None:
            return hit
    if word.pos in ("NOUN", "PROPN"):
        lemma = word.lemma if word.pos == "NOUN" else word.lower
        return _first(parsed, word, words_of.nouns.get(lemma, ()), words_of, around, deed_of_noun)
    if word.pos == "ADJ":
        keys = words_of.adjectives.get(word.lower, ())
        return _first(parsed, word, keys, words_of, around, deed_of_adjective) if keys else None
    return None


_BEFORE_GERUNDS = frozenset("deny admit start begin stop continue consider suggest propose resume risk avoid".split())


def _is_a_gerund(parsed: Parsed, word: Word, words_of: Lexicon) -> bool:
    """Whether what the parse calls a noun is a verb in -ing: "for bombing Togo", "denied mediating between them"."""
    if word.tag != "NN" or not word.lower.endswith("ing"):
        return False
    if parsed.child(word.i, "dobj") is not None:
        return True
    bare = word.dep == "dobj" and parsed.child(word.i, "det", "amod", "poss", "compound") is None
    return bare and word.lower not in words_of.nouns and parsed.words[word.head].lemma in _BEFORE_GERUNDS


def _is_one_of_its_qualities(parsed: Parsed, word: Word) -> bool:
    """Whether a participle is joined to an adjective before a noun: "a difficult and demanding task"."""
    return word.dep == "conj" and word.tag == "VBG" and parsed.words[word.head].tag in ("JJ", "JJR", "JJS")


def _is_an_action(parsed: Parsed, word: Word) -> bool:
    """Whether a form in -ing is the noun for what goes on: "killed during fighting between the army and rebels"."""
    return word.tag == "VBG" and word.dep in ("pobj", "nsubj", "nsubjpass") and not parsed.child(
        word.i, "dobj", "nsubj", "aux", "prt"
    )


def _is_misread_verb(parsed: Parsed, word: Word) -> bool:
    """Whether a plural noun between two names is a verb in the present: "The court sentences Omar Said to …"."""
    if word.tag != "NNS" or word.i == 0 or word.i + 1 >= len(parsed.words):
        return False
    before, after = parsed.words[word.i - 1], parsed.words[word.i + 1]
    named = before.pos in ("NOUN", "PROPN") and before.dep == "compound" and before.head == word.i
    return named and any(c.dep == "appos" and c.i > word.i for c in parsed.children(word.i)) and (
        after.pos in ("PROPN", "DET", "NUM")
    )


def _first(
    parsed: Parsed, word: Word, keys: tuple[Key, ...], words_of: Lexicon, around: _Around, reader: _Reader
) -> Found | None:
    for key in keys:
        if not around.forms.issuperset(key.rest):
            continue
        parts = phrases.parts(parsed, word, key.rest)
        beside = around.beside if key.entry.near_in_item else _NOTHING
        if parts is None or not phrases.near_fits(parsed, word, key.entry, words_of, beside):
            continue
        deed = reader(parsed, word, parts, key.entry, words_of)
        if deed is not None:
            return Found(deed, key.entry)
    return None
