"""The deed that a noun says: "his visit", "talks between"."""

from __future__ import annotations

from reportedly.deeds import grammar, phrases
from reportedly.deeds.casualties import victims_of, with_victims
from reportedly.deeds.compose import compose
from reportedly.deeds.deed import Deed
from reportedly.deeds.entries import DeedEntry, Lexicon
from reportedly.deeds.light_verbs import COMING_IN, LIGHT, MOTION, Light, goes_on, light_verb
from reportedly.deeds.parties import (
    is_an_unknown_name,
    is_place,
    is_somebody,
    names_a_place,
    party,
    perpetrator,
    stands_for_a_body,
    unique,
)
from reportedly.deeds.senses import is_an_aim
from reportedly.language import Parsed, Word

_ATTACKING = grammar.words(
    "commit carry perpetrate launch stage conduct make plant claim mount orchestrate lead wage detonate fire plan "
    "execute throw drop"
)  # participles behind an attack that say whose it is: "a bomb planted by"
_COMPOUND_HEADS = grammar.words(
    "campaign operation plan deal agreement attempt effort measure regime package program programme delivery shipment "
    "order series wave proposal offer mission bid talk process strategy"
)  # nouns that add little to the deed before them: "sanctions regime"


def deed_of_noun(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, words_of: Lexicon
) -> Deed | None:
    if word.dep == "compound" and parsed.words[word.head].lemma not in _COMPOUND_HEADS:
        return None
    if grammar.is_against(parsed, word) or (word.lower == "brexit" and word.dep == "compound"):
        return None  # "an anti-war rally", "the Brexit deal"
    if not phrases.fits(parsed, word, entry.object, entry.not_object, words_of):
        return None
    n = word.i if word.dep != "compound" else word.head
    if entry.content and not phrases.holds(phrases.content_words(parsed, n), entry.content, words_of):
        return None
    light = light_verb(parsed, n)
    if light is not None and parsed.words[light.verb].lemma in (*_COMING, "be") and phrases.has_a_fate(parsed, n):
        light = None  # "attend the upcoming summit": the summit has a day and fate of its own
    if light is None and entry.type in _PLACED:
        light = goes_on(parsed, n)
    if entry.only_light and light is None:
        return None
    if entry.behind and not _is_bare_behind(parsed, word, entry.behind):
        return None
    if entry.type == "SANCTION" and light is not None and parsed.words[light.verb].lemma == "carry":
        return None  # "the charge carries a life sentence"
    if entry.indefinite and not _is_new(parsed, n):
        return None
    if entry.asserted and light is not None and is_an_aim(parsed, parsed.words[light.verb]):
        return None
    actors, recipients = _noun_roles(parsed, n, entry)
    if n != word.i:
        more = _noun_roles(parsed, word.i, entry)
        actors, recipients = actors or more[0], recipients or more[1]
        if parsed.words[n].lemma == "order" and not recipients:  # "an arrest order for the editor"
            ordered = grammar.with_preposition(parsed, n, "for") + grammar.with_preposition(parsed, n, "against")
            recipients = unique(party(parsed, w).i for w in ordered if is_somebody(w))
    if light is not None and light.dep_is_object:
        actors, recipients = _light_roles(parsed, n, light, entry, actors, recipients)
    if light is not None and not actors and parsed.words[light.verb].lemma in COMING_IN:
        actors = _from_whom(parsed, light.verb)
    if light is not None and not actors and not light.dep_is_object:
        actors = _between_whom(parsed, light.verb, entry)
    if word.lemma in _DOERS and not actors:
        actors = (n,)
    if not actors and entry.type in ("CONSULT", "AGREE") and not entry.invites:
        actors = _visitor(parsed, n)
        if entry.mutual and actors:
            actors = unique((*actors, *_spoken_to(parsed, n)))
    elif _lacks_a_side(parsed, entry, actors) and light is None:
        actors = unique((*_visitor(parsed, n), *actors))
    if entry.type == "ASSAULT":
        recipients = with_victims(parsed, recipients, tuple(v for v in victims_of(parsed, n) if v not in actors))
    borne = _bearer(parsed, n)
    if borne is not None and not recipients and borne.i not in actors:
        recipients = (borne.i,)
    bare = not (actors or recipients or light is not None or entry.alone or phrases.has_a_fate(parsed, n))
    if bare and not (entry.type in _PLACED and _is_told_with_its_place(parsed, n)):
        return None
    if entry.not_recipient and any(
        not phrases.fits(parsed, parsed.words[r], (), entry.not_recipient, words_of) for r in recipients
    ):
        return None
    others = recipients or (entry.mutual and _is_between(parsed, n, light))
    if (entry.needs_recipient and not others) or (entry.needs_actor and not actors):
        return None
    if entry.type != "SUPPORT" and _is_a_description(parsed, n):
        return None
    if _is_heading(parsed, n) or (entry.type == "ASSAULT" and _is_stopped(parsed, n)):
        return None
    if entry.mutual and not (light is not None and _is_hosted(parsed, n, light, entry, actors)):
        hosts = host_of(parsed, n) if entry.mode == "multilateral" else ()
        actors, recipients = unique((*actors, *(r for r in recipients if r not in hosts))), hosts
        alone = entry.type == "CONSULT" and len(actors) == 1 and light is None
        if alone and parsed.words[actors[0]].lower in ("our", "my"):
            return None  # "in our dialogue": with whom is not told
    recipients = tuple(r for r in recipients if r not in actors)
    governor = light.verb if light is not None else word.i
    inviter = None
    if entry.invites:
        inviter = actors[0] if actors else None
        actors, recipients = recipients, actors
    return compose(parsed, word, parts, entry, governor, actors, recipients, True, inviter)


