"""Every deed of an article: words of the lexicon in the right sense, with their participants and their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reportedly.deeds import grammar
from reportedly.deeds.deed import IN_WORDS, Deed
from reportedly.deeds.entries import DeedEntry, Key, Lexicon, lexicon
from reportedly.language import Parsed, Word
from reportedly.records import EventType, Span

_LIGHT = grammar.words(
    "levy orchestrate direct exchange increase slap prepare mark oversee spearhead "
    "make hold have pay launch issue carry conduct stage impose give offer provide send deliver take enter begin start "
    "engage open file lodge bring mount perform undertake do reach sign conclude strike seal declare announce host "
    "express voice extend place put call attend join lead wage commit embark renew repeat reiterate resume initiate "
    "complete unleash face enforce introduce order grant pledge receive accept win get seek convene organize organise "
    "arrange schedule plan reaffirm use fire continue end suspend halt lift ease tighten expand intensify step keep "
    "maintain form establish show become be stop pursue arrive go approve endorse back deny cancel postpone "
    "delay schedule propose "
)  # verbs whose subject does what the noun after them says
_OCCUR = grammar.words(
    "begin start continue end resume take occur follow hold happen erupt break spread go collapse open fail conclude "
    "expire remain result kill leave hit escalate intensify flare"
)
_COMPOUND_HEADS = grammar.words(
    "campaign operation plan deal agreement attempt effort measure regime package program programme delivery shipment "
    "order series wave proposal offer mission bid talk process strategy"
)  # nouns that add little to the deed before them: "sanctions regime"
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj"})
_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "prep", "pcomp", "pobj", "dative", "nsubjpass", "oprd", "attr", "acl"})
_CONTENT_PREPS = grammar.words("of for to on against about over from into at with by in")


_Reader = Callable[[Parsed, Word, tuple[int, ...], DeedEntry, Lexicon], Deed | None]


@dataclass(frozen=True, slots=True)
class _Found:
    """A deed with the entry that gave it, before it is weighed against its neighbours."""

    deed: Deed
    entry: DeedEntry


def find(parsed: Parsed) -> tuple[Deed, ...]:
    """Every deed of an article, in text order."""
    words_of = lexicon()
    found: dict[int, _Found] = {}
    for word in parsed.words:
        hit = _read(parsed, word, words_of)
        if hit is not None:
            found[word.i] = hit
    found = _without_doubles(parsed, found)
    found = _without_contents(parsed, _without_echoes(parsed, _without_results(parsed, found)))
    told = [f.deed for f in _without_repeats(parsed, [f for _, f in sorted(found.items())])]
    return tuple(one for deed in told for one in _legs(parsed, deed))


def _read(parsed: Parsed, word: Word, words_of: Lexicon) -> _Found | None:
    if word.pos == "VERB" or (word.pos == "AUX" and word.lemma not in ("be", "have", "do", "will", "would")):
        if word.dep == "amod":
            return _first(parsed, word, words_of.adjectives.get(word.lower, ()), words_of, _adjective)
        keys = words_of.verbs.get(word.lemma, ()) or words_of.verbs.get(word.lower, ())
        return _first(parsed, word, keys, words_of, _verb)
    if word.pos in ("NOUN", "PROPN"):
        lemma = word.lemma if word.pos == "NOUN" else word.lower
        return _first(parsed, word, words_of.nouns.get(lemma, ()), words_of, _noun)
    if word.pos == "ADJ":
        keys = words_of.adjectives.get(word.lower, ())
        return _first(parsed, word, keys, words_of, _adjective) if keys else None
    return None


def _first(parsed: Parsed, word: Word, keys: tuple[Key, ...], words_of: Lexicon, reader: _Reader) -> _Found | None:
    for key in keys:
        parts = _parts(parsed, word, key.rest)
        if parts is None or not _near_fits(parsed, word, key.entry, words_of):
            continue
        deed = reader(parsed, word, parts, key.entry, words_of)
        if deed is not None:
            return _Found(deed, key.entry)
    return None


# The words of a phrase


def _parts(parsed: Parsed, word: Word, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where the further words of a phrase stand, among the near dependents of its head; None if one is missing."""
    if not rest:
        return ()
    around = _dependents(parsed, word.i, 3)
    around += [w for w in parsed.words[word.i + 1 : word.i + 3] if w.dep == "mark"]
    around += [w for w in parsed.children(word.i) if w.dep == "ccomp" and w.pos == "ADJ"]
    particle = parsed.child(word.i, "prt")
    if particle is not None and particle.lower not in rest and parsed.words[word.i].pos == "VERB":
        return None
    places = []
    for wanted in rest:
        hit = next((w for w in around if wanted in _forms(w) and _joins(parsed, word, w)), None)
        if hit is None:
            return None
        places.append(hit.i)
    return tuple(places)


