"""Named bodies go in with the people of the article; whoever is only called the head of one comes out.

"The NATO chief" is the one whose role, by the article or by the list on that day, is at the top of NATO.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.gazetteer.offices import find_holder
from timeline.extraction.actors.names.ids import fold
from timeline.extraction.actors.names.known import KnownActor, KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.places import is_modifier
from timeline.extraction.actors.names.titles import Title, read_title
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups, read_pairs
from timeline.extraction.records import ArticleActor

RULE = "head of a body"
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.GROUP})
THE = re.compile(r"(?:^|\n|\b[Tt]he )$")
LONGEST_BEFORE = 40  # characters, "the director general of the"
IN_CHARGE = frozenset({"acting"})  # another office, but for the time being at the top
NO_NAME = r"(?!,? [A-Z]|-| of\b)"


def find_heads(
    page: Page,
    linked: Sequence[NameMention],
    actors: Sequence[ArticleActor],
    known: KnownActors,
    day: date | None,
) -> Iterator[NameMention]:
    """Every "NATO chief" and "head of NATO" that stands for somebody whom the article or the list gives that role."""
    named = {actor.id: actor for actor in actors}
    people = [actor for actor in actors if actor.kind is ActorKind.PERSON]
    for mention in linked:
        body = named.get(mention.actor) if mention.kind in BODIES else None
        found = _told_at(page, mention.span) if body else None
        if body is None or found is None:
            continue
        span, office = found
        nearest = sorted(people, key=lambda person: _last_before(person, span.start), reverse=True)
        head = _holder(body, office, people, known, day) or _head_of(body, office, nearest, known, day)
        if head:
            yield NameMention(span, head.name, ActorKind.PERSON, RULE, actor=head.id)


def _told_at(page: Page, body: Span) -> tuple[Span, str] | None:
    """Where a head of the body at a span is told without a name, and what the head is called."""
    behind = _patterns()[0].match(page.text, body.end)
    if behind is not None:
        noun = page.root_of(Span(*behind.span("office")))
        is_the = behind["own"] or THE.search(page.text, max(body.start - len("\nthe "), 0), body.start)
        is_head = is_the and noun is not None and not is_modifier(noun)
        return (Span(body.start, behind.end()), behind["office"].lower()) if is_head else None
    earliest = max(body.start - LONGEST_BEFORE, 0)
    is_of = page.text.endswith((" of ", " of the "), earliest, body.start)
    before = _patterns()[1].search(page.text, earliest, body.start) if is_of else None
    if before is None or _patterns()[2].match(page.text, body.end) is None:
        return None
    return Span(before.start("office"), body.end), before["office"].lower()


def _holder(
    body: ArticleActor, office: str, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> ArticleActor | KnownActor | None:
    """Who has the office that heads a body under another name: the defense secretary, called the Pentagon's chief."""
    title = dict(read_pairs("titles.toml", "head_offices")).get(body.id)
    is_any = title is not None and office in read_groups("titles.toml")["called_heads"]
    return find_holder(Title(title, body.country, is_former=False), people, known, day) if title and is_any else None


def _head_of(
    body: ArticleActor, office: str, nearest: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> ArticleActor | KnownActor | None:
    """The first of the nearest people whose role is at the top of a body, else one of the list."""
    names = frozenset(fold(name) for name in _names(body, known))
    head = next((person for person in nearest if _heads(person.role, office, names)), None)
    if head is not None or known.get(body.id) is None:
        return head
    listed = [actor for actor in known.actors if _holds(actor, office, names, day)]
    return listed[0] if len(listed) == 1 else None


def _last_before(person: ArticleActor, offset: int) -> int:
    """Where somebody is last named before a character, -1 where only behind it."""
    before = bisect_right(person.mentions, offset, key=lambda mention: mention.span.start)
    return person.mentions[before - 1].span.start if before else -1


def _holds(actor: KnownActor, office: str, names: Set[str], day: date | None) -> bool:
    return any(role.holds_on(day) and _heads(role.title, office, names) for role in actor.roles)


def _names(body: ArticleActor, known: KnownActors) -> Iterable[str]:
    """What a body is called, its cities left out."""
    listed = known.get(body.id)
    return (listed.name, *listed.aliases) if listed else (body.name, *body.aliases)


def _heads(role: str, asked: str, names: Set[str]) -> bool:
    """Whether a role is at the top of a body with some names, and may be called so.

    >>> _heads("NATO Secretary General", "chief", {"nato"}), _heads("deputy head of NATO", "chief", {"nato"})
    (True, False)
    >>> _heads("President of the Ports Union", "president", {"ports union"}), _heads("mayor", "chief", {"nato"})
    (True, False)
    """
    title = read_title(role) if role else None
    groups = read_groups("titles.toml")
    if title is None or not (groups["lessening"] - IN_CHARGE).isdisjoint(fold(role).split()):
        return False
    if asked in _abroad():
        is_called = title.office in groups["heads_of_diplomacy"]
    else:
        is_called = title.office in groups["heading"] and (asked in groups["called_heads"] or fold(asked) in fold(role))
    return is_called and any(f" {name} " in f" {fold(role)} " for name in names)


@cache
def _abroad() -> frozenset[str]:
    """What whoever speaks for a body abroad is called."""
    return read_groups("titles.toml")["called_heads_of_diplomacy"] | {"foreign policy chief"}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The head behind a body's name, the head in front of it, and what may follow the name then."""
    office = rf"(?P<office>(?i:{one_of(read_groups('titles.toml')['heading'] | _abroad())}))\b"
    return (
        re.compile(rf"(?P<own>['’]s)? {office}{NO_NAME}"),
        re.compile(rf"\b[Tt]he {office} of (?:the )?$"),
        re.compile(rf"(?!\w){NO_NAME}"),
    )
