"""A reading goes in; the places of its text come out that say on what day somebody spoke, or took part in something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.domain.spans import Span, outermost
from timeline.extraction.clauses import clause_of, helpers, is_past, is_pluperfect, own_words, subject_of
from timeline.extraction.dating.clauses import FARTHEST, Dated
from timeline.extraction.dating.relations import OCCASIONS, holder_of
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import StatementMention, TimeMention

SHORT = frozenset({Precision.DAY, Precision.WEEK})  # nobody speaks for longer
FRESH = timedelta(3)  # talks that are older are no news, and nobody reports what was said after them

Anchor = tuple[TimeMention, Token]  # a calendar phrase and the word that heads it
Places = Mapping[tuple[str, str], Dated]  # by actor and place, when the one was at the other


@dataclass(frozen=True, slots=True)
class Occasion:
    """A place of the text that says when somebody spoke, or was where others spoke."""

    start: int
    dated: Dated


Occasions = Mapping[str, tuple[Occasion, ...]]  # by actor, in the order of the text


def find_anchors(reading: Reading) -> Iterator[Anchor]:
    """Find the calendar phrases of the article, each with its head."""
    for time in reading.times:
        anchor = reading.token_at(time.span) if time.date else None
        if anchor is not None:
            yield time, anchor


def find_occasions(
    reading: Reading, anchors: Iterable[Anchor], dated: Iterable[tuple[StatementMention, Dated]]
) -> Occasions:
    """Find every dated place of speaking: statements with a day of their own, and what nouns of speech tell.

    What is told inside of other words tells nothing of when these were said: "I asked him on Monday, and he said".
    """
    words = set(outermost(span for statement in reading.statements for span in statement.speech.content))
    spoken = (
        (statement.speaker, Occasion(start_of(statement), day))
        for statement, day in dated
        if statement.speaker and not _is_gone_back_to(reading, statement, day) and statement.speech.content[0] in words
    )
    named = (
        (actor, Occasion(time.span.start, Dated(time.date or PartialDate.unknown(), rule, time)))
        for time, anchor in anchors
        for actor, rule in _owners(reading, time, anchor)
    )
    return _by_actor(row for row in (*spoken, *named) if row[1].dated.date.precision in SHORT)


def _is_gone_back_to(reading: Reading, statement: StatementMention, day: Dated) -> bool:
    """Whether it was said long before what is being told: "had threatened in May to", in an article of July."""
    cue = statement.speech.cue and reading.token_at(statement.speech.cue)
    is_before = cue is not None and is_pluperfect(clause_of(cue))
    return is_before and day.time is not None and not is_fresh(reading, day.time)


def find_scenes(reading: Reading, anchors: Iterable[Anchor]) -> Occasions:
    """Find who took part in what was done on a day shortly before that of publication: "On Monday Berg met Lund"."""
    speakers = {statement.speech.speaker for statement in reading.statements}
    return _by_actor(
        (mention.actor, Occasion(time.span.start, Dated(time.date or PartialDate.unknown(), "took-part", time)))
        for time, anchor in anchors
        if is_fresh(reading, time) and _is_told(reading, time, clause_of(anchor))
        for mention in reading.mentions_in(_scene_of(reading, time))
        if mention.span not in speakers
    )


def find_places(reading: Reading, anchors: Sequence[Anchor]) -> Places:
    """Find who was where on what day, as the text first tells it: "Ana Berg, who visited Oslo on Monday"."""
    return dict(reversed(list(_places(reading, anchors))))


def is_fresh(reading: Reading, time: TimeMention) -> bool:
    """Whether a phrase tells a day shortly before publication, or that day."""
    published = reading.article.published
    if published is None or time.date is None or time.date.precision is not Precision.DAY or time.date.latest is None:
        return False
    return timedelta(0) <= published - time.date.latest <= FRESH


def is_done(reading: Reading, time: TimeMention, clause: Token) -> bool:
    """Whether a clause tells what was done on a day; not before it, or in somebody's words."""
    is_before = any(verb.lemma_ == "have" for verb in helpers(clause))
    return is_past(clause) and not is_before and not reading.is_quoted(time.span.start)


def start_of(statement: StatementMention) -> int:
    """Where a statement is told: at its cue, else where it begins."""
    speech = statement.speech
    return speech.cue.start if speech.cue else speech.content[0].start


def _by_actor(rows: Iterable[tuple[str, Occasion]]) -> Occasions:
    found: dict[str, list[Occasion]] = defaultdict(list)
    for actor, occasion in rows:
        found[actor].append(occasion)
    return {actor: tuple(sorted(told, key=lambda row: row.start)) for actor, told in found.items()}


def _is_told(reading: Reading, time: TimeMention, clause: Token) -> bool:
    """Whether a clause tells, and not by the way, what was done on a day before that of publication."""
    is_today = time.date is not None and time.date.latest == reading.article.published
    is_by_the_way = clause.dep_ == "relcl" or clause.lemma_ in cue_verbs().all
    return is_done(reading, time, clause) and not is_today and not is_by_the_way


def _scene_of(reading: Reading, time: TimeMention) -> Span:
    """Where the text tells of a day: from the sentence that names it to the next day, or the end of the paragraph."""
    sentence = reading.sentence_at(time.span.start)
    told = sentence.span if sentence else time.span
    end = min(reading.paragraph_at(time.span.start).span.end, told.end + FARTHEST)
    following = (other.span.start for other in reading.times_in(Span(told.end, end)) if other.date)
    return Span(told.start, max(next(following, end), told.end))


def _places(reading: Reading, anchors: Sequence[Anchor]) -> Iterator[tuple[tuple[str, str], Dated]]:
    for time, anchor in anchors:
        clause = clause_of(anchor)
        subject = subject_of(clause)
        if subject is None or time.date is None:
            continue
        doers = reading.mentions_in(span_of(reading.paragraph_at(time.span.start), subject))
        names = {word.text for word in own_words(clause) if word.pos_ == "PROPN"}
        for doer in doers:
            yield from (((doer.actor, name), Dated(time.date, "named-occasion", time)) for name in sorted(names))


def _owners(reading: Reading, time: TimeMention, anchor: Token) -> Iterator[tuple[str, str]]:
    """Whose speaking a noun dates: "Berg's statement on Monday"; "her remarks follow talks on Monday"."""
    clause, holder = clause_of(anchor), holder_of(anchor)
    paragraph = reading.paragraph_at(time.span.start)
    if holder != clause:
        yield from ((actor, "named-occasion") for actor in _owners_of(reading, paragraph, holder))
    subject = subject_of(clause)
    if clause.lemma_ in OCCASIONS["following"] and subject is not None and subject.lower_ in OCCASIONS["remarks"]:
        yield from ((actor, "follows") for actor in _owners_of(reading, paragraph, subject))


def _owners_of(reading: Reading, paragraph: Paragraph, noun: Token) -> Iterator[str]:
    """Who is said to own a noun of speech, by possession or behind "by"."""
    if noun.lower_ not in OCCASIONS["remarks"]:
        return
    for child in noun.children:
        words = list(child.children) if child.lower_ == "by" else [child] if child.dep_ == "poss" else []
        for word in words:
            yield from (mention.actor for mention in reading.mentions_in(span_of(paragraph, word)))
