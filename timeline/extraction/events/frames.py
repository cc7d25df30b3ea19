"""A verb and a frame of the lexicon go in; whether the verb's clause has all that the frame asks for comes out."""

from __future__ import annotations

from timeline.domain.kinds import ActorKind
from timeline.extraction.clauses import SUBJECTS, own_words, subject_of
from timeline.extraction.events.words import PHRASES, Frame
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

ARGUMENTS = frozenset({"dobj", "nsubjpass", "pobj", "attr", "conj"})
PERSONAL = frozenset({"i", "he", "she", "we", "they", "who"})
# What something is called: "labelled Norway a manipulator".
CALLED = frozenset({"oprd", "ccomp", "xcomp"})
SHALL = frozenset({"will", "would", "shall", "should", "must"})
SUGGESTED = frozenset({"could", "should", "might"})
NAMED = frozenset({"PERSON", "GPE", "ORG", "LOC", "FAC", "NORP"})


def fits(reading: Reading, paragraph: Paragraph, verb: Token, frame: Frame) -> bool:
    """Say whether a verb tells the happening of a frame."""
    if not (_has_words(verb, frame) and _has_shape(verb, frame)):
        return False
    if "person_object" in frame.asked and not _has_person(reading, paragraph, verb):
        return False
    if "persons" in frame.asked and not _is_person(reading, paragraph, verb):
        return False
    if "people" in frame.asked and not _is_of_people(reading, paragraph, verb):
        return False
    if "media" in frame.asked and not _has_outlet(reading, paragraph, verb):
        return False
    return "partners" not in frame.asked or _has_partner(reading, paragraph, verb)


def _has_words(verb: Token, frame: Frame) -> bool:
    """Whether the objects, subjects and prepositions are there."""
    if frame.objects and not any({word.lemma_, word.lower_} & frame.objects for word in _arguments(verb)):
        return False
    if frame.subjects and not _has_subject(verb, frame):
        return False
    if frame.nouns and not any(child.lower_ in frame.nouns for word in _arguments(verb) for child in own_words(word)):
        return False
    behind = {child.lower_ for child in verb.children if child.dep_ == "prep"}
    return not frame.prepositions or bool(behind & frame.prepositions)


def _has_shape(verb: Token, frame: Frame) -> bool:
    """Whether an infinitive or a pronoun is there, where one is asked for."""
    if "finite" in frame.asked and any(child.tag_ == "TO" for child in verb.children):
        return False
    if "infinitive" in frame.asked:
        return any(child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" for child in verb.children)
    if "pronouns" in frame.asked:
        return any(word.pos_ == "PRON" and word.dep_ != "pobj" for word in _arguments(verb))
    if "sides" in frame.asked:
        return _is_of_sides(verb)
    return "proposal" not in frame.asked or any(_is_proposal(child) for child in verb.children)


def _is_of_sides(verb: Token) -> bool:
    """Whether two sides agree that something shall be: "the parties agreed that each side will present a plan"."""
    subject = subject_of(verb)
    is_several = subject is not None and (subject.tag_ in ("NNS", "NNPS") or any(subject.conjuncts))
    shall = (child for content in verb.children if content.dep_ == "ccomp" for child in content.children)
    return is_several and any(child.lower_ in SHALL for child in shall)


def _is_proposal(content: Token) -> bool:
    """Whether it is a thing that could be done together: "that talks could be held"."""
    if content.dep_ != "ccomp" or content.lemma_ not in PHRASES["undertakings"]:
        return False
    words = {child.lower_ for child in content.children if child.dep_ in ("aux", "auxpass")}
    return "be" in words and not words.isdisjoint(SUGGESTED)


def _arguments(verb: Token) -> list[Token]:
    """What the verb is done to, and what stands in its own prepositional phrases."""
    own = [word for word in own_words(verb) if word != verb and word.dep_ in ARGUMENTS]
    found = [word for word in own if verb in (word.head, word.head.head)]
    found += [child for child in verb.children if child.dep_ in CALLED and child.pos_ == "NOUN"]
    passive = _undergoer(verb)
    return found if passive is None else [*found, passive]


def _undergoer(verb: Token) -> Token | None:
    """What a passive verb is done to, wherever it stands: "a plan, as presented by", "which will be signed"."""
    has_been = any(child.dep_ == "auxpass" for child in verb.children)
    if verb.tag_ != "VBN" or not (has_been or verb.dep_ in ("acl", "advcl")):
        return None
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None) or subject_of(verb)


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


def _is_of_people(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether people do it: by name, by a pronoun for people, or as "the two men"."""
    subject = subject_of(verb)
    if subject is None:
        return False
    if subject.lower_ in PERSONAL or subject.lower_ in PHRASES["pairs_of_people"]:
        return True
    return any(reading.is_person(row.actor) for row in reading.mentions_in(span_of(paragraph, subject)))


def _has_outlet(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether an outlet stands behind "to" or "with"."""
    behind = (word for child in verb.children if child.lower_ in ("to", "with") for word in child.children)
    return any(reading.is_media(row.actor) for word in behind for row in reading.mentions_in(span_of(paragraph, word)))


def _has_person(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether it is done to a person."""
    met = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    people = (row.actor for word in met for row in reading.mentions_in(paragraph.span_of(word.left_edge, word)))
    named = (actor for id in people if (actor := reading.actor(id)) is not None)
    return any(word.ent_type_ == "PERSON" for word in met) or any(a.kind is ActorKind.PERSON for a in named)


def _has_partner(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether the clause names somebody or some place beside its subject, or a day."""
    subject = subject_of(verb)
    inside = set(subject.subtree) if subject is not None and subject in verb.subtree else set()
    if subject is not None and verb.lemma_ == "meet" and any(child.dep_ == "conj" for child in subject.children):
        return True
    for word in own_words(verb):
        if word in inside or word == verb:
            continue
        if word.ent_type_ in NAMED or reading.mentions_in(span_of(paragraph, word)):
            return True
        if reading.times_in(span_of(paragraph, word)):
            return True
    return False
