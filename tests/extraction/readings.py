"""A text goes in; the reading that the first stages would make of it comes out, with names and days given by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from timeline.domain.dates import PartialDate, read_edtf
from timeline.domain.kinds import ActorKind, StatementKind, TimeType
from timeline.domain.spans import Span
from timeline.extraction.language import parse
from timeline.extraction.quotes import find_quotes
from timeline.extraction.reading import Reading
from timeline.extraction.records import (
    ActorMention,
    Article,
    ArticleActor,
    Sentence,
    SpeechMention,
    StatementMention,
    TimeMention,
)

TUESDAY = date(2025, 2, 25)
PEOPLE = ("Ana Berg", "Berg", "Jon Lund", "Lund", "Maria Costa", "Costa")
FULL = {"Berg": "ana-berg", "Lund": "jon-lund", "Costa": "maria-costa"}
COUNTRIES = ("Norway", "Sweden", "Finland", "Oslo", "Stockholm")
CAPITALS = {"Oslo": "norway", "Stockholm": "sweden"}
OUTLETS = ("the Gazette", "Channel Nine", "Reuters")
DAYS = {
    "Monday": "2025-02-24",
    "Tuesday": "2025-02-25",
    "Friday": "2025-02-28",
    "last Friday": "2025-02-21",
    "last week": "2025-02-17/2025-02-23",
    "in 2014": "2014",
    "2016": "2016",
    "In 2014": "2014",
    "in 2022": "2022",
    "this week": "2025-02-24/2025-03-02",
    "next week": "2025-03-03/2025-03-09",
    "yesterday": "2025-02-24",
    "March": "2025-03",
    "April": "2025-04",
    "17th-century": "16XX",
    "Doomsday": "9999-12-31",
}
LENGTHS = {"a day": "P1D", "a week": "P1W"}


def reading_of(text: str, said: Mapping[str, str] | None = None, published: date | None = TUESDAY) -> Reading:
    """Read a text; ``said`` gives statements by their contents, each with "speaker|cue"."""
    paragraphs = parse(text)
    sentences = tuple(
        Sentence(paragraph.span_of(sentence[0], sentence[-1]), paragraph.index)
        for paragraph in paragraphs
        for sentence in paragraph.doc.sents
    )
    article = Article("oslo", "oslo.txt", "Talks in Oslo", "The Gazette", published, text)
    statements = tuple(_statement(text, content, *who.split("|")) for content, who in (said or {}).items())
    bare = Reading(article, paragraphs, sentences, find_quotes(text), _times(text), _actors(text))
    return replace(bare, statements=tuple(sorted(statements, key=lambda row: row.speech.content[0])))


def _times(text: str) -> tuple[TimeMention, ...]:
    words = "|".join(sorted(map(re.escape, DAYS | LENGTHS), key=len, reverse=True))
    return tuple(_time(match) for match in re.finditer(rf"\b(?:{words})\b", text))


def _time(match: re.Match[str]) -> TimeMention:
    if length := LENGTHS.get(match.group()):
        return TimeMention(Span(*match.span()), TimeType.DURATION, length, None, "given")
    return TimeMention(_bare(match), TimeType.DATE, "", read_edtf(DAYS[match.group()]), "given")


def _bare(match: re.Match[str]) -> Span:
    """The span without its preposition."""
    start = match.start() + (3 if match.group().lower().startswith("in ") else 0)
    return Span(start, match.end())


def _actors(text: str) -> tuple[ArticleActor, ...]:
    found: dict[str, list[ActorMention]] = {}
    names = sorted((*PEOPLE, *COUNTRIES, *OUTLETS), key=len, reverse=True)
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, names))})\b", text):
        found.setdefault(_id(match.group()), []).append(ActorMention(Span(*match.span()), _id(match.group()), "given"))
    return tuple(ArticleActor(id, _name(id), _kind(id), (), tuple(rows)) for id, rows in found.items())


def _id(name: str) -> str:
    return FULL.get(name) or CAPITALS.get(name) or name.lower().replace("the ", "").replace(" ", "-")


def _name(id: str) -> str:
    return id.replace("-", " ").title()


def _kind(id: str) -> ActorKind:
    if id in FULL.values():
        return ActorKind.PERSON
    return ActorKind.COUNTRY if id in ("norway", "sweden", "finland") else ActorKind.MEDIA


def _statement(text: str, content: str, speaker: str, cue: str) -> StatementMention:
    start = text.index(content)
    place = text.rindex(cue, 0, start) if cue in text[:start] else text.index(cue, start + len(content))
    words = SpeechMention(
        (Span(start, start + len(content)),), StatementKind.INDIRECT, 0, "given", cue=Span(place, place + len(cue))
    )
    outlet = next((_id(name) for name in OUTLETS if f"{cue} {name}" in text), None)
    return StatementMention(words, speaker or None, "given", outlet, outlet, PartialDate.unknown(), "")
