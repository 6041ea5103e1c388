"""Finite verbs that a tagger takes for nouns in the terse present tense: "A court sentences an editor to two years"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_VERBS = ("VB", "MD")
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BEFORE = _NOUNS | {"RB", "CD", "PRP", ")", "-RRB-"}  # before the verb stand its subject or an adverb
_COMPLEMENTS = frozenset({
    "dobj", "prep", "advcl", "ccomp", "xcomp", "advmod", "dative", "prt", "npadvmod", "conj", "oprd", "acomp", "agent",
})  # fmt: skip
_PLURAL = frozenset(
    "police people troops authorities militia cattle crew staff youth clergy taliban polisario military army navy "
    "government opposition".split()
)
_PAST = dict(
    pair.split(":")
    for pair in "arise:arose beat:beat become:became begin:began bid:bid blow:blew break:broke bring:brought "
    "build:built burn:burned buy:bought cast:cast catch:caught choose:chose come:came cost:cost cut:cut deal:dealt "
    "draw:drew drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought find:found flee:fled fly:flew "
    "forbid:forbade get:got give:gave go:went grow:grew hang:hanged have:had hear:heard hide:hid hit:hit hold:held "
    "hurt:hurt keep:kept know:knew lay:laid lead:led leave:left lend:lent let:let lie:lay lose:lost make:made "
    "mean:meant meet:met overthrow:overthrew pay:paid put:put quit:quit read:read ride:rode ring:rang rise:rose "
    "run:ran say:said see:saw seek:sought sell:sold send:sent set:set shake:shook shed:shed shoot:shot show:showed "
    "shut:shut sink:sank sit:sat speak:spoke spend:spent split:split spread:spread stand:stood steal:stole "
    "strike:struck swear:swore sweep:swept swim:swam take:took tear:tore tell:told think:thought throw:threw "
    "uphold:upheld wear:wore win:won withdraw:withdrew withhold:withheld write:wrote".split()
)
_DOUBLED = frozenset("ban bar stop drop plan rob grab slam trap nab jam tap step".split())
_NEVER = frozenset("court state party bank police crew minister".split())  # institutions first, verbs hardly ever
AT_MOST = 4  # verbs tried in one sentence


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence; `head` counts from the sentence's first token."""

    text: str
    tag: str
    dep: str
    head: int


def is_whole(sentence: Sequence[Token]) -> bool:
    """Whether a line ends like a sentence and is no heading."""
    return len(sentence) >= 5 and sentence[-1].text in (".", "?", "!", ")") and sentence[0].text not in ("*", "[")


def doubtful(sentence: Sequence[Token]) -> bool:
    """Whether a sentence has no finite verb at its root, or one without a subject."""
    root = next((i for i, token in enumerate(sentence) if token.head == i), 0)
    token = sentence[root]
    if not token.tag.startswith(_VERBS):
        return True
    if _disagreeing(sentence) is not None:
        return True
    if token.tag in ("VBG", "VBN"):
        return not any(t.head == root and t.dep.startswith("aux") and t.tag in _FINITE for t in sentence[:root])
    left = [t for i, t in enumerate(sentence) if t.head == root and i < root]
    if token.tag == "VB" and any(t.tag == "TO" for t in left):
        return True  # "to demand" in "Thousands march to demand …"
    if token.tag not in ("VBZ", "VBP", "VB") or any(t.dep in ("nsubj", "nsubjpass", "csubj", "expl") for t in left):
        return False
    return any(t.dep in ("compound", "nmod", "amod") for t in left)


def candidates(sentence: Sequence[Token], verb_of: Callable[[str], str | None]) -> list[int]:
    """Tokens that may be the missed verb, in text order; `verb_of` gives the lemma of a verb, else None."""
    misread = _disagreeing(sentence)
    if misread is not None:
        return [misread] if _may_be_a_verb(sentence, misread, verb_of) else []
    subjects = {token.head for token in sentence if token.dep == "nsubj"}
    found = [i for i in range(1, len(sentence) - 1) if _may_be_a_verb(sentence, i, verb_of)]
    sure = [i for i in found if sentence[i].head == i and i in subjects]
    return sure or found[:AT_MOST]


def _disagreeing(sentence: Sequence[Token]) -> int | None:
    """A plural behind a name, taken for the subject of a singular verb: "Berg rejects claims that he lied"."""
    for i, token in enumerate(sentence[1:], 1):
        verb = sentence[token.head]
        if token.tag == "NNS" and token.dep == "nsubj" and token.head == i + 1 and verb.head == i + 1 and (
            verb.tag == "VBZ" and sentence[i - 1].tag == "NNP" and sentence[i - 1].head == i
        ):
            return i
    return None


_CLAUSES = frozenset({"as", "after", "before", "until"})  # words that begin a clause or a phrase


def in_a_clause(sentence: Sequence[Token], verb_of: Callable[[str], str | None]) -> list[int]:
    """Tokens that may be the missed verb of a clause taken for a phrase: "as French police fire tear gas"."""
    found: list[int] = []
    for start, mark in enumerate(sentence):
        if mark.text not in _CLAUSES or mark.dep != "prep":
            continue
        end = next((i for i in range(start + 1, len(sentence)) if sentence[i].head == start), start)
        inside = range(start + 2, end + 1)
        found += [i for i in inside if sentence[i].tag != "JJ" and _may_be_a_verb(sentence, i, verb_of)]
    return found[:AT_MOST]


def _may_be_a_verb(sentence: Sequence[Token], i: int, verb_of: Callable[[str], str | None]) -> bool:
    token, before = sentence[i], sentence[i - 1]
    if token.tag not in ("NN", "NNS", "VB", "VBP", "VBZ", "JJ") or not token.text.islower() or token.text in _NEVER:
        return False
    return (before.tag in _BEFORE or before.text == "military") and verb_of(token.text) is not None


def past(lemma: str) -> str:
    """A verb's past tense, which no tagger takes for a noun."""
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + "ed"
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def holds(read_again: Sequence[Token], verb: int, word: str, lemma: str) -> int | None:
    """The subject's place, where a sentence read again with `verb` in the past tense has it at its root; else None.

    Also where it then heads a clause with "as" or "after". `word` is the verb as the text has it: with an s its
    subject is singular, without it plural.
    """
    root = read_again[verb]
    marked = any(t.head == verb and t.dep == "mark" and t.text in _CLAUSES for t in read_again)
    clause = root.dep == "advcl" and marked
    if not (root.head == verb or clause) or root.tag not in ("VBD", "VBN"):
        return None
    subject = next((i for i, t in enumerate(read_again[:verb]) if t.head == verb and t.dep == "nsubj"), None)
    if subject is None or not any(t.head == verb and t.dep in _COMPLEMENTS for t in read_again[verb + 1 :]):
        return None
    who = read_again[subject]
    joined = any(t.head == subject and t.dep == "conj" for t in read_again)
    plural = who.tag in ("NNS", "NNPS", "NNP") or joined or who.text.lower() in _PLURAL  # "Hamas claim"
    singular = who.tag in ("NN", "NNP", "NNPS", "CD") and who.text.lower() != "police"
    return subject if (singular if word != lemma else plural) else None


def chosen(subjects: dict[int, int], s_forms: frozenset[int]) -> int | None:
    """The verb among those that hold (verb to subject): the first, unless it is the subject of a later one.

    In "security forces fire at a crowd" both "forces" and "fire" could be the verb; "fire" has the other as subject.
    """
    for verb, subject in sorted(subjects.items()):
        if subject in subjects and subject in s_forms:
            return verb
    return min(subjects, default=None)
