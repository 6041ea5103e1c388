"""Finding attributions: cues, their sources, and the words they bring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reportedly.attribution.frames import Manner, manners
from reportedly.attribution.quotes import Quote, quotes_of
from reportedly.language import Parsed, Word, parse
from reportedly.records import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement: who says it (None when the cue names nobody), with which word, and what is said."""

    source: Span | None  # the whole noun phrase of the source
    source_head: int | None  # its head word
    cue: Span
    cue_head: int  # the reporting word
    contents: tuple[Span, ...]  # what is said, possibly in pieces
    kind: str  # "verb", "noun", "according", "adverb", "adjective", "quote", "colon"
    unnamed: bool  # the source is not identified ("officials", "widespread reports")
    hedges: bool  # the cue lowers certainty: allegedly, reportedly, rumour
    rule: str
    deed_in_words: bool = False  # the utterance is itself a deed: accuse, urge, threaten; its speaker is the actor
    attitude: bool = False  # a thought or wish, no statement: believe, hope, want


def find(text: str | Parsed) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order of its cue."""
    parsed = parse(text) if isinstance(text, str) else text
    page = _page_of(parsed)
    drafts = _drafts(page)
    _settle_cited(page, drafts)
    _give_quotes(page, drafts)
    found = [
        _finished(page, draft) for whole in drafts for draft in _parted(page, whole) if draft.words or draft.pieces
    ]
    return tuple(sorted((a for a in found if a.contents), key=lambda a: a.cue))


def chain(attributions: tuple[Attribution, ...], span: Span) -> tuple[Attribution, ...]:
    """The statements in whose contents `span` lies, outermost first; thoughts and wishes are none."""
    inside = [a for a in attributions if not a.attitude and any(c.covers(span) for c in a.contents)]

    def depth(a: Attribution) -> tuple[int, bool, int]:
        over = sum(b is not a and any(c.covers(a.cue) for c in b.contents) for b in inside)
        return over, a.rule == "according/cited", -sum(c.end - c.start for c in a.contents)

    return tuple(sorted(inside, key=depth))


# ---------------------------------------------------------------- the page: words, quotations, what lies in them


@dataclass
class _Page:
    parsed: Parsed
    quotes: list[Quote]
    quoted: list[int]  # for each word: number of its quotation, or -1


@dataclass
class _Draft:
    """An attribution in the making: word indices of its content, and whole quotations as pieces."""

    cue: int
    kind: str
    manner: Manner
    source: tuple[int, int, int] | None  # first word, after the last word, head
    words: set[int] = field(default_factory=set)
    own: set[int] = field(default_factory=set)
    pieces: list[Span] = field(default_factory=list)
    cue_last: int = -1


def _page_of(parsed: Parsed) -> _Page:
    quotes = quotes_of(parsed)
    quoted = [-1] * len(parsed.words)
    for number, quote in enumerate(quotes):
        for word in parsed.words_in(quote.span):
            quoted[word.i] = number
    return _Page(parsed, quotes, quoted)


# ---------------------------------------------------------------- cues


def _drafts(page: _Page) -> list[_Draft]:
    table = manners()
    drafts: list[_Draft] = []
    for word in page.parsed.words:
        tag = word.tag
        draft: _Draft | None = None
        if tag.startswith("VB"):
            draft = _verb(page, word, table)
        elif tag in ("NN", "NNS"):
            draft = _noun(page, word, table)
        elif tag == "RB":
            draft = _adverb(page, word, table)
        elif tag == "JJ" and word.dep == "amod":
            draft = _adjective(page, word, table)
        elif tag == "IN":
            draft = _preposition(page, word)
        elif word.text == ":":
            draft = _colon(page, word)
        if draft is None and word.lower == "according":
            draft = _according(page, word)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _asked(p: Parsed, word: Word, manner: Manner) -> _Draft | None:
    """'Asked whether he would come, the envoy …': a question by nobody named."""
    draft = _Draft(word.i, "verb", manner, None, own={word.i})
    for child in p.children(word.i):
        if child.i > word.i and child.dep in ("ccomp", "xcomp", "prep", "advcl"):
            draft.words |= {w.i for w in p.subtree(child.i)}
    return draft if draft.words and p.child(word.i, "nsubj") is None else None


_SUBJECTS = ("nsubj", "csubj")


def _verb(page: _Page, word: Word, table: dict[tuple[str, str], Manner]) -> _Draft | None:
    p = page.parsed
    manner = table.get(("verb", word.lemma))
    if manner is None or word.dep in ("aux", "auxpass", "amod", "compound"):
        if word.dep == "amod":
            return _adjective(page, word, table)
        if word.lemma == "accord" and word.text.lower() == "according":
            return _according(page, word)
        return None
    if word.dep == "acl" and word.tag == "VB":
        return None
    if word.lemma == "ask" and word.dep == "advcl" and word.tag in ("VBN", "VBD"):
        return _asked(p, word, manner)
    if word.tag == "VBN" and word.dep in ("acl", "advcl") and p.child(word.i, "agent", "aux") is None:
        return None
    if manner.deed_preps and any(c.dep == "prep" and c.lower in manner.deed_preps for c in p.children(word.i)):
        manner = replace(manner, deed=True)
    if p.child(word.i, "auxpass") is not None and word.tag in ("VBN", "VBD"):
        return _passive(page, word, manner, table)
    if word.lemma == "add" and any(c.dep == "prep" and c.lower == "to" for c in p.children(word.i)):
        return None
    source = _speaker(page, word)
    draft = _Draft(word.i, "verb", manner, source)
    _take_clause(page, word, draft)
    if not draft.words:
        _take_objects(page, word, draft)
    draft.own |= _frame_words(p, word, draft)
    if source is None and draft.words and word.tag in ("VBD", "VBZ", "VBP") and word.dep in ("ROOT", "ccomp"):
        draft.source = _before(p, word.i)
    if word.lemma in ("cite", "quote") and word.tag == "VBG" and not any(c.lower == "as" for c in p.children(word.i)):
        _cited(page, word, draft)
    return draft


def _take_clause(page: _Page, word: Word, draft: _Draft) -> None:
    p, manner = page.parsed, draft.manner
    for child in p.children(word.i):
        clause = child.dep == "ccomp" and (manner.takes & {"clause", "quote"})
        if clause and child.i < word.i and p.child(word.i, "dobj") is not None and page.quoted[word.i] >= 0:
            continue  # a comma splice inside a quotation: "they have X, they've repeated Y"
        to_do = child.dep == "xcomp" and (
            "infinitive" in manner.takes or (child.i > word.i and p.child(child.i, "nsubj", "mark") is not None)
        )
        if clause or to_do or (child.dep == "parataxis" and child.i > word.i and "quote" in manner.takes):
            draft.words |= {w.i for w in p.subtree(child.i)} - _said_beside(p, child)
            if child.i < word.i:
                _take_rest_of_sentence(page, word, draft)
    if draft.words:
        _take_more_clauses(p, word, draft)
        return
    head = p.words[word.head]
    if word.dep in ("parataxis", "ccomp") and head.i != word.i and _set_off(p, word) and draft.source is not None:
        mine = {w.i for w in p.subtree(word.i)}
        if word.dep == "parataxis" or p.child(word.i, "ccomp", "dobj") is None:
            draft.words = {w.i for w in p.subtree(head.i)} - mine
    elif word.dep == "advcl" and (mark := p.child(word.i, "mark", "advmod")) is not None and mark.lower == "as":
        draft.words = {w.i for w in p.subtree(head.i)} - {w.i for w in p.subtree(word.i)}


def _said_beside(p: Parsed, clause: Word) -> set[int]:
    """'A said B, and C said D': the second statement, when the parse joins it to B."""
    table = manners()
    for other in p.conjuncts(clause.i):
        manner = table.get(("verb", other.lemma))
        if manner is None or manner.attitude or other.tag not in ("VBD", "VBZ", "VBP") or "quote" not in manner.takes:
            continue
        subject = p.child(other.i, "nsubj")
        if subject is not None and subject.i > clause.i and p.child(other.i, "mark") is None:
            return {w.i for w in p.subtree(other.i)}
    return set()


_LISTENER = frozenset({
    "tell", "inform", "assure", "remind", "convince", "persuade", "notify", "advise", "ask", "warn", "urge", "promise",
    "reassure", "brief", "order", "instruct", "invite", "beg", "request", "direct", "command", "encourage",
})  # fmt: skip


def _take_more_clauses(p: Parsed, word: Word, draft: _Draft) -> None:
    """'… announced A, and that B'; and a subject that the parse took for an object: 'said no aid would come'."""
    kids = p.children(word.i)
    for child in kids:
        mark = p.child(child.i, "mark") if child.dep == "conj" and child.i > word.i else None
        if mark is not None and mark.lower == "that":
            draft.words |= {w.i for w in p.subtree(child.i)}
    if word.lemma in _LISTENER:
        return
    clause = next((c for c in kids if c.dep == "ccomp" and c.i > word.i), None)
    object_ = next((c for c in kids if c.dep == "dobj" and c.i > word.i), None)
    if clause is None or object_ is None or object_.i > clause.i:
        return
    if p.child(clause.i, "nsubj", "nsubjpass") is None:
        draft.words |= {w.i for w in p.subtree(object_.i)}


def _take_rest_of_sentence(page: _Page, word: Word, draft: _Draft) -> None:
    """'Rain, he said, and snow': what stands behind an inserted cue belongs to the content, when it joins on."""
    p = page.parsed
    for child in p.children(word.i):
        if child.dep == "conj" and child.i > word.i and p.child(child.i, *_SUBJECTS) is not None:
            joined = p.words[child.i - 1]
            if page.quoted[child.i] >= 0 or joined.dep == "never":
                draft.words |= {w.i for w in p.subtree(child.i)}


def _set_off(p: Parsed, word: Word) -> bool:
    """Whether a comma, dash or quotation mark stands right before or after the clause of `word`."""
    below = p.subtree(word.i)
    first, last = below[0].i, below[-1].i
    marks = ",-–—\"”''’"
    before = p.words[first - 1].text if first else ""
    after = p.words[last + 1].text if last + 1 < len(p.words) else ""
    return before in marks or after in marks or below[0].text in marks


def _take_objects(page: _Page, word: Word, draft: _Draft) -> None:
    p, manner = page.parsed, draft.manner
    kids = [c for c in p.children(word.i) if c.i > word.i]
    if word.lemma == "call" and not _calls_names(p, word, kids):
        return
    if "rest" in manner.takes:
        for child in kids:
            if child.dep in ("dobj", "oprd", "prep", "xcomp", "ccomp", "dative", "attr", "acomp", "pobj"):
                draft.words |= {w.i for w in p.subtree(child.i)}
        return
    if word.lemma in _LISTENER:
        _take_from_listener(p, kids, draft)
    elif "object" in manner.takes:
        for child in kids:
            if child.dep == "dobj":
                draft.words |= {w.i for w in p.subtree(child.i)}
    elif word.lemma in _PLAIN_SAYING:
        for child in kids:
            below = p.subtree(child.i) if child.dep == "dobj" and not _inverted(p, word, child) else []
            if any(w.tag in ("VBD", "VBZ", "VBP", "MD") for w in below):
                draft.words |= {w.i for w in below}
    if not draft.words and manner.preps:
        for child in kids:
            if child.dep == "prep" and child.lower in manner.preps:
                draft.words |= {w.i for w in p.subtree(child.i)}


_PLAIN_SAYING = frozenset({"say", "state", "note", "add", "write", "explain", "observe", "remark", "comment"})


def _take_from_listener(p: Parsed, kids: list[Word], draft: _Draft) -> None:
    """'assured residents that the streets were safe': the parse may hang the clause on the listener."""
    for listener in (c for c in kids if c.dep in ("dobj", "dative")):
        for clause in p.children(listener.i):
            mark = p.child(clause.i, "mark")
            if clause.dep in ("acl", "relcl", "ccomp") and mark is not None and mark.lower in ("that", "whether"):
                draft.words |= {w.i for w in p.subtree(clause.i)}
    if not draft.words and "object" in draft.manner.takes:
        for child in (c for c in kids if c.dep == "dobj"):
            draft.words |= {w.i for w in p.subtree(child.i)}


def _calls_names(p: Parsed, word: Word, kids: list[Word]) -> bool:
    """Whether 'call' says something (called it a show, called for talks) rather than telephones somebody."""
    if any(c.dep in ("oprd", "ccomp", "xcomp", "acomp") for c in kids):
        return True
    if any(c.dep == "prep" and c.lower in ("on", "upon", "for") for c in kids):
        return True
    end = p.sentence_of(word.i).last
    return any(w.text in ('"', "“", "''", "``", "‘") for w in p.words[word.i : min(word.i + 12, end)])


def _frame_words(p: Parsed, word: Word, draft: _Draft) -> set[int]:
    """The words of the reporting clause itself: speaker, auxiliaries, adverbs, listener."""
    own = {word.i}
    for child in p.children(word.i):
        if child.i not in draft.words:
            own |= {w.i for w in p.subtree(child.i)}
    return own - draft.words


def _passive(page: _Page, word: Word, manner: Manner, table: dict[tuple[str, str], Manner]) -> _Draft | None:
    """'X is said to …', 'it is believed that …', 'X was told that …', 'X was quoted as saying …' (left to `saying`)."""
    p = page.parsed
    if word.lemma in ("quote", "cite") and any(c.lower == "as" for c in p.children(word.i)):
        return None
    agent = p.child(word.i, "agent")
    pobj = p.child(agent.i, "pobj") if agent is not None else None
    source = _phrase(p, pobj.i, word.i) if pobj is not None else None
    if source is None and ("passive", word.lemma) not in table and not manner.takes & {"clause"}:
        return None
    draft = _Draft(word.i, "verb", table.get(("passive", word.lemma), manner), source)
    if manner.attitude:
        draft.manner = replace(draft.manner, attitude=True)
    subject = p.child(word.i, "nsubjpass", "nsubj")
    for child in p.children(word.i):
        if child.dep in ("ccomp", "xcomp", "oprd", "advcl") and (child.i > word.i or child.dep == "ccomp"):
            if child.dep == "advcl" and p.child(child.i, "aux") is None:
                continue
            draft.words |= {w.i for w in p.subtree(child.i)}
    told = word.lemma in ("tell", "inform", "ask", "advise", "assure")
    if subject is not None and subject.lower not in ("it", "there") and not told and (draft.words or source):
        draft.words |= {w.i for w in p.subtree(subject.i) if w.i < word.i}
    draft.own = _frame_words(p, word, draft)
    return draft


def _noun(page: _Page, word: Word, table: dict[tuple[str, str], Manner]) -> _Draft | None:
    manner = table.get(("noun", word.lemma))
    if manner is None:
        return None
    p = page.parsed
    content: set[int] = set()
    source: tuple[int, int, int] | None = None
    for child in p.children(word.i):
        if child.dep == "poss":
            source = _phrase(p, child.i, word.i)
        elif child.i < word.i:
            continue
        elif child.dep in ("acl", "ccomp", "relcl"):
            mark = p.child(child.i, "mark")
            if mark is not None and mark.lower in ("that", "whether"):
                content |= {w.i for w in p.subtree(child.i)}
        elif child.dep == "prep" and child.lower in manner.preps:
            content |= {w.i for w in p.subtree(child.i)}
        elif child.dep == "prep" and child.lower in ("by", "from"):
            pobj = p.child(child.i, "pobj")
            source = _phrase(p, pobj.i, word.i) if pobj is not None else source
    if not content:
        return None
    first = min(content)
    if source is None and manner.itself:
        left = word.i
        while left and p.words[left - 1].head == word.i and p.words[left - 1].dep in _BEFORE_NOUN:
            left -= 1
        governor = p.words[word.head]
        if governor.lemma == "be" and p.child(governor.i, "expl") is not None:
            content |= set(range(first, p.sentence_of(word.i).last))
        source = (left, first, word.i)
    elif source is None:
        governor = p.words[word.head]
        if word.dep == "dobj" and governor.lemma in _MAKES:
            source = _speaker(page, governor)
    if source is None and manner.attitude:
        return None
    draft = _Draft(word.i, "noun", manner, source, content)
    draft.own = {word.i}
    return draft


_BEFORE_NOUN = ("det", "amod", "compound", "nummod", "quantmod")
_MAKES = frozenset({
    "make", "issue", "repeat", "voice", "express", "deliver", "release", "give", "send", "level", "reiterate", "raise",
    "have", "publish",
})  # fmt: skip


def _adverb(page: _Page, word: Word, table: dict[tuple[str, str], Manner]) -> _Draft | None:
    manner = table.get(("adverb", word.lower))
    if manner is None:
        return None
    p = page.parsed
    below = {w.i for w in p.subtree(word.head)} - {w.i for w in p.subtree(word.i)}
    return _Draft(word.i, "adverb", manner, None, below, {word.i})


def _adjective(page: _Page, word: Word, table: dict[tuple[str, str], Manner]) -> _Draft | None:
    manner = table.get(("adjective", word.lower))
    if manner is None:
        return None
    below = {w.i for w in page.parsed.subtree(word.head)} - {word.i}
    return _Draft(word.i, "adjective", manner, None, {i for i in below if i > word.i}, {word.i})


_PLAIN = Manner(frozenset({"clause"}), frozenset(), frozenset(), False, False, False, False, "according")


def _according(page: _Page, word: Word) -> _Draft | None:
    p = page.parsed
    to = next((c for c in p.children(word.i) if c.lower == "to"), None)
    if to is None and word.i + 1 < len(p.words) and p.words[word.i + 1].lower == "to":
        to = p.words[word.i + 1]
    pobj = p.child(to.i, "pobj") if to is not None else None
    if pobj is None:
        return None
    return _aside(page, word, pobj, "according", "according/to")


def _aside(page: _Page, word: Word, pobj: Word, kind: str, rule: str) -> _Draft | None:
    """A phrase that names the source of the clause it hangs on."""
    p = page.parsed
    source = _phrase(p, pobj.i, word.i)
    mine = {w.i for w in p.subtree(word.i)} | {w.i for w in p.subtree(pobj.i)}
    top = p.words[word.head]
    while top.pos not in ("VERB", "AUX") and top.head != top.i:
        top = p.words[top.head]
    sentence = p.sentence_of(word.i)
    opens = word.i == sentence.first or all(w.pos in ("PUNCT", "CCONJ") for w in p.words[sentence.first : word.i])
    closes = all(p.words[i].pos == "PUNCT" for i in range(max(mine) + 1, sentence.last))
    whole = page.quoted[word.i] < 0 and (top.dep == "ROOT" or opens or closes)
    below = set(range(sentence.first, sentence.last)) if whole else {w.i for w in p.subtree(top.i)}
    below -= mine
    draft = _Draft(word.i, kind, replace(_PLAIN, rule=rule), source, below, mine)
    draft.cue_last = word.i + 1 if rule == "according/to" else word.i
    return draft


def _preposition(page: _Page, word: Word) -> _Draft | None:
    """'per TASS', 'in the words of the envoy', 'in the envoy's words'."""
    p = page.parsed
    pobj = p.child(word.i, "pobj")
    if pobj is None:
        return None
    if word.lower == "per" and pobj.tag in ("NNP", "NNPS", "NNS") and word.dep == "prep":
        before = p.words[word.i - 1] if word.i else None
        if (before is None or before.text in ",(—–-" or pobj.tag.startswith("NNP")) and p.words[word.head].tag != "CD":
            return _aside(page, word, pobj, "according", "according/per")
        return None
    if word.lower == "in" and pobj.lower in ("words", "view", "opinion", "eyes", "phrase"):
        owner = p.child(pobj.i, "poss")
        if owner is None:
            of = next((c for c in p.children(pobj.i) if c.lower == "of"), None)
            owner = p.child(of.i, "pobj") if of is not None else None
        if owner is not None and (draft := _aside(page, word, owner, "according", "according/words-of")) is not None:
            mine = {w.i for w in p.subtree(word.i)}
            draft.words -= mine
            draft.own |= mine
            return draft
    return None


