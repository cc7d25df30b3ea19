"""What the tests of this folder share: a sentence read as a whole article, with a short list of known actors."""

from __future__ import annotations

from datetime import date

from timeline.domain.spans import Span
from timeline.extraction.actors import KnownActors, find_actors, lay_out, read_known_actors
from timeline.extraction.language import parse
from timeline.extraction.records import Article, ArticleActor, Sentence

DAY = date(2025, 2, 25)
KNOWN = """
[[actor]]
id = "ida-lund"
name = "Ida Lund"
kind = "person"
aliases = ["Lund"]
country = "norway"
roles = [{ title = "President of Norway", country = "norway", since = 2020-01-01 }]

[[actor]]
id = "ola-berg"
name = "Ola Berg"
kind = "person"
aliases = ["Berg", "Olav Berg"]
country = "norway"
gender = "male"
roles = [
  { title = "President of Norway", country = "norway", since = 2012-01-01, until = 2019-12-31 },
  { title = "Special envoy for trade", country = "norway", since = 2020-02-01 },
]

[[actor]]
id = "jeppe-haldorsen"
name = "Jeppe Haldorsen"
kind = "person"

[[actor]]
id = "northern-council"
name = "Northern Council"
kind = "organisation"
aliases = ["Council", "N.C."]
called = ["assembly"]
seats = ["Visby"]

[[actor]]
id = "blue-house"
name = "Blue House"
kind = "government"

[[actor]]
id = "avisen"
name = "Avisen"
kind = "media"
"""


def known() -> KnownActors:
    return read_known_actors(KNOWN, "known.toml")


def article(text: str, published: date | None = DAY, byline: str = "", publisher: str = "The Gazette") -> Article:
    return Article("a", "a.txt", "", publisher, published, text, byline=byline)


def actors_of(text: str, boilerplate: tuple[Span, ...] = (), byline: str = "") -> tuple[ArticleActor, ...]:
    sentences = tuple(Sentence(span, 0, is_boilerplate=True) for span in boilerplate)
    return find_actors(article(text, byline=byline), lay_out(text, parse(text)), sentences, known())


def ids_of(text: str) -> set[str]:
    return {actor.id for actor in actors_of(text)}


def kinds_of(text: str) -> dict[str, str]:
    return {actor.id: str(actor.kind) for actor in actors_of(text)}


def words_of(text: str, actor: str) -> list[str]:
    """The words by which the text mentions an actor, in reading order."""
    return [mention.span.of(text) for found in actors_of(text) if found.id == actor for mention in found.mentions]
