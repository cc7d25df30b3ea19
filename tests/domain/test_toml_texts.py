"""A text that is written as TOML …"""

from __future__ import annotations

import tomllib

import pytest

from timeline.domain.toml_texts import toml_text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Talks “in Oslo”, José said 🕊", id="letters of all kinds"),
        pytest.param('"Ore" and \\ and \\"', id="quotation marks and backslashes"),
        pytest.param("one\r\ntwo\tthree\u2028four\u0085five", id="ends of lines"),
        pytest.param("".join(map(chr, (*range(32), 127))), id="control characters"),
    ],
)
def test_is_read_as_it_was(text: str) -> None:
    written = toml_text(text)
    assert tomllib.loads(f"text = {written}") == {"text": text}
