"""The text of ``actors.toml`` goes in; the actors worth knowing in advance come out, or an error that names the key."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.names.ids import fold, slug
from timeline.extraction.faults import SeedError

REQUIRED = ("id", "name", "kind")
TEXTS = (*REQUIRED, "country", "wikidata", "gender")
KEYS = frozenset({*TEXTS, "aliases", "called", "seats", "roles"})
ROLE_KEYS = frozenset({"title", "country", "since", "until"})
GENDERS = ("", "male", "female")


@dataclass(frozen=True, slots=True)
class KnownRole:
    """An office and its days, both ends included; an open end is None. ``country`` is an actor's id or ""."""

    title: str
    country: str = ""
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether it is held on that day; where no day is known, whether it is held still.

        >>> KnownRole("President", until=date(2025, 1, 20)).holds_on(date(2025, 2, 1))
        False
        """
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class KnownActor:
    """Somebody or some body that the reader knows before it reads.

    ``seats`` are cities that stand for it; ``called`` are nouns that do so once it is named: "the bloc".
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[KnownRole, ...] = ()
    country: str = ""
    wikidata: str = ""
    gender: str = ""
    seats: tuple[str, ...] = ()
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: what is made of a long list is kept per list
class KnownActors:
    """All actors known in advance, in the order of the file."""

    actors: tuple[KnownActor, ...] = ()
    by_id: Mapping[str, KnownActor] = field(init=False, repr=False)
    officials: Mapping[str, Sequence[KnownActor]] = field(init=False, repr=False)
    """Country -> those who hold or have held an office of it."""
    ids: Mapping[str, str] = field(init=False, repr=False)
    """Name, folded -> whose it is."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {actor.id: actor for actor in self.actors})
        object.__setattr__(self, "officials", _by_country(self.actors))
        names = ((name, actor.id) for actor in self.actors for name in (actor.name, *actor.aliases))
        object.__setattr__(self, "ids", {fold(name): id for name, id in names})

    def get(self, actor: str) -> KnownActor | None:
        """The actor of that id, None where nobody is listed under it."""
        return self.by_id.get(actor)


def _by_country(actors: Iterable[KnownActor]) -> Mapping[str, Sequence[KnownActor]]:
    officials: dict[str, list[KnownActor]] = defaultdict(list)
    for actor in actors:
        for country in dict.fromkeys(role.country for role in actor.roles):
            officials[country].append(actor)
    return dict(officials)


def read_known_actors(text: str, file: str) -> KnownActors:
    """Read the actors known in advance from TOML: tables ``[[actor]]`` with id, name, kind and more.

    :raises SeedError: naming file and key, where the text is not TOML, a key is missing, unknown or given twice, or a
        value is not what it must be.

    >>> read_known_actors('actor = [{id = "un", name = "United Nations", kind = "organisation"}]', "").actors[0].id
    'un'
    """
    tables = enumerate(_read_tables(text, file), start=1)
    actors = tuple(_read_actor(table, f"{file}: actor {number}") for number, table in tables)
    _check_unique(actors, file)
    return KnownActors(actors)


def _read_tables(text: str, file: str) -> list[object]:
    """The tables ``[[actor]]`` of a TOML text that holds nothing else."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise SeedError(file, f"not TOML: {fault}") from None
    unknown = sorted(content.keys() - {"actor"})
    if unknown:
        raise SeedError(file, f"unknown key {unknown[0]!r}; expected only tables [[actor]]")
    tables = content.get("actor", [])
    if not isinstance(tables, list):
        raise SeedError(file, f"key 'actor': expected tables [[actor]], found {type(tables).__name__}")
    return tables


