"""Cues set into a clause: according to, per, in the words of, reportedly, a name with a colon, citing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribution.frames import Manner, is_called
from reportedly.attribution.page import Draft, Page
from reportedly.attribution.speakers import phrase
from reportedly.language import Parsed, Sentence, Word

PLAIN = Manner("according", frozenset({"clause"}))


def adverb(page: Page, word: Word, table: dict[tuple[str, str], Manner]) -> Draft | None:
    manner = table.get(("adverb", word.lower))
    if manner is None:
        return None
    p = page.parsed
    top = p.words[word.head]
    while top.dep in ("aux", "auxpass", "neg") and top.head != top.i:
        top = p.words[top.head]
    below = {w.i for w in p.subtree(top.i)} - {w.i for w in p.subtree(word.i)}
    return Draft(word.i, "adverb", manner, None, below, {word.i})


def adjective(page: Page, word: Word, table: dict[tuple[str, str], Manner]) -> Draft | None:
    manner = table.get(("adjective", word.lower))
    if manner is None:
        return None
    below = {w.i for w in page.parsed.subtree(word.head)} - {word.i}
    return Draft(word.i, "adjective", manner, None, {i for i in below if i > word.i}, {word.i})


def according(page: Page, word: Word) -> Draft | None:
    p = page.parsed
    to = next((c for c in p.children(word.i) if c.lower == "to"), None)
    if to is None and word.i + 1 < len(p.words) and p.words[word.i + 1].lower == "to":
        to = p.words[word.i + 1]
    pobj = p.child(to.i, "pobj") if to is not None else None
    if pobj is None:
        return None
    return _aside(page, word, pobj, "according", "according/to")


def _aside(page: Page, word: Word, pobj: Word, kind: str, rule: str) -> Draft | None:
    """A phrase that names the source of the clause it hangs on."""
    p = page.parsed
    source = phrase(p, pobj.i, word.i)
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
    draft = Draft(word.i, kind, replace(PLAIN, rule=rule), source, below, mine)
    draft.cue_last = word.i + 1 if rule == "according/to" else word.i
    return draft


def preposition(page: Page, word: Word) -> Draft | None:
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
    bare = pobj.lower == "view" and p.child(pobj.i, "det", "poss") is None  # "in view of the drought"
    if word.lower == "in" and pobj.lower in ("words", "view", "opinion", "eyes", "phrase") and not bare:
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


def colon(page: Page, word: Word) -> Draft | None:
    """'Kremlin: No date yet': a name and a colon at the start of a paragraph, or of a turn in it, and what follows."""
    p = page.parsed
    sentence = p.sentence_of(word.i)
    before = p.words[sentence.first : word.i]
    if sentence.last == word.i + 1 and not p.says(sentence.span).isupper():
        return None  # "War in Sudan:" with a sentence of its own is a topic
    if not _names_a_speaker(before) or not (_opens_paragraph(p, sentence) or _is_a_turn(p, sentence)):
        return None
    end = sentence.i
    while end + 1 < len(p.sentences) and p.sentences[end + 1].paragraph == sentence.paragraph:
        if _is_a_turn(p, p.sentences[end + 1]):
            break
        end += 1
    content = set(range(word.i + 1, p.sentences[end].last))
    own = set(range(sentence.first, word.i + 1))
    manner = replace(PLAIN, rule="colon")
    return Draft(word.i, "colon", manner, (sentence.first, word.i, word.i - 1), content, own)


def _names_a_speaker(before: Sequence[Word]) -> bool:
    """Whether words before a colon can be a label, and not a heading or a question's "Q"."""
    if not _is_a_label(before):
        return False
    if not any(w.tag in ("NNP", "NNPS") or (w.text.isupper() and len(w.text) > 2) for w in before):
        return False
    if len(before) == 1 and before[0].text in ("Q", "A"):
        return False
    capitals = len(before) > 2 and all(w.text.isupper() or w.text == "." for w in before)
    return not capitals or before[0].lower.rstrip(".") in LABEL_TITLES


