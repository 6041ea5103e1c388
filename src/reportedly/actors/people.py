"""The people of an article: each with full name, country, gender and office, and every place that names them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from reportedly.actors import titles
from reportedly.actors.homes import Homes
from reportedly.actors.names import Name
from reportedly.actors.nouns import GENDER_OF_TITLES, class_of, gender_of_given_names, state_titles
from reportedly.actors.stage import Stage
from reportedly.actors.tables import Known, Sense
from reportedly.language import Word
from reportedly.records import Kind, Participant, Span

_MAX_TITLE = 9  # words


@dataclass
class Person:
    """Somebody of the article, as far as it has been told."""

    name: str
    tokens: tuple[str, ...]
    span: Span  # where first named
    country: str | None = None
    known: Known | None = None
    gender: str | None = None
    roles: set[str] = field(default_factory=set)  # words of their offices: "president", "foreign minister"
    body: Known | None = None  # the body or group for which they act
    named_at: list[int] = field(default_factory=list)  # head words

    def participant(self, span: Span | None = None, resolved_from: Span | None = None) -> Participant:
        """The person as a participant, with the words at hand or those of the first mention."""
        return Participant(
            name=self.name, country=self.country, kind=Kind.PERSON, span=span,
            resolved_from=resolved_from if span is None else None,
        )  # fmt: skip


@dataclass(frozen=True)
class People:
    """All persons named in an article."""

    everybody: tuple[Person, ...]
    by_name: dict[int, Person]  # by the first word of the name
    titled: dict[int, tuple[Person, Name]] = field(default_factory=dict)  # by the title before the name

    def holding(
        self, role_words: tuple[str, ...], country: str | None, before: int | None = None, begins: int = 0,
        among: frozenset[str] | None = None,
    ) -> Person | None:
        """The person whom the article gives an office of a country: named last before word `before`, from `begins`.

        `among` are the names of those asked for, if not of everybody.
        """
        best: tuple[int, Person] | None = None
        for person in self.everybody:
            if among is not None and person.name not in among:
                continue
            if country is not None and person.country != country:
                continue
            if person.roles.isdisjoint(role_words):
                continue
            earlier = [i for i in person.named_at if before is None or begins <= i < before]
            place = max(earlier) if earlier else (-1 if country is not None else None)
            if place is not None and (best is None or place > best[0]):
                best = (place, person)
        return best[1] if best else None

    def is_official(self, one: Participant) -> bool:
        """Whether a participant is somebody of the article who acts for a state: known for it, or with an office."""
        if one.kind != Kind.PERSON or not one.country or one.country == "IGO":
            return False
        person = next((p for p in self.everybody if p.name == one.name), None)
        return person is None or person.known is not None or bool(person.roles)


def meet(stage: Stage, homes: Homes) -> People:
    """The people of an article."""
    found: list[Person] = []
    by_name: dict[int, Person] = {}
    full = [n for n in stage.names if _is_person(stage, n) and n.last > n.first]
    surnames = {_tokens(stage.parsed.says(n.span))[-1] for n in full}
    in_full = {n.first for n in full}
    short = [n for n in stage.names if n.first not in in_full and (
        _is_person(stage, n) or n.looks == "word" or _is_surname(stage, n, surnames))]  # fmt: skip
    for name in full:
        by_name[name.first] = _enter(stage, name, found)
    for name in short:
        person = _of_short_name(stage, name, found)
        if person is not None:
            by_name[name.first] = person
    for name in sorted((*full, *short), key=lambda n: n.first):
        if name.first in by_name:
            _learn(stage, name, by_name[name.first])
    _share_their_title(stage, by_name)
    voice = stage.voice
    given = gender_of_given_names()
    told = _offices_told(stage)
    taken = {(role, p.country) for p in found if p.country for role in p.roles}
    for person in found:
        if person.gender is None and len(person.tokens) > 1:
            person.gender = given.get(person.tokens[0])
        if person.country is None and voice is not None and _acts_for_the_voice(stage, voice, person):
            person.country = _of_the_title(person) or voice
        if person.country is None and person.known is None:  # the tables know who acts for no state
            titled = _of_the_office(stage, person, told, taken) or _of_the_title(person)
            stateless = person.body is not None and person.body.country is None  # "Amnesty's secretary general"
            near = None if titled or stateless else homes.of_person(person.named_at[0])
            stranger = voice is not None and (not person.roles or _holds_no_office_of(stage, voice, person))
            foreign = stranger and near == voice
            person.country = None if foreign else titled or near
        taken |= {(role, person.country) for role in person.roles if person.country}
    return People(tuple(found), by_name, _titled_by(stage, by_name))


def _share_their_title(stage: Stage, by_name: dict[int, Person]) -> None:
    """Give those of a list the country and office told before the first: "Chadian ministers Sow and Diallo"."""
    for first, person in by_name.items():
        name = stage.at[first]
        title = _title_before(stage, name)
        if title is None or title.tag not in ("NNS", "NNPS"):
            continue
        for word in stage.joined(name.head):
            other = by_name.get(stage.at[word.i].first) if word.i in stage.at else None
            if other is not None and other.country is None and _title_before(stage, stage.at[word.i]) is None:
                other.country = person.country
                other.roles |= person.roles


def _titled_by(stage: Stage, by_name: dict[int, Person]) -> dict[int, tuple[Person, Name]]:
    """Whom the words mean that are titles before a name: the head of "President of the European Commission Lund"."""
    found: dict[int, tuple[Person, Name]] = {}
    for first, person in by_name.items():
        title = _title_before(stage, stage.at[first])
        if title is not None:
            found[title.i] = person, stage.at[first]
    return found


def _offices_told(stage: Stage) -> dict[str, list[tuple[int, str]]]:
    """For each office that the article names with a country, where it does so and which: "Norway's president"."""
    found: dict[str, list[tuple[int, str]]] = {}
    for word in stage.parsed.words:
        if class_of(word) != "office" or word.tag in ("NNS", "NNPS"):
            continue
        codes = [code for before in stage.names_before(word.i) if (code := stage.code_of(before)) is not None]
        words = titles.words_for(stage, word.i) if codes else ()
        for code in codes if words else ():
            found.setdefault(words[0], []).append((word.i, code))
    return found


def _of_the_office(
    stage: Stage, person: Person, told: dict[str, list[tuple[int, str]]], taken: set[tuple[str, str]]
) -> str | None:
    """The country that the article or item gives to the office elsewhere: "President Berg … Norway's president"."""
    item = stage.begins(person.named_at[0])
    free = [
        (i, code) for role in person.roles for i, code in told.get(role, ())
        if (role, code) not in taken and stage.begins(i) == item
    ]  # fmt: skip
    return min(free, key=lambda place: place[0])[1] if free else None


def _of_the_title(person: Person) -> str | None:
    """The country that a title itself tells: "Secretary of State"."""
    table = state_titles()
    return next((table[role] for role in sorted(person.roles) if role in table), None)


_ONE_IN_A_STATE = frozenset({
    "president", "prime minister", "vice president", "premier", "foreign minister", "king", "queen", "emir", "sultan",
    "chancellor", "defence minister", "defense minister", "crown prince", "taoiseach",
})  # fmt: skip


def _holds_no_office_of(stage: Stage, state: str, person: Person) -> bool:
    """Whether somebody has an office that the state does not have, or gives to another: "Prime Minister Soto"."""
    for role in sorted(person.roles & _ONE_IN_A_STATE):
        held = titles.holder(stage, state, (role,))
        if held is None or person.tokens[-1] not in _tokens(held.person.name):
            return True
    return False


def _acts_for_the_voice(stage: Stage, voice: str, person: Person) -> bool:
    """Whether somebody titled on a government's own page is its own: "the Secretary", first named as a subject."""
    name = stage.at[person.named_at[0]]
    head = stage.parsed.words[name.head]
    beside = (c for c in stage.parsed.children(head.i) if c.dep == "appos" and c.i > name.last)
    titled = _title_before(stage, name) is not None or any(class_of(c) in _SAID_OF_A_PERSON for c in beside)
    if not titled or _holds_no_office_of(stage, voice, person):
        return False
    head = stage.parsed.words[head.head] if head.dep == "appos" and class_of(head) is None else head
    return head.dep in ("nsubj", "nsubjpass", "ROOT", "compound", "poss", "nmod", "npadvmod")


