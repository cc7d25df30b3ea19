"""Read the present states of changed objects, for everyone or for followers of some actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q, QuerySet

from timeline.domain.kinds import ChangeOp, EntryType
from timeline.models import Change, Participation
from timeline.models.published import PUBLISHED

Place = tuple[str, str]  # type and id of an object


@dataclass(frozen=True, slots=True)
class State:
    """The present state of an object: its last revision and, if it still exists, its public JSON."""

    op: str
    revision: int
    target: str = ""
    document: str = ""


def read_states(changes: Iterable[Change]) -> Mapping[Place, State]:
    """Read the present states of the changed objects."""
    places = {(change.type, change.object_id) for change in changes}
    present = {place: state for kind in {kind for kind, _ in places} for place, state in _present(kind, places)}
    return present | _gone(places - present.keys())


def narrow_states(states: Mapping[Place, State], actors: tuple[str, ...]) -> Mapping[Place, State]:
    """Turn objects that involve none of the actors any more into deletions; without actors, change nothing."""
    if not actors:
        return states
    inside = {place for kind in {kind for kind, _ in states} for place in _inside(kind, states, actors)}
    return {place: state if place in inside else _left(state) for place, state in states.items()}


def involving(kind: str, actors: tuple[str, ...]) -> QuerySet[Any]:
    """The objects of a type that involve one of the actors; the actors themselves among actors."""
    rows: QuerySet[Any] = PUBLISHED[EntryType(kind)].objects.all()
    if kind == EntryType.EVENT:
        return rows.filter(pk__in=Participation.objects.filter(actor_id__in=actors).values("event_id"))
    if kind == EntryType.STATEMENT:
        return rows.filter(Q(speaker_id__in=actors) | Q(addressee_id__in=actors))
    return rows.filter(pk__in=actors) if kind == EntryType.ACTOR else rows.none()


def _inside(kind: str, states: Iterable[Place], actors: tuple[str, ...]) -> Iterable[Place]:
    ids = [pk for each, pk in states if each == kind]
    return ((kind, pk) for pk in involving(kind, actors).filter(pk__in=ids).values_list("pk", flat=True))


def _left(state: State) -> State:
    """The state for followers of actors whom the object has lost: deleted, unless it was merged."""
    return state if state.op != ChangeOp.UPSERT else replace(state, op=ChangeOp.DELETE, document="")


def _present(kind: str, places: Iterable[Place]) -> Iterable[tuple[Place, State]]:
    rows = PUBLISHED[EntryType(kind)].objects.filter(pk__in=[pk for each, pk in places if each == kind])
    for pk, revision, document in rows.values_list("pk", "revision", "document"):
        yield (kind, pk), State(ChangeOp.UPSERT, revision, document=document)


def _gone(places: Iterable[Place]) -> dict[Place, State]:
    """The last changes of objects that no longer exist."""
    kinds, ids = {kind for kind, _ in places}, {pk for _, pk in places}
    told = Change.objects.filter(type__in=kinds, object_id__in=ids).exclude(op=ChangeOp.UPSERT).order_by("position")
    return {(last.type, last.object_id): State(last.op, last.revision, last.target_id) for last in told}
