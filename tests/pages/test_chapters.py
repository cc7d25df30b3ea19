"""The chapters of the page …"""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

from timeline.domain.dates import PartialDate, read_edtf
from timeline.domain.kinds import Corroboration, EntryType, EventStatus
from timeline.pages.chapters import Entry, Link, Source, arrange_chapters

NOWHERE = Link("Talks", "/")


def entry(edtf: str = "2025-02-24", **fields: Any) -> Entry:
    """An event of that date, told by nobody."""
    what: dict[str, Any] = {"type": EntryType.EVENT, "id": edtf, "heading": NOWHERE, "json": "/", "kind": "meeting"}
    told: dict[str, Any] = {"status": EventStatus.HAPPENED, "corroboration": Corroboration.SINGLE_SOURCE, "sources": ()}
    who: dict[str, Any] = {"people": (), "addressee": None, "place": ""}
    when: dict[str, Any] = {"when": read_edtf(edtf), "not_after": date(2025, 2, 25), "order": 0}
    return Entry(**(what | told | who | when | fields))


def source(publisher: str) -> Source:
    """A few words of that outlet."""
    return Source("They met.", "told", publisher, NOWHERE, "", "", None, PartialDate.unknown(), "", "", ())


def headings(*entries: Entry) -> list[tuple[str, list[str]]]:
    """The headings of the chapters, each with those of its days."""
    return [(chapter.heading, [day.heading for day in chapter.days]) for chapter in arrange_chapters(entries)]


def test_hold_days_in_order() -> None:
    assert headings(entry("2025-03-01"), entry("2025-02-25"), entry("2025-02-24")) == [
        ("February 2025", ["Monday 24 February 2025", "Tuesday 25 February 2025"]),
        ("March 2025", ["Saturday 1 March 2025"]),
    ]


def test_gather_what_shares_a_date() -> None:
    (chapter,) = arrange_chapters([entry(id="second", order=2), entry(id="first", order=1)])

    assert [[member.id for member in day.entries] for day in chapter.days] == [["first", "second"]]
    assert chapter.size == 2


def test_place_the_broader_date_first() -> None:
    dates = ["2025-02-17", "2025-02-17/2025-02-23", "2025-02", "2025", "202X"]

    assert headings(*map(entry, dates)) == [
        ("the 2020s", ["some time in the 2020s"]),
        ("2025", ["some time in 2025"]),
        ("February 2025", ["some time in February 2025", "week of 17 February 2025", "Monday 17 February 2025"]),
    ]


def test_keep_what_ends_in_a_year_in_the_chapter_of_that_year() -> None:
    assert headings(entry("2022"), entry("../2022"), entry("2022-12-30")) == [
        ("2022", ["some time in 2022", "by 2022"]),
        ("December 2022", ["Friday 30 December 2022"]),
    ]


def test_say_by_when_the_undated_was_reported() -> None:
    undated = entry("", not_after=date(2025, 2, 24))

    assert headings(undated, entry("2025-02-24"), entry("2025-02-25")) == [
        (
            "February 2025",
            ["Monday 24 February 2025", "undated; reported by 24 February 2025", "Tuesday 25 February 2025"],
        ),
    ]


def test_end_with_what_nothing_is_known_of() -> None:
    nothing = entry("", not_after=None)

    assert headings(nothing, entry("2025-02-24"))[-1] == ("undated", ["undated"])
    assert arrange_chapters([nothing])[0].anchor == "undated"


def test_do_not_depend_on_the_order_of_rows() -> None:
    rows = [entry(edtf, order=number) for number, edtf in enumerate(["2025-02", "2025-02-01", "", "2025"])]

    assert len({arrange_chapters(order) for order in permutations(rows)}) == 1


def test_have_an_anchor_each() -> None:
    anchors = [chapter.anchor for chapter in arrange_chapters(map(entry, ["2025-02-24", "2025", "202X", "20XX"]))]

    assert anchors == ["in-20xx", "in-202x", "in-2025", "in-2025-02"]


def test_count_outlets_and_not_passages() -> None:
    told = entry(sources=(source("The Gazette"), source("The Gazette"), source("The Herald")))

    assert told.outlets == 2