_PLACED = frozenset({"PROTEST", "ASSAULT", "COERCE", "MOBILIZE"})  # deeds of unknown hands
_PLACING = grammar.words("in at across outside near around throughout inside through")


def _is_told_with_its_place(parsed: Parsed, n: int) -> bool:
    """Whether a noun is what a clause is about, with the place where it happened: "a protest drew nine in Accra"."""
    verb = parsed.words[parsed.words[n].head]
    if parsed.words[n].dep not in ("nsubj", "nsubjpass") or verb.tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return False
    around = (p for i in (n, verb.i) for p in grammar.prepositions(parsed, i))
    named = (w for p in around if p.lower in _PLACING for w in parsed.children(p.i) if w.dep == "pobj")
    return any(w.text[0].isupper() and not grammar.is_day(parsed, w) for w in named)


def _lacks_a_side(parsed: Parsed, entry: DeedEntry, actors: tuple[int, ...]) -> bool:
    """Whether only one of those who talk is named: "talks with Togo", not "talks between Togo and Benin"."""
    alone = len(actors) == 1 and not parsed.conjuncts(actors[0])
    return alone and entry.mutual and entry.type == "CONSULT"


_DOERS = grammar.words("bomber")  # nouns for a deed that name whoever does it


def _is_bare_behind(parsed: Parsed, word: Word, prepositions: tuple[str, ...]) -> bool:
    """Whether a noun stands without an article right behind one of some prepositions: "on strike"."""
    before = parsed.words[word.i - 1] if word.i else word
    return word.tag == "NN" and word.dep == "pobj" and before.i == word.head and before.lower in prepositions


def _is_new(parsed: Parsed, n: int) -> bool:
    mark = parsed.child(n, "det")
    return (mark is not None and mark.lower in ("a", "an")) or any(
        c.lower in ("new", "fresh", "recent") for c in parsed.children(n)
    )


_TELLINGS = grammar.words(
    "truth reporting coverage risk fear threat prospect anniversary cost consequence goal aim memory history victim "
    "survivor call news question end start-up light wake account event case possibility likelihood talk rumour rumor"
)  # nouns behind which a deed is only spoken of: "the truth of the invasion"
_STOPS = grammar.words("halt stop end suspend cease prevent deter avoid avert face fear")
_SPEAKS_OF = grammar.words("cover discuss")  # what somebody is named for is told all the same


