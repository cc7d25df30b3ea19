"""A page …"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.builders import build_actor, build_article, build_correction, build_event, build_evidence
from tests.pages.telling import show, tell_event
from timeline import models
from timeline.pages.disputes import name_correction

pytestmark = pytest.mark.django_db


def test_shows_each_value_that_outlets_give_with_the_outlet(client: Client) -> None:
    values = [
        {"value": "2025-02-24", "sources": ["oslo-meeting-gazette"]},
        {"value": "2025-02-25", "sources": ["gone"]},
    ]
    contested = [{"field": "date", "values": values, "chosen": "2025-02-24"}]
    event = tell_event("Gazette", corroboration="contested", disagreements=contested)

    for address in ("/", f"/events/{event.pk}/"):
        page = show(client, address)
        assert "Outlets differ on the date:" in page
        assert '<span class="chosen">Monday 24 February 2025 (Gazette)</span>; ' in page
        assert "<span>Tuesday 25 February 2025 (gone)</span>" in page


def test_asks_who_did_it_where_outlets_differ_on_that(client: Client) -> None:
    values = [{"value": name, "sources": ["gone"]} for name in ("Ana Berg", "Bo Dahl")]
    tell_event("Gazette", disagreements=[{"field": "actor", "values": values, "chosen": "Ana Berg"}])

    assert "Outlets differ on who did it:" in show(client, "/")


def test_shows_how_outlets_spell_a_name(client: Client) -> None:
    build_article("oslo", publisher="Gazette")
    values = [{"value": "Ana Berg", "sources": ["oslo"]}, {"value": "Anna Berg", "sources": ["gone"]}]
    build_actor(disagreements=[{"field": "name", "values": values, "chosen": "Ana Berg"}])

    page = show(client, "/actors/ana-berg/")
    assert 'Outlets differ on how to spell the name: <span class="chosen">Ana Berg (Gazette)</span>' in page


def test_tells_the_history_of_a_plan_in_the_order_in_which_it_came_out(client: Client) -> None:
    event = tell_event()
    held = build_article("a-held", publisher="Courier", published_on=date(2025, 2, 25))
    planned = build_article("b-planned", publisher="Gazette", published_on=date(2025, 2, 20))
    build_evidence(event, held)
    build_evidence(event, planned, status="planned")

    for address in ("/", f"/events/{event.pk}/"):
        page = show(client, address)
        assert page.index("Gazette") < page.index('<span class="status planned">planned then</span>')
        assert page.index("planned then") < page.index("Courier")
        assert page.count("planned then") == 1


def test_counts_outlets_whose_words_are_their_own(client: Client) -> None:
    tell_event("Gazette", "Courier", newsrooms=1)
    assert "2 outlets, 1 independent" in show(client, "/")


def test_says_who_corrected_what_and_why(client: Client) -> None:
    event = tell_event("Gazette")
    build_correction(event, field="date", value="2025-02-24", was="")
    build_correction(models.Actor.objects.get(), action="merge", was="a-berg", value="ana-berg", field="")

    assert "Date set to Monday 24 February 2025 (was undated) by Bo Dahl on 25 February 2025: The minutes" in show(
        client, f"/events/{event.pk}/"
    )
    assert "Merged with a-berg by Bo Dahl on 25 February 2025" in show(client, "/actors/ana-berg/")


@pytest.mark.parametrize(
    ("corrected", "words"),
    [
        ({"action": "split", "value": "oslo-talks", "was": "e-2"}, "Parted from e-2 by Bo Dahl"),
        ({"action": "alias", "value": "A. Berg"}, "Also known as A. Berg: added"),
        ({"action": "set", "field": "place", "value": "Oslo", "was": "Oslo"}, "Place set to Oslo by"),
        ({"action": "hide", "field": "", "value": "", "was": ""}, "Hidden by Bo Dahl"),
    ],
    ids=lambda value: value if isinstance(value, str) else value["action"],
)
def test_words_each_kind_of_correction(corrected: dict[str, str], words: str) -> None:
    made = build_correction(build_event(save=False), save=False, **corrected)

    assert name_correction(made).startswith(words)


def test_says_why_words_were_taken_for_the_same_event(client: Client) -> None:
    event = tell_event()
    build_evidence(event, build_article(), rule="noun-frame", merge_reason="both meeting; same day, 2025-02-24")

    page = show(client, f"/events/{event.pk}/")
    assert "Found by the rule “noun-frame”" in page
    assert "Merged: both meeting; same day, Monday 24 February 2025" in page
