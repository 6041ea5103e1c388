"""The state of a deed named by a noun: words inside its phrase, then the verb or noun that governs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportedly import cues
from reportedly.language import Parsed, Word
from reportedly.records import Certainty, Status
from reportedly.status.compose import under
from reportedly.status.outlook import Outlook, is_ahead, is_behind, is_long_ago
from reportedly.status.standing import OPEN, OUTCOMES, REAL, Standing, plain
from reportedly.verb_groups import group

State = Callable[[Parsed, Outlook, int, int], Standing]

_NOUN = plain(Status.HAPPENED, rule="noun")


def noun_state(parsed: Parsed, view: Outlook, word: Word, depth: int, state: State) -> Standing:
    """The state of a noun."""
    own = beside(parsed, view, word.i)
    found = _governed(parsed, view, word, depth, state) if word.head != word.i else None
    if own is not None:
        return _last_word(parsed, own, found)
    if found is None and is_ahead(parsed, view, word.i):
        return plain(Status.PLANNED, Certainty.PROBABLE, word, "noun with a time to come")
    if found is None and is_lasting(word) and _is_on(parsed, view, word, depth, state):
        return plain(Status.UNDERWAY, cue=word, rule="lasting")
    return found or replace(_NOUN, cue=word.span)


def _last_word(parsed: Parsed, own: Standing, found: Standing | None) -> Standing:
    """The state of "the visit, set for May, was called off": the verb has the last word on what is to come."""
    was_to = found is not None and found.rule == "is to" and found.certainty is Certainty.PROBABLE
    if found is not None and own.status is Status.POSTPONED and found.status in (Status.UNDERWAY, Status.PLANNED):
        return own if was_to else found  # "the stalled talks resume"
    if found is not None and own.status is Status.UNDERWAY and found.status is Status.PLANNED:
        return found  # "agreed to maintain the ongoing dialogue"
    told = own.status in OPEN or own.status is Status.HAPPENED
    if found is None or not told or found.status not in OUTCOMES:
        return own
    never_began = found.status is Status.ENDED and own.status in OPEN  # "suspended the planned strike"
    if never_began and found.cue is not None:
        on_hold = parsed.says(found.cue).lower().startswith(("suspen", "halt", "paus", "fr", "stall"))
        return found.now(Status.POSTPONED if on_hold else Status.CANCELLED)
    return found


def _is_on(parsed: Parsed, view: Outlook, word: Word, depth: int, state: State) -> bool:
    """Whether a war, siege or sanction is spoken of in the present tense, or "since" a date, outside a chronicle."""
    head = parsed.words[word.head]
    if head.lower in ("after", "since", "following", "from") or is_behind(parsed, view, word.i):
        return False
    for clause in parsed.ancestors(word.i):
        if clause.pos in ("VERB", "AUX"):
            own = group(parsed, clause)
            still = own.progressive is not None or clause.lemma in HOLDS
            if own.finite and view.chronicle:
                return own.tense == "present" and still and not own.perfect
            if own.finite:  # "the war has killed thousands", not "has begun a war"
                does = word.dep == "nsubj" and clause.i == head.i
                return own.tense == "present" and (not own.perfect or own.since or does or clause.lemma == "be")
    return False


HOLDS = frozenset("be remain continue engage face rage last persist endure suffer".split())


def beside(parsed: Parsed, view: Outlook, i: int) -> Standing | None:
    """The state that an adjective, "no", a time to come or a participle inside its phrase gives to a noun."""
    any_at_all = None
    turned = _turns(parsed, parsed.words[i])
    for child in sorted(parsed.children(i), key=lambda c: c.dep not in ("acl", "relcl")):
        if child.dep in ("det", "neg") and child.lower in ("no", "neither"):
            return plain(Status.NEGATED, cue=child, rule="no")
        if child.dep == "det" and child.lower == "any":  # "any attack will be answered"
            any_at_all = child
        if child.dep in ("amod", "advmod", "npadvmod", "nmod", "compound") and child.tag not in ("NNP", "NNPS"):
            cue = cues.beside("adj", child.lower)
            if cue is not None and cue.status is not None:
                return plain(Status(cue.status), Certainty(cue.certainty), child, cue.rule)
        if child.dep in ("acl", "relcl", "amod") and child.i > i and not turned:
            found = _told_of(parsed, view, child)
            if found is not None:
                return found
        if child.dep == "prep" and (held := _phrase(parsed, child)) is not None:
            return held
    owner = parsed.child(i, "poss", "npadvmod")
    if owner is not None and (owner.i in view.ahead):
        return plain(Status.PLANNED, Certainty.PROBABLE, owner, "time to come")
    owner = parsed.child(i, "poss", "nmod")
    coming = parsed.child(owner.i, "amod") if owner is not None else None
    if coming is not None and coming.lower in ("upcoming", "forthcoming", "planned"):  # "the upcoming leaders' summit"
        return plain(Status.PLANNED, Certainty.PROBABLE, coming, "to come")
    if any_at_all is not None:
        return plain(Status.PROPOSED, Certainty.POSSIBLE, any_at_all, "any")
    return None


def _turns(parsed: Parsed, noun: Word) -> bool:
    """Whether the verb of a noun says what has become of it since: "the trip, planned for May, was called off"."""
    verb = parsed.words[noun.head]
    if noun.dep not in ("nsubj", "nsubjpass") or verb.pos != "VERB":
        return False
    cue = cues.over(parsed, noun, verb)
    return cue is not None and cue.status in (*cues.FATES, "underway")


def _told_of(parsed: Parsed, view: Outlook, verb: Word) -> Standing | None:
    """What a participle or relative clause says of its noun: "scheduled for May", "to be held"."""
    helpers = parsed.children(verb.i)
    if any(c.tag == "TO" and c.dep == "aux" for c in helpers):
        if any(c.dep == "auxpass" for c in helpers) or takes_place(parsed, verb):
            firm = Certainty.CERTAIN if is_ahead(parsed, view, verb.i) else Certainty.PROBABLE
            return plain(Status.PLANNED, firm, verb, "to be")
        return None
    if verb.dep == "relcl" and verb.tag == "VBD" and takes_place(parsed, verb):
        return plain(Status.HAPPENED, cue=verb, rule="took place")
    passive = verb.tag == "VBN" and (verb.dep in ("acl", "amod") or any(c.dep == "nsubjpass" for c in helpers))
    if any(c.dep in ("aux",) and c.tag == "MD" for c in helpers):
        return None
    adjective = cues.beside("adj", verb.lower) if verb.dep in ("acl", "amod") else None
    if adjective is not None and adjective.status is not None:
        return plain(Status(adjective.status), Certainty(adjective.certainty), verb, adjective.rule)
    if passive and any(c.dep == "neg" for c in helpers):
        return None
    cue = cues.governing(parsed, verb, "noun") if passive else None
    if cue is not None and cue.status in ("planned", "postponed", "cancelled", "proposed"):
        return plain(Status(cue.status), Certainty(cue.certainty), verb, cue.rule)
    if passive and is_ahead(parsed, view, verb.i):
        return plain(Status.PLANNED, Certainty.PROBABLE, verb, "participle with a time to come")
    return None


def _phrase(parsed: Parsed, prep: Word) -> Standing | None:
    """ "on hold", "in the works" """
    cue, noun = cues.phrase(parsed, prep) or (None, None)
    if cue is None or cue.status is None or noun is None:
        return None
    return plain(Status(cue.status), Certainty(cue.certainty), noun, cue.rule)


def _governed(parsed: Parsed, view: Outlook, word: Word, depth: int, state: State) -> Standing | None:
    head = parsed.words[word.head]
    if head.dep in ("prep", "agent", "dative") or head.pos == "ADP":
        return _behind_preposition(parsed, view, word, head, depth, state)
    if word.dep == "conj" and head.pos == "VERB":  # "cancels a lunch …, and a meeting"
        twin = parsed.child(head.i, "dobj")
        return state(parsed, view, twin.i, depth) if twin is not None and twin.i < word.i else None
    if word.dep == "conj" and _is_beside_governor(parsed, word, head):
        return None
    if word.dep == "conj" and head.pos in ("NOUN", "PROPN") and parsed.child(word.i, "amod", "det", "poss", "nummod"):
        return _governed(parsed, view, head, depth - 1, state) if depth > 0 and head.head != head.i else None
    if word.dep in ("conj", "appos") and head.pos in ("NOUN", "PROPN"):
        return state(parsed, view, head.i, depth)
    if word.dep in ("compound", "nmod", "poss") and head.pos in ("NOUN", "PROPN"):
        cue = cues.governing(parsed, head, "noun", "of") or cues.governing(parsed, head, "noun", "for")
        if cue is not None and cue.status is not None and head.lemma not in _THE_THING_ITSELF:
            return answered(parsed, head, under(cue, head, None, state(parsed, view, head.i, depth)))
        return state(parsed, view, head.i, depth) if word.dep != "poss" else None
    if head.pos in ("VERB", "AUX", "ADJ"):
        return _of_clause(parsed, view, word, head, depth, state)
    return None


def _is_beside_governor(parsed: Parsed, word: Word, first: Word) -> bool:
    """Whether a noun goes with the noun above its neighbour: "the cancellation of flights and closure of shops"."""
    if first.dep != "pobj" or parsed.words[first.head].lower != "of":
        return False
    own, other = (any(c.dep == "prep" and c.lower == "of" for c in parsed.children(i)) for i in (word.i, first.i))
    return own and not other


_THE_THING_ITSELF = frozenset("agreement deal promise pledge announcement arrangement programme program".split())


def _of_clause(parsed: Parsed, view: Outlook, word: Word, verb: Word, depth: int, state: State) -> Standing | None:
    """The state of a noun from the verb it is the object or the subject of."""
    active_subject = word.dep == "nsubj"
    if active_subject:
        return _of_subject(parsed, view, word, verb, depth, state)
    if word.dep not in ("dobj", "nsubjpass", "attr", "oprd", "dative", "ccomp", "xcomp"):
        return None
    if verb.lemma in _MOVING and is_ahead(parsed, view, verb.i) and word.dep in ("dobj", "nsubjpass"):
        return plain(Status.POSTPONED, cue=verb, rule="moved to")
    cue = cue_over(parsed, verb, word)
    if cue is not None and cue.status is not None:
        return _by_cue(parsed, view, verb, cue, depth, state)
    outer = state(parsed, view, verb.i, depth)
    carried = word.dep in ("attr", "oprd") or cues.belongs(verb.lemma, "carrier") or _is_occasion(word)
    made = outer.status in OPEN and _is_new(parsed, word) and not _is_plan(parsed, word)  # "will file a lawsuit"
    if carried or made:
        return _carried(parsed, view, word, outer)
    return None


def _is_plan(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun is a plan, which is there while one discusses or endangers it: "could endanger plans for"."""
    cue = cues.governing(parsed, noun, "noun", "for")
    return cue is not None and cue.status == Status.PLANNED


