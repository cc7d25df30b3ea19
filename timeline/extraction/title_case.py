"""A line goes in; whether it is written as titles are, and how its verbs of speech are written elsewhere, comes out."""

from __future__ import annotations

import re

from timeline.extraction.lexicon.introductions import forms_of_reports

HEADLINE_SHARE = 0.6  # of its longer words begin with a capital in a title-case line; running text stays below a third
LONGER = 4  # letters; shorter words are written small in titles
ENDS = (".", "!", "?", '."', ".”", ":", ";", ",")
LONGEST_TITLE = 250  # characters
STOPS = " .\"'”’"  # with these some outlets end a title
# A word that may be a verb with a tense, but for the first of a title and of its parts, and whoever owns something.
VERB = re.compile(r"(?<=[^\s:\u2013\u2014-] )[A-Z][a-z]*(?:s|ed|aid|old)\b(?!['’]| ['’](?:\s|$))")


def is_title_case(line: str) -> bool:
    """Whether most longer words have capitals and nothing ends the line as a sentence ends.

    >>> is_title_case("Minister Offers Rival Bigger Deal"), is_title_case("The Minister spoke to Reuters.")
    (True, False)
    """
    if line.rstrip().endswith(ENDS):
        return False
    longer = [word for word in line.split() if len(word) >= LONGER and word[0].isalpha()]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= HEADLINE_SHARE * len(longer)


def with_small_verbs(line: str) -> str:
    """A line in whose title verbs of speech are written small: with capitals, the parser takes them for names.

    >>> with_small_verbs("Minister Slams Rival Over Bigger Deal")
    'Minister slams Rival Over Bigger Deal'
    >>> with_small_verbs("They won the Slams of Paris without trouble there.")
    'They won the Slams of Paris without trouble there.'
    """
    if len(line) > LONGEST_TITLE or not is_title_case(line.rstrip(STOPS)):
        return line
    return VERB.sub(_small, line)


def _small(word: re.Match[str]) -> str:
    small = word[0].lower()
    return small if small in forms_of_reports() else word[0]
