"""The columns of a row with a date, among them one number for its place in the timeline."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Corroboration, Precision
from timeline.domain.lengths import EDTF_LENGTH, RULE_LENGTH
from timeline.models.choices import choices_of, one_of
from timeline.models.documents import Searched
from timeline.models.postings import Posting

FILTERED = ("precision", "corroboration")  # the filters that events and statements share, besides their days


class Dated(Searched):
    """A row with a :class:`~timeline.domain.dates.PartialDate` and its place in the timeline.

    ``not_after`` is the publication day of the first article that tells it: where the words give no date,
    the place in the order comes from there, and the date stays unknown. ``newsrooms`` counts those that know it
    independently; ``disagreements`` lists each contested field with its values, their articles and the one chosen.
    """

    placed_by = ("starts_on", "ends_on", "not_after")

    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=choices_of(Precision))
    edtf = models.CharField(max_length=EDTF_LENGTH, blank=True, default="")
    date_rule = models.CharField(max_length=RULE_LENGTH, blank=True, default="")
    not_after = models.DateField(null=True, blank=True)
    key = models.BigIntegerField(null=True, unique=True, editable=False)
    reach = models.PositiveSmallIntegerField(default=0, editable=False)
    corroboration = models.CharField(max_length=20, choices=choices_of(Corroboration), default="single-source")
    newsrooms = models.PositiveIntegerField(default=1)
    disagreements = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")) | Q(starts_on=None) | Q(ends_on=None),
                name="%(class)s_ends_after_start",
            ),
            one_of("precision", Precision, "%(class)s_precision_is_known"),
            models.CheckConstraint(
                condition=Q(precision="unknown", starts_on=None, ends_on=None)
                | ~Q(precision="unknown") & (Q(starts_on__isnull=False) | Q(ends_on__isnull=False)),
                name="%(class)s_unknown_has_no_days",
            ),
        ]

    @property
    def when(self) -> PartialDate:
        """The date as a value."""
        return PartialDate(self.starts_on, self.ends_on, Precision(self.precision), "~" in self.edtf)


class DatedPosting(Posting):
    """Lists an entry of the timeline under a heading; ``reach`` is null for entries of one day."""

    reach = models.PositiveSmallIntegerField(null=True)
    kind = models.CharField(max_length=20)

    class Meta(Posting.Meta):
        abstract = True
        indexes = [
            models.Index(fields=["heading", "kind", "entry"], name="%(class)s_kind"),
            models.Index(
                fields=["heading", "reach", "entry"], condition=Q(reach__isnull=False), name="%(class)s_reach"
            ),
        ]
