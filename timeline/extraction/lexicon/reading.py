"""Word lists as data: the name of a file of this folder goes in, its words come out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

COMMENT = "#"


def read_lines(name: str) -> Iterator[str]:
    """The lines of a list of this folder, comments and empty lines left out."""
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        words = line.partition(COMMENT)[0].strip()
        if words:
            yield words


def read_tables(name: str) -> dict[str, Any]:
    """The tables of a TOML file of this folder.

    >>> read_tables("time_words.toml")["weekdays"]["monday"]
    0
    """
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def read_weights(name: str) -> dict[str, float]:
    """The learned weights of traits of a file of this folder, read once.

    >>> read_weights("happening_traits.tsv")["passive"] > 0
    True
    """
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(COMMENT))
    return {trait: float(weight) for trait, weight in rows}


@cache
def read_groups(name: str) -> dict[str, frozenset[str]]:
    """The groups of words of a TOML file of this folder: name of the group -> its words.

    >>> "prime minister" in read_groups("titles.toml")["offices"]
    True
    """
    return {group: frozenset(words) for group, words in read_tables(name).items()}


@cache
def read_pairs(name: str, group: str) -> tuple[tuple[str, str], ...]:
    """A group of a TOML file of this folder whose entries are two words with "=" between them, in order.

    >>> dict(read_pairs("groups.toml", "same"))["firms"]
    'companies'
    """
    pairs = (pair.partition("=") for pair in sorted(read_groups(name)[group]))
    return tuple((first, second) for first, _, second in pairs)


@cache
def read_words(name: str) -> dict[str, frozenset[str]]:
    """The groups of a TOML file of this folder whose words are single, with spaces between them.

    >>> "say" in read_words("speech_words.toml")["vouching"]
    True
    """
    return {group: frozenset(words.split()) for group, words in read_tables(name).items()}
