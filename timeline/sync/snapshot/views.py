"""The snapshot. The docstring is its description, written to those who keep a copy."""

from __future__ import annotations

from typing import Any

from django.http import StreamingHttpResponse
from django.utils.cache import patch_vary_headers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from timeline.api.answers.delivery import takes_gzip
from timeline.api.answers.negotiation import Negotiation
from timeline.api.questions.metadata import QuestionMetadata
from timeline.api.questions.reading import read_question
from timeline.sync.feed.queries import SnapshotQuery
from timeline.sync.feed.views import NEVER_KEPT
from timeline.sync.renderers import NDJSON, SnapshotRenderer
from timeline.sync.snapshot.reading import TYPES, compress, read_snapshot
from timeline.sync.snapshot.schema import describes_snapshot


@describes_snapshot
class SnapshotView(APIView):
    """Everything that is published, from one moment, as lines of JSON.

    Each line is a change as in the feed (`op` is `upsert`; `position` is the moment's; `cause` and `recorded_at` are
    null, since a snapshot says what is and not why). The last line is `{"next": ...}`: the cursor from which to follow
    the feed. A file without it was cut off. Compressed where gzip is accepted. Who follows the feed by `type` or
    `actor` begins with a snapshot narrowed in the same way.
    """

    names = ("Snapshot", "Snapshot")
    query = SnapshotQuery
    permission_classes = (AllowAny,)
    content_negotiation_class = Negotiation
    metadata_class = QuestionMetadata
    renderer_classes = (SnapshotRenderer,)

    def get(self, request: Request, **_: Any) -> StreamingHttpResponse:
        """Answer the lines as they are read."""
        asked = read_question(SnapshotQuery, request.query_params)
        is_packed = takes_gzip(request.headers.get("Accept-Encoding", ""))
        lines = read_snapshot(asked.get("type", TYPES), asked.get("actor", ()))
        lines = compress(lines) if is_packed else lines
        response = StreamingHttpResponse(lines, content_type=NDJSON, headers=NEVER_KEPT)
        if is_packed:
            response["Content-Encoding"] = "gzip"
        patch_vary_headers(response, ["Accept-Encoding"])
        return response
