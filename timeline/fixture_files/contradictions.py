"""Find contradictions between the well-formed fields of a row, which the database would refuse as well."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.dates import read_edtf
from timeline.domain.kinds import Precision
from timeline.fixture_files.rows import ALIAS, EVENT, EVIDENCE, PARTICIPATION, STATEMENT, Row


def find_contradictions(row: Row) -> Iterator[str]:
    """Find the contradictions in a row, a sentence each.

    >>> list(find_contradictions(Row("timeline.alias", "event/a", {"type": "event", "old_id": "a", "target_id": "a"})))
    ["target_id: expected another id than the old one, found 'a'"]
    """
    if row.model in (EVENT, STATEMENT):
        yield from _date_contradictions(row)
    elif row.model == EVIDENCE:
        yield from _span_contradictions(row)
    elif row.model == PARTICIPATION:
        yield from _pk_contradictions(row, f"{row.fields['event']}/{row.fields['actor']}")
    elif row.model == ALIAS:
        yield from _pk_contradictions(row, f"{row.fields['type']}/{row.fields['old_id']}")
        if row.fields["old_id"] == row.fields["target_id"]:
            yield f"target_id: expected another id than the old one, found {row.fields['target_id']!r}"


def _date_contradictions(row: Row) -> Iterator[str]:
    start, end, precision = row.fields["starts_on"], row.fields["ends_on"], row.fields["precision"]
    if start and end and end < start:
        yield f"ends_on: expected {start} or later, found {end}"
    if (precision == Precision.UNKNOWN) != (not start and not end):
        yield f"precision: expected unknown exactly where there is no day, found {precision} with {start} to {end}"
    try:
        read_edtf(row.fields["edtf"])
    except ValueError as error:
        yield f"edtf: {error}"


def _span_contradictions(row: Row) -> Iterator[str]:
    start, end, words = row.fields["start"], row.fields["end"], row.fields["words"]
    if end <= start:
        yield f"end: expected more than {start}, found {end}"
    if len(words) != end - start:
        yield f"words: expected the {end - start} characters from {start} to {end}, found {len(words)}"


def _pk_contradictions(row: Row, expected: str) -> Iterator[str]:
    if row.pk != expected:
        yield f"pk: expected {expected!r}, found {row.pk!r}"
