"""Disagreement …"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import value_of_actor, value_of_date, value_of_event, value_of_statement
from tests.merging.stories import read_story
from timeline.domain.kinds import ContestedField, CorrectionAction, Corroboration, EntryType
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.records import Findings
from timeline.merging.disagreement import choose_reading
from timeline.merging.identity import PreviousIds
from timeline.merging.records import Actor, Correction, Disagreement, Event, Reading, Statement, Timeline
from timeline.merging.timeline import merge_findings

OFFER = "<e offer offer happened 2024-05-13 ana-berg>Berg offered {} for the harbour of Bodo on Monday</e>."


def timeline_of(*articles: str) -> Timeline:
    text = "\n".join(f"== a{n} | Paper {n} | 2024-05-14\n{words}" for n, words in enumerate(articles))
    return merge_findings(read_story(text).findings, KnownActors(), PreviousIds())


def test_records_each_amount_with_its_sources() -> None:
    (event,) = timeline_of(OFFER.format("$40 million"), OFFER.format("$45 million"), OFFER.format("$40 million")).events
    assert event.corroboration is Corroboration.CONTESTED
    readings = (Reading("$40 million", ("a0", "a2")), Reading("$45 million", ("a1",)))
    assert event.disagreements == (Disagreement("amount", readings),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$40 million", "$40 million"),
        ("$40 million", "$40m"),
        ("$40 million", "a sum"),
        ("$40 million", "40 percent"),
        ("$40 million", "more than $35 million"),
    ],
    ids=["the same", "the same for short", "one without", "another unit", "a vague one"],
)
def test_finds_none_where_nothing_is_contradicted(one: str, other: str) -> None:
    (event,) = timeline_of(OFFER.format(one), OFFER.format(other)).events
    assert event.corroboration is Corroboration.CORROBORATED
    assert event.disagreements == ()


def test_finds_none_within_one_article() -> None:
    (event,) = timeline_of(f"{OFFER.format('$40 million')}\n{OFFER.format('$45 million')}").events
    assert event.corroboration is Corroboration.SINGLE_SOURCE


def test_keeps_the_days_that_two_papers_give_to_the_same_words() -> None:
    quote = '"<s x ana-berg direct {}>The harbour of Bodo belongs to those who fish from it,</s>" Berg said.'
    (said,) = timeline_of(quote.format("2024-05-12"), quote.format("2024-05-13")).statements
    assert said.corroboration is Corroboration.CONTESTED
    assert [reading.value for reading in said.disagreements[0].readings] == ["2024-05-12", "2024-05-13"]


def test_finds_none_where_a_paper_gives_a_range_of_days() -> None:
    quote = '"<s x ana-berg direct {}>The harbour of Bodo belongs to those who fish from it,</s>" Berg said.'
    (said,) = timeline_of(quote.format("2024-05-12/2024-05-14"), quote.format("2024-05-13")).statements
    assert said.disagreements == ()


MET = "<e m meeting happened {} ana-berg,jon-helgason>Berg and Helgason met in {} to share the cod of the north</e>.\n"


def meeting_of(*told: tuple[str, str, str]) -> Event:
    """The one meeting that articles tell of: of each, when it came out, and which day and place it gives."""
    text = "".join(f"== a{n} | Paper {n} | {out}\n{MET.format(day, place)}" for n, (out, day, place) in enumerate(told))
    findings = [with_places(found) for found in read_story(text).findings]
    (event,) = merge_findings(findings, KnownActors(), PreviousIds()).events
    return event


def with_places(found: Findings) -> Findings:
    """The findings with each happening in the place that its words name after "in"."""
    events = (replace(told, place=told.title.partition(" in ")[2].partition(" ")[0]) for told in found.events)
    return replace(found, events=tuple(events))


def test_has_the_place_that_most_papers_name_and_keeps_the_other() -> None:
    days = "2024-05-14", "2024-05-13"
    event = meeting_of((*days, "Stockholm"), (*days, "Oslo"), (*days, "Oslo"))
    assert event.place == "Oslo"
    assert "Oslo" in event.title
    assert event.disagreements == (
        Disagreement("place", (Reading("Oslo", ("a1", "a2")), Reading("Stockholm", ("a0",)))),
    )


def test_of_two_places_has_the_one_that_its_title_names() -> None:
    event = meeting_of(("2024-05-14", "2024-05-13", "Stockholm"), ("2024-05-14", "2024-05-13", "Oslo"))
    assert event.place in event.title


def test_keeps_the_days_where_the_later_paper_dates_a_meeting_a_day_earlier() -> None:
    event = meeting_of(("2024-05-14", "2024-05-13", "Oslo"), ("2024-05-15", "2024-05-12", "Oslo"))
    assert [reading.value for reading in event.disagreements[0].readings] == ["2024-05-12", "2024-05-13"]


def test_takes_talks_that_go_on_the_next_day_for_two() -> None:
    days = ("2024-05-14", "2024-05-13"), ("2024-05-15", "2024-05-14")
    text = "".join(f"== a{n} | Paper {n} | {out}\n{MET.format(day, 'Oslo')}" for n, (out, day) in enumerate(days))
    assert len(merge_findings(read_story(text).findings, KnownActors(), PreviousIds()).events) == 2


QUOTE = '"<s x {} direct 2024-05-13>The harbour of Bodo belongs to all those who fish from it,</s>" the minister said.'


def test_keeps_the_speakers_to_whom_papers_give_one_quotation() -> None:
    (said,) = timeline_of(*map(QUOTE.format, ("jon-helgason", "ana-berg", "ana-berg"))).statements
    assert said.speaker == "ana-berg"
    assert said.disagreements[0].field == "speaker"
    assert [reading.articles for reading in said.disagreements[0].readings] == [("a1", "a2"), ("a0",)]


def test_takes_a_short_phrase_of_two_speakers_for_two() -> None:
    short = '"<s x {} direct 2024-05-13>We stand by our allies,</s>" the minister said.'
    assert len(timeline_of(*map(short.format, ("jon-helgason", "ana-berg"))).statements) == 2


def test_takes_one_quotation_of_two_speakers_and_days_for_two() -> None:
    later = QUOTE.replace("2024-05-13", "2024-05-19")
    assert len(timeline_of(QUOTE.format("jon-helgason"), later.format("ana-berg")).statements) == 2


def test_names_who_did_it_where_people_merge_what_papers_ascribe_to_others() -> None:
    sailed = "<e {} visit happened 2024-05-13 {}>{} sailed to Bodo on Monday</e>."
    told = [sailed.format("a", "ana-berg", "Berg"), sailed.format("b", "petra-lund", "Lund")]
    one, other = timeline_of(*told).events
    text = f"== a0 | Paper 0 | 2024-05-14\n{told[0]}\n== a1 | Paper 1 | 2024-05-14\n{told[1]}"
    merged = Correction(
        CorrectionAction.MERGE, EntryType.EVENT, one.id, "Bo", date(2024, 6, 1), "One boat.", value=other.id
    )
    (event,) = merge_findings(read_story(text).findings, KnownActors(), PreviousIds(), (merged,)).events
    assert [reading.articles for reading in event.disagreements[0].readings] == [("a0",), ("a1",)]


@pytest.mark.parametrize(
    ("record", "field", "values", "shown"),
    [
        (value_of_event(when=value_of_date("2025-02-24")), "date", ("2025-02-25", "2025-02-24"), "2025-02-24"),
        (value_of_event(place="Oslo"), "place", ("Bergen", "Oslo"), "Oslo"),
        (value_of_event(place=""), "place", ("Bergen", "Oslo"), ""),
        (value_of_event(title="Dahl sailed home"), "actor", ("Berg", "Dahl"), "Dahl"),
        (value_of_event(title="Berg paid $5 million"), "amount", ("$4 million", "$5 million"), "$5 million"),
        (value_of_statement(text="I paid $5 million"), "amount", ("$4 million", "$5 million"), "$5 million"),
        (value_of_statement(speaker_name="Ana Berg"), "speaker", ("Bo Dahl", "Ana Berg"), "Ana Berg"),
        (value_of_actor(name="Ana Berg"), "name", ("Anna Berg", "Ana Berg"), "Ana Berg"),
        (value_of_actor(name="Ana Berg"), "name", ("Anna Berg", "Anne Berg"), "Anna Berg"),
    ],
    ids=["date", "place", "no place", "doer", "amount", "amount said", "speaker", "name", "name of neither"],
)
def test_tells_which_of_its_values_is_shown(
    record: Actor | Event | Statement, field: str, values: tuple[str, ...], shown: str
) -> None:
    readings = tuple(Reading(value, ("oslo",)) for value in values)
    assert choose_reading(record, Disagreement(ContestedField(field), readings)) == shown
