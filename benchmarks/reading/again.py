"""Measure what the command takes for some articles, for all of them again, and for one more, with a cache.

python -m benchmarks.reading.again 1000
"""

from __future__ import annotations

import sys
from tempfile import TemporaryDirectory

from benchmarks.reading.articles import load_articles
from benchmarks.reading.command import run_command

LINE = "{:<22}{:>6} articles {:8.1f} s, {:8.1f} s of CPU, {:6.0f} MB"


def main() -> None:
    """Run the command three times over as many articles as are asked for, the last time with one more."""
    articles = load_articles((), int(sys.argv[1]) + 1)
    with TemporaryDirectory() as cache:
        for name, some in (("read", articles[:-1]), ("read before", articles[:-1]), ("and one more", articles)):
            run = run_command(some, options=("--cache", cache))
            print(LINE.format(name, run.articles, run.seconds, run.processor, run.megabytes), flush=True)


if __name__ == "__main__":
    main()
