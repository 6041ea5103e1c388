"""Arrests, bans, sentences, withdrawals, releases and concessions: their kind, who does them, and to whom."""

from __future__ import annotations

import pytest

from reportedly.reader import read


def told(sentence: str) -> list[tuple[str, str, str]]:
    return [
        (
            f"{r.type.value}/{r.mode}" if r.mode else r.type.value,
            ", ".join(p.name for p in r.actors),
            ", ".join(p.name for p in r.recipients),
        )
        for r in read(sentence, published="2024-05-15")
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        ("Omar Sonko was placed under house arrest on Monday.", "COERCE/arrest", "", "Omar Sonko"),
        ("Turkish police stopped the priest from boarding a plane.", "COERCE/restrict", "Turkish police", "priest"),
        ("The European Union ban on airlines from Indonesia is still in place.", "SANCTION/discontinue",
         "European Union", "Indonesia"),
        ("Rosa Marin remains in custody in Minsk.", "COERCE/arrest", "", "Rosa Marin"),
        ("Turkey's detention of Ekrem Demir drew crowds.", "COERCE/arrest", "Turkey", "Ekrem Demir"),
        ("Ekrem Demir's arrest in March shocked Turkey.", "COERCE/arrest", "", "Ekrem Demir"),
        ("Israel blocked the UN envoy from entering Gaza.", "COERCE/restrict", "Israel", "United Nations"),
        ("Russia has labelled the newspaper a foreign agent.", "COERCE/restrict", "Russia", "newspaper"),
        ("Turkey blocked access to the website of Deutsche Welle.", "COERCE/censor", "Turkey", "Deutsche Welle"),
        ("Spain extradited Hugo Carvajal to the United States.", "COERCE/deport", "Spain", "Hugo Carvajal"),
        ("Israel withheld tax revenue from the Palestinian Authority.", "COERCE/withhold", "Israel", "Palestine"),
        ("A court in Moscow handed Alexei Orlov a nine-year prison term.", "SANCTION/convict", "court", "Alexei Orlov"),
        ("Alexei Orlov received a twenty-year sentence.", "SANCTION/convict", "", "Alexei Orlov"),
        ("The court upheld the conviction of Alexei Orlov.", "SANCTION/convict", "court", "Alexei Orlov"),
        ("Burundi left the International Criminal Court.", "SANCTION/withdraw", "Burundi",
         "International Criminal Court"),
        ("Turkey halted all trade with Israel.", "SANCTION/discontinue", "Turkey", "Israel"),
        ("The sanctions imposed by Japan on North Korea hurt its exports.", "SANCTION/discontinue", "Japan",
         "North Korea"),
        ("The expulsion of the Russian diplomats by Bulgaria was announced.", "SANCTION/expel", "Bulgaria", "Russia"),
        ("The last German soldiers left Mali.", "RETREAT/withdraw", "Germany", ""),
        ("Rosa Marin walked free from prison.", "RETREAT/release", "", "Rosa Marin"),
        ("Joe Biden withdrew from the presidential race.", "RETREAT/resign", "Joe Biden", ""),
        ("Britain suspended operations at its embassy in Sudan.", "SANCTION/discontinue", "United Kingdom", "Sudan"),
        ("Rallies have been banned until June, the Ugandan interior minister said.", "COERCE/restrict", "Uganda", ""),
        ("Chad suspended its membership of the African Union.", "SANCTION/withdraw", "Chad", "African Union"),
        ("The African Union suspended the membership of Chad.", "SANCTION/expel", "African Union", "Chad"),
        ("Russia withdrew its military advisers from Venezuela.", "RETREAT/withdraw", "Russia", ""),
        ("Iran released Rosa Marin.", "RETREAT/release", "Iran", "Rosa Marin"),
        ("Alexei Orlov was found not guilty by a court in Togo.", "SANCTION/convict", "court", "Alexei Orlov"),
        ("North Korea allows IAEA inspectors to return.", "RETREAT/access", "North Korea",
         "International Atomic Energy Agency"),
        ("The state of emergency was lifted in Tunisia.", "CONCEDE", "Tunisia", ""),
        ("The EU agreed on a sixth package of sanctions on Russia.", "SANCTION/discontinue", "European Union",
         "Russia"),
        ("Russia suspended the grain deal with Ukraine.", "SANCTION/discontinue", "Russia", "Ukraine"),
        ("Sudan asked the diplomats of Kenya to leave the country.", "SANCTION/expel", "Sudan", "Kenya"),
        ("President Lula signed a decree banning rallies in Brazil.", "COERCE/restrict", "Luiz Inácio Lula da Silva",
         ""),
        ("Omar Said was convicted of aiding rebels and sentenced to six years.", "SANCTION/convict", "", "Omar Said"),
        ("The sale of petrol cars will be banned in Spain by 2035.", "COERCE/restrict", "Spain", ""),
        ("Alexei Orlov pleaded guilty to contempt.", "CONCEDE", "Alexei Orlov", ""),
    ],
)  # fmt: skip
def test_one_deed_with_its_sides(sentence: str, kind: str, actors: str, recipients: str) -> None:
    assert told(sentence) == [(kind, actors, recipients)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Schools across Northern Ireland were closed because of the snow.",
        "The airport in Tokyo was closed by the typhoon.",
        "The moment was captured on video by a Russian soldier.",
        "The Japanese carmaker closed its British factory.",
        "FIFA banned the Nigerian player for six matches.",
        "The film sanctioned by the British studio opened.",
        "The White House released the transcript of the call.",
        "The Hollywood film Nemesis was released in Canada.",
        "The chapel stood untouched under the rulers of East Germany.",
        "The British teenager was seen fleeing the police.",
        "The Italian minister left hospital on Friday.",
    ],
)
def test_no_deed(sentence: str) -> None:
    assert told(sentence) == []
