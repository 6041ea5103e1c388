"""The lexicon of deeds, and the index by which a word finds its entries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from reportedly.actors.nouns import classes
from reportedly.lexicon import Entry, folders, load, once
from reportedly.records import MODES, EventType

FOLDER = "deeds"
_PERSONS = frozenset({"office", "role", "band", "people"})  # classes of nouns whose bearers can act


@dataclass(frozen=True, kw_only=True)
class DeedEntry(Entry):
    """Words that name one kind of deed and share one frame of participants.

    A verb or noun of several words ("take into custody", "war of words") starts with its head; the others are looked
    for among the words that depend on it, in any order. Constraints list lemmas, or ``@name`` for the word list
    ``words/name.txt``; ``@State`` stands for the name of a state, ``@Name`` for any capitalised
    word, ``@Head`` for a phrase whose head is a name,
    ``@Place`` for the name of a town or region.
    """

    name: str
    type: str
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subject",)  # of the verb: subject, object, prep:with …
    recipient: tuple[str, ...] = ("object",)  # also "warned": whoever would bear the consequences told in its clause
    noun_actor: tuple[str, ...] = ("owner", "by")  # of the noun: owner, by, of, from, between, with …
    noun_recipient: tuple[str, ...] = ("on", "against", "to", "of")
    object: tuple[str, ...] = ()  # the verb's object must hold one of these
    itself: bool = False  # … in its head or those joined to it, not in whose it is ("welcomed the king's speech")
    not_object: tuple[str, ...] = ()  # … or must not
    not_recipient: tuple[str, ...] = ()  # those it is done to must not hold one of these ("attack on the law")
    owner_suffers: bool = False  # whose a noun is, is done to: "the bishop's murder"; not where "of" says to whom
    recipient_is: tuple[str, ...] = ()  # those a verb is done to must hold one of these ("funds for Chad")
    not_own: bool = False  # a verb counts not with an object of the subject's own ("defended his record")
    own: bool = False  # a verb counts only with an object of the subject's own ("suspended its membership")
    subject: tuple[str, ...] = ()  # the verb's subject must hold one of these
    not_subject: tuple[str, ...] = ()
    content: tuple[str, ...] = ()  # one of these must stand in what is asked, threatened, refused …
    not_content: tuple[str, ...] = ()  # … and none of these ("agreed on the importance of")
    near: tuple[str, ...] = ()  # one of these must stand in the clause
    not_near: tuple[str, ...] = ()  # none of these may stand in the sentence
    near_in_item: bool = False  # in a digest they may also stand in the rest of the item or in the headings above it
    alone: bool = False  # a noun counts without a participant or a light verb
    indefinite: bool = False  # a noun counts only with "a" or "new": "the deal with Chad" is an old story
    behind: tuple[str, ...] = ()  # a noun counts only bare behind one of these prepositions ("are on strike")
    only_light: bool = False  # a noun counts only as the object of a light verb, or as its subject ("talks began")
    mutual: bool = False  # the second party is an actor too ("met with X")
    needs_recipient: bool = False
    one_side: bool = False  # a verb counts only where one side does it alone ("signed the convention")
    joint: bool = False  # a verb counts only where several sides do it together ("both reaffirmed their commitment")
    needs_clause: bool = False  # a verb counts only with a clause of content
    resolving: bool = False  # a clause of content must say what is to be done ("agreed that he would pay")
    demanding: bool = False  # a verb counts only with a clause of what somebody must do ("insists that he resign")
    own_will: bool = False  # a verb counts only with a clause of what its subject will do ("warned that it would")
    infinitive: tuple[str, ...] = ()  # a verb counts only with one of these verbs in the infinitive; "@any": whatever
    only_to: tuple[str, ...] = ()  # if an infinitive follows, it must be one of these ("invited to visit")
    not_to: tuple[str, ...] = ()  # a verb counts not with one of these in the infinitive ("declined to comment")
    needs_content: bool = False  # a verb counts only with an object, a clause or an infinitive ("declined to go")
    needs_actor: bool = False
    finite: bool = False  # a verb counts not as a participle hanging on something else ("parties supporting the bill")
    abroad: bool = False  # a verb counts only where somebody goes to a state or its capital
    active: bool = False  # a verb counts not in the passive ("is committed to")
    asserted: bool = False  # a verb counts not as the aim of something else ("efforts to deepen ties")
    no_object: bool = False  # a verb counts only without an object or clause of its own
    no_clause: bool = False  # a verb counts only without a clause of content ("recognised that it was late")
    yields: bool = False  # the deed gives way to the one in its content ("agreed to withdraw": the withdrawal)
    by_speaker: bool = False  # it is done by whoever says so ("she said that Togo has the right to defend itself")
    gathering_before: bool = False  # it counts only where a summit or conference has been told of shortly before
    aside: bool = False  # it counts only where no deed of its type has been told before ("they discussed trade")
    once: bool = False  # the same word is told once in an article, whatever stands around it
    affirmed: bool = False  # a verb counts not where it is denied ("no group claimed responsibility")
    vouched: bool = False  # the deed is one told of elsewhere, on the word of whoever claims or denies it
    denied: bool = False  # the words say that it was not so ("denied any role in the raid")
    invites: bool = False  # the deed is proposed by whoever the verb's subject is, and done by its object

    def __post_init__(self) -> None:
        if self.type not in EventType.__members__:
            raise ValueError(f"unknown type '{self.type}'")
        if self.mode is not None and self.mode not in MODES.get(EventType(self.type), ()):
            raise ValueError(f"{self.type} has no mode '{self.mode}'")


@dataclass(frozen=True, slots=True)
class Key:
    """One verb, noun or adjective of an entry: the words that must depend on its head, and the entry."""

    rest: tuple[str, ...]
    entry: DeedEntry


@dataclass(frozen=True)
class Lexicon:
    """Every entry, by the lemma of its head word."""

    verbs: dict[str, tuple[Key, ...]]
    nouns: dict[str, tuple[Key, ...]]
    adjectives: dict[str, tuple[Key, ...]]
    words: dict[str, frozenset[str]]  # the word lists, by name


def entries() -> tuple[DeedEntry, ...]:
    """Every entry of the lexicon of deeds."""
    return load(DeedEntry, FOLDER)


@once
def lexicon() -> Lexicon:
    """The lexicon of deeds, loaded once."""
    tables: dict[str, dict[str, list[Key]]] = {k: defaultdict(list) for k in ("verbs", "nouns", "adjectives")}
    for entry in entries():
        for kind, phrases in (("verbs", entry.verbs), ("nouns", entry.nouns), ("adjectives", entry.adjectives)):
            for phrase in phrases:
                head, *rest = phrase.split()
                tables[kind][head].append(Key(tuple(rest), entry))
    words = {
        path.stem: frozenset(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
        for root in folders()
        for path in sorted((root / FOLDER / "words").glob("*.txt"))
    }
    words["people"] |= {noun for noun, kind in classes().items() if kind in _PERSONS}
    return Lexicon(_longest_first(tables["verbs"]), _longest_first(tables["nouns"]),
                   _longest_first(tables["adjectives"]), words)  # fmt: skip


def _longest_first(table: dict[str, list[Key]]) -> dict[str, tuple[Key, ...]]:
    """Keys with more words, then entries with more constraints, come first, content before all; then file order."""

    def strictness(key: Key) -> tuple[int, int]:
        e = key.entry
        clause = e.needs_clause or e.infinitive or e.needs_content or e.own_will
        constraints = (e.behind, e.object, e.subject, e.near, clause, e.needs_recipient)
        return -len(key.rest), -sum(map(bool, constraints)) - 3 * bool(e.content)

    return {head: tuple(sorted(keys, key=strictness)) for head, keys in table.items()}
