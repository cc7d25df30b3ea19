"""What a checked question selects: its values in, QuerySets out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from timeline.domain.kinds import EventKind, StatementKind
from timeline.models import Actor, Article, Event, EventQuerySet, Statement, StatementQuerySet
from timeline.models.search import holds_all, stems_of
from timeline.models.windows import DatedQuerySet, Part

Asked = Mapping[str, Any]
CHOICES = ("status", "precision", "corroboration")
Entries = TypeVar("Entries", EventQuerySet, StatementQuerySet)


def events_for(asked: Asked) -> tuple[Part, ...]:
    """The events that answer the question, in parts without overlap."""
    if "speaker" in asked or "addressee" in asked:
        return ()
    events = _entries(Event.objects.all(), asked)
    return _in_parts(events, asked, [kind.value for kind in EventKind])


def statements_for(asked: Asked) -> tuple[Part, ...]:
    """The statements that answer the question, in parts without overlap."""
    if "status" in asked:
        return ()
    statements = Statement.objects.all()
    if "speaker" in asked:
        statements = statements.said_by(asked["speaker"])
    if "addressee" in asked:
        statements = statements.said_to(asked["addressee"])
    return _in_parts(_entries(statements, asked), asked, [kind.value for kind in StatementKind])


def actors_for(asked: Asked) -> tuple[Part, ...]:
    """The actors that answer the question."""
    actors = Actor.objects.all()
    if "kind" in asked:
        actors = actors.filter(kind__in=asked["kind"])
    if "q" in asked:
        actors = actors.filter(holds_all(stems_of(asked["q"]), "name", "names"))
    return (Part(actors, "id"),)


def articles_for(asked: Asked) -> tuple[Part, ...]:
    """The articles that answer the question."""
    articles = Article.objects.all()
    if "after" in asked and asked["after"].earliest:
        articles = articles.filter(published_on__gte=asked["after"].earliest)
    if "before" in asked and asked["before"].latest:
        articles = articles.filter(published_on__lte=asked["before"].latest)
    if "publisher" in asked:
        articles = articles.filter(publisher=asked["publisher"])
    if "q" in asked:
        articles = articles.filter(holds_all(stems_of(asked["q"]), "title"))
    return (Part(articles, "id"),)


def _entries(entries: Entries, asked: Asked) -> Entries:
    """What events and statements have in common; the last that places them is what narrows them most."""
    entries = entries.involving(*asked.get("actor", ()))
    if "publisher" in asked:
        entries = entries.told_by(asked["publisher"])
    if "q" in asked:
        entries = entries.matching(asked["q"])
    return entries.told_in(asked["article"]) if "article" in asked else entries


def _in_parts(entries: DatedQuerySet[Any], asked: Asked, kinds: Sequence[str]) -> tuple[Part, ...]:
    """A part for each kind and each stretch of days, since each of them comes out of an index in order."""
    asked_kinds = [kind for kind in kinds if kind in asked.get("kind", ())]
    if "kind" in asked and not asked_kinds:
        return ()
    chosen = {column: [asked[column]] for column in CHOICES if column in asked}
    chosen_entries = entries.filter(**{f"{column}__in": values for column, values in chosen.items()})
    each_kind = tuple(chosen_entries.of_kind(kind) for kind in asked_kinds) or (chosen_entries,)
    after, before = asked.get("after"), asked.get("before")
    if after is None and before is None:
        return tuple(rows.part() for rows in each_kind)
    first, last = after.earliest if after else None, before.latest if before else None
    lasting = entries.seen_with(chosen | ({"kind": asked_kinds} if asked_kinds else {}))
    return (*(rows.placed_in(first, last) for rows in each_kind), *lasting.reaching(first, last))
