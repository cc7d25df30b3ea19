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
from tests.databases import server_url

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("DATABASE_URL" in os.environ, reason="has databases of its own: once is enough"),
]
ROUNDS = 10
OWN = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
NAME = "parley_killed"


def kill(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tests.sync.kills", "--rounds", str(ROUNDS)]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert f"{ROUNDS} kills" in run.stdout
    assert "none lost" in run.stdout


@contextmanager
def empty_database(server: str) -> Iterator[str]:
    """An empty database on the server, and its address."""
    drop = f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(drop)
        connection.execute(f"CREATE DATABASE {NAME}")
        yield urlsplit(server)._replace(path=f"/{NAME}").geturl()
        connection.execute(drop)


def test_at_any_moment() -> None:
    kill(OWN)


@pytest.mark.postgres
def test_at_any_moment_on_postgres() -> None:
    with empty_database(server_url()) as url:
        kill(OWN | {"DATABASE_URL": url})
