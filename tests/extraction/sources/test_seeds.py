"""A seed folder is read whole or not at all, and says where it is faulty."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.extraction.faults import SeedError
from timeline.extraction.sources import read_articles
from timeline.extraction.sources.seeds import read_seed_folder

ENTRY = '[[article]]\nfile = "a.txt"\ntitle = "Talks end"\npublisher = "The Daily"\npublished = 2025-02-25\n'
TEXT = "Talks ended.\r\n\r\nNobody spoke.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "articles.toml").write_text(ENTRY)
    return tmp_path


def test_keeps_the_text_to_the_byte(folder: Path) -> None:
    [article] = read_seed_folder(folder)
    assert article.text == TEXT
    assert (article.id, article.published) == ("a", date(2025, 2, 25))


def test_reads_texts_beside_the_listing_too(folder: Path) -> None:
    (folder / "articles" / "a.txt").rename(folder / "a.txt")
    (folder / "articles").rmdir()
    assert [article.id for article in read_seed_folder(folder)] == ["a"]


@pytest.mark.parametrize(
    ("listing", "line", "message"),
    [
        pytest.param(ENTRY.replace("title", "titel"), 1, "expected title for every article", id="a missing key"),
        pytest.param(ENTRY + 'colour = "red"\n', 1, "found 'colour'", id="an unknown key"),
        pytest.param(ENTRY.replace("published = 2025-02-25\n", ""), 1, "expected published", id="no date"),
        pytest.param(ENTRY.replace("2025-02-25", '"soon"'), 1, "found 'soon'", id="a date that is none"),
        pytest.param("# a comment\n\n" + ENTRY.replace("a.txt", "b.txt"), 3, "b.txt, found none", id="no such text"),
        pytest.param(ENTRY.replace("a.txt", "../a.txt"), 1, "found '../a.txt'", id="a text outside the folder"),
        pytest.param(ENTRY.replace('"The Daily"', "7"), 1, "expected publisher to be text, found 7", id="a number"),
    ],
)
def test_names_the_line_of_a_faulty_entry(folder: Path, listing: str, line: int, message: str) -> None:
    (folder / "articles.toml").write_text(listing)
    with pytest.raises(SeedError, match=f"articles.toml, line {line}: ") as raised:
        read_seed_folder(folder)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("listing", "message"),
    [
        pytest.param("[[article]\n", "expected TOML", id="broken TOML"),
        pytest.param('[article]\nfile = "a.txt"\n', r"expected \[\[article\]\] entries only", id="one table"),
        pytest.param(ENTRY + "[other]\n", "found 'other'", id="an unknown table"),
        pytest.param('article = [{file = "a.txt"}]\n', r"expected a line \[\[article\]\] above", id="a list in a line"),
        pytest.param(ENTRY + ENTRY, "'a.txt' 2 times", id="a text twice"),
        pytest.param("# none\n", "expected an entry for a.txt, found none", id="an unlisted text"),
    ],
)
def test_names_the_fault_of_the_listing(folder: Path, listing: str, message: str) -> None:
    (folder / "articles.toml").write_text(listing)
    with pytest.raises(SeedError, match=message):
        read_seed_folder(folder)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"", "a.txt, line 1: expected the text of an article, found nothing", id="empty"),
        pytest.param(b" \n", "found nothing", id="blank"),
        pytest.param(b"One.\nTw\xe9.\n", "a.txt, line 2: expected UTF-8, found byte 0xe9", id="Latin-1"),
        pytest.param(b"One.\n\x00", "line 2: expected text, found the control character U\\+0000", id="NUL"),
        pytest.param(b"x" * 5_000_001, "expected at most 5,000,000 bytes, found 5,000,001", id="too large"),
    ],
)
def test_refuses_a_text_that_is_none(folder: Path, raw: bytes, message: str) -> None:
    (folder / "articles" / "a.txt").write_bytes(raw)
    with pytest.raises(SeedError, match=message):
        list(read_articles([str(folder)]))
