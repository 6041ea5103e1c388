"""Who stands where around a verb or noun: subjects, objects and prepositional phrases, through the constructions."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.actors.nouns import class_of
from reportedly.language import Parsed, Word


def words(text: str) -> frozenset[str]:
    """The words of a string, as a set to ask."""
    return frozenset(text.split())


_RELATIVES = frozenset({"who", "which", "that", "whom"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_OBJECT_CONTROL = words(
    "ask urge tell order force compel allow permit invite encourage persuade convince press push pressure call want "
    "expect require request demand instruct direct enable help lead authorize authorise accuse warn prompt cause spur "
    "inspire motivate oblige compel pressurise pressurize beg implore"
)
ACTS = words(
    "attack strike airstrike assault bombing blast explosion raid shooting suit lawsuit complaint"
)  # acts that stand as subject of what they did
_TOLD_TO = words(
    "ask urge tell order force compel allow permit invite encourage persuade convince warn beg implore instruct advise"
)  # whose infinitive is the object's deed, whatever the parse hangs it on
_NOT_PARTIES = words("there this that which what what's")


_DONE_TO_SOMEBODY = words("sentence arrest detain convict jail imprison deport extradite expel sanction fine acquit")


def is_passive(parsed: Parsed, v: int) -> bool:
    """Whether a verb form is passive: with its auxiliary, coordinated to such a one, or a reduced relative."""
    word = parsed.words[v]
    if parsed.child(v, "auxpass", "nsubjpass"):
        return True
    by = parsed.child(v, "agent")
    if by is not None and parsed.child(by.i, "pcomp") is None:  # not "protested by shouting"
        return True
    if word.tag == "VBD" and word.dep == "conj" and word.lemma in _DONE_TO_SOMEBODY:
        return parsed.child(v, "dobj", "nsubj", "dative", "npadvmod") is None  # "was convicted and sentenced to"
    if _shares_an_auxiliary(parsed, word) or _is_held(parsed, word):
        return True
    if word.tag != "VBN":
        return False
    if word.dep == "acl" and parsed.child(v, "nsubj") is None:
        return by is None  # "members protested by shouting" is at times read as "those protested"
    if word.dep == "conj" and not parsed.child(v, "nsubj", "aux"):
        return is_passive(parsed, word.head)
    if parsed.child(v, "nsubj", "aux") or word.dep in ("ROOT", "relcl"):
        return False
    return word.dep in ("advcl", "amod", "acomp", "xcomp", "ccomp", "pcomp", "oprd", "dep")


_TAKING = words("abduct kidnap capture seize hospitalise hospitalize evacuate rescue free release behead execute")


def _shares_an_auxiliary(parsed: Parsed, word: Word) -> bool:
    """Whether a bare participle behind its subject is of the passive before it: "one is killed and two abducted"."""
    if word.dep != "conj" or word.tag not in ("VBN", "VBD") or parsed.child(word.i, "nsubj") is None:
        return False
    told_to = word.lemma in _OBJECT_CONTROL and parsed.child(word.i, "xcomp")  # "and residents urged to leave"
    if parsed.child(word.i, "aux", "dobj", "ccomp", "dative", *(() if told_to else ("xcomp",))) is not None:
        return False
    before = parsed.words[word.head]
    known = word.tag == "VBN" or word.lemma in _TAKING | _DONE_TO_SOMEBODY
    return known and parsed.child(before.i, "auxpass") is not None


def _is_held(parsed: Parsed, word: Word) -> bool:
    """Whether a clause behind "freed" is one of the captives: "freed nine people held hostage by the rebels"."""
    captive = parsed.child(word.i, "dobj", "oprd") if word.lemma in ("hold", "keep", "take") else None
    if captive is not None and captive.lower in _CAPTIVES and not any(parsed.children(captive.i)):
        others = [c for c in parsed.children(word.i) if c.i > word.i and c.dep in ("dobj", "dative", "nsubj")]
        return all(c.i == captive.i for c in others)  # "bring home the nurses held hostage in Togo"
    freed = word.dep == "ccomp" and parsed.words[word.head].lemma in _FREEING
    return freed and word.tag == "VBD" and agent_of(parsed, word.i) is not None


_CAPTIVES = words("hostage captive prisoner")
_FREEING = words("free release rescue liberate")


def subject(parsed: Parsed, v: int, depth: int = 0) -> Word | None:
    """The grammatical subject of a verb, found through relatives, coordination, control and raising; or None."""
    own = parsed.child(v, *_SUBJECTS) or _subject_on_an_auxiliary(parsed, v)
    word = parsed.words[v]
    if own is None and parsed.child(v, "expl") is not None:
        return None  # "said that there were nine raids"
    if own is not None:
        if own.lower in _RELATIVES and own.tag in ("WDT", "WP"):
            return _antecedent(parsed, v)
        own = _behind_a_place(parsed, own) or own
        named = own.text[0].isupper() and own.dep != "csubj"
        return own if named or own.pos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X") else None
    mistaken = _mistaken_name(parsed, word)
    if mistaken is not None:
        return mistaken
    if word.pos == "NOUN":  # a gerund taken for a noun
        return holder(parsed, v, depth + 1)
    if depth > 6 or word.head == v:
        return _before_an_aside(parsed, v) or _behind_an_opening(parsed, v)
    head = parsed.words[word.head]
    if word.dep in ("acl", "relcl") and word.tag in ("VBG", "VBN", "VBD") and not has_to(parsed, v):
        return _who_is_inside(parsed, word, head, depth) or head
    if word.dep == "amod":
        return head
    if word.dep in ("acl", "relcl"):  # "plans to visit": the owner of the plans, or whoever has them
        return holder(parsed, head.i, depth + 1)
    if word.dep in ("xcomp", "ccomp", "advcl", "oprd", "dep") and head.pos in ("VERB", "AUX", "ADJ", "NOUN"):
        dep = "xcomp" if word.dep == "advcl" and has_to(parsed, v) and head.lemma in _TOLD_TO else word.dep
        return _controller(parsed, _within_the_quotation(parsed, word, head).i, dep, depth)
    if word.dep == "acomp" and head.pos in ("VERB", "AUX"):  # "is willing to withdraw"
        return subject(parsed, head.i, depth + 1)
    if word.dep == "conj" and head.pos in ("VERB", "AUX", "ADJ"):
        return subject(parsed, _joined_to(parsed, word, head).i, depth + 1)
    if word.dep in ("pcomp", "pobj") and word.pos == "VERB":
        above = _within_the_quotation(parsed, word, parsed.words[head.head])
        if above.pos == "ADV":  # "stopped short of condemning"
            above = parsed.words[above.head]
        if above.pos in ("VERB", "AUX", "ADJ"):
            if above.lemma in _OF_ANOTHER or (head.lower == "for" and above.lemma in _FOR_ITS_DEEDS):
                return done_to(parsed, above.i) or subject(parsed, above.i, depth + 1)
            return subject(parsed, above.i, depth + 1)
        if above.pos in ("NOUN", "PROPN"):
            return holder(parsed, above.i, depth + 1)
    return None


_DONE_TO_PEOPLE = words("kill wound injure maim arrest detain capture abduct kidnap seize execute evict behead")


def _who_is_inside(parsed: Parsed, verb: Word, place: Word, depth: int) -> Word | None:
    """Who does what a participle behind a place says: "raided a monastery arresting nine monks": those who raid."""
    above = parsed.words[place.head]
    if verb.tag != "VBG" or verb.lemma not in _DONE_TO_PEOPLE or class_of(place) != "site":
        return None
    return subject(parsed, above.i, depth + 1) if place.dep == "dobj" and above.pos == "VERB" else None


def _joined_to(parsed: Parsed, word: Word, head: Word) -> Word:
    """The verb that a past tense is joined to: "said nine had been held and called for their release" is said and."""
    helped = any(c.dep in ("aux", "auxpass") and c.lemma == "have" for c in parsed.children(head.i))
    apart = word.tag == "VBD" and head.tag == "VBN" and head.dep == "ccomp" and helped
    return parsed.words[head.head] if apart else head


_OF_ANOTHER = words("accuse suspect convict prevent stop ban bar acquit")  # the gerund behind is the object's deed
_FOR_ITS_DEEDS = words(
    "thank praise commend applaud congratulate hail laud salute honor honour credit appreciate condemn criticize "
    "criticise denounce blame fault chide rebuke castigate slam lambast censure arrest jail imprison detain prosecute "
    "indict charge try sentence fine punish sanction blacklist expel deport fire dismiss sack suspend target sue "
    "reprimand scold berate upbraid pillory admonish reproach reprove lambaste deride mock ridicule vilify"
)  # with "for": "thanked Togo for hosting the summit"


_QUOTE_ENDS = frozenset({'"', "”", "''", "»"})


_SAYING = words(
    "add say note stress accuse blame call describe cite urge warn denounce condemn praise point quote insist claim "
    "allege dismiss reject argue refer suggest explain promise vow pledge threaten criticize criticise thank deny "
    "confirm speak tell ask request recall welcome announce"
)  # participles that go on with what a speaker says


def _within_the_quotation(parsed: Parsed, participle: Word, above: Word) -> Word:
    """The verb that a participle hangs on, of a quotation the one said in it: "Togo lied, blaming us," he added."""
    said = parsed.child(above.i, "ccomp")
    if said is None or participle.tag != "VBG" or not said.i < min(participle.i, above.i):
        return above
    if participle.i > above.i:  # "Togo is leaving, officials said, ending a mission"
        aside = parsed.words[participle.i - 1].text == "," and participle.lemma not in _SAYING
        return said if aside else above
    closed = any(w.text in _QUOTE_ENDS for w in parsed.words[participle.i + 1 : above.i])
    last = [c for c in parsed.children(above.i) if c.dep == "ccomp" and c.i < participle.i][-1]
    return last if closed else above


def _subject_on_an_auxiliary(parsed: Parsed, v: int) -> Word | None:
    """The subject that the parse hangs on an auxiliary: "Chad and Niger" on "been" in "have been mediating"."""
    helpers = (c for c in parsed.children(v) if c.dep in ("aux", "auxpass"))
    return next((s for h in helpers if (s := parsed.child(h.i, *_SUBJECTS)) is not None), None)


def _mistaken_name(parsed: Parsed, verb: Word) -> Word | None:
    """The name right before a finite verb that the parse takes for an adverb or a verb: "ECOWAS suspends the state"."""
    first = parsed.sentence_of(verb.i).first
    if verb.tag not in ("VBZ", "VBD") or verb.i == first:
        return None
    before = parsed.words[verb.i - 1]
    if before.lower.endswith("ly") and before.i > first:
        before = parsed.words[before.i - 1]
    capital = len(before.text) > 1 and before.text[0].isupper() and not is_day(parsed, before)
    if not capital or not (before.i == first or before.text.isupper() or before.tag == "NNP"):
        return None
    if before.dep == "ROOT" and verb.head == before.i:
        return before
    loose = before.dep in ("advmod", "amod", "npadvmod", "intj", "dep", "meta") and before.head == verb.i
    return before if loose and before.tag in ("JJ", "NNP", "NNPS", "NN", "NNS", "VB", "UH", "FW") else None


def _before_an_aside(parsed: Parsed, v: int) -> Word | None:
    """The subject that the parse hangs on an aside in the middle: "Togo, it must be said, has gone too far"."""
    aside = parsed.child(v, "ccomp", "parataxis")
    if aside is None or aside.i > v:
        return None
    nouns = [c for c in parsed.children(aside.i) if c.dep in (*_SUBJECTS, "npadvmod")]
    return nouns[0] if len(nouns) > 1 and nouns[0].pos in ("NOUN", "PROPN") else None


def _behind_an_opening(parsed: Parsed, v: int) -> Word | None:
    """The subject that the parse joins to a place named first: "In Togo, Omar Said, a singer, was arrested"."""
    below = [c.i for c in parsed.children(v) if c.dep == "prep" and c.i == parsed.sentence_of(v).first]
    while below:
        noun = parsed.words[below.pop()]
        below += [c.i for c in parsed.children(noun.i) if c.dep in ("prep", "pobj")]
        for other in parsed.children(noun.i):
            joined = other.dep in ("conj", "appos") and noun.i < other.i < v and other.pos in ("NOUN", "PROPN")
            if joined and noun.dep == "pobj" and not parsed.child(noun.i, "cc") and _follows_a_comma(parsed, other):
                return other
    return None


def _behind_a_place(parsed: Parsed, named: Word) -> Word | None:
    """The subject in apposition to a place whose "in" has lost it: "In Port-au-Prince, two men were shot"."""
    first = parsed.sentence_of(named.i).first
    opens = parsed.words[first]
    if opens.dep != "prep" or opens.head != named.head or parsed.child(opens.i, "pobj", "pcomp") is not None:
        return None
    if named.i - first > _LONGEST_PLACE:
        return None
    beside = parsed.child(named.i, "appos")
    return beside if beside is not None and _follows_a_comma(parsed, beside) else None


_LONGEST_PLACE = 6  # words


def _follows_a_comma(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun phrase begins behind a comma."""
    first = min((c.i for c in parsed.children(noun.i) if c.i < noun.i), default=noun.i)
    return first > 0 and parsed.words[first - 1].text == ","


