"""The state of any verb or noun: its own grammar first, then whatever governs it, up to the main clause."""

from __future__ import annotations

from dataclasses import replace

from reportedly.cues import Cue, belongs, beside, governing, phrase
from reportedly.language import Parsed, Word
from reportedly.records import Certainty, Status
from reportedly.status.compose import negate, under
from reportedly.status.nouns import answered, noun_state, takes_place
from reportedly.status.outlook import Outlook, is_ahead, is_long_ago, names_time
from reportedly.status.standing import OPEN, REAL, Standing, plain
from reportedly.verb_groups import Group, group

UNSURE = plain(Status.HAPPENED, rule="unread")
_CLAUSES = frozenset("xcomp ccomp acl advcl pcomp oprd dep csubj csubjpass relcl pobj parataxis".split())


def state(parsed: Parsed, view: Outlook, i: int, depth: int = 10) -> Standing:
    """The state of whatever word `i` denotes, without its conditions and hearsay."""
    if depth <= 0:
        return UNSURE
    word = parsed.words[i]
    if word.pos in ("VERB", "AUX") or (word.pos == "ADJ" and word.dep in ("acomp", "conj", "oprd", "ccomp")):
        return _of_verb(parsed, view, word, depth - 1)
    return noun_state(parsed, view, word, depth - 1, state)


def _of_verb(parsed: Parsed, view: Outlook, word: Word, depth: int) -> Standing:
    if word.pos == "ADJ" and word.dep == "acomp" and word.head != word.i:  # "is ready to": as "is"
        return state(parsed, view, word.head, depth)
    if word.lower == "according":
        return plain(Status.HAPPENED, cue=word, rule="saying")
    own = group(parsed, word)
    if own.shared is not None:  # "was arrested and charged": as the first
        base = state(parsed, view, own.shared, depth)
    elif own.finite:
        base = _embedded(parsed, view, word, own, _own(parsed, view, word, own, depth), depth)
    else:
        base = _nonfinite(parsed, view, word, own, depth)
    if own.no_longer is not None and word.lemma in ("go", "proceed", "take", "happen") and (
        base.status is Status.PLANNED or base.rule == "progressive"
    ):  # "is no longer going ahead"
        return plain(Status.CANCELLED, base.certainty, own.no_longer, "no longer")
    if own.no_longer is not None and base.status in REAL:
        return plain(Status.ENDED, base.certainty, own.no_longer, "no longer")
    if own.no_longer is not None and base.status is Status.PLANNED:  # "would no longer seek talks"
        return negate(base, own.no_longer)
    if own.negation is None or _is_only_later(parsed, view, word, base):
        return base
    return negate(base, own.negation)


def _is_only_later(parsed: Parsed, view: Outlook, word: Word, base: Standing) -> bool:
    """ "will not open until June", "did not open until 1994": it opens, or opened, then"""
    if base.status not in (Status.PLANNED, Status.HAPPENED):
        return False
    untils = (c for c in parsed.children(word.i) if c.dep == "prep" and c.lower in ("until", "till") and c.i > word.i)
    return any(names_time(view, w) for c in untils for w in parsed.subtree(c.i))


def _own(parsed: Parsed, view: Outlook, word: Word, own: Group, depth: int) -> Standing:
    """What the tense and the modal of a finite verb say."""
    if own.modal is not None:
        return _modal(parsed, word, own)
    if word.lemma == "go" and own.progressive is not None and own.tense in ("present", "past"):
        firm = Certainty.CERTAIN if own.tense == "present" else Certainty.PROBABLE
        if (to := parsed.child(word.i, "xcomp")) is not None and group(parsed, to).tense == "to":
            return plain(Status.PLANNED, firm, word, "going to")
    if own.tense == "present" and not own.perfect and is_ahead(parsed, view, word.i):
        return plain(Status.PLANNED, cue=word, rule="present with a time to come")
    if own.progressive is not None:
        if own.tense == "present":
            return plain(Status.UNDERWAY, cue=word, rule="progressive")
        if _reported(parsed, word):
            return plain(Status.UNDERWAY, cue=word, rule="progressive reported")
        return plain(Status.HAPPENED, cue=word, rule="past progressive")
    if own.tense == "present" and not own.perfect:
        if own.mark in ("when", "before", "until", "once", "till", "after", "while") and _awaits(
            parsed, view, word, own, depth
        ):
            return plain(Status.PLANNED, Certainty.PROBABLE, cue=word, rule="time clause to come")
        if belongs(word.lemma, "saying") and word.dep in ("ROOT", "parataxis"):
            return plain(Status.HAPPENED, cue=word, rule="saying")
        return plain(Status.UNDERWAY, cue=word, rule="present")
    if own.perfect and own.tense == "present" and own.since:
        lasts = word.lemma == "be"  # "have been on strike since May"
        return plain(Status.UNDERWAY if lasts else Status.HAPPENED, cue=word, rule="perfect since")
    if own.tense == "past" and not own.perfect and belongs(word.lemma, "state") and _reported(parsed, word):
        return plain(Status.UNDERWAY, cue=word, rule="state reported")
    return plain(Status.HAPPENED, cue=word)


