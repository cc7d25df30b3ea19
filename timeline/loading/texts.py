"""Find the texts under whose words each published row is to be found, and store them as the search compares them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from timeline.domain.kinds import EntryType
from timeline.loading.stored import BATCH, batches
from timeline.loading.touched import Touched
from timeline.models import Article, Event, Evidence, Statement, Wording
from timeline.models.published import PUBLISHED
from timeline.models.search import running_words

Told = tuple[str, str]  # the id of a thing, and one of its texts


def texts_of_events(ids: Sequence[str]) -> Iterator[Told]:
    """The title and place of an event, and its evidence."""
    for event, title, place in Event.objects.filter(pk__in=ids).values_list("pk", "title", "place"):
        yield event, title
        yield event, place
    yield from Evidence.objects.filter(event__in=ids).values_list("event", "words")


def texts_of_statements(ids: Sequence[str]) -> Iterator[Told]:
    """The name of who said it, and its wordings."""
    for said, name, text in Statement.objects.filter(pk__in=ids).values_list("pk", "speaker_name", "text"):
        yield said, name
        yield said, text
    yield from Wording.objects.filter(statement__in=ids).values_list("statement", "text")


def texts_of_articles(ids: Sequence[str]) -> Iterator[Told]:
    """The title of an article."""
    yield from Article.objects.filter(pk__in=ids).values_list("pk", "title")


TEXTS: Mapping[EntryType, Callable[[Sequence[str]], Iterator[Told]]] = {
    EntryType.ARTICLE: texts_of_articles,
    EntryType.EVENT: texts_of_events,
    EntryType.STATEMENT: texts_of_statements,
}


def store_running_words(touched: Touched) -> None:
    """Store the words of these rows' texts in their order, for the search for phrases."""
    for entry, texts_of in TEXTS.items():
        for batch in batches(touched.get(entry, ())):
            texts: dict[str, list[str]] = defaultdict(list)
            for thing, text in texts_of(batch):
                texts[thing].append(text)
            things: Any = PUBLISHED[entry]._default_manager
            stale: list[Any] = []
            for row in things.filter(pk__in=batch).only("running_words").order_by("pk"):
                words = running_words(texts[row.pk])
                if words != row.running_words:
                    row.running_words = words
                    stale.append(row)
            things.bulk_update(stale, ["running_words"], BATCH)
