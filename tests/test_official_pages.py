"""Promise: on a government's own page its offices, its "we" and its guests are who its readers take them to be."""

from __future__ import annotations

import pytest

from reportedly.reader import read

# Each row: what is told, the text, and the reports as type actors > recipients.
WHITE_HOUSE = [
    ("own vice president", "The Vice President thanked Norway for its help.", ["SUPPORT Kamala Harris>Norway"]),
    ("a foreign premier is no guest of his own", "The Vice President thanked Prime Minister Quispe.",
     ["SUPPORT Kamala Harris>Quispe"]),
    ("those who spoke go on", "President Biden spoke today with President Luis Quispe of Peru and praised the people "
     "of the region. They discussed the harvest. They agreed to open new routes.",
     ["CONSULT Joe Biden,Luis Quispe>", "SUPPORT Joe Biden>people", "AGREE Joe Biden,Luis Quispe>"]),
    ("both who spoke, not two spoken of", "President Biden spoke with King Harald of Norway. He named Ida Lund and "
     "Jens Holm. Both leaders agreed to open new routes.",
     ["CONSULT Joe Biden,Harald V>", "AGREE Joe Biden,Harald V>"]),
    ("a joint statement of states and a body", "The leaders of Norway, Chile and the European Union issued the "
     "following statement.\n\nWe condemn the raid by Chad.",
     ["ACCUSE Norway,Chile,European Union>Chad", "ASSAULT Chad>"]),
    ("thanked for what the guest did", "President Biden thanked Norway for hosting talks with Chile.",
     ["SUPPORT Joe Biden>Norway", "CONSULT Norway,Chile>"]),
    ("beside a summit", "President Biden met King Harald of Norway on the margins of the NATO summit.",
     ["CONSULT Joe Biden,Harald V>"]),
    ("met to discuss", "President Biden met Norway's king to discuss the dispute with Chile.",
     ["CONSULT Joe Biden,Harald V>"]),
    ("agreed in general and to talk", "The ministers of Norway and Chile agreed to work together, and to consult on "
     "the treaty.", ["AGREE Norway,Chile>", "CONSULT Norway,Chile>"]),
    ("a promise carried by its clause", "We welcome the commitment that Norway has made to help the port.",
     ["SUPPORT United States>Norway", "AGREE Norway>"]),
    ("whoever detains, not the detained", "Chad arrested Ida Lund. The President condemned the detention of Ida Lund.",
     ["COERCE Chad>Ida Lund", "ACCUSE Joe Biden>Chad"]),
    ("an invasion told with its victim elsewhere", "Norway closed its embassy after Chad's invasion. Chad's war on "
     "Niger goes on.", ["SANCTION Norway>Chad", "ASSAULT Chad>Niger", "ASSAULT Chad>Niger"]),
    ("whose raids shall end", "We call for an end to Chad's raids.", ["REQUEST United States>Chad"]),
    ("attacks discussed with their doer", "President Biden and King Harald discussed Chad's missile strikes in Niger.",
     ["ASSAULT Chad>Niger"]),
    ("spoke, however pressing", "President Biden spoke with King Harald of Norway about the pressing need for rain.",
     ["CONSULT Joe Biden,Harald V>"]),
    ("gratitude that somebody wants to express", "I want to express my gratitude to the King of Norway.",
     ["SUPPORT Joe Biden>Harald V"]),
    ("put on the list", "The United States is designating two Chadian banks pursuant to an executive order.",
     ["SANCTION United States>two Chadian banks"]),
    ("a promise that is made every day", "The promise we make to our friends makes us safer.", []),
    ("asking oneself", "We must ask ourselves what the future brings.", []),
    ("terrorists named by their attack alone", "The terrorist attack in Niger killed two Norwegians.",
     ["ASSAULT >Norwegians"]),
    ("host of a summit of others", "Norway will host a NATO summit in July.", ["CONSULT NATO>Norway"]),
    ("an invasion of the other state told of", "We stand with Niger in the face of Chad's brutal invasion.",
     ["SUPPORT United States>Niger", "ASSAULT Chad>Niger"]),
    ("the anniversary of a named attack", "The President spoke on the anniversary of Chad's attack on Niger.",
     ["ASSAULT Chad>Niger"]),
    ("the governments named before", "The governments of Norway and Chile held talks today. The governments decided to "
     "draw up a plan.", ["CONSULT Norway,Chile>", "AGREE Norway,Chile>"]),
    ("a plural of others", "The leaders of Norway and Chile met today. Other leaders condemned the raid.",
     ["CONSULT Jonas Gahr Støre,Gabriel Boric>", "ACCUSE Other leaders>"]),
    ("the delegation is ours", "The delegation met with Norwegian officials in Oslo.",
     ["CONSULT United States,Norway>"]),
    ("our concerns noted", "President Biden reiterated U.S. concerns over Chad's purchase of missiles.",
     ["ACCUSE Joe Biden>Chad"]),
    ("a test discussed with its doer", "They discussed Chad's missile launch.", ["MOBILIZE Chad>"]),
    ("those in whose names a statement begins", "The United States, Norway, and Chile strongly condemn Chad's missile "
     "launch. We urge Chad to end its tests.", ["ACCUSE United States,Norway,Chile>Chad", "MOBILIZE Chad>",
                                     "REQUEST United States,Norway,Chile>Chad"]),
    ("spoke to a leader", "The President spoke to King Harald of Norway today.", ["CONSULT Joe Biden,Harald V>"]),
    ("condemned with its doer", "We condemn the missile attacks that Chad launched on towns in Niger.",
     ["ACCUSE United States>Chad", "ASSAULT Chad>Niger"]),
    ("the guest's title alone", "Secretary Blinken met Norwegian Foreign Minister Ida Lund. Secretary Blinken and the "
     "Foreign Minister condemned Chad.", ["CONSULT Antony Blinken,Ida Lund>", "ACCUSE Antony Blinken,Ida Lund>Chad"]),
    ("a title without and one with a name", "Deputy Secretary Olsen met Peruvian Foreign Minister Luis Quispe. The "
     "Deputy Secretary and Foreign Minister Quispe condemned Chad.",
     ["CONSULT Olsen,Luis Quispe>", "ACCUSE Olsen,Luis Quispe>Chad"]),
    ("the two", "Special Envoy Jens Holm met Peruvian Vice Minister Luis Quispe. The two condemned Chad.",
     ["CONSULT Jens Holm,Luis Quispe>", "ACCUSE Jens Holm,Luis Quispe>Chad"]),
    ("the ministers who met", "The foreign ministers condemned Chad. Foreign Minister Ida Lund met Foreign Minister "
     "Luis Quispe. The foreign ministers condemned Niger.",
     ["ACCUSE foreign ministers>Chad", "CONSULT Ida Lund,Luis Quispe>", "ACCUSE Ida Lund,Luis Quispe>Niger"]),
    ("an adviser's title alone", "Special Envoy Jens Holm met Peruvian National Security Advisor Ida Lund. The Special "
     "Envoy and the National Security Advisor condemned Chad.",
     ["CONSULT Jens Holm,Ida Lund>", "ACCUSE Jens Holm,Ida Lund>Chad"]),
    ("a short form before a title", "Secretary Blinken met Republic of Korea (ROK) Foreign Minister Cho Min-ho.",
     ["CONSULT Antony Blinken,Cho Min-ho>"]),
    ("we, the ministers", "We, the Foreign Ministers of Colombia, Norway, and Chile, and the United States Secretary "
     "of State, condemn Cuba. We urge Cuba to end the raid.", [
         "ACCUSE Colombia,Norway,Chile,United States>Cuba", "REQUEST Colombia,Norway,Chile,United States>Cuba"]),
    ("a body's ministers", "The foreign ministers of the G7 strongly condemn Chad. We call on Chad to end the raid.",
     ["ACCUSE G7>Chad", "REQUEST G7>Chad"]),
    ("counted in brackets", "The members of the Troika (Norway, Chile, and the United States) strongly condemn Chad. "
     "We urge Chad to end the raid.",
     ["ACCUSE Norway,Chile,United States>Chad", "REQUEST Norway,Chile,United States>Chad"]),
    ("a guest who talked, not one spoken of", "Secretary Blinken met Peruvian President Luis Quispe and blamed "
     "President Omar Sow of Chad. The President condemned the raid.",
     ["CONSULT Antony Blinken,Luis Quispe>", "ACCUSE Antony Blinken>Omar Sow", "ACCUSE Luis Quispe>"]),
    ("three who met", "President Biden met Prime Minister Ida Lund of Norway and President Luis Quispe of Peru. The "
     "three leaders condemned Chad.",
     ["CONSULT Joe Biden,Ida Lund,Luis Quispe>", "ACCUSE Joe Biden,Ida Lund,Luis Quispe>Chad"]),
    ("said by those who talked", "President Biden spoke with King Harald of Norway. Gratitude was expressed to Chile. "
     "The harvest was praised.", ["CONSULT Joe Biden,Harald V>", "SUPPORT Joe Biden,Harald V>Chile"]),
    ("another's support", "The Secretary noted Norway's support for the treaty with Chile.", ["SUPPORT Norway>Chile"]),
    ("officials announce what their state gives", "Deputy Secretary Olsen announced $9 million in new food aid for "
     "Niger.", ["AID United States>Niger"]),
    ("a truce is no mediator's", "The envoy spoke of the UN-mediated truce between Chad and Niger.",
     ["CONSULT United Nations>Chad,Niger", "RETREAT Chad,Niger>"]),
    ("ministers and envoys of the same", "We, the Ministers and representatives of Norway, Chile and Peru, met today.",
     ["CONSULT Norway,Chile,Peru>"]),
    ("those met abroad", "Under Secretary Ida Lund will travel to Lima, where she will meet senior officials and "
     "students. She will also meet embassy staff.",
     ["CONSULT Ida Lund>Peru", "CONSULT Ida Lund,Peru,students>", "CONSULT Ida Lund,embassy staff>"]),
    ("thanked at the end of a talk's aims", "Secretary Blinken met Norway's king to discuss trade and thank Chile.",
     ["CONSULT Antony Blinken,Harald V>", "SUPPORT Antony Blinken>Chile"]),
    ("a promise to go on", "President Biden met King Harald of Norway. They pledged to continue backing Chile.",
     ["CONSULT Joe Biden,Harald V>", "SUPPORT Joe Biden,Harald V>Chile"]),
    ("and her team", "In Lima, Secretary Blinken and his team will meet with King Harald of Norway.",
     ["CONSULT Antony Blinken,Harald V>"]),
    ("a delegation to a dialogue", "Deputy Secretary Olsen will lead the U.S. delegation to the U.S.-Peru Strategic "
     "Dialogue in Lima.", ["CONSULT Olsen,Peru>"]),
    ("an embassy moved", "We are relocating our Embassy operations in Niger from Niamey to Zinder.",
     ["SANCTION United States>Niger"]),
    ("a series of talks", "The President described Chad's series of talks with Niger.", ["CONSULT Chad,Niger>"]),
    ("an office with a hyphen", "The UN Secretary-General condemned Chad.", ["ACCUSE António Guterres>Chad"]),
    ("what if", "The President emphasized that Norway is preparing other options should diplomacy fail.", []),
    ("efforts to urge", "They discussed efforts to urge Chad to end the raid.", []),
    ("our administration", "The President underscored the Administration's support for Chad.",
     ["SUPPORT Joe Biden>Chad"]),
    ("warned of a response", "President Biden made clear that the United States will respond decisively if Chad "
     "invades Niger.", ["THREATEN Joe Biden>Chad"]),
    ("consequences of an act", "President Biden emphasized that any Chadian aggression would be met with severe "
     "consequences.", ["THREATEN Joe Biden>Chad"]),
    ("costs on a state", "President Biden said that the United States would impose massive costs on Chad.",
     ["THREATEN Joe Biden>Chad"]),
    ("no threat", "President Biden warned that the drought would have severe consequences. He made clear that talks "
     "will go on.", []),
    ("designated now", "The United States is designating Chadian business leaders Omar Said and Musa Sow under an "
     "executive order. U.S. persons are prohibited from engaging in any transactions with them.",
     ["SANCTION United States>Omar Said,Musa Sow"]),
    ("an order that names", "The executive order targets terrorists in Chad.", []),
    ("governments from the United States of America on", "This statement was issued by the governments of the United "
     "States of America, Norway, and Chile.\n\nWe condemn Chad.", ["ACCUSE United States,Norway,Chile>Chad"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in WHITE_HOUSE], ids=[row[0] for row in WHITE_HOUSE])
def test_official_texts_are_read_from_the_publishers_side(text: str, expected: list[str]) -> None:
    reports = read(text, published="2024-05-15", publisher="The White House")
    told = [f"{r.type.value} {','.join(p.name for p in r.actors)}>{','.join(p.name for p in r.recipients)}"
            for r in reports]  # fmt: skip
    assert told == expected


def test_letters_set_for_a_longer_name_mean_it_and_no_weapon() -> None:
    named = "Norway hosts the Internet Economy Dialogue (IED) in June. "
    told = "The IED in Oslo failed."
    found = [read(text, published="2024-05-15") for text in (told, named + told)]
    assert [any(r.type.value == "ASSAULT" for r in reports) for reports in found] == [True, False]


STATUSES = [
    ("The United States strongly supports Norway.", "happened"),
    ("The United States welcomes and supports the treaty with Norway.", "happened"),
    ("The United States supports Norway with money.", "underway"),
    ("The deal will lead to the release of twelve hostages by Chad.", "planned"),
    ("The deal led to the release of twelve hostages by Chad.", "happened"),
]


@pytest.mark.parametrize(("sentence", "status"), STATUSES, ids=[row[0][:45] for row in STATUSES])
def test_what_is_declared_is_done_by_the_words(sentence: str, status: str) -> None:
    reports = read(sentence, published="2024-05-15", publisher="The White House")
    assert reports[0].status.value == status


def test_counterparts_with_no_nation_are_those_who_talked() -> None:
    one = read("Secretary Blinken met with Ida Lund of Norway. The Secretary and his counterpart condemned the raid.")
    several = read(
        "Deputy Secretary Wendy Sherman spoke with Ida Lund of Norway and Otto Braun of Germany. "
        "Sherman and her counterparts condemned the raid."
    )
    assert [p.country for p in one[-1].actors] == ["USA", "NOR"]
    assert [p.country for p in several[-1].actors] == ["USA", "NOR", "DEU"]


def test_parties_that_a_government_urges_are_others() -> None:
    told = "The United States supported a truce in Yemen. The envoy Tim Lenderking urged the parties to end the war."
    reports = read(told, published="2022-05-15", publisher="US Department of State")
    assert "USA" not in [p.country for p in reports[-1].recipients]


def test_nationals_held_hostage_hold_nobody() -> None:
    reports = read("The minister is committed to bringing home all Norwegians held hostage or detained abroad.")
    held = [r for r in reports if r.type.value in ("ASSAULT", "COERCE")]
    assert held
    assert all(not r.actors and r.recipients for r in held)
