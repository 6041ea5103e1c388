"""Whom a name or a noun phrase means: "the Russian president", "Hungarian and Romanian officials", "the police"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.actors import titles
from reportedly.actors.belonging import STRANGERS, Belonging
from reportedly.actors.homes import Homes, voice_of
from reportedly.actors.names import Name
from reportedly.actors.nouns import class_of, state_titles
from reportedly.actors.people import People
from reportedly.actors.stage import PLACES, Stage
from reportedly.actors.tables import Known, Sense
from reportedly.language import Word
from reportedly.records import Kind, Participant, Span

if TYPE_CHECKING:
    from reportedly.actors.cast import Mention

Found = tuple[tuple[Participant, ...], str]  # whom the words mean, and the rule; no rule: the words name nobody
NOBODY: Found = ((), "")

_PLURALS = frozenset({"leaders", "presidents", "ministers", "officials", "diplomats", "heads", "premiers", "monarchs"})
_STATES = frozenset({"countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors", "powers",
                     "kingdoms", "republics"})  # fmt: skip
_BOTH = frozenset({"both", "two"})
_LOOK_BACK = 60  # nouns
_PAIR_BACK = 2  # sentences


@dataclass(frozen=True)
class Describer:
    """Reads names and noun phrases of one article."""

    stage: Stage
    homes: Homes
    people: People
    mention: Callable[[int], Mention | None]
    belonging: Belonging

    @cached_property
    def acronyms(self) -> dict[str, int]:
        """The acronyms that stand in brackets behind what they stand for, with its head word."""
        words = self.stage.parsed.words
        return {
            words[i].text: words[i - 2].i
            for i in range(2, len(words) - 1)
            if words[i - 1].text == "(" and words[i + 1].text == ")" and words[i].text[:2].isupper()
            and words[i - 2].text[0].isupper()
        }  # fmt: skip

    # Names

    def of_name(self, name: Name, i: int) -> tuple[tuple[Participant, ...], str, str]:
        """Whom a name means where word `i` of it is asked: participants, kind of mention, rule."""
        stage = self.stage
        if stage.opposed(name):
            return (), "adjective", "part of another word"
        person = self.people.by_name.get(name.first)
        if person is not None:
            return (person.participant(name.span),), "name", "person"
        known = stage.meaning(name)
        if known is None:
            return self._unknown(name)
        if known.sense == Sense.DEMONYM:
            return self._nation(name, known)
        body = self._body_at(known) if known.sense == Sense.CAPITAL else None
        if body is not None:
            return (Participant(name=body.name, country=body.country, kind=body.kind, span=name.span),), "name", "seat"
        if known.sense in (Sense.CAPITAL, Sense.SEAT) or known.kind == Kind.STATE:
            if known.country and known.country != "IGO":
                return (stage.state(known.country, name.span),), "name", known.sense.value
            return (
                (Participant(name=known.name, country=known.country, kind=known.kind, span=name.span),),
                "name",
                "name",
            )
        if known.sense in PLACES:
            if known.country:
                return (stage.state(known.country, name.span),), "name", f"{known.sense.value}: its state"
            if known.name.split()[-1] in _WATERS:
                return (), "name", "waters: nobody"
            return (Participant(name=known.name, kind=Kind.GROUP, span=name.span),), "name", "region"
        called = self._as_called_here(known)
        return (Participant(name=called, country=known.country, kind=known.kind, span=name.span),), "name", "name"

    def _as_called_here(self, group: Known) -> str:
        """The fullest name that the article itself gives a group of no country: "Islamic State", not "ISIS"."""
        if group.country or group.kind != Kind.GROUP:
            return group.name
        said = (n for n in self.stage.names if n.means and n.means[0].key == group.key)
        forms = [" ".join(self.stage.parsed.says(n.span).split()) for n in said]
        forms = [f.removeprefix("the ").removeprefix("The ").removesuffix(" group") for f in forms]
        return max(forms, key=len, default=group.name)

    def _body_at(self, town: Known) -> Known | None:
        """The body that a town means where the article speaks of it and not of the town's state: "Brussels"."""
        seated = _SEATS_OF_BODIES.get(town.name)
        if seated is None:
            return None
        bodies = [k for k in self.stage.tables.named(seated, self.stage.published) if k.kind == Kind.IGO]
        told = [self.stage.meaning(n) for n in self.stage.names]
        if any(k is not None and k.country == town.country and k.sense != Sense.CAPITAL for k in told):
            return None
        spoken_of = any(k is not None and k.kind == Kind.IGO and k.name.startswith("Europe") for k in told)
        return bodies[0] if bodies and spoken_of else None

    def _nation(self, name: Name, known: Known) -> tuple[tuple[Participant, ...], str, str]:
        word = self.stage.parsed.words[name.head]
        if known.country is None or known.country == "IGO":
            return (Participant(name=known.name, kind=Kind.PEOPLE, span=name.span),), "name", "people"
        plural = word.tag in ("NNPS", "NNS") or (word.lower.endswith("s") and not word.lower.endswith("ss"))
        definite = self.stage.parsed.child(word.i, "det")
        counted = self.stage.parsed.child(word.i, "nummod", "amod")
        if plural and (counted is not None or definite is None or definite.lower != "the"):
            span = self.stage.phrase(word.i)
            text = self.stage.parsed.says(name.span)
            return (Participant(name=text, country=known.country, kind=Kind.PEOPLE, span=span),), "name", "nationality"
        return (self.stage.state(known.country, name.span),), "adjective", "demonym"

    def _unknown(self, name: Name) -> tuple[tuple[Participant, ...], str, str]:
        if name.looks == "thing":
            return self.belonging.owners(name.head), "description", "thing: its owner"
        text = " ".join(self.stage.parsed.says(name.span).split())
        whole = self.acronyms.get(text)
        if whole is not None and whole < name.first:
            return self._means(whole), "name", "acronym"
        nouns = [
            w for w in self.stage.parsed.children(name.head) if w.dep in ("compound", "appos", "nmod") and class_of(w)
        ]
        classes = {class_of(w) for w in nouns}
        country = self.belonging.country(name.head)
        head = self.stage.parsed.words[name.head]
        if head.dep == "appos" and class_of(self.stage.parsed.words[head.head]):
            nouns = [*nouns, self.stage.parsed.words[head.head]]
            classes.add(class_of(nouns[-1]))
        for word in nouns:
            country = country or self.belonging.country(word.i)
        kind = Kind.COMPANY if name.looks == "company" or "firm" in classes else Kind.GROUP
        kind = Kind.MEDIA if "media" in classes else kind
        if country is None and classes & {"house", "organ", "arm"}:
            country = self.homes.near(name.head)
        if country is None and classes & {"group", "band"}:
            country = self.homes.ruling(name.head)
        return (Participant(name=text, country=country, kind=kind, span=name.span),), "name", "unknown name"

    # Noun phrases

    def of_noun(self, i: int) -> Found:
        """Whom the noun phrase headed by word `i` means."""
        word = self.stage.parsed.words[i]
        kind = class_of(word)
        if kind is None and word.pos == "NUM":
            kind = "part"
        if kind in (None, "thing", "site") or self._is_a_state_of(word):
            return self._of_a_thing(word)
        if kind == "people" and word.tag == "NN" and not any(c.i < i for c in self.stage.parsed.children(i)):
            return NOBODY  # "in person"
        named = self._named_beside(i)
        if named and (kind not in ("land", "plural") or len(named) > 1):
            return named, "apposition"
        if word.lemma in _GATHERINGS and any(class_of(n) in _MEMBERS for n in self.stage.of(i, "of")):
            those, rule = self._part(word, kind)
            if any(p.country for p in those):
                return those, rule
        reader = {
            "office": self._office, "role": self._role, "plural": self._several, "part": self._part,
            "body": self._back, "land": self._back,
        }.get(kind, self._institution)  # fmt: skip
        return reader(word, kind)

    def _is_a_state_of(self, word: Word) -> bool:
        """Whether "state" is no state: "a state of emergency"."""
        behind = self.stage.of(word.i, "of") if word.lemma == "state" else []
        return any(w.i not in self.stage.at for w in behind)

    def _named_beside(self, i: int) -> tuple[Participant, ...]:
        """Those named in apposition: "the Italian foreign minister, Luigi Di Maio"."""
        parsed = self.stage.parsed
        for child in parsed.children(i):
            name = self.stage.at.get(child.i)
            if child.dep not in ("appos", "nmod") or child.i < i or name is None:
                continue
            if name.first in self.people.by_name:
                found: list[Participant] = []
                for w in (child, *parsed.conjuncts(child.i)):
                    mention = self.mention(w.i)
                    found += mention.means if mention else ()
                return tuple(found)
            known = self.stage.meaning(name)
            if known is None or known.kind in (Kind.GROUP, Kind.COMPANY, Kind.IGO, Kind.MEDIA):
                return self.of_name(name, child.i)[0]
            listed = [w for w in (child, *parsed.conjuncts(child.i)) if w.i in self.stage.at]
            if len(listed) > 1 and known.kind == Kind.STATE and parsed.words[i].tag in ("NNS", "NNPS"):
                means = (self.mention(w.i) for w in listed)  # "the two sides, Chad and Niger"
                return tuple(p for m in means if m is not None for p in m.means)
        return ()

    def _office(self, word: Word, kind: str) -> Found:
        stage = self.stage
        words = titles.words_for(stage, word.i)
        if word.tag in ("NNS", "NNPS"):
            return self._several(word, kind)
        body = titles.body_of(stage, word.i)
        if body is not None:
            return (self._of_a_body(word, words, body),), "office of a body"
        table = state_titles()
        titled = [] if stage.names_before(word.i) else [table[w] for w in words if w in table][:1]
        codes = titled or self.belonging.countries(word.i)
        definite = self._is_definite(word)
        if not definite and codes:
            return tuple(self._unnamed(word, code) for code in codes), "one of an office"
        if not codes:
            voice = voice_of(stage) if definite and word.text[0].isupper() else None
            if voice is not None and titles.holder(stage, voice, words) is not None:
                return (self._holder(word, words, voice),), "office: of the publishing government"
            begins = stage.begins(word.i)
            own = self.people.holding(words[:-1] or words, None, word.i, begins) or self.people.holding(
                words, None, word.i, begins
            )
            if own is not None and definite:
                return (own.participant(None, own.span),), "office: of the article"
            home = self.homes.of_person(word.i)
            if home is None:
                return (self._unnamed(word, None),), "office"
            codes = [home]
        return tuple(self._holder(word, words, code) for code in codes), "office"

    def _is_definite(self, word: Word) -> bool:
        parsed = self.stage.parsed
        det = parsed.child(word.i, "det")
        if det is not None:
            return det.lower in ("the", "this", "that")
        if parsed.child(word.i, "nummod"):
            return False
        return (
            parsed.child(word.i, "poss") is not None or word.text[0].isupper() or bool(self.stage.names_before(word.i))
        )

    def _holder(self, word: Word, words: tuple[str, ...], code: str) -> Participant:
        own = self.people.holding(words[:-1] or words, code) or self.people.holding(words, code)
        if own is not None:
            return own.participant(None, own.span)
        before = {c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i}
        span = self.stage.phrase(word.i)
        if self._of_another_kind(word, before):
            name = self.stage.parsed.says(Span(span.start, self._right_edge(word.i)))
            return Participant(name=name, country=code, kind=Kind.PERSON, span=span)
        held = titles.holder(self.stage, code, words) if before.isdisjoint(_NOT_NOW) else None
        if held is not None:
            return Participant(name=held.person.name, country=code, kind=Kind.PERSON, span=span)
        return self._unnamed(word, code)

    def _of_another_kind(self, word: Word, before: set[str]) -> bool:
        """Whether an office is none of the state: the opposition leader, a mayor, the leader of the rebels."""
        if word.lemma in _LOCAL or not before.isdisjoint(_NOT_OF_THE_STATE):
            return True
        if word.lemma not in ("leader", "head", "chief", "commander"):
            return False
        behind = [n for n in self.stage.of(word.i, "of") if n.i not in self.stage.at]
        return any(class_of(n) in ("group", "band", "firm", "people") for n in behind)

    def _unnamed(self, word: Word, code: str | None) -> Participant:
        span = self.stage.phrase(word.i)
        if code is None:
            return Participant(name=self.stage.parsed.says(span), kind=Kind.PERSON, span=span)
        if code == "IGO":
            return Participant(name=self.stage.parsed.says(span), country="IGO", kind=Kind.IGO, span=span)
        return self.stage.state(code, span)

    def _of_a_body(self, word: Word, words: tuple[str, ...], body: Known) -> Participant:
        span = self.stage.phrase(word.i)
        for person in self.people.everybody:
            if person.body is not None and person.body.key == body.key and not person.roles.isdisjoint(words):
                return person.participant(None, person.span)
        held = titles.holder(self.stage, body.key, words)
        if held is not None:
            return Participant(name=held.person.name, country=body.country, kind=Kind.PERSON, span=span)
        if body.kind == Kind.IGO:
            return Participant(name=body.name, country="IGO", kind=Kind.IGO, span=span)
        if body.kind == Kind.STATE:
            return self._unnamed(word, body.country)
        name = self.stage.parsed.says(Span(span.start, self._right_edge(word.i)))
        return Participant(name=name, country=body.country, kind=Kind.PERSON, span=span)

    def _right_edge(self, i: int) -> int:
        """Where the "of" phrase behind a noun ends."""
        nouns = self.stage.of(i, "of")
        return max((n.end for n in nouns), default=self.stage.parsed.words[i].end)

    def _role(self, word: Word, kind: str) -> Found:
        if word.lower.startswith("counterpart"):
            codes = [c for c in (self.stage.code_of(n) for n in self.stage.names_before(word.i)) if c]
            return tuple(self._counterpart(word, code) for code in codes), "counterpart"
        return self._institution(word, kind)

    def _counterpart(self, word: Word, code: str) -> Participant:
        """The one who holds abroad the office of the person spoken of: "his Turkish counterpart"."""
        owner = self.stage.parsed.child(word.i, "poss")
        mention = self.mention(owner.i) if owner is not None else None
        roles: tuple[str, ...] = ()
        for participant in mention.means if mention else ():
            for person in self.people.everybody:
                if person.name == participant.name:
                    roles = tuple(sorted(person.roles, key=lambda r: (-len(r), r)))
        if not roles:
            for person in self.people.everybody:
                if person.roles:
                    roles = tuple(sorted(person.roles, key=lambda r: (-len(r), r)))
        return self._holder(word, roles, code) if roles else self.stage.state(code, self.stage.phrase(word.i))

    def _institution(self, word: Word, kind: str) -> Found:
        """Government, forces, courts, parties, groups, companies, press and people, by their country."""
        stage = self.stage
        span = stage.phrase(word.i)
        bodies = self._bodies_before(word, kind)
        listed = self._such_as(word)
        if listed:
            return listed, f"{kind}: such as"
        codes = self.belonging.countries(word.i)
        if kind in ("firm", "group", "media") and not codes and not bodies and self._points_back(word):
            before = self._last(word.i, _KINDS[kind])
            if before is not None:
                return (before,), f"the {kind} named last"
        if bodies and not any(self.belonging.code(n) for n in stage.names_before(word.i)):
            b = bodies[0]
            called = self._as_called_here(b)
            return (Participant(name=called, country=b.country, kind=b.kind, span=span),), f"{kind} of a body"
        text = " ".join(stage.parsed.says(span).split())
        if not _OF_OTHERS.isdisjoint((word.lemma, word.lower)) and not self._nation_before(word):
            return (Participant(name=text, kind=Kind.GROUP, span=span),), "somebody's allies"
        known = self._known_phrase(text) if not codes else None
        if known is not None:
            body = Participant(name=known.name, country=known.country, kind=known.kind, span=span)
            return (body,), "known by its words"
        if codes and kind == "group" and self._of_helpers(word):
            codes = []
        if not codes:
            home = None if self._beyond_states(word, kind) else self._home(word, kind)
            if home is None:
                return (Participant(name=text, kind=_KINDS[kind], span=span),), f"{kind}, country not told"
            codes = [home]
        if kind in ("organ", "force") and not (kind == "force" and self._of_rebels(word)):
            return tuple(stage.state(code, span) for code in codes), kind
        of_state = kind == "arm" and word.lemma in _MILITARY
        kinds = Kind.STATE if of_state else _KINDS[kind]
        return tuple(self._part_of_a_state(text, c, kinds, span, len(codes) > 1) for c in codes), kind

    def _known_phrase(self, text: str) -> Known | None:
        """A body that the tables know by words in small letters: "the international criminal court"."""
        if " " not in text or text != text.lower():
            return None
        found = self.stage.tables.named(text.title(), self.stage.published)
        return next((k for k in found if k.kind in (Kind.IGO, Kind.GROUP)), None)

    def _beyond_states(self, word: Word, kind: str) -> bool:
        """Whether a word before the noun says that it is of no one state: "international observers"."""
        before = {c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i}
        if kind == "group" and not before.isdisjoint(_HELPS):
            return True
        return not before.isdisjoint(_OF_NO_STATE) or (kind != "organ" and "foreign" in before)

    def _part_of_a_state(self, text: str, code: str, kind: Kind, span: Span, several: bool) -> Participant:
        name = self.stage.state(code).name if several else text
        return Participant(name=name, country=code, kind=kind, span=span)

    @cached_property
    def _told(self) -> dict[str, str]:
        """The country that the article gives to groups and people by a noun: "Hong Kong protesters"."""
        found: dict[str, str] = {}
        for word in self.stage.parsed.words:
            if word.pos == "NOUN" and class_of(word) in ("band", "people", "group"):
                for name in self.stage.names_before(word.i):
                    code = self.stage.code_of(name)
                    if code is not None:
                        found.setdefault(word.lemma, code)
        return found

    def _bodies_before(self, word: Word, kind: str) -> list[Known]:
        """The bodies and groups to which somebody belongs: "NATO troops", "officials of the UN"."""
        stage = self.stage
        before = (stage.meaning(n) for n in stage.names_before(word.i))
        kinds = (Kind.IGO, Kind.GROUP, Kind.COMPANY)
        found = [k for k in before if k is not None and k.kind in kinds and k.sense == Sense.NAME]
        if found or kind not in ("organ", "people", "force", "role", "part"):
            return found
        behind = (stage.meaning(stage.at[n.i]) for n in stage.of(word.i, "of", "from", "for") if n.i in stage.at)
        return [k for k in behind if k is not None and k.kind in kinds[:2] and k.sense == Sense.NAME]

    def _such_as(self, word: Word) -> tuple[Participant, ...]:
        """Those given as examples: "allies such as Germany", "firms including Siemens"."""
        parsed = self.stage.parsed
        for prep in parsed.children(word.i):
            if prep.i < word.i or not (
                prep.lower in ("including", "like") or (prep.lower == "as" and parsed.words[prep.i - 1].lower == "such")
            ):
                continue
            for noun in parsed.children(prep.i):
                if noun.dep == "pobj" and noun.text[0].isupper():
                    return tuple(p for w in (noun, *parsed.conjuncts(noun.i)) for p in self._means(w.i))
        return ()

    def _points_back(self, word: Word) -> bool:
        """Whether a singular noun says nothing but "the one we spoke of": "the airline", "this group"."""
        before = [c for c in self.stage.parsed.children(word.i) if c.i < word.i]
        return word.tag == "NN" and len(before) == 1 and before[0].lower in ("the", "this", "that")

    def _home(self, word: Word, kind: str) -> str | None:
        """The country at hand, for those of whom one may take it for granted."""
        if kind in ("organ", "arm", "house", "office", "role", "force", "group") or self._political(word):
            return self.homes.near(word.i, self._backer(word))
        if kind in ("band", "people", "media") and word.lemma not in STRANGERS:
            # one sentence tells where gunmen are met, not whence those come who strike
            loose = kind == "band" and self.stage.items.are_told and word.dep in ("nsubj", "agent", "ROOT")
            return self._told.get(word.lemma) or (None if loose else self.homes.ruling(word.i))
        return None

    def _of_helpers(self, word: Word) -> bool:
        """Whether organisations that help anywhere only work in the country named: "aid agencies across Togo"."""
        before = {c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i}
        return not before.isdisjoint(_HELPS) and not self.stage.names_before(word.i)

    def _of_rebels(self, word: Word) -> bool:
        """Whether forces fight against a state or beside it, and are not its own: "separatist forces"."""
        return any(c.i < word.i and c.lemma in _NOT_OF_THE_STATE for c in self.stage.parsed.children(word.i))

    def _nation_before(self, word: Word) -> bool:
        """Whether a nationality stands before a noun and not only whose it is: "Asian allies", but "Peru's allies"."""
        return any(self.stage.parsed.words[n.head].dep != "poss" for n in self.stage.names_before(word.i))

    def _backer(self, word: Word) -> str | None:
        """The country that only backs a group: "the rebels, armed by Chad"."""
        for clause in self.stage.parsed.children(word.i):
            if clause.dep in ("acl", "relcl") and clause.lemma in _BACKS:
                for noun in self.stage.of(clause.i, "by"):
                    for p in self._means(noun.i):
                        return p.country
        return None

    def _political(self, word: Word) -> bool:
        """Whether a word before the noun makes them a group of a country: "rebel fighters", "opposition supporters"."""
        return any(c.i < word.i and class_of(c) == "group" for c in self.stage.parsed.children(word.i))

    def _several(self, word: Word, kind: str) -> Found:
        """Several at once: "leaders of the US, Japan and South Korea", "both countries", "the two sides"."""
        stage = self.stage
        span = stage.phrase(word.i)
        listed = self._such_as(word)
        if listed:
            return listed, "several: such as"
        codes = self.belonging.countries(word.i)
        if not _OF_OTHERS.isdisjoint((word.lemma, word.lower)) and not self._nation_before(word):
            codes = []
        if codes:
            lemma = word.lemma
            words = titles.words_for(stage, word.i)
            if len(codes) > 1 and lemma in ("leader", "president", "minister", "head", "premier", "monarch"):
                return (*(self._holder(word, words, c) for c in codes), *self._bodies_beside(word)), "several offices"
            return (*(stage.state(c, span) for c in codes), *self._bodies_beside(word)), "several of a state"
        body = titles.body_of(stage, word.i)
        if body is not None:
            return (Participant(name=body.name, country=body.country, kind=body.kind, span=span),), "several of a body"
        regions = [k for n in stage.names_before(word.i) if (k := stage.meaning(n)) is not None]
        if not regions and self._both(word):
            return self._last_two(word), "both"
        if kind != "plural":
            return self._institution(word, "role" if kind == "office" else kind)
        if word.lower == "parties" and self._political(word):
            return self._institution(word, "group")
        text = " ".join(stage.parsed.says(span).split())
        return (Participant(name=text, kind=Kind.GROUP, span=span),), "several, not told who"

    def _bodies_beside(self, word: Word) -> tuple[Participant, ...]:
        """The bodies named in one list with states: "leaders of Chile, Peru and the European Union"."""
        heads = [n.head for n in self.stage.names_before(word.i)]
        heads += [w.i for n in self.stage.of(word.i, "of") for w in (n, *self.stage.parsed.conjuncts(n.i))]
        return tuple(p for i in heads for p in self._means(i) if p.kind == Kind.IGO)

    def _both(self, word: Word) -> bool:
        parsed = self.stage.parsed
        before = [c for c in parsed.children(word.i) if c.i < word.i]
        return any(c.lower in _BOTH for c in before) or (
            any(c.lower == "the" for c in before)
            and len(before) == 1
            and word.lower in ("leaders", "sides", "presidents", "parties")
        )

    def _last_two(self, word: Word) -> tuple[Participant, ...]:
        """The two states, or the two people, named last before a word."""
        people = word.lower in _PLURALS or class_of(word) == "office"
        found: list[Participant] = self._pair_before(word, people)
        parsed = self.stage.parsed
        looked = 0
        i = word.i
        begins = self.stage.begins(word.i)
        while i > begins and looked < _LOOK_BACK and len(found) < 2:
            i -= 1
            if not (parsed.words[i].pos in ("PROPN", "PRON") or i in self.stage.at) or self._only_modifies(i):
                continue
            looked += 1
            mention = self.mention(i)
            for p in reversed(mention.means if mention else ()):
                if p.kind == Kind.PERSON and people:
                    found += [] if any(p.name == q.name for q in found) else [p]
                elif not people and p.country is not None and p.kind in (Kind.STATE, Kind.PERSON):
                    state = self.stage.state(p.country, p.span or p.resolved_from)
                    found += [] if any(p.country == q.country for q in found) else [state]
        if len(found) < 2:
            return ()
        return tuple(p.model_copy(update={"span": None, "resolved_from": p.span or p.resolved_from})
                     for p in reversed(found[:2]))  # fmt: skip

    def _only_modifies(self, i: int) -> bool:
        """Whether a name only says which thing is meant: "the Ukraine war", "the Suez crisis"."""
        word = self.stage.parsed.words[i]
        head = self.stage.parsed.words[word.head]
        return word.dep in ("compound", "nmod", "amod") and head.pos == "NOUN" and class_of(head) in (None, "thing")

    def _pair_before(self, word: Word, people: bool) -> list[Participant]:
        """Two named together shortly before, the last first: "Spain and Ireland … both countries"."""
        parsed, stage = self.stage.parsed, self.stage
        begins = stage.begins(word.i)
        for name in reversed(stage.names):
            last = parsed.words[name.head]
            if name.last >= word.i or word.sent - last.sent > _PAIR_BACK or name.first < begins:
                continue
            if last.dep != "conj" or last.head not in stage.at or parsed.words[last.head].dep == "conj":
                continue
            pair = [*self._means(last.i), *self._means(last.head)]
            if len(pair) != 2 or len(parsed.conjuncts(last.head)) != 1:
                continue
            if people and all(p.kind == Kind.PERSON for p in pair):
                return pair
            if not people and all(p.kind == Kind.STATE and p.country for p in pair):
                return pair
        return []

    def _part(self, word: Word, kind: str) -> Found:
        """A part or number: whoever stands behind "of"; else people not named."""
        for noun in self.stage.of(word.i, "of", "from"):
            mention = self.mention(noun.i)
            if mention is not None and mention.means:
                more = [p for w in self.stage.parsed.conjuncts(noun.i) for p in self._means(w.i)]
                return (*mention.means, *more), "part of"
            if noun.pos == "NOUN" and class_of(noun) is None:
                return NOBODY  # "all of this stuff"
        if word.pos == "NOUN" and word.lemma in ("member", "group", "majority", "minority", "band"):
            return self._institution(word, "group")
        if word.pos != "NUM" and word.lower not in _COUNTS:
            return NOBODY
        counted = self._more_of(word)
        if counted:
            return counted, "more of the same"
        span = self.stage.phrase(word.i)
        name = self.stage.parsed.says(span) if word.pos != "NUM" else f"{word.text} people"
        return (Participant(name=name, kind=Kind.PEOPLE, span=span),), "number"

    def _more_of(self, word: Word) -> tuple[Participant, ...]:
        """Those of whom a sentence counts more: "Ten Kenyan soldiers died and twelve more were wounded"."""
        parsed = self.stage.parsed
        follows = parsed.words[word.i + 1].lower if word.i + 1 < len(parsed.words) else ""
        if word.lower not in ("others", "more") and follows not in ("others", "more"):
            return ()
        for other in reversed(parsed.words[parsed.sentence_of(word.i).first : word.i]):
            if other.pos == "NOUN" and class_of(other) in ("people", "force", "band", "arm", "organ"):
                return tuple(p.model_copy(update={"span": None, "resolved_from": p.span or p.resolved_from})
                             for p in self._means(other.i))  # fmt: skip
        return ()

    def _means(self, i: int) -> tuple[Participant, ...]:
        return self.belonging.means(i)

    def _back(self, word: Word, kind: str) -> Found:
        """ "The bloc", "the country": the body or state named last; with its own country ("the Nordic nation") also."""
        named = self.belonging.countries(word.i)
        if kind == "land" and any(c.lower in _NOT_NOW for c in self.stage.parsed.children(word.i)):
            return NOBODY  # "the former Soviet republic"
        if named and kind == "land":
            return tuple(self.stage.state(c, self.stage.phrase(word.i)) for c in named), "land"
        body = titles.body_of(self.stage, word.i)
        if body is not None:
            span = self.stage.phrase(word.i)
            return (Participant(name=body.name, country=body.country, kind=body.kind, span=span),), "body"
        det = self.stage.parsed.child(word.i, "det", "poss")
        if det is None or det.lower not in ("the", "this", "that", "his", "her", "their", "its", "both"):
            return NOBODY
        owner = self._means(det.i) if det.tag == "PRP$" else ()
        if kind == "land" and owner and owner[0].country:
            return (
                self.stage.state(owner[0].country).model_copy(update={"resolved_from": owner[0].resolved_from}),
            ), "land"
        plain = len([c for c in self.stage.parsed.children(word.i) if c.i < word.i]) == 1
        ruled = self._of_the_speaker(word) if kind == "land" and plain else None
        if ruled is not None:
            return (ruled,), "the land of whoever speaks"
        wanted = Kind.STATE if kind == "land" else Kind.IGO
        found = self._last(word.i, wanted)
        if found is None and kind == "land":
            home = self._last_country(word.i) or self.homes.near(word.i, before=True) if plain else None
            span = self.stage.phrase(word.i)
            return ((self.stage.state(home, span),), "land at hand") if home else NOBODY
        return ((found,), f"the {kind} named last") if found else NOBODY

    def _of_the_speaker(self, word: Word) -> Participant | None:
        """The state of the official who says what "the country" does: "President Berg says that the country …"."""
        parsed = self.stage.parsed
        for above in parsed.ancestors(word.i):
            if above.pos not in ("VERB", "AUX"):
                continue
            subject = parsed.child(above.i, "nsubj")
            if subject is None or subject.i >= word.i:
                continue
            if subject.i not in self.stage.at and class_of(subject) != "office":
                return None
            for p in self._means(subject.i):
                if p.country and p.country != "IGO" and p.kind in (Kind.PERSON, Kind.STATE):
                    state = self.stage.state(p.country)
                    return state.model_copy(update={"resolved_from": p.span or p.resolved_from})
            return None
        return None

    def _last_country(self, i: int) -> str | None:
        """The country of the last name before word `i` in its sentence."""
        sent = self.stage.parsed.words[i].sent
        before = [n for n in self.stage.names if n.last < i and self.stage.parsed.words[n.first].sent == sent]
        return next((c for n in reversed(before) if (c := self.belonging.code(n))), None)

    def _last(self, i: int, wanted: Kind) -> Participant | None:
        begins = self.stage.begins(i)
        for name in reversed(self.stage.names):
            if name.last >= i:
                continue
            if name.first < begins:
                return None
            for p in self.of_name(name, name.head)[0] if name.first not in self.people.by_name else ():
                if p.kind == wanted and not (name.looks == "word" and wanted == Kind.GROUP):
                    return p.model_copy(update={"span": None, "resolved_from": name.span})
        return None

    def _of_a_thing(self, word: Word) -> Found:
        owners = self.belonging.owners(word.i)
        return (owners, "thing: its owner") if owners else NOBODY


