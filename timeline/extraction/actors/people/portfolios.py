"""Words of an article go in; people come out whose office is told with what it is of: "Minister of Energy Ida Berg".

A small parser reads field and name as one. The name begins behind the last word that tells a field, a body or a place.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.phrases.fragments import MONTH, WEEKDAY

CAPITAL = r"[A-Z][\w-]*+(?:['\u2019](?!s\b)\w+)?"
BETWEEN = r"(?:,? and (?:the )?|, | & | (?:of|for|to|on)(?: the)? | )"
# Begun only behind an office and never taken back, so that a line of capitals is read once.
FIELD_AND_NAME = re.compile(rf" (?:of|for|to|on|at)(?: the)?(?= )(?P<words> {CAPITAL}(?:{BETWEEN}{CAPITAL}){{2,11}}+)")
DAY = rf"(?:{WEEKDAY}|{MONTH})(?!\w)"
NAMES = re.compile(rf"{CAPITAL}(?: (?!{DAY}){CAPITAL})*")
SHORTEST, LONGEST = 2, 4  # words of a name


def name_behind_field(text: str, office_end: int) -> Span | None:
    """Where a name can stand behind an office and its field: behind the last word that tells one, or at a first name.

    >>> text = "Minister of Energy and Water Raslo Numa left."
    >>> name_behind_field(text, len("Minister")).of(text)
    'Raslo Numa'
    """
    match = FIELD_AND_NAME.match(text, office_end)
    if match is None:
        return None
    first = match.start("words") + 1
    runs = NAMES.finditer(text, *match.span("words"))
    return next(filter(None, (_behind_last_field(run, is_first=run.start() == first) for run in runs)), None)


def _behind_last_field(run: re.Match[str], *, is_first: bool) -> Span | None:
    """What stands behind the last word of some capitals that tells a field, if it is as long as names are.

    Right behind the office, a field that nobody knows ends where a first name begins: "Member for Visby Ida Lund".
    """
    words = run.group().split()
    before = words[:-SHORTEST]
    fields = [place for place, word in enumerate(before, 1) if _tells_field(word)]
    if not fields and is_first and not _is_first_name(words[0]):
        fields = [place for place in range(1, len(before) + 1) if _is_first_name(words[place])][:1]
    name = " ".join(words[fields[-1] :]) if fields else ""
    is_name = SHORTEST <= len(name.split()) <= LONGEST
    return Span(run.end() - len(name), run.end()) if is_name else None


def _is_first_name(word: str) -> bool:
    return gender_of_first_name(plain(word)) != ""


def _tells_field(word: str) -> bool:
    """Whether a word says what an office is of: "Energy", "Administration", "Japan"."""
    return plain(word).lower() in _fields() or plain(word) in _bodies() or plain(word) in places()


@cache
def _fields() -> frozenset[str]:
    titles = read_groups("titles.toml")
    return titles["fields"] | titles["portfolios"]


@cache
def _bodies() -> frozenset[str]:
    groups = read_groups("organisations.toml")
    return groups["organisations"] | groups["governments"]
