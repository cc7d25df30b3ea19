"""Phrases for a day (weekdays, "yesterday", holidays, clock times) and their anchor go in; the day comes out."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from timeline.domain.dates import DAYS_IN_WEEK
from timeline.extraction.lexicon.time_words import PART_CODES, WEEKDAY_ABBREVIATIONS, WEEKDAY_NUMBERS
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.absolute import resolve_written_date
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.clocks import is_after_midnight, read_clock
from timeline.extraction.times.direction import (
    is_subject_of_is,
    points_forward,
    surely_points_forward,
    weight_of_coming,
)
from timeline.extraction.times.numbers import resolve_month_number, resolve_number, resolve_ordinal
from timeline.extraction.times.readings import (
    Reading,
    day_reading,
    days_reading,
    reference_reading,
    time_of_day_reading,
    week_reading,
    weekend_reading,
)
from timeline.extraction.times.shared_years import find_shared_year

ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(days=DAYS_IN_WEEK)
DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
WEEKDAYS = WEEKDAY_NUMBERS | WEEKDAY_ABBREVIATIONS
WEEKS_AWAY = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "following": 1, "coming": 1}
LEAP_YEARS = 4  # a 29 February lies at most four years away, but for three centuries in four
SURE_CLOCK = re.compile(r"[a-z]")  # more than digits: "9 a.m.", "09:00 GMT"; bare digits may be a score
BEFORE_CLOCK = re.compile(r"(?i)\b(?:at|by|until|till|around|about|from|before|after|to|between|and|than) $")


def resolve_written_day(phrase: Phrase) -> Reading | None:
    """A day with its year, however it is written."""
    day = resolve_written_date(phrase.parts.get("core", phrase.words))
    return day_reading(day) if day else None


def resolve_month_day(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """A day of a month without a year: the nearest one, the past one rather than a coming one."""
    day = _day_of_month(phrase, anchor)
    return day_reading(day) if day else None


def resolve_month_days(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "Feb. 24-25", "from 24 to 26 February 2025": from the first to the last of the days."""
    first, last = _number(phrase, "first"), _number(phrase, "last")
    day = _nearest_of_month(phrase, first, anchor)
    return days_reading(day, day.replace(day=last)) if day and first < last else None


