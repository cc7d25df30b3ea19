"""The statements of an article go in; the occasions on which they fell come out: interviews, briefings, posts.

Speaking is no event. Its occasion is one where the words name it: an outlet that somebody told, reporters, a platform,
a spokesperson's words of the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind, EventStatus
from timeline.domain.spans import Span, covering
from timeline.extraction.clauses import clause_of, own_words, subject_of
from timeline.extraction.dating import OWN_DAY, date_clause
from timeline.extraction.events.arguments.concerned import blamed_by, struck_by
from timeline.extraction.events.detection.evidence import evidence_of
from timeline.extraction.events.detection.triggers import MET, Trigger
from timeline.extraction.events.references.spokespeople import bodies_behind, is_spokesperson
from timeline.extraction.events.titling.quoting import with_content
from timeline.extraction.events.titling.titles import title_of
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import OCCASIONS, noun_kinds
from timeline.extraction.lexicon.reading import read_lines
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import INFERRED_DATES, EventMention, StatementMention

# A spokesperson is quoted on much; one sentence is a remark, two are a briefing, and so is one with a day of its own.
BRIEFING = 2
CONTENTS = frozenset({"ccomp", "xcomp", "parataxis"})
SPEAKING = frozenset({"speaking", "addressing"})
WAYS = frozenset({"prep", "npadvmod"})
SOMEWHERE = frozenset({"DATE", "GPE", "FAC"})
HEARERS = frozenset({"dobj", "pobj", "dative"})
ONTO = ("on", "via")  # a platform
BEFORE = frozenset({"to", "with", "before"})
# Verbs of whoever briefs reporters.
BRIEFERS = frozenset({"tell", "speak", "talk"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """A statement with its cue, and what that says of the occasion."""

    statement: StatementMention
    cue: Token
    kind: EventKind
    rule: str
    partner: str | None = None


def find_occasions(reading: Reading) -> Iterator[EventMention]:
    """Find the occasions that the statements of an article name."""
    speakers = {statement.speaker for statement in reading.statements}
    spokespeople = {actor.id for actor in reading.actors if actor.id in speakers and is_spokesperson(actor)}
    yield from _briefings(reading, spokespeople)
    for statement in reading.statements:
        cue = reading.token_at(statement.speech.cue) if statement.speech.cue else None
        occasion = _occasion(reading, statement, cue) if cue is not None else None
        if occasion is not None and (statement.speaker or (occasion.partner and not _is_anonymous(reading, statement))):
            yield _event(reading, occasion)


def _is_anonymous(reading: Reading, statement: StatementMention) -> bool:
    """Whether nobody says who speaks: "an official told the Herald", "two people told"."""
    speaker = statement.speech.speaker
    word = reading.token_at(speaker) if speaker else None
    return word is None or any(child.lower_ in ("a", "an") or child.dep_ == "nummod" for child in word.children)


def _occasion(reading: Reading, statement: StatementMention, cue: Token) -> Occasion | None:
    """What a statement's cue says of its occasion."""
    clause = clause_of(cue)
    is_told = clause.lemma_ == "tell"
    if (is_told or statement.addressee) and (partner := _outlet(reading, statement)):
        return Occasion(statement, cue, EventKind.INTERVIEW, "told-outlet", partner)
    audience = _audience(cue)
    heard = [word for word in audience if is_told or word.dep_ == "pobj"]  # not "ordered the station to close"
    if outlet := next((word for word in heard if word.lower_ in OCCASIONS["outlets"]), None):
        return Occasion(statement, cue, EventKind.INTERVIEW, "told-outlet", _name_of_outlet(reading, statement, outlet))
    if _speaks_to_officials(cue):
        return Occasion(statement, cue, EventKind.MEETING, "told-officials", statement.addressee)
    if any(word.lower_ in OCCASIONS["reporters"] for word in audience):
        is_briefing = clause.lemma_ in BRIEFERS or bool(_speaking(clause))  # "remarked to reporters" is only a remark
        kind = EventKind.PRESS_CONFERENCE if is_briefing else EventKind.ANNOUNCEMENT
        return Occasion(statement, cue, kind, "told-reporters", statement.addressee)
    if _is_by_phone(cue):
        return Occasion(statement, cue, EventKind.INTERVIEW, "told-by-phone")
    rule = "posted" if _is_posted(cue) else "spoke-at" if _is_at_gathering(cue) else ""
    return Occasion(statement, cue, EventKind.ANNOUNCEMENT, rule) if rule else None


def _outlet(reading: Reading, statement: StatementMention) -> str | None:
    """The outlet that was told; a wire agency takes everybody's words, which makes no interview."""
    id = statement.addressee or statement.via
    actor = reading.actor(id) if id else None
    if actor is None or not reading.is_media(id) or not _agencies().isdisjoint((actor.name, *actor.aliases)):
        return None
    return actor.id


