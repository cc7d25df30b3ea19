"""The database: what the publisher stores, with QuerySets that speak the domain."""

from timeline.models.actors import Actor, ActorQuerySet
from timeline.models.articles import Article
from timeline.models.changes import Alias, Change, Feed, Involvement, Tombstone
from timeline.models.events import Event, EventQuerySet, Evidence, Participation
from timeline.models.statements import Statement, StatementQuerySet, Wording

__all__ = [
    "Actor",
    "ActorQuerySet",
    "Alias",
    "Article",
    "Change",
    "Event",
    "EventQuerySet",
    "Evidence",
    "Feed",
    "Involvement",
    "Participation",
    "Statement",
    "StatementQuerySet",
    "Tombstone",
    "Wording",
]
