"""Attaches time expressions to a deed: when it is, and when its status was set or said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.language import Parsed, Word
from reportedly.records import Status
from reportedly.times.find import TimeExpression
from reportedly.times.when import days

_TO_COME = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSTPONED, Status.CANCELLED})
_OVER = frozenset({Status.HAPPENED, Status.ENDED})
_HAPPEN = frozenset(
    "take occur happen begin start end be hold host conduct launch carry stage attend join make pay go continue resume "
    "open come participate convene last run commence erupt break unfold sign reach mark follow kick wrap conclude "
    "perform mount deliver give have do stop arrive travel fly head come leave depart return visit meet impose "
    "levy issue file fire provide lodge submit".split()
)  # verbs whose time is that of the event they name: "talks were held on Friday"
_ARRANGED = _HAPPEN | frozenset(
    "schedule set plan slate expect fix call bill impose adopt approve ratify conclude strike broker negotiate order "
    "declare enact pass introduce issue sign agree seal hold release arrange postpone reschedule move".split()
)  # participles that date the noun they follow: "talks scheduled for Friday", "sanctions imposed in March"
_DATED_FOR = frozenset("schedule set plan slate fix book arrange announce pencil expect call time earmark".split())
_AS_PLANNED = frozenset("plan schedule expect announce agree promise".split())
_MOVING = frozenset(["for", "to", "until", "till"])  # "postponed to Friday": the new time
_GOING_ON = frozenset("also there separately additionally".split())
_TRAVELS = frozenset("trip visit tour journey stopover".split())  # "a trip to attend the May summit" is in May
_NEWS = timedelta(days=31)  # what is older is not told in the present tense
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_CLAUSES = frozenset(["ccomp", "xcomp", "advcl", "acl", "relcl"])
_ASIDE = frozenset("after before following since until about over despite amid against ahead regarding".split())
_THROUGH = frozenset("in at during with by to from into on for against near inside outside across between".split())


@dataclass(frozen=True, slots=True)
class Anchors:
    """The time expressions that bear on one deed: when it is, and when its status was set or said."""

    when: TimeExpression | None
    as_of: TimeExpression | None


@dataclass(frozen=True, slots=True)
class _Held:
    """An expression with the words that may govern it, nearest first, and the preposition before it."""

    expression: TimeExpression
    at: int  # its highest word
    above: tuple[Word, ...]
    prep: str
    marks: bool  # it marks a noun: "Friday's attack", "the October visit"


def anchors(
    parsed: Parsed,
    expressions: tuple[TimeExpression, ...],
    deed: int,
    cues: tuple[int, ...] = (),
    *,
    governor: int | None = None,
    status: Status | None = None,
    published: date | None = None,
    stop: int | None = None,
) -> Anchors:
    """The times of the deed at word `deed`, whose tense word is `governor`; of a journey, at the stop named there.

    `cues` are the reporting words above it, outermost first. Times that cannot be the deed's own, by its status and the
    publication date, are those of its announcement: "agreed on Monday to send a team".
    """
    only_spoken_of = _is_only_spoken_of(parsed, deed, governor, status)
    targets = {deed} if only_spoken_of or governor is None else {deed, governor}
    if parsed.words[deed].dep == "acomp":  # "is due in Lima on Friday"
        targets.add(parsed.words[deed].head)
    if parsed.words[deed].lemma in _TRAVELS:
        targets |= {c.i for c in parsed.children(deed) if c.dep in ("acl", "relcl") and c.tag == "VB"}
    targets |= _what_it_is_to_do(parsed, deed)
    held = _held_in(parsed, expressions, deed)
    found = _found(parsed, held, targets, deed, frozenset(cues))
    if found is None:
        beside = _beside(parsed, held, targets, frozenset(cues)) or _continued(parsed, expressions, targets, held)
        found = _Found(beside) if beside else None
    found = found or _then(parsed, held, targets)
    tensed = deed if governor is None else governor
    if found and _of_an_earlier_deed(parsed, found.expression, tensed, status, published):
        found = None
    when, set_on = _by_status(found, status, published) if found else (None, None)
    if when is not None:
        when = _lasting(parsed, expressions, when, targets)
    when = (_days_of_the_stop(parsed, expressions, stop) if stop is not None else None) or when
    as_of = _said_on(parsed, expressions, cues, targets) or set_on
    return Anchors(when, replace(as_of, when=as_of.named) if as_of else None)  # "since March" is said of what lasts


def _then(parsed: Parsed, held: list[_Held], targets: set[int]) -> _Found | None:
    """The time right before the "when" that opens a deed's clause: "in May, when Chad expelled the envoys"."""
    for target in sorted(targets):
        opener = next((c for c in parsed.children(target) if c.lower == "when" and c.i < target), None)
        if opener is None or opener.i < 2:
            continue
        before = parsed.words[opener.i - 1]
        before = parsed.words[before.i - 1] if before.text == "," else before
        here = next((h.expression for h in held if h.expression.span.end == before.end), None)
        if here is not None and before.i > parsed.sentence_of(target).first:
            return _Found(here)
    return None