def _joins(parsed: Parsed, head: Word, part: Word) -> bool:
    """Whether a word can belong to a phrase: its particles and prepositions hang on the head and follow it closely."""
    if part.pos in ("ADP", "ADV", "SCONJ", "PART") or part.tag in ("IN", "RP"):
        follows = parsed.child(part.i, "pobj")
        if follows is not None and part.lower == "on" and follows.lower in (grammar.DAYS | grammar.MONTHS):
            return False
        return 0 < part.i - head.i <= (8 if part.head == head.i else 2)
    return True


def _dependents(parsed: Parsed, i: int, depth: int) -> list[Word]:
    """The words below word `i`, at most `depth` steps down, its subordinate clauses left out; a subject counts."""
    found, layer = [], [i]
    for _ in range(depth):
        layer = [c.i for j in layer for c in parsed.children(j) if c.dep not in _CLAUSES and c.dep != "conj"]
        found += [parsed.words[j] for j in layer]
    return found


_PHRASE = frozenset({"conj", "compound", "amod", "nmod", "nummod", "poss", "det"})


def _phrase_words(parsed: Parsed, i: int) -> set[str]:
    """Lemmas and marks of the noun phrase headed by word `i` and those joined to it by "and" or "of"."""
    found: set[str] = set()
    stack = [i]
    while stack and len(found) < 90:
        word = parsed.words[stack.pop()]
        found.update(_forms(word))
        for child in parsed.children(word.i):
            if child.dep in _PHRASE and not (child.dep == "conj" and child.pos == "VERB"):
                stack.append(child.i)
            elif child.dep == "prep" and child.lower in ("of", "against", "between", "on"):
                stack += [c.i for c in parsed.children(child.i) if c.dep == "pobj"]
    return found


def _forms(word: Word) -> tuple[str, ...]:
    """The forms under which a word is looked for: its lemma, itself, itself without a plural s, and its capital."""
    forms = (word.lemma, word.lower, word.lower.removesuffix("s"))
    return (*forms, "@Name") if word.text[0].isupper() else forms


def _holds(found: set[str], wanted: tuple[str, ...], words_of: Lexicon) -> bool:
    for item in wanted:
        if item in found:
            return True
        if item[0] == "@" and not found.isdisjoint(words_of.words.get(item[1:], ())):
            return True
    return False


def _near_fits(parsed: Parsed, word: Word, entry: DeedEntry, words_of: Lexicon) -> bool:
    if not entry.near and not entry.not_near:
        return True
    sentence = parsed.sentence_words(parsed.sentence_of(word.i))
    around = {form for w in sentence if w.i != word.i for form in _forms(w)}
    if entry.near and not _holds(around, entry.near, words_of):
        return False
    return not (entry.not_near and _holds(around, entry.not_near, words_of))


# Verbs


def _verb(parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon) -> Deed | None:
    subject, target = grammar.doer(parsed, word.i), grammar.done_to(parsed, word.i)
    if not _fits(parsed, target, entry.object, entry.not_object, words_of):
        return None
    if not _fits(parsed, subject, entry.subject, entry.not_subject, words_of):
        return None
    if entry.no_object and parsed.child(word.i, "dobj", "ccomp") and not grammar.is_passive(parsed, word.i):
        return None
    if entry.finite and word.tag == "VBG" and word.dep in ("acl", "advcl", "pcomp", "amod"):
        return None
    if entry.needs_clause and not parsed.child(word.i, "ccomp", "xcomp"):
        return None
    if entry.content and not _holds(_content_words(parsed, word.i), entry.content, words_of):
        return None
    actors = _by_specs(parsed, word.i, entry.actor, subject, target, parts)
    if not actors and "subject" in entry.actor and grammar.is_passive(parsed, word.i):
        actors = _behind_a_passive(parsed, word.i)
    recipients = _by_specs(parsed, word.i, entry.recipient, subject, target, parts)
    if entry.needs_recipient and not recipients:
        return None
    if entry.mutual:
        actors, recipients = _unique((*actors, *recipients)), ()
    inviter = subject.i if entry.invites and subject is not None else None
    return _deed(parsed, word, parts, entry, word.i, actors, recipients, False, inviter)


