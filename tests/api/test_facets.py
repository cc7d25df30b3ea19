"""Facets …"""

from __future__ import annotations

import pytest
from django.test import Client

from tests import builders
from tests.api.asking import ask
from timeline.api.lists import facets
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def counts(client: Client, address: str) -> dict[str, dict[str, int]]:
    """The counts of each facet, by value."""
    told = ask(client, address)["facets"]
    return {name: {each["value"]: each["count"] for each in values} for name, values in told.items()}


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("timeline/", "kind", {"meeting": 4, "direct": 1, "indirect": 1, "vote": 1}),
        ("timeline/", "month", {"2025-02": 7}),
        ("timeline/", "status", {"happened": 5}),
        ("timeline/", "publisher", {"The Gazette": 5, "The Herald": 2}),
        ("timeline/", "actor", {"ana-berg": 5, "ivo-lind": 2}),
        ("timeline/", "speaker", {"ana-berg": 1}),
        ("timeline/", "precision", {"day": 6, "month": 1}),
        ("timeline/", "corroboration", {"single-source": 7}),
        ("events/", "actor", {"ana-berg": 4, "ivo-lind": 1}),
        ("statements/", "actor", {"ana-berg": 1, "ivo-lind": 1}),
        ("statements/", "publisher", {"The Gazette": 1, "The Herald": 1}),
        ("articles/", "publisher", {"The Gazette": 1, "The Herald": 1}),
        ("actors/", "kind", {"person": 2, "country": 1}),
        ("events/?kind=vote&kind=visit", "kind", {"vote": 1}),
        ("timeline/?after=2025-02-24&before=2025-02-24", "kind", {"meeting": 3, "direct": 1}),
        ("timeline/?q=minerals&actor=ivo-lind", "publisher", {"The Herald": 1}),
        ("timeline/?status=happened", "speaker", {}),
        ("timeline/?actor=nobody", "kind", {}),
        ("statements/?kind=", "kind", {"direct": 1, "indirect": 1}),
    ],
)
def test_count_all_results_by_their_values(client: Client, address: str, name: str, expected: dict[str, int]) -> None:
    joint = "&" if "?" in address else "?"
    assert counts(client, f"{address}{joint}limit=1&facets={name}") == {name: expected}


def test_are_there_only_when_asked_for_and_in_that_order(client: Client) -> None:
    assert "facets" not in ask(client, "events/")
    assert list(ask(client, "events/?facets=status,kind,status")["facets"]) == ["status", "kind"]


def test_tell_values_that_the_parameters_take(client: Client) -> None:
    found = counts(client, "timeline/?limit=1&facets=kind,actor,publisher,status,speaker,precision,corroboration")
    for name, values in found.items():
        for value, count in values.items():
            assert ask(client, f"timeline/?limit=1&count=exact&{name}={value}")["count"] == count, (name, value)


def test_stay_on_the_next_page(client: Client) -> None:
    page = ask(client, "events/?limit=2&facets=kind")
    assert client.get(page["next"]).json()["facets"] == page["facets"]


@pytest.mark.parametrize(
    ("edtf", "month"),
    [
        ("2025-03-31/2025-04-06", "2025-03"),
        ("2025-03-01/2025-03-10~", "2025-03"),
        ("2025-03~", "2025-03"),
        ("../2025-03-01", "2025-03"),
        ("2025", "2025"),
        ("199X", "199X"),
        ("", ""),
    ],
)
def test_put_a_date_into_the_month_in_which_it_begins_or_by_itself(client: Client, edtf: str, month: str) -> None:
    builders.build_event("other", edtf=edtf, kind="offer")
    place_entries(find_all())
    assert counts(client, "events/?facets=month&kind=offer") == {"month": {month: 1}}


def test_give_all_months_in_their_order_and_of_others_the_most_frequent(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "MOST_VALUES", 1)
    builders.build_event("earlier", edtf="2024-12-24")
    builders.build_event("undated", edtf="")
    place_entries(find_all())
    found = counts(client, "events/?facets=month,kind")
    assert list(found["month"].items()) == [("", 1), ("2024-12", 1), ("2025-02", 5)]
    assert found["kind"] == {"meeting": 6}


def test_count_what_several_articles_carry_once(client: Client) -> None:
    vote = builders.build_event("twice", kind="call")
    for number in range(2):
        builders.build_evidence(vote, builders.build_article(f"call-{number}", publisher="The Post"))
    place_entries(find_all())
    assert counts(client, "events/?facets=publisher&kind=call") == {"publisher": {"The Post": 1}}


def test_count_what_somebody_says_to_himself_once(client: Client) -> None:
    builders.build_statement("aloud", speaker_id="ana-berg", addressee_id="ana-berg", kind="mixed")
    place_entries(find_all())
    assert counts(client, "statements/?facets=actor&kind=mixed") == {"actor": {"ana-berg": 1}}
