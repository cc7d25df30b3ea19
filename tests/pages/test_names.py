"""What is typed for an actor …"""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import builders
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all
from timeline.models import Alias
from timeline.pages.names import busiest, find_meant, offer_names

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def listed(db: None) -> None:  # noqa: ARG001 - asks for the database
    """Some actors, one of whom takes part in something."""
    ana = builders.build_actor()
    builders.build_actor("nordia", name="Nordia", kind="country", names=["Kingdom of Nordia"])
    builders.build_actor("nordian-parliament", name="Parliament of Nordia", kind="government")
    builders.build_actor("northern-union", name="Northern Union", names=["NU", "N.U."])
    builders.build_actor("nunavut", name="Nunavut", kind="country")
    builders.build_actor("nordian-senate", name="Senate of Nordia", names=["Senate"])
    builders.build_actor("senate-of-westland", name="Westland's senate")
    builders.build_actor("southland-senate", name="Southern senate", names=["the Senate", "Senate"])
    Alias.objects.create(id="actor/anna", type="actor", old_id="anna", target_id="ana-berg")
    builders.build_participation(builders.build_event(), ana)
    place_entries(find_all())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ana-berg", ["ana-berg"]),
        ("anna", ["ana-berg"]),
        ("Ana Berg", ["ana-berg"]),
        ("ANÁ BERG", ["ana-berg"]),
        ("berg, ana", ["ana-berg"]),
        ("an", ["ana-berg"]),
        ("NORDIA", ["nordia"]),
        ("kingdom", ["nordia"]),
        ("nu", ["northern-union"]),
        ("N.U.", ["northern-union"]),
        ("Nunavut", ["nunavut"]),
        ("senate", ["nordian-senate", "southland-senate", "senate-of-westland"]),
        ("senat", ["nordian-senate", "senate-of-westland", "southland-senate"]),
        ("nord", ["nordia", "nordian-parliament", "nordian-senate"]),
        ("nordia parl", ["nordian-parliament"]),
        ("Ivo Lind", []),
        ("erg", []),
        ("...", []),
    ],
)
def test_means_those_whose_id_or_name_it_is(typed: str, meant: list[str]) -> None:
    assert [actor.pk for actor in find_meant(typed)] == meant


@pytest.mark.parametrize("typed", ["se", "senate", "nobody"])
def test_is_looked_up_without_reading_all_actors(typed: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        find_meant(typed)
    of_actors = [query["sql"] for query in asked if 'FROM "timeline_actor"' in query["sql"]]
    assert of_actors
    assert [sql for sql in of_actors if "LIMIT" not in sql and 'WHERE "timeline_actor"."id" =' not in sql] == []


def test_is_offered_where_somebody_is_involved_in_something() -> None:
    assert offer_names() == ["Ana Berg"]


def test_is_offered_by_an_index_of_the_busiest() -> None:
    assert "INDEX heading_busiest" in busiest().explain() or connection.vendor != "sqlite"
