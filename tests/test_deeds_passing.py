"""Deeds that an article only speaks of are left out, and those it tells beside them are not."""

from __future__ import annotations

import pytest

from reportedly import read

LEFT_OUT = [
    ("a topic of talks", "The leaders of Ghana and Togo discussed ways to step up assistance to Chad.", "AID"),
    ("the importance of", "Ghana stressed the importance of sending aid to Togo.", "AID"),
    ("what a law allows", "The agreement allows the government of Chad to impose sanctions on Togo.", "SANCTION"),
    ("a condition", "Ghana will strike the port if Togo expels its envoys.", "SANCTION"),
    ("how one can", "The envoy showed how Ghana can send aid to Togo.", "AID"),
    ("what a thing can do", "Ghana bought a missile capable of hitting Togo.", "ASSAULT"),
    ("what a thing is for", "Ghana showed a drone designed to destroy the tanks of Togo.", "ASSAULT"),
    ("asked to be lifted", "Ghana calls for sanctions against Togo to be suspended.", "SANCTION"),
    ("asked of somebody", "The king of Ghana calls on senator Ama Mensah of Togo to resign at once.", "RETREAT"),
    ("asked for", "Clerics in Ghana called for a convert to be put to death.", "ASSAULT"),
    ("so that one can", "Ghana changed the law so that it can deport Chadian miners.", "COERCE"),
    ("a question", "Will Ghana expel the envoys of Togo?", "SANCTION"),
    ("a rank", "He will become the first Ghanaian minister to resign since 1990.", "RETREAT"),
    ("a crime tried", "A court in Ghana jailed Omar Said for murdering a judge.", "ASSAULT"),
    ("any", "The army of Ghana is ready for any attack by Togo.", "ASSAULT"),
    ("since", "The market in Ghana has grown since the invasion of Togo by Chad.", "ASSAULT"),
    ("an aim", "Ghana needed money to expel the envoys of Togo.", "SANCTION"),
    ("a list of wishes", "The demands of Ghana include dissolving the parliament of Togo.", "COERCE"),
    ("a condition of a condition", "The war in Togo would end if Ghana agreed to release the envoys.", "RETREAT"),
    ("what is needed", "A majority of the senate of Ghana is needed to impeach a minister of Togo.", "ACCUSE"),
    ("a constitution", "The constitution of Ghana bans the Togo party.", "COERCE"),
    ("evasion", "A trader from Chad helped Ghana to evade sanctions by Togo.", "SANCTION"),
    ("a title", "Ghana published the Treaty of Friendship and Mutual Assistance with Togo.", "AID"),
    ("as agreed", "The road from Ghana to Togo was built, as promised by Chad.", "AGREE"),
    ("a person", "Unlike the accused, the envoy of Togo spoke.", "ACCUSE"),
    ("since when", "Togo carried out its first execution since seizing power in Ghana.", "COERCE"),
    ("a view shared", "Governor Omar Said of Ghana agreed, saying that Togo was small.", "AGREE"),
    ("an anniversary", "Ghana marked the anniversary of the takeover of Togo by Chad.", "COERCE"),
    ("a habit", "The ministers of Ghana and Togo usually meet in May.", "CONSULT"),
    ("whoever is accused", "The bill would allow Ghana to extradite people accused of crimes in Togo.", "ACCUSE"),
    ("how one came", "The soldiers are in Ghana at the invitation of the king of Togo.", "CONSULT"),
    ("nobody hurt", "No soldiers of Ghana were injured in the raid by Togo.", "MOBILIZE"),
    ("a plan sent", "The unions had sent the police a plan for the march in Ghana.", "MOBILIZE"),
    ("a procedure", "An official of Ghana can be removed from office by the parliament.", "SANCTION"),
    ("against a deal", "The villagers of Ghana marched in an anti-Brexit rally.", "SANCTION"),
    ("applause", "The envoy of Ghana was met with applause in Togo.", "CONSULT"),
    ("a camera", "A camera captured the arrival of the president of Ghana in Togo.", "COERCE"),
    ("nobody's judgement", "The law of Ghana was described as a disgrace in Togo.", "ACCUSE"),
    ("a first call", "Ghana's police had a first call about the attack at noon.", "ASSAULT"),
    ("a man with a knife", "A man armed with a knife fled from Ghana to Togo.", "AID"),
    ("what a charge carries", "The charge against Omar Said of Ghana carries a life sentence.", "SANCTION"),
    ("oneself", "The women of Ghana must stand up for themselves, the queen of Togo said.", "SUPPORT"),
    ("what any such people can do", "For example, schools can hold talks with Ghana and Togo.", "CONSULT"),
    ("what would be so", "The queen of Togo said that it would be irresponsible to visit Ghana.", "ACCUSE"),
    ("no objection", "The queen of Togo did not object to the plan of Ghana. It rained.", "ACCUSE"),
    ("wished for", "In Togo demands for an inquiry into the police of Ghana grew.", "ACCUSE"),
    ("at one's own request", "At his own request, Omar Said of Ghana was sent to Togo.", "REQUEST"),
    ("no memory of a crime", "Omar Said of Ghana claimed to have no memory of the crime in Togo.", "ACCUSE"),
    ("an election won", "Young candidates in Ghana won seats, often ousting Togo's candidates.", "COERCE"),
    ("sport", "[Sports]\n- Ghana suspends Togo's coach and expels two officials of Togo.", "SANCTION"),
    ("accidents", "[Disasters and accidents]\n- Nine people are killed in Ghana when a dam bursts.", "ASSAULT"),
    ("what should come of itself", "The queen of Ghana said that Togo should soon feel better.", "REQUEST"),
    ("one's own land", "The king of Ghana said that Ghana must build roads. It rained.", "REQUEST"),
    ("critics of a book", "Critics in Ghana say that the novel from Togo is long.", "ACCUSE"),
    ("a danger", "The king of Ghana said that the road to Togo was dangerous.", "ACCUSE"),
    ("the press asking", "The BBC asked the minister of Ghana to describe the harvest.", "REQUEST"),
    ("a company's protest", "The court of Ghana upheld the protest of Boeing.", "PROTEST"),
    ("a policy of not", "Ghana has a policy of not bombing the villages of Togo.", "ASSAULT"),
    ("power to veto", "The opposition of Ghana kept its veto power over the laws of Togo.", "REJECT"),
    ("a majority to", "The camp won a majority to veto any bill of the king of Ghana.", "REJECT"),
    ("a share that must", "Two-thirds of the senators of Ghana must vote to convict the king of Togo.", "SANCTION"),
    ("under a law", "Under the constitution of Ghana, the king dissolves the parliament of Togo in May.", "COERCE"),
    ("an office", "Kofi Mensah, the special envoy for the Togo talks, spoke to reporters in Ghana.", "CONSULT"),
    ("a vote at home", "The senate of Ghana voted down the budget bill. It rained.", "REJECT"),
    ("a party voting", "Nine Democrats voted with the Republicans against the tax bill. It rained.", "REJECT"),
    ("voters", "The voters of Ghana rejected the new constitution. It rained.", "REJECT"),
    ("a family", "His wife accused him of cruelty in a court in Ghana. It rained.", "ACCUSE"),
    ("a small crime", "Two men were charged with the theft of a statue in Ghana. It rained.", "ACCUSE"),
    ("an animal", "The killing of the elephant by hunters shocked Ghana.", "ASSAULT"),
    ("a picture", "The tourists captured pictures of the palace of the king of Ghana.", "COERCE"),
    ("a paper let out", "The ruling of the court of Ghana was released on Monday.", "RETREAT"),
    ("an interview", "The minister of Ghana spoke with the BBC about the harvest.", "CONSULT"),
]

