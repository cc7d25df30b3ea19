"""What things are listed under besides their own columns: an index of names and words, in the order of each list.

A heading is a name in a role, or a word; a posting puts a thing under it. What places a thing in its list is repeated
there, so that one stretch of one index holds a page of what somebody took part in, of what one newsroom carries, or of
what tells of grain. The loader makes these rows; nobody else writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import ClassVar, NamedTuple, Self, TypeVar

from django.db import models
from django.db.models import F, FilteredRelation, OuterRef, Q, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.lookups import IsNull

from timeline.domain.kinds import EntryType
from timeline.models.changes import current_id
from timeline.models.choices import choices_of

Row = TypeVar("Row", bound=models.Model)


class Role(StrEnum):
    """As what a name stands with a thing; an actor of a statement is who says or hears it."""

    ACTOR = "actor"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    PUBLISHER = "publisher"
    ARTICLE = "article"
    WORD = "word"  # without its ending
    BEGINNING = "beginning"  # of a word


IDS_OF_ACTORS = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSEE)


class Sought(NamedTuple):
    """A heading to look under, as a question names it."""

    role: Role
    name: str


class Heading(models.Model):
    """A name or word that things are listed under, and how many they are."""

    role = models.CharField(max_length=10, choices=choices_of(Role))
    name = models.TextField()
    entries = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "name"], name="heading_once")]
        indexes = [models.Index(fields=["role", "-entries"], name="heading_busiest")]

    def __str__(self) -> str:
        return f"{self.role} {self.name}"


class Posting(models.Model):
    """A thing under a heading. There are dozens of each thing, so that nothing but the loader keeps them right."""

    pk = models.CompositePrimaryKey("heading_id", "entry_id")
    heading = models.ForeignKey(Heading, models.CASCADE, related_name="+", db_index=False, db_constraint=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.heading_id}: {self.entry_id}"  # type: ignore[attr-defined] # each kind of posting has its own


class ListedQuerySet(models.QuerySet[Row]):
    """Methods that finish "events …", "actors …" and so on, for models that have postings.

    ``placing`` is what leads to the columns that place a row in its list: nothing for the row's own, or the way to the
    copy of them in a posting, so that one index both narrows and orders.
    """

    placing = ""
    copies: ClassVar[Mapping[str, str]] = {"id": "entry_id"}

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc] # private in the stubs
        clone.placing = self.placing
        return clone

    def under(self, *sought: Sought) -> Self:
        """Only those with a posting under all of the headings, placed by the posting under the first."""
        if not sought:
            return self
        first, *others = sought
        # Named as columns of the row, since a further filter on the relation itself would join it once more.
        copies = {f"posted_{column}": F(f"posting__{copy}") for column, copy in self.copies.items()}
        placed = self.annotate(posting=FilteredRelation("postings"))
        placed = placed.filter(posting__heading_id=_heading(first)).annotate(**copies)
        placed.placing = "posted_"
        return placed.filter(*(self._is_under(other) for other in others))

    def with_details(self) -> Self:
        """With all that a document shows, in a fixed number of queries; here that is the row alone."""
        return self

    def _is_under(self, sought: Sought) -> IsNull:
        """The condition that a row, placed by a posting, has one under this heading too.

        Asked of each row by itself: where PostgreSQL may join the two lists, it reads the other one from its beginning.
        """
        postings = self.model._meta.get_field("postings").related_model
        entry = OuterRef(f"posted_{next(iter(self.copies))}")
        same = postings._default_manager.filter(heading_id=_heading(sought), entry_id=entry)  # type: ignore[union-attr]
        return IsNull(Subquery(same.values("entry_id")), False)


def rarest_first(sought: Iterable[Sought]) -> list[Sought]:
    """The headings, those first that fewest things are under: what is under all of them is soonest found there.

    One that is not there comes before all others, as nothing is under it (or little, where an id became another).
    """
    wanted = list(dict.fromkeys(sought))
    if len(wanted) < 2:  # noqa: PLR2004 - there is nothing to compare
        return wanted
    condition = Q()
    for role, name in wanted:
        condition |= Q(role=role, name=name)
    known = Heading.objects.filter(condition).values_list("role", "name", "entries")
    entries: dict[tuple[str, str], int] = {(role, name): count for role, name, count in known}
    return sorted(wanted, key=lambda each: entries.get(each, 0))


def _heading(sought: Sought) -> Subquery:
    """The number of a heading, as the database finds it; none where nothing was ever listed under it."""
    name: Combinable = Value(sought.name)
    if sought.role in IDS_OF_ACTORS:
        name = current_id(EntryType.ACTOR, sought.name)
    return Subquery(Heading.objects.filter(role=sought.role, name=name).values("pk"))
