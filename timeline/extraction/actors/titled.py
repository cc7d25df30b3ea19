"""Titles and nouns without a name go in ("the minister", "the bank"); who was called so before comes out.

By the dated roles of the list and by the roles that the article gives: the last such person who was a subject, else the
last one named. Whoever speaks is found with more care (``resolving``), so these mentions are for what people do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.actors.mentions import NameMention, Page
from timeline.extraction.actors.offices import may_be_called
from timeline.extraction.actors.places import is_modifier, is_place
from timeline.extraction.actors.titles import read_title
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ActorMention, ArticleActor

RULE = "title of one named before"
REACH = 1500  # characters, a few paragraphs; "the minister" is nobody named further back
NEARBY = 24  # characters in front of a name in which a noun can say what it names
NEAR = 12  # names that are looked back over
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.COUNTRY})
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


def find_shortened(page: Page, actors: Sequence[ArticleActor], known: KnownActors) -> Iterator[NameMention]:
    """Every "the ministry" or "the bloc" that stands for the last body named before that is called so."""
    nouns = {
        actor.id: _nouns(actor, known) | (_described_as(page, actor) or _as_firm(actor, known))
        for actor in actors
        if actor.kind in BODIES or actor.kind is ActorKind.MEDIA
    }
    mentions = ((mention.span, actor) for actor in actors if nouns.get(actor.id) for mention in actor.mentions)
    named = sorted(mentions, key=lambda row: row[0])
    every = frozenset[str]().union(*nouns.values())
    for match in _noun().finditer(page.text) if every else ():
        if match.group(1) not in every:
            continue
        last = bisect_left(named, match.start(), key=lambda row: row[0].start)
        near = (actor for _, actor in reversed(named[max(last - NEAR, 0) : last]))
        body = next((actor for actor in near if match.group(1) in nouns[actor.id]), None)
        span = Span(*match.span())
        noun = page.root_of(span)
        if body is not None and (noun is None or not (is_modifier(noun) or is_place(noun))):
            yield NameMention(span, body.name, body.kind, RULE, actor=body.id)


def _nouns(actor: ArticleActor, known: KnownActors) -> frozenset[str]:
    """What a body is called for short: by the noun in its name ("Ports Union", "Union of Pilots"), and by the list."""
    listed = known.get(actor.id)
    words = actor.name.lower().split()
    heads = {word for word, following in zip(words, (*words[1:], "of"), strict=True) if following in ("of", "for")}
    own = heads if len(words) > 1 and actor.kind is not ActorKind.COUNTRY else set()
    return frozenset(own | set(listed.called if listed else ()))


def _as_firm(actor: ArticleActor, known: KnownActors) -> frozenset[str]:
    """Nouns for firms, where a body's name ends as theirs do or does not tell of what sort it is: "Tolvex Inc."."""
    groups = read_groups("organisations.toml")
    words = actor.name.split()
    is_told = not (groups["organisations"] | groups["governments"]).isdisjoint(words)
    is_named = actor.kind is ActorKind.ORGANISATION and words[0] != "The" and known.get(actor.id) is None
    is_firm = is_named and (words[-1] in groups["firm_ends"] or not is_told)
    return frozenset({"company", "firm"}) if is_firm else frozenset()


def _described_as(page: Page, actor: ArticleActor) -> frozenset[str]:
    """What the article says that a body is: "Tolvex, a miner", "the airline Nordvik"; most of these are companies."""
    if actor.kind is ActorKind.COUNTRY:
        return frozenset()
    before, behind = _kinds()
    beside = (
        (
            before.search(page.text, max(mention.span.start - NEARBY, 0), mention.span.start),
            behind.match(page.text, mention.span.end),
        )
        for mention in actor.mentions
    )
    kinds = {match.group(1) for match in chain.from_iterable(beside) if match}
    firms = read_groups("organisations.toml")["firms"]
    return frozenset(kinds | ({"company", "firm"} if kinds & firms else set()))


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A noun that says what a body is, in front of its name and behind."""
    groups = read_groups("organisations.toml")
    kinds = one_of(groups["kinds"] | groups["media_cues"])
    return (
        re.compile(rf"\b({kinds}),? $"),
        re.compile(rf", (?:an?|the) (?:[\w'\u2019-]+ ){{0,4}}({kinds})(?=[,.;:)]| (?:of|that|which|in|based)\b)"),
    )


@cache
def _noun() -> re.Pattern[str]:
    """A noun with "the"; before "'s" only where its words follow: "the union's letter", not "the union's hall"."""
    titles = read_groups("titles.toml")
    words = "|".join(sorted(map(re.escape, titles["documents"])))
    its_words = rf"(?=['\u2019]s (?:[\w-]+ )?(?:{words})\b)"
    of_place = r"(?:[A-Z][\w.]+(?: [A-Z][\w.]+)?-based )?"  # "the Geneva-based agency"
    noun = rf"he {of_place}(\w+(?:-\w+)*)\b(?!, [A-Z][\w-]+,)(?:{its_words}|{GOES_ON})"
    return re.compile(at_word("[Tt]", noun))


@cache
def _titles() -> re.Pattern[str]:
    groups = read_groups("titles.toml")
    return re.compile(at_word("[Tt]", rf"he ((?i:{one_of(groups['offices'] | groups['workers'])})\b){GOES_ON}"))
