"""The value that the finders of actors hand on: a name where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span

PLACE = "place"  # the rule of a mention that only says where; it holds its words against other readings


@dataclass(frozen=True, slots=True)
class NameMention:
    """Words that name an actor.

    ``actor`` is the id where it is already known, else "": who it is follows from the other names of the article.
    ``is_weak`` marks words that may only locate or modify ("in Paris", "the France match"): they make nobody an actor.
    """

    span: Span
    name: str
    kind: ActorKind
    rule: str
    actor: str = ""
    role: str = ""
    country: str = ""
    is_weak: bool = False
    is_short: bool = False
