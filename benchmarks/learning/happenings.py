"""Learn which clauses tell a happening, from the articles of tests/golden and folders of other labeled ones.

    pip install scipy
    python -m benchmarks.learning.happenings FOLDER...

A folder holds articles as seeds/ does, and in ``labels`` one JSON file an article, named as its text, with the
happenings that people found in it: {"events": [{"evidence": [[start, end]], "required"}]}. Only weights of traits are
kept, no sentence.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.learning.weights import Example, Settings, learn_weights, write_weights
from tests.scores.cases import CASES, GOLDEN, expectation
from timeline.domain.spans import Span
from timeline.extraction.actors import KnownActors, read_known_actors
from timeline.extraction.article import read_but_events
from timeline.extraction.clauses import clause_of
from timeline.extraction.events.deeds import find_candidates
from timeline.extraction.events.finding import find_listed, with_sides
from timeline.extraction.events.traits import find_traits
from timeline.extraction.language import Paragraph, Token, parse
from timeline.extraction.plain_text import as_read
from timeline.extraction.records import Article, Problem
from timeline.extraction.sources import read_articles
from timeline.extraction.sources.plain import read_plain_file

SETTINGS = Settings(least_seen=4, least_weight=0.03, restraint=10.0)
INSIDE = 0.3  # how much a clause counts that is only a part of what tells a happening
INVENTED = 0.5  # how much one of an invented article counts
HEADER = (
    "Weights of traits by which a clause is judged to tell a happening (logistic regression; events/traits.py).",
    "Learned from the articles of tests/golden and from news of 2019 and 2020 (Wikinews) that was labeled by hand.",
    f"Left out are traits of fewer than {SETTINGS.least_seen} clauses and weights under {SETTINGS.least_weight}.",
    "Written by benchmarks/learning/happenings.py.",
)


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a labeled happening, and whether all annotators would have it."""

    span: Span
    is_required: bool


Labeled = tuple[Article, list[Label], float]


def invented() -> Iterator[Labeled]:
    """The articles that were invented for the tests, with their labels."""
    for case in CASES:
        article = read_plain_file(GOLDEN / case / "article.txt")
        yield article, list(_labels(expectation(case, article.text)["events"])), INVENTED


def labeled(folder: str) -> Iterator[Labeled]:
    """The articles of a folder, with their labels."""
    for article in read_articles((folder,)):
        if isinstance(article, Problem):
            sys.exit(str(article))
        labels = json.loads((Path(folder) / "labels" / f"{Path(article.file).stem}.json").read_text(encoding="utf-8"))
        yield article, list(_labels(labels["events"])), 1.0


def _labels(events: Iterable[dict[str, Any]]) -> Iterator[Label]:
    for event in events:
        yield from (Label(Span(*span), event["required"]) for span in event["evidence"])


def find_examples(article: Article, labels: list[Label], weight: float, known: KnownActors) -> Iterator[Example]:
    """The traits of the clauses that are to be judged, with what the labels say of them.

    What only some annotators would have is neither right nor wrong.
    """
    whole = replace(article, text=as_read(article.text))
    reading, triggers = with_sides(read_but_events(whole, parse(whole.text), known))
    for paragraph, found in triggers:
        _, told = find_listed(reading, paragraph, found)
        for verb in find_candidates(reading, paragraph, told):
            around = [label for label in labels if label.span.start <= paragraph.span.start + verb.idx < label.span.end]
            heading = [label.is_required for label in around if _is_headed(paragraph, label.span, verb)]
            if heading and not any(heading):
                continue
            traits = tuple(find_traits(reading, paragraph, verb, told))
            yield Example(traits, any(heading), weight * (INSIDE if around and not heading else 1.0))


def _is_headed(paragraph: Paragraph, span: Span, verb: Token) -> bool:
    """Whether the verb heads the labeled words, or the clause that their head stands in."""
    inside = Span(max(span.start, paragraph.span.start), min(span.end, paragraph.span.end))
    root = paragraph.words_in(inside).root
    return verb in (root, clause_of(root))


def main() -> None:
    """Learn the weights from the folders named on the command line."""
    seeds = Path(__file__).parents[2] / "seeds" / "actors.toml"
    known = read_known_actors(seeds.read_text(encoding="utf-8"), str(seeds))
    articles = [*invented(), *(row for folder in sys.argv[1:] for row in labeled(folder))]
    examples = [example for row in articles for example in find_examples(*row, known)]
    write_weights("happening_traits.tsv", HEADER, learn_weights(examples, SETTINGS))


if __name__ == "__main__":
    main()
