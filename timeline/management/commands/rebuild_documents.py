"""``manage.py rebuild_documents``: render the public JSON of everything again."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from timeline.domain.kinds import ChangeCause
from timeline.loading.apply import rebuild_documents
from timeline.loading.feed import Stamp
from timeline.management.database_commands import DatabaseCommand


class Command(DatabaseCommand):
    """Render everything again: after the shape of the API changed, or after ``loaddata``."""

    help = "Render the public JSON of everything again, and give every entry its place; prints how many changed."

    def handle(self, *_args: str, **_options: Any) -> None:
        """Rebuild and count."""
        changed = rebuild_documents(Stamp(timezone.now(), ChangeCause.PARSER))
        self.stdout.write(f"{changed} documents changed")