def _is_stopped(parsed: Parsed, n: int) -> bool:
    """Whether violence is only what somebody stops, prevents or speaks of: "halt all strikes and raids"."""
    word = parsed.words[n]
    while word.dep == "conj" and word.head != word.i and parsed.words[word.head].pos == "NOUN":
        word = parsed.words[word.head]
    if word.dep in ("attr", "oprd"):  # "the attack was declared a terror attack"
        told = grammar.subject(parsed, word.head)
        return told is not None and told.lemma in grammar.ACTS
    if word.dep == "pobj" and parsed.words[word.head].lower in ("of", "on", "about"):
        above = parsed.words[parsed.words[word.head].head]
        return above.pos == "NOUN" and above.lemma in _TELLINGS and not _has_both_sides(parsed, word.i)
    verb = parsed.words[word.head].lemma if word.dep == "dobj" else ""
    return verb in _STOPS or (verb in _SPEAKS_OF and grammar.owner_of(parsed, word.i) is None)


def _has_both_sides(parsed: Parsed, n: int) -> bool:
    """Whether a noun itself says who attacks whom: "the anniversary of Togo's raid on Benin"."""
    attacked = any(grammar.with_preposition(parsed, n, prep) for prep in ("on", "against"))
    return attacked and grammar.owner_of(parsed, n) is not None


_DESCRIBING = grammar.words(
    "refer describe label brand characterize characterise regard see dismiss classify define portray denounce decry "
    "condemn hail praise view treat consider"
)


def _is_a_description(parsed: Parsed, n: int) -> bool:
    """Whether a noun only says what somebody calls something: "referred to the protests as riots"."""
    word = parsed.words[n]
    if word.dep != "pobj" or parsed.words[word.head].lower != "as":
        return False
    return parsed.words[parsed.words[word.head].head].lemma in _DESCRIBING


def _is_heading(parsed: Parsed, n: int) -> bool:
    """Whether a noun ends a heading ("Border war: Troops …") or only says on whose side: "in support of"."""
    word = parsed.words[n]
    follows = parsed.words[n + 1] if n + 1 < len(parsed.words) else word
    if follows.text == ":" and n - parsed.sentence_of(n).first < 6:
        return True
    return word.dep == "pobj" and parsed.words[word.head].lower == "in" and word.lemma in ("support", "charge")


_COMING = grammar.words("attend join skip boycott address visit")
_RECEIVING = grammar.words(
    "draw spark provoke prompt elicit trigger attract earn receive get accept face obtain win seek await suffer endure"
)  # the subject has it done to


