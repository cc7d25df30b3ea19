"""The statements of an article go in; those by which somebody offers something come out as events.

To be ready for something is an offer only where the one who would do it says so: "said it was ready to".
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind, EventStatus
from timeline.domain.spans import covering
from timeline.extraction.clauses import clause_of, is_negated
from timeline.extraction.events.arguments.participants import addressees_of
from timeline.extraction.events.detection.clause_status import WOULD
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.events.titling.titles import title_of_readiness
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import OCCASIONS
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import INFERRED_DATES, EventMention, StatementMention

# How statements are dated that tell no day of the act which they are: a scene that goes on is too loose for that.
UNDATED = INFERRED_DATES | {"took-part", "no-date", "standing-position"}
OPENING = 2  # the last paragraph of the headline and the lead
OTHERS = frozenset({"they", "you", "who"})  # subjects that the speaker does not speak for


def find_offers(reading: Reading) -> Iterator[EventMention]:
    """Find the statements by which somebody offers."""
    for statement in reading.statements:
        found = next(_ready(reading, statement), None)
        if found is not None and statement.speaker is not None and _is_news(statement, found[0]):
            yield _offer(reading, statement, *found)


def _is_news(statement: StatementMention, paragraph: Paragraph) -> bool:
    """Whether readiness is told of a day, or at the top of the article; further down it is only what somebody says."""
    return statement.date_rule not in UNDATED or paragraph.index <= OPENING


def _ready(reading: Reading, statement: StatementMention) -> Iterator[tuple[Paragraph, Token]]:
    """The words of readiness in the content of a statement."""
    for span in statement.speech.content:
        paragraph = reading.paragraph_at(span.start)
        for word in paragraph.words_in(span).tokens:
            if (_is_ready(word) or _would_welcome(word)) and not (is_negated(word) or is_negated(clause_of(word))):
                yield paragraph, word


def _is_ready(word: Token) -> bool:
    """Whether it is the "ready" of "we are ready to": of the speaker's side, not "they" or "who are willing to"."""
    if word.lower_ not in OCCASIONS["readiness"] or not any(child.dep_ == "xcomp" for child in word.children):
        return False
    return not any(child.dep_ == "nsubj" and child.lower_ in OTHERS for child in clause_of(word).children)


def _would_welcome(word: Token) -> bool:
    return word.lemma_ == "welcome" and any(child.lower_ in WOULD for child in word.children)


def _offer(reading: Reading, statement: StatementMention, paragraph: Paragraph, word: Token) -> EventMention:
    """The offer, told by the speaker's words, the cue and the words of readiness."""
    speech = statement.speech
    said = paragraph.span_of(word.left_edge, word.right_edge)
    spans = [span for span in (speech.speaker, speech.cue) if span and paragraph.span.contains(span)]
    evidence = covering((*spans, said))
    speaker = reading.actor(statement.speaker or "")
    trigger = Trigger(word, EventKind.OFFER, "readiness")
    partners = addressees_of(reading, paragraph, trigger)
    is_dated = statement.date_rule not in UNDATED
    return EventMention(
        kind=EventKind.OFFER,
        status=EventStatus.HAPPENED,
        title=title_of_readiness(reading, paragraph, trigger, speaker.name if speaker else ""),
        actors=tuple(dict.fromkeys([statement.speaker or "", *partners])),
        evidence=evidence,
        trigger=span_of(paragraph, word),
        date=statement.date if is_dated else PartialDate.unknown(),
        date_rule=statement.date_rule if is_dated else "no-date",
        rule="readiness",
        time=statement.time if is_dated else None,
    )
