"""The spellings of a name …"""

from __future__ import annotations

import pytest

from tests.builders import value_of_actor, value_of_article, value_of_event
from timeline.domain.kinds import ActorKind
from timeline.extraction.records import ArticleActor
from timeline.merging.records import Disagreement, Reading
from timeline.merging.spellings import Naming, disagreements_of_actor, naming_in, respell


def naming(article: str, name: str, *aliases: str, kind: ActorKind = ActorKind.PERSON) -> Naming:
    """How an article calls somebody that has all these names."""
    return naming_of(
        article, f"So say {', '.join((name, *aliases))}.", ArticleActor("ana-berg", name, kind, aliases, ())
    )


def naming_of(article: str, text: str, actor: ArticleActor) -> Naming:
    return naming_in(value_of_article(article, text=text), actor)


def test_are_kept_with_the_articles_that_have_them() -> None:
    told = [naming("a", "Anna Berg"), naming("b", "Ana Berg", "Berg"), naming("c", "Ana Berg")]
    readings = (Reading("Ana Berg", ("b", "c")), Reading("Anna Berg", ("a",)))
    assert disagreements_of_actor(value_of_actor(), told) == (Disagreement("name", readings),)


@pytest.mark.parametrize(
    "other",
    [["Ana Berg"], ["the minister"], ["Berg"], ["Aná Berg"], ["Petra Berg"], ["Ana Maria Berg"]],
    ids=["the same", "an office", "a surname", "accents", "another first name", "a longer name"],
)
def test_are_one_where_an_article_has_no_other(other: list[str]) -> None:
    told = [naming("a", "Ana Berg"), naming("b", other[0], *other[1:])]
    assert disagreements_of_actor(value_of_actor(), told) == ()


def test_are_those_of_the_articles_words_and_not_of_what_is_known_besides() -> None:
    listed = ArticleActor("ana-berg", "Ana Berg", ActorKind.PERSON, ("Anna Berg",), ())
    spelled_at_all = [naming_of(article, "So says Anna Berg.", listed) for article in ("b", "c")]
    told = [naming("a", "Ana Berg", "Anna Berg"), *spelled_at_all]
    assert disagreements_of_actor(value_of_actor(), spelled_at_all) == ()
    assert len(disagreements_of_actor(value_of_actor(), told)) == 1


def test_of_a_capital_are_kept_with_its_country() -> None:
    country = value_of_actor("ukraine", name="Ukraine", kind=ActorKind.COUNTRY)
    told = [
        naming("a", "Ukraine", "Kyiv", "Ukrainians", kind=ActorKind.COUNTRY),
        naming("b", "Ukraine", "Kiev", kind=ActorKind.COUNTRY),
    ]
    (found,) = disagreements_of_actor(country, told)
    assert [reading.value for reading in found.readings] == ["Kiev", "Kyiv"]


def test_are_one_in_headlines() -> None:
    readings = (Reading("Ana Berg", ("a", "b")), Reading("Anna Berg", ("c",)))
    berg = value_of_actor(disagreements=(Disagreement("name", readings),))
    event = value_of_event(title="Anna Berg and Joanna Bergson met", actors=(berg.id,))
    assert respell(event, {berg.id: berg}).title == "Ana Berg and Joanna Bergson met"


@pytest.mark.parametrize(("told", "shown"), [("Kiev", "Kyiv"), ("Oslo", "Oslo"), ("", "")], ids=["so", "else", "none"])
def test_are_one_in_places(told: str, shown: str) -> None:
    readings = (Reading("Kyiv", ("a", "b")), Reading("Kiev", ("c",)))
    country = value_of_actor("ukraine", name="Ukraine", disagreements=(Disagreement("name", readings),))
    assert respell(value_of_event(place=told, actors=()), {country.id: country}).place == shown
