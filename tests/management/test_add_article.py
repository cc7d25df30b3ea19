"""``manage.py add_article`` puts an article among the seeds, or says what is not known of it and writes nothing."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from django.core.management import CommandError
from pytest_django import Settings

from tests.extraction.sources.pages import PAGE
from tests.management.running import run
from timeline.extraction.sources.seeds import read_seed_folder
from timeline.management.commands import add_article

LISTING = (
    '# Known by hand.\n[[article]]\nfile = "a.txt"\ntitle = "Talks"\npublisher = "The Daily"\npublished = 2025-03-05\n'
)
TEXT = "Talks end\n\nThe envoys said on Monday that the talks had ended.\n"
DAILY = ("--publisher", 'The "Daily"', "--published", "2025-03-04")

add = partial(run, "add_article")


@pytest.fixture
def seeds(tmp_path: Path, settings: Settings) -> Path:
    folder = tmp_path / "seeds"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles.toml").write_text(LISTING)
    (folder / "articles" / "a.txt").write_text("The envoys met.\n")
    settings.SEEDS_DIR = folder
    return folder


def content(folder: Path) -> dict[str, str]:
    return {str(path): path.read_text() for path in folder.rglob("*") if path.is_file()}


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text)
    return folder / name


def test_lists_a_text_with_what_is_given(seeds: Path, tmp_path: Path) -> None:
    printed = add(written(tmp_path, "talks.txt", TEXT), *DAILY)
    (added,) = (article for article in read_seed_folder(seeds) if article.file != "a.txt")
    assert (added.title, added.publisher, added.published) == ("Talks end", 'The "Daily"', date(2025, 3, 4))
    assert (added.text, added.published_basis, added.file[:4]) == (TEXT, "given by hand", "001_")
    assert (seeds / "articles.toml").read_text().startswith(LISTING)
    assert "url: not known" in printed


def test_learns_what_a_page_says(seeds: Path, tmp_path: Path) -> None:
    printed = add(written(tmp_path, "page.html", PAGE), "--url", "https://daily.example/1")
    (added,) = (article for article in read_seed_folder(seeds) if article.file != "a.txt")
    assert (added.title, added.publisher, added.published) == ("Envoy meets minister", "The Daily", date(2025, 3, 4))
    assert added.published_basis == "the page's own date"
    assert "not known" not in printed


@pytest.mark.parametrize(
    ("name", "text", "options", "message"),
    [
        pytest.param("b.txt", TEXT, (), "give --publisher --published", id="nothing known"),
        pytest.param("b.txt", TEXT, ("--publisher", "The Daily"), "give --published", id="no day"),
        pytest.param("b.txt", TEXT, (*DAILY[:3], "soon"), "published to be a day", id="a day that is none"),
        pytest.param("b.txt", TEXT, (*DAILY, "--url", "javascript:alert(1)"), "begins with https", id="no web address"),
        pytest.param("b.txt", "The  envoys\r\nmet.", DAILY, "that of a.txt", id="a text that is there"),
        pytest.param("b.txt", "\n", DAILY, "found nothing", id="an empty file"),
        pytest.param(
            "b.jsonl", '{"text": "One."}\n{"text": "Two."}\n', DAILY, "expected one article", id="two articles"
        ),
        pytest.param("b.jsonl", "\n", DAILY, "expected one article", id="no article"),
        pytest.param("b.png", "", DAILY, "expected a folder or one of", id="a picture"),
    ],
)
def test_refuses_what_would_be_no_seed(
    seeds: Path, tmp_path: Path, name: str, text: str, options: tuple[str, ...], message: str
) -> None:
    before = content(seeds)
    with pytest.raises(CommandError, match=f"(?s){message}.*nothing was written"):
        add(written(tmp_path, name, text), *options)
    assert content(seeds) == before


@pytest.mark.parametrize(
    ("file", "message"), [("", "expected a path, found none"), ("x" * 5000, "File name too long")], ids=["none", "long"]
)
def test_refuses_what_is_no_path(file: str, message: str) -> None:
    with pytest.raises(CommandError, match=message):
        run("add_article", file, *DAILY)


def test_refuses_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(CommandError, match="expected standard input, found it closed"):
        run("add_article", "-", *DAILY)


def test_takes_the_text_back_where_it_cannot_be_listed(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_or_fail(file: Path, text: str) -> None:
        if file.name == "articles.toml":
            raise OSError("no space left")
        file.write_text(text)

    before = content(seeds)
    monkeypatch.setattr(add_article, "write_file", write_or_fail)
    with pytest.raises(CommandError, match="no space left; nothing was written"):
        add(written(tmp_path, "talks.txt", TEXT), *DAILY)
    assert content(seeds) == before


def test_tells_what_each_option_means() -> None:
    parser = add_article.Command().create_parser("manage.py", "add_article")
    told = {action.option_strings[0]: action.help or "" for action in parser._actions if action.metavar == "TEXT"}
    assert len(told) == 8
    assert "the day of publication, as in 2025-02-24" in told["--published"]
    assert "the outlet that copied it" in told["--republished-by"]
