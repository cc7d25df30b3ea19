"""The columns that every published row has: its public JSON, the digest of that, and its revision."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Documented(models.Model):
    """A row whose public form is stored beside the columns that it is filtered on.

    ``timeline.loading`` is the only writer of these columns. ``placed_by`` names the days that place a row in its list:
    the first of them that is known.
    """

    placed_by: ClassVar[tuple[str, ...]] = ()

    document = models.TextField(default="", editable=False)
    digest = models.CharField(max_length=64, default="", editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True


class Searched(Documented):
    """A row that is searched for phrases: ``running_words`` are those of all its texts, as the search compares them."""

    running_words = models.TextField(default="", db_default="", editable=False)

    class Meta:
        abstract = True
