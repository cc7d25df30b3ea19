"""Extraction records …"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.merging.stories import read_story
from timeline.domain.dates import read_edtf
from timeline.domain.kinds import TOLD_AGAIN
from timeline.extraction.actors.names.known import KnownActors
from timeline.fixture_files.extraction_records import write_records
from timeline.merging.identity import PreviousIds
from timeline.merging.timeline import merge_findings

# Two newsrooms tell of one meeting and one utterance; the second tells of another meeting too.
STORY = read_story("""
== gull | The Gull | 2024-05-21
<e talks meeting happened 2024-05-20 norway,iceland>Norway and Iceland held talks on cod on Monday</e>.
"<s fleet ana-berg direct 2024-05-20>Our fleet stays in port until the quota is signed,</s>" Ana Berg said.
== tern | The Tern | 2024-05-21
<e talks meeting happened 2024-05-20 norway,iceland>Norway held talks on cod with Iceland on Monday</e>.
<e dinner meeting happened 2024-05-18 norway,iceland>Norway and Iceland held a dinner on Saturday</e>.
Berg said <s fleet ana-berg indirect 2024-05-20>the fleet stays in port until the quota is signed</s>.
""")


def records() -> list[dict[str, Any]]:
    timeline = merge_findings(STORY.findings, KnownActors(), PreviousIds())
    return [json.loads(line) for line in write_records(timeline, STORY.findings)]


def test_give_what_is_told_twice_one_id_and_the_reason() -> None:
    gull, tern = records()
    assert gull["events"][0]["id"] == tern["events"][0]["id"] != tern["events"][1]["id"]
    assert "same day, 2024-05-20" in tern["events"][0]["merge_reasons"][0]
    assert tern["events"][1]["merge_reasons"] == [""]


def test_give_an_utterance_of_two_wordings_one_id_and_the_reason() -> None:
    (gull,), (tern,) = (record["statements"] for record in records())
    assert gull["id"] == tern["id"] is not None
    assert gull["merge_reason"].startswith("same speaker")


def test_give_every_place_that_tells_a_happening_with_its_reason() -> None:
    (gull, tern) = STORY.findings
    (talks, dinner) = tern.events
    findings = (gull, replace(tern, events=(replace(talks, retold=(dinner,)),)))
    timeline = merge_findings(findings, KnownActors(), PreviousIds())
    _, written = [json.loads(line) for line in write_records(timeline, findings)]
    (event,) = written["events"]
    assert event["evidence"] == [list(talks.evidence), list(dinner.evidence)]
    assert event["merge_reasons"][1] == TOLD_AGAIN


def test_give_the_day_of_a_happening_rather_than_its_days() -> None:
    gull, tern = STORY.findings
    talks, dinner = tern.events
    days = replace(talks, date=read_edtf("2024-05-19/2024-05-21"))
    findings = (gull, replace(tern, events=(days, replace(dinner, date=talks.date, actors=talks.actors))))
    timeline = merge_findings(findings, KnownActors(), PreviousIds())
    _, written = [json.loads(line) for line in write_records(timeline, findings)]
    assert [event["edtf"] for event in written["events"]] == ["2024-05-20"]


def test_give_a_happening_its_own_id_though_another_is_told_again_in_its_words() -> None:
    gull, tern = STORY.findings
    talks, dinner = tern.events
    events = (replace(talks, retold=(dinner,)), replace(dinner, retold=(talks,)))
    findings = (gull, replace(tern, events=events))
    timeline = merge_findings(findings, KnownActors(), PreviousIds())
    _, written = [json.loads(line) for line in write_records(timeline, findings)]
    assert [event["id"] for event in written["events"]] == [event["id"] for event in records()[1]["events"]]
