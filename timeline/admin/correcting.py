"""Begin a correction as ``seeds/corrections.toml`` takes it, for editors to copy and complete.

Nothing is corrected at the desk itself: a correction is reviewed with the seeds, and holds through every later parse.
"""

from __future__ import annotations

from datetime import date

from timeline.domain.toml_texts import toml_text
from timeline.models import Actor, Event, Statement


def begin_correction(record: Actor | Event | Statement, who: str, when: date) -> str:
    """Begin a correction of a record; ``value`` is what it says now, and ``why`` is left to the editor."""
    field, value = _about(record)
    pairs = {
        "action": "set",
        "type": str(record._meta.model_name),
        "id": record.pk,
        **_words(record),
        "field": field,
        "value": value,
        "who": who,
    }
    lines = [f"{key} = {toml_text(text)}" for key, text in pairs.items()]
    return "\n".join(["[[correction]]", *lines, f"when = {when.isoformat()}", 'why = ""'])


def _about(record: Actor | Event | Statement) -> tuple[str, str]:
    """What is corrected most often, and what it is now."""
    match record:
        case Event():
            return "title", record.title
        case Statement():
            return "speaker", record.speaker_id or record.speaker_name
        case _:
            return "name", record.name


def _words(record: Actor | Event | Statement) -> dict[str, str]:
    """An article and some words of it, by which a record is found should its id be lost."""
    if isinstance(record, Event):
        told = record.evidence.order_by("pk").values_list("article_id", "words").first()
    elif isinstance(record, Statement):
        told = record.wordings.order_by("pk").values_list("article_id", "text").first()
    else:
        told = None
    return {"article": told[0], "words": told[1]} if told else {}
