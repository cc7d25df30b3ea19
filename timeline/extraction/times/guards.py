"""Words that look like a time and name something else: a phrase and its text go in, yes or no comes out."""

from __future__ import annotations

import re

from timeline.extraction.phrases import Phrase
from timeline.extraction.phrases.words import any_case, load_words

LEFT, RIGHT = 40, 24  # characters around a phrase that decide what it is
WORDS = load_words("time_guards.toml")


def _directly_before(words: list[str], gap: str) -> re.Pattern[str]:
    return re.compile(any_case(rf"\b(?:{'|'.join(words)}){gap}$"))


MONTH_NAMES = frozenset(WORDS["month"]["names"])
WITNESS = _directly_before(WORDS["month"]["witnesses"], "[ -]")
WEAK_WITNESS = _directly_before(WORDS["month"]["weak_witnesses"], "[ -]")
NAME_GOES_ON = re.compile(r" (?:on |for |of |to )?[A-Z]")
WEEKDAY_NAME = re.compile(rf"\b(?:{'|'.join(WORDS['weekday']['names'])}) $")
NUMBERING = _directly_before([*WORDS["year"]["numbering"]], " ")
PART_OF_NUMBER = re.compile(r"(?:\d[,.]|\b\d{1,3}-|[$\u20ac\u00a3#] ?)$")
COUNTED = re.compile(rf" (?:{'|'.join(WORDS['year']['counted'])})\b")
BOUNDED = re.compile(r"(?i)\b(?:since|until|till|through|from|by|before|after|in) (?:at least|about|around|some) $")
AS_SOON = re.compile(r"(?i)\bas $")


def names_no_time(phrase: Phrase, text: str) -> bool:
    """Whether the words around tell that the phrase is a name or a quantity.

    >>> from timeline.extraction.phrases import find_phrases
    >>> [names_no_time(phrase, "a March on Rome") for phrase in find_phrases("a March on Rome")]
    [True]
    """
    left = text[max(0, phrase.span.start - LEFT) : phrase.span.start]
    right = text[phrase.span.end : phrase.span.end + RIGHT]
    match phrase.rule:
        case "month":
            return _is_a_name(phrase, left, right)
        case "year":
            return phrase.words.isdigit() and _is_a_quantity(left, right)
        case "weekday":
            return WEEKDAY_NAME.search(left) is not None
        case "reference":
            return phrase.part("word") == "soon" and bool(AS_SOON.search(left) or right.startswith(" as "))
    return False


def _is_a_name(phrase: Phrase, left: str, right: str) -> bool:
    """ "May" at the head of a sentence, "March on Washington", "August Wilson"."""
    month = phrase.part("month")
    if month not in MONTH_NAMES or len(phrase.words) > len(month) or WITNESS.search(left):
        return False
    goes_on = NAME_GOES_ON.match(right) is not None
    return goes_on or (month in ("may", "march") and not WEAK_WITNESS.search(left))


def _is_a_quantity(left: str, right: str) -> bool:
    """ "About 2000", "1950 people", "Resolution 1970"."""
    is_numbered = NUMBERING.search(left) and not BOUNDED.search(left)
    return bool(is_numbered or PART_OF_NUMBER.search(left) or COUNTED.match(right))
