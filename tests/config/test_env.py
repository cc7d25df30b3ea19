"""The environment …"""

from __future__ import annotations

import pytest
from environs import EnvError

from config.env import LOCAL_HOSTS, ROOT, read_environment


def test_is_that_of_a_laptop_where_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DEBUG", "ALLOWED_HOSTS", "DATABASE_URL", "TRUSTED_PROXIES", "WEBHOOK_ALLOW_PRIVATE"):
        monkeypatch.delenv(name, raising=False)
    environment = read_environment()
    assert (environment.debug, environment.allowed_hosts, environment.trusted_proxies) == (False, LOCAL_HOSTS, 0)
    assert environment.database_url == f"sqlite:///{ROOT / 'db.sqlite3'}"
    assert not environment.webhook_allow_private


def test_is_read_into_values_of_their_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", " parley.example, www.parley.example,")
    monkeypatch.setenv("SECRET_KEY_FALLBACKS", "one, two")
    monkeypatch.setenv("DEBUG", "on")
    monkeypatch.setenv("API_REQUESTS_PER_MINUTE", "0")
    environment = read_environment()
    assert environment.allowed_hosts == ("parley.example", "www.parley.example")
    assert environment.former_secret_keys == ("one", "two")
    assert (environment.debug, environment.api_requests_per_minute) == (True, 0)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DEBUG", "perhaps"),
        ("TRUSTED_PROXIES", "two"),
        ("TRUSTED_PROXIES", "-1"),
        ("API_REQUESTS_PER_MINUTE", "1e3"),
        ("API_REQUESTS_PER_MINUTE", "-1"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL", "db.sqlite3"),
        ("DATABASE_URL", "mysql://ana:secret@server/parley"),
    ],
)
def test_is_refused_by_the_name_of_what_holds_nonsense(monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    monkeypatch.setenv(name, text)
    with pytest.raises(EnvError, match=name) as raised:
        read_environment()
    assert "secret" not in str(raised.value)
