"""The OpenAPI description of the stream."""

from __future__ import annotations

from collections.abc import Callable
from inspect import getdoc
from typing import Any, TypeVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view

from timeline.api.problems import PROBLEM_JSON
from timeline.api.schema.describing import View, faults, problem
from timeline.sync.feed.queries import StreamQuery
from timeline.sync.feed.schema import GONE
from timeline.sync.renderers import EVENTS

Handler = TypeVar("Handler", bound=Callable[..., Any])
LAST_EVENT_ID = "Last-Event-ID"
CAME_BACK = OpenApiParameter(
    LAST_EVENT_ID,
    str,
    OpenApiParameter.HEADER,
    description="The last `id` that was heard: only changes behind it. It takes precedence over `since`.",
)
COME_LATER = OpenApiParameter(
    "Retry-After", int, OpenApiParameter.HEADER, response=[503], description="Seconds after which to come back."
)


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
