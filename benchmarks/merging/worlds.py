"""Worlds of any size, made of the tests' labeled stories: a calm one and a skewed one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import count

from tests.merging.stories import COUNTRIES, FIRST, read_story
from timeline.extraction.records import Findings

BEGINNING = date(1990, 1, 1)
STEP = timedelta(days=4)  # between one repetition of all stories and the next: some sixty articles, so fifteen a day
PUBLISHED = re.compile(r"^== .*\| *(\S+)$", re.MULTILINE)
MIDDLE = "0000-07-15"  # stands for the month or the day that a date leaves open
DAY = re.compile(r"\b20\d\d(?:-\d\d(?:-\d\d)?)?\b")
ACTOR = re.compile(
    rf"\b(?:{'|'.join(sorted({*COUNTRIES, *COUNTRIES.values(), 'kenya'}))})\b"
)  # ids are not capitalized
SYLLABLES = ("ba", "be", "bi", "bo", "bu", "da", "de", "di", "do", "du")  # numbers are no names, and merge as misspelt
BUSY_PAIR = "fish"  # the story whose two ministers everybody writes about in the skewed world


def calm_world() -> Iterator[Findings]:
    """The stories without end, each time with other people and countries and on later days."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(FIRST.glob("*.txt"))]
    for number in count():
        for text in texts:
            yield from read_story(_retold(text, number, BEGINNING + STEP * number)).findings


def skewed_world() -> Iterator[Findings]:
    """One story without end, told by ever more newsrooms of the same people in the same month."""
    text = (FIRST / f"{BUSY_PAIR}.txt").read_text(encoding="utf-8")
    for number in count():
        yield from read_story(text.replace("== ", f"== {number}-")).findings


def _retold(text: str, number: int, first: date) -> str:
    """The story with other ids of articles and actors, and its days moved so that its first article is of that day."""
    family = "".join(SYLLABLES[int(digit)] for digit in str(number))
    renamed = ACTOR.sub(lambda actor: f"{actor.group()}-{family}", text)
    shift = first - min(map(date.fromisoformat, PUBLISHED.findall(text)))
    return DAY.sub(partial(_moved, shift=shift), renamed).replace("== ", f"== {number}-")


def _moved(match: re.Match[str], shift: timedelta) -> str:
    """A day, a month or a year of the story, as much later or earlier."""
    words = match.group()
    return (date.fromisoformat(words + MIDDLE[len(words) :]) + shift).isoformat()[: len(words)]
