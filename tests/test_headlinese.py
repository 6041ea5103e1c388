"""Promise: a finite verb that looks like a noun is read as the verb, and noun phrases are left alone."""

import pytest

from reportedly import headlinese
from reportedly.language import parse

FOUND = [
    ("A Danish court sentences Lars Holm to nine years in jail for fraud.", "sentences", "court"),
    ("Kenyan police arrest 12 people near the harbour.", "arrest", "police"),
    ("Chilean security forces fire rubber bullets at students marching in Valparaiso.", "fire", "forces"),
    ("Authorities in Togo jail former minister Kofi Mensah for life.", "jail", "Authorities"),
    ("Peru, Chile and Bolivia block adoption of a fishing treaty.", "block", "Peru"),
    ("Fishing talks in Oslo collapse after a quarrel between the ministers.", "collapse", "talks"),
    ("The Nordic Union sanctions ten shipping firms.", "sanctions", "Union"),
    ("The Danish military claims to have captured a smuggler near Oslo.", "claims", "military"),
    ("Berg rejects claims that he lied to the senate.", "rejects", "Berg"),
    ("A Belgian appeals court orders a halt to exports of gun parts.", "orders", "court"),
]

IN_A_CLAUSE = ("Marches in Lima are halted as riot police fire tear gas at the crowd.", "fire", "police")

LEFT_ALONE = [
    "* 2011 Oslo harbour protests",
    "Talks between the two ministers, a first in nine years.",
    "The court sentences were read aloud on Monday.",
    "Police fire hoses were used against the crowd.",
]


@pytest.mark.parametrize(("sentence", "verb", "subject"), FOUND, ids=[row[1] for row in FOUND])
def test_missed_verbs_are_read_again(sentence: str, verb: str, subject: str) -> None:
    parsed = parse(sentence)
    root = next(w for w in parsed.words if w.head == w.i)
    assert (root.text, root.pos) == (verb, "VERB")
    assert parsed.child(root.i, "nsubj") in [w for w in parsed.words if w.text == subject]
    assert "".join(parsed.says(w.span) for w in parsed.words) == sentence.replace(" ", "")


def test_missed_verbs_of_clauses_are_read_again() -> None:
    sentence, verb, subject = IN_A_CLAUSE
    parsed = parse(sentence)
    word = next(w for w in parsed.words if w.text == verb)
    assert (word.pos, word.dep) == ("VERB", "advcl")
    assert parsed.child(word.i, "nsubj") in [w for w in parsed.words if w.text == subject]


def test_a_participle_behind_a_noun_describes_it() -> None:
    """ "Killed nine men fleeing the town" is not that men fled."""
    parsed = parse("Soldiers killed nine men marching to the palace in Bamako.")
    men, marching = (next(w for w in parsed.words if w.text == text) for text in ("men", "marching"))
    assert (men.dep, marching.dep, marching.head) == ("dobj", "acl", men.i)


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_noun_phrases_stay_noun_phrases(sentence: str) -> None:
    parsed = parse(sentence)
    looks_like_one = {w.text for w in parsed.words if w.text in ("protests", "Talks", "sentences", "fire")}
    assert looks_like_one
    assert all(w.pos != "VERB" for w in parsed.words if w.text in looks_like_one)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("arrest", "arrested"), ("ban", "banned"), ("vote", "voted"), ("bury", "buried"), ("shoot", "shot"),
     ("destroy", "destroyed"), ("uphold", "upheld")],
)  # fmt: skip
def test_past_tense(lemma: str, form: str) -> None:
    assert headlinese.past(lemma) == form
