"""Corroboration …"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.builders import (
    SENTENCE,
    value_of_actor,
    value_of_event,
    value_of_evidence,
    value_of_statement,
    value_of_timeline,
    value_of_wording,
)
from timeline.domain.kinds import TOLD_AGAIN, ActorKind, Corroboration
from timeline.merging.corroboration import corroborate
from timeline.merging.records import Disagreement, Reading, Timeline, Wording

AGENCY = "gull-agency"
ORIGINS = {"gull": AGENCY, "tern": "tern", "tern-reprint": "tern", "courier": "courier"}
MET = {"spans": (SENTENCE,), "text": ""}


def reported(articles: Sequence[str], speaker: str, relays: Sequence[Wording] = ()) -> Timeline:
    """A meeting that the articles tell, and what somebody says there, or an agency says of it, in some of them."""
    return corroborate(
        value_of_timeline(
            actors=(value_of_actor(), value_of_actor(AGENCY, kind=ActorKind.MEDIA)),
            events=(value_of_event(evidence=tuple(map(value_of_evidence, articles))),),
            statements=(value_of_statement(speaker=speaker, wordings=tuple(relays)),),
        ),
        ORIGINS,
    )


@pytest.mark.parametrize(
    ("articles", "named_by", "newsrooms"),
    [
        (["tern", "courier"], [], 2),
        (["tern", "tern-reprint"], [], 1),
        (["tern", "courier"], ["courier"], 2),
        (["tern", "courier", "gull"], ["tern", "courier"], 1),
    ],
    ids=["two of their own", "a reprint", "one from an agency", "an agency and two that name it"],
)
def test_counts_the_newsrooms_that_an_event_is_known_from(
    articles: list[str], named_by: list[str], newsrooms: int
) -> None:
    relays = [value_of_wording(article, **MET) for article in named_by]
    (event,) = reported(articles, AGENCY, relays).events
    assert event.newsrooms == newsrooms


def test_counts_no_newsroom_for_words_that_only_tell_again() -> None:
    again = value_of_evidence("courier", merge_reason=TOLD_AGAIN)
    event = value_of_event(evidence=(value_of_evidence("tern"), again))
    assert corroborate(value_of_timeline(events=(event,), statements=()), ORIGINS).events[0].newsrooms == 1


def test_takes_an_event_outside_of_what_the_agency_says_for_the_newsrooms_own() -> None:
    relays = [value_of_wording(article) for article in ("tern", "courier")]
    (event,) = reported(["tern", "courier"], AGENCY, relays).events
    assert event.corroboration is Corroboration.CORROBORATED


@pytest.mark.parametrize(
    ("speaker", "via", "newsrooms"),
    [("ana-berg", None, 2), ("ana-berg", AGENCY, 1), (AGENCY, None, 1)],
    ids=["heard by both", "told to an agency", "said by the agency"],
)
def test_counts_the_newsrooms_that_a_statement_is_known_from(speaker: str, via: str | None, newsrooms: int) -> None:
    wordings = [value_of_wording(article, via=via) for article in ("tern", "courier")]
    (said,) = reported(["gull"], speaker, wordings).statements
    assert said.newsrooms == newsrooms


@pytest.mark.parametrize(
    "articles", [["tern", "courier"], ["tern", "tern-reprint"]], ids=["two newsrooms", "a reprint"]
)
def test_calls_contested_what_articles_tell_differently(articles: list[str]) -> None:
    differing = Disagreement("amount", tuple(Reading(f"${article}", (article,)) for article in articles))
    event = value_of_event(evidence=tuple(map(value_of_evidence, articles)), disagreements=(differing,))
    (judged,) = corroborate(value_of_timeline(events=(event,), statements=()), ORIGINS).events
    assert judged.corroboration is Corroboration.CONTESTED
