"""A headline and the statement that it tells of go in; the headline with the first words of the statement comes out."""

from __future__ import annotations

from itertools import takewhile

from timeline.domain.spans import Span
from timeline.extraction.events.titling.titles import LONGEST
from timeline.extraction.events.titling.wording import MARKS, cut
from timeline.extraction.reading import Reading
from timeline.extraction.records import StatementMention

AROUND = ": \u201c\u201d"
GOES_ON = " \u2026"
FEWEST = 3  # words of a statement that say something
SHORTEST = 20  # characters


def with_content(reading: Reading, title: str, statement: StatementMention | None) -> str:
    """The headline; where it only tells that somebody spoke, with what was said: "Ana Berg wrote: “Fish is cheap”"."""
    room = LONGEST - len(title) - len(AROUND)
    if statement is None or room < SHORTEST:
        return title
    said, cue = statement.speech.content[0], statement.speech.cue
    is_quoted = reading.is_quoted(said.start)
    if cue is None or not (is_quoted or said.end <= cue.start):
        return title
    content = _first_words(reading, said, room)
    if not content or content[:SHORTEST].lower() in title.lower():
        return title
    return f"{title}: \u201c{content}\u201d" if is_quoted else f"{title}: {content}"


def _first_words(reading: Reading, said: Span, room: int) -> str:
    """As much of what was said as fits, to the letter, with dots where it goes on; nothing where that is too little."""
    paragraph = reading.paragraph_at(said.start)
    words = paragraph.words_in(said)
    first = takewhile(lambda word: word.sent is words[0].sent, words)
    sentence = [word for word in first if not word.is_quote]
    kept = cut(sentence, room - len(GOES_ON))
    if len(kept) < FEWEST:
        return ""
    told, whole = (
        " ".join(paragraph.span_of(part[0], part[-1]).of(reading.article.text).split()).strip(MARKS)
        for part in (kept, sentence)
    )
    return told if told == whole else told + GOES_ON
