"""People whom no list knows by that name go in; those who are listed under another spelling come out as who they are.

News spells what it hears: "Pashinyan" and "Pashinian", "Mohammed bin Abdulrahman" and "Mohamed bin Abdul-Rahman". What
stays the same are the consonants. Where an office stands beside the name, its holder's surname is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.gazetteer.offices import find_holder
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import fold, plain
from timeline.extraction.actors.names.known import KnownActor, KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.roles import find_role
from timeline.extraction.actors.names.titles import read_title

LEAST = 6  # consonants; names with fewer are alike by chance
# Letters of one sound, and those that stand for none.
SOUNDS = ((re.compile("kh|ck|q|c(?![eihzy])"), "k"), (re.compile("ph"), "f"), (re.compile("w"), "v"))
MUTE = re.compile(r"[aeiouyj\s-]|(?<=[^aeiou\s])h")
INITIAL = re.compile(r" (?:[A-Z]\.)+ ")  # "Ana M. Berg"
DOUBLED = re.compile(r"(.)\1+")


def respell(page: Page, mentions: Iterable[NameMention], known: KnownActors, day: date | None) -> Iterator[NameMention]:
    """Give people who are listed under another spelling the id and the name that they have in the list."""
    for mention in mentions:
        listed = _listed(page, mention, known, day) if _is_unknown(mention) else None
        yield replace(mention, actor=listed.id, name=listed.name) if listed else mention


def consonants(name: str) -> str:
    """What different spellings of a name have in common.

    >>> consonants("Mohammed Abdulwahhab") == consonants("Mohamed Abdel-Wahab")
    True
    >>> consonants("Jon Lund") == consonants("Jon Lind"), consonants("Jon Lund") == consonants("Jon Lung")
    (True, False)
    """
    sounds = fold(name)
    for letters, sound in SOUNDS:
        sounds = letters.sub(sound, sounds)
    return DOUBLED.sub(r"\1", MUTE.sub("", sounds))


def _is_unknown(mention: NameMention) -> bool:
    return mention.kind is ActorKind.PERSON and not mention.actor and not mention.is_short and " " in mention.name


def _listed(page: Page, mention: NameMention, known: KnownActors, day: date | None) -> KnownActor | None:
    """Whom of the list a name means: by all its consonants, or by its surname and the office beside it."""
    same = _by_consonants(known).get(consonants(INITIAL.sub(" ", mention.name)))
    if same and _same_gender(same.name, mention.name):
        return same
    title = read_title(find_role(page.text, mention.span))
    holder = find_holder(title, (), known, day) if title else None
    listed = known.get(holder.id) if holder else None
    return listed if listed and _shortens(mention.name, listed.name) else None


@cache
def _by_consonants(known: KnownActors) -> dict[str, KnownActor]:
    """The consonants of full names -> whose they are; no names that are too short, or two people's."""
    people = [actor for actor in known.actors if actor.kind is ActorKind.PERSON]
    keys = [(consonants(name), actor) for actor in people for name in (actor.name, *actor.aliases) if " " in name]
    owners: dict[str, set[str]] = {}
    for key, actor in keys:
        owners.setdefault(key, set()).add(actor.id)
    return {key: actor for key, actor in keys if len(key) >= LEAST and len(owners[key]) == 1}


def _same_gender(one: str, other: str) -> bool:
    """Whether two first names may be one person's: "Mario" and "Maria" have the same consonants."""
    genders = {gender_of_first_name(plain(name).split()[0]) for name in (one, other)} - {""}
    return len(genders) < 2


def _shortens(name: str, full: str) -> bool:
    """Whether a name has the surname of a full one or begins like it: "Omar bin Saleh" of "Omar bin Saleh Al Harbi"."""
    is_begun = consonants(full).startswith(consonants(name))
    return is_begun or consonants(name.rsplit(maxsplit=1)[-1]) == consonants(full.rsplit(maxsplit=1)[-1])
