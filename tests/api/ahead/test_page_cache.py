"""The page cache …"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Hashable
from typing import Any

import pytest
from pytest_django import Settings

from timeline.api.ahead.page_cache import LARGEST, MOST_ASKED, MOST_BYTES, PageCache

EVENTS = "/api/v1/events/"
ETAG = '"made-1"'
PUBLIC = {"Cache-Control": "public, max-age=60", "ETag": ETAG}


class Site:
    """An application that counts how often it is asked, and a database whose version a test sets."""

    def __init__(self) -> None:
        self.asked = 0
        self.version: Hashable = 1
        self.status = "200 OK"
        self.body = b'{"results":[]}'
        self.headers = PUBLIC | {"RateLimit": '"reading";r=1;t=2'}
        self.cache = PageCache(self.answer, lambda: self.version)

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        self.asked += 1
        assert "HTTP_IF_NONE_MATCH" not in environ or environ["PATH_INFO"] != EVENTS
        start_response(self.status, [("Content-Type", "application/json"), *self.headers.items()])
        return [self.body]

    def ask(self, path: str = EVENTS, method: str = "GET", **headers: str) -> tuple[str, dict[str, str], bytes]:
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", "wsgi.url_scheme": "http"}
        answers: list[Any] = []
        body = b"".join(self.cache(environ | headers, lambda *answer: answers.append(answer)))
        return answers[-1][0], dict(answers[-1][1]), body

    def ask_twice(self, **headers: str) -> None:
        """As often as it takes for an answer to be kept."""
        for _ in range(2):
            self.ask(**headers)


@pytest.fixture
def site() -> Site:
    return Site()


def test_answers_itself_what_was_asked_for_twice(site: Site) -> None:
    answers = [site.ask() for _ in range(4)]
    assert {status for status, _, _ in answers} == {"200 OK"}
    assert {body for _, _, body in answers} == {site.body}
    assert site.asked == 2


@pytest.mark.parametrize("path", ["/", "/events/oslo-meeting/", "/actors/", "/articles/oslo-talks/", "/statements/x/"])
def test_answers_pages_for_people_too_and_counts_none_as_a_question_to_the_api(
    site: Site, settings: Settings, path: str
) -> None:
    settings.API_REQUESTS_PER_MINUTE = 1
    del site.headers["RateLimit"]
    answers = [site.ask(path, REMOTE_ADDR="192.0.2.78") for _ in range(4)]
    assert site.asked == 2
    assert all("RateLimit" not in headers for _, headers, _ in answers)


def test_keeps_nothing_for_who_reads_through_all_pages(site: Site) -> None:
    for number in range(10):
        site.ask(QUERY_STRING=f"cursor={number}")
    assert not site.cache.pages.answers


def test_forgets_all_when_anything_was_written(site: Site) -> None:
    site.ask_twice()
    site.version, site.body = 2, b'{"results":[1]}'
    assert [site.ask()[2] for _ in range(2)] == [b'{"results":[1]}'] * 2
    assert site.asked == 3


def test_remembers_no_more_addresses_than_so_many(site: Site) -> None:
    site.cache.asked = set(range(MOST_ASKED))
    site.ask()
    assert len(site.cache.asked) == 1


def test_keeps_nothing_that_was_made_while_something_was_written(site: Site) -> None:
    make = site.cache.application

    def make_while_another_thread_notices(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        old = make(environ, start_response)
        site.cache.application, site.version, site.body = make, 2, b'{"results":[1]}'
        site.ask(QUERY_STRING="limit=1")
        return old

    site.ask()
    site.cache.application = make_while_another_thread_notices
    assert [site.ask()[2] for _ in range(3)] == [b'{"results":[]}', site.body, site.body]


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_ACCEPT": "text/csv"},
        {"HTTP_ACCEPT_ENCODING": "gzip"},
        {"HTTP_ORIGIN": "https://news.example"},
        {"HTTP_HOST": "parley.example"},
        {"QUERY_STRING": "limit=1"},
        {"wsgi.url_scheme": "https"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_keeps_apart_what_differs_by(site: Site, headers: dict[str, str]) -> None:
    site.ask_twice()
    site.ask_twice(**headers)
    assert site.asked == 4
    site.ask(**headers)
    assert site.asked == 4


@pytest.mark.parametrize("wanted", [ETAG, f"W/{ETAG}", f'"other", {ETAG}', "*"])
def test_tells_who_has_the_answer_that_nothing_changed(site: Site, wanted: str) -> None:
    for _ in range(2):
        status, headers, body = site.ask(HTTP_IF_NONE_MATCH=wanted)
        assert (status, body) == ("304 Not Modified", b"")
        assert headers["ETag"] == ETAG
        assert "Content-Type" not in headers
    assert site.ask(HTTP_IF_NONE_MATCH='"other"')[0] == "200 OK"
    assert site.asked == 1


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        (EVENTS, "HEAD", {}),
        (EVENTS, "POST", {}),
        ("/api/v1/changes/", "GET", {}),
        ("/api/v1/snapshot/", "GET", {}),
        ("/admin/", "GET", {}),
        ("/static/pages/parley.css", "GET", {}),
        ("/eventsandmore", "GET", {}),
        (EVENTS, "GET", {"HTTP_COOKIE": "sessionid=1"}),
        (EVENTS, "GET", {"HTTP_AUTHORIZATION": "Token 1"}),
    ],
)
def test_leaves_alone(site: Site, path: str, method: str, headers: dict[str, str]) -> None:
    for _ in range(3):
        site.ask(path, method, **headers)
    assert site.asked == 3


@pytest.mark.parametrize(
    "change",
    [
        {"status": "404 Not Found"},
        {"headers": {"ETag": ETAG}},
        {"headers": PUBLIC | {"Set-Cookie": "csrftoken=1"}},
        {"headers": PUBLIC | {"Vary": "Accept-Encoding, Cookie"}},
        {"headers": PUBLIC | {"Vary": "*"}},
        {"body": b"x" * (LARGEST + 1)},
    ],
)
def test_keeps_no(site: Site, change: dict[str, Any]) -> None:
    for name, value in change.items():
        setattr(site, name, value)
    for _ in range(3):
        site.ask()
    assert site.asked == 3


def test_keeps_what_varies_by_what_it_tells_apart(site: Site) -> None:
    site.headers["Vary"] = "Accept, Accept-Encoding, origin"
    for _ in range(3):
        site.ask()
    assert site.asked == 2


def test_counts_once_what_two_threads_made(site: Site) -> None:
    make = site.cache.application

    def make_while_another_thread_asks(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        site.cache.application = make
        site.ask()
        return make(environ, start_response)

    site.ask()
    site.cache.application = make_while_another_thread_asks
    site.ask()
    assert site.asked == 3
    assert site.cache.pages.size == len(site.body)


def test_keeps_only_so_much(site: Site) -> None:
    site.body = b"x" * LARGEST
    for number in range(MOST_BYTES // LARGEST + 10):
        site.ask_twice(QUERY_STRING=f"limit={number}")
    pages = site.cache.pages
    assert pages.size == sum(len(kept.body) for kept in pages.answers.values()) <= MOST_BYTES


@pytest.mark.usefixtures("one_minute")
def test_counts_what_it_answers(site: Site, settings: Settings) -> None:
    settings.API_REQUESTS_PER_MINUTE = 2
    site.ask_twice(REMOTE_ADDR="192.0.2.77")
    left = [site.ask(REMOTE_ADDR="192.0.2.77")[1]["RateLimit"] for _ in range(2)]
    assert left == ['"reading";r=1;t=30', '"reading";r=0;t=30']
    assert site.asked == 2
    site.ask(REMOTE_ADDR="192.0.2.77")
    assert site.asked == 3


def test_compresses_nothing_itself(site: Site) -> None:
    site.body = gzip.compress(b"[]", mtime=0)
    site.headers["Content-Encoding"] = "gzip"
    site.ask_twice(HTTP_ACCEPT_ENCODING="gzip")
    _, headers, body = site.ask(HTTP_ACCEPT_ENCODING="br, gzip;q=0.5")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == b"[]"
    assert site.asked == 2
