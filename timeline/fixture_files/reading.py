"""Read and check the fixture files of a folder; errors name file and line, what was expected and what was found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.domain.ids import EXPECTED_ID, is_plain_id
from timeline.fixture_files import FixtureError
from timeline.fixture_files.columns import is_text
from timeline.fixture_files.contradictions import find_contradictions
from timeline.fixture_files.rows import ADDRESSED, COLUMNS, Row, pk_length, references

ROW_KEYS = ("model", "pk", "fields")
SHOWN = 60  # characters of a wrong value in a message


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its file and line."""

    row: Row
    file: str
    line: int

    def error(self, message: str) -> FixtureError:
        """An error that names the place."""
        return _error(self.file, self.line, message)


def read_rows(folder: Path) -> tuple[Row, ...]:
    """Read all fixture files of a folder, and check that no row occurs twice and no referred one is missing.

    :raises FixtureError: if one cannot be read, or the folder has none.
    """
    files = _files_of(folder)
    if not files:
        raise FixtureError(f"{folder}: expected fixture files (*.jsonl), found none")
    return read_texts((file.name, _text_of(file)) for file in files)


def read_single_rows(folder: Path) -> tuple[Row, ...]:
    """Read all fixture files of a folder without holding rows against one another.

    So also those of a folder of which only some files were written when the last parse was broken off.

    :raises FixtureError: if one cannot be read.
    """
    return tuple(placed.row for file in _files_of(folder) for placed in _read_text(file.name, _text_of(file)))


def read_texts(texts: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """Read files given as names and texts, checked together as :func:`read_rows` does.

    :raises FixtureError: where one cannot be read.
    """
    return _checked([placed for name, text in texts for placed in _read_text(name, text)])


def _files_of(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode()
    except OSError as error:
        raise FixtureError(f"{file.name}: expected a file that can be read, found: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _error(file.name, line, f"expected UTF-8, found the byte {error.object[error.start]:#x}") from None


def _read_text(name: str, text: str) -> Iterator[PlacedRow]:
    lines = text.split("\n")
    if lines[-1]:
        raise _error(name, len(lines), f"expected a whole line, found the end of the file after {_shown(lines[-1])}")
    for number, line in enumerate(lines[:-1], start=1):
        yield PlacedRow(_read_line(name, number, line), name, number)


def _read_line(name: str, number: int, line: str) -> Row:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _error(name, number, f"expected a row of JSON, found {_shown(line)} ({error})") from None
    if not isinstance(value, dict) or set(value) != set(ROW_KEYS):
        raise _error(name, number, f"expected an object with {', '.join(ROW_KEYS)}, found {_shown(value)}")
    if value["model"] not in tuple(COLUMNS):
        raise _error(name, number, f"expected a model of {', '.join(COLUMNS)}, found {_shown(value['model'])}")
    row = Row(value["model"], value["pk"], value["fields"])
    fault = next(_faults(row), None)
    if fault:
        raise _error(name, number, f"{row.model}: {fault}")
    return row


def _faults(row: Row) -> Iterator[str]:
    """The faults of a row; each check relies on those before it."""
    columns = COLUMNS[row.model]
    if not row.pk or not is_text(row.pk, pk_length(row.model)):
        yield f"pk: expected a text of 1 to {pk_length(row.model)} characters, found {_shown(row.pk)}"
    if row.model in ADDRESSED and not is_plain_id(row.pk):
        yield f"pk: expected {EXPECTED_ID}, found {_shown(row.pk)}"
    if not isinstance(row.fields, dict):
        yield f"fields: expected an object, found {_shown(row.fields)}"
    for name in sorted(row.fields.keys() - columns.keys()):
        yield f"expected the fields {', '.join(sorted(columns))}, found an unknown field {name!r}"
    for name, column in columns.items():
        if name not in row.fields:
            yield f"{name}: expected {column.expected}, found no such field"
        if not column.accepts(row.fields[name]):
            yield f"{name}: expected {column.expected}, found {_shown(row.fields[name])}"
    yield from find_contradictions(row)


def _checked(placed: list[PlacedRow]) -> tuple[Row, ...]:
    """The rows, checked for repetitions and for references to missing rows."""
    places: dict[tuple[str, str], PlacedRow] = {}
    for each in placed:
        first = places.setdefault((each.row.model, each.row.pk), each)
        if first is not each:
            found = f"the row of {first.file}, line {first.line} again"
            raise each.error(f"{each.row.model}: expected a pk of its own, found {_shown(each.row.pk)}, {found}")
    for each in placed:
        for name, model, pk in references(each.row):
            if (model, pk) not in places:
                raise each.error(
                    f"{each.row.model}: {name}: expected the id of a {model}, found {_shown(pk)}, which is none"
                )
    return tuple(each.row for each in placed)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 3]}..."


def _error(name: str, line: int, message: str) -> FixtureError:
    return FixtureError(f"{name}, line {line}: {message}")
