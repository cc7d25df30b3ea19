"""Plain JSON is answered ahead of Django …"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIHandler
from pytest_django import Settings

from tests.databases import run_only_on
from timeline.api.ahead import plain
from timeline.api.ahead.page_cache import PageCache
from timeline.api.ahead.plain import MOST_FRAMES, PlainLists
from timeline.api.lists import listings
from timeline.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

EVENTS = "/api/v1/events/"
QUESTIONS = [
    "",
    "limit=2",
    "limit=2&order=newest",
    "count=exact",
    "facets=kind",
    "q=oslo&limit=1",
    "q=no%C3%A9%20oslo",
    "fields=id",
    "kind=vote&kind=x",
    "format=csv",
    "%66ormat=json",
    "cursor=made",
    "kind=call&" * 1001,
]
LISTS = ("timeline", "events", "statements", "actors", "articles")
CLIENTS: dict[str, dict[str, str]] = {
    "anybody": {},
    "a browser's script": {"HTTP_ORIGIN": "https://news.example", "HTTP_ACCEPT_ENCODING": "gzip, br"},
    "another host": {"HTTP_HOST": "localhost:8000"},
}


class Site:
    """The lists ahead of Django, and how often Django was asked."""

    def __init__(self) -> None:
        self.django = WSGIHandler()
        self.lists = PlainLists(self.count)
        self.asked = 0

    def count(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        self.asked += 1
        return self.django(environ, start_response)

    def ask(self, path: str, question: str = "", **environ: str) -> tuple[str, dict[str, str], bytes]:
        return answer_of(self.lists, path, question, **environ)


def answer_of(application: Any, path: str, question: str, **environ: str) -> tuple[str, dict[str, str], bytes]:
    request: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": question, "HTTP_ACCEPT": "*/*", **environ}
    setup_testing_defaults(request)
    answers: list[Any] = []
    body = b"".join(application(request, lambda *answer: answers.append(answer)))
    ((status, headers),) = answers
    assert len(headers) == len(dict(headers))
    return status, dict(headers), body


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
@pytest.mark.parametrize("name", LISTS)
def test_as_django_answers_it(site: Site, name: str, client: dict[str, str]) -> None:
    path = f"/api/v1/{name}/"
    site.ask(path, **client)
    for question in QUESTIONS:
        assert site.ask(path, question, **client) == answer_of(site.django, path, question, **client), question


@pytest.mark.parametrize("told", ["https", "http", "https, http", "", "ftp", None])
@pytest.mark.parametrize("is_behind_https", [True, False])
def test_by_the_scheme_that_a_proxy_tells(
    site: Site, settings: Settings, told: str | None, *, is_behind_https: bool
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if is_behind_https else None
    environ = {} if told is None else {"HTTP_X_FORWARDED_PROTO": told}
    site.ask(EVENTS)
    answer = site.ask(EVENTS, "limit=1", **environ)
    assert answer == answer_of(site.django, EVENTS, "limit=1", **environ)
    is_secure = is_behind_https and (told or "").startswith("https")
    assert json.loads(answer[2])["next"].startswith("https://" if is_secure else "http://")


@pytest.mark.parametrize(
    ("question", "times"),
    [
        ("cursor={}", 0),
        ("limit=1&cursor={}", 0),
        ("cursor={}&limit=1", 0),
        ("cursor={}&", 0),
        ("%63ursor={}", 1),
        ("cursor={}&cursor={}", 1),
        ("cursor={}&format=json", 1),
        ("cursor={}%20", 1),
        ("cursor={}x", 1),
        ("kind=vote&cursor={}", 1),
    ],
)
def test_behind_a_cursor_wherever_it_is_written(site: Site, question: str, times: int) -> None:
    first = json.loads(site.ask(EVENTS, "limit=1")[2])
    asked = question.replace("{}", first["next"].partition("cursor=")[2])
    site.asked = 0
    assert site.ask(EVENTS, asked) == answer_of(site.django, EVENTS, asked)
    assert site.asked == times


@pytest.mark.parametrize("question", ["", "limit=1", "order=newest&limit=2", "kind=vote", "actor=ana-berg", "q=oslo"])
def test_joined_by_the_database(site: Site, monkeypatch: pytest.MonkeyPatch, question: str) -> None:
    run_only_on("sqlite")
    site.ask(EVENTS)
    monkeypatch.setattr(plain, "read_listing", None)
    while question is not None:
        assert site.ask(EVENTS, question) == answer_of(site.django, EVENTS, question)
        following = json.loads(site.ask(EVENTS, question)[2])["next"]
        question = following and following.partition("?")[2]
    assert site.asked == 1


@pytest.mark.parametrize("question", ["", "limit=2", "limit=9"])
def test_joined_by_nobody_where_a_document_is_missing(site: Site, question: str) -> None:
    Event.objects.filter(pk="oslo-1").update(document="")
    Event.objects.filter(pk="oslo-2").update(key=None)
    site.ask(EVENTS)
    assert site.ask(EVENTS, question) == answer_of(site.django, EVENTS, question)
    assert site.asked == 1


def test_once_it_is_known_what_headers_belong_to_it(site: Site) -> None:
    for question in ("", "limit=1", "limit=2"):
        site.ask(EVENTS, question)
    assert site.asked == 1
    site.ask(EVENTS, HTTP_ORIGIN="https://news.example")
    assert site.asked == 2


@pytest.mark.parametrize(
    "request_",
    [
        {"REQUEST_METHOD": "HEAD"},
        {"REQUEST_METHOD": "POST"},
        {"HTTP_ACCEPT": "text/csv"},
        {"HTTP_ACCEPT": "text/html"},
        {"HTTP_COOKIE": "sessionid=1"},
        {"HTTP_AUTHORIZATION": "Token 1"},
        {"HTTP_IF_NONE_MATCH": '"other"'},
        {"PATH_INFO": f"{EVENTS}vote/"},
    ],
    ids=lambda request_: " ".join(*request_.items()),
)
def test_but_not(site: Site, request_: dict[str, str]) -> None:
    site.ask(EVENTS)
    path = request_.pop("PATH_INFO", EVENTS)
    assert site.ask(path, **request_) == answer_of(site.django, path, "", **request_)
    assert site.asked == 2


def test_with_headers_learned_from_nothing_but_plain_pages(site: Site) -> None:
    site.ask(EVENTS, "format=csv")
    site.ask(EVENTS, "kind=nonsense")
    site.ask(EVENTS, HTTP_HOST="evil.example")
    assert not site.lists.frames
    assert site.ask(EVENTS)[1]["Content-Type"] == "application/json"


def test_with_no_more_headers_remembered_than_so_many(site: Site) -> None:
    site.lists.frames = dict.fromkeys(range(MOST_FRAMES), [])
    site.ask(EVENTS)
    assert len(site.lists.frames) == 1


def test_as_it_is_now(site: Site) -> None:
    before = site.ask(EVENTS)[1]["ETag"]
    Event.objects.filter(pk="vote").delete()
    assert site.ask(EVENTS)[1]["ETag"] != before
    assert site.asked == 1


def test_and_its_faults_are_told_by_django(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.ask(EVENTS)

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(listings, "_prepared", fail)
    status, headers, body = site.ask(EVENTS)
    assert status.startswith("500")
    assert headers["Content-Type"] == "application/problem+json"
    assert b"secret" not in body


@pytest.mark.usefixtures("one_minute")
def test_and_counted_once(site: Site, settings: Settings) -> None:
    settings.API_REQUESTS_PER_MINUTE = 1000

    def left(question: str) -> int:
        return int(site.ask(EVENTS, question, REMOTE_ADDR="192.0.2.9")[1]["RateLimit"].split("r=")[1].split(";")[0])

    assert [left(question) for question in ("", "kind=nonsense", "", "kind=nonsense")] == [999, 998, 997, 996]


@pytest.mark.usefixtures("one_minute")
def test_and_refused_when_it_is_too_much(site: Site, settings: Settings) -> None:
    settings.API_REQUESTS_PER_MINUTE = 2
    answers = [site.ask(EVENTS, REMOTE_ADDR="192.0.2.10") for _ in range(3)]
    assert [status[:3] for status, *_ in answers] == ["200", "200", "429"]
    assert answers[-1][1]["Retry-After"] == "30"


def test_and_behind_the_page_cache_as_without_either(site: Site) -> None:
    cache = PageCache(site.lists, lambda: 1)
    whole = answer_of(site.django, EVENTS, "limit=1", HTTP_ACCEPT_ENCODING="gzip")
    known = {"HTTP_IF_NONE_MATCH": whole[1]["ETag"], "HTTP_ACCEPT_ENCODING": "gzip"}
    unchanged = answer_of(site.django, EVENTS, "limit=1", **known)
    site.ask(EVENTS, HTTP_ACCEPT_ENCODING="gzip")
    for _ in range(3):
        assert answer_of(cache, EVENTS, "limit=1", HTTP_ACCEPT_ENCODING="gzip") == whole
        status, headers, body = answer_of(cache, EVENTS, "limit=1", **known)
        assert (status, body) == (unchanged[0], b"") == (unchanged[0], unchanged[2])
        assert {name: headers[name] for name in ("ETag", "Vary", "Cache-Control")}.items() <= unchanged[1].items()
    assert site.asked == 1
