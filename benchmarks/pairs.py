"""Minimal pairs: fifty deeds in fifty-odd frames; how many unrealised ones are read as realised: pairs.py [--show]."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from reportedly import status
from reportedly.reader import layers
from reportedly.records import Article, EventType, Status

REAL = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.ENDED})


@dataclass(frozen=True)
class Pair:
    """One deed: its type, its verb in four forms, what follows the verb, and the noun that names it, if one does."""

    type: str
    base: str
    past: str
    participle: str
    gerund: str
    rest: str
    noun: str = ""


def _pairs() -> tuple[Pair, ...]:
    return tuple(Pair(*(field.strip() for field in row.split("|"))) for row in DEEDS.strip().splitlines())


DEEDS = """
CONSULT | visit | visited | visited | visiting | Kenya | visit to Kenya
CONSULT | travel | travelled | travelled | travelling | to Kenya | trip to Kenya
CONSULT | meet | met | met | meeting | the Kenyan president | meeting with the Kenyan president
CONSULT | hold | held | held | holding | talks with Kenya | talks with Kenya
CONSULT | attend | attended | attended | attending | the summit in Nairobi |
CONSULT | telephone | telephoned | telephoned | telephoning | the Kenyan president |
CONSULT | host | hosted | hosted | hosting | a peace conference |
SUPPORT | recognise | recognised | recognised | recognising | the new state |
SUPPORT | ratify | ratified | ratified | ratifying | the treaty |
SUPPORT | praise | praised | praised | praising | the Kenyan president |
AGREE | sign | signed | signed | signing | a trade agreement with Kenya |
CONCEDE | lift | lifted | lifted | lifting | the sanctions on Kenya |
CONCEDE | apologise | apologised | apologised | apologising | to Kenya |
CONCEDE | pardon | pardoned | pardoned | pardoning | the opposition leader |
AID | send | sent | sent | sending | humanitarian aid to Kenya |
AID | supply | supplied | supplied | supplying | weapons to Kenya |
AID | donate | donated | donated | donating | food to Kenya |
COOPERATE | share | shared | shared | sharing | intelligence with Kenya |
RETREAT | withdraw | withdrew | withdrawn | withdrawing | its troops from Kenya | withdrawal from Kenya
RETREAT | release | released | released | releasing | the Kenyan prisoners | release of the Kenyan prisoners
REQUEST | demand | demanded | demanded | demanding | an apology from Kenya |
ACCUSE | condemn | condemned | condemned | condemning | the Kenyan government |
ACCUSE | accuse | accused | accused | accusing | Kenya of spying |
ACCUSE | sue | sued | sued | suing | the Kenyan government |
ACCUSE | investigate | investigated | investigated | investigating | the Kenyan minister |
REJECT | reject | rejected | rejected | rejecting | the Kenyan proposal |
REJECT | veto | vetoed | vetoed | vetoing | the resolution |
PROTEST | boycott | boycotted | boycotted | boycotting | the election | boycott of the election
SANCTION | expel | expelled | expelled | expelling | the Kenyan ambassador | expulsion of the Kenyan ambassador
SANCTION | recall | recalled | recalled | recalling | its ambassador from Kenya |
SANCTION | impose | imposed | imposed | imposing | sanctions on Kenya |
SANCTION | sever | severed | severed | severing | diplomatic relations with Kenya |
MOBILIZE | deploy | deployed | deployed | deploying | troops to the border | deployment of troops to the border
MOBILIZE | test | tested | tested | testing | a ballistic missile |
COERCE | arrest | arrested | arrested | arresting | the opposition leader | arrest of the opposition leader
COERCE | detain | detained | detained | detaining | the journalist |
COERCE | deport | deported | deported | deporting | the migrants | deportation of the migrants
COERCE | ban | banned | banned | banning | the newspaper |
COERCE | seize | seized | seized | seizing | the tanker | seizure of the tanker
COERCE | censor | censored | censored | censoring | the newspaper |
ASSAULT | attack | attacked | attacked | attacking | the village | attack on the village
ASSAULT | bomb | bombed | bombed | bombing | the village | bombing of the village
ASSAULT | shell | shelled | shelled | shelling | the village | shelling of the village
ASSAULT | invade | invaded | invaded | invading | Kenya | invasion of Kenya
ASSAULT | kill | killed | killed | killing | the rebel leader | killing of the rebel leader
ASSAULT | assassinate | assassinated | assassinated | assassinating | the rebel leader |
ASSAULT | kidnap | kidnapped | kidnapped | kidnapping | the aid workers | kidnapping of the aid workers
ASSAULT | torture | tortured | tortured | torturing | the prisoners |
ASSAULT | execute | executed | executed | executing | the hostages | execution of the hostages
ASSAULT | capture | captured | captured | capturing | the town | capture of the town
"""

REALISED = {
    "Ethiopia {past} {rest}.": "happened",
    "On Monday Ethiopia {past} {rest}, officials said.": "happened",
    "Ethiopia has {participle} {rest}.": "happened",
    "Officials said that Ethiopia had {participle} {rest}.": "happened",
    "Ethiopia managed to {base} {rest}.": "happened",
    "After months of delay, Ethiopia finally {past} {rest}.": "happened",
}
UNREALISED = {
    "Ethiopia will {base} {rest}.": "planned",
    "Ethiopia plans to {base} {rest}.": "planned",
    "Ethiopia did not {base} {rest}.": "negated",
    "Ethiopia has never {participle} {rest}.": "negated",
    "Ethiopia will not {base} {rest}.": "negated",
    "Ethiopia denied that it had {participle} {rest}.": "negated",
    "Ethiopia denied {gerund} {rest}.": "negated",
    "Ethiopia denied reports that it had {participle} {rest}.": "negated",
    "Ethiopia refused to {base} {rest}.": "negated",
    "Ethiopia failed to {base} {rest}.": "negated",
    "Ethiopia threatened to {base} {rest}.": "planned",
    "Ethiopia may {base} {rest}.": "proposed",
    "Ethiopia could {base} {rest}, analysts said.": "proposed",
    "If Uganda agrees, Ethiopia will {base} {rest}.": "planned",
    "Uganda will protest if Ethiopia {past} {rest}.": "proposed",
    "It is unclear whether Ethiopia will {base} {rest}.": "proposed",
    "Ethiopia called off a plan to {base} {rest}.": "cancelled",
    "Ethiopia postponed its plan to {base} {rest}.": "postponed",
    "Uganda invited Ethiopia to {base} {rest}.": "proposed",
    "Uganda urged Ethiopia to {base} {rest}.": "proposed",
    "Ethiopia agreed to {base} {rest}.": "planned",
    "Ethiopia is expected to {base} {rest} in May.": "planned",
    "Ethiopia offered to {base} {rest}.": "proposed",
    "Ethiopia is considering {gerund} {rest}.": "proposed",
    "Ethiopia wants to {base} {rest}.": "proposed",
    "Uganda prevented Ethiopia from {gerund} {rest}.": "negated",
    "Ethiopia stopped short of {gerund} {rest}.": "negated",
    "Ethiopia left without {gerund} {rest}.": "negated",
    "Ethiopia decided against {gerund} {rest}.": "negated",
    "Ethiopia has yet to {base} {rest}.": "negated",
    "Ethiopia has not ruled out {gerund} {rest}.": "proposed",
    "Ethiopia came close to {gerund} {rest}.": "planned",
    "Ethiopia is no longer planning to {base} {rest}.": "cancelled",
    "Ethiopia is unlikely to {base} {rest}.": "negated",
    "Ethiopia was about to {base} {rest}.": "planned",
    "Ethiopia would have {participle} {rest}.": "negated",
    "Nobody in Ethiopia {past} {rest}.": "negated",
    "Officials said Ethiopia would {base} {rest}.": "planned",
}
NOUNS = {
    "Ethiopia postponed its {noun}.": "postponed",
    "Ethiopia called off its {noun}.": "cancelled",
    "The planned {noun} drew criticism.": "planned",
    "Ethiopia announced plans for a {noun}.": "planned",
    "There will be no {noun}, officials said.": "negated",
    "Ethiopia ruled out any {noun}.": "negated",
    "Diplomats spoke of a possible {noun}.": "proposed",
    "Ethiopia averted the {noun}.": "negated",
    "They spoke ahead of the {noun}.": "planned",
    "The {noun} is scheduled for May.": "planned",
    "The {noun} has been put on hold.": "postponed",
    "The {noun}, set for May, was cancelled.": "cancelled",
    "The {noun} is on hold.": "postponed",
    "Ethiopia scrapped the {noun}.": "cancelled",
}


@dataclass(frozen=True)
class Count:
    """How the deeds of one frame are read."""

    realised: int  # as realised
    right: int  # with the status of the frame
    found: int  # at all
    of: int
    wrong: tuple[str, ...]  # the sentences with another status


def count(frame: str, wanted: str) -> Count:
    """How the deeds in a frame are read; `wanted` is the status that the frame gives."""
    pairs = [p for p in _pairs() if p.noun or "{noun}" not in frame]
    sentences = [frame.format(base=p.base, past=p.past, participle=p.participle, gerund=p.gerund, rest=p.rest,
                              noun=p.noun) for p in pairs]  # fmt: skip
    text = "\n".join(sentences)
    reading = layers(Article(text=text))
    realised = right = found = 0
    wrong = []
    for pair, sentence in zip(pairs, sentences, strict=True):
        start = text.index(sentence)
        here = [d for d in reading.deeds if start <= d.trigger.start < start + len(sentence)
                and d.type is EventType(pair.type) and _names(pair, text, d.trigger.start)]  # fmt: skip
        read = [s.status for d in here for s in status.standings(reading.parsed, d, reading.view)]
        realised += any(s in REAL for s in read)
        right += wanted in read
        found += bool(read)
        if wanted not in read:
            wrong.append(f"{', '.join(read) or 'not found'}: {sentence}")
    return Count(realised, right, found, len(pairs), tuple(wrong))


def _names(pair: Pair, text: str, start: int) -> bool:
    """Whether a trigger is the pair's own word, not "refused" or "urged"."""
    words = f"{pair.base} {pair.past} {pair.participle} {pair.gerund} {pair.rest} {pair.noun}".split()
    return text[start:].split()[0].strip(".,") in words


def total(frames: dict[str, str]) -> Count:
    """The counts of several frames together."""
    counts = [count(frame, wanted) for frame, wanted in frames.items()]
    sums = (sum(getattr(c, name) for c in counts) for name in ("realised", "right", "found", "of"))
    realised, right, found, of = sums
    return Count(realised, right, found, of, tuple(w for c in counts for w in c.wrong))


def main(show: bool) -> None:
    """Print one line a frame and one line a group."""
    for label, frames in (("realised", REALISED), ("unrealised", UNREALISED), ("nouns", NOUNS)):
        for frame, wanted in frames.items():
            one = count(frame, wanted)
            print(f"{one.realised:3} realised, {one.right:3} right, {one.found:3} found of {one.of:3}  {frame}")
            if show:
                print("".join(f"        {sentence}\n" for sentence in one.wrong), end="")
        all_of = total(frames)
        print(f"{label}: {all_of.realised / all_of.of:.3f} read as realised, {all_of.right / all_of.of:.3f} with the "
              f"right status, {all_of.found / all_of.of:.3f} found, of {all_of.of}\n")  # fmt: skip


if __name__ == "__main__":
    main("--show" in sys.argv)
