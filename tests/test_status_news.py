"""Promise: headlines and the set phrases of the news give a deed its status; the counter-examples keep theirs."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly import times
from reportedly.language import parse
from reportedly.status import outlook, standing_at

PUBLISHED = date(2024, 5, 15)
ROWS = [
    # a headline's infinitive is a plan, whoever the line names first
    ("Kenyan president to visit Tokyo next week", "visit", "planned"),
    ("Italian town to ban large cruise ships", "ban", "planned"),
    ("Qatar to host Afghan peace talks", "host", "planned"),
    ("Three Serbs to face trial over bribes", "face", "planned"),
    ("Former general to stand for presidency", "stand", "planned"),
    ("Vaccination of children to begin in Gaza", "begin", "planned"),
    ("Talks to resume in Doha", "resume", "planned"),
    ("Bank files for bankruptcy, rival to run branches", "run", "planned"),
    ("Bomb kills nine in Basra, army to send troops", "send", "planned"),
    ("PM quits, Nguyen to succeed him", "succeed", "planned"),
    ("Talks to end the war in Sudan", "end", "proposed"),
    ("Calls to meet the rebels", "meet", "proposed"),
    ("Ten things to see in Lima", "see", "proposed"),
    ("First woman to win the prize", "win", "happened"),
    ("For years, farmers to the north have saved money to buy land.", "buy", "proposed"),
    ("In the race to win votes, he promised roads.", "win", "proposed"),
    # contracts
    ("The yard won a contract to supply 14 frigates to the navy.", "supply", "planned"),
    ("He won a tender to deliver grain.", "deliver", "planned"),
    # put off, fallen through, worn out
    ("The now shelved talks were to open in Geneva.", "talks", "postponed"),
    ("The stalled talks will resume.", "talks", "planned"),
    ("Talks on the dam were put on the back burner.", "talks", "postponed"),
    ("The talks have been moved to June.", "talks", "postponed"),
    ("The talks are stalled.", "talks", "postponed"),
    ("Troops have been moved to the border.", "Troops", "happened"),
    ("The visit is no longer going ahead.", "visit", "cancelled"),
    ("The visit fell through.", "visit", "cancelled"),
    ("Plans for a summit collapsed.", "summit", "cancelled"),
    ("The army declared the truce over.", "truce", "ended"),
    ("The truce is dead.", "truce", "ended"),
    ("A coup attempt failed.", "coup", "negated"),
    ("The visit failed to materialise.", "visit", "negated"),
    ("The visit is out of the question.", "visit", "negated"),
    ("The rebels stayed away from the talks.", "talks", "negated"),
    ("A deal remains elusive.", "deal", "negated"),
    ("The deal has yet to be signed.", "deal", "negated"),
    # not yet fixed, not yet decided
    ("A visit is not out of the question.", "visit", "proposed"),
    ("A visit is on the cards.", "visit", "proposed"),
    ("The offer of talks stands.", "talks", "proposed"),
    ("He was invited on a visit to Lima.", "visit", "proposed"),
    ("They are working towards a deal.", "deal", "proposed"),
    ("A deal is close.", "deal", "planned"),
    ("They inched closer to a deal.", "deal", "planned"),
    ("An attack is feared.", "attack", "planned"),
    ("Italy closes its embassy in Lima.", "embassy", "happened"),
    ("He accepted an invitation for a visit to Lima.", "visit", "planned"),
    ("No date has been set for the visit.", "visit", "planned"),
    ("There is no date for the visit yet.", "visit", "planned"),
    ("There are no plans for a visit.", "visit", "negated"),
    ("The visit has yet to be scheduled.", "visit", "planned"),
    ("Talks are to resume in Doha.", "talks", "planned"),
    # verbs and phrases around an infinitive or gerund
    ("The army came close to invading Chad.", "invading", "negated"),
    ("Chad is close to sending troops.", "sending", "planned"),
    ("She is in no hurry to visit Lima.", "visit", "negated"),
    ("Lima is in no position to send troops.", "send", "negated"),
    ("The premier is on course to visit Lima.", "visit", "planned"),
    ("The premier is on track to visit Lima.", "visit", "planned"),
    ("The premier is in Lima to visit a school.", "visit", "underway"),
    ("Lima is bound to send troops.", "send", "planned"),
    ("Lima is due shortly to send troops.", "send", "planned"),
    ("Lima backtracked on plans to send troops.", "send", "cancelled"),
    ("Lima went back on its promise to send troops.", "send", "cancelled"),
    ("Lima gave up sending troops.", "sending", "ended"),
    # not until then is then
    ("The bridge will not open until June.", "open", "planned"),
    ("The bridge did not open until April 1994.", "open", "happened"),
    ("They will not negotiate until the hostages are freed.", "negotiate", "negated"),
]


@pytest.mark.parametrize(("text", "deed", "status"), ROWS)
def test_the_news_s_own_phrases(text: str, deed: str, status: str) -> None:
    parsed = parse(text)
    word = next(w for w in parsed.words if w.lower == deed.lower())
    view = outlook(parsed, times.find(text, PUBLISHED, parsed), PUBLISHED)
    assert standing_at(parsed, word.i, view).status == status


def test_a_rumour_is_at_most_possible() -> None:
    parsed = parse("Rumours of a coup shook Lima.")
    found = standing_at(parsed, next(w.i for w in parsed.words if w.text == "coup"))
    assert (found.status, found.certainty) == ("happened", "possible")
