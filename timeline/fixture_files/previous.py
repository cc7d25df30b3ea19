"""Read the ids that the last parse gave, each with its evidence, from the fixtures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.domain.kinds import TOLD_AGAIN, EntryType
from timeline.domain.spans import Span
from timeline.fixture_files import rows
from timeline.fixture_files.correction_rows import read_correction
from timeline.fixture_files.reading import read_single_rows
from timeline.fixture_files.rows import Row
from timeline.merging.identity import PreviousEvidence, PreviousIds
from timeline.merging.records import Alias, Correction


def read_previous(folder: Path) -> PreviousIds:
    """The ids of the fixtures in a folder; none where it has no fixtures yet.

    :raises FixtureError: if a fixture cannot be read, so that no ids are lost because of a broken line.
    """
    return previous_ids_of(read_single_rows(folder))


def previous_ids_of(fixture: Iterable[Row]) -> PreviousIds:
    """The ids that the rows gave, each with its evidence, the aliases, and the corrections."""
    evidence: list[PreviousEvidence] = []
    aliases: list[Alias] = []
    corrections: list[Correction] = []
    for row in fixture:
        evidence.extend(_evidence(row))
        if row.model == rows.ALIAS:
            fields = row.fields
            aliases.append(Alias(EntryType(fields["type"]), fields["old_id"], fields["target_id"]))
        elif row.model == rows.CORRECTION:
            corrections.append(read_correction(row))
    return PreviousIds(tuple(evidence), tuple(aliases), tuple(corrections))


def _evidence(row: Row) -> Iterator[PreviousEvidence]:
    """The words that carry an id, as far as the row tells of any."""
    fields = row.fields
    if row.model == rows.EVIDENCE and fields["merge_reason"] != TOLD_AGAIN:
        span = Span(fields["start"], fields["end"])
        told = (fields["article"], (span,), fields["words"], fields["kind"], fields["edtf"], fields["merge_reason"])
        yield PreviousEvidence(EntryType.EVENT, fields["event"], *told)
    elif row.model == rows.WORDING:
        spans = tuple(Span(start, end) for start, end in fields["spans"])
        worded = (fields["article"], spans, fields["text"], fields["kind"], fields["edtf"], fields["merge_reason"])
        yield PreviousEvidence(EntryType.STATEMENT, fields["statement"], *worded)
    elif row.model == rows.ACTOR:
        for name in (fields["name"], *fields["names"]):
            yield PreviousEvidence(EntryType.ACTOR, row.pk, "", (), name, fields["kind"])
