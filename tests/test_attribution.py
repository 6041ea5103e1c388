# ruff: noqa: E501 – the rows are tables
"""Who says what: every construction of reporting gives its source, its cue and its content."""

from __future__ import annotations

from functools import lru_cache

import pytest

from reportedly.attribution import Attribution, chain, find
from reportedly.attribution.frames import Frame
from reportedly.language import parse
from reportedly.lexicon import load
from reportedly.records import Span

# text | source ("-": nobody) | cue | words of the content | construction
ROWS = """
The minister said the talks had ended.|The minister|said|the talks had ended|plain say
The minister said that the talks had ended.|The minister|said|the talks had ended|say that
Ambassador Lena Horvat told reporters that the bridge was open.|Ambassador Lena Horvat|told|the bridge was open|tell with a listener
The palace announced the resignation of its chief of staff.|The palace|announced|the resignation of its chief of staff|announce with an object
Norway confirmed it will host the summit.|Norway|confirmed|it will host the summit|confirm
The army denied shelling the village.|The army|denied|shelling the village|deny with a gerund
The army denied that it had shelled the village.|The army|denied|it had shelled the village|deny that
The rebels claimed they had taken the airport.|The rebels|claimed|they had taken the airport|claim
The rebels claimed responsibility for the blast.|The rebels|claimed|responsibility for the blast|claim responsibility
The president warned that the truce could collapse.|The president|warned|the truce could collapse|warn that
The envoy warned of a new offensive.|The envoy|warned|a new offensive|warn of
The premier pledged to withdraw the troops.|The premier|pledged|withdraw the troops|pledge to
The union promised a strike on Friday.|The union|promised|a strike|promise with an object
The commission acknowledged that the vote was flawed.|The commission|acknowledged|the vote was flawed|acknowledge
The spokesman insisted the border was closed.|The spokesman|insisted|the border was closed|insist
Analysts argue that the sanctions have failed.|Analysts|argue|the sanctions have failed|argue
The mayor admitted taking bribes from the builder.|The mayor|admitted|taking bribes|admit with a gerund
The bank predicts that prices will fall.|The bank|predicts|prices will fall|predict
The inquiry found that the guards had fired first.|The inquiry|found|the guards had fired first|find
A survey shows that most voters reject the treaty.|A survey|shows|most voters reject the treaty|show
Reuters reported that the convoy had crossed the river.|Reuters|reported|the convoy had crossed the river|agency reports
The agency is reporting that he plans to visit Chile in May.|The agency|reporting|he plans to visit Chile in May|progressive
The ministry has stated that the pact remains in force.|The ministry|stated|the pact remains in force|perfect
The judge ruled that the ban was unlawful.|The judge|ruled|the ban was unlawful|rule
The witness testified that soldiers burned the farm.|The witness|testified|soldiers burned the farm|testify
The governor added that schools would close.|The governor|added|schools would close|add
She explained why the fleet had turned back.|She|explained|why the fleet had turned back|explain why
He asked whether the envoy would come.|He|asked|whether the envoy would come|ask whether
The talks have ended, the minister said.|the minister|said|The talks have ended|postposed
The talks have ended, said the minister.|the minister|said|The talks have ended|inverted
The talks, the minister said, have ended.|the minister|said|have ended|interrupted
No date has been set for the trip, says Interfax.|Interfax|says|No date has been set for the trip|agency postposed
The truce, officials say, will not last.|officials|say|will not last|interrupted present
As the chancellor said, the pipeline will stay closed.|the chancellor|said|the pipeline will stay closed|as X said
The pipeline will stay closed, as the chancellor noted.|the chancellor|noted|The pipeline will stay closed|as X noted
According to the ministry, two ships were seized.|the ministry|According to|two ships were seized|according to, in front
Two ships were seized, according to the ministry.|the ministry|according to|Two ships were seized|according to, behind
Two ships, according to the ministry, were seized.|the ministry|according to|were seized|according to, inside
According to a report by the council, the camp is full.|a report by the council|According to|the camp is full|according to a report
The convoy has left, per Reuters.|Reuters|per|The convoy has left|per
In the words of General Okafor, the front has collapsed.|General Okafor|In|the front has collapsed|in the words of
In the general's words, the front has collapsed.|the general|In|the front has collapsed|in X's words
In the minister's view, the treaty is dead.|the minister|In|the treaty is dead|in X's view
"We will hold the river," the general said.|the general|said|We will hold the river|quotation then cue
"We will hold the river," said the general.|the general|said|We will hold the river|quotation, inverted
The general said: "We will hold the river."|The general|said|We will hold the river|cue, colon, quotation
The general said, "We will hold the river."|The general|said|We will hold the river|cue, comma, quotation
“We will hold the river,” the general said.|the general|said|We will hold the river|curly marks
‘We will hold the river,’ the general said.|the general|said|We will hold the river|single curly marks
''We will hold the river,'' the general said.|the general|said|We will hold the river|doubled apostrophes
"We will hold the river," he said, "and the bridge."|he|said|and the bridge|quotation in two pieces
"We will hold the river," he said. "We will not retreat from here."|he|said|We will not retreat from here|quotation goes on
"We will hold the river. We will not retreat," the general said.|the general|said|We will hold the river|two sentences before the cue
"Will you hold the river?" asked the reporter.|the reporter|asked|Will you hold the river|question
"Hold the river!" shouted the general.|the general|shouted|Hold the river|shout
The general said the river was "absolutely vital" to the city.|The general|said|the river was "absolutely vital" to the city|part quotation
"We will hold the river," said General Okafor, who commands the third army.|General Okafor, who commands the third army|said|We will hold the river|inverted with a relative clause
"It is over," the mayor wrote on Friday.|the mayor|wrote|It is over|write
"[They] blame us for all of this," she added.|she|added|blame us for all of this|bracketed insertion
Speaking in Oslo, the premier said the talks would resume.|the premier|said|the talks would resume|participle in front
The premier met the envoy, saying the talks would resume.|The premier|saying|the talks would resume|saying
The premier left the hall after telling reporters that the talks would resume.|The premier|telling|the talks would resume|after telling
The premier issued a statement saying the talks would resume.|a statement|saying|the talks would resume|statement saying
The premier called the visit a show of support.|The premier|called|the visit a show of support|call X Y
The paper described the deal as a surrender.|The paper|described|the deal as a surrender|describe as
The weekly had called it "a gift to the generals."|The weekly|called|a gift to the generals|call it, quoted
Hanoi accused Phnom Penh of shelling a village.|Hanoi|accused|Phnom Penh of shelling a village|accuse of
Lima condemned the attack on the embassy.|Lima|condemned|the attack on the embassy|condemn
The bloc urged Chad to reopen the border.|The bloc|urged|to reopen the border|urge to
The king praised the troops for their restraint.|The king|praised|the troops for their restraint|praise for
The senator criticized the treaty.|The senator|criticized|the treaty|criticize
The party blamed the police for the deaths.|The party|blamed|the police for the deaths|blame for
The union called for a general strike.|The union|called|for a general strike|call for
The general is said to be in Minsk.|-|said|to be in Minsk|is said to
The general is believed to have fled to Minsk.|-|believed|to have fled to Minsk|is believed to
It is believed that the general has fled.|-|believed|the general has fled|it is believed
It was reported that the general had fled.|-|reported|the general had fled|it was reported
The envoy was quoted as saying that the deal was dead.|The envoy|saying|the deal was dead|was quoted as saying
The agency quoted the envoy as saying that the deal was dead.|the envoy|saying|the deal was dead|quoted X as saying
The agency quoted the envoy as saying that the deal was dead.|The agency|quoted|the envoy as saying that the deal was dead|quoted X as saying, outer
Reporters were told by the colonel that the base was empty.|the colonel|told|the base was empty|passive with by
The trip was announced by the palace.|the palace|announced|The trip|announced by
The summit is expected to open on Monday.|-|expected|to open on Monday|is expected to
The envoy has reportedly left Tripoli.|-|reportedly|left Tripoli|reportedly
The mayor allegedly sold the land.|-|allegedly|sold the land|allegedly
There are reports of a coup in the capital.|reports|reports|a coup in the capital|reports of
There are widespread reports of looting in the port.|widespread reports|reports|looting in the port|widespread reports of
Rumours of a reshuffle spread on Sunday.|Rumours|Rumours|a reshuffle|rumours of
The palace's announcement that the king would abdicate surprised few.|The palace's|announcement|the king would abdicate|possessor and noun
The minister dismissed allegations that he had sold the land.|-|allegations|he had sold the land|allegations that
He faces allegations of fraud at the bank.|-|allegations|fraud|allegations of
She made the claim that the vote was stolen.|She|claim|the vote was stolen|make the claim
The report that the king had died was false.|The report|report|the king had died|report that
A statement by the army that it had left the town was doubted.|the army|statement|it had left the town|statement by
The agency, citing two officials, reported that the port was closed.|two officials|citing|the port was closed|citing
The agency, citing two officials, reported that the port was closed.|The agency|reported|the port was closed|citing, outer
The man who said the bridge was mined has vanished.|who|said|the bridge was mined|relative clause
Colonel Adeyemi refused to say whether the base was empty.|Colonel Adeyemi|say|whether the base was empty|refused to say
The minister went on to say that the mine would close.|The minister|say|the mine would close|went on to say
Ana Reyes: We will send no troops.|Ana Reyes|:|We will send no troops|full name and colon
Asked whether the envoy would come, the minister smiled.|-|Asked|whether the envoy would come|asked by nobody named
The pictures showed tanks on the bridge.|The pictures|showed|tanks|show
The widow recalled the night of the raid.|The widow|recalled|the night of the raid|recall
Lisbon: No troops will be sent.|Lisbon|:|No troops will be sent|name and colon
The army justified the raid: "Our soldiers were under fire from the hill."|The army|justified|Our soldiers were under fire|clause, colon, quotation
The minister and the general said the road was clear.|The minister and the general|said|the road was clear|two speakers
Two officials familiar with the matter said the deal was near.|Two officials familiar with the matter|said|the deal was near|officials familiar
A spokeswoman for the ministry, Ana Reyes, said the talks were over.|A spokeswoman for the ministry, Ana Reyes|said|the talks were over|apposition
The premier announced taxes would rise, and that the army would shrink.|The premier|announced|the army would shrink|two clauses
He tweeted that the talks were off.|He|tweeted|the talks were off|tweet
The lawyers pointed out that the law had expired.|The lawyers|pointed|the law had expired|point out
The regime has repeatedly maintained that the prisons are empty.|The regime|maintained|the prisons are empty|adverb before the cue
Nobody in the cabinet has said the plan is dead.|Nobody in the cabinet|said|the plan is dead|negative subject
The firm did not say when the line would reopen.|The firm|say|when the line would reopen|did not say
The doctors think the patient will live.|The doctors|think|the patient will live|thought
The treaty says that each side must give notice.|The treaty|says|each side must give notice|document speaks
The new law states that protests need a permit.|The new law|states|protests need a permit|law states
The document revealed that the fund was empty.|The document|revealed|the fund was empty|document reveals
The daily wrote that the coalition was finished.|The daily|wrote|the coalition was finished|newspaper writes
The chief of police assured residents that the streets were safe.|The chief of police|assured|the streets were safe|assure
The consul reminded travellers that visas were needed.|The consul|reminded|visas were needed|remind
The premier hinted that elections could come early.|The premier|hinted|elections could come early|hint
The prosecutor alleges that the mayor took cash.|The prosecutor|alleges|the mayor took cash|allege
The chairman concluded that the mission had failed.|The chairman|concluded|the mission had failed|conclude
The envoy complained that nobody had called back.|The envoy|complained|nobody had called back|complain
"""

