"""The generated Python client …"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.examples.conftest import WHOLE_TIMELINE

CLIENT, SCHEMA = ROOT / "examples/python_client", ROOT / "tests/api/openapi.yaml"

pytestmark = pytest.mark.slow


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment in that folder, with the client that was generated there."""
    here = {**os.environ, "PYTHONPATH": str(folder), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    return subprocess.run([sys.executable, *command], cwd=folder, env=here, capture_output=True, text=True, check=False)


def print_timeline(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "-W", "error", str(CLIENT / "print_timeline.py"), *words)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the client was generated as its README tells; a warning is a failure."""
    folder = tmp_path_factory.mktemp("generated")
    source = ("--path", str(SCHEMA), "--config", str(CLIENT / "generator.yaml"))
    target = ("--meta", "none", "--output-path", "parley_client")
    done = run(folder, "-m", "openapi_python_client", "generate", *source, *target, "--fail-on-warning")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_has_the_types_that_its_program_relies_on(generated: Path) -> None:
    program = generated / "print_timeline.py"
    program.write_text((CLIENT / "print_timeline.py").read_text(encoding="utf-8"), encoding="utf-8")

    checked = run(generated, "-m", "mypy", "--strict", "--config-file=", "--follow-imports=silent", program.name)

    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("limit", ["2", "1000"])
def test_lists_the_whole_timeline_whatever_a_page_holds(generated: Path, server: str, limit: str) -> None:
    listed = print_timeline(generated, server, "--limit", limit)

    assert (listed.stdout.splitlines(), listed.stderr) == (WHOLE_TIMELINE, "")


def test_filters(generated: Path, server: str) -> None:
    listed = print_timeline(generated, server, "--kind", "vote", "--kind", "direct", "--after", "2025-02-24")

    assert listed.stdout.splitlines() == [WHOLE_TIMELINE[3], WHOLE_TIMELINE[5]]


def test_tells_what_is_wrong_with_a_question(generated: Path, server: str) -> None:
    refused = print_timeline(generated, server, "--after", "soon", "--limit", "0")

    assert refused.returncode == 1
    after, limit = sorted(refused.stderr.splitlines())
    assert after.startswith("after: expected a day (2025-02-24), ")
    assert limit == "limit: expected a whole number from 1 to 1000, found '0'"
