"""The labelled stories of the tests go in; how well merging groups their mentions is printed: pairs and B-cubed.

python -m benchmarks.merging.quality
"""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from tests.merging.measures import b_cubed, compare_pairs
from tests.merging.stories import FOLDER, UNSEEN, merged_labels, read_stories


def main() -> None:
    """Print a line for each kind of record, of the stories that rules were chosen on and of the others."""
    for folder in (FOLDER, UNSEEN):
        print(folder.name)
        report(folder)


def report(folder: Path) -> None:
    """Print the lines of the stories in a folder."""
    stories = read_stories(folder)
    merged = {name: merged_labels(story) for name, story in stories.items()}
    for kind in ("statements", "events"):
        told: dict[Hashable, str] = {}
        wanted: dict[Hashable, str] = {}
        for name, story in stories.items():
            for place, label in merged[name][kind].items():
                told[name, place] = label
                wanted[name, place] = f"{name} {getattr(story, kind)[place]}"
        pairs, cubed = compare_pairs(told, wanted), b_cubed(told, wanted)
        size = f"{kind:11} {cubed.size:4} mentions, {pairs.size:5} pairs"
        print(f"{size}:  pairs P {pairs.precision:.1%} R {pairs.recall:.1%}", end="   ")
        print(f"B-cubed P {cubed.precision:.1%} R {cubed.recall:.1%}")


if __name__ == "__main__":
    main()
