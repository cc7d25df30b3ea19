"""The base of commands that use the database: what it refuses is told in a line and not as a traceback."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError

MIGRATE = " (manage.py migrate makes tables and columns that are missing)"
AGAIN = " (another program is writing to it: run this again later)"
LOCKED = "database is locked"  # SQLite's words once it has waited for as long as config.settings says
MISSING = "no such "  # table or column: SQLite has no other kind of error for these


class DatabaseCommand(BaseCommand):
    """A command that fails in words where the database is not there, or has other tables."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run the command.

        :raises CommandError: where the database cannot be asked.
        """
        try:
            return super().execute(*args, **options)
        except (OperationalError, ProgrammingError) as error:
            is_missing = isinstance(error, ProgrammingError) or str(error).startswith(MISSING)
            advice = AGAIN if str(error).startswith(LOCKED) else MIGRATE * is_missing
            raise CommandError(f"the database cannot be asked: {error}".strip() + advice) from error
