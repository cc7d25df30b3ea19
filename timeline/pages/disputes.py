"""Word disagreements and corrections for a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from timeline.domain.contested import name_contested, name_value
from timeline.domain.date_names import name_day
from timeline.domain.kinds import CorrectionAction
from timeline.models import Correction


@dataclass(frozen=True, slots=True)
class Voice:
    """One of several values that articles give, with its publishers, and whether the entry shows it."""

    value: str
    publishers: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """What articles differ on, in words, and the values that they give."""

    about: str
    voices: tuple[Voice, ...]


def name_disputes(disagreements: Iterable[dict[str, Any]], publishers: dict[str, str]) -> tuple[Dispute, ...]:
    """Word what articles differ on; ``publishers`` maps the ids of articles to their publishers."""
    return tuple(
        Dispute(
            name_contested(each["field"]),
            tuple(
                Voice(
                    name_value(each["field"], told["value"]),
                    ", ".join(dict.fromkeys(publishers.get(source, source) for source in told["sources"])),
                    told["value"] == each["chosen"],
                )
                for told in each["values"]
            ),
        )
        for each in disagreements
    )


def name_correction(made: Correction) -> str:
    """Word what a person corrected, with the reason."""
    what = _deed(made)
    return f"{what} by {made.who} on {name_day(made.decided_on)}: {made.why}"


def _deed(made: Correction) -> str:
    match made.action:
        case CorrectionAction.SET:
            before = f" (was {name_value(made.field, made.was) or 'not given'})" if made.was != made.value else ""
            return f"{made.field.capitalize()} set to {name_value(made.field, made.value)}{before}"
        case CorrectionAction.MERGE:
            return f"Merged with {made.was}"
        case CorrectionAction.SPLIT:
            return f"Parted from {made.was}"
        case CorrectionAction.ALIAS:
            return f"Also known as {made.value}: added"
        case _:
            return "Hidden"
