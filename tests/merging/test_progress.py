"""Plans and what comes of them …"""

from __future__ import annotations

import pytest

from tests.merging.stories import merged_labels, read_story
from timeline.extraction.actors.names.known import KnownActors
from timeline.merging.identity import PreviousIds
from timeline.merging.timeline import merge_findings

PLAN = (
    "== gull | Gull | 2024-05-10\n<e a visit planned 2024-05-20 ana-berg>Berg is to visit Rome on 20 May to sign</e>.\n"
)
LATER = "== tern | Tern | {}\n{}\n"
EARLIER_DEED = "<e b visit happened - ana-berg>Berg has reportedly made a visit to Rome to sign</e>."


@pytest.mark.parametrize(
    ("published", "words", "is_one"),
    [
        ("2024-05-21", "<e a visit happened 2024-05-20 ana-berg>Berg visited Rome on 20 May</e>.", True),
        ("2024-05-19", "<e a visit cancelled - ana-berg>The visit of Berg to Rome is called off</e>.", True),
        ("2024-05-18", "<e a visit planned 2024-05-27 ana-berg>Berg will visit Rome on 27 May instead</e>.", True),
        ("2024-07-31", "<e b visit happened 2024-07-30 ana-berg>Berg visited Rome on 30 July</e>.", False),
        ("2024-05-12", EARLIER_DEED, False),
    ],
    ids=["held", "called off", "put off", "another one much later", "told as done before its day"],
)
def test_are_one_event_with_a_history(published: str, words: str, *, is_one: bool) -> None:
    labels = merged_labels(read_story(PLAN + LATER.format(published, words)))["events"]
    assert (len(set(labels.values())) == 1) is is_one


def test_stay_apart_where_one_article_tells_both() -> None:
    labels = merged_labels(read_story(f"{PLAN}{EARLIER_DEED}\n"))["events"]
    assert len(set(labels.values())) == 2


MOVED = "== {0} | {0} | {1}\n<e a visit planned {2} ana-berg>Berg will visit Rome on that day to sign</e>.\n"


@pytest.mark.parametrize(
    ("told", "day", "contested"),
    [
        ([("2024-05-10", "2024-05-20"), ("2024-05-14", "2024-05-27")], "2024-05-27", False),
        (
            [("2024-05-10", "2024-05-20"), ("2024-05-11", "2024-05-20"), ("2024-05-14", "2024-05-27")],
            "2024-05-27",
            False,
        ),
        (
            [("2024-05-10", "2024-05-20"), ("2024-05-14", "2024-05-27"), ("2024-05-15", "2024-05-20")],
            "2024-05-20",
            True,
        ),
    ],
    ids=["put off", "put off after two told of it", "told of the first day again"],
)
def test_have_the_day_that_was_told_last(told: list[tuple[str, str]], day: str, *, contested: bool) -> None:
    text = "".join(MOVED.format(f"paper-{n}", *days) for n, days in enumerate(told))
    (event,) = merge_findings(read_story(text).findings, KnownActors(), PreviousIds()).events
    assert event.when.date.edtf == day
    assert bool(event.disagreements) is contested
