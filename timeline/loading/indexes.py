"""Keep the postings of the inverted index in step with the published rows.

A posting refers to an event, statement or article by its key, which orders the list: it leaves before the key changes.
Each heading counts its postings, since a search begins at the heading with the fewest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F
from django.db.models.functions import NullIf

from timeline.domain.kinds import EntryType
from timeline.loading.headings import (
    Listed,
    headings_of_actors,
    headings_of_articles,
    headings_of_events,
    headings_of_statements,
)
from timeline.loading.stored import BATCH, batches, upsert
from timeline.loading.touched import Touched
from timeline.models import ActorPosting, ArticlePosting, EventPosting, Heading, StatementPosting
from timeline.models.postings import Role, Sought
from timeline.models.published import PUBLISHED


@dataclass(frozen=True, slots=True)
class Index:
    """The postings of one kind of thing: which model, what they repeat of the thing, and under which headings."""

    postings: type[Any]
    copies: Mapping[str, F | NullIf]
    headings_of: Callable[[Sequence[str]], Iterator[Listed]]


BY_ID: Mapping[str, F | NullIf] = {"entry_id": F("pk")}
BY_KEY: Mapping[str, F | NullIf] = {"entry_id": F("key")}
BY_KEY_AND_KIND: Mapping[str, F | NullIf] = {**BY_KEY, "reach": NullIf("reach", 0), "kind": F("kind")}
INDEXES: Mapping[EntryType, Index] = {
    EntryType.ARTICLE: Index(ArticlePosting, BY_KEY, headings_of_articles),
    EntryType.ACTOR: Index(ActorPosting, BY_ID, headings_of_actors),
    EntryType.EVENT: Index(EventPosting, BY_KEY_AND_KIND, headings_of_events),
    EntryType.STATEMENT: Index(StatementPosting, BY_KEY_AND_KIND, headings_of_statements),
}


def delete_postings(things: Touched) -> None:
    """Delete the postings of these rows."""
    for entry, index in INDEXES.items():
        for batch in batches(things.get(entry, ())):
            listed = index.postings.objects.filter(
                entry__in=[place["entry_id"] for place in _places(entry, batch).values()]
            )
            counted = dict(listed.values_list("heading").annotate(Count("entry")))
            left = list(Heading.objects.in_bulk(list(counted)).values())
            for heading in left:
                heading.entries -= counted[heading.pk]
            upsert(left, ["entries"])
            listed.delete()


def write_postings(things: Touched) -> None:
    """Write the postings of these rows, as far as they have a place in their list."""
    for entry, index in INDEXES.items():
        for batch in batches(things.get(entry, ())):
            places = _places(entry, batch)
            listed = [(thing, sought) for thing, sought in set(index.headings_of(batch)) if thing in places]
            headings = _count(Counter(sought for _, sought in listed))
            postings = [index.postings(heading_id=headings[sought], **places[thing]) for thing, sought in listed]
            index.postings.objects.bulk_create(postings, BATCH)


def _places(entry: EntryType, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The columns that postings repeat of each row that has a place in its list, by id."""
    copies = INDEXES[entry].copies
    rows = PUBLISHED[entry]._default_manager.filter(pk__in=ids).values_list("pk", *copies.values())
    placed = {pk: dict(zip(copies, values, strict=True)) for pk, *values in rows}
    return {pk: place for pk, place in placed.items() if place["entry_id"] is not None}


def _count(more: Mapping[Sought, int]) -> dict[Sought, int]:
    """Add to the count of each heading, made where it is new, and return the keys of the headings."""
    headings = {sought: Heading(role=sought.role, name=sought.name) for sought in more}
    headings |= {Sought(Role(known.role), known.name): known for known in _known(more)}
    for sought, heading in headings.items():
        heading.entries += more[sought]
    upsert(list(headings.values()), ["entries"])
    return {sought: heading.pk for sought, heading in headings.items()}


def _known(sought: Iterable[Sought]) -> Iterator[Heading]:
    """The headings that the database has already."""
    names = defaultdict(set)
    for role, name in sought:
        names[role].add(name)
    for role in names:
        for batch in batches(names[role]):
            yield from Heading.objects.filter(role=role, name__in=batch)