def _is_only_spoken_of(parsed: Parsed, deed: int, governor: int | None, status: Status | None) -> bool:
    """Whether the verb over a noun only says what became of it, so that its time is not the noun's own."""
    if governor is None or governor == deed or status not in (Status.PROPOSED, Status.POSTPONED, Status.CANCELLED):
        return False
    return parsed.words[deed].pos == "NOUN" and parsed.words[governor].lemma not in _HAPPEN


def _days_of_the_stop(
    parsed: Parsed, expressions: tuple[TimeExpression, ...], stop: int
) -> TimeExpression | None:
    """The days right behind one stop of several: "to Togo June 3-5 and Benin June 6-7"."""
    behind = parsed.words[stop + 1 : stop + 3]
    if behind and behind[0].lower in ("on", "from"):
        behind = behind[1:]
    return next((e for e in expressions if behind and e.when is not None and e.span.start == behind[0].start), None)


def _what_it_is_to_do(parsed: Parsed, deed: int) -> set[int]:
    """The verb that says when an event named as its subject is to be: "the talks are due to open on Monday"."""
    word = parsed.words[deed]
    if word.dep not in ("nsubj", "nsubjpass"):
        return set()
    above = [word.head, *(c.i for c in parsed.children(word.head) if c.dep in ("acomp", "oprd"))]
    return {c.i for i in above for c in parsed.children(i) if c.dep == "xcomp" and c.lemma in _HAPPEN}


@dataclass(frozen=True, slots=True)
class _Found:
    """A time that bears on a deed: as its own, or through the word that sets its status ("agreed Monday to send")."""

    expression: TimeExpression
    own: bool = True
    behind: bool = True  # it stands behind the deed
    verbal: bool = True  # the deed is a verb under that word, not a noun


def _of_an_earlier_deed(
    parsed: Parsed, said: TimeExpression, verb: int, status: Status | None, published: date | None
) -> bool:
    """Whether a time is too long past for what is told in the present tense: "convicts him of a murder in 2019"."""
    word, when = parsed.words[verb], said.when
    day = (when.last or when.first) if when else None
    told = status is Status.HAPPENED or (status is Status.UNDERWAY and when is not None and when.last is not None)
    helping = next((child for child in parsed.children(verb) if child.dep == "auxpass"), word)
    if not told or published is None or day is None or helping.tag not in ("VBZ", "VBP") or helping.lemma == "have":
        return False
    first = parsed.words[parsed.sentence_of(verb).first]
    return day < published - _NEWS and said.span.start > first.span.end + 4  # not "In 2019, Norway bans"


def _held_in(parsed: Parsed, expressions: tuple[TimeExpression, ...], deed: int) -> list[_Held]:
    """The expressions with days in the sentence of word `deed`, with what governs each."""
    sentence = parsed.sentence_of(deed)
    first = bisect_left(expressions, sentence.start, key=lambda e: e.span.start)
    last = bisect_left(expressions, sentence.end, key=lambda e: e.span.start)
    return [
        held
        for e in expressions[first:last]
        if e.when is not None and e.type != "SET" and sentence.span.covers(e.span) and not _dateline(parsed, e)
        if (held := _hold(parsed, e)) is not None and not _compares(parsed, held)
    ]


def _compares(parsed: Parsed, held: _Held) -> bool:
    """Whether a time is only what something is measured by: "the first visit since 1985", "compared to March"."""
    first = parsed.word_at((held.expression.phrase or held.expression.span).start)
    if first is None:
        return False
    before = parsed.words[max(first.i - 7, parsed.sentence_of(first.i).first) : first.i]
    if held.prep == "since":
        return any(w.tag in ("JJS", "RBS") or w.lower in ("first", "second", "third", "only") for w in before)
    if any(w.lower == "compared" for w in before[-4:]):
        return True
    return any(w.lower in ("time", "times") for w in before[-3:]) and held.prep == "in"


