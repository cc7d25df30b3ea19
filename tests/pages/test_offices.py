"""The page of a body leads to the people …"""

from __future__ import annotations

import pytest
from django.test import Client

from tests.builders import build_actor
from tests.pages.telling import show

pytestmark = pytest.mark.django_db

IN_OFFICE = '<a href="/actors/bo-lind/">Bo Lind</a>, '


def hold(title: str) -> None:
    build_actor("bo-lind", roles=[{"title": title, "country": "norway", "since": "2021", "until": ""}])


@pytest.mark.parametrize(
    ("kind", "name", "title", "is_told"),
    [
        ("government", "Storting", "Storting spokesman", True),
        ("organisation", "Øre Union", "president of the Øre Union", True),
        ("organisation", "Nor", "Norwegian minister", False),
        ("organisation", "Storting", "minister of fisheries", False),
        ("country", "Norway", "prime minister of Norway", False),
        ("person", "Nobel", "Nobel laureate", False),
    ],
    ids=["a spokesman", "letters beyond ASCII", "a part of a word", "another office", "a country", "a person"],
)
def test_whose_offices_name_it(client: Client, kind: str, name: str, title: str, is_told: bool) -> None:
    build_actor("body", name=name, kind=kind)
    hold(title)

    page = show(client, "/actors/body/")

    assert (f"{IN_OFFICE}{title}, since 2021" in page) == is_told
    assert ("<dt>Official</dt>" in page) == is_told
