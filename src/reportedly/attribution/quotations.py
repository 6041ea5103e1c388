"""Whose a quotation is: the cue beside it, the colon before it, or the speaker that goes on."""

from __future__ import annotations

from dataclasses import replace

from reportedly.attribution.asides import PLAIN
from reportedly.attribution.page import Draft, Page
from reportedly.attribution.quotes import Quote
from reportedly.attribution.speakers import beside, speaker
from reportedly.language import Parsed, Word


def give_quotes(page: Page, drafts: list[Draft]) -> None:
    """Give every quotation to the cue that brings it; a quotation without one goes on with the last speaker's."""
    p = page.parsed
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind in ("verb", "according", "noun"):
            by_sentence.setdefault(p.words[draft.cue].sent, []).append(draft)
    given: dict[int, Draft] = {}
    waiting: list[tuple[int, int]] = []
    for number, quote in enumerate(page.quotes):
        inside = p.words_in(quote.span)
        if not inside:
            continue
        near = [
            d
            for s in range(inside[0].sent, inside[-1].sent + 2)
            for d in by_sentence.get(s, ())
            if (s <= inside[-1].sent or _tagged_on(p, s, d)) and page.quoted[d.cue] < 0 and not _names(d, inside)
        ]
        best = _best(page, quote, inside, near)
        if best is not None:
            given[number] = best
            best.pieces.append(quote.span)
            for d in near:
                if d is not best and _as_saying(p, best, d):
                    d.pieces.append(quote.span)
            _trim_to_quote(page, best, inside)
            _take_from_others(page, best, inside, near)
        elif _is_speech(page, inside) or _goes_on(page, number):
            waiting.append((number, inside[0].sent))
    for number, sent in waiting:
        owner = _owner_by_context(page, number, sent, given, by_sentence)
        if owner is not None:
            if owner.kind == "quote":
                drafts.append(owner)
            given[number] = owner
            owner.pieces.append(page.quotes[number].span)
    _take_whole_quotations(page, drafts)


def _take_whole_quotations(page: Page, drafts: list[Draft]) -> None:
    """'"Yes. Why not?" he asked, according to a transcript.': the aside covers the sentences before, too."""
    p = page.parsed
    for draft in drafts:
        if draft.kind != "according" or page.quoted[draft.cue] >= 0:
            continue
        for number in sorted({page.quoted[i] for i in draft.words} - {-1}):
            quote = page.quotes[number]
            if p.words_in(quote.span)[0].sent < p.words[draft.cue].sent and quote.span not in draft.pieces:
                draft.pieces.append(quote.span)


def _as_saying(p: Parsed, outer: Draft, inner: Draft) -> bool:
    """'"…," the agency quoted the minister as saying': both have the quotation for content."""
    if p.words[outer.cue].lemma not in ("quote", "cite") or p.words[inner.cue].dep != "pcomp":
        return False
    return p.words[p.words[inner.cue].head].head == outer.cue


def _names(d: Draft, inside: list[Word]) -> bool:
    """Whether a quotation is part of the name of the speaker: 'the weekly "Die Zeit" said'."""
    return d.source is not None and d.source[0] <= inside[0].i < d.source[1]


def _tagged_on(p: Parsed, s: int, d: Draft) -> bool:
    """'"Will you?" asked Moore.': whether sentence `s` is only the tail of a quoted question before it."""
    sentence = p.sentences[s]
    if p.sentences[s - 1].paragraph != sentence.paragraph or p.words[sentence.first - 1].text in (".", ","):
        return False
    return d.cue - sentence.first <= 6 and not d.words


def _best(page: Page, quote: Quote, inside: list[Word], near: list[Draft]) -> Draft | None:
    first, last = inside[0].i, inside[-1].i
    span = set(range(first, last + 1))
    long = sum(w.pos != "PUNCT" for w in inside) >= 4
    choices: list[tuple[int, int, Draft]] = []
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


