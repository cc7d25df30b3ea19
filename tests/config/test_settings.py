"""The site …"""

from __future__ import annotations

import subprocess
import sys

import pytest

from config.env import DEVELOPMENT_KEY
from tests.conftest import ROOT

PUBLIC = {"ALLOWED_HOSTS": "parley.example"}


def start(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of its own."""
    command = [sys.executable, "-c", "import config.settings"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("keys", [{}, {"SECRET_KEY": "kept", "SECRET_KEY_FALLBACKS": f"older,{DEVELOPMENT_KEY}"}])
def test_does_not_start_for_others_without_a_secret(keys: dict[str, str]) -> None:
    started = start(PUBLIC | keys)
    assert started.returncode == 1
    assert "SECRET_KEY must be set" in started.stderr


@pytest.mark.parametrize("environment", [{}, {"ALLOWED_HOSTS": "127.0.0.1"}, PUBLIC | {"SECRET_KEY": "kept"}])
def test_starts_for_this_machine_or_with_a_secret(environment: dict[str, str]) -> None:
    assert start(environment).returncode == 0


def test_is_ready_for_others_behind_a_proxy_with_https() -> None:
    environment = PUBLIC | {"SECRET_KEY": "".join(map(chr, range(40, 100))), "SERVED_OVER_HTTPS": "1"}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    checked = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
