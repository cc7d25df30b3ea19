"""Fill an empty database with made-up events: who meets whom, when and where, in whose words.

Rows are written in bulk and in the order of days, as the loader does. Documents are one rendered document with other
ids, titles and days put in, so that they have the size and the keys of real ones.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from benchmarks.filling.bulk import in_a_hurry, insert
from benchmarks.filling.headings import Headings, Name, Place

ACTORS = 5_000
PUBLISHERS = 40
EVENTS_AN_ARTICLE = 20
FIRST_DAY = date(2000, 1, 1)
DAYS = 9_400  # until the autumn of 2025
KINDS = ("meeting", "call", "visit", "announcement", "agreement", "vote", "sanction")
KIND_WEIGHTS = (40, 20, 12, 12, 8, 5, 3)
STATUSES = ("happened", "planned", "possible", "cancelled")
STATUS_WEIGHTS = (80, 12, 6, 2)
CORROBORATIONS = ("single-source", "corroborated", "contested")
CORROBORATION_WEIGHTS = (79, 20, 1)
PRECISIONS = ("day", "month", "year", "unknown")
PRECISION_WEIGHTS = (85, 10, 3, 2)
PLACES = ("Oslo", "Bergen", "Lund", "Turku", "Riga", "Ghent", "Porto", "Graz")
SUBJECTS = ("minerals", "fishing rights", "a dam", "grain", "the border", "gas transit", "prisoners", "a ceasefire")
RARE_WORD = "zirconium"
RARE_EVENTS = 20  # that have it, in a world of any size
COMMON_WORD = "delegation"
BATCH = 10_000
SEED = 5


def fill_events(events: int) -> None:
    """Fill the empty database that Django is set up for."""
    headings = Headings()
    with in_a_hurry("timeline_eventposting"):
        _fill(events, headings)
        headings.store()


def _fill(events: int, headings: Headings) -> None:
    rng = random.Random(SEED)
    articles, rare = max(events // EVENTS_AN_ARTICLE, 1), max(events // RARE_EVENTS, 1)
    described = "id", "name", "kind", "names", "roles", "country", "wikidata", "disagreements"
    insert("timeline_actor", (*described, *RENDERED), _actors())
    insert("timeline_article", ARTICLE_COLUMNS, _articles(articles))
    template = _template()
    for start in range(0, events, BATCH):
        numbers = range(start, min(start + BATCH, events))
        made = [_event(number, day_of(number, events), rng, articles) for number in numbers]
        for event in made:
            event["words"] += f" It was about {RARE_WORD}." if event["number"] % rare == 0 else ""
        insert("timeline_event", EVENT_COLUMNS, [_event_row(each, template) for each in made])
        insert("timeline_participation", PART_COLUMNS, [part for each in made for part in _part_rows(each)])
        insert("timeline_evidence", EVIDENCE_COLUMNS, [row for each in made for row in _evidence_rows(each)])
        headings.post("timeline_eventposting", map(_listed, made))
    insert("timeline_feed", ("id", "position", "number", "epoch"), [(1, events, events, "made-up")])
    insert("timeline_change", CHANGE_COLUMNS, _changes(events))


RENDERED = ("document", "digest", "revision")
ARTICLE_COLUMNS = (
    *("id", "title", "publisher", "republished_by", "byline", "url", "published_on", "published_basis", "language"),
    *("text", *RENDERED),
)
EVENT_COLUMNS = (
    *("id", "title", "kind", "status", "place", "corroboration", "newsrooms", "disagreements"),
    *("starts_on", "ends_on", "precision", "edtf"),
    *("date_rule", "not_after", "key", "reach", *RENDERED),
)
PART_COLUMNS = ("id", "event_id", "actor_id", "position")
EVIDENCE_COLUMNS = (
    *("id", "event_id", "article_id", "start", "end", "words", "kind", "status", "rule", "merge_reason", "edtf"),
    *("date_rule", "date_words", "date_start", "date_end"),
)
CHANGE_COLUMNS = ("position", "type", "object_id", "revision", "op", "cause", "target_id", "recorded_at")


def day_of(number: int, count: int) -> date:
    """The day of one of so many entries, which are told as time goes on."""
    return FIRST_DAY + timedelta(days=number * DAYS // count)


def _event(number: int, day: date, rng: random.Random, articles: int) -> dict[str, Any]:
    """All that is decided by chance about one event."""
    from timeline.models.reaches import reach_of  # noqa: PLC0415 - once Django is set up
    from timeline.models.windows import order_key  # noqa: PLC0415

    days = _days(day, rng)
    # A few actors are in a great part of all events, most in a handful.
    actors = dict.fromkeys(min(int(rng.paretovariate(0.6)) - 1, ACTORS - 1) for _ in range(3))
    return {
        "number": number,
        "id": f"event-{number}",
        **_told_by_chance(number, rng),
        "days": days,
        "not_after": day,
        "key": order_key(days[0] or day, number),
        "reach": reach_of(*days[:2]),
        "actors": [f"actor-{actor}" for actor in actors],
        "articles": [f"article-{(number // EVENTS_AN_ARTICLE + shift) % articles}" for shift in range(1 + number % 2)],
        "words": f"A {COMMON_WORD} left for the talks, two officials said on Monday.",
    }


def _told_by_chance(number: int, rng: random.Random) -> dict[str, str]:
    return {
        "title": f"{rng.choice(PLACES)} talks on {rng.choice(SUBJECTS)}, round {number}",
        "place": rng.choice(PLACES),
        "kind": rng.choices(KINDS, KIND_WEIGHTS)[0],
        "status": rng.choices(STATUSES, STATUS_WEIGHTS)[0],
        "corroboration": rng.choices(CORROBORATIONS, CORROBORATION_WEIGHTS)[0],
    }


def _days(day: date, rng: random.Random) -> tuple[date | None, date | None, str, str]:
    """The day, its month, its year, or nothing that is known."""
    precision = rng.choices(PRECISIONS, PRECISION_WEIGHTS)[0]
    if precision == "month":
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), precision, f"{day:%Y-%m}"
    if precision == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31), precision, str(day.year)
    return (day, day, precision, day.isoformat()) if precision == "day" else (None, None, precision, "")


def _event_row(event: dict[str, Any], template: str) -> tuple[Any, ...]:
    starts_on, ends_on, precision, edtf = event["days"]
    document = template
    for mark, value in (
        ("@id@", event["id"]),
        ("@title@", event["title"]),
        ("@edtf@", edtf),
        ("@words@", event["words"]),
    ):
        document = document.replace(mark, value)
    about = (*(event[name] for name in ("id", "title", "kind", "status", "place", "corroboration")), 1, "[]")
    when = (starts_on, ends_on, precision, edtf, "weekday", event["not_after"])
    return (*about, *when, event["key"], event["reach"], document, f"{event['key']:064x}", 1)


def _part_rows(event: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for position, actor in enumerate(event["actors"]):
        yield f"{event['id']}/{actor}", event["id"], actor, position


def _listed(event: dict[str, Any]) -> tuple[Place, set[Name], str]:
    articles = event["articles"]
    names = {("actor", actor) for actor in event["actors"]} | {("article", article) for article in articles}
    names |= {("publisher", _publisher(article)) for article in articles}
    return (event["key"], event["reach"], event["kind"]), names, f"{event['title']}\n{event['place']}\n{event['words']}"


def _publisher(article: str) -> str:
    return f"Publisher {int(article.rpartition('-')[2]) % PUBLISHERS}"


def _evidence_rows(event: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    words, edtf = event["words"], event["days"][3]
    for article in event["articles"]:
        told = (event["kind"], event["status"], "trigger", "", edtf, "weekday", "on Monday", 10, 19)
        yield f"{event['id']}/{article}/0", event["id"], article, 0, len(words), words, *told


def _actors() -> Iterator[tuple[Any, ...]]:
    for number in range(ACTORS):
        yield f"actor-{number}", f"Actor {number}", "person", "[]", "[]", "", "", "[]", "{}", "", 1


def _articles(count: int) -> Iterator[tuple[Any, ...]]:
    for number in range(count):
        told = f"https://example.org/{number}", date(2025, 2, 25), "byline", "en", ""
        publisher = _publisher(f"article-{number}")
        yield f"article-{number}", f"Headline {number}", publisher, "", "", *told, "{}", "", 1


def _changes(events: int) -> Iterator[tuple[Any, ...]]:
    for position in range(1, events + 1):
        yield position, "event", f"event-{position - 1}", 1, "upsert", "source", "", "2025-02-25 12:00:00"


def _template() -> str:
    """The document of an event as the API renders it, with marks where events differ."""
    from timeline.api.documents.rendering import document_of  # noqa: PLC0415 - once Django is set up

    document = json.loads(document_of(_shown_event()))
    document |= {"id": "@id@", "title": "@title@"}
    document["date"]["edtf"] = "@edtf@"
    for source in document["sources"]:
        source["words"] = "@words@"
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


SHOWN: dict[str, Any] = {
    **{"kind": "meeting", "status": "happened", "rule": "trigger", "date_rule": "weekday"},
    **{"start": 0, "end": 60, "words": "x" * 60, "edtf": FIRST_DAY.isoformat()},
    **{"date_words": "on Monday", "date_start": 9, "date_end": 18},
}


def _shown_event() -> Any:
    """One event with two actors and two sources, read back with all its details, and taken out again."""
    from django.db import transaction  # noqa: PLC0415 - once Django is set up

    from timeline.models import Actor, Article, Event, Evidence, Participation  # noqa: PLC0415

    with transaction.atomic():
        when = {"starts_on": FIRST_DAY, "ends_on": FIRST_DAY, "precision": "day", "edtf": FIRST_DAY.isoformat()}
        event = Event.objects.create(id="shown", title="Shown", kind="meeting", status="happened", **when)
        for number, actor in enumerate(Actor.objects.all()[:2]):
            Participation.objects.create(id=f"shown/{number}", event=event, actor=actor, position=number)
        for number, article in enumerate(Article.objects.all()[:2]):
            Evidence.objects.create(id=f"shown/{number}", event=event, article=article, **SHOWN)
        shown = Event.objects.with_details().get(pk="shown")
        list(shown.evidence.all())
        event.delete()
    return shown
