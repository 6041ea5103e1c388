"""One kind of deed in the many words that news has for it, and the same words where they mean something else."""

from __future__ import annotations

import pytest

from reportedly import read

TOLD: dict[str, tuple[str, ...]] = {
    # type, mode and status: sentences that each tell one such deed
    "AGREE happened": (
        "Hungary and Slovakia settled their long-running dispute over the Danube dam.",
        "Malaysia and Singapore resolved their row over water supplies.",
        "Protocols on consular matters were exchanged by the foreign ministers of Cuba and Vietnam.",
        "G7 leaders committed themselves to a minimum corporate tax.",
        "An understanding was reached with Poland on the transit of Ukrainian grain.",
    ),
    "AGREE postponed": ("The signing of the agreement between Serbia and Kosovo has been postponed.",),
    "CONSULT happened": (
        "Bilateral consultations on consular affairs took place between Peru and Canada.",
    ),
    "CONSULT negated": (
        "The president refused to meet the opposition leader.",
        "No contacts took place between Iran and the United States, the foreign ministry said.",
    ),
    "CONSULT underway": ("Representatives of Libya's rival parliaments are meeting in Morocco.",),
    "CONSULT planned": ("Oman will host indirect talks between Iran and the United States.",),
    "CONSULT/visit happened": (
        "UN inspectors flew into Damascus on Sunday.",
        "Iraq's foreign minister returned from Moscow on Friday.",
        "Fiji played host to the Chinese foreign minister.",
        "Human rights envoys of the UN were dispatched to Myanmar.",
    ),
    "CONSULT/visit planned": ("A fact-finding mission of the OSCE is to go to Kyrgyzstan.",),
    "CONSULT/third-party happened": (
        "The Vatican acted as an intermediary between Cuba and the United States.",
        "The UN envoy relayed messages between the Syrian government and the opposition.",
        "Kofi Annan brokered a power-sharing deal in Kenya.",
        "ECOWAS dispatched mediators to Niamey.",
    ),
    "CONSULT/third-party negated": ("China denied mediating between Riyadh and Tehran.",),
    "CONSULT/multilateral happened": (
        "Defence chiefs of the Quad countries met in Hawaii.",
        "The fifteenth session of the Islamic Conference wrapped up in Banjul.",
        "Zelensky addressed the Munich Security Conference by video link.",
    ),
    "CONSULT/multilateral planned": (
        "Leaders of the Shanghai Cooperation Organisation will gather in Astana in July.",
    ),
    "CONSULT/phone happened": (
        "The US and Chinese defence chiefs talked via video link on Tuesday.",
        "Modi dialled the Nepalese prime minister to offer condolences.",
    ),
    "SUPPORT happened": (
        "Russia and Zambia have normalised diplomatic ties.",
        "Iceland was the first country to recognise Lithuania's independence in 1991.",
        "Condolences poured in from Iran's allies after the death of President Raisi.",
        "Washington gave its blessing to the South Korean plan.",
        "Twelve Latin American countries backed Argentina's claim to the Falklands.",
        "Croatia became a member of the European Union in July 2013.",
    ),
    "SUPPORT planned": ("Moldova intends to join the European Union by 2030.",),
    "SUPPORT proposed": ("Japan is thinking about reopening its embassy in Tripoli.",),
    "SUPPORT ended": ("Guatemala withdrew its support for the Taiwanese bid.",),
    "CONCEDE happened": (
        "Bolivian president Gonzalo Sánchez de Lozada bowed to the demands of the protesters.",
        "The junta agreed to the opposition's demand for an election.",
        "The Czech premier admitted that his government had made an error in its handling of the floods.",
        "The US exempted Iraq from sanctions on Iranian gas.",
        "Saudi Arabia allowed women to drive.",
        "Honduras' president conceded that he had lost the election.",
    ),
    "CONCEDE postponed": ("The lifting of the arms embargo on China has been delayed.",),
    "COOPERATE happened": (
        "Egypt and Sudan linked their power grids.",
        "The two Koreas reconnected their rail lines.",
        "Britain and France jointly developed the Concorde.",
    ),
    "COOPERATE planned": ("Moldova and Romania will build a gas pipeline together.",),
    "COOPERATE underway": ("Direct flights between Israel and Morocco were resumed.",),
    "AID happened": (
        "Paris Club creditors wrote off part of Iraq's debt.",
        "India gave the Maldives two helicopters.",
        "American special forces advised Iraqi troops in the battle for Mosul.",
        "Jordan has taken in more than 600,000 Syrians.",
        "The European Central Bank threw Greece a lifeline of emergency loans.",
    ),
    "AID postponed": ("Germany has delayed the delivery of Taurus missiles to Kyiv.",),
    "RETREAT/withdraw happened": (
        "The remaining Soviet troops were withdrawn from Hungary in June 1991.",
        "India and China disengaged their troops at two friction points in Ladakh.",
        "The last Dutch peacekeepers have returned home from Mali.",
    ),
    "RETREAT/withdraw planned": ("The drawdown of the UN mission in Mali is to be completed by December.",),
    "RETREAT/withdraw negated": ("Israel will not withdraw from the Golan Heights, the prime minister said.",),
    "RETREAT/release happened": (
        "The kidnappers let the Italian priest go.",
        "Two Turkish pilots held in Lebanon regained their freedom.",
        "Venezuela sent home six detained Americans.",
    ),
    "RETREAT/disarm happened": (
        "Militiamen turned over their guns to Liberian peacekeepers.",
        "Ukraine shipped the last of its nuclear warheads to Russia in 1996.",
        "Thousands of former combatants were demobilised in Burundi.",
    ),
    "RETREAT/access happened": (
        "Iraq opened its presidential palaces to UN weapons inspectors.",
        "North Korea readmitted nuclear inspectors.",
    ),
    "RETREAT/ceasefire happened": ("India and Pakistan ceased hostilities on Saturday.",),
    "RETREAT/resign happened": ("Boris Yeltsin handed power to Vladimir Putin on the last day of 1999.",),
    "RETREAT/resign negated": ("Armenia's prime minister ruled out resigning.",),
    "REQUEST/change happened": (
        "A US senator wants Apple to cut ties with the Chinese supplier.",
        "The Kenyan churches pleaded with politicians to avoid hate speech.",
        "Chadian opposition parties sought a recount of the vote.",
    ),
    "REQUEST/assist happened": (
        "Pakistan turned to the IMF for a bailout.",
        "Kyrgyzstan called on Russia to send troops to quell the unrest.",
    ),
    "REQUEST/yield happened": (
        "The African Union appealed to both sides in Sudan to lay down their arms.",
        "NATO has asked Serbia to pull its forces back from the border.",
        "Turkey ordered the rebels out of the buffer zone.",
        "European leaders want Russia to lift the blockade of Ukrainian ports.",
    ),
    "REQUEST/meet happened": (
        "China called on the United States and North Korea to sit down together.",
        "Russia requested an emergency session of the Security Council.",
    ),
}

NOTHING: tuple[str, ...] = (
    "The couple settled their divorce out of court.",
    "The lawyer mediated between the two neighbours in their quarrel over a fence.",
    "The estate agent brokered the sale of the house.",
    "The summit of Everest was reached by three climbers.",
    "A shipment of rice arrived in Monrovia.",
    "The airline apologised for the delay to passengers.",
    "The bank waived the fee for students.",
    "Doctors recommend eight hours of sleep.",
    "The insurer recognised a loss of two million.",
    "Teams exchanged shirts after the match.",
)


@pytest.mark.parametrize(("told", "sentence"), [(told, s) for told, many in TOLD.items() for s in many])
def test_each_wording_tells_the_deed(told: str, sentence: str) -> None:
    found = read(sentence, published="2024-05-15")
    assert [f"{r.type.value}{'/' + r.mode if r.mode else ''} {r.status.value}" for r in found] == [told]


@pytest.mark.parametrize("sentence", NOTHING)
def test_the_same_words_elsewhere_tell_nothing(sentence: str) -> None:
    assert read(sentence, published="2024-05-15") == []