def _is_surname(stage: Stage, name: Name, surnames: set[str]) -> bool:
    """Whether the name of a town or firm is the surname of somebody in the article: "Ida Lund … Lund said"."""
    best = name.best
    of_firms = best is not None and best.kind in (Kind.COMPANY, Kind.MEDIA)
    if best is None or not (of_firms or best.sense in (Sense.TOWN, Sense.CAPITAL)) or name.last > name.first:
        return False
    word = stage.parsed.words[name.head]
    return word.lower in surnames and not (word.dep == "pobj" and stage.parsed.words[word.head].lower in ("in", "near"))


def _is_person(stage: Stage, name: Name) -> bool:
    known = stage.meaning(name)
    return known.kind == Kind.PERSON if known is not None else name.looks == "person"


def _enter(stage: Stage, name: Name, found: list[Person]) -> Person:
    """The person of a full name, entered once."""
    known = stage.meaning(name)
    tokens = _tokens(stage.parsed.says(name.span))
    for person in found:
        if (known is not None and person.known is not None and person.known.key == known.key) or (
            person.tokens == tokens or _shortens(tokens, person.tokens) or _shortens(person.tokens, tokens)
        ):
            if len(tokens) > len(person.tokens):
                person.tokens = tokens
                person.name = known.name if known else person.name if person.known else _told(stage, name)
            return person
    person = Person(known.name if known else _told(stage, name), tokens, name.span, known=known,
                    country=known.country if known else None)  # fmt: skip
    found.append(person)
    return person


