"""Lengths, frequencies and vague words have a value and no date."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.domain.kinds import TimeType
from timeline.extraction.times import find_times

TUESDAY = date(2025, 2, 25)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("for three days", TimeType.DURATION, "P3D"),
        ("the past decade and a half", TimeType.DURATION, "P15Y"),
        ("a year and a half", TimeType.DURATION, "P1Y6M"),
        ("over the next year", TimeType.DURATION, "P1Y"),
        ("in the last week", TimeType.DURATION, "P1W"),
        ("in the weeks ahead", TimeType.DURATION, "PXW"),
        ("millions of years", TimeType.DURATION, "PXY"),
        ("for two and a half years", TimeType.DURATION, "P2Y6M"),
        ("for two years and a half", TimeType.DURATION, "P2Y6M"),
        ("for 2 1/2 hours", TimeType.DURATION, "PT2H30M"),
        ("for half a year", TimeType.DURATION, "P6M"),
        ("a half-hour talk", TimeType.DURATION, "PT30M"),
        ("for a quarter of a century", TimeType.DURATION, "P25Y"),
        ("for a fortnight", TimeType.DURATION, "P2W"),
        ("a two-and-a-half-year term", TimeType.DURATION, "P2Y6M"),
        ("for 1,500 years", TimeType.DURATION, "P1500Y"),
        ("about 1,000 years ago", TimeType.DATE, "PAST_REF"),
        ("thousands of years", TimeType.DURATION, "PXY"),
        ("a week later", TimeType.DURATION, "P1W"),
        ("for several months", TimeType.DURATION, "PXM"),
        ("the past three years", TimeType.DURATION, "P3Y"),
        ("the past decade", TimeType.DURATION, "P10Y"),
        ("twenty-one days", TimeType.DURATION, "P21D"),
        ("for half an hour", TimeType.DURATION, "PT30M"),
        ("a decades-long feud", TimeType.DURATION, "PXDE"),
        ("they talked for weeks", TimeType.DURATION, "PXW"),
        ("in recent months", TimeType.DURATION, "PXM"),
        ("they spoke for an hour", TimeType.DURATION, "PT1H"),
        ("three hours ago", TimeType.DURATION, "PT3H"),
        ("several days after the vote", TimeType.DURATION, "PXD"),
        ("two dollars a quarter", TimeType.SET, "P1Q"),
        ("every summer", TimeType.SET, "XXXX-SU"),
        ("every night", TimeType.SET, "XXXX-XX-XXTNI"),
        ("every May", TimeType.SET, "XXXX-05"),
        ("half an hour later", TimeType.DURATION, "PT30M"),
        ("future talks", TimeType.DATE, "FUTURE_REF"),
        ("Weeks ago it was calm", TimeType.DATE, "PAST_REF"),
        ("years ago", TimeType.DATE, "PAST_REF"),
        ("years later", TimeType.DATE, "FUTURE_REF"),
        ("the next day", TimeType.DATE, "FUTURE_REF"),
        ("two months later", TimeType.DURATION, "P2M"),
        ("three days after the vote", TimeType.DURATION, "P3D"),
        ("every day", TimeType.SET, "P1D"),
        ("every other week", TimeType.SET, "P2W"),
        ("twice a year", TimeType.SET, "P1Y"),
        ("on Monday nights", TimeType.SET, "XXXX-WXX-1"),
        ("on Mondays", TimeType.SET, "XXXX-WXX-1"),
        ("recent years", TimeType.DATE, "PAST_REF"),
        ("several years ago", TimeType.DATE, "PAST_REF"),
        ("right now", TimeType.DATE, "PRESENT_REF"),
        ("soon", TimeType.DATE, "FUTURE_REF"),
    ],
)
def test_have_their_value_and_no_date(text: str, kind: TimeType, value: str) -> None:
    (found,) = find_times(text, TUESDAY)
    assert (found.type, found.value, found.date) == (kind, value, None)
