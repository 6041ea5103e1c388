"""Whether a verb stands in the sense of an entry: its object, subject, form, clause, content and sides."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.deeds import grammar, phrases
from reportedly.deeds.casualties import is_left
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.parties import goes_abroad, is_somebody
from reportedly.language import Parsed, Word
from reportedly.verb_groups import group


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a verb that an entry of the lexicon may explain."""

    parsed: Parsed
    word: Word
    parts: tuple[int, ...]  # where the further words of the entry's phrase stand
    entry: DeedEntry
    words_of: Lexicon
    subject: Word | None
    target: Word | None  # the object, or the subject of a passive


def has_another_sense(use: Use) -> bool:
    """Whether a verb means something else than the entry: "met a target", "a bill to ban", "was met with applause"."""
    return any(speaks_against(use) for speaks_against in _AGAINST_IT)


def _by_its_object(use: Use) -> bool:
    parsed, entry, target = use.parsed, use.entry, use.target
    if not phrases.fits(parsed, target, entry.object, entry.not_object, use.words_of):
        return True
    if entry.itself and not phrases.is_itself(parsed, target, entry.object, use.words_of):
        return True
    own = target is not None and (parsed.child(target.i, "poss") or target).tag == "PRP$"
    if (entry.not_own and own) or (entry.own and not own):
        return True
    return entry.type == "REQUEST" and target is not None and target.lower.endswith(("self", "selves"))


def _by_its_subject(use: Use) -> bool:
    entry, subject = use.entry, use.subject
    if is_voiceless(use):
        return False
    unsaid = subject is None and entry.type in _TOLD_BY_THE_OBJECT and grammar.is_passive(use.parsed, use.word.i)
    wanted = () if unsaid and entry.object else entry.subject  # "the troops were withdrawn"
    if not phrases.fits(use.parsed, subject, wanted, entry.not_subject, use.words_of):
        return True
    if subject is not None and subject.lemma in _PAPERS and entry.type in _NOT_BY_PAPERS:
        return True
    return any(w is not None and w.lower in _ANYBODY and not _is_described(use, w) for w in (subject, use.target))


def _is_described(use: Use, word: Word) -> bool:
    """Whether a law says whom it means by "anyone": "a decree banning anyone with a record from office"."""
    below = (*use.parsed.children(word.i), *use.parsed.children(use.word.i))  # "anyone with" may hang on the verb
    behind = any(c.i > word.i and c.dep in ("acl", "relcl", "prep", "amod") for c in below)
    return use.entry.type == "COERCE" and behind


_TOLD_BY_THE_OBJECT = frozenset({"RETREAT", "AID"})  # it need not be said who gave or went
_SAID_IN_TALKS = frozenset({"SUPPORT", "ACCUSE"})


def is_voiceless(use: Use) -> bool:
    """Whether something is said in the passive and nobody is named who does: "support was expressed for the plan"."""
    if use.subject is not None or not use.entry.subject or use.entry.type not in _SAID_IN_TALKS:
        return False
    word = use.word
    finite = word.dep in ("ROOT", "ccomp", "conj") and use.parsed.child(word.i, "nsubjpass", "auxpass") is not None
    return finite and grammar.is_passive(use.parsed, word.i) and use.parsed.child(word.i, "agent") is None


def _by_its_form(use: Use) -> bool:
    """By voice, tense and place in the sentence."""
    parsed, word, entry = use.parsed, use.word, use.entry
    if entry.finite and word.tag in ("VBG", "VBN") and word.dep in ("acl", "advcl", "pcomp", "amod"):
        return True
    if entry.type == "REQUEST" and word.lemma == "ask" and word.tag == "VBN" and word.dep in ("advcl", "prep"):
        return True  # "Asked about the visit, she said"
    if entry.affirmed and group(parsed, word).negation is not None:
        return True
    if entry.active and grammar.is_passive(parsed, word.i):
        return True
    if entry.asserted and is_an_aim(parsed, word):
        return True
    if entry.type == "REQUEST" and word.lemma == "encourage" and grammar.is_passive(parsed, word.i):
        return not any(c.dep in ("xcomp", "ccomp") for c in parsed.children(word.i))  # "is encouraged by the news"
    if entry.type == "AID" and word.lemma in ("arm", "equip") and word.tag == "VBN" and use.subject is None:
        return True  # "a man armed with a knife"
    if entry.type == "CONSULT" and word.lemma == "meet" and grammar.is_passive(parsed, word.i):
        return True  # "was met with applause"
    stopped = word.tag == "VBG" and word.dep in ("xcomp", "dobj") and parsed.words[word.head].lemma in _STOPPING
    if (entry.type == "ASSAULT" and stopped) or is_left(parsed, word):
        return True
    return entry.type in _NOT_BY_PAPERS and _is_in_a_bill(parsed, word)


