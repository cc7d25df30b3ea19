"""Words for those who work in somebody's office go in ("the mayor's office"); the office comes out where it acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import country_in, is_title_word, normal_office
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups

ENDS = re.compile(r"['’]s? (?:(?:press|private) )?(?P<noun>[Oo]ffice)\b")
LONGEST = 60  # characters in front of it that tell whose it is


def find_bureaus(page: Page) -> Iterator[NameMention]:
    """Every office of an official that takes part in something, whoever holds it."""
    for end in ENDS.finditer(page.text):
        match = _office().search(page.text, max(end.start() - LONGEST, 0), end.start())
        noun = page.root_of(Span(*end.span("noun"))) if match else None
        if match is not None and noun is not None and (acts(noun) or is_source(noun)):
            whose = f"{match['whose']} " if _is_place(page, match) else ""
            name = f"{whose}{normal_office(match['office'])}'s office".replace("s's ", "s' ")
            span = Span(match.start("whose") if whose else match.start("office"), end.end())
            yield NameMention(
                span,
                name[0].upper() + name[1:],
                ActorKind.GOVERNMENT,
                "office of an official",
                actor=slug(name),
                country=country_in(whose),
            )


def _is_place(page: Page, match: re.Match[str]) -> bool:
    """Whether capitals in front of an office say of where it is: "the Harbour County sheriff's office"."""
    if match["whose"] is None:
        return False
    word = page.token_at(match.start("whose"))
    is_opening = word is None or word.pos_ != "PROPN" or is_title_word(match["whose"].split()[0])
    return country_in(match["whose"]) != "" or not is_opening


@cache
def _office() -> re.Pattern[str]:
    """An official, and up to two capitals in front that may tell of what country."""
    titles = read_groups("titles.toml")
    offices = one_of(titles["offices"] | titles["bureaus"])
    return re.compile(rf"\b(?:(?P<whose>(?!The )[A-Z]\w+(?: [A-Z]\w+)??) )??(?P<office>(?i:{offices}))$")