def _controller(parsed: Parsed, governor: int, dep: str, depth: int) -> Word | None:
    word = parsed.words[governor]
    if word.pos == "NOUN":
        return holder(parsed, governor, depth + 1)
    if dep in ("xcomp", "ccomp") and word.lemma in _OBJECT_CONTROL:
        target = parsed.child(governor, "dobj", "dative")
        if target is not None:
            return target
    found = subject(parsed, governor, depth + 1)
    if found is not None and is_passive(parsed, governor) and dep == "advcl":
        agent = parsed.child(governor, "agent")
        doer = parsed.child(agent.i, "pobj") if agent else None
        return doer or found
    return found


def holder(parsed: Parsed, n: int, depth: int = 0) -> Word | None:
    """Whose a noun is ("Iran's plan to …"), else the subject of the verb it completes ("Iran has a plan to …")."""
    owner = owner_of(parsed, n)
    if owner is not None:
        return owner
    word = parsed.words[n]
    for prep in ("by", "from", "of"):
        by = with_preposition(parsed, n, prep)
        if by:
            return by[0]
    head = parsed.words[word.head]
    if word.dep in ("dobj", "nsubjpass") and head.lemma in _FOILING:
        return None
    if depth < 6 and word.dep in ("dobj", "attr", "pobj", "conj", "nsubjpass", "oprd"):
        if head.pos in ("VERB", "AUX"):
            return agent_of(parsed, head.i) if is_passive(parsed, head.i) else subject(parsed, head.i, depth + 1)
        if head.pos in ("ADP", "NOUN", "SCONJ"):
            above = parsed.words[head.head] if head.pos != "NOUN" else head
            if above.pos in ("VERB", "AUX"):
                return subject(parsed, above.i, depth + 1)
            if above.pos == "NOUN" and above.i != n:
                return holder(parsed, above.i, depth + 1)
    return None


