"""Learn which clauses tell a happening, and which of them one that is told already, from labeled articles.

    pip install scipy
    python -m benchmarks.learning.happenings FOLDER...

They are the tidy articles of tests/golden and those of the folders. A folder holds articles as seeds/ does, and in
``labels`` one JSON file an article, named as its text, with the happenings that people found in it: {"events":
[{"evidence": [[start, end]], "required"}]}. Only weights of traits and of verbs are kept, no sentence.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.learning.weights import OF_AMOUNT, Example, Settings, Values, learn_weights, write_weights
from tests.scores.cases import GOLDEN, TIDY, expectation
from timeline.domain.spans import Span
from timeline.extraction.actors import KnownActors, read_known_actors
from timeline.extraction.article import read_but_events
from timeline.extraction.clauses import clause_of
from timeline.extraction.events.coreference.novelty import PLACE, near
from timeline.extraction.events.coreference.sameness import Telling, find_shared_traits, telling_of
from timeline.extraction.events.detection.deeds import as_deed, find_candidates
from timeline.extraction.events.detection.traits import find_traits
from timeline.extraction.events.finding import find_listed, find_told, with_sides
from timeline.extraction.events.spoken.occasions import find_occasions
from timeline.extraction.events.spoken.offers import find_offers
from timeline.extraction.language import Paragraph, Token, parse
from timeline.extraction.language.loading import pipeline
from timeline.extraction.plain_text import as_read
from timeline.extraction.reading import Reading
from timeline.extraction.records import Article, EventMention, Problem
from timeline.extraction.sources import read_articles
from timeline.extraction.sources.plain import read_plain_file
from timeline.merging.words.meanings import LENGTH, find_meaning

SETTINGS = Settings(least_seen=4, least_weight=0.03, restraint=10.0)
SETTINGS_OF_RETELLINGS = Settings(least_seen=5, least_weight=0.03, restraint=10.0)
INSIDE = 0.3  # how much a clause counts that is only a part of what tells a happening
UNLABELED = 0.3  # how much two tellings count of which people labeled one at most
OVERLAP = 0.3  # the share of the shorter words that a telling and a label have in common
OF_MEANING = 3.0  # how much what a verb means counts beside its traits
LEAST_WEIGHT_OF_VERB = 0.1
OF_VERB = "verb "
OF_ARTICLES = "the articles of tests/golden and from news of 2019 and 2020 (Wikinews) that was labeled by hand."
HEADER = (
    "Weights of traits by which a clause is judged to tell a happening (events/detection/traits.py).",
    f"Learned by logistic regression from {OF_ARTICLES}",
    f"Left out are traits of fewer than {SETTINGS.least_seen} clauses and weights under {SETTINGS.least_weight}.",
    "Written by benchmarks/learning/happenings.py.",
)
HEADER_OF_VERBS = (
    "What the verb alone says of whether its clause tells a happening: to be added to the weights of its traits.",
    f"Learned together with them from {OF_ARTICLES}",
    "Verbs that these do not hold have the weights of what they mean, which WordLlama's directions of words tell.",
    f"Left out are verbs that weigh less than {LEAST_WEIGHT_OF_VERB}. Written by benchmarks/learning/happenings.py.",
)
HEADER_OF_RETELLINGS = (
    "Weights of traits by which a clause is judged to tell what another one tells (events/coreference/sameness.py).",
    f"Learned by logistic regression from {OF_ARTICLES}",
    "Written by benchmarks/learning/happenings.py.",
)


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a labeled happening, its number, and whether all annotators would have it."""

    span: Span
    number: int
    is_required: bool


@dataclass(frozen=True, slots=True)
class Labeled:
    """What an article says but its happenings, and their labels."""

    reading: Reading
    labels: tuple[Label, ...]


def invented(known: KnownActors) -> Iterator[Labeled]:
    """The articles that were invented for the tests."""
    for case in TIDY:
        article = read_plain_file(GOLDEN / case / "article.txt")
        yield Labeled(_read(article, known), _labels(expectation(case, article.text)["events"]))


def labeled(folder: str, known: KnownActors) -> Iterator[Labeled]:
    """The articles of a folder."""
    for article in read_articles((folder,)):
        if isinstance(article, Problem):
            sys.exit(str(article))
        labels = json.loads((Path(folder) / "labels" / f"{Path(article.file).stem}.json").read_text(encoding="utf-8"))
        yield Labeled(_read(article, known), _labels(labels["events"]))


def _read(article: Article, known: KnownActors) -> Reading:
    whole = replace(article, text=as_read(article.text))
    return read_but_events(whole, parse(whole.text), known)


def _labels(events: Iterable[dict[str, Any]]) -> tuple[Label, ...]:
    rows = enumerate(events)
    return tuple(Label(Span(*span), number, event["required"]) for number, event in rows for span in event["evidence"])


