"""The reader finds in invented articles what a careful person finds.

The floors may only rise; three fell by a point or two when clauses that no list names began to be judged, since that
finds much more in articles that nobody here wrote (`docs/accuracy.md`).
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import ROOT
from tests.scores.cases import (
    FIFTH_AUTHOR,
    FOURTH_AUTHOR,
    FOURTH_AUTHOR_AGAIN,
    GOLDEN,
    OF_LONG_SENTENCES,
    READ_SINCE,
    SECOND_AUTHOR,
    SECOND_AUTHOR_AGAIN,
    SIXTH_AUTHOR,
    THIRD_AUTHOR,
    THIRD_AUTHOR_AGAIN,
    TWO_AUTHORS,
    TWO_AUTHORS_AGAIN,
    UNSEEN,
    WRITTEN_FOR,
    expectation,
)
from tests.scores.scoring import Scores, score
from timeline.extraction.actors import read_known_actors
from timeline.extraction.article import find_in
from timeline.extraction.language import parse
from timeline.extraction.records import EventMention, Findings
from timeline.extraction.sources.plain import read_plain_file

pytestmark = pytest.mark.slow

FIGURES = ("actors precision", "actors recall", "speakers", "events F1", "event dates", "event kinds", "event actors")
FLOORS = {
    WRITTEN_FOR: (0.97, 0.95, 0.97, 0.95, 0.96, 0.98, 0.95),
    READ_SINCE: (0.93, 0.95, 0.95, 0.94, 0.94, 0.97, 0.88),
    OF_LONG_SENTENCES: (0.95, 0.88, 0.86, 0.93, 0.93, 0.94, 0.83),
    UNSEEN: (0.96, 0.92, 0.90, 0.93, 0.96, 0.93, 0.79),
    SECOND_AUTHOR: (0.97, 0.97, 0.96, 0.86, 0.91, 0.94, 0.86),
    SECOND_AUTHOR_AGAIN: (0.97, 0.93, 0.94, 0.88, 0.87, 0.96, 0.86),
    THIRD_AUTHOR: (0.95, 0.92, 0.96, 0.87, 0.92, 0.94, 0.71),
    THIRD_AUTHOR_AGAIN: (0.95, 0.93, 0.91, 0.84, 0.82, 0.88, 0.80),
    FOURTH_AUTHOR: (0.97, 0.90, 0.87, 0.88, 0.85, 0.98, 0.70),
    FOURTH_AUTHOR_AGAIN: (0.94, 0.86, 0.92, 0.79, 0.93, 0.81, 0.68),
}
MESSY_FIGURES = (*FIGURES[:2], "statements F1", "speakers", "statement dates", *FIGURES[3:])
MESSY_FLOORS = {
    FIFTH_AUTHOR: (0.89, 0.79, 0.85, 0.85, 0.67, 0.75, 0.72, 0.80, 0.53),
    SIXTH_AUTHOR: (0.87, 0.66, 0.83, 0.85, 0.76, 0.76, 0.75, 0.81, 0.53),
    TWO_AUTHORS: (0.88, 0.68, 0.80, 0.82, 0.84, 0.70, 0.60, 0.76, 0.41),
    TWO_AUTHORS_AGAIN: (0.90, 0.73, 0.81, 0.76, 0.59, 0.70, 0.82, 0.79, 0.42),
}
TABLES = ((FIGURES, FLOORS), (MESSY_FIGURES, MESSY_FLOORS))


def measured(cases: tuple[str, ...]) -> dict[str, float]:
    """The shares of some cases together."""
    known = read_known_actors((ROOT / "seeds" / "actors.toml").read_text(), "actors.toml")
    scores = Scores()
    for case in cases:
        article = read_plain_file(GOLDEN / case / "article.txt")
        found = find_in(article, parse(article.text), known)
        scores.update(score(expectation(case, article.text), record_of(found), article.text))
    return scores.figures()


def record_of(findings: Findings) -> dict[str, list[dict[str, Any]]]:
    """The findings in the shape that is scored; times are not, since nobody listed them."""
    return {
        "times": [],
        "actors": [
            {"id": actor.id, "name": actor.name, "aliases": actor.aliases, "mentions": [m.span for m in actor.mentions]}
            for actor in findings.actors
        ],
        "statements": [
            {"speaker": row.speaker, "content": row.speech.content, "kind": "", "edtf": row.date.edtf or None}
            for row in findings.statements
        ],
        "events": [event_of(event) for event in findings.events],
    }


def event_of(event: EventMention) -> dict[str, Any]:
    return {
        "kind": event.kind.value,
        "status": event.status.value,
        "edtf": event.date.edtf or None,
        "actors": event.actors,
        "evidence": [event.evidence],
    }


@pytest.mark.parametrize(
    ("cases", "floors"),
    [
        pytest.param(cases, dict(zip(figures, row, strict=True)), id=f"{cases[0]}...")
        for figures, table in TABLES
        for cases, row in table.items()
    ],
)
def test_reach_the_floors(cases: tuple[str, ...], floors: dict[str, float]) -> None:
    scores = measured(cases)
    assert {what: scores[what] for what, floor in floors.items() if scores[what] < floor} == {}, scores


def test_cover_every_case() -> None:
    scored = (case for _, table in TABLES for cases in table for case in cases)
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(scored)
