"""A parsed paragraph goes in; nouns come out that tell what was done: "the resignation of the minister"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.kinds import EventKind, EventStatus
from timeline.extraction.events.detection.status import status_of
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, STATUS, noun_kinds
from timeline.extraction.reading import Reading, span_of

DEED_NOUN = "deed-noun"


def find_deed_nouns(reading: Reading, paragraph: Paragraph) -> Iterator[Trigger]:
    """Find the deeds that only a noun tells, with whoever did or suffered them."""
    for word in paragraph.doc.tokens:
        if (
            word.lemma_ in PHRASES["deed_nouns"]
            and word.tag_ == "NN"
            and _is_one(word)
            and not (word.dep_ == "pobj" and word.head.lower_ == "for")  # "called for", "responsible for" it
            and not reading.is_quoted(span_of(paragraph, word).start)
            and status_of(word) is EventStatus.HAPPENED
        ):
            yield Trigger(word, noun_kinds().get(word.lemma_, EventKind.BACKGROUND), DEED_NOUN)


def _is_one(noun: Token) -> bool:
    """Whether it is a certain one, somebody's: "Lund's arrest", "the arrest of Lund"; not "an" or the "alleged" one."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if any(child.dep_ == "poss" for child in noun.children):
        return not before & STATUS["doubtful_adjectives"]
    is_of_somebody = any(child.lower_ == "of" for child in noun.children)
    return is_of_somebody and "the" in before and not before & STATUS["doubtful_adjectives"]
