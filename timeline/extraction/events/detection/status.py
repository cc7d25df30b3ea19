"""The word of a happening goes in; how far the happening has come comes out, or None where none is told.

Handled: negation, modal verbs, the verbs and nouns above an infinitive or gerund, conditions and reported questions,
adjectives of what is planned. Not handled: irony, and doubts that stand in another sentence.
"""

from __future__ import annotations

from timeline.domain.kinds import EventStatus
from timeline.extraction.clauses import (
    SUBJECTS,
    clause_of,
    is_negated,
    is_past,
    is_perfect,
    is_present,
)
from timeline.extraction.events.detection.clause_status import is_denied, status_of_clause
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES, STATUS

# What a small parser takes for a preposition: "rule out talks", "put off a visit".
STOPPING = frozenset({"in", "to", "of", "on"})
PARTICLES = frozenset({"out", "off"})
HAPPENING = frozenset({"take", "happen", "occur"})
OCCURRING = HAPPENING | {"hold", "be"}
# Behind these stands what has been, whatever is to come of it: "will sign the deal following the talks".
FOLLOWING = frozenset({"following", "since", "despite", "amid"})


def status_of(word: Token) -> EventStatus | None:
    """Say whether it happened, is planned or possible; None where it is denied, wished for or only thought of."""
    clause = clause_of(word)
    if _is_left_open(word, clause):
        return EventStatus.POSSIBLE
    if word != clause and (status := _status_of_noun(word, clause)) is not EventStatus.HAPPENED:
        return status
    if _has_been_in_vain(word, clause) or (word != clause and word.head.lower_ in FOLLOWING):
        return EventStatus.HAPPENED
    status = status_of_clause(clause)
    is_ahead = is_arranged(word, clause) and not _is_foreseen(clause)
    return EventStatus.PLANNED if status is EventStatus.HAPPENED and is_ahead else status


def _status_of_noun(noun: Token, clause: Token) -> EventStatus | None:
    """What the phrase around a noun makes of it, down from its clause."""
    denied = {child.lemma_ for child in noun.children if child.tag_ == "VBG" and child.i < noun.i} & STATUS["unreal"]
    if denied or any(child.lower_ == "no" for child in noun.children):
        return None
    if is_cancelled(noun):
        return EventStatus.CANCELLED
    if described := _status_by_adjective(noun, clause):
        return described
    is_object = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in PARTICLES)
    is_aim = noun.dep_ == "pobj" and noun.head.lower_ == "for"
    is_wished = is_object and clause.lemma_ in STATUS["unreal"] and clause.lemma_ not in PHRASES["light_verbs"]
    if _is_thought(noun) or is_wished or (is_aim and clause.lemma_ in STATUS["unreal"]):
        return None
    return _status_by_verb(clause) if is_object or is_aim else EventStatus.HAPPENED


def _status_by_verb(clause: Token) -> EventStatus:
    """What the verb makes of its object: talks that somebody "mulls" are possible, those he "plans" are planned."""
    if clause.lemma_ in STATUS["possible"]:
        return EventStatus.POSSIBLE
    return EventStatus.PLANNED if clause.lemma_ in STATUS["arranged"] else EventStatus.HAPPENED


def _status_by_adjective(noun: Token, clause: Token) -> EventStatus | None:
    """What adjectives make of a noun, those of its clause first: "the next round is possible" is possible."""
    said_of = {child.lemma_ for child in clause.children if child.dep_ == "acomp"} if noun.head == clause else set()
    adjectives = {child.lemma_ for child in noun.children if child.dep_ == "amod"}
    for words in (said_of, adjectives):
        if words & STATUS["planned_adjectives"]:
            return EventStatus.PLANNED
        if words & STATUS["possible_adjectives"]:
            return EventStatus.POSSIBLE
    return None


def _is_thought(noun: Token) -> bool:
    """Whether a noun is only what is thought of or kept from being: "the idea of talks"."""
    above, preposition = noun.head.head.lemma_, noun.head.lower_
    return (above in STATUS["thoughts"] and preposition in ("of", "for")) or (
        above in STATUS["stops"] and preposition in STOPPING
    )


def _is_left_open(noun: Token, clause: Token) -> bool:
    """Whether somebody will not say that it shall not be: "did not rule out talks"."""
    return noun.dep_ == "dobj" and noun.head == clause and clause.lemma_ in STATUS["excluding"] and is_negated(clause)


def _has_been_in_vain(noun: Token, clause: Token) -> bool:
    """Whether only what came of it is denied: "the talks did not bring peace", "did not agree during the talks"."""
    is_done = is_past(clause) or is_perfect(clause)
    if not (is_done and is_denied(clause)) or clause.lemma_ in PHRASES["light_verbs"]:
        return False
    if noun.dep_ == "nsubj" and noun.head == clause:
        return clause.lemma_ not in PHRASES["proceeding"] | {"be", "take"}
    return noun.dep_ == "pobj" and noun.head.head == clause and noun.head.lower_ in PHRASES["during"]


def is_arranged(noun: Token, clause: Token) -> bool:
    """Whether it has only been given a day, or is yet to be: "talks were scheduled", "talks are due to begin"."""
    if noun.head != clause or noun.dep_ not in SUBJECTS:
        return False
    return _is_to_be_held(clause) or (noun.dep_ == "nsubjpass" and clause.lemma_ in STATUS["planned"])


def _is_to_be_held(clause: Token) -> bool:
    """Whether it "is to be held", "is due to begin" or "is expected to take place"."""
    words = [child for child in clause.children if child.lemma_ in STATUS["planned"]]
    ahead = [clause, *words] if clause.lemma_ == "be" else [clause] if clause.lemma_ in STATUS["planned"] else []
    aims = (child for word in ahead for child in word.children if child.dep_ == "xcomp")
    return is_present(clause) and any(_takes_place(aim) for aim in aims)


def _takes_place(verb: Token) -> bool:
    """Whether it only says that something goes on or is held."""
    is_done = any(child.dep_ == "auxpass" for child in verb.children)
    words = PHRASES["light_verbs"] if is_done else PHRASES["proceeding"] | HAPPENING
    return verb.lemma_ in words


def _is_foreseen(clause: Token) -> bool:
    """Whether only what would come of it was arranged: "the visit was expected to bring an accord"."""
    aims = [child for child in clause.children if child.dep_ == "xcomp"]
    return is_past(clause) and any(aim.lemma_ not in PHRASES["proceeding"] | OCCURRING for aim in aims)


def is_cancelled(noun: Token) -> bool:
    """Whether the noun's happening is called off: "postponed his visit", "the talks were called off"."""
    verb = clause_of(noun)
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in STATUS["cancelled"]:
        return False
    needs_particle = verb.lemma_ in ("call", "give")
    return not needs_particle or any(child.lower_ in STATUS["particles"] for child in verb.children)
