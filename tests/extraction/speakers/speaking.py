"""Statements made by hand, and who speaks in them."""

from __future__ import annotations

import re

from tests.extraction.actors.reading import article, known
from timeline.domain.kinds import StatementKind
from timeline.domain.spans import Span
from timeline.extraction.actors import find_actors, lay_out
from timeline.extraction.language import parse
from timeline.extraction.records import SpeechMention
from timeline.extraction.speakers import ResolvedSpeaker, resolve_speakers


def said(text: str, speaker: str, content: str, turn: int, **others: str) -> SpeechMention:
    """A statement by its words; the speaker's stand right behind the content, else before it."""
    start = text.rindex(content)
    behind = re.compile(rf"\b{re.escape(speaker)}\b").search(text, start + len(content))
    at = behind.start() if behind else text.rindex(speaker, 0, start)
    more = {role: Span(text.index(words), text.index(words) + len(words)) for role, words in others.items()}
    return SpeechMention(
        (Span(start, start + len(content)),),
        StatementKind.DIRECT,
        turn,
        "test",
        speaker=Span(at, at + len(speaker)) if speaker else None,
        cue=more.get("cue"),
        addressee=more.get("addressee"),
        via=more.get("via"),
    )


def resolve(text: str, *speech: SpeechMention) -> tuple[ResolvedSpeaker, ...]:
    """Who speaks in each statement."""
    paragraphs = parse(text)
    page = lay_out(text, paragraphs)
    actors = find_actors(article(text), page, (), known())
    return resolve_speakers(article(text), page, speech, actors, known())
