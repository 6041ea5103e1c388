"""Where: the country, and if named the town, in which a deed happens."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import Cast
from reportedly.actors.nouns import class_of
from reportedly.actors.tables import Sense
from reportedly.deeds import Deed, grammar
from reportedly.deeds.parties import names_a_place
from reportedly.gatherings import gathering_at
from reportedly.language import Parsed, Word
from reportedly.records import EventType, Kind, Participant, Report, Span, Status


@dataclass(frozen=True, slots=True)
class Place:
    """A country by its ISO alpha-3 code, the town or region if one is named, and the words that say so."""

    country: str | None
    name: str | None
    span: Span | None
    rule: str


_WHERE = frozenset({"in", "at", "near", "outside", "inside", "across", "throughout", "off", "around", "along"})
_WHITHER = frozenset({"to", "into", "for", "on", "over", "toward", "towards"})
_BODILY = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE, EventType.RETREAT, EventType.AID,
     EventType.CONSULT, EventType.CONCEDE, EventType.COOPERATE}
)  # deeds that are done somewhere, not only said  # fmt: skip
_AT_HOME = _BODILY - {EventType.CONSULT, EventType.AID, EventType.COOPERATE} | {
    EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SANCTION, EventType.THREATEN,
}  # between parties of one country, these happen there  # fmt: skip
_OF_ONE_SIDE = frozenset(
    {EventType.COERCE, EventType.PROTEST, EventType.CONCEDE, EventType.RETREAT, EventType.ASSAULT, EventType.MOBILIZE}
)
_OF_RULERS = frozenset({EventType.COERCE, EventType.PROTEST, EventType.CONCEDE})  # done to one's own people
_BY_RULERS = frozenset({"expel", "convict", "arrest", "deport", "censor", "curfew", "martial-law"})
_RULING = frozenset({EventType.SANCTION, EventType.COERCE})
_ABROAD = frozenset({"embassy", "consulate", "mission", "consular", "staff", "ambassador", "envoy"})
_OF_ANOTHER_STATE = frozenset({"embassy", "consulate"})  # the Indian consulate is not in India
_STRIKES = frozenset("strike airstrike attack raid bombing shelling bombardment assault ambush shooting drill".split())
_FROM_AFAR = frozenset({"telephone", "phone", "video", "videoconference", "teleconference"})
_TOPICS = frozenset("situation war conflict crisis development event peace security stability settlement ceasefire "
                    "truce violence right election operation effort progress future role transition presence "
                    "reconstruction investment fighting hostage government region process".split())  # fmt: skip
_NO_PLACES = frozenset(
    "wake light context course framework connection response addition case fact view face event support favour favor "
    "accordance line spirit interest exchange return terms order".split()
)  # nouns behind "in" that are no places
_WINS_BACK = frozenset({"retake", "recapture", "reclaim", "regain", "liberate", "recover", "retaking"})
_AT_THE_VICTIM = frozenset({EventType.ASSAULT, EventType.AID})


def place_of(
    parsed: Parsed, cast: Cast, deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> Place | None:
    """Where the deed happens, or None where the text neither says nor clearly implies it."""
    if deed.mode == "visit":
        return _host(cast, deed, recipients) or _said(parsed, cast, deed)
    if deed.mode == "phone" or any(w.lower in _FROM_AFAR for w in parsed.words_in(deed.trigger)):
        return None
    said = _said(parsed, cast, deed) or _in_the_name(cast, deed)
    if said is not None:
        return said
    if deed.mode == "multilateral" and deed.is_noun and (hosted := _host(cast, deed, recipients)) is not None:
        return hosted
    where = _phrases_of_place(parsed, cast, deed) if deed.type in _BODILY else []
    if any(_is_of_no_state(cast, w.i) for w in where) or _is_at_sea(parsed, deed):
        return None  # "in the South China Sea"
    if _wins_back(parsed, deed) or _in_the_field(deed, actors, recipients):
        return _battlefield(cast, deed, actors)
    if deed.type in _WHERE_IT_STANDS and _is_abroad(cast, deed, actors, recipients):
        return _abroad(cast, deed, actors, recipients)
    return _implied(parsed, deed, _countries(actors), _countries(recipients), recipients) or _at_hand(
        cast, deed, actors, recipients
    )


def _wins_back(parsed: Parsed, deed: Deed) -> bool:
    """Whether fighters take what was theirs: "recaptured two villages"."""
    return deed.type == EventType.ASSAULT and any(w.lemma in _WINS_BACK for w in parsed.words_in(deed.trigger))


def _in_the_field(deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> bool:
    """Whether forces of a state strike or leave somewhere, or strike at a person: that may be in any country."""
    if deed.type == EventType.ASSAULT and recipients and all(r.kind == Kind.PERSON for r in recipients):
        return bool(_countries(actors)) and _countries(actors) != _countries(recipients)
    fights = deed.type == EventType.ASSAULT or (deed.type == EventType.RETREAT and deed.mode == "withdraw")
    return fights and not recipients and bool(actors) and all(a.kind == Kind.STATE for a in actors)


def _battlefield(cast: Cast, deed: Deed, actors: tuple[Participant, ...]) -> Place | None:
    """The one country besides the fighters' own of which the passage speaks; their own if it speaks of no other."""
    own = _countries(actors)
    if len(own) == 1 and _wins_back(cast.parsed, deed):
        return Place(next(iter(own)), None, None, "their own land won back")
    for around in cast.homes.around(deed.head):
        others = around - own
        if len(others) == 1:
            return Place(next(iter(others)), None, None, "the other country of the passage")
        if others:
            break
    else:
        return Place(next(iter(own)), None, None, "at home") if len(own) == 1 else None
    home = cast.homes.ruling(deed.head)
    return Place(home, None, None, "the article's country") if home and home not in own else None


