"""Rows and values with sensible defaults: a test names only what it is about.

``build_…`` saves a row of the database; ``value_of_…`` makes a value of the reader. Both take any field by name.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.domain.dates import PartialDate, read_edtf
from timeline.domain.kinds import ActorKind, CorrectionAction, EntryType, EventKind, EventStatus, StatementKind
from timeline.domain.spans import Span
from timeline.extraction import records as found
from timeline.merging import records as merged

if TYPE_CHECKING:
    from django.db.models import Model

    from timeline import models

    Row = TypeVar("Row", bound=Model)

PUBLISHED = date(2025, 2, 25)
TEXT = "Delegates met in Oslo on Monday. “We are ready,” Ana Berg said."
SENTENCE = Span(0, 32)
QUOTED = Span(34, 46)
NUMBERS = itertools.count(1)


def build_article(id: str = "oslo-talks", *, save: bool = True, **fields: Any) -> models.Article:
    """A short article of 25 February 2025."""
    from timeline.models import Article

    defaults = {"title": "Talks in Oslo", "publisher": "The Gazette", "text": TEXT, "published_on": PUBLISHED}
    return _build(Article, {"id": id, "url": f"https://example.org/{id}"} | defaults | fields, save=save)


def build_actor(id: str = "ana-berg", **fields: Any) -> models.Actor:
    """A person whose name is made from the id."""
    from timeline.models import Actor

    return _build(Actor, {"id": id, "name": id.replace("-", " ").title(), "kind": "person"} | fields)


def build_event(
    id: str = "oslo-meeting", *, edtf: str = "2025-02-24", save: bool = True, **fields: Any
) -> models.Event:
    """A meeting on that date, without participants or evidence."""
    from timeline.models import Event

    defaults = {"title": "Delegates met in Oslo", "kind": "meeting", "status": "happened", "not_after": PUBLISHED}
    return _build(Event, {"id": id} | defaults | _dated(edtf) | fields, save=save)


def build_participation(event: models.Event, actor: models.Actor, **fields: Any) -> models.Participation:
    """The actor's part in the event, which is found by it; the first one built takes ``position`` 0."""
    from timeline.models import EventPosting, Heading, Participation

    own = {"id": f"{event.pk}/{actor.pk}", "event": event, "actor": actor}
    position = Participation.objects.filter(event=event).count()
    if event.key is not None:
        heading, _ = Heading.objects.get_or_create(role="actor", name=actor.pk)
        Heading.objects.filter(pk=heading.pk).update(entries=heading.entries + 1)
        EventPosting.objects.create(heading=heading, entry=event, reach=event.reach or None, kind=event.kind)
    return _build(Participation, own | {"position": position} | fields)


def build_evidence(
    event: models.Event, article: models.Article, *, save: bool = True, **fields: Any
) -> models.Evidence:
    """The words of the article's first sentence, telling the event."""
    from timeline.models import Evidence

    own = {"id": f"{event.pk}/{article.pk}/{next(NUMBERS)}", "event": event, "article": article, "rule": "trigger"}
    told = {"kind": event.kind, "status": event.status, "edtf": event.edtf, "date_rule": event.date_rule}
    place = {"start": SENTENCE.start, "end": SENTENCE.end, "words": SENTENCE.of(article.text)}
    return _build(Evidence, own | told | place | fields, save=save)


def build_statement(
    id: str = "we-are-ready",
    speaker: models.Actor | None = None,
    *,
    edtf: str = "2025-02-24",
    save: bool = True,
    **fields: Any,
) -> models.Statement:
    """A direct quotation of that speaker, without a wording."""
    from timeline.models import Statement

    defaults = {"text": "We are ready,", "kind": "direct", "not_after": PUBLISHED}
    said_by = {"speaker": speaker, "speaker_name": speaker.name if speaker else "a delegate"}
    return _build(Statement, {"id": id} | defaults | said_by | _dated(edtf) | fields, save=save)


def build_wording(
    statement: models.Statement, article: models.Article, *, save: bool = True, **fields: Any
) -> models.Wording:
    """The article's quotation, reporting the statement."""
    from timeline.models import Wording

    own = {"id": f"{statement.pk}/{article.pk}/{next(NUMBERS)}", "statement": statement, "article": article}
    told = {
        "kind": statement.kind,
        "edtf": statement.edtf,
        "date_rule": statement.date_rule,
        "turn": 0,
        "rule": "quote",
    }
    words = {"spans": [list(QUOTED)], "text": QUOTED.of(article.text)}
    return _build(Wording, own | told | words | fields, save=save)


