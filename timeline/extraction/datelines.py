"""A text or a line of it goes in; the characters that only say where, when and by whom it was written come out."""

from __future__ import annotations

import re

from timeline.domain.spans import Span
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_lines
from timeline.extraction.phrases.fragments import MONTH

# Labels that newsrooms print in capitals in front of a line; they are no city.
LABEL = (
    "ALSO|READ|RELATED|WATCH|LISTEN|LIVE|BREAKING|UPDATED?|VIDEO|PHOTOS?|FILE|EXCLUSIVE|OPINION|ANALYSIS|STORY|MORE"
    "|NOTE|KEY|FACT|SOURCE|BACKGROUND|CORRECTION|CLARIFICATION|BYLINE"
)
SHOUTED_CITY = rf"(?!(?:{LABEL})\b)[A-Z]{{2}}[A-Z.'’-]*(?:[ /][A-Z][A-Z.'’-]+){{0,3}}"
CITY = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}| \([A-Z]\w+\))?"
DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
NEXT_DAY = rf"(?:[,.] {DAY})?"
# "(dpa)", "(dpa/NW)": some agencies write themselves so; a single capital is the party of whoever is named before.
SMALL = one_of(sorted(name.lower() for name in read_lines("agencies.txt") if " " not in name))
AGENCY = rf"\((?:[A-Z][\w/&. -]|{SMALL}\b)[\w/&. -]{{0,30}}\)"
# "MINSK, May 16. /BELTA/." is the way of agencies of the East.
SLASHES = r"\. /[A-Z][\w. -]{1,20}/\.? ?(?=\S)"
# Older wires set two spaces, or "_" for a dash; a hyphen is one only with a space, unlike that of "NATO-led".
DASH = r"(?: {0,2}(?:--|[–—_]) {0,2}|(?: -|- | - ) ?)(?=\S|$)"
# "(Northern Wire) Ministers met", "OSLO (Northern Wire - 4th May, 2022) Ministers met": brackets that need no dash.
NAMES = r"[A-Z][\w.&/’-]*(?:,? [A-Z][\w.&/’-]*){0,4}"
BRACKETS = r" ?(?=[\"“‘]?[A-Z])"
# A city in small letters is only one where the agency's name stands behind it, or a long dash and a new sentence:
# "Ahead of talks - and after" is none.
OWN_SPEECH = re.compile(r"[^\n]{0,200}?\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur)\b")  # behind a name, not behind a place
ALONE = rf" — (?=[\"“‘]?[A-Z])(?!.*—)(?!{OWN_SPEECH.pattern})"
DATELINE = re.compile(
    rf"(?:{SHOUTED_CITY}{REGION}{NEXT_DAY}(?: {AGENCY})?|(?:(?:{CITY}{REGION}{NEXT_DAY}|{DAY}) )?{AGENCY}){DASH}"
    rf"|(?!(?i:{LABEL})\b){CITY}{REGION}{NEXT_DAY}(?:{SLASHES}|{ALONE})"
    rf"|(?:\({NAMES}\)|{SHOUTED_CITY} \([A-Z][\w/& .-]{{1,40}}\b\d{{1,2}}[\w, ]{{3,20}}\)){BRACKETS}"
)
LABELED = re.compile(rf"^{SHOUTED_CITY}{REGION}{NEXT_DAY}(?: {AGENCY})?: (?=[\"“‘]?[A-Z])", re.MULTILINE)
LONGEST = 120  # characters; no dateline is longer, and a line of capitals is not searched for its end


def length_of_dateline(line: str) -> int:
    """How many characters at the head of a line are its dateline, the dash included; 0 where it has none.

    >>> length_of_dateline("LAGOS, Nigeria (AP) - Ministers met."), length_of_dateline("Ministers met - again.")
    (22, 0)
    """
    found = DATELINE.match(line[:LONGEST])
    return found.end() if found else 0


def find_label_of_place(text: str) -> Span | None:
    """Find the label in capitals of a text's only line that has one: where several speak, none is a place.

    >>> find_label_of_place("NEW DELHI: Ministers met."), find_label_of_place("BERG: Why?\\nLUND: Because.")
    (Span(start=0, end=11), None)
    """
    labels = [Span(*label.span()) for label in LABELED.finditer(text)]
    is_place = len(labels) == 1 and not OWN_SPEECH.match(text, labels[0].end)
    return labels[0] if is_place else None
