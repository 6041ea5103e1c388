"""Who does what to whom is found through the constructions of English: one sentence a row."""

from __future__ import annotations

import pytest

from reportedly import deeds
from reportedly.language import parse
from reportedly.reader import read

Row = tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]]

FOUND: list[Row] = [
    # label, sentence, type/mode, trigger, actors, recipients
    ("verb", "Ghana expelled two diplomats.", "SANCTION/expel", "expelled", ("Ghana",), ("diplomats",)),
    ("passive", "The editor was arrested by police.", "COERCE/arrest", "arrested", ("police",), ("editor",)),
    ("shared agent", "Two men were arrested and beaten by police.", "COERCE/arrest", "arrested", ("police",), ("men",)),
    ("by doing", "Members of the House of Lords protested by shouting and waving.", "PROTEST/demo", "protested",
     ("Members",), ()),
    ("agent of both", "Two men are killed and nine more are captured by rebels.", "ASSAULT/None", "killed", ("rebels",),
     ("men",)),
    ("reduced relative", "The envoy expelled by Ghana left.", "SANCTION/expel", "expelled", ("Ghana",), ("envoy",)),
    ("relative", "Ghana, which condemned Togo, met nobody.", "ACCUSE/disapprove", "condemned", ("Ghana",), ("Togo",)),
    ("raising", "The king is expected to visit Togo.", "CONSULT/visit", "visit", ("king",), ("Togo",)),
    ("control", "The king plans to visit Togo.", "CONSULT/visit", "visit", ("king",), ("Togo",)),
    ("willing", "Ghana is ready to pull its troops from Togo.", "RETREAT/withdraw", "pull", ("Ghana",), ("Togo",)),
    ("coordination", "Ghana condemned and expelled the envoy.", "SANCTION/expel", "expelled", ("Ghana",), ("envoy",)),
    ("possessive", "The king's visit to Togo ended.", "CONSULT/visit", "visit", ("king",), ("Togo",)),
    ("nationality", "Western sanctions on Togo hold.", "SANCTION/discontinue", "sanctions", ("Western",), ("Togo",)),
    ("both sides", "Talks between Ghana and Togo resumed.", "CONSULT/None", "Talks", ("Ghana",), ()),
    ("mutual", "The king met the premier in Oslo.", "CONSULT/None", "met", ("king", "premier"), ()),
    ("light verb", "The king paid a visit to Togo.", "CONSULT/visit", "paid a visit", ("king",), ("Togo",)),
    ("invitation", "Ghana invited the king to Accra.", "CONSULT/visit", "invited", ("king",), ("Accra",)),
    ("both sides of a carried noun", "The king had a phone conversation with the premier.", "CONSULT/phone",
     "had a phone conversation", ("king", "premier"), ()),
    ("visit told beside", "During a visit to Togo, the king met farmers.", "CONSULT/visit", "visit", ("king",),
     ("Togo",)),
    ("place before a noun", "The Beijing trip was shelved.", "CONSULT/visit", "trip", (), ("Beijing",)),
    ("hyphen", "A Russian-brokered truce was agreed.", "CONSULT/third-party", "brokered", ("Russian",), ()),
    ("for clause", "Ghana reiterates its call for all rebels to withdraw from Togo.", "REQUEST/yield",
     "reiterates its call", ("Ghana",), ("rebels",)),
    ("under", "Togo is under pressure to close the port.", "REQUEST/change", "pressure to", (), ("Togo",)),
    ("object of a threat", "Ghana threatened to bomb Togo.", "THREATEN/violence", "threatened", ("Ghana",), ("Togo",)),
    ("pointed back to", "Rebels attacked a village. Ghana condemned the attack.", "ACCUSE/disapprove", "condemned",
     ("Ghana",), ("Rebels",)),
    ("dead of an attack", "Nine villagers died in an attack by rebels.", "ASSAULT/None", "attack", ("rebels",),
     ("villagers",)),
    ("verb misread as a noun", "The Accra District Court sentences Omar Said to nine years in prison.",
     "SANCTION/convict", "sentences", ("Court",), ("Omar",)),
    ("fate", "The shelved trip would have been long.", "CONSULT/visit", "trip", (), ()),
]  # fmt: skip

