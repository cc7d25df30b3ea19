"""Merge and split groups of tellings as people have decided, before records are made of them.

So a record says what its tellings say, whoever put these together. A telling that was moved says so among its reasons:
by these the next parse knows to which record it belongs without the correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from timeline.domain.kinds import CorrectionAction, EntryType
from timeline.extraction.records import Problem
from timeline.merging.comparisons import join_reasons
from timeline.merging.grouping.groups import Group, Telling
from timeline.merging.identity import PreviousEvidence, PreviousIds, carry_ids
from timeline.merging.records import Alias, Correction

T = TypeVar("T", bound=Telling)
Row = tuple[T, str]  # a telling and the reason why it is in its group

FILE = "corrections.toml"
MOVES = frozenset({CorrectionAction.MERGE, CorrectionAction.SPLIT})
SPLIT_OFF = "split off"  # marks the words that leave, so that their id differs from that of the whole


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """Groups by their ids, aliases, the corrections that were applied, and problems with others."""

    groups: Mapping[str, Group[T]]
    aliases: Mapping[str, str]
    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()


def regroup(named: Named[T], corrections: Iterable[Correction], previous: PreviousIds) -> Named[T]:
    """Apply the merges and splits among the corrections of these records, in their order."""
    for correction in corrections:
        match correction.action:
            case CorrectionAction.MERGE:
                named = _merge(named, correction)
            case CorrectionAction.SPLIT:
                named = _split(named, correction, previous)
    return named


def without_moves(previous: PreviousIds) -> PreviousIds:
    """The previous ids without people's merges and splits, which are made anew at every parse."""
    homes = {_reason(made): made.was if made.action is CorrectionAction.MERGE else made.id for made in _moves(previous)}
    if not homes:
        return previous
    splits = [made for made in _moves(previous) if made.action is CorrectionAction.SPLIT]
    leading_back = (Alias(made.type, made.was, made.id) for made in splits)
    evidence = tuple(replace(row, id=_home(row, homes)) for row in previous.evidence)
    return replace(previous, evidence=evidence, aliases=(*previous.aliases, *leading_back))


def is_move(correction: Correction) -> bool:
    """Whether it merges or splits events or statements."""
    return correction.action in MOVES and correction.type is not EntryType.ACTOR


def problem_of(correction: Correction, lost: str) -> Problem:
    """The problem of a correction whose record is gone."""
    return Problem(FILE, f"the {correction.type} {lost!r}, to {correction.action}, is not in the timeline")


def _merge(named: Named[T], correction: Correction) -> Named[T]:
    gone, kept = _find(named, correction), named.aliases.get(correction.value, correction.value)
    if gone is None or kept not in named.groups:
        return _with_problem(named, problem_of(correction, correction.id if gone is None else correction.value))
    if gone == kept:
        return _with_correction(named, replace(correction, id=kept, was=correction.id))
    shown = replace(correction, id=kept, was=gone)
    groups = dict(named.groups)
    groups[kept] = _group([*_rows(groups[kept]), *_moved(_rows(groups.pop(gone)), shown)])
    aliases = {name: kept if target == gone else target for name, target in named.aliases.items()}
    return _with_correction(replace(named, groups=groups, aliases=aliases | {gone: kept}), shown)


def _split(named: Named[T], correction: Correction, previous: PreviousIds) -> Named[T]:
    """The tellings of some articles leave for a record of their own; the id stays with the others."""
    whole = _find(named, correction)
    if whole is None:
        return _with_problem(named, problem_of(correction, correction.id))
    rows = _rows(named.groups[whole])
    leaving = _parted(named, [row for row in rows if row[0].anchor.article in correction.articles])
    staying = _parted(named, [row for row in rows if row[0].anchor.article not in correction.articles])
    if not leaving or not staying:
        lacking = "is told by no article to split off" if staying else "is told by no article but those to split off"
        return _with_problem(named, Problem(FILE, f"the {correction.type} {whole!r} {lacking}"))
    words = [replace(telling.anchor, mark=SPLIT_OFF) for telling, _ in leaving]
    (part,) = carry_ids([words], _parts(previous, named, whole), correction.type).ids
    shown = replace(correction, id=whole, was=part)
    groups = {**named.groups, whole: _group(staying), part: _group(_moved(leaving, shown))}
    aliases = {name: target for name, target in named.aliases.items() if name != part}
    return _with_correction(replace(named, groups=groups, aliases=aliases), shown)


def _parted(named: Named[T], rows: list[Row[T]]) -> list[Row[T]]:
    """The tellings of one part; one that is alone keeps only the reasons that people gave."""
    if len(rows) != 1:
        return rows
    ((telling, reason),) = rows
    return [(telling, join_reasons(told for told in map(_reason, named.corrections) if told in reason))]


def _find(named: Named[Any], correction: Correction) -> str | None:
    """The id of the record to correct: found by its id, else by the words that the correction quotes."""
    name = named.aliases.get(correction.id, correction.id)
    if name in named.groups:
        return name
    anchors = ((name, telling.anchor) for name, group in named.groups.items() for telling in group.tellings)
    quoted = (
        name
        for name, anchor in anchors
        if correction.words and anchor.article == correction.article and correction.words in anchor.words
    )
    return next(quoted, None)


def _rows(group: Group[T]) -> list[Row[T]]:
    return list(zip(group.tellings, group.reasons, strict=True))


def _group(rows: Iterable[Row[T]]) -> Group[T]:
    tellings, reasons = zip(*sorted(rows, key=lambda row: row[0].anchor.age), strict=True)
    return Group(tellings, reasons)


def _moved(rows: Iterable[Row[T]], correction: Correction) -> Iterable[Row[T]]:
    return ((telling, join_reasons((reason, _reason(correction)))) for telling, reason in rows)


def _reason(made: Correction) -> str:
    """The reason of a telling that was moved, which names the record that it left or came from."""
    deed = "merged from" if made.action is CorrectionAction.MERGE else "split off as"
    return f"{deed} {made.was} by {made.who} on {made.on}: {made.why}"


def _with_correction(named: Named[T], shown: Correction) -> Named[T]:
    return replace(named, corrections=(*named.corrections, shown))


def _with_problem(named: Named[T], problem: Problem) -> Named[T]:
    return replace(named, problems=(*named.problems, problem))


def _moves(previous: PreviousIds) -> Sequence[Correction]:
    return [made for made in previous.corrections if is_move(made)]


def _home(row: PreviousEvidence, homes: Mapping[str, str]) -> str:
    """The record of a telling without corrections: the one that it was first moved from."""
    first = min((reason for reason in homes if reason in row.reason), key=row.reason.index, default=None)
    return row.id if first is None else homes[first]


def _parts(previous: PreviousIds, named: Named[Any], whole: str) -> PreviousIds:
    """The previous records whose ids a part may take: those once split off, and those merged into the whole."""
    split = {made.was for made in _moves(previous) if made.action is CorrectionAction.SPLIT}
    joined = {name for name, target in named.aliases.items() if target == whole}
    return PreviousIds(tuple(row for row in previous.evidence if row.id in split | joined))
