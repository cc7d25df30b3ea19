"""Events go in; the pages that show them come out as text."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.builders import (
    build_actor,
    build_article,
    build_event,
    build_evidence,
    build_participation,
    build_statement,
    build_wording,
)
from timeline import models
from timeline.models import Event


def show(client: Client, address: str, status: int = 200) -> str:
    """The page at that address, with white space made single."""
    response = client.get(address)
    assert response.status_code == status
    return " ".join(response.text.split())


def tell_event(*publishers: str, id: str = "oslo-meeting", edtf: str = "2025-02-24", **fields: Any) -> Event:
    """An event with one participant, told by an article of each publisher."""
    event: Event = build_event(id, edtf=edtf, **fields)
    actor = models.Actor.objects.filter(pk="ana-berg").first() or build_actor("ana-berg")
    build_participation(event, actor)
    for publisher in publishers:
        build_evidence(event, build_article(f"{id}-{publisher.lower()}", publisher=publisher), date_words="Monday")
    return event


def report(text: str, begins: int, speaker: tuple[str, int], cue: tuple[str, int]) -> None:
    """A statement in an outlet's own words; of speaker and cue, the words and where they begin."""
    (name, speaks), (verb, tells) = speaker, cue
    build_wording(
        build_statement(),
        build_article(),
        kind="indirect",
        text=text,
        spans=[[begins, begins + len(text)]],
        speaker_words=name,
        speaker_start=speaks,
        speaker_end=speaks + len(name),
        cue_words=verb,
        cue_start=tells,
        cue_end=tells + len(verb),
    )
