"""Blame, refusal, threat, protest, sanction, repression and violence in many words, and their look-alikes."""

from __future__ import annotations

import pytest

from reportedly.reader import read

TOLD = """
ACCUSE/disapprove happened|Lawmakers of both parties tore into the premier of Togo over the loan.
ACCUSE/disapprove happened|Cabinet members were scathing about the prosecutor's report.
ACCUSE/disapprove happened|The governor came under fire from donors for signing the decree.
ACCUSE/allege happened|The trial of three Togolese editors opened in Lomé.
ACCUSE/allege underway|The mayor faces charges of sedition.
ACCUSE/allege happened|Allegations of fraud were levelled at the governor.
ACCUSE/investigate happened|Prosecutors grilled the former premier's wife about the missing millions.
ACCUSE/investigate happened|Weapons inspectors searched a palace in Lomé.
REJECT/assist happened|The fund turned down a request from Malawi for an emergency loan.
REJECT/yield happened|The general dismissed calls to resign.
REJECT/yield happened|The strongman defied demands for his resignation.
REJECT/meet happened|The opposition walked out of the talks in Harare.
REJECT/change happened|The king brushed aside demands for an elected premier.
REJECT/change happened|The Supreme Court of Malawi overturned the president's order.
RETREAT/disarm negated|The rebels of Togo refuse to lay down arms.
SANCTION/convict negated|A court in Lomé acquitted the editor.
THREATEN/violence happened|The general threatened to turn the capital of Chad into a graveyard.
THREATEN/violence happened|Two editors in Accra received death threats from the militia.
THREATEN/restrict happened|Chad's threat of an embargo against Niger alarmed the union.
THREATEN/relations happened|The rebels threatened to walk away from the peace process.
THREATEN/expel happened|Chad threatened to throw out the garrison of Niger.
THREATEN/arrest happened|An arrest warrant has been issued against the former premier of Togo.
THREATEN/territory happened|Chad threatened to take over the islands of Niger.
THREATEN happened|Postal workers threatened to strike over pay.
PROTEST/demo happened|A candlelight protest drew a million people in Seoul.
PROTEST/demo happened|Monks led a march through Colombo.
PROTEST/demo planned|Landless peasants intend to rally in Brasilia.
PROTEST/strike happened|Dockers downed tools in Mombasa.
PROTEST/strike planned|Air traffic controllers plan a two-day strike next week.
PROTEST/hunger happened|Detainees refused meals for a third week.
PROTEST/obstruct happened|Climate activists glued themselves to a road in Bonn.
PROTEST/obstruct happened|Angry villagers sealed off the mine in Peru.
PROTEST/vandalize happened|A monument was torn down by demonstrators in Durham.
SANCTION/convict happened|Three Kenyans were handed life terms for separatism.
SANCTION/expel happened|Bolivia declared the Danish ambassador persona non grata.
SANCTION/expel happened|The president fired his defence minister on Monday.
SANCTION/withdraw happened|Kenya called its envoy home from Khartoum.
SANCTION/withdraw happened|Chad revoked its ratification of the test ban treaty.
SANCTION/discontinue happened|Chad breached the enrichment limit of the nuclear deal.
MOBILIZE/troops happened|The alliance reinforced its flank with four battalions.
MOBILIZE/troops happened|Chinese fighter jets crossed the median line of the strait.
MOBILIZE/weapons happened|France carried out a nuclear test in the Pacific.
MOBILIZE/police happened|Heavily armed police patrolled the streets of Maputo.
MOBILIZE/militia happened|Fano militiamen gathered on the outskirts of Gondar.
COERCE/seize happened|Moscow has taken over the local subsidiary of a Danish brewer.
COERCE/restrict happened|Israeli forces sealed off Jericho.
COERCE/restrict happened|The junta stripped the opposition leader of his citizenship.
COERCE/censor happened|Internet access was cut across Gabon.
COERCE/censor happened|Malaysia withdrew the newspaper's publishing permit.
COERCE/martial-law happened|Emergency powers were invoked by the president of Sri Lanka.
COERCE/arrest underway|Iran is holding three American hikers.
COERCE/deport happened|Thailand handed over nine dissidents to China.
COERCE/withhold happened|Chad stopped paying the salaries of the judges in Faya.
COERCE/misinformation happened|Forged documents were circulated by the ruling party of Togo.
COERCE/cyber happened|Spyware was planted on the phones of Catalan politicians.
ASSAULT underway|Fierce fighting raged in the suburbs of Khartoum.
ASSAULT happened|Croatian troops drove Serb rebels out of Knin.
ASSAULT/targeted happened|The former premier survived an assassination attempt in Lahore.
ASSAULT/destroy happened|A church was set on fire by extremists in Kaduna.
ASSAULT/primitive happened|An attacker drove a van into pedestrians in Lyon.
ASSAULT/firearms happened|A sniper killed a photographer in Grozny.
ASSAULT/explosives happened|Separatists bombed a police barracks in Corsica.
ASSAULT/suicide-attack happened|A suicide attacker killed nine recruits in Tikrit.
ASSAULT/drone happened|Russia launched eighty drones at Kyiv.
ASSAULT/heavy-weapons happened|Shells rained down on Donetsk.
ASSAULT/crowd-control happened|Riot police cleared the square with stun grenades.
ASSAULT/unconventional happened|The regime gassed the town of Halabja.
"""

LOOK_ALIKES = """
The airline charges passengers for cabin bags.
Analysts blamed weak demand for the drop in oil prices.
Customers complained of slow service at the bank.
Scientists investigated how bees find their way home.
The singer slammed the door and left the studio.
The publisher rejected the novel eleven times.
The jury rejected the widow's claim against the hospital.
The skipper threatened to quit after a third defeat.
The landlord threatened the tenant with a fine.
The miners struck gold in the hills above Nome.
A brass band marched through the village at the carnival.
Commuters were delayed by a lightning strike on the signal box.
The team rallied from two goals down.
The golfer cut ties with his sponsor.
The party's senator served a six-year term.
The witness recalled the ambassador's kindness.
The painting captures the light of Tuscany.
The pilot declared an emergency and landed in Shannon.
Drought forced farmers to sell cattle.
A shark attacked a surfer off Perth.
The captain's rocket into the top corner sank the visitors.
The building was demolished to make way for flats.
"""


@pytest.mark.parametrize("row", TOLD.strip().splitlines())
def test_a_deed_of_conflict_is_told_once(row: str) -> None:
    """Each sentence gives one report, of the type, mode and status before it."""
    expected, sentence = row.split("|")
    reports = read(sentence, published="2024-05-15")
    told = [f"{r.type.value}/{r.mode}" if r.mode else r.type.value for r in reports]
    assert [f"{deed} {r.status.value}" for deed, r in zip(told, reports, strict=True)] == [expected]


@pytest.mark.parametrize("sentence", LOOK_ALIKES.strip().splitlines())
def test_the_same_words_elsewhere_tell_none(sentence: str) -> None:
    """The same words in sport, trade, weather and the arts give no report."""
    assert read(sentence, published="2024-05-15") == []
