"""Names in the text: those that the tables know, and runs of capitalised words that they do not."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.actors.long_names import LongName, LongNames
from reportedly.actors.nouns import class_of, gender_of_given_names, title_words
from reportedly.actors.tables import Known, Sense, Tables
from reportedly.items import credits_of
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: its words, and all that the tables say it can mean; nothing for a name they do not know."""

    span: Span
    first: int
    last: int  # index of its last word
    head: int  # the word that stands for it in the sentence
    means: tuple[Known, ...]
    looks: str  # of a name not known: "person", "company", "group", "thing", "word" (one word only), or "described":
    # the common noun with which it begins says what it is ("Ministry of Health and Family Welfare")

    @property
    def best(self) -> Known | None:
        """The likeliest meaning."""
        return self.means[0] if self.means else None


_PARTICLES = frozenset(
    "de del della di da das dos do du des der den von van zu zur al el bin bint ibn ben abu ould y e i la le los las "
    "ter ten af av bar ul ur wal wa ud us".split()
)
_COMPANIES = frozenset(
    "inc inc. corp corp. ltd ltd. llc plc co co. ag sa gmbh nv airlines airways air bank group holdings motors oil gas "
    "energy gold mining steel telecom electronics pharmaceuticals industries technologies systems partners capital "
    "insurance petroleum aerospace aviation shipping media entertainment studios records foods automotive "
    "software".split()
)
_THINGS = frozenset(
    "river agreement accord accords act treaty day war cup bridge airport street road avenue dam strait sea ocean bay "
    "gulf mountain mountains island islands award prize plan covid-19 summit conference games festival olympics open "
    "championship law bill order constitution convention protocol declaration resolution pact deal initiative project "
    "corridor pipeline canal square palace hotel stadium university college school hospital church mosque cathedral "
    "building tower center centre hall house museum park forest lake valley desert hills port harbour harbor base camp "
    "prison jail highway railway line bank-note week month year century era revolution spring crisis conflict battle "
    "operation massacre protests uprising election elections referendum dialogue process road belt forum expo "
    "proclamation "
    "vaccine virus disease fever charter statute memorandum report review journal act. code amendment article".split()
)
_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday gmt utc est covid covid-19 ebola god allah bible quran koran christmas easter "
    "ramadan jr jr. sr sr. i internet web tv am pm a.m p.m english arabic spanish french".split()
)
_HONOURS = frozenset("sayyid seyyed sayed seyed sayyed syed hojatoleslam mullah mawlawi maulana haji pandit".split())
_GROUPS = frozenset(
    "party union movement front federation association society foundation fund council committee commission congress "
    "parliament assembly senate court ministry department office bureau agency authority police army navy guard guards "
    "force forces command corps brigade battalion division regiment institute organization organisation league club "
    "alliance coalition network group institution nation tribe tribes tribunal chamber board administration service "
    "services team staff intelligence house".split()
)


def find(parsed: Parsed, tables: Tables, on: date | None) -> tuple[Name, ...]:
    """The names of an article, in text order."""
    credited = credits_of(parsed)
    known = tuple(
        n for n in _known(parsed, tables, on)
        if n.head not in credited and not _is_part_of_a_name(parsed, n) and not _is_a_namesake(parsed, n)
    )  # fmt: skip
    known = (*known, *_halves(parsed, known, tables, on))
    known = _with_long_names(parsed, _without_acronyms_of_others(parsed, known))
    taken = {*credited, *(i for name in known for i in range(name.first, name.last + 1))}
    return tuple(sorted((*known, *_unknown(parsed, taken)), key=lambda n: n.first))


_SMALL = frozenset("of for the and to in on against a an de la del du des et y und".split())


def _without_acronyms_of_others(parsed: Parsed, known: tuple[Name, ...]) -> tuple[Name, ...]:
    """The known names but for acronyms that stand for another name here: "the Northern Relief Council (NRC)"."""
    at = {i: name for name in known for i in range(name.first, name.last + 1)}
    others: set[str] = set()
    for name in known:
        text = parsed.says(name.span)
        i = name.first
        if name.last > i or not text.isupper() or len(text) < 2 or not 2 < i < len(parsed.words) - 1:
            continue
        last = i - 3 if parsed.words[i - 2].tag == "POS" else i - 2  # "the United Kingdom's (UK) …"
        if parsed.words[i - 1].text != "(" or parsed.words[i + 1].text != ")" or not _abbreviates(parsed, last, text):
            continue
        whole = at.get(last)
        same = whole is not None and bool({k.key for k in whole.means} & {k.key for k in name.means})
        before = {w.lower for w in parsed.words[max(last - len(text) - 2, 0) : last + 1]}
        if not same and not any(_is_spelled_so(k, text, before) for k in name.means):
            others.add(text)
    return tuple(n for n in known if parsed.says(n.span) not in others)


