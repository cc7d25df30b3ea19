"""What one article says: frozen values, each with the span of its words and the name of the rule that found it.

A *mention* is what one article says; the bare noun (``timeline.merging.records``) is what the timeline holds.
All spans are character offsets into ``Article.text``, half-open, so that ``span.of(article.text)`` is the wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import ActorKind, EventKind, EventStatus, StatementKind, TimeType
from timeline.domain.spans import Span

# Rules for days that the article does not state.
INFERRED_DATES = frozenset({"publication-day", "about-news", "not-before"})
# Rules that take the date of another sentence.
LENT_DATES = frozenset({"same-occasion", "named-occasion", "took-part", "news-day"})


@dataclass(frozen=True, slots=True)
class Article:
    """A text as stored, with what is known of it; ``published`` is None where nobody knows."""

    id: str
    file: str
    title: str
    publisher: str
    published: date | None
    text: str
    url: str = ""
    byline: str = ""
    republished_by: str = ""
    language: str = "en"
    published_basis: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of a text, collected and reported; fatal only under ``--strict``."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``paragraph`` counts from 0, and ``is_boilerplate`` marks words that are no part of the article."""

    span: Span
    paragraph: int
    is_boilerplate: bool = False


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: its TIMEX3 type and value, and the calendar reading, None for durations and vague words."""

    span: Span
    type: TimeType
    value: str
    date: PartialDate | None
    rule: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks: ``span`` without the outer marks, ``outer`` with them.

    ``is_scare`` marks a word or two in quotation marks that are nobody's reported words; ``continues`` a
    paragraph that goes on under the quotation mark of the paragraph before.
    """

    span: Span
    outer: Span
    is_scare: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where an actor is named, titled, or meant by a pronoun (``rule`` says which)."""

    span: Span
    actor: str
    rule: str


@dataclass(frozen=True, slots=True)
class ArticleActor:
    """An actor as one article knows it: an id, the fullest name, the other names, and where it is mentioned."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: tuple[ActorMention, ...]
    role: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class SpeechMention:
    """Cue, content and the words that name the speaker, before anyone has asked who that is.

    ``content`` leaves the outer quotation marks out. ``turn`` numbers the turns of speech of the article from 0:
    ``"A," he said. "B."`` is two mentions of one turn. ``is_guessed`` says that nothing but the order of words tells
    the speaker.
    """

    content: tuple[Span, ...]
    kind: StatementKind
    turn: int
    rule: str
    speaker: Span | None = None
    cue: Span | None = None
    addressee: Span | None = None
    via: Span | None = None
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class StatementMention:
    """A statement with its speaker resolved: actor ids, None where the text does not say who."""

    speech: SpeechMention
    speaker: str | None
    speaker_rule: str
    addressee: str | None
    via: str | None
    date: PartialDate
    date_rule: str
    time: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """A happening that the article tells: what, who (actor ids, the doer first), when, and the sentences' words.

    ``date`` is ``PartialDate.unknown()`` where the text gives none; ``time`` the phrase it was read from.
    ``trigger`` is the word that carries the happening; ``retold`` are the other places that tell it.
    """

    kind: EventKind
    status: EventStatus
    title: str
    actors: tuple[str, ...]
    evidence: Span
    trigger: Span
    date: PartialDate
    date_rule: str
    rule: str
    time: TimeMention | None = None
    place: str = ""
    retold: tuple[EventMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read in one article."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeMention, ...] = ()
    actors: tuple[ArticleActor, ...] = ()
    statements: tuple[StatementMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    problems: tuple[Problem, ...] = ()
