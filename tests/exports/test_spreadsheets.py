"""A table …"""

from __future__ import annotations

import csv
import io
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from tests.builders import build_article, build_event, build_evidence, build_statement, build_wording
from tests.conftest import ROOT
from tests.exports.public_objects import actor, article, event, extract, statement
from timeline.exports.spreadsheets import ACTOR_COLUMNS, ARTICLE_COLUMNS, ENTRY_COLUMNS, defused, write_csv

API_GUIDE = ROOT / "docs" / "api.md"


def rows(*objects: dict[str, Any]) -> list[dict[str, str]]:
    table = write_csv(extract(*objects, holds=objects[0]["type"]))
    return list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))


def test_has_a_row_for_each_object() -> None:
    first, second = rows(event(), statement())
    assert (first["type"], first["date"], first["headline"]) == ("event", "2025-02-24", "Delegates met")
    assert (first["actors"], first["actor_ids"]) == ("Ana Berg", "ana-berg")
    assert (second["speaker"], second["speaker_id"], second["addressee"]) == ("a delegate", "", "")
    assert second["publishers"] == "The <Gazette> & Sons"


def test_keeps_quotation_marks_and_line_breaks_inside_a_cell() -> None:
    (row,) = rows(event())
    assert row["words"] == "Delegates <b>met</b>\nin Oslo; \u201cat last\u201d, they said."


def test_of_actors_and_of_articles_has_their_own_columns() -> None:
    assert rows(actor())[0]["names"] == "Berg | A. Berg"
    assert rows(article(published_on=None))[0]["published_on"] == ""


def test_is_documented_column_by_column() -> None:
    told = API_GUIDE.read_text(encoding="utf-8").partition("## Tables")[2].partition("## Ids")[0]
    of_entries, _, of_others = told.partition("`actors.csv` has ")
    of_actors, _, of_articles = of_others.partition("`articles.csv` has")
    for columns, text in ((ENTRY_COLUMNS, of_entries), (ACTOR_COLUMNS, of_actors), (ARTICLE_COLUMNS, of_articles)):
        assert {*columns} - {*re.findall(r"`(\w+)`", text)} == set()


@pytest.mark.django_db
def test_of_all_passages_is_made_as_documented(client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    build_evidence(build_event(), build_article(), words="Delegates met in Oslo.", rule="verb-frame")
    build_wording(build_statement(), build_article("ready"), text="We are ready,")
    call_command("rebuild_documents", verbosity=0)
    (code,) = re.findall(r"```python\n(.*?)```", API_GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.setattr(urllib.request, "urlopen", lambda address: io.BytesIO(client.get(address).getvalue()))
    monkeypatch.chdir(tmp_path)

    exec(code, {})

    with (tmp_path / "passages.csv").open(encoding="utf-8", newline="") as file:
        passages = list(csv.DictReader(file))
    assert [(row["type"], row["words"]) for row in passages] == [
        ("event", "Delegates met in Oslo."),
        ("statement", "We are ready,"),
    ]
    assert (passages[0]["id"], passages[0]["date"], passages[0]["rule"]) == ("oslo-meeting", "2025-02-24", "verb-frame")


def test_tells_what_articles_differ_on_and_where_something_was_said() -> None:
    values = [{"value": "2025-02-24", "sources": ["a", "b"]}, {"value": "2025-02-25", "sources": ["c"]}]
    told = [{"field": "date", "values": values, "chosen": "2025-02-24"}]
    (row,) = rows(statement(disagreements=told, newsrooms=3))
    assert (row["disagreements"], row["newsrooms"], row["occasion"]) == ("date: 2025-02-24 / 2025-02-25", "3", "x")


@pytest.mark.parametrize("build", [event, statement, actor, article])
def test_leads_from_each_row_to_its_page(build: Callable[[], dict[str, Any]]) -> None:
    told = build()
    assert rows(told)[0]["page"] == f"https://parley.example/{told['type']}s/{told['id']}/"


@pytest.mark.parametrize(
    ("holds", "header"),
    [
        ("event", "type,id,date,"),
        ("timeline", "type,id,date,"),
        ("actor", "type,id,name,"),
        ("article", "type,id,title,"),
    ],
)
def test_of_nothing_still_has_its_header(holds: str, header: str) -> None:
    assert write_csv(extract(holds=holds)).startswith(f"\ufeff{header}")


def test_tells_a_spreadsheet_its_encoding() -> None:
    assert write_csv(extract(event())).encode().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", "=HYPERLINK(1)"])
def test_defuses_formulas(text: str) -> None:
    assert defused(text) == f"'{text}"
    assert rows(event(title=text))[0]["headline"].startswith("'")


@pytest.mark.parametrize("text", ["a=b", "2025-02-24", "\u201cYes\u201d", "", "1 - 2"])
def test_leaves_alone(text: str) -> None:
    assert defused(text) == text
