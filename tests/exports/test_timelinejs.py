"""A TimelineJS timeline …"""

from __future__ import annotations

import json
from typing import Any

from tests.exports.public_objects import LAST_DAY, MONTH, UNKNOWN, contested, event, extract, statement
from timeline.exports.timelinejs import write_timelinejs


def slides(*objects: dict[str, Any]) -> list[dict[str, Any]]:
    return list(json.loads(write_timelinejs(extract(*objects)))["events"])


def test_has_a_slide_with_a_stable_id_for_each_entry() -> None:
    assert [slide["unique_id"] for slide in slides(event(), statement())] == [
        "event-oslo-meeting",
        "statement-we-are-ready",
    ]


def test_leads_to_the_page_of_each_entry() -> None:
    assert slides(event())[0]["text"]["text"].endswith('/events/oslo-meeting/">How this was found</a></p>')


def test_names_its_rows_for_people() -> None:
    assert [slide["group"] for slide in slides(event(kind="press-conference"), statement())] == [
        "press conference",
        "direct statement",
    ]


def test_tells_no_date_finer_than_the_words() -> None:
    assert slides(event())[0]["start_date"] == {"year": 2025, "month": 2, "day": 24}
    (month,) = slides(event(date=MONTH))
    assert month["start_date"] == {"year": 2025, "month": 2}
    assert month["display_date"] == "some time in February 2025"
    assert slides(event(date=LAST_DAY))[0]["start_date"] == {"year": 9999}


def test_leaves_out_what_has_no_date() -> None:
    assert slides(event(date=UNKNOWN)) == []


def test_tells_plans_and_quotations_from_facts() -> None:
    plan, said = slides(event(status="planned", date=MONTH), statement())
    assert plan["text"]["headline"] == "Delegates met (planned)"
    assert said["text"]["headline"] == "a delegate: “We are ready”"


def test_tells_what_articles_differ_on() -> None:
    assert "Outlets differ on the place: Oslo" in slides(contested())[0]["text"]["text"]


def test_escapes_what_it_takes_from_articles() -> None:
    (slide,) = slides(event(title="<img src=x onerror=alert(1)>"))
    assert slide["text"]["headline"] == "&lt;img src=x onerror=alert(1)&gt;"
    assert "<b>" not in slide["text"]["text"]
