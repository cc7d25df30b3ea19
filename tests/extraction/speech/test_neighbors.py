"""Behind a quoted sentence that ends in a comma stands who says it, whatever the verb means elsewhere."""

from __future__ import annotations

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param('"The ferry will not leave before noon," he posed.', "he", id="a verb of no list"),
        pytest.param('"The ferry will not leave before noon," Ann Lee ironized in Oslo.', "Ann Lee", id="a name"),
        pytest.param("\u2018The ferry will not leave before noon\u2019, Lee prayed.", "Lee", id="a comma behind"),
        pytest.param('"The Long Way Down to the Sea," the film drew crowds.', None, id="a title"),
        pytest.param('In "Waiting for the rain to fall," Lee plays a farmer.', None, id="within a sentence"),
        pytest.param('"The ferry will not leave." He posed for a picture.', None, id="a sentence of its own"),
        pytest.param('"10 20 30 40," he posed.', None, id="no words"),
        pytest.param('"Not yet," he posed.', None, id="a few words"),
    ],
)
def test_tell_who_says_a_sentence(text: str, speaker: str | None) -> None:
    assert [name for name, *_ in told(text)] == ([speaker] if speaker else [])
