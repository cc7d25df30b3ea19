"""Read the changes behind a cursor, filtered, each with the present state of its object.

A position says that an object changed; what is delivered is the state of the object now. So a late client never gets an
outdated state, and a client that reads a page twice gets nothing wrong.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from timeline.domain.kinds import ChangeOp
from timeline.models import Change, Feed, Involvement
from timeline.sync.feed.cursors import Cursor, check_cursor, cursor_at, write_cursor
from timeline.sync.feed.moments import one_moment
from timeline.sync.feed.states import Place, State, narrow_states, read_states


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes a client wants; empty means all."""

    types: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    limit: int = 100
    is_thin: bool = False


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Some changes as JSON, the cursor behind them, and whether there are more now."""

    results: tuple[str, ...]
    next: Cursor
    has_more: bool

    @property
    def json(self) -> str:
        """The page as JSON: the stored documents joined, without parsing them."""
        cursor, more = json.dumps(write_cursor(self.next)), json.dumps(self.has_more)
        return f'{{"results":[{",".join(self.results)}],"next":{cursor},"has_more":{more}}}'


def read_changes(cursor: Cursor, wanted: Wanted) -> ChangePage:
    """Read the changes behind a cursor, in one transaction: nothing is pruned between the check and the reading.

    :raises CursorGone: where the feed cannot be followed from there.
    """
    with one_moment():
        feed = Feed.objects.first()
        check_cursor(cursor, feed)
        head = feed.position if feed else 0  # all positions up to here are committed, as timeline.loading.feed explains
        found = list(_wanted(cursor.position, head, wanted)[: wanted.limit + 1])
        changes, has_more = found[: wanted.limit], len(found) > wanted.limit
        states = narrow_states(read_states(changes), wanted.actors)
        following = cursor_at(feed, changes[-1].position if has_more else head)
    results = tuple(_result(change, _state_of(change, states), wanted) for change in changes)
    return ChangePage(results, following, has_more)


def _state_of(change: Change, states: Mapping[Place, State]) -> State:
    """The state of a changed object; deleted, if it was removed without the loader."""
    return states.get((change.type, change.object_id), State(ChangeOp.DELETE, change.revision))


def _wanted(after: int, head: int, wanted: Wanted) -> QuerySet[Change]:
    changes = Change.objects.filter(position__gt=after, position__lte=head)
    if wanted.types:
        changes = changes.filter(type__in=wanted.types)
    if wanted.causes:
        changes = changes.filter(cause__in=wanted.causes)
    if wanted.actors:
        involved = Involvement.objects.filter(actor_id__in=wanted.actors, position__gt=after, position__lte=head)
        changes = changes.filter(position__in=involved.values("position"))
    return changes.order_by("position")


def _result(change: Change, state: State, wanted: Wanted) -> str:
    """One change as JSON, with its object unless the client wants it thin."""
    told: dict[str, Any] = {
        "position": change.position,
        "op": state.op,
        "type": change.type,
        "id": change.object_id,
        "revision": state.revision,
        "cause": change.cause,
        "recorded_at": change.recorded_at.isoformat(),
        "target": state.target or None,
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text if wanted.is_thin else f'{text[:-1]},"object":{state.document or "null"}}}'
