"""A tokenized line goes in; it comes out with words that the parser knows for those that mislead it.

Of "Lund tweeted talks go on" and "Lund Tuesday said" the small parser makes talks that are tweeted, and one long name;
with "declared" and an adverb in their places it sees what is meant. What it makes of them is kept; they are put back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc

from timeline.extraction.language.tokens import Token
from timeline.extraction.lexicon.cue_verbs import cue_forms, cue_verbs, past_of
from timeline.extraction.lexicon.reading import read_tables
from timeline.extraction.lexicon.time_words import WEEKDAY_NUMBERS

WRITTEN = "as written"  # the key of the words that were replaced, by their places
DECLARED, ADVERB = "declared", "publicly"
DAYS = frozenset([*(day.capitalize() for day in WEEKDAY_NUMBERS), "yesterday"])
NO_SUBJECTS = frozenset(read_tables("time_cues.toml")["before_a_day"]["no_subject"])


def reword(line: Doc) -> Doc:
    """The words of a line as the parser shall see them: the line itself where none misleads."""
    words = [token.text for token in line]
    replaced = dict(_find_misleading(words))
    if not replaced:
        return line
    spaces = [bool(token.whitespace_) for token in line]
    reworded = Doc(line.vocab, words=[replaced.get(place, word) for place, word in enumerate(words)], spaces=spaces)
    reworded.user_data[WRITTEN] = {place: words[place] for place in replaced}
    return reworded


def written_words(line: Doc) -> dict[int, str]:
    """The words of a reworded line that stand elsewhere in it, by their places."""
    written: dict[int, str] = line.user_data.get(WRITTEN, {})
    return written


def restore(tokens: Iterable[Token]) -> None:
    """Give the words that the parser has not seen what they are: lemmas of their own, and days the names of days."""
    for token in tokens:
        if token.text in _past_forms():
            token.lemma_ = _past_forms()[token.text]
        else:
            token.lemma_ = token.text
            token.pos_, token.tag_, token.dep_ = "PROPN", "NNP", "npadvmod"
            token.ent_type_, token.ent_iob_ = "DATE", "B"


def _find_misleading(words: list[str]) -> Iterator[tuple[int, str]]:
    """The places of words that mislead the parser, and what it shall see instead."""
    for place, word in enumerate(words):
        if word in _past_forms():
            yield place, DECLARED
        elif word in DAYS and _is_between(words, place):
            yield place, ADVERB


def _is_between(words: list[str], place: int) -> bool:
    """Whether a day stands between whoever speaks and the verb: "Lund Tuesday said"."""
    before, behind = words[max(place - 1, 0)], words[place + 1 : place + 2]
    return place > 0 and before.lower() not in NO_SUBJECTS and not cue_forms().isdisjoint(behind)


@cache
def _past_forms() -> dict[str, str]:
    """Past form -> lemma of the verbs that the parser does not know as verbs of speech."""
    return {past_of(lemma): lemma for lemma in cue_verbs().unknown}
