"""Words go in; the same words come out with every number written one way, so that "nine in ten" and "90 per cent" meet.

Read are figures, words ("two and a half million") and shares (per cent, fractions, so many in so many). Ordinals are
left alone: "a third round" is no third.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache

from timeline.extraction.lexicon.reading import read_tables
from timeline.extraction.lexicon.time_words import NUMBERS

MARK = "^"  # what a number begins with as it is written here
COMMON, RARE = 2, 100  # numbers up to the one tell nothing, from the other on as much as a word that few articles use
LARGEST_WHOLE = 100  # "one in ten", but not "three in 2015"
HUNDRED, THOUSAND = 100, 1000
HALF = "half"
WORDS = read_tables("number_words.toml")
SCALES: dict[str, int] = WORDS["scales"]
PARTS: dict[str, int] = WORDS["parts"]
COUNTS = {
    word: number for word, number in NUMBERS.items() if word not in ("a", "an") and number < HUNDRED and " " not in word
}


def _either(words: Iterable[str]) -> str:
    """A fragment that matches any of the words, also with a capital, the longest first; cheaper than to ignore case."""
    return f"(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in sorted(words, key=len, reverse=True))})"


FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
TENS = _either(word for word, number in COUNTS.items() if number >= 20)
UNITS = _either(word for word, number in COUNTS.items() if number < 10)
SCALE = _either(SCALES)
PART = _either(PARTS)
SINGLE = rf"(?:{FIGURE}|{TENS}[ -]{UNITS}|{_either(COUNTS)})\b"
SCALED = rf"(?:{SINGLE}(?: and a half\b)?(?:[ -]{SCALE}\b)*|(?:[Hh]alf )?[Aa]n? {SCALE}\b)"
COUNT = rf"{SCALED}(?:(?:(?<=hundred) and | (?<=hundred )| (?<=thousand )){SCALED})?"
# A single part is a share before "of" or at an end; "a third round" is none.
ENDS = r"(?= (?:of|more|less|fewer|higher|lower)\b|\s*(?:[^\w\s-]|$))"
SOME_OF = rf"[ -](?P<parts>{PART})(?:s\b|{ENDS})"
PERCENT = r"(?P<percent> ?%|[ -]per ?cent\b)"
FIRST = (*COUNTS, *PARTS, "a", "an")
INITIALS = "".join(sorted({letter for word in FIRST for letter in (word[0], word[0].upper())}))
BEGINS = rf"(?=[\d{INITIALS}])(?=\d|{_either(FIRST)}\b)"  # quickly told, so looked for first
NUMBER = re.compile(
    rf"(?<![\w.]){BEGINS}(?:"
    rf"(?P<count>{COUNT})(?:{PERCENT}| (?:in|out of|of every) (?:every )?(?P<whole>{COUNT})|{SOME_OF})?"
    rf"|[Aa]n?[ -](?P<part>{PART})(?: part\b|{ENDS})|(?P<portion>{PART}) part\b|[Hh]alf\b(?! an? ))"
)
PIECE = re.compile(rf"{FIGURE}|[a-z]+")


def write_numbers(words: str) -> str:
    """The words with their numbers in figures, marked, and shares as per cent.

    >>> write_numbers("nine in ten of 1.5 million, a third of two hundred and fifty thousand")
    '^90% of ^1500000, ^33% of ^250000'
    """
    return NUMBER.sub(_written, words)


@cache
def weight_of_number(number: str) -> float:
    """How much a number tells: the larger, the rarer it is.

    >>> weight_of_number("^2"), weight_of_number("^9000")
    (0.0, 1.0)
    """
    value = float(number.strip(f"{MARK}%"))
    return min(1.0, math.log(value / COMMON) / math.log(RARE / COMMON)) if value > COMMON else 0.0


def _written(found: re.Match[str]) -> str:
    """One number in figures."""
    count, percent, whole, parts = found.group("count", "percent", "whole", "parts")
    if not count:
        return _share(1, PARTS[(found["part"] or found["portion"] or HALF).lower()])
    value = read_count(count)
    if percent:
        return _share(value, HUNDRED)
    if parts:
        return _share(value, PARTS[parts.lower()])
    if whole and not value < read_count(whole) <= LARGEST_WHOLE:
        return f"{_figures(value)} in {_figures(read_count(whole))}"
    return _share(value, read_count(whole)) if whole else _figures(value)


def read_count(words: str) -> float:
    """The value of a number in figures or words.

    >>> read_count("two and a half million")
    2500000.0
    """
    total, current = 0.0, 0.0
    for piece in PIECE.findall(words.lower()):
        if piece[0].isdigit():
            current += float(piece.replace(",", ""))
        elif piece in COUNTS or piece == HALF:
            current += COUNTS.get(piece, 0.5)
        elif SCALES.get(piece, 0) >= THOUSAND:
            total, current = total + (current or 1) * SCALES[piece], 0.0
        elif piece in SCALES:
            current = (current or 1) * SCALES[piece]
    return total + current


def _share(some: float, whole: float) -> str:
    return f"{MARK}{round(100 * some / whole)}%"


def _figures(value: float) -> str:
    return f"{MARK}{value:.2f}".rstrip("0").rstrip(".")
