"""Whom a pronoun means: he, she, it, they, and in quotations and official statements I and we; nobody when unsure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.actors.nouns import GENDER_OF_TITLES, class_of
from reportedly.actors.talks import is_talk
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Participant, Span

if TYPE_CHECKING:
    from reportedly.actors.cast import Cast, Mention

POINTERS = frozenset({"himself", "herself", "itself", "themselves"})
_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_I = frozenset({"i", "me", "my", "mine", "myself"})
_OF_ANOTHER_SORT = {
    "m": _SHE | _I | _THEY | _IT, "f": _HE | _I | _THEY | _IT, "it": _HE | _SHE | _I | _THEY, "they": _HE | _SHE | _I,
}  # pronouns that a pronoun cannot stand for  # fmt: skip
_BACK = 3  # sentences
_SUBJECTS = ("nsubj", "nsubjpass")
_PLURAL_KINDS = frozenset({Kind.PEOPLE, Kind.GROUP})

Resolved = tuple[tuple[Participant, ...], str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    means: tuple[Participant, ...]
    score: float


def antecedent(cast: Cast, word: Word) -> Resolved:
    """Whom a pronoun means, and by which rule; nobody where the article leaves it open."""
    lower = word.lower
    beside = cast.parsed.child(word.i, "appos")
    if beside is not None and beside.i > word.i and (named := cast.who(beside.i)):  # "we, the leaders of the G7"
        return named, "apposition"
    if lower in _HE or lower in _SHE:
        return _best(cast, word, "m" if lower in _HE else "f"), "he" if lower in _HE else "she"
    if lower in _IT:
        return _best(cast, word, "it"), "it"
    if lower in _THEY:
        return _best(cast, word, "they"), "they"
    if lower in _I:
        return _speaker(cast, word, own_side=False), "I"
    if lower in _WE:
        return _speaker(cast, word, own_side=True), "we"
    return (), "pronoun"


def _best(cast: Cast, word: Word, sort: str) -> tuple[Participant, ...]:
    parsed = cast.parsed
    sentence = parsed.sentence_of(word.i)
    first = max(parsed.sentences[max(sentence.i - _BACK, 0)].first, cast.stage.begins(word.i))
    own_clause = _co_arguments(parsed, word) | _phrase_around(parsed, word)
    quoted_by = _quoting(cast, word)
    best: dict[tuple[str, ...], _Candidate] = {}
    for i in range(word.i - 1, first - 1, -1):
        other = parsed.words[i]
        if i in own_clause or not _can_be_meant(cast, other):
            continue
        means = _fitting(cast, word, other, sort)
        if not means or (quoted_by and means[0].name in quoted_by):
            continue
        if sort in ("m", "f") and means[0].kind == Kind.PEOPLE and word.i in cast.speaking:
            continue  # somebody unnamed is no source by a mere "she"
        score = _score(parsed, word, other, sort, means) + _as_speaker(cast, word, other)
        key = tuple(p.name for p in means)
        if key in best:
            best[key] = _Candidate(best[key].means, max(best[key].score, score) + 0.4)
        else:
            best[key] = _Candidate(means, score)
    if sort == "they":
        _add_pairs(cast, word, first, best)
    _add_subject_ahead(cast, word, sort, best)
    if not best:
        return ()
    ranked = sorted(best.values(), key=lambda c: -c.score)
    return ranked[0].means


def _as_speaker(cast: Cast, word: Word, other: Word) -> float:
    """'"Diallo lied," Sow said. "He knew," he added.': the speaker goes on, whoever the quotation names."""
    if word.i not in cast.speaking or word.i in cast.quoted:
        return 0.0
    if other.i in cast.quoted:
        return -8.0
    return 2.0 if other.i in cast.speaking else 0.0


_FRONTED = frozenset("advcl prep pcomp pobj npadvmod relcl acl poss dobj advmod amod xcomp".split())
_AHEAD = 9.2  # a little less than the subject of the sentence before


def _add_subject_ahead(cast: Cast, word: Word, sort: str, best: dict[tuple[str, ...], _Candidate]) -> None:
    """Add the subject that follows the phrase of a pronoun: "When she arrived in Lima, Anna Berg said …"."""
    parsed = cast.parsed
    below = word
    for above in parsed.ancestors(word.i):
        if below is not word and below.dep not in _FRONTED:
            return
        subject = parsed.child(above.i, *_SUBJECTS) if above.pos in ("VERB", "AUX") else None
        if subject is not None and subject.i > word.i and above.i > word.i:
            means = _fitting(cast, word, subject, sort) if subject.tag not in ("PRP", "PRP$") else ()
            if means:
                best.setdefault(tuple(p.name for p in means), _Candidate(means, _AHEAD))
            return
        below = above


_MEETS = frozenset({"with", "to", "and"})


def _add_pairs(cast: Cast, word: Word, first: int, best: dict[tuple[str, ...], _Candidate]) -> None:
    """Add the two parties of a verb as one candidate: "Soto met Vera. They …"."""
    parsed = cast.parsed
    for i in range(word.i - 1, first - 1, -1):
        subject = parsed.words[i]
        if subject.dep not in _SUBJECTS or parsed.words[subject.head].pos not in ("VERB", "AUX"):
            continue
        verb = subject.head
        others = [c for c in parsed.children(verb) if c.dep == "dobj" and c.i < word.i]
        others += [n for p in parsed.children(verb) if p.dep == "prep" and p.lower in _MEETS
                   for n in parsed.children(p.i) if n.dep == "pobj" and n.i < word.i]  # fmt: skip
        for other in others:
            one, two = cast.who(subject.i), cast.who(other.i)
            if not one or not two or one[0].kind != two[0].kind or one[0].kind not in (Kind.PERSON, Kind.STATE):
                continue
            pair = (*one, *(p for p in two if p.name not in {q.name for q in one}))
            if len(pair) < 2:
                continue
            score = 11.0 - 3.0 * (word.sent - subject.sent)
            if is_talk(parsed, verb) and word.dep in _SUBJECTS:
                score += 2.0  # those who talked "agreed", "discussed", "noted"
            best.setdefault(tuple(p.name for p in pair), _Candidate(pair, score))


def _can_be_meant(cast: Cast, other: Word) -> bool:
    name = cast.stage.at.get(other.i)
    if name is not None:
        return name.head == other.i
    if other.dep in ("compound", "amod", "nmod", "nummod", "det"):
        return False
    if other.pos in ("PRON", "PROPN"):
        return True
    return other.pos == "NOUN" and class_of(other) not in (None, "thing") and not _is_a_function(cast.parsed, other)


_RUNS = frozenset({"run", "stand", "compete", "vie", "campaign", "bid", "candidate"})


def _is_a_function(parsed: Parsed, office: Word) -> bool:
    """Whether an office is only what somebody wants to be: "ran for president"."""
    governor = parsed.words[office.head]
    bare = office.tag == "NN" and parsed.child(office.i, "det", "poss", "nummod") is None
    return bare and office.dep == "pobj" and governor.lower == "for" and parsed.words[governor.head].lemma in _RUNS


def _fitting(cast: Cast, word: Word, other: Word, sort: str) -> tuple[Participant, ...]:
    """Those that word `other` means, if a pronoun of this sort can point to them."""
    if other.lower in _OF_ANOTHER_SORT[sort]:
        return ()
    mention = cast.mention(other.i)
    if mention is None or not mention.means:
        return ()
    if sort in ("m", "f"):
        return _one_person(cast, other, mention, sort)
    if sort == "it":
        if len(mention.means) != 1:
            return ()
        one = mention.means[0]
        itself = one.kind != Kind.PERSON and _says_of_itself(cast.parsed, word, other)  # "the police said it arrested"
        plural = not itself and _is_plural(cast.parsed, other)
        if plural and (one.kind not in (Kind.STATE, Kind.IGO) or mention.kind != "name"):
            return ()
        fits = one.kind in (Kind.STATE, Kind.IGO, Kind.GROUP, Kind.COMPANY, Kind.MEDIA)
        only_said = mention.kind == "adjective" or _is_only_where(cast, other, mention)
        return mention.means if fits and not only_said else ()
    joined = cast.who(other.i) if other.dep != "conj" else ()
    if len(joined) > 1:
        return joined
    one = mention.means[0]
    if one.kind != Kind.PERSON and _says_of_itself(cast.parsed, word, other):
        return mention.means
    if one.kind in (Kind.STATE, Kind.PERSON) and mention.kind == "name" and other.lower not in _THEY:
        return ()
    if _is_plural(cast.parsed, other) or other.lower in _THEY or one.kind in _PLURAL_KINDS:
        return mention.means
    return ()


def _says_of_itself(parsed: Parsed, word: Word, other: Word) -> bool:
    """Whether a body says what "they" do: "UNICEF reported they had delivered the vaccine"."""
    verb = parsed.words[word.head]
    return word.dep in _SUBJECTS and verb.dep == "ccomp" and other.dep == "nsubj" and other.head == verb.head


_WHERE = frozenset({"in", "at", "near", "outside", "across", "around"})


def _is_only_where(cast: Cast, other: Word, mention: Mention) -> bool:
    """Whether a town only says where, and acts for nobody: "shelled a camp near Dohuk, it said"."""
    return mention.rule == "town" and other.dep == "pobj" and cast.parsed.words[other.head].lower in _WHERE


def _one_person(cast: Cast, other: Word, mention: Mention, sort: str) -> tuple[Participant, ...]:
    if len(mention.means) != 1:
        return ()
    one = mention.means[0]
    if one.kind == Kind.PEOPLE and other.tag == "NN" and cast.parsed.child(other.i, "nummod") is None:
        return mention.means if GENDER_OF_TITLES.get(other.lower, sort) == sort else ()  # "a man", "the attacker"
    if one.kind != Kind.PERSON:
        return ()
    gender = next((p.gender for p in cast.people.everybody if p.name == one.name), None)
    return mention.means if gender in (None, sort) else ()


def _is_plural(parsed: Parsed, word: Word) -> bool:
    return word.tag in ("NNS", "NNPS") or word.lower in ("police", "people") or bool(parsed.child(word.i, "nummod"))


def _score(parsed: Parsed, word: Word, other: Word, sort: str, means: tuple[Participant, ...]) -> float:
    """How near and how prominent a candidate is."""
    distance = word.sent - other.sent
    score = 10.0 - 3.0 * distance
    if other.dep in _SUBJECTS or _is_a_subject_beside(parsed, other):
        score += 2.5
    elif other.dep == "agent" or other.dep == "dobj":
        score += 1.0
    elif other.dep in ("poss", "compound", "amod", "nmod"):
        score += 1.2 if _in_a_subject(parsed, other) else 0.0 if other.dep == "poss" else -0.5
    if distance == 0:
        score -= 0.02 * (word.i - other.i)
    if parsed.sentence_of(word.i).paragraph != parsed.sentence_of(other.i).paragraph:
        score -= 0.5
    if sort == "they" and len(means) > 1:
        score += 1.0
    owned = parsed.words[word.head]
    if word.dep == "poss" and owned.dep == "conj" and owned.head == other.i:
        score += 4.0  # "praised Vera and his party"
    if word.dep == "poss" and owned.dep == "conj" and other.dep == "poss" and other.head == owned.head:
        score += 4.0  # "the rebels' attack and their refusal"
    if sort in ("m", "f") and means[0].kind == Kind.PEOPLE:
        score -= 1.5  # "a man" is meant where nobody is named
    if sort == "it" and other.dep in ("pobj", "poss") and means[0].kind == Kind.STATE:
        score -= 0.5
    return score


def _is_a_subject_beside(parsed: Parsed, word: Word) -> bool:
    """Whether a name stands in apposition to or within a subject: "the navy's head, Erik Berg, met …"."""
    if word.dep != "appos":
        return False
    head = parsed.words[word.head]
    while head.dep in ("appos", "pobj", "prep") and head.head != head.i:
        head = parsed.words[head.head]
    return head.dep in _SUBJECTS and head.i < word.i


def _in_a_subject(parsed: Parsed, word: Word) -> bool:
    """Whether a word stands before a noun that is the subject: "Houthi" in "a Houthi spokesman said"."""
    head = parsed.words[word.head]
    while head.dep in ("compound", "amod", "nmod", "poss") and head.head != head.i:
        head = parsed.words[head.head]
    return head.dep in _SUBJECTS


def _phrase_around(parsed: Parsed, word: Word) -> set[int]:
    """The nouns in whose phrase a pronoun stands: "the union of its members" is not the members' "its"."""
    found: set[int] = set()
    below = word
    for above in parsed.ancestors(word.i):
        if below.dep not in ("poss", "pobj", "prep", "compound", "amod"):
            break
        found.add(above.i)
        below = above
    return found


