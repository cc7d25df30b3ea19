"""Merge what the articles say of each actor with what is known in advance, and settle the id that it goes by.

Spellings of one name are recognized by their skeleton: what is left of a name without the letters that differ between
transliterations.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.domain.kinds import ActorKind, EntryType
from timeline.extraction.actors.names.ids import fold
from timeline.extraction.actors.names.known import KnownActor, KnownActors
from timeline.extraction.lexicon.reading import read_tables
from timeline.extraction.records import ArticleActor, Findings
from timeline.merging.identity import PreviousIds
from timeline.merging.records import Actor, Alias, Role
from timeline.merging.spellings import FULL_NAME, Naming, disagreements_of_actor, naming_in

SPELLINGS: list[list[str]] = read_tables("transliterations.toml")["spellings"]
REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class MergedActors:
    """The actors, the id that each article's id leads to, and the aliases of former ids."""

    actors: tuple[Actor, ...]
    present: Mapping[str, str]
    aliases: tuple[Alias, ...]


def merge_actors(findings: Iterable[Findings], known: KnownActors, previous: PreviousIds) -> MergedActors:
    """Merge what the articles, oldest first, say of each actor; listed actors keep what the list says."""
    listed = {actor.id: actor for actor in known.actors}
    tellings: dict[str, list[Naming]] = defaultdict(list)
    for found in findings:
        for actor in found.actors:
            tellings[actor.id].append(naming_in(found.article, actor))
    present = _present_ids({name: namings[0].actor for name, namings in tellings.items()}, listed, previous)
    told: dict[str, list[Naming]] = defaultdict(list)
    for name, namings in tellings.items():
        told[present[name]].extend(namings)
    records = {name: _merge_actor(name, told[name], listed.get(name)) for name in sorted(told)}
    return MergedActors(tuple(records.values()), present, tuple(_aliases(present, records, previous)))


def rename_actors(found: Findings, present: Mapping[str, str]) -> Findings:
    """The findings with every actor under its present id."""
    if all(present.get(actor.id, actor.id) == actor.id for actor in found.actors):
        return found

    def name(actor: str | None) -> str | None:
        return present.get(actor, actor) if actor else actor

    statements = tuple(
        replace(said, speaker=name(said.speaker), addressee=name(said.addressee), via=name(said.via))
        for said in found.statements
    )
    events = tuple(
        replace(told, actors=tuple(dict.fromkeys(present.get(actor, actor) for actor in told.actors)))
        for told in found.events
    )
    actors = tuple(_rename_actor(actor, present) for actor in found.actors)
    return replace(found, actors=actors, statements=statements, events=events)


def skeleton(name: str) -> str:
    """A name without what differs from one transliteration to the next.

    >>> skeleton("Olha Vasylyshyna") == skeleton("Olha Vasilishina")
    True
    """
    letters = fold(name)
    for spelling, plainer in SPELLINGS:
        letters = letters.replace(spelling, plainer)
    return REPEATED.sub(r"\1", letters).replace("ii", "i")


def _present_ids(
    firsts: Mapping[str, ArticleActor], listed: Mapping[str, KnownActor], previous: PreviousIds
) -> dict[str, str]:
    """Each id of an article -> the id that is kept: the listed one, else the previous one, else the first."""
    before = {row.id for row in previous.evidence if row.type is EntryType.ACTOR}
    families: dict[str, list[str]] = defaultdict(list)
    for name, first in firsts.items():
        families[_family(name, first)].append(name)
    kept = {}
    for names in families.values():
        rank = {name: (name not in listed, name not in before, place) for place, name in enumerate(names)}
        chief = min(names, key=lambda name: rank[name])
        for name in names:
            kept[name] = name if name in listed else chief
    return kept


def _family(name: str, actor: ArticleActor) -> str:
    """A key that spellings of one person's full name share; any other actor has its id as its key."""
    is_full = len(actor.name.split()) >= FULL_NAME
    return f"person {skeleton(actor.name)}" if actor.kind is ActorKind.PERSON and is_full else f"id {name}"


def _merge_actor(name: str, told: Sequence[Naming], listed: KnownActor | None) -> Actor:
    """One record of an actor, with the spellings of its name where articles differ."""
    actor = _chief_record(name, [naming.actor for naming in told], listed)
    return replace(actor, disagreements=disagreements_of_actor(actor, told))


def _chief_record(name: str, told: Sequence[ArticleActor], listed: KnownActor | None) -> Actor:
    """An actor as it is listed, else with the name and kind that most articles give."""
    names = [spelling for actor in told for spelling in (actor.name, *actor.aliases)]
    if listed is not None:
        return _listed_actor(listed, names)
    chief = _commonest(actor.name for actor in told)
    others = tuple(sorted({spelling for spelling in names if spelling != chief}))
    country = _commonest(actor.country for actor in told if actor.country)
    titles = tuple(dict.fromkeys(actor.role for actor in told if actor.role))
    roles = tuple(Role(title, country) for title in titles)
    return Actor(name, chief, ActorKind(_commonest(actor.kind for actor in told)), others, roles, country)


def _listed_actor(listed: KnownActor, told: Iterable[str]) -> Actor:
    names = tuple(sorted({*listed.aliases, *told} - {listed.name}))
    roles = tuple(
        Role(role.title, role.country, *(day.isoformat() if day else "" for day in (role.since, role.until)))
        for role in listed.roles
    )
    return Actor(listed.id, listed.name, listed.kind, names, roles, listed.country, listed.wikidata)


def _commonest(values: Iterable[str]) -> str:
    """The value that occurs most, the first of equals; "" of none."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value], default="")


def _aliases(present: Mapping[str, str], records: Mapping[str, Actor], previous: PreviousIds) -> Iterator[Alias]:
    """Aliases from the ids of articles and former timelines to actors that go by another id now."""
    by_name = {name: actor.id for actor in records.values() for name in (actor.name, *actor.names)}
    targets = {alias.id: alias.target for alias in previous.aliases if alias.type is EntryType.ACTOR}
    for row in previous.evidence:
        if row.type is EntryType.ACTOR and row.id not in records and row.words in by_name:
            targets.setdefault(row.id, by_name[row.words])
    targets |= {name: kept for name, kept in present.items() if name != kept}
    for name, target in sorted(targets.items()):
        end = targets.get(target, target)
        if name not in records and end in records:
            yield Alias(EntryType.ACTOR, name, end)


def _rename_actor(actor: ArticleActor, present: Mapping[str, str]) -> ArticleActor:
    kept = present.get(actor.id, actor.id)
    mentions = tuple(replace(mention, actor=present.get(mention.actor, mention.actor)) for mention in actor.mentions)
    return replace(actor, id=kept, mentions=mentions)
