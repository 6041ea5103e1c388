"""Reporting verbs: what they bring as content, and whose words they are."""

from __future__ import annotations

from dataclasses import replace

from reportedly.attribution.asides import according, adjective, cited
from reportedly.attribution.frames import Manner, manners
from reportedly.attribution.insertions import insertion
from reportedly.attribution.page import Draft, Page
from reportedly.attribution.speakers import SUBJECTS, before, beside, inverted, phrase, speaker
from reportedly.language import Parsed, Word


def verb(page: Page, word: Word, table: dict[tuple[str, str], Manner]) -> Draft | None:
    p = page.parsed
    if word.lemma in ("seem", "appear"):
        return _seeming(p, word, table[("seeming", word.lemma)])
    if word.lemma == "make":
        return _made_clear(page, word, table)
    particle = p.child(word.i, "prt")
    manner = table.get(("verb", f"{word.lemma} {particle.lower}")) if particle is not None else None
    if manner is None:
        manner = table.get(("verb", word.lemma))
    if manner is not None and word.dep in ("amod", "compound") and _tells_quotation(page, word):
        return Draft(word.i, "verb", manner, beside(p, word.i), own={word.i})
    if manner is None or word.dep in ("aux", "auxpass", "amod", "compound"):
        if word.dep == "amod":
            return adjective(page, word, table)
        if word.lemma == "accord" and word.text.lower() == "according":
            return according(page, word)
        return None
    if word.dep == "acl" and word.tag == "VB":
        return None
    if word.lower in ("said", "told") and _a_phrase(p, word):
        return None
    if word.lemma in ("compare", "liken") and p.child(word.i, "dobj", "nsubj", "agent", "auxpass") is None:
        return None  # "compared with last year"
    if word.lemma == "ask" and word.dep == "advcl" and word.tag in ("VBN", "VBD"):
        return _asked(p, word, manner)
    participle = word.tag == "VBN" and word.dep in ("acl", "advcl") and p.child(word.i, "agent", "aux") is None
    if participle and not _is_main(p, word):
        return None
    if manner.deed_preps and any(c.dep == "prep" and c.lower in manner.deed_preps for c in p.children(word.i)):
        manner = replace(manner, deed=True)
    if p.child(word.i, "auxpass") is not None and word.tag in ("VBN", "VBD"):
        return _passive(page, word, manner, table)
    if word.lemma == "add" and any(c.dep == "prep" and c.lower == "to" for c in p.children(word.i)):
        return None
    if manner.never and any(c.lemma in manner.never for c in p.children(word.i) if c.dep == "dobj"):
        return None
    if (hearing := _heard(p, word, table)) is not None:
        return hearing
    source = speaker(page, word)
    if _asks_who(p, word, source):
        return None
    if manner.speakers and (source is None or not _among(p.words[source[2]], manner.speakers)):
        return None
    draft = Draft(word.i, "verb", manner, source)
    if (aside := insertion(page, word, manner, source)) is not None:
        return aside
    _take_clause(page, word, draft)
    if not draft.words:
        _take_objects(page, word, draft)
    draft.own |= _frame_words(p, word, draft)
    if source is None and draft.words and word.tag in ("VBD", "VBZ", "VBP") and word.dep in ("ROOT", "ccomp"):
        draft.source = before(p, word.i)
        if draft.source is not None:
            draft.own |= {w.i for w in p.subtree(draft.source[2]) if draft.source[0] <= w.i < word.i}
    cites = word.lemma in ("cite", "quote") and (word.tag == "VBG" or word.dep == "relcl")
    if cites and not any(c.lower == "as" for c in p.children(word.i)):
        cited(page, word, draft)
    return draft


def _made_clear(page: Page, word: Word, table: dict[tuple[str, str], Manner]) -> Draft | None:
    """'made it clear that …', 'made clear the army would go'."""
    p = page.parsed
    clear = next((w for w in p.words[word.i + 1 : word.i + 5] if ("made", w.lower) in table), None)
    if clear is None or clear.sent != word.sent:
        return None
    clauses = [c for c in (*p.children(word.i), *p.children(clear.i)) if c.i > clear.i and c.dep in ("ccomp", "advcl")]
    if not clauses:
        return None
    content = {w.i for w in p.subtree(clauses[0].i) if w.i > clear.i}
    own = set(range(word.i, clear.i + 1))
    return Draft(word.i, "verb", table["made", clear.lower], speaker(page, word), content, own)


