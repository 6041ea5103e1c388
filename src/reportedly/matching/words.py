"""What a passage's words tell of its event: the named occasion, the number in a series, names, whether it is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reportedly.actors.table_files import FOLDER, rows

HELD = 20_000  # of how many passages what was found is remembered
# Words of titles and offices: no part of a person's name.
TITLES = frozenset(
    "president minister prime speaker house senate chancellor king queen prince princess general secretary leader"
    " governor mayor chairman chief senior former judge sheikh pope sir dame mr mrs ms dr state foreign defence defense"
    " ambassador spokesman spokeswoman spokesperson press district attorney congressman senator lord".split()
)
# Family names that stand first, as in Korea, China and Vietnam.
NAMES_FIRST = frozenset(
    "kim lee park choi moon yoon jung han ri choe xi li wang zhang liu chen yang hu wen deng zhao wu lam tsai lai qin"
    " sun nguyen nguyễn pham phạm tran trần vo võ hun ban tô lương".split()
)
# Words that tell nothing of which event it is.
_COMMON = frozenset(
    "the and for that with has had have was were are his her its their they she him from said says will would could may"
    " might been being not but who which this than into after before over about against also more two one new last next"
    " week month year north south east west northern southern eastern western central bank strip january february march"
    " april june july august september october november december monday tuesday wednesday thursday friday saturday"
    " sunday party national international council defence ministry army navy air district province region oblast"
    " governorate united peoples people's republic house according told plan plans planned visit minister president"
    " government official officials talks meeting while during other others people several including least first force"
    " forces state announce announces announced report reports reported kill kills killed injure injured between amid"
    " following due still who whom whose when where country city leader former prime foreign group man woman men women"
    " authorities troops soldiers police protesters demonstrators military leaders rebels militants residents civilians"
    " citizens countries impose imposes imposed sanction sanctions ban bans banned military aid package missile"
    " missiles airstrike airstrikes strike strikes attack attacks shelling deploy deploys deployed send sends response"
    " invasion war conflict launch launches launched civilian security operation city death toll dead injuring killing"
    " wounded hospital university airport base school camp embassy parliament assembly congress court senate street"
    " station town village neighborhood sea gulf strip bay island islands river border bridge group forces company"
    " covid-19 coronavirus pandemic sars-cov-2 omicron delta variant vaccine vaccination"
    " armed department field marshal middle high white federal royal democratic republic people's front movement"
    " ministry human rights health chief yesterday today at least more across several multiple".split()
)
_FIGURES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_AS_FIGURE = {word: str(n) for n, word in enumerate(_FIGURES, 1)}
_COUNTED = (
    "people civilians soldiers troops hostages prisoners workers migrants officers diplomats tanks officials refugees"
    " journalists drones missiles ships vessels aircraft billion million muslims rohingya palestinians families"
    " children women men members fighters militants insurgents activists detainees bodies homes villages".split()
)
_COUNT = re.compile(rf"\b(\d[\d.,]*|{'|'.join(_FIGURES)})(?: [a-z-]+)?? ({'|'.join(_COUNTED)})\b")
# What is attacked, taken or closed: too frequent to tell a deed by, but not beside the same town.
_TARGETS = frozenset(
    "mosque church synagogue temple shrine monastery hospital clinic school college university kindergarten airport"
    " embassy consulate hotel market mall supermarket prison jail checkpoint convoy bus train tram metro subway"
    " wedding funeral restaurant cafe nightclub bar theatre concert refinery pipeline depot dam barracks courthouse"
    " parliament stadium tanker ferry trawler mine bakery farm ranch palace headquarters newspaper radio orphanage"
    " parade rally procession minibus truck helicopter plane jet port station bridge base camp plant factory".split()
)
TOLLS = frozenset(("dead", "hurt"))
_NUMBER = rf"(?:at least |about |around |some |more than |over )?(\d[\d,]*|{'|'.join(_FIGURES)})\b"
# How many died and were hurt: "killing at least 12 civilians", "leaves nine dead", "30 others are wounded".
_DEAD = re.compile(
    rf"\bkill(?:s|ed|ing)? {_NUMBER}|\b{_NUMBER}(?: [a-z-]+){{0,3}} (?:dead\b|die\b|(?:are|were|was|have been|been)"
    r" killed\b|killed\b)"
)
_HURT = re.compile(
    rf"\b(?:injur|wound)(?:es|s|ed|ing)? {_NUMBER}|\b{_NUMBER}(?: [a-z-]+){{0,3}} (?:injured\b|wounded\b)"
)
_TOLL_HINTS = ("kill", "dead", " die", "injur", "wound")
_QUANTITY = re.compile(
    r"^(?:(?:at least|about|around|over|up to|more than|some|several|dozens of|hundreds of|thousands of|the|a|an"
    rf"|\d[\d,.]*|{'|'.join(_FIGURES)}|twenty)\s+)+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d][\w'’-]{2,}|\d+")
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_ENDING = re.compile(r"(?:['’]s|ings?|ed|es|s|ations?|ment|al)$")
_IRREGULAR = dict(pair.split(":") for pair in (
    "shot:shoot struck:strike met:meet held:hold sent:send left:leave took:take taken:take slain:slay fought:fight"
    " gave:give given:give began:begin begun:begin withdrew:withdraw withdrawn:withdraw stole:steal stolen:steal"
    " expulsion:expel invasion:invade detention:detain seizure:seize abduction:abduct execution:execute"
    " explosion:explode destruction:destroy departure:depart suspension:suspend conviction:convict"
    " fell:fall fallen:fall blew:blow blown:blow broke:break broken:break drove:drive driven:drive"
).split())  # fmt: skip
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth final last"
_ORDINAL = re.compile(
    rf"\b({_ORDINALS.replace(' ', '|')}|\d+(?:st|nd|rd|th))\s+(?:\w+\s+){{0,2}}"
    r"(?:round|summit|session|meeting|visit|day|attempt|phase|batch|wave|test|talks|forum|strike)s?\b",
    re.IGNORECASE,
)
# The name before such a word is a stretch of country, in which much happens.
_STRETCHES = (
    "Oblast Province Region Governorate District County State Raion Prefecture Department Division Krai"
    " Republic".split()
)
_STRETCH = re.compile(rf"\b((?:[A-Z][\w'’-]+ ){{1,3}})(?:{'|'.join(_STRETCHES)})s?\b")
_LOCATED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|from|[Nn]ear|on|of|to|around|towards?|outside|into) (?:the )?"
    r"(?:(?:city|town|village|port|capital|province|region) of )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)
# What a report calls one more of its kind.
_FURTHER = re.compile(
    r"\b(?:another|further|additional|a second|a third|once (?:again|more)|again|\d+ more|one more"
    r"|(?:second|third) consecutive|more (?:sanctions|troops|weapons|tanks)|new (?:round|package|set|batch) of)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(r"re-?(?:captur|tak|gain|occup|conquer|enter|join|impos|open|instat|sum|new|elect|arrest|deploy)")
_OCCASION = re.compile(
    r"\b(G-?\d+|BRICS|(?:[A-Z][\w’'–-]*\s+){1,4}(?i:summit|forum|conference|games|assembly|dialogue|congress))\b"
)
# Looked for first, because a plain search costs little.
_OCCASION_HINTS = "summit forum conference games assembly dialogue congress brics g7 g8 g20 g-".split()
_ORDINAL_HINTS = [*_ORDINALS.split(), "1st", "2nd", "3rd", *(f"{n}th" for n in range(10))]
# Before a deed: what had been, or a definite noun phrase ("following the brief", "after Orran's").
_KNOWN = re.compile(
    r"(?:\b(?:had|having)(?: \w+)?|\b(?:after|since|following|despite) being"
    r"|(?:\b(?:the|his|her|its|their|this)|['’]s?)"
    r"(?: (?!will\b|would\b|to\b|is\b|are\b|was\b|were\b|has\b|have\b)[\w-]+){0,2}) $"
)


# A clause that gives the background of what is told: "after Lithuania banned", "the death toll from fighting".
_BACKGROUND = re.compile(
    r"(?:\b(?:after|since|following|despite)|\bdeath toll (?:from|of|in))\b[^,;.]*$", re.IGNORECASE
)
_NAMED_DAY = re.compile(
    r"\b(?:(\d{1,2}) )?(January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: (\d{1,2})\b(?!\d))?"
)
_DAY_WORD = re.compile(r"\b(yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_DIGIT = re.compile(r"\d")
_MONTHS = {name: n for n, name in enumerate(
    "January February March April May June July August September October November December".split(), 1)}  # fmt: skip
_TO_MEET = re.compile(
    r"^(?:(?!\b(?:after|ahead|before|prior)\b).){0,60}?\b(?:to (?:meet|attend|hold|take part|participate)"
    r"|for(?: [\w-]+){0,4} (?:talks|summit|meetings?|negotiations|conference|forum))\b"
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|before|prior to)\b")
# A participle that says of a noun what was done to it: "they free the crew of a ship seized in May by the navy". Few
# words before it are rather a headline: "Three soldiers injured by a mine".
_OF_A_NOUN = re.compile(r"(?: (?:yesterday|earlier|last|on|in|at) [^,;.]{2,40}?)? by \w")
_ASIDE = re.compile(r"(?:who|whom|which|whose) ")  # a passage that is a relative clause: "which killed six"
_IN_IT = re.compile(
    r" in (?:the|that|this) (?:\w+ )?(?:attack|bombing|raid|shooting|strike|blast|explosion|clash)(?:e?s)?\b"
)
_CLAIMED = re.compile(r"(?:claim|took|take)\w* (?:\w+ )?responsibility$")
_VERB_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got|has|have|had|and|or|not|'s)(?: \w+ly)? $")
_DEFINITE = re.compile(r"(?:the|his|her|its|their|this|['’]s?)\b")
_PAST = re.compile(
    r"(?:ed|\b(?:shot|struck|hit|held|taken|slain|sent|met|fought|left|led|gave|made|took|put|set|won|down|out))$"
)


_NOUNS_IN_S = re.compile(
    r"(?:ss|us|is|ions|ings|ments|ances|ences|als|ties|strikes|attacks|talks|protests|sanctions|threats|demands|drills"
    r"|exercises|raids|calls|charges|visits|tests|tariffs|deals|troops|weapons|riots|clashes|raids|deaths|relations)$"
)


def is_known(trigger: str, passage: str) -> bool:
    """Whether a passage mentions its deed as known: "after the attack", "had withdrawn", "which killed six"."""
    if _ASIDE.match(passage) or _CLAIMED.match(trigger):
        return True
    at = passage.find(trigger) if trigger else -1
    if at <= 0:
        return False
    before, behind = passage[:at], passage[at + len(trigger) :]
    if _says_of_a_noun(trigger, before, behind) or _BACKGROUND.search(before) or _IN_IT.match(behind):
        return True
    found = _KNOWN.search(before[-50:].casefold())
    return bool(found) and not (_is_verb(trigger) and _DEFINITE.match(found[0] if found else ""))


def _says_of_a_noun(trigger: str, before: str, behind: str) -> bool:
    """Whether a trigger is a participle that says what was done to the noun before it."""
    if not (_PAST.search(trigger) and _OF_A_NOUN.match(behind)) or _VERB_BEFORE.search(before):
        return False
    return before.endswith(", ") or before.count(" ") >= 6


def _is_verb(trigger: str) -> bool:
    """Whether a trigger after a noun phrase is that one's verb, not part of it: "the army launches"."""
    first, _, rest = trigger.casefold().partition(" ")
    if _PAST.search(trigger) or re.match(r"(?:an?|the|its|his|her|their|on|at|from|to|out|back|off)\b", rest):
        return True
    return first.endswith("s") and not _NOUNS_IN_S.search(first)


