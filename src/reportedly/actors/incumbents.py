"""Who holds the office that a noun phrase speaks of: "the Russian president", "the head of MI6", "his counterpart"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.actors import titles
from reportedly.actors.belonging import Belonging
from reportedly.actors.found import Found
from reportedly.actors.homes import Homes
from reportedly.actors.nouns import NOT_NOW, NOT_OF_THE_STATE, class_of, state_titles
from reportedly.actors.people import People, Person
from reportedly.actors.stage import Stage
from reportedly.actors.tables import Known
from reportedly.actors.talks import talks_before
from reportedly.language import Word
from reportedly.records import Kind, Participant, Span

if TYPE_CHECKING:
    from reportedly.actors.cast import Mention

_LOCAL = frozenset({"mayor", "councillor", "governor"})
_OF_A_RANK = frozenset(
    "senior top high-ranking local regional provincial field deputy vice assistant key mid-level military".split()
)


@dataclass(frozen=True)
class Incumbents:
    """Reads the offices of one article."""

    stage: Stage
    homes: Homes
    people: People
    mention: Callable[[int], Mention | None]
    belonging: Belonging

    def office(self, word: Word) -> Found:
        """The holder of one office of each state or body that the words name."""
        stage = self.stage
        words = titles.words_for(stage, word.i)
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
            voice = stage.voice if definite and word.text[0].isupper() else None
            if voice is not None and titles.holder(stage, voice, words) is not None:
                guest = self._called_so_before(word, words, voice)
                if guest is not None:
                    return (guest,), "office: of the article"
                return (self.holder(word, words, voice),), "office: of the publishing government"
            own = self._given_before(word, words[:-1] or words) or self._given_before(word, words)
            if own is not None and definite:
                return (own.participant(None, own.span),), "office: of the article"
            home = self.homes.of_person(word.i)
            if home is None:
                return (self._unnamed(word, None),), "office"
            codes = [home]
        return tuple(self.holder(word, words, code) for code in codes), "office"

    def of_a_title(self, word: Word) -> Participant | None:
        """The one to whom the article gave the words of a title before: "the Security Advisor"."""
        det = self.stage.parsed.child(word.i, "det")
        if word.tag not in ("NN", "NNP") or det is None or det.lower != "the" or self.belonging.countries(word.i):
            return None
        words = titles.words_for(self.stage, word.i)
        own = self._given_before(word, words[:-1] or words)
        return own.participant(None, own.span) if own is not None else None

    def _given_before(self, word: Word, asked: tuple[str, ...]) -> Person | None:
        """The person to whom the article gave a title before: of those who met or spoke last, else the last named."""
        begins = self.stage.begins(word.i)
        talk = next(talks_before(self.stage.parsed, word.i, begins, self.belonging.all_of), None)
        talked = frozenset(p.name for p in talk.parties) if talk is not None else frozenset()
        return self.people.holding(asked, None, word.i, begins, talked) or self.people.holding(
            asked, None, word.i, begins)  # fmt: skip

    def _called_so_before(self, word: Word, words: tuple[str, ...], voice: str) -> Participant | None:
        """A guest whose title was given before on a government's page, where nobody of the government itself has it."""
        asked = words[:-1] or words
        held = titles.holder(self.stage, voice, words)
        own = next((p for p in self.people.everybody if held is not None and p.name == held.person.name), None)
        if self.people.holding(asked, voice) is not None or (own is not None and not own.roles):
            return None
        guest = self._given_before(word, asked)
        if guest is None:
            return None
        for other in self.stage.parsed.words[: guest.named_at[0]]:  # "The President spoke with President Lund"
            if other.lower == word.lower and other.text[0].isupper() and other.i not in self.people.titled:
                return None
        return guest.participant(None, guest.span)

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

    def holder(self, word: Word, words: tuple[str, ...], code: str) -> Participant:
        """Who holds an office of a state, by the article or the tables; the state itself where neither tells."""
        own = self.people.holding(words[:-1] or words, code) or self.people.holding(words, code)
        if own is not None:
            return own.participant(None, own.span)
        before = {c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i}
        span = self.stage.phrase(word.i)
        if self._of_another_kind(word, before):
            name = self.stage.parsed.says(Span(span.start, self._right_edge(word.i)))
            return Participant(name=name, country=code, kind=Kind.PERSON, span=span)
        held = titles.holder(self.stage, code, words) if before.isdisjoint(NOT_NOW) else None
        if held is not None:
            return Participant(name=held.person.name, country=code, kind=Kind.PERSON, span=span)
        return self._unnamed(word, code)

    def _of_another_kind(self, word: Word, before: set[str]) -> bool:
        """Whether an office is none of the state: the opposition leader, a mayor, the leader of the rebels."""
        if word.lemma in _LOCAL or not before.isdisjoint(NOT_OF_THE_STATE):
            return True
        if word.lemma not in ("leader", "head", "chief", "commander"):
            return False
        owner = self.stage.parsed.child(word.i, "poss")
        owners = self.belonging.means(owner.i) if owner is not None and owner.tag == "PRP$" else ()
        if owners and all(p.kind in (Kind.GROUP, Kind.PEOPLE, Kind.COMPANY) for p in owners):
            return True  # "the rebels freed their leader"
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
        agency = body.key.startswith("agency:") and body.country and " " in words[0]
        held = None if self._is_one_of_many(word) else titles.holder(self.stage, body.key, words) or (
            titles.holder(self.stage, body.country or "", words[:1]) if agency else None
        )  # the director of the CIA is in the table of the state's offices
        if held is not None:
            return Participant(name=held.person.name, country=body.country, kind=Kind.PERSON, span=span)
        if body.kind == Kind.IGO:
            return Participant(name=body.name, country="IGO", kind=Kind.IGO, span=span)
        if body.kind == Kind.STATE and not body.key.startswith("region:"):
            return self._unnamed(word, body.country)
        name = self.stage.parsed.says(Span(span.start, self._right_edge(word.i)))
        return Participant(name=name, country=body.country, kind=Kind.PERSON, span=span)

    def _is_one_of_many(self, word: Word) -> bool:
        """Whether a body has more than one such: "a Hezbollah commander", "the group's regional leader"."""
        before = {c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i}
        return not self._is_definite(word) or not before.isdisjoint(NOT_NOW | _OF_A_RANK)

    def _right_edge(self, i: int) -> int:
        """Where the "of" phrase behind a noun ends."""
        nouns = self.stage.of(i, "of")
        return max((n.end for n in nouns), default=self.stage.parsed.words[i].end)

    def counterparts(self, word: Word) -> Found:
        """Those of each country named who hold the office of the person spoken of: "his Turkish counterpart"."""
        codes = [c for c in (self.stage.code_of(n) for n in self.stage.names_before(word.i)) if c]
        if not codes:
            return self._counterpart_told_before(word), "counterpart told before"
        return tuple(self._counterpart(word, code) for code in codes), "counterpart"

    def _counterpart_told_before(self, word: Word) -> tuple[Participant, ...]:
        """The one abroad who shares an office with the person spoken of, named before: "she and her counterpart"."""
        owner = self.stage.parsed.child(word.i, "poss")
        owners = {p.name for p in self.belonging.means(owner.i)} if owner is not None else set()
        own = next((p for p in self.people.everybody if p.name in owners), None)
        begins = self.stage.begins(word.i)
        peers = [
            (max(at), p) for p in self.people.everybody
            if own is not None and p is not own and p.country != own.country and not p.roles.isdisjoint(own.roles)
            and (at := [i for i in p.named_at if begins <= i < word.i])
        ]  # fmt: skip
        last = max(peers, key=lambda peer: peer[0], default=None)
        return (last[1].participant(None, last[1].span),) if last is not None else ()

    def _counterpart(self, word: Word, code: str) -> Participant:
        """The one who holds abroad the office of the person spoken of: "his Turkish counterpart"."""
        owner = self.stage.parsed.child(word.i, "poss")
        mention = self.mention(owner.i) if owner is not None else None
        roles: tuple[str, ...] = ()
        for participant in mention.means if mention else ():
            for person in self.people.everybody:
                if person.name == participant.name:
                    roles = tuple(sorted(person.roles, key=lambda r: (-len(r), r)))
        if not roles and mention is not None:
            spans = (p.span or p.resolved_from for p in mention.means)
            offices = (w for span in spans if span for w in self.stage.parsed.words_in(span) if titles.is_office(w))
            roles = next((titles.words_for(self.stage, w.i) for w in offices), ())
        if not roles:
            begins = self.stage.begins(word.i)
            for person in self.people.everybody:
                if person.roles and any(begins <= i < word.i for i in person.named_at):
                    roles = tuple(sorted(person.roles, key=lambda r: (-len(r), r)))
        return self.holder(word, roles, code) if roles else self.stage.state(code, self.stage.phrase(word.i))
