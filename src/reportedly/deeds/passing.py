"""Leaves out deeds that are only spoken of: topics of a talk, aims, what a law allows, what may be if, crimes tried."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.deeds import grammar, phrases
from reportedly.deeds.casualties import HURTING
from reportedly.deeds.found import Found
from reportedly.deeds.private import is_a_vote_at_home, is_an_ordinary_crime, is_at_home, is_of_animals
from reportedly.deeds.senses import is_uttered
from reportedly.language import Parsed, Word
from reportedly.lemmas import lemma_of
from reportedly.records import EventType

_Rule = Callable[[Parsed, Found, dict[int, Found]], bool]


def without_passing(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """The deeds that the article tells, without those that it only speaks of."""
    return {i: f for i, f in found.items() if not any(rule(parsed, f, found) for rule in _RULES)}


_TALK = grammar.words(
    "discuss debate explore examine review dwell touch brief exchange focus concern cover"
)  # verbs whose object is a topic
_TOPIC_NOUNS = grammar.words(
    "way importance need opportunity role topic issue question view model ability capacity right power obligation "
    "responsibility duty chance time necessity urgency "
    "desire aspiration ambition vision determination doctrine history culture anniversary commemoration remembrance"
)  # nouns behind which a deed is only spoken of: "ways to step up aid", "the right to protest"
_INWARD = frozenset({"dobj", "pobj", "prep", "pcomp", "acl", "xcomp", "conj", "compound", "amod", "advcl", "dative"})


_TOLD_BY_NAMING = frozenset({EventType.ASSAULT, EventType.MOBILIZE})


def _is_a_topic(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What somebody discusses, or ways, needs and rights to do, is not yet done: "discussed ways to step up aid"."""
    if f.deed.type == EventType.CONSULT or (f.deed.in_words and not _is_an_effort(parsed, f)):
        return False  # a visit that two discuss is planned
    if f.deed.type in _TOLD_BY_NAMING and f.deed.is_noun and f.deed.actors:
        return False  # an attack with its doer is told by speaking of it
    below = parsed.words[f.deed.governor]
    for above in parsed.ancestors(f.deed.governor):
        aim = below.dep == "relcl" and grammar.has_to(parsed, below.i)
        beside = below.dep == "conj" and below.pos == above.pos  # shares the fate of the one before it
        if (above.i in found and not beside and above.lemma not in _TALK) or not (aim or below.dep in _INWARD):
            return False
        if above.pos == "NOUN" and above.lemma in _TOPIC_NOUNS and below.dep in ("acl", "prep", "relcl"):
            return True
        if above.pos == "VERB" and above.lemma in _TALK:
            return below.dep in ("dobj", "prep") and f.deed.governor != above.i
        finite = above.pos in ("VERB", "AUX") and not grammar.has_to(parsed, above.i)
        if finite and below.dep in ("dobj", "prep", "advcl", "xcomp"):
            return _is_one_of_many(parsed, above, below)
        below = above
    return False


_EFFORTS = grammar.words("effort way step opportunity option need")


def _is_an_effort(parsed: Parsed, f: Found) -> bool:
    """Whether something is only to be asked for: "efforts to urge the rebels to disarm"."""
    word = _first_of_the_joined(parsed, parsed.words[f.deed.head])
    asks = f.deed.type == EventType.REQUEST and not f.deed.is_noun and grammar.has_to(parsed, word.i)
    return asks and word.dep == "acl" and parsed.words[word.head].lemma in _EFFORTS


_WISHES = grammar.words("demand priority goal aim condition proposal recommendation objective request wish step charge")


def _is_one_of_many(parsed: Parsed, verb: Word, content: Word) -> bool:
    """Whether a verb only lists what is wished for: "their demands include dissolving the council"."""
    lister = parsed.child(verb.i, "nsubj")
    return verb.lemma == "include" and content.dep != "prep" and lister is not None and lister.lemma in _WISHES


_LETTING = grammar.words("allow enable permit authorize authorise empower require entitle help need")
_CONSENTS = grammar.words("majority vote testimony approval permission consent authorization authorisation quorum")


