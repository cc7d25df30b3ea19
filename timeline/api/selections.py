"""What a checked question selects: its values in, QuerySets out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import QuerySet

from timeline.domain.kinds import EventKind, StatementKind
from timeline.models import Actor, Article, Event, EventQuerySet, Statement, StatementQuerySet
from timeline.models.search import holds_all, stems_of

Asked = Mapping[str, Any]
Entries = TypeVar("Entries", EventQuerySet, StatementQuerySet)


def events_for(asked: Asked) -> tuple[EventQuerySet, ...]:
    """The events that answer the question, in parts without overlap."""
    if "speaker" in asked or "addressee" in asked:
        return ()
    events = _entries(Event.objects.all(), asked)
    if "status" in asked:
        events = events.filter(status=asked["status"])
    return _in_parts(events, asked, [kind.value for kind in EventKind])


def statements_for(asked: Asked) -> tuple[StatementQuerySet, ...]:
    """The statements that answer the question, in parts without overlap."""
    if "status" in asked:
        return ()
    statements = _entries(Statement.objects.all(), asked)
    if "speaker" in asked:
        statements = statements.said_by(asked["speaker"])
    if "addressee" in asked:
        statements = statements.said_to(asked["addressee"])
    return _in_parts(statements, asked, [kind.value for kind in StatementKind])


def actors_for(asked: Asked) -> QuerySet[Actor]:
    """The actors that answer the question."""
    actors = Actor.objects.all()
    if "kind" in asked:
        actors = actors.filter(kind__in=asked["kind"])
    return actors.filter(holds_all(stems_of(asked["q"]), "name", "names")) if "q" in asked else actors


def articles_for(asked: Asked) -> QuerySet[Article]:
    """The articles that answer the question."""
    articles = Article.objects.all()
    if "after" in asked and asked["after"].earliest:
        articles = articles.filter(published_on__gte=asked["after"].earliest)
    if "before" in asked and asked["before"].latest:
        articles = articles.filter(published_on__lte=asked["before"].latest)
    if "publisher" in asked:
        articles = articles.filter(publisher=asked["publisher"])
    return articles.filter(holds_all(stems_of(asked["q"]), "title")) if "q" in asked else articles


def _entries(entries: Entries, asked: Asked) -> Entries:
    """What events and statements have in common; the last that places them is what narrows them most."""
    entries = entries.involving(*asked.get("actor", ()))
    if "q" in asked:
        entries = entries.matching(asked["q"])
    for column in ("precision", "corroboration"):
        if column in asked:
            entries = entries.filter(**{column: asked[column]})
    if "publisher" in asked:
        entries = entries.told_by(asked["publisher"])
    return entries.told_in(asked["article"]) if "article" in asked else entries


def _in_parts(entries: Entries, asked: Asked, kinds: Sequence[str]) -> tuple[Entries, ...]:
    """A part for each kind and each stretch of days, since each of them comes out of an index in order."""
    asked_kinds = [kind for kind in kinds if kind in asked.get("kind", ())]
    parts = tuple(entries.filter(kind=kind) for kind in asked_kinds) if "kind" in asked else (entries,)
    after, before = asked.get("after"), asked.get("before")
    if after is None and before is None:
        return parts
    first, last = after and after.earliest, before and before.latest
    return tuple(window for part in parts for window in part.windows(first, last))
