"""What every published thing has: its public JSON, rendered once when it is loaded, and the marks of that rendering."""

from django.db import models

ID_LENGTH = 200


class Documented(models.Model):
    """A row whose public form is stored beside the columns that it is filtered on.

    ``timeline.loading`` is the only writer of these columns.
    """

    document = models.TextField(default="", editable=False)
    digest = models.CharField(max_length=64, default="", editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
