"""An article with its actors goes in; who is named where, as a subject or in quoted words, comes out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.domain.kinds import ActorKind, StatementKind
from timeline.domain.spans import Span, is_inside
from timeline.extraction.actors.descriptions.titled import RULE as TITLED
from timeline.extraction.actors.names.genders import find_gender
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.linking import INTRODUCED
from timeline.extraction.actors.names.page import Page
from timeline.extraction.language import Token
from timeline.extraction.records import ActorMention, Article, ArticleActor, SpeechMention
from timeline.extraction.transcripts import QUESTION

FARTHEST = 200  # mentions that are looked back over; nobody understands a pronoun over more
NAMED_SO = frozenset({"oprd", "dobj", "attr"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FIRST_ASKED = re.compile(rf"^[“\"]?{QUESTION}: ", re.M)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an actor is named: as a subject, as an owner ("Ms Lund's"), and whether only in words that are quoted.

    ``is_aside`` says that the subject's clause only tells of a place or thing: "left Oslo, where Berg is waiting".
    """

    span: Span
    actor: str
    kind: ActorKind
    is_subject: bool
    is_owner: bool
    is_reported: bool
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Discourse:
    """Who is named where in an article, in reading order, with what tells whom a pronoun can mean."""

    page: Page
    day: date | None
    known: KnownActors
    actors: Mapping[str, ArticleActor]
    genders: Mapping[str, str]
    places: tuple[Place, ...]
    acting: tuple[Place, ...]
    """Who is a subject of what the writer tells; bodies also by a noun alone: "the company"."""
    nouns: Mapping[int, str]
    """Where a noun stands for a body that was named before -> that body: "the company"."""
    interviewed: str
    """Who answers in an interview with the labels "Q" and "A", "" in other articles."""

    def named_in(self, span: Span) -> tuple[Place, ...]:
        """The places inside a span."""
        first = bisect_right(self.places, span.start - 1, key=lambda place: place.span.start)
        last = bisect_right(self.places, span.end - 1, key=lambda place: place.span.start)
        return self.places[first:last]

    def latest(self, offset: int, fits: Callable[[Place], bool]) -> Place | None:
        """The latest fitting place before a character."""
        nearest = reversed(self.before(offset, FARTHEST))
        return next((place for place in nearest if place.span.end <= offset and fits(place)), None)

    def before(self, offset: int, most: int) -> Sequence[Place]:
        """So many of the last places before a character."""
        last = bisect_right(self.places, offset, key=lambda place: place.span.start)
        return self.places[max(last - most, 0) : last]

    def latest_acting(self, offset: int, fits: Callable[[Place], bool]) -> Place | None:
        """The latest fitting one before a character who was a subject."""
        last = bisect_right(self.acting, offset, key=lambda place: place.span.end)
        return next(filter(fits, reversed(self.acting[max(last - FARTHEST, 0) : last])), None)

    def behind(self, offset: int, most: int) -> Sequence[Place]:
        """So many of the first places behind a character."""
        first = bisect_right(self.places, offset, key=lambda place: place.span.start)
        return self.places[first : first + most]

    def people(self) -> tuple[ArticleActor, ...]:
        """The people of the article."""
        return _people_of(self.actors.values())


def _quoted_spans(speech: Iterable[SpeechMention]) -> tuple[Span, ...]:
    """The spans of what is said at least partly in marks, in order."""
    return tuple(
        sorted(span for mention in speech if mention.kind is not StatementKind.INDIRECT for span in mention.content)
    )


def _people_of(actors: Iterable[ArticleActor]) -> tuple[ArticleActor, ...]:
    return tuple(actor for actor in actors if actor.kind is ActorKind.PERSON)


def _acting(told: Iterable[tuple[Place, bool]]) -> Iterable[Place]:
    """The places at which somebody does something in the writer's own words; people are told of by name there."""
    for place, is_by_noun in told:
        if place.is_subject and not place.is_reported and not (is_by_noun and place.kind is ActorKind.PERSON):
            yield place


def _interviewed(page: Page, places: Iterable[Place]) -> str:
    """The person named most often before the first question of an interview, "" where there is none."""
    asked = FIRST_ASKED.search(page.text) if f"{QUESTION}: " in page.text else None
    if asked is None:
        return ""
    people = (place for place in places if place.kind is ActorKind.PERSON and place.span.end <= asked.start())
    named = Counter(place.actor for place in people)
    return max(named, key=named.__getitem__, default="")


def read_discourse(
    article: Article,
    page: Page,
    actors: Sequence[ArticleActor],
    known: KnownActors,
    speech: Iterable[SpeechMention] = (),
) -> Discourse:
    """Read who is named where; with the statements, who is named only in quoted words is told apart.

    What is reported without marks is the writer's telling too: "he" may be who "left the room, the ministry said".
    """
    reported = _quoted_spans(speech)
    mentions = ((actor, mention) for actor in actors for mention in actor.mentions)
    told = [(_place(page, actor, mention, reported), mention.rule == TITLED) for actor, mention in mentions]
    places = tuple(sorted((place for place, by_noun in told if not by_noun), key=lambda place: place.span))
    return Discourse(
        page=page,
        day=article.published,
        known=known,
        actors={actor.id: actor for actor in actors},
        genders={actor.id: find_gender(article.text, actor, known.get(actor.id)) for actor in _people_of(actors)},
        places=places,
        acting=tuple(sorted(_acting(told), key=lambda place: place.span.end)),
        nouns={mention.span.start: actor.id for actor in actors for mention in _by_noun(actor)},
        interviewed=_interviewed(page, places),
    )


def _by_noun(actor: ArticleActor) -> Iterable[ActorMention]:
    """The mentions of a body by a noun alone."""
    is_body = actor.kind is not ActorKind.PERSON
    return (mention for mention in actor.mentions if is_body and mention.rule == TITLED)


def _place(page: Page, actor: ArticleActor, mention: ActorMention, reported: tuple[Span, ...]) -> Place:
    span, root = mention.span, page.root_of(mention.span)
    is_owner = root is not None and root.dep_ == "poss"
    is_aside = root is not None and root.head.dep_ == "relcl"
    is_subject = _is_subject(root) or mention.rule == INTRODUCED  # "I met a teacher called Berg. He said"
    return Place(span, actor.id, actor.kind, is_subject, is_owner, is_inside(span, reported), is_aside)


def _is_subject(token: Token | None) -> bool:
    """Whether a name is what a clause is about: not who is only wanted to do something ("wanted Lund to go")."""
    while token is not None and token.dep_ in ("appos", "conj", "compound", "nmod") and token.head.i != token.i:
        if token.dep_ in ("compound", "nmod") and token.head.i > token.i:
            return False
        token = token.head
    if token is not None and token.dep_ == "pobj" and token.head.dep_ == "agent":
        return True  # "was announced by the council"
    if token is not None and token.dep_ in NAMED_SO and token.head.lower_ in ("called", "named"):
        return True  # "He met a pilot called Berg."
    if token is not None and token.dep_ == "pobj" and token.head.lower_ == "for":
        return token.head.i == token.sent.start  # "For Lund, it was over."
    return token is not None and token.dep_ in SUBJECTS and not any(word.tag_ == "TO" for word in token.head.lefts)
