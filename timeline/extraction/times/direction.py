"""A text and the span of a day go in; whether the words around it point forward comes out.

News tells what happened, so a bare weekday is the latest one; only a strong cue in the same sentence turns it: a
word directly before ("until Friday"), an arranged thing in the present progressive ("is coming on Friday"), or the
nearest verb before it ("will be signed on Friday", but "will be signed, he said on Friday"), else the first verb after
it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.domain.spans import Span
from timeline.extraction.times.cues import WORDS, Cue, Pointing, find_cue_after, find_cue_before, is_timetabled


def _endings(name: str) -> tuple[str, ...]:
    return tuple(f" {words}" for words in WORDS["forward"][name])


DIRECTLY_BEFORE = _endings("directly_before")
BEFORE_POSSESSIVE = _endings("before_possessive")
INSIDE = _endings("inside")
AIMS = _endings("aims")

PREFERRED, BOUND, CERTAIN = 1.5, 2.5, 6.0
"""A month or day may lie in two years, and mostly the nearer is meant. News is a little more of the past, so that a
coming one seems farther away; what bounds it ("until May") tells more of it, and a verb close by tells for sure."""
CLOSE = 12  # words; a verb further away is mostly another clause's
LEFT, RIGHT = 240, 120  # characters; the cue of a longer sentence stands in another clause
DAY_FOLLOWS = re.compile(r"(?: (?:at least|sometime|at|on|late|early|the))?\s*$")
OPENS_CLAUSE = re.compile(r"(?:^|, (?:but|and)|[;:]) [a-z]+$")  # "Until Friday, they had refused" tells what was
# "Not until Friday did he"
NOT_UNTIL = re.compile(r"(?:\bnot|n't) until$")
IT_CAME = re.compile(r" (?:that|when|did)\b")
FROM = re.compile(r" from (?:\w+ ){1,3}to $")  # "from Monday to Friday"
# "the July convention": of the one that is meant, whatever the sentence tells; but "July sales rose" tells of July
OF_A_NOUN = re.compile(rf" (?!(?:{'|'.join(WORDS['behind_a_day']['no_noun'])})\b)[a-z]")
NO_SUBJECT = re.compile(rf"(?i)\b(?:{'|'.join(WORDS['before_a_month']['no_subject'])})(?: [\w-]+)? $")
BEFORE_ONE = re.compile(rf"(?i)\b(?:{'|'.join(WORDS['forward']['before_one'])}) an? $")
NEARLY_BEHIND = 4  # words
OF_FIGURES = re.compile(r"\b(?:(?:weeks?|months?|quarters?|year) (?:to|through)|year ended)(?: in)? $")
HAD_BEEN = re.compile(r"\bhad been (?:due|scheduled|set|expected|supposed|slated|planned) to\b")
TELLS = re.compile(r" (?:said|told|announced|warned|called|asked)\b")  # "will end, the minister Friday said"
WHEN = re.compile(",? when ")  # "a turn from Friday, when they met"
BEGINS = re.compile(r"(?:^|[,;:\"\u201c(]|\b(?:and|but)) ?$")
IS = re.compile(r" (?:is|isn't|are|aren't)\b")
THROUGH = " through"
POSSESSIVE = "'s"  # "Friday's ruling" has been given, whatever is to come of it
OCCASION = re.compile(rf"{POSSESSIVE}(?: [\w-]+){{0,2}} (?:{'|'.join(WORDS['forward']['occasions'])})\b")
SENTENCE_END = re.compile(r"[.!?][\"'\u201d]*\s+(?=[\"'\u201c(`]*(?:[A-Z]|$))|\n")
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Dr|Ms|St|Gen|Sen|Rep|Gov|Col|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|[ap]\.m)$"
)
LONGEST_ABBREVIATION = 5  # characters, without the stop behind it


def points_forward(text: str, span: Span) -> bool:
    """Whether the sentence around the span speaks of it as still to come.

    >>> points_forward("They will meet on Friday.", Span(18, 24))
    True
    >>> points_forward("They will meet, he said on Friday.", Span(27, 33))
    False
    """
    left, right = _sentence_around(text, span)
    cue = _find_cue(left, right)
    return _is_aim(left, right) or (cue is not None and cue.is_ahead)


def surely_points_forward(text: str, span: Span) -> bool:
    """The same, but an intention of the past is not enough: "planned for Friday" may be over.

    >>> surely_points_forward("The march planned for Friday was called off.", Span(22, 28))
    False
    """
    cue = _find_cue(*_sentence_around(text, span))
    return cue is not None and cue.pointing is Pointing.AHEAD


def is_subject_of_is(text: str, span: Span) -> bool:
    """Whether a clause begins with the span and tells what it is: "Friday is the last day".

    >>> is_subject_of_is("Friday is the day.", Span(0, 6)), is_subject_of_is("The vote on Friday is.", Span(12, 18))
    (True, False)
    """
    left, right = _sentence_around(text, span)
    return BEGINS.search(left) is not None and IS.match(right) is not None


def weight_of_coming(text: str, span: Span) -> float:
    """How much farther away a coming date seems than a past one, as the words around the span have it."""
    left, right = _sentence_around(text, span)
    cue = _find_cue_of_figures(left, right)
    if cue is not None:
        return 1 / CERTAIN if cue.is_ahead else CERTAIN
    cue = _find_cue(left, right)
    if cue is None or (cue.pointing is Pointing.BACK and _is_aim(left, right)):
        return PREFERRED
    weight = _weight(cue, left, right)
    return 1 / weight if cue.is_ahead else weight


def _find_cue_of_figures(left: str, right: str) -> Cue | None:
    """What tells where a month of figures lies: "July sales rose", "in the twelve months to June"."""
    if OF_FIGURES.search(left):
        return find_cue_before(left) or Cue(Pointing.BACK, 0)
    of_noun = right.removeprefix(POSSESSIVE)
    if not _is_of_a_noun(of_noun) or (of_noun == right and NO_SUBJECT.search(left)):
        return None
    told = find_cue_after(of_noun)
    return told if told and told.distance <= NEARLY_BEHIND else None


def _is_of_a_noun(right: str) -> bool:
    """Whether a month belongs to a noun behind it: "the July convention"; not "the convention in July drew many"."""
    told = find_cue_after(right) if OF_A_NOUN.match(right) else None
    return OF_A_NOUN.match(right) is not None and not (told and told.distance == 1)


def _is_aim(left: str, right: str) -> bool:
    """Whether something is meant for the day or moved to it: "a march for Friday", "put off to May 2"."""
    return _nearby(left).endswith(AIMS) and not FROM.search(left) and not right.startswith(POSSESSIVE)


def _weight(cue: Cue, left: str, right: str) -> float:
    if BEFORE_ONE.search(left) and not cue.is_ahead:
        return CERTAIN
    if cue.distance > CLOSE or _is_of_a_noun(right):
        return PREFERRED
    return CERTAIN if cue.distance else BOUND


def _find_cue(left: str, right: str) -> Cue | None:
    """The cue that says most about what stands between two parts of a sentence."""
    nearby = _nearby(left)
    if nearby.endswith(DIRECTLY_BEFORE):
        is_told_behind = OPENS_CLAUSE.search(nearby) or (NOT_UNTIL.search(nearby) and IT_CAME.match(right))
        told = find_cue_after(right) if is_told_behind else None
        return Cue(told.pointing if told else Pointing.AHEAD, 0)
    if (WHEN.match(right) or TELLS.match(right)) and (told := find_cue_after(right)):
        return told
    if not right.startswith(POSSESSIVE):
        told = _came_otherwise(left, right) or find_cue_before(left) or _find_present(left, right)
        return told or _of_its_own_day(find_cue_after(right))
    if nearby.endswith(INSIDE):
        return find_cue_before(left)
    return Cue(Pointing.AHEAD, 0) if nearby.endswith(BEFORE_POSSESSIVE) else _find_what_will_be(right)


def _find_what_will_be(right: str) -> Cue | None:
    """What is told of as to come of an occasion on a day: "Friday's talks will show", not "Friday's ruling will"."""
    occasion = OCCASION.match(right)
    told = find_cue_after(right[occasion.end() :]) if occasion else None
    return told if told and told.distance == 1 and told.pointing is Pointing.AHEAD else None


def _came_otherwise(left: str, right: str) -> Cue | None:
    """What came of a plan whose day was over by then: "the talks, which had been due to end on Friday, went on"."""
    told = find_cue_after(right) if HAD_BEEN.search(left) else None
    return told if told and not told.is_ahead else None


def _find_present(left: str, right: str) -> Cue | None:
    """What is in a calendar, where no verb before the day tells of it: "the bank opens a branch", "valid through".

    "School visits on Friday drew" and "the visits on Friday are" have their verb behind the day.
    """
    if IS.match(right):
        return None
    is_alone = find_cue_after(right) is None
    is_before = (is_alone or right.startswith(",")) and (_nearby(left).endswith(THROUGH) or is_timetabled(left))
    is_ahead = is_before or (is_alone and is_timetabled(right))
    return Cue(Pointing.AHEAD, CLOSE + 1) if is_ahead else None


def _of_its_own_day(cue: Cue | None) -> Cue | None:
    """What follows a day, which is the day of an intention and not of what is meant: "on Friday they planned to go"."""
    return replace(cue, pointing=Pointing.BACK) if cue and cue.pointing is Pointing.INTENDED else cue


def _nearby(left: str) -> str:
    """The words before a day, without those that belong to it ("at", "late"), in small letters."""
    return f" {DAY_FOLLOWS.sub('', left).lower()}"


def _sentence_around(text: str, span: Span) -> tuple[str, str]:
    """The words before and after the span in its sentence, within reach; apostrophes straight."""
    left = text[max(0, span.start - LEFT) : span.start].replace("\u2019", "'")
    right = text[span.end : span.end + RIGHT].replace("\u2019", "'")
    before, behind = SENTENCE_END.finditer(left), SENTENCE_END.finditer(right)
    start = next((end.end() for end in reversed(list(before)) if not _is_abbreviated(end)), 0)
    stop = next((end.start() for end in behind if not _is_abbreviated(end)), len(right))
    return left[start:], right[:stop]


def _is_abbreviated(end: re.Match[str]) -> bool:
    """Whether a stop ends an abbreviation and no sentence."""
    return ABBREVIATION.search(end.string, max(end.start() - LONGEST_ABBREVIATION, 0), end.start()) is not None
