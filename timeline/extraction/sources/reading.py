"""Paths of any kind go in; articles and problems come out, in the order of input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article, Problem
from timeline.extraction.sources.feeds import read_feed_file
from timeline.extraction.sources.lines import read_line_file, read_lines
from timeline.extraction.sources.metadata import id_of_file
from timeline.extraction.sources.pages import read_page_file
from timeline.extraction.sources.plain import read_plain_file
from timeline.extraction.sources.seeds import LISTING, read_seed_folder
from timeline.extraction.sources.texts import MAX_CHARACTERS, digest

STANDARD_INPUT = "-"
ID = "id: "  # before the ids that were seen, to tell them from digests of texts
APART = 8  # characters of the text's digest that tell articles from files of one name apart
SINGLE = {".txt": read_plain_file, ".md": read_plain_file, ".html": read_page_file, ".htm": read_page_file}
MANY = {
    ".jsonl": read_line_file,
    ".gz": read_line_file,
    ".xml": read_feed_file,
    ".rss": read_feed_file,
    ".atom": read_feed_file,
}


def read_articles(paths: Iterable[str]) -> Iterator[Article | Problem]:
    """Read every path: a folder, a file, or "-" for JSON Lines on standard input.

    A folder with ``articles.toml`` is read as it lists and must be whole; of any other folder the files are
    read. An article that cannot be read, and a second one with the id or the text of an earlier one, is a problem,
    and the others go on. A second one whose id was only made of the same name of a file gets one of its own.

    :raises SeedError: where a path does not exist, is of no kind that can be read, or a seed folder is faulty.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for found in _read_path(path):
            if isinstance(found, SeedError):
                yield Problem(found.place, found.message)
                continue
            article = _named_apart(found, seen)
            if fault := _fault_of(article, seen):
                yield Problem(article.file, fault)
            else:
                seen |= {ID + article.id: article.id, digest(article.text): article.id}
                yield article


def _named_apart(article: Article, seen: Mapping[str, str]) -> Article:
    """The article, under an id of its own where another's was made of the same name of a file."""
    if ID + article.id not in seen or article.id != id_of_file(article.file):
        return article
    return replace(article, id=f"{article.id}-{digest(article.text)[:APART]}")


def _fault_of(article: Article, seen: Mapping[str, str]) -> str | None:
    """The fault of an article that is too long, or has the id or the text of an earlier one; None if it has none."""
    if len(article.text) > MAX_CHARACTERS:
        return f"expected an article of at most {MAX_CHARACTERS:,} characters, found {len(article.text):,}"
    earlier = seen.get(digest(article.text))
    if earlier is not None:
        return f"expected a text of its own, found that of {earlier!r} a second time"
    return f"expected an id of its own, found {article.id!r} a second time" if ID + article.id in seen else None


def _read_path(name: str) -> Iterator[Article | SeedError]:
    path = Path(name)
    if name == STANDARD_INPUT:
        yield from read_lines(sys.stdin.buffer, "standard input")
    elif (path / LISTING).is_file():
        yield from read_seed_folder(path)
    elif path.is_dir():
        for file in sorted(path.iterdir()):
            if _reader_of(file):
                yield from _read_path(str(file))
    elif not path.is_file():
        raise SeedError(name, "expected a file or a folder, found nothing")
    elif path.suffix.lower() in SINGLE:
        yield _or_fault(path)
    elif path.suffix.lower() in MANY:
        yield from _each_or_fault(path)
    else:
        raise SeedError(
            name, f"expected a folder or one of {', '.join(sorted({*SINGLE, *MANY}))}, found {path.suffix!r}"
        )


def _reader_of(file: Path) -> bool:
    return file.is_file() and file.suffix.lower() in {*SINGLE, *MANY}


def _or_fault(path: Path) -> Article | SeedError:
    try:
        return SINGLE[path.suffix.lower()](path)
    except SeedError as error:
        return error


def _each_or_fault(path: Path) -> Iterator[Article | SeedError]:
    """The articles of a file that holds many; its fault where it cannot be read at all."""
    try:
        yield from MANY[path.suffix.lower()](path)
    except SeedError as error:
        yield error
    except OSError as error:
        yield SeedError(str(path), f"expected a file that can be read, found: {error.strerror}")