def _heard(p: Parsed, word: Word, table: dict[tuple[str, str], Manner]) -> Draft | None:
    """'The court heard that …': somebody unnamed tells the court."""
    manner = table.get(("hearing", word.lemma))
    subject = p.child(word.i, "nsubj")
    clause = p.child(word.i, "ccomp")
    if manner is None or subject is None or clause is None or not _among(subject, manner.speakers):
        return None
    if clause.i < word.i or word.lemma == "tell":
        return None
    return Draft(word.i, "verb", manner, None, {w.i for w in p.subtree(clause.i)}, {word.i})


def _asks_who(p: Parsed, word: Word, source: tuple[int, int, int] | None) -> bool:
    """'Who told you that …?': a question for the speaker."""
    if source is None or p.words[source[2]].tag not in ("WP", "WDT") or word.dep == "relcl":
        return False
    sentence = p.sentence_of(word.i)
    return any(w.text == "?" for w in p.words[word.i : sentence.last])


def _is_main(p: Parsed, word: Word) -> bool:
    """'Reyes, a party ally, called the plan weak': the only verb of its sentence, taken for a participle."""
    head, sentence = p.words[word.head], p.sentence_words(p.sentence_of(word.i))
    if head.dep != "ROOT" or head.pos not in ("NOUN", "PROPN") or p.child(word.i, "dobj", "oprd", "ccomp") is None:
        return False
    below = {w.i for w in p.subtree(word.i)}
    relative = {w.i for c in p.children(head.i) if c.dep == "relcl" for w in p.subtree(c.i)}
    return not any(w.tag in ("VBD", "VBZ", "VBP", "MD") and w.i not in below | relative for w in sentence)


def _tells_quotation(page: Page, word: Word) -> bool:
    """'…," tweeted former envoy Ken Ode': a verb behind a quotation, which the parse may take for an adjective."""
    before = word.i - 1
    if before < 1 or page.quoted[before] < 0 or page.quoted[word.i] >= 0 or word.tag not in ("VBD", "VBN"):
        return False
    return page.parsed.words[before - 1].text[-1:] in ",?!"


def _among(word: Word, nouns: frozenset[str]) -> bool:
    """Whether a noun is one of these; the dictionary knows some plurals as words of their own ("polls")."""
    return word.lemma in nouns or word.lemma.removesuffix("s") in nouns


def _seeming(p: Parsed, word: Word, manner: Manner) -> Draft | None:
    """'The general appears to be in Minsk': nobody says it, and the subject is part of what seems."""
    draft = Draft(word.i, "verb", manner, None, own={word.i})
    for child in p.children(word.i):
        if child.dep in ("xcomp", "ccomp", "oprd", "acomp") and child.i > word.i:
            draft.words |= {w.i for w in p.subtree(child.i)}
    subject = p.child(word.i, "nsubj")
    if draft.words and subject is not None and subject.lower not in ("it", "there"):
        draft.words |= {w.i for w in p.subtree(subject.i)}
    return draft if draft.words else None


def _a_phrase(p: Parsed, word: Word) -> bool:
    """'That said, …' and 'All told, …' at the head of a clause."""
    if not word.i or p.words[word.i - 1].lower not in ("that", "all"):
        return False
    behind = p.words[word.i + 1].text if word.i + 1 < len(p.words) else ""
    front = p.words[word.i - 2] if word.i > 1 else None
    return behind == "," and (front is None or front.pos in ("PUNCT", "CCONJ") or front.sent != word.sent)


def _asked(p: Parsed, word: Word, manner: Manner) -> Draft | None:
    """'Asked whether he would come, the envoy …': a question by nobody named."""
    draft = Draft(word.i, "verb", manner, None, own={word.i})
    for child in p.children(word.i):
        if child.i > word.i and child.dep in ("ccomp", "xcomp", "prep", "advcl"):
            draft.words |= {w.i for w in p.subtree(child.i)}
    return draft if draft.words and p.child(word.i, "nsubj") is None else None


def _take_clause(page: Page, word: Word, draft: Draft) -> None:
    p, manner = page.parsed, draft.manner
    for child in p.children(word.i):
        clause = child.dep == "ccomp" and (manner.takes & {"clause", "quote"})
        if clause and child.i < word.i and p.child(word.i, "dobj") is not None and page.quoted[word.i] >= 0:
            continue  # a comma splice inside a quotation: "they have X, they've repeated Y"
        if clause and word.lemma == "hold" and p.child(child.i, "mark") is None:
            continue  # "held Russia accountable"
        if clause and child.i < word.i and _parted_off(p, child, word):
            continue
        to_do = child.dep == "xcomp" and (
            "infinitive" in manner.takes or (child.i > word.i and p.child(child.i, "nsubj", "mark") is not None)
        )
        if clause or to_do or (child.dep == "parataxis" and child.i > word.i and "quote" in manner.takes):
            draft.words |= {w.i for w in p.subtree(child.i)} - _said_beside(p, child)
            if to_do and manner.deed and (asked := p.child(word.i, "dobj")) is not None and asked.i < child.i:
                draft.words |= {w.i for w in p.subtree(asked.i)}  # "urged Chad to open the border"
            if child.i < word.i:
                _take_rest_of_sentence(page, word, draft)
    if not draft.words and "clause" in manner.takes:
        _take_clause_of_statement(p, word, draft)
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


