"""A parsed paragraph goes in; the nouns that are set for a day to come come out: "the strike planned for Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.kinds import EventKind, EventStatus
from timeline.extraction.clauses import SUBJECTS, clause_of, is_past
from timeline.extraction.events.detection.clause_status import is_denied, status_of_clause
from timeline.extraction.events.detection.triggers import APPOINTED, Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, STATUS, noun_kinds
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import TimeMention

# Behind these stands the day for which something is set.
WAYS = frozenset({"for", "on", "until", "till", "of", "in", "to"})
NOUNS = frozenset({"NOUN", "PROPN"})
BESIDE_NOUN = frozenset({"acl", "amod"})
DONE_TO = frozenset({"dobj", "nsubjpass"})


def find_appointments(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[Token, Trigger]]:
    """Find the nouns that the text says are set for a day yet to come, each with the word that tells so."""
    for time in reading.times_in(paragraph.span):
        anchor = reading.token_at(time.span) if _is_ahead(reading, time) else None
        if anchor is None or reading.is_quoted(time.span.start):
            continue
        if clause := _clause_of_appointment(anchor):
            yield from ((noun, Trigger(clause, _kind_of(noun), APPOINTED)) for noun in _subjects_of(clause))
        elif (noun := _set_for(anchor)) and not reading.mentions_in(span_of(paragraph, noun)):
            yield noun, Trigger(noun, _kind_of(noun), APPOINTED)


def _is_ahead(reading: Reading, time: TimeMention) -> bool:
    """Whether a day is later than that of publication; of what is to be "by Friday", its last day."""
    published, date = reading.article.published, time.date
    first = (date.earliest or date.latest) if date is not None else None
    return published is not None and first is not None and first > published


def _kind_of(noun: Token) -> EventKind:
    """A vote is one also where it is yet to come."""
    is_vote = noun_kinds().get(noun.lemma_) is EventKind.VOTE
    return EventKind.VOTE if is_vote else EventKind.SCHEDULED


def _clause_of_appointment(anchor: Token) -> Token | None:
    """The clause that says of its subject that it is to be on a day: "a ruling is expected on Friday"."""
    clause = clause_of(anchor)
    held = next((child for child in clause.children if child.dep_ == "acomp"), clause)
    is_passive = any(child.dep_ == "auxpass" for child in clause.children)
    if held.lemma_ not in STATUS["arranged"] or not (is_passive or clause.lemma_ == "be"):
        return None
    is_to_do = any(child.dep_ == "xcomp" for word in (clause, held) for child in word.children)
    is_open = not (is_to_do or is_past(clause) or is_denied(clause))
    return clause if is_open and status_of_clause(clause) is not None else None


def _subjects_of(clause: Token) -> list[Token]:
    return [child for child in clause.children if child.dep_ in SUBJECTS and child.pos_ in NOUNS]


def _set_for(anchor: Token) -> Token | None:
    """The noun that is set for a day: by a word beside it, or by the verb whose object it is."""
    way = anchor.head
    if way.dep_ != "prep" or way.lower_ not in WAYS:
        return None
    held = way.head
    if held.dep_ in BESIDE_NOUN and held.lemma_ in STATUS["arranged"]:
        return held.head if held.head.pos_ in NOUNS and not _is_behind_occasion(held.head) else None
    verb = clause_of(held)
    if verb.lemma_ not in PHRASES["appointing"] or status_of_clause(verb) is not EventStatus.HAPPENED:
        return None
    set_for = (child for child in verb.children if child.dep_ in DONE_TO and child.pos_ in NOUNS)
    return next((noun for noun in set_for if held in (verb, noun)), None)  # not "a bid for the Senate in 2030"


def _is_behind_occasion(noun: Token) -> bool:
    """Whether it only says whose occasion is meant: the "ministers" of "a meeting of ministers planned for Friday"."""
    return noun.dep_ == "pobj" and noun.head.head.lemma_ in noun_kinds()
