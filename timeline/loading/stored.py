"""Read and write rows in bulk, between the values of fixture files and the models of Django."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from django.db.models import Model

from timeline import models
from timeline.fixture_files import rows
from timeline.fixture_files.rows import COLUMNS, Row
from timeline.models.documents import Documented

MODELS: Mapping[str, type[Model]] = MappingProxyType(
    {
        rows.ARTICLE: models.Article,
        rows.ACTOR: models.Actor,
        rows.EVENT: models.Event,
        rows.PARTICIPATION: models.Participation,
        rows.EVIDENCE: models.Evidence,
        rows.STATEMENT: models.Statement,
        rows.WORDING: models.Wording,
        rows.ALIAS: models.Alias,
        rows.CORRECTION: models.Correction,
    }
)
BATCH = 500  # rows a statement: fewer round trips, and still fewer parameters than any database allows


def read_present() -> Iterator[Row]:
    """Read every row of the database that fixtures can hold, in the order of loading."""
    for name, model in MODELS.items():
        columns = ["pk", *_columns(name).values()]
        for pk, *values in model._default_manager.values_list(*columns).order_by("pk").iterator(BATCH):
            yield Row(name, pk, dict(zip(COLUMNS[name], map(_as_json, values), strict=True)))


def write_rows(written: Sequence[Row]) -> None:
    """Insert rows or overwrite them; documents, revisions and keys stay as they are.

    In the order of days, so that the rows of a page lie side by side in SQLite's file.
    """
    for name, model in MODELS.items():
        columns = _columns(name)
        in_order = sorted((row for row in written if row.model == name), key=partial(_day_of, model))
        upsert([_instance(model, columns, row) for row in in_order], list(COLUMNS[name]))


def upsert(instances: Sequence[Any], fields: Sequence[str]) -> None:
    """Insert rows of one model, or set these fields where a row exists."""
    if instances:
        manager = type(instances[0])._default_manager
        manager.bulk_create(instances, BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=fields)


def delete_rows(removed: Sequence[Row]) -> None:
    """Delete rows, referring ones before those that they refer to."""
    for name, model in reversed(tuple(MODELS.items())):
        ids = [row.pk for row in removed if row.model == name]
        for batch in batches(ids):
            model._default_manager.filter(pk__in=batch).delete()


def batches(ids: Iterable[str]) -> Iterator[list[str]]:
    """Ids in sorted batches.

    >>> [len(batch) for batch in batches(f"{number:04}" for number in range(501))]
    [500, 1]
    """
    ordered = sorted(ids)
    for start in range(0, len(ordered), BATCH):
        yield ordered[start : start + BATCH]


def _columns(name: str) -> Mapping[str, str]:
    """The database's columns of a model, by the fixtures' fields: a reference's column holds the id."""
    meta = MODELS[name]._meta
    return {field: meta.get_field(field).attname for field in COLUMNS[name]}  # type: ignore[union-attr] # all are columns


def _instance(model: type[Model], columns: Mapping[str, str], row: Row) -> Model:
    return model(pk=row.pk, **{columns[name]: value for name, value in row.fields.items()})


def _day_of(model: type[Model], row: Row) -> str:
    """The day that places a row in its list; "" where none does."""
    days = model.placed_by if issubclass(model, Documented) else ()
    return next((row.fields[name] for name in days if row.fields[name]), "")


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
