"""Words go in; what they mean together comes out, a direction, so that wordings that share no word can be compared.

The directions of single words are those of ``lexicon/word_meanings.txt``: words that translators exchange for one
another point nearly the same way. All are whole numbers, so that every machine comes to the same.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import mul

from timeline.extraction.actors.ids import plain
from timeline.extraction.lexicon.reading import read_lines
from timeline.merging.terms import WORD, stem, weight_of

Meaning = Sequence[int]  # of small numbers
SIGNED_BYTES = "b"
LENGTH = 127  # of every meaning: so long that each part is a byte
ZERO = 8  # the digit that stands for nothing in the list
RECENT = 4096  # words whose directions are kept at hand
THE_SAME = 0.7  # from here on two sentences of one article tell one thing twice


def find_meaning(words: str) -> Meaning:
    """What the words mean: the sum of their directions, those of telling words counting more; empty where none has one.

    >>> likeness(find_meaning("they are exhausted"), find_meaning("the fatigue of the men")) > 0.5
    True
    """
    stems = dict.fromkeys(stem(word.lower()) for word in WORD.findall(plain(words)))
    weighed = [(weight_of(word), _direction_of(word)) for word in stems]
    telling = [[weight * part for part in direction] for weight, direction in weighed if direction]
    summed = [math.fsum(parts) for parts in zip(*telling, strict=True)]
    length = math.hypot(*summed)
    return array(SIGNED_BYTES, (round(LENGTH * part / length) for part in summed) if length else ())


def likeness(one: Meaning, other: Meaning) -> float:
    """How nearly two meanings point the same way (the cosine), 0 where one is empty or they point apart."""
    product: int = sum(map(mul, one, other))
    return max(0, product) / LENGTH**2


def find_rivals(meaning: Meaning, others: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """Those of the others that mean something else: an article may also tell one thing twice."""
    return tuple(other for other in others if likeness(meaning, other) < THE_SAME)


@lru_cache(maxsize=RECENT)
def _direction_of(word: str) -> tuple[int, ...]:
    return tuple(int(digit, 16) - ZERO for digit in _listed().get(word, ""))


@cache
def _listed() -> dict[str, str]:
    """Stem -> its direction as the list writes it."""
    return dict(line.split() for line in read_lines("word_meanings.txt"))
