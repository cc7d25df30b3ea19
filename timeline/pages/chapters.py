"""Arrange entries in chapters of days, in reading order.

An entry stands where its date is known to be: a day, a week or a month in the chapter of its month, a year in a chapter
of its own before its months. An entry without a date stands at the day by which it was reported, under a heading that
says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from timeline.domain.date_names import UNDATED, name_date, name_day
from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Corroboration, EntryType, EventStatus, Precision
from timeline.pages.disputes import Dispute
from timeline.pages.machine_dates import machine_date
from timeline.pages.reasons import Reason

SENTENCE_ENDS = (".", "!", "?", "…")
BROADEST_FIRST = (
    Precision.CENTURY,
    Precision.DECADE,
    Precision.YEAR,
    Precision.MONTH,
    Precision.WEEK,
    Precision.DAY,
    Precision.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the address that it links to."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Source:
    """The words of one article that carry an entry; ``original`` is the article's own address, "" where unknown.

    ``passage`` is the same address with these words, for browsers to mark; ``said_by`` is who said a quotation.

    ``manner`` says whose words they are: those of the article ("told"), or direct, indirect or mixed speech.
    ``ahead`` and ``behind`` are the article's words for who said it and how, where it is not a quotation alone.
    ``stage`` is the event's status in this article, "" where it is the same as that of the entry.
    """

    words: str
    manner: str
    publisher: str
    article: Link
    original: str
    passage: str
    published_on: date | None
    when: PartialDate
    date_words: str
    via: str
    reasons: tuple[Reason, ...]
    ahead: str = ""
    behind: str = ""
    stage: str = ""
    said_by: str = ""
    republished_by: str = ""

    @property
    def date(self) -> str:
        """The date as this article gives it, "" where it gives none."""
        return name_date(self.when) if self.when.is_known else ""

    @property
    def citation(self) -> str:
        """The words, and where they stand, to be copied by those who cite them."""
        words = " ".join(filter(None, (self.ahead, self.words, self.behind))).rstrip(" ,;:–—")
        day = name_day(self.published_on) if self.published_on else "no date"
        title = f"“{self.article.words}”" if self.article.words else ""
        copied = f"republished by {self.republished_by}" if self.republished_by else ""
        told = ", ".join(filter(None, (title, self.publisher, copied, day, self.original)))
        said = f"“{words}”{'' if words.endswith(SENTENCE_ENDS) else '.'} {told}"
        return f"{self.said_by}: {said}" if self.said_by else said


@dataclass(frozen=True, slots=True)
class Entry:
    """What the timeline shows of one event or statement; ``order`` is its place within its day.

    ``newsrooms`` counts the outlets that do not copy from another one.
    """

    type: EntryType
    id: str
    heading: Link
    json: str
    kind: str
    status: EventStatus
    people: tuple[Link, ...]
    when: PartialDate
    not_after: date | None
    order: int
    corroboration: Corroboration
    sources: tuple[Source, ...]
    addressee: Link | None = None
    place: str = ""
    newsrooms: int = 1
    disputes: tuple[Dispute, ...] = ()
    corrections: tuple[str, ...] = ()

    @property
    def outlets(self) -> int:
        """The number of publishers that carry it, copies included."""
        return len({source.publisher for source in self.sources})

    @property
    def day(self) -> str:
        """Its date in words; without one, the day by which it was reported."""
        if self.when.is_known:
            return name_date(self.when)
        return f"{UNDATED}; reported by {name_day(self.not_after)}" if self.not_after else UNDATED

    @property
    def machine(self) -> str:
        """Its date for ``<time datetime>``, "" where there is no form for it."""
        return machine_date(self.when)


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one date, as finely as it is known; ``machine`` is the date for ``<time datetime>``, or ""."""

    heading: str
    machine: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The days of one month, or of a broader date; ``anchor`` is its place on the page."""

    heading: str
    machine: str
    anchor: str
    days: tuple[Day, ...]

    @property
    def size(self) -> int:
        """How many entries it holds."""
        return sum(len(day.entries) for day in self.days)


def arrange_chapters(entries: Iterable[Entry]) -> tuple[Chapter, ...]:
    """Arrange entries in chapters and days, earliest first, the broader date before the finer one."""
    chapters = groupby(sorted(entries, key=_reading_order), key=_period)
    return tuple(_chapter(period, tuple(members)) for period, members in chapters)


def turn_around(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """The same chapters told from the last entry to the first."""
    return tuple(
        replace(chapter, days=tuple(replace(day, entries=day.entries[::-1]) for day in reversed(chapter.days)))
        for chapter in reversed(tuple(chapters))
    )


def _chapter(period: PartialDate, entries: tuple[Entry, ...]) -> Chapter:
    name = name_date(period)
    days = tuple(_day(day, name, tuple(members)) for day, members in groupby(entries, key=attrgetter("day")))
    anchor = f"in-{period.edtf}".lower() if period.is_known else "undated"
    return Chapter(name, machine_date(period), anchor, days)


def _day(day: str, chapter: str, entries: tuple[Entry, ...]) -> Day:
    """The entries of one date; the heading says so where the date is no finer than the chapter."""
    heading = f"some time in {day}" if day == chapter != UNDATED else day
    return Day(heading, entries[0].machine, tuple(sorted(entries, key=attrgetter("order"))))


def _period(entry: Entry) -> PartialDate:
    """The period of the chapter in which an entry stands."""
    day = _place(entry)
    if day is None:
        return PartialDate.unknown()
    match entry.when.precision:
        case Precision.YEAR:
            return PartialDate.year(day.year)
        case Precision.DECADE:
            return PartialDate.decade(day.year // 10 * 10)
        case Precision.CENTURY:
            return PartialDate.century(day.year // 100 * 100)
        case _:
            return PartialDate.month(day.year, day.month)


def _place(entry: Entry) -> date | None:
    """The day at which an entry stands: the first or last day of its date, else that by which it was reported."""
    return entry.when.earliest or entry.when.latest or entry.not_after


def _reading_order(entry: Entry) -> tuple[date, int, date, int, str]:
    """Chapters by their first day, broad before fine; within one, dates by their first day, broad before fine."""
    period = _period(entry)
    return (
        period.earliest or date.max,
        BROADEST_FIRST.index(period.precision),
        _place(entry) or date.max,
        BROADEST_FIRST.index(entry.when.precision),
        entry.day,
    )
