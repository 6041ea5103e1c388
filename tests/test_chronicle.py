"""Items as a chronicle of the day tells them, in the terse present tense: one item a row, with all that it reports."""

from __future__ import annotations

import pytest

from reportedly.reader import read
from reportedly.records import Participant

Row = tuple[str, str, tuple[str, ...]]

ITEMS: list[Row] = [
    # label, item, "TYPE/mode status: actors -> recipients @place" of each report, by their countries or names
    ("two hurt in one passive", "A Polish engineer is killed and two abducted in an attack near Karachi.",
     ("ASSAULT happened:  -> POL @PAK", "ASSAULT/abduct happened:  -> PAK @PAK")),
    ("known to have died", "Two bakers are known to have died following a car bomb in Beirut, Lebanon.",
     ("ASSAULT/explosives happened:  -> LBN @LBN",)),
    ("a clash taken for a noun", "At least six people are killed as Hamas clashes with Fatah in Gaza.",
     ("ASSAULT happened: PSE -> PSE @PSE",)),
    ("a march taken for a noun", "Thousands march in Niamey, Niger, to demand that the government lower food prices.",
     ("PROTEST/demo happened: NER -> NER @NER", "REQUEST/change happened: NER -> NER @NER")),
    ("one of many commanders", "An Israeli drone kills a Hezbollah commander in Tyre, Lebanon.",
     ("ASSAULT/drone happened: ISR -> LBN @LBN",)),
    ("a leader of something else", "The president of the parliament of Georgia resigns.",
     ("RETREAT/resign happened: GEO ->  @GEO",)),
    ("a launch at nobody", "North Korea launches a rocket.", ("MOBILIZE/weapons happened: PRK ->  @PRK",)),
    ("missiles to sea", "Japan says that North Korea has fired two missiles off its east coast.",
     ("MOBILIZE/weapons happened: PRK ->  @None",)),
    ("missiles at somebody", "Iran launches a missile at an American base in Iraq.",
     ("ASSAULT/heavy-weapons happened: IRN -> USA @IRQ",)),
    ("workers strike", "Workers strike in Greece over wages.", ("PROTEST/strike happened: GRC ->  @GRC",)),
    ("jets strike", "Israeli jets strike a factory in Gaza.", ("ASSAULT/aerial happened: ISR -> PSE @PSE",)),
    ("a raid by fighters", "Bandits raid four villages in Zamfara State, Nigeria, killing 20.",
     ("ASSAULT happened: Bandits -> NGA @NGA",)),
    ("a protest between states", "The Philippine government files a protest with China over the ramming of a ship.",
     ("ACCUSE/disapprove happened: PHL -> CHN @None",)),
    ("refugees sent home", "Thailand completes the repatriation of some 4,000 Hmong refugees to Laos.",
     ("COERCE/deport happened: THA -> 4,000 Hmong refugees @LAO",)),
    ("a truce with somebody", "Hamas agrees to a 72-hour truce with Israel.",
     ("RETREAT/ceasefire planned: PSE ISR ->  @None",)),
    ("a deal with somebody", "The International Monetary Fund agrees to a first deal with Malawi.",
     ("AGREE happened: International Monetary Fund MWI ->  @None",)),
    ("a party of another country",
     "In Italy, the Five Star Movement agrees to form a coalition with the Democratic Party.",
     ("AGREE happened: ITA ->  @ITA",)),
    ("convicted by nobody named", "The Kenyan editor Anna Otieno is found guilty of fraud.",
     ("SANCTION/convict happened:  -> KEN @KEN",)),
    ("convicted abroad", "The Kenyan editor Anna Otieno is sentenced to two years in prison in Togo.",
     ("SANCTION/convict happened:  -> KEN @TGO",)),
    ("a domestic refusal", "Philippine President Rodrigo Duterte rejects claims that he is ill.",
     ("REJECT happened: PHL ->  @PHL",)),
    ("a bomb in a clause", "Six drivers are injured after a bomb explodes in Aden, Yemen.",
     ("ASSAULT/explosives happened:  -> YEM @YEM",)),
    ("delegates of two states", "Delegates from Togo and Ghana meet in Malaysia to negotiate a truce.",
     ("CONSULT happened: TGO GHA ->  @MYS",)),
    ("hostage taken for a verb", "Gunmen take several tax officers hostage in northern Macedonia.",
     ("ASSAULT/abduct happened: Gunmen -> MKD @MKD",)),
    ("an accord suspended", "Burkina Faso suspends a military accord with France.",
     ("SANCTION/discontinue happened: BFA -> FRA @None",)),
    ("a campaign ended", "Saudi Arabia ends its bombing campaign in Yemen.",
     ("RETREAT/ceasefire happened: SAU ->  @YEM",)),
    ("a death looked into", "Turkey launches an investigation into the death of Jamal Khashoggi.",
     ("ACCUSE/investigate happened: TUR ->  @None",)),
    ("ordered to be arrested", "A judge issues an arrest order for former Brazilian president Jair Bolsonaro.",
     ("COERCE/arrest happened: BRA -> BRA @BRA",)),
    ("police catch a man", "Police capture Omar Said in Lima, Peru.", ("COERCE/arrest happened: PER -> PER @PER",)),
    ("a takeover bid is no aid", "The airport owner accepts a takeover bid from a Spanish consortium.", ()),
    ("dying in clashes", "Four people die in clashes in Karachi.", ("ASSAULT happened:  -> PAK @PAK",)),
    ("a blast by a convoy", "A truck bomb explodes near an African Union patrol killing nine soldiers in Mogadishu.",
     ("ASSAULT/explosives happened:  -> African Union @SOM",)),
    ("a town of a people", "Turkish forces shell the Kurdish town of Kobani.",
     ("ASSAULT/heavy-weapons happened: TUR -> SYR @SYR",)),
    ("a namesake of a capital", "Two people are killed in fighting in the northern city of Tripoli, Lebanon.",
     ("ASSAULT happened:  -> LBN @LBN",)),
    ("who shall withdraw", "Opposition politicians in Italy call for a pullout from Iraq.",
     ("REQUEST/change happened: ITA -> ITA @ITA",)),
    ("a bureau of the press", "Al Jazeera's Manama bureau is shut down by the government of Bahrain.",
     ("COERCE/censor happened: BHR -> QAT @BHR",)),
    ("seized by gunmen", "Gunmen seize two German engineers in Nigeria.",
     ("ASSAULT/abduct happened: Gunmen -> DEU @NGA",)),
    ("captives freed", "Pakistani troops free 39 people held hostage by the Taliban.",
     ("RETREAT/release happened: PAK -> 39 people @None", "ASSAULT/abduct happened: AFG -> 39 people @None")),
    ("most of the killed", "Thirty people, mostly members of the Italian police, are killed in a bombing in Nasiriya.",
     ("ASSAULT/explosives happened:  -> Thirty people ITA @IRQ",)),
    ("an unknown name before an attack", "Mali mourns nine soldiers killed in the Nampala attack.",
     ("ASSAULT happened:  -> MLI @MLI",)),
    ("several portfolios", "Serbia's Minister of Labour, Employment, and Social Policy Rasim Ljajić resigns.",
     ("RETREAT/resign happened: SRB ->  @SRB",)),
    ("a town shelled", "Russian forces shell the city of Kharkiv, killing nine people and hurting 14 others.",
     ("ASSAULT/heavy-weapons happened: RUS -> UKR nine people @UKR",)),
    ("the kidnapped released", "Two kidnapped aid workers are released in Yemen.",
     ("ASSAULT/abduct happened:  -> YEM @YEM", "RETREAT/release happened:  -> YEM @YEM")),
    ("the military claim", "The Philippines military claim to have killed three rebels.",
     ("ASSAULT happened: PHL -> PHL @PHL",)),
]  # fmt: skip


