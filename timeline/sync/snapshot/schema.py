"""The OpenAPI description of the snapshot."""

from __future__ import annotations

from inspect import getdoc

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view

from timeline.api.schema.describing import View, faults
from timeline.sync.feed.queries import SnapshotQuery
from timeline.sync.renderers import NDJSON


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
