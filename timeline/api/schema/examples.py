"""Whole objects as examples in the schema: what there is to see before anything is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import OpenApiExample

ANA = {"id": "ana-berg", "name": "Ana Berg", "kind": "person"}
IVO = {"id": "ivo-lind", "name": "Ivo Lind", "kind": "person"}
ARTICLE_ID = "oslo-talks"
READ = {
    "id": ARTICLE_ID,
    "title": "Talks in Oslo",
    "publisher": "The Gazette",
    "republished_by": "",
    "url": "https://gazette.example/oslo-talks",
    "published_on": "2025-02-25",
}
MONDAY = {
    "edtf": "2025-02-24",
    "earliest": "2025-02-24",
    "latest": "2025-02-24",
    "precision": "day",
    "approximate": False,
    "not_after": "2025-02-25",
    "words": "Monday",
    "from": {"article": ARTICLE_ID, "start": 51, "end": 57, "rule": "weekday"},
}
ON_MONDAY = {"edtf": "2025-02-24", "words": "Monday", "start": 51, "end": 57, "rule": "weekday"}
UNDISPUTED = {"corroboration": "single-source", "newsrooms": 1, "disagreements": [], "corrections": []}
EVENT = {
    "type": "event",
    "id": "e-3utrlrz2ah",
    "title": "Ana Berg met Ivo Lind in Oslo",
    "kind": "meeting",
    "status": "happened",
    "date": MONDAY,
    "place": "Oslo",
    "actors": [ANA, IVO],
    **UNDISPUTED,
    "sources": [
        {
            "article": READ,
            "words": "Ana Berg met Ivo Lind in Oslo on Monday",
            "start": 18,
            "end": 57,
            "rule": "verb",
            "kind": "meeting",
            "status": "happened",
            "date": ON_MONDAY,
            "merge_reason": "",
        }
    ],
}
STATEMENT = {
    "type": "statement",
    "id": "s-z2y5x7ovoz",
    "text": "We are ready to share the ore,",
    "kind": "direct",
    "speaker": ANA,
    "addressee": IVO,
    "occasion": {"id": EVENT["id"], "title": EVENT["title"], "kind": EVENT["kind"]},
    "date": MONDAY,
    **UNDISPUTED,
    "sources": [
        {
            "article": READ,
            "words": "We are ready to share the ore,",
            "start": 60,
            "end": 90,
            "spans": [{"start": 60, "end": 90}],
            "rule": "cue",
            "kind": "direct",
            "turn": 0,
            "speaker": {"words": "she", "start": 92, "end": 95, "rule": "pronoun"},
            "cue": {"words": "told", "start": 96, "end": 100},
            "via": None,
            "date": ON_MONDAY,
            "merge_reason": "",
        }
    ],
}
ACTOR = {
    "type": "actor",
    **ANA,
    "names": ["A. Berg", "Berg"],
    "roles": [{"title": "Minister of Fisheries", "country": "norway", "since": "2021-10-14", "until": ""}],
    "country": "norway",
    "wikidata": "",
    "disagreements": [],
    "corrections": [],
}
ARTICLE = {"type": "article", **READ, "byline": "Cy Dahl", "published_basis": "printed on the page", "language": "en"}
OBJECTS: Mapping[str, Mapping[str, Any]] = {
    "Event": EVENT,
    "Statement": STATEMENT,
    "Actor": ACTOR,
    "Article": ARTICLE,
}


def examples_of_object(name: str) -> list[OpenApiExample]:
    """One object of a list, or one of each type where there are several."""
    return [_example(type, told) for type, told in _objects_of(name).items()]


def examples_of_page(name: str) -> list[OpenApiExample]:
    """The only page of a short list."""
    results = list(_objects_of(name).values())
    return [_example("Page", {"results": results, "next": None, "previous": None})]


def _objects_of(name: str) -> Mapping[str, Mapping[str, Any]]:
    return {name: OBJECTS[name]} if name in OBJECTS else {type: OBJECTS[type] for type in ("Event", "Statement")}


def _example(name: str, value: Mapping[str, Any]) -> OpenApiExample:
    return OpenApiExample(name, value, response_only=True, status_codes=["200"], media_type="application/json")
