"""Whether the words around a day point forward: a text and a span go in, yes or no comes out.

News tells what happened, so a bare weekday is the latest one; only a strong cue in the same sentence turns it: a
word directly before ("until Friday"), an arranged thing in the present progressive ("is coming on Friday"), or the
nearest verb before it ("will sign ... on Friday", but "will sign, he said on Friday"), else the first verb after it.
"""

from __future__ import annotations

import re

from timeline.domain.spans import Span
from timeline.extraction.phrases.words import any_case, load_words

CUES = load_words("time_cues.toml")
LEFT, RIGHT = 240, 120  # characters; the cue of a longer sentence stands in another clause

FORWARD = "|".join(CUES["forward"]["words"])
INTENTIONS = "|".join(CUES["forward"]["intentions"])
WHO_IS = r"\b(?:is|are|am|(?:i|you|he|she|it|we|they|who|that|there)['\u2019](?:s|re|m))"
ARRANGED = rf"{WHO_IS} (?:(?:not|now|also|still|already|then) )?(?:{'|'.join(CUES['forward']['progressive'])})[a-z]?ing"
PAST_FORM = r"(?-i:(?!hundred|indeed|need|speed)[a-z]{2,}ed)"  # with a capital it is a name: "United"
BACKWARD = "|".join([*CUES["backward"]["words"], PAST_FORM])
EDGE = r"(?:\b|(?=['\u2019]))"

CUE_BEFORE = re.compile(any_case(rf"{EDGE}(?:{ARRANGED}|{FORWARD}|{INTENTIONS}|(?P<backward>{BACKWARD}))\b"))
CUE_AFTER = re.compile(any_case(rf"{EDGE}(?:{ARRANGED}|{FORWARD}|(?P<backward>{BACKWARD}))\b"))
DIRECTLY_BEFORE = re.compile(
    any_case(rf"\b(?:{'|'.join(CUES['forward']['before'])})(?: (?:at|on|late|early|the))?\s*$")
)
HAD_BEEN = re.compile(r"(?i),? (?:\w+ ){1,3}(?:had|was|were|did)\b")  # "until Friday, they had refused"
POSSESSIVE = re.compile(r"['\u2019]s\b")  # "Friday's ruling" has been given, whatever is to come of it
AHEAD_OF = re.compile(r"(?i)\b(?:ahead of|before|in time for|for|at|to attend|until)(?: \w+)? $")

SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(`]*[A-Z])|\n")
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
    left, right = _sentence_around(text, span)
    if DIRECTLY_BEFORE.search(left):
        return not HAD_BEEN.match(right)
    if POSSESSIVE.match(right):
        return bool(AHEAD_OF.search(left))
    cue = max(CUE_BEFORE.finditer(left), key=re.Match.start, default=CUE_AFTER.search(right))
    return cue is not None and cue["backward"] is None


def _sentence_around(text: str, span: Span) -> tuple[str, str]:
    """The words before and after the span in its sentence, within reach."""
    left = text[max(0, span.start - LEFT) : span.start]
    right = text[span.end : span.end + RIGHT]
    ends = [end.end() for end in SENTENCE_END.finditer(left) if not ABBREVIATION.search(left[: end.start()])]
    stop = SENTENCE_END.search(right)
    return left[ends[-1] if ends else 0 :], right[: stop.start() if stop else len(right)]
