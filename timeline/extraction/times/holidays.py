"""Days with a name go in, their days of the calendar come out: Thanksgiving of its own or the nearest year, 9/11."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from timeline.extraction.lexicon.time_words import DAYS_OF_ATTACKS, DAYS_OF_HISTORY, HOLIDAYS
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.days import nearest, years_around
from timeline.extraction.times.readings import Reading, day_reading


def resolve_holiday(phrase: Phrase, anchor: Anchor) -> Reading:
    """A day with a name: "Boxing Day 2004", else the nearest one."""
    return day_reading(_find_holiday(phrase, anchor))


def resolve_day_beside_holiday(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The day after Christmas", "the eve of Thanksgiving"."""
    return day_reading(_find_holiday(phrase, anchor) + timedelta(1 if phrase.part("side") == "after" else -1))


def resolve_day_of_history(phrase: Phrase) -> Reading:
    """A day that is called by its date for good: "9/11"."""
    return day_reading(date.fromisoformat((DAYS_OF_HISTORY | DAYS_OF_ATTACKS)[phrase.parts["name"]]))


def _find_holiday(phrase: Phrase, anchor: Anchor) -> date:
    """The day with a name in the year that is told, or where none is, the one that lies nearest."""
    name = phrase.parts["holiday"].replace("\u2019", "'")
    if "year" in phrase.parts:
        return _holiday(name, int(phrase.parts["year"]))
    return nearest([_holiday(name, year) for year in years_around(anchor.today)], phrase, anchor)


def _holiday(name: str, year: int) -> date:
    if name in HOLIDAYS["fixed"]:
        return date.fromisoformat(f"{year:04}-{HOLIDAYS['fixed'][name]}")
    if name in HOLIDAYS["easter"]:
        return _easter(year) + timedelta(HOLIDAYS["easter"][name])
    month, weekday, which, *away = HOLIDAYS["weekday"][name]
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[which - 1 if which > 0 else which]) + timedelta(sum(away))


def _easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of Gauss in Butcher's form."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)
