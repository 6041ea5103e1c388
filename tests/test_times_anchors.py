"""Promise: the time of an event, the time of setting its status and the time of saying so are kept apart."""

from datetime import date

import pytest

from reportedly import attribution
from reportedly.language import parse
from reportedly.status import standing_at
from reportedly.times import anchors, find

TUESDAY = date(2023, 7, 25)

# text, deed word, when it is, when its status was set or said
ROWS = [
    ("The minister plans to visit Lima in October.", "visit", "2023-10", None),
    ("The minister visited Lima in October.", "visited", "2022-10", None),
    ("In October, the minister visited Lima.", "visited", "2022-10", None),
    (
        "The agency is reporting Tuesday that the minister plans to visit Lima in October.",
        "visit",
        "2023-10",
        "2023-07-25",
    ),
    ("The ministry said Monday that rebels attacked the port on Friday.", "attacked", "2023-07-21", "2023-07-24"),
    ("On Monday the ministry said that rebels had attacked the port.", "attacked", None, "2023-07-24"),
    ("The king had issued an invitation in March for the minister to visit Rabat.", "visit", None, "2023-03"),
    ("The two sides agreed on Monday to hold talks.", "talks", None, "2023-07-24"),
    ("The two sides agreed on Monday to hold talks in September.", "talks", "2023-09", "2023-07-24"),
    ("The two sides held talks on Friday.", "talks", "2023-07-21", None),
    ("Talks between the two sides took place on Friday.", "Talks", "2023-07-21", None),
    ("The talks scheduled for Friday were cancelled.", "talks", "2023-07-28", None),
    ("The president will attend the May summit in Oslo.", "attend", "2024-05", None),
    ("The president will attend the summit, set for Sept. 9-10.", "attend", "2023-09-09/2023-09-10", None),
    ("The president condemned Friday's attack on the port.", "condemned", None, None),
    ("The president condemned Friday's attack on the port.", "attack", "2023-07-21", None),
    ("The president condemned the attack on Monday.", "condemned", "2023-07-24", None),
    ("The minister arrives on Monday for a three-day visit.", "visit", "2023-07-31/2023-08-02", None),
    ("The visit was postponed to Friday.", "visit", "2023-07-28", None),
    ("The minister will pay a three-day visit to Lima from Monday.", "visit", "2023-07-31/2023-08-02", None),
    ("It will be the first visit by a minister since 1985.", "visit", None, None),
    ("At a meeting on Friday, the ministers agreed to send troops.", "agreed", "2023-07-21", None),
    ("At Friday's meeting, the ministers agreed to send troops.", "agreed", "2023-07-21", None),
    pytest.param(
        *("The minister travelled to Lima on Friday to meet the president.", "meet", "2023-07-21", None),
        marks=pytest.mark.xfail(strict=True, reason="the parse makes the purpose a plan"),
    ),
    ("On Friday, protesters gathered at the palace and clashed with police.", "clashed", "2023-07-21", None),
    ("On Friday, protesters gathered at the palace, blocking the gates.", "blocking", "2023-07-21", None),
    ("The accord signed in March was never ratified.", "ratified", None, None),
    ("LIMA, July 24 (Agence) — Rebels attacked the port.", "attacked", None, None),
    ("Sanctions imposed in 2018 remain in force.", "Sanctions", "2018", None),
    ("The base will close by the end of the year.", "close", "../2023~", None),
    ("The envoy left for Oman in May, and has been ill.", "left", "2023-05", None),
    ("A trip to Oslo to attend the summit, set for Sept. 9-10, is planned.", "trip", "2023-09-09/2023-09-10", None),
    ("On Monday, the minister, speaking in Lima, condemned the raid.", "condemned", "2023-07-24", None),
    ("Rebels shelled the port on Friday, killing five.", "killing", "2023-07-21", None),
    ("Russia invaded Ukraine. The envoy has visited Kyiv during the war.", "visited", "2022-02-24/2023-07-25", None),
    ("The army has shelled the town since Friday.", "shelled", "2023-07-21/..", None),
    ("Talks between the two unions are due to open in Lima on Friday.", "Talks", "2023-07-28", None),
    ("The minister put off a visit to Lima that had been planned for October.", "visit", "2023-10", None),
    ("The minister had been due to visit Lima in October.", "visit", "2023-10", None),
    ("On Friday, the king receives the minister in Lima.", "receives", "2023-07-28", None),
    ("The summit is scheduled to take place on 3 August.", "summit", "2023-08-03", None),
    ("The president was briefed on Monday about the attack.", "attack", None, None),
    ("A court convicts the general of a murder in 2019.", "convicts", None, None),
    ("A court has convicted the general in May.", "convicted", "2023-05", None),
    ("Soldiers free the envoy, held captive since 2012.", "free", None, None),
    ("The minister will meet the king on Friday. She will also meet the queen.", "meet", "2023-07-28", None),
]


@pytest.mark.parametrize(("text", "deed", "when", "as_of"), ROWS)
def test_times_of_a_deed(text: str, deed: str, when: str | None, as_of: str | None) -> None:
    parsed = parse(text)
    word = next(w for w in parsed.words if w.text == deed)
    statements = attribution.find(parsed)
    cues = tuple(a.cue_head for a in attribution.chain(statements, word.span) if a.cue_head != word.i)
    status = standing_at(parsed, word.i).status
    found = anchors(parsed, find(text, TUESDAY), word.i, cues, status=status, published=TUESDAY)
    days = tuple(e.when.edtf if e and e.when else None for e in (found.when, found.as_of))
    assert days == (when, as_of)
