"""A line goes in; its days between a name and a verb of speech come out as adverbs, and as days once it is parsed.

Agencies write "Lund Tuesday said", and the parser takes "Lund Tuesday" for a name. Of an adverb it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.extraction.language.tokens import Token
from timeline.extraction.lexicon.cue_verbs import cue_forms
from timeline.extraction.lexicon.reading import read_tables

# Adverbs as long as the days, so that all words keep their places.
ADVERBS = {
    "Monday": "openly",
    "Tuesday": "quietly",
    "Wednesday": "carefully",
    "Thursday": "publicly",
    "Friday": "openly",
    "Saturday": "publicly",
    "Sunday": "openly",
    "yesterday": "carefully",
}
BETWEEN = re.compile(rf"(?P<before>[^\s;:]+) (?P<day>{'|'.join(ADVERBS)}) (?P<verb>[a-z]+)(?!\w)")
NO_SUBJECTS = frozenset(read_tables("time_cues.toml")["before_a_day"]["no_subject"])


def with_days_as_adverbs(line: str) -> str:
    """A line that the parser reads well, with an adverb for each day between a subject and a verb of speech.

    >>> with_days_as_adverbs("Lund Tuesday said so, and on Tuesday told it.")
    'Lund quietly said so, and on Tuesday told it.'
    """
    parts, end = [], 0
    for start, day in _find_days(line):
        parts += [line[end:start], ADVERBS[day]]
        end = start + len(day)
    return "".join((*parts, line[end:])) if parts else line


def restore_days(tokens: Iterable[Token], line: str) -> None:
    """Make the adverbs of ``with_days_as_adverbs`` days again; ``line`` is as it was."""
    days = dict(_find_days(line))
    for token in tokens if days else ():
        day = days.get(token.idx)
        if day:
            token.text = token.lemma_ = day
            token.lower_ = day.lower()
            token.pos_, token.tag_, token.dep_ = "PROPN", "NNP", "npadvmod"
            token.ent_type_, token.ent_iob_ = "DATE", "B"


def _find_days(line: str) -> Iterator[tuple[int, str]]:
    """Where each such day begins, and the day."""
    if "day " not in line:
        return
    for match in BETWEEN.finditer(line):
        if match["before"].lower() not in NO_SUBJECTS and match["verb"] in cue_forms():
            yield match.start("day"), match["day"]