_FOILING = words("foil thwart prevent disrupt uncover avert frustrate expose denounce condemn reveal discover unmask")


def owner_of(parsed: Parsed, n: int, depth: int = 0) -> Word | None:
    """The possessor of a noun, or the capitalised word before it: "Iran's", "their", "Israeli", "Taliban"."""
    owner = parsed.child(n, "poss")
    if owner is not None:
        return owner
    series = parsed.words[parsed.words[parsed.words[n].head].head] if parsed.words[n].dep == "pobj" else None
    if series is not None and series.lemma in _SEVERAL_OF and parsed.words[parsed.words[n].head].lower == "of":
        return owner_of(parsed, series.i, depth + 1) if depth < 3 else None  # "Chad's series of talks"
    best = None
    before = [c for c in parsed.children(n) if c.dep == "compound" and c.pos == "NOUN" and c.i < n]
    inner = [c for w in before for c in parsed.children(w.i)]  # "American drone strikes"
    for child in (*inner, *parsed.children(n)):
        if is_against(parsed, child):
            continue
        if child.dep in ("compound", "amod", "nmod") and child.i < n and names_somebody(parsed, child):
            best = child
        elif child.dep in ("compound", "amod", "nmod") and child.i < n and child.lemma in _BODIES and (
            child.lemma != "military" or parsed.words[n].lemma in _BY_SOLDIERS
        ):
            best = best or child
    best = best or _before_the_weapon(parsed, n)
    word = parsed.words[n]
    if best is None and word.dep == "conj" and depth < 3 and _stands_alone(parsed, n):
        return owner_of(parsed, word.head, depth + 1)  # "Chinese threats and warnings"
    return best