def _modal(parsed: Parsed, word: Word, own: Group) -> Standing:
    assert own.modal is not None
    lemma = own.modal_lemma
    if lemma in ("will", "shall"):
        if own.question:
            return plain(Status.PROPOSED, Certainty.UNKNOWN, own.modal, "open question")
        return plain(Status.PLANNED, cue=own.modal, rule="will")
    if lemma == "would":
        if own.perfect and not _reported(parsed, word):
            return plain(Status.NEGATED, Certainty.PROBABLE, own.modal, "would have")
        return plain(Status.PLANNED, Certainty.PROBABLE, own.modal, "would")
    if own.perfect:
        if lemma == "should":
            return plain(Status.NEGATED, Certainty.PROBABLE, own.modal, "should have")
        firm = Certainty.PROBABLE if lemma == "must" else Certainty.POSSIBLE
        return plain(Status.HAPPENED, firm, own.modal, "modal perfect")
    if own.negation is not None and lemma in ("can", "could"):
        now = Status.UNDERWAY if lemma == "can" else Status.HAPPENED
        return plain(now, Certainty.CERTAIN, own.modal, "cannot")
    return plain(Status.PROPOSED, Certainty.POSSIBLE, own.modal, "modal")


def _reported(parsed: Parsed, word: Word) -> bool:
    """Whether a clause is what somebody said, in the past."""
    if word.dep not in ("ccomp", "conj") or word.head == word.i:
        return False
    head = parsed.words[word.head]
    return head.pos == "VERB" and head.tag in ("VBD", "VBN") and not _is_quoted(parsed, word)


def _is_quoted(parsed: Parsed, word: Word) -> bool:
    first = parsed.subtree(word.i)[0].i
    return first > 0 and parsed.words[first - 1].text in ("“", '"', "``", "''", "‘")


def _awaits(parsed: Parsed, view: Outlook, word: Word, own: Group, depth: int) -> bool:
    """Whether the clause that a time clause belongs to is still to come."""
    if word.dep != "advcl":
        return False
    outer = state(parsed, view, word.head, depth - 3)
    if own.mark in ("until", "till", "once") and outer.status is not Status.UNDERWAY and not view.chronicle:
        return True  # "was put off until the rebels leave"
    return outer.status in OPEN or (outer.status is Status.NEGATED and outer.rule == "negation")


def _embedded(parsed: Parsed, view: Outlook, word: Word, own: Group, base: Standing, depth: int) -> Standing:
    """The state of a finite clause under "denied that", "hopes that", "demands that"; else as its tense says."""
    if word.dep not in ("ccomp", "acl", "pobj", "pcomp", "advcl") or word.head == word.i:
        return base
    if word.dep == "advcl" and own.mark not in ("that", None):
        return base
    head = parsed.words[word.head]
    if (lack := _lacking(parsed, word, head)) is not None:
        return plain(Status.NEGATED, Certainty.POSSIBLE, lack, "no evidence")
    if head.lemma == "wish" and own.tense == "past" and base.status in REAL:  # "wished he had left"
        return plain(Status.NEGATED, Certainty.PROBABLE, head, "wished")
    if head.pos == "NOUN" and head.lemma in _CONTENTS and word.dep in ("acl", "ccomp"):
        told = state(parsed, view, head.i, depth)
        if told.status is Status.NEGATED and base.status in REAL:  # "denied reports that it had expelled"
            return replace(told, base=base.status)
    cue = governing(parsed, head, "that")
    if cue is None or not _is_content(own, word, head):
        return base
    if cue.status is None:
        return base.limited(Certainty(cue.certainty))
    status = Status(cue.status)
    if status in (Status.NEGATED, Status.HAPPENED):
        return under(cue, head, None, state(parsed, view, head.i, depth))
    if status is Status.PLANNED and base.status is not Status.NEGATED:
        return under(cue, head, None, state(parsed, view, head.i, depth))
    doubted = cue.certainty == Certainty.UNKNOWN
    if status is Status.PROPOSED and (doubted or own.mandative or _is_subjunctive(parsed, word)):
        subject = parsed.child(head.i, "nsubj", "agent")
        return under(cue, head, subject.i if subject else None, state(parsed, view, head.i, depth))
    return base


