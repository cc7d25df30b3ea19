"""A calendar …"""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import pytest

from tests.exports.public_objects import (
    LAST_DAY,
    MONTH,
    UNKNOWN,
    contested,
    date_of,
    event,
    extract,
    report,
    statement,
)
from timeline.exports.calendars import write_calendar


def entries(*objects: dict[str, Any]) -> list[Any]:
    return list(icalendar.Calendar.from_ical(write_calendar(extract(*objects))).walk("VEVENT"))


def test_has_an_all_day_entry_for_each_day() -> None:
    (entry,) = entries(event())
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2025, 2, 24), date(2025, 2, 25))
    assert entry["SUMMARY"] == "Delegates met"
    assert entry["LOCATION"] == "Oslo"
    assert entry["UID"] == "event-oslo-meeting@parley.example"
    assert "at last" in entry["DESCRIPTION"]
    assert "https://example.org/oslo?a=1&b=2" in entry["DESCRIPTION"]


def test_admits_what_is_not_exact() -> None:
    (entry,) = entries(event(date=MONTH))
    assert entry["SUMMARY"] == "Delegates met (some time in February 2025)"
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2025, 2, 1), date(2025, 3, 1))


@pytest.mark.parametrize(
    ("when", "caveat"),
    [
        (date_of("2025-02-24~", "2025-02-24", "2025-02-24", "day", approximate=True), "about Monday 24 February 2025"),
        (date_of("202X", "2020-01-01", "2029-12-31", "decade"), "some time in the 2020s"),
        (date_of("2022/..", "2022-01-01", None, "year"), "since 2022"),
        (date_of("../2022", None, "2022-12-31", "year"), "by 2022"),
        (date_of("2025-02-17/2025-02-23", "2025-02-17", "2025-02-23", "week"), "week of 17 February 2025"),
        (date_of("20XX", "2000-01-01", "2099-12-31", "century"), "some time in the 21st century"),
    ],
    ids=lambda value: value if isinstance(value, str) else value["edtf"],
)
def test_words_its_doubt(when: dict[str, Any], caveat: str) -> None:
    assert entries(event(date=when))[0]["SUMMARY"] == f"Delegates met ({caveat})"


def test_leaves_out_what_has_no_date() -> None:
    assert entries(event(date=UNKNOWN)) == []


def test_ends_where_days_end() -> None:
    assert entries(event(date=LAST_DAY))[0]["DTEND"].dt == date(9999, 12, 31)


def test_holds_statements_too() -> None:
    assert entries(statement())[0]["SUMMARY"] == "a delegate: “We are ready”"


@pytest.mark.parametrize(
    ("status", "told"), [("planned", "CONFIRMED"), ("possible", "TENTATIVE"), ("cancelled", "CANCELLED")]
)
def test_tells_plans_from_facts(status: str, told: str) -> None:
    assert entries(event(status=status))[0]["STATUS"] == told
    assert entries(event(status=status))[0]["SUMMARY"] == f"Delegates met ({status})"
    doubt = f"{status}, some time in February 2025"
    assert entries(event(status=status, date=MONTH))[0]["SUMMARY"] == f"Delegates met ({doubt})"


def test_tells_what_articles_differ_on() -> None:
    *_, place, day = entries(contested())[0]["DESCRIPTION"].split("\n")
    assert place == "Outlets differ on the place: Oslo (The <Gazette> & Sons); Bergen (The Herald)"
    assert day == "Outlets differ on the date: February 2025 (The <Gazette> & Sons); undated (The Herald)"


def test_tells_quotations_from_reports() -> None:
    reported, quoted = entries(report())[0]["DESCRIPTION"].split("\n")
    assert reported.startswith("to be ready (The <Gazette> & Sons,")
    assert quoted.startswith("“We are ready” (The Herald,")


def test_is_the_same_each_time() -> None:
    assert write_calendar(extract(event(), statement())) == write_calendar(extract(event(), statement()))


def test_survives_control_characters_and_line_breaks() -> None:
    (entry,) = entries(event(title="a\x00b\r\nEND:VCALENDAR", place="\x07Oslo"))
    assert "END:VCALENDAR" in entry["SUMMARY"]
    assert entry["LOCATION"] == "Oslo"


def test_is_a_calendar_even_without_entries() -> None:
    calendar = icalendar.Calendar.from_ical(write_calendar(extract(event(date=UNKNOWN))))
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]
    assert [part.name for part in icalendar.Calendar.from_ical(write_calendar(extract(event()))).subcomponents] == [
        "VEVENT"
    ]
