"""The picture in the README …"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from tests.conftest import ROOT
from tests.pages.browsing import DESK, open_browser

PICTURE = ROOT / "docs" / "timeline.png"
QUESTION = "actor=vladimir-putin&after=2025-02-24&before=2025-02-24"  # the day of which the seed articles tell most


@pytest.mark.django_db(transaction=True)
def test_is_as_wide_as_the_page_on_a_desk(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    if request.config.getoption("--picture"):
        site: LiveServer = request.getfixturevalue("live_server")
        take_picture(f"{site.url}/?{QUESTION}", tmp_path)

    head = PICTURE.read_bytes()[:24]
    assert head.startswith(b"\x89PNG"), "take it with: make picture"
    assert int.from_bytes(head[16:20]) == DESK[0]


def take_picture(address: str, profile: Path) -> None:
    """Write the picture of the page at that address, with the committed fixtures loaded."""
    call_command("load_fixtures", verbosity=0)
    browser = open_browser(profile)
    browser.get(address)
    browser.save_screenshot(str(PICTURE))
    browser.quit()
