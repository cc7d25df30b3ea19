"""A title in which all words have capitals is parsed with its verbs of speech written small …"""

from __future__ import annotations

import pytest

from tests.extraction.speech.reading import told
from timeline.extraction.title_case import with_small_verbs


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        pytest.param("Mayor Slams Governor Over Bridge", "Mayor slams Governor Over Bridge", id="third person"),
        pytest.param("Why the Mayor Denied Closing Bridge", "Why the Mayor denied Closing Bridge", id="past"),
        pytest.param("Mayor Says Bridge Is Safe.", "Mayor says Bridge Is Safe.", id="with a full stop"),
        pytest.param("Claims Put To Town Mayor", "Claims Put To Town Mayor", id="first word"),
        pytest.param("Bridge Closed: Claims And Facts", "Bridge Closed: Claims And Facts", id="first of a part"),
        pytest.param("Mayor Owns United States", "Mayor Owns United States", id="a country"),
        pytest.param("Mayor Rejects Claims' Basis", "Mayor rejects Claims' Basis", id="an owner"),
        pytest.param("Mayor Says 'Bridge Is Safe'", "Mayor says 'Bridge Is Safe'", id="before single marks"),
        pytest.param("Mayor Rejects Claims ' Basis", "Mayor rejects Claims ' Basis", id="an owner set apart"),
        pytest.param("Mayor of Small Town Owns Ferries", "Mayor of Small Town Owns Ferries", id="no speech"),
        pytest.param(
            "In the evening Mayor Lund Slams the governor over the old bridge.",
            "In the evening Mayor Lund Slams the governor over the old bridge.",
            id="running text",
        ),
    ],
)
def test_wherever_they_have_a_tense(line: str, parsed: str) -> None:
    assert with_small_verbs(line) == parsed


@pytest.mark.parametrize(
    ("title", "found"),
    [
        pytest.param("Mayor Slams Governor", [("Mayor", "Slams", ["Governor"])], id="an object"),
        pytest.param(
            "Mayor Vows 'Full Force' Against Fraud",
            [("Mayor", "Vows", ["'Full Force' Against Fraud"])],
            id="single marks",
        ),
        pytest.param("Mayor Owns Ferries", [], id="no speech"),
    ],
)
def test_and_its_statements_keep_their_words(title: str, found: list[tuple[str, str, list[str]]]) -> None:
    assert told(title) == found
