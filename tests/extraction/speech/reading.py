"""A text goes in; what is said in it comes out, read without the other stages."""

from __future__ import annotations

from timeline.extraction.language import parse
from timeline.extraction.quotes import find_quotes
from timeline.extraction.records import SpeechMention
from timeline.extraction.sentences import find_sentences
from timeline.extraction.speech import find_speech
from timeline.extraction.transcripts import find_transcript


def speech_of(text: str) -> tuple[SpeechMention, ...]:
    """All that is said in the text."""
    paragraphs = parse(text)
    return find_speech(
        text, paragraphs, find_quotes(text), find_sentences(text, paragraphs), find_transcript(paragraphs)
    )


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Of all that is said, the words for the speaker, the cue, and the words said."""
    return [
        (
            mention.speaker and mention.speaker.of(text),
            mention.cue and mention.cue.of(text),
            [span.of(text) for span in mention.content],
        )
        for mention in speech_of(text)
    ]
