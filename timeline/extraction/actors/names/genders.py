"""A person as one article knows them goes in; "male", "female" or "" comes out: what a pronoun for them can be."""

from __future__ import annotations

import re
from functools import cache

from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.known import KnownActor
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ArticleActor

MALE, FEMALE = "male", "female"
BEFORE = re.compile(r"([\w.]+) $")
LOOK_BACK = 16


def find_gender(text: str, actor: ArticleActor, listed: KnownActor | None) -> str:
    """The gender that the list, a word before the name, the first name, the role or the family name tells."""
    words = plain(actor.name).split()
    if listed and listed.gender:
        return listed.gender
    return (
        _by_address(text, actor)
        or (gender_of_first_name(words[0]) if len(words) > 1 else "")
        or _by_words(actor.role.lower().split())
        or (FEMALE if len(words) > 1 and words[-1].endswith(_female_endings()) else "")
    )


def _by_address(text: str, actor: ArticleActor) -> str:
    """By "Mr." or "Ms." before any of the mentions."""
    genders = (gender_before(text, mention.span.start) for mention in actor.mentions)
    return next(filter(None, genders), "")


def gender_before(text: str, start: int) -> str:
    """The gender that the word before a name tells.

    >>> gender_before("and Mrs. Lund", 9)
    'female'
    """
    before = BEFORE.search(text, max(start - LOOK_BACK, 0), start)
    return _by_words([before.group(1).lower()]) if before else ""


def _by_words(words: list[str]) -> str:
    names = read_groups("first_names.toml")
    if not names["female_words"].isdisjoint(words):
        return FEMALE
    return MALE if not names["male_words"].isdisjoint(words) else ""


def gender_of_first_name(name: str) -> str:
    """The gender that a first name tells, "" where both bear it or nobody listed does."""
    names = read_groups("first_names.toml")
    first = name.partition("-")[0]
    if first in names["male"]:
        return MALE
    return FEMALE if first in names["female"] else ""


@cache
def _female_endings() -> tuple[str, ...]:
    return tuple(sorted(read_groups("first_names.toml")["female_endings"]))
