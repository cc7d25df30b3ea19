"""Writing fixture files …"""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    value_of_actor,
    value_of_article,
    value_of_correction,
    value_of_date,
    value_of_event,
    value_of_evidence,
    value_of_statement,
    value_of_timeline,
    value_of_wording,
)
from timeline.domain.kinds import TOLD_AGAIN, EntryType
from timeline.domain.spans import Span
from timeline.fixture_files import rows
from timeline.fixture_files.previous import previous_ids_of
from timeline.fixture_files.reading import read_texts
from timeline.fixture_files.writing import timeline_files, timeline_rows
from timeline.merging.records import Alias, Disagreement, Event, Reading, Role, Statement, Timeline

T = TypeVar("T")
EDTF = st.sampled_from(["", "2025-02-24", "2025-02", "2022", "199X", "19XX", "2025-02-01/2025-02-10~", "2022/.."])
# Everything that a text file or JSON could trip over: quotation marks, backslashes, line ends of every sort.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
ODD_WORDS = WORDS | st.sampled_from(["“Да,”", 'a "b" \\ c', "one\ntwo\r\n", "line\u2028paragraph\u2029", "\u0085\x1c"])


@st.composite
def events(draw: st.DrawFn, number: int) -> Event:
    told = value_of_evidence(rule=draw(st.sampled_from(["verb", "noun"])), merge_reason=draw(ODD_WORDS))
    again = value_of_evidence(span=Span(2, 34), words="x" * 32)
    when = value_of_date(draw(EDTF), words=draw(ODD_WORDS), span=draw(st.none() | st.just(Span(3, 9))))
    actors = draw(st.sampled_from([(), ("ana-berg",), ("bo-dahl", "ana-berg")]))
    evidence = draw(st.sampled_from([(told,), (told, again), (told, told)]))
    differing = draw(
        st.sampled_from([(), (Disagreement("place", (Reading("Oslo", ("a", "b")), Reading("", ("c",)))),)])
    )
    return value_of_event(
        f"event-{number}", title=draw(ODD_WORDS), when=when, actors=actors, evidence=evidence, disagreements=differing
    )


@st.composite
def statements(draw: st.DrawFn, number: int) -> Statement:
    wording = value_of_wording(
        text=draw(ODD_WORDS), spans=draw(st.sampled_from([(Span(0, 3),), (Span(0, 3), Span(5, 9))]))
    )
    speaker = draw(st.sampled_from([None, "ana-berg", "bo-dahl"]))
    return value_of_statement(
        f"statement-{number}",
        speaker=speaker,
        speaker_name=draw(ODD_WORDS),
        when=value_of_date(draw(EDTF)),
        wordings=(wording,) * draw(st.integers(0, 2)),
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    actors = (value_of_actor(names=(draw(ODD_WORDS),)), value_of_actor("bo-dahl", roles=(Role("envoy", draw(WORDS)),)))
    return Timeline(
        articles=(value_of_article(title=draw(ODD_WORDS), text=draw(ODD_WORDS)),),
        actors=actors,
        events=tuple(draw(events(number)) for number in range(draw(st.integers(0, 3)))),
        statements=tuple(draw(statements(number)) for number in range(draw(st.integers(0, 3)))),
        corrections=draw(st.sampled_from([(), (value_of_correction(id="event-0", why=draw(WORDS), was=draw(WORDS)),)])),
        aliases=draw(st.sampled_from([(), (Alias(EntryType.EVENT, "old", "event-0"),)])),
    )


@given(timelines())
def test_is_undone_by_reading(timeline: Timeline) -> None:
    written = tuple(row for rows in timeline_rows(timeline).values() for row in rows)
    assert read_texts(timeline_files(timeline).items()) == written


@given(timelines(), st.randoms())
def test_does_not_depend_on_the_order_of_things(timeline: Timeline, random: Random) -> None:
    def shuffled(things: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(random.sample(things, len(things)))

    other = replace(
        timeline,
        articles=shuffled(timeline.articles),
        actors=shuffled(timeline.actors),
        events=shuffled(timeline.events),
        statements=shuffled(timeline.statements),
        aliases=shuffled(timeline.aliases),
    )
    assert timeline_files(other) == timeline_files(timeline)


@pytest.mark.parametrize(
    ("edtf", "name"),
    [
        ("2025-02-24", "2025-02.jsonl"),
        ("2025-01-30/2025-02-02", "2025-01.jsonl"),
        ("../2025-02-02", "2025-02.jsonl"),
        ("2022", "2022.jsonl"),
        ("199X", "1990.jsonl"),
        ("", "undated.jsonl"),
    ],
    ids=["day", "first month of an interval", "end where the beginning is open", "year", "decade", "unknown"],
)
def test_puts_an_event_and_its_rows_into_the_file_of_its_date(edtf: str, name: str) -> None:
    event = value_of_event(when=value_of_date(edtf))
    files = timeline_rows(value_of_timeline(events=(event,), statements=()))
    assert set(files) == {"actors.jsonl", "articles.jsonl", name}
    assert [row.model for row in files[name]] == ["timeline.event", "timeline.participation", "timeline.evidence"]


def test_keeps_letters_readable_and_fields_sorted() -> None:
    line = timeline_files(value_of_timeline(actors=(value_of_actor(name="Žofie Černá"),)))["actors.jsonl"]
    assert "Žofie Černá" in line
    fields = list(json.loads(line)["fields"])
    assert fields == ["country", "disagreements", "kind", "name", "names", "roles", "wikidata"]


def test_tells_how_late_an_undated_event_can_be_by_the_first_article_that_tells_it() -> None:
    first, second = value_of_article("first"), value_of_article("second", published=None)
    event = value_of_event(evidence=(value_of_evidence("first"), value_of_evidence("second")))
    rows = timeline_rows(value_of_timeline(articles=(first, second), events=(event,)))["2025-02.jsonl"]
    assert rows[0].fields["not_after"] == "2025-02-25"


def test_numbers_evidence_within_its_article_so_that_another_article_renames_none() -> None:
    told = tuple(value_of_evidence(article) for article in ("b", "b", "a"))
    articles = tuple(value_of_article(article) for article in ("a", "b"))
    rows = timeline_rows(value_of_timeline(articles=articles, events=(value_of_event(evidence=told),), statements=()))
    pks = [row.pk for row in rows["2025-02.jsonl"] if row.model == "timeline.evidence"]
    assert pks == ["oslo-meeting/a/1", "oslo-meeting/b/1", "oslo-meeting/b/2"]


def test_carries_no_id_by_words_that_only_tell_again_and_numbers_them_last() -> None:
    again = value_of_evidence(span=Span(0, 4), words="They", merge_reason=TOLD_AGAIN)
    told = value_of_evidence(span=Span(5, 8), words="met")
    timeline = value_of_timeline(events=(value_of_event(evidence=(again, told)),))
    listed = [row for listed in timeline_rows(timeline).values() for row in listed if row.model == rows.EVIDENCE]
    assert [row.fields["words"] for row in sorted(listed, key=lambda row: row.pk)] == ["met", "They"]
    assert [row.words for row in previous_ids_of(listed).evidence] == ["met"]
