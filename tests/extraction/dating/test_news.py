"""The news of an article is of the day that its first sentences tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.readings import TUESDAY, reading_of
from timeline.extraction.dating import date_clause, date_news, date_statements, find_news
from timeline.extraction.reading import Reading

# Two full sentences, which tell of no day.
LEAD = "The council of the town met to speak about its harbor again. The harbor has been closed for a very long time.\n"


def told(text: str, published: date | None = TUESDAY) -> Reading:
    reading = reading_of(text, published=published)
    return replace(reading, news=find_news(reading))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway and Sweden signed a pact on Monday.", "2025-02-24"),
        ("Norway signed a pact with Sweden that took effect on Monday.", "2025-02-24"),
        ("Berg said on Tuesday that fish is cheap.", "2025-02-25"),
        ("Norway and Sweden signed a pact in 2014.", ""),
        ("Norway and Sweden will sign a pact on Friday.", ""),
        ("Norway and Sweden had signed a pact on Monday.", ""),
        ("\u201cNorway signed a pact with Sweden on Monday,\u201d Berg said.", ""),
        (f"{LEAD}Norway and Sweden signed a pact on Monday.", ""),
        (f"{LEAD}Norway and Sweden signed a pact on Monday.\n{LEAD}", ""),
        ("The two signed the pact in the old town hall of Oslo.\n" * 2 + "Berg left Oslo on Monday.", "2025-02-24"),
    ],
)
def test_and_no_other_day(text: str, edtf: str) -> None:
    news = told(text).news
    assert (news.time.date.edtf if news and news.time.date else "") == edtf


def test_and_of_no_day_where_nobody_knows_that_of_publication() -> None:
    assert told("Norway and Sweden signed a pact on Monday.", published=None).news is None


@pytest.mark.parametrize(
    ("text", "actor", "edtf"),
    [
        ("Berg met Lund in Oslo on Monday.", "ana-berg", "2025-02-24"),
        ("Berg met Lund in Oslo on Monday.", "maria-costa", ""),
        ("Berg met Lund in Oslo on Tuesday.", "maria-costa", "2025-02-25"),
        ("Berg met Lund in Oslo.", "ana-berg", ""),
    ],
)
def test_which_dates_what_its_people_do(text: str, actor: str, edtf: str) -> None:
    assert date_news(told(text), [actor]).date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway left the pact on Monday. The move came a day after Berg met Lund.", "2025-02-23"),
        ("Norway left the pact on Monday. It came a day after Berg met Lund.", "2025-02-23"),
        ("Norway left the pact on Monday. Guests came a day after Berg met Lund.", ""),
        ("Norway left the pact on Monday. The move came after Berg met Lund.", ""),
    ],
)
def test_from_which_days_are_counted_while_the_text_speaks_of_it(text: str, edtf: str) -> None:
    reading = told(text)
    paragraph = reading.paragraphs[0]
    met = next(token for token in paragraph.doc if token.text == "met")
    assert date_clause(reading, paragraph, met).date.edtf == edtf


@pytest.mark.parametrize(
    ("speaker", "rule"),
    [("jon-lund", "news-day"), ("maria-costa", "publication-day")],
)
def test_on_which_its_people_speak(speaker: str, rule: str) -> None:
    text = f"On Monday, Berg said that Lund is to leave the town. {LEAD}He added that fish is cheap."
    reading = reading_of(text, {"fish is cheap": f"{speaker}|added"})
    (statement,) = date_statements(replace(reading, news=find_news(reading)))
    assert statement.date_rule == rule
