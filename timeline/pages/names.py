"""Find the actors who may be meant by what somebody types."""

from __future__ import annotations

from django.db.models import QuerySet

from timeline.domain.kinds import EntryType
from timeline.models import Actor, ActorQuerySet, Heading
from timeline.models.changes import current_id
from timeline.models.postings import Role, Sought, rarest_first
from timeline.models.search import typed_words_of

NAMES_OFFERED = 100  # while somebody types; all others can be typed as well
MEANINGS_SHOWN = 12  # of an ambiguous name, few enough to look through


def offer_names() -> list[str]:
    """The names of the actors with the most entries, in the order of the alphabet."""
    ids = list(busiest().values_list("name", flat=True)[:NAMES_OFFERED])
    return list(Actor.objects.filter(pk__in=ids).order_by("name").values_list("name", flat=True))


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
    beginning: ActorQuerySet = Actor.objects.under(*rarest_first(Sought(Role.BEGINNING, word) for word in words))
    called = _called_exactly(beginning, typed)
    exact = beginning.filter(pk__in=called[:MEANINGS_SHOWN])
    if len(called) == 1:
        return list(exact)
    others = beginning.exclude(pk__in=called).order_by(f"{beginning.placing}id")
    return [*exact, *others[: MEANINGS_SHOWN - len(exact)]]


def _called_exactly(actors: ActorQuerySet, typed: str) -> list[str]:
    """The ids of those with this very name, else of those with this very other spelling: "EU" is not Europe."""
    sought = typed.casefold()
    named = list(actors.values_list("pk", "name", "names"))
    called = [pk for pk, name, _ in named if name.casefold() == sought]
    return called or [pk for pk, _, others in named if sought in map(str.casefold, others)]