def _is_spelled_so(known: Known, acronym: str, words: set[str]) -> bool:
    """Whether the words before an acronym are its name in another spelling, or the tables have only the acronym."""
    return known.name == acronym or len(words & {w for w in known.name.lower().split() if w not in _SMALL}) > 1


def _abbreviates(parsed: Parsed, last: int, acronym: str) -> bool:
    """Whether the capitals of the words up to `last` begin with the letters of an acronym."""
    letters = acronym.upper()
    i = last
    while letters and i >= 0:
        word = parsed.words[i]
        if word.text[0].upper() == letters[-1] and word.text[0].isalpha():
            letters = letters[:-1]
        elif word.lower not in _SMALL and word.text not in ("-", "'s", "’s", "&", ","):
            return False
        i -= 1
    return not letters


def _with_long_names(parsed: Parsed, known: tuple[Name, ...]) -> tuple[Name, ...]:
    """The known names, those that are only words of a longer one replaced by it."""
    within = {i: (name.span, name.means) for name in known for i in range(name.first, name.last + 1)}
    found = tuple(LongNames(parsed, within).find())
    covered = {i for long in found for i in range(long.first, long.last + 1)}
    kept = tuple(name for name in known if covered.isdisjoint(range(name.first, name.last + 1)))
    return (*kept, *(_named_long(parsed, long) for long in found))


def _named_long(parsed: Parsed, long: LongName) -> Name:
    span = Span(parsed.words[long.first].start, parsed.words[long.last].end)
    root = parsed.root_of(span) or parsed.words[long.head]
    of_state = class_of(parsed.words[long.head]) == "organ"
    kind = Kind.STATE if of_state and long.country else Kind.GROUP
    text = " ".join(parsed.says(span).split())
    told = Known(f"told:{text}", text, long.country, kind, Sense.NAME)
    looks = "described" if long.described else "group"
    return Name(span, long.first, long.last, root.i, (told,) if long.country else (), looks)


def _halves(parsed: Parsed, known: tuple[Name, ...], tables: Tables, on: date | None) -> list[Name]:
    """The two Koreas where only a point of the compass names them: "North and South Korea", "the North fired back"."""
    if not any(k.country in _KOREAS for name in known for k in name.means[:1]):
        return []
    taken = {i for name in known for i in range(name.first, name.last + 1)}
    found: list[Name] = []
    for word in parsed.words:
        if word.text not in ("North", "South") or word.i in taken:
            continue
        if _is_joined(parsed, word) or _stands_by_itself(parsed, word):
            means = tables.named(f"{word.text} Korea", on)
            found.append(Name(word.span, word.i, word.i, word.i, tuple(means), ""))
    return found


_KOREAS = ("PRK", "KOR")
_OF_TWO = [["and", "North"], ["and", "South"], ["or", "North"], ["or", "South"]]


def _is_joined(parsed: Parsed, word: Word) -> bool:
    behind = [w.text for w in parsed.words[word.i + 1 : word.i + 4]]
    return len(behind) == 3 and behind[:2] in _OF_TWO and behind[2].startswith("Korea")


def _stands_by_itself(parsed: Parsed, word: Word) -> bool:
    before = parsed.words[word.i - 1] if word.i else None
    after = parsed.words[word.i + 1] if word.i + 1 < len(parsed.words) else None
    if before is None or before.lower not in ("the", "both", "and", "between"):
        return False
    return after is None or (after.pos not in ("NOUN", "PROPN", "ADJ") and after.lower not in ("of", "-"))


def _known(parsed: Parsed, tables: Tables, on: date | None) -> Iterable[Name]:
    for hit in tables.find(parsed.text, on):
        words = parsed.words_in(hit.span)
        root = parsed.root_of(hit.span)
        if not words or root is None or not hit.means:
            continue
        yield Name(hit.span, words[0].i, words[-1].i, root.i, hit.means, "")


_BEFORE_TOWNS = frozenset({"in", "at", "near", "to", "from", "of", "outside", "around", "for"})


