"""Two reports of speech go in; how likely they are of one utterance comes out, with the reasons.

They are when the same speaker said it at about the same time in words that are likely the same. A speaker whom an
article leaves open vetoes nothing, but then the words must agree more.
"""

from __future__ import annotations

from collections.abc import Hashable

from timeline.merging.comparisons import (
    Comparison,
    compare_dates,
    compare_runs,
    days_between,
    forbid,
    join_reasons,
)
from timeline.merging.grouping.blocks import Place
from timeline.merging.likeness.wordings import compare_wordings
from timeline.merging.tellings import ToldStatement

SAME_UTTERANCE = 0.3  # the chance of a pair; all pairs of a group must come to it in the mean
VERBATIM = 0.6  # so many words in a row are quoted, even if two reports date them differently
LONG_QUOTATION = 6  # runs of words: shorter ones ("We stand by our allies") are said by many
UNSURE_SPEAKER = 0.8  # what words are worth where an article leaves the speaker open
UNSURE_DAY = 0.35  # and where it tells of no day: who "has often said" a thing said it of another as likely as not
SPOKESMAN = 0.9  # what they are worth between an institution and somebody of the same country
WINDOW = 7  # days: what newspapers repeat later than that they date, and then the dates meet
INFERRED_DAYS = 4  # how far the day of an edition may lie from the day of the words in it
TELLING_TERM = 0.6  # terms of this weight lead from a report without a speaker to others
LEADING_TERMS = 4
NOTHING_AGAINST = Comparison(1.0, "")


def places_of_statement(telling: ToldStatement) -> list[Place]:
    """Reports meet around their day by their speaker, and by their most telling terms where an article names none."""
    keys: list[Hashable] = [("term", term) for term in telling.terms.leading(LEADING_TERMS, TELLING_TERM)]
    if telling.mention.speaker:
        keys.append(telling.mention.speaker)
    return [(key, telling.day) for key in keys]


def compare_statements(one: ToldStatement, other: ToldStatement) -> Comparison:
    """Compare two reports: their speakers, their days, their words."""
    speakers = _compare_speakers(one, other)
    if speakers.is_forbidden:
        return speakers
    words, days = compare_wordings(one, other), _compare_days(one, other)
    if days.is_forbidden and compare_runs(one.runs, other.runs).score < VERBATIM:
        return days
    if days.is_forbidden:
        days = Comparison(1.0, "told of other days in the same words")
    score = words.score * speakers.score * days.score
    return Comparison(score, join_reasons((speakers.reason, words.reason, days.reason)))


def _compare_speakers(one: ToldStatement, other: ToldStatement) -> Comparison:
    first, second = one.mention.speaker, other.mention.speaker
    if first and first == second:
        return Comparison(1.0, "same speaker")
    if first in other.about or second in one.about:
        return forbid("said about the speaker of the other, not by him")
    if not first or not second:
        return Comparison(UNSURE_SPEAKER, "an article leaves the speaker open")
    if one.has_guessed_speaker or other.has_guessed_speaker:
        return Comparison(UNSURE_SPEAKER, "an article tells only indirectly who spoke")
    return _compare_other_speakers(one, other)


def _compare_other_speakers(one: ToldStatement, other: ToldStatement) -> Comparison:
    if one.country and one.country == other.country and one.is_by_person is not other.is_by_person:
        return Comparison(SPOKESMAN, "a body and somebody who speaks for it")
    if _are_one_quotation(one, other):
        return Comparison(SPOKESMAN, "quoted alike under another name")
    return forbid("different speakers")


def _are_one_quotation(one: ToldStatement, other: ToldStatement) -> bool:
    """Whether two articles print the same words of the same days, so many that two people hardly said them."""
    if one.article.id == other.article.id or not (one.is_direct and other.is_direct):
        return False
    if _compare_days(one, other).is_forbidden:
        return False
    is_long = min(len(one.runs), len(other.runs)) >= LONG_QUOTATION
    return is_long and compare_runs(one.runs, other.runs).score >= VERBATIM


def _compare_days(one: ToldStatement, other: ToldStatement) -> Comparison:
    """Weigh the days: those that the words give must agree, one that was inferred may be some days off."""
    first, second = one.mention.date, other.mention.date
    if not (first.is_known and second.is_known):
        return Comparison(UNSURE_DAY, "an article tells no day")
    if one.mention.time and other.mention.time:
        compared = compare_dates(first, second)
        return compared if compared.is_forbidden else Comparison(1.0, compared.reason)
    if days_between(first, second) > INFERRED_DAYS:
        return forbid("told of other days")
    return NOTHING_AGAINST