def _before_the_weapon(parsed: Parsed, n: int) -> Word | None:
    """The name that the parse hangs on another noun before a noun: "American" in "American drone strikes"."""
    for child in parsed.children(n):
        if child.dep != "compound" or child.i > n or child.pos != "NOUN":
            continue
        for inner in parsed.children(child.i):
            if inner.dep in ("amod", "compound", "nmod") and names_somebody(parsed, inner):
                return None if is_against(parsed, inner) else inner
        further = _before_the_weapon(parsed, child.i)
        if further is not None:
            return further
    return None


def _stands_alone(parsed: Parsed, n: int) -> bool:
    """Whether a coordinated noun has no article, owner or name of its own: "Chinese threats and trade warnings"."""
    if parsed.child(n, "det", "poss", "amod") is not None:
        return False
    return not any(c.dep == "compound" and c.text[0].isupper() for c in parsed.children(n))


def is_against(parsed: Parsed, word: Word) -> bool:
    """Whether a hyphen says that it is not the owner: "anti-government protests", "the UN-mediated truce"."""
    behind = [w.lower for w in parsed.words[word.i + 1 : word.i + 3]]
    if behind[:1] == ["-"] and behind[1:] and behind[1] in ARRANGED:
        return True
    return word.i > 1 and parsed.words[word.i - 1].text == "-" and parsed.words[word.i - 2].lower in _AGAINST


