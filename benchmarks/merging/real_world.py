"""A world of any size, made of the articles of the seeds and of the golden cases.

A few newsrooms repeat the articles, a day after each other; then they come again with other names and on later days.
All else stays word for word, so that tellings are as many, as long and as mixed as the reader finds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase

from benchmarks.merging.worlds import SYLLABLES
from timeline.domain.dates import PartialDate
from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors import read_known_actors
from timeline.extraction.article import find_all
from timeline.extraction.records import Article, ArticleActor, Findings
from timeline.extraction.sources import read_articles
from timeline.extraction.sources.texts import read_text
from timeline.merging.actors import rename_actors

ROOT = Path(__file__).parents[2]
SEEDS, GOLDEN = ROOT / "seeds", ROOT / "tests" / "golden"
STEP = timedelta(days=366)  # from one repetition to the next: words that only say "in 2014", of whomever, stay the same
NEWSROOMS = 4  # that tell of each matter
Letters = dict[int, str]


def real_world() -> Iterator[Findings]:
    """The articles without end, told by the next newsroom or with other names and on later days."""
    known = read_known_actors(read_text(SEEDS / "actors.toml"), "actors.toml")
    read = list(find_all(_articles(), known))
    for number in count():
        matter, newsroom = divmod(number, NEWSROOMS)
        for found in read:
            yield _printed(_retold(found, matter), newsroom)


def _articles() -> Iterator[Article]:
    """Each article with an id of its own: the golden cases share a file name."""
    paths = (SEEDS, *sorted(GOLDEN.glob("*/article.txt")))
    found = (article for path in paths for article in read_articles([str(path)]))
    for number, article in enumerate(found):
        if isinstance(article, Article):
            yield replace(article, id=str(number))


def _printed(found: Findings, newsroom: int) -> Findings:
    """The findings of the article as another newsroom prints it some days later."""
    article = found.article
    published = article.published + timedelta(days=newsroom) if article.published else None
    name, publisher = f"{article.id}-{newsroom}", f"Newsroom {newsroom}"
    return replace(found, article=replace(article, id=name, publisher=publisher, published=published))


def _retold(found: Findings, number: int) -> Findings:
    """The findings of the article, had it been written of other people ``number`` steps later."""
    family = "".join(SYLLABLES[int(digit)] for digit in str(number))
    other = rename_actors(found, {actor.id: f"{actor.id}-{family}" for actor in found.actors})
    return replace(
        other,
        article=_retold_article(found, number),
        actors=tuple(_named_anew(actor, family, _letters(number)) for actor in other.actors),
        statements=tuple(replace(said, date=_moved(said.date, number)) for said in other.statements),
        events=tuple(replace(told, date=_moved(told.date, number)) for told in other.events),
    )


def _retold_article(found: Findings, number: int) -> Article:
    """The article with other names of the same length in its text, so that all words stand where they stood."""
    article, letters = found.article, _letters(number)
    pieces, end = [], 0
    for name in _names_in(found):
        pieces += [article.text[end : name.start], name.of(article.text).translate(letters)]
        end = name.end
    text = "".join((*pieces, article.text[end:]))
    published = article.published + STEP * number if article.published else None
    return replace(article, id=f"{article.id}-{number}", published=published, text=text)


def _names_in(found: Findings) -> list[Span]:
    """Where people are named, in reading order, none within another."""
    people = (actor for actor in found.actors if actor.kind is ActorKind.PERSON)
    spans = sorted(row.span for actor in people for row in actor.mentions if row.rule.endswith("name"))
    return [span for number, span in enumerate(spans) if not number or spans[number - 1].end <= span.start]


def _named_anew(actor: ArticleActor, family: str, letters: Letters) -> ArticleActor:
    """The actor, whose id is a new one, with a name to match, and of a country of its own."""
    country = f"{actor.country}-{family}" if actor.country else ""
    return replace(actor, name=f"{actor.name.translate(letters)} {family.title()}", aliases=(), country=country)


def _letters(number: int) -> Letters:
    """What each letter of a name becomes: one some places on in the alphabet."""
    shift = number % len(ascii_lowercase)
    return {
        ord(letter): letters[(place + shift) % len(letters)]
        for letters in (ascii_lowercase, ascii_uppercase)
        for place, letter in enumerate(letters)
    }


def _moved(when: PartialDate, number: int) -> PartialDate:
    """The date, so many steps later."""
    earliest, latest = (day + STEP * number if day else None for day in (when.earliest, when.latest))
    return replace(when, earliest=earliest, latest=latest)
