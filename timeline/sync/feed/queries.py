"""The questions that the feed, the stream and the snapshot answer, as classes that check and document parameters."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.questions.parameters import ChoiceParameter, ListParameter, NumberParameter, TextParameter
from timeline.api.questions.queries import CURSOR_LENGTH, actor_id
from timeline.domain.kinds import ChangeCause, EntryType, values_of
from timeline.sync.feed.changes import Wanted
from timeline.sync.feed.cursors import BEGINNING, Cursor, read_cursor
from timeline.sync.feed.waiting import MOST_SECONDS

USUAL_LIMIT = 100
MOST_LIMIT = 1000
CURSOR_EXPECTED = "a cursor out of `next` of the feed or of the snapshot's last line"


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

    since = TextParameter(
        CURSOR_EXPECTED,
        max_length=CURSOR_LENGTH,
        example="",
        help_text="Only changes behind this cursor: the `id` of an event, or `next` of the feed or of the snapshot. "
        "Without it: what changes from now on.",
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

    since = TextParameter(
        CURSOR_EXPECTED,
        max_length=CURSOR_LENGTH,
        example="",
        help_text="Only changes behind this cursor: `next` of the last answer or snapshot. Without it: all changes.",
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

    :raises BadParameters: if it is no cursor of this server.
    """
    if "since" not in asked:
        return BEGINNING
    try:
        return read_cursor(asked["since"])
    except ValueError as fault:
        raise BadParameters(ParameterFault("since", CURSOR_EXPECTED, asked["since"])) from fault
