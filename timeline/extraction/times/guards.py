"""Words that look like a time and name something else: a phrase and its text go in, yes or no comes out."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from timeline.extraction.lexicon.reading import read_tables
from timeline.extraction.phrases import Phrase
from timeline.extraction.phrases.fragments import any_case

LEFT, RIGHT = 40, 24  # characters around a phrase that decide what it is
WORDS = read_tables("time_guards.toml")


def _directly_before(words: list[str], gap: str) -> re.Pattern[str]:
    return re.compile(any_case(rf"\b(?:{'|'.join(words)}){gap}$"))


MONTH_NAMES = frozenset(WORDS["month"]["names"])
WITNESS = _directly_before(WORDS["month"]["witnesses"], "[ -]")
SURE_WITNESS = _directly_before(WORDS["month"]["sure_witnesses"], "[ -]")
NOT_FIRST_NAMES = "|".join(
    word.capitalize() for group in ("witnesses", "weak_witnesses", "openings") for word in WORDS["month"][group]
)
NAMESAKES = {
    month: re.compile(rf"\b(?!(?:{NOT_FIRST_NAMES}) )[A-Z][a-z]+\.? {month.capitalize()}\b(?! \d)")
    for month in ("march", "may")
}
WEAK_WITNESS = _directly_before(WORDS["month"]["weak_witnesses"], "[ -]")
NAME_GOES_ON = re.compile(r" (?:on |for |of |to )?[A-Z]")
HOLIDAY_WITNESS = _directly_before([*WORDS["month"]["witnesses"], *WORDS["holiday"]["witnesses"]], " ")
WEEKDAY_NAME = re.compile(rf"\b(?:{'|'.join(WORDS['weekday']['names'])}) $")
NUMBERING = _directly_before([*WORDS["year"]["numbering"]], " ")
PART_OF_NUMBER = re.compile(r"(?:\d[,.]|\b\d{1,3}-|[$\u20ac\u00a3#] ?)$")
COUNTED = re.compile(rf" (?:{'|'.join(WORDS['year']['counted'])})\b")
BOUNDED = re.compile(r"(?i)\b(?:since|until|till|through|from|by|before|after|in) (?:at least|about|around|some) $")
NAME_BEFORE, NAME_AFTER = re.compile(r"\b[A-Z][\w&]* $"), re.compile(r" [A-Z]\w")
AS_SOON = re.compile(r"(?i)\bas $")


def names_no_time(phrase: Phrase, text: str) -> bool:
    """Whether the words around tell that the phrase is a name or a quantity.

    >>> from timeline.extraction.phrases import find_phrases
    >>> [names_no_time(phrase, "a March on Rome") for phrase in find_phrases("a March on Rome")]
    [True]
    """
    left = text[max(0, phrase.span.start - LEFT) : phrase.span.start]
    right = text[phrase.span.end : phrase.span.end + RIGHT]
    if phrase.rule == "month" and _is_a_namesake(phrase, left, text):
        return True
    return phrase.rule in GUARDS and GUARDS[phrase.rule](phrase, left, right)


def _is_a_namesake(phrase: Phrase, left: str, text: str) -> bool:
    """ "After May's speech", where the text names a "Theresa May"; not "in May"."""
    month = phrase.part("month")
    is_bare = month in NAMESAKES and len(phrase.words) == len(month)
    return is_bare and not SURE_WITNESS.search(left) and _has_namesake(text, month)


@lru_cache(maxsize=len(NAMESAKES))
def _has_namesake(text: str, month: str) -> bool:
    """Whether a text names somebody, or something, by a name that ends in the name of the month."""
    return NAMESAKES[month].search(text) is not None


def _is_no_month(phrase: Phrase, left: str, right: str) -> bool:
    """ "May" at the head of a sentence, "March on Washington", "August Wilson"."""
    month = phrase.part("month")
    if month not in MONTH_NAMES or len(phrase.words) > len(month) or WITNESS.search(left):
        return False
    goes_on = NAME_GOES_ON.match(right) is not None
    return goes_on or (month in ("may", "march") and not WEAK_WITNESS.search(left))


def _is_a_quantity(phrase: Phrase, left: str, right: str) -> bool:
    """ "About 2000", "1950 people", "Resolution 1970"."""
    if not phrase.words.isdigit():
        return False
    is_numbered = NUMBERING.search(left) and not BOUNDED.search(left)
    return bool(is_numbered or PART_OF_NUMBER.search(left) or COUNTED.match(right))


def _is_one_day_for_good(_phrase: Phrase, left: str, _right: str) -> bool:
    """ "Super Tuesday"."""
    return WEEKDAY_NAME.search(left) is not None


def _opens_a_name(phrase: Phrase, _left: str, right: str) -> bool:
    """ "21st Century Films"."""
    return phrase.words.split()[-1][0].isupper() and NAME_AFTER.match(right) is not None


def _is_in_a_name(phrase: Phrase, left: str, right: str) -> bool:
    """ "The Future Fund", "the American Future"."""
    return _ends_a_name(phrase, left) or _opens_a_name(phrase, left, right)


def _is_of_a_name(phrase: Phrase, left: str, right: str) -> bool:
    """ "The Christmas Fund met", but not "On Christmas Eve Lund left"."""
    return _opens_a_name(phrase, left, right) and not HOLIDAY_WITNESS.search(left)


def _is_a_newspaper(phrase: Phrase, left: str, right: str) -> bool:
    """ "The daily Sole", "the Riga Monthly", "the DAILY"."""
    return phrase.words[1:].isupper() or _ends_a_name(phrase, left) or NAME_AFTER.match(right) is not None


def _is_no_reference(phrase: Phrase, left: str, right: str) -> bool:
    """ "One Nation Now", "as soon as"."""
    is_as_soon = phrase.part("word") == "soon" and bool(AS_SOON.search(left) or right.startswith(" as "))
    return is_as_soon or _ends_a_name(phrase, left)


def _is_an_outlet(phrase: Phrase, left: str, right: str) -> bool:
    """ "Riga Today said", but not at the end of a headline: "Lund Visits Riga Today"."""
    return _ends_a_name(phrase, left) and not right.startswith("\n") and right != ""


def _ends_a_name(phrase: Phrase, left: str) -> bool:
    return phrase.words[0].isupper() and NAME_BEFORE.search(left) is not None


GUARDS: dict[str, Callable[[Phrase, str, str], bool]] = {
    "month": _is_no_month,
    "year": _is_a_quantity,
    "weekday": _is_one_day_for_good,
    "named-day": _is_an_outlet,
    "century": _opens_a_name,
    "holiday": _is_of_a_name,
    "frequency-word": _is_a_newspaper,
    "future": _is_in_a_name,
    "reference": _is_no_reference,
}
"""The rules whose phrases may be none, each with what tells so: a phrase, and the words before and after it."""