_COUNTS = frozenset("dozens scores hundreds thousands many several dozen others others.".split())
_OF_NO_STATE = frozenset("international global world regional multinational western european african asian arab allied "
                         "various transnational worldwide".split())  # fmt: skip
_GATHERINGS = frozenset({"group", "crowd", "team", "band", "mob", "bunch", "gang", "gathering"})
_MEMBERS = frozenset({"people", "band", "role", "force", "office", "organ", "arm", "plural"})
_SEATS_OF_BODIES = {"Brussels": "European Union"}  # towns that mean a body where the article speaks of it
_OF_OTHERS = frozenset({"ally", "partner", "neighbor", "neighbour", "rival", "enemy", "foe", "adversary", "opponent",
                        "allies", "enemies", "adversaries"})  # fmt: skip
_BACKS = frozenset({"back", "support", "fund", "arm", "train", "sponsor", "finance", "supply"})
_HELPS = frozenset({"humanitarian", "aid", "relief", "charitable"})
_NOT_OF_THE_STATE = frozenset("rebel separatist insurgent opposition militia paramilitary jihadist islamist resistance "
                              "guerrilla tribal militant secessionist revolutionary kurdish".split())  # fmt: skip
_NOT_NOW = frozenset({"former", "ex", "late", "previous", "then", "next", "future", "deposed", "ousted", "exiled"})
_NOT_OF_THE_STATE = frozenset(
    "opposition union party rebel separatist religious spiritual student protest community tribal militia gang church "
    "business guerrilla insurgent islamist faction minority majority regional local provincial village clan jihadist "
    "militant faith muslim christian jewish catholic student".split()
)  # words before "leader" that say it is not the head of state or government
_WATERS = frozenset("Sea Ocean Strait Straits Canal Channel Bay Lake River Corridor".split())
_LOCAL = frozenset({"mayor", "councillor", "governor"})
_MILITARY = frozenset({"military", "army", "navy", "air-force"})
_KINDS = {
    "organ": Kind.GROUP, "force": Kind.GROUP, "arm": Kind.GROUP, "house": Kind.GROUP, "group": Kind.GROUP,
    "band": Kind.PEOPLE, "people": Kind.PEOPLE, "role": Kind.PEOPLE, "firm": Kind.COMPANY, "media": Kind.MEDIA,
    "part": Kind.PEOPLE, "plural": Kind.GROUP, "office": Kind.PERSON,
}  # fmt: skip
