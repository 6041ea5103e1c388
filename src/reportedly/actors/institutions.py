"""Whom a noun for an institution or for people means: government, forces, courts, parties, firms, press, crowds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportedly.actors.back_references import BackReferences, points_back
from reportedly.actors.bearers import Bearers
from reportedly.actors.belonging import STRANGERS, Belonging
from reportedly.actors.examples import such_as
from reportedly.actors.found import NOBODY, Found
from reportedly.actors.homes import Homes
from reportedly.actors.nouns import NOT_OF_THE_STATE, class_of
from reportedly.actors.stage import Stage
from reportedly.actors.tables import Known, Sense
from reportedly.language import Word
from reportedly.records import Kind, Participant, Span

OF_OTHERS = frozenset({"ally", "partner", "neighbor", "neighbour", "rival", "enemy", "foe", "adversary", "opponent",
                        "allies", "enemies", "adversaries"})  # fmt: skip
_OF_NO_STATE = frozenset("international global world regional multinational western european african asian arab allied "
                         "various transnational worldwide".split())  # fmt: skip
_GOING = frozenset({"withdrawal", "pullout", "pullback", "retreat", "redeployment", "departure", "drawdown"})
_BACKS = frozenset({"back", "support", "fund", "arm", "train", "sponsor", "finance", "supply"})
_OURS = frozenset({"Administration", "Department"})  # capitalised on a government's page: the publisher's own
_HELPS = frozenset({"humanitarian", "aid", "relief", "charitable"})
_WEAPONS = frozenset({"missile", "rocket", "drone", "artillery"})
_MILITARY = frozenset({"military", "army", "navy", "air-force"})
_KINDS = {
    "organ": Kind.GROUP, "force": Kind.GROUP, "arm": Kind.GROUP, "house": Kind.GROUP, "group": Kind.GROUP,
    "band": Kind.PEOPLE, "people": Kind.PEOPLE, "role": Kind.PEOPLE, "firm": Kind.COMPANY, "media": Kind.MEDIA,
    "part": Kind.PEOPLE, "plural": Kind.GROUP, "office": Kind.PERSON,
}  # fmt: skip


@dataclass(frozen=True)
class Institutions:
    """Reads the institutions of one article."""

    stage: Stage
    homes: Homes
    belonging: Belonging
    bearers: Bearers
    back: BackReferences

    def institution(self, word: Word, kind: str) -> Found:
        """Government, forces, courts, parties, groups, companies, press and people, by their country."""
        stage = self.stage
        span = stage.phrase(word.i)
        bodies = self._bodies_before(word, kind)
        listed = such_as(self.belonging, word)
        if listed:
            return listed, f"{kind}: such as"
        withdrawing = self._who_withdraws(word) if kind == "force" else None
        codes = self.belonging.countries(word.i) if withdrawing is None else [withdrawing]
        if kind in ("firm", "group", "media") and not codes and not bodies and points_back(stage, word):
            before = self.back.last(word.i, _KINDS[kind])
            if before is not None:
                return (before,), f"the {kind} named last"
        if bodies and not any(self.belonging.code(n) for n in stage.names_before(word.i)):
            called = [(self.bearers.as_called_here(b), b) for b in bodies]
            return tuple(Participant(name=c, country=b.country, kind=b.kind, span=span) for c, b in called), (
                f"{kind} of a body"
            )
        text = " ".join(stage.parsed.says(span).split())
        if not OF_OTHERS.isdisjoint((word.lemma, word.lower)) and not nation_before(stage, word):
            return (Participant(name=text, kind=Kind.GROUP, span=span),), "somebody's allies"
        known = self._known_phrase(text) if not codes else None
        if known is not None:
            body = Participant(name=known.name, country=known.country, kind=known.kind, span=span)
            return (body,), "known by its words"
        if codes and kind == "group" and self._of_helpers(word):
            codes = []
        if not codes and word.lemma in _WEAPONS:
            return NOBODY  # whose a missile is that kills somebody is not told by where it does
        if not codes:
            abroad = word.lemma == "delegation" and stage.voice is not None  # a government tells of its own
            nowhere = self._beyond_states(word, kind) or self._is_of_a_stateless(word)
            home = stage.voice if abroad else None if nowhere else self._home(word, kind)
            if home is None:
                return (Participant(name=text, kind=_KINDS[kind], span=span),), f"{kind}, country not told"
            codes = [home]
        if kind in ("organ", "force") and not (kind == "force" and self._of_rebels(word)):
            return tuple(stage.state(code, span) for code in codes), kind
        of_state = kind == "arm" and word.lemma in _MILITARY
        kinds = Kind.STATE if of_state else _KINDS[kind]
        return tuple(self._part_of_a_state(text, c, kinds, span, len(codes) > 1) for c in codes), kind

    def _who_withdraws(self, word: Word) -> str | None:
        """The country of whoever announces a withdrawal of forces: "the ministry confirms the withdrawal of troops"."""
        parsed, stage = self.stage.parsed, self.stage
        noun = parsed.words[parsed.words[word.head].head]
        verb = parsed.words[noun.head]
        if word.dep != "pobj" or noun.lemma not in _GOING or noun.dep != "dobj" or stage.names_before(word.i):
            return None
        subject = parsed.child(verb.i, "nsubj")
        people = self.belonging.means(subject.i) if subject is not None else ()
        return next((p.country for p in people if p.country and p.country != "IGO"), None)

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
        if kind == "organ":
            before -= {"regional"}
        return not before.isdisjoint(_OF_NO_STATE) or (kind != "organ" and "foreign" in before)

    def _is_of_a_stateless(self, word: Word) -> bool:
        """Whether people are those of somebody of whom no country is told: "his family"."""
        owner = self.stage.parsed.child(word.i, "poss")
        owners = self.belonging.means(owner.i) if owner is not None else ()
        return bool(owners) and all(p.kind == Kind.PERSON and p.country is None for p in owners)

    def _part_of_a_state(self, text: str, code: str, kind: Kind, span: Span, several: bool) -> Participant:
        name = self.stage.state(code).name if several else text
        return Participant(name=name, country=code, kind=kind, span=span)

    @cached_property
    def _told(self) -> dict[tuple[int, str], str]:
        """The country that an article, or the item of a digest, gives to people by a noun: "Hong Kong protesters"."""
        found: dict[tuple[int, str], str] = {}
        for word in self.stage.parsed.words:
            if word.pos == "NOUN" and class_of(word) in ("band", "people", "group"):
                for name in self.stage.names_before(word.i):
                    code = self.stage.code_of(name)
                    if code is not None:
                        found.setdefault((self.stage.begins(word.i), word.lemma), code)
        return found

    def _named_before(self, word: Word) -> str | None:
        """The one country whose own such institution the article named before: "Sudan's army … the military"."""
        family = _family(word)
        begins = self.stage.begins(word.i)
        told = [(name, code) for i, name, code in self._institutions_told if begins <= i < word.i]
        own = {code for name, code in told if name == family}
        own = own or {code for _, code in told if word.i == self.stage.parsed.sentence_of(word.i).first + 1}
        if len(own) != 1 or self.homes.is_set_elsewhere(word.i) or self.homes.dominant not in (None, *own):
            return None
        return own.pop()

    @cached_property
    def _institutions_told(self) -> tuple[tuple[int, str, str], ...]:
        """Where which kind of institution of which country is named: "Tanzanian police", "Sudan's army"."""
        return tuple(
            (word.i, _family(word), code)
            for word in self.stage.parsed.words
            if word.pos == "NOUN" and class_of(word) in _SPEAKS_OF_A_STATE
            for name in self.stage.names_before(word.i)
            if (code := self.stage.code_of(name)) is not None
        )

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

    def _home(self, word: Word, kind: str) -> str | None:
        """The country at hand, for those of whom one may take it for granted."""
        if self.stage.voice is not None and word.text in _OURS:
            return self.stage.voice
        if kind in ("organ", "arm", "house", "office", "role", "force", "group") or self.is_political(word):
            backer = self._backer(word)
            abroad = kind in ("organ", "arm") and backer is None  # critics and rebels are against their own state
            if kind in _OF_A_STATE and backer is None and (known := self._named_before(word)) is not None:
                return known
            return self.homes.of_subject(word.i) if abroad else self.homes.near(word.i, backer)
        if kind in ("band", "people", "media") and word.lemma not in STRANGERS:
            # one sentence tells where gunmen are met, not whence those come who strike
            loose = kind == "band" and self.stage.items.are_told and word.dep in ("nsubj", "agent", "ROOT")
            told = self._told.get((self.stage.begins(word.i), word.lemma))
            return told or (None if loose else self.homes.ruling(word.i))
        return None

    def _of_helpers(self, word: Word) -> bool:
        """Whether organisations that help anywhere only work in the country named: "aid agencies across Togo"."""
        before = {c.lower for c in self.stage.parsed.children(word.i) if c.i < word.i}
        return not before.isdisjoint(_HELPS) and not self.stage.names_before(word.i)

    def _of_rebels(self, word: Word) -> bool:
        """Whether forces fight against a state or beside it, and are not its own: "separatist forces"."""
        return any(c.i < word.i and c.lemma in NOT_OF_THE_STATE for c in self.stage.parsed.children(word.i))

    def _backer(self, word: Word) -> str | None:
        """The country that only backs a group: "the rebels, armed by Chad"."""
        for clause in self.stage.parsed.children(word.i):
            if clause.dep in ("acl", "relcl") and clause.lemma in _BACKS:
                for noun in self.stage.of(clause.i, "by"):
                    for p in self.belonging.means(noun.i):
                        return p.country
        return None

    def is_political(self, word: Word) -> bool:
        """Whether a word before the noun makes them a group of a country: "rebel fighters", "opposition supporters"."""
        return any(c.i < word.i and class_of(c) == "group" for c in self.stage.parsed.children(word.i))


def nation_before(stage: Stage, word: Word) -> bool:
    """Whether a nationality stands before a noun and not only whose it is: "Asian allies", but "Peru's allies"."""
    return any(stage.parsed.words[n.head].dep != "poss" for n in stage.names_before(word.i))


_OF_A_STATE = frozenset({"organ", "arm", "force", "house"})
_SPEAKS_OF_A_STATE = _OF_A_STATE | {"office"}
_FAMILIES = {
    word: name
    for name, words in {
        "forces": "army military troop soldier force navy serviceman commando paratrooper marine reservist conscript",
        "police": "police policeman officer gendarme gendarmerie constabulary detective",
        "courts": "court tribunal judge jury prosecution judiciary",
        "parliament": "parliament senate assembly legislature congress house",
    }.items()
    for word in words.split()
}


def _family(word: Word) -> str:
    """What sort of institution a noun names; the government's for all others."""
    return _FAMILIES.get(word.lemma) or _FAMILIES.get(word.lower.removesuffix("s"), "government")
