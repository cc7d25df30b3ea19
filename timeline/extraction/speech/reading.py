"""A line goes in; all that it attributes comes out, in the order of its words."""

from __future__ import annotations

from timeline.extraction.speech.attributions import Attribution, Claims, Judge, find_verb_attributions
from timeline.extraction.speech.judgment import is_statement
from timeline.extraction.speech.layout import (
    find_after_colon,
    find_labeled,
    find_named_behind_dash,
    find_posts,
    find_signed,
    find_transcribed,
)
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.phrases import find_noun_attributions, find_sourced, find_voiced
from timeline.extraction.speech.unfinished import find_unfinished

# From the surest to the weakest: what one rule has claimed, the next one leaves alone.
FIRST = (find_transcribed, find_posts, find_named_behind_dash, find_voiced)
JUDGED = (find_verb_attributions, find_noun_attributions)
CERTAIN = (find_sourced, find_unfinished, find_labeled, find_signed, find_after_colon)


def read_attributions(line: Line, claims: Claims, judge: Judge = is_statement) -> list[Attribution]:
    """Apply all rules to a line."""
    found = [attribution for rule in FIRST for attribution in rule(line, claims)]
    found += [attribution for rule in JUDGED for attribution in rule(line, claims, judge)]
    found += [attribution for rule in CERTAIN for attribution in rule(line, claims)]
    return sorted(found, key=lambda attribution: attribution.runs[0])
