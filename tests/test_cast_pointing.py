"""Promise: a pronoun or description means the one of whom the text speaks, before or after it; else nobody."""

from __future__ import annotations

import pytest

from reportedly import read
from reportedly.records import Report

# text, type of the report that is asked (the last of its type), its actors and its recipients by country or name
ROWS = [
    # the subject that follows
    ("When she arrived in Nairobi, Danish minister Anna Lund met President William Ruto.", "VISIT", "DNK", "KEN"),
    ("Before he flew to Lima, President Erik Berg of Norway met Ama Mensah of Ghana.", "VISIT", "NOR", "PER"),
    ("During his visit to Lima, Norwegian president Erik Berg thanked Chile.", "VISIT", "NOR", "PER"),
    ("After it invaded Kuwait, Iraq was hit with sanctions.", "ASSAULT", "IRQ", "KWT"),
    ('"He will visit Togo," Kenyan minister Ali Musa said of Omar Diallo of Mali.', "VISIT", "", "TGO"),
    # a subject by apposition, an office that is only wanted
    ("The head of the navy of Norway, Erik Berg, met Peru's Ana Quispe. He praised Chile.", "SUPPORT", "NOR", "CHL"),
    ("Omar Diallo of Mali ran for president. He thanked France.", "SUPPORT", "MLI", "FRA"),
    # bodies that speak of themselves
    ("UNICEF reported they had delivered vaccine to Samoa.", "AID", "United Nations Children's Fund", "WSM"),
    ("Turkey said they had shot down a Syrian plane.", "ASSAULT", "TUR", "SYR"),
    ("The Kenyan police said it had arrested two men in Nairobi.", "COERCE", "KEN", "KEN"),
    ("Norway and Chile signed a treaty. They also condemned Chad.", "ACCUSE", "CHL NOR", "TCD"),
    # the same noun again
    ("Taliban leaders met in Doha. In Ghana, the Harvest Party met. The party condemned Togo.", "ACCUSE", "GHA", "TGO"),
    ("The World Bank suspended aid to Uganda. The bank also criticised Kenya.", "ACCUSE", "World Bank", "KEN"),
    ("The International Criminal Court met on Sudan. The court urged Chad to act.", "REQUEST",
     "International Criminal Court", "TCD"),
    ("The Norwegian airline Nordfly left Chad. The airline accused Chad of fraud.", "ACCUSE", "NOR", "TCD"),
    # whom a sentence is about, not through whom it is said
    ("Hyundai of South Korea said on Twitter it would close a plant. The company accused China of spying.",
     "ACCUSE", "KOR", "CHN"),
    # not of the state that it is done to, unless that is a part of its own
    ("The Kenya Airports Authority closed the road. The agency blamed Uganda.", "ACCUSE", "KEN", "UGA"),
    # a surname that is a firm's name too
    ("William Ford, a lawyer in Accra, Ghana, ran for governor. Ford accused Togo of fraud.", "ACCUSE", "GHA", "TGO"),
    # counted, not told before
    ("Kenya and Peru met. Police in Oslo, Norway, arrested two men.", "COERCE", "NOR", "NOR"),
]  # fmt: skip


def shown(report: Report, side: str) -> str:
    people = report.actors if side == "actors" else report.recipients
    return " ".join(sorted(p.country if p.country not in (None, "IGO") else p.name for p in people))


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), ROWS)
def test_whom_pronouns_and_descriptions_mean(text: str, kind: str, actors: str, recipients: str) -> None:
    reports = read(text, published="2024-05-15")
    asked = [r for r in reports if r.type.value == kind or (kind == "VISIT" and r.mode == "visit")]
    assert asked, [r.type for r in reports]
    assert (shown(asked[-1], "actors"), shown(asked[-1], "recipients")) == (actors, recipients)
