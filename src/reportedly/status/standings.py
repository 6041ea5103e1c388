"""The states a sentence gives to a deed, with their conditions, hearsay and later turns."""

from __future__ import annotations

from dataclasses import replace

from reportedly import cues
from reportedly.deeds import Deed
from reportedly.deeds.deed import IN_WORDS
from reportedly.language import Parsed, Word
from reportedly.records import Certainty, EventType, Span, Status
from reportedly.status.compose import under
from reportedly.status.conditions import condition_on, conditioned
from reportedly.status.nouns import HOLDS, beside, cue_over, is_lasting
from reportedly.status.outlook import Outlook, is_ahead, outlook
from reportedly.status.standing import OPEN, OUTCOMES, REAL, Standing
from reportedly.status.state import state
from reportedly.status.timing import awaited, timed
from reportedly.status.turns import turns
from reportedly.verb_groups import group

_RUNNING = frozenset({EventType.AID, EventType.COOPERATE, EventType.CONSULT})


def standings(
    parsed: Parsed, deed: Deed, view: Outlook | None = None, until: int | None = None
) -> tuple[Standing, ...]:
    """The states a text gives to a deed, at least one: "contemplated X, but which has been shelved" gives two.

    `until` is the next deed's word, behind which "the idea" is that one.
    """
    view = view or outlook(parsed)
    found = _of_deed(parsed, view, deed, standing_at(parsed, _bearer(parsed, deed), view))
    if deed.type is EventType.THREATEN and found.condition is None:
        found = replace(found, condition=_condition_of_a_threat(parsed, deed))
    return (found, *turns(parsed, deed, found, until))


def _bearer(parsed: Parsed, deed: Deed) -> int:
    """The word whose state is the deed's: its light verb, but its noun under "postponed", "announced", "demands"."""
    governor, head = parsed.words[deed.governor], parsed.words[deed.head]
    approves = head.lemma != "set" and deed.mode != "access"  # not "set fire", "allow aid in"
    if head.i == governor.i and head.pos == "VERB" and approves and deed.type not in IN_WORDS | _SPOKEN:
        thing = parsed.child(head.i, "dobj")  # "approved the release", where the phrase is the deed
        told = parsed.child(head.i, "xcomp", "ccomp")  # "ordered the envoy to leave" is done as a whole
        head = thing if thing is not None and told is None and deed.trigger.covers(thing.span) else head
    if head.i == governor.i or head.pos not in ("NOUN", "PROPN") or governor.pos != "VERB":
        return governor.i
    own = head.dep == "nsubj"
    thing = _under(parsed, head, governor)
    cue = cues.governing(parsed, governor, "subject") if own else cue_over(parsed, governor, thing)
    if cue is None or cue.status in (None, Status.HAPPENED):
        return governor.i
    phrase = deed.head == deed.governor  # "suspended attacks" is a deed as a whole, "approved the release" a release
    return governor.i if phrase and cue.status in OUTCOMES else head.i


def _under(parsed: Parsed, head: Word, governor: Word) -> Word:
    """The noun that carries a deed's noun under its governor: "resumption" in "announced the resumption of aid"."""
    thing = head
    for above in parsed.ancestors(head.i):
        if above.i == governor.i or above.pos not in ("NOUN", "PROPN", "ADP"):
            break
        thing = above
    return head if thing.pos == "ADP" else thing


def standing_at(parsed: Parsed, i: int, view: Outlook | None = None) -> Standing:
    """The state of whatever word `i` (a verb or noun) denotes, deed or not; for `inspect --layer status`."""
    view = view or outlook(parsed)
    found = _limited(parsed, i, conditioned(parsed, i, state(parsed, view, i)))
    return replace(found, base=timed(parsed, i, found), supposed=found.supposed or awaited(parsed, i, found))