@cache
def _agencies() -> frozenset[str]:
    return frozenset(read_lines("agencies.txt"))


def _name_of_outlet(reading: Reading, statement: StatementMention, noun: Token) -> str | None:
    """The outlet that is named in front of its noun: "told the Channel Nine network"."""
    paragraph = reading.paragraph_at((statement.speech.cue or statement.speech.content[0]).start)
    named = (row.actor for row in reading.mentions_in(paragraph.span_of(noun.left_edge, noun)))
    return next((id for id in named if reading.is_media(id)), None)


def _audience(cue: Token) -> list[Token]:
    """The nouns that tell who hears it: "told reporters", "speaking to journalists, he said"."""
    clause = clause_of(cue)
    beside = [child for verb in (clause, *_speaking(clause)) for child in verb.children]
    behind = [word for way in beside if way.lower_ in BEFORE for word in way.children]
    heard = [word for word in (*beside, *behind) if word.dep_ in HEARERS]
    return [*heard, *(word for noun in heard for of in noun.children if of.lower_ == "of" for word in of.children)]


def _speaking(clause: Token) -> list[Token]:
    """The participles beside the cue that tell where and to whom the speaker speaks."""
    speaker = subject_of(clause)
    beside = (*clause.children, *(speaker.children if speaker is not None else ()))
    return [child for child in beside if child.dep_ in ("advcl", "acl") and child.lower_ in SPEAKING]


def _speaks_to_officials(cue: Token) -> bool:
    """Whether it was said to those who govern, on a day or at a place: "told her cabinet on Monday"."""
    clause = clause_of(cue)
    told = [child for child in clause.children if child.dep_ in HEARERS and clause.lemma_ == "tell"]
    told += [word for child in told for of in child.children if of.lower_ == "of" for word in of.children]
    own = own_words(clause)
    is_placed = any(word.dep_ == "pobj" and word.ent_type_ in SOMEWHERE for word in own)
    is_elsewhere = any(noun_kinds().get(word.lemma_) in MET for word in own)
    return any(word.lower_ in OCCASIONS["officials"] for word in told) and is_placed and not is_elsewhere


def _is_by_phone(cue: Token) -> bool:
    """Whether somebody said it to the writer from afar: "said by phone from Oslo"."""
    ways = [child for child in clause_of(cue).children if child.dep_ == "prep"]
    behind = (word for way in ways if way.lower_ in ("by", "over", "via") for word in way.children)
    is_mutual = any(word.lower_ == "with" for way in ways for word in way.below)  # "spoke by phone with Berg"
    return not is_mutual and any(word.lower_ in OCCASIONS["from_afar"] for word in behind)


def _is_at_gathering(cue: Token) -> bool:
    """Whether it was said before an audience: "said at a forum in Oslo", "speaking at a rally, she said"."""
    clause = clause_of(cue)
    speaking = _speaking(clause)
    ways = [child for verb in (clause, *speaking) for child in verb.children]
    halls = [word for way in ways if way.lower_ in ("at", "before") for word in way.children]
    halls += [child for child in clause.children if child.dep_ in HEARERS and clause.lemma_ == "tell"]
    is_heard = any(word.lower_ in OCCASIONS["gatherings"] and not _is_of_press(word) for word in halls)
    return is_heard or _is_open(speaking, halls) or _is_in_statement(clause)


def _is_open(speaking: Sequence[Token], halls: Sequence[Token]) -> bool:
    """Whether somebody speaks to no one in particular: neither "speaking to the Herald" nor to a press conference."""
    ways = [child.lower_ for verb in speaking for child in verb.children if child.dep_ in WAYS]
    return bool(ways) and not {"to", "with"} & set(ways) and not any(map(_is_of_press, halls))


def _is_in_statement(clause: Token) -> bool:
    """Whether it was said in words meant for the public: "said in a statement", "said on state television"."""
    behind = [(child.lower_, word.lower_) for child in clause.children for word in child.children]
    in_words = any(way == "in" and word in OCCASIONS["publications"] for way, word in behind)
    return in_words or any(way == "on" and word in OCCASIONS["airwaves"] for way, word in behind)


def _is_of_press(conference: Token) -> bool:
    return any(child.lower_ in ("press", "news") for child in conference.children)


def _is_posted(cue: Token) -> bool:
    """Whether the words were written on a platform."""
    clause = clause_of(cue)
    if clause.lemma_ in OCCASIONS["posting_itself"]:
        return True
    words = own_words(clause)
    return any(word.text in ONTO for word in words) and bool(_platform().search(" ".join(word.text for word in words)))


@cache
def _platform() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(OCCASIONS["platforms"])))
    return re.compile(rf"\b(?:{'|'.join(ONTO)}) (?:\w+ ){{0,4}}(?:{names})\b")


