"""Merged records go in; how many independent newsrooms carry them, and where these differ, comes out.

A telling counts for the newsroom that its article's words come from, and for the agency or paper that it names as its
source ("told Reuters"): so ten prints of one report, or three papers that quote one interview, are one source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.domain.kinds import Corroboration, Precision
from timeline.merging.records import DatePhrase, Event, Statement


def corroboration_of_event(event: Event, origins: Mapping[str, str]) -> Corroboration:
    """How many newsrooms tell an event, and whether they agree."""
    return _state({origins[row.article] for row in event.evidence}, (row.when for row in event.evidence))


def corroboration_of_statement(statement: Statement, origins: Mapping[str, str]) -> Corroboration:
    """How many newsrooms report an utterance, and whether they agree."""
    sources = {wording.via or origins[wording.article] for wording in statement.wordings}
    return _state(sources, (wording.when for wording in statement.wordings))


def _state(sources: set[str], dates: Iterable[DatePhrase]) -> Corroboration:
    days = {when.date.edtf for when in dates if when.span and when.date.precision is Precision.DAY}
    if len(sources) > 1 and len(days) > 1:
        return Corroboration.CONTESTED
    return Corroboration.CORROBORATED if len(sources) > 1 else Corroboration.SINGLE_SOURCE
