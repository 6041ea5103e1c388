"""Whether the words around a time expression look back or ahead, read without a parse."""

from __future__ import annotations

from reportedly.times.words import Words

BACK, UNKNOWN, MAYBE_AHEAD, AHEAD = -1, 0, 1, 2  # a present tense looks ahead less surely than "will"

_MODALS = frozenset("will shall would could should may might must can ll wo cannot".split())
_PAST_AUX = frozenset("was were had did been".split())
_PERFECT = frozenset("has have".split())
_PRESENT_BE = frozenset("is are am".split())
_SCHEDULED = frozenset(
    "scheduled expected planned slated due set likely supposed poised expects bound going ready projected forecast "
    "tipped earmarked penciled pencilled billed anticipated".split()
)  # states that look ahead even behind "was"
_AHEAD_NOUNS = frozenset("deadline upcoming plans plan planned looming forthcoming coming".split())
_PRESENT = frozenset(
    "plans expects hopes begins starts opens meets arrives leaves visits travels heads hosts faces ends expires "
    "takes goes votes returns resumes aims intends wants seeks vows convenes kicks closes comes promises needs "
    "runs gets falls becomes hold holds plan expect hope begin start open meet arrive leave visit travel intend "
    "want go vote return resume host face end expire receives receive welcomes gathers gather addresses chairs flies "
    "fly lands departs delivers attends attend joins convene tours".split()
)
_PAST = frozenset(
    "said told met went came made took held left began became gave got saw found sent brought lost won led kept "
    "fell rose fought spoke shot struck broke built bought caught chose drew drove fled flew forbade froze grew "
    "heard hung knew laid lay paid ran rode rang sang sat seized sold shook slept spent stood stole swept swore "
    "taught thought threw understood undertook upheld withdrew woke wrote wore wept rebuilt sought stuck sank bore "
    "dealt dug fed felt forgot hid meant overthrew overtook overcame bade dropped ended sworn tore bit blew bled "
    "bent clung crept dared dreamt drank ate forgave ground lent leapt lit misled mistook outran overran oversaw "
    "pled proved resold rewrote sewed shed shone shrank slid slung snuck sped spun sprang stung strode strove swam "
    "swung torn tread undid unwound wound wrung worn frozen sunk shaken forbidden forgiven overthrown overtaken "
    "undertaken rewritten overridden redrawn retaken reset resat known seen done taken given shown written spoken "
    "drawn flown fallen risen chosen broken stolen begun gone hidden thrown withdrawn driven forgotten beaten".split()
)
_AMBIGUOUS_PAST = frozenset("put let cut hit shut bid split spread quit hurt cast".split())
_NOT_PAST = frozenset(
    "united hundred indeed need speed feed seed breed red bed shed sacred kindred naked wicked rugged alleged armed "
    "limited related so-called unprecedented deed exceed proceed succeed embed".split()
)
_LOOKING_BACK = frozenset(
    "failed tried managed began continued refused forced used helped attempted started ceased declined neglected "
    "compelled remained led went came stopped appeared seemed happened vowed".split()
) - {"vowed", "refused", "declined"}  # "failed to appear Friday" is over
MOVED = frozenset("postponed delayed moved rescheduled deferred adjourned pushed put extended brought shifted".split())
_STOPS = frozenset([";", "?", "!", "…", ""])
_JOINTS = frozenset(
    "that and but when while after before as if because where which who whether although though".split()
)
_LEADING = frozenset("on in at by since until from during late early earlier later only just the for of over about and "
                     "but then also beginning starting as so again this".split())  # fmt: skip
_REACH = 28  # words to look across


