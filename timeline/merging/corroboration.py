"""Merged records go in; how many independent newsrooms carry them, and whether these agree, comes out.

A telling counts for the newsroom that its article's words come from, and for the agency or paper that it names as its
source ("told Reuters"): so ten prints of one report, or three papers that quote one interview, are one source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.domain.kinds import Corroboration
from timeline.merging.records import Disagreement, Event, Statement, Timeline


def corroborate(timeline: Timeline, origins: Mapping[str, str]) -> Timeline:
    """Judge every event and statement by the newsrooms (article -> newsroom) that carry it."""
    return replace(
        timeline,
        events=tuple(corroborate_event(event, origins) for event in timeline.events),
        statements=tuple(corroborate_statement(statement, origins) for statement in timeline.statements),
    )


def corroborate_event(event: Event, origins: Mapping[str, str]) -> Event:
    """Count the newsrooms that tell an event, and say whether they agree."""
    newsrooms = len({origins[row.article] for row in event.evidence})
    return replace(event, newsrooms=newsrooms, corroboration=_state(newsrooms, event.disagreements))


def corroborate_statement(statement: Statement, origins: Mapping[str, str]) -> Statement:
    """Count the newsrooms that report an utterance, and say whether they agree."""
    newsrooms = len({wording.via or origins[wording.article] for wording in statement.wordings})
    return replace(statement, newsrooms=newsrooms, corroboration=_state(newsrooms, statement.disagreements))


def _state(newsrooms: int, disagreements: Sequence[Disagreement]) -> Corroboration:
    if newsrooms > 1 and disagreements:
        return Corroboration.CONTESTED
    return Corroboration.CORROBORATED if newsrooms > 1 else Corroboration.SINGLE_SOURCE