def keys(people: tuple[Participant, ...]) -> str:
    """The countries of some participants, names where there is none, each once."""
    found = (p.country if p.country not in (None, "IGO") else p.name for p in people)
    return " ".join(dict.fromkeys(str(k) for k in found))


def told(item: str) -> tuple[str, ...]:
    """The reports of an item between two others."""
    text = f"- Voters in Fiji go to the polls.\n\n- {item} (Reuters)\n\n- A quake hits Tonga.\n\n- It snows in Chile."
    return tuple(
        f"{r.type.value}{'/' + r.mode if r.mode else ''} {r.status.value}: "
        f"{keys(r.actors)} -> {keys(r.recipients)} @{r.place}"
        for r in read(text, published="2019-05-15")
    )


@pytest.mark.parametrize(("label", "item", "expected"), ITEMS, ids=[row[0] for row in ITEMS])
def test_an_item_gives_its_reports(label: str, item: str, expected: tuple[str, ...]) -> None:
    """Type, status, both sides and place of everything that the item reports."""
    assert told(item) == expected


def test_an_office_told_in_one_item_gives_no_country_to_somebody_in_another() -> None:
    """"President Berg" is not Israel's president because another item speaks of one."""
    text = (
        "- The pope meets the Israeli president in Jerusalem.\n\n- Two schools burn in Fiji.\n\n"
        "- President Anders Berg signs an accord with the rebels in Arusha, Tanzania.\n\n- It snows in Chile."
    )
    names = {p.name: p.country for r in read(text, published="2019-05-15") for p in r.actors}
    assert names["Anders Berg"] != "ISR"
    assert names["Reuven Rivlin"] == "ISR"


def test_what_a_killing_is_told_by_the_headings_of_its_item() -> None:
    """Under "Civil War" the killed are those of a war, under accidents or elections they are not."""
    text = (
        "[Armed conflicts]\n\n* Somali Civil War\n\n- An explosion in a Mogadishu street kills four people. (BBC)\n\n"
        "- At least 15 people are killed in Baidoa. (BBC)\n\n[Disasters and accidents]\n\n"
        "- At least nine people are killed in Bolivia. (BBC)\n\n[Elections]\n\n- Six people are killed in Fiji. (BBC)"
    )
    places = [r.place for r in read(text, published="2013-01-02")]
    assert places == ["SOM", "SOM"]


def test_what_another_item_tells_is_another_event() -> None:
    """Nobody's killing here takes no place from nobody's murder there."""
    text = (
        "- Most of those killed in Friday's raid were farmers, an aid agency says. (BBC)\n\n"
        "- It snows in Chile. (BBC)\n\n"
        "- A man is arrested in Togo in connection with the murder of two children. (BBC)\n\n- Peru votes. (BBC)"
    )
    reports = [r for r in read(text, published="2016-01-09") if r.type == "ASSAULT"]
    assert [r.place for r in reports] == [None, "TGO"]
    assert len({r.event for r in reports}) == 2