def _co_arguments(parsed: Parsed, word: Word) -> set[int]:
    """Words that a pronoun cannot mean: the other arguments of its verb, unless it only says whose or "itself"."""
    if word.tag == "PRP$" or word.dep == "poss" or word.lower.endswith(("self", "selves")):
        return set()
    head = parsed.words[word.head]
    if head.pos == "ADP":
        head = parsed.words[head.head]
    found: set[int] = set()
    if head.pos in ("VERB", "AUX"):
        found = {c.i for c in parsed.children(head.i) if c.dep in (*_SUBJECTS, "dobj", "dative", "attr")}
        for child in parsed.children(head.i):
            if child.dep in ("prep", "agent"):
                found |= {c.i for c in parsed.children(child.i) if c.dep == "pobj"}
        found |= _borrowed_subject(parsed, head)
    return found - {word.i}


def _borrowed_subject(parsed: Parsed, verb: Word) -> set[int]:
    """The subject of the verb above, of one that has none itself: "the gunmen took two men and shot them"."""
    while verb.dep in ("conj", "xcomp", "advcl", "pcomp", "prep") and verb.head != verb.i:
        if parsed.child(verb.i, *_SUBJECTS) is not None:
            return set()
        verb = parsed.words[verb.head]
    return {c.i for c in parsed.children(verb.i) if c.dep in _SUBJECTS}


