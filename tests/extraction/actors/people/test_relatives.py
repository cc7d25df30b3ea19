"""People are told by whose relatives they are, by a crown, or together with a spouse."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, kinds_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Her husband Tarvo was arrested in May.", "tarvo", id="first name alone"),
        pytest.param("His widow, Eva, was ill.", "eva", id="between commas"),
        pytest.param("Berg’s late brother Tarvo Ilmson founded it.", "tarvo-ilmson", id="of a name"),
        pytest.param("She is the wife of Tarvo Ilmson, who fled.", "tarvo-ilmson", id="behind of"),
        pytest.param("His father Prime Minister Tarvo Ilmson left.", "tarvo-ilmson", id="behind a title"),
        pytest.param("His nephew Tarvo el Ilmson left.", "tarvo-el-ilmson", id="particle"),
        pytest.param("Richard and Lisa Holm left.", "richard-holm", id="the first of a couple"),
        pytest.param("She met Prince Harald.", "harald", id="prince"),
        pytest.param("Princess Anna of Denmark left.", "anna", id="princess of a country"),
    ],
)
def test_are_people(text: str, actor: str) -> None:
    assert kinds_of(text).get(actor) == "person"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Her brother Monday was arrested.", "monday", id="day"),
        pytest.param("His daughter in Tarvo was ill.", "tarvo", id="where somebody is"),
        pytest.param("His company Tarvo was sold.", "tarvo", id="no relative"),
        pytest.param("They live in Prince Harald Square.", "harald", id="name of a square"),
        pytest.param("Queen Marie’s Beach lies there.", "mari", id="part of a name"),
        pytest.param("They live in King Street.", "street", id="no first name"),
        pytest.param("Elsa Warren came. Warren and Lisa Holm left.", "warren-holm", id="family name in front"),
        pytest.param("Eva Moe came. Eva and Lisa Holm left.", "eva-holm", id="first name of another"),
        pytest.param("His wife Democratic candidate Eva Moe left.", "democratic", id="party"),
        pytest.param("Norway and Lisa Holm left.", "norway-holm", id="country in front"),
    ],
)
def test_are_not_people(text: str, actor: str) -> None:
    assert kinds_of(text).get(actor) != "person"


def test_are_who_they_are_in_full() -> None:
    assert ids_of("Tarvo Ilmson, a fisherman, said it was over. Her husband Tarvo left.") == {"tarvo-ilmson"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Princess Marvelline said it was over.", {"marvelline"}),
        ("Princess Marvelline Rostad sang. Princess Marvelline left.", {"marvelline-rostad"}),
        ("Prince Tollo Air Base was hit.", set()),
        ("They closed Queen Anne Road.", set()),
    ],
)
def test_royals_are_told_by_one_name(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