def _colon(page: _Page, word: Word) -> _Draft | None:
    """'Kremlin: No date yet': a name and a colon at the start of a paragraph, the rest of the sentence its words."""
    p = page.parsed
    sentence = p.sentence_of(word.i)
    if sentence.i and p.sentences[sentence.i - 1].paragraph == sentence.paragraph:
        return None
    before = p.words[sentence.first : word.i]
    if not 1 <= len(before) <= 5 or not all(w.text[0].isupper() or w.tag == "POS" for w in before):
        return None
    if not any(w.tag in ("NNP", "NNPS") for w in before):
        return None
    end = sentence.i
    while end + 1 < len(p.sentences) and p.sentences[end + 1].paragraph == sentence.paragraph:
        end += 1
    content = set(range(word.i + 1, p.sentences[end].last))
    own = set(range(sentence.first, word.i + 1))
    manner = replace(_PLAIN, rule="colon")
    return _Draft(word.i, "colon", manner, (sentence.first, word.i, word.i - 1), content, own)


def _cited(page: _Page, word: Word, draft: _Draft) -> None:
    """'…, citing officials': whoever is cited is a source of the clause above; a cited thing is content."""
    p = page.parsed
    cited = p.child(word.i, "dobj")
    if cited is None:
        return
    named = cited.tag in ("NNP", "NNPS") or (
        word.lemma == "quote" and any(w.pos == "PROPN" for w in p.subtree(cited.i))
    )
    if not named and ("unnamed", cited.lemma) not in manners():
        return
    source = _phrase(p, cited.i, word.i)
    mine = {w.i for w in p.subtree(word.i)}
    draft.source = source
    draft.words = {w.i for w in p.subtree(word.head)} - mine
    draft.own = mine
    draft.kind = "cited"
    draft.manner = replace(_PLAIN, rule="according/cited")


