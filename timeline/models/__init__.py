"""The database: what the publisher stores, with QuerySets that speak the domain."""

from timeline.models.actors import Actor, ActorQuerySet
from timeline.models.articles import Article
from timeline.models.changes import Alias, Change, Feed, Involvement, Tombstone
from timeline.models.corrections import Correction
from timeline.models.events import Event, EventPosting, EventQuerySet, EventWords, Evidence, Participation
from timeline.models.statements import Statement, StatementPosting, StatementQuerySet, StatementWords, Wording
from timeline.models.webhooks import Delivery, Subscription

__all__ = [
    "Actor",
    "ActorQuerySet",
    "Alias",
    "Article",
    "Change",
    "Correction",
    "Delivery",
    "Event",
    "EventPosting",
    "EventQuerySet",
    "EventWords",
    "Evidence",
    "Feed",
    "Involvement",
    "Participation",
    "Statement",
    "StatementPosting",
    "StatementQuerySet",
    "StatementWords",
    "Subscription",
    "Tombstone",
    "Wording",
]
