"""The list of countries goes in; lookups from adjectives, capitals and peoples to the country's actor id come out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.extraction.actors.names.ids import plain, slug
from timeline.extraction.lexicon.reading import read_lines

COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Country:
    """A country's names, its adjectives ("French"), its people ("Poles"), the cities that stand for its government."""

    id: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the list."""
    return tuple(_read_country(line) for line in read_lines("countries.txt"))


@cache
def adjectives() -> dict[str, str]:
    """Adjective -> country's id.

    >>> adjectives()["Dutch"]
    'netherlands'
    """
    return {adjective: country.id for country in countries() for adjective in country.adjectives}


@cache
def places() -> dict[str, str]:
    """Name, capital or adjective, without accents -> country's id: whatever says whose an office is.

    >>> places()["Oslo"]
    'norway'
    """
    named = {word: c.id for c in countries() for word in (*c.names, *c.capitals)}
    return {plain(word): country for word, country in (named | adjectives()).items()}


@cache
def adjective_of(country: str) -> str:
    """The adjective by which a country's bodies go ("US" rather than "American"), else its id.

    >>> adjective_of("france")
    'French'
    """
    for known in countries():
        if known.id == country and known.adjectives:
            return known.adjectives[1] if "US" in known.adjectives else known.adjectives[0]
    return country


def _read_country(line: str) -> Country:
    """A line of the list: name; other names; adjectives; people; capitals."""
    columns = [tuple(word.strip() for word in column.split(",") if word.strip()) for column in line.split(";")]
    if len(columns) != COLUMNS:
        raise ValueError(f"countries.txt: expected {COLUMNS} columns, found {len(columns)} in {line!r}")
    (name,), others, country_adjectives, people, capitals = columns
    return Country(slug(name), name, (name, *others), country_adjectives, people, capitals)
