"""The change feed at the editor's desk."""

from __future__ import annotations

from django.contrib import admin

from timeline.admin.read_only import ReadOnlyAdmin
from timeline.models import Change, Feed, Involvement, Tombstone


@admin.register(Change)
class ChangeAdmin(ReadOnlyAdmin):
    """What changed, the latest first."""

    list_display = ("position", "recorded_at", "op", "type", "object_id", "revision", "cause", "target_id")
    list_filter = ("op", "type", "cause")
    search_fields = ("object_id", "target_id")
    ordering = ("-position",)


@admin.register(Involvement)
class InvolvementAdmin(ReadOnlyAdmin):
    """Whom each change concerns."""

    list_display = ("position", "actor_id")
    search_fields = ("actor_id",)
    ordering = ("-position",)


@admin.register(Tombstone)
class TombstoneAdmin(ReadOnlyAdmin):
    """What went, and as which revision."""

    list_display = ("object_id", "type", "revision")
    list_filter = ("type",)
    search_fields = ("object_id",)


@admin.register(Feed)
class FeedAdmin(ReadOnlyAdmin):
    """The counter of the change feed."""

    list_display = ("position", "number", "epoch")
