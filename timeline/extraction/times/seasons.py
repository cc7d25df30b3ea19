"""Phrases for seasons and their anchor go in; the season of a year comes out."""

from __future__ import annotations

from timeline.extraction.lexicon.time_words import SEASON_CODES, SEASON_MONTHS
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.direction import points_forward, weight_of_coming
from timeline.extraction.times.periods import step_of
from timeline.extraction.times.readings import (
    MONTHS_IN_QUARTER,
    MONTHS_IN_YEAR,
    Reading,
    season_reading,
)
from timeline.extraction.times.shades import shade

SEASONS_BY_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
SEASON_ORDER = ("SP", "SU", "FA", "WI")


def resolve_season(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "In the summer": the nearest one, the past one rather than a coming one."""
    code, today = SEASON_CODES[phrase.part("season")], anchor.today
    weight = weight_of_coming(anchor.text, phrase.span)

    def distance(year: int) -> float:
        first = (year - today.year) * MONTHS_IN_YEAR + SEASON_MONTHS[code] - today.month
        return first * weight if first > 0 else max(0, -first - MONTHS_IN_QUARTER + 1)

    nearest = min(range(today.year - 1, today.year + 2), key=distance)
    return shade(season_reading(nearest, code), phrase.part("shade"))


def resolve_season_of_year(phrase: Phrase) -> Reading:
    """ "The summer of 2024"."""
    return season_reading(int(phrase.parts["year"]), SEASON_CODES[phrase.part("season")])


def resolve_relative_season(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Last fall", "next spring"."""
    code, today = SEASON_CODES[phrase.part("season")], anchor.today
    current = SEASONS_BY_MONTH[today.month - 1]
    year = today.year - (today.month <= 2)  # a winter has the year in which it begins
    step, order = step_of(phrase), SEASON_ORDER.index
    if step < 0 and order(code) >= order(current):
        year -= 1
    if step > 0 and order(code) <= order(current):
        year += 1
    if step == 0 and code != "WI":
        year = today.year
    if step == 0 and code == "WI" and current == "SP" and not points_forward(anchor.text, phrase.span):
        year -= 1  # in March "this winter" is the one just over
    return season_reading(year, code)


def resolve_season_of_same_year(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "That summer": of the year that the text spoke of last."""
    if anchor.previous is None or anchor.previous.earliest is None:
        return None
    return season_reading(anchor.previous.earliest.year, SEASON_CODES[phrase.part("season")])
