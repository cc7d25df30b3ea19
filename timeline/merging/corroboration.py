"""Merged records go in; how many independent newsrooms carry them, and where these differ, comes out.

A telling counts for the newsroom that its article's words come from, and for the agency or paper that it names as its
source ("told Reuters"): so ten prints of one report, or three papers that quote one interview, are one source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.domain.kinds import Corroboration
from timeline.merging.records import Disagreement, Event, Statement


def corroboration_of_event(event: Event, origins: Mapping[str, str]) -> Corroboration:
    """How many newsrooms tell an event, and whether they agree."""
    return _state({origins[row.article] for row in event.evidence}, event.disagreements)


def corroboration_of_statement(statement: Statement, origins: Mapping[str, str]) -> Corroboration:
    """How many newsrooms report an utterance, and whether they agree."""
    sources = {wording.via or origins[wording.article] for wording in statement.wordings}
    return _state(sources, statement.disagreements)


def _state(sources: set[str], disagreements: Sequence[Disagreement]) -> Corroboration:
    if len(sources) > 1 and disagreements:
        return Corroboration.CONTESTED
    return Corroboration.CORROBORATED if len(sources) > 1 else Corroboration.SINGLE_SOURCE