_MOVING = frozenset("move shift push adjourn rearrange".split())


def cue_over(parsed: Parsed, verb: Word, word: Word, prep: str | None = None) -> cues.Cue | None:
    """The cue that a verb is for its object, behind a preposition or not."""
    if word.dep == "oprd":
        return None
    cue = cues.governing(parsed, verb, "noun", prep)
    if cue is not None and cue.name == "announce" and cues.belongs(word.lemma, "done"):
        return None
    spoken_of = word.dep != "nsubjpass" or parsed.child(word.i, "det") is not None  # "an attack is feared"
    if cue is None and spoken_of and _is_new(parsed, word) and not _is_plan(parsed, word):
        cue = cues.governing(parsed, verb, "new", prep)
    return cue


def _by_cue(parsed: Parsed, view: Outlook, verb: Word, cue: cues.Cue, depth: int, state: State) -> Standing:
    setter = parsed.child(verb.i, "nsubj", "agent")
    if setter is not None and setter.dep == "agent":
        setter = parsed.child(setter.i, "pobj")
    return under(cue, verb, setter.i if setter else None, state(parsed, view, verb.i, depth))


def _of_subject(parsed: Parsed, view: Outlook, word: Word, verb: Word, depth: int, state: State) -> Standing | None:
    if verb.lemma in _IS and (told := _predicated(parsed, view, verb, depth, state)) is not None:
        return told
    below = parsed.child(verb.i, "xcomp")
    if below is not None and (_occurs(parsed, below) or _is_yet_to(parsed, verb)):  # "failed to materialise"
        cue = cues.governing(parsed, below, "noun") if _is_yet_to(parsed, verb) else None
        if cue is not None and cue.status == Status.PLANNED:  # "has yet to be scheduled"
            return plain(Status.PLANNED, Certainty.POSSIBLE, below, "no date")
        return state(parsed, view, below.i, depth)
    cue = cues.governing(parsed, verb, "subject")
    if cue is not None and cue.status is not None and parsed.child(verb.i, "dobj") is None:
        told = under(cue, verb, None, state(parsed, view, verb.i, depth))
        ago = verb.lemma in ("begin", "start") and is_long_ago(parsed, view, verb.i)
        return told.now(Status.HAPPENED) if ago and told.status is Status.UNDERWAY else told
    outer = state(parsed, view, verb.i, depth)
    carried = verb.lemma in _OCCURS or _is_occasion(word) or takes_place(parsed, verb)
    if carried:
        return _carried(parsed, view, word, outer)
    if outer.status not in OPEN or not _is_new(parsed, word):
        return None
    if outer.rule == "would":  # "an attack would bring war"
        return plain(Status.PROPOSED, Certainty.POSSIBLE, verb, "would bring")
    return _carried(parsed, view, word, outer)


