"""Paths in, as many of their articles as a benchmark asks for out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks.merging.worlds import SYLLABLES
from timeline.extraction.records import Article
from timeline.extraction.sources import read_articles

ROOT = Path(__file__).parents[2]
OWN = ("seeds", "tests/golden/*/article.txt")
NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")  # a first name and a family name, most of the time


def load_articles(paths: Sequence[str], number: int) -> list[Article]:
    """The articles of the paths, or of the repository where none are given; too few begin anew, under other names."""
    given = paths or [str(path) for pattern in OWN for path in sorted(ROOT.glob(pattern))]
    articles = [item for path in given for item in read_articles((path,)) if isinstance(item, Article)]
    return list(islice(_without_end(articles), number))


def _without_end(articles: list[Article]) -> Iterator[Article]:
    """The articles again and again, with an id and names of their own each, since a copy would not be read."""
    for turn, article in enumerate(cycle(articles)):
        yield replace(article, id=f"{article.id}-{turn}", text=_renamed(article.text, turn // len(articles)))


def _renamed(text: str, turn: int) -> str:
    """The text with other family names and, since it may have none, another last line.

    >>> _renamed("Ida Lund met Oslo's mayor.", 12)
    "Ida Lundbebi met Oslo's mayor.\\n\\n12"
    """
    family = "".join(SYLLABLES[int(digit)] for digit in str(turn)) if turn else ""
    return NAME.sub(rf"\g<0>{family}", text) + f"\n\n{turn}"


def write_lines(articles: Sequence[Article], path: Path) -> None:
    """Write articles as JSON Lines, for the command to read."""
    path.write_text("".join(_line(article) for article in articles), encoding="utf-8")


def _line(article: Article) -> str:
    published = article.published and article.published.isoformat()
    return json.dumps({"id": article.id, "title": article.title, "published": published, "text": article.text}) + "\n"
