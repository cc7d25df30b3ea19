"""EDTF is read …"""

from datetime import date

import pytest

from timeline.domain.dates import read_edtf

DAYS = [
    pytest.param("2025-02-24", date(2025, 2, 24), date(2025, 2, 24), id="a day"),
    pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="a month of a leap year"),
    pytest.param("2025-02-XX", date(2025, 2, 1), date(2025, 2, 28), id="a day of a month that is not told"),
    pytest.param("2025-XX-XX", date(2025, 1, 1), date(2025, 12, 31), id="a month and a day that are not told"),
    pytest.param("2025-21", date(2025, 3, 1), date(2025, 5, 31), id="spring"),
    pytest.param("2025-24", date(2025, 12, 1), date(2026, 2, 28), id="a winter, into the next year"),
    pytest.param("199X", date(1990, 1, 1), date(1999, 12, 31), id="a decade"),
    pytest.param("19XX", date(1900, 1, 1), date(1999, 12, 31), id="a century"),
    pytest.param("2024-12/2025", date(2024, 12, 1), date(2025, 12, 31), id="an interval of two finenesses"),
    pytest.param("../2025-02", None, date(2025, 2, 28), id="an open beginning"),
    pytest.param("2025-02/", date(2025, 2, 1), None, id="an open end"),
]
FAULTS = [
    "2025-2",
    "2025-13",
    "2025-25",
    "2025-02-30",
    "2025-XX-03",
    "-XX",
    "\u0662\u0660\u0662\u0665",  # 2025 in digits of another script
    "XXXX",
    "~2025",
    "2025~~",
    "2025-02-24/2025-02-23",
    "1/2/3",
    "/",
    "24 February 2025",
]


@pytest.mark.parametrize(("text", "earliest", "latest"), DAYS)
def test_as_the_days_it_covers(text: str, earliest: date | None, latest: date | None) -> None:
    when = read_edtf(text)
    assert (when.earliest, when.latest, when.approximate) == (earliest, latest, False)


@pytest.mark.parametrize("mark", "~?%")
@pytest.mark.parametrize("text", ["2025-02{}", "2025-02{}/2025-03", "2025-02/2025-03{}"])
def test_as_approximate_with_any_of_its_marks(text: str, mark: str) -> None:
    assert read_edtf(text.format(mark)).approximate


@pytest.mark.parametrize("text", FAULTS)
def test_as_a_fault_where_it_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="no date in EDTF"):
        read_edtf(text)
