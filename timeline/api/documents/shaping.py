"""Apply ``fields`` and ``expand`` to stored documents: fewer keys, or whole objects instead of references."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db.models import Model

from timeline.api.documents.rendering import render_missing
from timeline.models import Actor, Article, Event

PublicObject = dict[str, Any]


def shaped(documents: tuple[str, ...], asked: Mapping[str, Any]) -> tuple[str, ...]:
    """The documents in the shape that the question asks for; unchanged where it asks for none."""
    if "fields" not in asked and "expand" not in asked:
        return documents
    objects = [json.loads(document) for document in documents]
    for name in asked.get("expand", ()):
        model, find = EXPANSIONS[name]
        _expand([place for each in objects for place in find(each)], model)
    keys = asked.get("fields")
    chosen = objects if keys is None else [{key: each[key] for key in keys if key in each} for each in objects]
    return tuple(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in chosen)


def _expand(places: list[tuple[Any, Any]], model: type[Model]) -> None:
    """Replace references by whole objects."""
    ids = {holder[key]["id"] for holder, key in places}
    stored = dict(model._default_manager.filter(pk__in=ids).values_list("pk", "document"))
    stored |= render_missing(model, [pk for pk, document in stored.items() if not document])
    wholes = {pk: json.loads(document) for pk, document in stored.items()}
    for holder, key in places:
        holder[key] = wholes.get(holder[key]["id"], holder[key])


def _actor_places(each: PublicObject) -> Iterator[tuple[Any, Any]]:
    """Where an object refers to actors."""
    yield from ((each["actors"], number) for number in range(len(each.get("actors", ()))))
    yield from ((each, part) for part in ("speaker", "addressee") if (each.get(part) or {}).get("id"))
    yield from ((source, "via") for source in each["sources"] if source.get("via"))


def _article_places(each: PublicObject) -> Iterator[tuple[Any, Any]]:
    """Where an object refers to articles."""
    yield from ((source, "article") for source in each["sources"])


def _occasion_places(each: PublicObject) -> Iterator[tuple[Any, Any]]:
    """Where an object refers to the event at which it was said."""
    if each.get("occasion"):
        yield each, "occasion"


EXPANSIONS: Mapping[str, tuple[type[Model], Callable[[PublicObject], Iterator[tuple[Any, Any]]]]] = {
    "actors": (Actor, _actor_places),
    "articles": (Article, _article_places),
    "occasion": (Event, _occasion_places),
}
