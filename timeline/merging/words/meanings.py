"""Words go in; what they mean together comes out, a direction, so that wordings that share no word can be compared.

The directions of single words are WordLlama's, learned from a great many pairs of sentences that say the same: they
need no context, so that a sentence's direction is the sum of its words', and telling words are longer of themselves.
Of that package nothing but its two files is read, here and without a network. All are whole numbers, so that sums come
out the same on every machine, in whatever order it adds.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.metadata import distribution

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from timeline.extraction.actors.names.ids import plain
from timeline.merging.words.terms import WORD

Meaning = NDArray[np.int8]  # kept for every statement, so as small as it can be
Direction = NDArray[np.float64]  # of whole numbers
Shares = Mapping[str, int]  # word -> how many of its 64 parts count; a word that is not there counts in full
ALL_ALIKE: Shares = {}
FULL = 64
PACKAGE = "wordllama"
WEIGHTS, TOKENS = "weights/l2_supercat_256.safetensors", "tokenizers/l2_supercat_tokenizer_config.json"
PARTS = 256  # of every direction
FINENESS = 256  # what the parts are multiplied with to become whole numbers
LENGTH = 127  # of every meaning: so no part is more than 8 bits hold
RECENT = 4096  # words whose directions are kept at hand
NOWHERE: Direction = np.zeros(PARTS)
OF_REPETITION = 0.6  # how fast a word tells less the more often its article uses it, by the logarithm of how often


def weigh_words(text: str, names: Iterable[str]) -> Shares:
    """What share of itself each word of an article gives to what a part of the article means, from 0 to 64.

    What the article speaks of throughout tells its parts apart the less, and the names of people not at all.

    >>> shares = weigh_words("Ida Berg spoke of ice and ice", ["Ida Berg"])
    >>> shares["spoke"], shares["ice"], shares["berg"]
    (64, 45, 0)
    """
    counts = Counter(word.lower() for word in WORD.findall(plain(text)))
    shares = {word: round(FULL / (1 + OF_REPETITION * math.log(count))) for word, count in counts.items()}
    return shares | dict.fromkeys((word.lower() for name in names for word in WORD.findall(plain(name))), 0)


def find_meaning(words: str, shares: Shares = ALL_ALIKE) -> Meaning:
    """What the words mean: the sum of their directions, of each its share; zeros where there are none.

    >>> likeness(find_meaning("they are exhausted"), find_meaning("the fatigue of the men")) > 0.25
    True
    """
    told = [word.lower() for word in WORD.findall(plain(words))]
    summed = sum((shares.get(word, FULL) * _direction_of(word) for word in told), NOWHERE)
    length = math.sqrt(summed.dot(summed))
    return np.rint(summed * (LENGTH / (length or 1))).astype(np.int8)


def likeness(one: Meaning, other: Meaning) -> float:
    """How nearly two meanings point the same way (the cosine), 0 where one is empty or they point apart."""
    cosine = float(one.astype(np.float32).dot(other.astype(np.float32))) / LENGTH**2
    return min(max(0.0, cosine), 1.0)  # the directions are rounded, so that the same twice may come out as more


def nearest(meaning: Meaning, others: Iterable[Meaning]) -> float:
    """How like it is the one of the others that is most like it, 0 where there is none."""
    return max((likeness(meaning, other) for other in others), default=0.0)


@lru_cache(maxsize=RECENT)
def _direction_of(word: str) -> Direction:
    """The direction of a word: the sum of those of its pieces, the longer the more it tells."""
    pieces = _tokenizer().encode(word, add_special_tokens=False).ids
    direction: Direction = np.rint(FINENESS * _directions()[pieces].astype(np.float64)).sum(axis=0)
    return direction


@cache
def _directions() -> NDArray[np.float16]:
    """Number of a piece -> its direction."""
    return load_file(_shipped(WEIGHTS))["embedding.weight"]


@cache
def _tokenizer() -> Tokenizer:
    return Tokenizer.from_file(_shipped(TOKENS))


def _shipped(file: str) -> str:
    """Where a file of the package lies; to import the package would set up logging and what it needs for downloads."""
    return str(distribution(PACKAGE).locate_file(f"{PACKAGE}/{file}"))
