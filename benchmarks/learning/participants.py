"""Learn who took part in a happening though no rule names them, from labeled articles.

    pip install scipy
    python -m benchmarks.learning.participants FOLDER...

They are the tidy articles of tests/golden and those of the folders. A folder holds articles as seeds/ does, and in
``labels`` one JSON file an article, named as its text: {"actors": [{"id", "name", "aliases"}], "events": [{"evidence":
[[start, end]], "kind", "edtf", "actors"}]}. Only weights of traits are kept, no name and no sentence.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.learning.weights import Example, Settings, learn_weights, write_weights
from tests.scores.cases import GOLDEN, TIDY, expectation
from tests.scores.scoring import WORD, Found, actor_names, known_actor, pair_events
from timeline.extraction.actors import KnownActors, read_known_actors
from timeline.extraction.article import read_but_events
from timeline.extraction.events.arguments.likely_participants import find_candidates
from timeline.extraction.events.arguments.participant_traits import find_scenes, find_traits
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.language import parse
from timeline.extraction.plain_text import as_read
from timeline.extraction.records import Article, ArticleActor, EventMention, Problem
from timeline.extraction.sources import read_articles
from timeline.extraction.sources.plain import read_plain_file

SETTINGS = Settings(least_seen=6, least_weight=0.05, restraint=10.0)
HEADER = (
    "Weights of traits by which somebody is judged to have taken part (events/arguments/likely_participants.py).",
    "Learned by logistic regression from the tidy articles of tests/golden, Wikinews of 2004, 2019 and 2020, and",
    "messy articles made up in the manner of outlets, all labeled by hand.",
    f"Left out are traits of fewer than {SETTINGS.least_seen} candidates and weights under {SETTINGS.least_weight}.",
    "Written by benchmarks/learning/participants.py.",
)


def labeled_articles(folders: list[str]) -> Iterator[tuple[Article, Found]]:
    """The articles to learn from, each with what people found in it."""
    for case in TIDY:
        article = read_plain_file(GOLDEN / case / "article.txt")
        yield article, expectation(case, article.text)
    for folder in folders:
        for told in read_articles((folder,)):
            if isinstance(told, Problem):
                sys.exit(str(told))
            labels = Path(folder) / "labels" / f"{Path(told.file).stem}.json"
            yield told, json.loads(labels.read_text(encoding="utf-8"))


def find_examples(article: Article, labels: Found, known: KnownActors) -> Iterator[Example]:
    """The traits of all who may have taken part in the labeled happenings that are found, and whether they did."""
    whole = replace(article, text=as_read(article.text))
    reading = read_but_events(whole, parse(whole.text), known)
    names, index = actor_names(labels["actors"]), [match.span() for match in WORD.finditer(article.text)]
    who = {actor.id: known_actor(_as_found(actor), names, article.text) for actor in reading.actors}
    scenes = list(find_scenes(reading, find_by_rules(reading)))
    pairs = pair_events(labels["events"], [_as_told(scene.event) for scene in scenes], index, who)
    for label, place in pairs.items():
        took_part, scene = frozenset(labels["events"][label]["actors"]), scenes[place]
        for id in find_candidates(reading, scene):
            yield Example(tuple(find_traits(reading, scene, id)), who[id] in took_part, 1.0)


def _as_found(actor: ArticleActor) -> Found:
    spans = [mention.span for mention in actor.mentions]
    return {"id": actor.id, "name": actor.name, "aliases": actor.aliases, "mentions": spans}


def _as_told(event: EventMention) -> Found:
    day = event.date.edtf or None
    return {"kind": event.kind.value, "edtf": day, "actors": event.actors, "evidence": [event.evidence]}


def main() -> None:
    """Learn the weights from the folders named on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", metavar="FOLDER", help="labeled articles")
    seeds = Path(__file__).parents[2] / "seeds" / "actors.toml"
    known = read_known_actors(seeds.read_text(encoding="utf-8"), str(seeds))
    labeled = labeled_articles(parser.parse_args().folders)
    examples = [example for article, labels in labeled for example in find_examples(article, labels, known)]
    write_weights("participant_traits.tsv", HEADER, learn_weights(examples, SETTINGS))


if __name__ == "__main__":
    main()
