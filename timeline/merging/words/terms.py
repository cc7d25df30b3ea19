"""Words go in; comparable, weighted terms come out, so that wordings by different outlets and translators can meet.

A term is the stem of a word, a country however it is called ("Kyiv", "Ukrainian"), or a concept of
``lexicon/concepts.txt`` ("willing", "ready", "open to"). Weights come from a fixed table of how many news articles
use a word, never from the articles at hand: so a new article changes no comparison but its own.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.extraction.actors.names.countries import countries
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.lexicon.reading import read_lines
from timeline.merging.words import numbers

COUNTRY, CONCEPT, NUMBER = "@", "=", numbers.MARK  # what marks the terms that are no stems
HINGE, OPENING = f"{CONCEPT}!", f"{CONCEPT}~"
NO_TOPIC: Mapping[str, int] = {}
WORD = re.compile(r"[^\W_]+(?:\.[^\W\d_])*")
WORD_OR_NUMBER = re.compile(rf"\{NUMBER}\d+(?:\.\d+)?%?|{WORD.pattern}")
ARTICLES = 1000  # the counts of ``word_counts.txt`` are of so many; half of that weighs nothing
RUN = 4  # words in a row that two translators hardly choose alike by chance
ADVERB_WEIGHT = 0.2  # "precisely", "currently": how somebody says a thing, not what
COUNTRY_WEIGHT = 0.25  # almost every sentence about a negotiation names its countries: they tell little
FIRST_PERSONS = frozenset({"we", "our", "ours", "us"})
# Endings, the longest first, each with the letters that must be left: with fewer, strangers meet ("willing", "will").
LONG_ENDINGS = (
    *("izations", "isations", "ization", "isation", "ations", "ation", "ators", "ator", "ating", "ates", "ated", "ate"),
    *("ments", "ment", "ness", "ions"),
)
MIDDLE_ENDINGS = ("ings", "ing", "ies", "ied", "ion", "ives", "ive")
SHORT_ENDINGS = ("ed", "es", "al", "e")
ENDINGS = ((LONG_ENDINGS, 5), (MIDDLE_ENDINGS, 5), (SHORT_ENDINGS, 4), (("s",), 3))
Phrase = tuple[str, ...]  # the keys of its words


@dataclass(frozen=True, slots=True)
class Terms:
    """Distinct terms with their weights; ``mass`` is the sum of the squared weights.

    ``hinges`` are those on which a sentence turns: without them it says something else.
    """

    weights: Mapping[str, float]
    mass: float
    hinges: frozenset[str] = frozenset()

    def mass_shared_with(self, other: Terms) -> float:
        """The sum of the products of the weights of the terms that both have."""
        shared = self.weights.keys() & other.weights.keys()
        return math.fsum([self.weights[term] * other.weights[term] for term in shared]) if shared else 0.0

    def share_within(self, other: Terms) -> float:
        """How much of the lighter one stands in the heavier, by squared weight."""
        light, heavy = sorted((self, other), key=lambda terms: terms.mass)
        within = math.fsum(weight * weight for term, weight in light.weights.items() if term in heavy.weights)
        return within / light.mass if light.mass else 0.0

    def leading(self, size: int, least: float = 0.0) -> list[str]:
        """The few terms that weigh most, of those that weigh at least so much."""
        heavy = heapq.nsmallest(size, self.weights.items(), key=lambda entry: (-entry[1], entry[0]))
        return [term for term, weight in heavy if weight >= least]


def weigh_terms(words: str, home: str = "", topic: Mapping[str, int] = NO_TOPIC) -> Terms:
    """The terms of the words, with ``home`` (a country's id) for "we" and "our" where the speaker's country is known.

    ``topic`` counts the terms of the whole article: what it speaks of throughout tells its sentences apart the less.

    >>> sorted(weigh_terms("Oslo is willing to negotiate").weights)
    ['=ready', '=talks', '@norway']
    >>> sorted(weigh_terms("Norway: ready for talks").weights)
    ['=ready', '=talks', '@norway']
    """
    terms = dict.fromkeys(find_terms(words, home))
    return _terms({term: weight / _repetition(topic, term) for term in terms if (weight := _weight_of(term))})


def without(terms: Terms, names: frozenset[str]) -> Terms:
    """The terms but for these."""
    if names.isdisjoint(terms.weights):
        return terms
    return _terms({term: weight for term, weight in terms.weights.items() if term not in names})


def _terms(weights: Mapping[str, float]) -> Terms:
    hinges = frozenset([term for term in weights if term.startswith(HINGE)])
    return Terms(weights, math.fsum(weight * weight for weight in weights.values()), hinges)


def _repetition(topic: Mapping[str, int], term: str) -> float:
    """By how much a term tells less since the article uses it over and over; countries tell little anyway."""
    count = topic.get(term, 1)
    return 1.0 if count <= 1 or term.startswith(COUNTRY) else 1 + math.log(count)


def find_terms(words: str, home: str = "") -> Iterator[str]:
    """Each term of the words, in reading order; phrases of the lists before single words."""
    keys = _keys(words)
    phrases, place = _phrases_from(), 0
    while place < len(keys):
        key = keys[place]
        length, term = _longest_of(phrases[key], keys, place) if key in phrases else (1, key.lower())
        yield f"{COUNTRY}{home}" if home and key in FIRST_PERSONS else term
        place += length


def find_runs(words: str) -> frozenset[str]:
    """Every few words in a row: what two newsrooms share of these, they quote.

    >>> find_runs("We are ready to talk") & find_runs("They said we are ready to sign")
    frozenset({'we are ready to'})
    """
    found = [word.lower() for word in WORD.findall(plain(words))]
    return frozenset(" ".join(found[place : place + RUN]) for place in range(len(found) - RUN + 1))


@cache
def _weight_of(term: str) -> float:
    """How much a term tells, 0 (the, of, said) to 1 (words that few articles use)."""
    if term.startswith(COUNTRY):
        return COUNTRY_WEIGHT
    if term.startswith(OPENING):
        return 0.0
    if term.startswith(CONCEPT):
        return _concept_weights()[term]
    if term.startswith(NUMBER):
        return numbers.weight_of_number(term)
    if len(term) == 1:
        return 0.0
    weight = _table().get(term, 1.0)
    return min(weight, ADVERB_WEIGHT) if term.endswith("ly") else weight


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


@cache
def _key(word: str) -> str:
    """A word as the phrase tables know it: "US" is a country and "us" is not, so capitals keep their case."""
    if word.startswith(NUMBER):
        return word
    letters = word.replace(".", "")
    return letters if letters.isupper() and len(letters) > 1 else stem(letters.lower())


def _longest_of(phrases: Iterable[tuple[Phrase, str]], keys: Phrase, place: int) -> tuple[int, str]:
    """The first of the phrases that stands at the place, as its length and term; else the word there."""
    for phrase, term in phrases:
        if keys[place : place + len(phrase)] == phrase:
            return len(phrase), term
    return 1, keys[place].lower()


@cache
def _phrases() -> dict[Phrase, str]:
    """Phrase, as keys, -> the term that it stands for."""
    named = {_keys(word): f"{COUNTRY}{country.id}" for country in countries() for word in _names(country.id)}
    return named | {_keys(member): concept for concept, members in _concepts().items() for member in members}


@cache
def _phrases_from() -> dict[str, list[tuple[Phrase, str]]]:
    """The key that phrases begin with -> these with their terms, the longest first."""
    beginning: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
    for phrase, term in sorted(_phrases().items(), key=lambda entry: -len(entry[0])):
        beginning[phrase[0]].append((phrase, term))
    return dict(beginning)


@cache
def _names(country: str) -> tuple[str, ...]:
    known = next(entry for entry in countries() if entry.id == country)
    return (*known.names, *known.adjectives, *known.people, *known.capitals)


def _keys(words: str) -> Phrase:
    return tuple(map(_key, WORD_OR_NUMBER.findall(numbers.write_numbers(plain(words)))))


@cache
def _concepts() -> dict[str, tuple[str, ...]]:
    """Concept, marked and named by its first member, -> its members; the marks of the lines stay in the names."""
    lines = (tuple(member.strip() for member in line.split(",")) for line in read_lines("concepts.txt"))
    return {f"{CONCEPT}{members[0]}": (members[0].lstrip("!~"), *members[1:]) for members in lines}


@cache
def _concept_weights() -> dict[str, float]:
    """A concept tells as much as its members that are single words tell in the middle."""
    return {concept: _weight_of_members(members) for concept, members in _concepts().items()}


def _weight_of_members(members: Iterable[str]) -> float:
    singles = {phrase[0] for phrase in map(_keys, members) if len(phrase) == 1 and len(phrase[0]) > 1}
    weights = sorted(_table().get(single, 1.0) for single in singles)
    return weights[len(weights) // 2] if weights else 1.0


@cache
def _table() -> dict[str, float]:
    """Stem -> weight: the logarithm of how many articles of a thousand do without it, scaled to 1 for a word of one."""
    rows = (line.split() for line in read_lines("word_counts.txt"))
    counts = {word: int(count) for word, count in rows}
    return {word: max(0.0, 1 - math.log(1 + count) / math.log(ARTICLES / 2)) for word, count in counts.items()}