def _light_roles(
    parsed: Parsed, n: int, light: Light, entry: DeedEntry, actors: tuple[int, ...], recipients: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Those who take part in a noun deed, with what the verb that carries it adds: "Ghana held talks with Togo"."""
    verb = parsed.words[light.verb]
    subject = grammar.doer(parsed, verb.i)
    if subject is None and verb.lemma in MOTION:
        subject = grammar.subject(parsed, verb.i)
    if subject is not None and verb.lemma == "be" and not is_somebody(subject):
        subject = None
    if subject is not None and grammar.is_party(subject) and subject.i != n:
        who = party(parsed, subject).i
        receives = verb.lemma in _RECEIVING and not entry.mutual and bool(entry.noun_recipient)
        if receives or (verb.lemma == "host" and _is_mere_host(parsed, n, entry, actors)):
            recipients = recipients or (who,)
            actors = actors or (tuple(a for a in _from_whom(parsed, verb.i) if a != who) if receives else ())
        elif not actors:
            actors = (who,)
        elif entry.mutual and who not in actors:
            actors = (who, *actors)
    for spec in () if recipients else entry.noun_recipient:
        hits = [w for w in grammar.with_preposition(parsed, verb.i, spec) if grammar.is_party(w)]
        if hits:
            recipients = unique(party(parsed, w).i for w in hits)
            break
    indirect = parsed.child(verb.i, "dative")
    if indirect is not None and not recipients and grammar.is_party(indirect):
        recipients = (indirect.i,)
    return actors, recipients


def _from_whom(parsed: Parsed, v: int) -> tuple[int, ...]:
    """Whose a deed is that somebody meets with: "drew condemnation from Togo"."""
    for spec in ("from", "among", "by"):
        hits = [w for w in grammar.with_preposition(parsed, v, spec) if grammar.is_party(w)]
        if hits:
            return unique(party(parsed, w).i for w in hits)
    return ()


def _between_whom(parsed: Parsed, v: int, entry: DeedEntry) -> tuple[int, ...]:
    """Those between whom something takes place: "consultations took place between Togo and Benin"."""
    for spec in ("between", "among", "with"):
        hits = [w for w in grammar.with_preposition(parsed, v, spec) if grammar.is_party(w)]
        if hits and spec in entry.noun_actor:
            return unique(party(parsed, w).i for w in hits)
    return ()


def _is_between(parsed: Parsed, n: int, light: Light | None) -> bool:
    """Whether a noun tells both sides at once: "contacts between Togo and Benin", "talks took place between them"."""
    return any(grammar.with_preposition(parsed, i, "between") for i in (n, *((light.verb,) if light else ())))


def _is_mere_host(parsed: Parsed, n: int, entry: DeedEntry, actors: tuple[int, ...]) -> bool:
    """Whether a host only gives the room: of a visit, of a summit of others, of talks between others."""
    if entry.mode == "visit":
        return True
    return bool(actors) and not grammar.with_preposition(parsed, n, "with") and (
        entry.mode == "multilateral" or bool(grammar.with_preposition(parsed, n, "between"))
    )


def _is_hosted(parsed: Parsed, n: int, light: Light, entry: DeedEntry, actors: tuple[int, ...]) -> bool:
    """Whether a meeting is only held at somebody's: "Togo will host a summit of the union", "talks between them"."""
    if parsed.words[light.verb].lemma != "host":
        return False
    return entry.mode == "multilateral" or _is_mere_host(parsed, n, entry, actors)


_DURING = grammar.words("during on after before following at in amid of with")


def _visitor(parsed: Parsed, n: int) -> tuple[int, ...]:
    """Who makes a visit or holds talks that stand beside another deed: "during a visit to Togo, the premier said"."""
    word = parsed.words[n]
    for above in parsed.ancestors(n):
        if above.lemma in _RESULTING and above.tag == "VBG" and above.dep in ("advcl", "acl"):
            return _brought_together(parsed, parsed.words[above.head])
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "acl", "prep"):  # "following" is no deed
            subject = grammar.doer(parsed, above.i)
            prep = parsed.words[word.head]
            during = (word.dep == "pobj" or prep.dep == "prep") and prep.lower in _DURING
            visitor = party(parsed, subject) if subject is not None else None
            if visitor is None or visitor.i == n or not is_somebody(visitor) or not during:
                return ()
            return (visitor.i,)
        if above.pos == "NOUN" and above.dep in ("nsubj", "nsubjpass", "dobj", "attr"):
            return ()
    return ()


_RESULTING = grammar.words("result lead culminate end prompt produce spark bring trigger")
_BRINGING = grammar.words("push bring draw drive pull press nudge force unite move reconcile bind align")


def _brought_together(parsed: Parsed, cause: Word) -> tuple[int, ...]:
    """Who does what a deed results in: "it drew Togo and Benin closer, leading to talks"; "they met, resulting in"."""
    if cause.pos not in ("VERB", "AUX"):
        return ()
    who = grammar.done_to(parsed, cause.i) if cause.lemma in _BRINGING else grammar.doer(parsed, cause.i)
    several = who is not None and (bool(parsed.conjuncts(who.i)) or who.tag in ("NNS", "NNPS") or who.lower == "they")
    return (who.i,) if who is not None and several and is_somebody(who) else ()


_TELLING = grammar.words(
    "tell urge encourage ask press thank congratulate inform assure warn brief remind invite pressure implore beg"
)


