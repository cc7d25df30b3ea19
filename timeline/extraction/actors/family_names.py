"""A person's name goes in; the words of it that may stand for the whole come out."""

from __future__ import annotations

from functools import cache

from timeline.extraction.lexicon.reading import read_lines


@cache
def families() -> frozenset[str]:
    """Family names that stand in front."""
    return frozenset(read_lines("family_names.txt"))


def surnames(words: tuple[str, ...]) -> tuple[str, ...]:
    """The last word of a name, and the first one too where it is a family name that stands in front.

    >>> surnames(("Ida", "Lund")), surnames(("Wang", "Yi"))
    (('Lund',), ('Yi', 'Wang'))
    """
    is_in_front = len(words) > 1 and words[0].capitalize() in families()
    return (words[-1], words[0]) if is_in_front else words[-1:]