def _is_allowed(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What a law or a thing lets somebody do is not done: "the agreement allows the fund to suspend payments"."""
    word = _first_of_the_joined(parsed, parsed.words[f.deed.governor])
    letting = parsed.words[word.head]
    if f.deed.is_noun or word.dep not in ("xcomp", "ccomp", "advcl") or letting.lemma not in _LETTING:
        return False
    if letting.i in found or not grammar.has_to(parsed, word.i) or is_uttered(parsed, word):
        return False
    if letting.tag == "VBG":
        return True
    needed = parsed.child(letting.i, "nsubjpass")
    if letting.lemma in ("require", "need"):
        return needed is not None and needed.lemma in _CONSENTS
    giver = grammar.doer(parsed, letting.i)
    return giver is not None and giver.pos == "NOUN" and giver.lemma in _PAPERS


_PAPERS = grammar.words(
    "law bill act agreement treaty constitution amendment article rule plan measure deal decision ruling resolution "
    "decree pact accord provision system technology device programme program project loan policy legislation move that"
)


def _is_only_if(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What stands in a condition is a condition: "will strike if Togo attacks"."""
    word = _first_of_the_joined(parsed, parsed.words[f.deed.governor])
    if f.deed.is_noun and f.deed.type != EventType.CONSULT and word.dep in ("nsubj", "nsubjpass", "dobj"):
        word = _first_of_the_joined(parsed, parsed.words[word.head])  # "if the attacks go on"
    while word.dep in ("xcomp", "ccomp") and parsed.words[word.head].pos == "VERB":
        word = _first_of_the_joined(parsed, parsed.words[word.head])
    if word.pos not in ("VERB", "AUX") or word.dep != "advcl":
        return False
    marks = [c.lower for c in parsed.children(word.i) if c.dep == "mark"]
    return "if" in marks or "unless" in marks


_POSSIBLE = grammar.words("can could may might")
_LOOSE = frozenset({EventType.COOPERATE, EventType.SUPPORT, EventType.AGREE})


def _is_a_possibility(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """How, or so that, somebody can do a thing: "a model for how states can cooperate", "so he could fund a wall"."""
    word = _first_of_the_joined(parsed, parsed.words[f.deed.governor])
    if f.deed.is_noun:
        return False
    if f.deed.type in _LOOSE and any(c.lower == "how" and c.i < word.i for c in parsed.children(word.i)):
        return True  # "impacts on how we work together"
    around = [c for i in {word.i, f.deed.governor} for c in parsed.children(i)]
    if not any(c.dep == "aux" and c.lower in _POSSIBLE for c in around):
        return False
    return any(c.dep in ("advmod", "mark") and c.i < word.i and c.lower in ("how", "so") for c in around)


_MADE_TO = grammar.words("design intend mean equip suit capable incapable large strong big")
_POWERS = grammar.words("power right authority capacity ability majority minority vote seat means potential")
_USING = grammar.words("use exercise invoke employ wield")


def _is_a_capacity(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What a thing or somebody can or is made to do is not done: "a missile capable of hitting", "power to veto"."""
    word = _first_of_the_joined(parsed, parsed.words[f.deed.governor])
    above = parsed.words[word.head]
    if f.deed.is_noun:
        return f.deed.type == EventType.REJECT and word.dep == "compound" and above.lemma in _POWERS
    if grammar.has_to(parsed, word.i) and above.lemma in _POWERS and word.dep in ("acl", "relcl"):
        return parsed.words[above.head].lemma not in _USING
    if word.dep not in ("pcomp", "xcomp"):
        return False
    able = parsed.words[above.head] if above.pos == "ADP" else above
    if able.pos == "VERB" and not (able.dep in ("acl", "amod") or grammar.is_passive(parsed, able.i)):
        return False  # "Togo intends to expel the envoy"
    return able.lemma in _MADE_TO and able.dep in ("amod", "acl", "acomp", "relcl", "advcl", "ROOT")


def _is_a_question(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What a question asks is not told: "Will Togo withdraw its troops?"."""
    return any(w.text == "?" for w in parsed.sentence_words(parsed.sentence_of(f.deed.head))[-3:])


_RANKS = grammar.words("first last only second third latest")


def _is_a_record(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """The first to do what is told beside it only ranks who did it: "resigned, the first pope to resign since 1415"."""
    word = parsed.words[f.deed.governor]
    sent = word.sent
    if not any(g.deed.type == f.deed.type and i != f.deed.head and parsed.words[i].sent == sent
               for i, g in found.items()) and "since" not in {w.lower for w in parsed.subtree(word.i)}:  # fmt: skip
        return False
    if word.dep not in ("acl", "relcl") or not grammar.has_to(parsed, word.i):
        return False
    return any(c.lower in _RANKS for c in (parsed.words[word.head], *parsed.children(word.head)) if c.i < word.i)


_TRYING = frozenset({("SANCTION", "convict"), ("COERCE", "arrest")})
_JUDGED = grammar.words(
    "easy hard difficult important necessary essential possible impossible good well bad wise useful premature wrong "
    "logical reasonable advisable appropriate crucial vital imperative early simple fair dangerous worth"
)  # what a deed would be: "it is hard to agree with Togo"


def _is_only_judged(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What it would be easy, hard or right to do is not done: "it is important to impose sanctions"."""
    word = _first_of_the_joined(parsed, parsed.words[f.deed.governor])
    if f.deed.is_noun or f.deed.type == EventType.CONSULT or not grammar.has_to(parsed, word.i):
        return False
    head = parsed.words[word.head]
    judged = head if head.pos == "ADJ" else parsed.child(head.i, "acomp")
    lemma = lemma_of(judged.lower, "ADJ") if judged is not None else ""
    return lemma in _JUDGED and (head.pos == "ADJ" or head.lemma in ("be", "seem", "prove"))


_CRIMES = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.AID, EventType.SUPPORT, EventType.PROTEST})


def _is_a_crime_tried(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What somebody is convicted of or arrested for belongs to that: "jailed for murdering a judge"."""
    if f.deed.type not in _CRIMES:
        return False
    below = parsed.words[f.deed.head]
    for above in parsed.ancestors(f.deed.head):
        outer = found.get(above.i)
        if outer is not None:
            trying = (outer.deed.type.value, outer.deed.mode or "") in _TRYING
            return trying and below.dep == "prep" and below.lower in ("for", "of", "over", "on")
        if above.pos in ("VERB", "AUX") and below.dep not in ("prep", "dobj", "xcomp", "pcomp", "conj"):
            return False
        below = above
    return False


_WHICHEVER = grammar.words("any every each")
_ABOUT = grammar.words("regarding concerning since")


def _is_mentioned(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """A noun with "any", or behind "regarding" and "since", tells no deed: "in case of any attack"."""
    if not f.deed.is_noun and f.deed.type != EventType.CONSULT:
        return _dates_something(parsed, parsed.words[f.deed.governor])
    if f.deed.governor != f.deed.head or f.deed.type == EventType.CONSULT:
        return False
    word = parsed.words[f.deed.head]
    if phrases.has_a_fate(parsed, word.i):
        return False
    mark = parsed.child(word.i, "det")
    if mark is not None and mark.lower in _WHICHEVER:
        return True
    if word.dep != "pobj" or parsed.words[word.head].lower not in _ABOUT:
        return False
    told = f.deed.actors and f.deed.recipients and parsed.words[word.head].lower != "since"
    return not (told and f.deed.type in _TOLD_BY_NAMING)  # "developments regarding Chad's invasion of Niger"


_STATUTES = grammar.words("constitution charter statute code article doctrine notice rule rulebook bylaw guideline")
_LAYS_DOWN = grammar.words("specify stipulate provide state require prohibit say allow oblige define mean force")


def _is_the_law(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What a constitution or rule lays down is nobody's deed: "the charter prohibits any attack on a member"."""
    for word in (parsed.words[f.deed.governor], *parsed.ancestors(f.deed.governor)):
        if word.pos in ("VERB", "AUX"):
            subject = parsed.child(word.i, "nsubj")
            lays_down = word.i == f.deed.governor or word.lemma in _LAYS_DOWN
            if subject is not None and subject.lemma in _STATUTES and lays_down:
                return word.tag in ("VBZ", "VBP", "VB")
            if word.tag in ("VBZ", "VBP") and _is_under_the_law(parsed, word):
                return True
    return False


def _is_under_the_law(parsed: Parsed, verb: Word) -> bool:
    """Whether a verb in the present says what happens by law: "under the constitution, the king appoints judges"."""
    if any(c.dep == "aux" for c in parsed.children(verb.i)):
        return False
    laws = grammar.with_preposition(parsed, verb.i, "under")
    return any(w.lemma in _STATUTES or w.lemma in ("law", "rules", "act") for w in laws)


_CUSTOMS = grammar.words("policy practice custom tradition habit principle")


def _is_a_custom(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What it is somebody's custom not to do is no deed: "has a policy of not negotiating with kidnappers"."""
    verb = parsed.words[f.deed.governor]
    custom = parsed.words[parsed.words[verb.head].head] if verb.dep == "pcomp" else verb
    return custom.lemma in _CUSTOMS and parsed.child(verb.i, "neg") is not None


_DODGING = grammar.words("violate circumvent evade bypass breach dodge skirt flout avoid escape undermine")


def _is_dodged(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Sanctions, bans and deals that somebody gets round are not set up there: "to evade United States sanctions"."""
    word = parsed.words[f.deed.head]
    if not f.deed.is_noun or word.dep not in ("dobj", "nsubjpass"):
        return False
    return f.deed.type in (EventType.SANCTION, EventType.COERCE, EventType.AGREE, EventType.RETREAT) and (
        parsed.words[word.head].lemma in _DODGING
    )


_TITLES = grammar.words(
    "treaty act agreement accord convention ministry minister department committee commission agency organization "
    "organisation council fund forum day award prize programme program pact authority centre center office "
    "secretary law"
)


def _is_in_a_title(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """A capitalised word within a longer name tells nothing: "the Treaty of Friendship and Mutual Assistance"."""
    word = parsed.words[f.deed.head]
    if word.pos != "PROPN" or f.deed.type == EventType.CONSULT or f.deed.governor != f.deed.head:
        return False
    for above in parsed.ancestors(word.i):
        if above.pos == "PROPN" and above.lower in _TITLES:
            return True
        if above.pos not in ("PROPN", "ADP"):
            return False
    return False


def _is_as_agreed(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Deals only pointed at, and what the reader may think: "as agreed in May", "you will agree"."""
    word = parsed.words[f.deed.head]
    if f.deed.type != EventType.AGREE or f.deed.is_noun:
        return False
    subject = parsed.child(word.i, "nsubj", "nsubjpass")
    if word.lemma == "agree" and subject is not None and not grammar.is_passive(parsed, word.i):
        alone = parsed.child(word.i, "xcomp", "ccomp", "prep", "dobj", "dative") is None
        if alone and subject.tag in ("NNP", "PRP") and parsed.child(subject.i, "conj") is None:
            return True  # "the governor agreed, saying …" shares a view
    if subject is None:
        return word.tag == "VBN" and any(c.lower == "as" and c.dep == "mark" for c in parsed.children(word.i))
    return subject.lower == "you"


def _dates_something(parsed: Parsed, verb: Word) -> bool:
    """Whether a verb only says since when: "the first execution since taking power"."""
    if verb.dep == "pcomp":
        return parsed.words[verb.head].lower == "since"
    first_marks = (c for c in parsed.children(verb.i) if c.dep == "mark" and c.i < verb.i)
    return verb.dep == "advcl" and any(c.lower == "since" for c in first_marks) and verb.tag in ("VBG", "VBD")


_OFFICERS = grammar.words(
    "envoy representative negotiator mediator coordinator ambassador adviser advisor minister secretary commissioner "
    "rapporteur spokesman spokeswoman spokesperson czar committee subcommittee commission panel office department"
)
_SENDING = grammar.words("send dispatch appoint name")


def _is_in_an_office(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What somebody holds an office for is not told by naming the office: "the special envoy for Cyprus talks"."""
    word = parsed.words[f.deed.head]
    prep = parsed.words[word.head]
    if not f.deed.is_noun or word.dep != "pobj" or prep.lower not in ("for", "to", "on"):
        return False
    officer = parsed.words[prep.head]
    sent = officer.dep in ("dobj", "nsubjpass") and parsed.words[officer.head].lemma in _SENDING
    return officer.lemma in _OFFICERS and not sent


_EDGES = grammar.words("margin sideline fringe")


def _is_beside_it(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """A meeting on whose margins another one is held only says where: "met on the sidelines of the summit"."""
    of = parsed.words[parsed.words[f.deed.head].head]
    return f.deed.is_noun and of.lower == "of" and parsed.words[of.head].lemma in _EDGES


def _is_a_person(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """A participle may only describe somebody: "unlike the accused, she spoke"; "arrested alleged spies"."""
    word = parsed.words[f.deed.head]
    if word.lower == "alleged" and not parsed.child(word.i, "aux", "auxpass", "ccomp", "nsubj", "xcomp"):
        return True
    return not f.deed.is_noun and word.tag in ("VBN", "VBD") and parsed.child(word.i, "det") is not None


def _is_procedure(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What any such people can do or suffer is no deed: "an official can be removed", "two-thirds must agree"."""
    verb = parsed.words[f.deed.governor]
    if _is_up_to_a_share(parsed, verb):
        return True
    can = any(c.dep == "aux" and c.lower == "can" for c in parsed.children(verb.i))
    anybody = grammar.subject(parsed, verb.i) if can else None
    if anybody is None or anybody.pos not in ("NOUN", "PRON") or anybody.tag == "PRP":
        return False
    before = (c for c in parsed.children(anybody.i) if c.dep in ("compound", "amod", "nmod", "poss"))
    if any(grammar.names_somebody(parsed, c) for c in before):
        return False
    marks = [c.lower for c in parsed.children(anybody.i) if c.dep in ("det", "poss", "nummod")]
    return not marks or marks[0] in ("a", "an", "any", "every")


_SHARES = grammar.words("two-thirds three-quarters three-fifths third quarter majority half quorum")
_HAVING_TO = grammar.words("must can may need have require")


def _is_up_to_a_share(parsed: Parsed, verb: Word) -> bool:
    """Whether a part of a body must or can do what a verb says: "two-thirds of the senators must vote to convict"."""
    for word in (verb, *parsed.ancestors(verb.i)):
        if word.pos not in ("VERB", "AUX"):
            return False
        bound = [word, *(c for c in parsed.children(word.i) if c.dep == "aux"), parsed.words[word.head]]
        doer = grammar.agent_of(parsed, word.i) or parsed.child(word.i, "nsubj")
        if doer is not None and doer.lemma in _SHARES and any(w.lemma in _HAVING_TO for w in bound):
            return True
        if word.dep not in ("xcomp", "advcl"):
            return False
    return False


_WISHED = grammar.words("demand call request appeal plea push bid hope desire wish need pressure campaign")


def _is_only_wished(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What nobody in particular asks for, or asks for oneself: "demands for inquiries grew", "at his own request"."""
    word = parsed.words[f.deed.head]
    if not f.deed.is_noun or f.deed.governor != f.deed.head:
        return False
    if f.deed.type == EventType.REQUEST and any(c.lower == "own" for c in parsed.children(word.i)):
        return True
    wish = parsed.words[parsed.words[word.head].head] if word.dep == "pobj" else word
    return (
        wish.pos == "NOUN"
        and wish.lemma in _WISHED
        and wish.i not in found
        and (word.dep == "pobj" and parsed.words[word.head].lower == "for")
    )


_HABITS = grammar.words("usually often typically normally generally traditionally sometimes commonly frequently rarely")


def _is_a_habit(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """What somebody does again and again is no one deed: "the ministers usually meet in May"."""
    verb = parsed.words[f.deed.governor]
    if f.deed.is_noun and f.deed.governor == f.deed.head and verb.dep == "nsubj":
        verb = parsed.words[verb.head]
    return verb.tag in ("VBZ", "VBP") and any(c.lower in _HABITS for c in parsed.children(verb.i) if c.dep == "advmod")


_WHOEVER = grammar.words("people person those individual anyone citizen suspect man woman")


def _is_whoever(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Those accused in general, of whom something else is told: "a law to extradite people accused of crimes"."""
    word = parsed.words[f.deed.governor]
    if f.deed.type != EventType.ACCUSE or word.dep not in ("relcl", "acl") or f.deed.actors:
        return False
    whoever = parsed.words[word.head]
    marked = any(c.dep in ("det", "nummod", "poss", "amod", "compound") for c in parsed.children(whoever.i))
    return whoever.lemma in _WHOEVER and not marked


def _is_how_one_came(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """At whose invitation somebody is there tells of no visit to come: "troops in Chad at the invitation of"."""
    word = parsed.words[f.deed.head]
    at = word.lemma == "invitation" and word.dep == "pobj" and parsed.words[word.head].lower == "at"
    return at and not any(g.deed.type == EventType.CONSULT and i != word.i and parsed.words[i].sent == word.sent
                          for i, g in found.items())  # fmt: skip


def _is_unhurt(parsed: Parsed, f: Found, found: dict[int, Found]) -> bool:
    """Nobody's being hurt is no attack: "no soldiers were injured"."""
    verb = parsed.words[f.deed.head]
    if verb.lemma not in HURTING or f.deed.actors or not grammar.is_passive(parsed, verb.i):
        return False
    unhurt = grammar.subject(parsed, verb.i)
    marks = (*parsed.children(verb.i), *(parsed.children(unhurt.i) if unhurt is not None else ()))
    return any(c.dep == "neg" or (c.dep == "det" and c.lower in ("no", "neither")) for c in marks)


def _first_of_the_joined(parsed: Parsed, word: Word) -> Word:
    while word.dep == "conj" and parsed.words[word.head].pos == "VERB" and not parsed.child(word.i, "nsubj"):
        word = parsed.words[word.head]
    return word


_RULES: tuple[_Rule, ...] = (
    _is_a_topic, _is_allowed, _is_only_if, _is_a_possibility, _is_a_capacity, _is_a_question, _is_a_record,
    _is_only_judged, _is_a_crime_tried, _is_mentioned, _is_the_law, _is_dodged, _is_in_a_title, _is_as_agreed,
    _is_a_person, _is_a_habit, _is_procedure, _is_only_wished, _is_whoever, _is_how_one_came, _is_unhurt, _is_beside_it,
    _is_a_custom, _is_in_an_office, is_a_vote_at_home, is_at_home, is_an_ordinary_crime, is_of_animals,
)  # fmt: skip
