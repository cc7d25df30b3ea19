"""Names as keys: a name goes in, a folded form to compare by or an ASCII slug to be known by comes out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What decomposing leaves as it is, though newspapers write it in plain letters.
PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
APOSTROPHE = re.compile("['’]")
REMEMBERED = 10_000  # names and words with accents: more than any article has, and a megabyte


def plain(words: str) -> str:
    """The words without accents, their case kept.

    >>> plain("Łukasz Żółć")
    'Lukasz Zolc'
    """
    return words if words.isascii() else _without_accents(words)


@lru_cache(REMEMBERED)
def _without_accents(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.translate(PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(REMEMBERED)
def fold(name: str) -> str:
    """A name to compare by: no accents, case, marks or article.

    >>> fold("The Café d’Orsay")
    'cafe d orsay'
    """
    words = [word.lower().replace(".", "") for word in WORD.findall(plain(name))]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def slug(name: str) -> str:
    """An id made of a name.

    >>> slug("Donetsk People’s Republic")
    'donetsk-peoples-republic'
    """
    joined = APOSTROPHE.sub("", plain(name)).replace("\u2013", "-")
    ascii_only = joined.encode("ascii", "ignore").decode()
    return fold(ascii_only).replace(" ", "-") or "unnamed"
