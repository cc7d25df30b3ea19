"""The media types of the snapshot and the stream, which are sent without a renderer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import JSONRenderer

NDJSON = "application/x-ndjson"
EVENTS = "text/event-stream"


class AboutRenderer(JSONRenderer):
    """Renders only what is told about an address (the answer to OPTIONS): that is JSON, and says so."""

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,  # noqa: ARG002 - what is told has one form
        renderer_context: Mapping[str, Any] | None = None,
    ) -> Any:
        """The bytes of what is told."""
        if renderer_context:
            renderer_context["response"]["Content-Type"] = JSONRenderer.media_type
        return super().render(data, JSONRenderer.media_type, renderer_context)


class SnapshotRenderer(AboutRenderer):
    """Lines of JSON."""

    media_type = NDJSON
    format = "ndjson"


class EventRenderer(AboutRenderer):
    """Server-Sent Events."""

    media_type = EVENTS
    format = "events"
