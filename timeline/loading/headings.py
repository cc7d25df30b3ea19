"""Find the headings under which each published row is to be listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.loading.texts import texts_of_articles, texts_of_events, texts_of_statements
from timeline.models import Actor, Article, Evidence, Participation, Statement, Wording
from timeline.models.postings import Role, Sought
from timeline.models.search import beginnings_of, whole_name, words_of

Listed = tuple[str, Sought]  # the id of a thing, and a heading


def headings_of_events(ids: Sequence[str]) -> Iterator[Listed]:
    """An event: its actors, articles and publishers, and the words of its texts."""
    for event, text in texts_of_events(ids):
        yield from _words(event, text)
    for event, actor in Participation.objects.filter(event__in=ids).values_list("event", "actor"):
        yield event, Sought(Role.ACTOR, actor)
    told = Evidence.objects.filter(event__in=ids)
    for event, article, publisher in told.values_list("event", "article", "article__publisher"):
        yield from _told(event, article, publisher)


def headings_of_statements(ids: Sequence[str]) -> Iterator[Listed]:
    """A statement: its speaker and addressee, articles and publishers, and the words of its texts."""
    for said, text in texts_of_statements(ids):
        yield from _words(said, text)
    for said, speaker, addressee in Statement.objects.filter(pk__in=ids).values_list("pk", "speaker", "addressee"):
        yield from _voices(said, speaker, addressee)
    told = Wording.objects.filter(statement__in=ids)
    for said, article, publisher in told.values_list("statement", "article", "article__publisher"):
        yield from _told(said, article, publisher)


def headings_of_actors(ids: Sequence[str]) -> Iterator[Listed]:
    """An actor: all beginnings of the words of its names, and the names as a whole."""
    for actor, name, names in Actor.objects.filter(pk__in=ids).values_list("pk", "name", "names"):
        yield from ((actor, Sought(Role.NAME, whole_name(called))) for called in (name, *names))
        for beginning in beginnings_of("\n".join((name, *names))):
            yield actor, Sought(Role.BEGINNING, beginning)


def headings_of_articles(ids: Sequence[str]) -> Iterator[Listed]:
    """An article: its publisher, the actors of its events and statements, and the words of its title."""
    for article, text in texts_of_articles(ids):
        yield from _words(article, text)
    for article, publisher in Article.objects.filter(pk__in=ids).values_list("pk", "publisher"):
        yield article, Sought(Role.PUBLISHER, publisher)
    told = Participation.objects.filter(event__evidence__article__in=ids)
    for article, actor in told.values_list("event__evidence__article", "actor").distinct():
        yield article, Sought(Role.ACTOR, actor)
    said = Wording.objects.filter(article__in=ids)
    for article, *actors in said.values_list("article", "statement__speaker", "statement__addressee").distinct():
        yield from _voices(article, *actors)


def _voices(thing: str, speaker: str | None, addressee: str | None) -> Iterator[Listed]:
    for role, actor in ((Role.SPEAKER, speaker), (Role.ADDRESSEE, addressee)):
        if actor:
            yield thing, Sought(role, actor)
            yield thing, Sought(Role.ACTOR, actor)


def _told(entry: str, article: str, publisher: str) -> Iterator[Listed]:
    yield entry, Sought(Role.ARTICLE, article)
    yield entry, Sought(Role.PUBLISHER, publisher)


def _words(thing: str, text: str) -> Iterator[Listed]:
    return ((thing, Sought(Role.WORD, word)) for word in words_of(text))
