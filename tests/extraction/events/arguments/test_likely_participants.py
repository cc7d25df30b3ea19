"""Who most likely took part, though no rule names them, takes part."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import reading_of
from timeline.extraction.events import find_events
from timeline.extraction.events.arguments.likely_participants import find_candidates
from timeline.extraction.events.arguments.participant_traits import Scene, find_scenes, find_traits

TALKS = "Norway and Sweden are in dispute over fish. Norway met Sweden in Oslo on Monday."


def scenes_of(text: str) -> list[Scene]:
    return list(find_scenes(reading_of(text), events_of(text)))


def traits_of(text: str, id: str) -> set[str]:
    """The traits of somebody who may have taken part in the last happening of a text."""
    return set(find_traits(reading_of(text), scenes_of(text)[-1], id))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (f"{TALKS} The contract was signed on Tuesday.", {"norway", "sweden"}),
        (f"{TALKS} Snow fell. A storm hit the coast. Finland signed the contract on Tuesday.", {"finland"}),
    ],
    ids=["nobody is named", "somebody is"],
)
def test_beside_those_who_are_known(text: str, actors: set[str]) -> None:
    assert set(find_events(reading_of(text))[-1].actors) == actors


@pytest.mark.parametrize("text", ["", "Snow fell.", "The contract was signed on Tuesday.", "“”"])
def test_but_nobody_where_nobody_is_named(text: str) -> None:
    assert all(not event.actors for event in find_events(reading_of(text)))


@pytest.mark.parametrize(
    ("text", "trait", "has"),
    [
        ("Norway met Sweden on Monday. The contract was signed on Tuesday.", "stands before as subject", True),
        ("Sweden met Norway on Monday. The contract was signed on Tuesday.", "stands before as subject", False),
        ("Norway met Sweden on Monday. The contract was signed on Tuesday.", "circle before", True),
        ("Norway fished. Sweden met Finland on Monday. The contract was signed on Tuesday.", "circle before", False),
        ("The contract was signed on Tuesday, a blow to Norway.", "stands inside behind", True),
        ("In Norway, the contract was signed on Tuesday.", "stands inside behind", False),
    ],
    ids=["subject", "no subject", "took part before", "did not", "behind", "in front"],
)
def test_by_traits(text: str, trait: str, has: bool) -> None:
    assert (trait in traits_of(text, "norway")) is has


def test_is_judged_only_of_those_of_whom_it_is_not_known() -> None:
    reading = reading_of(TALKS)
    scene = next(find_scenes(reading, events_of(TALKS)))
    assert {*scene.event.actors}.isdisjoint(find_candidates(reading, scene))
