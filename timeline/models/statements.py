"""Utterances, who said them, and how each article words them."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Prefetch

from timeline.domain.kinds import StatementKind
from timeline.domain.lengths import ID_LENGTH, RULE_LENGTH
from timeline.models.actors import Actor
from timeline.models.articles import Article
from timeline.models.choices import choices_of, one_of
from timeline.models.dates import FILTERED, Dated, DatedPosting
from timeline.models.events import Event, Telling
from timeline.models.windows import DatedQuerySet


class StatementQuerySet(DatedQuerySet["Statement"]):
    """Methods whose names finish a sentence that begins with "statements …"."""

    def with_details(self) -> Self:
        """With all that a document shows, in a fixed number of queries; articles are joined as for events."""
        told = Wording.objects.select_related("article", "via").defer(
            "article__text", "article__document", "article__running_words", "via__document"
        )
        return self.select_related("speaker", "addressee", "occasion").prefetch_related(
            Prefetch("wordings", told), "corrections"
        )


class Statement(Dated):
    """One utterance, however often it is reported; ``text`` and ``kind`` are the headline wording's."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    text = models.TextField()
    kind = models.CharField(max_length=10, choices=choices_of(StatementKind))
    speaker = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="statements")
    speaker_name = models.TextField(blank=True, default="")
    addressee = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="statements_heard")
    occasion = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="statements")

    objects = StatementQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["key"]
        constraints = [
            *Dated.Meta.constraints,
            one_of("kind", StatementKind, "statement_kind_is_known"),
        ]
        indexes = [
            models.Index(fields=["reach", "key", "ends_on", "kind", *FILTERED], name="statement_reach_key"),
            models.Index(fields=["kind", "key"], name="statement_kind_key"),
            models.Index(fields=["precision", "key"], name="statement_precision_key"),
            models.Index(fields=["corroboration", "key"], name="statement_corroboration_key"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_name}: {self.text}"


class StatementPosting(DatedPosting):
    """Lists a statement under its speaker and addressee, its articles and publishers, and its words."""

    entry = models.ForeignKey(
        Statement, models.CASCADE, to_field="key", db_column="key", related_name="postings", db_constraint=False
    )


class Wording(Telling):
    """How one article reports a statement; ``spans`` leave the outer quotation marks out, ``text`` joins them."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="wordings")
    article = models.ForeignKey(Article, models.PROTECT, related_name="wordings")
    kind = models.CharField(max_length=10, choices=choices_of(StatementKind))
    spans = models.JSONField()
    text = models.TextField()
    turn = models.PositiveIntegerField()
    speaker_rule = models.CharField(max_length=RULE_LENGTH, blank=True, default="")
    speaker_words = models.TextField(blank=True, default="")
    speaker_start = models.PositiveIntegerField(null=True, blank=True)
    speaker_end = models.PositiveIntegerField(null=True, blank=True)
    cue_words = models.TextField(blank=True, default="")
    cue_start = models.PositiveIntegerField(null=True, blank=True)
    cue_end = models.PositiveIntegerField(null=True, blank=True)
    via = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="relayed")

    class Meta:
        ordering = ["article_id", "id"]

    def __str__(self) -> str:
        return self.text
