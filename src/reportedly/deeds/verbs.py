"""The deed that a verb says, with who does it to whom."""

from __future__ import annotations

from reportedly.deeds import grammar, phrases
from reportedly.deeds.casualties import HURTING, is_left, victims_of, with_victims
from reportedly.deeds.compose import compose
from reportedly.deeds.deed import Deed
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.parties import goes_abroad, is_somebody, names_a_place, party, party_or_owner, unique
from reportedly.language import Parsed, Word


def deed_of_verb(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    subject, target = grammar.doer(parsed, word.i), grammar.done_to(parsed, word.i)
    if subject is not None and subject.lemma in _SPEAKING and word.dep == "acl" and word.tag == "VBG":
        subject = grammar.holder(parsed, subject.i) or subject  # "signed a decree banning rallies"
    if not phrases.fits(parsed, target, entry.object, entry.not_object, words_of):
        return None
    if entry.itself and not phrases.is_itself(parsed, target, entry.object, words_of):
        return None
    if not phrases.fits(parsed, subject, entry.subject, entry.not_subject, words_of):
        return None
    if subject is not None and subject.lemma in _PAPERS and entry.type in _NOT_BY_PAPERS:
        return None
    own = target is not None and (parsed.child(target.i, "poss") or target).tag == "PRP$"
    if (entry.not_own and own) or (entry.own and not own):
        return None
    if entry.type in _NOT_BY_PAPERS and _is_in_a_bill(parsed, word):
        return None
    if entry.no_clause and parsed.child(word.i, "ccomp") is not None:
        return None
    if entry.no_object and _has_object(parsed, word.i, parts) and not grammar.is_passive(parsed, word.i):
        return None
    if entry.finite and word.tag in ("VBG", "VBN") and word.dep in ("acl", "advcl", "pcomp", "amod"):
        return None
    if any(w is not None and w.lower in _ANYBODY for w in (subject, target)):
        return None
    if entry.type == "ASSAULT" and word.tag == "VBG" and word.dep in ("xcomp", "dobj") and (
        parsed.words[word.head].lemma in _STOPPING
    ):
        return None
    if is_left(parsed, word):
        return None
    if subject is not None and word.lemma in HURTING and word.tag == "VBG" and _says_where(parsed, subject):
        subject = None  # "a bomb explodes in Accra killing nine"
    if entry.affirmed and grammar.is_denied(parsed, word.i):
        return None
    if entry.type == "REQUEST" and target is not None and target.lower.endswith(("self", "selves")):
        return None
    if entry.active and grammar.is_passive(parsed, word.i):
        return None
    if entry.type == "AID" and word.lemma in ("arm", "equip") and word.tag == "VBN" and subject is None:
        return None  # "a man armed with a knife"
    if entry.type == "CONSULT" and word.lemma == "meet" and grammar.is_passive(parsed, word.i):
        return None  # "was met with applause"
    if entry.asserted and is_an_aim(parsed, word):
        return None
    if entry.needs_content and not parsed.child(word.i, "dobj", "ccomp", "xcomp", "nsubjpass") and target is None:
        return None
    if entry.needs_clause and not parsed.child(word.i, "ccomp", "xcomp"):
        return None
    if entry.own_will and not _says_what_one_will_do(parsed, word.i):
        return None
    if entry.demanding and not _says_what_must_be(parsed, word.i):
        return None
    if entry.resolving and _shares_a_view(parsed, word.i):
        return None
    if entry.infinitive and not _has_infinitive(parsed, word.i, entry.infinitive):
        return None
    if entry.not_to and _has_infinitive(parsed, word.i, entry.not_to):
        return None
    if entry.only_to and _has_infinitive(parsed, word.i, ("@any",)) and (
        not _has_infinitive(parsed, word.i, entry.only_to)
    ):
        return None
    if entry.content and not phrases.holds(phrases.content_words(parsed, word.i), entry.content, words_of):
        return None
    if entry.not_content and phrases.holds(phrases.content_words(parsed, word.i), entry.not_content, words_of):
        return None
    actors = _by_specs(parsed, word.i, entry.actor, subject, target, parts)
    if not actors and "subject" in entry.actor and grammar.is_passive(parsed, word.i):
        actors = _behind_a_passive(parsed, word.i, entry)
    recipients = _by_specs(parsed, word.i, entry.recipient, subject, target, parts)
    if entry.type == "REQUEST" and not recipients:
        recipients = _addressees(parsed, word)
    if entry.type == "ASSAULT":
        if _are_hurt(parsed, word, subject, target):
            actors, recipients = (), actors
        recipients = with_victims(parsed, recipients, tuple(v for v in victims_of(parsed, word.i) if v not in actors))
    if (entry.needs_recipient and not recipients) or (entry.needs_actor and not actors):
        return None
    if recipients and entry.type in _TO_OTHERS and all(_is_oneself(parsed, parsed.words[r]) for r in recipients):
        return None
    guest = target if "object" in entry.actor else subject
    if entry.abroad and not (recipients and goes_abroad(parsed, recipients[0]) and guest and is_somebody(guest)):
        return None
    if entry.not_recipient and any(
        not phrases.fits(parsed, parsed.words[r], (), entry.not_recipient, words_of) for r in recipients
    ):
        return None
    if entry.recipient_is and not any(
        phrases.fits(parsed, parsed.words[r], entry.recipient_is, (), words_of) for r in recipients
    ):
        return None
    partners = recipients if "prep:with" in entry.recipient else ()
    if (entry.one_side or entry.joint) and _is_joint(parsed, subject, partners) != entry.joint:
        return None
    if entry.mutual:
        actors, recipients = unique((*actors, *recipients)), ()
    inviter = subject.i if entry.invites and subject is not None else None
    return compose(parsed, word, parts, entry, word.i, actors, recipients, False, inviter)


def _says_where(parsed: Parsed, word: Word) -> bool:
    """Whether a name says where something happens: a town, or a state behind it, as in "Accra, Ghana"."""
    behind = word.pos == "PROPN" and word.i > 1 and parsed.words[word.i - 1].text == ","
    return names_a_place(parsed, word) or (behind and parsed.words[word.i - 2].pos == "PROPN")


_TO_OTHERS = frozenset({"SUPPORT", "AID", "ASSAULT", "COERCE", "RETREAT", "REQUEST"})


def _is_oneself(parsed: Parsed, word: Word) -> bool:
    """Whether a word means those who do the deed: "stand up for ourselves", "trust each other"."""
    each_other = word.lower in ("other", "another") and word.i > 0 and parsed.words[word.i - 1].lower in ("each", "one")
    return each_other or (word.pos == "PRON" and word.lower.endswith(("self", "selves")))


def _are_hurt(parsed: Parsed, word: Word, subject: Word | None, target: Word | None) -> bool:
    """Whether a bare participle speaks of the hurt, not of those who hurt: "five dead and dozens wounded"."""
    if word.lemma not in HURTING or word.tag not in ("VBN", "VBD") or subject is None or target is not None:
        return False
    return not grammar.is_passive(parsed, word.i)


_SEVERAL = grammar.words("they both two sides")


def _is_joint(parsed: Parsed, subject: Word | None, others: tuple[int, ...]) -> bool:
    """Whether several sides do something: coordinated, plural, or one with another."""
    if others:
        return True
    if subject is None:
        return False
    joined = any(c.dep == "conj" and c.pos in ("NOUN", "PROPN") for c in parsed.children(subject.i))
    plural = subject.tag in ("NNS", "NNPS") and subject.lower != "states"
    return joined or plural or subject.lower in _SEVERAL


_PAPERS = grammar.words(
    "bill law act agreement treaty constitution amendment article rule plan measure proposal policy draft accord pact "
    "deal document provision section clause option programme program legislation"
)
_LETTERS = grammar.words("letter note message petition statement memo email cable telegram tweet motion resolution")
_SPEAKING = _LETTERS | grammar.words(
    "order decree proclamation law bill resolution decision ordinance directive legislation report speech article "
    "post lawsuit suit complaint declaration communique memorandum appeal verdict study remark comment video interview "
    "indictment"
)  # papers and words of somebody who does what their participle says: "a report accusing the army"
_BILLS = grammar.words("bill law act amendment legislation")  # what a bill is to do is not done
_NOT_BY_PAPERS = frozenset({"AID", "CONCEDE", "RETREAT", "ASSAULT", "CONSULT", "COOPERATE", "AGREE", "SUPPORT"})


def _addressees(parsed: Parsed, word: Word) -> tuple[int, ...]:
    """To whom a letter goes that asks for something: "wrote to the governor asking", "a letter to him requesting"."""
    if word.tag != "VBG" or word.dep not in ("acl", "advcl"):
        return ()
    above = parsed.words[word.head]
    asks = above.lemma in _LETTERS if word.dep == "acl" else above.lemma in ("write", "appeal", "send")
    for i in (above.i, above.head) if asks else ():
        hits = [w for w in grammar.with_preposition(parsed, i, "to") if grammar.is_party(w)]
        if hits:
            return (party(parsed, hits[0]).i,)
    return ()


_ALLOWING = grammar.words("allow enable permit require authorize authorise let")


def _is_in_a_bill(parsed: Parsed, word: Word) -> bool:
    """Whether a deed is only what a bill is to do or would allow somebody to do."""
    head = parsed.words[word.head]
    if word.dep == "acl" and head.lemma in _BILLS:
        return grammar.has_to(parsed, word.i)
    if word.dep in ("xcomp", "ccomp") and head.lemma in _ALLOWING:
        allowing = grammar.subject(parsed, head.i)
        return allowing is not None and allowing.lemma in _BILLS
    return False


def _has_object(parsed: Parsed, v: int, parts: tuple[int, ...]) -> bool:
    """Whether a verb has an object or a clause besides the words of its own phrase ("took part")."""
    return any(c.dep in ("dobj", "ccomp") and c.i > v and c.i not in parts for c in parsed.children(v))


_MANY = grammar.words("military police people staff personnel")
_MUST = grammar.words("must should ought need")


def _says_what_must_be(parsed: Parsed, v: int) -> bool:
    """Whether the clause behind a verb says what another must do: "that Togo must leave", "that Togo leave"."""
    for below in parsed.children(v):
        if below.dep != "ccomp" or below.i < v or parsed.child(below.i, "nsubj", "nsubjpass") is None:
            continue
        subject = parsed.child(below.i, "nsubj", "nsubjpass")
        helpers = [c for c in parsed.children(below.i) if c.dep in ("aux", "auxpass")]
        if subject is None or subject.lower in ("i", "we", "it", "there", "he", "she", "they"):
            continue
        if subject.lemma in _MANY and below.tag == "VB":  # "that the police take care" may be an indicative
            continue
        if any(c.lemma in _MUST for c in helpers):
            return True
        bare = below.tag == "VB" or (below.tag == "VBP" and subject.tag in ("NN", "NNP"))
        if bare and not any(c.tag in ("MD", "TO", "VBD", "VBZ", "VBP") for c in helpers):
            return True
    return False


def _shares_a_view(parsed: Parsed, v: int) -> bool:
    """Whether the clause behind a verb says how things are, not what is to be done: "agreed that trade matters"."""
    below = next((c for c in parsed.children(v) if c.dep == "ccomp" and c.i > v), None)
    if below is None or grammar.has_to(parsed, below.i) or below.tag == "VB":
        return False
    return not any(c.tag == "MD" for c in parsed.children(below.i))


_WILL = grammar.words("will would shall 'll ’ll 'd ’d may might could")


def _says_what_one_will_do(parsed: Parsed, v: int) -> bool:
    """Whether the clause behind a verb says what its own subject will do: "that it would strike"."""
    for below in parsed.children(v):
        who = parsed.child(below.i, "nsubj") if below.dep == "ccomp" and below.i > v else None
        own = who is not None and who.lower in ("it", "they", "he", "she", "we", "i")
        if own and any(c.lower in _WILL for c in parsed.children(below.i) if c.dep == "aux"):
            return True
    return False


def _has_infinitive(parsed: Parsed, v: int, wanted: tuple[str, ...]) -> bool:
    below = (c for c in parsed.children(v) if c.dep in ("xcomp", "ccomp", "advcl", "acl"))
    return any(grammar.has_to(parsed, c.i) and ("@any" in wanted or c.lemma in wanted) for c in below)


_AIMS = grammar.words("work seek aim help try look strive hope need want wish")
_MEANS = grammar.words("operation campaign mission effort measure step mechanism programme program project initiative")
_DECISIONS = grammar.words(
    "plan offer promise pledge decision proposal agreement intention commitment readiness willingness deal bid "
    "invitation order request call threat vow refusal permission mandate"
)  # nouns whose infinitive is the deed itself: "a plan to send aid"


_TOPICS = grammar.words("emphasize emphasise discuss include stress focus highlight mean require involve cover")
_ANYBODY = grammar.words("anyone anybody someone somebody everyone everybody whoever nobody anything")
_STOPPING = grammar.words("stop cease halt quit avoid end flee escape")


_UTTERED = grammar.words("thank congratulate commend praise condole applaud salute express extend offer convey pay")
_SENDING = grammar.words("make give issue deliver release record")
_MESSAGES = grammar.words(
    "call phone telephone write send address speak talk meet message letter telegram note cable speech statement post"
)


def is_uttered(parsed: Parsed, word: Word) -> bool:
    """Whether an infinitive is done by saying so: "I want to thank", "phoned to congratulate", "a letter to thank"."""
    head = parsed.words[word.head]
    if word.lemma not in _UTTERED:
        return False
    if head.lemma in ("let", "allow", "permit"):
        return any(c.lower in ("me", "us") for i in (head.i, word.i) for c in parsed.children(i))
    subject = parsed.child(head.i, "nsubj") if head.lemma in ("want", "wish", "like", "hope") else None
    sent = parsed.child(head.i, "dobj") if head.lemma in _SENDING else None
    messages = {w.lemma for w in (head, sent) if w is not None}
    return bool(messages & _MESSAGES) or (subject is not None and subject.lower in ("i", "we"))


def is_an_aim(parsed: Parsed, word: Word) -> bool:
    """Whether a verb only says what something is for: "efforts to support", "by strengthening", "works to deepen"."""
    if is_uttered(parsed, word):
        return False
    while word.dep == "conj" and parsed.words[word.head].tag == word.tag and not parsed.child(word.i, "nsubj"):
        word = parsed.words[word.head]
    head = parsed.words[word.head]
    if word.tag == "VBG":
        return word.dep in ("acl", "advcl", "pcomp", "csubj", "nsubj") or (
            word.dep in ("xcomp", "dobj", "ccomp") and head.lemma in _TOPICS
        )
    if not grammar.has_to(parsed, word.i):
        return False
    if word.i > 1 and parsed.words[word.i - 2].lemma in _MEANS:  # "an operation to defend Togo", however it hangs
        return True
    if word.dep in ("acl", "relcl"):
        return head.lemma not in _DECISIONS
    return word.dep in ("advcl", "csubj") or (word.dep in ("xcomp", "ccomp") and head.lemma in _AIMS)


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
            if below.dep == "ccomp" or grammar.is_for_clause(parsed, below.i):
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
_ENDS_OF_RULE = ("deeds/concede.toml:lift", "deeds/concede.toml:reopen")


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
    if entry.type == "MOBILIZE" or (moved is not None and moved.lemma in _SENT and entry.type == "AID"):
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
        elif spec == "dative":
            hits = _indirect_object(parsed, i)
        elif spec == "inner":
            hits = _object_of_the_infinitive(parsed, i)
        elif spec == "clause":
            hits = _asked_in_the_clause(parsed, (i, *parts))
        else:
            prep = spec.removeprefix("prep:")
            hits = grammar.with_preposition(parsed, i, prep)
            inner = [c.i for j in parts for c in parsed.children(j) if c.dep == "pobj" and c.lemma not in _LEAVING]
            beside = [target.i] if target is not None and prep != "of" else []
            for j in (*parts, *(inner if prep == "from" else []), *beside):
                hits = hits or grammar.with_preposition(parsed, j, prep)
                if prep in _TRANSFERS and not hits:  # "a shipment of arms from Togo"
                    goods = grammar.with_preposition(parsed, j, "of")
                    hits = [h for w in goods for h in grammar.with_preposition(parsed, w.i, prep)]
        hits = [w for w in hits if not _is_a_last_day(parsed, w)]
        found = [who for w in hits if (who := party_or_owner(parsed, w, parts)) is not None and grammar.is_party(who)]
        found = [who for who in found if spec != "subject" or who.lemma not in grammar.ACTS]
        if any(is_somebody(w) or w.pos == "PRON" or w.text[0].isupper() for w in found):
            return unique(w.i for w in found)
        things = things or unique(w.i for w in found)
    return things


def _is_a_last_day(parsed: Parsed, word: Word) -> bool:
    """Whether a number behind "to" only closes a span of days: "from June 3 to 7"."""
    return word.tag == "CD" and word.i > 1 and parsed.words[word.i - 2].tag == "CD"


def _indirect_object(parsed: Parsed, v: int) -> list[Word]:
    """To whom something is given: "handed the editor a fine", "gave a visa to the envoy"."""
    dative = parsed.child(v, "dative")
    if dative is not None and dative.pos == "ADP":
        dative = parsed.child(dative.i, "pobj")
    return [dative] if dative is not None else []
