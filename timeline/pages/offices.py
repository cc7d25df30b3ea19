"""Word the offices and the country of an actor for its page, and find who holds an office of a body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.domain.date_names import name_date, name_day
from timeline.domain.dates import read_edtf
from timeline.domain.kinds import ActorKind, Precision
from timeline.models import Actor
from timeline.pages.chapters import Link
from timeline.pages.entries import link_to_actor

BODIES = (ActorKind.GOVERNMENT.value, ActorKind.ORGANISATION.value, ActorKind.MEDIA.value)
SAME_IN_JSON = re.compile(r"[ !#-\[\]-~]+")  # SQLite keeps all other characters escaped
MOST_PEOPLE = 20  # on the page of a body


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody with the office that he or she holds or held in a body."""

    person: Link
    office: str


def find_officials(body: Actor) -> tuple[Official, ...]:
    """Find people whose offices name a body, since they often speak for it: "Storting spokesman"."""
    if body.kind not in BODIES:
        return ()
    named = re.compile(rf"(?<!\w){re.escape(body.name)}(?!\w)")
    plain = max(SAME_IN_JSON.findall(body.name), key=len, default="")
    people = Actor.objects.filter(kind=ActorKind.PERSON, roles__icontains=plain).order_by("name").defer("document")
    found = ((person, role) for person in people for role in person.roles if named.search(role["title"]))
    return tuple(Official(link_to_actor(person), name_office(role)) for person, role in found)[:MOST_PEOPLE]


def name_office(role: Mapping[str, str]) -> str:
    """Word an office and the days on which it was held.

    >>> name_office({"title": "Minister of Trade", "since": "2021-10-14", "until": ""})
    'Minister of Trade, since 14 October 2021'
    >>> name_office({"title": "Minister of Trade", "since": "2021", "until": "2023-10"})
    'Minister of Trade, 2021 to October 2023'
    """
    since, until = _name_end(role.get("since", "")), _name_end(role.get("until", ""))
    if since and until:
        return f"{role['title']}, {since} to {until}"
    if since:
        return f"{role['title']}, since {since}"
    return f"{role['title']}, until {until}" if until else role["title"]


def find_country(actor: Actor) -> Link | None:
    """A link to the actor's country, if it is an actor of the timeline."""
    country = Actor.objects.filter(pk=actor.country).first() if actor.country else None
    return link_to_actor(country) if country else None


def _name_end(text: str) -> str:
    """Word the day, month or year in which an office began or ended."""
    when = read_edtf(text)
    if when.precision is Precision.DAY and when.earliest:
        return name_day(when.earliest)
    return name_date(when) if when.is_known else ""
