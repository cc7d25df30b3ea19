"""Add made-up statements to a filled database: who says what to whom."""

from __future__ import annotations

import json
import random
from datetime import date
from typing import Any

from benchmarks.filling.bulk import in_a_hurry, insert
from benchmarks.filling.events import ACTORS, BATCH, COMMON_WORD, PUBLISHERS, RENDERED, SEED, day_of
from benchmarks.filling.headings import Name, Place, read_headings

KINDS = ("direct", "indirect", "mixed")
COLUMNS = (
    *("id", "text", "kind", "speaker_id", "speaker_name", "addressee_id", "corroboration", "newsrooms"),
    *("disagreements", "starts_on", "ends_on", "precision", "edtf", "date_rule", "not_after", "key", "reach"),
    *RENDERED,
)


def fill_statements(count: int) -> None:
    """Add statements of single days to the world that ``fill_events`` made."""
    rng, headings = random.Random(SEED), read_headings()
    with in_a_hurry("timeline_statementposting"):
        for start in range(0, count, BATCH):
            numbers = range(start, min(start + BATCH, count))
            made = [_statement(number, day_of(number, count), rng) for number in numbers]
            insert("timeline_statement", COLUMNS, [_row(said) for said in made])
            headings.post("timeline_statementposting", map(_listed, made))
        headings.store()


def _statement(number: int, day: date, rng: random.Random) -> dict[str, Any]:
    """All that is decided by chance about one statement."""
    from timeline.models.windows import order_key  # noqa: PLC0415 - once Django is set up

    speaker, addressee = (min(int(rng.paretovariate(0.6)) - 1, ACTORS - 1) for _ in range(2))
    return {
        "id": f"statement-{number}",
        "text": f"The {COMMON_WORD} will answer question {number} in writing",
        "kind": rng.choices(KINDS, (60, 35, 5))[0],
        "speaker": f"actor-{speaker}",
        "addressee": f"actor-{addressee}" if number % 3 == 0 and addressee != speaker else None,
        "publisher": f"Publisher {rng.randrange(PUBLISHERS)}",
        "day": day,
        "key": order_key(day, (1 << 31) + number),  # numbers that no event has
    }


def _row(said: dict[str, Any]) -> tuple[Any, ...]:
    day = said["day"]
    document = json.dumps(
        {"type": "statement", "id": said["id"], "text": said["text"], "kind": said["kind"], "sources": []}
    )
    about = (said["id"], said["text"], said["kind"], said["speaker"], "", said["addressee"], "single-source", 1, "[]")
    when = (day, day, "day", day.isoformat(), "weekday", day)
    return (*about, *when, said["key"], 0, document, f"{said['key']:064x}", 1)


def _listed(said: dict[str, Any]) -> tuple[Place, set[Name], str]:
    people = {role: said[role] for role in ("speaker", "addressee") if said[role]}
    names = {("publisher", said["publisher"]), *people.items(), *(("actor", actor) for actor in people.values())}
    return (said["key"], 0, said["kind"]), names, said["text"]
