"""``manage.py prune_changes``: delete the changes that are older than the feed promises to keep."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.utils import timezone

from timeline.management.arguments import number_between
from timeline.management.database_commands import DatabaseCommand
from timeline.sync.feed.retention import KEPT_DAYS, prune_changes

MOST_DAYS = 36_500  # a century: dates that lie further back soon leave the calendar


class Command(DatabaseCommand):
    """Forget old changes."""

    help = "Forget changes that are older than the feed promises to keep; run it daily."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say how long changes are kept."""
        about = "how long to keep them (default: %(default)s)"
        parser.add_argument("--days", type=number_between(0, MOST_DAYS), default=KEPT_DAYS, metavar="N", help=about)

    def handle(self, *_args: str, **options: Any) -> None:
        """Prune and count."""
        pruned = prune_changes(timezone.now() - timedelta(days=options["days"]))
        self.stdout.write(f"{pruned} changes pruned")