_WHERE_IT_STANDS = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.COERCE})
_MOBILE = frozenset(
    "embassy consulate mission ship vessel tanker freighter warship frigate destroyer submarine boat plane aircraft "
    "airliner jet helicopter drone soldier troop peacekeeper marine serviceman contractor diplomat ambassador envoy "
    "convoy".split()
)  # what is of one state and mostly met in another


def _is_abroad(
    cast: Cast, deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> bool:
    """Whether all that is hit is an embassy, a ship or a soldier by its nation, by others than its own people."""
    words = cast.parsed.words
    named = [words[i] for i in deed.recipients]
    hit = [words[w.head] if w.dep in ("amod", "compound", "nmod", "poss") else w for w in named]
    foreign = bool(hit) and all(w.lemma in _MOBILE and cast.stage.names_before(w.i) for w in hit)
    return foreign and not _countries(actors) & _countries(recipients)


def _abroad(
    cast: Cast, deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> Place | None:
    """Where a foreign embassy, ship or soldier is hit: at the home of the group that does it, or the land at hand."""
    hit, own = _countries(recipients), _countries(actors)
    if not hit:
        return None
    if len(own) == 1 and all(a.kind in (Kind.GROUP, Kind.PEOPLE) for a in actors):
        return Place(next(iter(own)), None, None, "at the home of the group")
    home = cast.homes.ruling(deed.head)
    return Place(home, None, None, "the article's country") if home and home not in hit else None


def _host(cast: Cast, deed: Deed, recipients: tuple[Participant, ...]) -> Place | None:
    """A visit happens in the country visited."""
    for recipient in recipients:
        if recipient.country and recipient.country != "IGO" and recipient.kind != Kind.PERSON:
            town = next((t for i in deed.recipients if (t := _town(cast, i))), None)
            return Place(recipient.country, town, recipient.span, "visit: the host")
    return None


def _said(parsed: Parsed, cast: Cast, deed: Deed) -> Place | None:
    """The country of a phrase of place on the deed, on its sentence, or on a part of it."""
    left = deed.recipients if deed.type == EventType.RETREAT and deed.mode == "withdraw" else ()
    hit = _town_hit(parsed, deed) if deed.type == EventType.ASSAULT else ()
    for i in (*deed.places, *left, *hit):
        found = _at(cast, i)
        if found is not None:
            return found
    for word in _phrases_of_place(parsed, cast, deed):
        at_the_deed = _hangs_on(parsed, word, deed.head) and (_town_sense(cast, word.i) or deed.mode in _BY_RULERS)
        if deed.type not in _BODILY and not at_the_deed:
            continue
        found = _at(cast, word.i)
        if found is not None:
            return found
    return _beside_it(parsed, cast, deed) or _before_the_act(parsed, cast, deed)


_BLASTS = frozenset("bombing bomb blast explosion shooting massacre stabbing riot clash siege ambush".split())


def _before_the_act(parsed: Parsed, cast: Cast, deed: Deed) -> Place | None:
    """The town before the noun for an attack: "a Kabul car bombing killed five"."""
    act = parsed.words[deed.head] if deed.is_noun else parsed.child(deed.head, "nsubj")
    if deed.type != EventType.ASSAULT or act is None or act.lemma not in _BLASTS:
        return None
    before = (c for c in parsed.subtree(act.i) if c.i < act.i and c.dep in ("compound", "nmod"))
    return next((_at(cast, c.i) for c in before if _town_sense(cast, c.i)), None)


_TOWNS = frozenset({"town", "city", "village", "capital", "port", "district", "suburb", "island", "province"})


def _town_hit(parsed: Parsed, deed: Deed) -> tuple[int, ...]:
    """The town that is the object of an attack: "shelled the city of Kherson, killing nine"."""
    objects = (c for c in parsed.children(deed.head) if c.dep in ("dobj", "nsubjpass"))
    towns = (c for c in objects if c.lemma in _TOWNS or names_a_place(parsed, c))
    return tuple(c.i for c in towns if c.i not in deed.recipients)


def _beside_it(parsed: Parsed, cast: Cast, deed: Deed) -> Place | None:
    """The place told of what else was done to people in the same breath: "one is killed and two abducted in Lagos"."""
    if deed.is_noun or deed.type not in (EventType.ASSAULT, EventType.COERCE):
        return None
    for verb in parsed.conjuncts(deed.governor):
        if verb.i < deed.governor or not grammar.is_passive(parsed, verb.i):
            continue
        where = [w for w in parsed.subtree(verb.i) if w.dep == "pobj" and parsed.words[w.head].lower in _WHERE]
        found = next((at for w in where if w.lemma not in _NO_PLACES and (at := _at(cast, w.i))), None)
        if found is not None:
            return found
    return None


def _in_the_name(cast: Cast, deed: Deed) -> Place | None:
    """The country in the name of a summit: "the BRICS South Africa summit"."""
    if deed.mode != "multilateral":
        return None
    for i in (deed.head, *deed.recipients):
        named = gathering_at(cast, i)
        if named is not None and named.host is not None:
            return Place(named.host.country, None, named.host.span, "host in the name")
    return None


def _hangs_on(parsed: Parsed, word: Word, verb: int) -> bool:
    """Whether a phrase of place belongs to the deed itself: "signed a deal in Accra", not "the war in Sudan"."""
    above = parsed.words[parsed.words[word.head].head]
    return above.i == verb or (above.dep == "dobj" and above.head == verb)


def _is_of_no_state(cast: Cast, i: int) -> bool:
    """Whether a word names a region that belongs to no one state."""
    name = cast.stage.at.get(i)
    known = cast.stage.meaning(name) if name is not None else None
    return known is not None and known.sense == Sense.REGION and known.country is None


_SEAS = frozenset({"sea", "ocean", "waters", "water", "coast", "gulf", "strait", "orbit", "space"})
_SEAWARD = frozenset({"into", "off", "toward", "towards", "over", "in", "at"})


def _is_at_sea(parsed: Parsed, deed: Deed) -> bool:
    """Whether ships or missiles go out to sea: "fired two missiles off its coast"."""
    if deed.type != EventType.MOBILIZE:
        return False
    words = (w for w in parsed.words_in(deed.evidence) if w.lemma in _SEAS or w.lower in _SEAS)
    return any(w.dep == "pobj" and parsed.words[w.head].lower in _SEAWARD for w in words)


_SPOKEN_OF_IN = frozenset("discuss condemn review address raise denounce talk speak criticize criticise meet travel "
                          "visit stress underscore reaffirm express thank warn agree begin start lead attend join "
                          "host".split())  # fmt: skip


def _is_of_the_verb_above(parsed: Parsed, deed: Deed, place: Word) -> bool:
    """Whether a place is where an attack is spoken of, not where it is: "met in Oslo to discuss the war"."""
    if deed.type != EventType.ASSAULT or not deed.is_noun or deed.governor != deed.head:
        return False
    above = list(parsed.ancestors(place.i))
    if place.i > deed.head or any(w.i == deed.head for w in above):
        return False
    return any(w.lemma in _SPOKEN_OF_IN for w in above if w.pos == "VERB")


_STREETS = frozenset({"street", "square", "avenue", "road", "centre", "center", "capital"})


def _phrases_of_place(parsed: Parsed, cast: Cast, deed: Deed) -> list[Word]:
    """The nouns behind "in", "at", "near" in the deed's clause, the nearest to the deed first."""
    found: list[tuple[int, Word]] = []
    for word in parsed.words_in(deed.evidence):
        if word.dep != "pobj" or (word.i in deed.recipients and word.pos == "NOUN"):
            continue  # "fired at a Kenyan ship": the ship is no place
        if word.lemma in _NO_PLACES:
            continue  # "in the wake of talks"
        if _is_of_a_clause_below(parsed, word, deed):
            continue
        prep = parsed.words[word.head]
        if deed.type == EventType.CONSULT and parsed.words[prep.head].lemma in _TOPICS:
            continue  # "discussed the situation in Ukraine"
        if prep.lower == "of" and parsed.words[prep.head].lower in _WHERE:
            prep = parsed.words[prep.head]  # "outside of Kobani"
        if _is_of_the_verb_above(parsed, deed, word):
            continue  # "in Oslo they discussed the war"
        over = prep.lower == "over" and deed.type == EventType.ASSAULT and _town_sense(cast, word.i)
        whither = prep.lower in _WHITHER and deed.type in (EventType.MOBILIZE, EventType.AID)
        marches = word.lemma in _STREETS or (prep.lower == "through" and _town_sense(cast, word.i))
        whither = whither or (deed.type == EventType.PROTEST and marches)  # "to the streets of Lima"
        whence = prep.lower == "from" and deed.type == EventType.RETREAT
        if over or whither or whence or prep.lower in _WHERE:
            found.append((abs(word.i - deed.head), word))
    return [word for _, word in sorted(found, key=lambda pair: (pair[0], pair[1].i))]


_OF_A_SUSPECT = frozenset(
    "accuse suspect want convict charge blame link connect tie involve believe allege flee".split()
)


def _is_of_a_clause_below(parsed: Parsed, word: Word, deed: Deed) -> bool:
    """Whether a phrase tells where somebody did what they are held for: "arrested a man wanted for murder in Homs"."""
    below = False
    for above in parsed.ancestors(word.i):
        if above.i in (deed.head, deed.governor):
            return below
        below = below or (above.dep in ("acl", "relcl") and above.lemma in _OF_A_SUSPECT)
    return False


def _at(cast: Cast, i: int, depth: int = 0) -> Place | None:
    """The country in which a noun lies: itself, or of "the Russian capital", "a village near Nablus"."""
    country = cast.country_near(i)
    parsed = cast.parsed
    if country is not None:
        return Place(country, _town(cast, i), cast.stage.at[i].span, "place said")
    beside = next((w for w in parsed.children(i) if w.dep in ("appos", "npadvmod", "conj") and w.i > i), None)
    if beside is not None and (found := cast.country_near(beside.i)) is not None:  # "Springfield, Illinois"
        return Place(found, _proper(parsed, i), parsed.words[i].span, "place beside it")
    if i in cast.stage.at and not cast.stage.names_before(i):
        return None
    for noun in cast.stage.of(i, "in", "near", "of", "at"):
        inner = _at(cast, noun.i, depth + 1) if depth < 3 else None
        if inner is not None:
            return inner
    if parsed.words[i].pos not in ("NOUN", "PROPN"):
        return None
    if parsed.words[i].lemma in _OF_ANOTHER_STATE | _STRIKES:
        return None
    before = sorted(cast.stage.names_before(i), key=lambda n: _town(cast, n.head) is None)
    for name in before:  # "the Gaza pier", "the Russian capital"
        code = cast.stage.code_of(name)
        known = cast.stage.meaning(name)
        if code is not None and known is not None and known.kind == Kind.STATE:
            return Place(code, _town(cast, name.head), Span(name.span.start, parsed.words[i].end), "place of a nation")
    return None


def _town_sense(cast: Cast, i: int) -> bool:
    name = cast.stage.at.get(i)
    known = cast.stage.meaning(name) if name is not None else None
    return known is not None and known.sense in (Sense.TOWN, Sense.CAPITAL)


def _proper(parsed: Parsed, i: int) -> str | None:
    word = parsed.words[i]
    return word.text if word.pos == "PROPN" and class_of(word) is None else None


def _town(cast: Cast, i: int) -> str | None:
    """The name of a town or region, if word `i` names one."""
    name = cast.stage.at.get(i)
    known = cast.stage.meaning(name) if name is not None else None
    if known is None or known.sense.value not in ("town", "capital", "region"):
        return None
    return known.name


def _is_a_trial(deed: Deed) -> bool:
    """Whether somebody is charged or convicted: done, where nobody is said to do it, by the courts of their country."""
    return deed.mode == "convict" or (deed.type == EventType.ACCUSE and deed.mode == "allege")


def _are_at_home(people: tuple[Participant, ...]) -> bool:
    return all(p.kind in (Kind.PERSON, Kind.PEOPLE) for p in people)


def is_of_a_mission(parsed: Parsed, deed: Deed) -> bool:
    """Whether a mission abroad is closed or its people are called home."""
    return deed.mode in ("discontinue", "withdraw") and any(w.lemma in _ABROAD for w in parsed.words_in(deed.trigger))


def _implied(
    parsed: Parsed, deed: Deed, actors: frozenset[str], recipients: frozenset[str], people: tuple[Participant, ...]
) -> Place | None:
    """The country that the parties of a deed imply: their common one, the doer's own, the victim's."""
    kind = deed.type
    if len(recipients) == 1 and actors in (recipients, frozenset()) and kind in _AT_HOME:
        rule = "of one country" if actors else "where it is done to them"
        if actors or kind in _OF_ONE_SIDE or deed.mode == "convict":
            return Place(next(iter(recipients)), None, None, rule)
    tried = _is_a_trial(deed) and not actors and parsed.words[deed.head].tag != "VBG"
    if tried and len(recipients) == 1 and _are_at_home(people):
        return Place(next(iter(recipients)), None, None, "where they are tried")
    if deed.mode in _BY_RULERS and kind in _RULING and len(actors) == 1:
        return Place(next(iter(actors)), None, None, "where the rulers act")
    if deed.type == EventType.SANCTION and len(recipients) == 1 and is_of_a_mission(parsed, deed):
        return Place(next(iter(recipients)), None, None, "where the embassy is")
    if deed.mode == "withdraw" and kind == EventType.RETREAT and len(recipients) == 1:
        return Place(next(iter(recipients)), None, None, "whence they withdraw")
    if len(actors) == 1 and kind in _OF_ONE_SIDE and (not people or (not recipients and kind in _OF_RULERS)):
        return Place(next(iter(actors)), None, None, "at home")
    if deed.mode in ("destroy", "abduct") and actors and recipients != actors:
        return None  # a drone or ship may be hit anywhere
    if kind in _AT_THE_VICTIM and len(recipients) == 1:
        return Place(next(iter(recipients)), None, None, "where it is done to them")
    return None


def _at_hand(
    cast: Cast, deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> Place | None:
    """The country that the article is about, for what somebody not named does to people there."""
    if deed.type in _DOMESTIC and actors and not recipients:
        return _in_the_only_country(cast, deed, actors)
    if _countries(actors) or deed.type not in _OF_ONE_SIDE:
        return None
    home = cast.homes.ruling(deed.head)
    return Place(home, None, None, "the article's country") if home else None


_DOMESTIC = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN})


def _in_the_only_country(cast: Cast, deed: Deed, actors: tuple[Participant, ...]) -> Place | None:
    """The country of the doers, where the article, or the item of a digest, speaks of hardly any other."""
    sole = cast.homes.ruling(deed.head) if cast.stage.items.are_told else cast.homes.sole
    if sole is None or _countries(actors) != {sole}:
        return None
    return Place(sole, None, None, "the only country of the article")


_STAY = 3  # sentences
_APART = frozenset({"ahead", "before", "after", "following"})


def while_there(parsed: Parsed, reports: list[Report]) -> list[Report]:
    """The reports in text order, meetings during a visit placed where the visit is: "visits Peru and meets …"."""
    placed: list[Report] = []
    for report in reports:
        stay = _stay_of(parsed, placed, report) if report.type == EventType.CONSULT and not report.place else None
        placed.append(report.placed_as(stay) if stay is not None else report)
    return placed


def _stay_of(parsed: Parsed, before: list[Report], report: Report) -> Report | None:
    """The last visit or meeting with a place in which one of the same people takes part, told shortly before."""
    word = parsed.word_at(report.spans["trigger"].start)
    if report.mode == "phone" or word is None:
        return None
    names = {p.name for p in report.actors}
    for other in reversed(before):
        start = parsed.word_at(other.spans["trigger"].start)
        if start is None or word.sent - start.sent > _STAY:
            return None
        if other.type != EventType.CONSULT or not other.place or names.isdisjoint(p.name for p in other.actors):
            continue
        if other.status in _OVER and report.status in _TO_COME:
            continue  # "agreed to keep in contact" after a visit
        between = {w.lower for w in parsed.words[start.i : word.i]} if word.sent == start.sent else set()
        return other if between.isdisjoint(_APART) and other.status not in _NOT_THERE else None
    return None


_OVER = frozenset({Status.HAPPENED, Status.ENDED})
_TO_COME = frozenset({Status.PLANNED, Status.PROPOSED})
_NOT_THERE = frozenset({Status.CANCELLED, Status.NEGATED, Status.POSTPONED})


def _countries(people: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(p.country for p in people if p.country and p.country != "IGO")
