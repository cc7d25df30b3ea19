"""What is measured: the keys of a database in, the programs and the addresses that each is asked out."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

WORKERS = "2"
PAGE = 50
SEED = 7
NEAR_PAGES = 200  # peers stay near the beginning, where they count their way to a page at next to no cost
GUNICORN = ("gunicorn", "--workers", WORKERS, "--bind", "127.0.0.1:{port}", "--log-level", "error")
GRANIAN = ("granian", "--interface", "wsgi", "--workers", WORKERS, "--port", "{port}", "--log-level", "error")
UVICORN = ("uvicorn", "--workers", WORKERS, "--port", "{port}", "--log-level", "error")
DATASETTE = ("datasette", "serve", "{database}", "--port", "{port}", "--setting", "sql_time_limit_ms", "5000")
DATASETTE_PAGE = "timeline_event.json?_shape=objects&_sort=key&_nofacet=1&_nocount=1"
PEERS = "benchmarks.api.peers"
EVENTS = "/api/v1/events/"

PROGRAMS: Mapping[str, tuple[str, ...]] = {
    "Parley": (*GRANIAN, "config.wsgi:application"),
    "Parley without its page cache": (*GRANIAN, "config.wsgi:uncached_application"),
    "plain DRF": (*GUNICORN, f"{PEERS}.plain_drf:application"),
    "django-ninja": (*GUNICORN, f"{PEERS}.ninja:application"),
    "FastAPI": (*UVICORN, f"{PEERS}.fastapi_sqlalchemy:application"),
    "Datasette": DATASETTE,
    "raw WSGI": (*GRANIAN, f"{PEERS}.raw:application"),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """One program, and what it is asked; ``is_written`` where others write to the database meanwhile."""

    name: str
    program: str
    addresses: Sequence[str]
    headers: Mapping[str, str] = field(default_factory=lambda: {"Accept": "*/*"})
    status: int = 200
    is_written: bool = False


def peer_subjects(database: str, keys: Sequence[int]) -> Iterator[Subject]:
    """The peers, each in the way in which it pages; ``database`` is the name that Datasette gives it."""
    pages = range(1, NEAR_PAGES)
    by_offset = [f"/events?limit={PAGE}&offset={page * PAGE}" for page in pages]
    behind = [f"/{database}/{DATASETTE_PAGE}&_size={PAGE}&_next={keys[page * PAGE]}" for page in pages]
    yield Subject("plain DRF", "plain DRF", [f"/events/?page={page + 1}" for page in pages])
    yield Subject("django-ninja", "django-ninja", by_offset)
    yield Subject("FastAPI + SQLAlchemy", "FastAPI", by_offset)
    yield Subject("Datasette", "Datasette", behind)
    yield Subject("raw WSGI, the same bytes", "raw WSGI", ["/"])


def own_subjects(cursors: Sequence[str], etag: str) -> Iterator[Subject]:
    """Parley; an unseen page begins at any event of all, and comes again only after all others.

    Without the page cache in another order: what one subject just read, the processor has at hand for the next.
    """
    unseen = [f"{EVENTS}?cursor={cursor}" for cursor in cursors]
    random.Random(SEED).shuffle(unseen)
    yield Subject("Parley, an unseen page", "Parley", unseen)
    yield Subject("the same without its page cache", "Parley without its page cache", unseen[::-1])
    yield Subject("Parley, a repeated page", "Parley", [EVENTS])
    yield Subject("the same under ten writes a second", "Parley", [EVENTS], is_written=True)
    yield Subject("Parley, 304", "Parley", [EVENTS], {"Accept": "*/*", "If-None-Match": etag}, status=304)


def events_in(body: bytes) -> int:
    """How many events an answer holds, whatever its program calls them."""
    told = json.loads(body)
    if isinstance(told, list):
        return len(told)
    return next(len(told[name]) for name in ("results", "items", "rows") if name in told)
