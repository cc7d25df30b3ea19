"""Measure how well merging groups the mentions of the tests' labeled stories: pairs and B-cubed.

    python -m benchmarks.merging.quality
    python -m benchmarks.merging.quality --thresholds

The second prints what becomes of the pairs' F1 when each number that decides a merge is a fifth smaller or larger.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from tests.merging.measures import Agreement, b_cubed, compare_pairs
from tests.merging.stories import SETS, read_stories, told_and_wanted
from timeline.merging import comparisons, timeline
from timeline.merging.events import EVENTS
from timeline.merging.grouping.groups import Matching
from timeline.merging.likeness import events, statements, wordings
from timeline.merging.statements import UTTERANCES

KINDS = ("statements", "events")
FIFTH = 0.2
THRESHOLDS: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (statements, ("SAME_UTTERANCE", "VERBATIM", "UNSURE_SPEAKER", "UNSURE_DAY", "SPOKESMAN")),
    (wordings, ("TERMS_ALONE", "OTHER_QUOTATION", "REPEATED", "FEWEST_WORDS", "HOPELESS")),
    (wordings, ("OF_MEANING", "OF_TERMS", "OF_RUNS", "OF_NUMBER", "OF_OTHERS", "OF_LONGER", "OF_RIVAL")),
    (comparisons, ("INSIDE", "SAME_HINGE", "OTHER_HINGE", "LEAST_MASS")),
    (comparisons, ("FITTING", "NO_DAY", "ROOMY")),
    (events, ("SAME_EVENT", "UNTOLD", "ONE_SIDE", "FRESH", "SLIPPED", "OF_NOTHING", "OF_KIND", "OF_PEOPLE", "OF_DAY")),
    (events, ("OF_UNSHARED", "OF_OTHER_STORY", "SAME_STORY", "OF_RIVAL", "HOPELESS")),
)
GROUPED: dict[str, tuple[str, Matching[Any]]] = {
    "SAME_UTTERANCE": ("UTTERANCES", UTTERANCES),
    "SAME_EVENT": ("EVENTS", EVENTS),
}


def main() -> None:
    """Print a line for each kind of record, or for each threshold."""
    if "--thresholds" in sys.argv:
        print_thresholds()
    else:
        print_figures()


def print_figures() -> None:
    """Print how well each set of stories is merged."""
    for folder in SETS:
        print(folder.name)
        for kind in KINDS:
            pairs, cubed = measure(folder, kind)
            size = f"{kind:11} {cubed.size:4} mentions, {pairs.size:5} pairs"
            print(f"{size}:  pairs P {pairs.precision:.1%} R {pairs.recall:.1%}", end="   ")
            print(f"B-cubed P {cubed.precision:.1%} R {cubed.recall:.1%}")


def print_thresholds() -> None:
    """Print the pairs' F1 of each folder and kind, as it is and with each threshold moved."""
    print(f"{'as it is':24}", *scores())
    for module, names in THRESHOLDS:
        for name in names:
            for factor in (1 - FIFTH, 1 + FIFTH):
                value = getattr(module, name) * factor
                with ExitStack() as changed:
                    changed.enter_context(patch.object(module, name, value))
                    if name in GROUPED:
                        matching, present = GROUPED[name]
                        changed.enter_context(patch.object(timeline, matching, replace(present, threshold=value)))
                    print(f"{name:16} {value:7.3f}", *scores(), flush=True)


def scores() -> Iterator[str]:
    """The pairs' F1 of the statements and events of each set of stories."""
    for folder in SETS:
        for kind in KINDS:
            pairs, _ = measure(folder, kind)
            yield f"{2 * pairs.precision * pairs.recall / (pairs.precision + pairs.recall):6.1%}"


def measure(folder: Path, kind: str) -> tuple[Agreement, Agreement]:
    """How the merged groups agree with the labels: over pairs, and B-cubed."""
    told, wanted = told_and_wanted(read_stories(folder), kind)
    return compare_pairs(told, wanted), b_cubed(told, wanted)


if __name__ == "__main__":
    main()