LET_ALONE = """
The crew holds the bridge over the canal.|physical hold
The soldiers crossed the river at dawn.|no cue
He calls every evening.|telephone
The 'stalled' offensive went on.|scare quotes
Two dollars per barrel was paid.|per as a rate
The house has a "summer room" and a garden.|quoted name
The plan to admit refugees was shelved.|cue verb in a noun's infinitive
The report is long.|noun without content
The accord was signed in 1999.|accord as a noun
A group called Red Dawn took the town.|called as naming
"""

UNNAMED = """
Officials said the road was clear.|True|bare plural
Two sources familiar with the talks said a deal was near.|True|sources familiar
There were widespread reports of looting in the port.|True|widespread reports
Analysts expect that prices will fall.|True|analysts
President Sato said the road was clear.|False|name
Reuters said the road was clear.|False|agency
He said the road was clear.|False|pronoun
Ana Reyes, an official, said the road was clear.|False|name with a role
"""

FLAGS = """
Hanoi accused Phnom Penh of shelling a village.|accused|deed_in_words|True
The bloc urged Chad to reopen the border.|urged|deed_in_words|True
The union called for a general strike.|called|deed_in_words|True
The paper called the visit a show of support.|called|deed_in_words|False
The minister said the talks had ended.|said|deed_in_words|False
The doctors think the patient will live.|think|attitude|True
The envoy has reportedly left Tripoli.|reportedly|hedges|True
There are reports of a coup.|reports|hedges|True
The minister said the talks had ended.|said|hedges|False
"""

