"""Measure what merging costs for each article, and for one more.

    python -m benchmarks.merging.scale calm 1000 10000 100000
    python -m benchmarks.merging.scale real 1000 10000
    python -m benchmarks.merging.scale skewed 500 2000

In the calm world each repetition of the labeled stories is another matter with its own people, told later: the density
of news stays what it is while the archive grows. The real one repeats articles as the reader reads them, which say ten
times as much, in four newsrooms each. In the skewed one all articles tell of two people in one month. Flat columns say
that merging is a keyed reduction; the last ones, that a new article touches only what it is linked to.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from itertools import islice

from benchmarks.merging.real_world import real_world
from benchmarks.merging.worlds import calm_world, skewed_world
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.records import Findings
from timeline.merging.actors import merge_actors
from timeline.merging.cast import Cast, cast_of
from timeline.merging.events import EVENTS
from timeline.merging.grouping.groups import Grouping
from timeline.merging.identity import PreviousIds
from timeline.merging.statements import UTTERANCES
from timeline.merging.tellings import ToldEvent, ToldStatement, find_tellings
from timeline.merging.timeline import merge_findings

WORLDS = {"calm": calm_world, "real": real_world, "skewed": skewed_world}
SIZES = (1000, 2000, 5000)
ADDED = 20  # articles that are added one by one, from all over the archive
LINE = "{:>9} articles {:7.2f} ms/article {:7.1f} KB/article {:8} events {:8} statements"
MORE = "{:>9} articles, one more: {:7.2f} ms, {:6.1f} tellings grouped anew"


def main() -> None:
    """Measure each size given in the world named, or three that take a minute in the calm one."""
    world = WORLDS[sys.argv[1] if len(sys.argv) > 1 else "calm"]
    for size in map(int, sys.argv[2:] or SIZES):
        findings = list(islice(world(), size))
        measure_merging(findings)
        measure_adding(findings)


def measure_merging(findings: Sequence[Findings]) -> None:
    """Print what merging all of them costs."""
    size, before = len(findings), _peak_kilobytes()
    started = time.process_time()
    timeline = merge_findings(findings, KnownActors(), PreviousIds())
    milliseconds = 1000 * (time.process_time() - started)
    grown = _peak_kilobytes() - before
    counts = len(timeline.events), len(timeline.statements)
    print(LINE.format(size, milliseconds / size, grown / size, *counts), flush=True)


class Grouped:
    """The tellings of articles in groups, by a cast that is known in advance."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.events: Grouping[ToldEvent] = Grouping(EVENTS)
        self.statements: Grouping[ToldStatement] = Grouping(UTTERANCES)

    def add(self, found: Findings) -> None:
        """Add the tellings of an article."""
        told = find_tellings(found, self.cast)
        self.events.add(told.events)
        self.statements.add(told.statements)

    def settle(self) -> int:
        """Group what was added, and return the number of tellings grouped."""
        return self.events.settle() + self.statements.settle()


def measure_adding(findings: Sequence[Findings]) -> None:
    """Print what grouping one article more costs when all others are grouped already."""
    grouped = Grouped(cast_of(merge_actors(findings, KnownActors(), PreviousIds()).actors))
    step = max(1, len(findings) // ADDED)
    late = set(range(step // 2, len(findings), step))
    early = [found for number, found in enumerate(findings) if number not in late]
    for found in early:
        grouped.add(found)
    grouped.settle()
    started, touched = time.process_time(), 0
    for number in sorted(late):
        grouped.add(findings[number])
        touched += grouped.settle()
    milliseconds = 1000 * (time.process_time() - started)
    print(MORE.format(len(early), milliseconds / len(late), touched / len(late)), flush=True)


def _peak_kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
