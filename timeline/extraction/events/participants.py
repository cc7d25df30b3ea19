"""A trigger goes in; the ids of those who took part come out, the doer first, and the place."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.kinds import ActorKind, EventKind
from timeline.domain.spans import Span
from timeline.extraction.clauses import antecedent_of, clause_of, governor, is_clause, own_words, subject_of
from timeline.extraction.events.triggers import Trigger
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

FIRST_PERSON = frozenset({"i", "we", "us", "me"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
# What is asked, offered or agreed names its addressees anywhere: "insists on control over materials in Ukraine".
ADDRESSING = frozenset({EventKind.DEMAND, EventKind.OFFER, EventKind.AGREEMENT})
# Behind these stand places and topics, not partners.
APART = frozenset({"in", "at", "on", "about", "over", "near", "into", "during", "under", "according"})
TERRITORIAL = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})
BEHIND = frozenset({"nsubj", "relcl", "acl", "advcl"})
PERSONS = frozenset({"he", "she"})
# A pronoun reaches back over this many names of people.
NEAR = 4
REACH = 600  # characters, some four sentences
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT})


def participants_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """The actors of a happening: who does it, to whom, with whom."""
    found: dict[str, None] = {}
    for phrase in _phrases(trigger):
        for actor in _actors_of(reading, paragraph, phrase, trigger):
            found.setdefault(actor)
    return tuple(found)


def addressees_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """The actors that a word of readiness names behind it, places left out: "ready to work with Sweden in Oslo"."""
    waiting, found = [trigger.word], []
    while waiting:
        word = waiting.pop()
        found.append(word)
        waiting.extend(child for child in word.children if not _is_apart(child, trigger) and child.dep_ not in BEHIND)
    named = (_named_by(reading, paragraph, word, trigger) for word in sorted(found, key=lambda word: word.i))
    return tuple(dict.fromkeys(actor for actors in named for actor in actors))


def _phrases(trigger: Trigger) -> Iterator[Token]:
    """The phrases that name participants, the doer's first."""
    word, clause = trigger.word, clause_of(trigger.word)
    yield from _agents(word)
    if word == clause:
        yield from _subjects(clause, word)
        yield from (child for child in word.children if child.dep_ not in ("nsubj", "nsubjpass", "agent"))
        return
    yield from (child for child in word.children if child.dep_ == "poss")
    if _is_done_by_subject(trigger, clause):
        yield from _subjects(clause, word)
        yield from (child for child in clause.children if trigger.kind is EventKind.VOTE and child.dep_ == "attr")
    yield from (child for child in word.children if child.dep_ != "poss")


def _agents(word: Token) -> Iterator[Token]:
    """Who did it, behind "by": of a passive verb, or of what was done with a noun ("a proposal put forth by")."""
    for child in word.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield child
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from (agent for agent in child.children if agent.dep_ == "agent")


def _subjects(clause: Token, word: Token) -> Iterator[Token]:
    """The doer; a relative "which" stands for the whole phrase before it, "he said he" for the one who said so."""
    subject = subject_of(clause)
    if subject is None or subject == word:
        return
    yield subject
    if subject.lower_ in THIRD_PERSON and clause.dep_ == "ccomp":
        above = governor(clause)
        speaker = subject_of(above) if above is not None else None
        yield from () if speaker is None else (speaker,)
    if subject.lower_ == "which":
        yield antecedent_of(clause)


def _is_done_by_subject(trigger: Trigger, clause: Token) -> bool:
    """Whether the subject of the clause took part in what the noun names: "held talks", "in an interview, she said"."""
    noun = trigger.word
    if trigger.rule == "turn":
        return False
    is_held = clause.lemma_ in PHRASES["light_verbs"]
    if noun.dep_ != "pobj":
        return is_held and noun.dep_ == "dobj"
    return is_held or noun.head.lower_ in PHRASES["during"]


