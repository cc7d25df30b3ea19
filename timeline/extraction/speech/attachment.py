"""A cue and the quotations of its line go in; the quotations that it reports come out.

A quotation is reported by the cue whose clause stands beside it, by the one whose content it is a part of, and, where a sentence of
its own follows ('"A," he said. "B."'), by the cue before, unless another cue comes right after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Set
from itertools import takewhile

from timeline.extraction.language import Token
from timeline.extraction.speech.cues import Cue
from timeline.extraction.speech.lines import Line, Region

WORTH_REPORTING = (
    3  # words; a shorter quotation is reported only where the cue has nothing else, and stands right beside it
)
GAP_BEFORE = 6  # words of the cue's own clause between a quotation and the cue: "...," the former minister later said
GAP_AFTER = 12  # words between a cue and the quotation it opens: said in an interview on Monday that "..."
GAP_UNMARKED = 3  # as long as that without a comma or colon before the quotation
NEXT_CUE = 12  # tokens after a quotation in which a cue of its own would stand
LEADS_IN = frozenset({",", ":", "—", "–", "-"})
STOPS = frozenset(".!?")


def attach_beside(cue: Cue, line: Line, free: Collection[Region], content: Set[int], cues: Set[int]) -> set[int]:
    """The words of the quotations that a cue of speech reports."""
    words = set(content)
    for region in free:
        if any(number in words for number in region.tokens) or (
            _stands_beside(cue, line, region, cues) and _is_worth(cue, line, region, words)
        ):
            words.update(region.tokens)
    return words


def attach_following(cue: Cue, line: Line, free: Collection[Region], content: Set[int], cues: Set[int]) -> set[int]:
    """The content, and the quotations after it that go on with it in sentences of their own."""
    words = set(content)
    said = sorted(words | cue.clause)
    for region in free:
        if region.first <= max(cue.clause) or region.words < 2 or region.first == 0:
            continue
        before = said[bisect_left(said, region.first) - 1]
        between = line.words_between(before, region.first)
        if _has_own_cue(line, region, cues) or not all(_below(token, cue.token) for token in between):
            continue
        words.update(region.tokens)
        said = sorted(words | cue.clause)
    return words


def _stands_beside(cue: Cue, line: Line, region: Region, cues: Set[int]) -> bool:
    first, last = min(cue.clause), max(cue.clause)
    if region.last < first:
        between = line.words_between(region.last, first)
        return len(between) <= 1 or (len(between) <= GAP_BEFORE and all(_below(token, cue.token) for token in between))
    if region.first > last:
        return _leads_to(cue, line, region, cues)
    return True


def _leads_to(cue: Cue, line: Line, region: Region, cues: Set[int]) -> bool:
    last = max(cue.clause)
    doc = cue.token.doc
    if any(token.is_sent_end and token.text in STOPS for token in doc[last : region.first]):
        return False
    between = line.words_between(last, region.first)
    if len(between) > GAP_AFTER or any(token.i in cues for token in between):
        return False
    return doc[region.first - 1].text in LEADS_IN or len(between) <= GAP_UNMARKED


def _is_worth(cue: Cue, line: Line, region: Region, words: Set[int]) -> bool:
    if region.words >= WORTH_REPORTING:
        return True
    if words or not region.words:
        return False
    first, last = min(cue.clause), max(cue.clause)
    between = line.words_between(region.last, first) if region.last < first else line.words_between(last, region.first)
    return len(between) <= 1


def _has_own_cue(line: Line, region: Region, cues: Set[int]) -> bool:
    following = line.paragraph.doc[region.last + 1 : region.last + NEXT_CUE]
    before_stop = takewhile(lambda token: not line.is_quoted(token) and token.text != ".", following)
    return any(token.i in cues for token in before_stop)


def _below(token: Token, cue: Token) -> bool:
    return token.i == cue.i or cue.is_ancestor(token)
