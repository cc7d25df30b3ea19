"""A trigger goes in; the ids of those who took part come out, the doer first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.domain.kinds import ActorKind, EventKind
from timeline.extraction.clauses import clause_of, is_clause, own_words, subject_of
from timeline.extraction.events.triggers import Trigger
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

FIRST_PERSON = frozenset({"i", "we"})
# What is asked or offered names its addressees anywhere: "insists on control over materials in Ukraine".
ADDRESSING = frozenset({EventKind.DEMAND, EventKind.OFFER, EventKind.AGREEMENT})
# Behind these stand places and topics, not partners.
APART = frozenset({"in", "at", "on", "about", "over", "near", "into", "during", "under"})
TERRITORIAL = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})


def participants_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """The actors of a happening: who does it, to whom, with whom."""
    found: dict[str, None] = {}
    for phrase in _phrases(trigger):
        for actor in _actors_of(reading, paragraph, phrase, trigger):
            found.setdefault(actor)
    return tuple(found)


def _phrases(trigger: Trigger) -> Iterator[Token]:
    """The phrases that name participants, the doer's first."""
    word, clause = trigger.word, clause_of(trigger.word)
    agents = [child for child in word.children if child.dep_ == "agent"]
    yield from agents
    if word == clause:
        yield from _one(subject_of(clause), word)
        yield from (child for child in word.children if child.dep_ not in ("nsubj", "nsubjpass", "agent"))
        return
    yield from (child for child in word.children if child.dep_ == "poss")
    if _is_done_by_subject(word, clause):
        yield from _one(subject_of(clause), word)
    yield from (child for child in word.children if child.dep_ != "poss")


def _one(subject: Token | None, word: Token) -> Iterator[Token]:
    if subject is not None and subject != word:
        yield subject


def _is_done_by_subject(noun: Token, clause: Token) -> bool:
    """Whether the subject of the clause took part in what the noun names: "held talks", "in an interview, she said"."""
    if noun.dep_ in ("dobj", "attr"):
        return True
    return noun.dep_ == "pobj" and (noun.head.lower_ in PHRASES["during"] or clause.lemma_ in PHRASES["light_verbs"])


def _actors_of(reading: Reading, paragraph: Paragraph, phrase: Token, trigger: Trigger) -> Iterable[str]:
    """The actors that a phrase mentions as participants."""
    if phrase.lower_ in FIRST_PERSON:
        statement = reading.statement_at(span_of(paragraph, phrase).start)
        return (statement.speaker,) if statement and statement.speaker else ()
    words = sorted(_words(phrase, trigger), key=lambda word: word.i)
    mentions = [mention for word in words for mention in reading.mentions_in(span_of(paragraph, word))]
    if trigger.kind is EventKind.VISIT and phrase.dep_ in ("dobj", "prep"):
        return [mention.actor for mention in mentions if not _is_territory(reading, mention.actor)]
    return [mention.actor for mention in mentions]


def _words(phrase: Token, trigger: Trigger) -> Iterator[Token]:
    """The words of a phrase; of what is asked or offered, the clauses inside it too, else without places and topics."""
    if trigger.kind in ADDRESSING:
        if not is_clause(phrase) or phrase.dep_ in ("xcomp", "pcomp", "advcl"):
            yield from (word for word in phrase.subtree if clause_of(word).dep_ != "relcl")
        return
    if is_clause(phrase) or (phrase.dep_ == "prep" and phrase.lower_ in APART):
        return
    waiting = [phrase]
    while waiting:
        word = waiting.pop()
        yield word
        waiting.extend(child for child in word.children if not is_clause(child) and not _is_apart(child))


def _is_apart(word: Token) -> bool:
    return word.dep_ == "prep" and word.lower_ in APART


def _is_territory(reading: Reading, id: str) -> bool:
    actor = reading.actor(id)
    return actor is not None and actor.kind in TERRITORIAL


def place_of(paragraph: Paragraph, trigger: Trigger) -> str:
    """The first place that the clause names behind "in", "at" or "to", or that is visited; "" where it names none."""
    clause = clause_of(trigger.word)
    for word in sorted(own_words(clause), key=lambda word: word.i):
        is_visited = trigger.kind is EventKind.VISIT and word.dep_ == "dobj"
        is_behind = word.dep_ == "pobj" and word.head.lower_ in PHRASES["places"]
        if word.ent_type_ in ("GPE", "LOC", "FAC") and (is_visited or is_behind):
            return next(
                (entity.text for entity in paragraph.doc.ents if entity.start <= word.i < entity.end), word.text
            )
    return ""