def _told(stage: Stage, name: Name) -> str:
    return " ".join(stage.parsed.says(name.span).split())


def _tokens(text: str) -> tuple[str, ...]:
    tokens = plain(text).replace("-", " ").split()
    return tuple(t for t in tokens if t.rstrip(".,") not in ("jr", "sr")) or tuple(tokens) or (text,)


def plain(text: str) -> str:
    """A name in small letters without accents: "Erdoğan" and "Erdogan" are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.lower().replace("’", "'").replace("ı", "i").replace("ł", "l").replace("ø", "o")


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name is the other without middle names or initials."""
    if not 1 < len(short) < len(long):
        return False
    return (short[0] == long[0] and short[-1] == long[-1]) or long[-len(short) :] == short


def _of_short_name(stage: Stage, name: Name, found: list[Person]) -> Person | None:
    """The person whom a surname means: one named in full in this article, one the tables know, or a new one."""
    parsed = stage.parsed
    tokens = _tokens(parsed.says(name.span))
    known = stage.meaning(name)
    known = known if known is not None and known.kind == Kind.PERSON else None
    same = [p for p in found if p.tokens[-len(tokens) :] == tokens] or [
        p for p in found if p.tokens[0] == tokens[0] and len(tokens) == 1 and (known is None or known is p.known)
    ]
    if known is not None:
        same = [p for p in same if p.known is None or p.known.key == known.key] or same
    if same:
        gender = _gender_before(stage, name)
        fitting = [p for p in same if gender is None or p.gender in (None, gender)] or same
        earlier = [p for p in fitting if p.span.start < name.span.start]
        return earlier[-1] if earlier else fitting[0]
    if known is not None:
        person = Person(known.name, _tokens(known.name), name.span, country=known.country, known=known)
        found.append(person)
        return person
    if not _titled(stage, name):
        forename = len(tokens) == 1 and tokens[0] in gender_of_given_names()
        return None if forename else _from_tables(stage, name, found)  # "James" is hardly Letitia James
    held = _from_tables(stage, name, found)
    if held is None:
        held = Person(_told(stage, name), tokens, name.span)
        found.append(held)
    return held


