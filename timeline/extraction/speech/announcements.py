"""A line that ends in a colon goes in; whose words the next line or the next list is comes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.spans import Span
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.speech.attributions import Claims
from timeline.extraction.speech.lines import BULLET, Line
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.phrases import find_owner
from timeline.extraction.speech.runs import span_of_run
from timeline.extraction.speech.subjects import find_subject, lemma_of

LAST_WORDS = 60  # tokens before a colon at the end of a line in which its cue stands
SHORTEST = 3  # tokens: a line of no more is no statement


@dataclass(frozen=True, slots=True)
class Announcement:
    """The cue of a line that ends in a colon and its speaker; ``is_said`` tells "she said:" from "she took the stage:".

    What is only quoted behind a colon needs no verb of speech.
    """

    cue: Span
    speaker: Span
    is_said: bool


def find_announcement(line: Line, claims: Claims) -> Announcement | None:
    """Find who is said to speak in the next line."""
    if not line.paragraph.doc.text.rstrip().endswith(":"):
        return None
    named = list(_cues_with_speakers(line, claims))
    said = [pair for pair in named if lemma_of(pair[0]) in cue_verbs().all] or list(_owned_nouns(line))
    cue, speaker = next(iter([*said, *named]), (None, None))
    if cue is None or speaker is None:
        return None
    words = span_of_run(line, mention_run(speaker, line, cue))
    return Announcement(line.paragraph.span_of(cue, cue), words, bool(said))


def find_announced(line: Line, claims: Claims, announcement: Announcement) -> tuple[Span, ...]:
    """Find what a line says that was announced: its quotation, or all of it."""
    length = len(line.paragraph.doc)
    starts_quoted = bool(line.regions) and line.regions[0].first <= 1
    if length <= SHORTEST or not (starts_quoted or announcement.is_said):
        return ()
    runs = claims.free_runs(line.regions[0].tokens if starts_quoted else range(length))
    claims.take(runs)
    return tuple(span_of_run(line, run) for run in runs)


def is_listed(line: Line) -> bool:
    """Whether a line is an entry of a list."""
    return BULLET.match(line.paragraph.doc.text) is not None


def _cues_with_speakers(line: Line, claims: Claims) -> Iterator[tuple[Token, Token]]:
    """The verbs of the line's end that have a subject, the last first."""
    for token in reversed(line.paragraph.doc.tokens[-LAST_WORDS:]):
        if line.is_quoted(token) or token.pos_ not in ("VERB", "AUX") or token.i in claims.words:
            continue
        subject = find_subject(token)
        if subject is not None and not line.is_quoted(subject):
            yield token, subject


def _owned_nouns(line: Line) -> Iterator[tuple[Token, Token]]:
    """The nouns of saying that have an owner: "Statements by the mayor on Monday:"."""
    for token in line.paragraph.doc.tokens[-LAST_WORDS:]:
        owner = find_owner(token, line) if token.lemma_ in cue_verbs().claims else None
        if owner is not None:
            yield token, owner