def _dateline(parsed: Parsed, expression: TimeExpression) -> bool:
    """Whether an expression only dates the article: "CAIRO, Nov 7 (Xinhua) —"."""
    text, end = parsed.text, expression.span.end
    after = text[end : end + 30].lstrip()
    start = text.rfind("\n", 0, expression.span.start) + 1
    before = text[start : expression.span.start].strip()
    if len(before) > 40 or not before or not before.rstrip(" ,.")[-1:].isupper():
        return False
    return after.startswith(("(", "-", "–", "—"))


def _hold(parsed: Parsed, expression: TimeExpression) -> _Held | None:
    root = parsed.root_of(expression.span)
    if root is None:
        return None
    prep, word = "", root
    above: list[Word] = []
    phrase = expression.phrase or expression.span
    for higher in parsed.ancestors(root.i):
        if higher.tag in ("IN", "TO") and higher.dep != "mark":
            if not above and not prep:
                prep = higher.lower
            continue
        if phrase.covers(higher.span):
            continue
        above.append(higher)
    marks = root.dep in ("poss", "compound", "nmod", "amod", "nummod") and not prep
    return _Held(expression, word.i, tuple(above), prep, marks)


# ---------------------------------------------------------------- the deed's own time


def _found(parsed: Parsed, held: list[_Held], targets: set[int], deed: int, cues: frozenset[int]) -> _Found | None:
    """The time that bears on a deed, by the words it hangs under."""
    direct = [h for h in held if _bears(parsed, h, targets)]
    direct = [h for h in direct if h.expression.type != "DURATION" or (h.above and h.above[0].i in targets)]
    if direct:
        return _Found(_narrowest(direct))
    below_setting = False  # "issued an invitation to visit": what dates the issuing does not date the visit
    for child, parent in _upwards(parsed, deed):
        if parent.i in cues:
            return None
        here = [h for h in held if _bears(parsed, h, {parent.i})]
        relation = _relation(parsed, child, parent)
        if relation == "apart" or (relation == "set" and child.dep not in _CLAUSES and not here):
            return None
        if below_setting and relation in ("same", "purpose"):
            relation = "set"
        below_setting = below_setting or relation == "set"
        if relation == "joined":
            apart = child.dep == "conj" and any(c.dep.startswith("aux") for c in parsed.children(child.i))
            here = [h for h in here if h.at < child.i]
            here = [h for h in here if h.at < parent.i or not (apart and _comma(parsed, h.at, child.i))]
        if not here:
            continue
        chosen = _narrowest(here)
        if relation == "purpose" and not parsed.words[deed].tag.startswith("VB"):
            return None
        if relation in ("same", "joined", "purpose"):
            return _Found(chosen)
        if relation == "set":
            mover = next(h for h in here if h.expression is chosen)
            behind = child.i < mover.at and parent.i < child.i
            return _Found(chosen, mover.prep in _MOVING, behind, child.tag.startswith("VB"))
        return None
    return None


def _comma(parsed: Parsed, start: int, end: int) -> bool:
    return any(w.text == "," for w in parsed.words[start:end])


def _bears(parsed: Parsed, held: _Held, targets: set[int]) -> bool:
    """Whether an expression modifies one of the words in `targets`."""
    below, marks = parsed.words[held.at], held.marks
    for word in held.above:
        if word.i in targets:
            return True
        if word.tag.startswith("VB"):
            if not _transparent(parsed, word, held.prep):
                return False
            marks = word.dep in ("acl", "relcl")
        elif marks and word.tag in ("NN", "NNS"):
            if not _occasion(parsed, word, targets):
                return False
            marks = False
        if word.tag in ("NN", "NNS") and word.dep == "pobj":
            above = parsed.words[word.head]
            if above.lower not in _THROUGH:
                return False
        below = word
    return below.i in targets


def _transparent(parsed: Parsed, verb: Word, prep: str) -> bool:
    """Whether a participle hands its time on: "the summit set for May", "will be lifted as planned on Friday"."""
    if verb.dep in ("acl", "relcl") and verb.tag in ("VBN", "VBD"):
        if prep == "for" and verb.lemma in _DATED_FOR:
            return True  # "a trip that had been planned for May"
        return verb.tag == "VBN" and verb.lemma in _ARRANGED and not any(
            c.dep.startswith("aux") and c.tag == "VBD" for c in parsed.children(verb.i)
        )
    return verb.dep == "advcl" and verb.tag == "VBN" and verb.lemma in _AS_PLANNED


