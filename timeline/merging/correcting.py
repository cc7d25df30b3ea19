"""The merged timeline and what people have corrected go in; the corrected timeline comes out.

Corrections are applied in their order, the ids that they name followed through aliases. One whose record is gone is a
problem that names it, never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from timeline.domain.dates import read_edtf
from timeline.domain.kinds import ActorKind, CorrectionAction, EntryType, EventKind, EventStatus
from timeline.extraction.records import Problem
from timeline.merging.actors import rename_actors
from timeline.merging.choices import choose_date
from timeline.merging.identity import Anchor, make_id
from timeline.merging.records import (
    Actor,
    Alias,
    Correction,
    DatePhrase,
    Event,
    Evidence,
    Statement,
    Timeline,
    Wording,
)
from timeline.merging.tellings import UNDATED

Record = Actor | Event | Statement
Telling = Evidence | Wording

FILE = "corrections.toml"
RULE = "correction"
PLURALS = {EntryType.EVENT: "events", EntryType.STATEMENT: "statements", EntryType.ACTOR: "actors"}
TELLINGS = {EntryType.EVENT: "evidence", EntryType.STATEMENT: "wordings"}
READERS: dict[tuple[EntryType, str], Callable[[str], object]] = {
    (EntryType.EVENT, "kind"): EventKind,
    (EntryType.EVENT, "status"): EventStatus,
    (EntryType.ACTOR, "kind"): ActorKind,
}


def apply_corrections(timeline: Timeline, corrections: Iterable[Correction]) -> Timeline:
    """Apply the corrections in their order; each is kept with the timeline, to be shown with its reason."""
    for correction in corrections:
        timeline = _apply(timeline, correction)
    present = {(alias.type, alias.id): alias.target for alias in timeline.aliases}
    shown = (replace(made, id=present.get((made.type, made.id), made.id)) for made in timeline.corrections)
    return replace(timeline, corrections=tuple(shown))


def _apply(timeline: Timeline, correction: Correction) -> Timeline:
    record = _find(timeline, correction.type, correction.id) or _find_by_evidence(timeline, correction)
    target = _find(timeline, correction.type, correction.value)
    if record is None or (correction.action is CorrectionAction.MERGE and target is None):
        lost = correction.id if record is None else correction.value
        problem = Problem(FILE, f"the {correction.type} {lost!r}, to {correction.action}, is not in the timeline")
        return replace(timeline, problems=(*timeline.problems, problem))
    corrected = ACTIONS[correction.action](timeline, record, correction)
    shown = replace(correction, id=record.id, was=_value_of(record, correction))
    return replace(corrected, corrections=(*corrected.corrections, shown))


def _value_of(record: Record, correction: Correction) -> str:
    """What the field held that is corrected, as the correction would write it; of a merge, the id that goes."""
    if correction.action is CorrectionAction.MERGE:
        return record.id
    if correction.action is not CorrectionAction.SET:
        return ""
    if correction.field == "date" and isinstance(record, Event | Statement):
        return record.when.date.edtf
    if correction.field == "speaker" and isinstance(record, Statement):
        return record.speaker or record.speaker_name
    return str(getattr(record, correction.field))


def _set(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    value: object = READERS.get((correction.type, correction.field), str)(correction.value)
    if correction.field == "date":
        return _put(timeline, correction.type, _with(record, when=DatePhrase(read_edtf(correction.value), RULE)))
    if correction.field == "speaker":
        speaker = _find(timeline, EntryType.ACTOR, correction.value)
        name = speaker.name if isinstance(speaker, Actor) else correction.value
        said = _with(record, speaker=speaker.id if speaker else None, speaker_name=name)
        return _put(timeline, correction.type, said)
    return _put(timeline, correction.type, _with(record, **{correction.field: value}))


def _merge(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    target = _find(timeline, correction.type, correction.value)
    if target is None or target.id == record.id:
        return timeline
    if isinstance(record, Actor) and isinstance(target, Actor):
        return _merge_actors(timeline, record, target)
    part = TELLINGS[correction.type]
    moved = (replace(row, merge_reason=_reason(correction)) for row in _rows(record, part))
    tellings = (*_rows(target, part), *moved)
    timeline = _drop(timeline, correction.type, record.id)
    timeline = _put(timeline, correction.type, _with(target, **{part: tellings}))
    return _with_alias(_repoint(timeline, record.id, target.id), Alias(correction.type, record.id, target.id))


def _merge_actors(timeline: Timeline, record: Actor, target: Actor) -> Timeline:
    names = sorted({*target.names, record.name, *record.names} - {target.name})
    timeline = _put(timeline, EntryType.ACTOR, replace(target, names=tuple(names)))
    timeline = _rename(_drop(timeline, EntryType.ACTOR, record.id), {record.id: target.id})
    return _with_alias(timeline, Alias(EntryType.ACTOR, record.id, target.id))


def _rename(timeline: Timeline, present: Mapping[str, str]) -> Timeline:
    """The timeline with every actor under its present id."""
    return replace(
        timeline,
        events=tuple(replace(event, actors=_renamed(event.actors, present)) for event in timeline.events),
        statements=tuple(_rename_speaker(statement, present) for statement in timeline.statements),
        findings=tuple(rename_actors(found, present) for found in timeline.findings),
    )


def _renamed(actors: Iterable[str], present: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(present.get(actor, actor) for actor in actors))


def _rename_speaker(said: Statement, present: Mapping[str, str]) -> Statement:
    wordings = tuple(replace(row, via=present.get(row.via or "", row.via)) for row in said.wordings)
    speaker = present.get(said.speaker or "", said.speaker)
    addressee = present.get(said.addressee or "", said.addressee)
    return replace(said, speaker=speaker, addressee=addressee, wordings=wordings)


def _split(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    """The tellings of some articles leave for a record of their own; the id stays with the others."""
    part = TELLINGS[correction.type]
    rows = _rows(record, part)
    leaving = tuple(row for row in rows if row.article in correction.articles)
    staying = tuple(row for row in rows if row.article not in correction.articles)
    if not leaving or not staying:
        return timeline
    name = make_id(_anchor(timeline, leaving[0]), correction.type)
    own = choose_date([row.when for row in leaving])
    timeline = _put(timeline, correction.type, _with(record, **{part: staying}))
    timeline = _put(timeline, correction.type, _with(record, **{"id": name, part: leaving, "when": own}))
    return replace(timeline, aliases=tuple(alias for alias in timeline.aliases if alias.id != name))


def _hide(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    return _repoint(_drop(timeline, correction.type, record.id), record.id, None)


def _alias(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    if isinstance(record, Actor):
        names = tuple(sorted({*record.names, correction.value} - {record.name}))
        return _put(timeline, EntryType.ACTOR, replace(record, names=names))
    return _with_alias(timeline, Alias(correction.type, correction.value, record.id))


ACTIONS: dict[CorrectionAction, Callable[[Timeline, Any, Correction], Timeline]] = {
    CorrectionAction.SET: _set,
    CorrectionAction.MERGE: _merge,
    CorrectionAction.SPLIT: _split,
    CorrectionAction.HIDE: _hide,
    CorrectionAction.ALIAS: _alias,
}


def _records(timeline: Timeline, entry_type: EntryType) -> tuple[Record, ...]:
    found: tuple[Record, ...] = getattr(timeline, PLURALS[entry_type])
    return found


def _rows(record: Record, part: str) -> tuple[Telling, ...]:
    rows: tuple[Telling, ...] = getattr(record, part)
    return rows


def _find(timeline: Timeline, entry_type: EntryType, name: str) -> Record | None:
    """The record of an id, or of the id that it has become an alias of."""
    targets = {alias.id: alias.target for alias in timeline.aliases if alias.type is entry_type}
    present = targets.get(name, name)
    return next((record for record in _records(timeline, entry_type) if record.id == present), None)


def _find_by_evidence(timeline: Timeline, correction: Correction) -> Record | None:
    """The record that holds the words that the correction quotes."""
    if not correction.words or correction.type is EntryType.ACTOR:
        return None
    part = TELLINGS[correction.type]
    for record in _records(timeline, correction.type):
        for row in _rows(record, part):
            words = row.words if isinstance(row, Evidence) else row.text
            if row.article == correction.article and correction.words in words:
                return record
    return None


def _with(record: Record, **fields: Any) -> Record:
    return replace(record, **fields)


def _put(timeline: Timeline, entry_type: EntryType, record: Record) -> Timeline:
    """The timeline with this record in the place of that of its id, if any."""
    others = [other for other in _records(timeline, entry_type) if other.id != record.id]
    ordered = tuple(sorted((*others, record), key=lambda entry: entry.id))
    return _with_records(timeline, entry_type, ordered)


def _drop(timeline: Timeline, entry_type: EntryType, name: str) -> Timeline:
    left = tuple(record for record in _records(timeline, entry_type) if record.id != name)
    return _with_records(timeline, entry_type, left)


def _with_records(timeline: Timeline, entry_type: EntryType, records: tuple[Record, ...]) -> Timeline:
    fields: dict[str, Any] = {PLURALS[entry_type]: records}
    return replace(timeline, **fields)


def _repoint(timeline: Timeline, name: str, target: str | None) -> Timeline:
    """Statements made at an event that is another's now, or gone."""
    statements = (replace(s, occasion=target) if s.occasion == name else s for s in timeline.statements)
    return replace(timeline, statements=tuple(statements))


def _with_alias(timeline: Timeline, alias: Alias) -> Timeline:
    """The timeline with one alias more; those that led to the merged record lead on."""
    others = (replace(other, target=alias.target) if other.target == alias.id else other for other in timeline.aliases)
    ordered = sorted((*(other for other in others if other.id != alias.id), alias), key=lambda row: (row.type, row.id))
    return replace(timeline, aliases=tuple(ordered))


def _reason(correction: Correction) -> str:
    return f"merged by {correction.who} on {correction.on}: {correction.why}"


def _anchor(timeline: Timeline, row: Telling) -> Anchor:
    article = next(article for article in timeline.articles if article.id == row.article)
    spans = (row.span,) if isinstance(row, Evidence) else row.spans
    words = row.words if isinstance(row, Evidence) else row.text
    return Anchor(row.article, article.published or UNDATED, spans, words, mark=RULE)