def _quoting(cast: Cast, word: Word) -> set[str]:
    """The speakers of the quotation in which a pronoun stands: they would say "I"."""
    found: set[str] = set()
    for statement in cast.stage.attributions:
        whole = any(c.covers(word.span) and cast.parsed.text[c.start] in "\"“'‘`«" for c in statement.contents)
        if statement.source_head is None or not whole:  # a piece quoted in mid-sentence may speak of its speaker
            continue
        if statement.source_head == word.i:
            continue
        mention = cast.mention(statement.source_head)
        found |= {p.name for p in mention.means} if mention else set()
    return found


def _is_quoted(parsed: Parsed, contents: tuple[Span, ...], word: Word) -> bool:
    """Whether a word stands in what is said word for word: a quotation mark opens before it and has not closed."""
    return any(c.covers(word.span) and _open_quote(parsed.text[c.start : word.start]) for c in contents)


def _open_quote(text: str) -> bool:
    return (
        text.count('"') % 2 == 1 or text.count("“") > text.count("”") or text.count("«") > text.count("»")
        or text.count("``") > text.count("''") or text[:1] in ("‘", "'")
    )  # fmt: skip


def _speaker(cast: Cast, word: Word, own_side: bool) -> tuple[Participant, ...]:
    """Who says "I" or "we": the speaker of the quotation, else the government that publishes the article."""
    inner = [(a, _is_quoted(cast.parsed, a.contents, word)) for a in cast.stage.attributions
             if a.source_head is not None and any(c.covers(word.span) for c in a.contents)]  # fmt: skip
    inner = [(a, quoted) for a, quoted in inner if quoted or not a.deed_in_words]
    inner.sort(key=lambda pair: (not pair[1], sum(c.end - c.start for c in pair[0].contents)))
    for statement, _ in inner:
        if statement.source_head is None or statement.source_head == word.i:
            continue
        means = cast.who(statement.source_head)
        if means:
            return tuple(_side(cast, p) for p in means) if own_side else means[:1]
        return ()
    joint = _joint_voice(cast) if own_side else ()
    if joint:
        return joint
    voice = cast.stage.voice
    if voice is None:
        return ()
    if own_side:
        return (cast.stage.state(voice),)
    held = None
    for office in ("foreign minister", *_RULERS) if cast.stage.speaks_for_foreign_affairs else _RULERS:
        held = held or (cast.stage.published and cast.stage.tables.holder(voice, office, cast.stage.published))
    return (
        (Participant(name=held.person.name, country=voice, kind=Kind.PERSON),) if held else (cast.stage.state(voice),)
    )