_PARTS_OF_TOWNS = frozenset(
    "west east north south western eastern northern southern central greater inner outer upper lower old new downtown "
    "port fort city".split()
)


def _is_part_of_a_name(parsed: Parsed, name: Name) -> bool:
    """Whether what looks like a town is one word of a longer name: "Kim Jong-un", "Jack London"."""
    best = name.means[0]
    words = parsed.words
    before = words[name.first - 1] if name.first else None
    if best.kind in (Kind.COMPANY, Kind.MEDIA) and name.last == name.first:  # "Henry Ford"
        return before is not None and before.text.istitle() and before.lower in gender_of_given_names()
    if best.sense not in (Sense.TOWN, Sense.CAPITAL, Sense.REGION) or name.last > name.first:
        return False
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    if before is not None and before.sent != words[name.first].sent:
        before = None
    if before is not None and before.lower in _BEFORE_TOWNS:
        return False
    not_given = title_words() | _PARTS_OF_TOWNS
    if before is not None and _is_given_name(parsed, before) and before.lower not in not_given:
        return True
    if best.sense != Sense.TOWN:
        return False
    return after is not None and after.sent == words[name.last].sent and _is_given_name(parsed, after)


def _is_a_namesake(parsed: Parsed, name: Name) -> bool:
    """Whether a known surname stands behind another given name: "Anna Putin" is not Vladimir Putin."""
    best = name.means[0]
    if best.kind != Kind.PERSON or not name.first:
        return False
    before = parsed.words[name.first - 1]
    if before.sent != parsed.words[name.first].sent or not _is_given_name(parsed, before):
        return False
    given = before.lower.rstrip(".")
    if before.lower in title_words() or given in best.name.lower() or len(given) < 2:
        return False
    whole = parsed.text[name.span.start : name.span.end]
    return len(whole.split()) < len(best.name.split())


def _is_given_name(parsed: Parsed, word: Word) -> bool:
    return word.text[0].isupper() and word.tag == "NNP" and class_of(word) is None and _capital(parsed, word)


def _unknown(parsed: Parsed, taken: set[int]) -> Iterable[Name]:
    common = {w.text for w in parsed.words if w.text[0].islower()}
    seen = {w.text for w in parsed.words if w.tag == "NNP"}
    for sentence in parsed.sentences:
        run: list[Word] = []
        for word in parsed.sentence_words(sentence):
            if word.i not in taken and _belongs(parsed, word, run, taken, seen):
                run.append(word)
                continue
            yield from _named(parsed, run, common)
            run = [word] if word.i not in taken and _capital(parsed, word, seen) else []
        yield from _named(parsed, run, common)


def _belongs(parsed: Parsed, word: Word, run: list[Word], taken: set[int], seen: set[str]) -> bool:
    """Whether a word goes on with a run of capitalised words."""
    if not run:
        return _capital(parsed, word, seen)
    before = parsed.words[word.i - 1]
    if before.i != run[-1].i or (before.text == "," or before.tag == "POS") or _ends_a_field(parsed, before, word):
        return False
    if word.text in ("-", "–") or before.text in ("-", "–"):
        return before.end == word.start
    if word.lower in _PARTICLES or word.text == "’":
        after = parsed.words[word.i + 1] if word.i + 1 < len(parsed.words) else None
        return after is not None and after.sent == word.sent and after.i not in taken and (
            after.text[0].isupper() or (after.lower in _PARTICLES and after.text.islower()) or after.text == "-"
        ) and word.lower not in ("e", "i") and before.tag in ("NNP", "NNPS")  # fmt: skip
    return _capital(parsed, word) or (len(word.text) == 2 and word.text[0].isupper() and word.text[1] == ".")


def _ends_a_field(parsed: Parsed, before: Word, word: Word) -> bool:
    """Whether a name begins behind what a title is in charge of: "Minister for Trade Ama Diallo"."""
    of = parsed.words[before.head]
    if before.dep != "pobj" or of.lower not in ("for", "of"):
        return False
    return word.head > before.i or word.head < of.i


def _capital(parsed: Parsed, word: Word, seen: Collection[str] = ()) -> bool:
    """Whether a word is written as a name, at the start of a sentence too if it is a name elsewhere."""
    text = word.text
    if not text[0].isupper() or word.lower in _NOT_NAMES:
        return text[:3] in ("al-", "el-") and len(text) > 3 and text[3].isupper()
    if word.tag in ("NNP", "NNPS") or text in seen:
        return True
    if word.tag not in ("NN", "NNS", "JJ", "FW", "VBG", "VBN", "VB", "UH", "VBP"):
        return False
    sentence = parsed.sentence_of(word.i)
    opens = word.i == sentence.first or not parsed.words[word.i - 1].text[0].isalnum()
    return not opens


