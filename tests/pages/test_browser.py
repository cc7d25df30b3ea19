"""In a real browser, the pages …"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from tests.builders import (
    build_actor,
    build_article,
    build_event,
    build_evidence,
    build_participation,
    build_statement,
    build_wording,
)
from tests.pages.browsing import DESK, PATIENCE, console_of, contrast, luminance, open_browser, wait_for
from timeline.models import Change, Event

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("timeline"),
]

PHONE = (390, 844)
LONG_WORD = "Donaudampfschifffahrtsgesellschaft" * 4
READABLE = 7  # WCAG 2.2, level AAA, for text of normal size

# What the picture of a page needs to be judged: the colors of each text and of what lies behind it.
COLORS = """
const behind = node => {
  for (; node; node = node.parentElement) {
    const color = getComputedStyle(node).backgroundColor;
    if (color !== "rgba(0, 0, 0, 0)") return color;
  }
  return "rgb(255, 255, 255)";
};
return [...document.querySelectorAll("main *, header *, footer *")]
  .filter(node => node.innerText && !node.closest("select"))
  .map(node => [node.innerText.slice(0, 40), getComputedStyle(node).color, behind(node)]);
"""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    driver = open_browser(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


@pytest.fixture
def browser(chromium: Chrome) -> Iterator[Chrome]:
    """The module's browser, which forgets the screen and the colors that a test asked for."""
    yield chromium
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.fixture
def timeline() -> None:
    """Two months: a meeting that two outlets tell, its statement in two wordings, a plan, and something undated."""
    gazette = build_article("oslo-talks", publisher="The Gazette")
    herald = build_article("ready-in-oslo", publisher="The Herald", title="Ready in Oslo")
    berg, lind = build_actor("ana-berg"), build_actor("bo-lind")
    meeting = build_event(place="Oslo", corroboration="corroborated")
    build_participation(meeting, berg)
    build_participation(meeting, lind)
    build_evidence(meeting, gazette, date_words="Monday")
    build_evidence(meeting, herald, words="The two sat down together in the Norwegian capital.")
    said = build_statement(speaker=berg, addressee=lind, corroboration="corroborated", occasion=meeting)
    build_wording(said, gazette)
    build_wording(said, herald, kind="indirect", text="that everything had been prepared")
    plan = build_event("vote", edtf="2025-03-10/2025-03-16", title="Parliament votes", kind="vote", status="planned")
    build_evidence(plan, herald, words="A vote is planned for the week of 10 March.")
    build_evidence(build_event("offer", edtf="", kind="offer", title=f"An offer was made: {LONG_WORD}"), gazette)
    told = {"type": "event", "object_id": "offer", "revision": 1, "op": "upsert", "cause": "source"}
    Change.objects.create(position=1, recorded_at=timezone.now(), **told)


def test_have_one_heading_and_landmarks(browser: Chrome, live_server: LiveServer) -> None:
    for address in addresses_of(browser, live_server.url):
        browser.get(address)
        for landmark in ("h1", "main", "header", "footer", "header nav"):
            assert len(browser.find_elements(By.CSS_SELECTOR, landmark)) >= 1, f"{landmark} of {address}"
        levels = [int(node.tag_name[1]) for node in browser.find_elements(By.CSS_SELECTOR, "h1, h2, h3, h4")]
        assert levels.count(1) == 1, address
        assert all(next_ <= level + 1 for level, next_ in pairwise(levels)), (address, levels)


def test_give_dates_as_finely_as_they_are_known(browser: Chrome, live_server: LiveServer) -> None:
    browser.get(live_server.url)

    times = browser.find_elements(By.CSS_SELECTOR, ".chapter time")
    assert [(time.get_attribute("datetime"), time.text) for time in times] == [
        ("2025-02", "February 2025"),
        ("2025-02-24", "Monday 24 February 2025"),
        ("2025-03", "March 2025"),
        ("2025-W11", "Week of 10 March 2025"),
    ]
    days = [heading.text for heading in browser.find_elements(By.CSS_SELECTOR, ".day h3")]
    assert "Undated; reported by 25 February 2025" in days


def test_link_to_nothing_that_is_missing(browser: Chrome, live_server: LiveServer) -> None:
    client = Client(headers={"accept": "text/html"})
    for address in sorted(addresses_of(browser, live_server.url)):
        path = address.removeprefix(live_server.url) or "/"
        assert client.get(path, follow=True).status_code == 200, path


def test_say_nothing_to_the_console_and_ask_nobody_else(browser: Chrome, live_server: LiveServer) -> None:
    for address in addresses_of(browser, live_server.url):
        browser.get(address)
        assert console_of(browser) == [], address
        asked = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert all(resource.startswith(live_server.url) for resource in asked), address
        assert browser.find_elements(By.TAG_NAME, "script") == []


@pytest.mark.parametrize(("path", "shown"), [("api/v1/docs/", ".opblock"), ("api/v1/", "pre"), ("admin/", "form")])
def test_load_all_that_their_policy_is_to_allow(
    browser: Chrome, live_server: LiveServer, path: str, shown: str
) -> None:
    browser.get(f"{live_server.url}/{path}")

    WebDriverWait(browser, PATIENCE).until(lambda driver: driver.find_elements(By.CSS_SELECTOR, shown))
    assert console_of(browser) == []


