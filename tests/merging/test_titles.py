"""Titles …"""

from __future__ import annotations

from tests.merging.stories import read_story
from timeline.extraction.actors.names.known import KnownActors
from timeline.merging.identity import PreviousIds
from timeline.merging.timeline import merge_findings

TOLD = "<e a offer happened 2024-05-13 ana-berg>{}</e>.\n"


def title_of(*tellings: str) -> str:
    text = "".join(f"== a{n} | Paper {n} | 2024-05-14\n{TOLD.format(words)}" for n, words in enumerate(tellings))
    (event,) = merge_findings(read_story(text).findings, KnownActors(), PreviousIds()).events
    return event.title


def test_are_those_whose_words_most_tellings_use() -> None:
    shared = "Berg offered a loan for the harbour of Bodo"
    peculiar = "Berg, sunburnt, offered a loan for the harbour"
    assert title_of(peculiar, shared, "Minister Berg offered Bodo a loan for its harbour") == shared


def test_are_the_oldest_of_equals() -> None:
    assert title_of("Berg offered a loan", "A loan offered Berg") == "Berg offered a loan"


def test_tell_where_by_themselves() -> None:
    leaning = "Berg offered a loan for the harbour to the country"
    assert title_of(leaning, "Berg offered a loan to Norway", "Berg offered a loan for a harbour") != leaning
    assert title_of(leaning, "Berg offered a loan to both sides") == leaning