_SEVERAL_OF = words("series round set string wave number spate flurry sequence cycle")
ARRANGED = words("mediated brokered facilitated negotiated moderated monitored supervised")  # by others, for the sides
_AGAINST = frozenset({"anti", "pro", "counter"})  # "anti-government protests" are not the government's
_BODIES = words(
    "military rebel opposition government police army militant insurgent union coalition jihadist islamist separatist "
    "guerrilla militia paramilitary ministry"
)  # common words before a noun that say whose deed it is: "the military takeover"


_BY_SOLDIERS = words(
    "takeover coup crackdown government regime rule junta putsch chief leader leadership spokesman raid arrest"
)  # what the military does; "a military offensive" is anybody's


def names_somebody(parsed: Parsed, word: Word) -> bool:
    """Whether a word before a noun is a name or nationality, by its capital."""
    if not word.text[0].isupper() or word.lower in _CAPITALISED_ANYHOW or is_against(parsed, word):
        return False
    if word.i > parsed.sentence_of(word.i).first and not _opens_quote(parsed, word):
        return True
    return word.tag in ("NNP", "NNPS") or word.lower.endswith(_OF_A_NATION)


_OF_A_NATION = ("ern", "eek", "iss", "ino", "ese", "ish", "an", "i", "ch")


def _opens_quote(parsed: Parsed, word: Word) -> bool:
    return word.i > 0 and parsed.words[word.i - 1].text in ('"', "“", "``", "'", "‘")


MONTHS = words(
    "january february march april may june july august september october november december"
)
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
_CAPITALISED_ANYHOW = MONTHS | DAYS | words(
    "christmas easter ramadan new first second third joint twin double triple "
    "several many general special former then section article chapter title phase covid internet islamic"
)


def _antecedent(parsed: Parsed, v: int) -> Word | None:
    word = parsed.words[v]
    steps = 0
    while word.dep != "relcl" and word.head != word.i and steps < 5:
        word = parsed.words[word.head]
        steps += 1
    if word.dep != "relcl":
        return None
    side = parsed.words[word.head]
    return _thing_between(parsed, side, word) or _people_at(parsed, side, word) or side


_PERSONS = frozenset({"people", "office", "role", "band", "force", "organ", "arm", "group", "plural"})


def _people_at(parsed: Parsed, place: Word, verb: Word) -> Word | None:
    """The people at a place, of whom a clause with "who" speaks: "envoys based in Paris, who it accuses of spying"."""
    if not any(c.lower in ("who", "whom") for c in parsed.children(verb.i)) or place.pos != "PROPN":
        return None
    if place.dep != "pobj" or parsed.words[place.head].lower not in ("in", "at", "near", "from"):
        return None
    return next((w for w in parsed.ancestors(place.head) if w.pos == "NOUN" and class_of(w) in _PERSONS), None)


_DONE_TO_DEALS = words("sign conclude reach adopt ratify strike initial negotiate broker seal")


