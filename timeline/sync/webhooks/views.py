"""Webhooks in the API. The docstrings are their description, written for users of the API."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from rest_framework.authentication import BasicAuthentication, SessionAuthentication
from rest_framework.decorators import action
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from timeline.api.answers.negotiation import Negotiation
from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.questions.queries import NoQuery
from timeline.api.questions.reading import read_question
from timeline.models import Subscription
from timeline.sync.feed.views import NEVER_KEPT
from timeline.sync.webhooks.bodies import BodyParser, read_body
from timeline.sync.webhooks.queue import replay
from timeline.sync.webhooks.schema import describes_webhooks
from timeline.sync.webhooks.serializers import (
    DeliverySerializer,
    OutcomeSerializer,
    RangeSerializer,
    WebhookSecretSerializer,
    WebhookSerializer,
)
from timeline.sync.webhooks.subscriptions import rotate_secret, subscribe
from timeline.sync.webhooks.work import send_ping

SHOWN_DELIVERIES = 100


@describes_webhooks
class WebhookViewSet(ViewSet):
    """The webhooks of the signed-in user (HTTP Basic, or the admin's session).

    Messages follow the Standard Webhooks specification: each is signed and carries only the type, id and revision of
    what changed, and the feed's cursor behind it. A message that is not answered with 2xx (a redirect is not followed)
    is sent again after 5 seconds, then at growing intervals for three days; `Retry-After` is honored, and 410 turns the
    webhook off. The same change always carries the same `webhook-id`.
    """

    names = ("Webhook", "Webhooks")
    authentication_classes = (BasicAuthentication, SessionAuthentication)
    permission_classes = (IsAuthenticated,)
    content_negotiation_class = Negotiation
    parser_classes = (BodyParser, FormParser, MultiPartParser)
    renderer_classes = (JSONRenderer,)
    lookup_value_regex = r"\d{1,18}"

    @property
    def default_response_headers(self) -> dict[str, str]:
        """Tell caches to keep nothing: the answers are private."""
        return {**super().default_response_headers, **NEVER_KEPT}

    def check_permissions(self, request: Request) -> None:
        """Ask for a sign-in only where the method exists; otherwise the answer is 405."""
        if self.action is not None:
            super().check_permissions(request)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse parameters: what is asked of webhooks stands in bodies."""
        super().initial(request, *args, **kwargs)
        read_question(NoQuery, request.query_params)

    def list(self, request: Request) -> Response:
        """All webhooks of the signed-in user."""
        return Response({"results": WebhookSerializer(_own(request), many=True).data})

    def create(self, request: Request) -> Response:
        """Subscribe an address to changes. The answer holds the secret, which is not shown again."""
        asked = read_body(WebhookSerializer(data=request.data), request)
        row = subscribe(request.user, asked["url"], asked.get("types", ()), is_active=asked.get("is_active", True))
        return Response(WebhookSecretSerializer(row).data, status=HTTPStatus.CREATED)

    def retrieve(self, request: Request, pk: str) -> Response:
        """One webhook."""
        return Response(WebhookSerializer(_find(request, pk)).data)

    def partial_update(self, request: Request, pk: str) -> Response:
        """Change the address or the types, or pause and resume: what changed meanwhile is sent on resuming."""
        changer = WebhookSerializer(_find(request, pk), data=request.data, partial=True)
        read_body(changer, request)
        changer.save()
        return Response(changer.data)

    def destroy(self, request: Request, pk: str) -> Response:
        """Delete the webhook and its deliveries."""
        _find(request, pk).delete()
        return Response(status=HTTPStatus.NO_CONTENT)

    @action(detail=True, methods=["post"])
    def test(self, request: Request, pk: str) -> Response:
        """Send a message of type `ping` now, and answer how the receiver took it."""
        return Response(OutcomeSerializer(send_ping(_find(request, pk), timezone.now())).data)

    @action(detail=True, methods=["post"], url_path="rotate-secret")
    def rotate_secret(self, request: Request, pk: str) -> Response:
        """Make a new secret; for a day, messages are signed with both."""
        row = _find(request, pk)
        rotate_secret(row, timezone.now())
        return Response(WebhookSecretSerializer(row).data)

    @action(detail=True, methods=["post"])
    def replay(self, request: Request, pk: str) -> Response:
        """Send the changes of a range of feed positions again."""
        asked = read_body(RangeSerializer(data=request.data), request)
        if asked["last"] < asked["first"]:
            expected = "a position that does not lie before `first`"
            raise BadParameters(ParameterFault("last", expected, str(asked["last"])))
        queued = replay(_find(request, pk), asked["first"], asked["last"], timezone.now())
        return Response({"queued": queued})

    @action(detail=True)
    def deliveries(self, request: Request, pk: str) -> Response:
        """The latest hundred deliveries."""
        latest = _find(request, pk).deliveries.order_by("-position")[:SHOWN_DELIVERIES]
        return Response({"results": DeliverySerializer(latest, many=True).data})


def _own(request: Request) -> QuerySet[Subscription]:
    return Subscription.objects.filter(owner=request.user.pk)


def _find(request: Request, pk: str) -> Subscription:
    row = _own(request).filter(pk=pk).first()
    if row is None:
        raise Http404(f"You have no webhook with the id {pk!r}.")
    return row
