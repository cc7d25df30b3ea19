"""What relative phrases are relative to: the publication day, and the date and quarter last mentioned in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.extraction.times.readings import Reading, period_reading


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the reading of an article stands: ``text`` for the words around, ``today`` its publication day.

    ``previous`` is the date read last, ``quarter`` the year and quarter spoken of last in a report of business.
    """

    text: str
    today: date
    previous: PartialDate | None = None
    quarter: tuple[int, int] | None = None

    def after(self, reading: Reading) -> Anchor:
        """The anchor for what follows a phrase that was read so."""
        if reading.date is None or reading.date.earliest is None:
            return self
        quarter = _quarter(reading.value) or self.quarter
        return replace(self, previous=reading.date, quarter=quarter)

    @property
    def previous_day(self) -> date | None:
        """The day that the text spoke of last, None where it was no single day."""
        if self.previous is None or self.previous.precision is not Precision.DAY:
            return None
        return self.previous.latest

    def spoken_of(self, unit: str) -> date | None:
        """The first day of what the text spoke of last, if that was no longer than one such unit; else None."""
        if self.previous is None or self.previous.earliest is None or self.previous.latest is None:
            return None
        whole = period_reading(unit, 0, self.previous.earliest).date
        fits = whole is not None and whole.latest is not None and self.previous.latest <= whole.latest
        return self.previous.earliest if fits else None


def _quarter(value: str) -> tuple[int, int] | None:
    """Year and number where a value is a quarter ("1989-Q3")."""
    year, _, number = value.partition("-Q")
    return (int(year), int(number)) if number else None