_SIGNS = frozenset("evidence sign indication proof hint".split())


def _lacking(parsed: Parsed, word: Word, head: Word) -> Word | None:
    """The "no" of "no sign that", the "not" of "it is not true that"."""
    if word.dep == "acl" and head.lemma in _SIGNS:
        lone = parsed.child(head.i, "det", "neg")
        return lone if lone is not None and lone.lower == "no" else None
    said = parsed.child(head.i, "acomp")
    if head.lemma == "be" and said is not None and said.lower in ("true", "correct", "accurate"):
        return parsed.child(head.i, "neg")
    return None


_CONTENTS = frozenset("report claim allegation accusation suggestion rumour rumor charge assertion story news".split())


def _is_subjunctive(parsed: Parsed, word: Word) -> bool:
    """ "insists that Quito withdraw", "insisted that the rebels withdraw": no form that the statement would have"""
    subject = parsed.child(word.i, "nsubj")
    if word.tag != "VBP" or subject is None or parsed.child(word.i, "aux", "auxpass"):
        return False
    past = parsed.words[word.head].tag in ("VBD", "VBN") and not belongs(word.lemma, "state")
    return subject.tag in ("NN", "NNP") or past


def _is_content(own: Group, word: Word, head: Word) -> bool:
    """Whether a clause is the content of its governor, which is no aside ("…, he hopes")."""
    return own.mark in ("that", "whether", "if") or word.i > head.i


def _nonfinite(parsed: Parsed, view: Outlook, word: Word, own: Group, depth: int) -> Standing:
    """The state of an infinitive, gerund or participle: from the word that governs it."""
    if word.dep == "conj" and own.tense == "to" and parsed.words[word.head].pos == "VERB":
        first = parsed.words[word.head]
        return _purpose(parsed, view, word, own, first, state(parsed, view, first.i, depth), depth)
    if word.head == word.i or word.dep not in _CLAUSES:
        return _free(parsed, view, word, own)
    head, prep = _governor(parsed, word)
    if head.i == word.i:
        return _free(parsed, view, word, own)
    if own.marker is not None and _is_headline(parsed, word, own.marker):
        return plain(Status.PLANNED, cue=own.marker, rule="headline to")
    if own.tense == "to" and head.tag == "VBN" and head.dep in ("advcl", "acl") and head.lemma in _ALONGSIDE:
        head = parsed.words[head.head]  # "will fly to Lima, joined by two ministers, to attend"
    if own.tense == "to" and head.pos == "VERB" and own.marker is not None:
        head = _beside_marker(parsed, head, own.marker)
    relation = "to" if own.tense in ("to", "bare") else "ing"
    if head.lemma == "have" and relation == "to" and head.pos in ("VERB", "AUX") and word.dep in ("xcomp", "ccomp"):
        return _obliged(parsed, view, word, head, depth)
    cue = governing(parsed, head, relation, prep)
    if head.lemma == "order" and head.dep == "pobj" and parsed.words[head.head].lower == "in":
        cue = None
    if relation == "to" and _had_the_chance(parsed, head):
        return state(parsed, view, parsed.words[head.i].head, depth)
    if cue is not None and cue.status is not None and _may_govern(parsed, word, head, cue, own, prep):
        return _under(parsed, view, word, head, cue, depth)
    if cue is not None and cue.status is None and word.dep in ("xcomp", "ccomp"):
        return _seeming(parsed, view, word, own, head, cue, depth)
    if own.tense == "to" and head.lemma == "be" and word.dep in ("xcomp", "ccomp", "acomp", "advcl", "oprd"):
        return _is_to(parsed, view, word, own, head, depth)
    return _loose(parsed, view, word, own, head, prep, depth)