def _occasion(parsed: Parsed, noun: Word, targets: set[int]) -> bool:
    """Whether a dated noun is the occasion of the deed: "at Monday's meeting", "attended the May summit"."""
    above = parsed.words[noun.head]
    if noun.dep == "pobj":
        return above.lower in ("in", "at", "during")
    return noun.dep == "dobj" and noun.head in targets and above.lemma in _HAPPEN


def _upwards(parsed: Parsed, deed: int) -> Iterator[tuple[Word, Word]]:
    """The steps from a deed up to the root of its sentence, prepositions left out."""
    child = parsed.words[deed]
    for parent in parsed.ancestors(deed):
        if parent.tag in ("IN", "TO") and parent.dep != "mark":
            continue
        yield child, parent
        child = parent


def _relation(parsed: Parsed, child: Word, parent: Word) -> str:
    """How the time of a governing word bears on what hangs under it.

    "same": its time is the deed's; "joined": only what stands before both; "set": it sets the deed's status;
    "apart": its time is its own; "": go on upwards.
    """
    verb = parent.tag.startswith("VB")
    if child.dep == "conj":
        own_subject = any(c.dep.startswith("nsubj") for c in parsed.children(child.i))
        return "apart" if own_subject and any(c.lower == "but" for c in parsed.children(parent.i)) else "joined"
    infinitive = child.tag == "VB" and any(c.tag == "TO" for c in parsed.children(child.i))
    if child.dep == "relcl" and any(c.lower == "where" for c in parsed.children(child.i)):
        return ""  # "on June 6 they will fly to Lima, where they will meet"
    if child.dep in ("relcl", "acl") and child.tag.startswith("VB"):
        return "set" if infinitive else "apart"  # "an invitation to visit"
    if child.dep == "pobj" and parsed.words[child.head].lower in _ASIDE:
        return "apart"
    if child.dep == "advcl":
        marked = any(c.dep == "mark" or c.tag == "WRB" for c in parsed.children(child.i))
        if infinitive:
            return "set" if marked else "purpose"  # "a call for B to visit"; "travelled on Monday to meet"
        return "apart" if marked or child.tag != "VBG" else "joined"
    if not verb:
        return "" if child.dep in ("prep", "pobj", "compound", "nmod", "poss", "acl", "appos") else "apart"
    if child.dep == "ccomp" and child.i < parent.i:
        return "apart"  # two sentences run together
    if child.dep in ("ccomp", "xcomp"):
        return "same" if parent.lemma in _HAPPEN else "set"
    if child.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dative"):
        return "same" if parent.lemma in _HAPPEN else "set"
    return "apart"


def _narrowest(held: list[_Held]) -> TimeExpression:
    """Of several times of one deed the one with the fewest days; the first of equals."""

    def width(h: _Held) -> int:
        when = h.expression.when
        if when is None or when.first is None or when.last is None:
            return 400
        return (when.last - when.first).days

    return min(held, key=width).expression


def _by_status(
    found: _Found, status: Status | None, published: date | None
) -> tuple[TimeExpression | None, TimeExpression | None]:
    """When the deed is and when its status was set: plans lie in no past, what has happened in no future."""
    e = found.expression
    days_of = e.when if found.own else e.named or e.when
    assert days_of is not None
    before = published is not None and days_of.last is not None and days_of.last < published
    ahead = published is not None and days_of.first is not None and days_of.first > published
    if found.own:
        wrong = (status in (Status.PLANNED, Status.PROPOSED) and before) or (status in _OVER and ahead)
        return (None if wrong else e), None
    if ahead:
        return (None if status in _OVER else e), None
    if status in _OVER or status is Status.UNDERWAY:
        return (e if found.verbal else None), None
    wide = days_of.first != days_of.last
    if status in _TO_COME and wide and found.behind and not before:
        return e, None  # "gearing up for the summit this week"
    return None, e if before or published is None else None  # what is set on the day of publication is set now


def _beside(parsed: Parsed, held: list[_Held], targets: set[int], cues: frozenset[int]) -> TimeExpression | None:
    """The time that stands behind a deed with no other verb between: where the parse hung it on a noun nearby."""
    for h in held:
        start = parsed.word_at((h.expression.phrase or h.expression.span).start)
        if start is None or h.marks or (h.above and h.above[0].i in cues):
            continue
        for target in sorted(targets):
            word = parsed.words[target]
            between = parsed.words[target + 1 : start.i]
            if not (word.tag.startswith("VB") and target < start.i <= target + 25):
                continue
            if any(w.tag.startswith("VB") or w.tag in ("WDT", "WP", "WRB") or w.text in ";:—" for w in between):
                continue
            if h.above and h.above[0].tag.startswith("VB"):
                continue
            return h.expression
    return _fronted(parsed, held, targets, cues)


