"""Bodies of a state that are told without it are those of the country that the article is about."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of

ABOUT_NORWAY = "Norway trusts Norway. Norway met Sweden. "


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The health ministry closed the harbor.", "norwegian-health-ministry", id="ministry"),
        pytest.param("The defence ministry closed the harbor.", "norwegian-defense-ministry", id="British spelling"),
        pytest.param("Fish is dear, according to the finance ministry.", "norwegian-finance-ministry", id="a source"),
        pytest.param("The government closed the harbor.", "norwegian-government", id="government"),
        pytest.param("The country's parliament closed it.", "norwegian-parliament", id="of the country"),
        pytest.param("The nation's top court closed it.", "norwegian-supreme-court", id="of the nation"),
        pytest.param("It was closed by the authorities.", "norwegian-government", id="authorities"),
        pytest.param("The central bank cut its rates.", "norwegian-central-bank", id="bank"),
    ],
)
def test_belong_to_the_country_that_is_named_most(text: str, actor: str) -> None:
    assert actor in ids_of(ABOUT_NORWAY + text)


def test_belong_to_the_country_spoken_of_last_where_the_article_is_about_several() -> None:
    text = "Norway met Sweden. Boats flew to Stockholm. The defense ministry closed the harbor."
    assert words_of(text, "swedish-defense-ministry") == ["defense ministry"]


def test_are_the_same_through_an_article() -> None:
    text = "Norway met Sweden. In Sweden the army slept. In Sweden the army ate. Norway saw that the army left."
    assert words_of(text, "swedish-army") == ["army", "army", "army"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He slept outside the defense ministry.", id="a place"),
        pytest.param("The health ministry of the region closed the harbor.", id="said whose it is"),
        pytest.param("He waited for government papers.", id="no article"),
        pytest.param("The government-owned harbor closed.", id="part of a word"),
        pytest.param("The club's parliament closed the harbor.", id="of a club"),
    ],
)
def test_are_nobody_where_they_do_nothing_or_are_another_s(text: str) -> None:
    assert not any(actor.startswith("norwegian-") for actor in ids_of(ABOUT_NORWAY + text))


def test_are_nobody_s_where_no_country_is_named() -> None:
    assert ids_of("The health ministry closed the harbor.") == {"health-ministry"}


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param(
            "The Danish military left. The army refused.", "danish-military", ["Danish military", "army"], id="army"
        ),
        pytest.param("The Danish navy left. The army refused.", "danish-navy", ["Danish navy"], id="navy"),
        pytest.param(
            "The Danish parliament left. The army refused.", "danish-parliament", ["Danish parliament"], id="house"
        ),
    ],
)
def test_are_one_army(text: str, actor: str, words: list[str]) -> None:
    assert words_of(text, actor) == words
