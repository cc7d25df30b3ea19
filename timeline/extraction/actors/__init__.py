"""Who an article is about: names, capitals, groups and unnamed spokespeople go in as words, actors come out.

``read_known_actors`` reads the list of actors known in advance, ``find_actors`` finds everybody in an article.
"""

from timeline.extraction.actors.finding import find_actors
from timeline.extraction.actors.known import KnownActor, KnownActors, KnownRole, read_known_actors

__all__ = ["KnownActor", "KnownActors", "KnownRole", "find_actors", "read_known_actors"]
