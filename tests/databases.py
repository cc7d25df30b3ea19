"""The database that the tests run on, and the PostgreSQL server that they may use besides."""

from __future__ import annotations

import os

import pytest
from django.db import connection

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def run_only_on(vendor: str) -> None:
    """Skip the test where the tests run on another database."""
    if connection.vendor != vendor:
        pytest.skip(f"runs on {NAMES[vendor]}")


def server_url() -> str:
    """The address of the server; without one the test is skipped, or fails if REQUIRE_POSTGRES=1."""
    url = os.environ.get("TEST_POSTGRES_URL", "")
    if not url:
        give_up = pytest.fail if os.environ.get("REQUIRE_POSTGRES") == "1" else pytest.skip
        give_up("needs PostgreSQL: set TEST_POSTGRES_URL")
    return url
