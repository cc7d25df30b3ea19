"""Who acts and who speaks: people, bodies, countries, media and groups."""

from __future__ import annotations

from django.db import models
from django.db.models import F
from django.db.models.lookups import In

from timeline.domain.kinds import ActorKind
from timeline.models.articles import ArticlePosting
from timeline.models.documents import ID_LENGTH, Documented
from timeline.models.postings import ListedQuerySet, Posting, Role
from timeline.models.windows import Unindexed


class ActorQuerySet(ListedQuerySet["Actor"]):
    """Sentences that begin with "actors …"."""

    def of_kind(self, kind: ActorKind) -> ActorQuerySet:
        """Only actors of that kind."""
        return self.filter(kind=kind)

    def appearing_in(self, article: str) -> ActorQuerySet:
        """Only those who act, speak or listen in what the article carries."""
        is_actor = In(Unindexed(F("heading__role")), [Role.ACTOR])  # an article has few headings, and a role many
        appearing = ArticlePosting.objects.filter(is_actor, entry__id=article)
        return self.filter(pk__in=appearing.values("heading__name"))

    def with_details(self) -> ActorQuerySet:
        """With all that a document shows, in a fixed number of queries."""
        return self.prefetch_related("corrections")


class Actor(Documented):
    """Somebody or some body. ``names`` are other names and spellings; ``roles`` are offices with their days.

    ``disagreements`` lists the spellings of the name between which articles differ, as events list theirs.
    """

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    name = models.TextField()
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in ActorKind])
    names = models.JSONField(default=list, blank=True)
    roles = models.JSONField(default=list, blank=True)
    country = models.TextField(blank=True, default="")
    wikidata = models.CharField(max_length=20, blank=True, default="")
    disagreements = models.JSONField(default=list, blank=True)

    objects = ActorQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in ActorKind]), name="actor_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ActorPosting(Posting):
    """An actor under what the words of names and spellings begin with."""

    entry = models.ForeignKey(Actor, models.CASCADE, related_name="postings", db_constraint=False)
