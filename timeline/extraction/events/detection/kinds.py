"""The verb of a clause that tells a happening, whatever made it one, goes in; the kind of the happening comes out.

It is the kind that the verb has in the lexicon, in the shape of its clause; else that of what is done with or to.
"""

from __future__ import annotations

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import RELATIVES, antecedent_of, clause_of, in_order, subject_of
from timeline.extraction.events.detection.clause_status import CONCERNED
from timeline.extraction.events.detection.frames import find_frame
from timeline.extraction.events.detection.triggers import MADE, Trigger, is_of_no_talks
from timeline.extraction.events.detection.walkouts import is_walkout
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, deed_frames, noun_kinds, thing_kinds
from timeline.extraction.reading import Reading

# Behind these stand those with whom somebody meets.
PARTNERS = frozenset({"with", "between"})
# One body, by a noun or a name; "they" are two.
ONE = frozenset({"NN", "NNP"})


def kind_of_deed(reading: Reading, paragraph: Paragraph, verb: Token) -> EventKind:
    """Say what kind of happening a clause tells."""
    frame = find_frame(reading, paragraph, verb) or find_frame(reading, paragraph, verb, deed_frames())
    if frame is not None:
        return frame.kind
    return EventKind.ANNOUNCEMENT if verb.lemma_ in PHRASES["stands"] else _kind_of_things(verb)


def is_sitting(trigger: Trigger) -> bool:
    """Whether one body meets by itself, or many come together: "the Senate is to meet", "the summit next month"."""
    word = trigger.word
    if trigger.kind is not EventKind.MEETING or any(child.lower_ in PARTNERS for child in word.children):
        return False
    if word != clause_of(word):
        return word.lemma_.lower() in PHRASES["gatherings"]
    subject = subject_of(word)
    is_alone = subject is not None and (subject.tag_ in ONE or subject.lower_ == "it") and not subject.conjuncts
    return is_alone and word.lemma_ in PHRASES["sitting"] and not any(child.dep_ == "dobj" for child in word.children)


def _parts_of(noun: Token) -> list[Token]:
    """What something is a part of, or lasts: the talks of "four days of talks"."""
    behind = (child for child in noun.children if child.lower_ == "of" and noun.lemma_ in PHRASES["parts"])
    return [word for child in behind for word in child.children if word.dep_ == "pobj"]


def _kind_of_things(verb: Token) -> EventKind:
    """The kind that what the deed is done with or to tells, where the verb does not: "rolled back its tariffs"."""
    concerned = in_order(child for child in verb.children if child.dep_ in CONCERNED)
    things = [antecedent_of(verb) if child.lower_ in RELATIVES else child for child in concerned]
    things += [word for thing in things for word in _parts_of(thing)]
    subject = subject_of(verb)
    if verb.lemma_ in PHRASES["coming_about"] and subject is not None and noun_kinds().get(subject.lemma_) in MADE:
        return noun_kinds()[subject.lemma_]
    if verb.dep_ == "relcl" and verb.lemma_ in PHRASES["proceeding"]:
        things.append(antecedent_of(verb))  # "an invasion that began in May"
    told = (word for word in things if word.lemma_ in thing_kinds() and not (is_walkout(word) or is_of_no_talks(word)))
    return next((thing_kinds()[word.lemma_] for word in told), EventKind.BACKGROUND)
