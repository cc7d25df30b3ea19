"""The code base …"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, name_of

LINES = 300  # a longer file holds two topics
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "base", "stuff"}
PROGRAMS = [
    *sorted((ROOT / "config").rglob("*.py")),
    *sorted(path for path in (ROOT / "timeline").rglob("*.py") if "migrations" not in path.parts),
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SCORES = Path("scores")  # of all that the reader does
READER = [
    "timeline.pipeline",
    "timeline.extraction.article",
    "timeline.merging.timeline",
    "timeline.fixture_files.reading",
]
PUBLISHER = "import django; django.setup(); import config.urls, timeline.loading.load"
HEAVY = {"spacy", "trafilatura", "htmldate", "dateparser", "feedparser", "numpy"}


def modules_after(code: str) -> set[str]:
    """The top-level packages that a fresh interpreter holds once it has run the code."""
    tell = f"{code}; import sys; print(' '.join({{name.split('.')[0] for name in sys.modules}}))"
    environment = {"DJANGO_SETTINGS_MODULE": "config.settings", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", tell], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_keeps_the_contracts_of_its_imports() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", READER)
def test_reads_without_django(module: str) -> None:
    assert "django" not in modules_after(f"import {module}")


def test_publishes_without_what_reads() -> None:
    assert not modules_after(PUBLISHER) & HEAVY


@pytest.mark.parametrize("server", ["config.wsgi", "config.asgi"])
def test_starts_its_servers(server: str) -> None:
    assert "django" in modules_after(f"import {server}")


def test_has_files_of_one_topic() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in (*PROGRAMS, *TESTS)}

    assert {name: length for name, length in lengths.items() if length > LINES} == {}


def test_has_files_whose_names_say_what_is_inside() -> None:
    assert [name_of(path) for path in (*PROGRAMS, *TESTS) if path.stem in NAMES_THAT_SAY_NOTHING] == []


def test_has_tests_that_lie_as_what_they_test_does() -> None:
    folders = {path.parent.relative_to(ROOT / "tests") for path in TESTS} - {SCORES}

    assert [
        folder for folder in folders if not (ROOT / "timeline" / folder).is_dir() and not (ROOT / folder).is_dir()
    ] == []


def test_has_files_that_open_with_what_they_hold() -> None:
    texts = {name_of(path): path.read_text(encoding="utf-8") for path in (*PROGRAMS, *TESTS)}

    assert [name for name, text in texts.items() if text and not ast.get_docstring(ast.parse(text))] == []


def test_starts_with_an_empty_file_so_that_the_reader_needs_no_django() -> None:
    assert (ROOT / "timeline" / "__init__.py").read_text(encoding="utf-8") == ""