# text | deed | sources, outermost first | construction
CHAINS = """
The agency is reporting that the palace confirmed a visit to Oslo.|visit|The agency>the palace|report of a confirmation
According to Interfax, the premier said the army would withdraw.|withdraw|Interfax>the premier|agency around a speaker
The premier said the army would withdraw, according to Interfax.|withdraw|Interfax>The premier|agency behind a speaker
Hanoi accused Phnom Penh of shelling a village.|accused||the deed itself has no source
The army withdrew on Sunday.|withdrew||own voice
"They have backed the rebels," he said. "They attacked our convoy on Monday."|attacked|he|continuation
The daily, citing two officials, reported that the army would withdraw.|withdraw|The daily>two officials|cited source inside
The doctors hope that the army will withdraw.|withdraw||a wish is no statement
"""


KNOWN_GAPS: set[tuple[str, str]] = {
    ("A statement by the army that it had left the town was doubted.", "statement by"),
    ("Lisbon: No troops will be sent.", "name and colon"),
}  # (text, label)


@lru_cache(maxsize=1)
def _parses() -> dict[str, tuple[Attribution, ...]]:
    return {}


def _found(text: str) -> tuple[Attribution, ...]:
    known = _parses()
    if text not in known:
        known[text] = find(text)
    return known[text]


