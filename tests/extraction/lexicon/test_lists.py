"""The word lists hold each word once, and all of them are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import timeline.extraction.lexicon
from tests.conftest import ROOT
from timeline.extraction.actors.names.countries import places
from timeline.extraction.lexicon.reading import read_groups, read_tables

FOLDER = Path(timeline.extraction.lexicon.__path__[0])
NAMES = [path.relative_to(FOLDER).as_posix() for path in sorted(FOLDER.rglob("*.toml"))]


def repeated_in(table: Any) -> Iterator[str]:
    """The words that stand more than once in one list of a table."""
    if isinstance(table, dict):
        for value in table.values():
            yield from repeated_in(value)
        return
    words = table.split() if isinstance(table, str) else table if isinstance(table, list) else []
    if all(isinstance(word, str) for word in words):
        yield from (word for word, times in Counter(words).items() if times > 1)


def test_finds_words_that_are_repeated() -> None:
    assert list(repeated_in({"peoples": {"of Norway": ["Sami", "Kven", "Sami"]}, "verbs": "say tell say"})) == [
        "Sami",
        "say",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_of_words_say_each_once(name: str) -> None:
    assert list(repeated_in(read_tables(name))) == []


@cache
def words_of_code() -> frozenset[str]:
    """All words of the code, in strings as well."""
    files = (ROOT / "timeline").rglob("*.py")
    return frozenset(word for file in files for word in re.findall(r"[\w-]+", file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_of_words_are_all_read(name: str) -> None:
    assert set(read_tables(name)) - words_of_code() == set()


def test_of_first_names_hold_what_tells_one_gender_and_hardly_a_place_or_body() -> None:
    names = read_groups("first_names.toml")
    others = set(places()) | read_groups("organisations.toml")["organisations"] | {"Nato", "Basel", "Haifa"}
    assert names["male"].isdisjoint(names["female"])
    assert (names["male"] | names["female"]) & others == {"Chad", "Jordan", "Sofia"}
