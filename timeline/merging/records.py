"""The records of the merged timeline: frozen values, one for each thing that the articles tell of.

Ids are strings that never change because an article was added, a title was improved or a date was corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import (
    TOLD_AGAIN,
    ActorKind,
    CorrectionAction,
    Corroboration,
    EntryType,
    EventKind,
    EventStatus,
    StatementKind,
)
from timeline.domain.spans import Span
from timeline.extraction.records import Article, Problem

ActorNames = Mapping[str, str]  # by the ids of the actors


@dataclass(frozen=True, slots=True)
class Role:
    """An office that an actor holds or held; an open end is ""; days as ISO 8601, or a prefix of it."""

    title: str
    country: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that sources give for a contested field, and the ids of the articles that give it."""

    value: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which sources differ: every value with its sources, the one that most give first."""

    field: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or some body; ``names`` are the other names and spellings under which the articles mention it."""

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str = ""
    wikidata: str = ""
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """The date that one article gives, the words it was read from (none where a rule inferred it), and the rule."""

    date: PartialDate
    rule: str
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one article that tell an event; ``merge_reason`` says why they were taken for the same one.

    ``trigger`` is the word that carries it, by which two happenings of one sentence are told apart. Words that only
    tell again what the article tells elsewhere count for no newsroom, and carry no id.
    """

    article: str
    span: Span
    words: str
    rule: str
    when: DatePhrase
    kind: EventKind
    status: EventStatus
    merge_reason: str = ""
    trigger: Span | None = None

    @property
    def is_told_again(self) -> bool:
        """Whether the words only tell again what their article tells elsewhere."""
        return self.merge_reason == TOLD_AGAIN


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article reports a statement; ``spans`` leave the outer quotation marks out, ``text`` joins them."""

    article: str
    kind: StatementKind
    spans: tuple[Span, ...]
    text: str
    turn: int
    rule: str
    speaker_rule: str
    when: DatePhrase
    speaker_words: str = ""
    speaker_span: Span | None = None
    cue_words: str = ""
    cue_span: Span | None = None
    via: str | None = None
    merge_reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, however often it is told; ``actors`` are ids, the doer first.

    ``newsrooms`` counts those that carry it independently of each other.
    """

    id: str
    title: str
    kind: EventKind
    status: EventStatus
    when: DatePhrase
    actors: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    place: str = ""
    corroboration: Corroboration = Corroboration.SINGLE_SOURCE
    newsrooms: int = 1
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance, with each article's wording of it; ``text`` and ``kind`` are the headline wording's.

    ``speaker_name`` names the source where it is no actor of the timeline ("sources in the Ministry of Finance").
    """

    id: str
    text: str
    kind: StatementKind
    speaker: str | None
    speaker_name: str
    addressee: str | None
    when: DatePhrase
    wordings: tuple[Wording, ...]
    occasion: str | None = None
    corroboration: Corroboration = Corroboration.SINGLE_SOURCE
    newsrooms: int = 1
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """An id that once named a thing and now resolves to another."""

    type: EntryType
    id: str
    target: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about a record: who, on which day, and why; outlives every reading of the articles.

    ``action`` sets ``field`` to ``value``, merges into the record ``value``, splits ``articles`` off, hides, or adds
    the alias ``value``. ``article`` and ``words`` find the record by its evidence, should its id ever be lost. Once
    applied, ``was`` says what a field held before, and ``id`` is the record that shows the correction.
    """

    action: CorrectionAction
    type: EntryType
    id: str
    who: str
    on: date
    why: str
    field: str = ""
    value: str = ""
    articles: tuple[str, ...] = ()
    article: str = ""
    words: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that the articles say, merged; each tuple in the order of ids.

    ``present`` leads from the id that an article gives an actor to the one in the timeline, where that is another.
    """

    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    aliases: tuple[Alias, ...] = ()
    problems: tuple[Problem, ...] = ()
    corrections: tuple[Correction, ...] = ()
    present: Mapping[str, str] = field(default_factory=dict)
