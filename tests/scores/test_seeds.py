"""The reader finds in the five seed articles what a careful person finds; the floors may only rise."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.scores.scoring import Scores, pair_statements, score
from timeline.extraction.records import Findings
from timeline.fixture_files.extraction_records import write_records
from timeline.merging.records import Timeline
from timeline.pipeline import Gathered, Inputs, merge_gathered, read_findings, read_known

pytestmark = pytest.mark.slow

EXPECTED = Path(__file__).parent / "expected"

FLOORS = {
    "times F1": 0.94,
    "time values": 0.95,
    "actors precision": 0.96,
    "actors recall": 0.97,
    "statements F1": 0.93,
    "statement kinds": 0.97,
    "speakers": 0.97,
    "statement dates": 0.95,
    "events F1": 0.94,
    "event dates": 0.94,
    "event kinds": 0.95,
    "event actors": 0.78,
}
LINKS_FLOOR = 0.9

INPUTS = Inputs((str(ROOT / "seeds"),), ROOT / "seeds", ROOT / "no-previous-fixtures")
KNOWN = read_known(INPUTS)


@pytest.fixture(scope="session")
def findings() -> tuple[Findings, ...]:
    """What the reader finds in the seeds."""
    return tuple(found for found in read_findings(INPUTS, KNOWN) if isinstance(found, Findings))


@pytest.fixture(scope="session")
def timeline(findings: tuple[Findings, ...]) -> Timeline:
    """What the reader makes of the seeds when it starts from nothing."""
    return merge_gathered(INPUTS, KNOWN, Gathered(findings))


@pytest.fixture(scope="session")
def records(timeline: Timeline, findings: tuple[Findings, ...]) -> dict[str, dict[str, Any]]:
    """The extraction records, by the first three letters of the article's file."""
    lines = (json.loads(line) for line in write_records(timeline, findings))
    return {record["article"]["file"][:3]: record for record in lines}


@pytest.fixture(scope="session")
def measured(findings: tuple[Findings, ...], records: dict[str, dict[str, Any]]) -> dict[str, float]:
    """The shares that the floors hold."""
    scores = Scores()
    for found in findings:
        number = found.article.file[:3]
        scores.update(score(expectation(number), records[number], found.article.text))
    return scores.figures()


def test_reach_the_floors(measured: dict[str, float]) -> None:
    assert {what: measured[what] for what, floor in FLOORS.items() if measured[what] < floor} == {}, measured


def test_link_what_several_outlets_report(findings: tuple[Findings, ...], records: dict[str, dict[str, Any]]) -> None:
    texts = {found.article.file[:3]: found.article.text for found in findings}
    ids = {
        (number, statement): found["id"]
        for number in texts
        for statement, found in pair_statements(expectation(number), records[number], texts[number]).items()
    }
    linked = {(a, b) for a, b in combinations(sorted(ids), 2) if a[0] != b[0] and ids[a] == ids[b]}
    must, may = (wanted_links(name) for name in ("must", "may"))
    precision = len(linked & must) / max(len(linked - may), 1)
    recall = len(linked & must) / len(must)
    assert 2 * precision * recall / max(precision + recall, 1e-9) >= LINKS_FLOOR, (
        precision,
        recall,
        must ^ linked - may,
    )


def wanted_links(name: str) -> set[tuple[tuple[str, str], ...]]:
    pairs = json.loads((EXPECTED / "utterances.json").read_text())[name]
    return {tuple(sorted((article, statement) for article, statement in pair)) for pair in pairs}


def expectation(number: str) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((EXPECTED / f"{number}.json").read_text())
    return expected
