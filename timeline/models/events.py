"""Happenings, who took part, and the words of the articles that tell them."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Prefetch

from timeline.domain.kinds import EventKind, EventStatus
from timeline.domain.lengths import EDTF_LENGTH, ID_LENGTH, PAIR_LENGTH, RULE_LENGTH, TELLING_ID_LENGTH
from timeline.models.actors import Actor
from timeline.models.articles import Article
from timeline.models.choices import choices_of, one_of
from timeline.models.dates import FILTERED, Dated, DatedPosting
from timeline.models.windows import DatedQuerySet


class EventQuerySet(DatedQuerySet["Event"]):
    """Methods whose names finish a sentence that begins with "events …"."""

    def with_details(self) -> Self:
        """With all that a document shows, in a fixed number of queries.

        Actors and articles are joined: apart, Django asks "id = 1 OR id = 2 ...", of which SQLite takes no thousand.
        """
        who = Participation.objects.select_related("actor").defer("actor__document")
        told = Evidence.objects.select_related("article").defer(
            "article__text", "article__document", "article__running_words"
        )
        return self.prefetch_related(Prefetch("participations", who), Prefetch("evidence", told), "corrections")


class Event(Dated):
    """One happening, however often it is told."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    title = models.TextField()
    kind = models.CharField(max_length=20, choices=choices_of(EventKind))
    status = models.CharField(max_length=10, choices=choices_of(EventStatus))
    place = models.TextField(blank=True, default="")

    objects = EventQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["key"]
        constraints = [
            *Dated.Meta.constraints,
            one_of("kind", EventKind, "event_kind_is_known"),
            one_of("status", EventStatus, "event_status_is_known"),
        ]
        indexes = [
            models.Index(fields=["reach", "key", "ends_on", "kind", "status", *FILTERED], name="event_reach_key"),
            models.Index(fields=["kind", "key"], name="event_kind_key"),
            models.Index(fields=["status", "key"], name="event_status_key"),
            models.Index(fields=["kind", "status", "key"], name="event_kind_status_key"),
            models.Index(fields=["precision", "key"], name="event_precision_key"),
            models.Index(fields=["corroboration", "key"], name="event_corroboration_key"),
        ]

    def __str__(self) -> str:
        return self.title


class EventPosting(DatedPosting):
    """Lists an event under its actors, its articles and publishers, and the words of its title, place and evidence."""

    entry = models.ForeignKey(
        Event, models.CASCADE, to_field="key", db_column="key", related_name="postings", db_constraint=False
    )


class Participation(models.Model):
    """An actor's part in an event; the doer has ``position`` 0."""

    id = models.CharField(primary_key=True, max_length=PAIR_LENGTH)
    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="participations")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["event", "actor"], name="participation_once")]

    def __str__(self) -> str:
        return f"{self.actor_id} in {self.event_id}"


class Telling(models.Model):
    """The words of one article that carry a claim (offsets are half-open), with the date as that article gives it."""

    id = models.CharField(primary_key=True, max_length=TELLING_ID_LENGTH)
    rule = models.CharField(max_length=RULE_LENGTH)
    merge_reason = models.TextField(blank=True, default="")
    edtf = models.CharField(max_length=EDTF_LENGTH, blank=True, default="")
    date_rule = models.CharField(max_length=RULE_LENGTH, blank=True, default="")
    date_words = models.TextField(blank=True, default="")
    date_start = models.PositiveIntegerField(null=True, blank=True)
    date_end = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True


class Evidence(Telling):
    """The words of one article that tell an event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="evidence")
    article = models.ForeignKey(Article, models.PROTECT, related_name="evidence")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    kind = models.CharField(max_length=20, choices=choices_of(EventKind))
    status = models.CharField(max_length=10, choices=choices_of(EventStatus))

    class Meta:
        ordering = ["article_id", "start"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="evidence_has_words"),
        ]

    def __str__(self) -> str:
        return self.words