_IS = frozenset("be remain seem appear look stay prove".split())
_OCCURS = frozenset(
    "be occur happen follow come begin start continue take go materialise materialize proceed resume commence arise "
    "erupt ensue last become remain open run coincide involve include focus".split()
)


def _occurs(parsed: Parsed, verb: Word) -> bool:
    """Whether an infinitive says that its subject happens: "to materialise", "to take place", "to be held"."""
    if verb.lemma in ("occur", "happen", "materialise", "materialize", "proceed") or takes_place(parsed, verb):
        return True
    ahead = verb.lemma == "go" and any(c.lower == "ahead" for c in parsed.children(verb.i))
    held = verb.lemma in ("hold", "convene", "stage") and parsed.child(verb.i, "auxpass") is not None
    return ahead or held


def _is_yet_to(parsed: Parsed, verb: Word) -> bool:
    """ "has yet to be signed" """
    return verb.lemma in ("have", "be", "remain") and any(c.lower == "yet" for c in parsed.children(verb.i))


def takes_place(parsed: Parsed, verb: Word) -> bool:
    """Whether a verb says that something happens: "begin", "take place"."""
    thing = parsed.child(verb.i, "dobj")
    if verb.lemma == "take":
        return thing is not None and thing.lower in ("place", "effect")
    return verb.lemma in ("begin", "start", "open", "happen", "occur", "convene", "resume") and thing is None


