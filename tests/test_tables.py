"""The tables of states, bodies, offices, towns and people find what readers know and leave alone the rest."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.actors.tables import Sense, tables
from reportedly.cli import app
from reportedly.lexicon import also

STATES = [
    ("Kiev asked for help", "Kiev", "UKR", Sense.CAPITAL),
    ("Talks in Kyiv went on", "Kyiv", "UKR", Sense.CAPITAL),
    ("Burma's generals", "Burma", "MMR", Sense.NAME),
    ("the Dutch agreed", "Dutch", "NLD", Sense.DEMONYM),
    ("Côte d’Ivoire voted", "Côte d’Ivoire", "CIV", Sense.NAME),
    ("The U.S. said", "U.S.", "USA", Sense.NAME),
    ("a US-led force", "US", "USA", Sense.NAME),
    ("Türkiye refused", "Türkiye", "TUR", Sense.NAME),
    ("England and France", "England", "GBR", Sense.NAME),
    ("the Kremlin denied it", "Kremlin", "RUS", Sense.SEAT),
    ("The Vatican asked", "Vatican", "VAT", Sense.NAME),
    ("a Soviet minister", "Soviet", "SUN", Sense.DEMONYM),
    ("Kosovars fled", "Kosovars", "XKX", Sense.DEMONYM),
    ("a court in The Hague", "The Hague", "NLD", Sense.CAPITAL),
]


@pytest.mark.parametrize(("text", "words", "country", "sense"), STATES)
def test_find_states(text: str, words: str, country: str, sense: Sense) -> None:
    """A state is found by every name that readers meet."""
    hits = {text[hit.span.start : hit.span.end]: hit.means[0] for hit in tables().find(text)}
    assert (hits[words].country, hits[words].sense) == (country, sense)


FOUND = """
The Burmese and Ivorian envoys met.|Burmese=MMR;Ivorian=CIV
Poles, Danes and Turks voted.|Poles=POL;Danes=DNK;Turks=TUR
The Swiss and the Dutch agreed.|Swiss=CHE;Dutch=NLD
North Korean and South Korean officials talked.|North Korean=PRK;South Korean=KOR
The Czech Republic and Czechia are one.|Czech Republic=CZE;Czechia=CZE
East Germany was a state.|East Germany=DDR
Yugoslav troops left Kosovo.|Yugoslav=YUG;Kosovo=XKX
Sino-Indian talks began.|Sino=CHN;Indian=IND
The DRC and Congo-Brazzaville share a river.|DRC=COD;Congo-Brazzaville=COG
Niger and Nigeria closed the border.|Niger=NER;Nigeria=NGA
Nigerien and Nigerian soldiers fought.|Nigerien=NER;Nigerian=NGA
Guinea-Bissau and Equatorial Guinea agreed.|Guinea-Bissau=GNB;Equatorial Guinea=GNQ
Somaliland is not Somalia.|Somaliland=XSO;Somalia=SOM
Hong Kongers marched.|Hong Kongers=HKG
Scotland and England differ.|Scotland=GBR;England=GBR
Gazans fled from Gaza City.|Gazans=PSE;Gaza City=PSE
Tel Aviv and Ramallah were silent.|Tel Aviv=ISR;Ramallah=PSE
Whitehall and Downing Street denied it.|Whitehall=GBR;Downing Street=GBR
The Pentagon and the White House agreed.|Pentagon=USA;White House=USA
The UN Security Council and the E.U. met.|UN Security Council=IGO;E.U.=IGO
NATO, Nato and the North Atlantic Treaty Organization are one.|NATO=IGO;Nato=IGO;North Atlantic Treaty Organization=IGO
The WHO asks who pays.|WHO=IGO
The Quad met; a quad bike did not.|Quad=IGO
BRICS and the G20 met.|BRICS=IGO;G20=IGO
Hezbollah and Hizbullah are one.|Hezbollah=LBN;Hizbullah=LBN
Houthis, the Taliban and Boko Haram fight.|Houthis=YEM;Taliban=AFG;Boko Haram=NGA
al-Shabaab and Al Shabaab are one.|al-Shabaab=SOM;Al Shabaab=SOM
ISIL and Daesh are one.|ISIL=None;Daesh=None
The PKK and the RSF said no.|PKK=TUR;RSF=SDN
The Knesset and the Duma voted.|Knesset=ISR;Duma=RUS
Iran's Revolutionary Guards and the IDF clashed.|Iran's Revolutionary Guards=IRN;IDF=ISR
The State Department and the FSB spoke.|State Department=USA;FSB=RUS
TASS and Al Jazeera reported it.|TASS=RUS;Al Jazeera=QAT
Gazprom sued Huawei.|Gazprom=RUS;Huawei=CHN
Tatars and Chechens left Crimea.|Chechens=RUS;Crimea=UKR
Strikes hit the Donbas and Tigray.|Donbas=UKR;Tigray=ETH
The Sahel and the Balkans are far.|Sahel=None;Balkans=None
Kharkov and Kharkiv are one.|Kharkov=UKR;Kharkiv=UKR
They met in Bombay and Saigon.|Bombay=IND;Saigon=VNM
They shelled Bakhmut and Rafah.|Bakhmut=UKR;Rafah=PSE
He was seen in Split, Croatia.|Split=HRV;Croatia=HRV
Vladimir Putin met Xi.|Vladimir Putin=RUS;Xi=CHN
Zelenskiy and Zelenskyy are one.|Zelenskiy=UKR;Zelenskyy=UKR
Kim Jong Un and Kim Jong-un are one.|Kim Jong Un=PRK;Kim Jong-un=PRK
Abe Shinzo and Shinzo Abe are one.|Abe Shinzo=JPN;Shinzo Abe=JPN
Erdogan met Lukashenka.|Erdogan=TUR;Lukashenka=BLR
Muammar Qaddafi fell; Gadhafi fled.|Muammar Qaddafi=LBY;Gadhafi=LBY
President Trump met Chancellor Merkel.|Trump=USA;Merkel=DEU
Republicans and Tories lost.|Republicans=USA;Tories=GBR
The Persian Gulf and the Gulf of Mexico are seas.|Persian Gulf=None;Gulf of Mexico=None
The Trump Attorney General resigned.|Trump=USA
Republican Obama critics spoke.|Republican=USA;Obama=USA
""".strip().splitlines()

LET_ALONE = """
The French Open began.|French
The Paris Agreement holds.|Paris
Jack London wrote novels.|London
Michael Jordan retired.|Jordan
George Washington crossed the river.|Washington
Anna Berg resigned.|Berg
Split decisions are rare.|Split
Nice people came.|Nice
Most people stayed.|Most
Trump Tower stands.|Trump
Craig Turnbull sold cars.|Turnbull
Angelo de la Cruz came home.|Cruz
He asked who was there.|who
JOIN US TODAY!|US
He paid AU$90 for it.|AU
The Iranians|Iran
The Norwegian Labour Party lost.|Labour Party
The Social Democratic Party won.|Democratic Party
Peru's Congress voted.|Congress
The Nigerians left.|Niger
Mr Houston retired.|Houston
Male nurses struck.|Male
Van drivers struck.|Van
Sake was served.|Sake
The pole fell on a turkey.|turkey
New Yorkers voted.|York
""".strip().splitlines()


@pytest.mark.parametrize("row", FOUND)
def test_find(row: str) -> None:
    """Every name is found, with the country of its likeliest meaning."""
    text, wanted = row.split("|")
    hits = {text[hit.span.start : hit.span.end]: str(hit.means[0].country) for hit in tables().find(text)}
    for pair in wanted.split(";"):
        words, country = pair.rsplit("=", 1)
        assert hits.get(words) == country, hits


@pytest.mark.parametrize("row", LET_ALONE)
def test_let_alone(row: str) -> None:
    """What only looks like a name is not found."""
    text, words = row.split("|")
    assert words not in [text[hit.span.start : hit.span.end] for hit in tables().find(text)]


HOLDERS = """
USA|president|1995-06-01|Bill Clinton
USA|secretary of state|2014-02-01|John Kerry
USA|top diplomat|2022-01-01|Antony Blinken
USA|Pentagon chief|2005-01-01|Donald Rumsfeld
USA|national security advisor|2022-05-01|Jake Sullivan
USA|speaker of the house|2008-01-01|Nancy Pelosi
RUS|president|2010-01-01|Dmitry Medvedev
RUS|prime minister|2010-01-01|Vladimir Putin
RUS|foreign minister|2003-01-01|Igor Ivanov
SUN|president|1990-06-01|Mikhail Gorbachev
CHN|leader|2005-01-01|Hu Jintao
CHN|premier|2015-01-01|Li Keqiang
CHN|foreign minister|2023-05-01|Qin Gang
HKG|leader|2019-08-01|Carrie Lam
TWN|president|2018-01-01|Tsai Ing-wen
GBR|prime minister|1990-12-01|John Major
GBR|chancellor|2008-01-01|Alistair Darling
GBR|foreign secretary|2004-01-01|Jack Straw
GBR|monarch|2022-09-01|Elizabeth II
DEU|chancellor|2001-01-01|Gerhard Schröder
DEU|foreign minister|2016-01-01|Frank-Walter Steinmeier
FRA|president|2013-01-01|François Hollande
JPN|prime minister|2001-09-11|Junichiro Koizumi
KOR|president|2017-04-01|
PRK|supreme leader|2000-01-01|Kim Jong-il
IND|external affairs minister|2016-01-01|Sushma Swaraj
PAK|army chief|2021-01-01|Qamar Javed Bajwa
ISR|defence minister|2024-01-01|Yoav Gallant
PSE|president|2000-01-01|Yasser Arafat
IRN|head of state|2015-01-01|Ali Khamenei
IRN|president|2024-06-01|Mohammad Mokhber
SAU|de facto ruler|2019-01-01|Mohammed bin Salman
SYR|president|2025-02-01|Ahmed al-Sharaa
TUR|prime minister|2010-01-01|Recep Tayyip Erdoğan
EGY|president|2012-12-01|Mohamed Morsi
UKR|president|2010-06-01|Viktor Yanukovych
UKR|commander-in-chief|2023-01-01|Valerii Zaluzhnyi
POL|prime minister|2006-12-01|Jarosław Kaczyński
IRL|Taoiseach|2009-01-01|Brian Cowen
VAT|pontiff|2010-01-01|Benedict XVI
XKX|prime minister|2022-01-01|Albin Kurti
body:united-nations|secretary-general|2000-01-01|Kofi Annan
body:nato|secretary general|2000-01-01|George Robertson
body:european-union|foreign policy chief|2015-01-01|Federica Mogherini
body:european-union|president|2015-01-01|Jean-Claude Juncker
body:international-atomic-energy-agency|director general|2003-01-01|Mohamed ElBaradei
group:hamas|leader|2010-01-01|Khaled Meshaal
agency:mi6|chief|2021-01-01|Richard Moore
region:scotland|first minister|2016-01-01|Nicola Sturgeon
AFG|president|2022-01-01|
FRA|chief astronomer|2020-01-01|
""".strip().splitlines()


@pytest.mark.parametrize("row", HOLDERS)
def test_holder(row: str) -> None:
    """An office in any words gives who held it on the day, and nobody where it was vacant or is not known."""
    country, office, day, name = row.split("|")
    held = tables().holder(country, office, date.fromisoformat(day))
    assert (held.person.name if held else "") == name


NAMED = """
Bush|1990-01-01|George H. W. Bush|USA
Bush|2005-01-01|George W. Bush|USA
Clinton|1998-01-01|Bill Clinton|USA
Clinton|2011-01-01|Hillary Clinton|USA
Stoltenberg|2010-01-01|Jens Stoltenberg|NOR
Stoltenberg|2020-01-01|Jens Stoltenberg|IGO
Aoun|2018-01-01|Michel Aoun|LBN
Aoun|2025-06-01|Joseph Aoun|LBN
al-Assad|2010-01-01|Bashar al-Assad|SYR
King Abdullah|2003-01-01|Abdullah II|JOR
May|2018-01-01|Theresa May|GBR
Georgia|2020-01-01|Georgia|GEO
Washington|2020-01-01|Washington|USA
Congo|2020-01-01|Democratic Republic of the Congo|COD
french|2020-01-01||
Birmingham|2020-01-01|Birmingham|GBR
Bethlehem|2020-01-01|Bethlehem|PSE
""".strip().splitlines()


@pytest.mark.parametrize("row", NAMED)
def test_named(row: str) -> None:
    """A name or surname alone gives its likeliest meaning on the day first."""
    name, day, meant, country = row.split("|")
    found = tables().named(name, date.fromisoformat(day))
    assert (found[0].name, found[0].country) == (meant, country) if meant else found == ()


def test_georgia_is_both() -> None:
    """A name of a state and of a part of another gives both, the state first."""
    assert [known.country for known in tables().named("Georgia")][:2] == ["GEO", "USA"]


def test_members_and_places() -> None:
    """Bodies have members, towns have coordinates."""
    union = tables().named("European Union")[0]
    assert len(union.members) == 27
    assert "HRV" in union.members
    lyon = tables().named("Lyon")[0]
    assert lyon.latitude == pytest.approx(45.75, abs=0.1)


def test_holders_stand_in_tables() -> None:
    """Every office belongs to a state, body, group, agency, party or region that the tables know."""
    known = tables()
    keys = {meaning.key for name in ("NATO", "Hamas", "MI6", "Scotland") for meaning in known.named(name)}
    wrong = [where for where, _ in known.offices.terms if ":" not in where and known.state(where) is None]
    assert not wrong
    assert {"body:nato", "group:hamas", "agency:mi6", "region:scotland"} <= keys
    for terms in known.offices.terms.values():
        for first, second in pairwise(terms):
            assert first.until is not None, first
            assert second.since is not None, second
            assert first.until <= second.since, (first, second)


def test_own_actors(tmp_path: Path) -> None:
    """A user's CSV and JSON lines are found like ours; a faulty line is left out and said."""
    folder = tmp_path / "actors"
    folder.mkdir()
    (folder / "unions.csv").write_text(
        "name,aliases,country,kind,sector\nHarbour Workers' Union,HWU,NOR,group,LAB\nBad,,Norway,group,\n", "utf-8"
    )
    line = {"name": "Ola Torvik", "aliases": ["Torvik"], "country": "NOR", "kind": "person", "from": "2020"}
    (folder / "people.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    said: list[str] = []
    text = "The HWU met Torvik."
    with also(tmp_path, lambda fault: said.append(str(fault))):
        hits = tables((tmp_path,)).find(text)
    assert [(text[h.span.start : h.span.end], h.means[0].country) for h in hits] == [("HWU", "NOR"), ("Torvik", "NOR")]
    assert [line for line in said if "unions.csv, line 3: 'Norway' is no country" in line] == said != []


def test_who() -> None:
    """`reportedly who` shows the offices of a person, and who holds an office that is asked for."""
    shown = CliRunner().invoke(app, ["who", "German chancellor", "--on", "2003-06-01"])
    assert "Gerhard Schröder: person" in shown.output
    assert "prime minister of DEU 1998-10-27 to 2005-11-22" in shown.output
    assert CliRunner().invoke(app, ["who", "Xyzzy"]).exit_code == 1
