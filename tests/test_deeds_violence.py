"""Who attacks, threatens, protests against and musters forces against whom: one sentence a row."""

from __future__ import annotations

import pytest

from reportedly.reader import read

Row = tuple[str, str, str, tuple[str, ...], tuple[str, ...]]

FOUND: list[Row] = [
    # label, sentence, type/mode, actors, recipients
    ("hurt above, attack below", "Two journalists are wounded when a Kenyan senator opens fire outside a hall.",
     "ASSAULT/firearms", ("Kenyan senator",), ("Two journalists",)),
    ("leaving dead", "Boko Haram fighters attack a village in Niger, leaving six people dead.", "ASSAULT/None",
     ("Boko Haram fighters",), ("six people",)),
    ("owner of a killing", "Reporters asked about Jamal Khashoggi's murder in Istanbul.", "ASSAULT/None", (),
     ("Jamal Khashoggi",)),
    ("killing of", "The killing of Boris Nemtsov shocked Russia.", "ASSAULT/None", (), ("Boris Nemtsov",)),
    ("taken from", "The Taliban captured Kunduz from Afghan government forces.", "ASSAULT/None", ("Taliban",),
     ("Afghanistan",)),
    ("a town is only the place", "M23 rebels captured the town of Sake.", "ASSAULT/None", ("M23",), ()),
    ("military is no actor", "Rwanda launched a military operation in the eastern Congo.", "ASSAULT/None", ("Rwanda",),
     ("Democratic Republic of the Congo",)),
    ("state hit", "Israel carried out airstrikes in Syria on Sunday.", "ASSAULT/aerial", ("Israel",), ("Syria",)),
    ("exchange of fire", "Israel and Hezbollah exchanged fire across the Lebanese border.", "ASSAULT/firearms",
     ("Israel", "Hezbollah"), ()),
    ("what a strike ruined", "An Israeli airstrike destroyed a hospital in Lebanon.", "ASSAULT/aerial", ("Israel",),
     ("Lebanon",)),
    ("weapon as subject", "A car bomb killed Daria Dugina outside Moscow.", "ASSAULT/explosives", (),
     ("Daria Dugina",)),
    ("stormed and opened fire", "Gunmen stormed a hall near Moscow and opened fire, killing 130 people.",
     "ASSAULT/firearms", ("Gunmen",), ("130 people",)),
    ("a bomb in a town", "A grenade explodes in the Chadian capital N'Djamena killing one person and injuring two.",
     "ASSAULT/explosives", (), ("one person", "two people")),
    ("left hurt", "A knife attack leaves one man dead and three injured in Texas.", "ASSAULT/primitive", (),
     ("one man",)),
    ("hurt and bombed", "Two farmers are killed and six others are injured when Sudanese warplanes bomb a market.",
     "ASSAULT/aerial", ("Sudan",), ("Two farmers",)),
    ("a nation before a weapon", "American drone strikes kill two militants in Yemen.", "ASSAULT/drone",
     ("United States",), ("Yemen", "two militants")),
    ("a named victim", "A missile kills a Hamas gunman, Omar Said, in Gaza.", "ASSAULT/heavy-weapons", (),
     ("Omar Said",)),
    ("an operation grows", "The Syrian army expands its operation in Aleppo.", "ASSAULT/None", ("Syria",), ()),
    ("rioters", "Rioters smash windows, overturn cars and burn shops in Nairobi.", "PROTEST/riot", ("Rioters",), ()),
    ("claimed by a group", "Hezbollah claim responsibility for a raid on a Saudi village.", "ASSAULT/None",
     ("Hezbollah",), ("Saudi Arabia",)),
    ("raid and kill", "Pakistani troops raid two hideouts and kill nine insurgents.", "ASSAULT/None", ("Pakistan",),
     ("nine insurgents",)),
    ("a riot in prison", "A prison riot in Lima leaves nine inmates dead.", "ASSAULT/None", (), ("nine inmates",)),
    ("met in the air", "Norwegian jets intercept a Russian bomber off Tromso.", "MOBILIZE/troops", ("Norway",),
     ("Russian bomber",)),
    ("a march held", "The Momentum Movement holds a march through Budapest.", "PROTEST/demo",
     ("Momentum Movement",), ()),
    ("troops to a state", "Britain will deploy 900 troops to Estonia.", "MOBILIZE/troops", ("United Kingdom",),
     ("Estonia",)),
    ("called up", "Finnish reservists were called up for exercises in Lapland.", "MOBILIZE/troops", ("Finland",), ()),
    ("aircraft sent", "China sent 71 aircraft towards Taiwan.", "MOBILIZE/weapons", ("China",), ("Taiwan",)),
    ("soup", "Activists threw paint at the embassy of Togo.", "PROTEST/vandalize", ("Activists",), ("Togo",)),
    ("blockade by a crowd", "Polish farmers blocked border crossings with Ukraine.", "PROTEST/obstruct",
     ("Polish farmers",), ()),
    ("warning of what one will do", "Kenya warned Somalia that it would send troops across the border.",
     "THREATEN/violence", ("Kenya",), ("Somalia",)),
    ("a target hit", "Ukraine hit an oil refinery in Ryazan.", "ASSAULT/None", ("Ukraine",), ("Russia",)),
    ("the weapon tells the mode", "Russian missiles struck a hospital in Odesa.", "ASSAULT/heavy-weapons", ("Russia",),
     ("Ukraine",)),
    ("an envoy summoned", "Kenya summoned the Norwegian ambassador over the remarks.", "ACCUSE/disapprove", ("Kenya",),
     ("Norway",)),
    ("a state protests in words", "Iran protested to the UN over the raid.", "ACCUSE/disapprove", ("Iran",),
     ("United Nations",)),
    ("a march banned", "Police in Lima banned a march by trade unions.", "COERCE/restrict", ("Police",), ()),
    ("a price to pay", "Iran said Israel would pay a heavy price for the raid.", "THREATEN/None", ("Iran",),
     ("Israel",)),
    ("verbs with a hyphen", "North Korea test-fired two missiles off its east coast.", "MOBILIZE/weapons",
     ("North Korea",), ()),
    ("a body joined", "Sweden formally joined NATO as its 32nd member.", "SUPPORT/None", ("Sweden",), ("NATO",)),
    ("an agreement revoked", "Niger has revoked a military cooperation agreement with France.", "SANCTION/discontinue",
     ("Niger",), ("France",)),
    ("an invitation taken up", "Kim Jong-un accepted an invitation to return to Russia.", "CONSULT/visit",
     ("Kim Jong-un",), ("Russia",)),
    ("workers' strike", "The strike at Boeing, now in its fourth week, has halted production.",
     "PROTEST/strike", (), ()),
    ("a march planned", "A march against the government is planned for Wednesday in Lima.", "PROTEST/demo",
     (), ("Peru",)),
    ("voted to condemn", "The European Parliament voted to condemn Hungary.", "ACCUSE/disapprove",
     ("European Parliament",), ("Hungary",)),
    ("on strike", "Doctors in Kenya are on strike.", "PROTEST/strike", ("Doctors",), ()),
    ("strikes planned", "Nationwide strikes are planned in Argentina on 9 May.", "PROTEST/strike", (), ()),
    ("a conference in the diary", "A donor conference for Sudan opens in Paris on Friday.", "CONSULT/multilateral", (),
     ()),
    ("threat to break", "Algeria threatened to cut ties with France.", "THREATEN/relations", ("Algeria",), ("France",)),
    ("threat to expel", "Turkey threatened to expel ten French envoys.", "THREATEN/expel", ("Turkey",), ("France",)),
    ("revenge", "Iran vowed revenge on Israel for the strike.", "THREATEN/violence", ("Iran",), ("Israel",)),
    ("part of a town", "More than half of Mariupol has been taken by the Russian army.", "ASSAULT/None", ("Russia",),
     ()),
    ("a town falls", "The town of Palmyra fell to the Syrian army.", "ASSAULT/None", ("Syria",), ()),
    ("under fire", "A Kenyan convoy came under fire from al-Shabaab near Kismayo.", "ASSAULT/None", ("Al-Shabaab",),
     ("Kenya",)),
    ("a shell lands", "A mortar shell landed in the yard of a school in Donetsk.", "ASSAULT/heavy-weapons", (),
     ("Ukraine",)),
    ("threat with tariffs", "Donald Trump threatened Turkey with tariffs.", "THREATEN/restrict", ("Donald Trump",),
     ("Turkey",)),
]  # fmt: skip

