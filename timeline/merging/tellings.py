"""Make tellings of an article's findings: mentions with all that they are compared by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from timeline.domain.kinds import ActorKind, StatementKind
from timeline.domain.spans import Span, covering
from timeline.extraction.lexicon.time_words import MONTH_NUMBERS, WEEKDAY_NUMBERS
from timeline.extraction.records import LENT_DATES, Article, EventMention, Findings, StatementMention
from timeline.merging.cast import Cast, Participants
from timeline.merging.identity import Age, Anchor
from timeline.merging.records import DatePhrase
from timeline.merging.rivals import Rivals, find_rivals
from timeline.merging.words.meanings import Meaning, find_meaning, weigh_words
from timeline.merging.words.terms import COUNTRY, NUMBER, Terms, find_runs, find_terms, weigh_terms, without

UNDATED = date.max  # the day of undated articles, which come last
GUESSES = ("guess", "pronoun", "unmarked")  # with which the names of rules begin that choose among several speakers
YEARS = frozenset(f"{NUMBER}{year}" for year in range(1900, 2100))
DATES = YEARS.union(*(find_terms(name) for name in (*WEEKDAY_NUMBERS, *MONTH_NUMBERS)))
BETWEEN_SPANS = " … "

M = TypeVar("M", StatementMention, EventMention)


@dataclass(frozen=True, slots=True)
class Told(Generic[M]):
    """A statement or a happening as one article tells it; ``number`` is that of the mention in the article."""

    article: Article
    number: int
    mention: M

    @property
    def place(self) -> tuple[str, int]:
        """The id of the article and the number of the mention."""
        return self.article.id, self.number

    @property
    def published(self) -> date:
        """The day of publication; ``UNDATED`` where it is not known."""
        return self.article.published or UNDATED

    @property
    def when(self) -> DatePhrase:
        """The date as this article gives it, with the words that it was read from."""
        mention, time = self.mention, self.mention.time
        words = time.span.of(self.article.text) if time else ""
        return DatePhrase(mention.date, mention.date_rule, words, time.span if time else None)

    @property
    def is_dated(self) -> bool:
        """Whether its own words give its date."""
        return self.mention.time is not None and self.mention.date_rule not in LENT_DATES

    @property
    def day(self) -> int:
        """The ordinal of its date's first or else last day, or else of the day of publication."""
        day = self.mention.date.earliest or self.mention.date.latest or self.article.published
        return day.toordinal() if day else 0


@dataclass(frozen=True, slots=True)
class ToldStatement(Told[StatementMention]):
    """A statement as one article reports it; ``about`` are the actors that its words name.

    ``rivals`` are the meanings of all that its speaker says in the article, its own included; ``country`` is the
    speaker's.
    """

    text: str
    terms: Terms
    meaning: Meaning
    runs: frozenset[str]
    rivals: tuple[Meaning, ...]
    about: frozenset[str] = frozenset()
    country: str = ""
    is_by_person: bool = False

    @property
    def anchor(self) -> Anchor:
        """What identifies the telling."""
        spans, kind = self.mention.speech.content, self.mention.speech.kind
        return Anchor(self.article.id, self.published, spans, self.text, kind, self.mention.date.edtf)

    @property
    def speaker_words(self) -> str:
        """The words that name the speaker, "" where none do."""
        speaker = self.mention.speech.speaker
        return speaker.of(self.article.text) if speaker else ""

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_direct(self) -> bool:
        """Whether all of it is quoted."""
        return self.mention.speech.kind is StatementKind.DIRECT

    @property
    def has_guessed_speaker(self) -> bool:
        """Whether the speaker was inferred, by a pronoun or without any words."""
        return self.mention.speaker_rule.startswith(GUESSES)


@dataclass(frozen=True, slots=True)
class ToldEvent(Told[EventMention]):
    """A happening as one article tells it; ``terms`` are those of its sentence.

    ``core``, ``length`` and ``meaning`` are the terms, the number and the meaning of the words that tell it; ``rivals``
    are the others of its kind in the article; ``scene`` holds the countries of its actors and the article's main one;
    ``company`` are all who act or are named in the article.
    """

    terms: Terms
    core: Terms
    length: int
    parties: Participants
    meaning: Meaning
    rivals: Rivals
    scene: frozenset[str]
    company: frozenset[str]

    @property
    def words(self) -> str:
        """The words that tell it."""
        return self.mention.evidence.of(self.article.text)

    @property
    def anchor(self) -> Anchor:
        """What identifies the telling."""
        mention = self.mention
        trigger = f"{mention.kind} {mention.trigger.of(self.article.text)}"
        spans, edtf = (mention.evidence,), mention.date.edtf
        return Anchor(self.article.id, self.published, spans, self.words, mention.kind, edtf, trigger)


