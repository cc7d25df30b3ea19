"""The OpenAPI description of the feed."""

from __future__ import annotations

from inspect import getdoc
from typing import Any

from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiResponse,
    PolymorphicProxySerializer,
    extend_schema,
    extend_schema_serializer,
    extend_schema_view,
)
from rest_framework import serializers

from timeline.api.documents.serializers import ActorSerializer, ArticleSerializer, EventSerializer, StatementSerializer
from timeline.api.problems import PROBLEM_JSON, ProblemSerializer
from timeline.api.schema.describing import HEADERS, JSON, UNCHANGED, View, answer_headers, faults
from timeline.api.schema.examples import EVENT
from timeline.domain.kinds import ChangeCause, ChangeOp, EntryType, values_of
from timeline.sync.feed.queries import ChangeQuery

OBJECTS: Any = {
    "event": EventSerializer,
    "statement": StatementSerializer,
    "actor": ActorSerializer,
    "article": ArticleSerializer,
}

# The names of the enums, for settings.SPECTACULAR_SETTINGS.
ENTRY_TYPES = values_of(EntryType)
CHANGE_OPS = values_of(ChangeOp)
CHANGE_CAUSES = values_of(ChangeCause)


class ChangeSerializer(serializers.Serializer[Any]):
    """One change: an object came, changed, went, or was merged into another."""

    position = serializers.IntegerField(help_text="Place in the feed: changes are in the order of these, without gaps.")
    op = serializers.ChoiceField(choices=CHANGE_OPS, help_text="What became of the object.")
    type = serializers.ChoiceField(choices=ENTRY_TYPES, help_text="What the object is.")
    id = serializers.CharField(help_text="Id of the object.")
    revision = serializers.IntegerField(help_text="Counts the states of the object; `id` and `revision` name a state.")
    cause = serializers.ChoiceField(choices=CHANGE_CAUSES, help_text="Articles, an editor, or a better reading.")
    recorded_at = serializers.DateTimeField(help_text="When it was recorded; several can have the same time.")
    target = serializers.CharField(allow_null=True, help_text="Id of the object that it was merged into, or null.")
    object = PolymorphicProxySerializer(
        "ChangedObject",
        OBJECTS,
        resource_type_field_name="type",
        allow_null=True,
        required=False,
        help_text="The object; null where it is gone, left out with `thin=1`.",
    )


@extend_schema_serializer(many=False)
class ChangePageSerializer(serializers.Serializer[Any]):
    """A page of changes, and the cursor behind it."""

    results = ChangeSerializer(many=True, help_text="The changes, in their order.")
    next = serializers.CharField(help_text="The cursor behind these changes, for `since`; always there.")
    has_more = serializers.BooleanField(help_text="Whether there are more changes already.")


class GoneSerializer(ProblemSerializer):
    """A cursor that cannot be followed."""

    snapshot = serializers.URLField(help_text="Address of the snapshot to begin again with.")


GONE = OpenApiResponse(GoneSerializer, description="The cursor cannot be followed; `snapshot` says where to begin.")

CURSOR = "ZTI0ZWM0NjFlYzJjMzQxMS4y"
CAME = {
    "position": 1,
    "op": "upsert",
    "type": "event",
    "id": EVENT["id"],
    "revision": 1,
    "cause": "source",
    "recorded_at": "2025-02-25T06:30:00+00:00",
    "target": None,
    "object": EVENT,
}
WENT = CAME | {
    "position": 2,
    "op": "merge",
    "id": "e-7h2kq5wnrd",
    "revision": 2,
    "cause": "editor",
    "recorded_at": "2025-02-25T09:12:00+00:00",
    "target": EVENT["id"],
    "object": None,
}
EXAMPLE = OpenApiExample(
    "Page",
    {"results": [CAME, WENT], "next": CURSOR, "has_more": False},
    description="An event came, and another one was merged into it.",
    response_only=True,
    status_codes=["200"],
    media_type=JSON,
)


def describes_changes(view: View) -> View:
    """Describe the feed."""
    return extend_schema_view(
        list=extend_schema(
            operation_id="list_changes",
            description=getdoc(view),
            parameters=[ChangeQuery, *answer_headers(HEADERS)],
            responses={
                (200, JSON): ChangePageSerializer,
                **UNCHANGED,
                **faults(400),
                (410, PROBLEM_JSON): GONE,
                **faults(405, 406, 429, 500),
            },
            summary="Follow changes",
            examples=[EXAMPLE],
        )
    )(view)
