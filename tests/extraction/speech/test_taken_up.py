"""A sentence that is taken up is whose words it is said to have been by the next one."""

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param(
            "The bridge will open in spring. This was stated by Mayor Ann Lee.",
            "Mayor Ann Lee",
            ["The bridge will open in spring"],
            id="same line",
        ),
        pytest.param(
            "The bridge will open in spring.\n\nThis was announced by the mayor.",
            "the mayor",
            ["The bridge will open in spring"],
            id="line before",
        ),
        pytest.param(
            '"The bridge is ours". This was reported by the ministry, according to Reuters.',
            "the ministry",
            ["The bridge is ours"],
            id="quotation",
        ),
        pytest.param(
            "Lee said that the bridge was shut. This was confirmed by the ministry.",
            "Lee",
            ["the bridge was shut"],
            id="told already",
        ),
    ],
)
def test_is_given_to_who_vouches_for_it(text: str, speaker: str, content: list[str]) -> None:
    assert [(who, what) for who, _, what in told(text)] == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge will open in spring. This was denied by the mayor.", id="denied"),
        pytest.param("The bridge will open in spring. This was built by the mayor.", id="no speech"),
        pytest.param("This was announced by the mayor.", id="nothing before"),
    ],
)
def test_is_not_whom_nobody_vouches_for(text: str) -> None:
    assert told(text) == []
