"""Each side of a deed is found where its own words, its clause or the article names it."""

from __future__ import annotations

import pytest

from reportedly.reader import read
from reportedly.records import Participant

# sentence | type | actors | recipients: countries, or names of those without one; - nobody
SIDES = """
Germany on Tuesday summoned the Iranian ambassador to protest against the executions.|ACCUSE|DEU|IRN
Spain has summoned a top Peruvian diplomat to complain about the arrest.|ACCUSE|ESP|PER
Amnesty International published a report accusing the Nigerian army of abuses.|ACCUSE|Amnesty International|NGA
Relatives in Peru filed a federal lawsuit accusing the Kenyan police of murder.|ACCUSE|PER|KEN
The group filed a lawsuit in a Lyon court against Saudi Crown Prince Mohammed bin Salman.|ACCUSE|?|SAU
The premier launched a scathing attack on the Greek government, calling it corrupt.|ACCUSE|?|GRC
Norway voiced its rejection and its strong condemnation of the Kenyan premier's order.|ACCUSE|NOR|KEN
Norway condemned the missile attacks that Chad perpetrated on Niger.|ACCUSE|NOR|TCD
Russia vetoed a resolution drafted by Japan.|REJECT|RUS|JPN
Ghana turned down Togo's request for a loan.|REJECT|GHA|TGO
Activists protested outside the Chinese embassy in London.|PROTEST|?|CHN
India put its forces on alert against Pakistan.|MOBILIZE|IND|PAK
Amnesty International called for the release of the journalist held in Egypt.|REQUEST|Amnesty International|EGY
Norway urges the immediate release of any such detainees.|REQUEST|NOR|-
Britain asked for help from Norway.|REQUEST|GBR|NOR
Norway called for reforms in Gabon.|REQUEST|NOR|GAB
Kenyan unions demanded higher pay.|REQUEST|KEN|KEN
Ghana lent up to $1 billion to Togo.|AID|GHA|TGO
Doctors Without Borders flew medicine into Sudan.|AID|Doctors Without Borders|SDN
Japan donated ventilators to help Ethiopia with its response to the epidemic.|AID|JPN|ETH
Uzbekistan reopened its border with Tajikistan.|CONCEDE|UZB|TJK
Togo refused entry to a Kenyan ship.|REJECT|TGO|KEN
Ethiopia dismissed Egyptian accusations as baseless.|REJECT|ETH|EGY
New Zealand banned the export of arms to Myanmar.|SANCTION|NZL|MMR
The UK ambassador to Togo was recalled.|SANCTION|GBR|TGO
American drone strikes killed five militants.|ASSAULT|USA|five militants
In other parts of Nairobi, the police used tear gas against Tanzanian students.|ASSAULT|KEN|TZA
The pact ended in the release of dozens of hostages taken by the rebels.|RETREAT|-|hostages
Tanks of the Syrian Army commenced attacks against Jordan.|ASSAULT|SYR|JOR
Iran seized the tanker Stena Clara.|COERCE|IRN|-
Norway condemned the crackdown in Togo.|ACCUSE|NOR|TGO
African leaders urged Niger to free the president.|REQUEST|African leaders|NER
Chad, Niger and Mali signed a pact.|AGREE|NER,MLI,TCD|-
Chad and Niger attacked the rebels, and Mali signed a pact.|AGREE|MLI|-
Officials from North and South Korea met in the village.|CONSULT|PRK,KOR|-
North and South Korean officials met in the village.|CONSULT|PRK,KOR|-
The two Koreas agreed to reopen the hotline.|AGREE|PRK,KOR|-
Kuwait launched a mediation effort to end the rift between Qatar and Jordan.|CONSULT|KWT|QAT,JOR
Togo and Benin swapped prisoners in a deal mediated by Oman.|CONSULT|OMN|TGO,BEN
Algeria helped negotiate the accord between Ethiopia and Eritrea.|CONSULT|DZA|ETH,ERI
Norway welcomed the announcement that Chad and Niger agreed to a truce.|SUPPORT|NOR|TCD,NER
Norway thanked the premier of Chad, as well as the presidents of Togo and Benin.|SUPPORT|NOR|TCD,TGO,BEN
Peru had asked for an apology, a request that Chile refused.|REJECT|CHL|PER
Chile refused to meet the demands of Peru.|REJECT|CHL|PER
Kenya has ratified the treaty.|SUPPORT|KEN|-
Norway criticised the act of aggression and the threats made by Eritrea.|ACCUSE|NOR|ERI
Norway expelled two Kenyan envoys based in Oslo, whom it accuses of spying.|ACCUSE|NOR|KEN
Finland expressed concern over killings in the Philippines.|ACCUSE|FIN|PHL
Chadian planes bombed the rebel-held town of Zouar.|ASSAULT|TCD|TCD
Rebels attacked a convoy of NATO troops in Afghanistan, killing three soldiers.|ASSAULT|?|IGO
The rebels seized the Sudanese army's headquarters in Darfur.|ASSAULT|SDN|SDN
Gunmen took a dozen nuns from their homes and then shot them.|ASSAULT|Gunmen|dozen nuns
Sweden donated a sum of $40 million to Togo.|AID|SWE|TGO
Somali gunmen demanded a ransom of $500,000 for the crew.|REQUEST|SOM|-
The envoy of Kenya skipped a meeting requested by the Norwegian premier.|REQUEST|NOR|KEN
The president of Kenya wrote a letter requesting the files to the Togolese premier.|REQUEST|KEN|TGO
Bolivia has now closed its land borders with Brazil and Peru.|COERCE|BOL|BRA,PER
On Friday in Togo, Omar Said, brother of the singer Ali Bello, was sentenced to life in prison.|SANCTION|-|TGO
While in Manaus, the premier of Norway will visit the Amazon rainforest.|CONSULT|NOR|BRA
At the request of the president of Turkey, the premier of Norway released the report.|REQUEST|TUR|NOR
The mayor of Lyon criticised violence committed against Kenyan traders.|ACCUSE|?|-
The Norwegian premier met the president of Chad in Oslo. He conveyed condolences over the flood.|SUPPORT|NOR|TCD
The Norwegian premier met the president of Chad in Oslo. He urged restraint.|REQUEST|NOR|TCD
Students rallied in Accra to urge the Kenyan president to resign.|PROTEST|GHA|KEN
Norway demanded an end to the shelling of Aleppo.|REQUEST|NOR|-
Kenya sent troops into Somalia to fight the militants of Boko Haram.|MOBILIZE|KEN|NGA
Greece vetoed the opening of talks with Turkey.|REJECT|GRC|TUR
The White House asked the US Congress for money.|REQUEST|USA|USA
A dissident in Oslo, Norway, asked for a Canadian passport.|REQUEST|?|CAN
Togo announced the occupation of Cotonou.|ASSAULT|?|-
Police in Pakistan detained 36 people, mainly Afghan refugees.|COERCE|PAK|AFG
Twin bombings killed 40 people, mostly Iraqi pilgrims, in Damascus.|ASSAULT|-|IRQ
Gunmen in Togo killed an Associated Press photographer.|ASSAULT|?|Associated Press photographer
President Biden thanks Premier Albanese, as well as the leaders of Japan and India.|SUPPORT|USA|AUS,JPN,IND
Critics from across Britain claimed this is a move by Boris Johnson to foil opposition.|ACCUSE|GBR|GBR
A Peruvian activist voiced support for the Peruvian government.|SUPPORT|?|PER
Gunmen stormed a hotel in Togo, killing nine guests.|ASSAULT|?|TGO
Nigerian police raided a monastery, arresting hundreds of monks.|COERCE|NGA|?
Last month a Kabul car bombing killed nine people.|ASSAULT|-|?
Norway will support its partners.|SUPPORT|NOR|partners
Nine people died in a strike from Iran on Israel.|ASSAULT|IRN|?
A bomb hit a mosque in Parachinar, Pakistan, near the border with Afghanistan.|ASSAULT|-|PAK
Mali imposed a curfew in Bamako.|COERCE|MLI|-
Norway welcomed the release of the editor.|SUPPORT|NOR|-
Norway praised the Greek premier and his government.|SUPPORT|NOR|GRC,GRC
The BRICS summit hosted by the Chinese presidency is in June.|CONSULT|IGO|CHN
Norway attended the Quad meeting, hosted by Australian Foreign Minister Penny Wong.|CONSULT|NOR|IGO,AUS
Togo called for talks with the unions of Benin, but the unions of Benin refused.|REJECT|BEN|TGO
The government refuses to keep the agreement.|REJECT|?|-
A military coup removed Thaksin Shinawatra in 2006.|COERCE|?|THA
Iranian assistance was received by the Houthis.|AID|IRN|YEM
Norway reiterates its call for a quick end to the violence committed by Eritrea.|REQUEST|NOR|ERI
Russia shelled Ukraine on Monday. Russia said its strikes went on.|ASSAULT|RUS|UKR
The army of Chad pulled out of Faya, handing control of the town to the Libyan army.|RETREAT|TCD|LBY
"""