KEPT = [
    ("a visit discussed", "The leaders of Ghana and Togo discussed the planned visit of the king to Togo.", "CONSULT"),
    ("a decision", "Ghana's decision to send aid to Togo was announced on Monday.", "AID"),
    ("an order", "The court allowed Togo's envoys in, and Ghana expelled them.", "SANCTION"),
    ("steps", "The ministry of Ghana took steps to impose sanctions on Togo.", "SANCTION"),
    ("what follows the condition", "Ghana will impose sanctions on Togo if the talks fail.", "SANCTION"),
    ("a possibility", "Ghana may expel the envoys of Togo.", "SANCTION"),
    ("the trial itself", "A court in Ghana jailed Omar Said for murdering a judge.", "SANCTION"),
    ("the attack", "The attack by Togo on Ghana killed nine farmers.", "ASSAULT"),
    ("an intention", "Ghana intends to expel the envoys of Togo.", "SANCTION"),
    ("a power used", "The president of Ghana used his power to veto the bill of Togo's party.", "REJECT"),
    ("a policy", "Ghana pursued a policy of expelling the envoys of Togo.", "SANCTION"),
    ("an envoy sent", "Ghana sent an envoy to the talks between Togo and Chad.", "CONSULT"),
    ("a vote abroad", "Ghana and Togo voted against the resolution on Chad.", "REJECT"),
    ("a deal voted down", "The parliament of Ghana rejected the fishing agreement with Togo.", "REJECT"),
    ("a wife of somebody public", "The wife of the editor accused the police of Ghana of torture.", "ACCUSE"),
    ("a politician's crime", "The president of Togo was charged with theft in Ghana.", "ACCUSE"),
    ("prisoners by number", "Togo released 70 of the prisoners from Ghana.", "RETREAT"),
    ("under pressure", "Under pressure from Ghana, Togo expels nine envoys of Chad.", "SANCTION"),
    ("another section", "[Sports]\n- Ghana beats Togo.\n[International relations]\n- Ghana expels two envoys of Togo.",
     "SANCTION"),
]  # fmt: skip


def types(text: str) -> list[str]:
    return [str(r.type) for r in read(text, published="2024-05-15")]


@pytest.mark.parametrize(("label", "text", "kind"), LEFT_OUT)
def test_what_is_only_spoken_of_is_left_out(label: str, text: str, kind: str) -> None:
    assert kind not in types(text), label


@pytest.mark.parametrize(("label", "text", "kind"), KEPT)
def test_what_is_told_stays(label: str, text: str, kind: str) -> None:
    assert kind in types(text), label
