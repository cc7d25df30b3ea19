"""The picture in the README …"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from tests.conftest import ROOT
from tests.pages.browsing import open_browser

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PICTURE = ROOT / "docs" / "timeline.png"
QUESTION = "actor=vladimir-putin&after=2025-02-24&before=2025-02-24"  # the day of which the seed articles tell most


def test_is_a_picture_of_the_page(live_server: LiveServer, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    if request.config.getoption("--picture"):
        take_picture(f"{live_server.url}/?{QUESTION}", tmp_path)

    assert PICTURE.read_bytes().startswith(b"\x89PNG"), "take it with: make picture"


def take_picture(address: str, profile: Path) -> None:
    """Write the picture of the page at that address, with the committed fixtures loaded."""
    call_command("load_fixtures", verbosity=0)
    browser = open_browser(profile)
    browser.get(address)
    browser.save_screenshot(str(PICTURE))
    browser.quit()
