"""Whether the words around a day point forward: a text and a span go in, yes or no comes out.

News tells what happened, so a bare weekday is the latest one; only a strong cue in the same sentence turns it: a
word directly before ("until Friday"), an arranged thing in the present progressive ("is coming on Friday"), or the
nearest verb before it ("will sign ... on Friday", but "will sign, he said on Friday"), else the first verb after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.domain.spans import Span
from timeline.extraction.phrases.words import load_words

CUES = load_words("time_cues.toml")
FORWARD = frozenset(CUES["forward"]["words"])
INTENTIONS = frozenset(CUES["forward"]["intentions"])
AFTER_BE = frozenset(CUES["forward"]["after_be"])
PROGRESSIVE = frozenset(CUES["forward"]["progressive"])
DIRECTLY_BEFORE = tuple(f" {words}" for words in CUES["forward"]["directly_before"])
BEFORE_POSSESSIVE = tuple(f" {words}" for words in CUES["forward"]["before_possessive"])
BACKWARD = frozenset(CUES["backward"]["words"])
NOT_PAST = frozenset(CUES["backward"]["not_past"])

IS_NOW = frozenset(["is", "are", "am", *(f"{who}'s" for who in ("he", "she", "it", "who", "that", "there"))])
IS_NOW |= {"i'm", *(f"{who}'re" for who in ("you", "we", "they"))}
BE = IS_NOW | {"was", "were", "be", "been"}
ADVERBS = frozenset(["not", "now", "also", "still", "already", "then"])

PAST_PREFERRED = 1.5
"""A month or day may lie in two years: the coming one must be so much nearer, or the past one after a cue."""
LEFT, RIGHT = 240, 120  # characters; the cue of a longer sentence stands in another clause
WORD = re.compile(r"[\w']+")
DAY_FOLLOWS = re.compile(r"(?: (?:at|on|late|early|the))?\s*$")
HAD_BEEN = re.compile(r"(?i),? (?:\w+ ){1,3}(?:had|was|were|did)\b")  # "until Friday, they had refused"
POSSESSIVE = "'s"  # "Friday's ruling" has been given, whatever is to come of it
SENTENCE_END = re.compile(r"[.!?][\"'\u201d]*\s+(?=[\"'\u201c(`]*[A-Z])|\n")
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Dr|Ms|St|Gen|Sen|Rep|Gov|Col|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|[ap]\.m)$"
)


def points_forward(text: str, span: Span) -> bool:
    """Whether the sentence around the span speaks of it as still to come.

    >>> points_forward("They will meet on Friday.", Span(18, 24))
    True
    >>> points_forward("They will meet, he said on Friday.", Span(27, 33))
    False
    """
    return _points_forward(text, span, FORWARD | INTENTIONS)


def surely_points_forward(text: str, span: Span) -> bool:
    """The same, but an intention of the past is not enough: "planned for Friday" may be over.

    >>> surely_points_forward("The march planned for Friday was called off.", Span(22, 28))
    False
    """
    return _points_forward(text, span, FORWARD)


def weight_of_coming(text: str, span: Span) -> float:
    """How much farther away a coming date seems than a past one, as the words around the span have it."""
    return 1 / PAST_PREFERRED if points_forward(text, span) else PAST_PREFERRED


def _points_forward(text: str, span: Span, forward: frozenset[str]) -> bool:
    left, right = _sentence_around(text, span)
    nearby = f" {DAY_FOLLOWS.sub('', left).lower()}"
    if nearby.endswith(DIRECTLY_BEFORE):
        return not HAD_BEEN.match(right)
    if right.startswith(POSSESSIVE):
        return nearby.endswith(BEFORE_POSSESSIVE)
    before, after = WORD.findall(left), WORD.findall(right)
    told = _first_cue(before, reversed(range(len(before))), forward)
    return told if told is not None else bool(_first_cue(after, range(len(after)), FORWARD))


def _first_cue(words: list[str], places: Iterable[int], forward: frozenset[str]) -> bool | None:
    """Whether the first cue of these places points forward; None where there is none."""
    for place in places:
        word = words[place]
        lower, following = word.lower(), words[place + 1].lower() if place + 1 < len(words) else ""
        if lower in BE and _is_arranged(words, place):
            return True
        is_alone = word in forward and not (place and words[place - 1] == "as")  # "as planned" says nothing
        if is_alone or f"{lower} {following}" in forward or word.endswith("'ll"):
            return True
        if word in BACKWARD or (word.endswith("ed") and word.islower() and word not in NOT_PAST):
            return False
    return None


def _is_arranged(words: list[str], place: int) -> bool:
    """Whether a form of "to be" is followed by what makes it a plan: "is to", "was due", "are now meeting"."""
    rest = [word for word in words[place + 1 : place + 3] if word not in ADVERBS][:1]
    return bool(rest) and (rest[0] in AFTER_BE or (words[place].lower() in IS_NOW and rest[0] in PROGRESSIVE))


def _sentence_around(text: str, span: Span) -> tuple[str, str]:
    """The words before and after the span in its sentence, within reach; apostrophes straight."""
    left = text[max(0, span.start - LEFT) : span.start].replace("\u2019", "'")
    right = text[span.end : span.end + RIGHT].replace("\u2019", "'")
    ends = [end.end() for end in SENTENCE_END.finditer(left) if not ABBREVIATION.search(left[: end.start()])]
    stop = SENTENCE_END.search(right)
    return left[ends[-1] if ends else 0 :], right[: stop.start() if stop else len(right)]
