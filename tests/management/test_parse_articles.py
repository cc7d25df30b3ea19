"""``manage.py parse_articles`` writes what the articles say, or says what is wrong and leaves everything as it was."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest
from django.core.management import CommandError
from pytest_django import Settings

from tests.conftest import ROOT
from tests.management.running import run
from timeline.extraction.actors import KnownActors
from timeline.extraction.article import find_all
from timeline.extraction.records import Article, Findings

LISTING = """[[article]]
file = "talks.txt"
title = "Envoys meet in Geneva"
publisher = "The Daily"
published = 2025-03-05
"""
TEXT = """Envoys meet in Geneva

The foreign minister of Norway, Espen Eide, met the French envoy Anne Dupont in Geneva on Tuesday.
"We have agreed to go on," Eide told reporters after the meeting.
"""

CORRECTION = """[[correction]]
action = "hide"
type = "event"
id = "e-0000000000"
who = "Ana Berg"
when = 2025-03-06
why = "It did not happen."
"""

parse = partial(run, "parse_articles")


@pytest.fixture
def seeds(tmp_path: Path, settings: Settings) -> Path:
    """A seed folder of one article, which the settings name."""
    folder = tmp_path / "seeds"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles.toml").write_text(LISTING)
    (folder / "articles" / "talks.txt").write_text(TEXT)
    (folder / "actors.toml").write_text((ROOT / "seeds" / "actors.toml").read_text())
    (folder / "corrections.toml").write_text("# none\n")
    settings.SEEDS_DIR = folder
    settings.FIXTURES_DIR = tmp_path / "fixtures"
    return folder


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.glob("*")}


def test_writes_fixtures_and_counts(seeds: Path) -> None:
    printed = parse()
    written = content(seeds.parent / "fixtures")
    assert {"articles.jsonl", "actors.jsonl", "2025-03.jsonl"} <= set(written)
    assert printed.startswith("1 articles, ")
    assert ", 0 problems" in printed
    assert '"anne-dupont"' in written["actors.jsonl"]


def test_writes_the_same_bytes_again(seeds: Path) -> None:
    parse()
    first = content(seeds.parent / "fixtures")
    parse()
    assert content(seeds.parent / "fixtures") == first
    assert "is what the seeds say" in parse("--check")


def test_checks_without_writing(seeds: Path) -> None:
    parse()
    fixtures = seeds.parent / "fixtures"
    before = content(fixtures)
    (seeds / "articles" / "talks.txt").write_text(TEXT.replace("Tuesday", "Monday"))
    with pytest.raises(CommandError, match=r"(?s)^.*\+.*2025-03-03.*run parse_articles"):
        parse("--check")
    assert content(fixtures) == before


def test_writes_one_record_an_article(seeds: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    parse(seeds, "--records", records)
    [record] = [json.loads(line) for line in records.read_text().splitlines()]
    assert record["article"]["file"] == "talks.txt"
    assert [(time["text"], time["edtf"]) for time in record["times"]] == [("Tuesday", "2025-03-04")]
    said = [TEXT[start:end] for statement in record["statements"] for start, end in statement["content"]]
    assert "We have agreed to go on," in said
    assert not (seeds.parent / "fixtures").exists()


def test_writes_records_over_those_of_before(seeds: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text("of before")
    parse(seeds, "--records", records)
    assert json.loads(records.read_text())["article"]["file"] == "talks.txt"


def test_reads_in_several_processes_to_the_same_bytes(seeds: Path) -> None:
    one, two = seeds.parent / "one", seeds.parent / "two"
    parse("--output", one)
    parse("--output", two, "--workers", "2")
    assert content(one) == content(two)


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--workers", "0", "expected a number from 1 to 256, found 0"),
        ("--workers", "two", "expected a number from 1 to 256, found two"),
        ("--workers", "9" * 5000, "expected a number from 1 to 256"),
        ("--records", "{missing}/records.jsonl", "--records: expected a file in a folder that exists"),
        ("--records", "{folder}", "--records: expected a file in a folder that exists"),
        ("--records", "/dev/null", "--records: expected a file in a folder that exists"),
        ("--output", "{file}/fixtures", "--output: expected a folder, found the file"),
        ("--cache", "{file}", "--cache: expected a folder, found the file"),
        ("--model", "no_such_model", "no_such_model"),
        ("--cache", "x" * 5000, "expected a path, found x+ .File name too long"),
        ("--records", "x" * 5000, "expected a path, found x+ .File name too long"),
        ("", "x" * 5000, "expected a path, found x+ .File name too long"),
        ("", "", "expected a path, found none"),
        ("", "{folder}", "no article was read; nothing was written"),
    ],
    ids=lambda text: text[:20] or "none",
)
def test_refuses_what_it_cannot_do(seeds: Path, tmp_path: Path, option: str, value: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    given = value.format(missing=tmp_path / "missing", folder=tmp_path / "folder", file=tmp_path / "file")
    with pytest.raises(CommandError, match=message):
        parse(*filter(None, [option]), given)
    assert not (seeds.parent / "fixtures").exists()


def test_refuses_standard_input_that_is_closed(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(CommandError, match="expected standard input, found it closed"):
        parse("-")
    assert not (seeds.parent / "fixtures").exists()
    assert parse().startswith("1 articles, ")


def test_fails_on_a_problem_only_when_strict(seeds: Path, tmp_path: Path) -> None:
    lines = tmp_path / "more.jsonl"
    lines.write_text('{"id": "undated", "title": "Talks", "publisher": "The Daily", "text": "The envoys met again."}\n')
    assert ", 1 problems" in parse(seeds, lines, "--output", tmp_path / "out")
    with pytest.raises(CommandError, match="1 problems; nothing was written"):
        parse(seeds, lines, "--output", tmp_path / "strict", "--strict")
    assert not (tmp_path / "strict").exists()


@pytest.mark.parametrize(
    ("file", "raw", "message"),
    [
        pytest.param(
            "articles/talks.txt", b"", "talks.txt, line 1: expected the text of an article", id="an empty file"
        ),
        pytest.param("articles/talks.txt", b"One.\n\xff", "talks.txt, line 2: expected UTF-8", id="not UTF-8"),
        pytest.param("articles/more.txt", b"More.", "articles.toml: expected an entry for more.txt", id="no entry"),
        pytest.param(
            "articles.toml", LISTING.encode() + b"x = 1\n", "articles.toml, line 1: .*'x'", id="an unknown key"
        ),
        pytest.param(
            "articles.toml",
            LISTING.replace("published = 2025-03-05", "").encode(),
            "articles.toml, line 1: expected published",
            id="an article without a date",
        ),
        pytest.param("actors.toml", b"[[actor]]\nname = 1\n", "actors.toml", id="a faulty actor"),
        pytest.param(
            "../fixtures/2025-03.jsonl", b'{"model": "timeline.ev', "2025-03.jsonl.*1", id="a truncated fixture"
        ),
    ],
)
def test_names_the_fault_and_leaves_the_fixtures(seeds: Path, file: str, raw: bytes, message: str) -> None:
    parse()
    (seeds / file).write_bytes(raw)
    before = content(seeds.parent / "fixtures")
    with pytest.raises(CommandError, match=message):
        parse()
    assert content(seeds.parent / "fixtures") == before


@pytest.mark.parametrize(
    ("gone", "doubled"),
    [("actors.jsonl", ""), ("articles.jsonl", ""), ("2025-03.jsonl", ""), ("", "2025-02.jsonl")],
    ids=["actors", "articles", "events", "events of two months"],
)
def test_mends_what_it_left_when_it_was_broken_off(seeds: Path, gone: str, doubled: str) -> None:
    parse()
    folder = seeds.parent / "fixtures"
    before = content(folder)
    if gone:
        (folder / gone).unlink()
    if doubled:
        (folder / doubled).write_text(before["2025-03.jsonl"])
    parse()
    assert content(folder) == before


def test_reads_with_a_cache_only_what_is_new(seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    def find_and_note(articles: Iterable[Article], known: KnownActors, model: str) -> Iterator[Findings]:
        for article in articles:
            texts.append(article.text)
            yield from find_all([article], known, model)

    monkeypatch.setattr("timeline.pipeline.find_all", find_and_note)
    parse("--cache", tmp_path / "cache")
    first, before = content(tmp_path / "fixtures"), len(texts)
    assert "is what the seeds say" in parse("--cache", tmp_path / "cache", "--check")
    assert len(texts) == before == 1
    (seeds / "articles" / "talks.txt").write_text(f"{TEXT}Dupont left on Wednesday.\n")
    parse("--cache", tmp_path / "cache")
    assert len(texts) == 2
    assert content(tmp_path / "fixtures") != first


def test_says_now_and_then_how_far_it_has_come_where_there_is_no_terminal(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = {"title": "Envoys meet", "publisher": "The Daily", "published": "2025-03-05"}
    lines = [json.dumps(article | {"id": f"talks-{number}", "text": f"{TEXT}\n{number} more."}) for number in range(5)]
    (seeds.parent / "many.jsonl").write_text("\n".join(lines))
    monkeypatch.setattr("timeline.management.commands.parse_articles.REPORTED", 2)
    printed = parse(seeds.parent / "many.jsonl").splitlines()
    assert [line for line in printed if line.endswith(" articles read")] == ["2 articles read", "4 articles read"]
