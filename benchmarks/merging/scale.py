"""The labelled stories, repeated under other names and dates, go in; time and memory per article are printed.

    python -m benchmarks.merging.scale 1000 5000 20000

Each repetition is another matter with its own people, told later: so the density of news stays what it is while the
archive grows. Flat columns say that merging is a keyed reduction.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice

from tests.merging.stories import FOLDER, read_story
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.records import Findings
from timeline.merging.identity import PreviousIds
from timeline.merging.timeline import merge_findings

SIZES = (1000, 2000, 5000)
STEP = timedelta(days=2)  # between one repetition and the next: some sixteen articles each, so eight a day
FIRST = date(1990, 1, 1)
LINE = "{:>9} articles {:9.2f} s {:8.2f} ms/article {:8.1f} MB {:8.1f} KB/article {:8} events {:8} statements"


def main() -> None:
    """Measure each size given, or three that take a minute."""
    for size in map(int, sys.argv[1:] or SIZES):
        findings = list(islice(repeated_stories(), size))
        started = time.process_time()
        merge_findings(findings, KnownActors(), PreviousIds())
        seconds = time.process_time() - started
        tracemalloc.start()  # a run of its own, since tracing slows the program threefold
        timeline = merge_findings(findings, KnownActors(), PreviousIds())
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        measured = (seconds, 1000 * seconds / size, peak / 1e6, peak / size / 1e3)
        print(LINE.format(size, *measured, len(timeline.events), len(timeline.statements)), flush=True)


def repeated_stories() -> Iterator[Findings]:
    """The stories without end, each time with other people and later days."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
    for number in count():
        for text in texts:
            yield from read_story(_renamed(text, number)).findings


def _renamed(text: str, number: int) -> str:
    """The story with its names, its days and its articles' ids told apart from those of other repetitions."""
    shift = FIRST + STEP * number
    words = []
    for word in text.split(" "):
        words.append(_later(word, shift) if word[:2] == "20" else word)
    changed = " ".join(words)
    for person in ("ana-berg", "jon-helgason", "marta-silva", "carlos-pinto", "hana-tesfaye", "omar-farid"):
        changed = changed.replace(person, f"{person}-{number}")
    return changed.replace("== ", f"== {number}-")


def _later(word: str, shift: date) -> str:
    """A day of the story as a day near the shift."""
    day = word[:10]
    try:
        offset = date.fromisoformat(day).toordinal() % 30
    except ValueError:
        return word
    return word.replace(day, (shift + timedelta(days=offset)).isoformat())


if __name__ == "__main__":
    main()
