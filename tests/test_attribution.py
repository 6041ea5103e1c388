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
The army "strongly denied" that it had crossed the border.|The army|denied|it had crossed the border|quoted cue
The foreign ministry's spokesman, Pavel Dorn, told a briefing on Monday that the envoy had been recalled.|The foreign ministry's spokesman, Pavel Dorn|told|the envoy had been recalled|office with apposition
The rebels have seized the port, the regional governor, Samir Haddad, told Reuters.|the regional governor, Samir Haddad|told|The rebels have seized the port|postposed with apposition
The two sides met in Doha on Tuesday, a Qatari official said on condition of anonymity.|a Qatari official|said|The two sides met in Doha on Tuesday|condition of anonymity
Three soldiers were killed, said a senior officer who asked not to be named.|a senior officer who asked not to be named|said|Three soldiers were killed|who asked not to be named
Tehran, which denies seeking a bomb, said on Friday that inspectors could return.|Tehran, which denies seeking a bomb|said|inspectors could return|relative clause on the speaker
In a statement on Sunday, the junta said the curfew would be lifted.|the junta|said|the curfew would be lifted|in a statement
The junta said in a statement that the curfew would be lifted.|The junta|said|the curfew would be lifted|said in a statement
A statement from the presidency said the talks had been useful.|A statement from the presidency|said|the talks had been useful|statement from
State television reported that the general had been arrested.|State television|reported|the general had been arrested|state television
Local media reported heavy shelling near the dam.|Local media|reported|heavy shelling near the dam|media report an object
The Interfax news agency quoted the minister as saying that the base would close.|the minister|saying|the base would close|agency quotes a minister
The minister was quoted by the Interfax news agency as saying that the base would close.|The minister|saying|the base would close|was quoted by
"The base will close," Interfax quoted the minister as saying.|the minister|saying|The base will close|quotation, quoted as saying
"The base will close," the minister was quoted as saying by Interfax.|the minister|saying|The base will close|quotation, was quoted as saying
"The base," the minister said, "will close in June."|the minister|said|The base|quotation broken in two, first half
"The base," the minister said, "will close in June."|the minister|said|will close in June|quotation broken in two, second half
The minister said the base "will close in June" and that the troops "must go home."|The minister|said|the troops "must go home|two part quotations
The envoy, speaking to reporters in Geneva, said a truce was close.|The envoy|said|a truce was close|speaking to reporters
The envoy tweeted: "A truce is close."|The envoy|tweeted|A truce is close|tweet with a quotation
"A truce is close", the envoy told the BBC.|the envoy|told|A truce is close|comma behind the mark
'A truce is close,' the envoy told the council.|the envoy|told|A truce is close|single straight marks
“A truce is close,” the envoy said. “Both sides want it.”|the envoy|said|Both sides want it|curly continuation
"Both sides want it," he added.|he|added|Both sides want it|he added
The envoy, he added, would stay in Geneva until Friday.|he|added|would stay in Geneva until Friday|he added, inserted
Asked about the raid, the general said the army had no part in it.|the general|said|the army had no part in it|asked about, answer
When asked whether the army had fired, the general declined to comment.|-|asked|whether the army had fired|when asked
The ministry declined to say how many soldiers had died.|The ministry|say|how many soldiers had died|declined to say
It was not clear who had fired first, officials said.|officials|said|It was not clear who had fired first|postposed, it was
Officials said it was not clear who had fired first.|Officials|said|it was not clear who had fired first|said it was
Police say two men were arrested.|Police|say|two men were arrested|police say
Two men were arrested, police say.|police|say|Two men were arrested|police say, behind
Two men were arrested on Friday, according to police.|police|according to|Two men were arrested on Friday|according to police
According to the UN, 40,000 people have fled the city.|the UN|According to|40,000 people have fled the city|according to the UN
More than 100 homes were burned, the UN refugee agency says.|the UN refugee agency|says|More than 100 homes were burned|agency says, behind
The UN refugee agency estimates that 40,000 people have fled.|The UN refugee agency|estimates|40,000 people have fled|estimate
Moscow claims to have shot down nine drones.|Moscow|claims|have shot down nine drones|claims to have
Moscow said it had shot down nine drones overnight.|Moscow|said|it had shot down nine drones overnight|capital speaks
Both Moscow and Kyiv have accused each other of breaking the truce.|Both Moscow and Kyiv|accused|each other of breaking the truce|accuse each other
The capital was quiet, residents said by telephone.|residents|said|The capital was quiet|residents by telephone
A resident said by telephone that the capital was quiet.|A resident|said|the capital was quiet|said by telephone that
The group said on its Telegram channel that it carried out the attack.|The group|said|it carried out the attack|on its channel
The group said it carried out the attack in a post on its Telegram channel.|The group|said|it carried out the attack|in a post
In an interview with Le Monde, the president said he would visit Chad.|the president|said|he would visit Chad|interview
The president told Le Monde he would visit Chad.|The president|told|he would visit Chad|told an outlet
The president said he would visit Chad "within weeks."|The president|said|he would visit Chad "within weeks|part quotation at the end
The newspaper reported, citing unnamed officials, that the president would visit Chad.|unnamed officials|citing|the president would visit Chad|citing in the middle
The president will visit Chad in May, Le Monde reported, citing two diplomats.|two diplomats|citing|The president will visit Chad in May|citing behind
The president will visit Chad in May, Le Monde reported, citing two diplomats.|Le Monde|reported|The president will visit Chad in May|reported, citing behind
Citing security concerns, the embassy said it would close.|the embassy|said|it would close|citing a reason
The opposition called the vote "a farce."|The opposition|called|the vote "a farce|call in quotation marks
The opposition dismissed the vote as a farce.|The opposition|dismissed|the vote as a farce|dismiss as
The opposition denounced the vote, saying it was rigged.|The opposition|saying|it was rigged|denounced, saying
The opposition denounced the vote, calling it a farce.|The opposition|calling|it a farce|denounced, calling
The bishop pleaded for calm.|The bishop|pleaded|for calm|plead for
The premier vowed that the rebels "will pay."|The premier|vowed|the rebels "will pay|vow that
The premier threatened to close the border.|The premier|threatened|to close the border|threaten to
The premier has threatened that he will close the border.|The premier|threatened|he will close the border|threaten that
The defence minister ruled out sending troops.|The defence minister|ruled|sending troops|rule out
The minister signalled that aid would continue.|The minister|signalled|aid would continue|signal
The court heard that the men had planned the attack.|-|heard|the men had planned the attack|the court heard
The court was told that the men had planned the attack.|-|told|the men had planned the attack|was told, nobody named
Human Rights Watch documented the killing of twelve villagers.|Human Rights Watch|documented|the killing of twelve villagers|document
The report accuses the army of burning villages.|The report|accuses|the army of burning villages|a report accuses
The report, released on Monday, says that the army burned villages.|The report, released on Monday|says|the army burned villages|report, released
A leaked memo suggests the army burned villages.|A leaked memo|suggests|the army burned villages|memo suggests
The army is accused of burning villages.|-|accused|The army|is accused of
The general, accused of war crimes, denies any wrongdoing.|The general, accused of war crimes|denies|any wrongdoing|denies any wrongdoing
Rumours that the king had died spread quickly.|Rumours|Rumours|the king had died|rumours that
There is speculation that the king will abdicate.|speculation|speculation|the king will abdicate|speculation that
Unconfirmed reports said the king had died.|Unconfirmed reports|said|the king had died|unconfirmed reports
The convoy was said to be carrying arms.|-|said|to be carrying arms|was said to
The men are alleged to have sold arms.|-|alleged|to have sold arms|are alleged to
The minister reportedly told aides that the war was lost.|The minister|told|the war was lost|reportedly told
The ship allegedly carried arms, according to the navy.|the navy|according to|The ship allegedly carried arms|allegedly, according to
The navy said the ship allegedly carried arms.|-|allegedly|carried arms|said, allegedly
France's president says Europe must rearm.|France's president|says|Europe must rearm|possessive speaker
Europe must rearm, says France's president.|France's president|says|Europe must rearm|headline, says
Minister: Europe must rearm.|Minister|:|Europe must rearm|office and colon
Europe must rearm – Macron.|Macron|–|Europe must rearm|dash and name
Kenya to send police to Haiti, says minister.|minister|says|Kenya to send police to Haiti|headline infinitive
Under the deal, the minister said, both armies will pull back.|the minister|said|Under the deal|inserted, first part
Both armies, the minister said, will pull back.|the minister|said|Both armies|inserted, subject
Both armies - according to the minister - will pull back.|the minister|according to|will pull back|according to between dashes
Both armies (according to the minister) will pull back.|the minister|according to|will pull back|according to in brackets
The truce will hold (the minister said).|the minister|said|The truce will hold|said in brackets
"I do not know," he said, shrugging.|he|said|I do not know|participle behind
"Who ordered this?" she asked. "Nobody has told us."|she|asked|Nobody has told us|question and continuation
"Enough!" the crowd chanted.|the crowd|chanted|Enough|chant
The crowd chanted "Enough!" outside the palace.|The crowd|chanted|Enough|chant with an object
She said simply: "We are tired."|She|said|We are tired|adverb and colon
The president, in a televised address, declared: "The war is over."|The president|declared|The war is over|phrase between
His message was clear: "The war is over."|His message|was|The war is over|message, colon
The general wrote in a letter to the council that the bridge was mined.|The general|wrote|the bridge was mined|wrote in a letter that
The letter, seen by Reuters, says the bridge was mined.|The letter, seen by Reuters|says|the bridge was mined|letter, seen by
The premier said she "regretted" the delay.|The premier|said|she "regretted" the delay|scare quotation in the clause
"He told me, 'The army shot first,'" the nurse said.|the nurse|said|He told me|quotation around a quotation, outer
"He told me, 'The army shot first,'" the nurse said.|He|told|The army shot first|quotation around a quotation, inner
“The mayor said ‘leave now’ and we left,” the baker recalled.|the baker|recalled|The mayor said|single marks in double ones
"[The army] shot first," she said.|she|said|shot first|brackets open the quotation
"The army … shot first," she said.|she|said|shot first|gap in the quotation
She said "[the army] shot first."|She|said|shot first|brackets, cue in front
Kenya announced on Monday the suspension of flights to Chad.|Kenya|announced|the suspension of flights to Chad|date between
Kenya announced Monday it would suspend flights to Chad.|Kenya|announced|it would suspend flights to Chad|bare day
Kenya announced on Monday, after a cabinet meeting, that it would suspend flights to Chad.|Kenya|announced|it would suspend flights to Chad|aside between
Kenya announces it will suspend flights to Chad.|Kenya|announces|it will suspend flights to Chad|present
Kenya has announced that, from May, flights to Chad will be suspended.|Kenya|announced|flights to Chad will be suspended|inserted date in the clause
Kenya's president, Ann Otieno, announced in Nairobi that troops would leave Chad.|Kenya's president, Ann Otieno|announced|troops would leave Chad|place between
Kenya announced that it would suspend flights and that its envoy would leave Chad.|Kenya|announced|its envoy would leave Chad|two that-clauses
Kenya announced it would suspend flights, recall its envoy and close the border.|Kenya|announced|close the border|three verbs
Kenya announced a plan to suspend flights to Chad.|Kenya|announced|a plan to suspend flights to Chad|plan to
Kenya's foreign ministry announced today that the envoy, who arrived in May, had left Chad.|Kenya's foreign ministry|announced|had left Chad|relative clause inside
It was announced that flights to Chad would be suspended.|-|announced|flights to Chad would be suspended|it was announced
Flights to Chad will be suspended, it was announced on Monday.|-|announced|Flights to Chad will be suspended|it was announced, behind
Flights to Chad will be suspended, Kenya announced.|Kenya|announced|Flights to Chad will be suspended|announced, behind
Flights to Chad will be suspended, Kenya's president announced on Monday after talks in Nairobi.|Kenya's president|announced|Flights to Chad will be suspended|announced, behind, with a long tail
Announcing the ban, the minister said flights to Chad would stop.|the minister|said|flights to Chad would stop|announcing, said
The ban on flights to Chad was announced by Kenya on Monday.|Kenya|announced|The ban on flights to Chad|announced by
In a televised address, the president announced a curfew from Friday.|the president|announced|a curfew|address
The president said there would be a curfew from Friday.|The president|said|there would be a curfew from Friday|there would be
The president said that he had ordered a curfew, and that schools would close.|The president|said|schools would close|said that, and that
The president said he had ordered a curfew. He also said schools would close.|He|said|schools would close|also said
The president has said he will not seek another term.|The president|said|he will not seek another term|negated inside
"There will be a curfew," the president has announced.|the president|announced|There will be a curfew|perfect behind
The government, meanwhile, said a curfew would start on Friday.|The government|said|a curfew would start on Friday|meanwhile
The government said Monday a curfew would start on Friday.|The government|said|a curfew would start on Friday|bare day, bare clause
The government said on Monday evening in a brief statement on its website that a curfew would start.|The government|said|a curfew would start|long adverbials
Local officials in the north, where the rebels are strong, said a curfew would start.|Local officials in the north, where the rebels are strong|said|a curfew would start|where clause
The minister, flanked by two generals, said a curfew would start.|The minister, flanked by two generals|said|a curfew would start|flanked by
Speaking after the vote, and before flying to Chad, the minister said a curfew would start.|the minister|said|a curfew would start|two participles
A curfew would start on Friday, the minister told state television in an interview.|the minister|told|A curfew would start on Friday|told, behind, with a tail
The minister told the BBC's Newsday programme a curfew would start.|The minister|told|a curfew would start|told a programme
The minister told journalists in Nairobi on Monday that a curfew would start.|The minister|told|a curfew would start|told, place, day
The minister also warned that those who broke the curfew would be jailed.|The minister|warned|those who broke the curfew would be jailed|those who
The minister confirmed to Reuters that a curfew would start.|The minister|confirmed|a curfew would start|confirmed to
The minister confirmed that "a curfew" would start.|The minister|confirmed|a curfew" would start|one quoted phrase
A minister's aide confirmed the curfew.|A minister's aide|confirmed|the curfew|aide
Sources in the ministry say that a curfew is likely.|Sources in the ministry|say|a curfew is likely|sources in
A senior ministry source, who spoke on condition of anonymity, said a curfew was likely.|A senior ministry source, who spoke on condition of anonymity|said|a curfew was likely|source who spoke
The head of Iran's atomic agency, Reza Karimi, announced on state television on Sunday that the plant had restarted.|The head of Iran's atomic agency, Reza Karimi|announced|the plant had restarted|office, name, outlet, day
An Iranian official, speaking to Reuters on condition of anonymity, said the plant had restarted.|An Iranian official|said|the plant had restarted|speaking to an outlet
The plant has restarted, an Iranian official, speaking on condition of anonymity, told Reuters.|an Iranian official|told|The plant has restarted|told, behind an aside
Iran's mission to the UN gave no answer to our questions but has said the plant is safe.|Iran's mission to the UN|said|the plant is safe|second verb
Western diplomats believe the plant has restarted, but Iran says it is shut.|Iran|says|it is shut|belief and statement
While Iran says the plant is shut, inspectors say it has restarted.|inspectors|say|it has restarted|two statements
The plant, which Iran says is shut, has restarted, inspectors said.|Iran|says|shut|a statement in a relative clause
The plant, which Iran says is shut, has restarted, inspectors said.|inspectors|said|has restarted|around a statement in a relative clause
Inspectors said they had found no sign that the plant had restarted.|Inspectors|said|they had found no sign that the plant had restarted|no sign that
Neither the plant's owner nor the ministry would say whether it had restarted.|Neither the plant's owner nor the ministry|say|whether it had restarted|neither nor
There was no immediate comment from the ministry, which has denied that the plant restarted.|which|denied|the plant restarted|which has denied
The ministry, in its first comment on the fire, blamed saboteurs.|The ministry|blamed|saboteurs|blame, bare
The fire was blamed on saboteurs by the ministry.|the ministry|blamed|The fire|blamed on
Blaming saboteurs, the ministry said the plant would reopen.|the ministry|said|the plant would reopen|blaming in front
Reports that the plant had burned were lies, the ministry said.|the ministry|said|Reports that the plant had burned were lies|reports in a statement
The ministry called the reports "lies" and said the plant was safe.|The ministry|said|the plant was safe|called and said
Two workers died in the fire, state television said, quoting the ministry.|the ministry|quoting|Two workers died in the fire|quoting behind
Two workers died in the fire, according to the ministry and two witnesses.|the ministry and two witnesses|according to|Two workers died in the fire|two sources
Two workers died in the fire, the ministry and a witness said.|the ministry and a witness|said|Two workers died in the fire|two speakers behind
It is thought that two workers died.|-|thought|two workers died|it is thought
Two workers are feared dead.|-|feared|Two workers|feared dead
Two workers are thought to have died.|-|thought|Two workers|thought to have
Two workers were reported killed.|-|reported|Two workers|reported killed
Saboteurs are suspected of setting the fire.|-|suspected|Saboteurs|suspected of
Prosecutors say the fire was set by saboteurs; the defence says it was not.|Prosecutors|say|the fire was set by saboteurs|semicolon, first
Prosecutors say the fire was set by saboteurs; the defence says it was not.|the defence|says|it was not|semicolon, second
"It was not us," said one of the accused, who gave his name only as Ali.|one of the accused, who gave his name only as Ali|said|It was not us|one of
"It was," he paused, "an accident."|he|paused|It was|a verb that is no saying
The judge asked: "Did you set the fire?" The man replied: "No."|The judge|asked|Did you set the fire|question and answer, question
The judge asked: "Did you set the fire?" The man replied: "No."|The man|replied|No|question and answer, answer
The official IRNA news agency said the fire was out.|The official IRNA news agency|said|the fire was out|official agency
The fire is out: IRNA.|IRNA|:|The fire is out|headline, colon and agency
IRNA: Fire at plant is out.|IRNA|:|Fire at plant is out|agency, colon
Fire at plant is out, officials say.|officials|say|Fire at plant is out|headline, officials say
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
TASS is reporting that the Kremlin confirmed a visit to Oslo.|visit|TASS>the Kremlin|report of a confirmation by name
Reuters says, citing the ministry, that the army will withdraw.|withdraw|Reuters>the ministry|citing in the middle
The army will withdraw, according to Reuters, which cited two officials.|withdraw|Reuters, which cited two officials>two officials|which cited
The premier told Reuters that the army would withdraw.|withdraw|The premier|the listener is no source
In an interview with Le Monde, the premier said the army would withdraw.|withdraw|the premier|the outlet of an interview is no source
"The mayor told us, 'The army will withdraw,'" the baker said.|withdraw|the baker>The mayor|quotation in a quotation
"The mayor said the army would withdraw," the baker said.|withdraw|the baker>The mayor|indirect speech in a quotation
The baker said the mayor told him the army would withdraw.|withdraw|The baker>the mayor|said that someone told
The baker said, according to Reuters, that the army would withdraw.|withdraw|Reuters>The baker|according to around said
The paper quoted the mayor as saying the army would withdraw.|withdraw|The paper>the mayor|quoted as saying
"The army will withdraw," the mayor was quoted as saying by Interfax.|withdraw|the mayor|was quoted as saying
The premier accused the army of shelling the town.|shelling||an accusation is a deed
The premier, who accused the army of shelling the town, said it would withdraw.|withdraw|The premier, who accused the army of shelling the town|speaker with an accusing clause
Reuters reported that the premier accused the army of shelling the town.|shelling|Reuters|reported accusation
The army reportedly withdrew on Sunday.|withdrew||reportedly has no speaker
The premier said the army had reportedly withdrawn.|withdrawn|The premier|reportedly inside said
Widespread reports of a withdrawal reached the capital.|withdrawal|Widespread reports|widespread reports
According to widespread reports, the army will withdraw.|withdraw|widespread reports|according to reports
The army withdrew, and the premier said it would return.|withdrew||the clause before is not said
The premier said the army would return, but it withdrew.|withdrew||the clause behind "but" is the article's
The premier said the army would return. It withdrew on Sunday.|withdrew||the next sentence is the article's
While the premier said the army would return, it withdrew on Sunday.|withdrew||the main clause beside is the article's
The premier said the army had withdrawn, while the rebels said it was still there.|withdrawn|The premier|two speakers beside each other
The premier, after the army withdrew, said the town was safe.|withdrew||a time clause before the cue is the article's
After the army withdrew, the premier said the town was safe.|withdrew||a time clause in front is the article's
The premier said that after the army withdrew, the town was safe.|withdrew|The premier|a time clause inside is the speaker's
The town was shelled, the premier said, hours after the army withdrew.|withdrew|the premier|content on both sides
Neither side would say when the army will withdraw.|withdraw|Neither side|would not say when
The premier hopes the army will withdraw.|withdraw||a hope is no statement
The premier wants the army to withdraw.|withdraw||a wish is no statement
The premier denied that the army had withdrawn.|withdrawn|The premier|a denial is a statement
The premier's statement that the army would withdraw came on Sunday.|withdraw|The premier|statement that
The premier announced on Sunday that the army would withdraw.|withdraw|The premier|announce that
A spokesman said the army would withdraw.|withdraw|A spokesman|unnamed spokesman
"We will not withdraw," the general said. He left the hall.|withdraw|the general|quotation, then the article
"""


# text | who says it | all that they say, pieces parted by ¦ | marks
MARKS = """
He said: "We will go.\\n\\n"They must stay.\\n\\n"Nobody will come back."\\n\\nRain fell.|He|"We will go.\\n\\n"They must stay.\\n\\n"Nobody will come back."|a quotation over three paragraphs
He said: “We will go.\\n\\n“They must stay.”\\n\\nRain fell.|He|“We will go.\\n\\n“They must stay.”|curly marks over two paragraphs
"We will go, the general said. Rain fell on the town.|the general|We will go|the closing mark is missing
We will go," the general said. Rain fell.|the general|We will go|the opening mark is missing
“They told us ‘leave now’ and shot,” the nurse said.|the nurse|“They told us ‘leave now’ and shot,”|single in double
The minister's 'secret' plan was 'a joke', the general said.|the general|The minister's 'secret' plan was 'a joke'|scare quotation marks inside
``We will go,'' he said.|he|``We will go,''|typewriter marks
«We will go», the general said.|the general|«We will go»|angle marks
„We will go“, the general said.|the general|„We will go“|low marks
‘We will go,’ he said. ‘They won’t.’|he|‘We will go,’¦‘They won’t.’|single curly marks and an apostrophe
'We will go,' he said. 'They won't.'|he|'We will go,'¦'They won't.'|single straight marks and an apostrophe
The '90s ended. 'We will go,' he said.|he|'We will go,'|an apostrophe before a number
“[The river] will be held,” the general said.|the general|“[The river] will be held,”|brackets open the quotation
The general, 54, said: "We will go", adding that nobody would stay.|The general, 54|"We will go"|adding brings its own clause
He said the "go" order "came late" and that it "was wrong".|He|the "go" order "came late" and that it "was wrong"|quoted words in a clause
The mayor disagreed. "They must stay." The general left.|The mayor|"They must stay."|a quotation behind a sentence about its speaker
"""


OF_SOURCES = ("unnamed", "vehicle", "spokesperson", "outlet", "office", "body")  # words about the source, no cues
KNOWN_GAPS: set[tuple[str, str]] = {
    ("A statement by the army that it had left the town was doubted.", "statement by"),
    ("Lisbon: No troops will be sent.", "name and colon"),
    ("The plant has restarted, an Iranian official, speaking on condition of anonymity, told Reuters.",
     "told, behind an aside"),
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


@pytest.mark.parametrize(("text", "source", "content", "label"), _rows(MARKS))
def test_marks(text: str, source: str, content: str, label: str) -> None:
    """Quotation marks of every kind, closed or not, bound what is said."""
    text, pieces = text.replace("\\n", "\n"), content.replace("\\n", "\n").split("¦")
    found = [
        ([text[c.start : c.end] for c in a.contents], a.source and text[a.source.start : a.source.end])
        for a in find(text)
    ]
    assert (pieces, source) in found


@pytest.mark.parametrize(
    "text",
    ['The so-called "peace" talks failed.', "The 'stalled' offensive went on.", 'They sang "Home" at the gate.',
     'The "summer palace" burned.', "'Tis the season of the soldiers' march."],
)  # fmt: skip
def test_scare_quotation_marks_are_no_speech(text: str) -> None:
    """A quoted word or name without a cue is nobody's statement."""
    assert all(a.kind == "verb" and a.rule.endswith("/sing") for a in find(text))


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


@pytest.mark.parametrize("frame", [f for f in load(Frame, "speech") if f.kind not in OF_SOURCES], ids=lambda f: f.rule)
def test_entries_hold_and_let_alone(frame: Frame) -> None:
    """Every entry's own sentences show its words at work, and left alone."""

    def cues(text: str) -> list[Attribution]:
        words = {w.split()[0] for w in frame.words} | ({"make"} if frame.kind == "made" else set())
        lemmas = {w.i for w in parse(text).words if w.lemma in words or w.lower in words}
        return [a for a in _found(text) if a.cue_head in lemmas]

    assert all(cues(text) for text in frame.holds)
    assert not any(cues(text) for text in frame.lets_alone)
