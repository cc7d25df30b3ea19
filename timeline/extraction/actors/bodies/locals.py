"""An article goes in; the branches of unions that go by a number come out: "Tolvex Pilots Local 776", "Local 776"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word

LOCAL = "Local"
# No hour, age, run or station: "Local 12.30", "Local 18-year-old", "Local 5K", "Local 12 News".
NUMBER = re.compile(r" (?P<number>\d{1,5}[A-JL-Z]?)\b(?![.,:]\d|-| (?:[Nn]ews|TV)\b)")
LONGEST = 80  # characters of a union's name in front
IN_FRONT = re.compile(r"(?:[A-Z][\w&\u2019'-]*(?: (?:of|and|for|the))* )+$")
BEHIND = re.compile(r" of (?:the )?(?P<union>[A-Z][\w&-]*(?:(?: of| and)? [A-Z][\w&-]*){0,5})")
JOINTS = frozenset({"of", "and", "for", "the"})


def find_locals(page: Page) -> Iterator[NameMention]:
    """Every mention of a branch, by the fullest name that the article has for its number."""
    found = [branch for place in page.places.get(LOCAL, ()) if (branch := _branch_at(page, page.words[place].start))]
    if all(_may_be_no_name(page, span) for span, _ in found):
        return
    names: dict[str, str] = {}
    for span, number in found:
        names[number] = max(names.get(number, ""), " ".join(span.of(page.text).split()), key=len)
    unions = {number: union["union"] for span, number in found if (union := BEHIND.match(page.text, span.end))}
    for span, number in found:
        name = unions.get(number) or names[number]
        yield NameMention(span, name, ActorKind.ORGANISATION, "branch of a union", actor=slug(name))


def _may_be_no_name(page: Page, branch: Span) -> bool:
    """Whether only the start of a sentence gives the word its capital: "Local 300 people protested"."""
    word = page.token_at(branch.start)
    is_bare = branch.of(page.text).startswith(LOCAL) and BEHIND.match(page.text, branch.end) is None
    return is_bare and (word is None or word.i == word.sent.start)


def _branch_at(page: Page, start: int) -> tuple[Span, str] | None:
    """Where a branch is named, with the union in front, and its number."""
    number = NUMBER.match(page.text, start + len(LOCAL))
    if number is None:
        return None
    union = IN_FRONT.search(page.text, max(start - LONGEST, 0), start)
    words = union.group().split() if union else []
    while words and (is_title_word(words[0]) or words[0].lower() in JOINTS or words[0].islower()):
        words = words[1:]
    begun = start - len(" ".join(words)) - 1 if words else start
    return Span(begun, number.end()), number["number"]
