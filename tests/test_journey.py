"""A newcomer who has just cloned Parley …"""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

DAY = "after=2025-02-24&before=2025-02-24"


@pytest.fixture(scope="module")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the reader makes of the seeds, read now."""
    folder = tmp_path_factory.mktemp("fixtures")
    for committed in settings.FIXTURES_DIR.glob("*.jsonl"):
        (folder / committed.name).write_bytes(committed.read_bytes())
    call_command("parse_articles", output=folder, stdout=StringIO())
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.jsonl")}


def test_reads_what_is_committed(fixtures: Path) -> None:
    read, committed = files_in(fixtures), files_in(settings.FIXTURES_DIR)

    assert {"articles.jsonl", "actors.jsonl", "2025-02.jsonl"} <= set(read)
    assert [name for name in read | committed if read.get(name) != committed.get(name)] == [], "run: make parse"


def test_loads_it_once_and_then_finds_it_the_same(fixtures: Path) -> None:
    first, second = StringIO(), StringIO()

    call_command("load_fixtures", fixtures, stdout=first)
    call_command("load_fixtures", fixtures, stdout=second)

    assert "5 created" in first.getvalue().splitlines()[0]
    assert second.getvalue().splitlines()[-1].split()[-2:] == ["0", "changes"]


def test_opens_the_page_and_asks_the_api(fixtures: Path, client: Client) -> None:
    call_command("load_fixtures", fixtures, stdout=StringIO())

    page = client.get("/").text
    answer = client.get(f"/api/v1/timeline/?{DAY}").json()

    assert '<time datetime="2025-02-24">Monday 24 February 2025</time>' in page
    for entry in answer["results"]:
        assert f"/{entry['type']}s/{entry['id']}/" in page
        assert client.get(f"/{entry['type']}s/{entry['id']}/").status_code == 200
        assert client.get(f"/api/v1/{entry['type']}s/{entry['id']}/").json() == entry


def test_can_check_every_claim_against_the_article(fixtures: Path, client: Client) -> None:
    call_command("load_fixtures", fixtures, stdout=StringIO())
    rows = [json.loads(line) for line in (fixtures / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {row["pk"]: row["fields"]["text"] for row in rows}

    checked = 0
    for entry in client.get("/api/v1/timeline/?limit=1000").json()["results"]:
        for source in entry["sources"]:
            text = texts[source["article"]["id"]]
            spans = source.get("spans") or [source]
            assert all(text[span["start"] : span["end"]] in source["words"] for span in spans)
            date = source["date"]
            assert date["words"] == (text[date["start"] : date["end"]] if date["words"] else "")
            checked += 1

    assert checked > 50