def _settle_cited(page: _Page, drafts: list[_Draft]) -> None:
    """Whoever is cited by a speaker vouches for the same content as the speaker."""
    p = page.parsed
    for draft in drafts:
        if draft.kind != "cited":
            continue
        draft.kind = "according"
        governor = p.words[p.words[draft.cue].head].i
        for other in drafts:
            if other is draft or not other.words:
                continue
            speaks = other.source is not None and other.source[0] <= governor < other.source[1]
            if other.cue == governor or (speaks and other.kind in ("according", "verb")):
                draft.words = set(other.words)
                other.words -= draft.own
                break


# ---------------------------------------------------------------- speakers


def _speaker(page: _Page, word: Word) -> tuple[int, int, int] | None:
    """Who does the saying: first word, after the last word, and head of the noun phrase."""
    p = page.parsed
    at = word
    for _ in range(5):
        subject = p.child(at.i, *_SUBJECTS)
        if subject is None and at.i != word.i:
            subject = p.child(at.i, "nsubjpass")
        if subject is not None and subject.tag not in ("EX",):
            if subject.lower in ("it", "there") and p.child(at.i, "auxpass") is not None:
                return None
            return _phrase(p, subject.i, word.i)
        agent = p.child(at.i, "agent")
        if agent is not None and (pobj := p.child(agent.i, "pobj")) is not None and at.i == word.i:
            return _phrase(p, pobj.i, word.i)
        if at.i == word.i:
            after = next((c for c in p.children(at.i) if c.dep == "dobj" and c.i > at.i), None)
            if after is not None and _inverted(p, word, after):
                return _phrase(p, after.i, word.i)
        head = p.words[at.head]
        if head.i == at.i:
            return None
        if at.dep == "pcomp" and head.lower == "as" and p.words[head.head].lemma in ("quote", "cite"):
            quoted = p.child(head.head, "dobj")
            if quoted is not None:
                return _phrase(p, quoted.i, word.i)
        if at.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON"):
            return _phrase(p, head.i, at.i)
        if at.dep in ("xcomp", "advcl", "conj", "pcomp", "prep", "acomp", "ccomp", "dep", "parataxis"):
            if at.dep in ("ccomp",) and at.tag not in ("VBG", "VB"):
                return None
            at = head
            continue
        return None
    return None


