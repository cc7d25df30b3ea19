"""What documents show of a date and of a speaker, as values for the serializers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.models import Actor, Event, Evidence, Statement, Wording


@dataclass(frozen=True, slots=True)
class OriginShown:
    """Where a date was read; offsets are None where no words give it."""

    article: str | None
    start: int | None
    end: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class DateShown:
    """A date with the words that give it."""

    edtf: str
    earliest: date | None
    latest: date | None
    precision: str
    approximate: bool
    not_after: date | None
    words: str
    origin: OriginShown


@dataclass(frozen=True, slots=True)
class SpeakerShown:
    """A speaker whom the articles do not name, hence no actor."""

    id: None
    name: str
    kind: str


def date_shown(row: Event | Statement) -> DateShown:
    """The date of a row, with the words and the rule that give it."""
    telling = _giver(row)
    rule = row.date_rule or (telling.date_rule if telling else "")
    origin = (
        OriginShown(telling.article_id, telling.date_start, telling.date_end, rule)
        if telling
        else OriginShown(None, None, None, rule)
    )
    return DateShown(
        edtf=row.edtf,
        earliest=row.starts_on,
        latest=row.ends_on,
        precision=row.precision,
        approximate="~" in row.edtf,
        not_after=row.not_after,
        words=telling.date_words if telling else "",
        origin=origin,
    )


def speaker_shown(statement: Statement, unnamed: str) -> Actor | SpeakerShown:
    """The speaker, or the words for a source that is not named, of the kind ``unnamed``."""
    return statement.speaker or SpeakerShown(None, statement.speaker_name, unnamed)


def _giver(row: Event | Statement) -> Evidence | Wording | None:
    """The telling that gives the row's date: the same date, preferably by the same rule and in words."""
    tellings: Sequence[Evidence | Wording] = (
        list(row.evidence.all()) if isinstance(row, Event) else list(row.wordings.all())
    )
    same = [telling for telling in tellings if telling.edtf == row.edtf]
    same.sort(key=lambda telling: (telling.date_rule != row.date_rule, not telling.date_words))
    return same[0] if same else None
