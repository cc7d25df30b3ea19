"""Dates as finely as the words give them, and their text form, EDTF (levels 0 and 1, and intervals)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.domain.kinds import Precision

DAYS_IN_WEEK = 7
QUALIFIER = re.compile(r"[~?%](?=/|$)")  # behind a date
UNSPECIFIED = re.compile(r"(?<=[0-9X])(-XX)+$")  # a day or a month that is not told: the month or the year
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # EDTF's numbers for spring, summer, autumn and winter: the first month
YEARS_IN = {Precision.DECADE: 10, Precision.CENTURY: 100}
EXAMPLES = "2025-02-24, 2025-02, 2025-21 for spring, 2025, 202X, 20XX, or two of these with / between"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """The days from ``earliest`` to ``latest``, both included, told to ``precision``.

    An end that is not known is ``None``; a date of which nothing is known has neither and is ``UNKNOWN``.
    Nothing is padded: "July 2015" is the month, never the first of July.

    >>> PartialDate.month(2015, 7).edtf
    '2015-07'
    >>> PartialDate.week_of(date(2025, 2, 19)).edtf
    '2025-02-17/2025-02-23'
    """

    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False

    def __post_init__(self) -> None:
        unknown = self.earliest is None and self.latest is None
        if unknown != (self.precision is Precision.UNKNOWN):
            raise ValueError(f"precision {self.precision} does not fit {self.earliest} to {self.latest}")
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"a date that ends on {self.latest} cannot begin on {self.earliest}")

    @classmethod
    def day(cls, day: date) -> PartialDate:
        """One calendar day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def week_of(cls, day: date) -> PartialDate:
        """The week, Monday to Sunday (ISO 8601), that the day lies in."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + timedelta(days=DAYS_IN_WEEK - 1), Precision.WEEK)

    @classmethod
    def month(cls, year: int, month: int) -> PartialDate:
        """One calendar month."""
        return cls(date(year, month, 1), _last_of_month(year, month), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> PartialDate:
        """One calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def decade(cls, first_year: int) -> PartialDate:
        """Ten years from one that ends in 0."""
        return cls(date(first_year, 1, 1), date(first_year + 9, 12, 31), Precision.DECADE)

    @classmethod
    def century(cls, first_year: int) -> PartialDate:
        """A hundred years from one that ends in 00, as EDTF counts them."""
        return cls(date(first_year, 1, 1), date(first_year + 99, 12, 31), Precision.CENTURY)

    @classmethod
    def unknown(cls) -> PartialDate:
        """No date at all."""
        return cls(None, None, Precision.UNKNOWN)

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it."""
        return self.precision is not Precision.UNKNOWN

    @property
    def edtf(self) -> str:
        """The date in EDTF, "" where nothing is known; :func:`read_edtf` reads it back."""
        return write_edtf(self)

    def overlaps(self, other: PartialDate) -> bool:
        """Whether the two can be the same day; an unknown date can be any.

        >>> PartialDate.month(2025, 2).overlaps(PartialDate.day(date(2025, 2, 24)))
        True
        """
        starts_before_end = not (self.earliest and other.latest) or self.earliest <= other.latest
        ends_after_start = not (self.latest and other.earliest) or other.earliest <= self.latest
        return starts_before_end and ends_after_start


def write_edtf(when: PartialDate) -> str:
    """The date as EDTF; "~" behind the last end says approximate.

    >>> write_edtf(PartialDate(date(2025, 2, 1), date(2025, 2, 10), Precision.DAY, approximate=True))
    '2025-02-01/2025-02-10~'
    >>> write_edtf(PartialDate(date(2022, 1, 1), None, Precision.YEAR))
    '2022/..'
    """
    if not when.is_known:
        return ""
    first, last = _unit(when.earliest, when.precision), _unit(when.latest, when.precision)
    text = first if first == last else f"{first}/{last}"
    return text + "~" * when.approximate


def read_edtf(text: str) -> PartialDate:
    """Read what :func:`write_edtf` writes, and any EDTF day, month, season, year, decade, century or interval of these.

    EDTF's marks for "approximate", "uncertain" and "both" are one here. Its seasons are those of the weather in the
    north, three whole months; it leaves open which.

    :raises ValueError: naming the text, where it is none of these.

    >>> read_edtf("199X").earliest
    datetime.date(1990, 1, 1)
    >>> read_edtf("2025-21?").edtf
    '2025-03/2025-05~'
    """
    if not text:
        return PartialDate.unknown()
    try:
        return _read_ends(text)
    except ValueError:
        raise ValueError(f"{text!r} is no date in EDTF ({EXAMPLES})") from None


def _read_ends(text: str) -> PartialDate:
    """Read a unit, or an interval with one at either end."""
    plain = QUALIFIER.sub("", text)
    ends = [_read_unit(UNSPECIFIED.sub("", part)) for part in plain.split("/")]
    known = [end for end in ends if end is not None]
    if not known or len(ends) > 2 or not text.isascii():  # to Python, digits are those of any script
        raise ValueError(text)
    first, last = ends[0], ends[-1]
    precision = min((end.precision for end in known), key=list(Precision).index)
    earliest, latest = first.earliest if first else None, last.latest if last else None
    when = PartialDate(earliest, latest, precision, approximate=plain != text)
    return _as_week(when) if len(ends) > 1 else when


def _as_week(when: PartialDate) -> PartialDate:
    """A Monday-to-Sunday interval of days is told to the week; EDTF has no other way to write one."""
    if when.precision is Precision.DAY and when.earliest and when.latest:
        week = PartialDate.week_of(when.earliest)
        if (week.earliest, week.latest) == (when.earliest, when.latest):
            return PartialDate(when.earliest, when.latest, Precision.WEEK, when.approximate)
    return when


def _read_unit(text: str) -> PartialDate | None:
    """One end of an interval; None where it is open."""
    if text in ("", ".."):
        return None
    if re.fullmatch(r"\d\dXX", text):
        return PartialDate.century(int(text[:2]) * YEARS_IN[Precision.CENTURY])
    if re.fullmatch(r"\d{3}X", text):
        return PartialDate.decade(int(text[:3]) * YEARS_IN[Precision.DECADE])
    if re.fullmatch(r"\d{4}", text):
        return PartialDate.year(int(text))
    if re.fullmatch(r"\d{4}-\d\d", text):
        year, month = int(text[:4]), int(text[5:])
        return _season(year, SEASONS[month]) if month in SEASONS else PartialDate.month(year, month)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return PartialDate.day(date.fromisoformat(text))
    raise ValueError(text)


def _season(year: int, first_month: int) -> PartialDate:
    """Three months; a winter ends in the next year."""
    last = first_month + 2
    end = PartialDate.month(year + (last > 12), (last - 1) % 12 + 1)
    return PartialDate(date(year, first_month, 1), end.latest, Precision.MONTH)


def _unit(day: date | None, precision: Precision) -> str:
    """The unit that the day lies in, as EDTF writes it; ".." where the end is open."""
    if day is None:
        return ".."
    year = f"{day.year:04}"
    match precision:
        case Precision.CENTURY:
            return f"{year[:2]}XX"
        case Precision.DECADE:
            return f"{year[:3]}X"
        case Precision.YEAR:
            return year
        case Precision.MONTH:
            return f"{year}-{day.month:02}"
        case _:
            return day.isoformat()


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