def _predicated(parsed: Parsed, view: Outlook, be: Word, depth: int, state: State) -> Standing | None:
    """ "is on hold", "are due", "is over", "is under way", "is possible" """
    for child in parsed.children(be.i):
        cue = None
        if child.dep == "prep":
            cue, _ = cues.phrase(parsed, child) or (None, None)
        elif child.lower == "away" and parsed.child(child.i, "npadvmod") is not None:  # "is two months away"
            return plain(Status.PLANNED, Certainty.PROBABLE, child, "away")
        elif child.dep in ("acomp", "advmod", "oprd"):
            if child.lower in ("uncertain", "unclear", "doubtful", "unsure"):
                return plain(Status.PROPOSED, Certainty.UNKNOWN, child, "uncertain")
            because = any(c.lower == "to" and c.dep == "prep" for c in parsed.children(child.i))
            cue = cues.governing(parsed, child, "subject") if not because else None
            if cue is None and not because and parsed.child(child.i, "xcomp") is None:
                cue = cues.beside("adj", child.lower)
        if cue is not None and cue.status is not None:
            outer = state(parsed, view, be.i, depth)
            return under(cue, child, None, outer)
        told = takes_place(parsed, child) or cues.belongs(child.lemma, "carrier")
        if child.dep == "xcomp" and be.lemma == "be" and told:  # "are to resume", "is to be completed"
            return state(parsed, view, child.i, depth)
        verb = parsed.child(child.i, "xcomp") if child.dep in ("acomp", "advmod") else None
        if verb is not None:  # "is due to take place"
            return state(parsed, view, verb.i, depth)
    return None


