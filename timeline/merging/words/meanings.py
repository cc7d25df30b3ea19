"""Words go in; what they mean together comes out, a direction, so that wordings that share no word can be compared.

The directions of single words are those of ``lexicon/word_meanings.txt``: words that translators exchange for one
another point nearly the same way. All are whole numbers, and so are the weights with which they are summed: sums of
those come out the same on every machine, in whatever order it adds them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from timeline.extraction.actors.ids import plain
from timeline.extraction.lexicon.reading import read_lines
from timeline.merging.words.terms import WORD, stem, weight_of

Meaning = NDArray[np.float32]  # of whole numbers so small that 32 bits hold every product of two
Direction = NDArray[np.float64]  # of whole numbers
PARTS = 64  # of every direction: with half as many, words of one topic fall together
LENGTH = 127  # of every meaning
ZERO = 8  # the digit that stands for nothing in the list
SHARES = 100  # weights are counted in so many parts of 1
RECENT = 4096  # words whose directions are kept at hand
THE_SAME = 0.7  # from here on two sentences of one article tell one thing twice
NOTHING: Meaning = np.zeros(PARTS, np.float32)
NOWHERE: Direction = np.zeros(PARTS)


def find_meaning(words: str) -> Meaning:
    """What the words mean: the sum of their directions, those of telling words counting more; zeros where none has one.

    >>> likeness(find_meaning("they are exhausted"), find_meaning("the fatigue of the men")) > 0.5
    True
    """
    stems = dict.fromkeys(stem(word.lower()) for word in WORD.findall(plain(words)))
    summed = sum(map(_direction_of, stems), NOWHERE)
    length = math.sqrt(summed.dot(summed))
    return np.rint(summed * (LENGTH / length)).astype(np.float32) if length else NOTHING


def likeness(one: Meaning, other: Meaning) -> float:
    """How nearly two meanings point the same way (the cosine), 0 where one is empty or they point apart."""
    return max(0.0, float(one.dot(other)) / LENGTH**2)


def find_rivals(meaning: Meaning, others: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """Those of the others that mean something else: an article may also tell one thing twice."""
    return tuple(other for other in others if likeness(meaning, other) < THE_SAME)


@lru_cache(maxsize=RECENT)
def _direction_of(word: str) -> Direction:
    """The direction of a stem, the longer the more the word tells."""
    digits = _listed().get(word)
    if not digits:
        return NOWHERE
    return round(SHARES * weight_of(word)) * np.array([int(digit, 16) - ZERO for digit in digits], np.float64)


@cache
def _listed() -> dict[str, str]:
    """Stem -> its direction as the list writes it."""
    return dict(line.split() for line in read_lines("word_meanings.txt"))
