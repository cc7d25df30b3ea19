"""Addresses in, how fast a server answered them out, measured by ``wrk``, which costs next to nothing."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("ask.lua")
TOLERATED = 0.1  # of the size that answers should have: pages differ a little, and the last ones are cut off
FEWEST = 30  # answers that say anything about a server


@dataclass(frozen=True, slots=True)
class Load:
    """What one stretch of asking brought: a number of answers, and their latencies in milliseconds."""

    answers: int
    seconds: float
    p50: float
    p99: float


class WrongAnswersError(Exception):
    """What was measured is not what was asked for."""


def ask(
    site: str, addresses: Sequence[str], headers: Mapping[str, str], *, connections: int, seconds: int, size: float
) -> Load:
    """Ask for the addresses in turn, over so many connections that each wait for their answer of so many bytes.

    :raises WrongAnswersError: where some were refused, failed or had another size, or there were too few.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(addresses))
        file.flush()
        extent = ("--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s")
        given = [word for name, value in headers.items() for word in ("--header", f"{name}: {value}")]
        command = ("wrk", *extent, *given, "--timeout", "30s", "--script", str(SCRIPT), site, "--", file.name)
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = json.loads(told.splitlines()[-1])
    _check(found, size)
    return Load(found["answers"], found["seconds"], found["p50"], found["p99"])


def _check(found: Mapping[str, float], size: float) -> None:
    """Hold what was found to what was expected."""
    if found["answers"] < FEWEST or found["faults"] or found["refusals"]:
        raise WrongAnswersError(f"{FEWEST} answers and more were expected, none of them a fault: {dict(found)}")
    mean = found["size"] / found["answers"]
    if abs(mean - size) > TOLERATED * size:
        raise WrongAnswersError(f"answers of {size:.0f} bytes were expected, and had {mean:.0f}")
