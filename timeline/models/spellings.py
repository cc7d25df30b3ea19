"""Bring together the spellings of one word, so that a search finds all of them: a word in, its usual spelling out.

Rules cover what is regular (British and American English, endings of Slavic names), ``spellings.toml`` what is not.
Some words that nobody writes come out ("promize"): they are only compared with one another.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

# Letters that Unicode takes for letters of their own and not for others with an accent.
PLAIN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
REGULAR = tuple(
    (re.compile(ending), usual)
    for ending, usual in (
        # "organised" and "analyse", but not "revise" and "precise", which everybody writes so, nor "advertise",
        # "expertise" and "paradise", of which "ize" would be cut off as an ending.
        (
            r"(?:(?<=[a-z][^cv\W][iy])|(?<=ici))(?<!vert.|pert.|arad.)"
            r"s(?=(?:e[drs]?|ers|ely|ements?|ing(?:s|ly)?|able|als?|ations?)$)",
            "z",
        ),
        # "neighbouring", but not "hour".
        (r"(?<=[a-z]{3})our(?=(?:s|ed|ing|ers?|abl[ey]|al|ful|hoods?|ites?|l?y|ies)?$)", "or"),
        (r"(?<=gram)me(?=s?$)", ""),  # programme
        (r"(?<=[a-z]{2}[tb])re(?=s?$)", "er"),  # centre, fibres
    )
)
# A double "i" is one only far from the beginning: Chapter VII is not Chapter VI, nor WWII WWI.
VOWELS = re.compile(r"[iy]*y[iy]*|(?<=\w{3})ii+")


def usual_spelling(word: str) -> str:
    """The spelling that stands for all spellings of a word in lower case without accents.

    >>> usual_spelling("defence"), usual_spelling("organised"), usual_spelling("kiev"), usual_spelling("hour")
    ('defense', 'organized', 'kyiv', 'hour')
    """
    word = _listed().get(word, word)
    for ending, usual in REGULAR:
        word = ending.sub(usual, word)
    return word


def joined_vowels(word: str) -> str:
    """The word, or the beginning of one, with "i" for "y", "iy", "yy" and the like, on which romanizations differ.

    >>> {joined_vowels(name) for name in ("dmitry", "dmitri", "dmitriy", "dmitrii")}
    {'dmitri'}
    """
    return VOWELS.sub("i", word)


@cache
def _listed() -> dict[str, str]:
    """The usual spelling of each other spelling that is listed."""
    groups = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {other: usual for group in groups.values() for usual, *others in group for other in others}