def _briefings(reading: Reading, spokespeople: set[str]) -> Iterator[EventMention]:
    """The days on which a spokesperson, by name, was quoted: more than once, or on a day that the text gives."""
    for (speaker, date), said in _said_by_day(reading, spokespeople).items():
        first = said[0]
        actor, cue = reading.actor(speaker), first.speech.cue
        is_briefing = len(said) >= BRIEFING or first.date_rule in OWN_DAY
        if not is_briefing or actor is None or cue is None or not date.is_known:
            continue
        yield EventMention(
            kind=EventKind.PRESS_CONFERENCE,
            status=EventStatus.HAPPENED,
            title=f"{actor.name} speaks to the press",
            actors=tuple(dict.fromkeys([speaker, *(_hearers(said) or bodies_behind(reading, speaker))])),
            evidence=_said_in_paragraph(reading, said),
            trigger=cue,
            date=date,
            date_rule=first.date_rule,
            rule="spokesperson",
            time=first.time,
        )


def _said_by_day(reading: Reading, spokespeople: set[str]) -> dict[tuple[str, PartialDate], list[StatementMention]]:
    """What each spokesperson said on each day to no outlet alone."""
    by_day: dict[tuple[str, PartialDate], list[StatementMention]] = {}
    for statement in reading.statements:
        if statement.speaker in spokespeople and statement.speaker and _outlet(reading, statement) is None:
            by_day.setdefault((statement.speaker, statement.date), []).append(statement)
    return by_day


def _hearers(said: Sequence[StatementMention]) -> list[str]:
    return [row.addressee for row in said if row.addressee]


def _said_in_paragraph(reading: Reading, said: list[StatementMention]) -> Span:
    """From the first to the last of the statements' words in the paragraph of the first."""
    home = reading.paragraph_at(said[0].speech.content[0].start).span
    spans = [span for row in said for span in (row.speech.speaker, row.speech.cue, *row.speech.content) if span]
    return covering(tuple(span for span in spans if home.contains(span)))


def _event(reading: Reading, occasion: Occasion) -> EventMention:
    """The occasion as the words of its cue tell it."""
    statement, cue = occasion.statement, occasion.cue
    paragraph = reading.paragraph_at((statement.speech.cue or statement.speech.content[0]).start)
    trigger = Trigger(clause_of(cue), occasion.kind, occasion.rule)
    told = date_clause(reading, paragraph, trigger.word)
    date, rule = (told.date, told.rule) if told.date.is_known else _date(reading, occasion)
    return EventMention(
        kind=occasion.kind,
        status=EventStatus.HAPPENED,
        title=_title(reading, paragraph, occasion, trigger),
        actors=_actors(reading, paragraph, occasion, trigger),
        evidence=evidence_of(reading, paragraph, trigger),
        trigger=statement.speech.cue or statement.speech.content[0],
        date=date,
        date_rule=rule,
        rule=occasion.rule,
        time=statement.time,
    )


def _actors(reading: Reading, paragraph: Paragraph, occasion: Occasion, trigger: Trigger) -> tuple[str, ...]:
    """The speaker, whom he speaks to, and whom he blames, praises or attacks beside what he says."""
    words = (*blamed_by(trigger.word), *struck_by(trigger.word))
    spans = (paragraph.span_of(word.left_edge, word) for word in words)
    concerned = (row.actor for span in spans for row in reading.mentions_in(span))
    subject = subject_of(trigger.word)
    joined = (subject, *subject.conjuncts) if subject is not None and subject.conjuncts else ()
    together = (row.actor for word in joined for row in reading.mentions_in(span_of(paragraph, word)))
    speaker = occasion.statement.speaker
    bodies = bodies_behind(reading, speaker) if speaker else ()
    return tuple(dict.fromkeys(id for id in (speaker, *together, *bodies, occasion.partner, *concerned) if id))


def _title(reading: Reading, paragraph: Paragraph, occasion: Occasion, trigger: Trigger) -> str:
    """The headline, of an announcement with what it said; "Ana Berg speaks to reporters" of a mere quotation."""
    title, clause = title_of(reading, paragraph, trigger), trigger.word
    if occasion.kind is EventKind.ANNOUNCEMENT:
        return with_content(reading, title, occasion.statement)
    told = [child for child in clause.children if child.dep_ in CONTENTS and child.i > clause.i]
    is_said = any(not reading.is_quoted(span_of(paragraph, child).start) for child in told)
    return title if clause.text != "told" or is_said else title.replace(" told ", " speaks to ", 1)


def _date(reading: Reading, occasion: Occasion) -> tuple[PartialDate, str]:
    """The day of the statement, where its clause gives none; a talk with an outlet was about the day of publication."""
    statement, published = occasion.statement, reading.article.published
    if statement.date_rule in INFERRED_DATES and occasion.kind is EventKind.INTERVIEW and published:
        return replace(PartialDate.day(published), approximate=True), "about-publication"
    return statement.date, statement.date_rule
