from __future__ import annotations

import pytest

from tests.merging.stories import read_story
from timeline.domain.kinds import Corroboration
from timeline.extraction.actors.known import KnownActors
from timeline.merging.identity import PreviousIds
from timeline.merging.records import Disagreement, Reading, Timeline
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
    [("$40 million", "$40 million"), ("$40 million", "a sum"), ("$40 million", "40 percent")],
    ids=["the same", "one without", "another unit"],
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
