"""What merging knows of the merged actors: who is a person, and of which country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.domain.kinds import ActorKind
from timeline.merging.records import Actor


@dataclass(frozen=True, slots=True)
class Participants:
    """Who took part in a happening: ``sides`` are all with the countries behind them, ``doer`` the first."""

    people: frozenset[str]
    countries: frozenset[str]
    sides: frozenset[str]
    doer: str = ""
    doer_country: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who of the actors is a person, and of which country each is."""

    people: frozenset[str]
    countries: Mapping[str, str]

    def country_of(self, actor: str | None) -> str:
        """The country of an actor, itself if it is one; "" where it is not known."""
        return self.countries.get(actor, "") if actor else ""

    def countries_of(self, actors: Iterable[str]) -> frozenset[str]:
        """The known countries of these actors."""
        return frozenset(self.countries_of_each(actors))

    def countries_of_each(self, actors: Iterable[str | None]) -> Iterator[str]:
        """The country of each of these actors, where it is known."""
        return (country for actor in actors if (country := self.country_of(actor)))

    def sides(self, actors: Iterable[str]) -> frozenset[str]:
        """The actors and their countries."""
        actors = frozenset(actors)
        return actors | self.countries_of(actors)

    def participants(self, actors: Sequence[str]) -> Participants:
        """The participants of a happening by these actors."""
        doer = actors[0] if actors else ""
        return Participants(
            people=self.people.intersection(actors),
            countries=self.countries_of(actors),
            sides=self.sides(actors),
            doer=doer,
            doer_country=self.country_of(doer),
        )


def cast_of(actors: Iterable[Actor]) -> Cast:
    """The cast of these actors."""
    actors = tuple(actors)
    countries = {actor.id: actor.id if actor.kind is ActorKind.COUNTRY else actor.country for actor in actors}
    return Cast(frozenset(actor.id for actor in actors if actor.kind is ActorKind.PERSON), countries)