_DECREES = grammar.words("announce declare decide order rule decree approve")


def _behind_a_passive(parsed: Parsed, v: int) -> tuple[int, ...]:
    """Who does a deed told in the passive: named by a far "by", or whoever announces it."""
    for word in _dependents(parsed, v, 3):
        if word.lower == "by" and word.i > v:
            agent = parsed.child(word.i, "pobj")
            if agent is not None and grammar.is_party(agent) and not _is_time(agent):
                return (_party(parsed, agent).i,)
    word = parsed.words[v]
    head = parsed.words[word.head]
    if word.dep == "ccomp" and head.lemma in _DECREES:
        speaker = grammar.doer(parsed, head.i)
        return (speaker.i,) if speaker is not None and grammar.is_party(speaker) else ()
    return ()


def _is_time(word: Word) -> bool:
    return word.lower in grammar.DAYS or word.lower in grammar.MONTHS or word.lemma in ("end", "year", "week", "time")


def _content_words(parsed: Parsed, i: int) -> set[str]:
    """What a deed in words is about: the words below it and near behind it, its subject left out."""
    found: set[str] = set()
    stack = [c.i for c in parsed.children(i) if c.dep not in ("nsubj", "nsubjpass", "advcl", "conj", "relcl")]
    while stack:
        j = stack.pop()
        word = parsed.words[j]
        if i - 3 < j < i + 25:
            found.update(_forms(word))
        stack += [c.i for c in parsed.children(j) if c.dep not in ("relcl", "advcl")]
    return found


def _fits(
    parsed: Parsed, word: Word | None, wanted: tuple[str, ...], unwanted: tuple[str, ...], words_of: Lexicon
) -> bool:
    if not wanted and not unwanted:
        return True
    around = _phrase_words(parsed, word.i) if word is not None else set()
    if word is not None and word.lower in ("they", "who", "them"):
        near = parsed.sentence_words(parsed.sentence_of(word.i))
        around |= {form for w in near for form in _forms(w) if form[0] != "@"}
    if wanted and not _holds(around, wanted, words_of):
        return False
    return not (unwanted and _holds(around, unwanted, words_of))


def _by_specs(
    parsed: Parsed, i: int, specs: tuple[str, ...], subject: Word | None, target: Word | None, parts: tuple[int, ...]
) -> tuple[int, ...]:
    """The heads of the first place that is filled, of those listed."""
    for spec in specs:
        if spec == "subject":
            hits = [subject] if subject is not None else []
        elif spec == "object":
            hits = [target] if target is not None else []
        else:
            prep = spec.removeprefix("prep:")
            hits = grammar.with_preposition(parsed, i, prep)
            for j in (*parts, *([target.i] if target is not None and prep != "of" else [])):
                hits = hits or grammar.with_preposition(parsed, j, prep)
        found = [who for w in hits if (who := _party_or_owner(parsed, w, parts)) is not None and grammar.is_party(who)]
        found = [who for who in found if spec != "subject" or who.lemma not in _ACTS]
        if found:
            return _unique(w.i for w in found)
    return ()


def _party_or_owner(parsed: Parsed, word: Word, parts: tuple[int, ...]) -> Word | None:
    """The participant in a noun phrase; of a noun that belongs to the deed's own words, only whose it is."""
    who = _party(parsed, word)
    if word.i not in parts or word.lemma in lexicon().words.get("people", ()):
        return who
    return who if who.i not in parts and who.pos != "PRON" else None


