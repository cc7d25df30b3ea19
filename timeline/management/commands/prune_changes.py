"""``manage.py prune_changes``: delete the changes that are older than the feed promises to keep."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from timeline.sync.retention import KEPT_DAYS, prune_changes


class Command(BaseCommand):
    """Forget old changes."""

    help = "Forget changes that are older than the feed promises to keep; run it daily."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say how long changes are kept."""
        parser.add_argument("--days", type=int, default=KEPT_DAYS, help="how long to keep them (default: %(default)s)")

    def handle(self, *_args: str, **options: Any) -> None:
        """Prune and count."""
        if options["days"] < 0:
            raise CommandError(f"--days: expected a number from 0, found {options['days']}")
        pruned = prune_changes(timezone.now() - timedelta(days=options["days"]))
        self.stdout.write(f"{pruned} changes pruned")
