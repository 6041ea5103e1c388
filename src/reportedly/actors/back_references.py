"""Whom a description points back to: "the bloc", "the country", "the group", named before."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import titles
from reportedly.actors.bearers import Bearers
from reportedly.actors.belonging import Belonging
from reportedly.actors.found import NOBODY, Found
from reportedly.actors.homes import Homes
from reportedly.actors.names import Name
from reportedly.actors.nouns import NOT_NOW, class_of
from reportedly.actors.people import People
from reportedly.actors.stage import Stage
from reportedly.language import Word
from reportedly.records import Kind, Participant

_OF_MANY = frozenset({"government", "authority", "official", "state", "police", "military", "army"})
_NEAR = 2  # sentences
_ASIDE = frozenset({"via", "on", "to", "through", "by"})  # "said on Twitter", "told the BBC"
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

    def of_the_same_noun(self, word: Word) -> tuple[Participant, ...]:
        """Those whom the same noun named last: "the bank" after "the World Bank", "the court" after "a Lima court"."""
        if not points_back(self.stage, word) or word.lemma in _OF_MANY:
            return ()
        for other in reversed(self.stage.parsed.words[self.stage.begins(word.i) : word.i]):
            if other.lemma != word.lemma or other.pos not in ("NOUN", "PROPN") or points_back(self.stage, other):
                continue
            named = self.stage.at.get(other.head if other.dep in ("compound", "nmod") else other.i)
            if named is not None and named.first in self.people.by_name:
                continue
            means = self.belonging.means(named.head if named is not None else other.i)  # "the airline Nordfly"
            return tuple(p.model_copy(update={"span": None, "resolved_from": p.span or p.resolved_from}) for p in means)
        return ()

    def last(self, i: int, wanted: Kind) -> Participant | None:
        """The one of a kind of which the text before word `i` speaks: a subject rather than whom it tells something."""
        begins, here = self.stage.begins(i), self.stage.parsed.words[i].sent
        best: tuple[float, Participant] | None = None
        for name in reversed(self.stage.names):
            if name.last >= i:
                continue
            sentences = here - self.stage.parsed.words[name.head].sent
            if name.first < begins or (best is not None and sentences > _NEAR):
                break
            for p in self.bearers.of(name, name.head)[0] if name.first not in self.people.by_name else ():
                if wanted == Kind.IGO and not _NO_BLOC.isdisjoint(p.name.lower().split()):
                    continue  # "the bloc", after "the European Central Bank"
                if p.kind != wanted or (name.looks == "word" and wanted == Kind.GROUP):
                    continue
                weight = self._prominence(name) - 3.0 * sentences
                if best is None or weight > best[0]:
                    best = weight, p.model_copy(update={"span": None, "resolved_from": name.span})
        return best[1] if best is not None else None

    def _prominence(self, name: Name) -> float:
        """How much a sentence is about what a name means."""
        word = self.stage.parsed.words[name.head]
        if word.dep in ("nsubj", "nsubjpass"):
            return 2.5
        told = word.dep == "pobj" and self.stage.parsed.words[word.head].lower in _ASIDE
        return -1.0 if told else 0.0
