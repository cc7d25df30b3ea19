"""The statements of an article go in; the occasions on which they fell come out as events: an interview, a briefing, a post.

Speaking is no event. Its occasion is one where the words name it: an outlet that somebody told, reporters, a platform, a spokesperson's words of the
day. All that one speaker said on one occasion is a single event. Offers are read here too, since being ready to do something is an offer only when
the one who would do it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind, EventStatus
from timeline.domain.spans import Span, covering
from timeline.extraction.clauses import clause_of, is_negated, own_words
from timeline.extraction.events.words import OCCASIONS
from timeline.extraction.language import Token
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import EventMention, StatementMention

# A spokesperson is quoted on much; one sentence is a remark, two are a briefing.
BRIEFING = 2
UNDATED = frozenset({"publication-day", "no-date", "standing-position"})
TITLES = {
    EventKind.INTERVIEW: "{name} speaks to {partner}",
    EventKind.PRESS_CONFERENCE: "{name} speaks to reporters",
    EventKind.ANNOUNCEMENT: "{name} makes a public statement",
    EventKind.OFFER: "{name} offers: {words}",
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """A statement and what its cue says of the occasion."""

    statement: StatementMention
    kind: EventKind
    rule: str
    partner: str | None = None


def find_occasions(reading: Reading) -> Iterator[EventMention]:
    """Find the occasions of the statements, each told once: the first of a speaker, kind and day."""
    seen: set[tuple[str | None, EventKind, PartialDate]] = set()
    for occasion in sorted(_occasions(reading), key=lambda row: not _is_dated(row.statement)):
        key = (occasion.statement.speaker, occasion.kind, occasion.statement.date)
        if key not in seen:
            seen.add(key)
            yield _event(reading, occasion)


def _occasions(reading: Reading) -> Iterator[Occasion]:
    """What each statement's cue says of its occasion."""
    yield from _briefings(reading)
    for statement in reading.statements:
        cue = _cue(reading, statement)
        if cue is None or statement.speaker is None:
            continue
        if (partner := _outlet(reading, statement)) and clause_of(cue).lemma_ == "tell":
            yield Occasion(statement, EventKind.INTERVIEW, "told-outlet", partner)
        elif _speaks_to_reporters(cue):
            kind = (
                EventKind.PRESS_CONFERENCE if _is_spokesperson(reading, statement.speaker) else EventKind.ANNOUNCEMENT
            )
            yield Occasion(statement, kind, "told-reporters")
        elif _posts(reading, cue):
            yield Occasion(statement, EventKind.ANNOUNCEMENT, "posted")


def _cue(reading: Reading, statement: StatementMention) -> Token | None:
    return reading.token_at(statement.speech.cue) if statement.speech.cue else None


def _outlet(reading: Reading, statement: StatementMention) -> str | None:
    """The outlet that was told, unless it is a wire agency."""
    id = statement.addressee or statement.via
    actor = reading.actor(id) if id else None
    if actor is None or not reading.is_media(id) or {actor.name, *actor.aliases} & OCCASIONS["agencies"]:
        return None
    return actor.id


def _speaks_to_reporters(cue: Token) -> bool:
    return any(
        word.lower_ in OCCASIONS["reporters"] and word.dep_ in ("dobj", "pobj", "dative")
        for word in own_words(clause_of(cue))
    )


def _posts(reading: Reading, cue: Token) -> bool:
    """Whether the words were written on a platform."""
    clause = clause_of(cue)
    if clause.lemma_ not in OCCASIONS["posting"]:
        return False
    paragraph = reading.paragraph_at(0)
    words = " ".join(word.text for word in sorted(own_words(clause), key=lambda word: word.i))
    return bool(paragraph) and bool(_platform().search(words))


@cache
def _platform() -> re.Pattern[str]:
    return re.compile(r"\bon\b.*\b(?:" + "|".join(map(re.escape, sorted(OCCASIONS["platforms"]))) + r")\b")


def _is_spokesperson(reading: Reading, id: str) -> bool:
    """Whether the text calls the speaker somebody's spokesperson."""
    actor = reading.actor(id)
    if actor is None:
        return False
    if any(title in actor.role.lower() for title in OCCASIONS["spokespeople"]):
        return True
    names = (mention.span for mention in actor.mentions)
    return any(_is_introduced(reading, span) for span in names)


def _is_introduced(reading: Reading, name: Span) -> bool:
    """Whether a spokesperson's title stands beside the name."""
    sentence = reading.sentence_at(name.start)
    word = reading.token_at(name)
    if sentence is None or word is None:
        return False
    beside = [word.head, *word.children] if word.dep_ in ("appos", "compound", "nsubj", "pobj") else list(word.children)
    return any(token.lower_ in OCCASIONS["spokespeople"] for token in beside)