ALONE = [
    ("request swallows", "Ghana urged Togo to withdraw its troops.", ["REQUEST"]),
    ("accusation swallows", "Ghana accused Togo of shelling a village.", ["ACCUSE"]),
    ("threat swallows", "Ghana threatened to bomb the capital.", ["THREATEN"]),
    ("agreement gives way", "Ghana agreed to withdraw its troops.", ["RETREAT"]),
    ("refusal gives way", "The king refused to meet the premier.", ["CONSULT"]),
    ("results belong to the attack", "A bomb exploded in the market, killing three.", ["ASSAULT"]),
    ("one deed for verb and noun", "Ghana and Togo signed a border agreement.", ["AGREE"]),
    ("mere statement", "The minister said that the weather is fine.", []),
    ("accident", "A train crash killed nine people.", []),
    ("what is lifted", "Ghana lifted its blockade of Togo.", ["CONCEDE"]),
    ("an aim", "The envoys spoke of efforts to support farmers.", []),
    ("a topic", "* Murder of Omar Bol", []),
    ("a bill", "The bill would allow the governor to pardon the rebels.", []),
    ("attack in words", "The senator launched a scathing attack on the law.", ["ACCUSE"]),
    ("deaths on the road", "Nine people were killed when a bus overturned.", []),
    ("anybody", "The law punishes anyone who attacks a judge.", []),
    ("a call to stop", "The rebels must stop attacking each other.", []),
    ("target", "Ghana met its climate targets.", []),
]


@pytest.mark.parametrize(("label", "sentence", "kind", "trigger", "actors", "recipients"), FOUND)
def test_roles(
    label: str, sentence: str, kind: str, trigger: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    parsed = parse(sentence)
    found = {
        (
            f"{d.type}/{d.mode}", parsed.says(d.trigger),
            tuple(parsed.words[i].text for i in d.actors), tuple(parsed.words[i].text for i in d.recipients),
        )
        for d in deeds.find(parsed)
    }  # fmt: skip
    assert (kind, trigger, actors, recipients) in found, label


@pytest.mark.parametrize(("label", "sentence", "types"), ALONE)
def test_only_these_deeds(label: str, sentence: str, types: list[str]) -> None:
    assert [str(d.type) for d in deeds.find(parse(sentence))] == types, label


def test_an_invitation_names_its_inviter() -> None:
    parsed = parse("Ghana invited the king to visit Accra.")
    (deed,) = deeds.find(parsed)
    assert deed.inviter is not None
    assert parsed.words[deed.inviter].text == "Ghana"


def test_a_tour_gives_one_deed_for_each_country() -> None:
    parsed = parse("The minister will travel to Togo and Benin.")
    assert [parsed.words[d.recipients[0]].text for d in deeds.find(parsed) if d.leg] == ["Togo", "Benin"]


def test_every_span_lies_in_the_text() -> None:
    text = "Ghana, which condemned Togo, expelled two envoys after talks with Benin collapsed."
    for deed in deeds.find(parse(text)):
        assert text[deed.trigger.start : deed.trigger.end]
        assert deed.evidence.covers(deed.trigger)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [("The regional summit has been postponed.", "postponed"), ("The summit was called off on Monday.", "cancelled")],
)
def test_what_is_put_off_is_told_without_parties(sentence: str, status: str) -> None:
    assert [r.status.value for r in read(sentence)] == [status]


def test_talks_of_nobody_are_background() -> None:
    assert read("The talks were long.") == []


def test_a_lone_s_is_a_word_like_any_other() -> None:
    assert [r.type.value for r in read("Police in Chad arrested them over the s affair.")] == ["COERCE"]
