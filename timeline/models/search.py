"""Words to look for: a text that a person typed in, the beginnings that the rows' texts are searched for out."""

from __future__ import annotations

import re

from django.db.models import Q

WORD = re.compile(r"\w+")
ENDINGS = ("ements", "ement", "ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e")
SHORTEST_STEM = 4  # shorter beginnings are found in too many words that have nothing to do with them


def stems_of(text: str) -> tuple[str, ...]:
    """The beginnings of the words of a text, so that every ending of them is found.

    >>> stems_of("Minerals agreed")
    ('mineral', 'agre')
    """
    return tuple(dict.fromkeys(_stem(word) for word in WORD.findall(text.lower())))


def holds_all(stems: tuple[str, ...], *columns: str) -> Q:
    """The condition that each of the stems stands in one of the columns."""
    condition = Q()
    for stem in stems:
        anywhere = Q()
        for column in columns:
            anywhere |= Q(**{f"{column}__icontains": stem})
        condition &= anywhere
    return condition


def _stem(word: str) -> str:
    """The word without its ending, where enough of it is left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
