"""Actors are one under their names, surnames, titles and nouns, wherever these stand."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param(
            "Henrik Solberg spoke first. Later Solberg left.",
            "henrik-solberg",
            ["Henrik Solberg", "Solberg"],
            id="surname after the full name",
        ),
        pytest.param(
            "Henrik Goodfellow spoke first. Goodfellow concurred: “We are done here”, he said.",
            "henrik-goodfellow",
            ["Henrik Goodfellow", "Goodfellow"],
            id="surname that is a noun",
        ),
        pytest.param(
            "Henrik Goodfellow spoke first. A goodfellow left. Goodfellow concurred: “We are done here”, he said.",
            "henrik-goodfellow",
            ["Henrik Goodfellow"],
            id="noun that the article uses",
        ),
        pytest.param(
            "The Bergen Board of Ports met. The board of ports refused. The school board of ports refused.",
            "bergen-board-of-ports",
            ["Bergen Board of Ports", "board of ports"],
            id="end of a name in small letters",
        ),
        pytest.param(
            "André Dubois spoke. Dubois, or Andre Dubois, left.",
            "andre-dubois",
            ["André Dubois", "Dubois", "Andre Dubois"],
            id="with and without accents",
        ),
        pytest.param(
            "The Centre for Polar Studies (CPS) warned. CPS gave no date.",
            "centre-for-polar-studies",
            ["Centre for Polar Studies", "CPS", "CPS"],
            id="abbreviation in brackets",
        ),
        pytest.param(
            "Anna Lund, a nurse, spoke. Lund gave no details.",
            "anna-lund",
            ["Anna Lund", "Lund"],
            id="namesake of a listed person",
        ),
        pytest.param(
            "Henrik van Dyck spoke first. Van Dyck then left.",
            "henrik-van-dyck",
            ["Henrik van Dyck", "Van Dyck"],
            id="surname with its particle",
        ),
        pytest.param(
            "Prime Minister Razlan Hakim met Dewi Sari. “We agree,” Razlan said.",
            "razlan-hakim",
            ["Razlan Hakim", "Razlan"],
            id="what the name begins with",
        ),
        pytest.param(
            "The Minister of State for Ports, Eva Moe, met Mayor Kai Moe. Then Minister Moe left.",
            "eva-moe",
            ["Eva Moe", "Moe"],
            id="title in front of one of two",
        ),
        pytest.param(
            "Eva Moe, the trade minister, met Mayor Kai Moe. Then Mayor Moe left.",
            "eva-moe",
            ["Eva Moe", "the trade minister"],
            id="title of the other",
        ),
        pytest.param(
            "Anna Holm met Anna Moe. “We agree,” Anna said.", "anna-holm", ["Anna Holm"], id="what two names begin with"
        ),
        pytest.param(
            "Norway warned of delays. Oslo said so on Monday.", "norway", ["Norway", "Oslo"], id="country and capital"
        ),
        pytest.param(
            "The Norwegian president spoke. Lund was brief.", "ida-lund", ["Norwegian president", "Lund"], id="office"
        ),
        pytest.param(
            "Lund met Berg. The president smiled.", "ida-lund", ["Lund", "The president"], id="office of the day, alone"
        ),
        pytest.param(
            "Eva Moe, the trade minister, met Kai Holm. The minister smiled.",
            "eva-moe",
            ["Eva Moe", "the trade minister", "The minister"],
            id="title that the article gave",
        ),
        pytest.param(
            "The Polar Bank fell. Then the bank closed.", "polar-bank", ["Polar Bank", "the bank"], id="noun of a body"
        ),
        pytest.param(
            "Norwegian Prime Minister Eva Moe spoke. The Norwegian leader smiled.",
            "eva-moe",
            ["Eva Moe", "Norwegian leader"],
            id="leader of a country",
        ),
        pytest.param(
            "Norwegian Deputy Prime Minister Eva Moe spoke. The Norwegian leader smiled.",
            "eva-moe",
            ["Eva Moe"],
            id="deputy of a leader",
        ),
        pytest.param(
            "Nordvik, a small airline, fell. Then the airline closed.",
            "nordvik",
            ["Nordvik", "the airline"],
            id="noun that describes a body",
        ),
        pytest.param(
            "Nordvik Air AS issued the report. The company closed.",
            "nordvik-air-as",
            ["Nordvik Air AS", "The company"],
            id="noun behind the end of a sentence",
        ),
        pytest.param(
            "Nordvik spoke. Raslo Dairy met. The group closed. Nordvik, a small group, fell.",
            "nordvik",
            ["Nordvik", "Nordvik"],
            id="not before it is described",
        ),
        pytest.param(
            "Nordvik, a small airline, fell. Then the company closed.",
            "nordvik",
            ["Nordvik", "the company"],
            id="what most such bodies are",
        ),
        pytest.param(
            "Nordvik, a small union, fell. Then the company closed.", "nordvik", ["Nordvik"], id="what others are not"
        ),
        pytest.param(
            "The Polar Bank fell. Then the bank’s letter came.",
            "polar-bank",
            ["Polar Bank", "the bank"],
            id="noun of an owner of words",
        ),
        pytest.param(
            "The Polar Bank fell. Then the bank’s hall closed.",
            "polar-bank",
            ["Polar Bank"],
            id="noun of another owner",
        ),
        pytest.param(
            "The Polar Bank fell. Then the bank president left.", "polar-bank", ["Polar Bank"], id="noun that describes"
        ),
        pytest.param("Berg met Lund. The envoy smiled.", "ida-lund", ["Lund"], id="title of another"),
        pytest.param(
            "Arne Avisen spoke first. Later Avisen left.",
            "arne-avisen",
            ["Arne Avisen", "Avisen"],
            id="surname that is also a newspaper",
        ),
        pytest.param(
            "Arne Avisen spoke first. Eva Avisen spoke too. Later Avisen left.",
            "avisen",
            ["Avisen"],
            id="newspaper that two people might be",
        ),
        pytest.param(
            "Ida Rogers spoke first. Rogers then left.", "ida-rogers", ["Ida Rogers", "Rogers"], id="surname in -s"
        ),
        pytest.param(
            "Lund spoke. The president of the bank smiled.", "ida-lund", ["Lund"], id="office of something else"
        ),
    ],
)
def test_are_one_under_all_their_names(text: str, actor: str, words: list[str]) -> None:
    assert words_of(text, actor) == words