def _party(parsed: Parsed, word: Word) -> Word:
    """The participant in a noun phrase: its head, or whose it is when the head is a thing ("Iran's programme")."""
    if word.pos != "NOUN" or word.lemma in lexicon().words.get("people", ()):
        return word
    owner = grammar.owner_of(parsed, word.i)
    if owner is not None:
        return owner
    for prep in ("by", "of", "against", "on"):
        hits = grammar.with_preposition(parsed, word.i, prep)
        if hits and grammar.is_party(hits[0]) and hits[0].pos in ("PROPN", "PRON"):
            return hits[0]
    return word


def _unique(heads: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(heads))


# Nouns


def _noun(parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon) -> Deed | None:
    if word.dep == "compound" and parsed.words[word.head].lemma not in _COMPOUND_HEADS:
        return None
    if not _fits(parsed, word, entry.object, entry.not_object, words_of):
        return None
    n = word.i if word.dep != "compound" else word.head
    light = _light_verb(parsed, n)
    if entry.only_light and light is None:
        return None
    actors, recipients = _noun_roles(parsed, n, entry)
    if n != word.i:
        more = _noun_roles(parsed, word.i, entry)
        actors, recipients = actors or more[0], recipients or more[1]
    if light is not None and light.dep_is_object:
        subject = grammar.doer(parsed, light.verb)
        if subject is None and parsed.words[light.verb].lemma in _MOTION:
            subject = grammar.subject(parsed, light.verb)
        if subject is not None and grammar.is_party(subject) and not actors and subject.i != n:
            actors = (_party(parsed, subject).i,)
        for spec in () if recipients else entry.noun_recipient:
            hits = [w for w in grammar.with_preposition(parsed, light.verb, spec) if grammar.is_party(w)]
            if hits:
                recipients = _unique(_party(parsed, w).i for w in hits)
                break
        indirect = parsed.child(light.verb, "dative")
        if indirect is not None and not recipients and grammar.is_party(indirect):
            recipients = (indirect.i,)
    if not (actors or recipients or light is not None or entry.alone or _has_a_fate(parsed, n)):
        return None
    if (entry.needs_recipient and not recipients) or (entry.needs_actor and not actors):
        return None
    if _is_heading(parsed, n) or (entry.type == "ASSAULT" and _is_stopped(parsed, n)):
        return None
    if entry.mutual:
        actors, recipients = _unique((*actors, *recipients)), ()
    recipients = tuple(r for r in recipients if r not in actors)
    governor = light.verb if light is not None else word.i
    inviter = None
    if entry.invites:
        inviter = actors[0] if actors else None
        actors, recipients = recipients, actors
    return _deed(parsed, word, parts, entry, governor, actors, recipients, True, inviter)


_FATES = grammar.words(
    "planned upcoming shelved cancelled canceled postponed delayed proposed scheduled forthcoming aborted abandoned "
    "collapsed possible potential expected former impending unprecedented historic"
)  # words before a noun that say what became of the deed


def _has_a_fate(parsed: Parsed, n: int) -> bool:
    return any(c.lower in _FATES for c in parsed.children(n) if c.dep in ("amod", "advmod", "nmod"))


_TELLINGS = grammar.words(
    "truth reporting coverage risk fear threat prospect anniversary cost consequence goal aim memory history victim "
    "survivor end start-up light wake account"
)  # nouns behind which a deed is only spoken of: "the truth of the invasion"
_STOPS = grammar.words("halt stop end suspend cease prevent deter avoid avert condemn denounce face fear cover discuss")


def _is_stopped(parsed: Parsed, n: int) -> bool:
    """Whether violence is only what somebody stops, prevents or speaks of: "halt all strikes"."""
    word = parsed.words[n]
    if word.dep == "pobj" and parsed.words[word.head].lower in ("of", "on", "about"):
        above = parsed.words[parsed.words[word.head].head]
        return above.pos == "NOUN" and above.lemma in _TELLINGS
    return word.dep == "dobj" and parsed.words[word.head].lemma in _STOPS


def _is_heading(parsed: Parsed, n: int) -> bool:
    """Whether a noun ends a heading ("Border war: Troops …") or only says on whose side: "in support of"."""
    word = parsed.words[n]
    follows = parsed.words[n + 1] if n + 1 < len(parsed.words) else word
    if follows.text == ":" and n - parsed.sentence_of(n).first < 6:
        return True
    return word.dep == "pobj" and parsed.words[word.head].lower == "in" and word.lemma == "support"


