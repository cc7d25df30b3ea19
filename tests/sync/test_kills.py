"""Killing processes loses nothing: a few rounds here, two hundred by ``python -m tests.sync.kills`` …"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow
ROUNDS = 5


def test_at_any_moment() -> None:
    command = [sys.executable, "-m", "tests.sync.kills", "--rounds", str(ROUNDS)]
    own = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}  # an SQLite file of its own
    run = subprocess.run(command, cwd=ROOT, env=own, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "none lost" in run.stdout
