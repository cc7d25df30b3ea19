"""The media types of the snapshot and the stream, which are sent without a renderer."""

from __future__ import annotations

from rest_framework.renderers import JSONRenderer

from timeline.sync.schema import EVENTS, NDJSON


class SnapshotRenderer(JSONRenderer):
    """Lines of JSON."""

    media_type = NDJSON
    format = "ndjson"


class EventRenderer(JSONRenderer):
    """Server-Sent Events."""

    media_type = EVENTS
    format = "events"
