"""The rows of the fixtures: their models, in loading order, and what each of their fields may hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from timeline.domain.kinds import (
    ActorKind,
    CorrectionAction,
    Corroboration,
    EntryType,
    EventKind,
    EventStatus,
    Precision,
    StatementKind,
    values_of,
)
from timeline.domain.lengths import (
    CORRECTION_ID_LENGTH,
    EDTF_LENGTH,
    FIELD_LENGTH,
    ID_LENGTH,
    LANGUAGE_LENGTH,
    PAIR_LENGTH,
    RULE_LENGTH,
    TELLING_ID_LENGTH,
    TYPED_ID_LENGTH,
    URL_LENGTH,
    WIKIDATA_LENGTH,
)

ARTICLE = "timeline.article"
ACTOR = "timeline.actor"
ALIAS = "timeline.alias"
CORRECTION = "timeline.correction"
EVENT = "timeline.event"
PARTICIPATION = "timeline.participation"
EVIDENCE = "timeline.evidence"
STATEMENT = "timeline.statement"
WORDING = "timeline.wording"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a model, with the values of its fields as in JSON."""

    model: str
    pk: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """What a field may hold: in words, as a test, and the model whose id it is, if any."""

    expected: str
    accepts: Callable[[Any], bool]
    refers_to: str = ""


def is_text(value: Any, length: int | None = None) -> bool:
    """Whether a value is text that every database can store.

    >>> is_text("Oslo"), is_text("Oslo", 3), is_text("a" + chr(0)), is_text(chr(0xD800)), is_text(None)
    (True, False, False, False, False)
    """
    if not isinstance(value, str) or (length is not None and len(value) > length):
        return False
    return "\x00" not in value and not any("\ud800" <= character <= "\udfff" for character in value)


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


def _is_range(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_number, value)) and value[0] < value[1]


