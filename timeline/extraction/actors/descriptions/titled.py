"""Titles without a name go in ("the minister"); who was called so before comes out.

By the dated roles of the list and by the roles that the article gives: the last such person who was a subject, else the
last one named. Whoever speaks is found with more care (``resolving``), so these mentions are for what people do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.gazetteer.offices import may_be_called
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import read_title
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ActorMention, ArticleActor

RULE = "title of one named before"
REACH = 1500  # characters, a few paragraphs; "the minister" is nobody named further back
NEAR = 12  # names that are looked back over
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What goes on is another office ("the president of the bank", "the minister-designate"), a name or a body.
GOES_ON = r"(?! (?:of|for|at|in charge)\b|[-’']| [A-Z])"


def find_titled(
    page: Page, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> Iterator[NameMention]:
    """Every title that stands for somebody of the article who was named before."""
    named = sorted(
        ((mention, person) for person in people if person.kind is ActorKind.PERSON for mention in person.mentions),
        key=lambda row: row[0].span,
    )
    for match in _titles().finditer(page.text) if named else ():
        title = read_title(match.group(1))
        if title is None or title.office in read_groups("titles.toml")["anonymous"]:
            continue
        last = bisect_left(named, match.start(), key=lambda row: row[0].span.start)
        near = [row for row in named[max(last - NEAR, 0) : last] if row[0].span.start >= match.start() - REACH]
        called = [row for row in near if may_be_called(row[1], title, known.get(row[1].id), day)]
        if called:
            holder = _topic(page, called)
            yield NameMention(Span(*match.span()), holder.name, ActorKind.PERSON, RULE, actor=holder.id)


def _topic(page: Page, called: Sequence[tuple[ActorMention, ArticleActor]]) -> ArticleActor:
    """The last of some people who was a subject, else the last one."""
    subjects = [row for row in called if (word := page.root_of(row[0].span)) is not None and word.dep_ in SUBJECTS]
    return (subjects or called)[-1][1]


@cache
def _titles() -> re.Pattern[str]:
    groups = read_groups("titles.toml")
    return re.compile(at_word("[Tt]", rf"he ((?i:{one_of(groups['offices'] | groups['workers'])})\b){GOES_ON}"))