_ALONGSIDE = frozenset("join accompany flank".split())


def _beside_marker(parsed: Parsed, verb: Word, marker: Word) -> Word:
    """The noun right before "to" where it takes an infinitive ("foiled a plot to kill him"), else the verb."""
    thing = parsed.child(verb.i, "dobj")
    if thing is None or thing.i != marker.i - 1 or thing.pos != "NOUN":
        return verb
    cue = governing(parsed, thing, "to")
    return thing if cue is not None and cue.status is not None else verb


def _had_the_chance(parsed: Parsed, noun: Word) -> bool:
    """ "had the chance to meet": as good as met"""
    if noun.lemma not in ("chance", "opportunity", "pleasure", "honour", "honor", "privilege") or noun.dep != "dobj":
        return False
    verb = parsed.words[noun.head]
    return verb.lemma in ("have", "get", "take", "use") and group(parsed, verb).tense == "past"


def _under(parsed: Parsed, view: Outlook, word: Word, head: Word, cue: Cue, depth: int) -> Standing:
    setter = parsed.child(head.i, "nsubj", "agent", "poss")
    if setter is not None and setter.dep == "agent":
        setter = parsed.child(setter.i, "pobj")
    found = under(cue, head, setter.i if setter else None, state(parsed, view, head.i, depth))
    if cue.status in (Status.PROPOSED, Status.PLANNED) and head.pos == "NOUN" and head.head != head.i:
        found = answered(parsed, head, found)
    if found.status is Status.UNDERWAY and head.lemma in ("begin", "start") and is_long_ago(parsed, view, head.i):
        return found.now(Status.HAPPENED, rule="began long ago")
    if cue.status == Status.PROPOSED and cue.name == "wish" and _but_failed(parsed, head):
        return found.now(Status.NEGATED, Certainty.PROBABLE)
    return found


def _but_failed(parsed: Parsed, tried: Word) -> bool:
    """ "tried but failed" """
    return any(w.lemma == "fail" for w in parsed.conjuncts(tried.i))


def _may_govern(parsed: Parsed, word: Word, head: Word, cue: Cue, own: Group, prep: str | None) -> bool:
    """Not where the infinitive is only the purpose of what the cue says ("called a meeting to condemn")."""
    if head.pos in ("NOUN", "PROPN") and prep is None:  # "the plan to meet", not "the plan called", "a letter signed"
        return own.tense == "to"
    if cue.name == "used to":
        return head.tag == "VBD" and parsed.child(head.i, "dobj", "nsubjpass") is None
    if prep is not None or word.dep in ("xcomp", "ccomp", "acl", "oprd", "pcomp", "relcl", "pobj"):
        return not (word.dep in ("acl", "relcl") and head.pos in ("VERB", "AUX"))
    if word.dep == "advcl" and own.tense == "ing":  # "ruled out recognising", where it follows at once
        between = parsed.words[head.i + 1 : word.i]
        return head.i < word.i <= head.i + 3 and all(w.pos != "PUNCT" for w in between)
    if word.dep == "advcl":
        return own.tense == "to" and parsed.child(head.i, "dobj") is None and word.i > head.i
    return word.dep == "dep"


def _obliged(parsed: Parsed, view: Outlook, word: Word, head: Word, depth: int) -> Standing:
    """ "has to", "had to", "have yet to" """
    yet = next((c for c in parsed.children(head.i) if c.lower == "yet"), None)
    if yet is not None:
        return plain(Status.NEGATED, cue=yet, rule="yet to")
    outer = state(parsed, view, head.i, depth)
    if outer.status is Status.HAPPENED:
        return outer
    if outer.status is Status.UNDERWAY:
        return plain(Status.PROPOSED, Certainty.POSSIBLE, head, "have to")
    return outer


