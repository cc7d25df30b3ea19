"""What is published, at the editor's desk, where it can be searched but not edited.

It comes from the seeds, and the next load would undo a change by hand. Corrections belong into the seeds, where they
are reviewed and stay.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import URLField
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.admin.correcting import begin_correction
from timeline.admin.read_only import ReadOnlyAdmin, ReadOnlyInline
from timeline.models import Actor, Alias, Article, Correction, Event, Evidence, Participation, Statement, Wording


class CorrectableAdmin(ReadOnlyAdmin):
    """What people can correct: each page leads to the public one, and begins a correction to copy."""

    readonly_fields: ClassVar[tuple[str, ...]] = ("correction",)

    def get_object(self, request: HttpRequest, *args: Any, **about: Any) -> Any:
        """The row, with the editor who looks at it."""
        row = super().get_object(request, *args, **about)
        if row is not None:
            row.editor = request.user.get_username()
        return row

    @admin.display(description="To correct it, copy this into seeds/corrections.toml and complete it")
    def correction(self, row: Any) -> SafeString:
        """The beginning of a correction."""
        return format_html("<pre>{}</pre>", begin_correction(row, row.editor, timezone.localdate()))

    def view_on_site(self, row: Any) -> str:
        """The address of the public page."""
        return reverse(f"pages:{row._meta.model_name}", args=[row.pk])


class ParticipationInline(ReadOnlyInline):
    """Who took part."""

    model = Participation
    refers_to = ("actor",)
    fields = ("position", "actor")


class EvidenceInline(ReadOnlyInline):
    """The words that tell an event."""

    model = Evidence
    refers_to = ("article",)
    fields = ("article", "words", "kind", "status", "edtf", "date_words", "rule", "merge_reason")


class WordingInline(ReadOnlyInline):
    """How the articles word a statement."""

    model = Wording
    fk_name = "statement"
    refers_to = ("article",)
    fields = ("article", "text", "kind", "cue_words", "speaker_words", "edtf", "rule", "merge_reason")


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    """The articles that were read."""

    list_display = ("title", "publisher", "published_on", "revision")
    list_filter = ("publisher",)
    search_fields = ("id", "title", "publisher", "text")
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    date_hierarchy = "published_on"


@admin.register(Actor)
class ActorAdmin(CorrectableAdmin):
    """Who acts and who speaks."""

    list_display = ("name", "id", "kind", "country", "revision")
    list_filter = ("kind",)
    search_fields = ("id", "name", "names")


class DatedAdmin(CorrectableAdmin):
    """What events and statements share."""

    date_hierarchy = "starts_on"
    ordering = ("key",)
    readonly_fields: ClassVar[tuple[str, ...]] = ("correction", "key", "revision", "digest", "document")


@admin.register(Event)
class EventAdmin(DatedAdmin):
    """Happenings, with their evidence."""

    list_display = ("title", "edtf", "kind", "status", "corroboration", "newsrooms", "revision")
    list_filter = ("kind", "status", "corroboration", "precision")
    search_fields = ("id", "title", "place", "participations__actor__name")
    inlines = (ParticipationInline, EvidenceInline)


@admin.register(Statement)
class StatementAdmin(DatedAdmin):
    """Utterances, with their wordings."""

    list_display = ("text", "speaker_name", "edtf", "kind", "corroboration", "newsrooms", "revision")
    list_filter = ("kind", "corroboration", "precision")
    search_fields = ("id", "text", "speaker_name")
    inlines = (WordingInline,)


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    """The words that tell events."""

    list_display = ("words", "event", "article", "rule", "edtf", "date_words")
    list_filter = ("rule", "article__publisher")
    list_select_related = ("event", "article")
    search_fields = ("words", "event__title")


@admin.register(Wording)
class WordingAdmin(ReadOnlyAdmin):
    """The words that report statements."""

    list_display = ("text", "statement_id", "article", "kind", "rule", "speaker_rule")
    list_filter = ("rule", "speaker_rule", "kind", "article__publisher")
    list_select_related = ("article",)
    search_fields = ("text", "speaker_words")


@admin.register(Participation)
class ParticipationAdmin(ReadOnlyAdmin):
    """Who took part in what."""

    list_display = ("actor", "event", "position")
    list_select_related = ("actor", "event")
    search_fields = ("actor__name", "event__title")


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    """What people corrected."""

    list_display = ("object_id", "type", "action", "field", "was", "value", "who", "decided_on", "why")
    list_filter = ("action", "type", "who")
    search_fields = ("object_id", "why")


@admin.register(Alias)
class AliasAdmin(ReadOnlyAdmin):
    """Ids that were given up."""

    list_display = ("old_id", "type", "target_id")
    list_filter = ("type",)
    search_fields = ("old_id", "target_id")
