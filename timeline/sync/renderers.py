"""Renderers of the feed, and the media types of the snapshot and the stream."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import JSONRenderer

from timeline.api.renderers import DocumentRenderer, PageRenderer
from timeline.sync.feed import ChangePage
from timeline.sync.schema import EVENTS, NDJSON


class ChangeRenderer(DocumentRenderer):
    """JSON, spliced from stored documents."""

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        """The bytes of an answer."""
        if isinstance(data, ChangePage):
            return data.json.encode()
        return super().render(data, accepted_media_type, renderer_context)


class ChangePageRenderer(PageRenderer):
    """The same JSON on a page, with its description and a form of its parameters."""

    def get_default_renderer(self, view: Any) -> Any:  # noqa: ARG002 - the same for every view
        """Pages always show JSON."""
        return ChangeRenderer()


class SnapshotRenderer(JSONRenderer):
    """Only the name of a media type: lines of JSON, which are streamed without a renderer."""

    media_type = NDJSON
    format = "ndjson"


class EventRenderer(JSONRenderer):
    """Only the name of a media type: Server-Sent Events, which are streamed without a renderer."""

    media_type = EVENTS
    format = "events"
