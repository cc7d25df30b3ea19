from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.stories import read_stories
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.faults import SeedError
from timeline.merging.corrections import read_corrections
from timeline.merging.identity import PreviousIds, previous_ids
from timeline.merging.records import Event, Timeline
from timeline.merging.timeline import merge_findings

FINDINGS = read_stories()["fish"].findings
SIGNED = 'who = "Ana Berg"\nwhen = 2025-03-01\nwhy = "The ministry says so."'


def correction(body: str) -> str:
    return f"[[correction]]\n{body}\n{SIGNED}\n"


def merge(text: str = "", previous: PreviousIds | None = None) -> Timeline:
    return merge_findings(FINDINGS, KnownActors(), previous or PreviousIds(), read_corrections(text, "c.toml"))


PLAIN = merge()


def event_of(label: str, timeline: Timeline = PLAIN) -> Event:
    return next(event for event in timeline.events if any(label in row.words for row in event.evidence))


VISIT, DEAL = event_of("travel to Reykjavik"), event_of("sign the fisheries agreement")


def test_set_a_field_and_stay_with_the_timeline() -> None:
    text = correction(f'action = "set"\ntype = "event"\nid = "{VISIT.id}"\nfield = "date"\nvalue = "2024-05-19"')
    timeline = merge(text)
    assert event_of("travel to Reykjavik", timeline).when.date.edtf == "2024-05-19"
    assert timeline.corrections[0].why == "The ministry says so."
    assert merge(text, previous_ids(timeline)) == timeline


def test_merge_two_records_at_every_parse() -> None:
    text = correction(f'action = "merge"\ntype = "event"\nid = "{DEAL.id}"\ninto = "{VISIT.id}"')
    timeline = merge(text)
    assert event_of("sign the fisheries agreement", timeline).id == VISIT.id
    assert {alias.id: alias.target for alias in timeline.aliases} == {DEAL.id: VISIT.id}
    again = merge(text, previous_ids(timeline))
    assert again == timeline
    assert again.problems == ()


def test_split_articles_off_and_leave_the_id_with_the_rest() -> None:
    text = correction(f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = ["gull-later"]')
    timeline = merge(text)
    assert event_of("travel to Reykjavik", timeline).id == VISIT.id
    assert event_of("finally flew", timeline).id != VISIT.id
    assert merge(text, previous_ids(timeline)).events == timeline.events


def test_hide_a_record() -> None:
    timeline = merge(correction(f'action = "hide"\ntype = "event"\nid = "{VISIT.id}"'))
    assert VISIT.id not in {event.id for event in timeline.events}
    assert len(timeline.events) == len(PLAIN.events) - 1


def test_merge_actors_with_all_that_names_them() -> None:
    timeline = merge(correction('action = "merge"\ntype = "actor"\nid = "petra-lund"\ninto = "ana-berg"'))
    assert "petra-lund" not in {actor.id for actor in timeline.actors}
    assert "petra-lund" not in {said.speaker for said in timeline.statements}


def test_add_a_name_to_an_actor() -> None:
    timeline = merge(correction('action = "alias"\ntype = "actor"\nid = "ana-berg"\nalias = "Anna Berg"'))
    assert "Anna Berg" in next(actor for actor in timeline.actors if actor.id == "ana-berg").names


def test_find_a_record_whose_id_is_lost_by_its_words() -> None:
    quoted = 'article = "north-wire"\nwords = "travel to Reykjavik"'
    timeline = merge(correction(f'action = "hide"\ntype = "event"\nid = "e-lost"\n{quoted}'))
    assert timeline.problems == ()
    assert VISIT.id not in {event.id for event in timeline.events}


def test_name_a_record_that_is_gone() -> None:
    timeline = merge(correction('action = "hide"\ntype = "event"\nid = "e-lost"'))
    assert "e-lost" in timeline.problems[0].message
    assert replace(timeline, problems=()) == PLAIN


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[[correction", "TOML"),
        ("[[corection]]", "correction"),
        (correction('action = "burn"\ntype = "event"\nid = "e-x"'), "action"),
        (correction('action = "hide"\ntype = "article"\nid = "e-x"'), "type"),
        (correction('action = "hide"\ntype = "event"'), "id"),
        (correction('action = "hide"\ntype = "event"\nid = "e-x"\nfield = "date"'), "field"),
        (correction('action = "set"\ntype = "event"\nid = "e-x"\nfield = "mood"\nvalue = "x"'), "mood"),
        (correction('action = "set"\ntype = "event"\nid = "e-x"\nfield = "kind"\nvalue = "party"'), "party"),
        (correction('action = "set"\ntype = "event"\nid = "e-x"\nfield = "date"\nvalue = "soon"'), "soon"),
    ],
    ids=["no TOML", "other table", "action", "type", "missing", "unknown", "field", "choice", "date"],
)
def test_refuse_what_cannot_be_read(text: str, named: str) -> None:
    with pytest.raises(SeedError, match=named):
        read_corrections(text, "c.toml")
