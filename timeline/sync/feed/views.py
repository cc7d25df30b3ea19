"""The feed. The docstring is its description, written to those who keep a copy."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from timeline.api.answers.content import Detail
from timeline.api.answers.negotiation import Negotiation
from timeline.api.answers.renderers import DocumentRenderer, PageRenderer
from timeline.api.problems import problem_of, problem_response
from timeline.api.questions.metadata import QuestionMetadata
from timeline.api.questions.reading import read_question
from timeline.sync.feed.cursors import CursorGone
from timeline.sync.feed.queries import ChangeQuery, cursor_of, wanted_of
from timeline.sync.feed.schema import describes_changes
from timeline.sync.feed.waiting import await_changes

GONE_PROBLEM = "urn:parley:problem:cursor-gone"
NEVER_KEPT = {"Cache-Control": "no-store"}


@describes_changes
class ChangeViewSet(ViewSet):
    """What changed, in one order without gaps, for services that keep a copy.

    Begin with the snapshot, or here without `since`. Apply each change: `upsert` puts `object` in place of what has the
    same `type` and `id`, `delete` and `merge` remove it (`target` is what it was merged into). Keep `next`, and ask
    again with it as `since`: nothing is missed, and whatever is told twice carries the same `id` and `revision`.

    Changes are kept for 90 days. An older cursor, or one of a database that was restored from a copy, is answered with
    410 and the address of the snapshot.
    """

    names = ("Change", "Changes")
    query = ChangeQuery
    content_negotiation_class = Negotiation
    metadata_class = QuestionMetadata
    permission_classes = (AllowAny,)
    renderer_classes = (DocumentRenderer, PageRenderer)

    def list(self, request: Request, **_: Any) -> HttpResponseBase:
        """Answer the changes behind a cursor."""
        asked = read_question(ChangeQuery, request.query_params)
        try:
            page = await_changes(cursor_of(asked), wanted_of(asked), asked.get("wait", 0))
        except CursorGone as fault:
            return answer_gone(request._request, fault)
        return Response(Detail(page.json), headers=NEVER_KEPT)


def answer_gone(request: HttpRequest, fault: CursorGone) -> HttpResponseBase:
    """Answer 410: why the cursor cannot be followed, and where the snapshot is."""
    problem = problem_of(request, HTTPStatus.GONE, f"{fault} Begin again with the snapshot.")
    about = {"type": GONE_PROBLEM, "title": "The feed cannot be followed from this cursor"}
    return problem_response(problem | about | {"snapshot": request.build_absolute_uri(reverse("snapshot"))}, NEVER_KEPT)
