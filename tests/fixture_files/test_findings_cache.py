"""A cache of findings …"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.merging.stories import FIRST, read_stories
from timeline.extraction.records import Article, Problem
from timeline.fixture_files.findings_cache import FindingsCache, describe_reader

FOUND, OTHER = read_stories(FIRST)["fish"].findings[:2]
ARTICLE = FOUND.article


@pytest.fixture
def cache(tmp_path: Path) -> FindingsCache:
    """A cache that holds the findings of one article."""
    made = FindingsCache(tmp_path / "cache", "reader")
    made.keep(FOUND)
    return made


def files_of(cache: FindingsCache) -> list[Path]:
    return [path for path in cache.folder.rglob("*") if path.is_file()]


def test_gives_back_what_was_found(cache: FindingsCache) -> None:
    assert cache.find(ARTICLE) == FOUND


def test_knows_an_article_that_stands_in_another_file(cache: FindingsCache) -> None:
    cache.keep(replace(FOUND, problems=(Problem(ARTICLE.file, "expected English"),)))
    moved = cache.find(replace(ARTICLE, file="more.jsonl, line 7"))
    assert moved is not None
    assert (moved.article.file, moved.statements) == ("more.jsonl, line 7", FOUND.statements)
    assert [problem.file for problem in moved.problems] == ["more.jsonl, line 7"]


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(OTHER.article, id="another article"),
        pytest.param(replace(ARTICLE, text=f"{ARTICLE.text} More."), id="another text"),
        pytest.param(replace(ARTICLE, published=None), id="another day"),
    ],
)
def test_knows_nothing_of_what_was_not_read(cache: FindingsCache, article: Article) -> None:
    assert cache.find(article) is None


def test_knows_nothing_that_another_reader_found(cache: FindingsCache) -> None:
    assert replace(cache, reader="better reader").find(ARTICLE) is None


@pytest.mark.parametrize("content", [b"", b"half of", bytes(100)])
def test_names_a_damaged_file_and_takes_findings_anew(cache: FindingsCache, content: bytes) -> None:
    (file,) = files_of(cache)
    file.write_bytes(content)
    with pytest.warns(UserWarning, match=f"{file.name} is damaged: {ARTICLE.id} is read anew"):
        assert cache.find(ARTICLE) is None
    cache.keep(FOUND)
    assert cache.find(ARTICLE) == FOUND
    assert files_of(cache) == [file]


def test_starts_again_when_its_folder_is_deleted(cache: FindingsCache) -> None:
    (file,) = files_of(cache)
    file.unlink()
    assert cache.find(ARTICLE) is None


def test_tells_readers_apart_by_what_they_know_and_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    described = {describe_reader("", "small"), describe_reader("[[actor]]", "small"), describe_reader("", "large")}
    (tmp_path / "rules.txt").write_text("said")
    monkeypatch.setattr("timeline.fixture_files.findings_cache.READER", (str(tmp_path),))
    described.add(describe_reader("", "small"))
    (tmp_path / "rules.txt").write_text("stated")
    described.add(describe_reader("", "small"))
    assert len(described) == 5
    assert describe_reader("", "small") in described
