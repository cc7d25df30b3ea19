"""A server that is asked over HTTP, and what a timeline on it looks like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from timeline.fixture_files.files import write_files
from timeline.fixture_files.writing import timeline_files
from timeline.loading.load import load_fixtures
from timeline.merging.records import Timeline

START = datetime(2025, 3, 1, 12, tzinfo=UTC)
Ask = Callable[..., dict[str, Any]]
Load = Callable[[Timeline], None]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load a timeline, one day after the other."""
    days = iter(range(1_000))

    def load_timeline(timeline: Timeline) -> None:
        write_files(tmp_path, timeline_files(timeline))
        load_fixtures(tmp_path, START + timedelta(days=next(days)))

    return load_timeline


@pytest.fixture
def ask(client: Client) -> Ask:
    """Ask the feed."""

    def ask_feed(status: int = 200, **parameters: Any) -> dict[str, Any]:
        response = client.get("/api/v1/changes/", parameters)
        assert response.status_code == status, response.content
        answer: dict[str, Any] = response.json()
        return answer

    return ask_feed
