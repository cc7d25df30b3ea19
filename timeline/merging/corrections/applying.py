"""Apply people's corrections to the merged timeline.

Events and statements were merged and split before (``regrouping``); all other corrections are applied here, in their
order, and ids are followed through aliases. A correction that cannot be applied becomes a problem that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from timeline.domain.dates import read_edtf
from timeline.domain.kinds import CorrectionAction, EntryType
from timeline.extraction.records import Problem
from timeline.merging.corrections.reading import ENUMS
from timeline.merging.corrections.regrouping import FILE, is_move, problem_of
from timeline.merging.records import Actor, Alias, Correction, DatePhrase, Event, Statement, Timeline

Record = Actor | Event | Statement

RULE = "correction"


def apply_corrections(timeline: Timeline, corrections: Iterable[Correction]) -> Timeline:
    """Apply the corrections in their order; each is kept with the timeline, to be shown with its reason."""
    for correction in corrections:
        if not is_move(correction):
            timeline = _apply(timeline, correction)
    present = {(alias.type, alias.id): alias.target for alias in timeline.aliases}
    shown = (replace(made, id=present.get((made.type, made.id), made.id)) for made in timeline.corrections)
    return replace(timeline, corrections=tuple(shown))


def _apply(timeline: Timeline, correction: Correction) -> Timeline:
    record = _find(timeline, correction.type, correction.id) or _find_by_evidence(timeline, correction)
    problem = _problem(timeline, record, correction)
    if record is None or problem is not None:
        return replace(timeline, problems=(*timeline.problems, problem or problem_of(correction, correction.id)))
    corrected = ACTIONS[correction.action](timeline, record, correction)
    shown = replace(correction, id=record.id, was=_value_of(record, correction))
    return replace(corrected, corrections=(*corrected.corrections, shown))


def _problem(timeline: Timeline, record: Record | None, correction: Correction) -> Problem | None:
    """What prevents a correction of this record, if anything does."""
    other = _find(timeline, correction.type, correction.value)
    if correction.action is CorrectionAction.MERGE and other is None:
        return problem_of(correction, correction.value)
    if correction.action is CorrectionAction.ALIAS and other not in (None, record):
        return Problem(FILE, f"{correction.value!r}, to be an alias of {correction.id!r}, is another {correction.type}")
    return None


def _value_of(record: Record, correction: Correction) -> str:
    """The former value of the corrected field, as a correction would write it; of a merge, the id that goes."""
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
    value = ENUMS.get((correction.type, correction.field), str)(correction.value)
    if correction.field == "date":
        return _put(timeline, correction.type, _with(record, when=DatePhrase(read_edtf(correction.value), RULE)))
    if correction.field == "speaker":
        speaker = _find(timeline, EntryType.ACTOR, correction.value)
        name = speaker.name if isinstance(speaker, Actor) else correction.value
        said = _with(record, speaker=speaker.id if speaker else None, speaker_name=name)
        return _put(timeline, correction.type, said)
    return _put(timeline, correction.type, _with(record, **{correction.field: value}))


def _merge_actors(timeline: Timeline, record: Actor, correction: Correction) -> Timeline:
    target = _find(timeline, EntryType.ACTOR, correction.value)
    if not isinstance(target, Actor) or target is record:
        return timeline
    names = sorted({*target.names, record.name, *record.names} - {target.name})
    timeline = _put(timeline, EntryType.ACTOR, replace(target, names=tuple(names)))
    timeline = _rename(_drop(timeline, EntryType.ACTOR, record.id), {record.id: target.id})
    return _with_alias(timeline, Alias(EntryType.ACTOR, record.id, target.id))


def _rename(timeline: Timeline, present: Mapping[str, str]) -> Timeline:
    """The timeline with every actor under its present id, and without those whose id is ""."""
    return replace(
        timeline,
        events=tuple(replace(event, actors=_renamed(event.actors, present)) for event in timeline.events),
        statements=tuple(_rename_speaker(statement, present) for statement in timeline.statements),
        present={name: present.get(kept, kept) for name, kept in {**timeline.present, **present}.items()},
    )


def _renamed(actors: Iterable[str], present: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for actor in actors if (name := present.get(actor, actor))))


def _rename_speaker(said: Statement, present: Mapping[str, str]) -> Statement:
    def name(actor: str | None) -> str | None:
        return present.get(actor, actor) or None if actor else actor

    wordings = tuple(replace(row, via=name(row.via)) for row in said.wordings)
    return replace(said, speaker=name(said.speaker), addressee=name(said.addressee), wordings=wordings)


def _hide(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    """Remove a record and all references to it."""
    timeline = _drop(timeline, correction.type, record.id)
    if isinstance(record, Actor):
        return _rename(timeline, {record.id: ""})
    statements = (replace(s, occasion=None) if s.occasion == record.id else s for s in timeline.statements)
    return replace(timeline, statements=tuple(statements))


def _alias(timeline: Timeline, record: Record, correction: Correction) -> Timeline:
    if isinstance(record, Actor):
        names = tuple(sorted({*record.names, correction.value} - {record.name}))
        return _put(timeline, EntryType.ACTOR, replace(record, names=names))
    return _with_alias(timeline, Alias(correction.type, correction.value, record.id))


ACTIONS: dict[CorrectionAction, Callable[[Timeline, Any, Correction], Timeline]] = {
    CorrectionAction.SET: _set,
    CorrectionAction.MERGE: _merge_actors,
    CorrectionAction.HIDE: _hide,
    CorrectionAction.ALIAS: _alias,
}


def _records(timeline: Timeline, entry_type: EntryType) -> tuple[Record, ...]:
    found: tuple[Record, ...] = getattr(timeline, entry_type.plural)
    return found


def _find(timeline: Timeline, entry_type: EntryType, name: str) -> Record | None:
    """The record of an id or alias."""
    targets = {alias.id: alias.target for alias in timeline.aliases if alias.type is entry_type}
    present = targets.get(name, name)
    return next((record for record in _records(timeline, entry_type) if record.id == present), None)


def _find_by_evidence(timeline: Timeline, correction: Correction) -> Record | None:
    """The record that holds the words that the correction quotes."""
    if not correction.words:
        return None
    quoted = (record for record in _records(timeline, correction.type) if _quotes(record, correction))
    return next(quoted, None)


def _quotes(record: Record, correction: Correction) -> bool:
    if isinstance(record, Actor):
        return False
    return any(article == correction.article and correction.words in text for article, text in _carrying(record))


def _carrying(record: Event | Statement) -> Iterator[tuple[str, str]]:
    """The words that carry a record, each with its article."""
    if isinstance(record, Event):
        return ((row.article, row.words) for row in record.evidence if not row.is_told_again)
    return ((row.article, row.text) for row in record.wordings)


def _with(record: Record, **fields: Any) -> Record:
    return replace(record, **fields)


def _put(timeline: Timeline, entry_type: EntryType, record: Record) -> Timeline:
    """The timeline with this record instead of that with the same id."""
    others = [other for other in _records(timeline, entry_type) if other.id != record.id]
    ordered = tuple(sorted((*others, record), key=lambda entry: entry.id))
    return _with_records(timeline, entry_type, ordered)


def _drop(timeline: Timeline, entry_type: EntryType, name: str) -> Timeline:
    left = tuple(record for record in _records(timeline, entry_type) if record.id != name)
    return _with_records(timeline, entry_type, left)


def _with_records(timeline: Timeline, entry_type: EntryType, records: tuple[Record, ...]) -> Timeline:
    fields: dict[str, Any] = {entry_type.plural: records}
    return replace(timeline, **fields)


def _with_alias(timeline: Timeline, alias: Alias) -> Timeline:
    """The timeline with one alias more; aliases of the merged record now lead to its target."""
    others = (replace(other, target=alias.target) if other.target == alias.id else other for other in timeline.aliases)
    ordered = sorted((*(other for other in others if other.id != alias.id), alias), key=lambda row: (row.type, row.id))
    return replace(timeline, aliases=tuple(ordered))