def _by_its_clause(use: Use) -> bool:
    """By the objects, clauses and infinitives behind it."""
    parsed, v, entry = use.parsed, use.word.i, use.entry
    if entry.no_clause and parsed.child(v, "ccomp") is not None:
        return True
    if entry.no_object and _has_object(parsed, v, use.parts) and not grammar.is_passive(parsed, v):
        return True
    if entry.needs_content and not parsed.child(v, "dobj", "ccomp", "xcomp", "nsubjpass") and use.target is None:
        return True
    asks = entry.type == "REQUEST" and any(
        c.dep == "advcl" and grammar.has_to(parsed, c.i) for c in parsed.children(v)
    )  # "pleaded with them to go"
    if entry.needs_clause and not asks and not parsed.child(v, "ccomp", "xcomp"):
        return True
    if entry.own_will and not _says_what_one_will_do(parsed, v):
        return True
    if entry.demanding and not _says_what_must_be(parsed, v):
        return True
    if entry.resolving and _shares_a_view(parsed, v):
        return True
    if entry.infinitive and not _has_infinitive(parsed, v, entry.infinitive):
        return True
    if entry.not_to and _has_infinitive(parsed, v, entry.not_to):
        return True
    others = entry.only_to and _has_infinitive(parsed, v, ("@any",))
    return bool(others) and not _has_infinitive(parsed, v, entry.only_to)


def _by_its_content(use: Use) -> bool:
    """By what is asked, threatened or refused."""
    entry = use.entry
    if not entry.content and not entry.not_content:
        return False
    about = phrases.content_words(use.parsed, use.word.i)
    if entry.content and not phrases.holds(about, entry.content, use.words_of):
        return True
    return bool(entry.not_content) and phrases.holds(about, entry.not_content, use.words_of)


_AGAINST_IT = (_by_its_object, _by_its_subject, _by_its_form, _by_its_clause, _by_its_content)


def has_other_sides(use: Use, actors: tuple[int, ...], recipients: tuple[int, ...]) -> bool:
    """Whether those who take part are not those of the entry: nobody, oneself, people at home, one side too many."""
    parsed, entry = use.parsed, use.entry
    if (entry.needs_recipient and not recipients) or (entry.needs_actor and not actors):
        return True
    whom = [parsed.words[r] for r in recipients]
    if whom and entry.type in _TO_OTHERS and all(_is_oneself(parsed, w) for w in whom):
        return True
    guest = use.target if "object" in entry.actor else use.subject
    goes = guest is not None and (is_somebody(guest) or guest.lemma in _SENT)
    if entry.abroad and not (whom and goes_abroad(parsed, whom[0].i) and goes):
        return True
    if entry.not_recipient and any(
        not phrases.fits(parsed, w, (), entry.not_recipient, use.words_of) for w in whom
    ):
        return True
    if entry.recipient_is and not any(phrases.fits(parsed, w, entry.recipient_is, (), use.words_of) for w in whom):
        return True
    partners = recipients if "prep:with" in entry.recipient else ()
    return (entry.one_side or entry.joint) and _is_joint(parsed, use.subject, partners) != entry.joint


_SENT = grammar.words("mission team entourage")
_TO_OTHERS = frozenset({"SUPPORT", "AID", "ASSAULT", "COERCE", "RETREAT", "REQUEST"})


def _is_oneself(parsed: Parsed, word: Word) -> bool:
    """Whether a word means those who do the deed: "stand up for ourselves", "trust each other"."""
    each_other = word.lower in ("other", "another") and word.i > 0 and parsed.words[word.i - 1].lower in ("each", "one")
    return each_other or (word.pos == "PRON" and word.lower.endswith(("self", "selves")))


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
    "deal document provision section clause option programme program legislation order proclamation designation"
)
_BILLS = grammar.words("bill law act amendment legislation")  # what a bill is to do is not done
_NOT_BY_PAPERS = frozenset({"AID", "CONCEDE", "RETREAT", "ASSAULT", "CONSULT", "COOPERATE", "AGREE", "SUPPORT"})


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


