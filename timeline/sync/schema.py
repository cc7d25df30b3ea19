"""The OpenAPI description of the feed, the snapshot and the stream."""

from __future__ import annotations

from collections.abc import Callable
from inspect import getdoc
from typing import Any, TypeVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
    extend_schema,
    extend_schema_serializer,
    extend_schema_view,
)
from rest_framework import serializers

from timeline.api.documents.serializers import ActorSerializer, ArticleSerializer, EventSerializer, StatementSerializer
from timeline.api.problems import PROBLEM_JSON, ProblemSerializer
from timeline.api.schema import JSON, View, faults, problem
from timeline.domain.kinds import ChangeCause, ChangeOp, EntryType, values_of
from timeline.sync.queries import ChangeQuery, SnapshotQuery, StreamQuery

Handler = TypeVar("Handler", bound=Callable[..., Any])
NDJSON = "application/x-ndjson"
EVENTS = "text/event-stream"
LAST_EVENT_ID = "Last-Event-ID"
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


CAME_BACK = OpenApiParameter(
    LAST_EVENT_ID,
    str,
    OpenApiParameter.HEADER,
    description="The last `id` that was heard: only changes behind it. It takes precedence over `since`.",
)
COME_LATER = OpenApiParameter(
    "Retry-After", int, OpenApiParameter.HEADER, response=[503], description="Seconds after which to come back."
)
GONE = OpenApiResponse(GoneSerializer, description="The cursor cannot be followed; `snapshot` says where to begin.")


def describes_changes(view: View) -> View:
    """Describe the feed."""
    return extend_schema_view(
        list=extend_schema(
            operation_id="list_changes",
            description=getdoc(view),
            parameters=[ChangeQuery],
            responses={
                (200, JSON): ChangePageSerializer,
                **faults(400),
                (410, PROBLEM_JSON): GONE,
                **faults(405, 406, 429, 500),
            },
            summary="Follow changes",
        )
    )(view)


def describes_snapshot(view: View) -> View:
    """Describe the snapshot."""
    lines = OpenApiResponse(OpenApiTypes.STR, description="A change a line (JSON), and `next` on the last line.")
    described = extend_schema(
        operation_id="read_snapshot",
        description=getdoc(view),
        tags=["snapshot"],
        parameters=[SnapshotQuery],
        responses={
            (200, NDJSON): lines,
            **faults(400, 405, 406, 429, 500),
        },
        summary="Download everything",
    )
    return extend_schema_view(get=described)(view)


def describes_stream(view: View) -> View:
    """Describe the stream."""
    described = extend_schema(
        operation_id="stream_changes",
        description=getdoc(view),
        tags=["changes"],
        parameters=[StreamQuery, CAME_BACK, COME_LATER],
        responses={
            (200, EVENTS): OpenApiResponse(OpenApiTypes.STR, description="Events, for as long as somebody listens."),
            **faults(400),
            (410, PROBLEM_JSON): GONE,
            (421, PROBLEM_JSON): problem("This server only answers questions; another one streams."),
            (503, PROBLEM_JSON): problem("As many listen as may."),
            **faults(405, 429, 500),
        },
        summary="Stream changes as they happen",
    )
    return extend_schema_view(get=described)(view)


def described_by(described: type[Any]) -> Callable[[Handler], Handler]:
    """Describe a plain view in the schema by a class of the framework."""

    def describe(view: Handler) -> Handler:
        vars(view).update(vars(described.as_view()))
        return view

    return describe