def _rows(table: str) -> list[object]:
    rows: list[object] = []
    for line in table.strip().splitlines():
        cells = line.split("|")
        gap = (cells[0], cells[-1]) in KNOWN_GAPS
        marks = [pytest.mark.xfail(strict=True, reason="known gap: " + cells[-1])] if gap else []
        rows.append(pytest.param(*cells, marks=marks, id=cells[-1] + ": " + cells[0][:30]))
    return rows


@pytest.mark.parametrize(("text", "source", "cue", "content", "label"), _rows(ROWS))
def test_construction(text: str, source: str, cue: str, content: str, label: str) -> None:
    """Each construction gives source, cue and content."""
    at = text.index(content)
    for a in _found(text):
        if text[a.cue.start : a.cue.end] != cue:
            continue
        said_by = "-" if a.source is None else text[a.source.start : a.source.end]
        inside = any(c.covers(Span(at, at + len(content.rstrip(".,!?")))) for c in a.contents)
        if said_by.removesuffix("'s") == source.removesuffix("'s") and inside:
            return
    raise AssertionError([(a, [text[c.start : c.end] for c in a.contents]) for a in _found(text)])


@pytest.mark.parametrize(("text", "label"), _rows(LET_ALONE))
def test_lets_alone(text: str, label: str) -> None:
    """What is no statement is not taken for one."""
    assert _found(text) == ()


@pytest.mark.parametrize(("text", "unnamed", "label"), _rows(UNNAMED))
def test_unnamed(text: str, unnamed: str, label: str) -> None:
    """A source without a name is marked."""
    assert [a.unnamed for a in _found(text)][:1] == [unnamed == "True"]


@pytest.mark.parametrize(("text", "cue", "flag", "value"), _rows(FLAGS))
def test_flags(text: str, cue: str, flag: str, value: str) -> None:
    """Deeds in words, thoughts and hearsay are told apart."""
    found = [a for a in _found(text) if text[a.cue.start : a.cue.end] == cue]
    assert [getattr(a, flag) for a in found] == [value == "True"]


@pytest.mark.parametrize(("text", "deed", "sources", "label"), _rows(CHAINS))
def test_chain(text: str, deed: str, sources: str, label: str) -> None:
    """A deed's sources are the speakers it is said by, outermost first."""
    at = text.index(deed)
    found = chain(_found(text), Span(at, at + len(deed)))
    said_by = [text[a.source.start : a.source.end] for a in found if a.source is not None and not a.deed_in_words]
    assert said_by == [s for s in sources.split(">") if s]


def test_quotation_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that is all quotation belongs to the speaker of the paragraph before."""
    text = (
        'The general spoke in Lagos. "We will hold the river," he said.\n\n"They shelled our town last week and left."\n\n'
        "Rain is forecast."
    )
    at = text.index("shelled")
    assert [text[a.source.start : a.source.end] for a in chain(_found(text), Span(at, at + 7)) if a.source] == ["he"]


def test_contents_never_hold_their_own_source_or_cue() -> None:
    """Source, cue and content of one attribution do not overlap, and every span has words."""
    for row in ROWS.strip().splitlines():
        text = row.split("|")[0]
        for a in _found(text):
            for c in a.contents:
                assert text[c.start : c.end].strip()
                assert not c.touches(a.cue)
                assert a.source is None or not c.touches(a.source)


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "''", '"""', "said", "according to", ": x", "“”‘’"])
def test_odd_texts(text: str) -> None:
    """Texts without a sentence give nothing and raise nothing."""
    assert isinstance(find(text), tuple)


@pytest.mark.parametrize("frame", [f for f in load(Frame, "speech") if f.kind != "unnamed"], ids=lambda f: f.rule)
def test_entries_hold_and_let_alone(frame: Frame) -> None:
    """Every entry's own sentences show its words at work, and left alone."""

    def cues(text: str) -> list[Attribution]:
        lemmas = {w.i for w in parse(text).words if w.lemma in frame.words or w.lower in frame.words}
        return [a for a in _found(text) if a.cue_head in lemmas]

    assert all(cues(text) for text in frame.holds)
    assert not any(cues(text) for text in frame.lets_alone)
