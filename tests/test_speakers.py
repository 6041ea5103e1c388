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
"""

KNOWN_GAPS = frozenset({"Brussels", "it is a ministry", "in the view of"})


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