@dataclass(frozen=True, slots=True)
class Tellings:
    """All tellings of an article."""

    statements: tuple[ToldStatement, ...]
    events: tuple[ToldEvent, ...]


def find_tellings(found: Findings, cast: Cast) -> Tellings:
    """Find the tellings of an article, in the order of their age."""
    topic = Counter(find_terms(found.article.text))
    spoken, told = _spoken_in(found, cast, topic), _told_in(found, cast, topic)
    return Tellings(tuple(sorted(spoken, key=_age)), tuple(sorted(told, key=_age)))


def _age(telling: ToldStatement | ToldEvent) -> Age:
    return telling.anchor.age


def _spoken_in(found: Findings, cast: Cast, topic: Mapping[str, int]) -> Iterator[ToldStatement]:
    contents = [_content_of(said, found.article.text) for said in found.statements]
    shares = weigh_words(found.article.text, _names_of_people(found).values())
    meanings = [find_meaning(words, shares) for words in contents]
    rivals = _meanings_by_speaker(found.statements, meanings)
    for number, (mention, words) in enumerate(zip(found.statements, contents, strict=True)):
        country = cast.country_of(mention.speaker)
        yield ToldStatement(
            article=found.article,
            number=number,
            mention=mention,
            text=words,
            terms=weigh_terms(words, country, topic),
            meaning=meanings[number],
            runs=find_runs(words),
            rivals=rivals[mention.speaker],
            about=_named_in(mention.speech.content, found),
            country=country,
            is_by_person=mention.speaker in cast.people,
        )


def _content_of(said: StatementMention, text: str) -> str:
    """What was said, with an ellipsis where the cue stands inside it."""
    return BETWEEN_SPANS.join(span.of(text) for span in said.speech.content)


def _meanings_by_speaker(
    statements: Iterable[StatementMention], meanings: Iterable[Meaning]
) -> dict[str | None, tuple[Meaning, ...]]:
    """Speaker -> the meanings of all that this speaker says."""
    said: dict[str | None, list[Meaning]] = defaultdict(list)
    for statement, meaning in zip(statements, meanings, strict=True):
        said[statement.speaker].append(meaning)
    return {speaker: tuple(listed) for speaker, listed in said.items()}


def _named_in(spans: Sequence[Span], found: Findings) -> frozenset[str]:
    """The actors whose names or pronouns stand in the spans."""
    return frozenset(
        actor.id
        for actor in found.actors
        for mention in actor.mentions
        if any(span.contains(mention.span) for span in spans)
    )


def _told_in(found: Findings, cast: Cast, topic: Mapping[str, int]) -> Iterator[ToldEvent]:
    """The happenings; their terms leave out the names of actors and dates, which are compared by themselves."""
    text, names, setting = found.article.text, _names_of_people(found), _setting(found, cast, topic)
    meanings = [find_meaning(mention.evidence.of(text)) for mention in found.events]
    rivals, company = find_rivals(found.events, meanings), frozenset(actor.id for actor in found.actors)
    for number, mention in enumerate(found.events):
        told = DATES.union(*(find_terms(names.get(actor, "")) for actor in mention.actors))
        words, around = mention.evidence.of(text), _sentence_around(mention.evidence, found).of(text)
        yield ToldEvent(
            article=found.article,
            number=number,
            mention=mention,
            terms=without(weigh_terms(around, topic=topic), told),
            core=without(weigh_terms(words), told),
            length=len(words.split()),
            parties=cast.participants(mention.actors),
            meaning=meanings[number],
            rivals=rivals[number],
            scene=cast.countries_of(mention.actors) | setting,
            company=company,
        )


def _names_of_people(found: Findings) -> dict[str, str]:
    return {actor.id: actor.name for actor in found.actors if actor.kind is ActorKind.PERSON}


def _setting(found: Findings, cast: Cast, topic: Mapping[str, int]) -> frozenset[str]:
    """The country that the article names most often, by its own name or by its actors, if there is any."""
    counts = Counter({term.removeprefix(COUNTRY): count for term, count in topic.items() if term.startswith(COUNTRY)})
    counts.update(cast.countries_of_each(said.speaker for said in found.statements))
    counts.update(cast.countries_of_each(actor for told in found.events for actor in told.actors))
    return frozenset(sorted(counts, key=lambda country: (-counts[country], country))[:1])


def _sentence_around(evidence: Span, found: Findings) -> Span:
    """The evidence with the rest of its sentence, which says what the happening was about."""
    return next((covering((evidence, row.span)) for row in found.sentences if row.span.overlaps(evidence)), evidence)
