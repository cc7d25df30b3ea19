"""How many independent newsrooms carry each merged record, and whether they agree.

A telling counts for the newsroom that wrote its article, or for the agency or paper that it names as its source ("told
Reuters", "Reuters reported"): so ten prints of one report, or three papers that quote one interview, are one source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.domain.kinds import ActorKind, Corroboration
from timeline.domain.spans import Span
from timeline.merging.records import Disagreement, Event, Evidence, Statement, Timeline, Wording

Relayed = tuple[Span, str]  # words, and the newsroom that their article names as their source


@dataclass(frozen=True, slots=True)
class Sources:
    """The newsroom of each article, and those that it names as the sources of some passages."""

    origins: Mapping[str, str]
    relays: Mapping[str, Sequence[Relayed]]

    def newsroom_of(self, row: Evidence) -> str:
        """The newsroom behind the words that tell an event."""
        place = row.trigger or row.span
        relayed = (newsroom for span, newsroom in self.relays.get(row.article, ()) if span.contains(place))
        return next(relayed, self.origins[row.article])


def corroborate(timeline: Timeline, origins: Mapping[str, str]) -> Timeline:
    """Judge every event and statement by the newsrooms that carry it; ``origins`` leads from articles to newsrooms."""
    media = frozenset(actor.id for actor in timeline.actors if actor.kind is ActorKind.MEDIA)
    sources = Sources(origins, _relays(timeline.statements, media))
    return replace(
        timeline,
        events=tuple(_corroborate_event(event, sources) for event in timeline.events),
        statements=tuple(_corroborate_statement(said, origins, media) for said in timeline.statements),
    )


def _corroborate_event(event: Event, sources: Sources) -> Event:
    """Count the newsrooms that tell an event, and say whether they agree."""
    newsrooms = len({sources.newsroom_of(row) for row in event.evidence if not row.is_told_again})
    return replace(event, newsrooms=newsrooms, corroboration=_state(newsrooms, event.disagreements))


def _corroborate_statement(said: Statement, origins: Mapping[str, str], media: frozenset[str]) -> Statement:
    """Count the newsrooms that report an utterance, and say whether they agree."""
    newsrooms = len({_relayed_from(said, row, media) or origins[row.article] for row in said.wordings})
    return replace(said, newsrooms=newsrooms, corroboration=_state(newsrooms, said.disagreements))


def _relays(statements: Sequence[Statement], media: frozenset[str]) -> Mapping[str, Sequence[Relayed]]:
    """Each article -> the words in it that come from another newsroom."""
    relays: dict[str, list[Relayed]] = defaultdict(list)
    for said in statements:
        for row in said.wordings:
            if newsroom := _relayed_from(said, row, media):
                relays[row.article] += [(span, newsroom) for span in row.spans]
    return relays


def _relayed_from(said: Statement, row: Wording, media: frozenset[str]) -> str:
    """The newsroom that an article names as the source of its words, "" for none."""
    return row.via or (said.speaker if said.speaker in media else "") or ""


def _state(newsrooms: int, disagreements: Sequence[Disagreement]) -> Corroboration:
    """The state of a claim; it is contested even if copies of a single report differ."""
    if disagreements:
        return Corroboration.CONTESTED
    return Corroboration.CORROBORATED if newsrooms > 1 else Corroboration.SINGLE_SOURCE