def _read_actor(table: object, place: str) -> KnownActor:
    if not isinstance(table, dict):
        raise SeedError(place, f"expected a table, found {type(table).__name__}")
    place = f"{place} ({table.get('id', 'without id')})"
    texts = _texts_of(table, place)
    return KnownActor(
        id=texts["id"],
        name=texts["name"],
        kind=ActorKind(texts["kind"]),
        aliases=_names(table, "aliases", place),
        seats=_names(table, "seats", place),
        called=_names(table, "called", place),
        roles=_roles(table.get("roles", []), place),
        country=texts["country"],
        wikidata=texts["wikidata"],
        gender=texts["gender"],
    )


def _texts_of(table: dict[str, object], place: str) -> dict[str, str]:
    """The texts of a table whose keys are checked."""
    _check_keys(table, KEYS, place)
    missing = [key for key in REQUIRED if not table.get(key)]
    if missing:
        raise SeedError(place, f"missing key {missing[0]!r}")
    texts = {key: _text(table, key, place) for key in TEXTS}
    _check_texts(texts, place)
    return texts


def _check_texts(texts: Mapping[str, str], place: str) -> None:
    if slug(texts["id"]) != texts["id"]:
        raise SeedError(place, f"key 'id': expected lower-case words joined by hyphens, found {texts['id']!r}")
    if texts["kind"] not in list(ActorKind):
        raise SeedError(place, f"key 'kind': expected one of {', '.join(ActorKind)}, found {texts['kind']!r}")
    if texts["gender"] not in GENDERS:
        raise SeedError(place, f"key 'gender': expected male or female, found {texts['gender']!r}")


def _names(table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) and fold(name) for name in value):
        raise SeedError(place, f"key {key!r}: expected a list of names, found {value!r}")
    return tuple(value)


def _roles(value: object, place: str) -> tuple[KnownRole, ...]:
    if not isinstance(value, list):
        raise SeedError(place, f"key 'roles': expected a list of tables, found {value!r}")
    return tuple(_read_role(role, f"{place}: role {number}") for number, role in enumerate(value, start=1))


def _read_role(table: object, place: str) -> KnownRole:
    if not isinstance(table, dict):
        raise SeedError(place, f"expected a table, found {table!r}")
    _check_keys(table, ROLE_KEYS, place)
    if not table.get("title"):
        raise SeedError(place, "missing key 'title'")
    role = KnownRole(
        title=_text(table, "title", place),
        country=_text(table, "country", place),
        since=_day(table, "since", place),
        until=_day(table, "until", place),
    )
    if role.since and role.until and role.until < role.since:
        raise SeedError(place, f"key 'until': {role.until} is before 'since' {role.since}")
    return role


def _text(table: Mapping[str, Any], key: str, place: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise SeedError(place, f"key {key!r}: expected text, found {value!r}")
    return value


def _day(table: Mapping[str, Any], key: str, place: str) -> date | None:
    value = table.get(key)
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise SeedError(place, f"key {key!r}: expected a day such as 2025-02-24 without quotation marks, found {value!r}")


def _check_keys(table: Mapping[str, Any], allowed: frozenset[str], place: str) -> None:
    unknown = sorted(table.keys() - allowed)
    if unknown:
        raise SeedError(place, f"unknown key {unknown[0]!r}; expected {', '.join(sorted(allowed))}")


def _check_unique(actors: Iterable[KnownActor], file: str) -> None:
    """No id twice, and no name under two ids: the reader could not tell whom it means."""
    ids: set[str] = set()
    owners: dict[str, str] = {}
    for actor in actors:
        if actor.id in ids:
            raise SeedError(file, f"actor id {actor.id!r} is given twice")
        ids.add(actor.id)
        seen: set[str] = set()
        for name in (actor.name, *actor.aliases, *actor.seats):
            owner = owners.setdefault(name, actor.id)
            if owner != actor.id:
                raise SeedError(file, f"the name {name!r} belongs to both {owner!r} and {actor.id!r}")
            if name in seen:
                raise SeedError(file, f"actor {actor.id!r}: the name {name!r} is given twice")
            seen.add(name)
