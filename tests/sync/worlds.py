"""Random timelines, and a server that can be backed up, restored and built anew."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.builders import (
    value_of_actor,
    value_of_article,
    value_of_correction,
    value_of_date,
    value_of_event,
    value_of_evidence,
    value_of_statement,
    value_of_wording,
)
from timeline.domain.kinds import ChangeCause, EntryType
from timeline.fixture_files.writing import timeline_rows
from timeline.loading.apply import apply_plan
from timeline.loading.feed import Stamp
from timeline.loading.plan import plan_rows
from timeline.loading.stored import MODELS, read_present
from timeline.merging.records import Alias, Event, Statement, Timeline
from timeline.models import Change, Feed, Involvement, Tombstone
from timeline.models.published import PUBLISHED
from timeline.sync.feed.states import involving

Copied = dict[tuple[str, str], tuple[int, str]]
TABLES: tuple[Any, ...] = (Feed, Change, Involvement, Tombstone, *MODELS.values())
START = datetime(2025, 3, 1, tzinfo=UTC)
NAMES = st.sampled_from(["one", "two", "drei “3”"])
DATES = st.sampled_from(["2025-02-24", "2025-02", ""])


@st.composite
def events(draw: st.DrawFn, number: int, people: tuple[str, ...]) -> Event:
    article = draw(st.sampled_from(["gazette", "herald"]))
    return value_of_event(
        f"event-{number}",
        title=draw(NAMES),
        when=value_of_date(draw(DATES)),
        actors=draw(st.sampled_from([(), ("ana",), ("bo", "ana"), (people[-1],)])),
        evidence=(value_of_evidence(article),),
    )


@st.composite
def statements(draw: st.DrawFn, number: int) -> Statement:
    return value_of_statement(
        f"statement-{number}",
        text=draw(NAMES),
        speaker=draw(st.sampled_from(["ana", "bo", None])),
        wordings=(value_of_wording(draw(st.sampled_from(["gazette", "herald"]))),),
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Two articles, two or three actors, some of five events and three statements, some of which people corrected.

    What is missing was merged into something else, or is gone.
    """
    people = ("ana", "bo", *draw(st.sampled_from([(), ("cy",)])))
    told = [draw(events(number, people)) for number in draw(st.sets(st.integers(0, 4), min_size=2))]
    said = [draw(statements(number)) for number in draw(st.sets(st.integers(0, 2), min_size=1))]
    missing = {f"event-{number}" for number in range(5)} - {event.id for event in told}
    merged = [Alias(EntryType.EVENT, name, told[0].id) for name in sorted(missing) if draw(st.booleans())]
    if "cy" not in people and draw(st.booleans()):
        merged.append(Alias(EntryType.ACTOR, "cy", "ana"))
    return Timeline(
        articles=tuple(value_of_article(name, title=draw(NAMES)) for name in ("gazette", "herald")),
        actors=tuple(value_of_actor(name, name=draw(NAMES)) for name in people),
        events=tuple(told),
        statements=tuple(said),
        aliases=tuple(merged),
        corrections=tuple(value_of_correction(id=each.id, value=each.title) for each in told if draw(st.booleans())),
    )


class World:
    """A server's database through the days."""

    def __init__(self) -> None:
        self.day = 0
        self.backup: Mapping[Any, list[Any]] | None = None

    @property
    def now(self) -> datetime:
        """An instant of its own for each thing that happens."""
        self.day += 1
        return START + timedelta(days=self.day)

    def load(self, timeline: Timeline, cause: ChangeCause) -> None:
        """Load a timeline."""
        wanted = [row for rows in timeline_rows(timeline).values() for row in rows]
        apply_plan(plan_rows(wanted, read_present()), Stamp(self.now, cause))

    def back_up(self) -> None:
        """Keep a copy of the whole database."""
        self.backup = {table: list(table._default_manager.all()) for table in TABLES}

    def restore(self) -> None:
        """Put the last copy in place of the database, as an operator would."""
        if self.backup is not None:
            self.wipe()
            for table, rows in self.backup.items():
                table._default_manager.bulk_create(rows)

    def wipe(self) -> None:
        """Begin with an empty database."""
        for table in reversed(TABLES):
            table._default_manager.all().delete()

    def copied(self, actors: tuple[str, ...] = (), types: tuple[str, ...] = ()) -> Copied:
        """What a right copy of it holds, or of what involves some actors, or is of some types."""
        return {
            (entry.value, pk): (revision, document)
            for entry, model in PUBLISHED.items()
            if not types or entry in types
            for pk, revision, document in (
                involving(entry, actors) if actors else model._default_manager.all()
            ).values_list("pk", "revision", "document")
        }
