"""Whom an attack hurt, where another clause tells so: "six die as gunmen open fire", "leaving six dead"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.deeds import grammar
from reportedly.deeds.found import Found
from reportedly.deeds.parties import names_a_place, party, unique
from reportedly.language import Parsed, Word
from reportedly.records import EventType, Span

HURTING = grammar.words("kill wound injure hurt maim")
_DYING = grammar.words("die perish")
_HARMED = grammar.words("dead wounded injured homeless hurt")
_LEAVING = grammar.words("leave")
_RUINING = grammar.words("destroy damage hit strike flatten level target ruin demolish devastate")
_CAUSING = grammar.words("cause result lead")
_COSTING = grammar.words("claim take cost")
_MUTUAL = grammar.words("clash fighting battle skirmish gunfight gunbattle war")  # the dead are of both sides
_SITES = grammar.words(
    "village town city market area district region neighborhood neighbourhood suburb province settlement hamlet "
    "building mosque church school hospital house home hotel cafe restaurant resort camp"
)  # where an attack was, if it is told whom it hit


def is_left(parsed: Parsed, word: Word) -> bool:
    """Whether the hurt are only more of those whom an attack leaves so: "left nine dead and two injured"."""
    if word.lemma not in HURTING or word.tag not in ("VBN", "VBD") or parsed.child(word.i, "auxpass", "aux", "dobj"):
        return False
    before = parsed.words[max(parsed.sentence_of(word.i).first, word.i - _NEAR) : word.i]
    return any(w.lemma in _LEAVING and w.pos == "VERB" for w in before)


_NEAR = 12  # words


def victims_of(parsed: Parsed, i: int) -> tuple[int, ...]:
    """The heads of those hurt by an attack, told by the verb above, beside or below it; none where nobody says so."""
    if parsed.words[i].lemma in _MUTUAL and _names_its_sides(parsed, i):
        return ()
    counted = _counted_in_the_toll(parsed, i)
    if counted is not None:
        return (counted.i,)
    verbs = [next((a for a in parsed.ancestors(i) if a.pos in ("VERB", "AUX") and a.dep != "prep"), None)]
    verbs += [c for c in parsed.children(i) if c.dep in ("advcl", "relcl", "acl") and c.pos == "VERB"]
    for verb in verbs:
        hit = _hit_by(parsed, i, verb) if verb is not None else None
        if hit is not None and grammar.is_party(hit):
            return (party(parsed, hit).i,)
    return ()


def _names_its_sides(parsed: Parsed, i: int) -> bool:
    """Whether a fight tells who fights whom: "clashes between the army and rebels", "the rebels' fighting"."""
    return bool(grammar.with_preposition(parsed, i, "between")) or grammar.owner_of(parsed, i) is not None


_RISING = grammar.words("rise climb increase grow jump stand go reach pass exceed surpass hit top")


def _counted_in_the_toll(parsed: Parsed, i: int) -> Word | None:
    """The number of the dead in "the death toll of the bombing rises to at least 71"."""
    link = parsed.words[parsed.words[i].head]
    toll = parsed.words[link.head]
    verb = parsed.words[toll.head]
    if link.dep != "prep" or toll.lemma != "toll" or toll.dep != "nsubj" or verb.lemma not in _RISING:
        return None
    hits = [*grammar.with_preposition(parsed, verb.i, "to"), *grammar.with_preposition(parsed, verb.i, "at")]
    hits += [c for c in parsed.children(verb.i) if c.dep in ("dobj", "attr")]
    return next((w for w in hits if w.pos == "NUM" or parsed.child(w.i, "nummod")), None)


def _hit_by(parsed: Parsed, i: int, verb: Word) -> Word | None:
    attack = parsed.words[i]
    above = verb.i != attack.i and verb.head != attack.i
    if verb.lemma in _DYING and (not above or attack.dep in ("pobj", "advcl") or _is_behind_following(parsed, attack)):
        died = grammar.subject(parsed, verb.i)
        return died if died is not None and died.i != i else None
    by = attack.dep == "pobj" and parsed.words[attack.head].dep == "agent" and verb.lemma in _RUINING
    if above and attack.dep != "nsubj" and not by:
        return None
    if verb.lemma in _LEAVING:
        state = next((c for c in parsed.children(verb.i) if c.lower in _HARMED), None)
        if state is None:
            return _lying(parsed, verb)
        return parsed.child(state.i, "nsubj") or parsed.child(verb.i, "dobj") or state
    if verb.lemma in _RUINING or (verb.lemma in HURTING and not above):
        return grammar.done_to(parsed, verb.i)
    if verb.lemma in _CAUSING:
        return _dead_of(parsed, verb)
    if verb.lemma in _COSTING:
        lives = parsed.child(verb.i, "dobj")
        hits = grammar.with_preposition(parsed, lives.i, "of") if lives is not None and lives.lemma == "life" else []
        return hits[0] if hits else None
    return None


def _dead_of(parsed: Parsed, verb: Word) -> Word | None:
    """Those whose death somebody caused: "caused the death of six", "resulted in the deaths of two guards"."""
    caused = [c for c in parsed.children(verb.i) if c.dep == "dobj"]
    caused += [w for prep in ("in", "to") for w in grammar.with_preposition(parsed, verb.i, prep)]
    dead = (w for c in caused if c.lemma in _DEATHS for w in grammar.with_preposition(parsed, c.i, "of"))
    return next(dead, None)


_DEATHS = grammar.words("death injury killing wounding injuring massacre slaughter")


def _is_behind_following(parsed: Parsed, attack: Word) -> bool:
    """Whether an attack is the object of "following", which the parse at times takes for a verb."""
    return attack.dep == "dobj" and parsed.words[attack.head].lower == "following"


def _lying(parsed: Parsed, verb: Word) -> Word | None:
    """Those left with "dead" behind them as a part of the noun phrase: "left six people dead"."""
    left = parsed.child(verb.i, "dobj")
    return left if left is not None and any(c.lower in _HARMED for c in parsed.children(left.i)) else None


def with_victims(parsed: Parsed, recipients: tuple[int, ...], victims: tuple[int, ...]) -> tuple[int, ...]:
    """Those an attack was done to and those it hurt; a town or house is then only where it was."""
    if not victims:
        return recipients
    kept = (r for r in recipients if not _is_site(parsed, parsed.words[r]))
    return unique((*kept, *victims))


def _is_site(parsed: Parsed, word: Word) -> bool:
    return word.lemma in _SITES or names_a_place(parsed, word)


def without_casualties(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """One deed where the hurt stand in one clause, the attack in another: "two are wounded when police open fire"."""
    kept = dict(found)
    for i, f in sorted(found.items()):
        if i not in kept or parsed.words[i].lemma not in HURTING or f.deed.is_noun:
            continue
        attack = _attack_beside(parsed, i, kept)
        if attack is None:
            continue
        deed = kept[attack].deed
        whole = Span(min(deed.evidence.start, f.deed.evidence.start), max(deed.evidence.end, f.deed.evidence.end))
        recipients = with_victims(parsed, deed.recipients, f.deed.recipients)
        recipients = tuple(r for r in recipients if r not in deed.actors)
        kept[attack] = replace(kept[attack], deed=replace(deed, recipients=recipients, evidence=whole))
        del kept[i]
    return kept


def _told_of(parsed: Parsed, noun: Word, found: dict[int, Found]) -> int | None:
    """The attack a relative clause speaks of, or the verb whose phrase it is in: "claimed a raid that killed six"."""
    for word in (noun, *parsed.ancestors(noun.i)):
        if word.i in found:
            return word.i if found[word.i].deed.type == EventType.ASSAULT else None
        if word.dep not in ("pobj", "prep", "dobj", "compound"):
            return None
    return None


_AS = grammar.words("when as after while")


def _attack_beside(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The attack in the clause of time below somebody's being hurt; of a bare "killing six", the one told before."""
    word = parsed.words[i]
    hurt = grammar.subject(parsed, i)
    if word.dep == "xcomp" and hurt is not None and hurt.i in found:  # "a bombing was said to have killed six"
        return hurt.i if found[hurt.i].deed.type == EventType.ASSAULT else None
    if grammar.is_passive(parsed, i):
        if found[i].deed.actors:
            return None
        if hurt is not None and _counts_on(parsed, hurt):
            return _told_last(parsed, i, found)
        for clause in (c for j in (i, *(w.i for w in parsed.conjuncts(i))) for c in parsed.children(j)):
            marks = {c.lower for c in parsed.children(clause.i) if c.dep in ("mark", "advmod")}
            attack = found.get(clause.i) if clause.dep == "advcl" and not marks.isdisjoint(_AS) else None
            if attack is not None and attack.deed.type == EventType.ASSAULT:
                return clause.i
        return None
    if word.dep == "relcl":
        return _told_of(parsed, parsed.words[word.head], found)
    if word.tag != "VBG" or word.dep not in ("advcl", "acl", "conj", "dep", "ROOT", "ccomp"):
        return None
    return _told_last(parsed, i, found)


def _told_last(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The last attack told before a word in its sentence."""
    start = parsed.sentence_of(i).first
    before = (j for j in range(i - 1, start - 1, -1) if j in found)
    return next((j for j in before if found[j].deed.type == EventType.ASSAULT), None)


def _counts_on(parsed: Parsed, hurt: Word) -> bool:
    """Whether those hurt are more of the same: "six died in the attack; ten more were injured"."""
    return hurt.lower in ("others", "more") or any(
        c.lower in ("more", "other", "others", "another") for c in parsed.children(hurt.i)
    )
