"""Events and statements in; the words and the names by which each is found, in the tables made for finding, out.

Both tables know an entry by its key, so that what is found is in order: an entry leaves them before its key changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from timeline.loading.stored import BATCH, batches
from timeline.models import (
    Event,
    EventPosting,
    EventWords,
    Evidence,
    Statement,
    StatementPosting,
    StatementWords,
    Wording,
)
from timeline.models.postings import Role

INDEXES: Mapping[type[Event | Statement], tuple[type[Any], ...]] = {
    Event: (EventWords, EventPosting),
    Statement: (StatementWords, StatementPosting),
}

Publishers = Mapping[str, set[str]]  # by the ids of what they carry


def leave_indexes(model: type[Event] | type[Statement], ids: Iterable[str]) -> None:
    """Take what is placed of these ids out of the tables."""
    for batch in batches(ids):
        placed = model._default_manager.filter(pk__in=batch, key__isnull=False)
        keys = list(placed.values_list("key", flat=True))
        for index in INDEXES[model]:
            index._default_manager.filter(key__in=keys).delete()


def index_events(ids: Iterable[str]) -> None:
    """Put the placed events of these ids into the tables."""
    for batch in batches(ids):
        told = Evidence.objects.filter(event__in=batch).values_list("event_id", "article__publisher")
        publishers = _by_entry(told)
        placed = list(
            Event.objects.filter(pk__in=batch, key__isnull=False).prefetch_related("evidence", "participations")
        )
        _store_words(EventWords, {each: _words_of_event(each) for each in placed})
        EventPosting.objects.bulk_create(
            [
                EventPosting(role=role, name=name, **_place(each))
                for each in placed
                for role, name in _names_of_event(each, publishers)
            ],
            BATCH,
        )


def index_statements(ids: Iterable[str]) -> None:
    """Put the placed statements of these ids into the tables."""
    for batch in batches(ids):
        told = Wording.objects.filter(statement__in=batch).values_list("statement_id", "article__publisher")
        publishers = _by_entry(told)
        placed = list(Statement.objects.filter(pk__in=batch, key__isnull=False).prefetch_related("wordings"))
        _store_words(StatementWords, {each: _words_of_statement(each) for each in placed})
        StatementPosting.objects.bulk_create(
            [
                StatementPosting(role=role, name=name, **_place(each))
                for each in placed
                for role, name in _names_of_statement(each, publishers)
            ],
            BATCH,
        )


def _store_words(model: type[Any], texts: Mapping[Any, str]) -> None:
    """Searched tables know no conflict of keys, and Django's ``flush`` does not know them: what is there goes first."""
    model._default_manager.filter(pk__in=[entry.key for entry in texts]).delete()
    model._default_manager.bulk_create([model(text=text, **_place(entry)) for entry, text in texts.items()], BATCH)


def _place(entry: Event | Statement) -> dict[str, Any]:
    """The columns that the tables repeat."""
    return {"key_id": entry.key, "reach": entry.reach, "kind": entry.kind}


def _by_entry(told: QuerySet[Any, tuple[str, str]]) -> Publishers:
    publishers: defaultdict[str, set[str]] = defaultdict(set)
    for entry, publisher in told:
        publishers[entry].add(publisher)
    return publishers


def _names_of_event(event: Event, publishers: Publishers) -> Iterator[tuple[Role, str]]:
    yield from ((Role.ACTOR, part.actor_id) for part in event.participations.all())
    yield from ((Role.PUBLISHER, publisher) for publisher in sorted(publishers[event.pk]))


def _names_of_statement(said: Statement, publishers: Publishers) -> Iterator[tuple[Role, str]]:
    people = {Role.SPEAKER: said.speaker_id, Role.ADDRESSEE: said.addressee_id}
    yield from ((role, actor) for role, actor in people.items() if actor)
    yield from ((Role.ACTOR, actor) for actor in dict.fromkeys(people.values()) if actor)
    yield from ((Role.PUBLISHER, publisher) for publisher in sorted(publishers[said.pk]))


def _words_of_event(event: Event) -> str:
    return "\n".join((event.title, event.place, *(told.words for told in event.evidence.all())))


def _words_of_statement(said: Statement) -> str:
    return "\n".join((said.text, said.speaker_name, *(wording.text for wording in said.wordings.all())))
