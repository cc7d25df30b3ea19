"""Whether the words around a day point forward: a text and a span go in, yes or no comes out.

News tells what happened, so a bare weekday is the latest one; only a strong cue in the same sentence turns it: a
word directly before ("until Friday"), an arranged thing in the present progressive ("is coming on Friday"), or the
nearest verb before it ("will be signed on Friday", but "will be signed, he said on Friday"), else the first verb after
it. A form that looks like the past and depends on another verb is none: "will hit", "to be signed", "is heard".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.domain.spans import Span
from timeline.extraction.phrases.words import load_words

CUES = load_words("time_cues.toml")
FORWARD = frozenset(CUES["forward"]["words"])
INTENTIONS = frozenset(CUES["forward"]["intentions"])
AFTER_BE = frozenset(CUES["forward"]["after_be"])
PROGRESSIVE = frozenset(CUES["forward"]["progressive"])
DIRECTLY_BEFORE = tuple(f" {words}" for words in CUES["forward"]["directly_before"])
BEFORE_POSSESSIVE = tuple(f" {words}" for words in CUES["forward"]["before_possessive"])
AIMS = tuple(f" {words}" for words in CUES["forward"]["aims"])
BACKWARD = frozenset(CUES["backward"]["words"])
NOT_PAST = frozenset(CUES["backward"]["not_past"])
MODALS = frozenset(CUES["forward"]["modals"])
BEFORE_HAVE = frozenset(CUES["forward"]["before_have"])

IS_NOW = frozenset(["is", "are", "am", *(f"{who}'s" for who in ("he", "she", "it", "who", "that", "there"))])
IS_NOW |= {"i'm", *(f"{who}'re" for who in ("you", "we", "they"))}
NOT_WAS = IS_NOW | {"be", "been"}
WAS = frozenset(["was", "were"])
BE = NOT_WAS | WAS
ADVERBS = frozenset(["not", "now", "also", "still", "already", "then", "never", "only", "almost"])
ARTICLES = frozenset(["a", "an", "the", "his", "her", "its", "their", "our"])

PREFERRED, BOUND, SURE = 1.5, 2.5, 6.0
"""A month or day may lie in two years, and mostly the nearer is meant. News is a little more of the past, so that a
coming one seems farther away; what bounds it ("until May") tells more of it, and a verb close by tells for sure."""
CLOSE = 6  # words; a verb further away is mostly another clause's
LEFT, RIGHT = 240, 120  # characters; the cue of a longer sentence stands in another clause
WORD = re.compile(r"[\w']+(?:-\w+ed\b)?")  # "so-called" is one word, and no verb
DAY_FOLLOWS = re.compile(r"(?: (?:at|on|late|early|the))?\s*$")
OPENS_CLAUSE = re.compile(r"(?:^|, (?:but|and)) [a-z]+$")  # "Until Friday, they had refused" tells what was
FROM = re.compile(r" from (?:\w+ ){1,3}to $")  # "from Monday to Friday"
# "the July convention": of the one that is meant, whatever the sentence tells
NO_NOUN = (
    "and|or|but|that|when|while|where|as|if|who|which|because|in|on|at|with|by|to|for|from|of|off|over|after|before|about|"
    "amid|against|during|despite|without|under|near|than"
)
OF_A_NOUN = re.compile(rf" (?!(?:{NO_NOUN})\b)[a-z]")
FARTHEST_MODAL = 4  # words: "will not now be signed"
POSSESSIVE = "'s"  # "Friday's ruling" has been given, whatever is to come of it
SENTENCE_END = re.compile(r"[.!?][\"'\u201d]*\s+(?=[\"'\u201c(`]*(?:[A-Z]|$))|\n")
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Dr|Ms|St|Gen|Sen|Rep|Gov|Col|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|[ap]\.m)$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells whether a day is to come, and how many words it stands away; 0 for one that rules the day."""

    points_forward: bool
    distance: int


def points_forward(text: str, span: Span) -> bool:
    """Whether the sentence around the span speaks of it as still to come.

    >>> points_forward("They will meet on Friday.", Span(18, 24))
    True
    >>> points_forward("They will meet, he said on Friday.", Span(27, 33))
    False
    """
    left, right = _sentence_around(text, span)
    is_aim = _nearby(left).endswith(AIMS) and not FROM.search(left) and not right.startswith(POSSESSIVE)
    cue = _find_cue(left, right, FORWARD | INTENTIONS)
    return is_aim or (cue is not None and cue.points_forward)


