"""The metadata of an article, as keys and values, goes in; the fields of an ``Article`` come out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath

from timeline.domain.ids import plain_id
from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article

TEXTS = ("title", "publisher", "url", "byline", "republished_by", "language", "published_basis")
KEYS = frozenset({*TEXTS, "id", "published"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article's metadata stands, for messages."""

    file: str
    line: int | None = None

    def fault(self, message: str) -> SeedError:
        """The fault that stands here."""
        return SeedError(self.file, message, self.line)


def article_of(values: Mapping[str, object], text: str, file: str, place: Place) -> Article:
    """An article from its metadata and text; what is not said stays empty, and ``published`` None.

    :raises SeedError: at ``place``, where a key is unknown or a value is not of its kind.
    """
    unknown = sorted(set(values) - KEYS)
    if unknown:
        raise place.fault(f"expected the keys {', '.join(sorted(KEYS))}, found {unknown[0]!r}")
    said = {key: _text(values, key, place) for key in TEXTS if values.get(key) not in (None, "")}
    return Article(
        id=plain_id(_text(values, "id", place)) or id_of_file(file),
        file=PurePath(file).name,
        title=said.pop("title", ""),
        publisher=said.pop("publisher", ""),
        published=read_day(values.get("published"), place),
        text=text,
        **said,
    )


def id_of_file(file: str) -> str:
    """The id of an article that has no other: its file's name without endings.

    >>> id_of_file("seeds/articles/000_d3eb.txt")
    '000_d3eb'
    """
    stem = PurePath(file).name.split(".")[0]
    return plain_id(re.sub(r"[^\w-]+", "-", stem).strip("-")) or "article"


def read_day(value: object, place: Place) -> date | None:
    """The publication day; of an instant, the day in its own time zone.

    :raises SeedError: where it is neither a day nor an instant in ISO 8601.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(str(value)).date()
    except ValueError:
        raise place.fault(f"expected published to be a day like 2025-02-24, found {value!r}") from None


def _text(values: Mapping[str, object], key: str, place: Place) -> str:
    value = values.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise place.fault(f"expected {key} to be text, found {value!r}")
    return value
