"""Webhooks at the editor's desk: subscriptions, deliveries, and buttons to test and resend."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from rest_framework.serializers import ValidationError

from timeline.admin.read_only import ReadOnlyAdmin
from timeline.domain.kinds import EntryType
from timeline.models import Delivery, Subscription
from timeline.models.choices import choices_of
from timeline.sync.webhooks.queue import requeue
from timeline.sync.webhooks.serializers import check_url
from timeline.sync.webhooks.subscriptions import begin, rotate_secret
from timeline.sync.webhooks.work import send_ping


class SubscriptionForm(forms.ModelForm):  # type: ignore[type-arg] # generic only in the stubs
    """What can be said of a webhook."""

    types = forms.MultipleChoiceField(choices=choices_of(EntryType), required=False, help_text="None: all of them.")

    class Meta:
        model = Subscription
        fields = ("owner", "url", "types", "is_active")

    def clean_url(self) -> str:
        """Refuse what nothing can be sent to."""
        url: str = self.cleaned_data["url"]
        try:
            check_url(url)
        except ValidationError as fault:
            raise forms.ValidationError([str(each) for each in fault.detail]) from fault
        return url


@admin.register(Subscription)
class SubscriptionAdmin(admin.ModelAdmin):  # type: ignore[type-arg] # generic only in the stubs
    """Webhooks, to be made, changed, tried out and ended."""

    form = SubscriptionForm
    list_display = ("url", "owner", "is_active", "failing_since", "position")
    list_filter = ("is_active",)
    search_fields = ("url", "owner__username")
    readonly_fields = ("secret", "old_secret_until", "position", "failing_since", "paused_until", "created_at")
    actions = ("try_out", "give_new_secret")

    def save_model(self, request: HttpRequest, obj: Subscription, form: Any, change: bool) -> None:
        """Give a new webhook its secret and its place; of another, write only what was changed here."""
        if change:
            obj.save(update_fields=form.changed_data)
        else:
            begin(obj)
            super().save_model(request, obj, form, change)

    @admin.action(description="Send a test message")
    def try_out(self, request: HttpRequest, chosen: QuerySet[Subscription]) -> None:
        """Send a ping to each, and say what came of it."""
        for row in chosen:
            outcome = send_ping(row, timezone.now())
            level = messages.SUCCESS if outcome.is_delivered else messages.ERROR
            self.message_user(request, f"{row.url}: {outcome.status or ''} {outcome.error}".strip(), level)

    @admin.action(description="Give a new secret (the old one holds for another day)")
    def give_new_secret(self, request: HttpRequest, chosen: QuerySet[Subscription]) -> None:  # noqa: ARG002
        """Rotate the secrets."""
        for row in chosen:
            rotate_secret(row, timezone.now())


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    """What was sent and is to be sent, to be looked at and sent again."""

    list_display = ("position", "subscription", "state", "attempts", "last_status", "last_error", "next_attempt_at")
    list_filter = ("state", "subscription")
    list_select_related = ("subscription",)
    search_fields = ("message_id", "payload")
    actions = ("send_again",)

    @admin.action(description="Send again", permissions=["view"])
    def send_again(self, request: HttpRequest, chosen: QuerySet[Delivery]) -> None:
        """Make each due again."""
        self.message_user(request, f"{requeue(chosen, timezone.now())} queued")