@dataclass(frozen=True, slots=True)
class _Light:
    verb: int
    dep_is_object: bool


def _light_verb(parsed: Parsed, n: int) -> _Light | None:
    """The verb that only carries a noun: "held talks", "talks began", "arrived on a visit"; or None."""
    word = parsed.words[n]
    if word.dep == "pobj" and parsed.words[word.head].lower == "of":
        carrier = parsed.words[parsed.words[word.head].head]
        word = carrier if carrier.lemma in _CARRIERS else word
    steps = 0
    while word.dep == "conj" and word.head != word.i and steps < 4 and parsed.words[word.head].pos == "NOUN":
        word = parsed.words[word.head]
        steps += 1
    head = parsed.words[word.head]
    if head.pos in ("VERB", "AUX"):
        if word.dep in ("dobj", "nsubjpass", "attr", "oprd") and head.lemma in _LIGHT:
            return _Light(head.i, True)
        if word.dep == "nsubj" and head.lemma in _OCCUR:
            return _Light(head.i, False)
    if word.dep == "pobj" and head.lower in ("in", "into", "on", "for", "to"):
        above = parsed.words[head.head]
        if above.pos == "VERB" and above.lemma in _MOTION:
            return _Light(above.i, True)
    return None


_CARRIERS = grammar.words(
    "resumption start beginning launch series wave round number delivery suspension end halt renewal expansion "
    "increase reduction adoption signing conclusion package shipment imposition lifting extension"
)  # nouns that carry a deed behind "of": "announced the resumption of aid"
_MOTION = grammar.words("engage enter go arrive embark come travel leave depart set be participate")


def _noun_roles(parsed: Parsed, n: int, entry: DeedEntry) -> tuple[tuple[int, ...], tuple[int, ...]]:
    actors: tuple[int, ...] = ()
    for spec in entry.noun_actor:
        if actors:
            break
        if spec == "owner":
            owner = grammar.owner_of(parsed, n)
            actors = (owner.i,) if owner is not None else ()
        else:
            actors = _noun_preps(parsed, n, spec)
    if entry.mutual and not parsed.child(n, "poss"):
        more = [c.i for c in parsed.children(n)
                if c.dep in ("compound", "amod", "nmod") and c.i < n and grammar.names_somebody(parsed, c)]  # fmt: skip
        actors = _unique((*actors, *more))
    recipients: tuple[int, ...] = ()
    for spec in entry.noun_recipient:
        if recipients:
            break
        if spec == "owner":
            owner = grammar.owner_of(parsed, n)
            recipients = (owner.i,) if owner is not None and owner.i not in actors else ()
        else:
            recipients = tuple(r for r in _noun_preps(parsed, n, spec) if r not in actors)
    return actors, recipients


def _noun_preps(parsed: Parsed, n: int, spec: str) -> tuple[int, ...]:
    hits = grammar.with_preposition(parsed, n, spec)
    return _unique(_party(parsed, w).i for w in hits if grammar.is_party(w))


def _adjective(parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon) -> Deed | None:
    """A participle or adjective before a noun: "the jailed leader", "sanctioned officials"."""
    noun = parsed.words[word.head]
    if word.dep not in ("amod", "acomp", "attr", "oprd") or noun.i == word.i:
        return None
    target = noun if word.dep == "amod" else grammar.subject(parsed, noun.i)
    if not _fits(parsed, target, entry.object, entry.not_object, words_of):
        return None
    recipients = (target.i,) if target is not None and grammar.is_party(target) else ()
    return _deed(parsed, word, parts, entry, word.i, (), recipients, False, None)


# Putting a deed together


def _deed(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, governor: int, actors: tuple[int, ...],
    recipients: tuple[int, ...], is_noun: bool, inviter: int | None,
) -> Deed:  # fmt: skip
    kind = EventType(entry.type)
    return Deed(
        type=kind, mode=entry.mode, trigger=_trigger(parsed, word, parts), head=word.i, governor=governor,
        actors=actors, recipients=tuple(r for r in recipients if r not in actors),
        places=_places(parsed, word.i, governor),
        evidence=_evidence(parsed, word.i, governor), rule=entry.rule, is_noun=is_noun, in_words=kind in IN_WORDS,
        inviter=inviter,
    )  # fmt: skip