def _is_to(parsed: Parsed, view: Outlook, word: Word, own: Group, head: Word, depth: int) -> Standing:
    """ "is to visit", "was to visit", "was to have visited", "has yet to" """
    yet = next((c for c in parsed.children(head.i) if c.lower == "yet"), None)
    if yet is not None:
        return plain(Status.NEGATED, cue=yet, rule="yet to")
    if own.perfect:
        return plain(Status.NEGATED, Certainty.PROBABLE, own.marker, "was to have")
    outer = state(parsed, view, head.i, depth)
    between = next((c for c in parsed.children(head.i) if c.dep == "prep" and head.i < c.i < word.i), None)
    if between is not None and (said := phrase(parsed, between)) is not None and said[0].status is not None:
        return under(said[0], said[1], None, outer)  # "is on course to win"
    if between is not None:  # "is in Lima to attend"
        return outer.now(Status.UNDERWAY, rule="is there to") if outer.status in REAL else outer
    quality = parsed.child(head.i, "acomp")
    due = governing(parsed, quality, "to") if quality is not None else None
    if due is not None and due.status is not None and quality is not None and quality.i < word.i:  # "is due soon to"
        return under(due, quality, None, outer)
    if quality is not None and head.i < quality.i < word.i and outer.status in REAL:  # "is hard to reach"
        return plain(Status.PROPOSED, Certainty.POSSIBLE, own.marker, "purpose")
    attribute = parsed.child(head.i, "attr")
    if attribute is not None and attribute.lemma in ("pleasure", "honour", "honor", "privilege", "joy", "delight"):
        return outer.now(Status.HAPPENED) if outer.status in REAL else outer
    subject = parsed.child(head.i, "nsubj", "nsubjpass")
    cue = governing(parsed, subject, "to") if subject is not None and subject.pos == "NOUN" else None
    timed = subject is not None and belongs(subject.lemma, "occasion")  # "the talks are to resume"
    if cue is not None and cue.status is not None and subject is not None and not timed:  # "the aim is to meet"
        return under(cue, subject, None, outer)
    if outer.status in REAL:
        firm = Certainty.CERTAIN if outer.status is Status.UNDERWAY else Certainty.PROBABLE
        return plain(Status.PLANNED, firm, own.marker, "is to")
    return outer


def _seeming(parsed: Parsed, view: Outlook, word: Word, own: Group, head: Word, cue: Cue, depth: int) -> Standing:
    """ "is believed to have shelled", "seems to support", "is said to be planning" """
    limit = Certainty(cue.certainty)
    outer = state(parsed, view, head.i, depth)
    if outer.status is Status.NEGATED:
        return outer.limited(limit)
    if head.lemma == "suppose" and own.tense == "to" and not own.perfect:  # "is supposed to meet"
        return plain(Status.PLANNED, Certainty.PROBABLE, head, "supposed to")
    if own.perfect or own.passive:
        return plain(Status.HAPPENED, limit, head, cue.rule)
    return plain(Status.UNDERWAY, limit, head, cue.rule)


def _governor(parsed: Parsed, word: Word) -> tuple[Word, str | None]:
    """The word that governs a verb, and the preposition between them."""
    head, prep = parsed.words[word.head], None
    steps = 0
    while head.dep in ("prep", "agent", "dative") and head.head != head.i and steps < 3:
        prep = head.lower if prep is None else prep
        before = parsed.child(head.i, "advmod")
        if before is not None and before.i == head.i - 1:  # "instead of"
            prep = f"{before.lower} {prep}"
        above = parsed.words[head.head]
        if above.dep in ("prep", "advmod", "acomp") and above.pos in ("ADP", "ADV") and above.head != above.i:
            prep = f"{above.lower} {prep}"
            head = above
        head = parsed.words[head.head]
        steps += 1
    return head, prep


def _free(parsed: Parsed, view: Outlook, word: Word, own: Group) -> Standing:
    """A main clause without a finite verb: headlines and orders."""
    if own.tense == "to":
        if word.dep == "ROOT":
            return plain(Status.PLANNED, cue=own.marker, rule="headline to")
        return plain(Status.PROPOSED, Certainty.POSSIBLE, own.marker, "purpose")
    if own.tense == "bare":
        if not own.subject and _opens(parsed, word):
            return plain(Status.PROPOSED, Certainty.POSSIBLE, word, "imperative")
        return plain(Status.UNDERWAY, cue=word, rule="present")  # a plural present that was taken for an infinitive
    if own.tense == "ing":
        return plain(Status.UNDERWAY, cue=word, rule="participle")
    if is_ahead(parsed, view, word.i):
        return plain(Status.PLANNED, cue=word, rule="participle with a time to come")
    return plain(Status.HAPPENED, cue=word, rule="participle")