def _thing_between(parsed: Parsed, side: Word, verb: Word) -> Word | None:
    """What lies between two, where a relative clause on the second speaks of it: "the pact …, which they signed"."""
    while side.dep == "conj" and side.head != side.i:
        side = parsed.words[side.head]
    between = parsed.words[side.head]
    if verb.lemma not in _DONE_TO_DEALS or side.dep != "pobj" or between.lower not in ("between", "with"):
        return None
    thing = parsed.words[between.head]
    return thing if thing.pos in ("NOUN", "PROPN") else None


def has_to(parsed: Parsed, v: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.tag == "TO" for c in parsed.children(v))


def is_for_clause(parsed: Parsed, v: int) -> bool:
    """Whether a verb is the infinitive of a clause with "for": "its call for Togo to withdraw"."""
    return has_to(parsed, v) and any(c.dep == "mark" and c.lower == "for" for c in parsed.children(v))


def agent_of(parsed: Parsed, v: int) -> Word | None:
    """Whoever is named with "by" in a passive."""
    agent = parsed.child(v, "agent")
    if agent is None:
        agent = next((c for c in parsed.children(v) if c.dep == "prep" and c.lower == "by"), None)
    named = parsed.child(agent.i, "pobj") if agent is not None else None
    if named is not None and is_day(parsed, named):
        return None  # "banned by 2035"
    if agent is None:  # "arrested and beaten by police": one agent for both
        for other in parsed.conjuncts(v):
            shared = parsed.child(other.i, "agent")
            if other.tag == "VBN" and shared is not None and _tells_more(parsed.child(other.i, "nsubj", "nsubjpass")):
                return parsed.child(shared.i, "pobj")
    return parsed.child(agent.i, "pobj") if agent else None


def _tells_more(subject: Word | None) -> bool:
    """Whether a second verb has no subject of its own, or only more of the first: "and twelve others captured"."""
    return subject is None or subject.pos == "NUM" or subject.lower in ("others", "more", "dozens", "many", "some")


def doer(parsed: Parsed, v: int) -> Word | None:
    """Who does what a verb says."""
    return agent_of(parsed, v) if is_passive(parsed, v) else subject(parsed, v)


_LETTING = frozenset({"allow", "let", "permit", "order", "force", "forbid", "declare"})


def done_to(parsed: Parsed, v: int) -> Word | None:
    """To whom or what a verb is done: its object, its passive subject, or the antecedent of its relative clause."""
    if is_passive(parsed, v):
        return subject(parsed, v)
    own = parsed.child(v, "dobj")
    if own is not None:
        if own.lower in _RELATIVES and own.tag in ("WDT", "WP"):
            return _antecedent(parsed, v)
        return own
    dative = parsed.child(v, "dative")
    if dative is not None and dative.pos != "ADP":
        return dative
    behind = _object_of_a_particle(parsed, v)
    if behind is not None:
        return behind
    state = parsed.child(v, "ccomp")
    if state is not None and state.pos in ("ADJ", "NOUN") and not parsed.child(state.i, "aux", "cop", "mark", "det"):
        return parsed.child(state.i, "nsubj", "amod")  # "found the editor guilty", "declared him persona non grata"
    state = state or parsed.child(v, "xcomp")
    if state is not None and _is_held(parsed, state):
        return parsed.child(state.i, "nsubj")
    if state is not None and state.pos == "VERB" and parsed.words[v].lemma in _LETTING and state.tag == "VB":
        return parsed.child(state.i, "nsubj")  # "allowed inspectors to return"
    name = parsed.child(v, "npadvmod")
    after = parsed.words[v + 1] if v + 1 < len(parsed.words) else parsed.words[v]
    if after.dep == "advmod" and after.head == v and after.i > v and after.text[0].isupper() and after.tag == "RB":
        return after  # a name that the tagger does not know: "captured Bakhmut"
    if name is not None and name.i > v and name.tag == "NNP" and not is_day(parsed, name):
        return name  # "sentences the former president Omar Said to six years"
    word = parsed.words[v]
    if word.dep == "relcl" and parsed.child(v, "nsubj") and not (parsed.child(v, "nsubj") or word).tag.startswith("W"):
        return parsed.words[word.head] if not _is_only_where(parsed, v) else None
    if word.dep == "conj":  # "condemned and expelled the envoy" may hang the object on either verb
        for other in (parsed.words[word.head], *parsed.conjuncts(word.head)):
            shared = parsed.child(other.i, "dobj")
            if other.pos == "VERB" and other.i > v and shared is not None:
                return shared
        return None
    for other in parsed.conjuncts(v):
        shared = parsed.child(other.i, "dobj")
        if other.pos == "VERB" and shared is not None and not parsed.child(other.i, "nsubj") and other.i - v <= 2:
            return shared
    return None


