"""Render the public JSON of a row: the text that is stored, sent and hashed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from rest_framework import serializers

from timeline.api.documents.serializers import ActorSerializer, ArticleSerializer, EventSerializer, StatementSerializer
from timeline.models import Actor, Article, Event, Statement

SERIALIZERS: Mapping[type[Any], type[serializers.Serializer[Any]]] = {
    Actor: ActorSerializer,
    Article: ArticleSerializer,
    Event: EventSerializer,
    Statement: StatementSerializer,
}


def document_of(row: Actor | Article | Event | Statement) -> str:
    """Render the public JSON of a row, without a query where it comes from ``with_details()``."""
    shape = _serializer_of(type(row)).to_representation(row)
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":"))


@cache
def _serializer_of(model: type[Any]) -> serializers.Serializer[Any]:
    """The one serializer of a model: to make its fields anew takes longer than to render a row."""
    return SERIALIZERS[model]()


def render_missing(model: Any, ids: Sequence[str]) -> dict[str, str]:
    """Render the documents of rows that came into the database by another way than ``load_fixtures``."""
    return {row.pk: document_of(row) for row in model.objects.filter(pk__in=ids).with_details()}
