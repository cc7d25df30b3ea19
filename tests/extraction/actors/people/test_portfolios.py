"""People are found behind an office and what it is of, a body or a field."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import actors_of, ids_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Minister of Energy Bakhyt Serikov left Oslo.", "bakhyt-serikov"),
        ("Minister of Industry, Trade and Tourism Pemba Norgay denied it.", "pemba-norgay"),
        ("Head of the Presidential Administration Vikto Lysenka arrived.", "vikto-lysenka"),
        ("Deputy Secretary General of the External Action Service Joaquem Mora left.", "joaquem-mora"),
        ("Chairman of the Committee on Foreign Affairs Olek Taraso said no.", "olek-taraso"),
        ("The envoy received Ambassador of Japan to Egypt Okata Hirosho.", "okata-hirosho"),
        ("Minister of Irrigation Samir Fawzal on Friday met the envoy.", "samir-fawzal"),
        ("Member for Tolvik Helen Dalten has called for talks.", "helen-dalten"),
        ("The President of the Polar Bank, Dan Maria Raslo, left.", "dan-maria-raslo"),
    ],
    ids=["field", "fields", "body", "body behind a long title", "committee", "countries", "day behind"]
    + ["field that nobody knows", "name behind a comma"],
)
def test_where_the_parser_reads_both_as_one(text: str, actor: str) -> None:
    assert actor in ids_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The chairman of the Bank of Nordland Energy Fund was absent.",
        "The director of the University of Oslo Energy Research Group declined.",
        "The Minister of Energy Raslo Group was there.",
        "The minister of Energy met Raslo.",
        "Minister Of Energy Bakhyt Serikov Quits",
        "The Minister of Finance Budget Speech was late.",
        "The Minister of Defence White Paper was leaked.",
        "The Director of National Intelligence Annual Threat Assessment came out.",
    ],
    ids=["fund", "research group", "group", "no name", "headline", "speech", "paper", "assessment"],
)
def test_not_in_the_names_of_bodies(text: str) -> None:
    assert not [actor for actor in actors_of(text) if actor.kind == "person"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ambassador of Japan to Egypt Okata Hirosho left.", "Ambassador of Japan to Egypt"),
        ("A letter from Oslo to President Dan Rask was read.", "President"),
    ],
)
def test_with_an_office_that_leads_to_another_country(text: str, role: str) -> None:
    assert role in {actor.role for actor in actors_of(text)}
