"""The grammar of words that the parse hangs in the wrong place: their tag, dependency label and governing token."""

from __future__ import annotations

from typing import Any

from reportedly import lemmas
from reportedly.lemmas import lemma_of

Grammar = tuple[str, str, Any]  # tag, dependency label, governing token


def attached(token: Any) -> Grammar | None:
    """The grammar of a word where the parse has it wrong; None where it is right."""
    return (
        _described(token) or _told(token) or _joined_to_the_object(token) or _joined_to_the_finite(token)
        or _named(token)
    )  # fmt: skip


def _described(token: Any) -> Grammar | None:
    """The grammar of a noun and of the participle behind it that describes it, where the parse makes it a clause.

    "Killed nine men fleeing the town" is not that men fled, "fired at men fleeing the town" not at fleeing.
    """
    verb = token.head if token.dep_ == "nsubj" else token
    if verb.tag_ != "VBG" or verb.dep_ not in ("pcomp", "ccomp") or verb.head.lower_ == "with":
        return None
    left = list(verb.lefts)
    noun = left[-1] if left else verb
    if noun.dep_ != "nsubj" or noun.i != verb.i - 1 or verb.head.i >= noun.left_edge.i:
        return None
    if any(t.dep_ in ("aux", "mark") for t in left) or any(t.dep_ == "dobj" for t in verb.head.children):
        return None
    if token.i == verb.i:
        return token.tag_, "acl", noun
    return (token.tag_, "dobj" if verb.dep_ == "ccomp" else "pobj", verb.head) if token.i == noun.i else None


def _told(token: Any) -> Grammar | None:
    """The grammar of a subject and its verb where the parse takes the verb for a participle, though it has an object.

    "The front, a militia of the north, killed nine men" is a sentence, and tells of no front that was killed.
    """
    noun = token.head if token.dep_ == "acl" else token
    if noun.dep_ != "ROOT" or not noun.tag_.startswith("NN"):
        return None
    verb = next((t for t in noun.rights if t.dep_ == "acl"), None)
    if verb is None or verb.tag_ != "VBN":
        return None
    if not any(t.dep_ == "dobj" for t in verb.rights) or any(t.dep_ in ("nsubj", "aux", "auxpass") for t in verb.lefts):
        return None
    if token.i == verb.i:
        return "VBD", "ROOT", verb
    return (token.tag_, "nsubj", verb) if token.i == noun.i else None


def _joined_to_the_object(token: Any) -> Grammar | None:
    """The grammar of a noun that the parse joins to the verb, not to its object: "thanked Chad as well as Niger"."""
    verb = token.head
    if token.dep_ not in ("conj", "dobj", "dep") or not token.tag_.startswith("NN") or not verb.tag_.startswith("VB"):
        return None
    if token.dep_ != "conj" and not any(t.dep_ == "cc" and verb.i < t.i < token.i for t in verb.children):
        return None
    if any(t.dep_ in ("nsubj", "cop", "dobj") for t in token.children):
        return None
    objects = [t for t in verb.children if t.dep_ == "dobj" and verb.i < t.i < token.i]
    return (token.tag_, "conj", objects[-1]) if objects else None


def _joined_to_the_finite(token: Any) -> Grammar | None:
    """The grammar of a finite verb that the parse joins to an infinitive: "urged Chad to wait and spoke with Togo"."""
    if token.dep_ != "conj" or token.tag_ not in ("VBD", "VBZ") or not _is_infinitive(token.head):
        return None
    above = token.head.head
    while _is_infinitive(above) and above.head.i != above.i:
        above = above.head
    return (token.tag_, "conj", above) if above.tag_ == token.tag_ and above.i < token.i else None


def _is_infinitive(token: Any) -> bool:
    return token.tag_ == "VB" and any(t.tag_ == "TO" for t in token.lefts)


def _named(token: Any) -> Grammar | None:
    """The grammar of a surname that the parse takes for a plural: "Guterres is travelling"."""
    if token.tag_ != "NNS" or not token.text[0].isupper() or token.text.isupper() or not token.text.isalpha():
        return None
    return None if lemmas.knows(lemma_of(token.lower_, "NOUN"), "NOUN") else ("NNP", token.dep_, token.head)
