"""The questions that the feed, the stream and the snapshot answer, as classes that check and document parameters."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from rest_framework import serializers
from rest_framework.fields import empty

from timeline.api.questions.parameters import ChoiceParameter, ListParameter, NumberParameter, TextParameter
from timeline.api.questions.queries import CURSOR_LENGTH, actor_id
from timeline.domain.kinds import ChangeCause, EntryType, values_of
from timeline.sync.feed.changes import Wanted
from timeline.sync.feed.cursors import BEGINNING, Cursor, cursor_from, read_cursor
from timeline.sync.feed.waiting import MOST_SECONDS

USUAL_LIMIT = 100
MOST_LIMIT = 1000


class SinceParameter(TextParameter):
    """A cursor, or a moment where none is at hand."""

    def __init__(self, **settings: Any) -> None:
        expected = (
            "a cursor out of `next` of the feed or of the snapshot's last line, or a day or moment "
            "(2025-03-01, 2025-03-01T12:00:00Z)"
        )
        super().__init__(expected, max_length=CURSOR_LENGTH, example="2025-03-01", **settings)

    def run_validation(self, data: Any = empty) -> Cursor | datetime:
        """The cursor, or the moment, which is told by UTC unless it says otherwise."""
        text = super().run_validation(data)
        with suppress(ValueError):
            return read_cursor(text)
        try:
            return _read_moment(text)
        except (ValueError, OverflowError) as fault:
            raise serializers.ValidationError(self.expected) from fault


class SnapshotQuery(serializers.Serializer[Any]):
    """What the snapshot can be asked."""

    type = ListParameter(
        ChoiceParameter(values_of(EntryType), example="event"),
        help_text="Only objects of this type; given more than once: any of them.",
    )
    actor = ListParameter(
        actor_id(),
        help_text="Only objects that this actor takes part in, says or hears; given more than once: any of them.",
    )


class StreamQuery(SnapshotQuery):
    """What the stream of changes can be asked."""

    since = SinceParameter(
        help_text="Only changes behind this cursor: the `id` of an event, or `next` of the feed or of the snapshot; "
        "or from this day or moment on. Without it: what changes from now on.",
    )
    cause = ListParameter(
        ChoiceParameter(values_of(ChangeCause), example="editor"),
        help_text="Only changes for this cause; given more than once: any of them.",
    )
    actor = ListParameter(
        actor_id(),
        help_text="Only objects that this actor takes part in, says or hears; given more than once: any of them. "
        "An object that loses the actor appears as `delete`.",
    )
    thin = ChoiceParameter(["1"], example="1", help_text="`1` leaves the objects themselves out.")


class ChangeQuery(StreamQuery):
    """What the change feed can be asked."""

    since = SinceParameter(
        help_text="Only changes behind this cursor: `next` of the last answer or snapshot; or from this day or moment "
        "on. Without it: all changes.",
    )
    limit = NumberParameter(1, MOST_LIMIT, example="20", help_text=f"Changes per answer: {USUAL_LIMIT} by default.")
    wait = NumberParameter(
        0,
        MOST_SECONDS,
        unit=" of seconds",
        example="20",
        help_text="Seconds to hold the answer while nothing has changed (long polling).",
    )


def wanted_of(asked: dict[str, Any]) -> Wanted:
    """The filter of a checked question."""
    return Wanted(
        types=tuple(asked.get("type", ())),
        causes=tuple(asked.get("cause", ())),
        actors=tuple(asked.get("actor", ())),
        limit=asked.get("limit", USUAL_LIMIT),
        is_thin="thin" in asked,
    )


def cursor_of(asked: dict[str, Any]) -> Cursor:
    """The cursor of a checked question.

    :raises CursorGone: if it asks for a moment before the changes that are kept.
    """
    since: Cursor | datetime = asked.get("since", BEGINNING)
    return cursor_from(since) if isinstance(since, datetime) else since


def _read_moment(text: str) -> datetime:
    """Read a day or a moment, which is told by UTC unless it says otherwise.

    >>> _read_moment("2025-03-01"), _read_moment("2025-03-01T01:00:00+02:00").isoformat()
    (datetime.datetime(2025, 3, 1, 0, 0, tzinfo=datetime.timezone.utc), '2025-02-28T23:00:00+00:00')
    """
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
