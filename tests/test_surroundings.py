"""The tests, whatever the machine is set to, …"""

from __future__ import annotations

from urllib.request import proxy_bypass

import pytest


@pytest.mark.parametrize("name", ["http_proxy", "HTTPS_PROXY"])
def test_ask_their_own_servers_past_a_proxy(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "http://proxy.example:3128")
    assert proxy_bypass("127.0.0.1:8000")
    assert proxy_bypass("localhost")
    assert not proxy_bypass("news.example")
