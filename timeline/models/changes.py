"""What changed, in one order without gaps, for those who keep a copy."""

from __future__ import annotations

from django.db import models
from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce

from timeline.domain.kinds import ChangeCause, ChangeOp, EntryType
from timeline.domain.lengths import ID_LENGTH, TYPED_ID_LENGTH
from timeline.models.choices import choices_of


class Feed(models.Model):
    """The only row: the last position of the change feed, the last number of an entry, and this database's epoch."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    position = models.PositiveBigIntegerField(default=0)
    number = models.PositiveBigIntegerField(default=0)
    epoch = models.CharField(max_length=32)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="feed_is_one_row")]

    def __str__(self) -> str:
        return f"position {self.position} of epoch {self.epoch}"


class Change(models.Model):
    """One object was created, changed, deleted or merged into another (``target_id``)."""

    position = models.PositiveBigIntegerField(primary_key=True)
    type = models.CharField(max_length=10, choices=choices_of(EntryType))
    object_id = models.CharField(max_length=ID_LENGTH)
    revision = models.PositiveIntegerField()
    op = models.CharField(max_length=10, choices=choices_of(ChangeOp))
    cause = models.CharField(max_length=10, choices=choices_of(ChangeCause))
    target_id = models.CharField(max_length=ID_LENGTH, blank=True, default="")
    recorded_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["position"]
        indexes = [models.Index(fields=["type", "object_id"], name="change_object")]

    def __str__(self) -> str:
        return f"{self.position}: {self.op} {self.type} {self.object_id}"


class Involvement(models.Model):
    """At this position an object changed that the actor takes part in, or took part in before."""

    position = models.PositiveBigIntegerField()
    actor_id = models.CharField(max_length=ID_LENGTH)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["actor_id", "position"], name="involvement_once")]
        indexes = [models.Index(fields=["position"], name="involvement_position")]

    def __str__(self) -> str:
        return f"{self.actor_id} at {self.position}"


class Tombstone(models.Model):
    """The last revision of a removed object, kept for ever: an id that comes back goes on counting from there."""

    id = models.CharField(primary_key=True, max_length=TYPED_ID_LENGTH)
    type = models.CharField(max_length=10, choices=choices_of(EntryType))
    object_id = models.CharField(max_length=ID_LENGTH)
    revision = models.PositiveIntegerField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.type} {self.object_id} ended as revision {self.revision}"


class Alias(models.Model):
    """An id that once named an object and now resolves to another."""

    id = models.CharField(primary_key=True, max_length=TYPED_ID_LENGTH)
    type = models.CharField(max_length=10, choices=choices_of(EntryType))
    old_id = models.CharField(max_length=ID_LENGTH)
    target_id = models.CharField(max_length=ID_LENGTH)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "aliases"
        constraints = [models.UniqueConstraint(fields=["type", "old_id"], name="alias_once")]

    def __str__(self) -> str:
        return f"{self.type} {self.old_id} is {self.target_id}"


def current_id(entry: EntryType, id: str) -> Coalesce:
    """An expression for the id, or for the one that it resolves to if it is an alias."""
    targets = Alias.objects.filter(type=entry, old_id=id).order_by().values("target_id")
    return Coalesce(Subquery(targets), Value(id))
