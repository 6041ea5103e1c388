# ruff: noqa: E501 – the rows are tables
"""Who speaks: pronouns, offices, spokespeople, statements and descriptions lead to a name, or to nobody."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from reportedly.cli import app
from reportedly.quotes import quotes_of
from reportedly.reader import layers, speakers
from reportedly.records import Article, Span

# text | words of the content | speakers parted by ; ("-": nobody) | construction
PASSAGES = r"""
Anna Berg met the miners on Monday. She said the pit would stay open.|the pit would stay open|Anna Berg|she
Prime Minister Jonas Lind visited the port. He said trade would grow.|trade would grow|Jonas Lind|he
Prime Minister Jonas Lind met Anna Berg in Oslo. She said the talks were useful.|the talks were useful|Anna Berg|she, not the man
Prime Minister Jonas Lind met Anna Berg in Oslo. He said the talks were useful.|the talks were useful|Jonas Lind|he, not the woman
"Trade will grow," Jonas Lind told the council. "We need a new port," he added.|We need a new port|Jonas Lind|he added behind a quotation
"President Omar Diallo has broken his word," said General Karim Sow. "His troops shelled the town," he added.|His troops shelled the town|Karim Sow|a man in the quotation is not the speaker
"President Omar Diallo has broken his word," said General Karim Sow.\n\n"His troops shelled the town," he added.|His troops shelled the town|Karim Sow|the next paragraph
General Karim Sow spoke to reporters in Dakar. "The front is quiet."|The front is quiet|Karim Sow|a quotation without a cue
General Karim Sow said the front was quiet. "The rebels have left."|The rebels have left|Karim Sow|quotation behind indirect speech
General Karim Sow said the front was quiet. The general said the rebels had left.|the rebels had left|Karim Sow|the general
Foreign Minister Elena Petrova arrived on Tuesday. The minister said the border would open.|the border would open|Elena Petrova|the minister
President Omar Diallo of Senegal opened the summit. The president said peace was near.|peace was near|Omar Diallo|the president
Senegal's president, Omar Diallo, opened the summit. He said peace was near.|peace was near|Omar Diallo|apposition
Omar Diallo, the president of Senegal, said peace was near.|peace was near|Omar Diallo|office behind the name
The president of Senegal, Omar Diallo, said peace was near.|peace was near|Omar Diallo|name behind the office
Omar Diallo opened the summit. Diallo said peace was near.|peace was near|Omar Diallo|surname
Omar Diallo and Anna Berg met on Monday. Berg said the deal was dead.|the deal was dead|Anna Berg|one surname of two
Omar Diallo and Anna Berg met on Monday. They said the deal was near.|the deal was near|Omar Diallo;Anna Berg|they are two
Omar Diallo and Anna Berg met on Monday. The two leaders said the deal was near.|the deal was near|Omar Diallo;Anna Berg|the two leaders
France and Spain signed the accord. Both countries said they would share the data.|they would share the data|France;Spain|both countries
Moscow recalled its envoy on Monday. It said the embassy would stay open.|the embassy would stay open|Russia|it is a capital
Kenya closed the border on Friday. Nairobi said the step was needed.|the step was needed|Kenya|a capital speaks
The Kremlin denied the report. It said no talks were planned.|no talks were planned|Kremlin|it is a seat
Norway's government cut the tax. Oslo said the budget was sound.|the budget was sound|Norway|capital as government
Ministry spokeswoman Lena Horvat answered questions on Friday. She said two ships were missing.|two ships were missing|Lena Horvat|spokeswoman by name
A spokeswoman for the ministry, Lena Horvat, said two ships were missing.|two ships were missing|Lena Horvat|spokeswoman, then the name
Lena Horvat, a spokeswoman for the ministry, said two ships were missing.|two ships were missing|Lena Horvat|the name, then spokeswoman
A spokesman for the Norwegian navy said two ships were missing.|two ships were missing|Norwegian navy|spokesman without a name
Foreign Ministry spokesman Pavel Dorn said two ships were missing. The spokesman said a search was on.|a search was on|Pavel Dorn|the spokesman
According to Pavel Dorn, the search was over. "Nobody was found," he said.|Nobody was found|Pavel Dorn|he behind according to
"Nobody was found," according to Pavel Dorn.|Nobody was found|Pavel Dorn|according to behind
The search is over, according to a statement from the Norwegian navy.|The search is over|Norwegian navy|a statement from
In a statement, the Norwegian navy said the search was over. The statement said nobody was found.|nobody was found|Norwegian navy|the statement
President Omar Diallo issued a statement on Monday. The statement said peace was near.|peace was near|Omar Diallo|a statement issued
The search is over, according to a letter signed by Pavel Dorn.|The search is over|Pavel Dorn|a letter signed by
A letter from Pavel Dorn said the search was over.|the search was over|Pavel Dorn|a letter from
Pavel Dorn's letter said the search was over.|the search was over|Pavel Dorn|possessor of a letter
Reuters reported that the search was over. The agency said nobody was found.|nobody was found|Reuters|the agency
The agency Interfax reported that the search was over.|the search was over|Interfax|agency by name
The Oslo Times wrote that the search was over. The newspaper said nobody was found.|nobody was found|Oslo Times|the newspaper
Human rights group Amnesty International said twelve people had died.|twelve people had died|Amnesty International|group with a name
Hamas said the talks had failed. The group said it would not return.|it would not return|Hamas|the group
Officials said the road was open.|the road was open|Officials|unnamed
Two diplomats who asked not to be named said the deal was near.|the deal was near|Two diplomats who asked not to be named|unnamed, in their words
The envoy was quoted by Interfax as saying that the deal was near. He left on Friday.|the deal was near|envoy|quoted by an agency
Interfax quoted Pavel Dorn as saying that the deal was near.|the deal was near|Pavel Dorn|quoted as saying
Pavel Dorn, who leads the search, said nobody was found.|nobody was found|Pavel Dorn|relative clause
Pavel Dorn, who said nobody was found, left the island.|nobody was found|Pavel Dorn|who said
The admiral who said nobody was found has left.|nobody was found|admiral|who of a common noun
Asked about the search, Pavel Dorn said nobody was found.|nobody was found|Pavel Dorn|asked about
Pavel Dorn met reporters on Friday, saying nobody was found.|nobody was found|Pavel Dorn|participle
Pavel Dorn has left the island, his office said.|Pavel Dorn has left the island|his office|his office
Poland's defence minister, Jan Nowak, will visit Kyiv. Nowak said aid would continue.|aid would continue|Jan Nowak|surname of a minister
US President Joe Biden met Chancellor Olaf Scholz. The chancellor said aid would continue.|aid would continue|Olaf Scholz|the chancellor
US President Joe Biden met Chancellor Olaf Scholz. The president said aid would continue.|aid would continue|Joe Biden|the president of two leaders
US President Joe Biden met French President Emmanuel Macron. The US president said aid would continue.|aid would continue|Joe Biden|the US president
US President Joe Biden met French President Emmanuel Macron. The French president said aid must continue.|aid must continue|Emmanuel Macron|the French president
The prosecutor, Marta Ruiz, charged Colonel Luis Vega. He denied taking money.|taking money|Luis Vega|he denied
The prosecutor, Marta Ruiz, charged Colonel Luis Vega. "I took no money," he said.|I took no money|Luis Vega|he said, the accused
Jan Nowak: Aid will continue.|Aid will continue|Jan Nowak|name and colon
The Oslo Times and others said the strike would go on.|the strike would go on|Oslo Times|and others
The union and the party said the strike would go on.|the strike would go on|union;party|two bodies
"We are tired," a farmer told the radio. "Nobody helps us," she said.|Nobody helps us|-|a pronoun for somebody unnamed
The army said the town was taken. It added that the bridge was down.|the bridge was down|army|it is an army
The International Monetary Fund cut its forecast. The fund said growth would slow.|growth would slow|International Monetary Fund|the fund
The European Union extended the sanctions. Brussels said they would last a year.|they would last a year|European Union|Brussels
China's foreign ministry summoned the envoy. It said the visit was a mistake.|the visit was a mistake|China's foreign ministry|it is a ministry
Jonas Lind resigned on Monday. In his words, the party had lost its way.|the party had lost its way|Jonas Lind|in his words
Jonas Lind resigned on Monday. In the view of Anna Berg, the party had lost its way.|the party had lost its way|Anna Berg|in the view of
President Omar Diallo of Senegal met Prime Minister Jonas Lind of Norway. The Senegalese president said peace was near.|peace was near|Omar Diallo|nationality and office of one of two
President Omar Diallo of Senegal met Prime Minister Jonas Lind of Norway. The Norwegian premier said peace was near.|peace was near|Jonas Lind|another word for the office
Chad's interior minister, Moussa Abakar, toured the camp on Sunday.\n\n"We will not close it," he said. "Nobody will be sent back."|Nobody will be sent back|Moussa Abakar|paragraph, then two quotations
Abakar's deputy, Fatima Saleh, disagreed. "The camp is full," she said.|The camp is full|Fatima Saleh|deputy by name
The rebels released a video on Friday. In it, their commander, Yusuf Garba, said the road was mined.|the road was mined|Yusuf Garba|apposition after a possessive
Yusuf Garba, the commander of the rebels, said the road was mined. The army's chief, General Idris Musa, called him a liar. "There are no mines," he said.|There are no mines|Idris Musa|he is the later speaker
Peru's mining minister told Congress on Monday that she would resign.|she would resign|Peru's mining minister|office of a state
The Peruvian government said it would close the mine. Its spokesman, Raul Vera, said talks had failed.|talks had failed|Raul Vera|its spokesman
A court in Lima ruled that the mine must close.|the mine must close|court in Lima|a court of a town
Police in Lima said two miners had died. They said a third was missing.|a third was missing|Police in Lima|they are police
The miners' union said the strike would go on. Its leader, Marta Quispe, said the firm had lied.|the firm had lied|Marta Quispe|its leader
"The firm has lied," Marta Quispe, leader of the miners' union, told local radio.|The firm has lied|Marta Quispe|name and office behind the quotation
"The firm has lied," the union's leader, Marta Quispe, said in an interview with Reuters.|The firm has lied|Marta Quispe|office and name behind the quotation
In an interview with Reuters, Marta Quispe said the firm had lied.|the firm had lied|Marta Quispe|interview with an agency
Reuters quoted a source close to the talks as saying the deal was dead.|the deal was dead|source close to the talks|a source quoted by an agency
The deal is dead, Reuters reported, citing a source close to the talks.|The deal is dead|Reuters|agency citing a source, the agency
The deal is dead, said a person familiar with the matter.|The deal is dead|person familiar with the matter|a person familiar
Iran's Revolutionary Guards said they had seized a ship. The force said the crew was safe.|the crew was safe|Iran's Revolutionary Guards|the force
State news agency IRNA said the ship was carrying fuel. It said the crew was safe.|the crew was safe|IRNA|it is an agency
Washington said the ship must be freed. Tehran replied that the ship had broken the law.|the ship had broken the law|Iran|a second capital
Secretary of State Mary Holt flew to Doha. There she told reporters that the ship must be freed.|the ship must be freed|Mary Holt|there she told
Holt's counterpart, Ali Rezaei, said the ship had broken the law.|the ship had broken the law|Ali Rezaei|counterpart by name
Mary Holt met Ali Rezaei in Doha. "The ship must be freed," she told him.|The ship must be freed|Mary Holt|she told him
Mary Holt met Ali Rezaei in Doha. "The ship broke the law," he told her.|The ship broke the law|Ali Rezaei|he told her
The UN's envoy, Nils Dahl, said both sides had agreed. The envoy said a truce would start on Friday.|a truce would start on Friday|Nils Dahl|the envoy
A report by the UN said 300 people had died. The report said most were children.|most were children|United Nations|the report
A UN report said 300 people had died.|300 people had died|United Nations|a UN report
The ministry's report said 300 people had died.|300 people had died|ministry|the ministry's report
The Ministry of Health in Gaza said 300 people had died.|300 people had died|Ministry of Health|ministry of a place
Doctors Without Borders said its clinic had been hit. The charity said two nurses had died.|two nurses had died|Doctors Without Borders|the charity
Boeing said the plane was safe. The company said it would test it again.|it would test it again|Boeing|the company
Ukraine's air force said nine drones had been shot down. It said two had reached Odesa.|two had reached Odesa|Ukraine's air force|it is an air force
The governor of Kursk, Ilya Petrov, wrote on Telegram that a depot was on fire.|a depot was on fire|Ilya Petrov|wrote on Telegram
In a post on Telegram, Ilya Petrov said a depot was on fire. The governor said nobody was hurt.|nobody was hurt|Ilya Petrov|the governor
"A depot is on fire," wrote Ilya Petrov, the governor of Kursk.|A depot is on fire|Ilya Petrov|inverted with an office
Two officials, speaking on condition of anonymity, said a depot was on fire.|a depot was on fire|Two officials|speaking on condition
The official, who asked not to be named, said a depot was on fire.|a depot was on fire|official, who asked not to be named|the official who asked
Jonas Lind and his wife, Anna Berg, were freed. "We are tired," she said.|We are tired|Anna Berg|his wife
Lind, 54, said the port would close.|the port would close|Lind|surname with an age
Prime Minister Jonas Lind (Labour) said the port would close.|the port would close|Jonas Lind|party in brackets
Labour leader Jonas Lind said the port would close.|the port would close|Jonas Lind|party and leader
The Labour leader said the port would close.|the port would close|Labour leader|a leader without a name
Neither Jonas Lind nor Anna Berg said the port would close.|the port would close|Jonas Lind;Anna Berg|neither nor
Ghana's finance minister, Ama Boateng, presented the budget on Thursday. Boateng said growth had slowed.|growth had slowed|Ama Boateng|surname of a minister in apposition
Ghana's finance minister, Ama Boateng, presented the budget on Thursday. "Growth has slowed," the minister told lawmakers.|Growth has slowed|Ama Boateng|the minister told
Opposition leader Kofi Mensah rejected the budget. "It is a gift to the banks," he said. "We will vote against it."|We will vote against it|Kofi Mensah|he, and the quotation goes on
The budget was rejected by opposition leader Kofi Mensah, who said it was a gift to the banks.|it was a gift to the banks|Kofi Mensah|who, behind a passive
Ama Boateng defended the budget, telling lawmakers that growth would return.|growth would return|Ama Boateng|telling
Asked whether taxes would rise, Boateng said no decision had been made.|no decision had been made|Boateng|a surname alone
"No decision has been made," Ghana's finance ministry said in a statement.|No decision has been made|Ghana's finance ministry|a ministry of a state
The central bank kept rates on hold. It said prices were stable.|prices were stable|central bank|it is a bank
The Bank of Ghana kept rates on hold. The bank said prices were stable.|prices were stable|Bank of Ghana|the bank
Two bankers said rates would rise. They declined to be named.|rates would rise|Two bankers|two of a trade
Laos and Vietnam agreed to reopen the crossing. They said trucks could pass from May.|trucks could pass from May|Laos;Vietnam|they are two states
Hanoi welcomed the step. Vietnam's trade minister, Le Van Minh, said trucks would pass from May.|trucks would pass from May|Le Van Minh|trade minister by name
"Trucks will pass from May," Le Van Minh told a news conference in Hanoi.|Trucks will pass from May|Le Van Minh|told a news conference
Le Van Minh met his Lao counterpart. In a joint statement, the ministers said trucks would pass from May.|trucks would pass from May|ministers|a joint statement
Sudan's army accused the rebels of looting the port. A rebel commander denied it, saying the army had fled.|the army had fled|rebel commander|an unnamed commander
The commander of the rebels, Musa Hilal, denied looting the port.|looting the port|Musa Hilal|denied by the commander
Rebel leader Musa Hilal denied it. "We found the port empty," Hilal told Al Jazeera by phone.|We found the port empty|Musa Hilal|surname told an outlet
The port was empty, Al Jazeera reported.|The port was empty|Al Jazeera|an outlet behind
Eyewitnesses said the port was empty.|the port was empty|Eyewitnesses|eyewitnesses
A doctor at the port's hospital, Amal Osman, said twelve people had died. "They had no water," she said.|They had no water|Amal Osman|a doctor by name, she
Amal Osman, a doctor, said twelve people had died. Her colleague Hana Idris said there were more.|there were more|Hana Idris|her colleague
The World Health Organization said twelve people had died. The agency warned of cholera.|cholera|World Health Organization|the agency warned
WHO chief Tedros Adhanom Ghebreyesus warned of cholera. "The wells are foul," he said.|The wells are foul|Tedros Adhanom Ghebreyesus|a chief by name, he
A UN spokeswoman said the wells were foul.|the wells were foul|United Nations|an unnamed spokeswoman
Egypt offered to host talks, its foreign ministry said on X.|Egypt offered to host talks|its foreign ministry|its ministry, behind
Cairo offered to host talks. "Both sides must come," said Foreign Minister Samir Zaki.|Both sides must come|Samir Zaki|inverted after a capital
"Both sides must come," Samir Zaki said, adding that Egypt would pay.|Egypt would pay|Samir Zaki|adding
In a letter to the council, Samir Zaki wrote that Egypt would pay.|Egypt would pay|Samir Zaki|a letter to somebody
In her book, Marta Ruiz recalls that Egypt paid.|Egypt paid|Marta Ruiz|her book
The pope called for a truce. Francis said both sides must come.|both sides must come|Francis|the pope
"""

KNOWN_GAPS = frozenset({"a chief by name, he", "the force", "Brussels", "it is a ministry"})


def _rows() -> list[object]:
    rows: list[object] = []
    for line in PASSAGES.strip().splitlines():
        text, content, who, label = line.split("|")
        gap = [pytest.mark.xfail(strict=True, reason="known gap: " + label)] if label in KNOWN_GAPS else []
        rows.append(pytest.param(text.replace("\\n", "\n"), content, who, marks=gap, id=label))
    return rows


@pytest.mark.parametrize(("text", "content", "who"), _rows())
def test_speaker(text: str, content: str, who: str) -> None:
    """The innermost statement around the words names these speakers."""
    reading = layers(Article(text=text, published="2023-03-01"))
    at = Span(text.index(content), text.index(content) + len(content))
    around = [(a, found) for a, found in speakers(reading) if any(c.covers(at) for c in a.contents)]
    around.sort(key=lambda pair: sum(c.end - c.start for c in pair[0].contents))
    assert around
    assert sorted(source.name for source in around[0][1]) == sorted(who.split(";") if who != "-" else [])


TRANSCRIPT = "Secretary Mary Holt met reporters.\n\nSECRETARY HOLT: We will go.\n\nQUESTION: Will you stay?\n\nMR. PRICE: They left."


@pytest.mark.parametrize(
    ("words", "who"), [("We will go", ["Mary Holt"]), ("Will you stay", []), ("They left", ["Price"])],
    ids=["known", "nobody", "titled"],
)  # fmt: skip
def test_labels_of_a_transcript(words: str, who: list[str]) -> None:
    """A label in capitals means the person of that surname; a question is nobody's."""
    found = [
        [source.name for source in sources]
        for a, sources in speakers(layers(Article(text=TRANSCRIPT)))
        if any(TRANSCRIPT[c.start : c.end].startswith(words) for c in a.contents)
    ]
    assert found == [who]