def _spoken_to(parsed: Parsed, n: int) -> tuple[int, ...]:
    """To whom somebody speaks in talks: "in a phone call, the premier urged the king to resign"."""
    verb = next((a for a in parsed.ancestors(n) if a.pos == "VERB"), None)
    told = grammar.done_to(parsed, verb.i) if verb is not None and verb.lemma in _TELLING else None
    return (told.i,) if told is not None and is_somebody(told) else ()


_BORNE = frozenset({("in", "custody"), ("in", "captivity"), ("in", "detention"), ("behind", "bar"), ("behind", "bars")})


_SUFFERING = grammar.words("subject target object victim focus")  # "has been the target of sanctions"
_STRIKING = grammar.words("hit strike target rock shake cripple paralyse paralyze disrupt ravage batter plague")


def _bearer(parsed: Parsed, n: int) -> Word | None:
    """Who bears what stands behind "under" or strikes it: "villages under attack", "in custody", "hit by a raid"."""
    word = parsed.words[n]
    under = parsed.words[word.head]
    above = parsed.words[under.head]
    if word.dep == "pobj" and under.lower == "of" and above.lemma in _SUFFERING and above.dep in ("attr", "oprd"):
        found = grammar.subject(parsed, above.head)
        return found if found is not None and grammar.is_party(found) and not names_a_place(parsed, found) else None
    if word.dep == "pobj" and under.lower == "by" and above.lemma in _STRIKING:
        struck = grammar.done_to(parsed, above.i)
        return struck if grammar.is_party(struck) else None
    if word.dep != "pobj" or not (under.lower == "under" or (under.lower, word.lemma) in _BORNE):
        return None
    if above.pos in ("VERB", "AUX"):
        found = grammar.done_to(parsed, above.i) if grammar.is_passive(parsed, above.i) else None
        found = found or grammar.subject(parsed, above.i)
    else:
        found = above if is_somebody(above) or under.lower == "under" else None
    return found if grammar.is_party(found) else None


def _noun_roles(parsed: Parsed, n: int, entry: DeedEntry) -> tuple[tuple[int, ...], tuple[int, ...]]:
    actors: tuple[int, ...] = ()
    where: Word | None = None
    for spec in entry.noun_actor:
        if actors:
            break
        if spec == "owner":
            owner = grammar.owner_of(parsed, n)
            if owner is not None and is_place(parsed, owner, entry.type, entry.mode):
                where, owner = owner, None
            elif owner is not None and entry.type == "ASSAULT" and is_an_unknown_name(parsed, owner):
                owner = None  # "the Westgate attack"
            actors = (owner.i,) if owner is not None else ()
        else:
            actors = noun_preps(parsed, n, spec)
            if entry.mutual and spec == "by" and _are_hosts(parsed, n, actors):
                actors = ()  # "the talks, hosted by Cuba" are those of others
    if entry.mutual and not parsed.child(n, "poss") and where is None:
        more = [i for c in parsed.children(n)
                if c.dep in ("compound", "amod", "nmod") and c.i < n and grammar.names_somebody(parsed, c)
                for i in (*before_the_hyphen(parsed, c), c.i)]  # fmt: skip
        actors = unique((*actors, *more))
    recipients: tuple[int, ...] = ()
    for spec in entry.noun_recipient:
        if recipients:
            break
        if spec == "owner":
            owner = grammar.owner_of(parsed, n)
            recipients = (owner.i,) if owner is not None and owner.i not in actors else ()
        else:
            recipients = tuple(r for r in noun_preps(parsed, n, spec) if r not in actors)
    if recipients and not actors and "owner" in entry.noun_recipient:  # "Togo's detention of the editor"
        owner = grammar.owner_of(parsed, n)
        actors = (owner.i,) if owner is not None and owner.i not in recipients else ()
    if not actors and entry.type == "ASSAULT":
        culprit = perpetrator(parsed, parsed.words[n], _ATTACKING)
        actors = (culprit.i,) if culprit is not None and grammar.is_party(culprit) else ()
    if entry.owner_suffers and not recipients:
        actors, recipients = _done_to_the_owner(parsed, n, actors)
    if not recipients and entry.mode == "multilateral":
        recipients = host_of(parsed, n)
    if not recipients and entry.type == "PROTEST":
        recipients = tuple(c.i for c in parsed.children(n) if grammar.is_against(parsed, c))
    if where is not None and not recipients and entry.mode == "visit":
        recipients = (where.i,)
    return actors, recipients


