"""Events are found where the words tell a happening, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.events.reading import events_of, told
from tests.extraction.readings import reading_of
from timeline.domain.kinds import EventKind
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.events.titling.titles import LONGEST


@pytest.mark.parametrize(
    ("text", "kind", "edtf"),
    [
        ("Berg met Lund in Oslo on Monday.", "meeting", "2025-02-24"),
        ("Berg held talks with Lund last week.", "meeting", "2025-02-17/2025-02-23"),
        ("Berg has spoken to Lund.", "meeting", "2025-02~"),
        ("Berg has spoken to Lund before.", "meeting", ""),
        ("Berg and Lund talked for an hour on Monday.", "meeting", "2025-02-24"),
        ("Berg gathered the ministers of Norway on Monday.", "meeting", "2025-02-24"),
        ("Berg opened the session on Monday.", "meeting", "2025-02-24"),
        ("Berg called Lund from Oslo on Monday.", "call", "2025-02-24"),
        ("Berg, interviewed by the Gazette on Monday, smiled.", "interview", "2025-02-24"),
        ("The cabinet approved the deal on Monday.", "vote", "2025-02-24"),
        ("Norway endorsed the deal on Monday.", "agreement", "2025-02-24"),
        ("Norway asked for a meeting.", "demand", ""),
        ("Gunmen killed six people in Norway on Monday.", "military", "2025-02-24"),
        ("Buses stopped running on Monday.", "background", "2025-02-24"),
        ("It was on Monday that Berg met Lund.", "meeting", "2025-02-24"),
        ("Norway left the 2010 accord last week.", "background", "2025-02-17/2025-02-23"),
        ("Berg sat down with Lund on Monday.", "meeting", "2025-02-24"),
        ("Berg wound up her tour of Sweden on Monday.", "visit", "2025-02-24"),
        ("Berg urged Sweden to return to the table.", "demand", ""),
        ("Berg called on Sweden to open the port.", "demand", ""),
        ("Norway wants Sweden to pay.", "demand", ""),
        ("Norway promised Sweden a new port.", "offer", ""),
        ("Norway and Sweden signed a new version of the pact on Monday.", "agreement", "2025-02-24"),
        ("Sweden knew the plan that Norway presented on Monday.", "offer", "2025-02-24"),
        ("The war began in 2014.", "military", "2014"),
        ("Norway suspended exports of fish on Monday.", "economic", "2025-02-24"),
        ("Norway called a referendum on Monday.", "announcement", "2025-02-24"),
        ("The old contract expired on Monday.", "background", "2025-02-24"),
        ("In a statement issued on Monday, Norway sounded calm.", "announcement", "2025-02-24"),
        ("Berg spoke with Lund by phone on Monday.", "call", "2025-02-24"),
        ("Berg visited Oslo on Monday.", "visit", "2025-02-24"),
        ("Berg travelled to Stockholm last week.", "visit", "2025-02-17/2025-02-23"),
        ("Berg gave an interview on Monday.", "interview", "2025-02-24"),
        ("Berg held a press conference on Monday.", "press-conference", "2025-02-24"),
        ("Berg announced on Monday that the harbor was open.", "announcement", "2025-02-24"),
        ("Berg offered Lund a deal on Monday.", "offer", "2025-02-24"),
        ("Berg raised the idea of a common market.", "offer", ""),
        ("Berg has demanded compensation from Sweden.", "demand", ""),
        ("Berg insists on access to the harbor.", "demand", ""),
        ("Norway and Sweden signed an agreement on Monday.", "agreement", "2025-02-24"),
        ("Norway is negotiating with Sweden over access to fish.", "agreement", "2025-02"),
        ("Norwegian officials in Norway agreed to the arrangement.", "agreement", ""),
        ("Parliament approved the bill on Monday.", "vote", "2025-02-24"),
        ("Norway joined after a referendum in 2014.", "vote", "2014"),
        ("Norway imposed sanctions on Sweden last week.", "sanction", "2025-02-17/2025-02-23"),
        ("Sweden invaded Norway in 2014.", "military", "2014"),
        ("The escalation of the conflict in 2022 came as a surprise.", "military", "2022"),
        ("The krone fell, and oil prices surged on Monday.", "economic", "2025-02-24"),
        ("In 2014, thousands of workers marched through Oslo.", "background", "2014"),
        ("Sweden struck 30 targets in Norway on Monday.", "military", "2025-02-24"),
        ("Berg and Lund discussed fish by phone on Monday.", "call", "2025-02-24"),
        ("Norway has accepted the Swedish plan.", "agreement", ""),
        ("Norway pledged 20 million euros on Monday.", "economic", "2025-02-24"),
        ("Berg completed talks with Lund on Monday.", "meeting", "2025-02-24"),
        ("The last round of talks took place in Oslo in 2022.", "meeting", "2022"),
        ("Berg clashed with Lund on Monday.", "meeting", "2025-02-24"),
        ("A heated exchange between Berg and Lund ended the day.", "meeting", ""),
        ("Berg spoke to the Gazette on Monday.", "interview", "2025-02-24"),
        ("Sweden requested talks with Norway.", "demand", ""),
        ("Sweden hit back with tariffs on Norway on Monday.", "sanction", "2025-02-24"),
        ("Norway reduced its duties on fish on Monday.", "sanction", "2025-02-24"),
        ("Norway and Sweden agreed that each side would leave.", "agreement", ""),
        ("The delegations of Norway and Sweden sat down on Monday.", "meeting", "2025-02-24"),
        ("Berg and Lund spoke on Monday.", "call", "2025-02-24"),
        ("The ministers of Norway and Sweden gathered in Oslo on Monday.", "meeting", "2025-02-24"),
        ("Norway froze the levies on Monday.", "sanction", "2025-02-24"),
        ("The tariff rate rose on Monday.", "economic", "2025-02-24"),
        ("Sweden stormed a Norwegian harbor on Monday.", "military", "2025-02-24"),
        ("Berg stormed out on Monday.", "background", "2025-02-24"),
        ("The pupils of Norway gathered in Oslo on Monday.", "background", "2025-02-24"),
        ("Norway approved countermeasures on Monday.", "sanction", "2025-02-24"),
        ("The tariffs of Norway took effect on Monday.", "sanction", "2025-02-24"),
        ("Norway cut its forecast on Monday.", "economic", "2025-02-24"),
        ("A Swedish strike in 2014 shook the town.", "military", "2014"),
        ("A strike on the harbor in 2014 shook the town.", "military", "2014"),
        ("The last strike took place in 2014.", "background", "2014"),
        ("Berg spent three hours with Lund on Monday.", "meeting", "2025-02-24"),
        ("Berg hosted envoys from Norway on Monday.", "meeting", "2025-02-24"),
        ("Berg landed in Oslo on Monday.", "visit", "2025-02-24"),
        ("Her envoy, Jon Lund, flew to Oslo on Monday.", "visit", "2025-02-24"),
        ("Berg begged Lund to stop.", "demand", ""),
        ("Berg accused Norway on Monday of cheating.", "announcement", "2025-02-24"),
        ("Berg threatened last week to resign.", "announcement", "2025-02-17/2025-02-23"),
        ("Berg spoke in a podcast last week.", "interview", "2025-02-17/2025-02-23"),
    ],
)
def test_of_each_kind(text: str, kind: str, edtf: str) -> None:
    assert (kind, "happened", edtf) in told(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Monday, Berg met Lund in Oslo.", "Berg met Lund in Oslo"),
        ("Berg, who visited Oslo on Monday, smiled.", "Berg visited Oslo"),
        ("Lund smiled, while Norway negotiates with Sweden over fish.", "Norway negotiates with Sweden over fish"),
        ("Berg is expected to visit Oslo on Friday.", "Berg is expected to visit Oslo"),
        ("In an interview with the Gazette on Monday, Berg smiled.", "Berg speaks in an interview with the Gazette"),
    ],
)
def test_with_a_title_of_the_words(text: str, title: str) -> None:
    assert events_of(text)[0].title == title


def test_with_titles_that_fit_a_line() -> None:
    text = f"Berg signed an agreement with Lund on {'the old and very long '.join(['', *['harbor and '] * 12])}harbor."
    assert all(0 < len(event.title) <= LONGEST for event in events_of(text))


def test_with_evidence_of_their_own_clause() -> None:
    text = "Lund smiled, while Norway negotiates with Sweden over fish."
    (event,) = events_of(text)
    assert event.evidence.of(text) == "Norway negotiates with Sweden over fish"
    assert event.trigger.of(text) == "negotiates"


def test_with_the_place_they_name() -> None:
    assert events_of("Berg met Lund in Oslo on Monday.")[0].place == "Oslo"


def test_not_in_lines_that_are_no_part_of_the_article() -> None:
    reading = reading_of("Berg met Lund on Monday.")
    sentences = tuple(replace(sentence, is_boilerplate=True) for sentence in reading.sentences)
    assert find_by_rules(replace(reading, sentences=sentences)) == ()


def test_with_spans_that_slice_the_text() -> None:
    text = "Berg met Lund on Monday.\nNorway negotiates with Sweden, and Costa visited Oslo last week."
    for event in events_of(text):
        assert event.trigger.of(text).strip() == event.trigger.of(text) != ""
        assert event.evidence.contains(event.trigger)


def test_as_visits_of_guests_at_a_seat_of_government() -> None:
    found = events_of("During a press conference with Maria Costa at the Chancellery, Berg smiled.")
    assert {(event.kind, event.actors) for event in found} == {
        (EventKind.PRESS_CONFERENCE, ("ana-berg", "maria-costa")),
        (EventKind.VISIT, ("maria-costa", "ana-berg")),
    }


def test_not_as_visits_elsewhere() -> None:
    found = events_of("During a press conference with Maria Costa at the harbor, Berg smiled.")
    assert [event.kind for event in found] == [EventKind.PRESS_CONFERENCE]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway signed a truce in 2014 after the coup in Oslo.", ""),
        ("Norway signed a truce in 2014 after talks in Oslo.", "Oslo"),
    ],
)
def test_not_in_the_place_of_what_was_before(text: str, place: str) -> None:
    (event,) = (event for event in events_of(text) if event.kind is EventKind.AGREEMENT)
    assert event.place == place


@pytest.mark.parametrize(
    ("said", "actors"),
    [
        ("I will meet Lund. He may come next week to sign the deal", ("jon-lund",)),
        ("I will meet Costa. He may come next week to sign the deal", ()),
    ],
)
def test_with_whom_a_quotation_named_before(said: str, actors: tuple[str, ...]) -> None:
    found = events_of(f"\u201c{said},\u201d Berg said.", {said: "ana-berg|said"})
    assert actors in [event.actors for event in found if event.kind is EventKind.AGREEMENT]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("We will hold talks with Sweden", 0),
        ("We will hold talks with Sweden on Friday", 1),
        ("We may hold talks with Sweden", 1),
    ],
)
def test_in_a_quotation_where_it_gives_a_day_or_a_hope(said: str, count: int) -> None:
    found = events_of(f"\u201c{said},\u201d Berg said.", {said: "ana-berg|said"})
    assert sum(event.kind is EventKind.MEETING for event in found) == count


def test_with_the_outlet_that_was_told() -> None:
    (event,) = events_of("Berg told the Gazette in an interview published on Monday that fish is cheap.")
    assert event.actors == ("ana-berg", "gazette")
