"""Paths go in; the articles that the benchmark reads come out, as many as are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from timeline.extraction.records import Article
from timeline.extraction.sources import read_articles

ROOT = Path(__file__).parents[2]
OWN = ("seeds", "tests/golden/*/article.txt")


def load_articles(paths: Sequence[str], number: int) -> list[Article]:
    """The articles of the paths, or of the repository where none are given; too few begin anew under other ids."""
    given = paths or [str(path) for pattern in OWN for path in sorted(ROOT.glob(pattern))]
    articles = [item for item in read_articles(tuple(given)) if isinstance(item, Article)]
    return list(islice(_without_end(articles), number))


def _without_end(articles: list[Article]) -> Iterator[Article]:
    for turn, article in enumerate(cycle(articles)):
        round_number = turn // len(articles)
        yield replace(article, id=f"{article.id}-{round_number}") if round_number else article


def write_lines(articles: Sequence[Article], path: Path) -> None:
    """Write articles as JSON Lines, for the command to read."""
    path.write_text("".join(_line(article) for article in articles), encoding="utf-8")


def _line(article: Article) -> str:
    published = article.published and article.published.isoformat()
    return json.dumps({"id": article.id, "title": article.title, "published": published, "text": article.text}) + "\n"
