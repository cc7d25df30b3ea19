"""Make a database with so many events, and set Django up for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def set_up(url: str) -> None:
    """Set up Django, here and in what is started from here, for the database of this address."""
    os.environ["DATABASE_URL"] = url
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django  # noqa: PLC0415 - after the database is named

    django.setup()


def make_database(file: Path, events: int) -> str:
    """Make a database of so many events, in a process of its own: its address."""
    url = f"sqlite:///{file}"
    subprocess.run([sys.executable, "-m", "benchmarks.filling.databases", url, str(events)], check=True)
    return url


def _fill(url: str, events: int) -> None:
    """Bring an empty database up to date, and fill it."""
    set_up(url)
    from django.core.management import call_command  # noqa: PLC0415 - once Django is set up

    from benchmarks.filling.events import fill_events  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    fill_events(events)


if __name__ == "__main__":
    _fill(sys.argv[1], int(sys.argv[2]))
