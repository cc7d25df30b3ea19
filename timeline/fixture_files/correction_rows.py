"""Write corrections as rows of the fixtures, and read them back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from timeline.domain.kinds import CorrectionAction, EntryType
from timeline.fixture_files import rows
from timeline.fixture_files.rows import Row
from timeline.merging.records import Correction, Timeline

BETWEEN_ARTICLES = ", "


def correction_rows(timeline: Timeline) -> Iterator[Row]:
    """The rows of the corrections, numbered within each record, so that ids do not depend on other records."""
    present = {
        EntryType.EVENT: {event.id for event in timeline.events},
        EntryType.STATEMENT: {statement.id for statement in timeline.statements},
        EntryType.ACTOR: {actor.id for actor in timeline.actors},
    }
    counts: dict[tuple[EntryType, str], int] = {}
    for made in timeline.corrections:
        position = counts[made.type, made.id] = counts.get((made.type, made.id), 0) + 1
        shown_in = made.type if made.id in present[made.type] else None
        owners = {owner.value: made.id if owner is shown_in else None for owner in present}
        yield Row(rows.CORRECTION, f"{made.type}/{made.id}/{position}", owners | _fields(made, position))


def read_correction(row: Row) -> Correction:
    """The correction that a row tells of."""
    fields = row.fields
    action = CorrectionAction(fields["action"])
    is_split = action is CorrectionAction.SPLIT
    return Correction(
        action=action,
        type=EntryType(fields["type"]),
        id=fields["object_id"],
        who=fields["who"],
        on=date.fromisoformat(fields["decided_on"]),
        why=fields["why"],
        field=fields["field"],
        value="" if is_split else fields["value"],
        articles=tuple(fields["value"].split(BETWEEN_ARTICLES)) if is_split else (),
        was=fields["was"],
    )


def _fields(made: Correction, position: int) -> dict[str, Any]:
    is_split = made.action is CorrectionAction.SPLIT
    return {
        "type": made.type.value,
        "object_id": made.id,
        "position": position,
        "action": made.action.value,
        "field": made.field,
        "value": BETWEEN_ARTICLES.join(made.articles) if is_split else made.value,
        "was": made.was,
        "who": made.who,
        "decided_on": made.on.isoformat(),
        "why": made.why,
    }
