"""The OpenAPI description of webhooks."""

from __future__ import annotations

from inspect import getdoc
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view

from timeline.api.problems import PROBLEM_JSON
from timeline.api.schema.describing import JSON, View, faults, problem
from timeline.sync.webhooks.serializers import (
    DeliveryListSerializer,
    OutcomeSerializer,
    QueuedSerializer,
    RangeSerializer,
    WebhookListSerializer,
    WebhookSecretSerializer,
    WebhookSerializer,
)

ID = OpenApiParameter("id", int, OpenApiParameter.PATH, description="Id of the webhook.")
NOT_SIGNED_IN = {
    (401, PROBLEM_JSON): problem("Nobody is signed in."),
    (403, PROBLEM_JSON): problem("The session does not prove that the request is its owner's."),
}
UNKNOWN = {(400, PROBLEM_JSON): problem("The address has parameters, each of them named.")}
MALFORMED = {
    (400, PROBLEM_JSON): problem(
        "The address has parameters, or the body is malformed or holds fields that cannot be, each of them named."
    ),
    (415, PROBLEM_JSON): problem("The body is of a type that is not read here."),
}


def describes_webhooks(view: View) -> View:
    """Describe what can be done with webhooks."""
    one: dict[str, Any] = {"parameters": [ID]}
    return extend_schema_view(
        list=_operation("list_webhooks", "List your webhooks", WebhookListSerializer, description=getdoc(view)),
        create=_operation(
            "create_webhook", "Subscribe to changes", WebhookSecretSerializer, WebhookSerializer, status=201
        ),
        retrieve=_operation("get_webhook", "Get one webhook", WebhookSerializer, **one),
        partial_update=_operation("change_webhook", "Change a webhook", WebhookSerializer, WebhookSerializer, **one),
        destroy=_operation("delete_webhook", "Delete a webhook", None, status=204, **one),
        test=_operation("test_webhook", "Send a test message", OutcomeSerializer, **one),
        rotate_secret=_operation("rotate_webhook_secret", "Rotate the secret", WebhookSecretSerializer, **one),
        replay=_operation("replay_webhook", "Replay changes", QueuedSerializer, RangeSerializer, **one),
        deliveries=_operation("list_deliveries", "List the latest deliveries", DeliveryListSerializer, **one),
    )(view)


def _operation(operation: str, summary: str, answer: Any, asked: Any = None, status: int = 200, **about: Any) -> Any:
    """Describe one operation: what it is asked and what it answers."""
    missing = {404} if "parameters" in about else set()
    wrong = MALFORMED if asked else UNKNOWN
    answered = {(status, JSON): answer} if answer else {status: OpenApiResponse(description="Done.")}
    return extend_schema(
        operation_id=operation,
        summary=summary,
        tags=["webhooks"],
        request={JSON: asked} if asked else None,
        responses={
            **answered,
            **wrong,
            **NOT_SIGNED_IN,
            **faults(*missing, 405, 406, 429, 500),
        },
        **about,
    )
