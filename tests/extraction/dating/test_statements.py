"""A statement has the day on which it was made."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.readings import TUESDAY, reading_of
from timeline.domain.spans import Span
from timeline.extraction.dating import date_statements

LEAD = "The council of the town met to speak about its harbor again. The harbor has been closed for a very long time.\n"


@pytest.mark.parametrize(
    ("text", "content", "said", "edtf", "rule"),
    [
        ("Berg said on Monday that fish is cheap.", "fish is cheap", {}, "2025-02-24", "same-clause"),
        ("On Monday, Berg said fish is cheap.", "fish is cheap", {}, "2025-02-24", "same-clause"),
        ("Berg said fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
        ("Berg said on Monday of talks that fish is cheap.", "fish is cheap", {}, "2025-02-24", "same-clause"),
        ("Berg said on Friday of talks that fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
        ("Berg said the fair opens on Friday.", "the fair opens on Friday", {}, "2025-02-25", "publication-day"),
        (
            "Berg said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-24",
            "same-occasion",
        ),
        (
            "Berg said last week that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-17/2025-02-23",
            "same-occasion",
        ),
        (
            "Berg said in 2014 that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg had said on January 10 that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg had said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-24",
            "same-occasion",
        ),
        (
            "Lund said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "jon-lund|said"},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg visited Oslo yesterday.\nBerg said after her meetings in Oslo that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "named-occasion",
        ),
        (
            "Lund visited Oslo on Monday.\nBerg said after her meetings in Oslo that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg's remarks follow Lund's statement on Monday.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "same-occasion",
        ),
        (
            "Berg met Lund yesterday.\nAfter the talks, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Berg met Lund yesterday.\nBerg said afterwards fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Berg met Lund yesterday.\nWhen the talks ended, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Berg met Lund yesterday.\nAt the meeting, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Costa met Lund yesterday.\nBerg, the envoy who joined the talks, said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        ("Berg, who attended Monday's talks, said fish is cheap.", "fish is cheap", {}, "2025-02-24", "after-talks"),
        (
            "Costa met Lund on Monday.\nBerg, the envoy who likes talks, said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Costa met Lund yesterday.\nThe two leaders said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Costa met Lund on Monday.\nTwo sources said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg met Lund yesterday.\nBerg said in town that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "took-part",
        ),
        (
            "Costa met Lund on Monday.\nBerg said in town that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Costa met Lund yesterday. The mayor walked in with Berg.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "took-part",
        ),
        (
            "Costa met Lund on Monday. In 2014 the mayor walked in with Berg.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg is a guest, although she said on Monday she was not sure that she could come.",
            "she was not sure that she could come",
            {},
            "2025-02-24",
            "same-clause",
        ),
        (
            "The mayor thanked Berg, who met Lund on Monday.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg had met Lund yesterday.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg met Lund last week.\nBerg said afterwards fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Lund lies in bed.\nBerg said afterwards fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        ("Berg insists on cheap bread.", "cheap bread", {}, "", "standing-position"),
        ("Berg has said that bread is dear.", "bread is dear", {}, "2025-02-25", "publication-day"),
        ("Commenting on Monday's vote, Berg said fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
        (
            "When asked about the talks on Monday, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "When asked on Monday about the talks, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "participle",
        ),
        (LEAD + "Berg has said that bread is dear.", "bread is dear", {}, "", "standing-position"),
        ("Berg, who visited Oslo last week, said fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
    ],
)
def test_says_when_a_statement_was_made(text: str, content: str, said: dict[str, str], edtf: str, rule: str) -> None:
    cue = "insists" if "insists" in text else "said"
    reading = reading_of(text, {**said, content: f"ana-berg|{cue}"})
    found = next(row for row in date_statements(reading) if row.speech.content[0].of(text) == content)
    assert (found.date.edtf, found.date_rule) == (edtf, rule)


def test_leaves_what_is_told_in_the_present_out_of_a_scene() -> None:
    reading = reading_of("Berg met Lund yesterday.\nBerg says fish is cheap.", {"fish is cheap": "ana-berg|says"})
    assert [statement.date_rule for statement in date_statements(reading)] == ["publication-day"]


OVER = "Costa met Lund in the old town hall of Oslo yesterday. The two of them spoke about the harbor of the town.\n"
LONG_AGO = (
    "Costa met Lund in the old town hall of Oslo last Friday. The two of them spoke about the harbor of the town.\n"
)
NEW = "Costa met Lund in the old town hall of Oslo on Monday. The two of them spoke about the harbor of the town.\n"
WEDNESDAY = date(2025, 2, 26)


@pytest.mark.parametrize(
    ("text", "published", "edtf", "rule"),
    [
        pytest.param(OVER + "Berg said fish is cheap.", TUESDAY, "2025-02-24", "about-news", id="yesterday"),
        pytest.param(NEW + "Berg said fish is cheap.", WEDNESDAY, "2025-02-24", "about-news", id="days ago"),
        pytest.param(NEW + "Berg said fish is cheap.", TUESDAY, "2025-02-25", "publication-day", id="the day before"),
        pytest.param(OVER + "Berg says fish is cheap.", TUESDAY, "2025-02-25", "publication-day", id="in the present"),
        pytest.param("Berg says fish is cheap\n" + OVER, TUESDAY, "2025-02-24", "about-news", id="in a headline"),
        pytest.param(
            OVER + "Berg said fish is cheap, and left today.", TUESDAY, "2025-02-24", "about-news", id="of no later day"
        ),
        pytest.param(
            NEW + "Costa left the town on Tuesday.\nBerg said fish is cheap.",
            WEDNESDAY,
            "2025-02-26",
            "publication-day",
            id="behind a later day",
        ),
        pytest.param(
            OVER + "Berg had said fish is cheap.", TUESDAY, "", "standing-position", id="before what is being told"
        ),
        pytest.param(LONG_AGO + "Berg said fish is cheap.", TUESDAY, "2025-02-25", "publication-day", id="long ago"),
    ],
)
def test_gives_what_others_say_the_day_of_news_that_was_over(text: str, published: date, edtf: str, rule: str) -> None:
    cue = "says" if "says" in text else "said"
    reading = reading_of(text, {"fish is cheap": f"ana-berg|{cue}"}, published)
    (statement,) = date_statements(reading)
    assert (statement.date.edtf, statement.date_rule) == (edtf, rule)


@pytest.mark.parametrize(
    ("content", "edtf", "rule"),
    [
        ("Lund left the town on Tuesday", "2025-02-25", "not-before"),
        ("Lund will leave the town on Tuesday", "2025-02-24", "about-news"),
        ("Lund left the town in 2014", "2025-02-24", "about-news"),
    ],
)
def test_lets_no_report_be_made_before_what_it_tells(content: str, edtf: str, rule: str) -> None:
    reading = reading_of(f"{OVER}Berg said {content}.", {content: "ana-berg|said"}, WEDNESDAY)
    (statement,) = date_statements(reading)
    assert (statement.date.edtf, statement.date_rule) == (edtf, rule)


@pytest.mark.parametrize(
    ("text", "who", "rule"),
    [
        pytest.param("A man said last Friday tea is hot. He added that fish is cheap.", "", "same-occasion", id="he"),
        pytest.param("A man said last Friday tea is hot. She added that fish is cheap.", "", "same-occasion", id="she"),
        pytest.param("A man said last Friday tea is hot. Men added that fish is cheap.", "", "", id="others"),
        pytest.param("A man said last Friday tea is hot. He added that fish is cheap.", "jon-lund", "", id="Lund"),
        pytest.param("A man said last Friday tea is hot.\nHe added that fish is cheap.", "", "", id="farther down"),
        pytest.param("The guard said tea is hot. He added that fish is cheap.", "", "", id="of no day"),
    ],
)
def test_goes_on_with_the_day_of_him_who_goes_on(text: str, who: str, rule: str) -> None:
    first = "maria-costa" if who else ""
    reading = reading_of(text, {"tea is hot": f"{first}|said", "fish is cheap": f"{who}|added"})
    speaker = re.search(r"\b(He|She|Men) added", text)
    assert speaker
    said, added = reading.statements
    added = replace(added, speech=replace(added.speech, speaker=Span(*speaker.span(1))))
    _, found = date_statements(replace(reading, statements=(said, added)))
    assert found.date_rule == (rule or "publication-day")


@pytest.mark.parametrize(
    ("text", "source", "edtf"),
    [
        ("A report released on Monday said fish is cheap.", "A report released on Monday", "2025-02-24"),
        ("A statement issued on Monday said fish is cheap.", "A statement issued on Monday", "2025-02-24"),
        ("The men released on Monday said fish is cheap.", "The men released on Monday", "2025-02-25"),
        (
            "The widow of a man who died on Monday said fish is cheap.",
            "The widow of a man who died on Monday",
            "2025-02-25",
        ),
    ],
)
def test_takes_the_day_of_published_words(text: str, source: str, edtf: str) -> None:
    reading = reading_of(text, {"fish is cheap": "|said"})
    (statement,) = reading.statements
    statement = replace(statement, speech=replace(statement.speech, speaker=Span(0, len(source))))
    (found,) = date_statements(replace(reading, statements=(statement,)))
    assert found.date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Berg said, \u201cThe port stays open,\u201d while speaking at a rally on Monday.", "2025-02-24"),
        ("Berg said, \u201cThe port stays open,\u201d while boats came in on Monday.", "2025-02-25"),
        ("Berg said, \u201cThe port stays open, though it was shut on Monday.\u201d", "2025-02-25"),
        ("\u201cMonday is cold. The port stays open,\u201d Berg said.", "2025-02-25"),
    ],
)
def test_takes_the_day_of_what_the_speaker_did_beside_a_quotation(text: str, edtf: str) -> None:
    content = text[text.index("\u201c") + 1 : text.index("\u201d")]
    (statement,) = date_statements(reading_of(text, {content: "ana-berg|said"}))
    assert statement.date.edtf == edtf


def test_leaves_a_statement_undated_where_nobody_knows_the_day_of_publication() -> None:
    reading = reading_of("Berg said fish is cheap.", {"fish is cheap": "ana-berg|said"}, published=None)
    (statement,) = date_statements(reading)
    assert (statement.date.edtf, statement.date_rule) == ("", "no-date")