def _inverted(p: Parsed, word: Word, after: Word) -> bool:
    """'…," said Moore': the speaker behind a verb that has its content before it."""
    if after.i - word.i > 6 or word.tag not in ("VBD", "VBZ", "VBP"):
        return False
    k = word.i - 1
    return k >= 0 and p.words[k].text in (",", '"', "”", "''", "’", "?", "!", "—")


def _phrase(p: Parsed, head: int, cue: int) -> tuple[int, int, int]:
    below = [w.i for w in p.subtree(head)]
    if cue in below:
        below = [i for i in below if i < cue] if head < cue else [i for i in below if i > cue]
    first, last = below[0], below[-1] + 1
    k = below.index(head)
    # only the unbroken run around the head: parses sometimes hang far words on a name
    lo = k
    while lo and below[lo - 1] == below[lo] - 1:
        lo -= 1
    hi = k
    while hi + 1 < len(below) and below[hi + 1] == below[hi] + 1:
        hi += 1
    first, last = below[lo], below[hi] + 1
    while last - 1 > head and (p.words[last - 1].pos == "PUNCT" or p.words[last - 1].tag == "POS"):
        last -= 1
    while first < head and (p.words[first].pos == "PUNCT" or p.words[first].tag == "CC"):
        first += 1
    return first, last, head