def _from_tables(stage: Stage, name: Name, found: list[Person]) -> Person | None:
    """An office-holder whom the tables know by this surname, if the article speaks of their country."""
    text = stage.parsed.says(name.span)
    for known in stage.tables.named(text, stage.published):
        if known.kind == Kind.PERSON and known.country and _spoken_of(stage, known.country):
            person = Person(known.name, _tokens(known.name), name.span, country=known.country, known=known)
            found.append(person)
            return person
    return None


def _spoken_of(stage: Stage, country: str) -> bool:
    return any(country == stage.code_of(n) for n in stage.names)


def _titled(stage: Stage, name: Name) -> bool:
    """Whether a title stands right before a name: "President Akufo", "Mr Brown"."""
    return any(class_of(w) == "office" or w.lower.rstrip(".") in GENDER_OF_TITLES for w in words_before(stage, name))


def words_before(stage: Stage, name: Name) -> list[Word]:
    """The words of the noun phrase before a name: "Chinese president", "the Norwegian foreign minister"."""
    words = stage.parsed.words
    found: list[Word] = []
    i = _before_the_field(stage, name)
    sentence = stage.parsed.sentence_of(name.first)
    while i >= sentence.first and len(found) < _MAX_TITLE:
        word = words[i]
        if word.text == "," or word.pos not in ("NOUN", "PROPN", "ADJ", "PART", "ADP", "DET", "CCONJ", "PUNCT", "NUM"):
            break
        if word.pos == "ADP" and word.lower not in ("of", "for", "to"):
            break
        if word.pos == "PUNCT" and word.text not in ("-", "–"):
            break
        if word.pos == "CCONJ" and words[i - 1].dep == "pobj" and any(class_of(w) in _SAID_OF_A_PERSON for w in found):
            break  # another's title: "President Sow of Senegal and Premier Berg"
        if word.pos == "PROPN" and i not in stage.at and class_of(word) is None and word.text[0].islower():
            break
        found.append(word)
        if word.pos == "DET" and (words[i - 1].lower != "of" or any(class_of(w) in _SAID_OF_A_PERSON for w in found)):
            break  # not "the" in "President of the European Commission Lund"
        i -= 1
    found.reverse()
    return _from_last_title(found)


def _before_the_field(stage: Stage, name: Name) -> int:
    """The word right before a name, or before what the title in front of it is in charge of: "Envoy for Togo Berg"."""
    before = name.first - 1
    if before < 0 or stage.parsed.words[before].dep not in ("pobj", "compound", "punct"):
        return before
    for above in stage.parsed.ancestors(before):
        if above.i > before or above.dep not in ("pobj", "compound", "prep", "dep"):
            return before
        if above.dep == "prep" and stage.parsed.words[above.head].dep == "compound":
            title = stage.parsed.words[above.head]
            return above.i - 1 if title.head == name.head and above.lower in ("for", "of") else before
    return before


def _from_last_title(words: list[Word]) -> list[Word]:
    """The words up to the name if they hold a title or a nationality; a verb's object before it is none."""
    if not words or words[-1].pos in ("ADP", "DET", "CCONJ"):
        return []
    return words


def _gender_before(stage: Stage, name: Name) -> str | None:
    for word in reversed(words_before(stage, name)[-3:]):
        gender = GENDER_OF_TITLES.get(word.lower)
        if gender:
            return gender
    return None


def _learn(stage: Stage, name: Name, person: Person) -> None:
    """Add what the words around a name say of the person."""
    person.named_at.append(name.head)
    person.gender = person.gender or _gender_before(stage, name)
    parsed = stage.parsed
    for head, title in _titles(stage, name):
        roles = titles.words_for(stage, head, title)
        person.roles.update(roles)
        if class_of(parsed.words[head]) == "office":
            person.body = person.body or titles.body_of(stage, head) or _body_in(stage, title)
        person.gender = person.gender or GENDER_OF_TITLES.get(parsed.words[head].lower)
        if person.country is None:
            person.country = titles.country_of(stage, head, title)
    if person.country is None:
        person.country = _country_behind(stage, name) or _nation_before(stage, name)
    person.body = person.body or _body_before(stage, name)
    if person.country is None and person.body is not None:
        person.country = person.body.country


