"""Requests that no verb of asking tells, "Togo must withdraw, the premier said", and what is granted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.actors.nouns import class_of
from reportedly.deeds import grammar
from reportedly.deeds.compose import compose
from reportedly.deeds.deed import IN_WORDS, Deed
from reportedly.deeds.entries import DeedEntry, lexicon
from reportedly.deeds.found import Found
from reportedly.deeds.parties import is_somebody, unique
from reportedly.language import Parsed, Word
from reportedly.lexicon import once
from reportedly.records import EventType, Span

DEMANDED = ", demanded"  # behind the rule of a deed that somebody says another must do
_MUST = grammar.words("must should ought")
_SAYING = grammar.words("say tell add state declare write tweet post stress insist argue note remark reiterate comment")
_NOBODY_ELSE = grammar.words("i we it there one everyone somebody anybody nobody you")
_MODES = {
    EventType.RETREAT: "yield", EventType.CONCEDE: "yield", EventType.AGREE: "yield", EventType.AID: "assist",
    EventType.CONSULT: "meet",
}  # the mode of a request, by what is asked for


_GRANTING = frozenset({EventType.CONCEDE, EventType.RETREAT})
_GIVEN_UP = frozenset({EventType.REQUEST, EventType.SANCTION, EventType.COERCE})


def without_what_is_granted(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """The deeds, without what somebody gives in to or frees from: "bowed to the demands", "exempted from sanctions"."""
    return {i: f for i, f in found.items() if not _is_granted(parsed, f.deed, found)}


def _is_granted(parsed: Parsed, deed: Deed, found: dict[int, Found]) -> bool:
    word = parsed.words[deed.head]
    if deed.type == EventType.CONSULT and word.dep in ("ccomp", "xcomp"):  # "let inspectors visit the camp"
        letting = found.get(word.head)
        return letting is not None and letting.deed.mode == "access"
    if deed.type not in _GIVEN_UP or not deed.is_noun or word.dep != "pobj":
        return False
    above = found.get(parsed.words[word.head].head)
    if above is None or above.deed.type not in _GRANTING or above.deed.is_noun:
        return False
    return parsed.words[word.head].lower == ("to" if deed.type == EventType.REQUEST else "from")


def as_requests(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """The deeds, with what somebody says that another must do as requests, whether or not it were a deed itself."""
    kept = {i: replace(f, deed=_asked(parsed, f.deed)) for i, f in found.items()}
    told = {f.deed.governor for f in kept.values()}
    for word in parsed.words:
        demand = _demand(parsed, word) if word.pos == "VERB" and word.i not in told else None
        if demand is not None and demand.deed.governor not in found:
            kept.setdefault(word.i, demand)
    return kept


def _asked(parsed: Parsed, deed: Deed) -> Deed:
    if deed.is_noun or (deed.type in IN_WORDS and deed.type != EventType.AGREE) or deed.head != deed.governor:
        return deed
    asked = _asking(parsed, parsed.words[deed.head])
    if asked is None:
        return deed
    return replace(
        deed, type=EventType.REQUEST, mode="yield" if asked.forbidden else _MODES.get(deed.type, "change"),
        governor=asked.saying.i, actors=(asked.speaker.i,), recipients=unique((asked.addressee.i,)),
        rule=deed.rule + DEMANDED,
        in_words=True, places=(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Demand:
    """What somebody says that another must do, or must not."""

    saying: Word
    speaker: Word
    addressee: Word
    must: Word
    forbidden: bool


def _asking(parsed: Parsed, verb: Word) -> _Demand | None:
    """Who says that whoever does what a verb says must do so: "Togo must not attack, he said"."""
    must = _must(parsed, verb)
    subject = parsed.child(must.i if must is not None and must.pos == "VERB" else verb.i, "nsubj", "nsubjpass")
    if must is None or subject is None or subject.lower in _NOBODY_ELSE or subject.tag.startswith("W"):
        return None
    if must.i < subject.i:
        return None  # "why should Togo leave?"
    if any(c.lemma == "have" for c in parsed.children(verb.i) if c.dep == "aux"):
        return None  # "should have left"
    top = must if must.pos == "VERB" else verb
    saying = _saying(parsed, top.i)
    speaker = grammar.doer(parsed, saying.i) if saying is not None else None
    if saying is None or speaker is None or not grammar.is_party(speaker) or speaker.lower == subject.lower:
        return None
    denied = any(c.dep == "neg" for w in (verb, top) for c in parsed.children(w.i))
    return _Demand(saying, speaker, subject, must, denied)


def _must(parsed: Parsed, verb: Word) -> Word | None:
    """The word that says that a verb must be done: "must", "should", or the "needs" of "needs to act"."""
    helper = next((c for c in parsed.children(verb.i) if c.dep == "aux" and c.lemma in _MUST), None)
    above = parsed.words[verb.head]
    if helper is not None or verb.dep != "xcomp" or not grammar.has_to(parsed, verb.i):
        return helper
    needs = above.lemma in ("need", "have") and above.tag in ("VBZ", "VBP") and above.pos == "VERB"
    return above if needs else None


_PUBLIC = frozenset({"office", "organ", "arm", "force", "house", "group", "band", "plural", "body", "role", "firm"})
_EXPECTED = grammar.words(
    "arrive begin start take receive expect reach see get have know understand remember feel become grow rise fall win "
    "find happen think enjoy cost last run appear seem look come"
)  # what "should" only foretells: "the train should arrive at noon"


def _demand(parsed: Parsed, verb: Word) -> Found | None:
    """The request in what somebody says that a state, a body or somebody in public life must do."""
    asked = _asking(parsed, verb) if verb.lemma not in _EXPECTED else None
    if asked is None:
        return None
    speaker, subject = asked.speaker, asked.addressee
    public = subject.pos == "PROPN" or class_of(subject) in _PUBLIC or subject.lower == "they"
    if not public or not is_somebody(speaker) or parsed.child(subject.i, "poss") is not None:
        return None
    deed = compose(parsed, verb, (), _entry(), verb.i, (speaker.i,), unique((subject.i,)), False, None)
    mode = "yield" if asked.forbidden else _mode(parsed, verb)
    return Found(replace(deed, governor=asked.saying.i, mode=mode, places=(), rule=deed.rule + DEMANDED,
                         trigger=Span(asked.must.start, verb.end)), _entry())  # fmt: skip


_HELPING = grammar.words("help support assist aid send give provide supply lend fund finance donate stand arm rescue")


def _mode(parsed: Parsed, verb: Word) -> str:
    """What kind of thing is asked: to yield, to help, to meet, or else to change something."""
    words_of = lexicon().words
    about = {verb.lemma, *(c.lemma for c in parsed.children(verb.i) if c.dep in ("dobj", "prt"))}
    if verb.lemma in _HELPING:
        return "assist"
    return next((mode for mode, name in (("yield", "yielding"), ("meet", "talks")) if about & words_of[name]), "change")


@once
def _entry() -> DeedEntry:
    """The entry of the lexicon under which such requests stand."""
    keys = lexicon().verbs["insist"]
    return next(key.entry for key in keys if key.entry.demanding)


def _saying(parsed: Parsed, v: int) -> Word | None:
    """The verb of saying whose clause a verb heads, through coordination and quotation marks."""
    word = parsed.words[v]
    for above in parsed.ancestors(v):
        if word.dep == "ccomp" and above.lemma in _SAYING:
            return above
        if word.dep not in ("conj", "ccomp", "parataxis") or above.pos not in ("VERB", "AUX"):
            return None
        word = above
    return None
