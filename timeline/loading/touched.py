"""Find the published rows whose documents or places in an index a plan may change."""

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

# Rows without a document of their own: the types whose documents show them, which are also the names of the references.
OWNERS = {
    rows.PARTICIPATION: (EntryType.EVENT,),
    rows.EVIDENCE: (EntryType.EVENT, EntryType.ARTICLE),
    rows.WORDING: (EntryType.STATEMENT, EntryType.ARTICLE),
    rows.CORRECTION: (EntryType.EVENT, EntryType.STATEMENT, EntryType.ACTOR),
}

# What an article carries, by the reference that leads there: the actors of these are headings of the article.
CARRIED = {EntryType.EVENT: "evidence__event", EntryType.STATEMENT: "wordings__statement"}

# Whose names or titles other documents show: the types of these documents, and by which reference they show it.
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
    """Find what a plan touches, once its rows are written."""
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
    """Find the published rows that a plan removes."""
    return {entry: frozenset(row.pk for row in plan.removed if TYPES.get(row.model) == entry) for entry in PUBLISHED}


def find_all() -> Touched:
    """Find everything that is published."""
    return {entry: frozenset(_ids(model, {})) for entry, model in PUBLISHED.items()}


def _find_referring(entry: EntryType, reference: str, ids: Iterable[str]) -> set[str]:
    return {each for batch in batches(ids) for each in _ids(PUBLISHED[entry], {f"{reference}__in": batch})}


def _ids(model: type[Model], condition: Mapping[str, list[str]]) -> Iterable[str]:
    return model._default_manager.filter(**condition).values_list("pk", flat=True)
