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
}

NOTHING: tuple[str, ...] = (
    "The couple settled their divorce out of court.",
    "The lawyer mediated between the two neighbours in their quarrel over a fence.",
    "The estate agent brokered the sale of the house.",
    "The summit of Everest was reached by three climbers.",
    "A shipment of rice arrived in Monrovia.",
)


@pytest.mark.parametrize(("told", "sentence"), [(told, s) for told, many in TOLD.items() for s in many])
def test_each_wording_tells_the_deed(told: str, sentence: str) -> None:
    found = read(sentence, published="2024-05-15")
    assert [f"{r.type.value}{'/' + r.mode if r.mode else ''} {r.status.value}" for r in found] == [told]


@pytest.mark.parametrize("sentence", NOTHING)
def test_the_same_words_elsewhere_tell_nothing(sentence: str) -> None:
    assert read(sentence, published="2024-05-15") == []