def build_correction(thing: Model, *, save: bool = True, **fields: Any) -> models.Correction:
    """A title, name or speaker that somebody set on that event, statement or actor."""
    from timeline.models import Correction

    type = thing._meta.model_name or ""
    own = {"id": f"{type}/{thing.pk}/{next(NUMBERS)}", "type": type, "object_id": thing.pk, type: thing, "position": 1}
    made = {"action": "set", "field": "title", "value": "Delegates met", "was": "Delegates sat"}
    signed = {"who": "Bo Dahl", "decided_on": PUBLISHED, "why": "The minutes say so."}
    return _build(Correction, own | made | signed | fields, save=save)


def value_of_correction(**fields: Any) -> merged.Correction:
    """A title that somebody set on the meeting."""
    why = "The minutes say so."
    made = merged.Correction(
        CorrectionAction.SET, EntryType.EVENT, "oslo-meeting", "Bo Dahl", PUBLISHED, why, "title", "Delegates met"
    )
    return replace(made, **fields)


def value_of_article(id: str = "oslo-talks", **fields: Any) -> found.Article:
    """The same article as a value."""
    article = found.Article(
        id, f"{id}.txt", "Talks in Oslo", "The Gazette", PUBLISHED, TEXT, f"https://example.org/{id}"
    )
    return replace(article, **fields)


def value_of_actor(id: str = "ana-berg", **fields: Any) -> merged.Actor:
    """A person whose name is made from the id."""
    return replace(merged.Actor(id, id.replace("-", " ").title(), ActorKind.PERSON), **fields)


def value_of_date(edtf: str = "2025-02-24", **fields: Any) -> merged.DatePhrase:
    """That date, read from no words."""
    return replace(merged.DatePhrase(read_edtf(edtf), rule="weekday" if edtf else ""), **fields)


def value_of_evidence(article: str = "oslo-talks", **fields: Any) -> merged.Evidence:
    """The words of that article's first sentence."""
    evidence = merged.Evidence(
        article=article,
        span=SENTENCE,
        words=SENTENCE.of(TEXT),
        rule="trigger",
        when=value_of_date(),
        kind=EventKind.MEETING,
        status=EventStatus.HAPPENED,
    )
    return replace(evidence, **fields)


def value_of_event(id: str = "oslo-meeting", **fields: Any) -> merged.Event:
    """A meeting of one actor, told by one article."""
    event = merged.Event(
        id=id,
        title="Delegates met in Oslo",
        kind=EventKind.MEETING,
        status=EventStatus.HAPPENED,
        when=value_of_date(),
        actors=("ana-berg",),
        evidence=(value_of_evidence(),),
    )
    return replace(event, **fields)


def value_of_wording(article: str = "oslo-talks", **fields: Any) -> merged.Wording:
    """That article's quotation."""
    wording = merged.Wording(
        article=article,
        kind=StatementKind.DIRECT,
        spans=(QUOTED,),
        text=QUOTED.of(TEXT),
        turn=0,
        rule="quote",
        speaker_rule="name",
        when=value_of_date(),
    )
    return replace(wording, **fields)


def value_of_statement(id: str = "we-are-ready", **fields: Any) -> merged.Statement:
    """A direct quotation of one speaker, worded by one article."""
    statement = merged.Statement(
        id=id,
        text=QUOTED.of(TEXT),
        kind=StatementKind.DIRECT,
        speaker="ana-berg",
        speaker_name="Ana Berg",
        addressee=None,
        when=value_of_date(),
        wordings=(value_of_wording(),),
    )
    return replace(statement, **fields)


def value_of_timeline(**fields: Any) -> merged.Timeline:
    """One article, one actor, one event and one statement."""
    timeline = merged.Timeline(
        articles=(value_of_article(),),
        actors=(value_of_actor(),),
        events=(value_of_event(),),
        statements=(value_of_statement(),),
    )
    return replace(timeline, **fields)


def _dated(edtf: str) -> dict[str, Any]:
    """The columns of a dated row, with a key that no other row has."""
    from timeline.models.windows import order_key

    when: PartialDate = read_edtf(edtf)
    day = when.earliest or when.latest or PUBLISHED
    days = {"starts_on": when.earliest, "ends_on": when.latest, "precision": when.precision.value, "edtf": edtf}
    return days | {"date_rule": "weekday" if edtf else "", "key": order_key(day, next(NUMBERS))}


def _build(model: type[Row], fields: dict[str, Any], *, save: bool = True) -> Row:
    row = model(**fields)
    if save:
        row.save(force_insert=True)
    return row
