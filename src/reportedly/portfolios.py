"""Long portfolios within titles: "Secretary for Trade, Industry, and Labour Ama Diallo" is parsed without them.

The small model loses its way between the commas. A sentence is read as if the portfolios in it were not there; then
their words are put back, hanging on the title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_TITLES = frozenset(
    "secretary undersecretary under-secretary under-secretary-general minister envoy representative coordinator "
    "adviser advisor commissioner rapporteur ambassador assistant director director-general general".split()
)
_SERVING = frozenset({"assistant", "adviser", "advisor"})  # "Assistant to the President"
_OF_A_FIELD = frozenset({"minister", "secretary", "commissioner"})  # "Minister of Trade and Industry"
_WHOLE = frozenset({"state", "defense", "defence", "labor", "labour"})  # "Secretary of State for Africa"
_HONOURS = frozenset(
    "ambassador admiral general colonel sheikh prince princess lord lady sir dame senator dr mr mrs ms gen lt adm he "
    "honorable honourable excellency highness majesty".split()
)
_ENDS_A_FIELD = frozenset({"affairs", "rights", "policy", "security"})  # behind which a name begins
_LINKS = frozenset({"and", "of", "the", "&", ","})
_PARTICLES = frozenset({"al", "el", "de", "del", "da", "van", "von", "bin", "ben", "bint", "ibn", "la", "dos", "-"})
LONGEST = 24  # words


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Tokens from `first` up to `end`, said of the title that stands before them."""

    first: int
    end: int


def find(texts: Sequence[str], is_common: Callable[[str], bool]) -> list[Portfolio]:
    """The portfolios behind the titles of a paragraph; `is_common` knows the nouns and adjectives of a dictionary."""
    found: list[Portfolio] = []
    for i, text in enumerate(texts[:-3]):
        title = text.lower()
        if title not in _TITLES or not text[0].isupper() or (found and i < found[-1].end):
            continue
        if i and texts[i - 1].lower() == "prime":
            continue
        served = _behind_the_one_served(texts, i + 1) if title in _SERVING else i + 1
        whole = texts[i + 1] == "of" and texts[i + 2].lower() in _WHOLE and texts[i + 3] not in _LINKS
        field = i + 3 if whole else served
        end = _behind_the_field(texts, title, field, is_common)
        if end is not None or served > i + 1:
            found.append(Portfolio(i + 1 if served > i + 1 else field, end or served))
    return found


def _behind_the_field(texts: Sequence[str], title: str, first: int, is_common: Callable[[str], bool]) -> int | None:
    """Where the holder's name begins behind "for …", or behind "of" and several fields; None without either."""
    link = texts[first] if first < len(texts) else ""
    if link != "for" and not (link == "of" and title in _OF_A_FIELD):
        return None
    name = _name_behind(texts, first, is_common)
    several = name is not None and not {"and", ","}.isdisjoint(texts[first:name])
    return name if link == "for" or several else None


def _behind_the_one_served(texts: Sequence[str], first: int) -> int:
    """Behind "to the President" and "to the Vice President"; else where it began."""
    if [t.lower() for t in texts[first : first + 2]] != ["to", "the"]:
        return first
    end = first + 2
    while end < len(texts) and texts[end] in ("Vice", "Prime", "President", "Minister"):
        end += 1
    of_a_state = end < len(texts) and texts[end] == "of"  # "to the Prime Minister of India"
    return first if of_a_state or end == first + 2 else end


def _name_behind(texts: Sequence[str], first: int, is_common: Callable[[str], bool]) -> int | None:
    """Where the holder's name begins: within the first capitalised run that is no mere list of dictionary words."""
    for run in _runs(texts, first + 1):
        honour = next((n for n, k in enumerate(run) if n and texts[k].lower().rstrip(".") in _HONOURS), None)
        if honour is not None and honour + 1 < len(run):
            return run[honour]
        words = [texts[k] for k in run]
        if not _TITLES.isdisjoint(w.lower() for w in words) or (len(run) > 1 and not any(map(is_common, words))):
            return None
        if len(run) > 1 and words[-2].lower() in _ENDS_A_FIELD and not is_common(words[-1]):
            return run[-1]
        closed = len(run) > 2 and (words[-3].lower() in _ENDS_A_FIELD or words[-3].endswith("s"))
        if len(run) > 2 and (closed or not all(map(is_common, words[-2:]))):
            return run[_start_of_the_name(words, is_common)]
    return None


def _start_of_the_name(run: Sequence[str], is_common: Callable[[str], bool]) -> int:
    """The place behind the last dictionary word that leaves two for the name; an initial is not the first of them."""
    common = [n for n, text in enumerate(run[:-2]) if is_common(text)]
    start = common[-1] + 1 if common else len(run) - 2
    return start - 1 if start > 1 and run[start].endswith(".") else start


def _runs(texts: Sequence[str], first: int) -> Iterator[list[int]]:
    """The runs of capitalised words behind a title, parted by "and", "of" and commas; a hyphened word counts once."""
    run: list[int] = []
    for k in range(first, min(first + LONGEST, len(texts))):
        text = texts[k]
        if text[0].isupper() or (run and text in _PARTICLES):
            if text != "-" and texts[k - 1] != "-":
                run.append(k)
        elif text in _LINKS:
            yield run
            run = []
        else:
            break
    yield run


_TAGS = {"and": ("CC", "cc"), "&": ("CC", "cc"), "the": ("DT", "det"), ",": (",", "punct"), "-": ("HYPH", "punct")}


def last_of_the_field(texts: Sequence[str], portfolio: Portfolio) -> int:
    """The last word of a portfolio that names what it is about."""
    inside = range(portfolio.first + 1, portfolio.end)
    return max((i for i in inside if texts[i][0].isupper()), default=portfolio.end - 1)


def grammar_of(text: str, opens: bool, names_the_field: bool) -> tuple[str, str]:
    """The tag and the dependency label of a word put back."""
    if opens:
        return "IN", "prep"
    if names_the_field:
        return "NNP", "pobj"
    if text == "of":
        return "IN", "dep"
    return _TAGS.get(text, ("NNP", "compound"))