@lru_cache(maxsize=HELD)
def named_days(passage: str) -> frozenset[tuple[int, int]]:
    """The days that a passage names, as month and day."""
    found = _NAMED_DAY.findall(passage) if _DIGIT.search(passage) else ()
    return frozenset((_MONTHS[month], int(before or after)) for before, month, after in found if before or after)


@lru_cache(maxsize=HELD)
def day_words(trigger: str, passage: str) -> frozenset[str]:
    """The days that a passage names by a word near its deed: "yesterday's attack", "a strike in Torven on Friday"."""
    if "day" not in passage:
        return frozenset()
    at = max(passage.find(trigger), 0)
    return frozenset(_DAY_WORD.findall(passage[max(at - 25, 0) : at + len(trigger) + 50].casefold()))


@lru_cache(maxsize=HELD)
def goes_to_meet(trigger: str, passage: str) -> bool | None:
    """Whether a journey is made in order to meet ("arrives in Ankara for talks"); False where it is so before that."""
    after = passage[max(passage.find(trigger), 0) + len(trigger) :]
    return True if _TO_MEET.search(after) else False if _AHEAD_OF.search(passage) else None


@lru_cache(maxsize=HELD)
def is_further(trigger: str, passage: str) -> bool:
    """Whether a passage calls its deed one more: "another 300 troops", "recaptures", "a further three years"."""
    if _ANEW.search(trigger.casefold()):
        return True
    at = max(passage.find(trigger), 0) if trigger else 0
    return bool(_FURTHER.search(passage[max(at - 30, 0) : at + len(trigger) + 25]))


