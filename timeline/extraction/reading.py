"""What the first stages found in one article, as one frozen value with quick look-ups by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from functools import wraps
from operator import attrgetter, itemgetter
from typing import Any, Concatenate, ParamSpec, TypeVar

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.records import (
    ActorMention,
    Article,
    ArticleActor,
    Quote,
    Sentence,
    StatementMention,
    TimeMention,
)

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

# Contents of statements seldom nest, and never deeper than this.
NESTED_CONTENTS = 4


@dataclass(frozen=True, slots=True)
class Starts:
    """Where the things of a reading begin, each row in the order of the text."""

    paragraphs: tuple[int, ...]
    sentences: tuple[int, ...]
    quotes: tuple[int, ...]
    times: tuple[int, ...]
    mentions: tuple[int, ...]
    contents: tuple[int, ...]
    cues: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who did something with each other, where the text tells it, and the day that it gives."""

    start: int
    actors: tuple[str, ...]
    time: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class News:
    """The phrase of the day that the first sentences tell their news of, whom they name, and where they end."""

    time: TimeMention
    actors: frozenset[str]
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and what is known of it so far, each tuple in the order of the text.

    ``carriers`` remembers the words that carry spans, and ``genders`` those of people: both are asked for often.
    ``answers`` are those of functions that are asked the same again; they hold for this reading alone.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeMention, ...] = ()
    actors: tuple[ArticleActor, ...] = ()
    news: News | None = None
    statements: tuple[StatementMention, ...] = ()
    sides: tuple[Sides, ...] = ()
    carriers: dict[Span, Token | None] = field(default_factory=dict, compare=False, repr=False)
    genders: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    answers: dict[object, dict[Any, Any]] = field(init=False, default_factory=dict, compare=False, repr=False)
    by_id: Mapping[str, ArticleActor] = field(init=False)
    mentions: tuple[ActorMention, ...] = field(init=False)
    contents: tuple[tuple[Span, StatementMention], ...] = field(init=False)
    cues: tuple[tuple[Span, StatementMention], ...] = field(init=False)
    starts: Starts = field(init=False)

    def __post_init__(self) -> None:
        mentions = (mention for actor in self.actors for mention in actor.mentions)
        contents = ((span, statement) for statement in self.statements for span in statement.speech.content)
        cues = ((statement.speech.cue, statement) for statement in self.statements if statement.speech.cue)
        object.__setattr__(self, "by_id", {actor.id: actor for actor in reversed(self.actors)})
        object.__setattr__(self, "mentions", tuple(sorted(mentions, key=attrgetter("span"))))
        object.__setattr__(self, "contents", tuple(sorted(contents, key=itemgetter(0))))
        object.__setattr__(self, "cues", tuple(sorted(cues, key=itemgetter(0))))
        object.__setattr__(self, "starts", _starts_of(self))

    def times_in(self, span: Span) -> tuple[TimeMention, ...]:
        """The time expressions that begin inside the span."""
        starts = self.starts.times
        return self.times[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def mentions_in(self, span: Span) -> tuple[ActorMention, ...]:
        """The mentions of actors that share a character with the span."""
        starts = self.starts.mentions
        first = bisect_left(starts, span.start)
        if first and self.mentions[first - 1].span.end > span.start:
            first -= 1
        return self.mentions[first : bisect_left(starts, span.end)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that the character stands in."""
        place = bisect_right(self.starts.sentences, offset) - 1
        found = self.sentences[place] if place >= 0 else None
        return found if found and offset < found.span.end else None

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that the character stands in, or the last one before it."""
        place = bisect_right(self.starts.paragraphs, offset) - 1
        return self.paragraphs[max(place, 0)]

    def statement_at(self, offset: int) -> StatementMention | None:
        """The statement, the innermost one, in whose content the character stands."""
        place = bisect_right(self.starts.contents, offset)
        nearest = reversed(self.contents[max(place - NESTED_CONTENTS, 0) : place])
        return next((statement for span, statement in nearest if offset < span.end), None)

    def statement_cued_in(self, span: Span) -> StatementMention | None:
        """The first statement whose cue begins inside the span."""
        first = bisect_left(self.starts.cues, span.start)
        found = self.cues[first : first + 1]
        return found[0][1] if found and found[0][0].start < span.end else None

    def is_quoted(self, offset: int) -> bool:
        """Whether the character stands between quotation marks."""
        quote = self.quote_at(offset)
        return quote is not None and not quote.is_scare

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation in which the character stands."""
        place = bisect_right(self.starts.quotes, offset) - 1
        return self.quotes[place] if place >= 0 and offset < self.quotes[place].span.end else None

    def has_quotes_in(self, span: Span) -> bool:
        """Whether anything between the two ends of the span stands between quotation marks."""
        place = bisect_left(self.starts.quotes, span.end) - 1
        return place >= 0 and span.start < self.quotes[place].span.end

    def sides_before(self, offset: int) -> tuple[str, ...]:
        """Who was last told to have done something with each other before the character, or else is told so first."""
        place = bisect_left(self.sides, offset, key=lambda sides: sides.start)
        return self.sides[max(place - 1, 0)].actors if self.sides else ()

    def actor(self, id: str) -> ArticleActor | None:
        """The actor of that id."""
        return self.by_id.get(id)

    def is_one_of(self, id: str, kinds: Set[ActorKind]) -> bool:
        """Whether there is an actor of that id and of one of some kinds."""
        actor = self.actor(id)
        return actor is not None and actor.kind in kinds

    def is_person(self, id: str) -> bool:
        """Whether the actor is a person."""
        return self.is_one_of(id, {ActorKind.PERSON})

    def is_media(self, id: str | None) -> bool:
        """Whether the actor is an outlet."""
        return id is not None and self.is_one_of(id, {ActorKind.MEDIA})

    def token_at(self, span: Span) -> Token | None:
        """The word that carries the span: the root of its words in the parse."""
        if span not in self.carriers:
            words = self.paragraph_at(span.start).words_in(span)
            self.carriers[span] = words.root if words else None
        return self.carriers[span]


def _starts_of(reading: Reading) -> Starts:
    return Starts(
        tuple(paragraph.span.start for paragraph in reading.paragraphs),
        tuple(sentence.span.start for sentence in reading.sentences),
        tuple(quote.span.start for quote in reading.quotes),
        tuple(time.span.start for time in reading.times),
        tuple(mention.span.start for mention in reading.mentions),
        tuple(span.start for span, _ in reading.contents),
        tuple(span.start for span, _ in reading.cues),
    )


def once_a_reading(
    find: Callable[Concatenate[Reading, Asked], Answer],
) -> Callable[Concatenate[Reading, Asked], Answer]:
    """Let a function remember what it finds by its last argument, as long as nothing more is known of the article."""

    @wraps(find)
    def remembering(reading: Reading, /, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        answers: dict[object, Answer] = reading.answers.setdefault(find, {})
        last = asked[-1]
        if last not in answers:
            answers[last] = find(reading, *asked, **named)
        return answers[last]

    return remembering


def span_of(paragraph: Paragraph, token: Token) -> Span:
    """Where a word stands in the whole text."""
    start = paragraph.span.start + token.idx
    return Span(start, start + len(token.text))