def _of_deed(parsed: Parsed, view: Outlook, deed: Deed, found: Standing) -> Standing:
    """The same state, with the present tense read as the article means it, and "suspends aid" as an end of aid."""
    word = parsed.words[deed.governor]
    near = beside(parsed, view, deed.head) if deed.head != deed.governor else None
    open_ended = near is not None and near.rule == "any" and found.status in OPEN  # "any attack would bring war"
    if near is not None and (open_ended or found.status in REAL or near.status is Status.NEGATED):
        found = near
    if deed.denied and found.status in REAL:
        return found.now(Status.NEGATED, Certainty.PROBABLE if deed.vouched else Certainty.CERTAIN, "denied")
    awaited_then = word.lemma in ("expect", "await", "due") or _is_due(parsed, word)
    if deed.type is EventType.CONSULT and awaited_then and found.status in REAL:
        return found.now(Status.PLANNED, Certainty.PROBABLE, "expected")
    if found.status is Status.PLANNED and _is_fixed(parsed, view, deed):
        return found.now(Status.PLANNED, Certainty.CERTAIN)
    invites = word.lemma == "invite" or parsed.words[deed.head].lemma == "invitation"
    if deed.type is EventType.CONSULT and invites and word.lemma != "accept" and found.status in REAL:
        return found.now(Status.PROPOSED, Certainty.POSSIBLE, "invited")
    if parsed.words[deed.head].lemma == "invitation" and word.lemma == "accept" and found.status in REAL:
        return found.now(Status.PLANNED, Certainty.PROBABLE, "accepted")
    cue = cues.governing(parsed, word, "noun") if word.pos == "VERB" and deed.type in _RUNNING else None
    over = cue is not None and cue.status in OUTCOMES and parsed.child(word.i, "dobj", "nsubjpass", "xcomp") is not None
    if cue is not None and over and deed.head == deed.governor and not deed.is_noun:
        return under(cue, word, None, found)
    if found.status in OPEN and deed.type in IN_WORDS and _is_the_cue(deed, found):
        return found.now(Status.HAPPENED, Certainty.CERTAIN)  # "stressed the need for the rebels to disarm"
    if found.status is Status.UNDERWAY and _is_decreed_now(parsed, deed, word):
        return found.now(Status.HAPPENED, Certainty.CERTAIN, "decreed")
    going = found.status in (Status.HAPPENED, Status.UNDERWAY)  # "is announcing funds"
    if going and deed.type is EventType.AID and _pledged(parsed, deed, word):
        return found.now(Status.PLANNED, Certainty.PROBABLE, "pledged")
    if found.status in OPEN and _said_outright(parsed, view, deed, word, found):
        return found.now(Status.HAPPENED, Certainty.CERTAIN)
    if found.rule == "purpose" and deed.type in IN_WORDS | _SPOKEN | {EventType.PROTEST}:
        return found.now(Status.HAPPENED, Certainty.CERTAIN)  # "rallied to protest", "wrote to condemn"
    if found.rule == "purpose" and deed.type is EventType.CONSULT:
        return _on_the_way(parsed, word, found)
    dropped = found.status is Status.CANCELLED and found.rule.endswith(":cancel")
    if dropped and deed.type in _IN_FORCE and not _is_planned(parsed, word):
        return found.now(Status.ENDED)
    noun = parsed.words[deed.head] if deed.head != deed.governor else None
    lasts = is_lasting(noun) if noun is not None else _lasts(parsed, word)
    if found.status is Status.HAPPENED and word.lemma == "arrive" and _on_an_occasion(parsed, word):
        return found.now(Status.UNDERWAY, rule="arrived on")
    if found.rule.endswith(":begin") and deed.type is EventType.ASSAULT and not lasts and _began(parsed, word):
        return found.now(Status.HAPPENED)  # "began to stab people"
    if found.rule == "progressive" and _is_speaking(parsed, deed, word):
        return found.now(Status.HAPPENED)
    told_now = found.status is Status.UNDERWAY and found.rule in _TENSES
    if told_now and _is_done_at_once(deed, word):
        told = view.chronicle and word.lemma not in HOLDS and word.dep in _TELLING
        return found if lasts and not told and found.rule == "present" else found.now(Status.HAPPENED)
    if found.status is Status.HAPPENED and word.pos == "VERB":
        own = group(parsed, word)
        goes_on = lasts or deed.type is EventType.PROTEST or cues.belongs(word.lemma, "lasting since")
        if goes_on and own.perfect and own.since and own.tense != "past":
            return found.now(Status.UNDERWAY, rule="perfect since")
    return found