def stretches(passage: str) -> frozenset[str]:
    """The words that name provinces and the like in a passage."""
    if not any(word in passage for word in _STRETCHES):
        return frozenset()
    found = _STRETCH.findall(passage)
    return frozenset(bare(word) for name in found for word in name.split())


@lru_cache(maxsize=1)
def wide_names() -> frozenset[str]:
    """The names of regions and provinces, whole, in small letters."""
    return frozenset(
        fold(name) for row in rows(FOLDER / "regions.tsv") for name in (row.cells["name"], *row.many("names"))
    )


@lru_cache(maxsize=1)
def _wide_words() -> frozenset[str]:
    """The words of such names that are no town's name too."""
    words = frozenset(word for name in wide_names() for word in name.split()) - _town_words()
    return words | {name for name in wide_names() if " " not in name}


@lru_cache(maxsize=1)
def _town_words() -> frozenset[str]:
    """The words of the names of towns."""
    text = (FOLDER / "towns.tsv").read_text(encoding="utf-8") + (FOLDER / "capitals.tsv").read_text(encoding="utf-8")
    names = (line.split("\t", 1)[0] for line in text.split("\n") if line and not line.startswith("#"))
    return frozenset(word for name in names for word in fold(name).split() if len(word) > 3)


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    """The names of statesmen and seats of government: they stand for their states in news of all kinds."""
    found = [row.cells["person"] for row in rows(FOLDER / "holders.tsv")]
    for row in rows(FOLDER / "people.tsv"):
        found += [row.cells["name"], *row.many("names")]
    for row in rows(FOLDER / "seats.tsv"):
        found += [row.cells["name"], *row.many("names")]
    parts = (part for name in found for part in fold(name).split())
    return frozenset(part for part in parts if len(part) > 2 and part not in _COMMON)


