"""Those who take part in a deed beyond what its own words say: told before, implied, or only seeming to take part."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.reader import read
from reportedly.records import Participant, Report

# text, type of the report that is asked (the last of its type), its actors and its recipients by country or name
ROWS = [
    # the two Koreas by halves
    ("North and South Korea held talks in Panmunjom.", "CONSULT", "KOR PRK", ""),
    ("South Korea said it was ready. The North fired two missiles.", "ASSAULT", "PRK", ""),
    ("North Korea fired two missiles. The South responded by firing shells into the North.", "ASSAULT", "KOR", "PRK"),
    ("Flood waters rose in the South of Chad. Peru sent aid to Chad.", "AID", "PER", "TCD"),
    # what is left receives nothing; what is handed over is received
    ("The Malian army retreated from Kidal.", "RETREAT", "MLI", ""),
    ("The United States announced a full pullout from the region.", "RETREAT", "USA", ""),
    ("France withdrew its troops from Niger.", "RETREAT", "FRA", ""),
    # the person who shall go or shall not come
    ("Opposition lawmakers in Peru demanded President Dina Boluarte's resignation.", "REQUEST", "PER", "PER"),
    ("Chile called for the resignation of Ana Soto of Togo.", "REQUEST", "CHL", "TGO"),
    ("Kenya expressed opposition to the appointment of Juan Soto of Chile.", "ACCUSE", "KEN", "CHL"),
    # the mission's host
    ("Italy closed its embassy in Yemen and withdrew its staff.", "SANCTION", "ITA", "YEM"),
    ("Fighting continues in Yemen. Italy closes its embassy.", "SANCTION", "ITA", "YEM"),
    # the victim of the attack that is condemned is not accused
    ("Chad condemned the attack on the Iranian embassy in Damascus.", "ACCUSE", "TCD", ""),
    ("Chad condemned Israel's attack on the Iranian embassy in Damascus.", "ACCUSE", "TCD", "ISR"),
    # whoever decided what is criticised
    ("Turkey announced that the museum would become a mosque. Greece criticized the move.", "ACCUSE", "GRC", "TUR"),
    ("The museum became a mosque. Greece criticized the move.", "ACCUSE", "GRC", ""),
    # forces that are no state's
    ("Two Ukrainian troops were killed by separatist forces.", "ASSAULT", "UKR", "UKR"),
    ("Mali's army recaptured Kidal from Tuareg separatist forces.", "ASSAULT", "MLI", "MLI"),
    # names that the parse loses
    ("Belize suspends diplomatic relations with Togo, and calls for a ceasefire.", "SANCTION", "BLZ", "TGO"),
    ("USAID announces the resumption of food aid to Chad.", "AID", "USA", "TCD"),
    ("On June 6, US President Donald Trump and Turkish President Recep Tayyip Erdoğan spoke on the phone.", "CONSULT",
     "TUR USA", ""),
    ("Chad's president will meet Australian Prime Minister Scott Morrison, Foreign Minister Payne, Japanese Minister "
     "for Foreign Affairs Hayashi Yoshimasa, Indian Minister of External Affairs Subrahmanyam Jaishankar, and others.",
     "CONSULT", "AUS IND JPN TCD", ""),
    ("Togo's president met Juan Soto of Chile, and Anna Berg of Norway left.", "CONSULT", "CHL TGO", ""),
    # groups as the article calls them
    ("Fighters of the Islamic State claimed a raid in Kabul. ISIS shelled a base.", "ASSAULT", "Islamic State", ""),
    # territories with codes of their own
    ("Ana Soto resigned as governor of the United States territory of Guam.", "RETREAT", "GUM", ""),
    # a joint statement speaks for all who issue it
    ("The following statement was issued by the Governments of Chile and Norway. We call on Togo to release him.",
     "REQUEST", "CHL NOR", "TGO"),
    # those who help anywhere
    ("Humanitarian organizations across Ethiopia sent aid to Sudan.", "AID", "Humanitarian organizations", "SDN"),
    # the state does not leave itself
    ("Togo withdrew the country from the treaty.", "SANCTION", "TGO", ""),
]  # fmt: skip


def sides(people: tuple[Participant, ...]) -> str:
    """Countries, else names, in alphabetical order."""
    return " ".join(sorted({p.country if p.country and p.country != "IGO" else p.name for p in people}))


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), [pytest.param(*row, id=row[0][:60]) for row in ROWS])
def test_those_who_take_part(text: str, kind: str, actors: str, recipients: str) -> None:
    """The sides of the last report of a type are those a reader would name."""
    found: list[Report] = [r for r in read(text, published=date(2024, 3, 5)) if r.type == kind]
    assert found, f"no {kind} in {text!r}"
    assert (sides(found[-1].actors), sides(found[-1].recipients)) == (actors, recipients)
