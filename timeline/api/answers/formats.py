"""Renderers of files from stored documents: spreadsheets, calendars, feeds and linked data."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from timeline.api.answers.content import Answer, Detail, Listing, objects_of
from timeline.exports.calendars import write_calendar
from timeline.exports.extracts import Extract
from timeline.exports.feeds import write_atom
from timeline.exports.linked_data import write_jsonld
from timeline.exports.spreadsheets import write_csv
from timeline.exports.timelinejs import write_timelinejs


class FileRenderer(BaseRenderer):
    """A form that holds as many results as one answer can, since nobody pages through files."""

    charset = "utf-8"
    is_saved = False
    write: ClassVar[Callable[[Extract], str]]

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,  # noqa: ARG002 - each class has one
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """The bytes of an answer; what is no document (the answer to OPTIONS) is JSON, and says so."""
        context = renderer_context or {}
        if isinstance(data, Listing | Detail):
            return self.text_of(data, context["request"], context["view"]).encode()
        context["response"]["Content-Type"] = "application/json"
        return json.dumps(data, default=str).encode()

    def text_of(self, answer: Answer, request: Request, view: Any) -> str:
        """The text of an answer."""
        return type(self).write(_extract(answer, request, view))


class CSVRenderer(FileRenderer):
    """A table for spreadsheets."""

    media_type = "text/csv"
    format = "csv"
    is_saved = True
    write = write_csv


class LinesRenderer(FileRenderer):
    """A stored document a line."""

    media_type = "application/x-ndjson"
    format = "ndjson"
    is_saved = True

    def text_of(self, answer: Answer, request: Request, view: Any) -> str:  # noqa: ARG002 - documents need no context
        """The documents as they are stored."""
        return "".join(f"{document}\n" for document in answer.documents)


class CalendarRenderer(FileRenderer):
    """All-day entries for calendars."""

    media_type = "text/calendar"
    format = "ics"
    is_saved = True
    write = write_calendar


class AtomRenderer(FileRenderer):
    """A feed for feed readers."""

    media_type = "application/atom+xml"
    format = "atom"
    write = write_atom


class TimelineJSRenderer(FileRenderer):
    """The JSON that TimelineJS draws."""

    media_type = "application/vnd.timelinejs+json"
    format = "timelinejs"
    write = write_timelinejs


class LinkedDataRenderer(FileRenderer):
    """Linked data in the words of schema.org."""

    media_type = "application/ld+json"
    format = "jsonld"
    write = write_jsonld


FILES = (CSVRenderer, LinesRenderer, LinkedDataRenderer)
DATED_FILES = (*FILES, CalendarRenderer, AtomRenderer, TimelineJSRenderer)
SUFFIXES = ["json", *(renderer.format for renderer in DATED_FILES)]


def _extract(answer: Answer, request: Request, view: Any) -> Extract:
    """The answer with where it comes from."""
    return Extract(
        title=f"Parley: {view.get_view_name().lower()}",
        holds=view.basename,
        address=request.build_absolute_uri(),
        site=request.build_absolute_uri("/").rstrip("/"),
        objects=tuple(objects_of(answer)),
        next=answer.next if isinstance(answer, Listing) else None,
    )
