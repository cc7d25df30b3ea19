"""The articles that were read, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models

from timeline.domain.lengths import ID_LENGTH, LANGUAGE_LENGTH, URL_LENGTH
from timeline.models.documents import Searched
from timeline.models.postings import ListedQuerySet, Posting
from timeline.models.windows import Part, key_bounds


class ArticleQuerySet(ListedQuerySet["Article"]):
    """Methods whose names finish a sentence that begins with "articles …"."""

    copies: ClassVar[Mapping[str, str]] = {"key": "entry_id"}

    def published_in(self, after: date | None, before: date | None) -> Part:
        """Those published in the window, both ends included; what has no day of publication lies in no window."""
        known = self if after is None and before is None else self.filter(published_on__isnull=False)
        return Part(known, f"{self.placing}key", *key_bounds(after, before))


class Article(Searched):
    """A text that was read. The text itself stays private; the words that carry a claim are public."""

    placed_by = ("published_on",)

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    title = models.TextField()
    publisher = models.TextField(db_index=True)
    republished_by = models.TextField(blank=True, default="")
    byline = models.TextField(blank=True, default="")
    url = models.URLField(max_length=URL_LENGTH, blank=True, default="")
    published_on = models.DateField(null=True, blank=True)
    published_basis = models.TextField(blank=True, default="")
    language = models.CharField(max_length=LANGUAGE_LENGTH, default="en")
    text = models.TextField()
    key = models.BigIntegerField(null=True, unique=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.title} ({self.publisher})"


class ArticlePosting(Posting):
    """Lists an article under its publisher, the actors of its events and statements, and the words of its title."""

    entry = models.ForeignKey(
        Article, models.CASCADE, to_field="key", db_column="key", related_name="postings", db_constraint=False
    )