def _opens(parsed: Parsed, word: Word) -> bool:
    """Whether a verb opens its sentence, as orders do."""
    before = parsed.words[parsed.sentence_of(word.i).first : word.i]
    return all(w.pos in ("PUNCT", "ADV", "X", "INTJ", "PART") or w.lower in ("please", "and", "but") for w in before)


def _loose(
    parsed: Parsed, view: Outlook, word: Word, own: Group, head: Word, prep: str | None, depth: int
) -> Standing:
    """The state of an infinitive, gerund or participle that no cue governs."""
    outer = state(parsed, view, head.i, depth)
    if prep is not None:
        if (away := beside("prep", prep)) is not None and away.status == Status.NEGATED:
            return plain(Status.NEGATED, Certainty(away.certainty), parsed.words[word.head], away.rule)
        if prep in ("about", "against", "toward", "towards", "to", "at") and outer.status in REAL:
            return plain(Status.PROPOSED, Certainty.POSSIBLE, word, "gerund")
        if prep == "with" and own.subject and own.tense == "ing":
            return plain(Status.UNDERWAY, cue=word, rule="with")
        if prep == "by" and outer.rule == "purpose":
            return plain(Status.HAPPENED, cue=word, rule="gerund")
        if head.pos in ("VERB", "AUX", "ADJ") and prep not in ("for", "of", "over"):
            return _along(outer, word)
        return plain(Status.HAPPENED, cue=word, rule="gerund")
    if own.tense == "to":
        if head.lemma == "order" and head.dep == "pobj" and parsed.words[head.head].lower == "in":  # "in order to"
            head = parsed.words[parsed.words[head.head].head]
            outer = state(parsed, view, head.i, depth)
        return _purpose(parsed, view, word, own, head, outer, depth)
    if own.tense == "bare":
        if own.mark == "than":  # "rather than leave"
            return plain(Status.NEGATED, cue=word, rule="than")
        if own.mandative and ((word.dep == "ccomp" and head.pos == "VERB") or own.mark == "that"):
            return plain(Status.PROPOSED, Certainty.POSSIBLE, word, "subjunctive")
        return _along(outer, word)
    if word.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON"):
        if own.passive and any(c.lower == "being" for c in parsed.children(word.i)):  # "the arms being sent"
            return plain(Status.UNDERWAY, cue=word, rule="being")
        if is_ahead(parsed, view, word.i):
            return plain(Status.PLANNED, Certainty.PROBABLE, word, "participle with a time to come")
        if own.tense == "ing" and head.lemma in _DOCUMENTS and outer.status not in REAL:
            return outer  # "failed to adopt a resolution condemning the coup"
        if own.tense == "ing":
            return _beside_clause(parsed, view, word, depth)
        if outer.status in OPEN and belongs(head.lemma, "occasion"):  # "will attend the summit, hosted by Lima"
            return outer
        return plain(Status.HAPPENED, cue=word, rule="participle")
    if own.tense == "participle":
        return plain(Status.HAPPENED, cue=word, rule="participle")
    if word.dep in ("csubj", "csubjpass"):
        wished = plain(Status.PROPOSED, Certainty.POSSIBLE, word, "gerund")
        return wished if outer.status in OPEN else _along(outer, word)
    return _along(outer, word)


_DOCUMENTS = frozenset("resolution statement bill law letter motion declaration order decree petition text".split())


def _along(outer: Standing, word: Word) -> Standing:
    """The state of the clause that a word goes along with, without "not" that is not its own."""
    if outer.status in OPEN:
        return replace(outer, by=None)
    if outer.status is Status.UNDERWAY:
        return plain(Status.UNDERWAY, outer.certainty, word, outer.rule)
    return plain(Status.HAPPENED, outer.certainty, word, "participle")


def _beside_clause(parsed: Parsed, view: Outlook, word: Word, depth: int) -> Standing:
    """"troops massing at the border": going on while the clause it stands in is present or to come."""
    clause = next((w for w in parsed.ancestors(word.i) if w.pos in ("VERB", "AUX")), None)
    outer = state(parsed, view, clause.i, depth - 2) if clause is not None else UNSURE
    status = Status.HAPPENED if outer.status is Status.HAPPENED else Status.UNDERWAY
    return plain(status, cue=word, rule="participle")


_MEANS = frozenset("way thing reason time need chance place right what how who step cause room work day year".split())


