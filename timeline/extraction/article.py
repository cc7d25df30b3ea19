"""One article through all the stages: its text goes in, its findings come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import tee

from timeline.domain.dates import PartialDate
from timeline.extraction.actors import KnownActors, Page, find_actors, lay_out
from timeline.extraction.dating import date_spoken, date_statements, find_news
from timeline.extraction.events import find_events
from timeline.extraction.fitness import find_problems, foreign_language
from timeline.extraction.language import DEFAULT_MODEL, Paragraph, parse_texts
from timeline.extraction.plain_text import as_read
from timeline.extraction.quotes import find_quotes
from timeline.extraction.reading import Reading
from timeline.extraction.records import Article, Findings, SpeechMention, StatementMention
from timeline.extraction.sentences import find_sentences
from timeline.extraction.speakers import ResolvedSpeaker, resolve_speakers
from timeline.extraction.speech import find_speech
from timeline.extraction.times import find_times


def find_all(articles: Iterable[Article], known: KnownActors, model: str = DEFAULT_MODEL) -> Iterator[Findings]:
    """Read articles one after another, streaming; their paragraphs are parsed in common batches."""
    stored, readable = tee(articles)
    plain, texts = tee(map(_as_read, readable))
    parsed = parse_texts((article.text for article in texts), model)
    for article, whole, paragraphs in zip(stored, plain, parsed, strict=True):
        yield replace(find_in(whole, paragraphs, known), article=article)


def _as_read(article: Article) -> Article:
    """The article as it is read: every word stands where it stands in the stored text."""
    return replace(article, text=as_read(article.text))


def find_in(article: Article, paragraphs: tuple[Paragraph, ...], known: KnownActors) -> Findings:
    """All that an article says; nothing but problems where it is not English."""
    foreign = foreign_language(paragraphs)
    problems = find_problems(article, foreign)
    if foreign is not None:
        return Findings(article, problems=problems)
    reading = read_but_events(article, paragraphs, known)
    return Findings(
        article,
        reading.sentences,
        reading.quotes,
        reading.times,
        reading.actors,
        reading.statements,
        find_events(reading),
        problems,
    )


def read_but_events(article: Article, paragraphs: tuple[Paragraph, ...], known: KnownActors) -> Reading:
    """All that an article says but its events, which are found in this."""
    page = lay_out(article.text, paragraphs)
    sentences = find_sentences(article.text, paragraphs)
    reading = Reading(
        article,
        paragraphs,
        sentences,
        find_quotes(article.text),
        find_times(article.text, article.published),
        find_actors(article, page, sentences, known),
    )
    reading = replace(reading, news=find_news(reading), statements=_find_statements(reading, page, known))
    reading = replace(reading, statements=date_statements(reading))
    times = date_spoken(reading)
    return reading if times is reading.times else replace(reading, times=times)


def _find_statements(reading: Reading, page: Page, known: KnownActors) -> tuple[StatementMention, ...]:
    """What is said and by whom, before anyone has asked when."""
    article = reading.article
    speech = find_speech(article.text, reading.paragraphs, reading.quotes, reading.sentences, page.transcript)
    speakers = resolve_speakers(article, page, speech, reading.actors, known)
    return tuple(_said_by(mention, speaker) for mention, speaker in zip(speech, speakers, strict=True))


def _said_by(speech: SpeechMention, who: ResolvedSpeaker) -> StatementMention:
    return StatementMention(
        speech=speech,
        speaker=who.speaker,
        speaker_rule=who.speaker_rule,
        addressee=who.addressee,
        via=who.via,
        date=PartialDate.unknown(),
        date_rule="",
    )
