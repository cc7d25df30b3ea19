"""A Chromium that can reach nothing but the page, and what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.conftest import CHROMEDRIVER, CHROMIUM

PATIENCE = 30  # seconds; a busy machine is no fault of the page
DESK = (1200, 1300)
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)


def open_browser(profile: Path, **preferences: Any) -> Chrome:
    """Start a Chromium of our own, with these preferences."""
    options = Options()
    options.binary_location = str(CHROMIUM)
    for argument in (*QUIET, f"--user-data-dir={profile}", f"--window-size={DESK[0]},{DESK[1]}"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return Chrome(options=options, service=Service(str(CHROMEDRIVER)))


def wait_for(browser: Chrome, heading: str, tag: str) -> None:
    """Wait until that heading is the first of its kind, since a click does not wait for the page that it leads to."""
    patient = WebDriverWait(browser, PATIENCE, ignored_exceptions=[StaleElementReferenceException])
    patient.until(lambda driver: [node.text for node in driver.find_elements(By.TAG_NAME, tag)][:1] == [heading])


def console_of(browser: Chrome) -> list[dict[str, Any]]:
    """What the page has said to the console since it was last asked."""
    return cast(list[dict[str, Any]], browser.get_log("browser"))  # type: ignore[no-untyped-call]


def contrast(ink: str, paper: str) -> float:
    """The ratio of two CSS colors as WCAG defines it, from 1 to 21."""
    lighter, darker = sorted([luminance(ink), luminance(paper)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of ``rgb(…)`` as WCAG defines it."""
    channels = [int(part) / 255 for part in color.removeprefix("rgb(").rstrip(")").split(",")[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
