"""Text in; the words that it is found by, as an index lists them, out: the same for what is searched and the search."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"\w+")
WORDS_KEPT = 50_000  # stems; making one takes longer than all else about a word
MOST_WORDS = 20  # to look for: each is one more list to look into, and more than that nobody remembers of a text
LONGEST_WORD = 40  # letters that tell words apart; what is longer is no word that anybody looks for
# Nearly every entry has these, so that they would fill the index and narrow nothing down.
TELLS_NOTHING = frozenset(
    ("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "s", "that")
    + ("the", "to", "was", "were", "with")
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text without endings and accents, each once; what nearly every text has is left out.

    >>> words_of("The ministers of the Café agreed to a minister's plan")
    ('minist', 'cafe', 'agre', 'plan')
    """
    stems = (_stem(word) for word in _plain_words(text) if word not in TELLS_NOTHING)
    return tuple(dict.fromkeys(stems))


def beginnings_of(text: str) -> tuple[str, ...]:
    """All that the words of a text begin with: what somebody has typed who is looking for a name.

    >>> beginnings_of("Bo Dahl")
    ('b', 'bo', 'd', 'da', 'dah', 'dahl')
    """
    words = _plain_words(text)
    return tuple(dict.fromkeys(word[:length] for word in words for length in range(1, len(word) + 1)))


def typed_words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they would be found among beginnings, each once.

    >>> typed_words_of("Dahl, bo")
    ('dahl', 'bo')
    """
    return tuple(dict.fromkeys(_plain_words(text)))


def _plain_words(text: str) -> list[str]:
    """The words in small letters without accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return [word[:LONGEST_WORD] for word in WORD.findall(letters)]


@lru_cache(maxsize=WORDS_KEPT)
def _stem(word: str) -> str:
    """The word without its ending, as Snowball's English rules have it."""
    stem: str = snowballstemmer.stemmer("english").stemWord(word)
    return stem
