"""One pass over a text: the words go in, the phrases that the grammar finds come out, in order and without overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.domain.spans import Span
from timeline.extraction.phrases.grammar import GRAMMAR
from timeline.extraction.phrases.openings import find_openings

LISTED_DAYS = "days-of-month-listed"
LISTED_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
NAMED_GROUP = re.compile(r"\(\?P<(\w+)>")
POSSESSIVE = re.compile(r"(?<=[a-zA-Z])['\u2019]s$")  # of "Friday's", not of "the 1980's"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a time: where they stand, the rule that found them, and the parts that the rule names."""

    span: Span
    rule: str
    words: str
    parts: dict[str, str] = field(hash=False)

    def part(self, name: str) -> str:
        """The words of a named part in lower case, "" where the phrase has none."""
        return self.parts.get(name, "").lower()


def _compile_alternatives() -> re.Pattern[str]:
    """All rules as one expression, which tells by ``lastindex`` the first rule (in the grammar's order) that matches.

    Parts of one name occur in many rules, and groups of one expression may not: so they are unnamed here.
    """
    alternatives = (f"({NAMED_GROUP.sub('(', pattern)})" for pattern in GRAMMAR.values())
    return re.compile(rf"(?<![\w$\u00a3\u20ac#])(?:{'|'.join(alternatives)})(?!\w)")


def _number_rules() -> dict[int, tuple[str, tuple[str, ...]]]:
    """The number of each rule's group -> the rule's name and those of its parts, whose groups follow in that order."""
    numbered, number = {}, 1
    for name, pattern in GRAMMAR.items():
        parts = tuple(NAMED_GROUP.findall(pattern))
        numbered[number] = (name, parts)
        number += 1 + len(parts)
    return numbered


RULES = _number_rules()
ANY_RULE = _compile_alternatives()


def find_phrases(text: str) -> Iterator[Phrase]:
    """Find the time phrases of a text, from left to right; of two rules that match, the earlier in the grammar wins.

    >>> [(phrase.words, phrase.rule) for phrase in find_phrases("It ends on Friday, three days later.")]
    [('Friday', 'weekday'), ('three days later', 'offset')]
    """
    end = 0
    for start in find_openings(text):
        match = ANY_RULE.match(text, start) if start >= end else None
        if match:
            phrase = _phrase(match)
            yield from _days_of(phrase) if phrase.rule == LISTED_DAYS else (phrase,)
            end = match.end()


def _days_of(listed: Phrase) -> Iterator[Phrase]:
    """The days of a list, each a phrase of its own, as TimeML has it: "May 3" and "4, 2019" of "May 3 and 4, 2019"."""
    month = len(listed.parts["month"]) + 1
    numbers = list(LISTED_DAY.finditer(listed.words, month))
    for place, number in enumerate(numbers):
        first = number.start() if place else 0
        last = len(listed.words) if place == len(numbers) - 1 else number.end()
        parts = {name: listed.parts[name] for name in ("month", "year") if name in listed.parts}
        span = Span(listed.span.start + first, listed.span.start + last)
        yield Phrase(span, listed.rule, listed.words[first:last], parts | {"day": number.group()})


def _phrase(match: re.Match[str]) -> Phrase:
    number = match.lastindex or 0
    rule, names = RULES[number]
    words = match.group()
    kept = POSSESSIVE.sub("", words)
    values = match.groups()[number : number + len(names)]
    parts = {part: value for part, value in zip(names, values, strict=True) if value is not None}
    return Phrase(Span(match.start(), match.start() + len(kept)), rule, kept, parts)