def surely_points_forward(text: str, span: Span) -> bool:
    """The same, but an intention of the past is not enough: "planned for Friday" may be over.

    >>> surely_points_forward("The march planned for Friday was called off.", Span(22, 28))
    False
    """
    cue = _find_cue(*_sentence_around(text, span), FORWARD)
    return cue is not None and cue.points_forward


def weight_of_coming(text: str, span: Span) -> float:
    """How much farther away a coming date seems than a past one, as the words around the span have it."""
    left, right = _sentence_around(text, span)
    cue = _find_cue(left, right, FORWARD | INTENTIONS)
    if cue is None:
        return PREFERRED
    weight = _weight(cue, right)
    return 1 / weight if cue.points_forward else weight


def _weight(cue: Cue, right: str) -> float:
    if cue.distance > CLOSE or OF_A_NOUN.match(right):
        return PREFERRED
    return SURE if cue.distance else BOUND


def _find_cue(left: str, right: str, forward: frozenset[str]) -> Cue | None:
    """The cue that says most about what stands between two parts of a sentence."""
    nearby = _nearby(left)
    if nearby.endswith(DIRECTLY_BEFORE):
        told = _cue_after(right) if OPENS_CLAUSE.search(nearby) else None
        return Cue(told is None or told.points_forward, 0)
    if right.startswith(POSSESSIVE):
        return Cue(True, 0) if nearby.endswith(BEFORE_POSSESSIVE) else None
    words = WORD.findall(left)
    return _first_cue(words, reversed(range(len(words))), forward) or _cue_after(right)


def _cue_after(right: str) -> Cue | None:
    words = WORD.findall(right)
    return _first_cue(words, range(len(words)), FORWARD)


def _nearby(left: str) -> str:
    """The words before a day, without those that belong to it ("at", "late"), in small letters."""
    return f" {DAY_FOLLOWS.sub('', left).lower()}"


def _first_cue(words: list[str], places: Iterable[int], forward: frozenset[str]) -> Cue | None:
    """The first cue of these places; None where there is none."""
    for distance, place in enumerate(places, start=1):
        points = _points(words, place, forward)
        if points is not None:
            return Cue(points, distance)
    return None


def _points(words: list[str], place: int, forward: frozenset[str]) -> bool | None:
    """Whether a word points forward, or back; None where it says nothing."""
    word, lower = words[place], words[place].lower()
    previous = words[place - 1].lower() if place else ""
    pair = f"{lower} {words[place + 1].lower()}" if place + 1 < len(words) else ""
    if pair in BACKWARD:
        return False
    with_intentions = forward >= INTENTIONS
    if lower in (BE if with_intentions else NOT_WAS) and _is_arranged(words, place):
        return True
    if with_intentions and pair == "to be" and place + 2 < len(words) and _is_past(words, place + 2):
        return True
    if pair.endswith(" on") and place + 2 == len(words):
        pair = ""  # "a call on Friday" calls on nobody
    if pair in forward and (with_intentions or previous not in WAS):
        return True
    is_alone = word in forward and previous not in ("as", "to")  # "as planned", "to decide" say nothing
    if is_alone or word.endswith("'ll"):
        return True
    return False if _is_past(words, place) and not _is_governed(words, place) else None


def _is_past(words: list[str], place: int) -> bool:
    """Whether a word is a past form: one of the list, or one in -ed that no article makes an adjective of."""
    word, before = words[place], words[place - 1].lower() if place else ""
    is_regular = word.endswith("ed") and word.islower() and "-" not in word and before not in ARTICLES
    return word in BACKWARD or (is_regular and word not in NOT_PAST)


def _is_governed(words: list[str], place: int) -> bool:
    """Whether a form that looks like the past depends on a modal or "to": "will be signed", "due to hit", "to have"."""
    governors = BEFORE_HAVE if words[place] == "have" else MODALS
    for word in reversed(words[max(0, place - FARTHEST_MODAL) : place]):
        if word.lower() in governors or word.endswith("'ll"):
            return True
        if word not in ADVERBS and word != "be" and not word.endswith("ly"):
            return False
    return False


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
