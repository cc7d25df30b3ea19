"""A parsed paragraph goes in; the words that carry a happening come out, each with its kind and the rule that found it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import SUBJECTS, clause_of, is_clause, own_words, subject_of
from timeline.extraction.events.words import PHRASES, Frame, noun_kinds, verb_frames
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

ARGUMENTS = frozenset({"dobj", "nsubjpass", "pobj", "attr", "conj"})
PERSONAL = frozenset({"i", "he", "she", "we", "they", "who"})
# Nouns that happen whether or not anybody is named: they need a date or a holder only.
PUBLIC = frozenset({EventKind.VOTE, EventKind.MILITARY})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word of a happening, its kind, and the name of the rule."""

    word: Token
    kind: EventKind
    rule: str


def find_triggers(reading: Reading, paragraph: Paragraph) -> Iterator[Trigger]:
    """Find the verbs and nouns of happening of a paragraph, in reading order."""
    for word in paragraph.doc:
        if word.pos_ in ("VERB", "AUX") and word.lemma_ in verb_frames():
            frames = verb_frames()[word.lemma_]
            frame = next((frame for frame in frames if _fits(reading, paragraph, word, frame)), None)
            if frame:
                yield Trigger(word, frame.kind, "verb")
        elif word.pos_ in ("NOUN", "PROPN") and (trigger := _find_noun(reading, paragraph, word)):
            yield trigger


def _fits(reading: Reading, paragraph: Paragraph, verb: Token, frame: Frame) -> bool:
    """Whether the verb's clause has all that the frame asks for."""
    own = [word for word in own_words(verb) if word != verb]
    if frame.objects and not any(
        _is_argument(word, verb) and {word.lemma_, word.lower_} & frame.objects for word in own
    ):
        return False
    if frame.subjects and not _has_subject(verb, frame):
        return False
    if frame.prepositions and not any(
        word.dep_ == "prep" and word.lower_ in frame.prepositions and word.head == verb for word in own
    ):
        return False
    if frame.infinitive and not any(child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" for child in verb.children):
        return False
    if frame.pronouns and not any(word.dep_ in ("dobj", "nsubjpass") and word.pos_ == "PRON" for word in own):
        return False
    if frame.persons and not _is_person(reading, paragraph, verb):
        return False
    return not frame.partners or _has_partner(reading, paragraph, verb)


def _is_argument(word: Token, verb: Token) -> bool:
    """Whether the word is what the verb is done to, or stands in its own prepositional phrase."""
    if word.dep_ == "nsubj":
        return False
    return word.dep_ in ARGUMENTS and (word.head == verb or word.head.head == verb)


def _has_subject(verb: Token, frame: Frame) -> bool:
    subject = subject_of(verb)
    return subject is not None and bool({subject.lemma_.lower(), subject.lower_} & frame.subjects)


def _is_person(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether somebody, not something, does it."""
    subject = subject_of(verb)
    if subject is None:
        return False
    if subject.lower_ in PERSONAL or subject.ent_type_ == "PERSON":
        return True
    return bool(reading.mentions_in(paragraph.span_of(subject.left_edge, subject)))


def _has_partner(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether the clause names somebody or some place beside its subject, or a day."""
    subject = subject_of(verb)
    inside = set(subject.subtree) if subject is not None and subject in verb.subtree else set()
    if subject is not None and verb.lemma_ == "meet" and any(child.dep_ == "conj" for child in subject.children):
        return True
    for word in own_words(verb):
        if word in inside or word == verb:
            continue
        if word.ent_type_ in ("PERSON", "GPE", "ORG", "LOC", "FAC", "NORP") or reading.mentions_in(
            span_of(paragraph, word)
        ):
            return True
        if reading.times_in(span_of(paragraph, word)):
            return True
    return False


def _find_noun(reading: Reading, paragraph: Paragraph, noun: Token) -> Trigger | None:
    """The happening that a noun names, where something anchors it."""
    if noun.lemma_ in PHRASES["turns"] and _is_turn(noun):
        return Trigger(noun, EventKind.MILITARY, "turn")
    pair = f"{noun.nbor(-1).lower_} {noun.lemma_}" if noun.i else ""
    kind = noun_kinds().get(pair) or noun_kinds().get(noun.lemma_) or noun_kinds().get(noun.lower_)
    if kind is None or noun.dep_ == "compound" or (noun.lower_ == "talks" and is_clause(noun) and noun.pos_ == "VERB"):
        return None
    rule = _anchor(reading, paragraph, noun, kind)
    return Trigger(noun, kind, rule) if rule else None


def _is_turn(noun: Token) -> bool:
    """Whether it is the beginning of a war or the like."""
    behind = (word for child in noun.children if child.lower_ == "of" for word in child.children)
    return any(word.lemma_ in PHRASES["states"] for word in behind)


def _anchor(reading: Reading, paragraph: Paragraph, noun: Token, kind: EventKind) -> str:
    """What makes a happening of the noun: a day in its phrase, its partners, or a verb of holding; "" where nothing does."""
    phrase = tuple(own_words(noun))
    if any(reading.times_in(span_of(paragraph, word)) for word in phrase):
        return "dated-noun"
    verb = clause_of(noun)
    if (
        noun.dep_ in ("dobj", "nsubjpass", "pobj")
        and verb.lemma_ in PHRASES["light_verbs"]
        and noun.head in (verb, *verb.children)
    ):
        return "held-noun"
    if kind in (EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE):
        return "occasion-noun" if noun.head.lower_ in PHRASES["during"] else ""
    if kind in PUBLIC:
        return "dated-noun" if any(reading.times_in(span_of(paragraph, word)) for word in own_words(verb)) else ""
    if kind in (EventKind.MEETING, EventKind.CALL, EventKind.VISIT) and _has_partners(reading, paragraph, noun):
        return "partner-noun"
    return (
        "made-noun" if kind in (EventKind.DEMAND, EventKind.OFFER) and _is_somebodys(reading, paragraph, noun) else ""
    )


def _has_partners(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether actors stand behind "with" or "between", or in front as two sides."""
    phrases = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("with", "between", "to")]
    return any(reading.mentions_in(paragraph.span_of(phrase.left_edge, phrase.right_edge)) for phrase in phrases)


def _is_somebodys(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether the text says whose demand or proposal it is, and that it was made: "a proposal put forth by"."""
    made = [child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    return any(
        reading.mentions_in(paragraph.span_of(agent, agent.right_edge))
        for clause in made
        for agent in clause.children
        if agent.dep_ == "agent"
    )


def subject_words(clause: Token) -> tuple[Token, ...]:
    """The words of the clause's own subject."""
    return tuple(word for child in clause.children if child.dep_ in SUBJECTS for word in own_words(child))
