"""Write events and statements as the JSON that TimelineJS displays."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from timeline.exports.days import caveat, days_of, parts_told
from timeline.exports.entry_texts import evidence_html, headline
from timeline.exports.extracts import Extract, PublicObject


def write_timelinejs(extract: Extract) -> str:
    """Write a timeline, without entries that have no date."""
    dated = [(entry, days_of(entry["date"])) for entry in extract.objects]
    slides = [_slide(entry, days, extract.page_of(entry)) for entry, days in dated if days]
    return json.dumps(
        {"title": {"text": {"headline": html.escape(extract.title)}}, "events": slides}, ensure_ascii=False
    )


def _slide(entry: PublicObject, days: tuple[date, date], page: str) -> dict[str, Any]:
    """One entry, leading to its page; its texts are escaped, since TimelineJS takes them for HTML."""
    first, last = days
    doubt = caveat(entry["date"])
    more = f'<p><a href="{html.escape(page)}">How this was found</a></p>'
    slide = {
        "unique_id": f"{entry['type']}-{entry['id']}",
        "start_date": _parts(first, entry["date"]),
        "text": {"headline": html.escape(headline(entry)), "text": evidence_html(entry) + more},
        "group": _group(entry),
    }
    if doubt:
        slide["display_date"] = doubt
    if last != first:
        slide["end_date"] = _parts(last, entry["date"])
    return slide


def _group(entry: PublicObject) -> str:
    """The words beside the row that an entry stands in."""
    kind = str(entry["kind"]).replace("-", " ")
    return kind if entry["type"] == "event" else f"{kind} statement"


def _parts(day: date, when: Mapping[str, Any]) -> dict[str, int]:
    """The parts of a day, no finer than the date."""
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return dict(list(parts.items())[: parts_told(when)])
