"""Rows with what is contested and corrected in them go in; the lines that tell it on a page come out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from timeline.domain.date_names import UNDATED, name_date, name_day
from timeline.domain.dates import read_edtf
from timeline.domain.kinds import CorrectionAction
from timeline.models import Correction

CONTESTED = {"actor": "who did it", "name": "how to spell the name"}  # where a field's own name would not say it


@dataclass(frozen=True, slots=True)
class Voice:
    """One of several values that articles give, who publishes it, and whether the entry goes by it."""

    value: str
    publishers: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """What articles differ on, in words, and what they say."""

    about: str
    voices: tuple[Voice, ...]


def name_disputes(disagreements: Iterable[dict[str, Any]], publishers: dict[str, str]) -> tuple[Dispute, ...]:
    """Word what articles differ on; ``publishers`` are by the articles' ids."""
    return tuple(
        Dispute(
            CONTESTED.get(each["field"], f"the {each['field']}"),
            tuple(
                Voice(
                    _value(each["field"], told["value"]),
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
            before = f" (was {_value(made.field, made.was) or 'not given'})" if made.was != made.value else ""
            return f"{made.field.capitalize()} set to {_value(made.field, made.value)}{before}"
        case CorrectionAction.MERGE:
            return f"Merged with {made.was}"
        case CorrectionAction.SPLIT:
            return f"Parted from {made.was}"
        case CorrectionAction.ALIAS:
            return f"Also known as {made.value}: added"
        case _:
            return "Hidden"


def _value(field: str, value: str) -> str:
    """A value as a page words it: dates in English, all else as it is."""
    if field != "date":
        return value
    when = read_edtf(value)
    return name_date(when) if when.is_known else UNDATED
