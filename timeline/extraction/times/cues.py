"""The words of a sentence go in; the nearest one that tells whether a day beside it is past or to come comes out.

A form that looks like the past but depends on another verb tells nothing: "will hit", "to be signed", "is heard".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from timeline.extraction.lexicon.reading import read_tables
from timeline.extraction.lexicon.time_words import NUMBERS
from timeline.extraction.lexicon.verb_forms import third_person

WORDS = read_tables("time_cues.toml")
FORWARD = frozenset(WORDS["forward"]["words"])
INTENTIONS = frozenset(WORDS["forward"]["intentions"])
AFTER_BE = frozenset(WORDS["forward"]["after_be"])
PROGRESSIVE = frozenset(WORDS["forward"]["progressive"])
MODALS = frozenset(WORDS["forward"]["modals"])
BEFORE_HAVE = frozenset(WORDS["forward"]["before_have"])
BACKWARD = frozenset(WORDS["backward"]["words"])
NOT_PAST = frozenset(WORDS["backward"]["not_past"])
# "we meet", "she visits": behind a pronoun they can be no noun
TIMETABLED = frozenset(WORDS["forward"]["timetabled"])
OF_ONE = frozenset(map(third_person, TIMETABLED))
OF_PRONOUNS = dict.fromkeys(("i", "you", "we", "they"), TIMETABLED) | dict.fromkeys(("he", "she", "it"), OF_ONE)

IS_NOW = frozenset(["is", "are", "am", *(f"{who}'s" for who in ("he", "she", "it", "who", "that", "there"))])
IS_NOW |= {"i'm", *(f"{who}'re" for who in ("you", "we", "they"))}
WAS = frozenset(["was", "were"])
BE = IS_NOW | WAS | {"be", "been"}
ADVERBS = frozenset(["not", "now", "also", "still", "already", "then", "never", "only", "almost"])
ARTICLES = frozenset(["a", "an", "the", "his", "her", "its", "their", "our"])
NO_NOUNS = frozenset(WORDS["behind_a_day"]["no_noun"])
DETERMINERS = ARTICLES | {"this", "these", "those"}
LONGEST_SUBJECT = 3  # words: "the local union votes"
NO_FINITE_VERB = frozenset(["as", "to"])  # before it: "as planned", "to decide" say nothing
FARTHEST_MODAL = 4  # words: "will not now be signed"
WORD = re.compile(r"[\w']+(?:-\w+ed\b)?")  # "so-called" is one word, and no verb


class Pointing(Enum):
    """Where a word points: ahead of the day of writing, back from it, or ahead of its own time, which may be past."""

    AHEAD = auto()
    BACK = auto()
    INTENDED = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """Where a word points, and how many words it stands away from the day; 0 for one that rules the day."""

    pointing: Pointing
    distance: int

    @property
    def is_ahead(self) -> bool:
        """Whether the day is to come, or was when somebody meant it."""
        return self.pointing is not Pointing.BACK


def find_cue_before(words: str) -> Cue | None:
    """The last word of these that points; None where none does.

    >>> find_cue_before("He will go, she said on")
    Cue(pointing=<Pointing.BACK: 2>, distance=2)
    """
    before = WORD.findall(words)
    return _first_cue(before, reversed(range(len(before))))


def find_cue_after(words: str) -> Cue | None:
    """The first word of these that points; None where none does."""
    after = WORD.findall(words)
    return _first_cue(after, range(len(after)))


def is_timetabled(words: str) -> bool:
    """Whether these words have a verb of a calendar behind what can be its subject: "Oslo hosts it", "ministers meet".

    >>> is_timetabled("The bank opens a branch on"), is_timetabled("The opening of a branch on")
    (True, False)
    """
    found = WORD.findall(words)
    return any(_is_verb_of_calendar(found, place) for place in range(1, len(found)))


def _is_verb_of_calendar(words: list[str], place: int) -> bool:
    """Whether a word of a calendar is the verb of what stands before it; not in "the visits", "of air strikes"."""
    before = words[place - 1].lower()
    if words[place] not in OF_ONE and not (words[place] in TIMETABLED and before.endswith("s")):
        return False
    subject = {word.lower() for word in words[max(place - LONGEST_SUBJECT, 0) : place]}
    return before not in DETERMINERS and before not in NUMBERS and subject.isdisjoint(NO_NOUNS)


def _first_cue(words: list[str], places: Iterable[int]) -> Cue | None:
    for distance, place in enumerate(places, start=1):
        pointing = _pointing(words, place)
        if pointing:
            return Cue(pointing, distance)
    return None


def _pointing(words: list[str], place: int) -> Pointing | None:
    """Where a word points, by itself or with the next; None where it says nothing."""
    previous = words[place - 1].lower() if place else ""
    word, pair = words[place], _pair(words, place)
    if pair in BACKWARD:
        return Pointing.BACK
    if word.lower() in BE and _is_arranged(words, place):
        return Pointing.INTENDED if word.lower() in WAS else Pointing.AHEAD
    if pair in FORWARD:
        return Pointing.INTENDED if previous in WAS else Pointing.AHEAD
    is_finite = previous not in NO_FINITE_VERB
    if is_finite and (word in FORWARD or word.endswith("'ll") or word in OF_PRONOUNS.get(previous, ())):
        return Pointing.AHEAD
    if pair in INTENTIONS or (is_finite and word in INTENTIONS) or _is_to_be_done(words, place):
        return Pointing.INTENDED
    return Pointing.BACK if _is_past(words, place) and not _is_governed(words, place) else None


def _is_to_be_done(words: list[str], place: int) -> bool:
    """ "To be signed"."""
    return words[place : place + 2] == ["to", "be"] and place + 2 < len(words) and _is_past(words, place + 2)


def _pair(words: list[str], place: int) -> str:
    """A word with the next, in small letters; "" where the next is only the preposition of the day: "a call on"."""
    following = words[place + 1 : place + 2]
    if not following or (following == ["on"] and place + 2 == len(words)):
        return ""
    return f"{words[place]} {following[0]}".lower()


def _is_past(words: list[str], place: int) -> bool:
    """Whether a word is a past form that no article makes a noun or an adjective of: "a cut", "the agreed terms"."""
    word, before = words[place], words[place - 1].lower() if place else ""
    is_regular = word.endswith("ed") and word.islower() and "-" not in word and word not in NOT_PAST
    return before not in ARTICLES and (is_regular or word in BACKWARD)


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
    rest = [word for word in words[place + 1 : place + 3] if word not in ADVERBS and not word.endswith("ly")][:1]
    return bool(rest) and (rest[0] in AFTER_BE or (words[place].lower() in IS_NOW and rest[0] in PROGRESSIVE))