def _is_new(parsed: Parsed, word: Word) -> bool:
    """Whether a noun is introduced here: no "the", "this", owner or plural history."""
    own = parsed.children(word.i)
    known = [c for c in own if c.dep in ("det", "poss")]
    if not known:  # "U.S. support", "Russian attacks"
        return not any(c.dep in ("amod", "compound", "nmod") and c.text[0].isupper() for c in own)
    return all(c.lower in ("a", "an", "any", "another", "some") for c in known)


def _is_occasion(word: Word) -> bool:
    return cues.belongs(word.lemma if word.pos == "NOUN" else word.lower, "occasion")


def _carried(parsed: Parsed, view: Outlook, word: Word, outer: Standing) -> Standing | None:
    """The state of the clause, for a noun that lives and dies with it."""
    if is_behind(parsed, view, word.i):
        return None
    exists = parsed.child(word.head, "expl") is not None  # "there are protests"
    if outer.rule == "present" and not (exists or is_lasting(word)):
        return None
    return outer


def is_lasting(word: Word) -> bool:
    """Whether a noun names something that goes on for long: a war, sanctions, a strike."""
    return cues.belongs(word.lemma if word.pos == "NOUN" else word.lower, "lasting noun")


_IN_COURSE = frozenset("during at in on amid throughout for after following since upon with alongside through".split())


