"""A timeline goes in; what the next merging knows of it from its fixtures comes out."""

from __future__ import annotations

from itertools import chain

from timeline.fixture_files.previous import previous_ids_of
from timeline.fixture_files.writing import timeline_rows
from timeline.merging.identity import PreviousIds
from timeline.merging.records import Timeline


def previous_ids(timeline: Timeline) -> PreviousIds:
    """The ids of a timeline with the evidence that carries them, as the next parse reads them."""
    return previous_ids_of(chain.from_iterable(timeline_rows(timeline).values()))