def _is_due(parsed: Parsed, word: Word) -> bool:
    """Whether somebody is only due somewhere: "is due in Lima for talks"."""
    return word.lemma == "be" and any(c.lower == "due" for c in parsed.children(word.i) if c.dep == "acomp")


def _is_speaking(parsed: Parsed, deed: Deed, word: Word) -> bool:
    """Whether a progressive is itself the deed, said by who does it: "we are calling on the rebels to disarm"."""
    spoken = deed.type in IN_WORDS | _SPOKEN and deed.mode != "investigate"
    return spoken and _by_us(parsed, word) and not group(parsed, word).perfect


def _began(parsed: Parsed, verb: Word) -> bool:
    """Whether a deed is told as begun or gone on with in the past, and no more: "began firing"."""
    own = group(parsed, parsed.words[verb.head])
    return verb.pos == "VERB" and verb.dep in ("xcomp", "ccomp") and own.tense == "past" and not own.perfect


def _is_the_cue(deed: Deed, found: Standing) -> bool:
    """Whether a deed in words is the very cue: "the need for … to", with "stressed" in the trigger."""
    cue = found.cue
    return cue is not None and found.rule.startswith("cues/nouns") and deed.trigger.covers(cue) and deed.trigger != cue


_DECREEING = frozenset("designate redesignate sanction impose blacklist list add revoke identify".split())


def _is_decreed_now(parsed: Parsed, deed: Deed, word: Word) -> bool:
    """Whether a ruler's act is done by telling of it: "the ministry is designating two banks"."""
    rules = deed.type is EventType.SANCTION or deed.mode == "restrict"
    return rules and word.tag == "VBG" and word.lemma in _DECREEING and parsed.child(word.i, "aux") is not None


def _pledged(parsed: Parsed, deed: Deed, word: Word) -> bool:
    """Whether aid is only promised: "pledged funds", "announced aid", where the promise is the deed's word."""
    return word.pos == "VERB" and not deed.is_noun and word.lemma in ("pledge", "promise", "vow", "announce")


def _is_done_at_once(deed: Deed, word: Word) -> bool:
    """Whether a present tense may tell of a deed: any verb, and "is" only for words ("it is unacceptable")."""
    if word.lemma == "be":
        return deed.type in IN_WORDS | _SPOKEN
    return word.pos in ("VERB", "ADJ")


_THERE = frozenset("travel visit go come return fly sail drive tour".split())
_UNDER_WAY_THERE = frozenset("arrive land head leave depart set".split())


def _on_the_way(parsed: Parsed, word: Word, found: Standing) -> Standing:
    """ "travelled to Lima to meet the king": met; "arrived in Lima to meet the king": will meet."""
    verb = parsed.words[word.head]
    if verb.lemma in _THERE:
        return found.now(Status.HAPPENED, Certainty.CERTAIN, "went to")
    return found.now(Status.PLANNED, Certainty.PROBABLE) if verb.lemma in _UNDER_WAY_THERE else found


_IN_FORCE = frozenset({
    EventType.SANCTION, EventType.AGREE, EventType.ACCUSE, EventType.AID, EventType.SUPPORT,
    EventType.THREATEN, EventType.REQUEST,
})  # fmt: skip


def _is_planned(parsed: Parsed, word: Word) -> bool:
    """Whether what is called off is a plan: "scrapped plans to", "the planned strikes"."""
    near = (*parsed.ancestors(word.i), *parsed.children(word.i))
    return any(cues.belongs(w.lemma, "noun") or cues.belongs(w.lower, "adj") for w in near)


def _lasts(parsed: Parsed, word: Word) -> bool:
    """Whether the present tense of a verb says that something goes on: "supplies", "is banned"; not "we support"."""
    if parsed.child(word.i, "auxpass") is not None:
        return cues.belongs(word.lemma, "lasting passive")
    return cues.belongs(word.lemma, "lasting") and not _by_us(parsed, word) and not _is_declared(parsed, word)


