"""Write a merged timeline as the texts of its fixture files; the same timeline always gives the same bytes.

``articles.jsonl``, ``actors.jsonl`` and, where there are any, ``aliases.jsonl`` and ``corrections.jsonl``; then one
file per month, in which each thing's rows stand together. A date no finer than a year stands in the file of its (first)
year, so that nothing is told more precisely than it is; what has no date stands in ``undated.jsonl``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.fixture_files.correction_rows import correction_rows
from timeline.fixture_files.merged_rows import (
    actor_row,
    alias_row,
    article_row,
    event_rows,
    publication_days,
    statement_rows,
)
from timeline.fixture_files.rows import Row
from timeline.merging.records import Timeline

COARSE = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)


def timeline_files(timeline: Timeline) -> dict[str, str]:
    """Write a timeline as fixture files: each file's name and its text.

    >>> timeline_files(Timeline())
    {'actors.jsonl': '', 'articles.jsonl': ''}
    """
    return {name: write_rows(rows) for name, rows in timeline_rows(timeline).items()}


def timeline_rows(timeline: Timeline) -> Mapping[str, tuple[Row, ...]]:
    """The rows of each fixture file, in the order in which they are written."""
    files: dict[str, list[Row]] = defaultdict(list)
    files["actors.jsonl"] = [actor_row(actor) for actor in sorted(timeline.actors, key=lambda actor: actor.id)]
    files["articles.jsonl"] = [article_row(each) for each in sorted(timeline.articles, key=lambda each: each.id)]
    for alias in sorted(timeline.aliases, key=lambda alias: (alias.type, alias.id)):
        files["aliases.jsonl"].append(alias_row(alias))
    corrected = sorted(correction_rows(timeline), key=lambda row: row.pk)
    if corrected:
        files["corrections.jsonl"] = corrected
    published = publication_days(timeline.articles)
    for event in sorted(timeline.events, key=lambda event: event.id):
        files[file_of(event.when.date)] += event_rows(event, published)
    for statement in sorted(timeline.statements, key=lambda statement: statement.id):
        files[file_of(statement.when.date)] += statement_rows(statement, published)
    return {name: tuple(rows) for name, rows in sorted(files.items())}


def file_of(when: PartialDate) -> str:
    """The name of the file for entries of this date.

    >>> file_of(PartialDate.month(2025, 2)), file_of(PartialDate.decade(1990)), file_of(PartialDate.unknown())
    ('2025-02.jsonl', '1990.jsonl', 'undated.jsonl')
    """
    day = when.earliest or when.latest
    if day is None:
        return "undated.jsonl"
    year = f"{day.year:04}"
    return f"{year}.jsonl" if when.precision in COARSE else f"{year}-{day.month:02}.jsonl"


def write_rows(rows: Iterable[Row]) -> str:
    """Write rows as JSON Lines, like Django's own serializer.

    >>> write_rows([Row("timeline.actor", "ana-berg", {"name": "Ana Bergė", "kind": "person"})])
    '{"model": "timeline.actor", "pk": "ana-berg", "fields": {"kind": "person", "name": "Ana Bergė"}}\\n'
    """
    return "".join(map(_line, rows))


def _line(row: Row) -> str:
    fields = dict(sorted(row.fields.items()))
    return json.dumps({"model": row.model, "pk": row.pk, "fields": fields}, ensure_ascii=False) + "\n"
