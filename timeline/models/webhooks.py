"""Who wants to be told of changes, and what was sent to them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from timeline.domain.kinds import DeliveryState
from timeline.domain.lengths import URL_LENGTH
from timeline.models.choices import choices_of

SECRET_LENGTH = 120
MESSAGE_LENGTH = 80


class Subscription(models.Model):
    """An address that is told of changes. ``position`` is how far its deliveries have been queued."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="subscriptions")
    url = models.CharField(max_length=URL_LENGTH)
    types = models.JSONField(default=list, blank=True)
    secret = models.CharField(max_length=SECRET_LENGTH, editable=False)
    old_secret = models.CharField(max_length=SECRET_LENGTH, blank=True, default="", editable=False)
    old_secret_until = models.DateTimeField(null=True, blank=True, editable=False)
    is_active = models.BooleanField(default=True)
    position = models.PositiveBigIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    paused_until = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = "webhook"

    def __str__(self) -> str:
        return self.url


class Delivery(models.Model):
    """One change for one subscription; ``next_attempt_at`` is also until when a worker that is sending has it."""

    subscription = models.ForeignKey(Subscription, models.CASCADE, related_name="deliveries")
    position = models.PositiveBigIntegerField()
    message_id = models.CharField(max_length=MESSAGE_LENGTH)
    payload = models.TextField()
    state = models.CharField(max_length=10, choices=choices_of(DeliveryState), default=DeliveryState.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField()
    last_attempt_at = models.DateTimeField(null=True, blank=True)
    last_status = models.PositiveSmallIntegerField(null=True, blank=True)
    last_error = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-position"]
        verbose_name_plural = "deliveries"
        constraints = [models.UniqueConstraint(fields=["subscription", "position"], name="delivery_once")]
        indexes = [
            models.Index(fields=["next_attempt_at"], condition=models.Q(state="pending"), name="delivery_due"),
            models.Index(fields=["position"], name="delivery_position"),
        ]

    def __str__(self) -> str:
        return f"{self.position} to {self.subscription_id}: {self.state}"
