"""Render the public JSON of published rows, store it where it changed, and tell which changes to record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from timeline.api.documents.rendering import document_of
from timeline.domain.kinds import ChangeOp, EntryType
from timeline.fixture_files.rows import ALIAS, Row
from timeline.loading.feed import NewChange
from timeline.loading.plan import Plan
from timeline.loading.stored import batches, upsert
from timeline.loading.touched import TYPES, Touched
from timeline.models import Tombstone
from timeline.models.published import PUBLISHED


def store_documents(touched: Touched) -> Iterator[NewChange]:
    """Render what is touched, and store each document that came out differently as the next revision."""
    for entry in PUBLISHED:
        for batch in batches(touched.get(entry, ())):
            yield from _store_batch(entry, batch)


def changes_of_removed(plan: Plan) -> tuple[NewChange, ...]:
    """The changes for what the plan removes or merges into something else, in the order in which rows can be deleted.

    A removal is one more revision of the object, so that (id, revision) names one change for ever.
    """
    targets = {(row.fields["type"], row.fields["old_id"]): row.fields["target_id"] for row in _aliases(plan)}
    removed = [
        (entry, row.pk) for entry in reversed(tuple(PUBLISHED)) for row in plan.removed if TYPES.get(row.model) == entry
    ]
    revisions = {entry: _stored_revisions(entry, [pk for each, pk in removed if each == entry]) for entry in PUBLISHED}
    return tuple(
        NewChange(
            entry,
            pk,
            revisions[entry][pk] + 1,
            ChangeOp.MERGE if (entry, pk) in targets else ChangeOp.DELETE,
            targets.get((entry, pk), ""),
        )
        for entry, pk in removed
    )


def _store_batch(entry: EntryType, ids: list[str]) -> list[NewChange]:
    stale = []
    for row in PUBLISHED[entry].objects.filter(pk__in=ids).with_details().order_by("pk"):
        document = document_of(row)
        digest = hashlib.sha256(document.encode()).hexdigest()
        if digest != row.digest:
            row.document, row.digest = document, digest
            stale.append(row)
    earlier = _last_revisions(entry, [row.pk for row in stale if not row.revision])
    for row in stale:
        row.revision = max(row.revision, earlier.get(row.pk, 0)) + 1
    upsert(stale, ["document", "digest", "revision"])
    return [NewChange(entry, row.pk, row.revision, ChangeOp.UPSERT) for row in stale]


def _stored_revisions(entry: EntryType, ids: Iterable[str]) -> dict[str, int]:
    things = PUBLISHED[entry].objects
    return {pk: n for batch in batches(ids) for pk, n in things.filter(pk__in=batch).values_list("pk", "revision")}


def _last_revisions(entry: EntryType, ids: list[str]) -> dict[str, int]:
    """The last revisions of ids that were removed earlier."""
    return dict(Tombstone.objects.filter(pk__in=[f"{entry}/{pk}" for pk in ids]).values_list("object_id", "revision"))


def _aliases(plan: Plan) -> Iterator[Row]:
    return (row for row in plan.written + plan.same if row.model == ALIAS)
