"""What people corrected, with who, when and why."""

from __future__ import annotations

from django.db import models

from timeline.domain.kinds import CorrectionAction, EntryType
from timeline.domain.lengths import CORRECTION_ID_LENGTH, FIELD_LENGTH, ID_LENGTH
from timeline.models.actors import Actor
from timeline.models.choices import choices_of
from timeline.models.events import Event
from timeline.models.statements import Statement


class Correction(models.Model):
    """A person's decision about the event, statement or actor ``object_id``, in the order in which they were made.

    ``field`` was ``was`` and is ``value``; in a merge, ``was`` is the id that was merged; in a split, ``value`` lists
    the articles that were split off. A hidden object is gone, so all three references are null.
    """

    id = models.CharField(primary_key=True, max_length=CORRECTION_ID_LENGTH)
    type = models.CharField(max_length=10, choices=choices_of(EntryType))
    object_id = models.CharField(max_length=ID_LENGTH)
    event = models.ForeignKey(Event, models.CASCADE, null=True, blank=True, related_name="corrections")
    statement = models.ForeignKey(Statement, models.CASCADE, null=True, blank=True, related_name="corrections")
    actor = models.ForeignKey(Actor, models.CASCADE, null=True, blank=True, related_name="corrections")
    position = models.PositiveIntegerField()
    action = models.CharField(max_length=10, choices=choices_of(CorrectionAction))
    field = models.CharField(max_length=FIELD_LENGTH, blank=True, default="")
    value = models.TextField(blank=True, default="")
    was = models.TextField(blank=True, default="")
    who = models.TextField()
    decided_on = models.DateField()
    why = models.TextField()

    class Meta:
        ordering = ["type", "object_id", "position"]

    def __str__(self) -> str:
        return f"{self.action} {self.type} {self.object_id}: {self.why}"
