"""An inverted index: the names and words under which published rows are found, in the order of each list.

A heading is a word, or a name in a role (speaker, publisher ...); a posting lists one row under one heading. Postings
repeat the columns that order the list, so that one stretch of one index holds a page of, for example, all that one
newsroom carries. Only the loader writes these tables.
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
    """What a name is to the rows listed under it; the actors of a statement are its speaker and its addressee."""

    ACTOR = "actor"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    PUBLISHER = "publisher"
    ARTICLE = "article"
    WORD = "word"  # its stem
    BEGINNING = "beginning"  # of a word
    NAME = "name"  # a whole one


IDS_OF_ACTORS = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSEE)


class Sought(NamedTuple):
    """A heading to look under, as a question names it."""

    role: Role
    name: str


class Heading(models.Model):
    """A name or word that rows are listed under, and the number of these rows."""

    role = models.CharField(max_length=10, choices=choices_of(Role))
    name = models.TextField()
    entries = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "name"], name="heading_once")]
        indexes = [models.Index(fields=["role", "-entries"], name="heading_busiest")]

    def __str__(self) -> str:
        return f"{self.role} {self.name}"


class Posting(models.Model):
    """Lists one row under one heading. There are too many to check foreign keys: the loader keeps them right."""

    pk = models.CompositePrimaryKey("heading_id", "entry_id")
    heading = models.ForeignKey(Heading, models.CASCADE, related_name="+", db_index=False, db_constraint=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.heading_id}: {self.entry_id}"  # type: ignore[attr-defined] # each kind of posting has its own


class ListedQuerySet(models.QuerySet[Row]):
    """Methods that finish "events …", "actors …" and so on, for models that have postings.

    ``placing`` is the prefix of the columns that order the list: "" for the row's own, "posted_" for their copies in a
    posting, so that one index both narrows and orders.
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

    def saying(self, *phrases: str) -> Self:
        """Only those that have all of these phrases, which :func:`phrases_of` finds in what was typed."""
        return self.filter(*(Q(running_words__contains=phrase) for phrase in phrases))

    def with_details(self) -> Self:
        """With all that a document shows, in a fixed number of queries; by default that is the row alone."""
        return self

    def _is_under(self, sought: Sought) -> IsNull:
        """The condition that a row, placed by a posting, has one under this heading too.

        A subquery for each row: allowed to join the two lists, PostgreSQL would read the second one from its beginning.
        """
        postings = self.model._meta.get_field("postings").related_model
        entry = OuterRef(f"posted_{next(iter(self.copies))}")
        same = postings._default_manager.filter(heading_id=_heading(sought), entry_id=entry)  # type: ignore[union-attr] # a model
        return IsNull(Subquery(same.values("entry_id")), False)


def rarest_first(sought: Iterable[Sought]) -> list[Sought]:
    """Sort headings by the number of rows under them: a search for rows under all of them starts with the fewest.

    An unknown heading counts as empty. (If it is the former id of an actor it may have rows; then only speed suffers.)
    """
    wanted = list(dict.fromkeys(sought))
    if len(wanted) < 2:  # there is nothing to compare
        return wanted
    condition = Q()
    for role, name in wanted:
        condition |= Q(role=role, name=name)
    known = Heading.objects.filter(condition).values_list("role", "name", "entries")
    entries: dict[tuple[str, str], int] = {(role, name): count for role, name, count in known}
    return sorted(wanted, key=lambda each: entries.get(each, 0))


def _heading(sought: Sought) -> Subquery:
    """A subquery for the key of a heading; it finds none where nothing was ever listed under it."""
    name: Combinable = Value(sought.name)
    if sought.role in IDS_OF_ACTORS:
        name = current_id(EntryType.ACTOR, sought.name)
    return Subquery(Heading.objects.filter(role=sought.role, name=name).values("pk"))
