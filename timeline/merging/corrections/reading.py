"""Read ``corrections.toml``, or raise a ``SeedError`` that names the key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from timeline.domain.dates import read_edtf
from timeline.domain.kinds import ActorKind, CorrectionAction, EntryType, EventKind, EventStatus
from timeline.extraction.faults import SeedError
from timeline.merging.records import Correction

ALWAYS = ("action", "type", "id", "who", "when", "why")
EVIDENCE = ("article", "words")
# What each action needs besides.
NEEDS = {
    CorrectionAction.SET: ("field", "value"),
    CorrectionAction.MERGE: ("into",),
    CorrectionAction.SPLIT: ("articles",),
    CorrectionAction.HIDE: (),
    CorrectionAction.ALIAS: ("alias",),
}
# The fields that can be set.
FIELDS = {
    EntryType.EVENT: ("title", "kind", "status", "date", "place"),
    EntryType.STATEMENT: ("speaker", "date"),
    EntryType.ACTOR: ("name", "kind", "country", "wikidata"),
}
# Those of them that hold the values of an enum.
ENUMS: Mapping[tuple[EntryType, str], type[StrEnum]] = {
    (EntryType.EVENT, "kind"): EventKind,
    (EntryType.EVENT, "status"): EventStatus,
    (EntryType.ACTOR, "kind"): ActorKind,
}


def read_corrections(text: str, file: str) -> tuple[Correction, ...]:
    """Read the corrections, in the order of the file: tables ``[[correction]]``.

    :raises SeedError: naming file and key, where the text is not TOML, a key is missing or unknown, or a value is not
        what it must be.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise SeedError(file, f"not TOML: {fault}") from None
    tables = content.pop("correction", [])
    if content or not isinstance(tables, list):
        raise SeedError(file, "expected only tables [[correction]]")
    return tuple(_read(table, f"{file}, correction {number}") for number, table in enumerate(tables, start=1))


def _read(table: object, place: str) -> Correction:
    if not isinstance(table, dict):
        raise SeedError(place, f"expected a table, found {table!r}")
    action = CorrectionAction(_choice(table, "action", tuple(CorrectionAction), place))
    entry_type = EntryType(_choice(table, "type", tuple(FIELDS), place))
    _check_keys(table, action, place)
    optional = {key: _text(table, key, place) for key in ("field", "article", "words") if key in table}
    correction = Correction(
        action=action,
        type=entry_type,
        id=_text(table, "id", place),
        who=_text(table, "who", place),
        on=_day(table, place),
        why=_text(table, "why", place),
        value=_value(table, place),
        articles=_articles(table, place),
        **optional,
    )
    _check_value(correction, place)
    return correction


def _check_keys(table: Mapping[str, Any], action: CorrectionAction, place: str) -> None:
    needed = (*ALWAYS, *NEEDS[action])
    missing = [key for key in needed if key not in table]
    if missing:
        raise SeedError(place, f"missing key {missing[0]!r}")
    unknown = sorted(table.keys() - {*needed, *EVIDENCE})
    if unknown:
        raise SeedError(place, f"unknown key {unknown[0]!r}; {action} takes {', '.join((*needed, *EVIDENCE))}")


def _check_value(correction: Correction, place: str) -> None:
    """The value that is set must be one that the field can hold."""
    if correction.action is CorrectionAction.SPLIT and correction.type is EntryType.ACTOR:
        raise SeedError(place, "an actor has no articles of its own to split off")
    if correction.action is not CorrectionAction.SET:
        return
    fields = FIELDS[correction.type]
    if correction.field not in fields:
        raise SeedError(place, f"key 'field': expected one of {', '.join(fields)}, found {correction.field!r}")
    choices = tuple(ENUMS.get((correction.type, correction.field), ()))
    if choices and correction.value not in choices:
        raise SeedError(place, f"key 'value': expected one of {', '.join(choices)}, found {correction.value!r}")
    if correction.field == "date":
        try:
            read_edtf(correction.value)
        except ValueError as fault:
            raise SeedError(place, f"key 'value': {fault}") from None


def _value(table: Mapping[str, Any], place: str) -> str:
    """What is set, merged into or added, whichever the action has."""
    given = [key for key in ("value", "into", "alias") if key in table]
    if not given:
        return ""
    return _text(table, given[0], place) if table[given[0]] != "" else ""


def _choice(table: Mapping[str, Any], key: str, choices: tuple[str, ...], place: str) -> str:
    if table.get(key) not in choices:
        raise SeedError(place, f"key {key!r}: expected one of {', '.join(choices)}, found {table.get(key)!r}")
    return str(table[key])


def _text(table: Mapping[str, Any], key: str, place: str) -> str:
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        raise SeedError(place, f"key {key!r}: expected text, found {value!r}")
    return value


def _day(table: Mapping[str, Any], place: str) -> date:
    value = table["when"]
    if not isinstance(value, date) or isinstance(value, datetime):
        raise SeedError(place, f"key 'when': expected a day such as 2025-03-01, unquoted, found {value!r}")
    return value


def _articles(table: Mapping[str, Any], place: str) -> tuple[str, ...]:
    value = table.get("articles", [])
    if not isinstance(value, list) or not all(isinstance(article, str) for article in value):
        raise SeedError(place, f"key 'articles': expected a list of articles' ids, found {value!r}")
    return tuple(value)
