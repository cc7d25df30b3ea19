"""A verb goes in; the first frame of the lexicon comes out that finds all it asks for in the verb's clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from timeline.domain.kinds import ActorKind, EventKind
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.clauses import RELATIVES, SUBJECTS, antecedent_of, own_words, subject_of
from timeline.extraction.events.detection.shapes import SHAPES
from timeline.extraction.events.detection.walkouts import is_of_workers
from timeline.extraction.events.references.pronouns import meant_by
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, Frame, verb_frames
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.reading import Reading, span_of

ARGUMENTS = frozenset({"dobj", "nsubjpass", "pobj", "attr", "conj"})
PERSONAL = frozenset({"i", "he", "she", "we", "they", "who"})
# A small parser takes the "back" of "hit back" for an adverb.
WAYS = frozenset({"prep", "prt", "advmod"})
# What something is called: "labelled Norway a manipulator".
CALLED = frozenset({"oprd", "ccomp", "xcomp"})
GROUPS = read_groups("groups.toml")
TITLES = read_groups("titles.toml")
OFFICES = TITLES["offices"] | TITLES["workers"]
PEOPLE = GROUPS["heads"] | GROUPS["crowds"] | GROUPS["crowds_of"] | PHRASES["pairs_of_bodies"] | PHRASES["senders"]
ACTING = PERSONAL | PEOPLE | OFFICES
NAMED = frozenset({"PERSON", "GPE", "ORG", "LOC", "FAC", "NORP"})
Frames = Mapping[str, tuple[Frame, ...]]  # of each verb


def find_frame(reading: Reading, paragraph: Paragraph, verb: Token, listed: Frames | None = None) -> Frame | None:
    """Find the first frame whose happening a verb tells; among those that make one, unless others are given."""
    frames = (verb_frames() if listed is None else listed).get(verb.lemma_)
    if frames is None:
        return None
    arguments = _arguments(verb) if any(frame.objects or frame.nouns for frame in frames) else []
    return next((frame for frame in frames if _fits(reading, paragraph, verb, arguments, frame)), None)


def _fits(reading: Reading, paragraph: Paragraph, verb: Token, arguments: Sequence[Token], frame: Frame) -> bool:
    if not _has_words(verb, arguments, frame):
        return False
    if not frame.asked:
        return True
    is_shaped = all(SHAPES[shape](verb) for shape in frame.asked & SHAPES.keys())
    return is_shaped and all(ACTORS[asked](reading, paragraph, verb) for asked in sorted(frame.asked & ACTORS.keys()))


def _has_words(verb: Token, arguments: Sequence[Token], frame: Frame) -> bool:
    """Whether the objects, subjects and prepositions (or particles: "turned down") are there."""
    if frame.objects and not any(w.lemma_ in frame.objects or w.lower_ in frame.objects for w in arguments):
        return False
    if frame.subjects and not _has_subject(verb, frame):
        return False
    if frame.nouns and not any(child.lower_ in frame.nouns for word in arguments for child in own_words(word)):
        return False
    if not frame.prepositions:
        return True
    return any(child.lower_ in frame.prepositions for child in verb.children if child.dep_ in WAYS)


def _arguments(verb: Token) -> list[Token]:
    """What the verb is done to, and what stands in its own prepositional phrases."""
    own = [word for word in own_words(verb) if word != verb and word.dep_ in ARGUMENTS]
    found = [word for word in own if verb in (word.head, word.head.head) or _is_behind_two(word, verb)]
    found += [child for child in verb.children if child.dep_ in CALLED and child.pos_ == "NOUN"]
    found += [part for word in found if word.dep_ in ("dobj", "pobj") for part in _parts_of(word)]
    found += [antecedent_of(verb) for word in found if word.dep_ == "dobj" and word.lower_ in RELATIVES]
    passive = _undergoer(verb)
    return found if passive is None else [*found, passive]


def _is_behind_two(noun: Token, verb: Token) -> bool:
    """Whether two prepositions stand between a verb and a noun: "pulled out of the pact"."""
    way = noun.head
    return way.pos_ == "ADP" and way.head.pos_ in ("ADP", "ADV") and way.head.head == verb


def _parts_of(noun: Token) -> list[Token]:
    """What something is a version or part of: "signed a new version of the pact"."""
    behind = (child for child in noun.children if child.lower_ == "of" and noun.lemma_ in PHRASES["versions"])
    return [word for child in behind for word in child.children if word.dep_ == "pobj"]


def _undergoer(verb: Token) -> Token | None:
    """What a passive verb is done to, wherever it stands: "a plan, as presented by", "which will be signed"."""
    has_been = any(child.dep_ == "auxpass" for child in verb.children)
    if verb.tag_ != "VBN" or not (has_been or verb.dep_ in ("acl", "advcl")):
        return None
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None and own.lower_ in RELATIVES:
        return antecedent_of(verb)
    return own or subject_of(verb)


def _has_subject(verb: Token, frame: Frame) -> bool:
    subject = subject_of(verb)
    if subject is None:
        return False
    is_unarmed = is_of_workers(subject) or any(child.lower_ in PHRASES["no_arms"] for child in subject.children)
    if frame.kind is EventKind.MILITARY and is_unarmed:
        return False
    named = (subject, *_parts_of(subject))  # "a new round of fighting broke out"
    return any({word.lemma_.lower(), word.lower_} & frame.subjects for word in named)


def _is_person(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether somebody, not something, does it."""
    subject = subject_of(verb)
    if subject is None:
        return False
    named = (subject, *(child for child in subject.children if child.dep_ == "appos"))
    if {subject.lower_, subject.lemma_} & ACTING or any(word.ent_type_ == "PERSON" for word in named):
        return True
    if subject.lower_ == "it":
        return meant_by(reading, paragraph, subject) is not None
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
    """Whether an outlet stands behind "to", "with" or "on"."""
    behind = (word for child in verb.children if child.lower_ in ("to", "with", "on") for word in child.children)
    return any(reading.is_media(row.actor) for word in behind for row in reading.mentions_in(span_of(paragraph, word)))


def _has_person(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether it is done to a person."""
    met = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    met += [word for child in met if is_title_word(child.lower_) for word in child.children if word.dep_ == "appos"]
    people = (row.actor for word in met for row in reading.mentions_in(span_of(paragraph, word)))
    named = (actor for id in people if (actor := reading.actor(id)) is not None)
    return any(word.ent_type_ == "PERSON" for word in met) or any(a.kind is ActorKind.PERSON for a in named)


def _has_partner(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether the clause names somebody or some place beside its subject, or a day."""
    subject = subject_of(verb)
    inside = set(subject.below) if subject is not None and subject in verb.subtree else set()
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


ACTORS: Mapping[str, Callable[[Reading, Paragraph, Token], bool]] = {
    "person_object": _has_person,
    "persons": _is_person,
    "people": _is_of_people,
    "media": _has_outlet,
    "partners": _has_partner,
}
"""What a frame may ask of the actors in the clause."""
