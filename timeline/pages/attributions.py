"""Find the article's words for the speaker and the cue of a wording, before and behind its content.

A report without its cue is half a report: "$500 billion" may have been offered, demanded or denied.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import TypeAlias

from timeline.models import Wording

Words: TypeAlias = tuple[int, int, str]  # start and end in the article, and the words themselves

ADJOINING = 3  # characters: a smaller gap holds no word, only a comma or a dash with its spaces


def find_attribution(wording: Wording) -> tuple[str, str]:
    """The words for speaker and cue that stand before the content, and those that stand after its beginning."""
    begins = min(start for start, _ in wording.spans)
    named = list(_named(wording))
    return (
        join_words(words for words in named if words[0] < begins),
        join_words(words for words in named if words[0] >= begins),
    )


def join_words(passages: Iterable[Words]) -> str:
    """The passages in the order of the article, with an ellipsis where words between them are left out.

    >>> join_words([(9, 18, "confirmed"), (0, 8, "Ana Berg")])
    'Ana Berg confirmed'
    >>> join_words([(0, 8, "Ana Berg"), (31, 40, "confirmed")])
    'Ana Berg … confirmed'
    """
    joined, reached = "", 0
    for start, end, words in sorted(passages, key=itemgetter(0)):
        gap = " " if start - reached <= ADJOINING else " … "
        joined, reached = f"{joined}{gap}{words}" if joined else words, end
    return joined


def _named(wording: Wording) -> Iterable[Words]:
    """The article's words for the speaker and for the cue, as far as it has them."""
    if wording.speaker_start is not None and wording.speaker_end is not None:
        yield wording.speaker_start, wording.speaker_end, wording.speaker_words
    if wording.cue_start is not None and wording.cue_end is not None:
        yield wording.cue_start, wording.cue_end, wording.cue_words
