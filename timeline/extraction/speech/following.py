"""The attributions of a line go in; they come out with the sentences behind them that nobody else reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile, zip_longest

from timeline.extraction.language import Token
from timeline.extraction.speech.attributions import Attribution, Claims
from timeline.extraction.speech.lines import Line, Region, is_word
from timeline.extraction.speech.runs import Run

SENTENCE_STOPS = frozenset(".!?")
FRAGMENT = re.compile(
    r"(?:Not (?:only|just|least)|And not (?:only|just)|But also|Partly|Mainly|Largely) (?:because|that|due to)\b"
)
WORTH_CONTINUING = 4  # words of a quotation that goes on with the paragraph before
LONG_WORD = 5  # letters: shorter words are not capitalized in titles


def with_own_sentences(line: Line, claims: Claims, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Attributions with the quoted sentences after them, up to the next one, that nobody else reports."""
    found: list[Attribution] = list(attributions)
    for place, (attribution, then) in enumerate(zip_longest(attributions, attributions[1:])):
        if added := _sentences_after(line, claims, attribution, then):
            claims.take(added)
            speaking = quoted_in_sentence(line, found[: place + 1])
            found[speaking] = replace(found[speaking], runs=(*found[speaking].runs, *added))
    return found


def quoted_in_sentence(line: Line, attributions: Sequence[Attribution]) -> int:
    """The number of the attribution that a quotation after it goes on with.

    It is the last one, unless that reports no quotation and stands in the sentence of one that does:
    '"A," said Lee, who said that b. "C."'.
    """
    last = len(attributions) - 1
    sentence = line.token(attributions[last].cue.first).sent
    in_sentence = takewhile(
        lambda place: sentence.start <= attributions[place].cue.first < sentence.end, range(last, -1, -1)
    )
    return next((place for place in in_sentence if has_quoted_words(line, attributions[place])), last)


def _sentences_after(line: Line, claims: Claims, attribution: Attribution, then: Attribution | None) -> tuple[Run, ...]:
    start = max(attribution.runs[-1].last, attribution.cue.last)
    end = min(then.runs[0].first, then.cue.first) if then is not None else len(line.paragraph.doc)
    regions = [
        region
        for region in claims.free_regions(start)
        if start < region.first and region.last < end and _is_own_sentence(line, region)
    ]
    return tuple(Run(region.first, region.last) for region in regions) or _fragment_after(line, claims, start, end)


def _fragment_after(line: Line, claims: Claims, start: int, end: int) -> tuple[Run, ...]:
    """The next sentence where it is only the rest of what was said: "Not only because prices rise, but ...".

    Nobody but the speaker gives reasons for a thing said in the sentence before.
    """
    following = next((token for token in line.paragraph.doc.tokens[start + 1 : end] if is_word(token)), None)
    if following is None or not FRAGMENT.match(line.paragraph.doc.text, following.idx):
        return ()
    last = following.sent.end - 1
    return claims.free_runs(range(following.i, last + 1)) if last < end else ()


def _is_own_sentence(line: Line, region: Region) -> bool:
    """Whether a quotation begins after a full stop and ends with one."""
    if region.words < WORTH_CONTINUING or not region.first:
        return False
    before = line.before(region)
    if before is None or is_title(line, region):
        return False
    is_begun = before.text in SENTENCE_STOPS or line.is_quoted(before) or _ends_in_short_form(before, line, region)
    return is_begun and _ends_in_stop(line, region)


def _ends_in_short_form(before: Token, line: Line, region: Region) -> bool:
    """Whether the full stop of a short form ends the sentence before a quotation: 'in Austin, Tex. "We are late."'"""
    first = next((token for token in line.quoted_in(region) if is_word(token)), None)
    return before.text.endswith(".") and first is not None and first.text[0].isupper()


def is_title(line: Line, region: Region) -> bool:
    """Whether all long words behind the first word begin with capitals, or all of them where none is long."""
    words = [token.text for token in line.quoted_in(region) if is_word(token)][1:]
    long_words = [word for word in words if len(word) >= LONG_WORD] or words
    return all(word[0].isupper() for word in long_words)


def _ends_in_stop(line: Line, region: Region) -> bool:
    """Whether a sentence ends with a quotation: its stop stands within the marks or, as in British papers, behind."""
    start, text = line.paragraph.span.start, line.paragraph.doc.text
    words = region.quote.span.shifted(-start).of(text).rstrip("\"'”’)")
    return words.endswith((".", "!", "?", "…")) or text.startswith(".", region.quote.outer.end - start)


def has_quoted_words(line: Line, attribution: Attribution) -> bool:
    """Whether an attribution reports words between marks."""
    return any(line.regions_of(range(run.first, run.last + 1)) for run in attribution.runs)
