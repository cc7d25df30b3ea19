"""Who an article is about: names, capitals, groups and unnamed spokespeople go in as words, actors come out.

``read_known_actors`` reads the list of actors known in advance. Of an article, once ``lay_out`` has laid it out,
``find_actors`` finds everybody in it.
"""

from timeline.extraction.actors.finding import find_actors
from timeline.extraction.actors.names.known import KnownActor, KnownActors, KnownRole, read_known_actors
from timeline.extraction.actors.names.page import Page, lay_out

__all__ = [
    "KnownActor",
    "KnownActors",
    "KnownRole",
    "Page",
    "find_actors",
    "lay_out",
    "read_known_actors",
]
