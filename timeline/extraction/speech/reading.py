"""A line goes in; all that it attributes comes out, in the order of its words."""

from __future__ import annotations

from timeline.extraction.speech.attributions import Attribution, Claims, find_verb_attributions
from timeline.extraction.speech.layout import find_after_colon, find_labeled, find_signed
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.phrases import find_according_to, find_noun_attributions

# From the surest to the weakest: what one rule has claimed, the next one leaves alone.
RULES = (find_verb_attributions, find_according_to, find_noun_attributions, find_labeled, find_signed, find_after_colon)


def read_attributions(line: Line, claims: Claims) -> list[Attribution]:
    """Apply all rules to a line."""
    found = [attribution for rule in RULES for attribution in rule(line, claims)]
    return sorted(found, key=lambda attribution: attribution.runs[0])
