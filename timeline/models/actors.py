"""Who acts and who speaks: people, bodies, countries, media and groups."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F
from django.db.models.lookups import In

from timeline.domain.kinds import ActorKind
from timeline.domain.lengths import ID_LENGTH, WIKIDATA_LENGTH
from timeline.models.articles import ArticlePosting
from timeline.models.choices import choices_of, one_of
from timeline.models.documents import Documented
from timeline.models.postings import ListedQuerySet, Posting, Role
from timeline.models.windows import Unindexed


class ActorQuerySet(ListedQuerySet["Actor"]):
    """Methods whose names finish a sentence that begins with "actors …"."""

    def appearing_in(self, article: str) -> Self:
        """Only those who take part in an event, or speak or listen in a statement, of the article."""
        is_actor = In(Unindexed(F("heading__role")), [Role.ACTOR])  # an article has few headings, a role has many
        appearing = ArticlePosting.objects.filter(is_actor, entry__id=article)
        return self.filter(pk__in=appearing.values("heading__name"))

    def with_details(self) -> Self:
        """With all that a document shows, in a fixed number of queries."""
        return self.prefetch_related("corrections")


class Actor(Documented):
    """Somebody or some body. ``names`` are other names and spellings; ``roles`` are offices with their days.

    ``disagreements`` lists the spellings of the name between which articles differ, as events list theirs.
    """

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    name = models.TextField()
    kind = models.CharField(max_length=20, choices=choices_of(ActorKind))
    names = models.JSONField(default=list, blank=True)
    roles = models.JSONField(default=list, blank=True)
    country = models.TextField(blank=True, default="")
    wikidata = models.CharField(max_length=WIKIDATA_LENGTH, blank=True, default="")
    disagreements = models.JSONField(default=list, blank=True)

    objects = ActorQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            one_of("kind", ActorKind, "actor_kind_is_known"),
        ]

    def __str__(self) -> str:
        return self.name


class ActorPosting(Posting):
    """Lists an actor under its names, and the beginnings of all words of these."""

    entry = models.ForeignKey(Actor, models.CASCADE, related_name="postings", db_constraint=False)
