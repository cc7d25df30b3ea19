"""A happening has those who took part in it by what the article tells of it elsewhere."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of
from timeline.domain.kinds import EventKind

RAID = "A bomb killed two guards in Oslo on Monday. "


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Sweden claimed responsibility for the attack.", id="claimed"),
        pytest.param("Sweden has claimed responsibility.", id="claimed, of what is not said"),
        pytest.param("The attack was claimed by Sweden.", id="claimed, in the passive"),
        pytest.param("Norway blamed the attack on Sweden.", id="blamed"),
        pytest.param("The attack, which Norway blamed on Sweden, hurt nobody else.", id="blamed, beside"),
        pytest.param("The bombing was attributed to Sweden.", id="attributed"),
        pytest.param("Sweden said it had carried out the attack.", id="said so"),
    ],
)
def test_who_is_said_to_have_done_it(told: str) -> None:
    assert "sweden" in attackers(RAID + told)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Sweden condemned the attack.", id="condemned"),
        pytest.param("Sweden claimed responsibility for the bridge.", id="nothing that was done"),
        pytest.param("Norway blamed the weather on Sweden.", id="something else"),
        pytest.param("No group has claimed responsibility, Sweden said.", id="nobody"),
        pytest.param("Berg said it had carried out the attack.", id="of nobody named"),
    ],
)
def test_not_who_only_speaks_of_it(told: str) -> None:
    assert not {"sweden", "ana-berg"} & attackers(RAID + told)


def test_not_of_an_attack_whose_doer_is_named() -> None:
    assert attackers("Norway attacked Finland on Monday. Sweden claimed responsibility for a blast.") == {
        "norway",
        "finland",
    }


@pytest.mark.parametrize(
    ("told", "actors"),
    [
        pytest.param("The tariffs will take effect on Friday.", {"norway", "sweden"}, id="going back"),
        pytest.param("The next tariffs will take effect on Friday.", set(), id="others of the kind"),
        pytest.param("The tariffs of the union will take effect on Friday.", set(), id="of somebody else"),
        pytest.param("Tariffs will take effect on Friday.", set(), id="without an article"),
    ],
)
def test_of_what_only_goes_back_to_it(told: str, actors: set[str]) -> None:
    events = events_of(f"Norway imposed tariffs on Sweden on Monday. {told}")
    assert [set(event.actors) for event in events] == [{"norway", "sweden"}, actors]


@pytest.mark.parametrize(
    ("told", "actors"),
    [
        pytest.param("The pact was brokered by Finland.", {"norway", "sweden", "finland"}, id="brokered"),
        pytest.param(
            "It was signed by Berg and Lund.", {"norway", "sweden", "ana-berg", "jon-lund"}, id="signed, by it"
        ),
    ],
)
def test_of_a_deal_that_is_told_once(told: str, actors: set[str]) -> None:
    events = events_of(f"Norway and Sweden signed a pact in Oslo on Monday. {told}")
    assert [set(event.actors) for event in events] == [actors]


@pytest.mark.parametrize(
    ("told", "host"),
    [
        pytest.param("The talks were hosted by Finland.", {"finland"}, id="hosted, in the passive"),
        pytest.param("Berg joined the talks.", {"ana-berg"}, id="joined"),
        pytest.param("Berg will join the talks.", set(), id="to come"),
        pytest.param("Berg praised the talks.", set(), id="something else"),
        pytest.param("Berg hosted the dancers.", set(), id="others"),
    ],
)
def test_of_talks_that_somebody_else_hosted_or_joined(told: str, host: set[str]) -> None:
    events = events_of(f"Norway and Sweden held talks last week. {told}")
    assert set(events[0].actors) == {"norway", "sweden"} | host


def test_not_of_another_deal() -> None:
    events = events_of("Norway and Sweden signed a pact on Monday. Finland and Berg signed a pact last week.")
    assert [set(event.actors) for event in events] == [{"norway", "sweden"}, {"finland", "ana-berg"}]


def attackers(text: str) -> set[str]:
    """Who took part in the first attack of a text."""
    return set(next(event.actors for event in events_of(text) if event.kind is EventKind.MILITARY))
