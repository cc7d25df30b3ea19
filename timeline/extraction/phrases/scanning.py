"""One pass over a text: the words go in, the phrases that the grammar finds come out, in order and without overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from timeline.domain.spans import Span
from timeline.extraction.phrases.grammar import GRAMMAR
from timeline.extraction.phrases.openings import find_openings

NAMED_GROUP = re.compile(r"\(\?P<\w+>")


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
    """All rules as one expression, which tells by ``lastgroup`` the first rule (in the grammar's order) that matches.

    Group names cannot hold a hyphen, and parts of one name occur in many rules: so the rules are numbered here and
    their parts unnamed, and whoever wants the parts asks the one rule again.
    """
    alternatives = (
        f"(?P<rule{number}>{NAMED_GROUP.sub('(?:', pattern)})" for number, pattern in enumerate(GRAMMAR.values())
    )
    return re.compile(rf"(?<![\w$\u00a3\u20ac#])(?:{'|'.join(alternatives)})(?!\w)")


NAMES = tuple(GRAMMAR)
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
            yield _phrase(text, NAMES[int((match.lastgroup or "")[len("rule") :])], start)
            end = match.end()


@cache
def _rule(name: str) -> re.Pattern[str]:
    """One rule with its parts, compiled when it first matches: most texts need few of them."""
    return re.compile(rf"(?:{GRAMMAR[name]})(?!\w)")


def _phrase(text: str, name: str, start: int) -> Phrase:
    match = _rule(name).match(text, start)
    assert match is not None, f"rule {name} matched in the grammar but not alone, at {start}"
    words = match.group()
    kept = words[:-2] if words.endswith(("'s", "\u2019s")) else words
    parts = {part: value for part, value in match.groupdict().items() if value is not None}
    return Phrase(Span(start, start + len(kept)), name, kept, parts)
