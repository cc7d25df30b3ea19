"""The models that are published, by the names that the API and the change feed have for them."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.domain.kinds import EntryType
from timeline.models.actors import Actor
from timeline.models.articles import Article
from timeline.models.events import Event
from timeline.models.statements import Statement

# In the order of the snapshot and of the changes of a load, so that clients know an actor before its events.
PUBLISHED: Mapping[EntryType, type[Article | Actor | Event | Statement]] = {
    EntryType.ARTICLE: Article,
    EntryType.ACTOR: Actor,
    EntryType.EVENT: Event,
    EntryType.STATEMENT: Statement,
}