def _actors_of(reading: Reading, paragraph: Paragraph, phrase: Token, trigger: Trigger) -> Iterator[str]:
    """The actors that a phrase mentions as participants."""
    if phrase.lower_ in FIRST_PERSON:
        statement = reading.statement_at(span_of(paragraph, phrase).start)
        yield from (statement.speaker,) if statement and statement.speaker else ()
        return
    if phrase.lower_ in PERSONS and not reading.mentions_in(span_of(paragraph, phrase)):
        yield from _person_before(reading, paragraph, phrase)
        return
    is_goal = trigger.kind is EventKind.VISIT and phrase.dep_ in ("dobj", "prep")
    for word in sorted(_words(phrase, trigger), key=lambda word: word.i):
        for actor in _named_by(reading, paragraph, word, trigger):
            if not (is_goal and _is_kind(reading, actor, TERRITORIAL)):
                yield actor
    if trigger.kind is EventKind.VOTE and phrase.dep_ == "prep" and phrase.lower_ in ("in", "at"):
        for mention in reading.mentions_in(paragraph.span_of(phrase, phrase.right_edge)):
            yield from (mention.actor,) if _is_kind(reading, mention.actor, BODIES) else ()


def _named_by(reading: Reading, paragraph: Paragraph, word: Token, trigger: Trigger) -> Iterator[str]:
    """The actors that a word mentions; a place counts as its country where something is asked of it or done to it."""
    mentions = reading.mentions_in(span_of(paragraph, word))
    longest = max((row.span.end - row.span.start for row in mentions), default=0)
    yield from (row.actor for row in mentions if row.span.end - row.span.start == longest)
    if not mentions and word.ent_type_ == "GPE" and trigger.kind in ADDRESSING | {EventKind.MILITARY}:
        yield from (actor.id for actor in reading.actors if actor.kind in TERRITORIAL and word.text == actor.name)


def _person_before(reading: Reading, paragraph: Paragraph, pronoun: Token) -> Iterator[str]:
    """Whom "he" or "she" means: the last person of the paragraph that was a subject, else the last one named."""
    place = span_of(paragraph, pronoun)
    if reading.is_quoted(place.start):
        return
    before = Span(max(paragraph.span.start, place.start - REACH), place.start)
    people = [row for row in reading.mentions_in(before) if _is_kind(reading, row.actor, frozenset({ActorKind.PERSON}))]
    words = [(row.actor, reading.token_at(row.span)) for row in people[-NEAR:]]
    subjects = [actor for actor, word in words if word is not None and word.dep_ in ("nsubj", "nsubjpass", "poss")]
    yield from (subjects or [actor for actor, _ in words])[-1:]


def _words(phrase: Token, trigger: Trigger) -> Iterator[Token]:
    """The words of a phrase: with the clauses inside it for what is asked, else without places and topics."""
    if trigger.kind in ADDRESSING:
        if not _is_aside(phrase) and (not is_clause(phrase) or phrase.dep_ in ("xcomp", "pcomp", "advcl")):
            yield from (word for word in phrase.subtree if clause_of(word).dep_ != "relcl")
        return
    if is_clause(phrase) or _is_apart(phrase, trigger):
        return
    waiting = [phrase]
    while waiting:
        word = waiting.pop()
        yield word
        waiting.extend(child for child in word.children if not is_clause(child) and not _is_apart(child, trigger))


def _is_aside(word: Token) -> bool:
    """Whether a phrase stands behind a comma and tells something else, or names a source."""
    if word.lower_ == "according" or (word.dep_ == "advcl" and word.tag_ == "VBG"):
        return True
    return word.dep_ == "prep" and word.i > 0 and word.nbor(-1).text == ","


def _is_apart(word: Token, trigger: Trigger) -> bool:
    """Whether a phrase names a place or topic; the place of an attack is its target."""
    if trigger.kind is EventKind.MILITARY and word.lower_ == "in":
        return False
    return word.dep_ == "prep" and word.lower_ in APART


def _is_kind(reading: Reading, id: str, kinds: frozenset[ActorKind]) -> bool:
    actor = reading.actor(id)
    return actor is not None and actor.kind in kinds


def place_of(paragraph: Paragraph, trigger: Trigger) -> str:
    """The first place that the clause names behind "in", "at" or "to", or that is visited; "" where it names none."""
    clause = clause_of(trigger.word)
    for word in sorted(own_words(clause), key=lambda word: word.i):
        is_visited = trigger.kind is EventKind.VISIT and word.dep_ == "dobj"
        is_behind = word.dep_ == "pobj" and word.head.lower_ in PHRASES["places"]
        if word.ent_type_ in ("GPE", "LOC", "FAC") and (is_visited or is_behind):
            return paragraph.doc[_first_of(word).i : word.i + 1].text
    return ""


def _first_of(word: Token) -> Token:
    """The first word of the name that a word ends."""
    while word.ent_iob_ == "I" and word.i > 0:
        word = word.nbor(-1)
    return word