# ---------------------------------------------------------------- quotations


def _give_quotes(page: _Page, drafts: list[_Draft]) -> None:
    """Give every quotation to the cue that brings it; a quotation without one goes on with the last speaker's."""
    p = page.parsed
    by_sentence: dict[int, list[_Draft]] = {}
    for draft in drafts:
        if draft.kind in ("verb", "according", "noun"):
            by_sentence.setdefault(p.words[draft.cue].sent, []).append(draft)
    given: dict[int, _Draft] = {}
    waiting: list[tuple[int, int]] = []
    for number, quote in enumerate(page.quotes):
        inside = p.words_in(quote.span)
        if not inside:
            continue
        near = [
            d
            for s in range(inside[0].sent, inside[-1].sent + 2)
            for d in by_sentence.get(s, ())
            if (s <= inside[-1].sent or _tagged_on(p, s, d)) and page.quoted[d.cue] != number and page.quoted[d.cue] < 0
        ]
        best = _best(page, quote, inside, near)
        if best is not None:
            given[number] = best
            best.pieces.append(quote.span)
            _trim_to_quote(page, best, inside)
            _take_from_others(page, best, inside, near)
        elif _is_speech(page, inside):
            waiting.append((number, inside[0].sent))
    for number, sent in waiting:
        owner = _owner_by_context(page, number, sent, given, by_sentence)
        if owner is not None:
            if owner.kind == "quote":
                drafts.append(owner)
            given[number] = owner
            owner.pieces.append(page.quotes[number].span)