def _trigger(parsed: Parsed, word: Word, parts: tuple[int, ...]) -> Span:
    """The deed word with the words of its phrase where they stand together."""
    places = sorted((word.i, *parts))
    if places[-1] - places[0] <= len(places) + 1:
        return Span(parsed.words[places[0]].start, parsed.words[places[-1]].end)
    return word.span


_WHERE = grammar.words("in at near outside inside to across")


def _places(parsed: Parsed, *heads: int) -> tuple[int, ...]:
    found = []
    for i in dict.fromkeys(heads):
        for prep in grammar.prepositions(parsed, i):
            if prep.lower in _WHERE:
                found += [c.i for c in parsed.children(prep.i) if c.dep == "pobj" and c.text[0].isupper()]
    return _unique(found)


def _evidence(parsed: Parsed, head: int, governor: int) -> Span:
    """The clause of the deed, with the words that govern it, without the clauses that hang on it."""
    top = governor
    path = {head, governor, *_between(parsed, head, governor)}
    for above in parsed.ancestors(governor):
        below = parsed.words[top]
        if below.dep in ("relcl", "parataxis", "conj", "ccomp") and (
            below.pos in ("VERB", "AUX") and parsed.child(below.i, "nsubj", "nsubjpass") is not None
        ):
            break
        if below.dep == "advcl" and parsed.child(below.i, "nsubj", "nsubjpass") is not None:
            break
        top = above.i
        path.add(top)
    kept = []
    stack = [top]
    while stack:
        i = stack.pop()
        kept.append(i)
        for child in parsed.children(i):
            if child.i in path or not (
                child.dep in ("advcl", "parataxis") or (child.dep == "conj" and child.pos in ("VERB", "AUX"))
                or (child.dep == "relcl" and i not in (head, governor)) or child.dep == "punct"
            ):  # fmt: skip
                stack.append(child.i)
    first, last = parsed.words[min(kept)], parsed.words[max(kept)]
    return Span(first.start, last.end)


def _between(parsed: Parsed, head: int, governor: int) -> list[int]:
    found: list[int] = []
    for above in parsed.ancestors(head):
        if above.i == governor:
            return found
        found.append(above.i)
    return []


# Deeds that say the same, and deeds inside deeds


def _without_doubles(parsed: Parsed, found: dict[int, _Found]) -> dict[int, _Found]:
    """One deed where a verb and its noun say the same ("launched an attack", "signed an agreement")."""
    kept = dict(found)
    for i, f in sorted(found.items()):
        if i not in kept:
            continue
        governors = {f.deed.governor, parsed.words[i].head} - {i}
        for g in governors:
            other = kept.get(g)
            if other is None or other.deed.type != f.deed.type or parsed.words[i].dep in ("relcl", "advcl", "conj"):
                continue
            if f.deed.is_noun and not other.deed.is_noun:
                kept[g] = replace(other, deed=_merged(other.deed, f.deed))
                del kept[i]
                break
            if f.deed.is_noun and other.deed.is_noun and parsed.words[i].dep in ("compound", "amod", "nmod"):
                del kept[i]
                break
    return kept


_ONE_SPEECH = frozenset({EventType.ACCUSE, EventType.PROTEST, EventType.SUPPORT})


def _without_echoes(parsed: Parsed, found: dict[int, _Found]) -> dict[int, _Found]:
    """One deed for "spoke out against the raid, calling it a crime"."""
    kept = dict(found)
    for i, f in found.items():
        word = parsed.words[i]
        above = found.get(word.head)
        if (f.deed.type == EventType.CONSULT and word.dep == "acl" and above is not None and (
            above.deed.type == f.deed.type and above.deed.is_noun
        )) or (f.deed.type in _ONE_SPEECH and word.dep == "advcl" and above is not None and (
            above.deed.type == f.deed.type and parsed.child(i, "nsubj") is None
        )):  # "the meeting hosted by …"
            kept.pop(i)
    return kept


_RESULTS = grammar.words(
    "kill wound injure destroy hit strike target damage claim hurt fire shoot attack attacked"
)  # what an attack does, told beside it
_CASUALTIES = grammar.words("kill wound injure hurt")
_JOINED = frozenset({"advcl", "conj", "nsubj", "nsubjpass", "prep", "pobj", "agent", "dobj", "acl", "pcomp", "xcomp"})


