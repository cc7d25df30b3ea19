"""A client …"""

from __future__ import annotations

import pytest
from pytest_django import Settings

from timeline.guards.clients import WINDOW, Window, client_of


def test_is_counted_by_itself() -> None:
    window = Window()
    assert [window.count(client, now=0.0) for client in ("192.0.2.7", "192.0.2.7", "192.0.2.8")] == [1, 2, 1]


def test_is_counted_anew_in_each_window() -> None:
    window = Window()
    moments = (WINDOW, 2 * WINDOW - 0.1, 2 * WINDOW, 2 * WINDOW + 1)
    assert [window.count("192.0.2.7", now=float(moment)) for moment in moments] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "client"),
    [
        pytest.param(0, "198.51.100.1", "192.0.2.7", id="no proxy: what the client says of itself counts for nothing"),
        pytest.param(1, "", "192.0.2.7", id="a proxy that was passed by"),
        pytest.param(1, "198.51.100.1", "198.51.100.1", id="one proxy"),
        pytest.param(1, "10.9.9.9, 198.51.100.1", "198.51.100.1", id="one proxy, and a client that makes one up"),
        pytest.param(2, "10.9.9.9, 198.51.100.1, 10.0.0.2", "198.51.100.1", id="two proxies"),
        pytest.param(2, "198.51.100.1", "198.51.100.1", id="fewer proxies than are trusted"),
        pytest.param(
            1, "2001:db8:0:1:2::3", "2001:db8:0:1::/64", id="IPv6: the network, all addresses of which are one's"
        ),
        pytest.param(1, "fe80::1%eth0", "fe80::/64", id="IPv6 of one link"),
        pytest.param(1, "::ffff:198.51.100.1", "198.51.100.1", id="IPv4 as IPv6"),
        pytest.param(1, "unknown", "unknown", id="no address"),
    ],
)
def test_is_who_the_last_trusted_proxy_saw(settings: Settings, proxies: int, forwarded: str, client: str) -> None:
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {"NUM_PROXIES": proxies}
    assert client_of({"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": forwarded}) == client
