"""The attributions of the lines of a text go in; its statements come out, in turns of speech.

A quotation broken by its cue inside a sentence is one statement; one that goes on in a sentence of its own is another
statement of the same turn, and so is a paragraph that is only a quotation and has no cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import zip_longest

from timeline.domain.spans import Span
from timeline.extraction.records import Quote, SpeechMention
from timeline.extraction.speech.announcements import Announcement, find_announced, find_announcement, is_listed
from timeline.extraction.speech.attributions import Attribution, Claims
from timeline.extraction.speech.following import (
    WORTH_CONTINUING,
    has_quoted_words,
    quoted_in_sentence,
    with_own_sentences,
)
from timeline.extraction.speech.layout import LABELED, find_name_within, find_signature
from timeline.extraction.speech.lines import Line, Region
from timeline.extraction.speech.reading import read_attributions
from timeline.extraction.speech.relays import find_addressee, find_via
from timeline.extraction.speech.runs import Run, find_runs, span_of_run
from timeline.extraction.speech.taken_up import TakenUp, find_taken_up
from timeline.extraction.speech.wording import QuotedWords

SENTENCE_END = re.compile(r"[.!?][\"'”’)\]\s]*[\"'“‘`(\[\s]*$")
OWN_WORDS = re.compile(r"(?:We|I|Our|My)\b[^\n]{20}")  # how a paragraph of somebody's own words begins
SELVES = frozenset({"i", "we", "my", "our", "me", "us"})
GOING_ON = "transcript"  # the rule of words that are joined to those behind a label
SINGLE_MARKS = frozenset({"'", "\u2018"})
LONGEST_HEADING = 6  # words
EDGE = 3  # tokens that may stand after a quotation that fills its paragraph


@dataclass(frozen=True, slots=True)
class Turn:
    """How far the turns of speech have come.

    ``number`` is the last one given, ``going_on`` that of the turn that a quotation without a cue goes on with;
    ``announced`` is what a line announces for the next; ``is_told`` says that the line ended in reported words;
    ``labeled`` is the turn behind a label of a transcript.
    """

    number: int
    going_on: int | None = None
    announced: Announcement | None = None
    is_told: bool = False
    labeled: int | None = None


def find_turns(lines: Sequence[Line], quotes: Sequence[Quote], text: str) -> list[SpeechMention]:
    """Find the statements of a text, each with the number of its turn; what a line only goes on with stays one."""
    open_on = frozenset(quote.span for quote in quotes if quote.continues)
    found: list[SpeechMention] = []
    for mention in _mentions_by_line(lines, quotes, text):
        begun = _begun(mention, found, open_on)
        if begun is None:
            found.append(mention)
        else:
            found[begun] = replace(found[begun], content=(*found[begun].content, *mention.content))
    return found


def _begun(mention: SpeechMention, found: Sequence[SpeechMention], open_on: Set[Span]) -> int | None:
    """The place of the statement that goes on here: its quotation was left open, or its speaker has not finished."""
    if mention.rule == GOING_ON:
        return next(place for place in reversed(range(len(found))) if _is_labeled(found[place], mention.turn))
    is_same = mention.rule == "continuation" and mention.content[0] in open_on
    return len(found) - 1 if is_same and found and found[-1].kind is mention.kind else None


def _is_labeled(mention: SpeechMention, turn: int) -> bool:
    """Whether these are the words behind a label that begin a turn."""
    return mention.turn == turn and mention.rule == LABELED


def _mentions_by_line(lines: Sequence[Line], quotes: Sequence[Quote], text: str) -> Iterator[SpeechMention]:
    """The statements line by line."""
    quoted = QuotedWords.of(text, quotes)
    turn = Turn(-1)
    before: Claims | None = None
    for line, below in zip_longest(lines, lines[1:]):
        if (mention := _going_on(line, turn, quoted)) is not None:
            yield mention
            continue
        claims = Claims(line)
        attributions = read_attributions(line, claims)
        for taken in find_taken_up(claims, before):
            turn = replace(turn, number=turn.number + 1)
            yield _taken_up(taken, turn, quoted)
        before = claims
        alone = None if attributions else _unmarked(line, below, claims, turn, quoted)
        turn, found = (alone[0], [alone[1]]) if alone else _told_in(line, claims, attributions, turn, quoted)
        yield from found


def _told_in(
    line: Line, claims: Claims, attributions: Sequence[Attribution], turn: Turn, quoted: QuotedWords
) -> tuple[Turn, list[SpeechMention]]:
    """What a line reports of those whom it names, and how far the turns have come then."""
    attributions = with_own_sentences(line, claims, attributions)
    continued = _continuing_region(line, claims)
    found = list(_attributed(line, attributions, continued, turn, quoted))
    after = _turn_after(line, claims, attributions, turn, continued)
    announced = turn.announced if turn.announced and is_listed(line) else after.announced
    return replace(after, announced=announced, labeled=_labeled(line, attributions, turn)), found


def _labeled(line: Line, attributions: Sequence[Attribution], turn: Turn) -> int | None:
    """The number of the turn behind the label of a transcript: those whom a speaker quotes have turns of their own."""
    if line.utterance is None:
        return None
    numbers = enumerate(attributions, turn.number + 1)
    return next((number for number, attribution in numbers if attribution.rule == LABELED), None)


def _attributed(
    line: Line, attributions: Sequence[Attribution], continued: Region | None, turn: Turn, quoted: QuotedWords
) -> Iterator[SpeechMention]:
    """The statements of a line that name their speakers, and its quotation that goes on with the turn before."""
    for number, attribution in enumerate(attributions, turn.number + 1):
        yield from _statements(line, attribution, number, quoted)
    if continued is not None and turn.going_on is not None:
        content = (continued.quote.span,)
        yield SpeechMention(content, quoted.kind_of(content), turn.going_on, "continuation")


def _going_on(line: Line, turn: Turn, quoted: QuotedWords) -> SpeechMention | None:
    """The words of a line of a transcript in which whoever spoke in the line before goes on."""
    if turn.labeled is None or line.utterance is None or line.utterance.label is not None:
        return None
    content = tuple(span_of_run(line, run) for run in find_runs(line, range(len(line.paragraph.doc))))
    return SpeechMention(content, quoted.kind_of(content), turn.labeled, GOING_ON) if content else None


def _taken_up(taken: TakenUp, turn: Turn, quoted: QuotedWords) -> SpeechMention:
    kind = quoted.kind_of(taken.content)
    return SpeechMention(taken.content, kind, turn.number, "taken-up", speaker=taken.speaker, cue=taken.cue)


def _unmarked(
    line: Line, below: Line | None, claims: Claims, turn: Turn, quoted: QuotedWords
) -> tuple[Turn, SpeechMention] | None:
    """What a line says that names no speaker: signed below, announced in the line before, or in the first person."""
    if below is not None and (signed := _signed(line, below, claims, turn, quoted)):
        return signed
    number = turn.number + 1
    told = turn.announced
    if told is not None and (content := find_announced(line, claims, told)):
        kind = quoted.kind_of(content)
        after = replace(turn, number=number) if is_listed(line) else Turn(number, going_on=number)
        return after, SpeechMention(content, kind, number, "announced", speaker=told.speaker, cue=told.cue)
    if turn.is_told and (own := _own_words(line)):
        return Turn(number), SpeechMention((own,), quoted.kind_of((own,)), number, "first-person")
    return None


def _signed(
    line: Line, below: Line, claims: Claims, turn: Turn, quoted: QuotedWords
) -> tuple[Turn, SpeechMention] | None:
    """A line that is only a quotation, above a line that is only a dash and the name of whoever said it."""
    region = _continuing_region(line, claims)
    signature = find_signature(below) or find_name_within(below, region) if region is not None else None
    if region is None or signature is None:
        return None
    cue, speaker = signature
    content = (region.quote.span,)
    mention = SpeechMention(content, quoted.kind_of(content), turn.number + 1, "signature", speaker=speaker, cue=cue)
    return Turn(turn.number + 1), mention


def _turn_after(
    line: Line, claims: Claims, attributions: Sequence[Attribution], turn: Turn, continued: Region | None
) -> Turn:
    number = turn.number + len(attributions)
    if (announced := find_announcement(line, claims)) is not None:
        return Turn(number, announced=announced)
    if continued is not None and not attributions:
        return turn
    if not attributions:
        return Turn(number)
    speaking = quoted_in_sentence(line, attributions)
    is_told = _ends_in_report(line, attributions[-1])
    is_open = is_told or has_quoted_words(line, attributions[speaking])
    going_on = turn.number + 1 + speaking if is_open else None
    return Turn(number, going_on, is_told=is_told)


def _ends_in_report(line: Line, attribution: Attribution) -> bool:
    """Whether a line ends with an attribution to somebody else than the writer."""
    speaker = attribution.speaker
    if speaker is None:
        return False
    is_last = max(attribution.runs[-1].last, attribution.cue.last, speaker.last) >= len(line.paragraph.doc) - EDGE
    return is_last and not any(token.lower_ in SELVES and not line.is_quoted(token) for token in line.paragraph.doc)


def _own_words(line: Line) -> Span | None:
    """A line without marks in which somebody says "we": after a report the words are those of whoever was reported."""
    doc = line.paragraph.doc
    if line.regions or line.boilerplate or not OWN_WORDS.match(doc.text):
        return None
    runs = find_runs(line, range(len(doc)))
    return span_of_run(line, Run(runs[0].first, runs[-1].last)) if runs else None


def _continuing_region(line: Line, claims: Claims) -> Region | None:
    """The quotation that fills a line and that nobody in it reports."""
    if not line.regions:
        return None
    first = line.regions[0]
    fills = first.first <= 1 and line.regions[-1].last >= len(line.paragraph.doc) - EDGE
    is_free = first.number not in claims.regions and first.words >= WORTH_CONTINUING and not _is_heading(line, first)
    return first if fills and is_free and len(line.regions) == 1 else None


def _is_heading(line: Line, region: Region) -> bool:
    """Whether a few words in single marks fill a line: headings quote so what is said further down."""
    return region.words <= LONGEST_HEADING and line.token(region.first).text in SINGLE_MARKS


def _statements(line: Line, attribution: Attribution, turn: int, quoted: QuotedWords) -> Iterator[SpeechMention]:
    """One statement, and another of the same turn for each quotation that goes on in a sentence of its own."""
    first, *others = _sentences(line, attribution.runs)
    content = tuple(span_of_run(line, run) for run in first)
    yield SpeechMention(
        content,
        quoted.kind_of(content),
        turn,
        attribution.rule,
        speaker=span_of_run(line, attribution.speaker) if attribution.speaker else None,
        cue=span_of_run(line, attribution.cue),
        addressee=find_addressee(line, attribution),
        via=find_via(line, attribution),
        is_guessed=attribution.is_guessed,
    )
    for runs in others:
        content = tuple(span_of_run(line, run) for run in runs)
        yield SpeechMention(content, quoted.kind_of(content), turn, "same-turn")


def _sentences(line: Line, runs: Sequence[Run]) -> list[list[Run]]:
    """Runs of one attribution, apart where a sentence ends between them: '"A," he said. "B."'."""
    groups = [[runs[0]]]
    for run in runs[1:]:
        between = line.text_between(groups[-1][-1].last, run.first)
        if SENTENCE_END.search(between):
            groups.append([run])
        else:
            groups[-1].append(run)
    return groups
