"""The TypeScript client …"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.conftest import ROOT
from tests.examples.conftest import WHOLE_TIMELINE
from tests.pages.browsing import PATIENCE, console_of, open_browser

CLIENT, SCHEMA = Path("examples/typescript_client"), Path("tests/api/openapi.yaml")
MADE = shutil.ignore_patterns("node_modules", "dist", "schema.d.ts")
IS_REQUIRED = os.environ.get("REQUIRE_NODE") == "1"
MISTAKES = """
import { connect, type Entry, type Question } from "./parley.js";
// @ts-expect-error: a kind that there is not
export const kind: Question = { kind: ["meting"] };
// @ts-expect-error: a parameter that there is not
export const parameter: Question = { speeker: "ana-berg" };
// @ts-expect-error: an address that there is not
export const address = connect("").GET("/api/v1/evenst/");
// @ts-expect-error: what only events have
export const title = (entry: Entry): string => entry.title;
// @ts-expect-error: a day that may be missing
export const day = (entry: Entry): string => entry.date.earliest;
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("npm") is None and not IS_REQUIRED, reason="needs Node.js with npm"),
]


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The client, built in a folder of its own by the commands that its README gives, but ``check``: see below."""
    root = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / CLIENT, root / CLIENT, ignore=MADE)
    (root / SCHEMA).parent.mkdir(parents=True)
    shutil.copy(ROOT / SCHEMA, root / SCHEMA)
    installed = run(root / CLIENT, "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund")
    if installed.returncode and not IS_REQUIRED:
        pytest.skip(f"npm cannot install what the client needs: {installed.stderr[-200:]}")
    assert installed.returncode == 0, installed.stderr
    for script in ("generate", "build"):
        done = run(root / CLIENT, "npm", "run", script)
        assert done.returncode == 0, done.stdout + done.stderr
    return root / CLIENT


@pytest.fixture
def page(built: Path) -> Iterator[str]:
    """The address at which the client's page is served."""
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=built))
    Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}/"
    served.shutdown()
    served.server_close()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chrome]:
    driver = open_browser(tmp_path / "profile")
    yield driver
    driver.quit()


def test_is_refused_by_the_compiler_what_the_api_would_refuse(built: Path) -> None:
    mistakes = built / "src" / "mistakes.ts"
    mistakes.write_text(MISTAKES)

    checked = run(built, "npm", "run", "check")

    mistakes.unlink()
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("limit", ["limit=2", "limit=1000"])
def test_lists_the_whole_timeline_whatever_a_page_holds(built: Path, server: str, limit: str) -> None:
    assert run(built, "node", "dist/print.js", server, limit).stdout.splitlines() == WHOLE_TIMELINE


def test_filters(built: Path, server: str) -> None:
    listed = run(built, "node", "dist/print.js", server, "kind=vote", "kind=direct", "after=2025-02-24", "order=newest")

    assert listed.stdout.splitlines() == [WHOLE_TIMELINE[5], WHOLE_TIMELINE[3]]


def test_tells_what_is_wrong_with_a_question(built: Path, server: str) -> None:
    refused = run(built, "node", "dist/print.js", server, "kind=meting", "limit=0")

    assert refused.returncode == 1
    kind, limit = sorted(refused.stderr.splitlines())
    assert kind.startswith("kind: expected one of meeting, ")
    assert kind.endswith('found "meting" (did you mean meeting?)')
    assert limit == 'limit: expected a whole number from 1 to 1000, found "0"'


@pytest.mark.browser
def test_renders_the_timeline_of_another_host_in_a_browser(browser: Chrome, page: str, server: str) -> None:
    browser.get(f"{page}?server={server}")
    wait_for_status(browser, "6 entries")
    assert [item.text.split("\n")[:2] for item in browser.find_elements(By.TAG_NAME, "li")] == [
        line.split("\t") for line in WHOLE_TIMELINE
    ]

    asked = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert any(address.startswith(server) for address in asked)
    assert [address for address in asked if not address.startswith((page, server, "data:"))] == []
    assert console_of(browser) == []


@pytest.mark.browser
def test_shows_in_a_browser_what_the_form_asks_and_what_is_wrong_with_it(
    browser: Chrome, page: str, server: str
) -> None:
    browser.get(f"{page}?server={server}")
    wait_for_status(browser, "6 entries")
    after = browser.find_element(By.NAME, "after")

    after.send_keys("2025-02-25")
    after.submit()
    wait_for_status(browser, "1 entry")
    after.send_keys("th")
    after.submit()
    expected = "a day (2025-02-24), a month (2025-02), a year (2025) or other EDTF (2025-02-17/2025-02-23, 202X)"
    told = f'after: expected {expected}, found "2025-02-25th"'
    wait_for_status(browser, f"The question cannot be answered because of: after.\n{told}")


def wait_for_status(browser: Chrome, text: str) -> None:
    WebDriverWait(browser, PATIENCE).until(
        lambda driver: driver.find_element(By.CSS_SELECTOR, "[role=status]").text == text
    )