def outlook(words: Words, first: int, last: int) -> int:
    """BACK or AHEAD for the expression from word `first` to `last`, UNKNOWN where nothing tells."""
    low = words.low
    before = low[first - 1] if first > 0 else ""
    at = first - 1 - (before == "the")
    lead = low[at] if at >= 0 else ""
    if lead == "since" or low[first] == "earlier":
        return BACK
    if lead == "for" and low[at - 1] in _SCHEDULED | {"called", "proposed"}:
        return AHEAD
    if lead in ("to", "from") and any(w in MOVED for w in low[max(at - 8, 0) : at]):
        return AHEAD
    if lead in ("of",) and low[at - 1] == "ahead":
        return AHEAD
    seen = _left(words, first)
    if seen is None:
        seen = _right(words, last)
        if lead in ("until", "till") and seen == BACK:
            return BACK
    if _marks_noun(words, first, last):
        known = low[last + 2 * (low[last] in _QUOTES)] in _SCHEDULES
        return UNKNOWN if seen > 0 and not known else seen
    if lead in ("until", "till", "through") and seen <= 0:
        return BACK if _lasted(words, first) else AHEAD
    if lead == "by" and seen == UNKNOWN:
        return AHEAD
    return seen


def _marks_noun(words: Words, first: int, last: int) -> bool:
    """Whether the expression only marks a noun: "Thursday's ruling", "the late-November trip"."""
    low = words.low
    if low[last] in _QUOTES and low[last + 1] == "s":
        return True
    before = low[first - 1] if first > 0 else ""
    if before not in ("the", "a", "an", "his", "her", "its", "their", "s", "this"):
        return False
    return low[last].isalpha() and low[last] not in _AFTER_TIME


_QUOTES = ("'", "’")
_AFTER_TIME = frozenset(
    "and or to that the a an in on at for by of with as but when after before from is was will".split()
)
_SCHEDULES = frozenset(
    "election elections vote votes meeting summit deadline game hearing debate runoff run-off poll polls referendum "
    "talks session ceremony inauguration conference match march rally protest strike general presidential "
    "parliamentary legislative snap local regional municipal midterm budget trial visit trip launch".split()
)  # what is known beforehand and named by its day


def _lasted(words: Words, first: int) -> bool:
    """Whether what ran "until Friday" is over: a past perfect, or a past tense of being and staying."""
    for k in range(first - 1, max(first - 12, -1), -1):
        if words.low[k] in (".", ";"):
            return False
        if words.low[k] in ("had", "lasted", "was", "were", "stayed", "remained", "ruled", "served", "lived", "did",
                            "ran", "stood", "waited", "fought", "continued", "reigned", "worked"):  # fmt: skip
            return True
    return False


def starts_sentence(words: Words, k: int) -> bool:
    """Whether the full stop at word `k` ends a sentence rather than an abbreviation."""
    before, after = words.said[k - 1], words.said[k + 1]
    if (words.joined(k + 1) and after.isalnum()) or after in (",", ";", ")"):
        return False
    if len(before) == 1 and before.isupper():
        return False
    return not (before.lower() in _TITLES or after[:1].islower())


_TITLES = frozenset(
    "mr mrs ms dr gen col sgt lt capt rep sen gov st jan feb mar apr aug sept oct nov dec no vs u.s jr".split()
)


def _left(words: Words, first: int) -> int | None:
    """The outlook of the nearest verb before; None where the expression opens its clause."""
    low, k, steps = words.low, first - 1, 0
    opening = True  # nothing but prepositions seen so far
    while k >= 0 and steps < _REACH:
        word = low[k]
        if word in _STOPS or word == "\n" or (word == "." and starts_sentence(words, k)) or word[0] == "\n":
            return None
        if opening and word in _JOINTS and word not in ("as", "and", "before", "after"):
            return None
        if (
            opening
            and word in ("and", "but", "after", "before")
            and k < first - 1
            and low[k + 1] in ("on", "in", "at", "by")
        ):
            right = _right(words, first + 1)
            if right != UNKNOWN:
                return right
        found = _verb(words, k)
        if found is not None:
            return found
        if word not in _LEADING and word not in ('"', "'", "’", "“", "”", "`", ","):
            opening = False
        k -= 1
        steps += 1
    return None