_ANYBODY = grammar.words("anyone anybody someone somebody everyone everybody whoever nobody anything")
_STOPPING = grammar.words("stop cease halt quit avoid end flee escape")


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
        if any(c.lower == "should" and c.i < subject.i for c in helpers):
            continue  # "should diplomacy fail"
        if any(c.lemma in _MUST for c in helpers):
            return True
        bare = below.tag == "VB" or (below.tag == "VBP" and subject.tag in ("NN", "NNP"))
        bare = bare or any(c.dep == "auxpass" and c.lower == "be" for c in helpers)  # "that the flags be lowered"
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
    below = [c for c in parsed.children(v) if c.dep in ("xcomp", "ccomp", "advcl", "acl")]
    sums = [c for c in parsed.children(v) if c.dep == "dobj"]  # "gave ten million dollars to help"
    below += [c for w in sums for c in parsed.children(w.i) if c.dep in ("acl", "relcl")]
    verbs = (v for c in below if grammar.has_to(parsed, c.i) for v in (c, *parsed.conjuncts(c.i)))  # "to sell and kill"
    return any("@any" in wanted or v.lemma in wanted for v in verbs)


_AIMS = grammar.words("work seek aim help try look strive hope need want wish")
_MEANS = grammar.words("operation campaign mission effort measure step mechanism programme program project initiative")
_DECISIONS = grammar.words(
    "plan offer promise pledge decision proposal agreement intention commitment readiness willingness deal bid "
    "invitation order request call threat vow refusal permission mandate"
)  # nouns whose infinitive is the deed itself: "a plan to send aid"


_MULLING = grammar.words("think talk agree decide insist plan succeed settle")  # "thinking about reopening the embassy"
_TOPICS = grammar.words("emphasize emphasise discuss include stress focus highlight mean require involve cover")


_UTTERED = grammar.words(
    "thank congratulate commend praise condole applaud salute express extend offer convey pay welcome reaffirm affirm "
    "reiterate underscore"
)
_SENDING = grammar.words("make give issue deliver release record")
_MESSAGES = grammar.words(
    "call phone telephone write send address speak talk meet message letter telegram note cable speech statement post "
    "media twitter facebook instagram x"
)


def is_uttered(parsed: Parsed, word: Word) -> bool:
    """Whether an infinitive is done by saying so: "I want to thank", "phoned to congratulate", "a letter to thank"."""
    if word.lemma not in _UTTERED:
        return False
    first = word
    while first.dep == "conj" and parsed.words[first.head].tag == "VB" and not parsed.child(word.i, "nsubj"):
        first = parsed.words[first.head]  # "met to discuss trade and thank the king"
    head = parsed.words[first.head]
    if head.lemma in ("let", "allow", "permit"):
        return any(c.lower in ("me", "us") for i in (head.i, word.i) for c in parsed.children(i))
    subject = parsed.child(head.i, "nsubj") if head.lemma in ("want", "wish", "like", "hope") else None
    sent = parsed.child(head.i, "dobj") if head.lemma in _SENDING else None
    through = (w for prep in ("to", "on", "via") for w in grammar.with_preposition(parsed, head.i, prep))
    messages = {w.lemma for w in (head, sent, *through) if w is not None}
    return bool(messages & _MESSAGES) or (subject is not None and subject.lower in ("i", "we"))


_RANKS = grammar.words("first last only second third latest")


def _ranks(parsed: Parsed, word: Word) -> bool:
    """Whether a word says the how manieth somebody is: "the first country to recognise Togo"."""
    return any(w.lower in _RANKS for w in (word, *parsed.children(word.i)) if w.i <= word.i)


def is_an_aim(parsed: Parsed, word: Word) -> bool:
    """Whether a verb only says what something is for: "efforts to support", "by strengthening", "works to deepen"."""
    if is_uttered(parsed, word):
        return False
    while word.dep == "conj" and parsed.words[word.head].tag == word.tag and not parsed.child(word.i, "nsubj"):
        word = parsed.words[word.head]
    head = parsed.words[word.head]
    if word.dep == "pcomp" and parsed.words[head.head].lemma in _MULLING:
        return False
    if word.tag == "VBG":
        return word.dep in ("acl", "advcl", "pcomp", "csubj", "nsubj") or (
            word.dep in ("xcomp", "dobj", "ccomp") and head.lemma in _TOPICS
        )
    if not grammar.has_to(parsed, word.i):
        return False
    if word.i > 1 and parsed.words[word.i - 2].lemma in _MEANS:  # "an operation to defend Togo", however it hangs
        return True
    if word.dep in ("acl", "relcl"):
        return head.lemma not in _DECISIONS and not _ranks(parsed, head)
    return word.dep in ("advcl", "csubj") or (word.dep in ("xcomp", "ccomp") and head.lemma in _AIMS)