def resolve_week_of_day(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The week of March 6"."""
    day = _day_of_month(phrase, anchor)
    return week_reading(day) if day else None


def resolve_weekday(phrase: Phrase, anchor: Anchor) -> Reading:
    """A weekday: the latest up to publication, or the next where the words point forward; with a clock time if told."""
    return _on_day(_weekday(phrase, anchor), phrase)


def resolve_weekday_of_week(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Monday of last week"."""
    monday = anchor.today - timedelta(anchor.today.weekday())
    number = WEEKDAY_NUMBERS[phrase.part("weekday")]
    return day_reading(monday + timedelta(number) + WEEKS_AWAY[phrase.part("which")] * ONE_WEEK)


def resolve_weekday_of_month(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The last Friday of April", "the third Thursday in November 2019"."""
    years = [int(phrase.parts["year"])] if "year" in phrase.parts else years_around(anchor.today)
    return day_reading(nearest([_weekday_of_month(phrase, year) for year in years], phrase, anchor))


def _weekday_of_month(phrase: Phrase, year: int) -> date:
    weeks = calendar.monthcalendar(year, _month(phrase))
    days = [week[WEEKDAY_NUMBERS[phrase.part("weekday")]] for week in weeks]
    inside, which = [day for day in days if day], phrase.part("ordinal")
    return date(year, _month(phrase), inside[-1 if which == "last" else resolve_ordinal(which) - 1])


def resolve_week_from_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "A week from Friday": after the coming one; "two weeks ago Friday": before the latest one."""
    weeks = int(resolve_number(phrase.part("number")) or 1)
    ahead = phrase.part("way") == "from"
    day = anchor.today + timedelta(DAYS_AWAY.get(phrase.part("name"), 0))
    if "weekday" in phrase.parts:
        number = WEEKDAY_NUMBERS[phrase.part("weekday")]
        away = (number - day.weekday()) % 7 if ahead else (day.weekday() - number) % 7
        day += timedelta(away or DAYS_IN_WEEK) if ahead else -timedelta(away or DAYS_IN_WEEK)
    return day_reading(day + weeks * ONE_WEEK * (1 if ahead else -1))


def resolve_day_beside_weekday(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The day after Friday"."""
    return day_reading(_weekday(phrase, anchor) + timedelta(1 if phrase.part("side") == "after" else -1))


def resolve_named_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """Yesterday, today, tomorrow; a part of such a day is shown as the day."""
    return _on_day(anchor.today + timedelta(DAYS_AWAY[phrase.part("name")]), phrase)


def resolve_day_beside_named_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The day before yesterday"."""
    away = DAYS_AWAY[phrase.part("name")] + (1 if phrase.part("side") == "after" else -1)
    return day_reading(anchor.today + timedelta(away))


def resolve_named_part_of_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Last night", "this morning": TIME in TIMEX3, its day on the calendar."""
    name = phrase.part("name")
    part = next((code for word, code in PART_CODES.items() if word in name), PART_CODES["night"])
    is_over = name == "overnight" and not points_forward(anchor.text, phrase.span)
    is_yesterday = is_over or name in ("last night", "last evening")
    return time_of_day_reading(anchor.today - timedelta(is_yesterday), part)


def resolve_neighbor_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The next day", "the previous day": beside the day that the text spoke of last; vague where it spoke of none."""
    step = WEEKS_AWAY[phrase.part("which")]
    if anchor.previous_day is None:
        return reference_reading("PAST_REF" if step < 0 else "FUTURE_REF")
    return day_reading(anchor.previous_day + timedelta(step))


def resolve_part_of_same_day(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "That afternoon": of the day that the text spoke of last."""
    return time_of_day_reading(anchor.previous_day, PART_CODES[phrase.part("part")]) if anchor.previous_day else None


def resolve_next_part_of_day(_phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The next morning": after the day that the text spoke of last."""
    day = anchor.previous_day
    return day_reading(day + timedelta(1)) if day else None


def resolve_clock_on_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "9 a.m. on Tuesday"."""
    name = phrase.part("name")
    known = name in DAYS_AWAY
    day = anchor.today + timedelta(DAYS_AWAY[name]) if known else _weekday(phrase, anchor)
    return time_of_day_reading(day, read_clock(phrase.part("clock"), phrase.part("part")))


def resolve_clock_on_part_of_day(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "7:30 tonight", "five o'clock this morning", "midnight last night"; "2 a.m. tonight" is of tomorrow."""
    which, _, part = phrase.part("name").rpartition(" ")
    clock = read_clock(phrase.part("clock"), part)
    return time_of_day_reading(anchor.today + timedelta(is_after_midnight(clock, part) - (which == "last")), clock)


def resolve_clock_on_date(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "5 p.m. on Nov. 15", "at 2:46 p.m. on March 11, 2011"."""
    day = _day_of_month(phrase, anchor)
    return time_of_day_reading(day, read_clock(phrase.part("clock"))) if day else None


def resolve_clock(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """A clock time alone: of the day that the text spoke of last."""
    words = phrase.part("clock")
    before = anchor.text[max(0, phrase.span.start - len(" between ")) : phrase.span.start]
    if not SURE_CLOCK.search(words) and not BEFORE_CLOCK.search(before):
        return None
    return time_of_day_reading(anchor.previous_day or anchor.today, read_clock(words))


def resolve_weekend(phrase: Phrase, anchor: Anchor) -> Reading:
    """A weekend: "last" and "next" by the week, bare the one just gone, or the coming where the words point forward."""
    which = phrase.part("which").split()[-1:]
    is_weekend = anchor.today.weekday() >= calendar.SATURDAY
    if which == ["coming"]:
        return weekend_reading(anchor.today + is_weekend * ONE_WEEK)
    if which:
        return weekend_reading(anchor.today + WEEKS_AWAY[which[0]] * ONE_WEEK)
    stays = is_weekend or points_forward(anchor.text, phrase.span)
    return weekend_reading(anchor.today if stays else anchor.today - ONE_WEEK)


def _weekday(phrase: Phrase, anchor: Anchor) -> date:
    """The day of a weekday. Of yesterday's weekday few say that it is to come, since it is six days off."""
    which = phrase.part("which").split()[-1:]
    is_beside = which in (["following"], ["previous"])
    today = (anchor.previous_day if is_beside else None) or anchor.today
    number = WEEKDAYS[(phrase.part("weekday") or phrase.part("name")).rstrip(".")]
    back, ahead = timedelta((today.weekday() - number) % 7), timedelta((number - today.weekday()) % 7)
    match which:
        case ["last" | "past" | "previous"]:
            return today - (back or ONE_WEEK)
        case ["next" | "following" | "coming"]:
            return today + (ahead or ONE_WEEK)
    points = surely_points_forward if back == ONE_DAY else points_forward
    is_ahead = back and (points(anchor.text, phrase.span) or is_subject_of_is(anchor.text, phrase.span))
    return today + ahead if is_ahead else today - back


def _on_day(day: date, phrase: Phrase) -> Reading:
    """The day, with the clock time of the phrase. A part of the day is finer than a calendar's day and not told."""
    clock = phrase.part("clock")
    return time_of_day_reading(day, read_clock(clock, phrase.part("part"))) if clock else day_reading(day)


def _day_of_month(phrase: Phrase, anchor: Anchor) -> date | None:
    return _nearest_of_month(phrase, _number(phrase, "day"), anchor)


def _nearest_of_month(phrase: Phrase, number: int, anchor: Anchor) -> date | None:
    """The day of that number of the month that the phrase names; None where the month has no such day."""
    month = _month(phrase)
    year = int(phrase.parts["year"]) if "year" in phrase.parts else find_shared_year(phrase, anchor)
    if year is not None:
        return date(year, month, number)
    days = [date(year, month, number) for year in years_around(anchor.today) if _exists(year, month, number)]
    return nearest(days, phrase, anchor) if days else None


def _number(phrase: Phrase, part: str) -> int:
    return resolve_ordinal(phrase.part(part))


def _month(phrase: Phrase) -> int:
    return resolve_month_number(phrase.parts["month"])


def nearest(days: list[date], phrase: Phrase, anchor: Anchor) -> date:
    """The nearest of the days that "last" or "next" allows; the words around give a coming one its weight."""
    if phrase.part("which") == "last":
        days = [day for day in days if day < anchor.today]
    if phrase.part("which") == "next":
        days = [day for day in days if day > anchor.today]
    weight = weight_of_coming(anchor.text, phrase.span)

    def distance(day: date) -> float:
        days_away = (day - anchor.today).days
        return days_away * weight if days_away > 0 else -days_away

    return min(days, key=distance)


def years_around(today: date) -> range:
    """The years in which a date without one may lie."""
    return range(max(today.year - LEAP_YEARS, 1), min(today.year + LEAP_YEARS, 9999) + 1)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= calendar.monthrange(year, month)[1]