def _without_results(parsed: Parsed, found: dict[int, _Found]) -> dict[int, _Found]:
    """One deed for an attack and what it did: "a bomb exploded, killing three"; "killed in an air strike"."""
    kept = dict(found)
    for i, f in sorted(found.items()):
        if f.deed.type != EventType.ASSAULT or i not in kept:
            continue
        outer = _joined_attack(parsed, i, kept)
        if outer is None:
            continue
        one, other = kept[outer].deed, f.deed
        if {parsed.words[i].lemma, parsed.words[outer].lemma}.isdisjoint(_RESULTS) and one.is_noun == other.is_noun:
            continue
        recipients = _unique((*one.recipients, *other.recipients)) if not other.is_noun else (
            one.recipients or other.recipients
        )
        merged = replace(one, mode=one.mode or other.mode, actors=one.actors or other.actors, recipients=recipients)
        kept[outer] = replace(kept[outer], deed=merged)
        del kept[i]
    return kept


def _joined_attack(parsed: Parsed, i: int, found: dict[int, _Found]) -> int | None:
    below = parsed.words[i]
    for above in parsed.ancestors(i):
        if below.dep not in _JOINED:
            return None
        if below.dep in ("conj", "advcl") and below.pos == "VERB" and parsed.child(below.i, "nsubj") and not (
            below.lemma in _CASUALTIES and not parsed.child(below.i, "dobj", "agent")
        ):
            return None
        other = found.get(above.i)
        if other is not None:
            return above.i if other.deed.type == EventType.ASSAULT else None
        below = above
    return None


def _merged(verb: Deed, noun: Deed) -> Deed:
    return replace(
        verb,
        mode=noun.mode or verb.mode,
        actors=verb.actors or noun.actors,
        recipients=noun.recipients or tuple(r for r in verb.recipients if r != noun.head),
    )


def _without_contents(parsed: Parsed, found: dict[int, _Found]) -> dict[int, _Found]:
    """Leave out what stands inside a deed in words, or the deed in words where its content is the deed."""
    kept = dict(found)
    for i in sorted(found):
        outer = _container(parsed, i, found)
        if outer is None:
            continue
        inner_f, outer_f = found[i], found[outer]
        if _content_is_the_deed(parsed, inner_f, outer_f):
            inviter = outer_f.deed.inviter
            kept.pop(outer, None)
            if i in kept:
                deed = kept[i].deed
                if outer_f.entry.invites:
                    deed = replace(
                        deed, actors=deed.actors or outer_f.deed.actors,
                        recipients=deed.recipients or tuple(h for h in outer_f.deed.recipients if h != deed.head),
                    )  # fmt: skip
                deed = replace(deed, content_of=outer, inviter=deed.inviter if inviter is None else inviter)
                kept[i] = replace(kept[i], deed=deed)
        else:
            kept.pop(i, None)
    return kept


_GENERAL = frozenset({EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT})  # too general to replace an agreement


def _content_is_the_deed(parsed: Parsed, inner: _Found, outer: _Found) -> bool:
    if outer.entry.invites:
        return inner.deed.type == EventType.CONSULT
    if outer.entry.yields:
        return inner.deed.type not in _GENERAL and _steps(parsed, inner.deed.governor, outer.deed.head) <= 2
    if outer.deed.type == EventType.REJECT and parsed.words[outer.deed.head].lemma in ("refuse", "decline"):
        return not inner.deed.is_noun
    return False


def _steps(parsed: Parsed, i: int, top: int) -> int:
    """How many words of content lie between a word and one above it, coordination not counted."""
    steps, below = 0, parsed.words[i]
    for above in parsed.ancestors(i):
        steps += below.dep != "conj"
        if above.i == top:
            return steps
        below = above
    return 99