def find_examples(article: Labeled) -> Iterator[Example]:
    """The traits of the clauses that are to be judged, with what the labels say of them.

    What only some annotators would have is neither right nor wrong.
    """
    reading, triggers = with_sides(article.reading)
    for paragraph, found in triggers:
        _, told = find_listed(reading, paragraph, found)
        for verb in find_candidates(reading, paragraph, told):
            start = paragraph.span.start + verb.idx
            around = [label for label in article.labels if label.span.start <= start < label.span.end]
            heading = [label.is_required for label in around if _is_headed(paragraph, label.span, verb)]
            if heading and not any(heading):
                continue
            lemma, weight = verb.lemma_.lower(), INSIDE if around and not heading else 1.0
            traits = (*find_traits(reading, paragraph, verb, told), _trait_of(lemma))
            yield Example(traits, any(heading), weight, tuple(_meaning_of(lemma)))


def _is_headed(paragraph: Paragraph, span: Span, verb: Token) -> bool:
    """Whether the verb heads the labeled words, or the clause that their head stands in."""
    inside = Span(max(span.start, paragraph.span.start), min(span.end, paragraph.span.end))
    root = paragraph.words_in(inside).root
    return verb in (root, clause_of(root))


def find_pairs(article: Labeled) -> Iterator[Example]:
    """The traits of clauses that are to be judged beside what is told near them, and whether both bear one label."""
    reading, triggers = with_sides(article.reading)
    told: list[EventMention] = [*find_occasions(reading), *find_offers(reading)]
    likely: list[EventMention] = []
    for paragraph, found in triggers:
        events, places = find_listed(reading, paragraph, found)
        told += events
        verbs = find_candidates(reading, paragraph, places)
        likely += find_told(reading, paragraph, (as_deed(reading, paragraph, verb) for verb in verbs))
    numbers = {mention: _numbers_of(mention, article.labels) for mention in (*told, *likely)}
    known = sorted((*told, *(mention for mention in likely if numbers[mention])), key=PLACE)
    for mention in likely:
        for other in near(mention, [other for other in known if other is not mention]):
            yield _pair(telling_of(reading, mention), telling_of(reading, other), numbers)


def _pair(one: Telling, other: Telling, numbers: Mapping[EventMention, frozenset[int]]) -> Example:
    first, second = numbers[one.mention], numbers[other.mention]
    weight = 1.0 if first and second else UNLABELED
    return Example(tuple(find_shared_traits(one, other)), bool(first & second), weight)


def _numbers_of(mention: EventMention, labels: Iterable[Label]) -> frozenset[int]:
    """The labeled happenings whose words a telling shares."""
    return frozenset(label.number for label in labels if _overlap(mention.evidence, label.span) >= OVERLAP)


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / min(one.end - one.start, other.end - other.start)


def weigh_verbs(weights: Mapping[str, float]) -> dict[str, float]:
    """Weigh the verbs of English, each by what it means and by the clauses that had it."""
    parts = np.array([weights[name] for name in sorted(weights) if name.startswith(OF_AMOUNT)])
    verbs = {trait.removeprefix(OF_VERB) for trait in weights if trait.startswith(OF_VERB)} | _verbs_of_english()
    weighed = {verb: float(parts @ _meaning_of(verb)) + weights.get(_trait_of(verb), 0.0) for verb in sorted(verbs)}
    return {verb: weight for verb, weight in weighed.items() if abs(weight) >= LEAST_WEIGHT_OF_VERB}


def _trait_of(verb: str) -> str:
    return f"{OF_VERB}{verb}"


@cache
def _meaning_of(verb: str) -> Values:
    """The direction of a verb, as long as it is to count."""
    return find_meaning(verb).astype(np.float64) * (OF_MEANING / LENGTH)


def _verbs_of_english() -> set[str]:
    """The verbs by which spaCy finds the plain forms of others."""
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    return set(lemmatizer.lookups.get_table("lemma_index")["verb"])


def learn_clauses(articles: Iterable[Labeled]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of traits of clauses, and those of their verbs."""
    weights = learn_weights([example for row in articles for example in find_examples(row)], SETTINGS)
    traits = {trait: weight for trait, weight in weights.items() if not trait.startswith((OF_VERB, OF_AMOUNT))}
    return traits, weigh_verbs(weights)


def learn_retellings(articles: Iterable[Labeled]) -> dict[str, float]:
    """The weights of traits that two tellings of one happening share."""
    return learn_weights([pair for row in articles for pair in find_pairs(row)], SETTINGS_OF_RETELLINGS)


def main() -> None:
    """Learn the weights from the folders named on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", metavar="FOLDER", help="labeled articles")
    folders: list[str] = parser.parse_args().folders
    seeds = Path(__file__).parents[2] / "seeds" / "actors.toml"
    known = read_known_actors(seeds.read_text(encoding="utf-8"), str(seeds))
    articles = [*invented(known), *(row for folder in folders for row in labeled(folder, known))]
    traits, verbs = learn_clauses(articles)
    write_weights("happening_traits.tsv", HEADER, traits)
    write_weights("happening_verbs.tsv", HEADER_OF_VERBS, verbs)
    write_weights("retelling_traits.tsv", HEADER_OF_RETELLINGS, learn_retellings(articles))


if __name__ == "__main__":
    main()
