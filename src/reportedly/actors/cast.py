"""The cast of an article: every mention of a participant, and whom it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from reportedly import lexicon
from reportedly.actors import homes, lists, names, people, pronouns
from reportedly.actors.describing import Describer
from reportedly.actors.nouns import class_of
from reportedly.actors.stage import PLACES, Stage
from reportedly.actors.tables import Sense, Tables
from reportedly.actors.tables import tables as load_tables
from reportedly.attribution import Attribution
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Participant, Span

_IN_A_PHRASE = frozenset({"compound", "amod", "nmod", "nummod", "det", "punct", "case"})
_DEPTH = 12
_SAME = frozenset({"force", "organ", "arm", "house", "group", "band", "people", "role"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or point to somebody, and whom they mean (several for "both countries")."""

    span: Span
    head: int  # the head word
    means: tuple[Participant, ...]  # empty: a pronoun or description that could not be resolved
    kind: str  # "name", "pronoun", "description", "adjective"
    rule: str


@dataclass(frozen=True)
class Cast:
    """Everybody in an article, asked by word."""

    parsed: Parsed
    stage: Stage
    homes: homes.Homes
    people: people.People
    _known: dict[int, Mention | None] = field(default_factory=dict, repr=False, compare=False)
    _open: set[int] = field(default_factory=set, repr=False, compare=False)
    _rules: dict[tuple[str, Span | None, Span | None], str] = field(default_factory=dict, repr=False, compare=False)

    def who(self, i: int, alone: bool = False, before: int | None = None) -> tuple[Participant, ...]:
        """The participants that the noun phrase headed by word `i` means, coordinated ones included; () if nobody.

        "Hungarian and Romanian officials" gives Hungary and Romania; "the head of MI6" the person; "he" the antecedent;
        "Moscow" as a subject of saying the state. `alone` leaves out those coordinated with it, `before` those that
        stand behind that word: "the editor, who was arrested, and the mayor".
        """
        i = self._whole(i)
        _, titled = self.people.titled.get(i, (None, None))
        phrase = [i] if titled is None else [i, titled.head]  # "President of the European Commission Lund and …"
        joined = [w.i for k in phrase for w in self.stage.joined(k) if _is_nominal(w)]
        listed = [j for k in phrase for j in self._listed(k)]
        others = [] if alone else [*joined, *listed, *self._counted_with(i), *self._beside_their_state(i)]
        heads = [i, *(j for j in others if before is None or j < before)]
        found: dict[tuple[str, str | None], Participant] = {}
        for head in heads:
            mention = self.mention(head)
            for participant in mention.means if mention else ():
                found.setdefault((participant.name, participant.country), participant)
        return tuple(found.values())

    def _whole(self, i: int) -> int:
        """The noun before which a nationality stands, where it names the same people: "Indian" in "Indian troops"."""
        word = self.parsed.words[i]
        head = self.parsed.words[word.head]
        before = word.dep in ("amod", "compound", "nmod") and head.i > i and head.pos in ("NOUN", "PROPN")
        name = self.stage.at.get(i) if before else None
        named = name is not None and not self.stage.opposed(name)
        return head.i if named and class_of(head) in _SAME else i

    def _listed(self, i: int) -> list[int]:
        """The other names of a list, where the parse does not join them: "Chile, Peru, Bolivia and Brazil"."""
        name = self.stage.at.get(i)
        if name is not None and name.first in self.people.by_name:
            return lists.listed_with(self.stage, self.people, name)
        known = self.stage.meaning(name) if name is not None else None
        if name is None or known is None or known.sense != Sense.NAME or known.kind not in (Kind.STATE, Kind.IGO):
            return []
        return lists.sides_listed_with(self.stage, name)

    def _beside_their_state(self, i: int) -> list[int]:
        """People that the parse joins to what an office is of: "the president of Chad and Omar Bello"."""
        if self.parsed.words[i].tag not in ("NN", "NNP") or i in self.stage.at:
            return []
        found: list[int] = []
        for land in self.stage.of(i, "of"):
            holder = self._is_a_person(land.i)  # "President of Chad Omar Bello and President of Mali Ali Musa"
            found += [w.i for w in self.parsed.conjuncts(land.i) if holder or self._is_a_person(w.i)]
        return found

    def _is_a_person(self, i: int) -> bool:
        return i in self.stage.at and self.stage.at[i].first in self.people.by_name

    def _counted_with(self, i: int) -> list[int]:
        """Those counted in a list that the parse hangs on the first: "one officer, two men and a boy"."""
        if self.parsed.child(i, "nummod") is None:
            return []
        more = [c for c in self.parsed.children(i) if c.dep == "appos" and c.i > i and c.pos == "NOUN"]
        lists = [(c, joined) for c in more if (joined := self.parsed.conjuncts(c.i))]
        return [w.i for c, joined in lists if self.parsed.child(c.i, "nummod", "det") for w in (c, *joined)]

    def mention(self, i: int) -> Mention | None:
        """What the noun phrase headed by word `i` says by itself, without those coordinated with it."""
        if i in self._known:
            return self._known[i]
        if i in self._open or len(self._open) > _DEPTH:
            return None
        self._open.add(i)
        found = self._read(i)
        self._open.discard(i)
        self._known[i] = found
        for p in found.means if found is not None else ():
            self._rules.setdefault((p.name, p.span, p.resolved_from), found.rule if found is not None else "")
        return found

    def rule_of(self, participant: Participant) -> str | None:
        """The rule by which the words of a participant were read."""
        return self._rules.get((participant.name, participant.span, participant.resolved_from))

    def _read(self, i: int) -> Mention | None:
        word = self.parsed.words[i]
        name = self.stage.at.get(i)
        if name is None and (word.tag in ("PRP", "PRP$") or word.lower in pronouns.POINTERS):
            return self._pronoun(word)
        if word.lower.rstrip(".") in ("jr", "sr") and i > 1 and i - 2 in self.stage.at:
            return self.mention(i - 2 if self.parsed.words[i - 1].text == "," else i - 1)
        if name is not None and name.looks == "described" and not name.means:
            means, rule = self._describer.of_noun(name.first)
            return Mention(name.span, i, means, "description", rule) if rule else None
        if name is not None:
            means, kind, rule = self._describer.bearers.of(name, i)
            return Mention(name.span, i, means, kind, rule)
        if not _is_nominal(word):
            return None
        means, rule = self._describer.of_noun(i)
        if not rule:
            return None
        return Mention(self.stage.phrase(i), i, means, "description", rule)

    def _pronoun(self, word: Word) -> Mention | None:
        found, rule = pronouns.antecedent(self, word)
        return Mention(word.span, word.i, tuple(_pointed_to(p, word) for p in found), "pronoun", rule)

    @cached_property
    def speaking(self) -> frozenset[int]:
        """The head words of those who say something in the article's own words."""
        said = (a.source_head for a in self.stage.attributions if not a.attitude and a.source_head is not None)
        return frozenset(said) - self.quoted

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The words that stand in quotations."""
        text = self.parsed.text
        spans = (c for a in self.stage.attributions for c in a.contents if text[c.start] in "\"“‘'`«")
        return frozenset(w.i for span in spans for w in self.parsed.words_in(span))

    @cached_property
    def _describer(self) -> Describer:
        return Describer.of(self.stage, self.homes, self.people, self.mention)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the article, in text order."""
        heads: Iterable[int] = (
            w.i for w in self.parsed.words
            if (w.dep not in _IN_A_PHRASE or (w.i in self.stage.at and w.i == self.stage.at[w.i].head)) and (
                w.i in self.stage.at or w.pos == "PRON" or (w.pos in ("NOUN", "PROPN") and class_of(w) is not None)
            )
        )  # fmt: skip
        found = (self.mention(i) for i in heads)
        unique = {m.span: m for m in found if m is not None and (m.means or m.kind == "pronoun")}
        return tuple(unique[span] for span in sorted(unique))

    def country_near(self, i: int) -> str | None:
        """ISO alpha-3 code of the state that word `i` names as a place ("in Prague", "to China"), or None."""
        name = self.stage.at.get(i)
        if name is None:
            return None
        known = self.stage.meaning(name)
        if known is None or not known.country or known.country == "IGO":
            return None
        if known.sense in (*PLACES, Sense.SEAT) or (known.kind == Kind.STATE and known.sense == Sense.NAME):
            return known.country
        return None


def cast_of(
    parsed: Parsed,
    published: date | None = None,
    *,
    attributions: tuple[Attribution, ...] = (),
    publisher: str | None = None,
    tables: Tables | None = None,
) -> Cast:
    """The cast of a parsed article."""
    known = tables if tables is not None else load_tables(lexicon.folders()[1:])
    stage = Stage(parsed, known, published, names.find(parsed, known, published), attributions, publisher)
    at_home = homes.homes_of(stage)
    return Cast(parsed, stage, at_home, people.meet(stage, at_home))


def _is_nominal(word: Word) -> bool:
    return word.pos in ("NOUN", "PROPN", "PRON", "NUM", "X", "DET") or (
        word.pos == "ADJ" or (word.text[0].isupper() and word.pos not in ("VERB", "AUX"))
    )


def _pointed_to(participant: Participant, pronoun: Word) -> Participant:
    """A participant as seen from a pronoun: its own words stand elsewhere, or are the "we" of the article's voice."""
    if participant.span is not None:
        return participant.model_copy(update={"span": None, "resolved_from": participant.span})
    return participant if participant.resolved_from else participant.model_copy(update={"span": pronoun.span})
