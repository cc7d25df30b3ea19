"""Reading fixture files …"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import value_of_timeline
from timeline.fixture_files import FixtureError
from timeline.fixture_files.files import write_files
from timeline.fixture_files.reading import read_rows
from timeline.fixture_files.writing import timeline_files

FILES = timeline_files(value_of_timeline())
ACTOR = FILES["actors.jsonl"]
MONTH = FILES["2025-02.jsonl"]


def month_with(model: str, **fields: object) -> str:
    """The month's file with other fields in its row of that model; a field that is ``...`` is left out."""
    rows = [json.loads(line) for line in MONTH.splitlines()]
    for row in rows:
        if row["model"] == f"timeline.{model}":
            changed = row["fields"] | fields
            row["fields"] = {name: value for name, value in changed.items() if value is not ...}
    return "".join(json.dumps(row) + "\n" for row in rows)


BROKEN = {
    "cut off": ("actors.jsonl", ACTOR[:-20], "line 1: expected a whole line, found the end of the file"),
    "cut off at the line's end": ("actors.jsonl", ACTOR[:-1], "line 1: expected a whole line"),
    "not JSON": ("actors.jsonl", ACTOR + "nonsense\n", 'line 2: expected a row of JSON, found "nonsense"'),
    "an empty line": ("actors.jsonl", "\n" + ACTOR, 'line 1: expected a row of JSON, found ""'),
    "nested without end": ("actors.jsonl", "[" * 99_999 + "\n", "line 1: expected a row of JSON"),
    "not a row": ("actors.jsonl", "[]\n", "line 1: expected an object with model, pk, fields, found []"),
    "an unknown model": (
        "actors.jsonl",
        '{"model": "timeline.planet", "pk": "a", "fields": {}}\n',
        "line 1: expected a model of timeline.article, timeline.actor",
    ),
    "a model that is a list": ("actors.jsonl", '{"model": [], "pk": "a", "fields": {}}\n', "found []"),
    "an id that no address takes": (
        "actors.jsonl",
        ACTOR.replace("ana-berg", "ana/berg"),
        "pk: expected an id of letters",
    ),
    "an unknown field": (
        "2025-02.jsonl",
        month_with("event", weather="fine"),
        "line 1: timeline.event: expected the fields corroboration, date_rule",
    ),
    "a missing field": (
        "2025-02.jsonl",
        month_with("event", status=...),
        "status: expected one of cancelled, happened, planned, possible, found no such field",
    ),
    "a wrong type": ("2025-02.jsonl", month_with("event", title=3), "title: expected a text, found 3"),
    "an unknown kind": ("2025-02.jsonl", month_with("event", kind="party"), "kind: expected one of agreement, "),
    "no day": (
        "2025-02.jsonl",
        month_with("event", ends_on="2025-02-30"),
        "ends_on: expected a day such as 2025-02-24",
    ),
    "an end before the start": (
        "2025-02.jsonl",
        month_with("event", ends_on="2025-02-20"),
        "ends_on: expected 2025-02-24 or later, found 2025-02-20",
    ),
    "a precision without a day": (
        "2025-02.jsonl",
        month_with("event", starts_on=None, ends_on=None),
        "precision: expected unknown exactly where there is no day, found day",
    ),
    "a date that is no EDTF": ("2025-02.jsonl", month_with("event", edtf="Monday"), "'Monday' is no date in EDTF"),
    "words of no length": ("2025-02.jsonl", month_with("evidence", end=0), "end: expected more than 0, found 0"),
    "words of another length": ("2025-02.jsonl", month_with("evidence", end=9), "words: expected the 9 characters"),
    "spans of no length": ("2025-02.jsonl", month_with("wording", spans=[[3, 3]]), "spans: expected a list of ranges"),
    "a name too long": ("2025-02.jsonl", month_with("event", date_rule="x" * 61), "expected a text of at most 60"),
    "text that no database takes": ("2025-02.jsonl", month_with("event", title="\x00"), "title: expected a text"),
    "half a character": ("2025-02.jsonl", month_with("event", title="\ud800"), "title: expected a text"),
    "a number that is a truth": (
        "2025-02.jsonl",
        month_with("participation", position=True),
        "position: expected a whole",
    ),
    "a disagreement without values": (
        "2025-02.jsonl",
        month_with("event", disagreements=[{"field": "place", "chosen": "Oslo", "values": "Oslo"}]),
        "disagreements: expected",
    ),
    "a contested value without sources": (
        "2025-02.jsonl",
        month_with("event", disagreements=[{"field": "place", "chosen": "Oslo", "values": [{"value": "Oslo"}]}]),
        "disagreements: expected",
    ),
    "fields that are a list": (
        "actors.jsonl",
        '{"model": "timeline.actor", "pk": "a", "fields": []}\n',
        "fields: expected an object, found []",
    ),
    "a row twice": (
        "again.jsonl",
        ACTOR,
        'expected a pk of its own, found "ana-berg", the row of actors.jsonl, line 1',
    ),
    "nobody of that id": (
        "2025-02.jsonl",
        month_with("statement", speaker="bo-dahl"),
        'line 4: timeline.statement: speaker: expected the id of a timeline.actor, found "bo-dahl", which is none',
    ),
    "a pk that is not the parts'": (
        "2025-02.jsonl",
        MONTH.replace('"oslo-meeting/ana-berg"', '"other"'),
        "line 2: timeline.participation: pk: expected 'oslo-meeting/ana-berg', found 'other'",
    ),
    "an alias of itself": (
        "aliases.jsonl",
        '{"model": "timeline.alias", "pk": "event/a", "fields": {"type": "event", "old_id": "a", "target_id": "a"}}\n',
        "line 1: timeline.alias: target_id: expected another id than the old one, found 'a'",
    ),
}


@pytest.mark.parametrize(("name", "text", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_names_file_and_line_of(tmp_path: Path, name: str, text: str, message: str) -> None:
    write_files(tmp_path, FILES)
    (tmp_path / name).write_bytes(text.encode(errors="surrogatepass"))
    with pytest.raises(FixtureError) as caught:
        read_rows(tmp_path)
    assert str(caught.value).startswith(f"{name}, line ")
    assert message in str(caught.value)


def test_names_the_line_that_is_not_utf8(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    (tmp_path / "actors.jsonl").write_bytes(ACTOR.encode() + b"\xff\n")
    with pytest.raises(FixtureError, match="actors.jsonl, line 2: expected UTF-8, found the byte 0xff"):
        read_rows(tmp_path)


def test_refuses_a_folder_without_fixtures(tmp_path: Path) -> None:
    with pytest.raises(FixtureError, match="expected fixture files"):
        read_rows(tmp_path / "nowhere")


def test_takes_the_files_that_are_whole(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    assert len(read_rows(tmp_path)) == 7
