"""Names of bodies go in; those of a state come out under the one id that all its names share.

"The Foreign Ministry of Norway", "the Norwegian Ministry of Foreign Affairs" and "Norway's foreign ministry" are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.extraction.actors.bodies.ministries import ministry_of
from timeline.extraction.actors.bodies.states import BODY, body_called
from timeline.extraction.actors.names.countries import adjective_of, adjectives, places
from timeline.extraction.actors.names.ids import fold, plain, slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.lexicon.reading import read_groups

OF_COUNTRY = re.compile(r"(?P<body>.+) of (?:the )?(?P<country>[A-Z].*)")
OWN_MINISTRY = re.compile(r"(?P<owner>.+?) (?P<body>Ministry (?:of|for) .+)")
OF_FIELD = re.compile(r"ministry (?:of|for) (?:the )?(?P<field>.+)")
FIELD_AND_MINISTRY = re.compile(r"\w+ ministry")


def with_state_ids(mentions: Iterable[NameMention], known: KnownActors) -> Iterator[NameMention]:
    """The mentions of bodies, those of a state under the id by which the state's body is known."""
    for mention in mentions:
        country, body = _read(mention.name) if not mention.actor else ("", "")
        if country and body:
            name = f"{adjective_of(country)} {body}"
            yield replace(mention, actor=known.ids.get(fold(name)) or slug(name), country=country)
        elif mention.rule == BODY:
            yield replace(mention, actor=known.ids.get(fold(mention.name)) or mention.actor)
        else:
            yield mention


def _read(name: str) -> tuple[str, str]:
    """The country whose body a name tells and what the body is usually called, "" for what the name does not tell."""
    behind = OF_COUNTRY.fullmatch(name)
    if behind and (country := places().get(plain(behind["country"]))):
        return country, _usual(behind["body"].lower())
    own = OWN_MINISTRY.fullmatch(name)
    return (adjectives().get(own["owner"], ""), _usual(own["body"].lower())) if own else ("", "")


def _usual(body: str) -> str:
    """The usual name of a state's body, "" for other bodies.

    >>> _usual("ministry of foreign affairs"), _usual("health ministry"), _usual("central bank"), _usual("bank")
    ('foreign ministry', 'health ministry', 'central bank', '')
    """
    if of_field := OF_FIELD.fullmatch(body):
        return ministry_of(of_field["field"])
    is_states = body in read_groups("organisations.toml")["bodies"] or FIELD_AND_MINISTRY.fullmatch(body)
    return body_called(body) if is_states else ""
