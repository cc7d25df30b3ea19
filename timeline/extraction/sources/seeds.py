"""A folder with ``articles.toml`` and the texts that it lists goes in; articles come out."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article
from timeline.extraction.sources.metadata import Place, article_of
from timeline.extraction.sources.texts import read_text

LISTING = "articles.toml"
TEXTS_FOLDER = "articles"
ENTRY = re.compile(r"[ \t]*\[\[article\]\]")
REQUIRED = ("file", "title", "publisher", "published")


def read_seed_folder(folder: Path) -> tuple[Article, ...]:
    """Every article that the folder lists, in the order of their files.

    The texts stand in ``articles/`` or beside the listing. A listed text that does not exist, a text that is not
    listed, an unknown key and an article without a date are faults.

    :raises SeedError: naming file and line.
    """
    listing = folder / LISTING
    texts = folder / TEXTS_FOLDER if (folder / TEXTS_FOLDER).is_dir() else folder
    articles = [_listed(values, texts, place) for values, place in _entries(listing)]
    files = Counter(article.file for article in articles)
    for file, times in files.items():
        if times > 1:
            raise SeedError(str(listing), f"expected each file once, found {file!r} {times} times")
    for path in sorted(texts.glob("*.txt")):
        if path.name not in files:
            raise SeedError(str(listing), f"expected an entry for {path.name}, found none")
    return tuple(sorted(articles, key=lambda article: article.file))


def _entries(listing: Path) -> list[tuple[dict[str, object], Place]]:
    """The entries of the listing, each with its place."""
    text = read_text(listing)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SeedError(str(listing), f"expected TOML, found: {error}") from None
    unknown = sorted(set(content) - {"article"})
    entries = content.get("article", [])
    if unknown or not isinstance(entries, list):
        raise SeedError(str(listing), f"expected [[article]] entries only, found {(unknown or ['[article]'])[0]!r}")
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if ENTRY.match(line)]
    if len(lines) != len(entries):
        raise SeedError(str(listing), "expected a line [[article]] above each entry, and nowhere else")
    return [(entry, Place(str(listing), line)) for entry, line in zip(entries, lines, strict=True)]


def _listed(values: dict[str, object], texts: Path, place: Place) -> Article:
    for key in REQUIRED:
        if values.get(key) in (None, ""):
            raise place.fault(f"expected {key} for every article, found none")
    file = values.pop("file")
    if not isinstance(file, str) or Path(file).name != file:
        raise place.fault(f"expected file to be the name of a text, found {file!r}")
    path = texts / file
    if not path.is_file():
        raise place.fault(f"expected the text {path}, found none")
    return article_of(values, read_text(path), file, place)
