"""Load a folder of fixture files: the database becomes the same, or stays as it was if anything is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import DataError, IntegrityError, transaction

from timeline.domain.kinds import ChangeCause
from timeline.fixture_files.reading import read_rows
from timeline.fixture_files.rows import ARTICLE, CORRECTION
from timeline.loading.apply import apply_plan, wait_for_turn
from timeline.loading.feed import Stamp
from timeline.loading.plan import Count, Plan, count_rows, plan_rows
from timeline.loading.stored import read_present


class LoadError(Exception):
    """The database refused rows that the fixture files' own rules let pass."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: its rows by kind, and the number of recorded changes."""

    counts: tuple[Count, ...]
    changes: int


def load_fixtures(folder: Path, now: datetime, cause: ChangeCause | None = None) -> LoadReport:
    """Make the database what the folder says; without ``cause``, what changed tells why.

    :raises FixtureError: where a file is faulty. :raises LoadError: where the database refuses a row.
    """
    wanted = read_rows(folder)
    try:
        with transaction.atomic():
            wait_for_turn()
            plan = plan_rows(wanted, read_present())
            changes = apply_plan(plan, Stamp(now, cause or cause_of(plan)))
    except (DataError, IntegrityError) as error:
        raise LoadError(f"{folder}: the database refused it: {error}") from error
    return LoadReport(count_rows(plan), changes)


def plan_fixtures(folder: Path) -> LoadReport:
    """Report what loading the folder would do, and do nothing.

    :raises FixtureError: where a file is faulty.
    """
    return LoadReport(count_rows(plan_rows(read_rows(folder), read_present())), changes=0)


def cause_of(plan: Plan) -> ChangeCause:
    """Why things change: new articles, people's corrections, or else a reader that reads the same articles better.

    >>> cause_of(Plan())
    <ChangeCause.PARSER: 'parser'>
    """
    models = {row.model for row in plan.written + plan.removed}
    if ARTICLE in models:
        return ChangeCause.SOURCE
    return ChangeCause.EDITOR if CORRECTION in models else ChangeCause.PARSER