def _behind_preposition(
    parsed: Parsed, view: Outlook, word: Word, prep: Word, depth: int, state: State
) -> Standing | None:
    """ "plans for a visit", "ahead of the talks", "during his visit" """
    outer_word = parsed.words[prep.head]
    phrase = prep.lower
    if outer_word.pos in ("ADP", "ADV", "SCONJ") and outer_word.i != prep.i:  # "ahead of", "out of"
        cue = cues.beside("prep", f"{outer_word.lower} {phrase}")
        if cue is None and outer_word.head != outer_word.i:
            governor = parsed.words[outer_word.head]
            cue = cues.governing(parsed, governor, "noun", phrase) if governor.pos in ("VERB", "AUX", "ADJ") else None
            if cue is None and governor.pos in ("VERB", "AUX"):
                cue = _with_particle(parsed, governor, outer_word, phrase)
            if cue is not None and cue.status is not None:
                return _by_cue(parsed, view, governor, cue, depth, state)
            outer_word, phrase = governor, outer_word.lower
    else:
        own = cue_over(parsed, outer_word, word, phrase) if outer_word.pos == "VERB" else None  # "work towards a deal"
        cue = cues.beside("prep", phrase) if own is None else None
    if cue is not None and cue.status is not None:
        return _before(parsed, view, word, prep, cue, outer_word, depth, state)
    if outer_word.pos in ("NOUN", "PROPN"):
        return _of_noun(parsed, view, word, phrase, outer_word, depth, state)
    if outer_word.pos not in ("VERB", "AUX", "ADJ"):
        return None
    if phrase == "for" and (dated := _with_a_date(parsed, outer_word)) is not None:
        return dated
    found = cue_over(parsed, outer_word, word, phrase)
    if found is not None and found.status is not None:
        return _by_cue(parsed, view, outer_word, found, depth, state)
    outer = state(parsed, view, outer_word.i, depth)
    if phrase == "on" and _is_occasion(word) and outer.status is Status.HAPPENED and outer_word.lemma == "arrive":
        return outer.now(Status.UNDERWAY, rule="arrived on")
    placed = outer_word.lemma == "be" and phrase in ("on", "in", "at", "under")
    if placed and outer.status is Status.NEGATED:
        return outer  # "denied that he was under arrest"
    if placed and outer.status in REAL:
        return outer if group(parsed, outer_word).tense == "past" else outer.now(Status.UNDERWAY)
    if phrase == "for" and _is_occasion(word) and outer.status in REAL:  # "flew to Lima for talks"
        if outer_word.lemma == "be":
            return outer.now(Status.UNDERWAY, rule="is there for")
        return plain(Status.PLANNED, Certainty.PROBABLE, word, "for") if outer_word.lemma in _MOTION else outer
    if phrase in ("after", "following", "since") and not (_is_occasion(word) and outer.rule == "will"):
        return None  # "vowed to strike back after an attack", but "will fly on after the talks"
    if phrase in _IN_COURSE and (_is_occasion(word) or _is_new(parsed, word)):
        return _carried(parsed, view, word, outer) if outer.status in OPEN else None
    if cues.belongs(f"{outer_word.lemma} {phrase}", "carrier"):
        return _carried(parsed, view, word, outer)
    return None


def _with_a_date(parsed: Parsed, verb: Word) -> Standing | None:
    """ "no date has been set for the visit", "preparations are being made for the summit" """
    thing = parsed.child(verb.i, "nsubjpass", "nsubj", "dobj")
    if thing is None and verb.head != verb.i:
        thing = parsed.child(verb.head, "nsubj", "nsubjpass")
    cue = cues.governing(parsed, thing, "noun", "for") if thing is not None and thing.pos == "NOUN" else None
    if cue is None or cue.name != "plan" or thing is None:
        return None
    open_date = group(parsed, verb).negation or parsed.child(thing.i, "neg", "det")
    if open_date is not None and open_date.lower in ("no", "not", "n't", "never"):
        return plain(Status.PLANNED, Certainty.POSSIBLE, thing, "no date")
    return plain(Status.PLANNED, Certainty.PROBABLE, thing, cue.rule)


_MOTION = frozenset("arrive fly travel head go come return depart leave land sail".split())


def _with_particle(parsed: Parsed, verb: Word, particle: Word, prep: str) -> cues.Cue | None:
    """ "pulled out of the summit" """
    return cues.verb_phrase(f"{verb.lemma} {particle.lower} {prep}", "noun")


def _before(
    parsed: Parsed, view: Outlook, word: Word, prep: Word, cue: cues.Cue, outer_word: Word, depth: int, state: State
) -> Standing | None:
    """ "before the talks", "without a visit": to come, unless the sentence looks back from further on."""
    assert cue.status is not None
    if cue.status == Status.NEGATED:
        return plain(Status.NEGATED, Certainty(cue.certainty), prep, cue.rule)
    if is_behind(parsed, view, word.i) or is_behind(parsed, view, outer_word.i):
        return None
    return plain(Status(cue.status), Certainty(cue.certainty), prep, cue.rule)


