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
    # those counted one after the other
    ("One Kenyan officer, more than nine Ugandan militants and one man are killed.", "ASSAULT", "", "KEN UGA one man"),
    # those who demonstrate are of the place where they do
    ("Thousands of people gather in Nairobi for a demonstration against a tax.", "PROTEST", "KEN", ""),
    ("Thousands took part in a protest in Nairobi.", "PROTEST", "KEN", ""),
    ("Hundreds of people marched through the streets of Nairobi.", "PROTEST", "KEN", ""),
    ("Thousands of people protest in Lima and call on the prosecutor to step down.", "REQUEST", "PER", "PER"),
    # those who hold whoever shall be freed; those spoken to in the same breath
    ("Norway demanded the release of two journalists held in Belarus.", "REQUEST", "NOR", "BLR"),
    ("Chile called for the release of nine hostages held by Hamas.", "REQUEST", "CHL", "PSE"),
    ("Kenya summoned the Ugandan ambassador and warned that it would retaliate.", "THREATEN", "KEN", "UGA"),
    ("The army seized power in Gabon. Kenya condemned the takeover and demanded the release of the president.",
     "REQUEST", "KEN", "GAB"),
    # talks of those who agreed, in the room of another
    ("Colombia and the ELN agreed to extend a ceasefire. The talks, hosted by Cuba, will resume in May.", "CONSULT",
     "COL", ""),
    # a trip told again
    ("Ana Soto of Chile had been expected in Nairobi on Monday. She delayed her trip.", "CONSULT", "CHL", "KEN"),
    # a relation named; a subject that the parse hangs on an auxiliary
    ("Omar Diallo visited Kenya. His wife Anna Berg of Norway condemned Togo.", "ACCUSE", "NOR", "TGO"),
    ("Qatar and Egypt have been mediating between Israel and Hamas for months.", "CONSULT", "EGY QAT", "ISR PSE"),
    # the counted
    ("Hundreds have been released in Belarus since July.", "RETREAT", "", "Hundreds"),
    # leaders of a body
    ("NATO said its leaders would hold a summit in Vilnius in July.", "CONSULT", "NATO", ""),
    # those hurt are of the place too, unless somebody else's country is told
    ("A bomb explodes in Nairobi, killing six people.", "ASSAULT", "", "KEN"),
    ("Ethiopian jets kill six people in Somalia.", "ASSAULT", "ETH", "SOM"),
    ("A bomb explodes near the Chadian embassy in Nairobi, killing six people.", "ASSAULT", "", "TCD six people"),
    ("A bomb explodes in Nairobi, killing six tourists.", "ASSAULT", "", "six tourists"),
    ("Lasantha Perera is assassinated in Sri Lanka.", "ASSAULT", "", "LKA"),
    ("14 Kenyan soldiers were killed following a rebel attack in Somalia.", "ASSAULT", "SOM", "KEN"),
    ("Hundreds of women marched in Lima, Peru.", "PROTEST", "PER", ""),
    ("A drone damages a depot in Nairobi.", "ASSAULT", "", "KEN"),
    # forces withdrawn by whoever announces it
    ("The Russian defence ministry confirms a withdrawal of troops from two towns in Ukraine.", "RETREAT", "RUS", ""),
    ("A curfew has ended in Kampala after two weeks.", "COERCE", "UGA", ""),
    # the toll of an attack, and both sides of a clash
    ("The death toll of a bombing in Kabul rises to at least 71.", "ASSAULT", "", "AFG"),
    ("At least 12 Kenyan soldiers die in clashes with Ugandan rebels.", "ASSAULT", "UGA", "KEN"),
    ("Six die in Turkey during fighting between Turkish police and Syrian gangs.", "ASSAULT", "SYR TUR", "TUR"),
    # those called home
    ("The Kenyan ambassador to Togo is recalled.", "SANCTION", "KEN", "TGO"),
    ("Kenya summons the Chadian ambassador.", "ACCUSE", "KEN", "TCD"),
    # where a trip goes
    ("The pope cuts his Manila trip short.", "CONSULT", "VAT", "PHL"),
    # an act is done by nobody only because it is done somewhere
    ("Togo condemns an apparent coup in Chad.", "ACCUSE", "TGO", ""),
    # those counted with "another", those who do what their name says
    ("Kenya says another of its soldiers was killed by Ugandan troops.", "ASSAULT", "UGA", "KEN"),
    ("A suicide bomber kills a Chadian mayor.", "ASSAULT", "suicide bomber", "TCD"),
    ("Niger cuts off a channel of communication with Chad.", "SANCTION", "NER", "TCD"),
    ("Georgian police return as Russian troops leave.", "RETREAT", "RUS", ""),
    ("Chad says it will move its troops out of a base in Niger.", "RETREAT", "TCD", ""),
    # a coup
    ("The army seizes control of the government in Mali.", "COERCE", "MLI", "MLI"),
    ("NATO forces launch Operation Dawn against the Taliban.", "ASSAULT", "NATO", "AFG"),
    # what is left receives nothing; what is handed over is received
    ("The Malian army retreated from Gao.", "RETREAT", "MLI", ""),
    ("The United States announced a full pullout from the region.", "RETREAT", "USA", ""),
    ("France withdrew its troops from Niger.", "RETREAT", "FRA", ""),
    # the person who shall go or shall not come
    ("Opposition lawmakers in Peru demanded President Dina Boluarte's resignation.", "REQUEST", "PER", "PER"),
    ("Chile called for the resignation of Ana Soto of Togo.", "REQUEST", "CHL", "TGO"),
    ("Kenya expressed opposition to the appointment of Juan Soto of Chile.", "ACCUSE", "KEN", "CHL"),
    # the mission's host
    ("Chile closed its embassy in Haiti and withdrew its staff.", "SANCTION", "CHL", "HTI"),
    ("Fighting continues in Haiti. Chile closes its embassy.", "SANCTION", "CHL", "HTI"),
    # those named behind a clause have no part in it
    ("The king met the family of Omar Said, who was arrested in Togo, and Ana Soto of Chile.", "COERCE", "", "TGO"),
    # weapons strike for their owners, and for nobody if none is named
    ("Two rockets struck a base in Iraq, according to the Iraqi military.", "ASSAULT", "", "IRQ"),
    ("Russian drones hit a depot in Odesa.", "ASSAULT", "RUS", "UKR"),
    ("Chadian forces launched a wave of strikes across Niger, killing four people.", "ASSAULT", "TCD",
     "NER four people"),
    # the attack that another one answers
    ("Kenya shelled the port in retaliation for a raid by Uganda that killed six Kenyan soldiers.", "ASSAULT", "UGA",
     "KEN"),
    # of whom something is asked
    ("The governor of Ohio called for federal government intervention.", "REQUEST", "USA", "USA"),
    ("The union of Kenyan nurses called for UN action on the fires.", "REQUEST", "KEN", "United Nations"),
    ("The Kenyan envoy demanded an explanation and an apology from Chad.", "REQUEST", "KEN", "TCD"),
    ("Kenyan unions demanded higher pay.", "REQUEST", "KEN", "KEN"),
    ("Kenyan unions demanded that Amazon sell the plant.", "REQUEST", "KEN", "Amazon"),
    ("Crowds filled the streets of Nairobi, Kenya. Their demands include new elections.", "REQUEST", "KEN", "KEN"),
    ("Prosecutors in Kenya requested a sentence of ten years.", "REQUEST", "KEN", ""),
    ("The premier of Kenya sent a letter to the US Embassy asking to waive immunity.", "REQUEST", "KEN", "USA"),
    ("Officials in Kenya joined the calls by Togo asking Chad to open its border.", "REQUEST", "TGO", "TCD"),
    # the call that is seconded is the one who called's
    ("France called for a truce in Chad. Togo sent an envoy. The call was seconded by Peru.", "SUPPORT", "PER", "FRA"),
    ("Activists of Chad urged that the killers of Omar Said of Togo be tried.", "REQUEST", "TCD", ""),
    # whom one speaks to in a call
    ("In a phone call, Peru's president urged Omar Said of Togo to leave.", "CONSULT", "PER TGO", ""),
    # whose arrest an official tells of
    ("Ana Soto, a spokesperson for Peru's police, said that the mayor of Lima was arrested.", "COERCE", "PER", "PER"),
    # one attack, however its victims are told
    ("A bombing in Aden, Yemen, was reported to have killed Omar Said of Togo.", "ASSAULT", "", "TGO"),
    # those from whom a deed in words comes
    ("Statements of condemnation have come from Pope Francis.", "ACCUSE", "VAT", ""),
    ("Two groups in Kenya came to the minister's defense.", "SUPPORT", "KEN", "KEN"),
    # the court in which somebody is tried
    ("Omar Said of Chad was convicted of fraud in a court in Togo.", "SANCTION", "TGO", "TCD"),
    # a nationality beside the deed is not the country at hand
    ("Kenya's capital was quiet. In Nairobi, the king of Kenya spoke.\n\nA Polish chef fled. Police arrested Omar.",
     "COERCE", "KEN", "Omar"),
    ("Omar Mbeki stabbed two guards in Nairobi, Kenya. Kenya's police shot him.", "ASSAULT", "KEN", "KEN"),
    # the chamber in which a bill fails
    ("Kenya's bailout plan was rejected in the Senate.", "REJECT", "KEN", "KEN"),
    ("Kenyan leaders insisted that the union agree to wage cuts.", "REQUEST", "KEN", "KEN"),
    ("The decision prompted objections from France.", "ACCUSE", "FRA", ""),
    ("The American envoy John Hill contacted Thailand's foreign minister over the raid.", "CONSULT", "THA USA", ""),
    # the accused, named before
    ("Brenton Hill of Australia was charged with murder in Togo. Police arrested the accused.", "COERCE", "TGO", "AUS"),
    ("Omar Said of Chad was charged in Togo. Police alleged the accused hid two bombs.", "ACCUSE", "TGO", "TCD"),
    # whose demands are refused
    ("Kenyan deputies demanded a new law. The ministry of Uganda refused to meet the demands.", "REJECT", "UGA", "KEN"),
    # those whose death an attack caused
    ("A mass shooting in Kenya caused the death of six guards.", "ASSAULT", "", "KEN"),
    # a surname that is also a capital
    ("Samir Amman of Togo was arrested in Chad. Amman bombed a Chadian base.", "ASSAULT", "TGO", "TCD"),
    ("The Kenyan union requested that elephants be given protection by Uganda.", "REQUEST", "KEN", "UGA"),
    # the tried are the accused
    ("Omar Said of Togo appeared in court in Accra.", "ACCUSE", "", "TGO"),
    # the victim of the attack that is condemned is not accused
    ("Chad condemned the attack on the Iranian embassy in Damascus.", "ACCUSE", "TCD", ""),
    ("Chad condemned Israel's attack on the Iranian embassy in Damascus.", "ACCUSE", "TCD", "ISR"),
    # whoever decided what is criticised
    ("Italy announced that the villa would become a prison. Malta criticized the move.", "ACCUSE", "MLT", "ITA"),
    ("The villa became a prison. Malta criticized the move.", "ACCUSE", "MLT", ""),
    # forces that are no state's
    ("Two Ukrainian troops were killed by separatist forces.", "ASSAULT", "UKR", "UKR"),
    ("Mali's army took back Gao from Tuareg separatist forces.", "ASSAULT", "MLI", "MLI"),
    # names that the parse loses
    ("Belize suspends its diplomatic ties with Togo, and pleads for calm.", "SANCTION", "BLZ", "TGO"),
    ("USAID announces the delivery of seed aid to Chad.", "AID", "USA", "TCD"),
    ("On May 2, French President Emmanuel Macron and Kenyan President William Ruto spoke by phone.", "CONSULT",
     "FRA KEN", ""),
    ("Chad's president will meet Canadian Prime Minister Justin Trudeau, Foreign Minister Joly, Peruvian Minister of "
     "Trade Ana Soto, Kenyan Minister of Home Affairs Peter Kamau, and others.", "CONSULT", "CAN KEN PER TCD", ""),
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
