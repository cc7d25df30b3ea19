"""The limit of requests …"""

from __future__ import annotations

import pytest
from pytest_django import Settings

from timeline.api import throttles
from timeline.api.throttles import rate_of
from timeline.guards.clients import Window


def test_counts_a_request_once_however_often_it_is_asked_for(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.API_REQUESTS_PER_MINUTE = 9
    monkeypatch.setattr(throttles, "READING", Window())
    meta = {"REMOTE_ADDR": "192.0.2.7"}
    assert rate_of(meta) is rate_of(meta)
    assert throttles.READING.used == {"192.0.2.7": 1}