_DATES = frozenset("date schedule timetable time-frame timeframe itinerary agenda venue".split())
_PARTS = frozenset(
    "part day round leg phase stage series number wave week hour string spate session sideline sidelines margin "
    "margins framework course agenda opening venue theme topic focus occasion outcome result signing signature "
    "delivery provision adoption establishment imposition shipment".split()
)


def _of_noun(
    parsed: Parsed, view: Outlook, word: Word, prep: str, head: Word, depth: int, state: State
) -> Standing | None:
    """ "plans for a visit", "the collapse of the talks", "the first day of the visit" """
    if prep == "of" and head.lemma in ("remainder", "rest"):  # "cancelled the rest of her visit": it had begun
        outer = state(parsed, view, head.i, depth)
        return outer.now(Status.ENDED) if outer.status is Status.CANCELLED else None
    cue = cues.governing(parsed, head, "noun", prep)
    if cue is not None and cue.status is None:  # "rumours of a coup"
        return plain(Status.HAPPENED, Certainty(cue.certainty), head, cue.rule)
    if cue is not None:
        outer = state(parsed, view, head.i, depth)
        if outer.status is Status.NEGATED and head.lemma in _DATES:  # "no date for the visit"
            return plain(Status.PLANNED, Certainty.POSSIBLE, head, "no date")
        setter = parsed.child(head.i, "poss")
        return answered(parsed, head, under(cue, head, setter.i if setter else None, outer))
    if head.lemma == "advance" and parsed.words[head.head].lower == "in":
        return plain(Status.PLANNED, Certainty.PROBABLE, head, "in advance of")
    if prep in ("including", "like", "as"):
        return state(parsed, view, head.i, depth) if _is_new(parsed, word) or _is_occasion(word) else None
    part = head.lemma in _PARTS or _is_new(parsed, word) or _is_occasion(word)
    if prep == "of" and part and (head.lemma in _PARTS or not _is_occasion(head)):
        outer = state(parsed, view, head.i, depth)
        return outer if outer.status not in REAL else None
    return None


def answered(parsed: Parsed, proposal: Word, found: Standing) -> Standing:
    """ "accepted an invitation to visit": planned; "the attempt to seize the port failed": negated"""
    verb = parsed.words[proposal.head]
    if proposal.dep == "dobj" and verb.lemma in ("accept", "approve", "endorse") and found.status is Status.PROPOSED:
        return found.now(Status.PLANNED, Certainty.PROBABLE)
    if proposal.dep in ("dobj", "nsubjpass") and verb.lemma in ("withdraw", "retract") and found.status in OPEN:
        return found.now(Status.CANCELLED, Certainty.CERTAIN)  # "withdrew a threat to leave"
    failed = verb.lemma in ("fail", "founder", "flop") or (verb.lemma == "collapse" and proposal.lemma in _EFFORTS)
    if proposal.dep == "nsubj" and failed:
        return found.now(Status.NEGATED, Certainty.PROBABLE)
    ongoing = cues.beside("adj", next((c.lower for c in parsed.children(proposal.i) if c.dep == "amod"), ""))
    if ongoing is not None and ongoing.status == Status.UNDERWAY and proposal.lemma in _EFFORTS:
        return found.now(Status.UNDERWAY, Certainty.CERTAIN)  # "the ongoing efforts to provide aid"
    going = cues.governing(parsed, verb, "subject") if proposal.dep == "nsubj" and proposal.lemma in _EFFORTS else None
    if going is not None and going.status == Status.UNDERWAY and found.status is Status.PROPOSED:
        return found.now(Status.UNDERWAY, Certainty.CERTAIN)  # "efforts to evacuate the town continue"
    return found


_EFFORTS = frozenset("effort attempt campaign push drive bid".split())
