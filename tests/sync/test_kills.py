"""Killing processes loses nothing: a few rounds here, two hundred by ``python -m tests.sync.kills`` …"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.conftest import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("DATABASE_URL" in os.environ, reason="has databases of its own: once is enough"),
]
ROUNDS = 10
OWN = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
URL = os.environ.get("TEST_POSTGRES_URL", "")
NAME = "parley_killed"


def kill(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tests.sync.kills", "--rounds", str(ROUNDS)]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert f"{ROUNDS} kills" in run.stdout
    assert "none lost" in run.stdout


@contextmanager
def empty_database() -> Iterator[str]:
    """An empty database beside the one that tests may use, and its address."""
    drop = f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)"
    with psycopg.connect(URL, autocommit=True) as server:
        server.execute(drop)
        server.execute(f"CREATE DATABASE {NAME}")
        yield urlsplit(URL)._replace(path=f"/{NAME}").geturl()
        server.execute(drop)


def test_at_any_moment() -> None:
    kill(OWN)


@pytest.mark.postgres
def test_at_any_moment_on_postgres() -> None:
    if not URL:
        give_up = pytest.fail if os.environ.get("REQUIRE_POSTGRES") == "1" else pytest.skip
        give_up("needs PostgreSQL: set TEST_POSTGRES_URL")
    with empty_database() as url:
        kill(OWN | {"DATABASE_URL": url})