_RULERS = ("president", "prime minister")
_OPENING = 2  # sentences


def _joint_voice(cast: Cast) -> tuple[Participant, ...]:
    """The states and bodies whose joint statement the article is: "issued by the governments of Norway and Chile"."""
    parsed = cast.parsed
    for sentence in parsed.sentences[:_OPENING]:
        words = parsed.sentence_words(sentence)
        if not any(w.lower == "statement" for w in words):
            continue
        for word in words:
            if word.lower in ("governments", "ministers", "leaders", "presidents", "countries"):
                sides = {p.name if p.country == "IGO" else p.country: p for p in cast.who(word.i) if p.country}
                if len(sides) > 1:
                    return tuple(_from_afar(cast, p) for p in sides.values())
    return _those_who_begin(cast)


_HEAD_OF_A_STATEMENT = 6  # sentences, lines such as "Begin text:" among them
_SPOKESMEN = frozenset({"ministers", "leaders", "members", "governments", "presidents", "heads", "representatives"})


def _those_who_begin(cast: Cast) -> tuple[Participant, ...]:
    """Those in whose names a statement begins: "Norway, Chile and Peru condemn", "We, the G7 foreign ministers, …"."""
    parsed = cast.parsed
    for sentence in parsed.sentences[:_HEAD_OF_A_STATEMENT]:
        root = next((w for w in parsed.sentence_words(sentence) if w.head == w.i), None)
        subject = parsed.child(root.i, *_SUBJECTS) if root is not None else None
        if root is None or subject is None or (subject.lower != "we" and not _is_present(parsed, root)):
            continue
        told = parsed.child(subject.i, "appos") if subject.lower == "we" else subject
        named = told is not None and (told.pos == "PROPN" or told.lower in _SPOKESMEN)
        sides = tuple(p for p in cast.who(told.i) if p.country) if told is not None and named else ()
        codes = {p.country for p in sides}
        ours = cast.stage.voice in codes or (told is not None and told.lower in _SPOKESMEN and "IGO" in codes)
        if (len(codes) > 1 or "IGO" in codes) and (ours or subject.lower == "we"):
            return tuple(_from_afar(cast, p) for p in sides)
        if subject.lower == "we":
            return ()
    return ()


