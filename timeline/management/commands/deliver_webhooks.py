"""``manage.py deliver_webhooks``: the worker that sends changes to subscribers until it is stopped."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from django.utils import timezone

from timeline.management.database_commands import DatabaseCommand
from timeline.sync.webhooks.work import SENDERS, work_once

PAUSE_SECONDS = 1.0  # between looks at the feed while there is nothing to do


class Command(DatabaseCommand):
    """Deliver webhooks."""

    help = (
        "Send what changed to the webhooks of subscribers. Runs until it is stopped, which may be at any moment;"
        " several may run at once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say when to stop."""
        parser.add_argument("--once", action="store_true", help="stop when nothing is due any more")

    def handle(self, *_args: str, **options: Any) -> None:
        """Work, and rest while there is nothing to do."""
        with suppress(KeyboardInterrupt), ThreadPoolExecutor(SENDERS) as senders:
            while True:
                done = work_once(timezone.now(), senders)
                if not done and options["once"]:
                    return
                if not done:
                    time.sleep(PAUSE_SECONDS)
