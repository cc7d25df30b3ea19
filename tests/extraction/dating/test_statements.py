"""A statement has the day on which it was made."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.extraction.readings import reading_of
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
            "Lund said he had asked Berg: she said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {
                "he had asked Berg: she said on Monday that fish is cheap": "jon-lund|said",
                "fish is cheap": "ana-berg|said",
            },
            "2025-02-25",
            "publication-day",
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
            "Berg is a guest, although she said on Monday she was not sure that she could come.",
            "she was not sure that she could come",
            {},
            "2025-02-24",
            "same-clause",
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
        (
            '"We know that fish is cheap", Berg said, speaking in Oslo on Monday.',
            "We know that fish is cheap",
            {},
            "2025-02-24",
            "participle",
        ),
        (
            '"We know that fish is cheap", Berg said, repeating her words of Monday.',
            "We know that fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
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
