"""The forms of the feed and the snapshot: a page of changes in, the bytes of JSON or of a page for people out."""

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
        """What the page shows is always the JSON."""
        return ChangeRenderer()


class SnapshotRenderer(JSONRenderer):
    """Lines of JSON: only the name of the form, since the lines are streamed past every renderer."""

    media_type = NDJSON
    format = "ndjson"


class EventRenderer(JSONRenderer):
    """Server-Sent Events: as the snapshot, only the name of the form."""

    media_type = EVENTS
    format = "events"