def _tagged_on(p: Parsed, s: int, d: _Draft) -> bool:
    """'"Will you?" asked Moore.': whether sentence `s` is only the tail of a quoted question before it."""
    sentence = p.sentences[s]
    if p.sentences[s - 1].paragraph != sentence.paragraph or p.words[sentence.first - 1].text in (".", ","):
        return False
    return d.cue - sentence.first <= 6 and not d.words


def _best(page: _Page, quote: Quote, inside: list[Word], near: list[_Draft]) -> _Draft | None:
    first, last = inside[0].i, inside[-1].i
    span = set(range(first, last + 1))
    long = sum(w.pos != "PUNCT" for w in inside) >= 4
    choices: list[tuple[int, int, _Draft]] = []
    for d in near:
        shared = len(d.words & span)
        if d.cue > last and "quote" in d.manner.takes and not d.manner.attitude and _follows(page, d, last):
            choices.append((-1, d.cue - last, d))
            continue
        here = sum(w.pos != "PUNCT" and w.sent == page.parsed.words[d.cue].sent for w in inside)
        if shared and shared * 2 >= here:
            outer = 0 if "quote" in d.manner.takes else 1
            choices.append((outer, min(abs(d.cue - first), abs(d.cue - last)), d))
        elif "quote" in d.manner.takes and not d.manner.attitude and d.source is not None:
            gap = first - d.cue if d.cue < first else d.cue - last
            edge = _at_edge(page, d, first, last)
            if (long or edge) and gap <= 14 and (not d.words or edge):
                choices.append((2, gap, d))
    if not choices:
        return None
    return min(choices, key=lambda c: c[:2])[2]


