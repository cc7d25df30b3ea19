"""A plan in; the ids of all published things that may say something else, or be found by it, afterwards out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import Model

from timeline.domain.kinds import EntryType
from timeline.fixture_files import rows
from timeline.loading.plan import Plan
from timeline.loading.stored import batches
from timeline.models.published import PUBLISHED

Touched = Mapping[EntryType, frozenset[str]]

TYPES = {f"timeline.{entry}": entry for entry in PUBLISHED}

# Rows that have no document of their own: the types of the things whose documents show them, their fields too.
OWNERS = {
    rows.PARTICIPATION: (EntryType.EVENT,),
    rows.EVIDENCE: (EntryType.EVENT, EntryType.ARTICLE),
    rows.WORDING: (EntryType.STATEMENT, EntryType.ARTICLE),
    rows.CORRECTION: (EntryType.EVENT, EntryType.STATEMENT, EntryType.ACTOR),
}

# What an article carries, by which of its references: it is found by whom that involves.
CARRIED = {EntryType.EVENT: "evidence__event", EntryType.STATEMENT: "wordings__statement"}

# What the documents of others show by its name or title, and by which of their references.
SHOWN_IN = {
    rows.ARTICLE: ((EntryType.EVENT, "evidence__article"), (EntryType.STATEMENT, "wordings__article")),
    rows.ACTOR: (
        (EntryType.EVENT, "participations__actor"),
        (EntryType.STATEMENT, "speaker"),
        (EntryType.STATEMENT, "addressee"),
        (EntryType.STATEMENT, "wordings__via"),
    ),
    rows.EVENT: ((EntryType.STATEMENT, "occasion"),),
}


def find_touched(plan: Plan) -> Touched:
    """Find what the plan touches, once its rows are written."""
    touched: dict[EntryType, set[str]] = defaultdict(set)
    for row in plan.written:
        if row.model in TYPES:
            touched[TYPES[row.model]].add(row.pk)
    for row in plan.written + plan.gone:
        for owner in OWNERS.get(row.model, ()):
            if row.fields[owner] is not None:
                touched[owner].add(row.fields[owner])
    for model, shown_in in SHOWN_IN.items():
        changed = {row.pk for row in plan.changed if row.model == model}
        for entry, reference in shown_in:
            touched[entry] |= _find_referring(entry, reference, changed)
    for entry, reference in CARRIED.items():
        touched[EntryType.ARTICLE] |= _find_referring(EntryType.ARTICLE, reference, touched[entry])
    return {entry: frozenset(ids) for entry, ids in touched.items()}


def find_removed(plan: Plan) -> Touched:
    """Find what is published and goes."""
    return {entry: frozenset(row.pk for row in plan.removed if TYPES.get(row.model) == entry) for entry in PUBLISHED}


def find_all() -> Touched:
    """Find everything that is published."""
    return {entry: frozenset(_ids(model, {})) for entry, model in PUBLISHED.items()}


def _find_referring(entry: EntryType, reference: str, ids: Iterable[str]) -> set[str]:
    return {each for batch in batches(ids) for each in _ids(PUBLISHED[entry], {f"{reference}__in": batch})}


def _ids(model: type[Model], condition: Mapping[str, list[str]]) -> Iterable[str]:
    return model._default_manager.filter(**condition).values_list("pk", flat=True)
