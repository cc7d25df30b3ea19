"""Measure the memory of a process that reads and merges articles, by how many it has read.

    python -m benchmarks.reading.memory [PATH ...] [--articles 2000] [--step 200]

PATHs are what ``parse_articles`` reads; without one, the repository's own articles are read. Where they are too few,
they begin anew under other names, so that there are always new words. Besides the resident megabytes it tells how many
words spaCy has met and not forgotten at once.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.reading.articles import ROOT, load_articles, write_lines
from timeline.extraction.language import pipeline
from timeline.fixture_files import files
from timeline.fixture_files.extraction_records import write_records
from timeline.management.arguments import number_between
from timeline.pipeline import Found, Inputs, gather, merge_gathered, read_findings, read_known

PAGES_PER_MEGABYTE = 256  # of the 4 KB in which Linux counts


def main() -> None:
    """Read, merge and write as the command does, and print the memory on the way."""
    options = arguments()
    with TemporaryDirectory() as folder:
        lines = Path(folder, "articles.jsonl")
        write_lines(load_articles(options.paths, options.articles), lines)
        inputs = Inputs((str(lines),), ROOT / "seeds", Path(folder, "nothing-before"))
        known = read_known(inputs)
        gathered = gather(watched(read_findings(inputs, known), options.step))
        timeline = merge_gathered(inputs, known, gathered)
        report("merged")
        files.write_lines(Path(folder, "records.jsonl"), write_records(timeline, gathered.findings))
        report("written")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles (default: seeds/ and tests/golden/)")
    parser.add_argument(
        "--articles", type=number_between(1, 10**6), default=2000, help="how many of them (default: 2000)"
    )
    parser.add_argument(
        "--step", type=number_between(1, 10**6), default=200, help="articles from one line to the next (default: 200)"
    )
    return parser.parse_args()


def watched(found: Iterable[Found], step: int) -> Iterator[Found]:
    """Hand on what is found, and print the memory every so many articles."""
    for number, item in enumerate(found, start=1):
        yield item
        if number % step == 0:
            report(str(number))


def report(name: str) -> None:
    """Print the megabytes that the process holds now."""
    resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(f"{name:>8s} {resident / PAGES_PER_MEGABYTE:6.0f} MB {len(pipeline().vocab):8d} words", flush=True)


if __name__ == "__main__":
    main()