def _briefings(reading: Reading) -> Iterator[Occasion]:
    """The days on which a spokesperson, by name, was quoted more than once."""
    by_day: dict[tuple[str, PartialDate], list[StatementMention]] = {}
    for statement in reading.statements:
        if statement.speaker and _outlet(reading, statement) is None and statement.date.is_known:
            by_day.setdefault((statement.speaker, statement.date), []).append(statement)
    for (speaker, _), statements in by_day.items():
        if len(statements) >= BRIEFING and _is_spokesperson(reading, speaker):
            yield Occasion(_first_paragraph(reading, statements), EventKind.PRESS_CONFERENCE, "spokesperson")


def _first_paragraph(reading: Reading, statements: list[StatementMention]) -> StatementMention:
    """The first statement with the contents of all of its paragraph."""
    first = statements[0]
    home = reading.paragraph_at(first.speech.content[0].start)
    contents = tuple(
        span
        for row in statements
        for span in (*row.speech.content, row.speech.cue)
        if span and home.span.contains(span)
    )
    return replace(first, speech=replace(first.speech, content=contents))


def _is_dated(statement: StatementMention) -> bool:
    return statement.date_rule not in UNDATED


def _event(reading: Reading, occasion: Occasion) -> EventMention:
    statement = occasion.statement
    speaker = reading.actor(statement.speaker or "")
    partner = reading.actor(occasion.partner or "")
    title = TITLES[occasion.kind].format(name=speaker.name if speaker else "", partner=partner.name if partner else "")
    actors = tuple(id for id in (statement.speaker, occasion.partner) if id)
    cue = statement.speech.cue or statement.speech.content[0]
    evidence = _evidence(reading, statement)
    date, rule = _date(statement, occasion)
    return EventMention(
        occasion.kind, EventStatus.HAPPENED, title, actors, evidence, cue, date, rule, occasion.rule, statement.time
    )


def _date(statement: StatementMention, occasion: Occasion) -> tuple[PartialDate, str]:
    """The day of the statement; a talk with an outlet that nobody dates was about then."""
    if statement.date_rule == "publication-day" and occasion.kind is EventKind.INTERVIEW:
        return replace(statement.date, approximate=True), "about-publication"
    return statement.date, statement.date_rule


def _evidence(reading: Reading, statement: StatementMention) -> Span:
    """The words of speaker, cue and content in the paragraph of the cue."""
    speech = statement.speech
    spans = [span for span in (speech.speaker, speech.cue, *speech.content) if span]
    home = reading.paragraph_at((speech.cue or speech.content[0]).start).span
    return covering(tuple(span for span in spans if home.contains(span)))


def find_offers(reading: Reading) -> Iterator[EventMention]:
    """Find the statements by which somebody offers: "said it was ready to", "would welcome"; each speaker's first of a day."""
    seen: set[tuple[str, PartialDate]] = set()
    for statement in reading.statements:
        word = next(_ready(reading, statement), None)
        if word is None or statement.speaker is None or (statement.speaker, statement.date) in seen:
            continue
        seen.add((statement.speaker, statement.date))
        yield _offer(reading, statement, word)


def _ready(reading: Reading, statement: StatementMention) -> Iterator[Token]:
    """The words of readiness in the content of a statement."""
    for span in statement.speech.content:
        for sentence_word in _tokens(reading, span):
            is_ready = sentence_word.lower_ in OCCASIONS["readiness"] and any(
                c.dep_ == "xcomp" for c in sentence_word.children
            )
            if (is_ready and not is_negated(clause_of(sentence_word))) or _would_welcome(sentence_word):
                yield sentence_word


def _would_welcome(word: Token) -> bool:
    return word.lemma_ == "welcome" and any(child.lower_ in ("would", "'d", "’d") for child in word.children)


def _tokens(reading: Reading, span: Span) -> Iterable[Token]:
    paragraph = reading.paragraph_at(span.start)
    start, end = span.start - paragraph.span.start, span.end - paragraph.span.start
    return paragraph.doc.char_span(start, min(end, len(paragraph.doc.text)), alignment_mode="expand") or ()


def _offer(reading: Reading, statement: StatementMention, word: Token) -> EventMention:
    paragraph = reading.paragraph_at(statement.speech.content[0].start)
    last = max(word.subtree, key=lambda token: token.i)
    words = [token for token in word.subtree if not token.is_quote]
    spans = [
        span for span in (statement.speech.speaker, statement.speech.cue) if span and paragraph.span.contains(span)
    ]
    evidence = covering((*spans, paragraph.span_of(word.left_edge, last)))
    mentions = reading.mentions_in(evidence)
    actors = dict.fromkeys([statement.speaker or "", *(mention.actor for mention in mentions)])
    speaker = reading.actor(statement.speaker or "")
    title = f"{speaker.name if speaker else ''}: {''.join(token.text_with_ws for token in words)}".strip(" :.,")[:90]
    dated = _is_dated(statement)
    date = statement.date if dated else PartialDate.unknown()
    rule = statement.date_rule if dated else "no-date"
    return EventMention(
        EventKind.OFFER,
        EventStatus.HAPPENED,
        title,
        tuple(actors),
        evidence,
        span_of(paragraph, word),
        date,
        rule,
        "readiness",
        statement.time if dated else None,
    )
