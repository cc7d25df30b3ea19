"""Who an article is about: names, capitals, groups and unnamed spokespeople go in as words, actors come out.

``read_known_actors`` reads the list of actors known in advance. Of an article, once ``lay_out`` has laid it out,
``find_actors`` finds everybody in it; whom "he" or "the minister" means at a place: ``read_discourse`` once, then
``resolve_mention``.
"""

from timeline.extraction.actors.discourse import Discourse, read_discourse
from timeline.extraction.actors.finding import find_actors
from timeline.extraction.actors.known import KnownActor, KnownActors, KnownRole, read_known_actors
from timeline.extraction.actors.mentions import Page, lay_out
from timeline.extraction.actors.resolved import Resolved, Said
from timeline.extraction.actors.resolving import resolve_mention

__all__ = [
    "Discourse",
    "KnownActor",
    "KnownActors",
    "KnownRole",
    "Page",
    "Resolved",
    "Said",
    "find_actors",
    "lay_out",
    "read_discourse",
    "read_known_actors",
    "resolve_mention",
]
