"""Write events and statements as a calendar (iCalendar, RFC 5545): all-day entries that tell of inexact dates."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

import icalendar

from timeline.exports.days import ONE_DAY, days_of, last_reported
from timeline.exports.entry_texts import evidence_lines, plain, summary
from timeline.exports.extracts import Extract, PublicObject

STATUSES = {"happened": "CONFIRMED", "planned": "CONFIRMED", "possible": "TENTATIVE", "cancelled": "CANCELLED"}


def write_calendar(extract: Extract) -> str:
    """Write a calendar, without entries that have no date."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Parley//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", extract.title)
    for entry in extract.objects:
        days = days_of(entry["date"])
        if days:
            calendar.add_component(_all_day(entry, days, extract))
    if not calendar.subcomponents:
        calendar.add_component(_universal_time())
    return str(calendar.to_ical().decode())


def _all_day(entry: PublicObject, days: tuple[date, date], extract: Extract) -> icalendar.Event:
    """One entry, transparent, so that it marks nobody as busy."""
    event = icalendar.Event()
    event.add("uid", f"{entry['type']}-{entry['id']}@{urlsplit(extract.site).hostname}")
    event.add("dtstamp", datetime.fromisoformat(last_reported(entry)))
    event.add("dtstart", days[0])
    event.add("dtend", min(days[1], date.max - ONE_DAY) + ONE_DAY)
    event.add("summary", summary(entry))
    event.add("description", "\n".join(evidence_lines(entry)))
    event.add("categories", [entry["kind"]])
    event.add("status", STATUSES[entry.get("status", "happened")])
    event.add("transp", "TRANSPARENT")
    event.add("url", extract.page_of(entry))
    if entry.get("place"):
        event.add("location", plain(entry["place"]))
    return event


def _universal_time() -> icalendar.Timezone:
    """What a calendar without entries holds instead, since an empty one is none (RFC 5545, 3.6)."""
    standard = icalendar.TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - local by the format's own rule
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone = icalendar.Timezone()
    zone.add("tzid", "UTC")
    zone.add_component(standard)
    return zone