def _parted_off(p: Parsed, clause: Word, word: Word) -> bool:
    """'Rockets hit the camp; the Post reported that …': a clause of its own in front of a semicolon."""
    below = p.subtree(clause.i)
    return any(w.text == ";" for w in p.words[below[-1].i : word.i])


def _take_clause_of_statement(p: Parsed, word: Word, draft: Draft) -> None:
    """'said in a statement that …', 'wrote in a letter that …': the parse hangs the clause on the noun."""
    for child in p.children(word.i):
        noun = p.child(child.i, "pobj") if child.dep == "prep" and child.i > word.i else None
        clause = p.child(noun.i, "acl", "ccomp", "relcl") if noun is not None else None
        if noun is None or clause is None or clause.i < noun.i:
            continue
        mark = p.subtree(clause.i)[0]
        objects = sum(c.dep in ("dobj", "attr", "acomp", "nsubjpass") for c in p.children(clause.i))
        own = p.child(clause.i, "nsubj", "nsubjpass")
        named = noun.pos == "PROPN" and p.words[mark.i - 1].text != ","  # "announced in Nairobi that …"
        whole = mark.dep == "mark" or (own is not None and own.i != mark.i and (objects > 1 or named))
        if mark.lower in ("that", "whether") and whole:
            draft.words |= {w.i for w in p.subtree(clause.i)}


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
    for other in p.children(clause.i):
        mark = p.child(other.i, "mark", "advmod")
        if other.dep != "advcl" or mark is None or mark.lower not in _BESIDE:
            continue
        manner = table.get(("verb", other.lemma))
        if manner is None or manner.attitude or "quote" not in manner.takes or other.i < clause.i:
            continue
        subject = p.child(other.i, "nsubj")
        if mark.lower in _WHILE or (subject is not None and subject.pos != "PRON" and p.child(other.i, "ccomp")):
            return {w.i for w in p.subtree(other.i)}
    return set()


_WHILE = frozenset({"while", "whereas", "although", "though"})
_BESIDE = _WHILE | {"after", "when", "before", "since", "as"}

_LISTENER = frozenset({
    "tell", "inform", "assure", "remind", "convince", "persuade", "notify", "advise", "ask", "warn", "urge", "promise",
    "reassure", "brief", "order", "instruct", "invite", "beg", "request", "direct", "command", "encourage",
})  # fmt: skip


def _take_more_clauses(p: Parsed, word: Word, draft: Draft) -> None:
    """'… announced A, and that B'; and a subject that the parse took for an object: 'said no aid would come'."""
    kids = p.children(word.i)
    for child in kids:
        mark = p.child(child.i, "mark") if child.dep == "conj" and child.i > word.i else None
        bare = child.dep == "conj" and child.tag == "VB" and child.i > word.i  # "said it would go and close the gate"
        if (mark is not None and mark.lower == "that") or (bare and p.child(child.i, "nsubj", "aux") is None):
            draft.words |= {w.i for w in p.subtree(child.i)}
    if word.lemma in _LISTENER:
        return
    clause = next((c for c in kids if c.dep == "ccomp" and c.i > word.i), None)
    object_ = next((c for c in kids if c.dep == "dobj" and c.i > word.i), None)
    if clause is None or object_ is None or object_.i > clause.i:
        return
    if p.child(clause.i, "nsubj", "nsubjpass") is None:
        draft.words |= {w.i for w in p.subtree(object_.i)}


def _take_rest_of_sentence(page: Page, word: Word, draft: Draft) -> None:
    """'Rain, he said, and snow': what stands behind an inserted cue belongs to the content, when it joins on."""
    p = page.parsed
    for child in p.children(word.i):
        if child.dep == "conj" and child.i > word.i and p.child(child.i, *SUBJECTS) is not None:
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


