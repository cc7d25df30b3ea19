"""Changes as they happen, for servers that hold connections open: a request in, an endless answer out."""

from __future__ import annotations

from http import HTTPStatus

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.views.decorators.http import require_safe

from timeline.api.problems import BadParameters, answer_exception, problem_of, problem_response
from timeline.api.questions import read_question
from timeline.models import Feed
from timeline.sync import streaming
from timeline.sync.cursors import CursorGone, check_cursor
from timeline.sync.queries import StreamQuery, cursor_of, wanted_of
from timeline.sync.views import NEVER_KEPT, answer_gone

EVENTS = "text/event-stream"
UNBUFFERED = {"X-Accel-Buffering": "no"}  # nginx would hold events back


@require_safe
async def stream_changes(request: HttpRequest) -> HttpResponseBase:
    """Answer changes as they happen, or why not."""
    if not isinstance(request, ASGIRequest):
        return _answer_no_room(request, "This server only answers questions; the one that runs config.asgi streams.")
    try:
        listener = await sync_to_async(_read_listener)(request)
        streaming.ROOM.enter()
    except BadParameters as fault:
        return answer_exception(fault, {"request": request}) or _answer_no_room(request, str(fault))
    except CursorGone as fault:
        return answer_gone(request, fault)
    except streaming.NoRoom:
        return _answer_no_room(request, "As many listen as may; come back later, or ask the feed with `wait`.")
    return StreamingHttpResponse(streaming.listen(listener), content_type=EVENTS, headers=NEVER_KEPT | UNBUFFERED)


def _read_listener(request: HttpRequest) -> streaming.Listener:
    """Who asks, and from where on: a browser that comes back says so in a header; who does not say begins now.

    :raises BadParameters: where the question holds nonsense. :raises CursorGone: where it cannot be followed.
    """
    asked = read_question(StreamQuery, _question(request))
    if "since" not in asked:
        return streaming.Listener(streaming.cursor_now(), wanted_of(asked))
    cursor = cursor_of(asked)
    check_cursor(cursor, Feed.objects.first())
    return streaming.Listener(cursor, wanted_of(asked))


def _question(request: HttpRequest) -> QueryDict:
    """The parameters, with the last event's id as their cursor."""
    last = request.headers.get("Last-Event-ID")
    if not last:
        return request.GET
    asked = request.GET.copy()
    asked["since"] = last
    return asked


def _answer_no_room(request: HttpRequest, why: str) -> HttpResponseBase:
    problem = problem_of(request, HTTPStatus.SERVICE_UNAVAILABLE, why)
    return problem_response(problem, NEVER_KEPT | {"Retry-After": str(streaming.RETRY_SECONDS)})
