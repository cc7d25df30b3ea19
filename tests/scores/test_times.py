"""Times of newswire, broadcasts and the web are given their TIMEX3 values as often as the floors say.

The sentences of ``times_in_news.txt`` are of three years (1989, 1998, 2013), so that nothing hangs on one day of
publication. A phrase counts as the TempEval scorers count it: when it shares a character with a labeled one and its
value is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from timeline.extraction.records import TimeMention
from timeline.extraction.times import find_times

NEWS = Path(__file__).with_name("times_in_news.txt")
LABEL = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
WEEKDAY = re.compile(r"\b\w+day\b")
PART = "# From here on"  # with which a line begins that parts what was written at another time
A_DAY = re.compile(r"\d{4}-\d\d-\d\d")

FLOORS = {"values F1": 0.94, "weekdays": 0.96}


@dataclass(frozen=True, slots=True)
class Label:
    """A phrase as somebody labeled it: where it stands, its words and its value."""

    start: int
    words: str
    value: str

    def is_met_by(self, found: TimeMention) -> bool:
        return found.span.start < self.start + len(self.words) and self.start < found.span.end


Sentence = tuple[str, date, tuple[Label, ...]]  # its words, the day of publication, the labels


def read_news() -> list[list[Sentence]]:
    """The sentences of each part, without their labels, with the day of publication and the labels."""
    parts, published = [list[Sentence]()], date.min
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") and line[2:].replace("-", "").isdigit():
            published = date.fromisoformat(line[2:])
        elif line.startswith(PART):
            parts.append([])
        elif line and not line.startswith("#"):
            parts[-1].append((LABEL.sub(r"\1", line), published, tuple(read_labels(line))))
    return parts


def read_labels(line: str) -> Iterator[Label]:
    taken = 0
    for match in LABEL.finditer(line):
        words, value = match.groups()
        yield Label(match.start() - taken, words, value)
        taken += len(match.group()) - len(words)


def measured(sentences: Iterable[Sentence]) -> dict[str, float]:
    """The figures over some sentences, and the number of their labeled phrases."""
    labeled = found = right = 0
    weekdays: list[bool] = []
    for text, published, labels in sentences:
        times = find_times(text, published)
        labeled, found = labeled + len(labels), found + len(times)
        for label in labels:
            values = [time.value for time in times if label.is_met_by(time)]
            right += label.value in values
            if WEEKDAY.search(label.words) and A_DAY.fullmatch(label.value):
                weekdays.append(any(value.startswith(label.value) for value in values))
    return {"values F1": 2 * right / (labeled + found), "weekdays": sum(weekdays) / len(weekdays), "phrases": labeled}


def test_reach_the_floors() -> None:
    scores = measured(chain.from_iterable(read_news()))
    assert {what: scores[what] for what, floor in FLOORS.items() if scores[what] < floor} == {}, scores