def _verb(words: Words, k: int) -> int | None:
    """What the word at `k`, met from the right, says of the time; None where it is no verb."""
    low = words.low
    word = low[k]
    if word in _MODALS:
        if words.said[k][0].isupper() and word in ("may", "will"):
            return None
        if word == "could" and (low[k + 1] in ("not", "n") or low[k + 2] in ("reached", "located", "contacted")):
            return BACK  # "could not be reached Tuesday"
        return BACK if low[k + 1] == "have" or low[k + 2] == "have" else AHEAD
    if word == "to" and _infinitive(words, k):
        return _governed(words, k)
    if word in _SCHEDULED and word != "set":
        return MAYBE_AHEAD if low[k - 2 : k] == ["had", "been"] else AHEAD
    if word == "set" and low[k + 1] in ("for", "to"):
        return AHEAD
    if word in _AHEAD_NOUNS and word != "coming":
        return AHEAD
    if word in _PAST_AUX:
        return AHEAD if low[k + 1] == "to" and word in ("was", "were") else BACK
    if word in _PERFECT:
        return AHEAD if low[k + 1] == "to" else BACK
    if word in _PRESENT_BE:
        return MAYBE_AHEAD
    if word in _PAST or word in _AMBIGUOUS_PAST:
        return _participle(words, k)
    if word in _PRESENT:
        plural = low[k - 1] in ("they", "we", "i", "you") or (low[k - 1].endswith("s") and len(low[k - 1]) > 3)
        return MAYBE_AHEAD if word.endswith("s") or plural else None
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST and words.said[k].islower():
        return _participle(words, k)
    return None


_BETWEEN = frozenset("not also already again n t been being never".split())  # words inside a verb group


def _participle(words: Words, k: int) -> int | None:
    """A word in -ed: past, unless a modal or "to be" before it makes it part of what is to come."""
    low = words.low
    if low[k + 1] in ("-", "‑") or low[k - 1] in ("-",):
        return None
    for j in range(k - 1, max(k - 5, -1), -1):
        if low[j] == "be":
            at = j - 1 - (low[j - 1] in ("not", "also", "only", "t"))
            return _verb(words, at) if low[at] in _MODALS else AHEAD
        if low[j] in _MODALS or low[j] == "to":
            return AHEAD
        if low[j] in _PRESENT_BE:
            return AHEAD
        if not low[j].endswith("ly") and low[j] not in _BETWEEN:
            break
    return BACK


def _infinitive(words: Words, k: int) -> bool:
    """Whether "to" at word `k` is followed by a verb rather than a place or a person."""
    after, said = words.low[k + 1], words.said[k + 1]
    if not after.isalpha() or said[0].isupper():
        return False
    return after in _VERBS or (after not in _NO_VERBS and not after.endswith(_NOUN_ENDS))


_NOUN_ENDS = ("s", "ing", "ion", "ity", "ment", "ly", "ers")
_VERBS = frozenset(
    "address discuss press pass assess express witness process focus mention sanction bring question cross dismiss "
    "implement comment bypass harass possess confess bless apply reply comply supply rally fly function "
    "petition".split()
)  # verbs that end like nouns
_NO_VERBS = frozenset(
    "the a an this that these those his her its their our my your him them us me it you all any some each both one two "
    "three four five six seven eight nine ten more less about at what which whom date him itself himself war peace "
    "power office school prison jail court death parliament congress work many several much".split()
) - {"work"}


def _governed(words: Words, k: int) -> int:
    """The outlook of an infinitive: ahead, unless a word such as "failed" or "forced" before it says it is over."""
    low = words.low
    for j in range(k - 1, max(k - 5, -1), -1):
        if low[j] in _LOOKING_BACK:
            return BACK
        if low[j] == "been" and low[j - 1] == "had":
            return MAYBE_AHEAD if low[j + 1] in _SCHEDULED else BACK
        if low[j] in (",", ".", ";"):
            break
    return AHEAD


def _right(words: Words, last: int) -> int:
    """The outlook of the first verb after an expression that opens its clause."""
    low = words.low
    for k in range(last, min(last + _REACH, words.count)):
        word = low[k]
        if word in _STOPS or (word == "." and starts_sentence(words, k)) or word[0] == "\n":
            return UNKNOWN
        if word == "to" or (word in ("who", "which", "that") and k > last + 1):
            continue
        if word in _PRESENT_BE and low[k + 1] in _PAST_AUX:
            continue
        if (
            word.endswith("ed")
            or word in _PAST
            or word in _MODALS
            or word in _PAST_AUX
            or word in _PERFECT
            or (word in _PRESENT_BE or (word in _PRESENT and word.endswith("s") and k > last))
        ):
            found = _verb(words, k)
            if found is not None:
                return found
    return UNKNOWN
