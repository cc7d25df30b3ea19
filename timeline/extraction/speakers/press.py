"""Words for those who speak to the press go in ("the ministry's press service"); for whom they speak comes out."""

from __future__ import annotations

import re
from functools import cache

from timeline.domain.spans import Span
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups


def find_owner_of_press(words: str) -> Span | None:
    """Find the words that tell for whom a press service speaks, None where the words tell of none.

    >>> words = "the press service of the Polar Bank"
    >>> find_owner_of_press(words).of(words)
    'the Polar Bank'
    >>> words = "the ministry's press service"
    >>> find_owner_of_press(words).of(words)
    'the ministry'
    """
    owned = _press().fullmatch(words)
    if owned is None:
        return None
    return Span(*owned.span("whole")) if owned["whole"] else Span(*owned.span("owner"))


@cache
def _press() -> re.Pattern[str]:
    press = rf"(?i:{one_of(read_groups('titles.toml')['press'])})"
    whole = rf"(?:[Tt]he |[Ii]ts )?(?:official )?{press} (?:of|at|for) (?P<whole>.+)"
    return re.compile(rf"{whole}|(?P<owner>.*?\w)(?:['\u2019]s?)? (?:own |official )?{press}")
