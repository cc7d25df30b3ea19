"""What a checked question selects: its values in, QuerySets out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import QuerySet

from timeline.domain.kinds import EventKind, StatementKind
from timeline.models import Actor, Article, Event, EventQuerySet, Statement, StatementQuerySet
from timeline.models.search import holds_all, stems_of

Asked = Mapping[str, Any]
Entries = TypeVar("Entries", EventQuerySet, StatementQuerySet)


def events_for(asked: Asked) -> EventQuerySet:
    """The events that answer the question."""
    events = _entries(Event.objects.all(), asked)
    if "speaker" in asked or "addressee" in asked:
        return events.none()
    if "kind" in asked:
        events = events.filter(kind__in=set(asked["kind"]) & {kind.value for kind in EventKind})
    return events.filter(status=asked["status"]) if "status" in asked else events


def statements_for(asked: Asked) -> StatementQuerySet:
    """The statements that answer the question."""
    statements = _entries(Statement.objects.all(), asked)
    if "status" in asked:
        return statements.none()
    if "kind" in asked:
        statements = statements.filter(kind__in=set(asked["kind"]) & {kind.value for kind in StatementKind})
    if "speaker" in asked:
        statements = statements.said_by(asked["speaker"])
    return statements.said_to(asked["addressee"]) if "addressee" in asked else statements


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
    """What events and statements have in common."""
    after, before = asked.get("after"), asked.get("before")
    entries = entries.between(after and after.earliest, before and before.latest)
    entries = entries.involving(*asked.get("actor", ()))
    for column in ("precision", "corroboration"):
        if column in asked:
            entries = entries.filter(**{column: asked[column]})
    if "publisher" in asked:
        entries = entries.told_by(asked["publisher"])
    if "article" in asked:
        entries = entries.told_in(asked["article"])
    return entries.matching(asked["q"]) if "q" in asked else entries
