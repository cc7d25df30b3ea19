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
from tests.databases import server_url

pytestmark = [pytest.mark.postgres, pytest.mark.slow]
TESTS = ("tests/sync", "tests/loading", "tests/models", "tests/api", "tests/guards", "tests/pages")
# These end requests inside the transaction of a test, with which Django closes PostgreSQL's connection. What a browser
# shows is the same on both.
LEFT_OUT = ("tests/api/ahead/test_plain.py", "tests/api/test_conformance.py")


def test_all_the_same() -> None:
    if connection.vendor == "postgresql":
        pytest.skip("already runs on it")
    left_out = [f"--ignore={file}" for file in LEFT_OUT]
    options = ("-q", "-rs", "-p", "no:cacheprovider", "-n", "0", "-m", "not browser")
    command = [sys.executable, "-m", "pytest", *options, *TESTS, *left_out]
    environment = os.environ | {"DATABASE_URL": server_url()}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "runs on PostgreSQL" not in run.stdout
