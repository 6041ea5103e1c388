"""Deeds that say the same in one sentence, and deeds inside deeds: which of them is told."""

from __future__ import annotations

from dataclasses import replace

from reportedly.deeds import grammar, phrases
from reportedly.deeds.casualties import HURTING, with_victims
from reportedly.deeds.deed import Deed
from reportedly.deeds.found import Found
from reportedly.deeds.parties import is_somebody, unique
from reportedly.language import Parsed, Word
from reportedly.records import EventType, Span

_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "prep", "pcomp", "pobj", "dative", "nsubjpass", "oprd", "attr", "acl"})
_CONTENT_PREPS = grammar.words("of for to on against about over from into with at out")


def without_doubles(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """One deed where a verb and its noun say the same ("launched an attack", "signed an agreement")."""
    kept = dict(found)
    for i, f in sorted(found.items()):
        if i not in kept:
            continue
        told = _told_by_its_noun(parsed, i, kept)
        if told is not None:
            noun = kept[told].deed  # "the talks, mediated by Oman" has nobody else who does it
            noun = replace(noun, mode=noun.mode or f.deed.mode, actors=noun.actors or f.deed.actors)
            kept[told] = replace(kept[told], deed=noun)
            del kept[i]
            continue
        purpose = _purpose(parsed, i, kept)
        if purpose is not None:
            joined = _with_its_purpose(kept[purpose], f)
            if joined is not None:
                kept[purpose] = joined
                del kept[i]
            else:
                kept[i] = _attended(kept[purpose].deed, f)
            continue
        governors = {
            f.deed.governor, parsed.words[i].head, *_giver_of_the_sum(parsed, i, f, kept), *_vouching(parsed, i, kept),
            *_leading_there(parsed, i),
        } - {i}
        if _is_in_a_phrase(parsed, i, f, kept) or _is_coordinated_with_its_like(parsed, i, f, kept):
            del kept[i]
            continue
        for g in sorted(governors | _whose_end(parsed, i, kept)):
            other = kept.get(g)
            if other is not None and _is_undone(parsed, i, f, other):
                recipients = other.deed.recipients or f.deed.recipients
                recipients = tuple(r for r in recipients if r not in (i, *other.deed.actors))
                kept[g] = replace(other, deed=replace(other.deed, recipients=recipients))
                del kept[i]
                break
            if other is None or other.deed.type != f.deed.type or parsed.words[i].dep in ("relcl", "advcl", "conj"):
                continue
            if f.deed.mode == "multilateral" and phrases.has_a_fate(parsed, i):
                continue  # "to attend the upcoming summit" tells of the summit too
            if f.deed.is_noun and not other.deed.is_noun:
                kept[g] = replace(other, deed=_merged(parsed, other.deed, f.deed))
                del kept[i]
                break
            if f.deed.is_noun and other.deed.is_noun and parsed.words[i].dep in ("compound", "amod", "nmod"):
                del kept[i]
                break
        else:
            _drop_the_weapon(parsed, i, f, kept)
    return kept


def _whose_end(parsed: Parsed, i: int, found: dict[int, Found]) -> set[int]:
    """The noun that says that a deed behind "of" ends: "the lifting of the embargo"."""
    word = parsed.words[i]
    end = found.get(parsed.words[word.head].head) if word.dep == "pobj" else None
    ends = end is not None and end.deed.is_noun and parsed.words[word.head].lower == "of"
    return {end.deed.head} if end is not None and ends and end.deed.type == EventType.CONCEDE else set()


def _leading_there(parsed: Parsed, i: int) -> tuple[int, ...]:
    """The verb of those who lead others to a meeting: "led a delegation to the dialogue"."""
    if parsed.words[i].dep != "pobj":
        return ()
    above = parsed.words[parsed.words[parsed.words[i].head].head]
    led = parsed.child(above.i, "dobj") if above.pos == "VERB" else above
    return (above.i if led is not above else above.head,) if led and led.lemma in ("delegation", "team") else ()


def _vouching(parsed: Parsed, i: int, found: dict[int, Found]) -> tuple[int, ...]:
    """The verb by which somebody claims or denies a deed: "denied any role in the raid"."""
    above = (found[w.i].deed for w in parsed.ancestors(i) if w.i in found)
    nearest = next(above, None)
    return (nearest.head,) if nearest is not None and nearest.vouched else ()


def _told_by_its_noun(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The noun before a participle that only says how it was held: "his meeting, held via video, with the envoys"."""
    word = parsed.words[i]
    if found[i].deed.is_noun or word.tag != "VBN" or parsed.child(i, "aux", "auxpass", "nsubj") is not None:
        return None
    before = next((w for w in reversed(parsed.words[max(i - 2, 0) : i]) if w.pos != "PUNCT"), None)
    noun = found.get(before.i) if before is not None else None
    return noun.deed.head if noun is not None and noun.deed.is_noun and noun.deed.type == found[i].deed.type else None


def _drop_the_weapon(parsed: Parsed, i: int, f: Found, kept: dict[int, Found]) -> None:
    """Leave out what another noun only carries: "the explosion of a car bomb", "the delivery of Togolese aid"."""
    word = parsed.words[i]
    outer = kept.get(parsed.words[word.head].head) if word.dep == "pobj" and f.deed.is_noun else None
    if outer is None or parsed.words[word.head].lower != "of" or not outer.deed.is_noun:
        return
    if outer.deed.type == f.deed.type and f.deed.type in (EventType.ASSAULT, EventType.AID):
        kept[outer.deed.head] = replace(outer, deed=_merged(parsed, outer.deed, f.deed))
        del kept[i]


_GATHERINGS = frozenset({EventType.CONSULT, EventType.PROTEST})


def _purpose(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The visit or gathering for which a meeting is the purpose: "flew to Accra for talks", "gathered for a rally"."""
    word = parsed.words[i]
    prep = parsed.words[word.head]
    noun = found[i].deed
    if noun.type not in _GATHERINGS or noun.mode == "visit" or not noun.is_noun:
        return None
    if word.dep != "pobj" or prep.lower != "for":
        return None
    above = parsed.words[prep.head]
    if above.pos not in ("VERB", "AUX") and above.dep == "pobj":  # "to Accra for talks" may hang on Accra
        above = parsed.words[parsed.words[above.head].head]
    verb = found.get(above.i)
    return above.i if verb is not None and verb.deed.type == noun.type and not verb.deed.is_noun else None


def _with_its_purpose(verb: Found, noun: Found) -> Found | None:
    """One deed for "gathered for a summit" and "hosted her for talks"; none where a visit and its talks are two."""
    if "object" in verb.entry.actor:
        return verb
    if verb.deed.mode == "visit":
        return None
    mode, recipients = verb.deed.mode or noun.deed.mode, verb.deed.recipients
    if verb.deed.type == EventType.PROTEST:
        recipients = recipients or noun.deed.recipients
    return replace(verb, deed=replace(verb.deed, mode=mode, recipients=recipients))


def _attended(visit: Deed, noun: Found) -> Found:
    """The meeting that visitors come for or are invited to: of a summit they are the guests, of talks one side."""
    visitors = visit.actors
    others = tuple(a for a in noun.deed.actors if a not in visitors)
    if noun.deed.mode == "multilateral":
        hosts = others or noun.deed.recipients
        return replace(noun, deed=replace(noun.deed, actors=visitors, recipients=hosts))
    return replace(noun, deed=replace(noun.deed, actors=unique((*visitors, *others))))


def _is_in_a_phrase(parsed: Parsed, i: int, noun: Found, found: dict[int, Found]) -> bool:
    """Whether a noun behind a preposition belongs to a verb's own phrase: "put the editor under house arrest"."""
    word = parsed.words[i]
    if not noun.deed.is_noun:
        return False
    above = found.get(word.head)
    if above is not None and not above.deed.is_noun and above.deed.trigger.covers(word.span):
        return _adds_nothing(above, noun)
    if word.dep != "pobj":
        return False
    verb = found.get(parsed.words[word.head].head)
    if verb is None or verb.deed.is_noun:
        return False
    if verb.deed.type == noun.deed.type and verb.deed.mode != noun.deed.mode:
        return False
    phrases_of = (p.split() for p in verb.entry.verbs)
    return any(p[0] == parsed.words[verb.deed.head].lemma and word.lemma in p[1:] for p in phrases_of)


def _giver_of_the_sum(parsed: Parsed, i: int, noun: Found, found: dict[int, Found]) -> tuple[int, ...]:
    """The verb that gives what a noun only says the kind of: "provide nine million dollars in military aid"."""
    word = parsed.words[i]
    prep = parsed.words[word.head]
    if noun.deed.type != EventType.AID or not noun.deed.is_noun or word.dep != "pobj" or prep.lower not in ("in", "of"):
        return ()
    total = parsed.words[prep.head]
    verb = found.get(total.head) if total.dep in ("dobj", "nsubjpass") else found.get(total.i)
    given = verb is not None and verb.deed.type == EventType.AID and not verb.deed.is_noun
    return (verb.deed.head,) if verb is not None and given else ()


_VAGUE = frozenset({EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT})


def _adds_nothing(verb: Found, noun: Found) -> bool:
    """Whether a noun in the words of a verb's deed is of no other kind: "joined the alliance", "signed a treaty"."""
    both = verb.deed.type in _VAGUE and (noun.deed.type in _VAGUE or noun.deed.type == EventType.AID)
    return both and verb.deed.type != noun.deed.type


def _is_coordinated_with_its_like(parsed: Parsed, i: int, noun: Found, found: dict[int, Found]) -> bool:
    """Whether a noun only completes the one before it: "stop all aid and assistance"."""
    word = parsed.words[i]
    other = found.get(word.head) if word.dep == "conj" else None
    if other is None or not noun.deed.is_noun or not other.deed.is_noun:
        return False
    alike = (other.deed.type, other.deed.mode, other.entry.name) == (noun.deed.type, noun.deed.mode, noun.entry.name)
    return alike and not any(c.pos == "PROPN" for c in parsed.subtree(i))


_UNDOING = frozenset({EventType.CONCEDE, EventType.RETREAT})
_BROKEN_OFF = frozenset({EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT})  # "revoked its ratification"


def _is_undone(parsed: Parsed, i: int, noun: Found, outer: Found) -> bool:
    """Whether a noun only says what somebody ends, breaks off or bans: "lifted its blockade", "banned the rally".

    So it does behind a noun that says so: "the lifting of the embargo".
    """
    breach = outer.deed.type == EventType.SANCTION and noun.deed.type in _BROKEN_OFF
    banned = outer.deed.type == EventType.COERCE and noun.deed.type in (EventType.PROTEST, EventType.AID)
    undone = breach or banned or outer.deed.type in _UNDOING
    if not undone or not noun.deed.is_noun or noun.deed.type == outer.deed.type:
        return False
    if outer.deed.is_noun:
        return parsed.words[parsed.words[i].head].lower == "of"
    return parsed.words[i].dep in ("dobj", "nsubjpass")


_ONE_SPEECH = frozenset({EventType.ACCUSE, EventType.PROTEST, EventType.SUPPORT})


def without_echoes(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """One deed for "decried the raid, calling it a crime", "attend the meeting hosted by", "met to discuss trade"."""
    kept = dict(found)
    for i, f in found.items():
        word = parsed.words[i]
        if f.deed.is_noun and _is_worded_behind(parsed, f, found):
            kept.pop(i)
            continue
        above = found.get(word.head) or found.get(parsed.words[word.head].head)
        above = above or next((g for g in found.values() if g.deed.governor == word.head != g.deed.head), None)
        if above is None or above.deed.type != f.deed.type:
            continue
        of_a_meeting = f.deed.type == EventType.CONSULT and word.dep == "acl" and word.tag == "VBN"
        topic = f.entry.aside or word.lemma == "negotiate"
        its_topic = topic and word.dep in ("advcl", "xcomp") and grammar.has_to(parsed, i) and (
            above.deed.type == EventType.CONSULT and above.deed.mode != "visit"
        )
        one_speech = f.deed.type in _ONE_SPEECH and word.dep == "advcl" and parsed.child(i, "nsubj") is None
        if of_a_meeting or its_topic or (one_speech and word.head in (above.deed.head, above.deed.governor)):
            kept.pop(i)
    return kept


def _is_worded_behind(parsed: Parsed, noun: Found, found: dict[int, Found]) -> bool:
    """Whether a request is told by a noun and again by what it asks: "launched a petition, asking the king to go"."""
    if noun.deed.type != EventType.REQUEST or noun.deed.governor == noun.deed.head:
        return False
    behind = (c for c in parsed.children(noun.deed.governor) if c.dep == "advcl" and c.tag == "VBG" and c.i in found)
    return any(found[c.i].deed.type == EventType.REQUEST and parsed.child(c.i, "nsubj") is None for c in behind)


def without_more_unrest(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """One deed for what the same crowd does at once: "clashed with police and threw rocks"."""
    kept = dict(found)
    for i, f in sorted(found.items()):
        word = parsed.words[i]
        aim = grammar.has_to(parsed, i) and word.dep in ("advcl", "xcomp", "acl")  # "held a rally to protest against"
        above = _told_above(parsed, i, kept) if aim else _joined_before(parsed, word, kept)
        if above is None or not (aim or word.dep == "conj") or parsed.child(i, "nsubj", "nsubjpass") is not None:
            continue
        if above.deed.type != EventType.PROTEST or f.deed.is_noun or (above.deed.is_noun and not aim):
            continue
        if aim and f.deed.type == EventType.PROTEST and not above.deed.recipients:
            above = replace(above, deed=replace(above.deed, recipients=f.deed.recipients))
            kept[above.deed.head] = above
        same = f.deed.type == EventType.PROTEST and f.deed.mode == above.deed.mode
        if same or (f.deed.type == EventType.ASSAULT and f.deed.mode in ("primitive", "destroy")):
            kept.pop(i)
    return kept


def _are_two(parsed: Parsed, i: int, one: Deed, other: Deed) -> bool:
    """Whether two attacks joined by "and" have each their own way and victims: "burnt a school and shot three men"."""
    if parsed.words[i].dep != "conj" or other.is_noun or None in (one.mode, other.mode) or one.mode == other.mode:
        return False
    return all(parsed.child(head, "dobj") is not None for head in (one.head, other.head))


def _joined_before(parsed: Parsed, word: Word, found: dict[int, Found]) -> Found | None:
    """The deed to which a verb is joined, also over others between: "smash windows, overturn cars and burn shops"."""
    while word.dep == "conj" and word.head != word.i:
        word = parsed.words[word.head]
        if word.i in found:
            return found[word.i]
    return None


def _told_above(parsed: Parsed, i: int, found: dict[int, Found]) -> Found | None:
    """The deed that a verb is the aim of: the verb above, or the noun that it carries."""
    head = parsed.words[i].head
    return found.get(head) or next((f for f in found.values() if f.deed.governor == head), None)


_RESULTS = grammar.words(
    "kill wound injure destroy hit strike target damage claim hurt fire shoot attack attacked open disperse storm"
)  # what an attack does, told beside it
_CASUALTIES = grammar.words("kill wound injure hurt")
_JOINED = frozenset({"advcl", "conj", "nsubj", "nsubjpass", "prep", "pobj", "agent", "dobj", "acl", "pcomp", "xcomp"})


def without_results(parsed: Parsed, found: dict[int, Found]) -> dict[int, Found]:
    """One deed for an attack and what it did: "a bomb exploded, killing three"; "killed in an air strike"."""
    kept = dict(found)
    for i, f in sorted(found.items()):
        if f.deed.type != EventType.ASSAULT or i not in kept:
            continue
        outer = _joined_attack(parsed, i, kept)
        if outer is None:
            continue
        one, other = kept[outer].deed, f.deed
        if _are_two(parsed, i, one, other):
            continue
        if {parsed.words[i].lemma, parsed.words[outer].lemma}.isdisjoint(_RESULTS) and one.is_noun == other.is_noun:
            continue
        recipients = unique((*one.recipients, *other.recipients)) if not other.is_noun else (
            one.recipients or other.recipients
        )
        mode = _sharper(one.mode, other.mode)
        merged = replace(one, mode=mode, actors=one.actors or other.actors, recipients=recipients)
        if parsed.words[i].dep == "conj" and parsed.words[i].lemma in _CASUALTIES:
            merged = replace(merged, places=unique((*one.places, *other.places)),
                             evidence=_both(one.evidence, other.evidence))  # fmt: skip
        kept[outer] = replace(kept[outer], deed=merged)
        del kept[i]
    return kept


_ANSWERS = grammar.words("response retaliation revenge reprisal reaction answer retribution")
_LATER = grammar.words("after following since before despite amid")


def _of_which_they_die(parsed: Parsed, link: Word, verb: Word) -> bool:
    """Whether an attack is told as what hurt somebody: "killed following an attack on a convoy"."""
    hurt = verb.lemma in HURTING and grammar.is_passive(parsed, verb.i) and parsed.child(verb.i, "agent") is None
    return hurt and link.lower in ("after", "following")


def _joined_attack(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The attack to which another one belongs; not one that it only answers: "in retaliation for the raid"."""
    below = parsed.words[i]
    for above in parsed.ancestors(i):
        later = below.dep == "prep" and below.lower in _LATER and not _of_which_they_die(parsed, below, above)
        if below.dep not in _JOINED or below.lemma in _ANSWERS or later:
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


def _sharper(one: str | None, other: str | None) -> str | None:
    """The mode that tells more of a deed named twice: by air rather than that something was destroyed."""
    return other if one in _BROAD and other is not None else one or other


_BROAD = frozenset({"destroy", "change"})


def _merged(parsed: Parsed, verb: Deed, noun: Deed) -> Deed:
    told = tuple(r for r in verb.recipients if r != noun.head)
    hurt = parsed.words[verb.head].lemma in HURTING
    recipients = with_victims(parsed, noun.recipients, told) if hurt else noun.recipients or told
    return replace(
        verb, mode=_sharper(noun.mode, verb.mode), actors=verb.actors or noun.actors, recipients=recipients,
    )  # fmt: skip


def without_contents(parsed: Parsed, found: dict[int, Found], outside: dict[int, Found]) -> dict[int, Found]:
    """Leave out what stands inside a deed in words of those `outside`, or that one where its content is the deed."""
    kept = dict(found)
    inside: set[int] = set()
    for i in sorted(found):
        outer = _container(parsed, i, outside)
        if outer is None:
            outer = _invitation_before(parsed, i, found)
        if outer is None:
            continue
        inner_f, outer_f = found[i], outside[outer]
        if _is_told_by_its_judge(parsed, found, i, outer_f):
            continue
        if outer in inside and outer_f.entry.yields:  # "urged that they agree to a truce"
            kept.pop(i, None)
            inside.add(i)
            continue
        if _content_is_the_deed(parsed, inner_f, outer_f):
            inviter = outer_f.deed.inviter
            if not _comes_second(parsed, found, i):
                kept.pop(outer, None)
            if i in kept:
                deed = kept[i].deed
                if outer_f.entry.invites and deed.is_noun and outer_f.deed.actors:
                    deed = _attended(outer_f.deed, kept[i]).deed
                if outer_f.entry.invites:
                    deed = replace(
                        deed, actors=deed.actors or outer_f.deed.actors,
                        recipients=deed.recipients or tuple(h for h in outer_f.deed.recipients if h != deed.head),
                        evidence=_both(outer_f.deed.evidence, deed.evidence),
                    )  # fmt: skip
                elif outer_f.entry.yields:
                    actors = deed.actors or outer_f.deed.actors  # "agreed to a ceasefire"
                    if inner_f.entry.mutual:  # "agreed to a truce with the rebels"
                        actors = unique((*outer_f.deed.actors, *actors))
                    deed = replace(deed, actors=actors)
                deed = replace(deed, content_of=outer, inviter=deed.inviter if inviter is None else inviter)
                kept[i] = replace(kept[i], deed=deed)
        else:
            kept.pop(i, None)
            inside.add(i)
            deed = kept[outer].deed if outer in kept else inner_f.deed
            if deed.type == inner_f.deed.type == EventType.REQUEST and not deed.recipients:
                kept[outer] = replace(outer_f, deed=replace(deed, recipients=inner_f.deed.recipients))
    return kept


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


_GENERAL = frozenset({EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT})  # too general to replace an agreement


def _invitation_before(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The invitation shortly before an infinitive that says to what: "issued an invitation for the king to visit"."""
    if found[i].deed.type != EventType.CONSULT or found[i].deed.is_noun or not grammar.has_to(parsed, i):
        return None
    near = range(i - 1, max(i - 10, parsed.sentence_of(i).first - 1), -1)
    return next((j for j in near if j in found and found[j].entry.invites and found[j].deed.is_noun), None)


def _comes_second(parsed: Parsed, found: dict[int, Found], i: int) -> bool:
    """Whether something general stands before it in one agreement: "agreed to work together, and to meet again"."""
    word = parsed.words[i]
    if word.dep != "conj" or word.pos != "VERB":
        return False
    while word.dep == "conj" and parsed.words[word.head].pos == "VERB":
        word = parsed.words[word.head]
    return word.dep == "xcomp" and (word.i not in found or found[word.i].deed.type in _GENERAL)


def _content_is_the_deed(parsed: Parsed, inner: Found, outer: Found) -> bool:
    if outer.entry.invites:
        return inner.deed.type == EventType.CONSULT
    if outer.entry.yields and _is_to_back_somebody(parsed, inner):
        return True
    if outer.entry.yields:
        return inner.deed.type not in _GENERAL and _steps(parsed, inner.deed.governor, outer.deed.head) <= 2
    if outer.deed.type == EventType.REJECT and parsed.words[outer.deed.head].lemma in ("refuse", "decline", "rule"):
        return not inner.deed.is_noun and parsed.words[inner.deed.governor].dep not in ("acl", "relcl", "amod")
    return False


def _is_to_back_somebody(parsed: Parsed, inner: Found) -> bool:
    """Whether what is promised is to stand by another: "pledged to support Togo"."""
    deed = inner.deed
    whom = any(is_somebody(parsed.words[i]) for i in deed.recipients)
    return deed.type == EventType.SUPPORT and not deed.is_noun and whom and deed.head == deed.governor


def _is_told_by_its_judge(parsed: Parsed, found: dict[int, Found], i: int, outer: Found) -> bool:
    """Whether an attack with its doer is first told by condemning it: "condemned Chad's raid on the town"."""
    deed = found[i].deed
    acts = (EventType.ASSAULT, EventType.MOBILIZE)
    if outer.entry.rule != "deeds/accuse.toml:condemn" or deed.type not in acts or not deed.is_noun:
        return False
    begins = parsed.sentence_of(i).first
    told_before = any(j < begins and f.deed.type == deed.type for j, f in found.items())
    return bool(deed.actors) and not told_before


_PORTIONS = frozenset({"package", "round", "series", "set", "wave"})


def _steps(parsed: Parsed, i: int, top: int) -> int:
    """How many words of content lie between a word and one above it, coordination not counted."""
    steps, below = 0, parsed.words[i]
    for above in parsed.ancestors(i):
        steps += below.dep != "conj" and below.lower != "of" and below.lemma not in _PORTIONS
        if above.i == top:
            return steps
        below = above
    return 99


def _is_asked_for(parsed: Parsed, clause: Word, verb: Word) -> bool:
    """Whether an infinitive says what a verb calls for: "calls for the ban to be lifted", "calls on Togo to leave"."""
    if not grammar.has_to(parsed, clause.i):
        return False
    links = {p.lower for p in grammar.prepositions(parsed, verb.i) if p.i < clause.i}
    if "on" in links or "upon" in links or verb.lemma in _TO_WHOM:
        return True
    return "for" in links and parsed.child(clause.i, "auxpass") is not None


_TO_WHOM = grammar.words("give plead appeal")  # "gave the rebels a day to leave", "pleaded with them to go"


def _container(parsed: Parsed, i: int, found: dict[int, Found]) -> int | None:
    """The nearest deed in words (or invitation) in whose content word `i` stands, or None."""
    below = parsed.words[i]
    for above in parsed.ancestors(i):
        outer = found.get(above.i)
        if outer is not None and (outer.deed.in_words or outer.entry.invites):
            if below.dep == "nsubj" and not outer.deed.is_noun and grammar.is_passive(parsed, above.i):
                return above.i
            if below.dep == "advcl" and (
                grammar.is_for_clause(parsed, below.i) or _is_asked_for(parsed, below, above)
                or (below.tag == "VBG" and 0 < below.i - above.i <= 2)  # "ruled out resigning"
            ):
                return above.i
            if below.dep in _CONTENT and not (below.dep == "prep" and below.lower not in _CONTENT_PREPS):
                return above.i
            return None
        asked = below.dep == "relcl" and grammar.has_to(parsed, below.i)  # "a call for the editor to be freed"
        if below.dep in ("relcl", "appos", "parataxis", "nsubj", "amod", "poss", "nmod") and not asked:
            return None
        if below.dep == "conj" and below.pos == "VERB" and parsed.child(below.i, "nsubj"):
            return None
        below = above
    return None