NOTHING = [
    ("nobody claimed it", "No group has claimed responsibility for the bombing in Quetta."),
    ("a fraud denied", "The bank denied any involvement in the fraud."),
    ("an aim met", "Germany hit its climate target."),
    ("heading", "[Armed conflicts and attacks]"),
    ("topic", "* 2019 Hong Kong protests"),
    ("animal", "A bear attacked two hikers in Japan."),
    ("accident", "An explosion at a fireworks factory in India killed nine workers."),
    ("section of mishaps", "[Disasters and accidents]\n- A blast kills nine soldiers in Togo."),
    ("rocket to space", "A rocket carrying two Chinese astronauts was launched from Jiuquan."),
    ("sport", "Argentina beat France in the final of the World Cup."),
    ("a month, no march", "Togo will hold its delayed vote on March 8."),
    ("animals", "Twenty-six elephants were killed by poachers in Kenya."),
    ("a search", "Police are searching for two men in Nairobi."),
    ("a lion", "A lion killed a ranger in Kenya."),
    ("a price falls", "The price of oil fell to nine dollars in Norway."),
    ("metaphor", "Inflation threatens the Turkish economy."),
]

GAPS = [
    ("a team's attack", "The Dutch team's attack was weak against Italy."),
]


@pytest.mark.parametrize(("label", "sentence", "kind", "actors", "recipients"), FOUND)
def test_violence_finds_its_sides(
    label: str, sentence: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    (report,) = read(sentence, published="2024-05-15")
    sides = tuple(p.name for p in report.actors), tuple(p.name for p in report.recipients)
    assert (f"{report.type}/{report.mode}", *sides) == (kind, actors, recipients), label


@pytest.mark.parametrize(("label", "text"), NOTHING)
def test_no_violence_is_read_into(label: str, text: str) -> None:
    assert read(text, published="2024-05-15") == [], label


@pytest.mark.parametrize(("label", "text"), GAPS)
@pytest.mark.xfail(strict=True, reason="told like an attack")
def test_known_gaps(label: str, text: str) -> None:
    assert read(text, published="2024-05-15") == [], label


DENIED = [
    # label, text, actor, recipients, mode
    ("told before", "Gunmen shot dead five policemen in Quetta. The Pakistani Taliban denied any involvement.",
     "Tehreek-e-Taliban Pakistan", ("five policemen",), "firearms"),
    ("named in the denial", "Iran has denied any role in the drone strike on the Saudi oil field.", "Iran",
     ("Saudi Arabia",), "drone"),
    ("in an aside", "Islamabad blamed the Baloch Liberation Army, which denied responsibility for the attack.",
     "Balochistan Liberation Army", (), None),
]  # fmt: skip


@pytest.mark.parametrize(("label", "text", "actor", "recipients", "mode"), DENIED, ids=[row[0] for row in DENIED])
def test_a_denied_attack_is_negated_on_the_word_of_whoever_denies_it(
    label: str, text: str, actor: str, recipients: tuple[str, ...], mode: str | None
) -> None:
    denial = next(r for r in read(text, published="2024-02-22") if r.status == "negated")
    assert (denial.type, denial.mode) == ("ASSAULT", mode)
    assert [p.name for p in denial.actors] == [actor]
    assert tuple(p.name for p in denial.recipients) == recipients
    assert len(denial.sources) == 1


def test_the_condition_of_a_threat_is_kept_and_no_deed_of_its_own() -> None:
    [threat] = read("Iran threatened to close its border with Iraq if the attacks continue.", published="2024-02-22")
    assert (threat.type, threat.status, threat.condition) == ("THREATEN", "happened", "if the attacks continue")


def test_nobody_is_no_source() -> None:
    [blast] = read("No one has yet claimed responsibility for the blast, which wounded six Kenyans in Nairobi.")
    assert (blast.type, blast.status, blast.sources) == ("ASSAULT", "happened", ())
