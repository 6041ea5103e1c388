"""The verbs that only carry a noun's deed: "held talks", "talks began", "the visit he paid"."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.deeds import grammar
from reportedly.language import Parsed, Word

LIGHT = grammar.words(
    "levy orchestrate direct exchange increase slap prepare mark oversee spearhead commence "
    "make hold have pay launch issue carry conduct stage impose give offer provide send deliver take enter begin start "
    "engage open file lodge bring mount perform undertake do reach sign conclude strike seal declare announce host "
    "express voice extend place put call attend join lead wage commit embark renew repeat reiterate resume initiate "
    "complete unleash face enforce introduce order grant pledge receive accept win get seek convene organize organise "
    "arrange schedule plan reaffirm use fire continue end suspend halt lift ease tighten expand intensify step keep "
    "maintain form establish show become be stop pursue arrive go approve endorse back deny cancel postpone "
    "draw spark provoke prompt elicit trigger attract earn delay schedule propose consider contemplate mull "
    "weigh ponder shelve scrap abandon abort interrupt "
    "wrap wind kick round prolong chair preside commence level hurl fling trade swap proclaim decree "
)  # verbs whose subject does what the noun after them says
_OCCUR = grammar.words(
    "begin start continue end resume take occur follow hold happen erupt break spread go collapse open fail conclude "
    "expire remain result kill leave hit escalate intensify flare wrap adjourn convene unravel lapse"
)
_UNREST_GOES = grammar.words(
    "rage ensue persist drag subside pass sweep rock grip engulf paralyse paralyze cripple disrupt swell grow gather "
    "turn unfold force prompt bring draw attract shake mar overshadow close shut ground strand delay halt claim wound "
    "injure displace uproot topple trigger cause"
)  # what violence and protest do besides: "a strike paralysed the port"
@dataclass(frozen=True, slots=True)
class Light:
    """A verb that carries a noun's deed, and whether the noun is its object."""

    verb: int
    dep_is_object: bool


def light_verb(parsed: Parsed, n: int) -> Light | None:
    """The verb that only carries a noun: "held talks", "talks began", "arrived on a visit"; or None."""
    word = parsed.words[n]
    if word.dep == "pobj" and parsed.words[word.head].lower == "of":
        carrier = parsed.words[parsed.words[word.head].head]
        word = carrier if carrier.lemma in _CARRIERS else word
    elif word.dep == "pobj" and parsed.words[word.head].lower == "for":
        carrier = parsed.words[parsed.words[word.head].head]
        word = carrier if carrier.lemma in _PLANS and carrier.dep == "dobj" else word
    steps = 0
    while word.dep == "conj" and word.head != word.i and steps < 4 and parsed.words[word.head].pos == "NOUN":
        word = parsed.words[word.head]
        steps += 1
    head = parsed.words[word.head]
    if head.pos in ("VERB", "AUX"):
        if word.dep in ("dobj", "nsubjpass", "attr", "oprd") and head.lemma in LIGHT and not (
            word.dep == "oprd" and head.lemma in ("call", "declare")  # "called it a show of support"
        ):
            return Light(head.i, True)
        comes = head.lemma in COMING_IN and bool(grammar.with_preposition(parsed, head.i, "from"))
        if word.dep == "nsubj" and (head.lemma in _OCCUR or comes):
            return Light(head.i, False)
    if word.dep == "pobj" and head.lower in ("in", "into", "on", "for", "to"):
        above = parsed.words[head.head]
        if above.lemma == "part" and above.dep == "dobj" and parsed.words[above.head].lemma in ("take", "have"):
            above = parsed.words[above.head]
        takes_part = above.lemma == "take" and (parsed.child(above.i, "dobj") or above).lemma == "part"
        if above.pos == "VERB" and (above.lemma in MOTION or takes_part):
            return Light(above.i, True)
    if word.dep == "pobj" and head.lower == "with" and parsed.words[head.head].lemma in _GOING_AHEAD:
        return Light(head.head, True)
    return _carried_by_a_clause(parsed, n)


def goes_on(parsed: Parsed, n: int) -> Light | None:
    """The verb that tells what violence or protest does: "fighting raged", "a strike paralysed the port"."""
    verb = parsed.words[parsed.words[n].head]
    told = parsed.words[n].dep == "nsubj" and verb.pos == "VERB" and verb.lemma in _UNREST_GOES
    return Light(verb.i, False) if told else None


def _carried_by_a_clause(parsed: Parsed, n: int) -> Light | None:
    """The verb of a clause behind a noun that only carries it: "the promise that Togo made", "the visit he paid"."""
    for clause in parsed.children(n):
        if clause.dep not in ("relcl", "acl") or clause.lemma not in LIGHT or clause.lemma == "be":
            continue
        subject, own = parsed.child(clause.i, "nsubj"), parsed.child(clause.i, "dobj")
        if clause.tag not in ("VBD", "VBN") or subject is None or _is_relative(subject):
            continue
        if own is None or _is_relative(own):
            return Light(clause.i, True)
    return None


def _is_relative(word: Word) -> bool:
    return word.tag in ("WDT", "WP") or word.lower == "that"


_CARRIERS = grammar.words(
    "resumption start beginning launch series wave round number delivery suspension end halt renewal expansion "
    "statement expression message word "
    "increase reduction adoption signing conclusion package shipment imposition lifting extension one"
)  # nouns that carry a deed behind "of": "announced the resumption of aid"
_PLANS = grammar.words("proposal plan bill")  # … and behind "for": "announced a proposal for an amnesty"
MOTION = grammar.words("engage enter go arrive embark come travel leave depart set be participate")


COMING_IN = grammar.words("come pour flood flow arrive rain")  # with "from": "condolences poured in from Togo"
_GOING_AHEAD = grammar.words("proceed move press forge push")  # "is moving forward with an inquiry"