def _shown(people: tuple[Participant, ...]) -> str:
    return ",".join(p.country or p.name for p in people) or "-"


@pytest.mark.parametrize("row", [line.split("|") for line in SIDES.strip().splitlines()], ids=lambda row: row[0][:40])
def test_sides(row: list[str]) -> None:
    """The actors and recipients of the report of a type are those named."""
    sentence, kind, actors, recipients = row
    report = next(r for r in read(sentence, published="2024-05-15") if r.type == kind)
    assert actors == "?" or _shown(report.actors) == actors
    assert recipients == "?" or _shown(report.recipients) == recipients


TITLES = [
    ("The CIA director met his Kenyan counterpart in Nairobi.", "William Burns"),
    ("The Kremlin spokesman met reporters and criticised Norway.", "Dmitry Peskov"),
    ("The Scottish first minister criticised the mayor of London.", "John Swinney"),
    ("The Catalan leader met the mayor of Lyon.", "Pere Aragonès"),
    ("President of the European Commission Ursula von der Leyen met the mayor of Lyon.", "Ursula von der Leyen"),
]


@pytest.mark.parametrize(("sentence", "name"), TITLES)
def test_the_head_of_an_agency(sentence: str, name: str) -> None:
    """An office that is known by the agency's name is that of its holder on the day."""
    reports = read(sentence, published="2024-05-15")
    assert name in {p.name for r in reports for p in r.actors}


def test_who_sets_a_status_has_a_sector() -> None:
    """The participant that set a status carries the code of its sector as others do."""
    report = read("Norway's parliament called off the trip of the premier to Peru.", published="2024-05-15")[0]
    assert report.by is not None
    assert report.by.sector == "LEG"