@lru_cache(maxsize=HELD)
def located(passage: str) -> frozenset[str]:
    """The words that name the towns, regions and provinces where a passage says that something is."""
    towns, wide = _town_words(), _wide_words()
    found = [bare(word) for name in _LOCATED.findall(passage) for word in name.split()]
    states = _state_words()
    return stretches(passage).union([w for w in found if (w in towns or w in wide) and w not in states])


def statesmen(names: frozenset[str]) -> frozenset[str]:
    """Of such words those in the names of statesmen."""
    return names & _leaders()


def towns(names: frozenset[str]) -> frozenset[str]:
    """Of such words those that may name a town."""
    return names & _town_words()


def occasion(passage: str) -> str | None:
    """The named occasion in a passage ("g20", "munich security conference"), or None."""
    folded = passage.casefold()
    found = _OCCASION.search(passage) if any(hint in folded for hint in _OCCASION_HINTS) else None
    if not found:
        return None
    name = re.sub(r"\s+", " ", found[1]).casefold().replace("g-", "g")
    name = re.sub(r"^the ", "", name)
    return re.sub(r"^(g\d+|brics) summit$", r"\1", name)


@lru_cache(maxsize=HELD)
def ordinal(passage: str) -> str | None:
    """Which one of several it is ("third"), or None."""
    folded = passage.casefold()
    found = _ORDINAL.search(passage) if any(hint in folded for hint in _ORDINAL_HINTS) else None
    return found[1].casefold() if found else None


@lru_cache(maxsize=HELD)
def counts(passage: str) -> frozenset[tuple[str, str]]:
    """How many of what: ("hostag", "13")."""
    folded = passage.casefold()
    found = _COUNT.findall(folded) if any(noun in folded for noun in _COUNTED) else []
    told = [(noun, number) for number, noun in found]
    if any(hint in folded for hint in _TOLL_HINTS):
        told += [("dead", n) for pair in _DEAD.findall(folded) for n in pair if n]
        told += [("hurt", n) for pair in _HURT.findall(folded) for n in pair if n]
    return frozenset((_thing(noun), _AS_FIGURE.get(number, number.replace(",", ""))) for noun, number in told)


