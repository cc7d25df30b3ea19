"""Select the rows that a checked question asks for, in the parts of an index that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from timeline.domain.kinds import EventKind, StatementKind, values_of
from timeline.models import Actor, Article, Event, Statement
from timeline.models.postings import Role, Sought, rarest_first
from timeline.models.search import phrases_of, typed_words_of, words_of
from timeline.models.windows import DatedQuerySet, Part, Section

Asked = Mapping[str, Any]
CHOICES = ("status", "precision", "corroboration")
ROLES = {"speaker": Role.SPEAKER, "addressee": Role.ADDRESSEE, "publisher": Role.PUBLISHER, "article": Role.ARTICLE}


def events_for(asked: Asked) -> tuple[Section, ...]:
    """The events that answer the question."""
    if "speaker" in asked or "addressee" in asked:
        return ()
    return _in_sections(Event.objects.all(), asked, values_of(EventKind))


def statements_for(asked: Asked) -> tuple[Section, ...]:
    """The statements that answer the question."""
    if "status" in asked:
        return ()
    return _in_sections(Statement.objects.all(), asked, values_of(StatementKind))


def actors_for(asked: Asked) -> tuple[Section, ...]:
    """The actors that answer the question."""
    beginnings = (Sought(Role.BEGINNING, word) for word in typed_words_of(asked.get("q", "")))
    actors = Actor.objects.under(*rarest_first(beginnings))
    if "article" in asked:
        actors = actors.appearing_in(asked["article"])
    if "kind" in asked:
        actors = actors.filter(kind__in=asked["kind"])
    return ((Part(actors, f"{actors.placing}id"),),)


def articles_for(asked: Asked) -> tuple[Section, ...]:
    """The articles that answer the question."""
    articles = Article.objects.under(*rarest_first(_sought(asked))).saying(*_phrases(asked))
    return ((articles.published_in(*_window(asked)),),)


def _sought(asked: Asked) -> Iterator[Sought]:
    """The headings that the question asks for."""
    yield from (Sought(Role.ACTOR, actor) for actor in asked.get("actor", ()))
    yield from (Sought(role, asked[parameter]) for parameter, role in ROLES.items() if parameter in asked)
    yield from (Sought(Role.WORD, word) for word in words_of(asked.get("q", "")))


def _phrases(asked: Asked) -> tuple[str, ...]:
    """The phrases that the question asks for."""
    return phrases_of(asked.get("q", ""))


def _window(asked: Asked) -> tuple[date | None, date | None]:
    """The first and the last day that the question asks for; None where it leaves an end open."""
    after, before = asked.get("after"), asked.get("before")
    return after.earliest if after else None, before.latest if before else None


def _in_sections(entries: DatedQuerySet[Any], asked: Asked, kinds: Sequence[str]) -> tuple[Section, ...]:
    """One part for each kind and each way to lie in the window, each of which an index yields in order."""
    asked_kinds = [kind for kind in kinds if kind in asked.get("kind", ())]
    if "kind" in asked and not asked_kinds:
        return ()
    entries = entries.under(*rarest_first(_sought(asked))).saying(*_phrases(asked))
    chosen = {column: [asked[column]] for column in CHOICES if column in asked}
    chosen_entries = entries.filter(**{f"{column}__in": values for column, values in chosen.items()})
    each_kind = tuple(chosen_entries.of_kind(kind) for kind in asked_kinds) or (chosen_entries,)
    if "after" not in asked and "before" not in asked:
        return (tuple(rows.part() for rows in each_kind),)
    first, last = _window(asked)
    lasting = entries.checked_for(chosen | ({"kind": asked_kinds} if asked_kinds else {}))
    begun = tuple(rows.placed_in(first, last) for rows in each_kind)
    return lasting.begun_before(first), begun, lasting.ended_after(last)
