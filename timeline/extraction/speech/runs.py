"""Sets of token numbers go in; runs of neighboring words and spans of the text come out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.domain.spans import Span
from timeline.extraction.language import Token
from timeline.extraction.speech.lines import NO_REGION, Line, is_word
from timeline.extraction.speech.wording import MOSTLY


class Run(NamedTuple):
    """Neighboring tokens, by the numbers of the first and the last."""

    first: int
    last: int


def find_runs(line: Line, numbers: Collection[int]) -> tuple[Run, ...]:
    """Join neighboring tokens; punctuation outside marks and a last "and" are left off, wordless runs are left out."""
    trimmed = (_trim(line, run) for run in _neighbors(sorted(numbers)))
    return tuple(run for run in trimmed if _has_word(line, run))


def without_that(line: Line, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without the "that" which ties them to their cue; where the rest is mostly quoted it is kept."""
    if not runs:
        return runs
    number = runs[0].first
    token = line.token(number)
    if token.tag_ != "IN" or token.lower_ != "that" or _is_quoted_behind(line, runs):
        return runs
    rest = _trim(line, Run(number + 1, runs[0].last))
    return (rest, *runs[1:]) if rest.first <= rest.last else runs[1:]


def _is_quoted_behind(line: Line, runs: tuple[Run, ...]) -> bool:
    """Whether a quotation follows the first word, or all words behind it but a few are quoted."""
    number = runs[0].first
    if number + 1 < len(line.region_of) and line.region_of[number + 1] != NO_REGION:
        return True
    tokens = (token for run in runs for token in line.paragraph.doc.tokens[run.first : run.last + 1])
    words = [token for token in tokens if is_word(token) and token.i > number]
    return bool(words) and sum(map(line.is_quoted, words)) >= MOSTLY * len(words)


def span_of_run(line: Line, run: Run) -> Span:
    """The wording of a run: without the outer marks where all of it is one quotation."""
    region = line.region_of[run.first]
    span = line.paragraph.span_of(line.token(run.first), line.token(run.last))
    if region == NO_REGION or region != line.region_of[run.last]:
        return span
    inner = line.regions[region].quote.span
    return Span(max(span.start, inner.start), min(span.end, inner.end))


def branch(token: Token) -> set[int]:
    """The numbers of a token and of all below it."""
    return {word.i for word in token.below}


def branches(tokens: Iterable[Token]) -> frozenset[int]:
    """The numbers of tokens and of all below them."""
    return frozenset(number for token in tokens for number in branch(token))


def _neighbors(numbers: Sequence[int]) -> Iterator[Run]:
    gaps = [place for place, (one, next_one) in enumerate(pairwise(numbers), start=1) if next_one != one + 1]
    for start, end in pairwise([0, *gaps, len(numbers)] if numbers else []):
        yield Run(numbers[start], numbers[end - 1])


def _trim(line: Line, run: Run) -> Run:
    first, last = run
    while first <= last and _is_edge(line, line.token(first), ""):
        first += 1
    while last >= first and (_is_edge(line, line.token(last), ")%") or _leads_on(line, line.token(last))):
        last -= 1
    return Run(first, last)


def _is_edge(line: Line, token: Token, kept: str) -> bool:
    if token.is_space:
        return True
    return token.is_punct and not line.is_quoted(token) and token.text not in tuple(kept)


def _leads_on(line: Line, token: Token) -> bool:
    """Whether a word joins what follows it: the "and" of "said A and warned of B" is the writer's."""
    return token.tag_ == "CC" and not line.is_quoted(token)


def _has_word(line: Line, run: Run) -> bool:
    return any(token.is_alpha or token.like_num for token in line.paragraph.doc.tokens[run.first : run.last + 1])
