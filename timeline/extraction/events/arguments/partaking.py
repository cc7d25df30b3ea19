"""A trigger goes in; the phrases that name who took part come out, the doer's first."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import SUBJECTS, antecedent_of, clause_of, subject_of
from timeline.extraction.events.arguments.concerned import doers_behind
from timeline.extraction.events.arguments.implied import authors_of, holders_of
from timeline.extraction.events.detection.status import is_cancelled
from timeline.extraction.events.detection.triggers import APPOINTED, MET, OF_YEAR, Trigger, occasion_head
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES, STATUS

WITH = frozenset({"with", "to"})
# Behind these stand those who have it with each other: "a call took place between Berg and Lund".
BETWEEN = frozenset({"between", "among", "with"})
TELLING = PHRASES["telling"]
# Whoever holds, plans or thinks of it takes part.
HOLDING = PHRASES["light_verbs"] | STATUS["arranged"] | STATUS["possible"]
OBJECTS = frozenset({"dobj", "dative"})
HELD = MET | {EventKind.MILITARY, EventKind.AGREEMENT}


def phrases_of(trigger: Trigger) -> Iterator[Token]:
    """The phrases that name participants, the doer's first."""
    clause = clause_of(trigger.word)
    yield from _agents(trigger.word)
    yield from _phrases_of_clause(trigger) if trigger.word == clause else _phrases_of_noun(trigger, clause)


def _phrases_of_clause(trigger: Trigger) -> Iterator[Token]:
    """The phrases that name participants of what the verb of a clause tells."""
    clause = trigger.word
    yield from _subjects(clause, clause)
    yield from doers_behind(trigger)
    yield from (child for child in clause.children if child.dep_ not in ("nsubj", "nsubjpass", "agent"))
    yield from authors_of(clause)
    yield from _sought(trigger)
    yield from _present(clause)


def _phrases_of_noun(trigger: Trigger, clause: Token) -> Iterator[Token]:
    """The phrases that name participants of what a word inside a clause tells."""
    word = trigger.word
    yield from (child for child in word.children if child.dep_ == "poss")
    yield from _beside(word)
    if _is_done_by_subject(trigger, clause):
        yield from _subjects(_doing(clause), word)
        yield from (child for child in clause.children if trigger.kind is EventKind.VOTE and child.dep_ == "attr")
        yield from (child for child in clause.children if child.dep_ == "prep" and child.lower_ == "with")
    if (trigger.rule == "own-occasion" or trigger.kind is EventKind.INTERVIEW) and clause.lemma_ in TELLING:
        yield from (child for child in clause.children if child.dep_ in ("dobj", "dative"))
    yield from (child for child in word.children if child.dep_ != "poss")
    yield from _addressed(trigger, clause)
    if word.dep_ in SUBJECTS:
        yield from (child for child in clause.children if child.lower_ in BETWEEN)
        yield from holders_of(clause) if trigger.kind in HELD else ()
    yield from _attending(word)


def _beside(noun: Token) -> Iterator[Token]:
    """Whose occasion it is, by a name right before it: "Ana Berg in an interview with the Herald"."""
    way = occasion_head(noun).head
    if way.dep_ == "prep" and way.lower_ in PHRASES["during"] and way.head.pos_ == "PROPN":
        yield way.head


def _addressed(trigger: Trigger, clause: Token) -> Iterator[Token]:
    """With whom the doer had it, where the clause tells what was said to whom: "Berg pressed Lund at their meeting"."""
    if trigger.kind in MET and any(child.lower_ == "their" for child in trigger.word.children):
        told = (child for child in clause.children if child.dep_ in OBJECTS or child.lower_ in WITH)
        yield from (child for child in told if child.i < trigger.word.i)


def _attending(noun: Token) -> Iterator[Token]:
    """Who was at what a noun names, told behind it: "a dinner given by Jon Lund, which was attended by Ana Berg"."""
    for clause in noun.subtree:
        if clause.dep_ in ("relcl", "acl") and clause.lemma_ in PHRASES["attending"]:
            yield from (child for child in clause.children if child.dep_ == "agent")


def _present(clause: Token) -> Iterator[Token]:
    """Who was there when it was done, by a noun: "signed at a summit held in the presence of Ana Berg"."""
    presence = PHRASES["presence"]
    nouns = [word for word in clause.sent.tokens if word.lower_ in presence and word.dep_ == "pobj"]
    below = (noun for noun in nouns if clause in noun.ancestors)
    yield from (child for noun in below for child in noun.children if child.dep_ in ("prep", "poss"))


def _sought(trigger: Trigger) -> Iterator[Token]:
    """Whom a visit is paid to: "came to Oslo to meet Ana Berg"."""
    aims = (child for child in trigger.word.children if child.dep_ in ("xcomp", "advcl"))
    for aim in aims if trigger.kind is EventKind.VISIT else ():
        if aim.lemma_ in PHRASES["seeking"] and any(child.tag_ == "TO" for child in aim.children):
            yield from (child for child in aim.children if child.dep_ == "dobj" or child.lower_ in WITH)


def _agents(word: Token) -> Iterator[Token]:
    """Who did it, behind "by": of a passive verb, or of what was done with a noun ("a proposal put forth by")."""
    for child in word.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield child
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from (agent for agent in child.children if agent.dep_ == "agent")


def _subjects(clause: Token, word: Token) -> Iterator[Token]:
    """The doer; a relative "which" stands for the whole phrase before it."""
    subject = subject_of(clause)
    if subject is None or subject == word:
        return
    yield subject
    yield from (child for child in clause.children if child.dep_ in SUBJECTS and child != subject)
    if clause.dep_ == "acl" and subject.tag_ == "NNS" and subject.i > subject.sent.start:
        yield subject.nbor(-1)  # a small parser takes "Berg plans to come" for plans of that name
    if subject.lower_ == "which":
        yield antecedent_of(clause)


def _doing(clause: Token) -> Token:
    """The clause of whoever means to do something: "dropped plans to act after talks"."""
    is_meant = clause.dep_ == "acl" and clause.tag_ == "VB" and clause.head.dep_ == "dobj"
    return clause.head.head if is_meant else clause


def _is_done_by_subject(trigger: Trigger, clause: Token) -> bool:
    """Whether the subject of the clause took part in what the noun names: "held talks", "in an interview, she said"."""
    noun = occasion_head(trigger.word)
    if trigger.rule in ("turn", OF_YEAR):
        return False
    is_ordered = trigger.kind is EventKind.MILITARY and clause.lemma_ in PHRASES["ordering"]
    is_held = clause.lemma_ in HOLDING or is_ordered or is_cancelled(trigger.word)
    if noun.dep_ != "pobj":
        return noun.dep_ == "dobj" and (is_held or trigger.rule == APPOINTED or clause.lemma_ in TELLING)
    is_into = noun.head.lower_ == "into" and noun.head.head == clause
    is_aim = noun.head.lower_ == "for" and trigger.kind is EventKind.MEETING and noun.head.head == clause
    is_during = noun.head.lower_ in PHRASES["during"] and all(
        child.lower_ != "between" for child in trigger.word.children
    )
    return is_held or is_into or is_aim or is_during
