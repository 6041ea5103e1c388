"""A deed is placed in the country where the words say or clearly imply that it happens, else nowhere."""

from __future__ import annotations

import pytest

from reportedly.reader import read

ROWS = [
    ("Norway's prime minister will visit Kenya in May.", "KEN"),  # a visit: the host
    ("The Peruvian president arrived in Paris for talks.", "FRA"),
    ("Norway's prime minister met the Kenyan president in Vienna.", "AUT"),
    ("The G20 summit in Bali was postponed.", "IDN"),
    ("Juan Soto of Peru visits Kenya and meets President Tom Mwangi.", "KEN"),
    ("A bomb exploded in Karachi, killing ten people.", "PAK"),
    ("Gunmen attacked a bus near Kano, Nigeria.", "NGA"),
    ("Russian missiles hit Odesa.", "UKR"),
    ("Ukraine shot down two drones over Kyiv.", "UKR"),
    ("A bomb exploded near the Danish embassy in Kabul.", "AFG"),
    ("Israel bombed a base in Syria.", "SYR"),
    ("Kenyan police arrested six activists.", "KEN"),  # among people of one country: there
    ("Thousands protested in the Peruvian capital.", "PER"),
    ("Chile imposed a curfew.", "CHL"),
    ("Norway expelled two Russian diplomats.", "NOR"),  # whence they are expelled
    ("Peru sent aid to Haiti.", "HTI"),
    ("North Korea tested a missile.", "PRK"),
    ("Russian forces withdrew from most of Kherson Oblast.", "UKR"),
    ("France withdrew its troops from Niger.", "NER"),
    ("Norway closed its embassy in Libya.", "LBY"),
    ("A court in Poland sentenced a Belarusian pilot to six months in prison.", "POL"),
    ("Ethiopia and Somaliland signed an agreement in Addis Ababa.", "ETH"),
    ("Ukrainian soldiers recaptured two villages from Russian forces.", "UKR"),  # their own land won back
    ("Norway's president met the Chilean president and discussed the situation in Sudan.", None),  # a topic
    ("Norway condemned Iran.", None),  # words are said nowhere
    ("Norway imposed sanctions on Iran.", None),
    ("The Norwegian prime minister spoke by phone with the Kenyan president.", None),
    ("Pirates attacked a Kenyan tanker in the Red Sea.", None),  # a sea of no one state
    # what is of one state and met in another: not there because it is theirs
    ("Protesters stormed the Danish embassy.", None),
    ("Protesters stormed the Danish embassy in Baghdad.", "IRQ"),
    ("Al-Shabaab killed six Kenyan soldiers.", "SOM"),
    ("Japan attacked an American submarine.", None),
    ("A gunman hijacked a Sudanese airliner.", None),
    # where somebody is held, not where they did what they are held for
    ("German police arrested a Syrian doctor wanted for murder in Homs.", "DEU"),
    ("Pedro Rojas of Peru was charged with fraud.", "PER"),
    ("A man was charged with murder in Dublin, Ireland.", "IRL"),
    ("Ana Quispe, a Peruvian judge, was convicted of fraud.", "PER"),
    ("Thousands marched through Lima.", "PER"),
]


@pytest.mark.parametrize(("text", "place"), [pytest.param(*row, id=row[0][:50]) for row in ROWS])
def test_a_deed_happens_where_the_text_says(text: str, place: str | None) -> None:
    """Every report of a sentence with one deed has the expected country."""
    reports = read(text, published="2022-06-15")
    assert reports, f"nothing found in {text!r}"
    assert {r.place for r in reports} == {place}, [(r.type.value, r.place, r.because.get("place")) for r in reports]


def test_a_town_is_named() -> None:
    """The town goes with the country."""
    report = read("A bomb exploded in Karachi.", published="2022-06-15")[0]
    assert (report.place, report.place_name) == ("PAK", "Karachi")