def _is_present(parsed: Parsed, verb: Word) -> bool:
    """Whether a verb tells of several in the present: "condemn", "are concerned"."""
    finite = next((c for c in parsed.children(verb.i) if c.dep in ("auxpass", "aux")), verb)
    return finite.tag in ("VBP", "VB") or (finite.tag == "VBD" and finite.lower == finite.lemma)


def _from_afar(cast: Cast, side: Participant) -> Participant:
    """The state or body that a side of a statement is, with where it was named."""
    whole = side if side.country == "IGO" or side.country is None else cast.stage.state(side.country)
    return whole.model_copy(update={"span": None, "resolved_from": side.span or side.resolved_from})


def _side(cast: Cast, participant: Participant) -> Participant:
    """The side for which somebody says "we": of a person their body or state, of a group itself."""
    person = next((p for p in cast.people.everybody if p.name == participant.name), None)
    if person is not None and person.body is not None:
        body = person.body
        return Participant(
            name=body.name, country=body.country, kind=body.kind,
            resolved_from=participant.span or participant.resolved_from,
        )  # fmt: skip
    if participant.kind == Kind.PERSON and participant.country and participant.country != "IGO":
        state = cast.stage.state(participant.country)
        return state.model_copy(update={"resolved_from": participant.span or participant.resolved_from})
    return participant
