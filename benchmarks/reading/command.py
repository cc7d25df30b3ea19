"""Measure the time and the memory that the command ``parse_articles`` needs, by the number of articles."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.reading.articles import ROOT, write_lines
from timeline.extraction.records import Article

MEGABYTE = 1024  # of the kibibytes in which Linux counts


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command: seconds by the clock and of the processors, and the peak of its memory."""

    articles: int
    workers: int
    seconds: float
    processor: float
    megabytes: float


def run_command(articles: Sequence[Article], workers: int = 1, options: Sequence[str] = ()) -> Run:
    """Run the command over some articles, from its start to the records it has written."""
    with TemporaryDirectory() as folder:
        lines = Path(folder, "articles.jsonl")
        write_lines(articles, lines)
        records = Path(folder, "records.jsonl")
        command = ["manage.py", "parse_articles", str(lines), "--records", str(records), "--workers", str(workers)]
        command += options
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    if status:
        raise RuntimeError(f"parse_articles ended with status {status}")
    return Run(len(articles), workers, seconds, _processor_seconds(used), used.ru_maxrss / MEGABYTE)


def _processor_seconds(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime
