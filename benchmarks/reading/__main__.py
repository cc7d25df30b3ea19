"""Measure articles a second and memory of the reader, against programs that do a part of its work, in one run.

    python -m benchmarks.reading [PATH ...] [--articles 50] [--rounds 3] [--sizes 1 100 1000] [--workers 1 2]

PATHs are what ``parse_articles`` reads; without one, the repository's own articles are read. The peers take turns, each
in a process of its own, since these figures are only worth something as ratios. ``spacy`` is the bare pipeline run
article by article, ``parley`` everything that a parse of Parley does, ``parse`` what spaCy does for it in common
batches, ``times`` the date tagger alone, and ``textacy`` quotations on spaCy's parse with dateparser's ``search_dates``
over the same texts (``pip install -r benchmarks/requirements.txt``; left out where it is not installed).
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec

from benchmarks.reading.articles import load_articles
from benchmarks.reading.command import MEGABYTE, run_command
from benchmarks.reading.peers import PEERS
from timeline.management.arguments import number_between

Figures = dict[str, float]


def main() -> None:
    """Measure one peer, or all in turn and the command after them."""
    options = arguments()
    if options.peer:
        print(json.dumps(measure(options.peer, options)))
        return
    peers = [peer for peer in PEERS if peer != "textacy" or find_spec("textacy")]
    rounds = [{peer: run(peer, options) for peer in peers} for _ in range(options.rounds)]
    report_peers(rounds)
    report_stages(rounds)
    report_command(options)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles (default: seeds/ and tests/golden/)")
    parser.add_argument("--articles", type=number_between(1, 10**6), default=50, help="how many of them (default: 50)")
    parser.add_argument("--rounds", type=number_between(1, 1000), default=3, help="runs of each (default: 3)")
    parser.add_argument(
        "--sizes", type=number_between(1, 10**6), nargs="*", default=[1, 100, 1000], help="articles for the command"
    )
    parser.add_argument(
        "--workers", type=number_between(1, 256), nargs="*", default=[1, 2], help="processes for the command"
    )
    parser.add_argument("--peer", choices=PEERS, help="measure this one alone, and print its figures as JSON")
    return parser.parse_args()


def run(peer: str, options: argparse.Namespace) -> Figures:
    """One run of a peer in a fresh interpreter."""
    command = [sys.executable, "-m", "benchmarks.reading", *options.paths, "--articles", str(options.articles)]
    finished = subprocess.run([*command, "--peer", peer], check=True, capture_output=True, text=True)
    figures: Figures = json.loads(finished.stdout.splitlines()[-1])
    return figures


def measure(peer: str, options: argparse.Namespace) -> Figures:
    """Milliseconds of processor time an article and the peak of memory; loading is not counted."""
    articles = load_articles(options.paths, options.articles)
    read = PEERS[peer]()
    read(articles[:1])
    started = time.process_time()
    read(articles)
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return {"ms": 1000 * seconds / len(articles), "MB": peak}


def report_peers(rounds: Sequence[dict[str, Figures]]) -> None:
    """Print each peer's median and its ratio to the bare pipeline, round by round."""
    print(f"{'':10s} {'articles/s':>10s} {'x spacy (least, median, most)':>32s} {'peak MB':>8s}")
    for peer in (peer for peer in rounds[0] if peer != "times"):
        rate = statistics.median(1000 / figures[peer]["ms"] for figures in rounds)
        ratios = spread([figures["spacy"]["ms"] / figures[peer]["ms"] for figures in rounds])
        memory = statistics.median(figures[peer]["MB"] for figures in rounds)
        print(f"{peer:10s} {rate:10.1f} {ratios:>32s} {memory:8.0f}")


def report_stages(rounds: Sequence[dict[str, Figures]]) -> None:
    """Print how much of the time is Parley's own, of all its time and of the bare pipeline's, and the date tagger's."""
    own = [figures["parley"]["ms"] - figures["parse"]["ms"] for figures in rounds]
    of_all = spread([mine / figures["parley"]["ms"] for mine, figures in zip(own, rounds, strict=True)])
    of_bare = spread([mine / figures["spacy"]["ms"] for mine, figures in zip(own, rounds, strict=True)])
    print(f"\nown stages: {of_all} of all the time, {of_bare} of the bare pipeline's")
    print(f"date tagger: {statistics.median(figures['times']['ms'] for figures in rounds):.1f} ms an article")


def spread(figures: Sequence[float]) -> str:
    """The least, the median and the most."""
    return ", ".join(f"{figure:.2f}" for figure in (min(figures), statistics.median(figures), max(figures)))


def report_command(options: argparse.Namespace) -> None:
    """Print what the whole command needs, from its start to the records: by number of articles, and of workers."""
    print(f"\n{'articles':>10s} {'workers':>8s} {'seconds':>8s} {'of CPU':>8s} {'peak MB':>8s}")
    for workers in options.workers:
        for size in options.sizes:
            row = run_command(load_articles(options.paths, size), workers)
            print(f"{size:10d} {workers:8d} {row.seconds:8.1f} {row.processor:8.1f} {row.megabytes:8.0f}", flush=True)


if __name__ == "__main__":
    main()
