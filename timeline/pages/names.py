"""Find the actors who may be meant by what somebody types."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from timeline.domain.kinds import EntryType
from timeline.models import Actor, ActorQuerySet, Heading
from timeline.models.changes import current_id
from timeline.models.postings import Role, Sought, rarest_first
from timeline.models.search import typed_words_of, whole_name

NAMES_OFFERED = 100  # while somebody types; all others can be typed as well
MEANINGS_SHOWN = 12  # of an ambiguous name, few enough to look through
NAMESAKES_READ = 100  # among which those whose chief name it is come first


def offer_names() -> list[str]:
    """The names of the actors with the most entries, in the order of the alphabet."""
    ids = list(busiest().values_list("name", flat=True)[:NAMES_OFFERED])
    return list(Actor.objects.filter(pk__in=ids).order_by("name").values_list("name", flat=True))


def offer_publishers() -> list[str]:
    """The publishers that carry the most entries, in the order of the alphabet."""
    return sorted(_publishers()[:NAMES_OFFERED], key=str.casefold)


def find_publisher(typed: str) -> str:
    """Find the publisher with this name, else the first whose name is the same to ``whole_name``, else ""."""
    sought = whole_name(typed)
    namesakes = [name for name in _publishers() if name == typed or whole_name(name) == sought != ""]
    return typed if typed in namesakes else next(iter(namesakes), "")


def _publishers() -> QuerySet[Heading, str]:
    """The names of publishers, those that carry the most entries first."""
    named = Heading.objects.filter(role=Role.PUBLISHER, entries__gt=0).exclude(name="")
    return named.order_by("-entries", "name").values_list("name", flat=True)


def busiest() -> QuerySet[Heading]:
    """The headings of actors that have entries, those with the most first."""
    return Heading.objects.filter(role=Role.ACTOR, entries__gt=0).order_by("-entries", "name")


def find_meant(typed: str) -> list[Actor]:
    """Find the actor with this id, name or other spelling, else the first few whose names have words that begin so."""
    by_id = Actor.objects.filter(pk=current_id(EntryType.ACTOR, typed))
    return list(by_id) or _find_called(typed)


def _find_called(typed: str) -> list[Actor]:
    words = typed_words_of(typed)
    if not words:
        return []
    exact = _called_exactly(typed)
    if len(exact) == 1:
        return exact
    beginning = called_like(words)
    others = beginning.exclude(pk__in=[actor.pk for actor in exact]).order_by(f"{beginning.placing}id")
    return [*exact, *others[: MEANINGS_SHOWN - len(exact)]]


def called_like(words: Sequence[str]) -> ActorQuerySet:
    """The actors who have names with words that begin so; nobody, where there are no words."""
    actors: ActorQuerySet = Actor.objects.under(*rarest_first(Sought(Role.BEGINNING, word) for word in words))
    return actors if words else actors.none()


def _called_exactly(typed: str) -> list[Actor]:
    """The first of those with this very name, else of those with this very other spelling: "EU" is not Europe."""
    sought = whole_name(typed)
    called: ActorQuerySet = Actor.objects.under(Sought(Role.NAME, sought))
    namesakes = list(called.order_by(f"{called.placing}id")[:NAMESAKES_READ])
    named = [actor for actor in namesakes if whole_name(actor.name) == sought]
    return (named or namesakes)[:MEANINGS_SHOWN]
