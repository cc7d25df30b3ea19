"""What is typed for an outlet …"""

from __future__ import annotations

import pytest

from tests.builders import build_article
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all
from timeline.pages.names import find_publisher, offer_publishers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def listed(db: None) -> None:  # noqa: ARG001 - asks for the database
    """Some articles, of whose outlets two are called nearly the same, one has only marks for a name and one none."""
    for number, publisher in enumerate(("Post", "Post", "POST", "Gazétte", "!!!", "")):
        build_article(f"article-{number}", publisher=publisher)
    place_entries(find_all())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Post", "Post"),
        ("POST", "POST"),
        ("post", "Post"),
        ("gazette", "Gazétte"),
        ("!!!", "!!!"),
        ("?", ""),
        ("Bugle", ""),
    ],
)
def test_finds_that_very_name_or_the_most_usual_that_is_nearly_it(typed: str, found: str) -> None:
    assert find_publisher(typed) == found


def test_is_offered_where_it_has_a_name() -> None:
    assert offer_publishers() == ["!!!", "Gazétte", "Post", "POST"]