def _named(parsed: Parsed, run: list[Word], common: set[str]) -> Iterable[Name]:
    titles = title_words()
    whole = run
    while run and (run[0].lower in titles or run[0].lower.rstrip("s") in titles or not run[0].text[0].isalpha()
                   or run[0].lower == "elect"):  # fmt: skip
        run = run[1:]
    if len(run) == 1 and run[0].lower in _HONOURS:
        return  # the known name stands behind it: "Sayyid Ebrahim Raisi"
    while run and not run[-1].text[-1].isalnum() and run[-1].text[-1] != ".":
        run = run[:-1]
    for k in range(len(run) - 2, -1, -1):
        if class_of(run[k]) in ("office", "role", "band") and run[k + 1].text[0].isupper():
            run = run[k + 1 :]  # "Command Chief Admiral John Brown"
            break
    if whole != run and run and _looks(run) not in ("person", "word"):
        run = whole  # "General Motors", "Supreme Court" are no people with titles
    if not run:
        return
    span = Span(run[0].start, run[-1].end)
    root = parsed.root_of(span)
    of_a_faith = len(run) > 1 and run[-1].lower == "church" and run[-2].lower in _FAITHS
    if root is None or (class_of(run[-1]) is not None and not of_a_faith):
        return  # "Federal Police": a description, read as one
    looks = "group" if of_a_faith else _looks(run)
    if looks == "person" and run == whole and all(w.lower in common for w in run):
        looks = "thing"  # a heading, or the name of a programme: "Strategic Trade"
    if looks in ("person", "word") and run[0].i and parsed.words[run[0].i - 1].lemma in _VESSELS:
        looks = "thing"  # "the tanker Stena Clara"
    yield Name(span, run[0].i, run[-1].i, root.i, (), looks)


_FAITHS = frozenset(
    "orthodox catholic methodist baptist lutheran anglican evangelical presbyterian coptic mormon adventist "
    "pentecostal episcopal protestant apostolic reformed unification".split()
)
_VESSELS = frozenset("ship tanker vessel boat ferry yacht frigate destroyer freighter trawler cruiser liner".split())


def _looks(run: list[Word]) -> str:
    lower = [w.lower for w in run]
    if lower[-1] in _COMPANIES and (len(run) > 1 or lower[-1] in ("airlines", "airways", "motors")):
        return "company"
    if lower[-1] in _THINGS or any(w in ("agreement", "treaty", "act", "war", "covid-19") for w in lower):
        return "thing"
    if any(w in _GROUPS for w in lower) or "and" in lower or run[-1].tag == "NNPS":
        return "group"
    if len(run) == 1:
        return "word"
    if all(w.text.isupper() for w in run if w.text.isalpha()):
        return "group"  # "PKK-YPG"
    if any(ch.isdigit() for w in lower for ch in w) or len([w for w in run if w.text[0].isupper()]) > 5:
        return "group"
    return "person"


_OPPOSED = ("pro-", "anti-", "non-", "ex-", "trans-", "post-", "pre-", "all-", "pan-")
_NOT_ITS_OWN = ("-backed", "-brokered", "-funded", "-mediated", "-sponsored", "-supported", "-occupied", "-claimed",
                "-made", "-style", "-speaking", "-supplied", "-trained", "-aligned", "-linked", "-allied", "-held",
                "-controlled", "-friendly", "-financed", "-proposed", "-drafted", "-bound", "-dominated")  # fmt: skip


def is_opposed(parsed: Parsed, name: Name) -> bool:
    """Whether a name says against or for whom somebody is: "pro-Russian", "anti-French"."""
    if not name.span.start or parsed.text[name.span.start - 1] not in "-‑":
        return False
    before = parsed.text[max(name.span.start - 6, 0) : name.span.start].lower()
    return before.replace("‑", "-").endswith(_OPPOSED)


def stands_alone(parsed: Parsed, name: Name) -> bool:
    """Whether a name is not only a part of a word that says something else: "pro-Russian", "Saudi-backed"."""
    after = parsed.text[name.span.end : name.span.end + 12].lower().replace("‑", "-").replace(" - ", "-")
    return not is_opposed(parsed, name) and not after.startswith(_NOT_ITS_OWN)
