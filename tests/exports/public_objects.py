"""Public objects as the API sends them, without a database."""

from __future__ import annotations

from typing import Any

from timeline.exports.extracts import Extract

SITE = "https://parley.example"

ARTICLE = {
    "id": "oslo-talks",
    "title": "Talks in Oslo",
    "publisher": "The <Gazette> & Sons",
    "republished_by": "",
    "url": "https://example.org/oslo?a=1&b=2",
    "published_on": "2025-02-25",
}


def date_of(edtf: str, earliest: str | None, latest: str | None, precision: str, **more: Any) -> dict[str, Any]:
    """A public date."""
    known = {"edtf": edtf, "earliest": earliest, "latest": latest, "precision": precision}
    origin = {"article": "oslo-talks", "start": None, "end": None, "rule": "weekday"}
    return {**known, "approximate": False, "not_after": "2025-02-25", "words": "Monday", "from": origin} | more


DAY = date_of("2025-02-24", "2025-02-24", "2025-02-24", "day")
MONTH = date_of("2025-02", "2025-02-01", "2025-02-28", "month")
UNKNOWN = date_of("", None, None, "unknown", words="")
LAST_DAY = date_of("9999", "9999-01-01", "9999-12-31", "year")
HERALD = ARTICLE | {"id": "fjord-vote", "publisher": "The Herald", "url": "https://herald.example/vote"}
AGREED: dict[str, Any] = {"corroboration": "single-source", "newsrooms": 1, "disagreements": []}


def event(pk: str = "oslo-meeting", **fields: Any) -> dict[str, Any]:
    """A public event."""
    source = {"article": ARTICLE, "words": "Delegates <b>met</b>\nin Oslo; \u201cat last\u201d, they said.", "start": 0}
    own = {"type": "event", "id": pk, "title": "Delegates met", "kind": "meeting", "status": "happened", "date": DAY}
    actors = [{"id": "ana-berg", "name": "Ana Berg", "kind": "person"}]
    more = {"place": "Oslo", "actors": actors, "sources": [source]}
    return own | AGREED | more | fields


def statement(pk: str = "we-are-ready", **fields: Any) -> dict[str, Any]:
    """A public statement of a source that is not named."""
    own = {"type": "statement", "id": pk, "text": "We are ready", "kind": "direct", "date": DAY}
    speaker = {"id": None, "name": "a delegate", "kind": "unnamed"}
    parts = {"speaker": speaker, "addressee": None, "occasion": {"id": "oslo-meeting", "title": "x", "kind": "meeting"}}
    more = {"sources": [{"article": ARTICLE, "words": "We are ready", "start": 9, "kind": "direct"}]}
    return own | AGREED | parts | more | fields


def report(**fields: Any) -> dict[str, Any]:
    """A public statement that one article reports and another one quotes."""
    told = {"article": ARTICLE, "words": "to be ready", "start": 9, "kind": "indirect", "cue": {"words": "claimed"}}
    quoted = {"article": HERALD, "words": "We are ready", "start": 3, "kind": "direct", "cue": {"words": "said"}}
    own = {"kind": "indirect", "text": "to be ready", "sources": [told, quoted]}
    return statement("a-claim", **own | fields)


def contested(**fields: Any) -> dict[str, Any]:
    """A public event that two articles place in different cities, and on different days."""
    sources = [*event()["sources"], {"article": HERALD, "words": "Delegates met in Bergen", "start": 3}]
    cities = [{"value": "Oslo", "sources": ["oslo-talks"]}, {"value": "Bergen", "sources": ["fjord-vote"]}]
    days = [{"value": "2025-02", "sources": ["oslo-talks"]}, {"value": "", "sources": ["fjord-vote"]}]
    told = [
        {"field": "place", "chosen": "Oslo", "values": cities},
        {"field": "date", "chosen": "2025-02", "values": days},
    ]
    return event(sources=sources, disagreements=told, corroboration="contested", newsrooms=2, **fields)


def actor(**fields: Any) -> dict[str, Any]:
    """A public actor."""
    own = {"type": "actor", "id": "ana-berg", "name": "Ana Berg", "kind": "person", "names": ["Berg", "A. Berg"]}
    role = {"title": "envoy", "country": "", "since": "", "until": ""}
    return own | {"roles": [role], "country": "", "wikidata": "Q42"} | fields


def article(**fields: Any) -> dict[str, Any]:
    """A public article."""
    own = {"type": "article", **ARTICLE, "byline": "", "published_basis": "dateline", "language": "en"}
    return own | fields


def extract(*objects: dict[str, Any], holds: str = "event") -> Extract:
    """Objects as an answer holds them."""
    return Extract("Parley: events", holds, f"{SITE}/api/v1/events.x?q=a&kind=b", SITE, objects)
