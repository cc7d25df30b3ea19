"""``manage.py load_fixtures``: load a folder of fixtures into the database."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from timeline.domain.kinds import ChangeCause
from timeline.fixture_files import FixtureError
from timeline.loading.load import LoadError, LoadReport, load_fixtures, plan_fixtures
from timeline.management.arguments import path_to_read
from timeline.management.database_commands import DatabaseCommand


class Command(DatabaseCommand):
    """Make the database what the fixtures say."""

    help = "Make the database what the fixtures say, in one transaction: what is new, changed and gone is counted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say which folder is loaded, and how."""
        folder = "the fixtures (default: fixtures/)"
        parser.add_argument("folder", nargs="?", type=path_to_read, metavar="DIR", help=folder)
        parser.add_argument("--dry-run", action="store_true", help="count what would be done, and do nothing")
        parser.add_argument(
            "--cause",
            type=ChangeCause,
            choices=list(ChangeCause),
            help="why things change (default: source if articles changed, else editor if corrections did, else parser)",
        )

    def handle(self, *_args: str, **options: Any) -> None:
        """Load, or only plan to."""
        folder = options["folder"] or settings.FIXTURES_DIR
        try:
            if options["dry_run"]:
                self.report(plan_fixtures(folder))
            else:
                self.report(load_fixtures(folder, timezone.now(), options["cause"]))
        except (FixtureError, LoadError) as error:
            raise CommandError(f"{error}; nothing was loaded") from error

    def report(self, report: LoadReport) -> None:
        """Print a line for each kind."""
        for count in report.counts:
            self.stdout.write(
                f"{count.kind:<14}{count.created:>8} created{count.changed:>8} changed"
                f"{count.same:>8} same{count.removed:>8} removed"
            )
        self.stdout.write(f"{'change feed':<14}{report.changes:>8} changes")