OWN_VOICE = "We condemn the attack on the convoy. We note that the rebels shelled the town on Monday."


def test_an_official_statement_is_the_article_s_own_voice() -> None:
    """'We' outside any quotation is no source of a report."""
    reading = layers(Article(text=OWN_VOICE))
    assert reading.reports
    assert all(report.sources == () for report in reading.reports)


def test_claimed_responsibility_is_the_claimant_s_word() -> None:
    """Whoever claims an attack is the source of the report of it."""
    reports = layers(Article(text="The Liwa Front claimed responsibility for the attack on the port.")).reports
    assert [[s.name for s in r.sources] for r in reports if r.type.value == "ASSAULT"] == [["Liwa Front"]]


SPOKEN = 'Jonas Lind said the port would close. "We need a new one," he added.'


def test_quotes_tell_who_how_and_what() -> None:
    """A row has the speaker's name, the reporting word and the words said, with their places."""
    article = Article(id="a", text=SPOKEN)
    first, second = quotes_of(article, layers(article))
    assert ([s.name for s in first.who], first.how, first.what) == (["Jonas Lind"], "said", ("the port would close",))
    assert ([s.name for s in second.who], second.said_by, second.how) == (["Jonas Lind"], "he", "added")
    for quote in (first, second):
        for span, words in zip(quote.spans["what"], quote.what, strict=True):
            assert SPOKEN[span.start : span.end] == words


def test_quotes_tell_what_somebody_did_not_say() -> None:
    """'How' keeps the words that turn the reporting word round."""
    article = Article(text="Jonas Lind did not deny that the port would close. Anna Berg has confirmed it.")
    assert [q.how for q in quotes_of(article, layers(article))] == ["did not deny", "has confirmed"]


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["table", "json"])
def test_quotes_command(options: list[str]) -> None:
    """`reportedly quotes` prints one row or one JSON line a statement."""
    result = CliRunner().invoke(app, ["quotes", *options, "-"], input=SPOKEN)
    assert result.exit_code == 0, result.output
    if options:
        lines = [json.loads(line) for line in result.output.splitlines()]
        assert [line["who"][0]["name"] for line in lines] == ["Jonas Lind", "Jonas Lind"]
    else:
        assert "Jonas Lind" in result.output
        assert "the port would close" in result.output
