"""Events and statements in; the words by which each is found, in the database's tables for searching, out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from timeline.loading.stored import BATCH, batches
from timeline.models import Event, EventWords, Statement, StatementWords

Words = TypeVar("Words", EventWords, StatementWords)


def store_words(events: Iterable[str], statements: Iterable[str]) -> None:
    """Store anew what the events and statements of these ids are found by; those without a place are not found."""
    for batch in batches(events):
        placed_events = Event.objects.filter(pk__in=batch, key__isnull=False).prefetch_related("evidence")
        _store(EventWords, {event.key or 0: _words_of_event(event) for event in placed_events})
    for batch in batches(statements):
        placed_statements = Statement.objects.filter(pk__in=batch, key__isnull=False).prefetch_related("wordings")
        _store(StatementWords, {said.key or 0: _words_of_statement(said) for said in placed_statements})


def _store(model: type[Words], texts: dict[int, str]) -> None:
    """Searched tables know no conflict of keys, so what is there goes first."""
    model._default_manager.filter(pk__in=list(texts)).delete()
    model._default_manager.bulk_create([model(key_id=key, text=text) for key, text in texts.items()], BATCH)


def _words_of_event(event: Event) -> str:
    return "\n".join((event.title, event.place, *(told.words for told in event.evidence.all())))


def _words_of_statement(said: Statement) -> str:
    return "\n".join((said.text, said.speaker_name, *(wording.text for wording in said.wordings.all())))
