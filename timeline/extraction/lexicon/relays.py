"""The list of words about listeners and outlets goes in; sets of them come out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.extraction.lexicon.reading import read_words


@dataclass(frozen=True, slots=True)
class Relays:
    """Lemmas and lower-case words, one set for each group of the list."""

    telling: frozenset[str]
    said_to: frozenset[str]
    directing: frozenset[str]
    occasions: frozenset[str]
    outlets: frozenset[str]
    platforms: frozenset[str]
    bodies: frozenset[str]
    quoting: frozenset[str]
    sources: frozenset[str]


@cache
def relays() -> Relays:
    """Read the lexicon of listeners and outlets, once."""
    return Relays(**read_words("relays.toml"))
