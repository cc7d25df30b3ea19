"""Models, loading, API, pages, feed, snapshot and webhooks hold on PostgreSQL too, with concurrent writers …

Run with ``TEST_POSTGRES_URL=postgres://... pytest -m postgres``: the same tests once more, in a process of their own.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.db import connection

from tests.conftest import ROOT

URL = os.environ.get("TEST_POSTGRES_URL", "")
pytestmark = [pytest.mark.postgres, pytest.mark.slow]
TESTS = ("tests/sync", "tests/loading", "tests/models", "tests/api", "tests/pages")
# These end requests inside the transaction of a test, with which Django closes PostgreSQL's connection; or they hold
# the schema against what SQLite's widths of numbers make of it. What a browser shows is the same on both.
LEFT_OUT = ("tests/api/ahead/test_plain.py", "tests/api/test_conformance.py", "tests/api/test_schema.py")


@pytest.fixture(autouse=True)
def _postgres() -> None:
    if connection.vendor == "postgresql":
        pytest.skip("already runs on it")
    if not URL:
        give_up = pytest.fail if os.environ.get("REQUIRE_POSTGRES") == "1" else pytest.skip
        give_up("needs PostgreSQL: set TEST_POSTGRES_URL")


def test_all_the_same() -> None:
    left_out = [f"--ignore={file}" for file in LEFT_OUT]
    options = ("-q", "-rs", "-p", "no:cacheprovider", "-n", "0", "-m", "not browser")
    command = [sys.executable, "-m", "pytest", *options, *TESTS, *left_out]
    run = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"DATABASE_URL": URL}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "runs on PostgreSQL" not in run.stdout
