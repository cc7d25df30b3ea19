"""A timeline as files, ready to be loaded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from timeline.fixture_files.files import write_files
from timeline.fixture_files.writing import timeline_files
from timeline.loading.load import LoadReport, load_fixtures
from timeline.merging.records import Timeline

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
Load = Callable[[Timeline], LoadReport]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Write a timeline to a folder and load that folder."""

    def load_timeline(timeline: Timeline) -> LoadReport:
        write_files(tmp_path, timeline_files(timeline))
        return load_fixtures(tmp_path, NOW)

    return load_timeline