def _take_objects(page: Page, word: Word, draft: Draft) -> None:
    p, manner = page.parsed, draft.manner
    kids = [c for c in p.children(word.i) if c.i > word.i]
    if word.lemma == "call" and not _calls_names(p, word, kids):
        return
    if "rest" in manner.takes:
        for child in kids:
            if child.dep in _REST or _as_what(p, child):
                draft.words |= {w.i for w in p.subtree(child.i)}
        return
    if word.lemma in _LISTENER:
        _take_from_listener(p, kids, draft)
    elif "object" in manner.takes or (word.lemma == "point" and any(c.lower == "out" for c in kids)):
        for child in kids:
            quality = child.dep == "prep" and child.lower == "as" and draft.words
            credit = child.lower == "for" and any(p.words[i].lemma in _CREDIT for i in draft.words)
            doing = word.lemma == "rule" and child.dep == "advcl" and child.tag == "VBG"  # "ruled out sending troops"
            if child.dep == "dobj" or quality or credit or doing:
                draft.words |= {w.i for w in p.subtree(child.i)}
    elif word.lemma in _PLAIN_SAYING:
        for child in kids:
            below = p.subtree(child.i) if child.dep == "dobj" and not inverted(p, word, child) else []
            if any(w.tag in ("VBD", "VBZ", "VBP", "MD") for w in below):
                draft.words |= {w.i for w in below}
    if not draft.words and manner.preps:
        for child in kids:
            if child.dep == "advcl" and (mark := p.child(child.i, "mark")) is not None and mark.lower in manner.preps:
                draft.words |= {w.i for w in p.subtree(child.i)}  # "asked for the names to be disclosed"
            if child.dep == "prep" and child.lower in manner.preps:
                draft.words |= {w.i for w in p.subtree(child.i)}


_CREDIT = frozenset({"responsibility", "credit"})  # "claimed responsibility for the blast": the blast is claimed
_REST = ("dobj", "oprd", "prep", "xcomp", "ccomp", "dative", "attr", "acomp", "pobj")


def _as_what(p: Parsed, child: Word) -> bool:
    """'described the country as beset by crime': a clause without a subject behind "as"."""
    first = p.subtree(child.i)[0]
    return child.dep == "advcl" and first.lower == "as" and p.child(child.i, "nsubj", "nsubjpass") is None


_PLAIN_SAYING = frozenset({"say", "state", "note", "add", "write", "explain", "observe", "remark", "comment"})


def _take_from_listener(p: Parsed, kids: list[Word], draft: Draft) -> None:
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


def _frame_words(p: Parsed, word: Word, draft: Draft) -> set[int]:
    """The words of the reporting clause itself: speaker, auxiliaries, adverbs, listener."""
    own = {word.i}
    for child in p.children(word.i):
        if child.i not in draft.words:
            own |= {w.i for w in p.subtree(child.i)}
    return own - draft.words


def _passive(page: Page, word: Word, manner: Manner, table: dict[tuple[str, str], Manner]) -> Draft | None:
    """'X is said to …', 'it is believed that …', 'X was told that …', 'X was quoted as saying …' (left to `saying`)."""
    p = page.parsed
    if word.lemma in ("quote", "cite") and any(c.lower == "as" for c in p.children(word.i)):
        return None
    agent = p.child(word.i, "agent")
    pobj = p.child(agent.i, "pobj") if agent is not None else None
    source = phrase(p, pobj.i, word.i) if pobj is not None else None
    accuses = (manner.deed and "rest" in manner.takes) or word.lemma == "suspect"
    accused = accuses and p.child(word.i, "prep") is not None
    if source is None and ("passive", word.lemma) not in table and not manner.takes & {"clause"} and not accused:
        return None
    draft = Draft(word.i, "verb", table.get(("passive", word.lemma), manner), source)
    if manner.attitude:
        draft.manner = replace(draft.manner, attitude=True)
    subject = p.child(word.i, "nsubjpass", "nsubj")
    for child in p.children(word.i):
        if child.dep in ("ccomp", "xcomp", "oprd", "advcl") and (child.i > word.i or child.dep == "ccomp"):
            if child.dep == "advcl" and p.child(child.i, "aux") is None:
                continue
            draft.words |= {w.i for w in p.subtree(child.i)}
        elif child.dep == "prep" and accused and child.i > word.i and child.lower in ("of", "for", "as", "with"):
            draft.words |= {w.i for w in p.subtree(child.i)}
    told = word.lemma in ("tell", "inform", "ask", "advise", "assure")
    whole = draft.words or (source and manner.takes & {"object", "rest", "infinitive"})
    if subject is not None and subject.lower not in ("it", "there") and not told and whole:
        draft.words |= {w.i for w in p.subtree(subject.i) if w.i < word.i}
    draft.own = _frame_words(p, word, draft)
    return draft
