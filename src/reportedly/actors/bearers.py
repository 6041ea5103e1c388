"""Whom a name means: a person of the article, a state, a body, or whoever bears a name that no table knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportedly.actors.belonging import Belonging
from reportedly.actors.homes import Homes
from reportedly.actors.names import Name
from reportedly.actors.nouns import class_of
from reportedly.actors.people import People
from reportedly.actors.stage import PLACES, Stage
from reportedly.actors.tables import Known, Sense
from reportedly.records import Kind, Participant

_ORGANISED = frozenset({Kind.COMPANY, Kind.GROUP, Kind.MEDIA})
_WATERS = frozenset("Sea Ocean Strait Straits Canal Channel Bay Lake River Corridor".split())
_SEATS_OF_BODIES = {"Brussels": "European Union"}  # towns that mean a body where the article speaks of it


@dataclass(frozen=True)
class Bearers:
    """Reads the names of one article."""

    stage: Stage
    homes: Homes
    people: People
    belonging: Belonging

    def of(self, name: Name, i: int) -> tuple[tuple[Participant, ...], str, str]:
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
            if known.members:
                return tuple(stage.state(code, name.span) for code in known.members), "name", "region: its states"
            if not _WATERS.isdisjoint((known.name.split()[0], known.name.split()[-1])):
                return (), "name", "waters: nobody"
            return (Participant(name=known.name, kind=Kind.GROUP, span=name.span),), "name", "region"
        called = self.as_called_here(known)
        country = known.country or (self._nation_before(name) if known.kind == Kind.GROUP else None)
        return (Participant(name=called, country=country, kind=known.kind, span=name.span),), "name", "name"

    def _nation_before(self, name: Name) -> str | None:
        """The country of the nationality right before a group of no country: "the Iranian Red Crescent"."""
        before = self.stage.at.get(name.first - 1)
        known = self.stage.meaning(before) if before is not None else None
        return known.country if known is not None and known.sense == Sense.DEMONYM else None

    def as_called_here(self, group: Known) -> str:
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
        whole = self.acronyms.get(text) or self._in_full(name, text)
        if whole is not None and whole < name.first:
            return self.belonging.means(whole), "name", "short for a name"
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

    def _in_full(self, name: Name, text: str) -> int | None:
        """The head of the longer name of a company or group that a name told before begins: "Mahan" for "Mahan Air"."""
        if self.stage.parsed.words[name.head].dep in ("amod", "compound", "nmod"):
            return None  # "an Islamic garment"
        for other in self.stage.names:
            if other.first >= name.first:
                return None
            longer = other.last > other.first and self.stage.parsed.words[other.first].text == text
            longer = longer or _initials(self.stage.parsed.says(other.span)) == text
            known = self.stage.meaning(other) if longer else None
            named = known.kind in _ORGANISED if known is not None else other.looks in ("company", "group")
            if longer and named:
                return other.head
        return None

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


def _initials(name: str) -> str:
    """The first letters of the capitalised words of a name: "CPD" for "Chicago Police Department"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
