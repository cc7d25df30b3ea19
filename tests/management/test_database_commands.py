"""A command that uses the database …"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import load_command_class
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from tests.conftest import ROOT
from timeline.management.database_commands import DatabaseCommand

COMMANDS = {
    "deliver_webhooks": ("--once",),
    "load_fixtures": (),
    "prune_changes": (),
    "rebuild_documents": (),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_tells_what_the_database_refuses(command: str) -> None:
    assert isinstance(load_command_class("timeline", command), DatabaseCommand)


@pytest.mark.parametrize(("name", "is_made"), [("empty.sqlite3", True), ("missing/folder.sqlite3", False)])
@pytest.mark.parametrize(("command", "options"), COMMANDS.items(), ids=COMMANDS)
def test_fails_in_a_line_without_its_tables(
    tmp_path: Path, command: str, options: tuple[str, ...], name: str, is_made: bool
) -> None:
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path / name}"}
    arguments = [sys.executable, "manage.py", command, *options]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("CommandError: the database cannot be asked: ")
    assert ("manage.py migrate" in done.stderr) == is_made
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("fault", "advice"),
    [
        (
            OperationalError("database is locked"),
            " (another program is writing to it: run this again later)",
        ),
        (OperationalError("no such table: x"), " (manage.py migrate makes tables and columns that are missing)"),
        (OperationalError("database or disk is full"), ""),
    ],
    ids=["locked", "no table", "full"],
)
def test_says_what_to_do(monkeypatch: pytest.MonkeyPatch, fault: OperationalError, advice: str) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise fault

    monkeypatch.setattr(BaseCommand, "execute", fail)
    with pytest.raises(CommandError) as told:
        DatabaseCommand().execute()
    assert str(told.value) == f"the database cannot be asked: {fault}{advice}"
