"""The kinds of column that rows of the fixtures have: what each may hold, in words and as a test."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from timeline.domain.kinds import values_of

UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")  # NUL, and halves of characters
ROLE_FIELDS = frozenset({"title", "country", "since", "until"})
DISAGREEMENT_FIELDS, READING_FIELDS = frozenset({"field", "values", "chosen"}), frozenset({"value", "sources"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a field may hold: in words, as a test, and the model whose id it is, if any."""

    expected: str
    accepts: Callable[[Any], bool]
    refers_to: str = ""


def is_text(value: Any, length: int | None = None) -> bool:
    """Whether a value is text that every database can store.

    >>> is_text("Oslo"), is_text("Oslo", 4), is_text("Oslo", 3), is_text("a" + chr(0)), is_text(chr(0xD800))
    (True, True, False, False, False)
    """
    if not isinstance(value, str) or (length is not None and len(value) > length):
        return False
    return not UNSTORABLE.search(value)


def is_day(value: Any) -> bool:
    """Whether a value is a day as ISO 8601 writes it.

    >>> is_day("2025-02-24"), is_day("20250224"), is_day("2025-02-30"), is_day("2025-02")
    (True, False, False, False)
    """
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_number(value: Any) -> bool:
    """Whether a value is a whole number from 0 that fits the database.

    >>> is_number(3), is_number(-1), is_number(True), is_number(3.0)
    (True, False, False, False)
    """
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31


def is_spans(value: Any) -> bool:
    """Whether a value is a list of ranges with something in them.

    >>> is_spans([[0, 5], [9, 12]]), is_spans([[5, 5]]), is_spans([])
    (True, False, False)
    """
    return isinstance(value, list) and bool(value) and all(map(_is_range, value))


def or_null(column: Column) -> Column:
    """A column that may hold nothing as well."""
    return Column(f"{column.expected}, or null", lambda value: value is None or column.accepts(value), column.refers_to)


def text_up_to(length: int) -> Column:
    """A column of texts of that many characters at most."""
    return Column(f"a text of at most {length} characters", lambda value: is_text(value, length))


def one_of(kinds: type[StrEnum]) -> Column:
    """A column of the values of an enum."""
    values = frozenset(values_of(kinds))
    return Column("one of " + ", ".join(sorted(values)), lambda value: isinstance(value, str) and value in values)


def id_of(model: str) -> Column:
    """A column of references to a model."""
    return Column(f"the id of a {model}", is_text, model)


def _is_range(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_number, value)) and value[0] < value[1]


def _is_role(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == ROLE_FIELDS and all(map(is_text, value.values()))


def _list_of(accepts: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(accepts, value))


def _is_disagreement(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != DISAGREEMENT_FIELDS or not isinstance(value["values"], list):
        return False
    return is_text(value["field"]) and is_text(value["chosen"]) and all(map(_is_reading, value["values"]))


def _is_reading(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != READING_FIELDS or not isinstance(value["sources"], list):
        return False
    return is_text(value["value"]) and all(map(is_text, value["sources"]))


TEXT = Column("a text", is_text)
TEXTS = Column("a list of texts", _list_of(is_text))
DAY = Column("a day such as 2025-02-24", is_day)
DAY_OR_NULL = or_null(DAY)
NUMBER = Column("a whole number from 0", is_number)
OFFSET = or_null(NUMBER)
ROLES = Column("a list of roles with title, country, since and until", _list_of(_is_role))
SPANS = Column("a list of ranges such as [[0, 5]], none of them empty", is_spans)
DISAGREEMENTS = Column("a list of disagreements with field, values and chosen", _list_of(_is_disagreement))
