"""Promise: somebody is of the state or body for which the text says that they act, and of no state where it is none."""

from __future__ import annotations

import pytest

from reportedly import read

# text, the country of whoever does the last deed ("-" for none)
ROWS = [
    ("UN special rapporteur Agnes Moreau accused Saudi Arabia of murder.", "IGO"),
    ("Agnes Moreau, the UN special rapporteur on torture, accused Chad of torture.", "IGO"),
    ("UNICEF's Ida Lund criticised Yemen.", "IGO"),
    ("NATO secretary general Jens Dahl condemned Russia.", "IGO"),
    ("Shell's chief executive, Wael Sawan, accused Nigeria of fraud.", "GBR"),
    ("The chief executive of Toyota, Koji Sato, apologised to China.", "JPN"),
    ("Amnesty International's secretary general, Agnes Callam, accused Israel of torture.", "-"),
    ("Greenpeace activist Lena Vik accused Norway of polluting the sea.", "-"),
    ("Oxford University professor Dan Hill accused China of fraud.", "GBR"),
    ("Dan Hill of the Lowy Institute accused China of fraud.", "AUS"),
    ("In Chile, miners went on strike. Union leader Pedro Rojas accused the firm Codelco of lying.", "CHL"),
    ("President Berg will visit Peru.", "-"),
    ("An officer, James Roche, met him. James criticised Airbus.", "-"),
]


@pytest.mark.parametrize(("text", "country"), ROWS)
def test_whence_somebody_comes(text: str, country: str) -> None:
    reports = read(text, published="2024-05-15")
    assert [p.country or "-" for p in reports[-1].actors] == [country], reports[-1].actors
