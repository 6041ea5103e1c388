"""What common nouns say of those they name: one in office, the government, its forces, a group, plain people."""

from __future__ import annotations

from functools import lru_cache

from reportedly.language import Word
from reportedly.lexicon import DATA

PEOPLE_IN_NAMES = frozenset({"office", "role", "people"})  # classes of nouns that can stand before a person's name


@lru_cache(maxsize=1)
def classes() -> dict[str, str]:
    """The class of each noun, by its lemma or plural form."""
    found: dict[str, str] = {}
    for line in _lines("nouns.tsv"):
        name, _, words = line.partition("\t")
        for word in words.split():
            found.setdefault(word, name)
    return found


@lru_cache(maxsize=1)
def gender_of_given_names() -> dict[str, str]:
    """"m" or "f" for given names that only men or only women bear, in plain small letters."""
    rows = (line.partition("\t") for line in _lines("given_names.tsv"))
    return {name: gender for gender, _, names in rows for name in names.split()}


@lru_cache(maxsize=1)
def state_titles() -> dict[str, str]:
    """The country of titles that only one state has: "secretary of state"."""
    return {words: code for words, _, code in (line.partition("\t") for line in _lines("state_titles.tsv"))}


@lru_cache(maxsize=1)
def title_words() -> frozenset[str]:
    """Words that stand before a person's name without being part of it."""
    nouns = {noun for noun, name in classes().items() if name in PEOPLE_IN_NAMES}
    return frozenset(nouns) | _BEFORE_NAMES


_BEFORE_NAMES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam prof prof. professor rev rev. reverend father sister "
    "prime foreign vice deputy acting interim former ex first second chief senior junior top home interior defence "
    "defense finance economy economic trade justice health education energy agriculture transport labor labour "
    "environment information culture security national general state affairs external internal international "
    "attorney crown supreme grand major brigadier lieutenant gen gen. col col. lt lt. capt capt. sgt sgt. adm adm. "
    "maj maj. sen sen. rep rep. gov gov. pres pres. hon hon. amb amb. sgt sergeant corporal private minister-president "
    "opposition party rebel military police army navy union government saint st st. majesty highness excellency "
    "presidents ministers chancellors secretaries kings leaders premiers senators generals messrs messrs. ex-president "
    "principal special associate under permanent honorary executive managing advisor adviser assistant counselor "
    "ex-premier ex-minister president-elect undersecretary under-secretary assistant comrade".split()
)

GENDER_OF_TITLES = {
    "mr": "m", "mr.": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "emperor": "m", "sultan": "m",
    "emir": "m", "pope": "m", "father": "m", "chairman": "m", "spokesman": "m", "businessman": "m", "congressman": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "dame": "f", "lady": "f", "queen": "f",
    "princess": "f", "empress": "f", "sister": "f", "chairwoman": "f", "spokeswoman": "f", "businesswoman": "f",
    "congresswoman": "f", "ayatollah": "m", "sheikh": "m", "cardinal": "m", "archbishop": "m", "imam": "m",
    "man": "m", "boy": "m", "woman": "f", "girl": "f", "mother": "f", "widow": "f", "wife": "f", "husband": "m",
    "son": "m", "daughter": "f", "brother": "m",
}  # fmt: skip


NOT_NOW = frozenset({"former", "ex", "late", "previous", "then", "next", "future", "deposed", "ousted", "exiled"})
NOT_OF_THE_STATE = frozenset(
    "opposition union party rebel separatist religious spiritual student protest community tribal militia gang church "
    "business guerrilla insurgent islamist faction minority majority regional local provincial village clan jihadist "
    "militant faith muslim christian jewish catholic".split()
)  # words before "leader" or "forces" that say they are not the state's


def class_of(word: Word) -> str | None:
    """The class of a noun, or None for a word that names nobody."""
    return _class_of(word.lower, word.lemma)


@lru_cache(maxsize=50_000)
def _class_of(lower: str, lemma: str) -> str | None:
    table = classes()
    if lower in PLURALS:
        return "plural"
    found = table.get(lower) or table.get(lemma)
    if found is None and lower.endswith("s"):
        found = table.get(lower[:-1])
    if found is None and "-" in lower:
        found = table.get(lower.rpartition("-")[2])
    return found


PLURALS = frozenset(
    "countries nations states governments leaders presidents sides parties powers capitals neighbours neighbors "
    "kingdoms republics".split()
)


def _lines(name: str) -> list[str]:
    text = (DATA / "casting" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
