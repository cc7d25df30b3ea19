"""The documentation …"""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from tests.conftest import ROOT, name_of
from timeline.api.questions.queries import ActorQuery, ArticleQuery, EventQuery, Query, StatementQuery, TimelineQuery

README, CONTRIBUTING = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
DOCUMENTS = [
    README,
    CONTRIBUTING,
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "examples").glob("*/README.md")),
]
OWN_COMMANDS = sorted(path.stem for path in (ROOT / "timeline" / "management" / "commands").glob("[a-z]*.py"))
VARIABLE = re.compile(r"env(?:\.\w+\(|, )\"([A-Z_]+)\"")
TARGET = re.compile(r"^([a-z]+)(?:-%)?:.*##", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#]+)")
PLACE = re.compile(
    r"`((?:\.ci|benchmarks|config|docs|examples|fixtures|seeds|tests|timeline)/[\w./-]*|[a-z]+\.(?:toml|txt|py))`"
)
QUERIES = {
    "timeline": TimelineQuery,
    "events": EventQuery,
    "statements": StatementQuery,
    "articles": ArticleQuery,
    "actors": ActorQuery,
}
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
ADDRESS = re.compile(r"(?:http://127\.0\.0\.1:8000)?(/api/v1/[\w.\-/]*)")
MAKE = re.compile(r"(?:`|^    )make ([a-z]+)", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def public_lists() -> set[str]:
    """The addresses of the lists that the API offers."""
    return {route for route in routes_of(get_resolver(), "/") if re.fullmatch(r"/api/v1/[a-z]+/", route)}


def routes_of(resolver: URLResolver, above: str) -> set[str]:
    own = set()
    for pattern in resolver.url_patterns:
        route = above + str(pattern.pattern).lstrip("^").removesuffix("$").removesuffix("\\Z")
        own |= {route} if isinstance(pattern, URLPattern) else routes_of(pattern, route)
    return own


def test_of_the_commands_is_complete() -> None:
    assert [command for command in OWN_COMMANDS if f"manage.py {command}" not in read(README)] == []


def test_of_the_environment_is_complete() -> None:
    variables = VARIABLE.findall(read(ROOT / "config" / "env.py"))
    assert [name for name in variables if f"`{name}`" not in read(README)] == []
    assert "DATABASE_URL" in variables


@pytest.mark.parametrize(("name", "query"), QUERIES.items())
def test_of_the_api_tells_what_each_list_takes(name: str, query: type[Query]) -> None:
    table = re.findall(r"^\| parameter \|.*?\n\n", read(ROOT / "docs" / "api.md"), re.MULTILINE | re.DOTALL)[0]
    lists, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()]
    taken = {parameter for row in rows if row[lists.index(name)] for parameter in re.findall(r"`(\w+)`", row[0])}
    assert taken == set(query().fields)


def test_of_the_api_is_complete() -> None:
    assert public_lists() >= {"/api/v1/timeline/", "/api/v1/events/", "/api/v1/schema/"}
    assert {route for route in public_lists() if route not in read(README)} == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_names_addresses_that_answer(path: Path) -> None:
    missing = []
    for address in sorted(set(ADDRESS.findall(read(path)))):
        try:
            resolve(address)
        except Resolver404:
            missing.append(address)

    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_to_what_exists(path: Path) -> None:
    assert [link for link in LINK.findall(read(path)) if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_names_places_that_exist(path: Path) -> None:
    known = {
        file.name for folder in ("seeds", "timeline/models", "timeline", ".") for file in (ROOT / folder).iterdir()
    }
    missing = [place for place in PLACE.findall(read(path)) if not (ROOT / place).exists() and place not in known]

    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_asks_make_for_what_it_can_make(path: Path) -> None:
    targets = set(TARGET.findall(read(ROOT / "Makefile")))

    assert set(MAKE.findall(read(path))) <= targets


def test_of_make_is_complete() -> None:
    documented = set(chain.from_iterable(MAKE.findall(read(path)) for path in DOCUMENTS))

    assert {"run", "setup", "test", "lint", "format", "load", "parse", "scores", "picture", "bench"} <= documented


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_praises_nothing(path: Path) -> None:
    prose = CODE.sub("", read(path)).lower()

    assert [
        word
        for word in ("blazing", "seamless", "revolution", "powerful", "cutting-edge", "effortless")
        if word in prose
    ] == []
