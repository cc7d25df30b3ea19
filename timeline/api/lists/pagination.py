"""Keyset pagination: read the page of rows that begins at a cursor, and make the cursors of its neighbors.

A page begins behind a key and not behind a number of rows, so rows that come or go meanwhile neither skip nor repeat
what remains. Keys are unique, so any number of rows of one day is paged without ties.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from hmac import compare_digest
from typing import NamedTuple

from django.conf import settings
from django.utils.crypto import salted_hmac

from timeline.api.lists.prepared import Key, PreparedStatement, Row, Stretch

QUESTIONS_KEPT = 1000  # whose secrets are cached; to make one costs more than to use it
SIGNATURE_LENGTH = 16  # bytes: far more than can be guessed
KEYLESS = -1  # before all keys: rows that did not come by ``load_fixtures``, which gives keys


class Place(NamedTuple):
    """A place in a list; of two rows with the same key, that of the earlier strand comes first."""

    key: Key
    strand: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page begins: behind a place, or in front of it when going back."""

    place: Place
    goes_back: bool


Neighbors = tuple[Cursor | None, Cursor | None]  # of a page: the next and the previous one


@dataclass(frozen=True, slots=True)
class Page:
    """The results of one page, and the cursors of its neighbors (None where there is none)."""

    rows: tuple[Row, ...]
    next: Cursor | None
    previous: Cursor | None


@dataclass(frozen=True, slots=True)
class JoinedPage:
    """The public JSON of one page, joined by commas, and the cursors of its neighbors."""

    documents: bytes
    next: Cursor | None
    previous: Cursor | None


def read_page(
    prepare: Callable[[Stretch], PreparedStatement], *, cursor: Cursor | None, limit: int, newest_first: bool
) -> Page:
    """Read the page that begins at the cursor, with one query."""
    goes_back = cursor is not None and cursor.goes_back
    descending = newest_first != goes_back
    statement = prepare(Stretch(descending, cursor.place.strand if cursor else None, limit + 1))
    found = statement.rows(cursor.place.key if cursor else None)
    if statement.strand is None:
        found.sort(key=_place_of, reverse=descending)
    if not found:
        return _empty_page(cursor, descending=descending)
    rows = tuple(reversed(found[:limit])) if goes_back else tuple(found[:limit])
    neighbors = _neighbors(_place_of(rows[0]), _place_of(rows[-1]), cursor, has_more=len(found) > limit)
    return Page(rows, *neighbors)


def read_joined_page(
    prepare: Callable[[Stretch], PreparedStatement], *, cursor: Cursor | None, limit: int, newest_first: bool
) -> JoinedPage | None:
    """Read the same page in one piece; None if it is empty, leads back, or the database cannot join it."""
    if cursor is not None and cursor.goes_back:
        return None
    statement = prepare(Stretch(newest_first, cursor.place.strand if cursor else None, limit + 1))
    joined = statement.joined(cursor.place.key if cursor else None)
    if joined is None or statement.strand is None:
        return None
    keys, has_more = joined.keys[:limit], len(joined.keys) > limit
    documents = joined.documents[: joined.documents.rindex(b"\n")] if has_more else joined.documents
    first, last = _place_at(keys[0], statement.strand), _place_at(keys[-1], statement.strand)
    return JoinedPage(documents.replace(b"\n", b","), *_neighbors(first, last, cursor, has_more=has_more))


def write_cursor(cursor: Cursor, question: str) -> str:
    """The cursor as signed text, which is valid only for the same question."""
    direction = "b" if cursor.goes_back else "f"
    kind = "n" if isinstance(cursor.place.key, int) else "s"
    told = f"{direction}{kind}{cursor.place.strand}:{cursor.place.key}".encode()
    return urlsafe_b64encode(_signature(told, _secrets(question)[0]) + told).decode().rstrip("=")


def read_cursor(text: str, question: str) -> Cursor:
    """Read what :func:`write_cursor` wrote for the same question.

    :raises ValueError: for any other text.
    """
    signed = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    signature, told = signed[:SIGNATURE_LENGTH], signed[SIGNATURE_LENGTH:]
    if not any(compare_digest(signature, _signature(told, secret)) for secret in _secrets(question)):
        raise ValueError("not a cursor of this question")
    head, _, key = told.decode().partition(":")
    return Cursor(Place(int(key) if head[1] == "n" else key, int(head[2:])), head[0] == "b")


@lru_cache(maxsize=QUESTIONS_KEPT)
def _secrets(question: str) -> tuple[bytes, ...]:
    """The secrets that sign the cursors of a question: the present one, then the former ones."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return tuple(salted_hmac("timeline.cursor", question, key, algorithm="sha256").digest() for key in keys)


def _signature(told: bytes, secret: bytes) -> bytes:
    """A keyed hash. Django's ``Signer`` would derive its secret anew each time, and BLAKE2 needs no HMAC."""
    return blake2b(told, key=secret, digest_size=SIGNATURE_LENGTH).digest()


def _place_of(row: Row) -> Place:
    """The place of a row in the list."""
    key, _, _, strand = row
    return _place_at(key, strand)


def _place_at(key: Key | None, strand: int) -> Place:
    return Place(KEYLESS if key is None else key, strand)


def _neighbors(first: Place, last: Place, cursor: Cursor | None, *, has_more: bool) -> Neighbors:
    """The next and previous page: one if more rows were found, the other if the client came from there."""
    before, behind = Cursor(first, goes_back=True), Cursor(last, goes_back=False)
    if cursor is None:
        return behind if has_more else None, None
    if cursor.goes_back:
        return behind, before if has_more else None
    return behind if has_more else None, before


def _empty_page(cursor: Cursor | None, *, descending: bool) -> Page:
    """A page without rows; its way back begins with the row that the cursor was made from."""
    if cursor is None:
        return Page((), None, None)
    just_behind = Place(cursor.place.key, cursor.place.strand + (-1 if descending else 1))
    way_back = Cursor(just_behind, not cursor.goes_back)
    return Page((), way_back, None) if cursor.goes_back else Page((), None, way_back)
