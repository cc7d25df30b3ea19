"""An article and what is given by hand about it go in; the files that make it one of the seeds come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from timeline.domain.toml_texts import toml_text
from timeline.domain.web_addresses import web_address
from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article, Problem
from timeline.extraction.sources.metadata import Place, read_day
from timeline.extraction.sources.reading import read_articles
from timeline.extraction.sources.seeds import LISTING, TEXTS_FOLDER, read_seed_folder
from timeline.extraction.sources.texts import digest, read_text

REQUIRED = ("title", "publisher", "published")
WISHED = ("url",)
KEYS = ("title", "byline", "publisher", "republished_by", "url", "language", "published", "published_basis")
BY_HAND = "given by hand"
DIGEST = 16  # characters of the text's digest in the name of its file


@dataclass(frozen=True, slots=True)
class Addition:
    """An article on its way into the seeds: the name and content of its text, and the listing with its entry."""

    article: Article
    file: Path
    listing: Path
    listed: str
    unknown: tuple[str, ...]


def read_addition(path: str, given: Mapping[str, str]) -> Article:
    """The one article of a file, with what is given by hand in place of what the file says.

    :raises SeedError: where the file holds no article, several, or one that cannot be read, or what is given is no day
        or address.
    """
    [found, *more] = [*read_articles([path]), None]
    if found is None or more != [None]:
        raise SeedError(path, "expected one article, found none or several")
    if isinstance(found, Problem):
        raise SeedError(path, found.message)
    if given.get("url") and not web_address(given["url"]):
        raise Place("--url").fault(f"expected an address that begins with https:// or http://, found {given['url']!r}")
    texts: dict[str, Any] = {key: value for key, value in given.items() if key != "published"}
    if "published" in given:
        day = read_day(given["published"], Place("--published"))
        texts = {"published": day, "published_basis": BY_HAND, **texts}
    return replace(found, **texts)


def plan_addition(article: Article, seeds: Path) -> Addition:
    """Plan the files that an article becomes among the seeds; nothing is written.

    :raises SeedError: where a title, publisher or day is not known, or the seeds have the text already.
    """
    unknown = [key for key in REQUIRED if not getattr(article, key)]
    if unknown:
        wanted = " ".join(f"--{key}" for key in unknown)
        raise SeedError(article.file, f"expected {', '.join(unknown)} to be known, found nothing: give {wanted}")
    present = read_seed_folder(seeds)
    same = next((seed for seed in present if digest(seed.text) == digest(article.text)), None)
    if same is not None:
        raise SeedError(article.file, f"expected a text of its own, found that of {same.file}")
    file = seeds / TEXTS_FOLDER / _name(article.text, len(present))
    listing = seeds / LISTING
    listed = f"{read_text(listing).rstrip()}\n\n{_entry(article, file.name)}"
    return Addition(article, file, listing, listed, tuple(key for key in WISHED if not getattr(article, key)))


def _name(text: str, number: int) -> str:
    return f"{number:03d}_{sha256(text.encode()).hexdigest()[:DIGEST]}.txt"


def _entry(article: Article, file: str) -> str:
    """The article's entry in the listing; what is not known is left out."""
    values = {key: getattr(article, key) for key in KEYS}
    known = {key: value for key, value in {"file": file, **values}.items() if value}
    lines = [f"{key} = {toml_text(value) if isinstance(value, str) else value}" for key, value in known.items()]
    return "\n".join(["[[article]]", *lines]) + "\n"