def _thing(noun: str) -> str:
    return "sum" if noun in ("million", "billion") else stem(noun)


@lru_cache(maxsize=HELD)
def targets(passage: str) -> frozenset[str]:
    """What a passage names that may be attacked, in the singular: "mosque", "convoy"; not what is part of a name."""
    found = [word.removesuffix("s") for word in _WORD.findall(passage)]
    return _TARGETS.intersection(word.removesuffix("e") if word.endswith("che") else word for word in found)


def without_quantity(name: str) -> str:
    """A group's name without how many they are."""
    return _QUANTITY.sub("", name).strip()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without its ending, for comparing."""
    word = _IRREGULAR.get(word, word)
    short = _ENDING.sub("", word)
    short = short if len(short) >= 3 else word
    return short[:-1] if len(short) > 3 and short.endswith("e") else short


@lru_cache(maxsize=HELD)
def stem_set(name: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(stems(name))


@lru_cache(maxsize=50_000)
def initials(name: str) -> str:
    """The first letters of a name's words, by which a body is often called."""
    return "".join(word[0] for word in name.casefold().split())


@lru_cache(maxsize=HELD)
def telling(passage: str, named: frozenset[str]) -> frozenset[str]:
    """The words that tell something, without their endings and without those of the names given."""
    left_out = _telling_nothing()
    return frozenset([stem(w) for w in _WORD.findall(passage.casefold()) if w not in left_out]) - named


@lru_cache(maxsize=50_000)
def stems(name: str) -> tuple[str, ...]:
    """The words of a name without their endings."""
    return tuple([stem(w) for w in _WORD.findall(name.casefold())])


def capitals(text: str) -> dict[str, bool]:
    """Every word with a capital letter; True for those that stand inside a sentence."""
    found: dict[str, bool] = {}
    for word in _CAPITAL.finditer(text):
        name, at = bare(word[0]), word.start()
        found[name] = found.get(name, False) or (at > 0 and text[max(at - 2, 0)] not in ".!?\"“")
    return found


def proper(found: Mapping[str, bool]) -> list[str]:
    """Of such words those that name something that is neither a state nor an office."""
    left_out = _telling_nothing()
    return [w for w, inside in found.items() if inside and len(w) > 2 and w not in left_out]


@lru_cache(maxsize=1)
def _telling_nothing() -> frozenset[str]:
    """Words that do not tell which deed it is: of states, regions, statesmen, offices, and common ones."""
    return frozenset((*TITLES, *_COMMON, *_leaders(), *_wide_words(), *_state_words()))


def people(names: frozenset[str]) -> frozenset[str]:
    """Of such words those that may name a person or body."""
    states = _state_words()
    return frozenset([w for w in names if w not in TITLES and w not in _COMMON and w not in states])


def states(names: Iterable[str]) -> frozenset[str]:
    """The states that such words name, by their codes."""
    codes = _state_words()
    return frozenset(code for name in names if (code := codes.get(name)))


def bare(word: str) -> str:
    """A word as names are compared, without the genitive's ending."""
    return fold(word.removesuffix("'s").removesuffix("’s"))


def fold(name: str) -> str:
    """A name as names are compared: in small letters, without accents and apostrophes ("Ma'rib", "Orbán")."""
    small = name.casefold()
    if small.isascii() and "'" not in small:
        return small
    plain = unicodedata.normalize("NFKD", small.translate(_PLAIN))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "'": None, "’": None, "ʼ": None, "ʻ": None})


@lru_cache(maxsize=1)
def _state_words() -> dict[str, str | None]:
    """The words in the names of states and peoples, which say who takes part but not in which event.

    A word that is by itself a state's name, adjective or people has the state's code, unless two states share it.
    """
    found: dict[str, str | None] = {}
    shared: set[str] = set()
    for row in rows(FOLDER / "states.tsv"):
        if row.day("to"):
            continue
        for name in (row.cells["name"], *row.many("names"), *row.many("adjectives"), *row.many("people")):
            parts = _WORD.findall(name.casefold())
            for part in parts:
                alone = len(parts) == 1 and part == name.casefold() and not part.startswith("korea")
                code = row.cells["code"] if alone else None
                for form in (part, f"{part}'s", f"{part}’s"):
                    if code and found.get(form, code) not in (None, code):
                        shared.add(form)
                    found[form] = found.get(form) or code
    return found | dict.fromkeys(shared)
