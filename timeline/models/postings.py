"""What entries are listed under besides their own columns: an index of actors and publishers, in timeline order.

The place, reach and kind of an entry are repeated for each of them, so that one stretch of one index holds a page of
what somebody took part in, and of what one newsroom carries. The loader makes these rows; nobody else writes them.
"""

from __future__ import annotations

from enum import StrEnum

from django.db import models


class Role(StrEnum):
    """As what a name stands with an entry; an actor of a statement is who says or hears it."""

    ACTOR = "actor"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    PUBLISHER = "publisher"


class Posting(models.Model):
    """An entry under one name; ``key`` is the entry's own, which it is joined by."""

    role = models.CharField(max_length=10, choices=[(role.value, role.value) for role in Role])
    name = models.TextField()
    reach = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["role", "name", "key"], name="%(class)s_once")]
        indexes = [
            models.Index(fields=["role", "name", "reach", "key"], name="%(class)s_reach"),
            models.Index(fields=["role", "name", "kind", "key"], name="%(class)s_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.name}"