def _container(parsed: Parsed, i: int, found: dict[int, _Found]) -> int | None:
    """The nearest deed in words (or invitation) in whose content word `i` stands, or None."""
    below = parsed.words[i]
    for above in parsed.ancestors(i):
        outer = found.get(above.i)
        if outer is not None and (outer.deed.in_words or outer.entry.invites):
            if below.dep == "nsubj" and not outer.deed.is_noun and grammar.is_passive(parsed, above.i):
                return above.i
            if below.dep in _CONTENT and not (below.dep == "prep" and below.lower not in _CONTENT_PREPS):
                return above.i
            return None
        if below.dep in ("relcl", "appos", "parataxis", "nsubj", "amod", "poss", "nmod"):
            return None
        if below.dep == "conj" and below.pos == "VERB" and parsed.child(below.i, "nsubj"):
            return None
        below = above
    return None


_SAID_AGAIN = grammar.words("the this that these those its his her their such both")
_TURNS = grammar.words(
    "postpone delay cancel call suspend begin start continue resume end halt break collapse plan schedule announce "
    "shelve scrap cut extend launch conduct carry hold deny"
)  # verbs that tell something new about a deed named again


def _without_repeats(parsed: Parsed, found: list[_Found]) -> list[_Found]:
    """Leave out nouns that only point back to a deed told before: "after the attack", "during his visit"."""
    kept: list[_Found] = []
    told: set[tuple[EventType, str | None]] = set()
    before: set[tuple[str, ...]] = set()
    for f in found:
        deed = f.deed
        known = not told.isdisjoint({(deed.type, deed.mode), (deed.type, None)}) or (
            deed.mode is None and any(kind == deed.type for kind, _ in told)
        )
        if known and _points_back(parsed, deed):
            continue
        same = _sameness(parsed, f)
        if same in before:
            continue
        before.add(same)
        told.add((deed.type, deed.mode))
        told.add((deed.type, None)) if deed.mode is None else None
        kept.append(f)
    return kept


def _sameness(parsed: Parsed, f: _Found) -> tuple[str, ...]:
    """What makes a deed a mere repetition: the same word in the same form with the same named participants."""
    deed, words_ = f.deed, parsed.words
    named = [words_[i].lower for i in (*deed.actors, *deed.recipients)]
    if f.entry.once:
        return (f.entry.rule, words_[deed.head].lemma)
    if not named or (deed.type != EventType.SANCTION and any(words_[i].pos == "PRON" for i in deed.actors)):
        return (str(deed.head),)
    auxiliaries = [c.lower for c in parsed.children(deed.governor) if c.dep in ("aux", "auxpass", "neg")]
    around = [words_[words_[deed.governor].head].lemma] if words_[deed.governor].dep != "ROOT" else []
    return (f.entry.rule, words_[deed.head].lower, *named, "|", *auxiliaries, "|", *around)


def _points_back(parsed: Parsed, deed: Deed) -> bool:
    if not deed.is_noun:
        return _done_by_it(parsed, deed)
    mark = parsed.child(deed.head, "det", "poss")
    if mark is None or mark.lower not in _SAID_AGAIN:
        return False
    if any(parsed.words[i].pos == "PROPN" for i in (*deed.actors, *deed.recipients)):
        return False
    word = parsed.words[deed.head]
    governor = parsed.words[word.head]
    return not (governor.pos == "VERB" and governor.lemma in _TURNS and word.dep in ("dobj", "nsubj", "nsubjpass"))


_ACTS = grammar.words("attack strike airstrike assault bombing blast explosion raid shooting suit lawsuit complaint")


def _done_by_it(parsed: Parsed, deed: Deed) -> bool:
    """Whether a verb tells more of a deed told before: "the attack killed", "the suit was filed in"."""
    subject = parsed.child(deed.head, "nsubj", "nsubjpass")
    mark = parsed.child(subject.i, "det") if subject is not None else None
    return subject is not None and subject.lemma in _ACTS and mark is not None and mark.lower in _SAID_AGAIN


def _legs(parsed: Parsed, deed: Deed) -> tuple[Deed, ...]:
    """A visit to several countries as one deed each, as their days and fates may differ."""
    if deed.mode != "visit" or len(deed.recipients) != 1 or deed.is_noun:
        return (deed,)
    first = parsed.words[deed.recipients[0]]
    more = [w for w in parsed.conjuncts(first.i) if w.pos == "PROPN" and w.lower not in grammar.MONTHS]
    if first.pos != "PROPN" or not more:
        return (deed,)
    return tuple(replace(deed, recipients=(w.i,), places=(w.i,), leg=True) for w in (first, *more))