_PARTICLES = words("off out up down over away")
_CLOSING = words(
    "seal cordon fence block wall cut close rope shut tear knock burn blow gun beat round lock break hunt wipe shoot "
    "pull take call set push force drive kick throw"
)  # verbs whose particle is at times read as a preposition


def _object_of_a_particle(parsed: Parsed, v: int) -> Word | None:
    """The object that the parse hangs on a verb's particle: "sealed off the mine"."""
    verb = parsed.words[v]
    after = parsed.words[v + 1] if v + 1 < len(parsed.words) else verb
    if verb.lemma not in _CLOSING or after.head != v or after.lower not in _PARTICLES:
        return None
    return parsed.child(after.i, "pobj")


def _is_only_where(parsed: Parsed, v: int) -> bool:
    """Whether a relative clause has its antecedent behind a preposition or as a place: "a war in which Togo won"."""
    own = parsed.children(v)
    return any(c.lower in ("where", "when", "why", "whereby") and c.dep == "advmod" for c in own) or any(
        w.tag in ("WDT", "WP") for c in own if c.dep == "prep" and c.i < v for w in parsed.children(c.i)
    )


def prepositions(parsed: Parsed, i: int) -> Iterator[Word]:
    """The prepositions that depend on a word, those stacked below one another included."""
    for child in parsed.children(i):
        if child.dep in ("prep", "agent", "dative") and child.pos in ("ADP", "SCONJ", "VERB", "ADV", "PART"):
            yield child
            for inner in parsed.children(child.i):
                if inner.dep in ("prep", "conj") and inner.pos == "ADP":
                    yield inner


def with_preposition(parsed: Parsed, i: int, prep: str) -> list[Word]:
    """The nouns that follow a preposition on word `i`: for "with", everyone met."""
    found = []
    for p in prepositions(parsed, i):
        if p.lower == prep:
            nouns = (c for c in parsed.children(p.i) if c.dep == "pobj")
            found += [c for c in nouns if not is_day(parsed, c) and not is_sum(parsed, c)]
    return found


def is_day(parsed: Parsed, word: Word) -> bool:
    """Whether a word names a day, month or year: "Monday", "May 9", "2021"; not the person May."""
    if word.lower in MONTHS:
        return word.lower not in ("may", "march", "august") or parsed.child(word.i, "nummod") is not None
    if word.tag == "CD" and len(word.text) == 4 and word.text.startswith(("19", "20")):
        return True
    return word.lower in DAYS


def is_sum(parsed: Parsed, word: Word) -> bool:
    """Whether a number counts money or parts of a hundred: "$1 billion", "40 percent"."""
    if word.pos != "NUM" and word.lemma not in ("million", "billion", "trillion"):
        return False
    beside = (*parsed.words[max(word.i - 2, 0) : word.i], *parsed.children(word.i))
    return any(w.text.endswith(_CURRENCIES) for w in beside)


_MONEY = words("dollar euro pound yen franc krone ruble yuan rupee")


def given_as(parsed: Parsed, word: Word) -> list[Word]:
    """What a sum of money is given as: the aid in "20 million euros in food aid"."""
    return with_preposition(parsed, word.i, "in") if word.lemma in _MONEY or is_sum(parsed, word) else []


_CURRENCIES = ("$", "€", "£", "¥")


def is_party(word: Word | None) -> bool:
    """Whether a word can stand for a participant, a pronoun included."""
    if word is None or word.lower in _NOT_PARTIES or word.tag.startswith("W"):
        return False
    if word.lower == "it" and word.dep == "nsubjpass":
        return False
    if word.pos == "DET":  # "another of its soldiers"
        return word.dep != "det" and word.lower in _SOME
    return word.pos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X") or word.text[0].isupper()


_SOME = words("another some many several both most all each")