def _follows(page: _Page, d: _Draft, last: int) -> bool:
    """'…," he said': whether a quotation that ends in a comma or mark has just this reporting clause behind it."""
    p = page.parsed
    if d.cue - last > 12 or p.words[d.cue].tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return False
    near = {p.words[last].text, p.words[last - 1].text, p.words[min(last + 1, len(p.words) - 1)].text}
    if not near & {",", "?", "!", "—", "…", "..."} and not p.words[last].text.startswith(","):
        return False
    return _at_edge(page, d, last - 1, last)


def _trim_to_quote(page: _Page, d: _Draft, inside: list[Word]) -> None:
    """A quotation that begins its sentence and stands before its cue leaves no unquoted words to the content."""
    p = page.parsed
    first = inside[0]
    if first.i > d.cue or d.kind != "verb":
        return
    before = p.words[first.i - 1].text if first.i else ""
    sentence = p.sentences[p.words[d.cue].sent]
    begins = first.i <= sentence.first or p.sentences[first.sent].first == first.i
    if begins or before in (".", "!", "?", ":"):
        d.words = {i for i in d.words if page.quoted[i] >= 0 and i >= first.i}
    if d.source is None:
        d.source = _beside(p, d.cue)
        if d.source is not None:
            d.own |= set(range(d.source[0], d.source[1]))


def _take_from_others(page: _Page, d: _Draft, inside: list[Word], near: list[_Draft]) -> None:
    """Once a quotation behind a full stop has its cue, an earlier clause in the same run of words has no part in it."""
    p = page.parsed
    first = inside[0].i
    if first == 0 or p.words[first - 1].text not in (".", "!", "?") or p.words[first - 1].sent != inside[0].sent:
        return
    for other in near:
        if other is not d and other.cue < first:
            other.words = {i for i in other.words if i < first}


def _beside(p: Parsed, cue: int) -> tuple[int, int, int] | None:
    """The noun phrase next to a cue whose parse names no speaker: '…," said the mayor', '…," she said'."""
    if cue + 1 < len(p.words) and p.words[cue + 1].sent == p.words[cue].sent:
        at = p.words[cue + 1]
        while at.pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "PART"):
            head = p.words[at.head]
            if at.pos in ("NOUN", "PROPN", "PRON") and at.dep not in ("compound", "poss", "npadvmod"):
                return _phrase(p, at.i, cue)
            if head.i <= cue or head.i == at.i:
                break
            at = head
    return _before(p, cue)


def _before(p: Parsed, cue: int) -> tuple[int, int, int] | None:
    at = cue - 1
    while at >= 0 and p.words[at].pos in ("ADV", "AUX"):
        at -= 1
    if at < 0 or p.words[at].sent != p.words[cue].sent:
        return None
    before = p.words[at]
    if before.text == "," and at and p.words[at - 1].pos == "PROPN":
        before = p.words[at - 1]
        if before.dep == "appos" and p.words[before.head].i < before.i:
            before = p.words[before.head]
    noun = before.pos in ("PRON", "PROPN", "NOUN") or (before.text.isupper() and len(before.text) > 1)
    if noun and before.dep not in ("npadvmod", "pobj", "dobj"):
        return _phrase(p, before.i, cue)
    return None


def _at_edge(page: _Page, d: _Draft, first: int, last: int) -> bool:
    """Whether only the reporting clause stands between the cue and the quotation."""
    lo, hi = (d.cue + 1, first) if d.cue < first else (last + 1, d.cue)
    source = set(range(d.source[0], d.source[1])) if d.source else set()
    between = [i for i in range(lo, hi) if i not in source and page.parsed.words[i].pos not in ("PUNCT", "ADV", "AUX")]
    return len(between) <= 1


def _is_speech(page: _Page, inside: list[Word]) -> bool:
    """Whether a quotation stands for itself: whole sentences, not a quoted word or phrase."""
    p = page.parsed
    words = sum(w.pos != "PUNCT" for w in inside)
    if inside[0].i and p.words[inside[0].i - 1].text == ":":
        return words >= 3
    first = p.sentences[inside[0].sent]
    outside = [w for w in p.sentence_words(first) if w.i < inside[0].i and w.pos not in ("PUNCT", "CCONJ")]
    return words >= 4 and not outside


