"""The deed that a noun or an adjective says: "his visit", "talks between", "the jailed leader"."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.deeds import grammar, phrases
from reportedly.deeds.compose import compose
from reportedly.deeds.deed import Deed
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.parties import party, unique
from reportedly.language import Parsed, Word

_LIGHT = grammar.words(
    "levy orchestrate direct exchange increase slap prepare mark oversee spearhead "
    "make hold have pay launch issue carry conduct stage impose give offer provide send deliver take enter begin start "
    "engage open file lodge bring mount perform undertake do reach sign conclude strike seal declare announce host "
    "express voice extend place put call attend join lead wage commit embark renew repeat reiterate resume initiate "
    "complete unleash face enforce introduce order grant pledge receive accept win get seek convene organize organise "
    "arrange schedule plan reaffirm use fire continue end suspend halt lift ease tighten expand intensify step keep "
    "maintain form establish show become be stop pursue arrive go approve endorse back deny cancel postpone "
    "delay schedule propose "
)  # verbs whose subject does what the noun after them says
_OCCUR = grammar.words(
    "begin start continue end resume take occur follow hold happen erupt break spread go collapse open fail conclude "
    "expire remain result kill leave hit escalate intensify flare"
)
_COMPOUND_HEADS = grammar.words(
    "campaign operation plan deal agreement attempt effort measure regime package program programme delivery shipment "
    "order series wave proposal offer mission bid talk process strategy"
)  # nouns that add little to the deed before them: "sanctions regime"


def deed_of_noun(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    if word.dep == "compound" and parsed.words[word.head].lemma not in _COMPOUND_HEADS:
        return None
    if not phrases.fits(parsed, word, entry.object, entry.not_object, words_of):
        return None
    n = word.i if word.dep != "compound" else word.head
    if entry.content and not phrases.holds(phrases.content_words(parsed, n), entry.content, words_of):
        return None
    light = _light_verb(parsed, n)
    if entry.only_light and light is None:
        return None
    actors, recipients = _noun_roles(parsed, n, entry)
    if n != word.i:
        more = _noun_roles(parsed, word.i, entry)
        actors, recipients = actors or more[0], recipients or more[1]
    if light is not None and light.dep_is_object:
        subject = grammar.doer(parsed, light.verb)
        if subject is None and parsed.words[light.verb].lemma in _MOTION:
            subject = grammar.subject(parsed, light.verb)
        if subject is not None and grammar.is_party(subject) and not actors and subject.i != n:
            actors = (party(parsed, subject).i,)
        for spec in () if recipients else entry.noun_recipient:
            hits = [w for w in grammar.with_preposition(parsed, light.verb, spec) if grammar.is_party(w)]
            if hits:
                recipients = unique(party(parsed, w).i for w in hits)
                break
        indirect = parsed.child(light.verb, "dative")
        if indirect is not None and not recipients and grammar.is_party(indirect):
            recipients = (indirect.i,)
    if not (actors or recipients or light is not None or entry.alone or phrases.has_a_fate(parsed, n)):
        return None
    if (entry.needs_recipient and not recipients) or (entry.needs_actor and not actors):
        return None
    if _is_heading(parsed, n) or (entry.type == "ASSAULT" and _is_stopped(parsed, n)):
        return None
    if entry.mutual:
        actors, recipients = unique((*actors, *recipients)), ()
    recipients = tuple(r for r in recipients if r not in actors)
    governor = light.verb if light is not None else word.i
    inviter = None
    if entry.invites:
        inviter = actors[0] if actors else None
        actors, recipients = recipients, actors
    return compose(parsed, word, parts, entry, governor, actors, recipients, True, inviter)


_TELLINGS = grammar.words(
    "truth reporting coverage risk fear threat prospect anniversary cost consequence goal aim memory history victim "
    "survivor end start-up light wake account"
)  # nouns behind which a deed is only spoken of: "the truth of the invasion"
_STOPS = grammar.words("halt stop end suspend cease prevent deter avoid avert condemn denounce face fear cover discuss")


def _is_stopped(parsed: Parsed, n: int) -> bool:
    """Whether violence is only what somebody stops, prevents or speaks of: "halt all strikes"."""
    word = parsed.words[n]
    if word.dep == "pobj" and parsed.words[word.head].lower in ("of", "on", "about"):
        above = parsed.words[parsed.words[word.head].head]
        return above.pos == "NOUN" and above.lemma in _TELLINGS
    return word.dep == "dobj" and parsed.words[word.head].lemma in _STOPS


def _is_heading(parsed: Parsed, n: int) -> bool:
    """Whether a noun ends a heading ("Border war: Troops …") or only says on whose side: "in support of"."""
    word = parsed.words[n]
    follows = parsed.words[n + 1] if n + 1 < len(parsed.words) else word
    if follows.text == ":" and n - parsed.sentence_of(n).first < 6:
        return True
    return word.dep == "pobj" and parsed.words[word.head].lower == "in" and word.lemma == "support"


@dataclass(frozen=True, slots=True)
class _Light:
    verb: int
    dep_is_object: bool


def _light_verb(parsed: Parsed, n: int) -> _Light | None:
    """The verb that only carries a noun: "held talks", "talks began", "arrived on a visit"; or None."""
    word = parsed.words[n]
    if word.dep == "pobj" and parsed.words[word.head].lower == "of":
        carrier = parsed.words[parsed.words[word.head].head]
        word = carrier if carrier.lemma in _CARRIERS else word
    steps = 0
    while word.dep == "conj" and word.head != word.i and steps < 4 and parsed.words[word.head].pos == "NOUN":
        word = parsed.words[word.head]
        steps += 1
    head = parsed.words[word.head]
    if head.pos in ("VERB", "AUX"):
        if word.dep in ("dobj", "nsubjpass", "attr", "oprd") and head.lemma in _LIGHT:
            return _Light(head.i, True)
        if word.dep == "nsubj" and head.lemma in _OCCUR:
            return _Light(head.i, False)
    if word.dep == "pobj" and head.lower in ("in", "into", "on", "for", "to"):
        above = parsed.words[head.head]
        if above.pos == "VERB" and above.lemma in _MOTION:
            return _Light(above.i, True)
    return None


_CARRIERS = grammar.words(
    "resumption start beginning launch series wave round number delivery suspension end halt renewal expansion "
    "increase reduction adoption signing conclusion package shipment imposition lifting extension"
)  # nouns that carry a deed behind "of": "announced the resumption of aid"
_MOTION = grammar.words("engage enter go arrive embark come travel leave depart set be participate")


def _noun_roles(parsed: Parsed, n: int, entry: DeedEntry) -> tuple[tuple[int, ...], tuple[int, ...]]:
    actors: tuple[int, ...] = ()
    for spec in entry.noun_actor:
        if actors:
            break
        if spec == "owner":
            owner = grammar.owner_of(parsed, n)
            actors = (owner.i,) if owner is not None else ()
        else:
            actors = _noun_preps(parsed, n, spec)
    if entry.mutual and not parsed.child(n, "poss"):
        more = [c.i for c in parsed.children(n)
                if c.dep in ("compound", "amod", "nmod") and c.i < n and grammar.names_somebody(parsed, c)]  # fmt: skip
        actors = unique((*actors, *more))
    recipients: tuple[int, ...] = ()
    for spec in entry.noun_recipient:
        if recipients:
            break
        if spec == "owner":
            owner = grammar.owner_of(parsed, n)
            recipients = (owner.i,) if owner is not None and owner.i not in actors else ()
        else:
            recipients = tuple(r for r in _noun_preps(parsed, n, spec) if r not in actors)
    return actors, recipients


def _noun_preps(parsed: Parsed, n: int, spec: str) -> tuple[int, ...]:
    hits = grammar.with_preposition(parsed, n, spec)
    return unique(party(parsed, w).i for w in hits if grammar.is_party(w))


def deed_of_adjective(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    """A participle or adjective before a noun: "the jailed leader", "sanctioned officials"."""
    noun = parsed.words[word.head]
    if word.dep not in ("amod", "acomp", "attr", "oprd") or noun.i == word.i:
        return None
    target = noun if word.dep == "amod" else grammar.subject(parsed, noun.i)
    if not phrases.fits(parsed, target, entry.object, entry.not_object, words_of):
        return None
    recipients = (target.i,) if target is not None and grammar.is_party(target) else ()
    return compose(parsed, word, parts, entry, word.i, (), recipients, False, None)