def _opens_paragraph(p: Parsed, sentence: Sentence) -> bool:
    return sentence.i == 0 or p.sentences[sentence.i - 1].paragraph != sentence.paragraph


def _is_a_turn(p: Parsed, sentence: Sentence) -> bool:
    """Whether another speaker begins in the middle of a paragraph: a label with a title, or the name of one before."""
    words = p.sentence_words(sentence)
    stop = next((k for k, w in enumerate(words[: _LABEL + 1]) if w.text == ":"), None)
    if stop is None or _opens_paragraph(p, sentence) or not _names_a_speaker(words[:stop]):
        return False
    label = words[:stop]
    return label[0].lower in _OFFICES or any(
        p.words[w.i + 1].text == ":" for w in p.words[: sentence.first] if w.lower == label[-1].lower
    )


_IN_A_TITLE = frozenset({"of", "and", "the", "for", "'s", "’s", ".", ","})


def _is_a_label(before: Sequence[Word]) -> bool:
    """Whether words before a colon name who speaks: "Kremlin", "THE PRESIDENT", "President of Togo Omar Said"."""
    if not before or not before[0].text[0].isupper() or not before[-1].text[0].isupper():
        return False
    if len(before) <= 5 and all(w.text[0].isupper() or w.tag == "POS" or w.text == "." for w in before):
        return True
    titled = before[0].lower in _OFFICES and len(before) <= _LABEL
    return titled and before[-1].tag == "NNP" and all(w.text[0].isupper() or w.lower in _IN_A_TITLE for w in before)


_LABEL = 14  # words
_OFFICES = frozenset("president prime minister chairman secretary chancellor king foreign defence defense deputy first "
                     "premier governor director head senator crown vice commander general".split())  # fmt: skip
LABEL_TITLES = frozenset(
    "mr mrs ms dr sen rep gov gen amb the secretary president senator ambassador general minister chancellor".split()
)


def signed(page: Page, word: Word) -> Draft | None:
    """'Europe must rearm – Macron', 'Europe must rearm: Macron': a headline and a name."""
    p = page.parsed
    sentence = p.sentence_of(word.i)
    alone = sentence.i == 0 or p.sentences[sentence.i - 1].paragraph != sentence.paragraph
    last = sentence.i + 1 == len(p.sentences) or p.sentences[sentence.i + 1].paragraph != sentence.paragraph
    end = sentence.last - (p.words[sentence.last - 1].text == ".")
    name = p.words[word.i + 1 : end]
    if word.i == sentence.first:
        return None
    spaced = word.text == ":" or (p.text[word.start - 1].isspace() and p.text[word.end : word.end + 1].isspace())
    if not (alone and last and spaced and 1 <= len(name) <= 4 and all(w.tag in ("NNP", "NNPS", "NN") for w in name)):
        return None
    content = set(range(sentence.first, word.i))
    if not name[0].text[0].isupper() or not any(p.words[i].pos in ("VERB", "AUX") for i in content):
        return None
    source = (word.i + 1, end, end - 1)
    return Draft(word.i, "colon", replace(PLAIN, rule="dash"), source, content, set(range(word.i, sentence.last)))


def cited(page: Page, word: Word, draft: Draft) -> None:
    """'…, citing officials': whoever is cited is a source of the clause above; a cited thing is content."""
    p = page.parsed
    cited = p.child(word.i, "dobj")
    if cited is None:
        return
    named = cited.tag in ("NNP", "NNPS") or (
        word.lemma == "quote" and any(w.pos == "PROPN" for w in p.subtree(cited.i))
    )
    if not named and not any(is_called(kind, cited) for kind in _CITED):
        return
    source = phrase(p, cited.i, word.i)
    mine = {w.i for w in p.subtree(word.i)}
    draft.source = source
    draft.words = {w.i for w in p.subtree(word.head)} - mine
    draft.own = mine
    draft.kind = "cited"
    draft.manner = replace(PLAIN, rule="according/cited")


_CITED = ("unnamed", "office", "outlet", "body", "spokesperson", "vehicle")


def settle_cited(page: Page, drafts: list[Draft]) -> None:
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
