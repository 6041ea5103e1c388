"""Whom a description points back to: "the bloc", "the country", "the group", named before."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import titles
from reportedly.actors.bearers import Bearers
from reportedly.actors.belonging import Belonging
from reportedly.actors.found import NOBODY, Found
from reportedly.actors.homes import Homes
from reportedly.actors.nouns import NOT_NOW, class_of
from reportedly.actors.people import People
from reportedly.actors.stage import Stage
from reportedly.language import Word
from reportedly.records import Kind, Participant

_NO_BLOC = frozenset("bank court tribunal fund agency commission programme".split())


def points_back(stage: Stage, word: Word) -> bool:
    """Whether a singular noun says nothing but "the one we spoke of": "the airline", "this group"."""
    before = [c for c in stage.parsed.children(word.i) if c.i < word.i]
    return word.tag == "NN" and len(before) == 1 and before[0].lower in ("the", "this", "that")


@dataclass(frozen=True)
class BackReferences:
    """Reads the descriptions of one article that name nobody themselves."""

    stage: Stage
    homes: Homes
    people: People
    belonging: Belonging
    bearers: Bearers

    def body_or_land(self, word: Word, kind: str) -> Found:
        """"The bloc", "the country": the body or state named last; with its own country ("the Nordic nation") also."""
        named = self.belonging.countries(word.i)
        if kind == "land" and any(c.lower in NOT_NOW for c in self.stage.parsed.children(word.i)):
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
        owner = self.belonging.means(det.i) if det.tag == "PRP$" else ()
        if kind == "land" and owner and owner[0].country:
            return (
                self.stage.state(owner[0].country).model_copy(update={"resolved_from": owner[0].resolved_from}),
            ), "land"
        plain = len([c for c in self.stage.parsed.children(word.i) if c.i < word.i]) == 1
        ruled = self._of_the_speaker(word) if kind == "land" and plain else None
        if ruled is not None:
            return (ruled,), "the land of whoever speaks"
        wanted = Kind.STATE if kind == "land" else Kind.IGO
        found = self.last(word.i, wanted)
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
            for p in self.belonging.means(subject.i):
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

    def last(self, i: int, wanted: Kind) -> Participant | None:
        """The one of a kind named last before word `i`."""
        begins = self.stage.begins(i)
        for name in reversed(self.stage.names):
            if name.last >= i:
                continue
            if name.first < begins:
                return None
            for p in self.bearers.of(name, name.head)[0] if name.first not in self.people.by_name else ():
                if wanted == Kind.IGO and not _NO_BLOC.isdisjoint(p.name.lower().split()):
                    continue  # "the bloc", after "the European Central Bank"
                if p.kind == wanted and not (name.looks == "word" and wanted == Kind.GROUP):
                    return p.model_copy(update={"span": None, "resolved_from": name.span})
        return None
