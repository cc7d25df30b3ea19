"""Make rows of the fixtures from merged values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from timeline.domain.spans import Span
from timeline.extraction.records import Article
from timeline.fixture_files import rows
from timeline.fixture_files.rows import Row
from timeline.merging.disagreement import choose_reading
from timeline.merging.records import (
    Actor,
    Alias,
    Disagreement,
    Event,
    Evidence,
    Statement,
    Wording,
)

PublicationDays = Mapping[str, date | None]


def publication_days(articles: Iterable[Article]) -> PublicationDays:
    """The day on which each article was published, by the article's id."""
    return {article.id: article.published for article in articles}


def article_row(article: Article) -> Row:
    """The row of an article, its whole text included."""
    return Row(
        rows.ARTICLE,
        article.id,
        {
            "title": article.title,
            "publisher": article.publisher,
            "republished_by": article.republished_by,
            "byline": article.byline,
            "url": article.url,
            "published_on": _day(article.published),
            "published_basis": article.published_basis,
            "language": article.language,
            "text": article.text,
        },
    )


def actor_row(actor: Actor) -> Row:
    """The row of an actor."""
    return Row(
        rows.ACTOR,
        actor.id,
        {
            "name": actor.name,
            "kind": actor.kind.value,
            "names": list(actor.names),
            "roles": [asdict(role) for role in actor.roles],
            "country": actor.country,
            "wikidata": actor.wikidata,
            "disagreements": [_disagreement(actor, contested) for contested in actor.disagreements],
        },
    )


def alias_row(alias: Alias) -> Row:
    """The row of a former id."""
    fields = {"type": alias.type.value, "old_id": alias.id, "target_id": alias.target}
    return Row(rows.ALIAS, f"{alias.type}/{alias.id}", fields)


def event_rows(event: Event, published: PublicationDays) -> Iterator[Row]:
    """The rows of an event: itself, who took part, and the words that tell it."""
    told_by = [evidence.article for evidence in event.evidence]
    what = {"title": event.title, "kind": event.kind.value, "status": event.status.value, "place": event.place}
    yield Row(rows.EVENT, event.id, what | _dated(event, _first_day(told_by, published)))
    for position, actor in enumerate(event.actors):
        part = {"event": event.id, "actor": actor, "position": position}
        yield Row(rows.PARTICIPATION, f"{event.id}/{actor}", part)
    for pk, evidence in _numbered(event.id, sorted(event.evidence, key=_evidence_order)):
        yield _evidence_row(pk, event.id, evidence)


def statement_rows(statement: Statement, published: PublicationDays) -> Iterator[Row]:
    """The rows of a statement: itself, and how each article words it."""
    told_by = [wording.article for wording in statement.wordings]
    fields = {
        "text": statement.text,
        "kind": statement.kind.value,
        "speaker": statement.speaker,
        "speaker_name": statement.speaker_name,
        "addressee": statement.addressee,
        "occasion": statement.occasion,
    }
    yield Row(rows.STATEMENT, statement.id, fields | _dated(statement, _first_day(told_by, published)))
    for pk, wording in _numbered(statement.id, sorted(statement.wordings, key=_wording_order)):
        yield _wording_row(pk, statement.id, wording)


def _evidence_row(pk: str, event: str, evidence: Evidence) -> Row:
    fields = {
        "event": event,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "words": evidence.words,
        "kind": evidence.kind.value,
        "status": evidence.status.value,
    }
    return Row(rows.EVIDENCE, pk, fields | _telling(evidence))


def _wording_row(pk: str, statement: str, wording: Wording) -> Row:
    fields = {
        "statement": statement,
        "kind": wording.kind.value,
        "spans": [list(span) for span in wording.spans],
        "text": wording.text,
        "turn": wording.turn,
        "speaker_rule": wording.speaker_rule,
        "via": wording.via,
    }
    speaker = _words("speaker", wording.speaker_words, wording.speaker_span)
    cue = _words("cue", wording.cue_words, wording.cue_span)
    return Row(rows.WORDING, pk, fields | speaker | cue | _telling(wording))


def _dated(thing: Event | Statement, not_after: date | None) -> dict[str, Any]:
    when = thing.when.date
    return {
        "starts_on": _day(when.earliest),
        "ends_on": _day(when.latest),
        "precision": when.precision.value,
        "edtf": when.edtf,
        "date_rule": thing.when.rule,
        "not_after": _day(not_after),
        "corroboration": thing.corroboration.value,
        "newsrooms": thing.newsrooms,
        "disagreements": [_disagreement(thing, contested) for contested in thing.disagreements],
    }


def _disagreement(thing: Actor | Event | Statement, contested: Disagreement) -> dict[str, Any]:
    values = [{"value": reading.value, "sources": list(reading.articles)} for reading in contested.readings]
    return {"field": contested.field, "values": values, "chosen": choose_reading(thing, contested)}


def _telling(told: Evidence | Wording) -> dict[str, Any]:
    own = {"article": told.article, "rule": told.rule, "merge_reason": told.merge_reason}
    when = told.when
    return own | {"edtf": when.date.edtf, "date_rule": when.rule} | _words("date", when.words, when.span)


def _words(name: str, words: str, span: Span | None) -> dict[str, Any]:
    start, end = span or (None, None)
    return {f"{name}_words": words, f"{name}_start": start, f"{name}_end": end}


def _first_day(articles: Iterable[str], published: PublicationDays) -> date | None:
    """The publication day of the first article that tells of it."""
    return min((day for article in articles if (day := published.get(article))), default=None)


def _numbered(owner: str, told: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Each telling with its id, numbered within its article, so that ids do not depend on other articles."""
    counts: dict[str, int] = {}
    for telling in told:
        counts[telling.article] = counts.get(telling.article, 0) + 1
        yield f"{owner}/{telling.article}/{counts[telling.article]}", telling


def _evidence_order(evidence: Evidence) -> tuple[Any, ...]:
    """Words that only tell an event again come last, so that the others keep their numbers."""
    what = (evidence.rule, evidence.kind, evidence.status, evidence.when.date.edtf)
    return evidence.article, evidence.is_told_again, evidence.span, *what


def _wording_order(wording: Wording) -> tuple[Any, ...]:
    return wording.article, wording.spans, wording.rule, wording.kind, wording.turn, wording.when.date.edtf


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
