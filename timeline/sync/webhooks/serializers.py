"""The public shapes of webhooks and deliveries, and the checks of what clients send."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from timeline.domain.kinds import DeliveryState, EntryType, values_of
from timeline.domain.lengths import URL_LENGTH
from timeline.models import Subscription
from timeline.sync.webhooks.addresses import AddressRefused, resolve_target

DELIVERY_STATES = values_of(DeliveryState)
MOST_POSITION = 2**63 - 1
ADDRESS_EXPECTED = "https://host/path in a public network, without a password"
NO_ADDRESS: dict[str, Any] = dict.fromkeys(("required", "blank", "null", "invalid", "max_length"), ADDRESS_EXPECTED)


def check_url(url: str) -> None:
    """Check that an address can be sent to.

    :raises serializers.ValidationError: where it cannot.
    """
    try:
        resolve_target(url)
    except AddressRefused as fault:
        raise serializers.ValidationError(f"{ADDRESS_EXPECTED} ({fault})") from fault


class WebhookSerializer(serializers.ModelSerializer[Subscription]):
    """An address that receives changes."""

    url = serializers.CharField(
        max_length=URL_LENGTH,
        validators=[check_url],
        error_messages=NO_ADDRESS,
        help_text="Address to send to: https, in a public network.",
    )
    types = serializers.ListField(
        child=serializers.ChoiceField(values_of(EntryType)),
        required=False,
        help_text="Only changes of objects of these types; empty: of all.",
    )
    active = serializers.BooleanField(
        source="is_active", required=False, help_text="Whether anything is sent; false once the receiver answered 410."
    )
    failing_since = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="Since when every attempt failed, or null."
    )

    def update(self, instance: Subscription, validated_data: dict[str, Any]) -> Subscription:
        """Change what was asked for, and nothing that a worker may have written meanwhile."""
        for name, value in validated_data.items():
            setattr(instance, name, value)
        instance.save(update_fields=list(validated_data))
        return instance

    class Meta:
        model = Subscription
        fields = ("id", "url", "types", "active", "failing_since", "position", "created_at")
        read_only_fields = ("position", "created_at")
        extra_kwargs = {
            "position": {"help_text": "Position of the feed up to which changes were queued for it."},
            "created_at": {"help_text": "When it was subscribed."},
        }


class WebhookSecretSerializer(WebhookSerializer):
    """A webhook with its secret, which is shown this once."""

    secret = serializers.CharField(
        read_only=True, help_text="To verify signatures with: keep it, it is not shown again."
    )

    class Meta(WebhookSerializer.Meta):
        fields = (*WebhookSerializer.Meta.fields, "secret")  # type: ignore[assignment] # one field more


class WebhookListSerializer(serializers.Serializer[Any]):
    """The webhooks of the signed-in user."""

    results = WebhookSerializer(many=True, help_text="All of them.")


class DeliverySerializer(serializers.Serializer[Any]):
    """One change that was sent or is to be sent."""

    position = serializers.IntegerField(help_text="Position of the change in the feed.")
    message_id = serializers.CharField(help_text="Id of the message, the same in every attempt: `webhook-id`.")
    state = serializers.ChoiceField(DELIVERY_STATES, help_text="`failed`: no more attempts are made; replay it.")
    attempts = serializers.IntegerField(help_text="How often it was sent.")
    next_attempt_at = serializers.DateTimeField(help_text="When it is sent again, if it is `pending`.")
    last_attempt_at = serializers.DateTimeField(allow_null=True, help_text="When it was sent last; null before that.")
    last_status = serializers.IntegerField(allow_null=True, help_text="HTTP status of the last answer, or null.")
    last_error = serializers.CharField(help_text='What went wrong in the last attempt, "" where nothing did.')


class DeliveryListSerializer(serializers.Serializer[Any]):
    """The latest deliveries of a webhook."""

    results = DeliverySerializer(many=True, help_text="The latest first.")


class RangeSerializer(serializers.Serializer[Any]):
    """Positions of the change feed, both ends included."""

    first = serializers.IntegerField(min_value=1, max_value=MOST_POSITION, help_text="The first position.")
    last = serializers.IntegerField(min_value=1, max_value=MOST_POSITION, help_text="The last position.")


class QueuedSerializer(serializers.Serializer[Any]):
    """How many changes will be sent again."""

    queued = serializers.IntegerField(help_text="Number of deliveries.")


class OutcomeSerializer(serializers.Serializer[Any]):
    """The result of a test message."""

    delivered = serializers.BooleanField(source="is_delivered", help_text="Whether the receiver accepted it.")
    status = serializers.IntegerField(allow_null=True, help_text="HTTP status of the answer, or null.")
    error = serializers.CharField(help_text="What went wrong.")
