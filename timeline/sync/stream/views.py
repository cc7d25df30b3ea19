"""The view of the live stream: an endless answer, on servers that hold connections open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from http import HTTPStatus
from typing import Any

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponseBase, QueryDict, StreamingHttpResponse
from rest_framework.exceptions import APIException
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from timeline.api.answers.negotiation import Negotiation
from timeline.api.handlers import answer_exception
from timeline.api.problems import BadParameters, problem_of, problem_response
from timeline.api.questions.metadata import QuestionMetadata
from timeline.api.questions.reading import read_question
from timeline.models import Feed
from timeline.sync.feed.changes import Wanted
from timeline.sync.feed.cursors import Cursor, CursorGone, check_cursor
from timeline.sync.feed.queries import StreamQuery, cursor_of, wanted_of
from timeline.sync.feed.views import NEVER_KEPT, answer_gone
from timeline.sync.renderers import EVENTS, EventRenderer
from timeline.sync.stream import listening
from timeline.sync.stream.schema import LAST_EVENT_ID, described_by, describes_stream

UNBUFFERED = {"X-Accel-Buffering": "no"}  # nginx would hold events back


class Misdirected(APIException):
    """The stream was asked for where there is none."""

    status_code = HTTPStatus.MISDIRECTED_REQUEST
    default_detail = "This server only answers questions; the one that runs config.asgi streams."


@describes_stream
class ChangeStream(APIView):
    """Changes as they happen, as Server-Sent Events.

    Each event is of type `change`, and its data is a change as in the feed. The `id` that follows some of them is a
    cursor of the feed: come back with it as `Last-Event-ID`, which a browser's `EventSource` does by itself, or as
    `since`. Without either the stream begins now. A comment every 15 seconds keeps the connection open.
    """

    names = ("Stream", "Stream")
    query = StreamQuery
    permission_classes = (AllowAny,)
    content_negotiation_class = Negotiation
    metadata_class = QuestionMetadata
    renderer_classes = (EventRenderer,)

    def get(self, request: Request, **_: Any) -> HttpResponseBase:
        """Check the question, and refuse it: only the ASGI server streams."""
        read_question(StreamQuery, request.query_params)
        raise Misdirected


@described_by(ChangeStream)
async def stream_changes(request: HttpRequest) -> HttpResponseBase:
    """Stream changes as they happen."""
    if not isinstance(request, ASGIRequest) or request.method not in ("GET", "HEAD"):
        return await sync_to_async(ChangeStream.as_view())(request, format=EventRenderer.format)
    room = listening.ROOM
    try:
        listener = listening.Listener(*await room.read(partial(_read_wish, request)))
        if request.method == "HEAD":  # nobody would hear the events, which would never end
            return _stream(_nothing())
        room.enter(listener)
    except BadParameters as fault:
        return _answer_fault(request, fault)
    except CursorGone as fault:
        return answer_gone(request, fault)
    except listening.NoRoom:
        return _answer_no_room(request)
    return _stream(listening.listen(listener, room))


def _stream(events: AsyncIterator[bytes]) -> StreamingHttpResponse:
    return StreamingHttpResponse(events, content_type=EVENTS, headers=NEVER_KEPT | UNBUFFERED)


async def _nothing() -> AsyncIterator[bytes]:
    """An empty body."""
    yield b""


def _read_wish(request: HttpRequest) -> tuple[Cursor, Wanted]:
    """From which cursor on to listen, which is now if the request names none, and to what.

    This runs in a thread, which may hold on to what it returned: the listener itself, whose place is taken until it is
    garbage, is made by who asked.

    :raises BadParameters: if the question is invalid. :raises CursorGone: if its cursor cannot be followed.
    """
    asked = read_question(StreamQuery, _question(request))
    if "since" not in asked:
        return listening.cursor_now(), wanted_of(asked)
    cursor = cursor_of(asked)
    check_cursor(cursor, Feed.objects.first())
    return cursor, wanted_of(asked)


def _question(request: HttpRequest) -> QueryDict:
    """The parameters, with the id of the last event as cursor if a browser comes back with one."""
    last = request.headers.get(LAST_EVENT_ID)
    if not last:
        return request.GET
    asked = request.GET.copy()
    asked["since"] = last
    return asked


def _answer_fault(request: HttpRequest, fault: BadParameters) -> HttpResponseBase:
    answer = answer_exception(fault, {"request": request})
    assert answer is not None  # it is None only for exceptions that are not the API's
    return answer


def _answer_no_room(request: HttpRequest) -> HttpResponseBase:
    why = "As many listen as may; come back later, or ask the feed with `wait`."
    problem = problem_of(request, HTTPStatus.SERVICE_UNAVAILABLE, why)
    return problem_response(problem, NEVER_KEPT | {"Retry-After": str(listening.RETRY_SECONDS)})