def _follows(page: Page, d: Draft, last: int) -> bool:
    """'…," he said': whether a quotation that ends in a comma or mark has just this reporting clause behind it."""
    p = page.parsed
    if d.kind == "verb" and d.words and min(d.words) > d.cue and p.words[d.cue].tag == "VBG":
        return False  # "“…,” he said, adding that …": it brings its own clause
    if d.cue - last > 12 or p.words[d.cue].tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return False
    near = {p.words[last].text, p.words[last - 1].text, p.words[min(last + 1, len(p.words) - 1)].text}
    if not near & {",", "?", "!", "—", "…", "..."} and not p.words[last].text.startswith(","):
        return False
    return _at_edge(page, d, last - 1, last)


def _trim_to_quote(page: Page, d: Draft, inside: list[Word]) -> None:
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
        d.source = beside(p, d.cue)
        if d.source is not None:
            d.own |= set(range(d.source[0], d.source[1]))


def _take_from_others(page: Page, d: Draft, inside: list[Word], near: list[Draft]) -> None:
    """Once a quotation behind a full stop has its cue, an earlier clause in the same run of words has no part in it."""
    p = page.parsed
    first = inside[0].i
    if first == 0 or p.words[first - 1].text not in (".", "!", "?") or p.words[first - 1].sent != inside[0].sent:
        return
    for other in near:
        if other is not d and other.cue < first:
            other.words = {i for i in other.words if i < first}


def _at_edge(page: Page, d: Draft, first: int, last: int) -> bool:
    """Whether only the reporting clause stands between the cue and the quotation."""
    lo, hi = (d.cue + 1, first) if d.cue < first else (last + 1, d.cue)
    source = set(range(d.source[0], d.source[1])) if d.source else set()
    between = [i for i in range(lo, hi) if i not in source and page.parsed.words[i].pos not in ("PUNCT", "ADV", "AUX")]
    return len(between) <= 1


def _is_speech(page: Page, inside: list[Word]) -> bool:
    """Whether a quotation stands for itself: whole sentences, not a quoted word or phrase."""
    p = page.parsed
    words = sum(w.pos != "PUNCT" for w in inside)
    if inside[0].i and p.words[inside[0].i - 1].text == ":":
        return words >= 3
    first = p.sentences[inside[0].sent]
    outside = [w for w in p.sentence_words(first) if w.i < inside[0].i and w.pos not in ("PUNCT", "CCONJ")]
    whole = words >= 2 and any(w.text in (".", "?", "!") for w in inside[-2:]) and inside[0].i == first.first
    return (words >= 4 or whole) and not outside


def _goes_on(page: Page, number: int) -> bool:
    """Whether a quotation goes on with one that the paragraph before left open."""
    before = page.quotes[number - 1] if number else None
    return before is not None and before.open_ended and before.paragraph == page.quotes[number].paragraph - 1


def _owner_by_context(
    page: Page, number: int, sent: int, given: dict[int, Draft], by_sentence: dict[int, list[Draft]]
) -> Draft | None:
    p = page.parsed
    quote = page.quotes[number]
    made = _by_colon(page, quote)
    if made is not None:
        return made
    if number - 1 in given and (page.quotes[number - 1].paragraph == quote.paragraph or _goes_on(page, number)):
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


def _by_colon(page: Page, quote: Quote) -> Draft | None:
    """'The army justified the raid: "…"': the subject of the clause before the colon speaks, whatever its verb."""
    p = page.parsed
    inside = p.words_in(quote.span)
    first = inside[0].i
    if not first or p.words[first - 1].text != ":" or p.words[first - 1].sent != inside[0].sent:
        return None
    sentence = p.sentence_of(first)
    for word in p.words[sentence.first : first]:
        if word.tag in ("VBD", "VBZ", "VBP") and word.dep != "relcl" and p.child(word.i, "nsubj") is not None:
            source = speaker(page, word)
            return Draft(word.i, "quote", replace(PLAIN, rule="quote/colon"), source, own={word.i})
    return None


def _speaks(page: Page, d: Draft) -> bool:
    return (
        d.kind == "verb" and "quote" in d.manner.takes and d.source is not None
        and not d.manner.attitude and page.quoted[d.cue] < 0
    )  # fmt: skip