def test_run_no_script_even_if_an_article_brought_one_in(browser: Chrome, live_server: LiveServer) -> None:
    browser.get(live_server.url)
    loaded = "const done = arguments[1], image = new Image(); image.onload = () => done(); "
    brought = "document.body.insertAdjacentHTML('beforeend', arguments[0]); image.src = '/static/pages/parley.svg';"

    browser.execute_async_script(loaded + brought, "<img src='/none' onerror='document.title = \"taken over\"'>")

    assert browser.title == "Timeline – Parley"
    assert any("Content Security Policy" in line["message"] for line in console_of(browser))


def test_work_with_scripts_turned_off(tmp_path: Path, live_server: LiveServer) -> None:
    off = {"profile.managed_default_content_settings.javascript": 2}
    browser = open_browser(tmp_path, **off)
    try:
        browser.get(live_server.url)
        Select(browser.find_element(By.NAME, "kind")).select_by_value("vote")
        browser.find_element(By.CSS_SELECTOR, ".filter button").click()
        wait_for(browser, "Parliament votes", "h4")
        assert len(browser.find_elements(By.TAG_NAME, "h4")) == 1
        browser.find_element(By.LINK_TEXT, "Parliament votes").click()
        wait_for(browser, "Parliament votes", "h1")
    finally:
        browser.quit()


def test_can_be_used_with_the_keyboard(browser: Chrome, live_server: LiveServer) -> None:
    browser.get(live_server.url)

    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = browser.switch_to.active_element
    assert skip.text == "Skip to the content"
    skip.send_keys(Keys.ENTER)
    assert browser.current_url.endswith("#content")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_have_enough_contrast(browser: Chrome, live_server: LiveServer, scheme: str) -> None:
    preference = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [preference]})
    for address in addresses_of(browser, live_server.url):
        browser.get(address)
        faint = [text for text, ink, paper in browser.execute_script(COLORS) if contrast(ink, paper) < READABLE]
        assert faint == [], address
    assert (luminance(browser.execute_script(COLORS)[0][2]) < 0.5) == (scheme == "dark")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_fit_the_screen(browser: Chrome, live_server: LiveServer, size: tuple[int, int]) -> None:
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    for address in addresses_of(browser, live_server.url):
        browser.get(address)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= size[0], address


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_keep_the_day_in_sight(browser: Chrome, live_server: LiveServer, size: tuple[int, int]) -> None:
    metrics = {"width": size[0], "height": 300, "deviceScaleFactor": 1, "mobile": size == PHONE}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(live_server.url)

    heading = browser.find_element(By.CSS_SELECTOR, ".entry.statement h4 a")
    browser.execute_script("arguments[0].closest('.entry').scrollIntoView()", heading)

    day = browser.execute_script("return document.querySelector('.day h3').getBoundingClientRect().toJSON()")
    assert day["top"] >= 0
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", heading)
    assert top >= (day["bottom"] if size == PHONE else 0), "what is scrolled to is not hidden behind the day"


def test_show_three_outlets_side_by_side(browser: Chrome, live_server: LiveServer) -> None:
    build_evidence(Event.objects.get(pk="oslo-meeting"), build_article("third", publisher="The Courier"))
    browser.get(live_server.url)

    passages = browser.find_elements(By.CSS_SELECTOR, "#event-oslo-meeting .source")

    assert len({passage.rect["y"] for passage in passages}) == 1
    assert len({passage.rect["x"] for passage in passages}) == 3


def addresses_of(browser: Chrome, site: str) -> set[str]:
    """The front page and every page of the site for people that it leads to."""
    browser.get(site)
    links = [link.get_attribute("href") or "" for link in browser.find_elements(By.TAG_NAME, "a")]
    pages = {link.split("#")[0] for link in links if link.startswith(site) and "/api/" not in link}
    return pages | {f"{site}/"}


def test_keep_names_in_their_order_that_are_written_from_right_to_left(
    browser: Chrome, live_server: LiveServer
) -> None:
    meeting = build_event("cairo-meeting", title="They met in Cairo")
    for id, name in (("huda", "هدى شعراوي"), ("taha", "طه حسين")):
        build_participation(meeting, build_actor(id, name=name))

    browser.get(f"{live_server.url}/events/cairo-meeting/")

    first, second = browser.find_elements(By.CSS_SELECTOR, ".who a[href^='/actors/']")
    assert (first.text, second.text) == ("هدى شعراوي", "طه حسين")
    assert first.rect["x"] < second.rect["x"]


def test_offer_a_citation_that_is_opened_by_the_keyboard(browser: Chrome, live_server: LiveServer) -> None:
    browser.get(f"{live_server.url}/statements/we-are-ready/")
    summary = browser.find_element(By.CSS_SELECTOR, ".citation summary")
    cited = browser.find_element(By.CSS_SELECTOR, ".citation p")

    assert not cited.is_displayed()
    summary.send_keys(Keys.ENTER)
    assert cited.is_displayed()
    assert cited.text.startswith("Ana Berg: “")
