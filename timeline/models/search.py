"""Words to look for: a text that a person typed in, what the rows are searched for out.

Events and statements have their words in a table of its own, made for searching by the database's own means: FTS5 in
SQLite, ``tsvector`` in PostgreSQL; both find a word with another ending. Its row number is the entry's key, so that
what is found comes in the order of the timeline without being sorted.
"""

from __future__ import annotations

import re
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.lookups import Exact, Lookup

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


class SearchText(models.TextField):  # type: ignore[type-arg]
    """Text that is searched by words."""


class Mark(models.CharField):  # type: ignore[type-arg]
    """One word that is searched as a whole."""


class Words(models.Model):
    """What an entry is found by, with the columns that questions narrow down what is found."""

    text = SearchText()
    reach = Mark(max_length=2)
    kind = Mark(max_length=20)

    class Meta:
        abstract = True
        managed = False

    def __str__(self) -> str:
        return str(self.text)


@Mark.register_lookup
class IsMarked(Exact):
    """The mark itself: in SQLite looked up as the words are, so that both come out of one index."""

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """As FTS5 has it."""
        column, _ = self.process_lhs(compiler, connection)
        return f"{column} MATCH %s", [f'"{self.rhs}"']


@SearchText.register_lookup
class Matches(Lookup):
    """All words of the text, with any ending, in any order."""

    lookup_name = "matches"

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """As FTS5 has it: each word in quotation marks, since it may be one of its operators."""
        column, _ = self.process_lhs(compiler, connection)
        return f"{column} MATCH %s", [" ".join(f'"{word}"' for word in WORD.findall(self.rhs))]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """As the full-text search has it; ``vector`` is made from the text by the database."""
        column, _ = self.process_lhs(compiler, connection)
        vector = column.replace('"text"', '"vector"')
        return f"{vector} @@ plainto_tsquery('english', %s)", [" ".join(WORD.findall(self.rhs))]


def _stem(word: str) -> str:
    """The word without its ending, where enough of it is left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
