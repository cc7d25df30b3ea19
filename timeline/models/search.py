"""Find the words under which the search index lists a text; queries are split in the same way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from timeline.models.spellings import PLAIN_LETTERS, joined_vowels, usual_spelling

WORD = re.compile(r"\w+")
PHRASE = re.compile(r'["“”„«»]([^"“”„«»]+)["“”„«»]')
WORDS_KEPT = 50_000  # stems; stemming is the slowest step for a word
MOST_WORDS = 20  # of a query: each is one more list to read, and nobody remembers more of a text
LONGEST_WORD = 40  # letters that are kept of a word; nobody searches for longer ones
# Nearly every entry has these words: they would fill the index and narrow nothing down.
STOP_WORDS = frozenset(
    ("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "s", "that")
    + ("the", "to", "was", "were", "with")
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text without endings and accents, in one spelling, each once and without stop words.

    >>> words_of("The ministers of the Café agreed to a minister's plan")
    ('minist', 'cafe', 'agre', 'plan')
    """
    stems = (_stem(word) for word in _plain_words(text) if word not in STOP_WORDS)
    return tuple(dict.fromkeys(stems))


def phrases_of(text: str) -> tuple[str, ...]:
    """The phrases that stand in quotation marks, each once, as :func:`running_words` has them; others are only words.

    >>> phrases_of('"rare earths" from “the tables”, but no "oil"')
    (' rare earth ', ' the tabl ')
    """
    phrases = (_running(phrase) for phrase in PHRASE.findall(text))
    return tuple(dict.fromkeys(phrase for phrase in phrases if len(phrase.split()) > 1))


def running_words(texts: Iterable[str]) -> str:
    """All words of these texts in their order and between spaces, without endings and accents; each text once.

    >>> running_words(["The ministers met", "Oslo", "Oslo"])
    ' the minist met \\n oslo '
    """
    return "\n".join(dict.fromkeys(filter(None, map(_running, texts))))


def beginnings_of(text: str) -> tuple[str, ...]:
    """All beginnings of the words of a text, so that a name is found while it is being typed.

    >>> beginnings_of("Bo Dahl")
    ('b', 'bo', 'd', 'da', 'dah', 'dahl')
    """
    words = _name_words(text)
    return tuple(dict.fromkeys(word[:length] for word in words for length in range(1, len(word) + 1)))


def typed_words_of(text: str) -> tuple[str, ...]:
    """The words that somebody has typed, each once, to be looked up among the beginnings.

    >>> typed_words_of("Dahl, bo")
    ('dahl', 'bo')
    """
    return tuple(dict.fromkeys(_name_words(text)))


def whole_name(text: str) -> str:
    """A name without capitals, accents and punctuation, "i" and "y" being one, to be looked up as a whole.

    >>> whole_name("José  Dahl-Berg")
    'jose dahl berg'
    """
    return " ".join(_name_words(text))


def _name_words(text: str) -> list[str]:
    """The words of a name, or what was typed of them."""
    return [joined_vowels(word) for word in _plain_words(text)]


def _running(text: str) -> str:
    """All words of a text, each between spaces; none for a text without any."""
    words = [_stem(word) for word in _plain_words(text)]
    return f" {' '.join(words)} " if words else ""


def _plain_words(text: str) -> list[str]:
    """The words in lower case without accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return [word[:LONGEST_WORD] for word in WORD.findall(letters.translate(PLAIN_LETTERS))]


@lru_cache(maxsize=WORDS_KEPT)
def _stem(word: str) -> str:
    """The word without its ending, as Snowball's English rules have it, in one spelling."""
    return joined_vowels(snowballstemmer.stemmer("english").stemWord(usual_spelling(word)))
