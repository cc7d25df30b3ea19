"""Firms go by the rest of their names and by nouns, and those who lead them by short titles."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, kinds_of, words_of


@pytest.mark.parametrize(
    ("text", "id", "words"),
    [
        ("Brontax Inc. said it agreed. Brontax said so.", "brontax-inc", ["Brontax Inc", "Brontax"]),
        ("Nordvik Air AS sued. Nordvik Air lost.", "nordvik-air-as", ["Nordvik Air AS", "Nordvik Air"]),
        ("Japan Airlines met the union. Japan sued.", "japan-airlines", ["Japan Airlines"]),
        (
            "Nordvik Air AS sued. The company lost. The Visby-based firm fell.",
            "nordvik-air-as",
            ["Nordvik Air AS", "The company", "The Visby-based firm"],
        ),
        ("The Ports Union met. The company lost.", "ports-union", ["Ports Union"]),
        ("The Ports Union met. The Visby-based union lost.", "ports-union", ["Ports Union", "The Visby-based union"]),
        ("Nordvik Air AS sued. The company, Brontax, lost.", "nordvik-air-as", ["Nordvik Air AS"]),
    ],
)
def test_other_names(text: str, id: str, words: list[str]) -> None:
    assert words_of(text, id) == words


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Nordvik CEO Tollo Berge said it was over.", "tollo-berge", "person"),
        ("Nordvik CEO Tollo Berge said it was over.", "nordvik", "organisation"),
        ("Danish PM Raslo Numa left.", "raslo-numa", "person"),
        ("His ex-girlfriend Tia Moss said it was over.", "tia-moss", "person"),
        ("Opposition figure Azmar Yusolf was freed.", "azmar-yusolf", "person"),
        ("The singer's label, Palmer Records, sued.", "palmer-records", "organisation"),
        ("QD spokesman Gareth Krugel said so. The QD said it would sue.", "qd", "organisation"),
        ('"They came at dawn," said one woman, Fatimah.', "fatimah", "person"),
        ("The Dublin Tenants' Association met.", "dublin-tenants-association", "organisation"),
        ("Catholic bishops urged calm.", "catholic-bishops", "group"),
        ("Sandvel Motors paid. Mr. Sandvel left.", "sandvel", "person"),
    ],
)
def test_people_and_bodies(text: str, name: str, kind: str) -> None:
    assert kinds_of(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It closed at 5 PM Eastern Time.", "eastern-time"),
        ("One plan, Skylift, failed.", "skylift"),
        ("AI chief Ana Moe left.", "ai"),
        ("The agency, Monday, said so.", "monday"),
        ("Sandvel Motors paid. Sandvel told them so.", "sandvel"),
        ("Norwegian Soldiers' Aid left.", "norwegian-soldiers"),
        ("Junta chief Tan Solo Thelo left.", "junta"),
    ],
)
def test_nobody(text: str, name: str) -> None:
    assert name not in ids_of(text)
