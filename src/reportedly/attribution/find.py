"""Finding attributions: cues, their sources, and the words they bring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.attribution.asides import according, adjective, adverb, colon, preposition, settle_cited, signed
from reportedly.attribution.frames import manners
from reportedly.attribution.nouns import noun
from reportedly.attribution.page import Draft, Page, page_of
from reportedly.attribution.quotations import give_quotes
from reportedly.attribution.speakers import behind_dateline, is_unnamed
from reportedly.attribution.statement import Attribution
from reportedly.attribution.verbs import verb
from reportedly.language import Parsed, Word, parse
from reportedly.records import Span


def find(text: str | Parsed) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order of its cue."""
    parsed = parse(text) if isinstance(text, str) else text
    page = page_of(parsed)
    drafts = _drafts(page)
    settle_cited(page, drafts)
    give_quotes(page, drafts)
    found = [
        _finished(page, draft) for whole in drafts for draft in _parted(page, whole) if draft.words or draft.pieces
    ]
    return tuple(sorted((a for a in found if a.contents), key=lambda a: a.cue))


def _drafts(page: Page) -> list[Draft]:
    table = manners()
    drafts: list[Draft] = []
    for word in page.parsed.words:
        tag = word.tag
        draft: Draft | None = None
        if tag.startswith("VB"):
            draft = verb(page, word, table)
        elif tag in ("NN", "NNS"):
            draft = noun(page, word, table)
        elif tag == "RB":
            draft = adverb(page, word, table)
        elif tag == "JJ" and word.dep == "amod":
            draft = adjective(page, word, table)
        elif tag == "IN":
            draft = preposition(page, word)
        elif word.text == ":":
            draft = colon(page, word) or signed(page, word)
        elif word.text in ("-", "–", "—"):
            draft = signed(page, word)
        if draft is None and word.lower == "according":
            draft = according(page, word)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _parted(page: Page, draft: Draft) -> tuple[Draft, ...]:
    """A deed in words that also brings a quotation is two things: the deed, and what its doer says."""
    if not draft.manner.deed or not draft.pieces:
        return (draft,)
    quoted = {w.i for piece in draft.pieces for w in page.parsed.words_in(piece)}
    if draft.words & quoted:
        return (draft,)
    said = replace(draft, kind="quote", manner=replace(draft.manner, deed=False), words=set())
    return (replace(draft, pieces=[]), said) if draft.words else (said,)


def _finished(page: Page, draft: Draft) -> Attribution:
    p = page.parsed
    words = set(draft.words)
    words -= draft.own
    words = _within_quotation(page, draft, words)
    for piece in draft.pieces:
        words |= {w.i for w in p.words_in(piece)}
    words.discard(draft.cue)
    source = head = None
    begins = page.begins.get(p.words[draft.cue].sent)
    if begins is not None:
        words = {i for i in words if i >= begins or i < p.sentence_of(begins).first}
    said_by = draft.source if draft.source is None or begins is None else behind_dateline(p, draft, begins)
    if said_by is not None and any(c.isalnum() for c in p.words[said_by[2]].text):
        first, last, head = said_by
        source = Span(p.words[first].start, p.words[last - 1].end)
        words -= set(range(first, last))
    cue = p.words[draft.cue]
    last_cue = p.words[draft.cue_last] if draft.cue_last >= 0 else cue
    manner = draft.manner
    return Attribution(
        source, head, Span(cue.start, last_cue.end), cue.i, tuple(_pieces(p, words)), draft.kind,
        is_unnamed(p, said_by), manner.hedges, manner.rule, manner.deed, manner.attitude,
    )  # fmt: skip


def _within_quotation(page: Page, draft: Draft, words: set[int]) -> set[int]:
    """The words of a content without those outside the quotation in which its whole clause stands."""
    number = page.quoted[draft.cue]
    if number < 0:
        return words
    inside = page.parsed.words_in(page.quotes[number].span)
    whole = len(inside) >= 8 or (draft.source is not None and page.quoted[draft.source[2]] == number)
    return {i for i in words if page.quoted[i] == number} if whole else words


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