def _owner_by_context(
    page: _Page, number: int, sent: int, given: dict[int, _Draft], by_sentence: dict[int, list[_Draft]]
) -> _Draft | None:
    p = page.parsed
    quote = page.quotes[number]
    made = _by_colon(page, quote)
    if made is not None:
        return made
    if number and page.quotes[number - 1].paragraph == quote.paragraph and number - 1 in given:
        return given[number - 1]
    # the cue follows: “A.” “B,” he said. – or a last quoted sentence stands in the same paragraph
    if number + 1 < len(page.quotes) and page.quotes[number + 1].paragraph == quote.paragraph and number + 1 in given:
        return given[number + 1]
    speakers = [d for s in (sent - 1, sent + 1) for d in by_sentence.get(s, ()) if _speaks(page, d)]
    before = [d for d in speakers if d.cue < p.sentences[sent].first]
    same = sent > 0 and p.sentences[sent - 1].paragraph == quote.paragraph
    opens = sent > 0 and p.sentences[sent - 1].paragraph == quote.paragraph - 1
    if before and (same or (opens and p.words[p.sentences[sent].first - 1].text == ":")):
        return before[-1]
    if opens and number - 1 in given and page.quotes[number - 1].paragraph == quote.paragraph - 1:
        return given[number - 1]
    if before and opens:
        return before[-1]
    return None


def _by_colon(page: _Page, quote: Quote) -> _Draft | None:
    """'The army justified the raid: "…"': the subject of the clause before the colon speaks, whatever its verb."""
    p = page.parsed
    inside = p.words_in(quote.span)
    first = inside[0].i
    if not first or p.words[first - 1].text != ":" or p.words[first - 1].sent != inside[0].sent:
        return None
    sentence = p.sentence_of(first)
    for word in p.words[sentence.first : first]:
        if word.tag in ("VBD", "VBZ", "VBP") and word.dep != "relcl" and p.child(word.i, "nsubj") is not None:
            source = _speaker(page, word)
            return _Draft(word.i, "quote", replace(_PLAIN, rule="quote/colon"), source, own={word.i})
    return None


def _speaks(page: _Page, d: _Draft) -> bool:
    return (
        d.kind == "verb" and "quote" in d.manner.takes and d.source is not None
        and not d.manner.attitude and page.quoted[d.cue] < 0
    )  # fmt: skip


# ---------------------------------------------------------------- from draft to attribution


def _parted(page: _Page, draft: _Draft) -> tuple[_Draft, ...]:
    """A deed in words that also brings a quotation is two things: the deed, and what its doer says."""
    if not draft.manner.deed or not draft.pieces:
        return (draft,)
    quoted = {w.i for piece in draft.pieces for w in page.parsed.words_in(piece)}
    if draft.words & quoted:
        return (draft,)
    said = replace(draft, kind="quote", manner=replace(draft.manner, deed=False), words=set())
    return (replace(draft, pieces=[]), said) if draft.words else (said,)


def _finished(page: _Page, draft: _Draft) -> Attribution:
    p = page.parsed
    words = set(draft.words)
    words -= draft.own
    for piece in draft.pieces:
        words |= {w.i for w in p.words_in(piece)}
    words.discard(draft.cue)
    source = head = None
    if draft.source is not None:
        first, last, head = draft.source
        source = Span(p.words[first].start, p.words[last - 1].end)
        words -= set(range(first, last))
    cue = p.words[draft.cue]
    last_cue = p.words[draft.cue_last] if draft.cue_last >= 0 else cue
    manner = draft.manner
    return Attribution(
        source, head, Span(cue.start, last_cue.end), cue.i, tuple(_pieces(p, words)), draft.kind,
        _is_unnamed(p, draft.source), manner.hedges, manner.rule, manner.deed, manner.attitude,
    )  # fmt: skip


def _pieces(p: Parsed, words: Iterable[int]) -> list[Span]:
    """The runs of neighbouring words as spans, without loose punctuation at their ends."""
    runs: list[list[int]] = []
    for i in sorted(words):
        if runs and i == runs[-1][-1] + 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    spans = []
    for run in runs:
        while run and _loose(p.words[run[0]]):
            run = run[1:]
        while run and _loose(p.words[run[-1]]):
            run = run[:-1]
        if run and any(p.words[i].pos != "PUNCT" for i in run):
            spans.append(Span(p.words[run[0]].start, p.words[run[-1]].end))
    return spans


def _loose(word: Word) -> bool:
    return word.text in (",", ".", ";", ":", "-", "–", "—", ")", "(")


def _is_unnamed(p: Parsed, source: tuple[int, int, int] | None) -> bool:
    """Whether a source is given without a name: 'officials', 'two people familiar with the matter'."""
    if source is None:
        return False
    first, last, head = source
    if p.words[head].pos == "PROPN":
        return False
    return ("unnamed", p.words[head].lemma) in manners() and not any(
        p.words[i].pos == "PROPN" and p.words[i].dep in ("appos", "poss") for i in range(first, last)
    )
