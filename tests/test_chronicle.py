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
    ("known to have died", "Three people are known to have died following a car bomb in Beirut, Lebanon.",
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
    ("refugees sent home", "Thailand completes the repatriation of over 4,000 Hmong refugees to Laos.",
     ("COERCE/deport happened: THA -> 4,000 Hmong refugees @LAO",)),
    ("a truce with somebody", "Hamas agrees to a 72-hour truce with Israel.",
     ("RETREAT/ceasefire planned: PSE ISR ->  @None",)),
    ("a deal with somebody", "The International Monetary Fund agrees to a preliminary deal with Bangladesh.",
     ("AGREE happened: International Monetary Fund BGD ->  @None",)),
    ("a party of another country",
     "In Italy, the Five Star Movement agrees to form a coalition with the Democratic Party.",
     ("AGREE happened: ITA ->  @ITA",)),
    ("convicted by nobody named", "The Kenyan editor Anna Otieno is found guilty of fraud.",
     ("SANCTION/convict happened:  -> KEN @KEN",)),
    ("convicted abroad", "The Kenyan editor Anna Otieno is sentenced to two years in prison in Togo.",
     ("SANCTION/convict happened:  -> KEN @TGO",)),
    ("a domestic refusal", "Philippine President Rodrigo Duterte rejects claims that he is ill.",
     ("REJECT happened: PHL ->  @PHL",)),
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
