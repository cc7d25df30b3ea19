"""Titles that a lead gives to nobody go in ("a top senator"); who is then named with that office comes out.

News opens with what somebody is and names him a few sentences later. Only where one person of the article fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import takewhile
from operator import itemgetter

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.gazetteer.offices import may_be_called
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import Title, country_in, read_title
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ArticleActor

RULE = "title of one named later"
LEAD = 800  # characters, headline and lead
REACH = 1500  # characters from the title to the name, four or five paragraphs
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TOLD = frozenset({"VBD", "VBN"})  # what one did, not what anybody may do
ANONYMOUS = re.compile(r"\banonym|\bnot (?:be )?(?:named|identified|authori[sz]ed)|\bunnamed\b", re.I)
# British secretaries are ministers.
OF_BRITAIN, SECRETARY = "united-kingdom", re.compile(r"\b\w+ secretary\b", re.I)


def find_foretold(
    page: Page, actors: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> Iterator[NameMention]:
    """Every title in the lead that stands for the one person whom the next sentences name with it."""
    people = [actor for actor in actors if actor.kind is ActorKind.PERSON and actor.role]
    for match in takewhile(_is_in_lead, _titles().finditer(page.text)) if people else ():
        title = _title(match)
        span = Span(*match.span())
        if title is None or title.office in _nameless() or not _is_doer(page, span):
            continue
        fitting = [person for person in people if _fits(person, title, known, day)]
        holder = fitting[0] if len(fitting) == 1 else _next_named(page, actors, fitting, span.end)
        if holder is not None and _is_named_soon(holder, span.end):
            yield NameMention(span, holder.name, ActorKind.PERSON, RULE, actor=holder.id)


def _is_in_lead(match: re.Match[str]) -> bool:
    return match.start() < LEAD


def _next_named(
    page: Page, actors: Sequence[ArticleActor], fitting: Sequence[ArticleActor], offset: int
) -> ArticleActor | None:
    """Of several who fit, the next person named behind the sentence; None where one of them was named before."""
    if not fitting or any(person.mentions[0].span.start < offset for person in fitting):
        return None
    firsts = ((one.mentions[0].span.start, one) for one in actors if one.kind is ActorKind.PERSON)
    following = [(start, one) for start, one in firsts if start > offset and not page.same_sentence(offset, start)]
    first = min(following, key=itemgetter(0))[1] if following else None
    return first if first in fitting else None


def _title(match: re.Match[str]) -> Title | None:
    """The office that a phrase ends with, and whose it is: "senator" of "a top Republican senator"."""
    whole, own = read_title(match.group()), read_title(match["office"])
    return replace(whole, office=own.office) if whole and own else None


def _is_doer(page: Page, span: Span) -> bool:
    """Whether somebody by a title did or said something, and is not said to want no name."""
    noun = page.root_of(span)
    if noun is None or noun.dep_ not in SUBJECTS or noun.head.tag_ not in TOLD:
        return False
    sentence = [word.text for word in noun.doc.tokens[noun.sent.start : noun.sent.end]]
    return ANONYMOUS.search(" ".join(sentence)) is None


def _fits(person: ArticleActor, title: Title, known: KnownActors, day: date | None) -> bool:
    """Whether somebody may be called by a title, and is of no other country than it says, so far as is told."""
    own = {person.country, country_in(person.role)} - {""}
    is_of_country = not title.country or not own or title.country in own
    is_called = may_be_called(person, replace(title, country=""), known.get(person.id), day)
    return is_of_country and (is_called or _is_called_loosely(person, title))


def _is_called_loosely(person: ArticleActor, title: Title) -> bool:
    """Whether a title is another word for the office of somebody: "lawmaker" of a senator."""
    own = read_title(person.role)
    if own is None or own.is_former != title.is_former:
        return False
    elected = read_groups("titles.toml")["elected"]
    if title.office in read_groups("titles.toml")["called_elected"]:
        return own.office in elected
    is_british = title.office == "minister" and title.country == OF_BRITAIN
    return is_british and SECRETARY.search(person.role) is not None


def _is_named_soon(person: ArticleActor, offset: int) -> bool:
    """Whether somebody is named within some sentences behind a character."""
    return any(offset < mention.span.start <= offset + REACH for mention in person.mentions)


@cache
def _nameless() -> frozenset[str]:
    """Offices of people whose names are mostly kept back."""
    return read_groups("titles.toml")["anonymous"] | read_groups("titles.toml")["spokespeople"]


@cache
def _titles() -> re.Pattern[str]:
    """An office behind "a", with some words that say which; no name or owner's mark follows."""
    groups = read_groups("titles.toml")
    office = one_of(groups["offices"] | groups["workers"])
    no_more = rf"(?!['\u2019-]| [A-Z]| (?:of|and)\b| (?i:{office})\b)"
    return re.compile(rf"\b[Aa]n? (?:[\w-]+ ){{0,4}}?(?P<office>(?i:{office}))\b{no_more}")
