"""Deeds that only a noun tells are found, with twins that tell none."""

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.events.detection.deed_nouns import DEED_NOUN
from timeline.extraction.events.finding import find_events


def nouns_of(text: str) -> list[tuple[str, str]]:
    found = find_events(reading_of(text))
    return [(event.trigger.of(text), event.kind.value) for event in found if event.rule == DEED_NOUN]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The port is quiet after the resignation of Anna Berg.", [("resignation", "background")]),
        ("The port is quiet after Anna Berg's resignation.", [("resignation", "background")]),
        ("The port is quiet after the Norwegian invasion of Sweden.", [("invasion", "military")]),
        ("The port is quiet after a resignation.", []),
        ("The port is quiet despite the alleged resignation of Anna Berg.", []),
        ("The port is quiet despite Anna Berg's looming resignation.", []),
        ("The union called for the resignation of Anna Berg.", []),
        ("The union demanded the resignation of Anna Berg.", []),
        ("The union may see the resignation of Anna Berg.", []),
        ("The resignation of ministers is common.", []),
        ('The port is quiet. "It is the resignation of Anna Berg."', []),
        ("The port is quiet after the song of Anna Berg.", []),
        ("Anna Berg resigned on Monday. The port is quiet after the resignation of Anna Berg.", []),
    ],
)
def test_find_deeds_by_their_nouns(text: str, nouns: list[tuple[str, str]]) -> None:
    assert nouns_of(text) == nouns
