"""The page of a transcript goes in; the people who speak in it come out, whom often nothing but their label names."""

from __future__ import annotations

from collections.abc import Iterator
from string import capwords

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.linking import LABEL
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.transcripts import called


def find_labeled(page: Page) -> Iterator[NameMention]:
    """Every name in front of an utterance; the only one in capitals is the outlet that asks."""
    labels = {number: turn.label for number, turn in page.transcript.items() if turn.label is not None}
    shouted = {called(label) for label in labels.values() if label["name"].isupper()}
    are_people = len(shouted) > 1 or shouted == set(map(called, labels.values()))
    for number, label in labels.items():
        name = _without_titles(label["name"])
        if name and (are_people or not name.isupper()):
            end = label.end("name") + page.paragraphs[number].span.start
            whole = " ".join(capwords(word, "-") if word.isupper() else word for word in name.split())
            yield NameMention(Span(end - len(name), end), whole, ActorKind.PERSON, LABEL, is_short=" " not in whole)


def _without_titles(name: str) -> str:
    """A name without the titles in front of it, "" where a label only says what somebody does: "MODERATOR"."""
    roles = read_groups("titles.toml")["labels"]
    words = name.split()
    titles = [place for place, word in enumerate(words, 1) if is_title_word(word) or word.lower() in roles]
    return " ".join(words[max(titles, default=0) :])