def _fronted(parsed: Parsed, held: list[_Held], targets: set[int], cues: frozenset[int]) -> TimeExpression | None:
    """The time that opens the sentence, for its first finite verb: where the parse missed the main verb."""
    for target in sorted(targets):
        word = parsed.words[target]
        sentence = parsed.sentence_of(target)
        for h in held:
            first = parsed.word_at((h.expression.phrase or h.expression.span).start)
            if first is None or not sentence.first <= first.i <= sentence.first + 2 or word.tag not in _FINITE:
                continue
            between = parsed.words[first.i : target]
            other = any(w.tag in _FINITE or w.tag in ("WDT", "WP", "WRB") or w.dep == "mark" for w in between)
            if not other and not cues & {w.i for w in between} and any(w.text == "," for w in between):
                return h.expression
    return None


def _continued(
    parsed: Parsed, expressions: tuple[TimeExpression, ...], targets: set[int], held: list[_Held]
) -> TimeExpression | None:
    """The time of the sentence before, where "also", "then" or "there" goes on with it in the same tense."""
    verb = next((parsed.words[i] for i in sorted(targets) if parsed.words[i].dep == "ROOT"), None)
    if verb is None or held or not any(c.lower in _GOING_ON for c in parsed.children(verb.i)):
        return None
    sentence = parsed.sentence_of(verb.i)
    if sentence.i == 0 or parsed.sentences[sentence.i - 1].paragraph != sentence.paragraph:
        return None
    before = parsed.sentences[sentence.i - 1]
    root = next((w for w in parsed.sentence_words(before) if w.dep == "ROOT"), None)
    if root is None or root.tag != verb.tag or _modal(parsed, root) != _modal(parsed, verb):
        return None
    there = [h for h in _held_in(parsed, expressions, root.i) if _bears(parsed, h, {root.i})]
    return _narrowest(there) if there else None


def _modal(parsed: Parsed, verb: Word) -> str:
    return next((c.lower for c in parsed.children(verb.i) if c.tag == "MD"), "")


# ---------------------------------------------------------------- the time of the saying


def _said_on(
    parsed: Parsed, expressions: tuple[TimeExpression, ...], cues: tuple[int, ...], targets: set[int]
) -> TimeExpression | None:
    """The time of the outermost saying that has one."""
    for cue in cues:
        if cue in targets:
            continue
        here = [h for h in _held_in(parsed, expressions, cue) if _bears(parsed, h, {cue})]
        if here:
            return _narrowest(here)
    return None


# ---------------------------------------------------------------- lengths that give the end


def _lasting(
    parsed: Parsed, expressions: tuple[TimeExpression, ...], when: TimeExpression, targets: set[int]
) -> TimeExpression:
    """The time with its end where the deed's length is said: "a three-day visit from Monday"."""
    days_of = when.when
    if days_of is None or days_of.first is None or days_of.edtf != _start_of(days_of.edtf):
        return when
    open_end, one_day = days_of.last is None, days_of.first == days_of.last
    if not (open_end or one_day):
        return when
    sentence = parsed.sentence_of(min(targets))
    for e in expressions:
        if e.type != "DURATION" or e.when is not None or not sentence.span.covers(e.span):
            continue
        size = _length_in_days(e.value)
        if size is None or not _measures(parsed, e, targets):
            continue
        last = days_of.first + timedelta(days=size - 1)
        return replace(when, when=days(days_of.first, last), rule=f"{when.rule} with length")
    return when


def _start_of(edtf: str) -> str:
    """The notation itself where it is one day or open at its end; else nothing."""
    start, slash, end = edtf.partition("/")
    return edtf if len(start) == 10 and (not slash or end == "..") else ""


def _length_in_days(value: str) -> int | None:
    number = value[1:-1]
    if not number.isdecimal() or value[-1] not in "DW":
        return None
    return int(number) * (7 if value[-1] == "W" else 1)


def _measures(parsed: Parsed, length: TimeExpression, targets: set[int]) -> bool:
    """Whether a length is that of the deed: "a three-day visit", "will be closed for two weeks"."""
    root = parsed.root_of(length.span)
    if root is None:
        return False
    for word in parsed.ancestors(root.i):
        if word.i in targets:
            return True
        if word.tag in ("IN", "TO") and word.lower not in ("for", "on"):
            return False
        if word.tag.startswith("VB"):
            return False
    return False
