"""Corrections …"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.histories import previous_ids
from tests.merging.stories import FIRST, read_stories
from timeline.domain.kinds import EventStatus
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.faults import SeedError
from timeline.extraction.records import Findings
from timeline.merging.corrections.reading import read_corrections
from timeline.merging.identity import PreviousIds
from timeline.merging.records import Event, Timeline
from timeline.merging.timeline import merge_findings

FINDINGS = read_stories(FIRST)["fish"].findings
SIGNED = 'who = "Ana Berg"\nwhen = 2025-03-01\nwhy = "The ministry says so."'


def correction(body: str) -> str:
    return f"[[correction]]\n{body}\n{SIGNED}\n"


def merge(text: str = "", previous: PreviousIds | None = None, findings: tuple[Findings, ...] = FINDINGS) -> Timeline:
    return merge_findings(findings, KnownActors(), previous or PreviousIds(), read_corrections(text, "c.toml"))


PLAIN = merge()


def event_of(label: str, timeline: Timeline = PLAIN) -> Event:
    return next(event for event in timeline.events if any(label in row.words for row in event.evidence))


NAMES = {actor.id: actor.name for actor in PLAIN.actors}
VISIT, DEAL = event_of("travel to Reykjavik"), event_of("sign the fisheries agreement")


def test_set_a_field_and_stay_with_the_timeline() -> None:
    text = correction(f'action = "set"\ntype = "event"\nid = "{VISIT.id}"\nfield = "date"\nvalue = "2024-05-19"')
    timeline = merge(text)
    assert event_of("travel to Reykjavik", timeline).when.date.edtf == "2024-05-19"
    assert timeline.corrections[0].why == "The ministry says so."
    assert merge(text, previous_ids(timeline)) == timeline


@pytest.mark.parametrize(
    ("field", "value", "was"),
    [
        ("title", "Berg sails to Reykjavik", VISIT.title),
        ("kind", "meeting", "visit"),
        ("status", "cancelled", "happened"),
        ("place", "Akureyri", VISIT.place),
    ],
)
def test_set_any_field_of_an_event_and_keep_what_it_was(field: str, value: str, was: str) -> None:
    text = correction(f'action = "set"\ntype = "event"\nid = "{VISIT.id}"\nfield = "{field}"\nvalue = "{value}"')
    timeline = merge(text)
    assert getattr(event_of("travel to Reykjavik", timeline), field) == value
    assert timeline.corrections[0].was == was


@pytest.mark.parametrize(
    ("value", "speaker", "name"),
    [("petra-lund", "petra-lund", NAMES["petra-lund"]), ("A sailor", None, "A sailor")],
    ids=["an actor", "somebody without an id"],
)
def test_give_a_statement_another_speaker(value: str, speaker: str | None, name: str) -> None:
    said = next(row for row in PLAIN.statements if row.speaker == "ana-berg")
    text = correction(f'action = "set"\ntype = "statement"\nid = "{said.id}"\nfield = "speaker"\nvalue = "{value}"')
    timeline = merge(text)
    corrected = next(row for row in timeline.statements if row.id == said.id)
    assert (corrected.speaker, corrected.speaker_name) == (speaker, name)
    assert timeline.corrections[0].was == "ana-berg"


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


def test_split_off_the_oldest_and_lose_nothing_at_the_next_parse() -> None:
    text = correction(f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = ["nordic-live"]')
    timeline = merge(text)
    again = merge(text, previous_ids(timeline))
    assert again == timeline
    assert {row.article for row in event_of("finally flew", again).evidence} == {
        row.article for row in VISIT.evidence if row.article != "nordic-live"
    }


def test_make_of_each_part_what_its_own_words_say() -> None:
    text = correction(f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = ["nordic-live"]')
    timeline = merge(text)
    part = next(event for event in timeline.events if event.id == timeline.corrections[0].was)
    assert part.status is EventStatus.PLANNED
    assert event_of("finally flew", timeline).status is EventStatus.HAPPENED
    assert part.evidence[0].merge_reason.startswith("split off as")
    assert part.evidence[0].merge_reason.endswith("The ministry says so.")


def test_give_the_part_back_the_id_that_it_had_when_it_stood_alone() -> None:
    before = previous_ids(PLAIN)
    rows = (
        replace(row, id="e-alone") if (row.id, row.article) == (VISIT.id, "gull-later") else row
        for row in before.evidence
    )
    text = correction(f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = ["gull-later"]')
    timeline = merge(text, replace(before, evidence=tuple(rows)))
    assert event_of("finally flew", timeline).id == "e-alone"
    assert "e-alone" not in {alias.id for alias in timeline.aliases}


def test_leave_no_reason_to_what_is_merged_with_nothing_any_more() -> None:
    others = {row.article for row in VISIT.evidence} - {"gull-later"}
    articles = ", ".join(f'"{article}"' for article in sorted(others))
    timeline = merge(correction(f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = [{articles}]'))
    (alone,) = event_of("finally flew", timeline).evidence
    assert alone.article == "gull-later"
    assert alone.merge_reason == ""


def test_make_of_a_merged_record_what_all_its_words_say() -> None:
    text = correction(f'action = "merge"\ntype = "event"\nid = "{DEAL.id}"\ninto = "{VISIT.id}"')
    merged = event_of("travel to Reykjavik", merge(text))
    assert set(merged.actors) == {*VISIT.actors, *DEAL.actors}
    assert len(merged.evidence) == len(VISIT.evidence) + len(DEAL.evidence)


def with_other_ids(*renamed: str) -> PreviousIds:
    """What the plain timeline gave before, had the ids of these events been made of words that are gone."""
    before = previous_ids(PLAIN)
    rows = (replace(row, id=f"{row.id}-old") if row.id in renamed else row for row in before.evidence)
    return replace(before, evidence=tuple(rows))


def test_outlive_a_parse_that_makes_other_ids_of_the_words() -> None:
    text = correction(f'action = "merge"\ntype = "event"\nid = "{DEAL.id}-old"\ninto = "{VISIT.id}-old"')
    timeline = merge(text, with_other_ids(DEAL.id, VISIT.id))
    assert event_of("sign the fisheries agreement", timeline).id == f"{VISIT.id}-old"
    assert merge(text, previous_ids(timeline)) == timeline


@pytest.mark.parametrize(
    "body",
    [
        f'action = "merge"\ntype = "event"\nid = "{DEAL.id}"\ninto = "{VISIT.id}"',
        f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = ["nordic-live"]',
    ],
    ids=["merged", "split"],
)
def test_leave_no_trace_but_an_alias_when_withdrawn(body: str) -> None:
    timeline = merge(correction(body))
    given = {event.id for event in timeline.events}
    after = merge("", previous_ids(timeline))
    assert after.events == PLAIN.events
    assert given <= {event.id for event in after.events} | {alias.id for alias in after.aliases}


def test_move_an_article_from_one_record_to_another() -> None:
    split = correction(f'action = "split"\ntype = "event"\nid = "{VISIT.id}"\narticles = ["gull-later"]')
    part = merge(split).corrections[0].was
    text = split + correction(f'action = "merge"\ntype = "event"\nid = "{part}"\ninto = "{DEAL.id}"')
    timeline = merge(text)
    assert event_of("finally flew", timeline).id == DEAL.id
    assert merge(text, previous_ids(timeline)) == timeline


def test_hide_an_actor_from_all_that_names_it() -> None:
    timeline = merge(correction('action = "hide"\ntype = "actor"\nid = "jon-helgason"'))
    assert "jon-helgason" not in {actor.id for actor in timeline.actors}
    assert "jon-helgason" not in {actor for event in timeline.events for actor in event.actors}
    assert "jon-helgason" not in {said.speaker for said in timeline.statements}


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


def test_give_an_event_another_address() -> None:
    timeline = merge(correction(f'action = "alias"\ntype = "event"\nid = "{VISIT.id}"\nalias = "the-visit"'))
    assert {alias.id: alias.target for alias in timeline.aliases} == {"the-visit": VISIT.id}


LOST = correction(
    'action = "hide"\ntype = "event"\nid = "e-lost"\narticle = "north-wire"\nwords = "travel to Reykjavik"'
)


def test_find_a_record_whose_id_is_lost_by_its_words() -> None:
    timeline = merge(LOST)
    assert timeline.problems == ()
    assert {event.id for event in PLAIN.events} - {event.id for event in timeline.events} == {VISIT.id}


def test_find_a_record_by_no_words_that_only_tell_it_again() -> None:
    wire = next(read for read in FINDINGS if read.article.id == "north-wire")
    (visit,) = (told for told in wire.events if "travel to Reykjavik" in told.evidence.of(wire.article.text))
    events = tuple(told if told is visit else replace(told, retold=(visit,)) for told in wire.events)
    timeline = merge(LOST, findings=(replace(wire, events=events), *(read for read in FINDINGS if read is not wire)))
    assert {event.id for event in PLAIN.events} - {event.id for event in timeline.events} == {VISIT.id}


def test_name_a_record_that_is_gone() -> None:
    timeline = merge(correction('action = "hide"\ntype = "event"\nid = "e-lost"'))
    assert "e-lost" in timeline.problems[0].message
    assert replace(timeline, problems=()) == PLAIN


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ('action = "merge"\ntype = "event"\nid = "e-lost"\ninto = "{visit}"', "e-lost"),
        ('action = "merge"\ntype = "event"\nid = "{visit}"\ninto = "e-lost"', "e-lost"),
        ('action = "split"\ntype = "event"\nid = "e-lost"\narticles = ["gull-later"]', "e-lost"),
        ('action = "split"\ntype = "event"\nid = "{visit}"\narticles = ["no-such-article"]', "no article"),
        ('action = "merge"\ntype = "actor"\nid = "ana-berg"\ninto = "nobody"', "nobody"),
        ('action = "alias"\ntype = "event"\nid = "{visit}"\nalias = "{deal}"', "another event"),
        ('action = "hide"\ntype = "actor"\nid = "nobody"\narticle = "north-wire"\nwords = "Berg"', "nobody"),
    ],
    ids=[
        *("merge the lost", "merge into the lost", "split the lost", "split nothing off", "actor", "taken alias"),
        "actor by words",
    ],
)
def test_name_what_cannot_be_applied_and_change_nothing(body: str, named: str) -> None:
    timeline = merge(correction(body.format(visit=VISIT.id, deal=DEAL.id)))
    assert named in timeline.problems[0].message
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
        ("correction = [1]", "table"),
        (correction('action = "split"\ntype = "actor"\nid = "ana-berg"\narticles = ["a"]'), "no articles of its own"),
        (correction('action = "hide"\ntype = "event"\nid = 3'), "'id': expected text"),
        (correction('action = "split"\ntype = "event"\nid = "e-x"\narticles = "a"'), "'articles'"),
        (correction('action = "hide"\ntype = "event"\nid = "e-x"').replace("2025-03-01", '"2025-03-01"'), "'when'"),
    ],
    ids=[
        *("no TOML", "other table", "action", "type", "missing", "unknown", "field", "choice", "date"),
        *("no table", "actor split", "no text", "no list", "quoted day"),
    ],
)
def test_refuse_what_cannot_be_read(text: str, named: str) -> None:
    with pytest.raises(SeedError, match=named):
        read_corrections(text, "c.toml")
