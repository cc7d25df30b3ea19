"""Numbers in words or digits go in, numbers come out."""

from __future__ import annotations

import re

from timeline.extraction.lexicon.time_words import MONTH_NUMBERS, NUMBERS, ORDINALS

DIGITS = re.compile(r"(\d+)(?:(\.\d)| (1/2))?")
HALF = 0.5
AND_A = " and a "
AND_A_HALF = f"{AND_A}half"


def resolve_number(words: str) -> float | None:
    """The number that the words say, None where they leave it open ("several").

    >>> resolve_number("twenty-one"), resolve_number("2 1/2"), resolve_number("1,000"), resolve_number("several")
    (21, 2.5, 1000, None)
    """
    words = words.lower().replace("-and-a-", AND_A).replace(",", "")
    if words.endswith(AND_A_HALF):
        whole_number = resolve_number(words.removesuffix(AND_A_HALF))
        return whole_number and whole_number + HALF
    if words in NUMBERS:
        return NUMBERS[words]
    if words.startswith(("half", "a half")):
        return HALF
    if words.startswith("a quarter"):
        return HALF / 2
    if digits := DIGITS.fullmatch(words):
        whole, tenths, half = digits.groups()
        return float(whole + tenths) if tenths else int(whole) + HALF if half else int(whole)
    parts = [NUMBERS.get(part) for part in re.split("[- ]", words)]
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def resolve_ordinal(words: str) -> int:
    """The number that an ordinal says, in words or digits.

    >>> resolve_ordinal("24th"), resolve_ordinal("twenty first"), resolve_ordinal("3")
    (24, 21, 3)
    """
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ORDINALS[words.replace(" ", "-")]


def resolve_month_number(name: str) -> int:
    """The number of a month by its name or abbreviation.

    >>> resolve_month_number("Sept.")
    9
    """
    return MONTH_NUMBERS[name.rstrip(".").capitalize()]
