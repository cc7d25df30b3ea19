"""Make the entries of a page from rows with their details."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from django.urls import reverse
from django.utils.text import capfirst

from timeline.domain.dates import read_edtf
from timeline.domain.kinds import TOLD_AGAIN, Corroboration, EntryType, EventStatus, StatementKind
from timeline.domain.web_addresses import passage_address, web_address
from timeline.models import Actor, Event, Evidence, Statement, Wording
from timeline.pages.attributions import find_attribution
from timeline.pages.chapters import Entry, Link, Source
from timeline.pages.disputes import name_correction, name_disputes
from timeline.pages.reasons import NOBODY, find_reasons

T = TypeVar("T", Evidence, Wording)

UNNAMED = "Unnamed source"
TOLD = "told"  # the manner of evidence, which is nobody's speech


def event_entry(event: Event) -> Entry:
    """What the page shows of an event."""
    return Entry(
        type=EntryType.EVENT,
        id=event.pk,
        heading=Link(event.title, reverse("pages:event", args=[event.pk])),
        json=reverse("event-detail", args=[event.pk]),
        kind=event.kind.replace("-", " "),
        status=EventStatus(event.status),
        people=tuple(link_to_actor(part.actor) for part in event.participations.all()),
        place=event.place,
        when=event.when,
        not_after=event.not_after,
        order=event.key or 0,
        corroboration=Corroboration(event.corroboration),
        sources=tuple(_evidence_source(evidence, event) for evidence in _oldest_first(event.evidence.all())),
        newsrooms=event.newsrooms,
        disputes=name_disputes(event.disagreements, _publishers(event.evidence.all())),
        corrections=tuple(map(name_correction, event.corrections.all())),
    )


def statement_entry(statement: Statement) -> Entry:
    """What the page shows of a statement."""
    speaker = name_speaker(statement)
    return Entry(
        type=EntryType.STATEMENT,
        id=statement.pk,
        heading=Link(speaker, reverse("pages:statement", args=[statement.pk])),
        json=reverse("statement-detail", args=[statement.pk]),
        kind=f"{statement.kind} statement",
        status=EventStatus.HAPPENED,
        people=(link_to_actor(statement.speaker),) if statement.speaker else (),
        addressee=link_to_actor(statement.addressee) if statement.addressee else None,
        when=statement.when,
        not_after=statement.not_after,
        order=statement.key or 0,
        corroboration=Corroboration(statement.corroboration),
        sources=tuple(_wording_source(wording, speaker) for wording in _oldest_first(statement.wordings.all())),
        newsrooms=statement.newsrooms,
        disputes=name_disputes(statement.disagreements, _publishers(statement.wordings.all())),
        corrections=tuple(map(name_correction, statement.corrections.all())),
    )


def link_to_actor(actor: Actor) -> Link:
    """The actor's name, leading to its page."""
    return Link(actor.name, reverse("pages:actor", args=[actor.pk]))


def name_speaker(statement: Statement) -> str:
    """The speaker's name, else the article's words for the source."""
    return statement.speaker.name if statement.speaker else capfirst(statement.speaker_name) or UNNAMED


def _publishers(tellings: Iterable[Evidence | Wording]) -> dict[str, str]:
    """The publishers of the articles, by the articles' ids."""
    return {telling.article_id: telling.article.publisher for telling in tellings}


def _oldest_first(tellings: Iterable[T]) -> list[T]:
    """The tellings in the order of publication, and last those by which an article only tells a thing again."""
    return sorted(tellings, key=lambda told: (told.merge_reason == TOLD_AGAIN, told.article.published_on or date.max))


def _evidence_source(evidence: Evidence, event: Event) -> Source:
    names = {part.actor_id: part.actor.name for part in event.participations.all()}
    source = _source(evidence, evidence.words, manner=TOLD, names=names)
    return source if evidence.status == event.status else replace(source, stage=evidence.status)


def _wording_source(wording: Wording, speaker: str) -> Source:
    via = wording.via.name if wording.via else ""
    source = _source(wording, wording.text, manner=wording.kind, via=via)
    if wording.kind == StatementKind.DIRECT:
        return replace(source, said_by=speaker)
    ahead, behind = find_attribution(wording)
    return replace(source, ahead=ahead, behind=behind)


def _source(
    telling: Evidence | Wording, words: str, *, manner: str, via: str = "", names: Mapping[str, str] = NOBODY
) -> Source:
    article = telling.article
    return Source(
        words=words,
        manner=manner,
        publisher=article.publisher,
        article=Link(article.title, reverse("pages:article", args=[article.pk])),
        original=web_address(article.url),
        passage=passage_address(article.url, words),
        published_on=article.published_on,
        when=read_edtf(telling.edtf),
        date_words=telling.date_words,
        via=via,
        reasons=find_reasons(telling, names),
        republished_by=article.republished_by,
    )
