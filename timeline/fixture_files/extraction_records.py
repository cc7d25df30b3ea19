"""Write extraction records: one JSON object an article, with the spans of all findings and their merged ids."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import TOLD_AGAIN, EventKind
from timeline.domain.spans import Span
from timeline.extraction.records import (
    INFERRED_DATES,
    ArticleActor,
    EventMention,
    Findings,
    StatementMention,
    TimeMention,
)
from timeline.merging.actors import rename_actors
from timeline.merging.records import Event, Evidence, Statement, Timeline, Wording

INFERRED = INFERRED_DATES | {""}  # and where no rule gives a day
# Article, words, kind and trigger, which no two happenings share.
ToldAt = tuple[str, Span, EventKind, Span | None]
MergedEvents = dict[ToldAt, tuple[Event, Evidence]]
MergedStatements = dict[tuple[str, tuple[Span, ...]], tuple[Statement, Wording]]


def write_records(timeline: Timeline, findings: Iterable[Findings]) -> Iterator[str]:
    """Write one line an article, of its findings before merging."""
    told = ((event, row) for event in timeline.events for row in event.evidence if not row.is_told_again)
    events = {_told_at(row): (event, row) for event, row in told}
    statements = {
        (row.article, row.spans): (statement, row) for statement in timeline.statements for row in statement.wordings
    }
    for read in findings:
        found = rename_actors(read, timeline.present)
        record = {
            "article": _article(found),
            "times": [_time(mention, found.article.text) for mention in found.times],
            "actors": [_actor(actor) for actor in found.actors],
            "statements": [_statement(mention, statements, found) for mention in found.statements],
            "events": list(_events(found, events)),
            "problems": [problem.message for problem in found.problems],
        }
        yield json.dumps(record, ensure_ascii=False) + "\n"


def _article(findings: Findings) -> dict[str, Any]:
    article = findings.article
    return {
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published and article.published.isoformat(),
        "url": article.url or None,
    }


def _time(mention: TimeMention, text: str) -> dict[str, Any]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "type": mention.type.value,
        "value": mention.value,
        "edtf": (mention.date.edtf or None) if mention.date else None,
        "rule": mention.rule,
    }


def _actor(actor: ArticleActor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "aliases": list(actor.aliases),
        "mentions": [list(mention.span) for mention in actor.mentions],
        "rules": [mention.rule for mention in actor.mentions],
    }


def _told_at(row: Evidence) -> ToldAt:
    return row.article, row.span, row.kind, row.trigger


def _statement(mention: StatementMention, statements: MergedStatements, findings: Findings) -> dict[str, Any]:
    speech = mention.speech
    statement, wording = statements.get((findings.article.id, speech.content), (None, None))
    return {
        "id": statement.id if statement else None,
        "speaker": mention.speaker,
        "speaker_span": _span(speech.speaker),
        "cue_span": _span(speech.cue),
        "content": [list(span) for span in speech.content],
        "kind": speech.kind.value,
        "turn": f"t{speech.turn}",
        "edtf": _date_of_statement(mention, statement).edtf or None,
        "addressee": mention.addressee,
        "via": mention.via,
        "rule": speech.rule,
        "speaker_rule": mention.speaker_rule,
        "date_rule": mention.date_rule,
        "merge_reason": wording.merge_reason if wording else "",
    }


def _date_of_statement(mention: StatementMention, merged: Statement | None) -> PartialDate:
    """The timeline's date where the article only infers one, else the article's own."""
    inferred = mention.date_rule in INFERRED
    return merged.when.date if merged and inferred and merged.when.date.is_known else mention.date


def _events(findings: Findings, events: MergedEvents) -> Iterator[dict[str, Any]]:
    """The happenings of the article, one entry for each of the timeline's events that it tells."""
    told: dict[str, list[tuple[EventMention, Evidence]]] = {}
    whole: dict[str, Event] = {}
    for mention in findings.events:
        place = (findings.article.id, mention.evidence, mention.kind, mention.trigger)
        if place in events:
            event, evidence = events[place]
            whole[event.id] = event
            told.setdefault(event.id, []).append((mention, evidence))
    for event_id, rows in told.items():
        reasons = [reason for mention, row in rows for reason in (row.merge_reason, *_repeated(mention))]
        yield _event(whole[event_id], [mention for mention, _ in rows]) | {"merge_reasons": reasons}


def _repeated(mention: EventMention) -> Iterator[str]:
    """The reason of each place that tells a happening again."""
    return repeat(TOLD_AGAIN, len(mention.retold))


def _event(event: Event, mentions: list[EventMention]) -> dict[str, Any]:
    first = mentions[0]
    return {
        "id": event.id,
        "title": first.title,
        "kind": first.kind.value,
        "status": first.status.value,
        "edtf": _date_of_event(event, mentions).edtf or None,
        "actors": list(dict.fromkeys(actor for mention in mentions for actor in mention.actors)),
        "evidence": [list(told.evidence) for mention in mentions for told in (mention, *mention.retold)],
        "place": next((mention.place for mention in mentions if mention.place), None),
        "rule": first.rule,
        "date_rule": first.date_rule,
    }


def _date_of_event(event: Event, mentions: list[EventMention]) -> PartialDate:
    """The first date of one unit that the article gives, else its first interval, else the timeline's date."""
    dated = [mention.date for mention in mentions if mention.date.is_known]
    return min(dated, key=lambda date: "/" in date.edtf, default=event.when.date)


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None
