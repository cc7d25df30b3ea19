"""The lists and objects of the API. The docstrings are its description, written to those who quote from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.cache import patch_vary_headers
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from timeline.api.answers.formats import DATED_FILES
from timeline.api.answers.negotiation import Negotiation
from timeline.api.answers.renderers import DocumentRenderer, PageRenderer
from timeline.api.lists.prepared import Strand
from timeline.api.lists.selections import Asked, actors_for, articles_for, events_for, statements_for
from timeline.api.questions.queries import (
    ActorObjectQuery,
    ActorQuery,
    ArticleObjectQuery,
    ArticleQuery,
    EventObjectQuery,
    EventQuery,
    NoQuery,
    StatementObjectQuery,
    StatementQuery,
    TimelineObjectQuery,
    TimelineQuery,
)
from timeline.api.questions.reading import read_question
from timeline.api.schema.describing import describes, describes_root
from timeline.api.viewsets import PUBLIC, DocumentViewSet
from timeline.models import Actor, Article, Event, Statement

LISTS = {
    "timeline": "timeline-list",
    "events": "event-list",
    "statements": "statement-list",
    "actors": "actor-list",
    "articles": "article-list",
    "changes": "change-list",
    "snapshot": "snapshot",
    "schema": "schema",
    "docs": "docs",
}
DATED_FORMS = (DocumentRenderer, PageRenderer, *DATED_FILES)


@describes_root
class RootView(APIView):
    """Who did what and who said what, when: each tied to the words of the articles that carry it.

    Start with the timeline. Every list can be narrowed by its parameters, and every answer can be had as JSON by adding
    `?format=json` to its address, or as this page in a browser.
    """

    permission_classes = (AllowAny,)
    content_negotiation_class = Negotiation
    renderer_classes = (DocumentRenderer, PageRenderer)

    def get(self, request: Request) -> Response:
        """Answer the addresses of the lists."""
        read_question(NoQuery, request.query_params)
        addresses = {name: reverse(route, request=request) for name, route in LISTS.items()}
        return Response(addresses, headers={"Cache-Control": PUBLIC})


class SchemaView(SpectacularAPIView):
    """The schema, which may be kept like all that it describes."""

    content_negotiation_class = Negotiation

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answer the schema."""
        read_question(NoQuery, request.query_params)
        response: Response = super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]
        response["Cache-Control"] = PUBLIC
        return response


class DocsView(SpectacularSwaggerSplitView):
    """The interactive documentation, and with ``?script`` its script; without cookies all get the same."""

    template_name = "docs.html"
    metadata_class = None  # it is a page, which cannot show the answer to OPTIONS

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answer the page or its script."""
        response: Response = super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]
        patch_vary_headers(response, ["Cookie"])
        if not request.COOKIES:
            response.data["csrf_token"] = ""  # to make one would set a cookie
            response["Cache-Control"] = PUBLIC
        return response


@describes
class TimelineViewSet(DocumentViewSet):
    """Everything that happened and everything that was said, in one order.

    Each entry is an event or a statement (`type` tells which), with the words of every article that carries it: quote
    them, follow the link, and check. What has no date in any article stands where it was first reported.
    """

    names = ("Entry", "Timeline")
    query = TimelineQuery
    object_query = TimelineObjectQuery
    renderer_classes = DATED_FORMS
    models = (Event, Statement)

    @staticmethod
    def strands(asked: Asked) -> Sequence[Strand]:
        """Events and statements by their place in the timeline."""
        return Strand(events_for(asked)), Strand(statements_for(asked))


@describes
class EventViewSet(DocumentViewSet):
    """What happened, is planned, or was called off: meetings, visits, calls, votes, offers, agreements and more.

    An event is listed once, however many articles tell it; `sources` holds the words of each. Where they differ on the
    date or on whether it happened, each source keeps its own answer, and `corroboration` says so.
    """

    names = ("Event", "Events")
    query = EventQuery
    object_query = EventObjectQuery
    renderer_classes = DATED_FORMS
    models = (Event,)

    @staticmethod
    def strands(asked: Asked) -> Sequence[Strand]:
        """Events by their place in the timeline."""
        return (Strand(events_for(asked)),)


@describes
class StatementViewSet(DocumentViewSet):
    """Who said what, to whom, and when.

    A statement is listed once, however many articles report it; `sources` holds the wording of each. `direct` words
    stood between quotation marks; `indirect` words are the article's own, and must not be quoted as the speaker's.
    """

    names = ("Statement", "Statements")
    query = StatementQuery
    object_query = StatementObjectQuery
    renderer_classes = DATED_FORMS
    models = (Statement,)

    @staticmethod
    def strands(asked: Asked) -> Sequence[Strand]:
        """Statements by their place in the timeline."""
        return (Strand(statements_for(asked)),)


@describes
class ActorViewSet(DocumentViewSet):
    """Who acts and who speaks: people, organisations, governments, countries, media and groups.

    `names` are the other names and spellings under which the articles mention an actor. Its `id` is what the `actor`,
    `speaker` and `addressee` parameters of the other lists take.
    """

    names = ("Actor", "Actors")
    query = ActorQuery
    object_query = ActorObjectQuery
    models = (Actor,)

    @staticmethod
    def strands(asked: Asked) -> Sequence[Strand]:
        """Actors by their ids."""
        return (Strand(actors_for(asked)),)


@describes
class ArticleViewSet(DocumentViewSet):
    """The news articles that everything here was read from.

    Titles, publishers, days and links are public; the full texts are their publishers' and stay private.
    """

    names = ("Article", "Articles")
    query = ArticleQuery
    object_query = ArticleObjectQuery
    models = (Article,)

    @staticmethod
    def strands(asked: Asked) -> Sequence[Strand]:
        """Articles by their days of publication."""
        return (Strand(articles_for(asked)),)
