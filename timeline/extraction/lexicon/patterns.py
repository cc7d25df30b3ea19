"""Words go in; the text of a regular expression that matches any of them comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable

Tree = dict[str, "Tree"]
END = ""  # the key that stands for the end of a word


def one_of(words: Iterable[str]) -> str:
    """A group that matches the longest of the words that fits; what words begin with in common is tried once.

    >>> one_of(["New Year", "New Year's Day", "Easter"])
    "(?:New\\\\ Year(?:'s\\\\ Day)?|Easter)"
    """
    tree: Tree = {}
    for word in words:
        place = tree
        for letter in (*word, END):
            place = place.setdefault(letter, {})
    return f"(?:{'|'.join(_branches(tree))})"


def at_word(first: str, rest: str) -> str:
    """A pattern that begins where a word does, given its first letter, which may be a class, and what follows.

    It fits what ``\\b`` before both would fit; but the engine leaps from one such letter to the next, some five times
    as fast as it tries one place of a text after the other.

    >>> re.findall(at_word("[Tt]", "he ban"), "The bank told the banker to bathe bananas.")
    ['The ban', 'the ban']
    """
    return rf"{first}(?<!\w{first}){rest}"


def _branches(tree: Tree) -> list[str]:
    """How the words of a tree go on, each beginning once."""
    return [re.escape(letter) + _ending(rest) for letter, rest in tree.items() if letter != END]


def _ending(tree: Tree) -> str:
    """The rest of the words that begin alike, left out where one of them ends here."""
    branches = _branches(tree)
    if END in tree:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
