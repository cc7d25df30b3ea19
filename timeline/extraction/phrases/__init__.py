"""Time phrases: a text goes in, the phrases that a grammar of named rules finds come out, for ``times`` to date."""

from timeline.extraction.phrases.scanning import Phrase, find_phrases

__all__ = ["Phrase", "find_phrases"]
