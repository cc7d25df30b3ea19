"""Words go in; comparable, weighted terms come out, so that wordings by different outlets and translators can meet.

A term is the stem of a word, a country however it is called ("Kyiv", "Ukrainian"), or a concept of
``lexicon/concepts.txt`` ("willing", "ready", "open to"). Weights come from a fixed table of how many news articles
use a word, never from the articles at hand: so a new article changes no comparison but its own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.extraction.actors.countries import countries
from timeline.extraction.actors.ids import plain
from timeline.extraction.lexicon.reading import read_lines

WORD = re.compile(r"[^\W_]+(?:\.[^\W\d_])*")
LONGEST_PHRASE = 5  # words in the longest phrase of the lists
COUNTRY_WEIGHT = 0.35  # almost every sentence about a negotiation names its countries: they tell little
FIRST_PERSONS = frozenset({"we", "our", "ours", "us"})
# Endings, the longest first, each with the letters that must be left: with fewer, strangers meet ("willing", "will").
LONG_ENDINGS = (
    *("izations", "isations", "ization", "isation", "ations", "ation", "ators", "ator", "ating", "ates", "ated", "ate"),
    *("ingly", "ments", "ment", "ness", "ions"),
)
MIDDLE_ENDINGS = ("ings", "ing", "ies", "ied", "ion", "ive")
SHORT_ENDINGS = ("ed", "es", "er", "ly", "al", "e", "y")
ENDINGS = ((LONG_ENDINGS, 5), (MIDDLE_ENDINGS, 5), (SHORT_ENDINGS, 4), (("s",), 3))


@dataclass(frozen=True, slots=True)
class Terms:
    """Distinct terms with their weights; ``mass`` is the sum of the squared weights."""

    weights: Mapping[str, float]
    mass: float

    def mass_shared_with(self, other: Terms) -> float:
        """The sum of the squared weights of the terms that both have."""
        few, many = sorted((self.weights, other.weights), key=len)
        return math.fsum(weight * weight for term, weight in few.items() if term in many)

    def shared_with(self, other: Terms) -> tuple[str, ...]:
        """The terms that both have, the weightiest first."""
        shared = self.weights.keys() & other.weights.keys()
        return tuple(sorted(shared, key=lambda term: (-self.weights[term], term)))


def weigh_terms(words: str, home: str = "") -> Terms:
    """The terms of the words, with ``home`` (a country's id) for "we" and "our" where the speaker's country is known.

    >>> weigh_terms("Oslo is willing to negotiate").shared_with(weigh_terms("Norway: ready for talks"))
    ('=ready', '@norway', '=talks')
    """
    weights = {term: weight for term in find_terms(words, home) if (weight := weight_of(term)) > 0}
    return Terms(weights, math.fsum(weight * weight for weight in weights.values()))


def find_terms(words: str, home: str = "") -> Iterator[str]:
    """Each term of the words, in reading order; phrases of the lists before single words."""
    keys = [_key(word) for word in WORD.findall(plain(words))]
    place = 0
    while place < len(keys):
        length, term = _longest_phrase(keys, place)
        yield f"@{home}" if home and keys[place] in FIRST_PERSONS else term
        place += length


@cache
def weight_of(term: str) -> float:
    """How much a term tells, 0 (the, of, said) to 1 (words that few articles use)."""
    if term.startswith("@"):
        return COUNTRY_WEIGHT
    if term.startswith("="):
        return _concept_weights()[term]
    return _table().get(term, 1.0) if len(term) > 1 else 0.0


@cache
def stem(word: str) -> str:
    """The word without its endings, roughly: words of one family should meet, strangers should not.

    >>> stem("negotiations") == stem("negotiating")
    True
    """
    for endings, shortest in ENDINGS:
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= shortest and not word.endswith("ss"):
                return stem(word[: -len(ending)])
    return word


def _key(word: str) -> str:
    """A word as the phrase tables know it: "US" is a country and "us" is not, so capitals keep their case."""
    letters = word.replace(".", "")
    return letters if letters.isupper() and len(letters) > 1 else stem(letters.lower())


def _longest_phrase(keys: list[str], place: int) -> tuple[int, str]:
    phrases = _phrases()
    for length in range(min(LONGEST_PHRASE, len(keys) - place), 0, -1):
        term = phrases.get(tuple(keys[place : place + length]))
        if term:
            return length, term
    return 1, keys[place].lower()


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    """Phrase, as keys, -> the term that it stands for."""
    named = {_phrase(word): f"@{country.id}" for country in countries() for word in _names(country.id)}
    return named | {_phrase(member): concept for concept, members in _concepts().items() for member in members}


@cache
def _names(country: str) -> tuple[str, ...]:
    known = next(entry for entry in countries() if entry.id == country)
    return (*known.names, *known.adjectives, *known.people, *known.capitals)


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(_key(word) for word in WORD.findall(plain(words)))


@cache
def _concepts() -> dict[str, tuple[str, ...]]:
    """Concept, marked by "=" and named by its first member, -> its members."""
    lines = (tuple(member.strip() for member in line.split(",")) for line in read_lines("concepts.txt"))
    return {f"={members[0]}": members for members in lines}


@cache
def _concept_weights() -> dict[str, float]:
    """A concept tells as much as its members that are single words tell in the middle."""
    return {concept: _weight_of_members(members) for concept, members in _concepts().items()}


def _weight_of_members(members: Iterable[str]) -> float:
    singles = {phrase[0] for phrase in map(_phrase, members) if len(phrase) == 1}
    weights = sorted(_table().get(single, 1.0) for single in singles)
    return weights[len(weights) // 2] if weights else 1.0


@cache
def _table() -> dict[str, float]:
    """Stem -> weight: the logarithm of how many articles of a thousand do without it, scaled to 1 for a word of one."""
    rows = (line.split() for line in read_lines("word_counts.txt"))
    counts = {word: int(count) for word, count in rows}
    return {word: max(0.0, 1 - math.log(1 + count) / math.log(ARTICLES / 2)) for word, count in counts.items()}


ARTICLES = 1000  # the counts of ``word_counts.txt`` are of so many; half of that weighs nothing
