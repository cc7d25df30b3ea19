"""A parsed text, its quotations and sentences go in; its statements come out: cue, content and the speaker's words.

Read are quotations with a cue, before, after or around it; clauses, infinitives and objects that verbs and nouns of
speech introduce; "according to"; speakers told by layout (labels, signatures, colons); turns that go on over several
sentences and paragraphs. Who the speaker is, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extraction.language import Paragraph
from timeline.extraction.records import Quote, Sentence, SpeechMention
from timeline.extraction.speech.lines import read_lines
from timeline.extraction.speech.turns import find_turns
from timeline.extraction.transcripts import Transcript

__all__ = ["find_speech"]


def find_speech(
    text: str,
    paragraphs: Sequence[Paragraph],
    quotes: Sequence[Quote],
    sentences: Sequence[Sentence],
    transcript: Transcript,
) -> tuple[SpeechMention, ...]:
    """Find the statements of a text in reading order."""
    lines = read_lines(paragraphs, quotes, sentences, transcript)
    found = find_turns(lines, quotes, text)
    return tuple(sorted(found, key=lambda mention: mention.content[0]))
