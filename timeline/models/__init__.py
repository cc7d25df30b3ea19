"""The database: what the publisher stores, with QuerySets that speak the domain."""

from timeline.models.actors import Actor, ActorPosting, ActorQuerySet
from timeline.models.articles import Article, ArticlePosting, ArticleQuerySet
from timeline.models.changes import Alias, Change, Feed, Involvement, Tombstone
from timeline.models.corrections import Correction
from timeline.models.events import Event, EventPosting, EventQuerySet, Evidence, Participation
from timeline.models.postings import Heading
from timeline.models.statements import Statement, StatementPosting, StatementQuerySet, Wording
from timeline.models.webhooks import Delivery, Subscription

__all__ = [
    "Actor",
    "ActorPosting",
    "ActorQuerySet",
    "Alias",
    "Article",
    "ArticlePosting",
    "ArticleQuerySet",
    "Change",
    "Correction",
    "Delivery",
    "Event",
    "EventPosting",
    "EventQuerySet",
    "Evidence",
    "Feed",
    "Heading",
    "Involvement",
    "Participation",
    "Statement",
    "StatementPosting",
    "StatementQuerySet",
    "Subscription",
    "Tombstone",
    "Wording",
]
