"""Delete old changes from the feed, but never the newest one, which cursors refer to."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Min

from timeline.models import Change, Delivery, Involvement

KEPT_DAYS = 90  # a client that was away for longer begins again with the snapshot


def prune_changes(before: datetime) -> int:
    """Delete the changes recorded before an instant, and return their number."""
    newest = Change.objects.order_by("-position").values_list("position", flat=True).first()
    if newest is None:
        return 0
    first_kept = Change.objects.filter(recorded_at__gte=before).aggregate(first=Min("position"))["first"]
    with transaction.atomic():
        Delivery.objects.filter(position__lt=first_kept or newest).delete()
        Involvement.objects.filter(position__lt=first_kept or newest).delete()
        pruned, _ = Change.objects.filter(position__lt=first_kept or newest).delete()
    return pruned
