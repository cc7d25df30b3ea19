"""Ministers with their names go in; the ministry comes out that an article only calls "the ministry" behind one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.bodies.ministries import ministry_of
from timeline.extraction.actors.descriptions.titled import REACH
from timeline.extraction.actors.names.countries import adjective_of, places
from timeline.extraction.actors.names.ids import fold, slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import country_in, normal_office
from timeline.extraction.lexicon.patterns import at_word
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ArticleActor

RULE = "ministry of the minister"
MINISTRY = re.compile(at_word("[Tt]", r"he ministry\b(?! (?:of|for|in)\b|-)"))
BEHIND = re.compile(r"\bminister (?:of|for) (?:the )?(?P<field>.+)")
BEFORE = re.compile(r"(?P<field>.+) minister\b")
FIELDS = read_groups("titles.toml")["fields"] | read_groups("titles.toml")["portfolios"]
COUNTERPART = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) ([A-Z][\w.]+(?: [A-Z]\w+)?) counterpart\b")
JOINT = "and"
OUT_OF_OFFICE = frozenset({"former", "late", "shadow", "opposition"})
OTHERS = frozenset({"prime", "cabinet", "state", "junior", "the", "a", "an", "new", "old", "his", "her"})


def find_own_ministries(page: Page, actors: Sequence[ArticleActor], known: KnownActors) -> Iterator[NameMention]:
    """Every "the ministry" that acts or is a source behind a minister, as that of the last one named with a field."""
    if "he ministry" not in page.text:
        return
    ministers = sorted(
        (mention.span.start, person, field)
        for person in actors
        if person.kind is ActorKind.PERSON and (field := _field_of(person.role))
        for mention in person.mentions
    )
    for match in MINISTRY.finditer(page.text) if ministers else ():
        span = Span(*match.span())
        noun = page.root_of(span)
        last = bisect_left(ministers, match.start(), key=lambda row: row[0]) - 1
        if last < 0 or noun is None or not (acts(noun) or is_source(noun)):
            continue
        start, person, field = ministers[last]
        if start >= match.start() - REACH:
            counterparts = COUNTERPART.findall(page.text, start, match.start())
            country = country_in(counterparts[-1]) if counterparts else country_in(person.role) or person.country
            yield _ministry(span, field, country, known)


def _ministry(span: Span, field: str, country: str, known: KnownActors) -> NameMention:
    name = f"{adjective_of(country)} {ministry_of(field)}" if country else ministry_of(field).capitalize()
    actor = known.ids.get(fold(name)) or slug(name)
    return NameMention(span, name, ActorKind.GOVERNMENT, RULE, actor=actor, country=country)


def _field_of(role: str) -> str:
    """What a minister is of, "" where the role tells none.

    >>> _field_of("Danish Foreign Minister"), _field_of("Deputy Minister for Water and Irrigation")
    ('foreign', 'water and irrigation')
    >>> _field_of("Prime Minister"), _field_of("Minister of Norway"), _field_of("former foreign minister")
    ('', '', '')
    """
    office = normal_office(role)
    if not OUT_OF_OFFICE.isdisjoint(office.split()):
        return ""
    behind, before = BEHIND.search(office), BEFORE.match(office)
    if behind:
        return " ".join(_fields(behind["field"].split()))
    *further, last = before["field"].split() if before else [""]
    return " ".join([*reversed(_fields(reversed(further))), last]) if last and not _tells_no_field(last) else ""


def _fields(words: Iterable[str]) -> list[str]:
    """The words from the first on that tell fields."""
    found = list(takewhile(lambda word: word in FIELDS or word == JOINT, words))
    return found[:-1] if found and found[-1] == JOINT else found


def _tells_no_field(word: str) -> bool:
    """Whether a word before "minister" says which minister and not of what: "prime", "Danish"."""
    is_of_place = word.capitalize() in places() or word.upper() in places()
    return is_of_place or word in read_groups("titles.toml")["qualifiers"] | OTHERS
