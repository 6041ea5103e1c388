"""The deed that a verb says, with who does it to whom."""

from __future__ import annotations

from dataclasses import replace

from reportedly.deeds import grammar, phrases
from reportedly.deeds.casualties import HURTING, victims_of, with_victims
from reportedly.deeds.compose import compose
from reportedly.deeds.deed import Deed
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.parties import is_somebody, names_a_place, party, party_or_owner, unique
from reportedly.deeds.senses import Use, has_another_sense, has_other_sides, is_voiceless
from reportedly.deeds.warnings import warned
from reportedly.language import Parsed, Word


def deed_of_verb(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    """The deed that a verb says by an entry of the lexicon, or None where it stands in another sense."""
    subject, target = grammar.doer(parsed, word.i), grammar.done_to(parsed, word.i)
    if subject is not None and word.dep == "acl" and word.tag == "VBG":
        subject = _who_speaks(parsed, subject) or subject
    use = Use(parsed, word, parts, entry, words_of, subject, target)
    if has_another_sense(use):
        return None
    if subject is not None and word.lemma in HURTING and word.tag == "VBG" and _says_where(parsed, subject):
        use = replace(use, subject=None)  # "a bomb explodes in Accra killing nine"
    actors, recipients = _sides(use)
    if has_other_sides(use, actors, recipients):
        return None
    if entry.mutual:
        actors, recipients = unique((*actors, *recipients)), ()
    inviter = use.subject.i if entry.invites and use.subject is not None else None
    return compose(parsed, word, parts, entry, word.i, actors, recipients, False, inviter, is_voiceless(use))


def _who_speaks(parsed: Parsed, noun: Word) -> Word | None:
    """Whose words do what their participle says: "signed a decree banning rallies", "Togo's remarks on it blaming"."""
    above = parsed.words[parsed.words[noun.head].head] if noun.dep == "pobj" else noun
    said = next((w for w in (noun, above) if w.pos == "NOUN" and w.lemma in _SPEAKING), None)
    return grammar.holder(parsed, said.i) if said is not None else None


def _sides(use: Use) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The heads of those who do what a verb says, and of those it is done to."""
    parsed, word, entry = use.parsed, use.word, use.entry
    actors = _by_specs(parsed, word.i, entry.actor, use.subject, use.target, use.parts)
    if not actors and "subject" in entry.actor and grammar.is_passive(parsed, word.i):
        actors = _behind_a_passive(parsed, word.i, entry)
    recipients = _by_specs(parsed, word.i, entry.recipient, use.subject, use.target, use.parts)
    if entry.type == "REQUEST" and not recipients:
        recipients = _addressees(parsed, word)
    if entry.type == "AGREE" and not recipients:
        recipients = _partners(parsed, word)
    if entry.type == "ASSAULT":
        if _are_hurt(parsed, word, use.subject, use.target):
            actors, recipients = (), actors
        recipients = with_victims(parsed, recipients, tuple(v for v in victims_of(parsed, word.i) if v not in actors))
    return actors, recipients


_BY_THE_BLAST = grammar.words("near outside inside at in beside by alongside under")
_BLOWN_UP = grammar.words("explode detonate go strike hit")


def _says_where(parsed: Parsed, word: Word) -> bool:
    """Whether a word says where something happens: a town, a state as in "Accra, Ghana", what a bomb goes off by."""
    above = parsed.words[parsed.words[word.head].head]
    if word.dep == "pobj" and parsed.words[word.head].lower in _BY_THE_BLAST and above.lemma in _BLOWN_UP:
        return True  # "a bomb explodes near a convoy killing nine"
    behind = word.pos == "PROPN" and word.i > 1 and parsed.words[word.i - 1].text == ","
    return names_a_place(parsed, word) or (behind and parsed.words[word.i - 2].pos == "PROPN")


def _are_hurt(parsed: Parsed, word: Word, subject: Word | None, target: Word | None) -> bool:
    """Whether a bare participle speaks of the hurt, not of those who hurt: "five dead and dozens wounded"."""
    if word.lemma not in HURTING or word.tag not in ("VBN", "VBD") or subject is None or target is not None:
        return False
    return not grammar.is_passive(parsed, word.i)


def _partners(parsed: Parsed, word: Word) -> tuple[int, ...]:
    """With whom somebody agrees, told behind what is agreed: "agreed to a deal with Togo"."""
    agreed = [c.i for c in parsed.children(word.i) if c.dep in ("xcomp", "dobj")]
    agreed += [w.i for prep in ("to", "on") for w in grammar.with_preposition(parsed, word.i, prep)]
    agreed += [c.i for i in agreed for c in parsed.children(i) if c.dep == "dobj"]
    hits = (w for i in agreed for w in grammar.with_preposition(parsed, i, "with"))
    return unique(party(parsed, w).i for w in hits if w.pos == "PROPN" or is_somebody(w))


_LETTERS = grammar.words("letter note message petition statement memo email cable telegram tweet motion resolution")
_SPEAKING = _LETTERS | grammar.words(
    "order decree proclamation law bill resolution decision ordinance directive legislation report speech article "
    "post lawsuit suit complaint declaration communique memorandum appeal verdict study remark comment video interview "
    "indictment statement claim press-release tirade policy"
)  # papers and words of somebody who does what their participle says: "a report accusing the army"
def _addressees(parsed: Parsed, word: Word) -> tuple[int, ...]:
    """To whom a letter goes that asks for something: "wrote to the governor asking", "a letter to him requesting"."""
    if word.tag != "VBG" or word.dep not in ("acl", "advcl"):
        return ()
    above = parsed.words[word.head]
    asks = above.lemma in _LETTERS if word.dep == "acl" else above.lemma in ("write", "appeal", "send")
    thing = parsed.child(word.i, "dobj")  # "a letter requesting the papers to the minister"
    for i in (above.i, above.head, *((thing.i,) if thing is not None else ()), word.i) if asks else ():
        hits = [w for w in grammar.with_preposition(parsed, i, "to") if is_somebody(w)]
        if hits:
            return (party(parsed, hits[0]).i,)
    return ()


def _object_of_the_infinitive(parsed: Parsed, v: int) -> list[Word]:
    """To whom is done what somebody threatens: "threatened to bomb Togo", "to impose sanctions on Togo"."""
    for below in parsed.children(v):
        aim = below.dep == "advcl" and grammar.has_to(parsed, below.i)
        if (below.dep in ("xcomp", "ccomp") or aim) and below.pos == "VERB":
            target = grammar.done_to(parsed, below.i)
            for prep in ("on", "against", "from", "to", "with"):
                hits = grammar.with_preposition(parsed, below.i, prep)
                hits = hits or (grammar.with_preposition(parsed, target.i, prep) if target is not None else [])
                if hits and (hits[0].pos == "PROPN" or (target is not None and target.lemma in _PENALTIES)):
                    return hits
            return [target] if target is not None else []
    return []


_PENALTIES = grammar.words("sanction tariff duty ban embargo penalty fine restriction blockade levy quota")


def _asked_in_the_clause(parsed: Parsed, heads: tuple[int, ...]) -> list[Word]:
    """Who is to do what is asked: "urged that Togo end", "a call for Togo to withdraw"."""
    for head in heads:
        for below in parsed.children(head):
            if (below.dep == "ccomp" and below.i > head) or grammar.is_for_clause(parsed, below.i):
                asked = parsed.child(below.i, "nsubj", "nsubjpass")
                suffers = asked is not None and asked.dep == "nsubjpass" and asked.pos in ("NOUN", "PROPN")
                if asked is not None and not asked.tag.startswith("W") and not suffers:
                    return [asked]
    return []


_DECREES = grammar.words("announce declare decide order rule decree approve")


def deed_of_misread_verb(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    """The deed of a verb that the parser took for a plural noun: done by the word before, to the one behind it."""
    subject = parsed.words[word.i - 1]
    target = next((c for c in parsed.children(word.i) if c.dep == "appos" and c.i > word.i), None)
    if not phrases.fits(parsed, target, entry.object, entry.not_object, words_of):
        return None
    if not phrases.fits(parsed, subject, entry.subject, entry.not_subject, words_of) or entry.needs_clause:
        return None
    recipients = (target.i,) if target is not None and grammar.is_party(target) else ()
    return compose(parsed, word, parts, entry, word.i, (subject.i,), recipients, False, None)


_FORCES_OF_ORDER = grammar.words(
    "police authority ministry government prosecutor army military navy court judge tribunal regime administration"
)
_SENT = grammar.words("peacekeeper troop soldier contingent battalion force forces police observer doctor medic")
_COURTS = grammar.words("court tribunal")
_BY_BODIES = {
    "SANCTION": _COURTS, "CONCEDE": _COURTS,
    "REJECT": _COURTS | grammar.words("senate parliament house congress council assembly legislature"),
}  # the bodies in which deeds of a type are done
_BY_LAW = frozenset({"restrict", "censor", "curfew", "martial-law"})
_ENDS_OF_RULE = ("deeds/concede.toml:lift", "deeds/concede.toml:undo", "deeds/concede.toml:reopen")


def _behind_a_passive(parsed: Parsed, v: int, entry: DeedEntry) -> tuple[int, ...]:
    """Who does a deed told in the passive: named by a far "by", or whoever announces it, or where it is the law."""
    for word in phrases.dependents(parsed, v, 3):
        if word.lower == "by" and word.i > v:
            agent = parsed.child(word.i, "pobj")
            if agent is not None and grammar.is_party(agent) and not _is_time(parsed, agent):
                return (party(parsed, agent).i,)
    word = _first_conjunct(parsed, v)
    head = parsed.words[word.head]
    if word.dep == "ccomp" and head.pos == "VERB":
        speaker = grammar.doer(parsed, head.i)
        if speaker is not None and grammar.is_party(speaker) and (
            head.lemma in _DECREES or (entry.type == "COERCE" and speaker.lemma in _FORCES_OF_ORDER)
        ):
            return (speaker.i,)
    if entry.mutual:  # "the treaty between Togo and Benin, which was signed in Accra"
        thing = grammar.done_to(parsed, v)
        between = (w for w in parsed.subtree(thing.i) if w.lower == "between" and w.i < v) if thing is not None else ()
        sides = [w for prep in between for w in parsed.children(prep.i) if w.dep == "pobj" and grammar.is_party(w)]
        return unique(party(parsed, w).i for w in sides)
    if entry.type in _BY_BODIES:  # "was convicted in a court in Togo", "was rejected in the Senate"
        seats = (w for p in ("in", "at", "before") for w in grammar.with_preposition(parsed, v, p))
        seat = next((w for w in seats if w.lower in _BY_BODIES[entry.type]), None)
        if seat is not None:
            return (seat.i,)
    moved = grammar.done_to(parsed, v)
    sent = moved is not None and moved.lemma in _SENT and entry.type == "AID"
    if entry.type == "MOBILIZE" or entry.mode == "withdraw" or sent:
        # "the Finnish army was put on alert" by those whose it is
        return (party(parsed, moved).i,) if moved is not None and grammar.is_party(moved) else ()
    if (entry.type == "COERCE" and entry.mode in _BY_LAW) or entry.rule in _ENDS_OF_RULE:
        rule = grammar.done_to(parsed, v)
        where = [w for i in (v, *((rule.i,) if rule else ())) for w in grammar.with_preposition(parsed, i, "in")]
        return tuple(w.i for w in where[:1] if w.pos == "PROPN")
    return ()


def _first_conjunct(parsed: Parsed, v: int) -> Word:
    word = parsed.words[v]
    while word.dep == "conj" and parsed.words[word.head].pos == "VERB":
        word = parsed.words[word.head]
    return word


def _is_time(parsed: Parsed, word: Word) -> bool:
    return grammar.is_day(parsed, word) or word.lower in grammar.MONTHS or word.lemma in ("end", "year", "week", "time")


_TRANSFERS = frozenset({"from", "to", "for", "with"})
_LEAVING = grammar.words("withdrawal pullout removal exit departure evacuation release retreat expulsion return")


def _by_specs(
    parsed: Parsed, i: int, specs: tuple[str, ...], subject: Word | None, target: Word | None, parts: tuple[int, ...]
) -> tuple[int, ...]:
    """The heads of the first place that somebody fills, of those listed, else the first that anything fills."""
    things: tuple[int, ...] = ()
    for spec in specs:
        if spec == "subject":
            hits = [subject] if subject is not None else []
        elif spec == "object":
            hits = [target] if target is not None else []
        elif spec == "name":
            hits = [target] if target is not None and target.pos == "PROPN" else []
        elif spec == "owner":
            hits = _owner_of_the_object(parsed, target)
        elif spec == "dative":
            hits = _indirect_object(parsed, i)
        elif spec == "inner":
            hits = _object_of_the_infinitive(parsed, i)
        elif spec == "warned":
            hits = warned(parsed, i)
        elif spec == "clause":
            hits = _asked_in_the_clause(parsed, (i, *parts))
        else:
            prep = spec.removeprefix("prep:")
            hits = grammar.with_preposition(parsed, i, prep)
            inner = [c.i for j in parts for c in parsed.children(j) if c.dep == "pobj" and c.lemma not in _LEAVING]
            beside = [target.i] if target is not None and prep != "of" else []
            beside += [w.i for k in beside for w in grammar.given_as(parsed, parsed.words[k])]
            for j in (*parts, *(inner if prep == "from" else []), *beside):
                hits = hits or grammar.with_preposition(parsed, j, prep)
                if prep in _TRANSFERS and not hits:  # "a shipment of arms from Togo"
                    goods = grammar.with_preposition(parsed, j, "of")
                    hits = [h for w in goods for h in grammar.with_preposition(parsed, w.i, prep)]
        hits = [w for w in hits if not _is_a_last_day(parsed, w) and not grammar.is_sum(parsed, w)]
        found = [who for w in hits if (who := party_or_owner(parsed, w, parts)) is not None and grammar.is_party(who)]
        found = [who for who in found if spec != "subject" or who.lemma not in grammar.ACTS]
        if any(is_somebody(w) or w.pos == "PRON" or w.text[0].isupper() for w in found):
            return unique(w.i for w in found)
        things = things or unique(w.i for w in found)
    return things


def _owner_of_the_object(parsed: Parsed, target: Word | None) -> list[Word]:
    """Those from whom a place is taken that is theirs: "seized 13 Togolese villages", "the army's headquarters"."""
    owner = grammar.owner_of(parsed, target.i) if target is not None and target.pos == "NOUN" else None
    if owner is None or names_a_place(parsed, owner) or not (owner.text[0].isupper() or is_somebody(owner)):
        return []
    return [owner]


def _is_a_last_day(parsed: Parsed, word: Word) -> bool:
    """Whether a number behind "to" only closes a span of days: "from June 3 to 7"."""
    return word.tag == "CD" and word.i > 1 and parsed.words[word.i - 2].tag == "CD"


def _indirect_object(parsed: Parsed, v: int) -> list[Word]:
    """To whom something is given: "handed the editor a fine", "gave a visa to the envoy"."""
    dative = parsed.child(v, "dative")
    if dative is not None and dative.pos == "ADP":
        dative = parsed.child(dative.i, "pobj")
    return [dative] if dative is not None else []