_DECLARING = frozenset({"strongly", "fully", "firmly", "wholeheartedly", "unequivocally", "unreservedly"})
_PERFORMED = frozenset("welcome applaud commend praise thank congratulate condemn salute hail appreciate".split())


def _is_declared(parsed: Parsed, word: Word) -> bool:
    """Whether the support is what the words say: "strongly supports", "welcomes and supports"."""
    above = parsed.words[word.head] if word.dep == "conj" else None
    joined = [w for w in (above, *parsed.conjuncts(word.i)) if w is not None and w.pos == "VERB"]
    speaks = any(w.tag == word.tag and w.lemma in _PERFORMED for w in joined)
    return speaks or any(c.lower in _DECLARING for c in parsed.children(word.i) if c.dep == "advmod")


_SPOKEN = frozenset({EventType.SUPPORT, EventType.ACCUSE, EventType.AGREE})
_DECREED = _SPOKEN | {EventType.CONCEDE, EventType.SANCTION}  # announced, and so done


def _said_outright(parsed: Parsed, view: Outlook, deed: Deed, word: Word, found: Standing) -> bool:
    """ "I would like to thank", "we want to condemn"; "announced its support", "voted to condemn"."""
    if found.rule.endswith(":announce"):
        return deed.type in _DECREED and not any(is_ahead(parsed, view, i) for i in (deed.head, deed.governor))
    wish = parsed.words[word.head]
    if word.dep not in ("xcomp", "ccomp", "advcl"):
        return False
    if wish.lemma == "vote":  # "voted to condemn", "voted to legalise", but "voted to withdraw" is still to be done
        decides = deed.type in _DECREED and deed.mode != "withdraw"
        return decides and word.i > wish.i and wish.tag in ("VBD", "VBZ", "VBN", "VBP")
    if deed.type not in _SPOKEN or word.dep == "advcl":
        return False
    if wish.lemma in ("let", "allow", "permit"):
        return any(c.lower in ("me", "us") for i in (wish.i, word.i) for c in parsed.children(i))
    return wish.lemma in ("like", "want", "wish") and _by_us(parsed, wish)


def _by_us(parsed: Parsed, verb: Word) -> bool:
    subject = parsed.child(verb.i, "nsubj")
    return subject is not None and subject.lower in ("i", "we")


def _is_fixed(parsed: Parsed, view: Outlook, deed: Deed) -> bool:
    """Whether a summit or conference has its day: "the upcoming summit, set for 9 September"."""
    if deed.mode != "multilateral" or not deed.is_noun:
        return False
    dated = any(w.i in view.ahead for w in parsed.subtree(deed.head))
    return dated or is_ahead(parsed, view, parsed.words[deed.head].head)


_TELLING = ("ROOT", "conj", "ccomp", "advcl", "parataxis")
_TENSES = ("present", "participle", "state reported")


def _on_an_occasion(parsed: Parsed, verb: Word) -> bool:
    """Whether somebody arrived on a visit or for talks, which are then going on."""
    for prep in parsed.children(verb.i):
        noun = parsed.child(prep.i, "pobj") if prep.dep == "prep" and prep.lower in ("on", "for") else None
        if noun is not None and cues.belongs(noun.lemma, "occasion"):
            return True
    return False


def _condition_of_a_threat(parsed: Parsed, deed: Deed) -> Span | None:
    """What must happen for a threat to be carried out, inside it: "threatened to strike if aid is cut"."""
    within = (deed.governor, *(c.i for c in parsed.children(deed.governor) if c.dep in ("xcomp", "ccomp")))
    return next((found for i in within if (found := condition_on(parsed, i)) is not None), None)


def _limited(parsed: Parsed, i: int, found: Standing) -> Standing:
    """The same state, no surer than hearsay words beside the deed and governors such as "believed" allow."""
    for child in parsed.children(i):
        if child.dep in ("advmod", "amod"):
            hearsay = cues.beside("hearsay", child.lower)
            if hearsay is not None:
                found = replace(found.limited(Certainty(hearsay.certainty)), hearsay=child.span)
    return found