def _are_hosts(parsed: Parsed, n: int, heads: tuple[int, ...]) -> bool:
    """Whether those behind "by" only offer the room: "talks hosted by Oman"."""
    verbs = (parsed.words[parsed.words[parsed.words[i].head].head] for i in heads)
    return any(v.lemma in _OFFERING and v.i != n for v in verbs)


_OFFERING = grammar.words("host organize organise arrange facilitate mediate chair sponsor broker")


def _done_to_the_owner(
    parsed: Parsed, n: int, actors: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The owner as the one it is done to, "the bishop's murder", but no nation or body: "the Russian killing"."""
    owner = grammar.owner_of(parsed, n)
    if owner is None or owner.pos == "ADJ" or owner.tag == "JJ" or stands_for_a_body(parsed, owner):
        return actors, ()
    return tuple(a for a in actors if a != owner.i), (owner.i,)


def host_of(parsed: Parsed, n: int) -> tuple[int, ...]:
    """Who is told to host a meeting: "a summit hosted by Togo"."""
    for child in parsed.children(n):
        if child.dep in ("acl", "relcl") and child.lemma in ("host", "hold", "organize", "organise", "convene"):
            host = grammar.agent_of(parsed, child.i)
            return (host.i,) if host is not None and grammar.is_party(host) else ()
    return ()


def noun_preps(parsed: Parsed, n: int, spec: str) -> tuple[int, ...]:
    hits = grammar.with_preposition(parsed, n, spec)
    if not hits and parsed.words[n].dep == "conj" and parsed.words[parsed.words[n].head].pos == "NOUN":
        hits = [h for h in grammar.with_preposition(parsed, parsed.words[n].head, spec) if h.i > n]  # "A and B of C"
    if not hits and spec in ("by", "against"):  # "the expulsion of the envoys by Togo"
        whom = grammar.with_preposition(parsed, n, "of")
        hits = [h for w in whom for h in grammar.with_preposition(parsed, w.i, spec)]
    if not hits and spec == "to" and parsed.words[n].dep == "dobj":  # "recalled the visit by the king to Togo"
        by = grammar.with_preposition(parsed, n, "by")
        hits = grammar.with_preposition(parsed, parsed.words[n].head, "to") if by else []
    if not hits and spec in ("with", "between"):  # "a meeting, held via video, with the envoys"
        held = next((c for c in parsed.words[n + 1 : n + 3] if c.tag == "VBN" and c.lemma in ("hold", "conduct")), None)
        hits = grammar.with_preposition(parsed, held.i, spec) if held is not None else []
    if not hits and spec in ("by", "on", "against"):  # "the sanctions imposed by Togo on Benin"
        carrying = LIGHT | _ATTACKING
        clauses = (c for c in parsed.children(n) if c.lemma in carrying and c.dep in ("acl", "relcl"))
        done = next((c for c in clauses if c.tag == "VBN" or parsed.child(c.i, "nsubj") is not None), None)
        hits = grammar.with_preposition(parsed, done.i, spec) if done is not None else []
    if not hits and spec == "for":  # "a trip in the works for the king"
        hits = [h for c in phrases.dependents(parsed, n, 2) for h in grammar.with_preposition(parsed, c.i, "for")]
    return unique(party(parsed, w).i for w in hits if grammar.is_party(w))


def before_the_hyphen(parsed: Parsed, word: Word) -> tuple[int, ...]:
    """Who does what a participle behind a hyphen says: "Russian-brokered"."""
    if word.i < 2 or parsed.words[word.i - 1].text not in ("-", "–"):
        return ()
    name = parsed.words[word.i - 2]
    return (name.i,) if name.text[0].isupper() else ()
