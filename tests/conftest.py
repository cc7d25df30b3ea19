"""What every test starts with: an option of the command line, quick clients, and the same examples every time."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = Path("/usr/bin/chromium")
CHROMEDRIVER = Path("/usr/bin/chromedriver")
LOOPBACK = "127.0.0.1,localhost"
QUICK_HASHER = "django.contrib.auth.hashers.MD5PasswordHasher"  # the usual one is slow on purpose

# The same examples on every machine, and no deadline: other work on the machine makes no test fail.
settings.register_profile("parley", derandomize=True, deadline=None)
settings.load_profile("parley")


def name_of(path: Path) -> str:
    """The name of a file in the repository."""
    return str(path.relative_to(ROOT))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites what is committed; continuous integration never gives it."""
    parser.addoption("--picture", action="store_true", help="take the README's picture anew: docs/timeline.png")


def pytest_configure() -> None:
    """Leave out what would slow tests down or refuse to answer them."""
    django_settings.API_REQUESTS_PER_MINUTE = 0
    django_settings.PASSWORD_HASHERS = [QUICK_HASHER]
    django_settings.WHITENOISE_AUTOREFRESH = True  # else each client would list all static files first
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = LOOPBACK  # no proxy leads to the servers that tests start


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest; skip what needs a browser where there is none, unless REQUIRE_BROWSER=1 fails it."""
    items.sort(key=lambda item: "postgres" not in item.keywords)  # nobody is to wait for it alone at the end
    if _has_browser() or os.environ.get("REQUIRE_BROWSER") == "1":
        return
    skip = pytest.mark.skip(reason=f"needs Chromium: {CHROMIUM} and {CHROMEDRIVER}")
    for item in items:
        if "browser" in item.keywords:
            item.add_marker(skip)


def _has_browser() -> bool:
    return shutil.which(CHROMIUM) is not None and shutil.which(CHROMEDRIVER) is not None