def _is_role(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == ROLE_FIELDS and all(map(is_text, value.values()))


def _list_of(accepts: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(accepts, value))


def _optional(column: Column) -> Column:
    return Column(f"{column.expected}, or null", lambda value: value is None or column.accepts(value), column.refers_to)


def _text(length: int) -> Column:
    return Column(f"a text of at most {length} characters", lambda value: is_text(value, length))


def _choice(kinds: type[StrEnum]) -> Column:
    values = frozenset(values_of(kinds))
    return Column("one of " + ", ".join(sorted(values)), lambda value: isinstance(value, str) and value in values)


def _reference(model: str) -> Column:
    return Column(f"the id of a {model}", is_text, model)


def _is_disagreement(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != DISAGREEMENT_FIELDS or not isinstance(value["values"], list):
        return False
    return is_text(value["field"]) and is_text(value["chosen"]) and all(map(_is_reading, value["values"]))


def _is_reading(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != READING_FIELDS or not isinstance(value["sources"], list):
        return False
    return is_text(value["value"]) and all(map(is_text, value["sources"]))


ROLE_FIELDS = frozenset({"title", "country", "since", "until"})
DISAGREEMENT_FIELDS, READING_FIELDS = frozenset({"field", "values", "chosen"}), frozenset({"value", "sources"})
TEXT = Column("a text", is_text)
ID, SHORT, EDTF = _text(ID_LENGTH), _text(RULE_LENGTH), _text(EDTF_LENGTH)
DAY = Column("a day such as 2025-02-24", is_day)
DAY_OR_NULL = _optional(DAY)
NUMBER = Column("a whole number from 0", is_number)
OFFSET = _optional(NUMBER)
TEXTS = Column("a list of texts", _list_of(is_text))
ROLES = Column("a list of roles with title, country, since and until", _list_of(_is_role))
SPANS = Column("a list of ranges such as [[0, 5]], none of them empty", is_spans)
DISAGREEMENTS = Column("a list of disagreements with field, values and chosen", _list_of(_is_disagreement))

DATED = {
    "starts_on": DAY_OR_NULL,
    "ends_on": DAY_OR_NULL,
    "precision": _choice(Precision),
    "edtf": EDTF,
    "date_rule": SHORT,
    "not_after": DAY_OR_NULL,
    "corroboration": _choice(Corroboration),
    "newsrooms": NUMBER,
    "disagreements": DISAGREEMENTS,
}
TELLING = {
    "article": _reference(ARTICLE),
    "rule": SHORT,
    "merge_reason": TEXT,
    "edtf": EDTF,
    "date_rule": SHORT,
    "date_words": TEXT,
    "date_start": OFFSET,
    "date_end": OFFSET,
}

# In the order in which a row's references are loaded before it.
COLUMNS: Mapping[str, Mapping[str, Column]] = MappingProxyType(
    {
        ARTICLE: {
            "title": TEXT,
            "publisher": TEXT,
            "republished_by": TEXT,
            "byline": TEXT,
            "url": _text(URL_LENGTH),
            "published_on": DAY_OR_NULL,
            "published_basis": TEXT,
            "language": _text(LANGUAGE_LENGTH),
            "text": TEXT,
        },
        ACTOR: {
            "name": TEXT,
            "kind": _choice(ActorKind),
            "names": TEXTS,
            "roles": ROLES,
            "country": TEXT,
            "wikidata": _text(WIKIDATA_LENGTH),
            "disagreements": DISAGREEMENTS,
        },
        EVENT: {"title": TEXT, "kind": _choice(EventKind), "status": _choice(EventStatus), "place": TEXT, **DATED},
        PARTICIPATION: {"event": _reference(EVENT), "actor": _reference(ACTOR), "position": NUMBER},
        EVIDENCE: {
            "event": _reference(EVENT),
            "start": NUMBER,
            "end": NUMBER,
            "words": TEXT,
            "kind": _choice(EventKind),
            "status": _choice(EventStatus),
            **TELLING,
        },
        STATEMENT: {
            "text": TEXT,
            "kind": _choice(StatementKind),
            "speaker": _optional(_reference(ACTOR)),
            "speaker_name": TEXT,
            "addressee": _optional(_reference(ACTOR)),
            "occasion": _optional(_reference(EVENT)),
            **DATED,
        },
        WORDING: {
            "statement": _reference(STATEMENT),
            "kind": _choice(StatementKind),
            "spans": SPANS,
            "text": TEXT,
            "turn": NUMBER,
            "speaker_rule": SHORT,
            "speaker_words": TEXT,
            "speaker_start": OFFSET,
            "speaker_end": OFFSET,
            "cue_words": TEXT,
            "cue_start": OFFSET,
            "cue_end": OFFSET,
            "via": _optional(_reference(ACTOR)),
            **TELLING,
        },
        ALIAS: {"type": _choice(EntryType), "old_id": ID, "target_id": ID},
        CORRECTION: {
            "type": _choice(EntryType),
            "object_id": ID,
            "event": _optional(_reference(EVENT)),
            "statement": _optional(_reference(STATEMENT)),
            "actor": _optional(_reference(ACTOR)),
            "position": NUMBER,
            "action": _choice(CorrectionAction),
            "field": _text(FIELD_LENGTH),
            "value": TEXT,
            "was": TEXT,
            "who": TEXT,
            "decided_on": DAY,
            "why": TEXT,
        },
    }
)
PK_LENGTHS = MappingProxyType(
    {
        PARTICIPATION: PAIR_LENGTH,
        EVIDENCE: TELLING_ID_LENGTH,
        WORDING: TELLING_ID_LENGTH,
        ALIAS: TYPED_ID_LENGTH,
        CORRECTION: CORRECTION_ID_LENGTH,
    }
)


def pk_length(model: str) -> int:
    """The greatest length of the id of such a row.

    >>> pk_length("timeline.event")
    200
    """
    return PK_LENGTHS.get(model, ID_LENGTH)


def references(row: Row) -> Iterator[tuple[str, str, str]]:
    """The row's references: field, model, and the id that it names.

    >>> list(references(Row("timeline.alias", "a", {"type": "event", "old_id": "a", "target_id": "b"})))
    []
    """
    for name, column in COLUMNS[row.model].items():
        if column.refers_to and row.fields[name] is not None:
            yield name, column.refers_to, row.fields[name]
