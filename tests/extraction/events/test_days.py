"""A happening has the day of the news where it is told beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.readings import TUESDAY, reading_of
from timeline.domain.kinds import EventKind
from timeline.extraction.dating import date_statements, find_news
from timeline.extraction.events.finding import find_by_rules

THURSDAY = date(2025, 2, 27)
NEWS = "Norway and Sweden ended their talks in Oslo on Monday. The two sides will meet in the same town again soon.\n"
PERFECT = "Norway has signed a pact with Sweden after long talks. The two sides met in Oslo on Monday.\n"
ANOTHER = "The two sides had fallen out in 2014 over an old pact."


def agreements(text: str) -> list[str]:
    reading = reading_of(text)
    found = find_by_rules(replace(reading, news=find_news(reading)))
    return [event.date.edtf for event in found if event.kind is EventKind.AGREEMENT]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway signed a pact with Finland.", "2025-02-24"),
        ("Berg said that Norway signed a pact with Finland.", "2025-02-24"),
        ("Norway had signed a pact with Finland.", ""),
        ("Norway has signed a pact with Finland.", ""),
        ("Norway once signed a pact with Finland.", ""),
        ("In this village, Norway signed a pact with Finland.", "2025-02-24"),
        ("In that year, Norway signed a pact with Finland.", ""),
        ("Fish was cheap when Norway signed a pact with Finland.", ""),
        (f"{ANOTHER} Norway signed a pact with Finland.", ""),
    ],
)
def test_in_the_simple_past(text: str, edtf: str) -> None:
    assert agreements(f"{NEWS}{text}")[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway held talks with Finland.", "2025-02-24"),
        ("Norway had held talks with Finland.", ""),
        ("It came a few days after Norway held talks with Finland.", ""),
    ],
)
def test_of_what_is_held(text: str, edtf: str) -> None:
    reading = reading_of(f"{NEWS}{text}")
    found = find_by_rules(replace(reading, news=find_news(reading)))
    assert [event.date.edtf for event in found if "finland" in event.actors] == [edtf]


@pytest.mark.parametrize(("country", "edtf"), [("norway", "2025-02-24"), ("denmark", "")])
def test_for_a_country_of_the_news(country: str, edtf: str) -> None:
    reading = reading_of(f"{NEWS}Berg signed a pact with Finland.")
    actors = tuple(replace(actor, country=country) if actor.name == "Ana Berg" else actor for actor in reading.actors)
    found = find_by_rules(replace(reading, actors=actors, news=find_news(reading)))
    assert [event.date.edtf for event in found if event.kind is EventKind.AGREEMENT] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param("Costa demanded a pact.", "2025-02-24", id="of somebody else"),
        pytest.param("Costa had demanded a pact.", "", id="earlier"),
        pytest.param("In 2014 it snowed. Costa demanded a pact.", "", id="behind another day"),
        pytest.param("It snowed.\nCosta demanded a pact.", "", id="in the next paragraph"),
    ],
)
def test_in_the_paragraph_of_the_news(text: str, edtf: str) -> None:
    reading = reading_of(f"Norway and Sweden ended their long talks in Oslo on Monday. {text}")
    found = find_by_rules(replace(reading, news=find_news(reading)))
    assert [event.date.edtf for event in found if event.kind is EventKind.DEMAND] == [edtf]


def test_before_the_news_only_of_its_people() -> None:
    reading = reading_of("Costa demanded a pact. Norway and Sweden ended their long talks in Oslo on Monday.")
    found = find_by_rules(replace(reading, news=find_news(reading)))
    assert [(event.kind.value, event.date.edtf) for event in found] == [("demand", ""), ("meeting", "2025-02-24")]


def test_beside_what_is_quoted_of_another_day() -> None:
    assert agreements(f"{NEWS}\u201cIn 2014 it snowed,\u201d Berg said. Norway signed a pact with Finland.") == [
        "2025-02-24"
    ]


def test_in_the_present_perfect_of_the_first_sentences() -> None:
    assert agreements(PERFECT) == ["2025-02-24"]


@pytest.mark.parametrize(
    ("teller", "edtf"),
    [pytest.param("", "2025-02-24", id="told by the writer"), pytest.param(", Berg noted", "", id="told by another")],
)
def test_of_a_demand_is_that_of_its_makers_words(teller: str, edtf: str) -> None:
    text = f"Norway said on Monday it was ready.\nNorway demanded a deal from Sweden{teller}."
    said = {"it was ready": "norway|said"}
    if teller:
        said["Norway demanded a deal from Sweden"] = "ola-berg|noted"
    reading = reading_of(text, said)
    found = find_by_rules(replace(reading, statements=date_statements(reading)))
    assert [event.date.edtf for event in found if event.kind is EventKind.DEMAND] == [edtf]


@pytest.mark.parametrize(
    ("headline", "edtf"),
    [
        pytest.param("Norway signs a pact with Finland", "2025-02-24", id="in the present"),
        pytest.param("Norway signed a pact with Finland", "2025-02-24", id="in the past"),
        pytest.param("Norway demands a pact with Finland", "2025-02-24", id="demanded"),
        pytest.param("Norway signed a pact with Finland in 2014", "2014", id="of a day of its own"),
        pytest.param("Norway demands a pact with Finland.", "", id="no headline"),
        pytest.param("Norway will sign a pact with Finland", "", id="to come"),
    ],
)
def test_of_a_headline_is_that_of_the_news(headline: str, edtf: str) -> None:
    reading = reading_of(f"{headline}\n{NEWS}")
    found = find_by_rules(replace(reading, news=find_news(reading)))
    assert [event.date.edtf for event in found if "finland" in event.actors] == [edtf]


@pytest.mark.parametrize(
    ("published", "edtf"),
    [pytest.param(TUESDAY, "2025-02-24", id="the day after"), pytest.param(THURSDAY, "", id="days after")],
)
def test_of_what_is_said_of_it_is_known_while_it_is_fresh(published: date, edtf: str) -> None:
    reading = reading_of(f"{NEWS}Berg offered Finland a pact.", published=published)
    actors = tuple(replace(actor, country="norway") if actor.name == "Ana Berg" else actor for actor in reading.actors)
    found = find_by_rules(replace(reading, actors=actors, news=find_news(reading)))
    assert [event.date.edtf for event in found if event.kind is EventKind.OFFER] == [edtf]


MIDDLE = date(2025, 2, 18)
UNDATED = "Norway has signed a pact with Sweden after long talks. Fish is dear in both of these countries now.\n"


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        pytest.param(UNDATED, MIDDLE, "2025-02", id="in the perfect"),
        pytest.param(UNDATED.replace("has signed", "signed"), MIDDLE, "2025-02", id="in the past"),
        pytest.param(UNDATED, date(2025, 3, 2), "2025-03~", id="as the month begins"),
        pytest.param(UNDATED, date.min, "0001-01~", id="on the first day of all"),
        pytest.param(UNDATED, None, "", id="without a day of publication"),
        pytest.param(UNDATED.replace("has", "had"), MIDDLE, "", id="earlier"),
        pytest.param(UNDATED.replace("Norway has", "Norway once"), MIDDLE, "", id="at no one time"),
        pytest.param(UNDATED.replace("talks", "talks until March"), MIDDLE, "2025-02", id="behind a day yet to come"),
        pytest.param(
            f"Fish is dear in both of these countries since 2016. {UNDATED}", MIDDLE, "", id="behind an older day"
        ),
        pytest.param(f"Monday\n{UNDATED}", TUESDAY, "2025-02", id="under a day of the page"),
        pytest.param(f"{UNDATED}Berg slept on Monday.", TUESDAY, "", id="in an article that tells a day"),
        pytest.param(
            f"Fish is dear in both of these countries now. Berg and Lund both eat it all day long. {UNDATED}",
            MIDDLE,
            "",
            id="in the perfect further down",
        ),
    ],
)
def test_of_news_without_a_day_is_the_month(text: str, published: date | None, edtf: str) -> None:
    reading = reading_of(text, published=published)
    found = find_by_rules(replace(reading, news=find_news(reading)))
    assert [event.date.edtf for event in found if event.kind is EventKind.AGREEMENT] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway failed to open a shop last week.", "2025-02-17/2025-02-23"),
        ("Norway managed to win a prize on Monday.", "2025-02-24"),
        ("Norway wished to win a prize on Monday.", None),
        ("Norway failed where Sweden had won a prize in 2014.", None),
    ],
)
def test_of_what_somebody_did_or_failed_to_do(text: str, edtf: str | None) -> None:
    found = [event.date.edtf for event in find_by_rules(reading_of(text)) if event.actors == ("norway",)]
    assert next(filter(None, found), None) == edtf
