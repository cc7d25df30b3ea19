"""Hand-labeled stories, each told by several newsrooms, go in; findings and the labels of their mentions come out.

A story marks its statements ``<s LABEL SPEAKER KIND DATE>words</s>`` and its happenings
``<e LABEL KIND STATUS DATE ACTOR,ACTOR>words</e>``; a date of "-" is one that the words do not give.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.domain.dates import PartialDate, read_edtf
from timeline.domain.kinds import ActorKind, EventKind, EventStatus, StatementKind, TimeType
from timeline.domain.spans import Span
from timeline.extraction import records as found
from timeline.extraction.actors.names.known import KnownActors
from timeline.merging.identity import PreviousIds
from timeline.merging.timeline import merge_findings

STORIES = Path(__file__).parent / "stories"
FIRST = STORIES / "first"  # the rules were chosen on these
SECOND = STORIES / "second"  # unseen when first merged, then used to mend rules, like the next three
THIRD = STORIES / "third"
RETOLD = STORIES / "retold"  # by another author, in words as far apart as those of outlets get
NEWSROOM = STORIES / "newsroom"  # by another author, of one interview or press conference that all outlets quote
HELD_OUT = STORIES / "held_out"  # by an author who never saw a rule; nobody has read an error in them
HELD_OUT_NEWSROOM = STORIES / "held_out_newsroom"  # likewise, by the author of the newsroom stories
SETS = (FIRST, SECOND, THIRD, RETOLD, NEWSROOM, HELD_OUT, HELD_OUT_NEWSROOM)
PEOPLE = Path(__file__).parent / "people.txt"
MARK = re.compile(r"<([se]) ([^>]*)>(.*?)</\1>")
SENTENCE = re.compile(r"[^\n]+")
COUNTRIES = dict(line.split() for line in PEOPLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Labeled:
    """What one story's articles say, and which statements and which happenings (article, number) are the same."""

    findings: tuple[found.Findings, ...]
    statements: dict[Place, str]
    events: dict[Place, str]


def read_stories(folder: Path) -> dict[str, Labeled]:
    """Every story of the folder by its name."""
    return {path.stem: read_story(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))}


def read_story(text: str) -> Labeled:
    """The articles of one story, each under a line ``== id | publisher | day``."""
    findings: list[found.Findings] = []
    statements: dict[Place, str] = {}
    events: dict[Place, str] = {}
    for part in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        name, publisher, day = (word.strip() for word in head.split("|"))
        labels, findings_here = _read_article(name, publisher, date.fromisoformat(day), body)
        findings.append(findings_here)
        statements |= {(name, number): label for number, label in enumerate(labels["s"])}
        events |= {(name, number): label for number, label in enumerate(labels["e"])}
    return Labeled(tuple(findings), statements, events)


def merged_labels(story: Labeled) -> dict[str, dict[Place, str]]:
    """The ids under which merging puts each statement and each happening of a story."""
    timeline = merge_findings(story.findings, KnownActors(), PreviousIds())
    statements = {(row.article, row.spans[0]): said.id for said in timeline.statements for row in said.wordings}
    events = {(row.article, row.span): event.id for event in timeline.events for row in event.evidence}
    return {
        "statements": {
            (item.article.id, number): statements[item.article.id, said.speech.content[0]]
            for item in story.findings
            for number, said in enumerate(item.statements)
        },
        "events": {
            (item.article.id, number): events[item.article.id, told.evidence]
            for item in story.findings
            for number, told in enumerate(item.events)
        },
    }


def told_and_wanted(stories: Mapping[str, Labeled], kind: str) -> tuple[dict[Hashable, str], dict[Hashable, str]]:
    """The group of each statement or event as merging tells it, and as its label wants it."""
    told: dict[Hashable, str] = {}
    wanted: dict[Hashable, str] = {}
    for name, story in stories.items():
        for place, group in merged_labels(story)[kind].items():
            told[name, place] = group
            wanted[name, place] = f"{name} {getattr(story, kind)[place]}"
    return told, wanted


def _read_article(name: str, publisher: str, day: date, body: str) -> tuple[dict[str, list[str]], found.Findings]:
    text = MARK.sub(lambda mark: mark.group(3), body)
    labels: dict[str, list[str]] = {"s": [], "e": []}
    statements, events = list[found.StatementMention](), list[found.EventMention]()
    for sort, attributes, span in _marks(body):
        label, *rest = attributes.split()
        labels[sort].append(label)
        if sort == "s":
            statements.append(_statement(rest, span, len(statements), day))
        else:
            events.append(_event(rest, span, text))
    article = found.Article(name, f"{name}.txt", "", publisher, day, text)
    sentences = tuple(found.Sentence(Span(*row.span()), n) for n, row in enumerate(SENTENCE.finditer(text)))
    actors = tuple(_actors(statements, events))
    told = found.Findings(article, sentences, actors=actors, statements=tuple(statements), events=tuple(events))
    return labels, told


def _marks(body: str) -> Iterator[tuple[str, str, Span]]:
    """Each mark with the span of its words in the text without marks."""
    removed = 0
    for mark in MARK.finditer(body):
        start = mark.start() - removed
        removed += len(mark.group()) - len(mark.group(3))
        yield mark.group(1), mark.group(2), Span(start, start + len(mark.group(3)))


def _statement(attributes: list[str], span: Span, turn: int, day: date) -> found.StatementMention:
    speaker, kind, when = attributes
    speech = found.SpeechMention((span,), StatementKind(kind), turn, "marked")
    told, rule, time = _dated(when, span, PartialDate.day(day), "publication-day")
    return found.StatementMention(speech, speaker, "name", None, None, told, rule, time)


def _event(attributes: list[str], span: Span, text: str) -> found.EventMention:
    kind, status, when, actors = attributes
    told, rule, time = _dated(when, span, PartialDate.unknown(), "no-date")
    trigger = Span(span.start, span.start + 1)
    names = () if actors == "-" else tuple(actors.split(","))
    title = span.of(text)
    return found.EventMention(
        EventKind(kind), EventStatus(status), title, names, span, trigger, told, rule, "marked", time
    )


def _dated(
    when: str, span: Span, otherwise: PartialDate, rule: str
) -> tuple[PartialDate, str, found.TimeMention | None]:
    if when == "-":
        return otherwise, rule, None
    told = read_edtf(when)
    return told, "same-clause", found.TimeMention(span, TimeType.DATE, when, told, "marked")


def _actors(statements: list[found.StatementMention], events: list[found.EventMention]) -> Iterator[found.ArticleActor]:
    named = {said.speaker for said in statements if said.speaker} | {name for told in events for name in told.actors}
    for name in sorted(named):
        known = next((known for known in COUNTRIES if name == known or name.startswith(f"{known}-")), "")
        country = (
            f"{COUNTRIES[known]}{name.removeprefix(known)}" if known else ""
        )  # what follows tells repetitions apart
        kind = ActorKind.PERSON if country else ActorKind.COUNTRY
        yield found.ArticleActor(name, name.replace("-", " ").title(), kind, (), (), country=country)