_SAID_OF_A_PERSON = frozenset({"office", "role", "people", "band", "group", "arm", "force"})


def _titles(stage: Stage, name: Name) -> list[tuple[int, list[Word]]]:
    """The title nouns said of a name, each with the words that go with it: before it, or in apposition."""
    parsed = stage.parsed
    found: list[tuple[int, list[Word]]] = []
    title = _title_before(stage, name)
    if title is not None:
        found.append((title.i, words_before(stage, name)))
    head = parsed.words[name.head]
    for child in parsed.children(head.i):
        if child.dep == "appos" and child.i > name.last and class_of(child) in _SAID_OF_A_PERSON:
            found.append((child.i, parsed.subtree(child.i)))
    if head.dep == "appos":
        noun = parsed.words[head.head]
        if class_of(noun) in _SAID_OF_A_PERSON and noun.i < head.i:
            found.append((noun.i, [w for w in parsed.subtree(noun.i) if w.i < name.first]))
    verbs = [parsed.words[head.head]] if head.dep == "nsubj" else []
    for noun in stage.of(head.head, "as") if verbs else ():  # "Soto resigned as governor of Peru's third city"
        if class_of(noun) in ("office", "role"):
            found.append((noun.i, parsed.subtree(noun.i)))
    for verb in (*verbs, *(c for c in parsed.children(head.i) if c.dep == "relcl")):
        attr = parsed.child(verb.i, "attr") if verb.lemma in ("be", "become") else None
        if attr is not None and class_of(attr) in ("office", "role"):
            found.append((attr.i, parsed.subtree(attr.i)))
    return found


def _title_before(stage: Stage, name: Name) -> Word | None:
    """The noun right before a name that says what somebody is."""
    before = reversed(words_before(stage, name))
    return next((w for w in before if class_of(w) in _SAID_OF_A_PERSON and w.pos in ("NOUN", "PROPN")), None)


def _body_in(stage: Stage, title: list[Word]) -> Known | None:
    """The body or group named in a title: "Houthi military spokesperson"."""
    for word in title:
        name = stage.at.get(word.i)
        known = stage.meaning(name) if name is not None and name.head == word.i else None
        if known is not None and known.kind in (Kind.IGO, Kind.GROUP, Kind.COMPANY) and known.sense == Sense.NAME:
            return known
    return None


def _country_behind(stage: Stage, name: Name) -> str | None:
    """The country behind a name: "Muhammadu Buhari of Nigeria", "Omar Said signed on behalf of Chad"."""
    verb = stage.parsed.words[stage.parsed.words[name.head].head]
    behalf = [n for n in stage.of(verb.i, "on") if n.lower == "behalf"] if name.last < verb.i else []
    for noun in (*stage.of(name.head, "of", "from"), *(w for n in behalf for w in stage.of(n.i, "of"))):
        if noun.i in stage.at and noun.i > name.last:
            code = stage.code_of(stage.at[noun.i])
            if code:
                return code
    for beside in stage.parsed.children(name.head):  # "Omar Said, a native Kenyan, …"
        of = stage.at.get(beside.i) if beside.dep == "appos" and beside.i > name.last else None
        known = stage.meaning(of) if of is not None else None
        if known is not None and known.sense == Sense.DEMONYM and known.country:
            return known.country
    return None


def _body_before(stage: Stage, name: Name) -> Known | None:
    """The body for which somebody speaks by the words before the name: "UNICEF's Ida Lund"."""
    known = (stage.meaning(before) for before in stage.names_before(name.head))
    bodies = (Kind.IGO, Kind.GROUP, Kind.COMPANY)
    return next((k for k in known if k is not None and k.kind in bodies and k.sense == Sense.NAME), None)


def _nation_before(stage: Stage, name: Name) -> str | None:
    """The nation before a name: "Japan's Kono", "Russian Andrei Rublev"."""
    for before in stage.names_before(name.head):
        code = stage.code_of(before)
        if code:
            return code
    return None