def _is_headline(parsed: Parsed, word: Word, marker: Word) -> bool:
    """Whether an infinitive is all that a headline says of somebody: "Town to ban ships", "PM out, Nguyen to rule"."""
    line = parsed.words[parsed.sentence_of(word.i).first : parsed.sentence_of(word.i).last]
    before = parsed.words[line[0].i : marker.i]
    stops = [w.i for w in before if w.text in (",", ";", ":")]
    phrase = [w for w in before if not stops or w.i > stops[-1]]
    if not phrase or any(w.tag not in _NAMING or w.lower in _FIRSTS for w in phrase):
        return False
    subject = phrase[-1]
    named = next((w for w in phrase if w.pos in ("NOUN", "PROPN")), subject)
    aimed = governing(parsed, subject, "to") is not None and not takes_place(parsed, word)  # "Talks to end the war"
    if named.lemma in _MEANS or subject.pos == "ADP" or aimed:
        return False
    alone = all(w.dep != "ROOT" or w.i in (word.i, named.i, subject.i) for w in line)
    return (alone or line[-1].text != ".") if stops else alone


_NAMING = frozenset("NN NNS NNP NNPS JJ CD POS HYPH IN CC $ -LRB- -RRB-".split())
_FIRSTS = frozenset("first second third last latest only next one ones".split())


def _purpose(
    parsed: Parsed, view: Outlook, word: Word, own: Group, head: Word, outer: Standing, depth: int
) -> Standing:
    """An infinitive of purpose: as firm as the clause it serves, where that is to come; else only intended."""
    if own.perfect:
        return plain(Status.HAPPENED, cue=own.marker, rule="perfect infinitive")
    if word.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        kin = {c.lower for c in parsed.children(head.i)} | {head.lower}
        if kin & _FIRSTS and (not own.passive or head.dep in ("attr", "appos")):
            return plain(Status.HAPPENED, cue=word, rule="first to")
        if own.passive or takes_place(parsed, word):
            return plain(Status.PLANNED, Certainty.PROBABLE, own.marker, "to be")
        if outer.status in OPEN:
            return replace(outer, by=None)
        if outer.status is Status.HAPPENED and head.lemma in _MESSAGES:  # "a letter to thank the army"
            return outer
        if outer.status is Status.UNDERWAY and head.lemma in _OPERATIONS:  # "an operation to retake the town is on"
            return outer.now(Status.UNDERWAY, rule="operation to")
        return plain(Status.PROPOSED, Certainty.POSSIBLE, own.marker, "purpose")
    if outer.status in OPEN or outer.status in (Status.NEGATED, Status.CANCELLED, Status.POSTPONED):
        return replace(outer, by=None)
    if outer.status in REAL and _is_reached(parsed, word, own, head, outer.status is Status.HAPPENED):
        return plain(outer.status, outer.certainty, own.marker, "purpose reached")
    return plain(Status.PROPOSED, Certainty.POSSIBLE, own.marker, "purpose")


def _is_reached(parsed: Parsed, word: Word, own: Group, head: Word, past: bool) -> bool:
    """Whether a clause tells that its purpose was reached: "used gas to disperse them", "rose to become head"."""
    thing = parsed.child(head.i, "dobj", "nsubjpass")
    if (head.lemma == "use" and thing is not None) or head.lemma in _MEET:  # "spoke with him to congratulate him"
        return True
    if thing is not None and thing.lemma in _MESSAGES:  # "made an address to congratulate the army"
        return past
    before = parsed.words[own.marker.i - 1].lower if own.marker is not None and own.marker.i else ""
    only = before == "only"  # "fled, only to be jailed"
    took = head.lemma == "take" and head.i > 0 and parsed.words[head.i - 1].lower == "it"  # "it took years to build"
    return past and (only or took or (head.lemma in _CHANGES and word.lemma in _RESULTS))


_MESSAGES = frozenset("call message letter telegram note cable address speech".split())
_OPERATIONS = frozenset("operation offensive campaign assault raid advance battle fight".split())
_RESULTS = frozenset("become reach end close finish win clinch slip settle find see".split())
_CHANGES = frozenset(
    "fall rise pass overtake beat defeat rebound drop increase grow climb slide survive shed lose gain add ease jump "
    "slump tumble plunge soar surge slip advance recover edge live grow".split()
)
_MEET = frozenset("speak meet call phone telephone write talk address gather convene tweet".split())
