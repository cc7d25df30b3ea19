"""Words go in; the exact amounts that they give come out, by their units, so that two reports can be compared.

Vague amounts ("more than 400") are left out, since they contradict nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict

from timeline.extraction.lexicon.reading import read_tables

WORDS = read_tables("amounts.toml")
NO_PLURALS = frozenset(WORDS["no_plurals"])
SAME_UNITS: dict[str, str] = WORDS["same"] | WORDS["short"] | WORDS["attached"]
# An amount with what it is an amount of: "$500 billion", "four percent", "140,000 tonnes", "12 sailors".
AMOUNT = re.compile(
    rf"(?P<about>\b(?:{'|'.join(WORDS['rough'])})\s+)?"
    r"(?P<sign>[$€£]?)\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?"
    rf"(?P<unit>{'|'.join(WORDS['units'])}|{'|'.join(WORDS['short'])}\b"
    rf"|(?<=\d)(?:{'|'.join(WORDS['attached'])})\b|[a-z]{{3,}}s\b)?",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")  # "the 2024 talks" are no amount of talks


def find_amounts(words: str) -> dict[str, str]:
    """Each unit of which the words give exactly one amount -> that amount.

    >>> find_amounts("He offered $500 billion over two years, or 4 percent")
    {'$ billion': '$500 billion', 'percent': '4 percent'}
    >>> find_amounts("Some 400 sailors were paid $2bn after the 2024 talks")
    {'$ billion': '$2 billion'}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for match in AMOUNT.finditer(words):
        sign, unit = match["sign"], _unit_of(match)
        is_year = not sign and YEAR.fullmatch(match["number"]) is not None
        if (sign or unit) and not match["about"] and not is_year:
            number = match["number"].replace(",", "")
            found[f"{sign} {unit}".strip()].add(f"{sign}{number} {unit}".strip())
    return {unit: next(iter(amounts)) for unit, amounts in found.items() if len(amounts) == 1}


def _unit_of(found: re.Match[str]) -> str:
    """What it is an amount of, by the usual word; "" where nothing follows that is counted."""
    unit = (found["unit"] or "").lower()
    return "" if unit in NO_PLURALS else SAME_UNITS.get(unit, unit)
