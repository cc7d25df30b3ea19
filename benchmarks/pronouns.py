"""Measure how often "he said" leads to the right name, from extraction records.

    python manage.py parse_articles STATEMENTS.jsonl --records RECORDS.jsonl
    python benchmarks/pronouns.py RECORDS.jsonl

The pronouns of ``pronouns.tsv`` are asked for; articles that it does not know are passed over.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

LABELS = Path(__file__).with_suffix(".tsv")
Labels = dict[str, dict[int, tuple[str, ...]]]


def read_labels() -> Labels:
    """The names that are right, by article and offset of the pronoun."""
    labels: Labels = defaultdict(dict)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, offset, names = line.split("\t")
            labels[article][int(offset)] = tuple(names.split("|"))
    return labels


def count_answers(record: dict[str, Any], labels: dict[int, tuple[str, ...]]) -> Counter[str]:
    """Count the pronouns of an article that are right, wrong and not answered.

    >>> record = {
    ...     "actors": [{"id": "ida-lund", "name": "Ida Lund"}],
    ...     "statements": [{"speaker": "ida-lund", "speaker_span": [7, 10]}],
    ... }
    >>> sorted(count_answers(record, {7: ("Lund",), 90: ("Berg",)}).items())
    [('open', 1), ('right', 1)]
    """
    names = {actor["id"]: actor["name"] for actor in record["actors"]}
    spoken = {row["speaker_span"][0]: row["speaker"] for row in record["statements"] if row["speaker_span"]}
    return Counter(_answer(names.get(spoken.get(offset) or ""), right) for offset, right in labels.items())


def _answer(name: str | None, right: tuple[str, ...]) -> str:
    if name is None:
        return "open"
    return "right" if any(set(one.split()) <= set(name.split()) for one in right) else "wrong"


def main() -> None:
    """Print the share of right names among the pronouns that are answered, and how many are."""
    labels = read_labels()
    answers: Counter[str] = Counter()
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        answers += count_answers(record, labels.get(record["article"]["id"], {}))
    answered = answers["right"] + answers["wrong"]
    if answered:
        print(f"he said: {answers['right'] / answered:.1%} of {answered} answered, {answers.total()} asked")


if __name__ == "__main__":
    main()
