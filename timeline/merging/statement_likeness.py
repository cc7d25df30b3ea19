"""Two reports of speech go in; how likely they are of one utterance comes out, with the reasons.

They are when the same speaker said it at about the same time in words that mean the same: terms and meanings compare
translations, and a short quotation may stand inside a longer one. Meanings tell sentences of one topic as alike too, so
they count only where nothing else that the speaker says in either article comes near. A speaker whom an article
leaves open vetoes nothing, but then the words must agree more.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import chain

from timeline.domain.kinds import StatementKind
from timeline.merging.blocks import Place
from timeline.merging.comparisons import (
    Comparison,
    compare_dates,
    compare_runs,
    compare_terms,
    days_between,
    forbid,
    join_reasons,
)
from timeline.merging.meanings import likeness
from timeline.merging.tellings import SpokenTelling

SAME_UTTERANCE = 0.34  # in the middle of where the stories of tests/merging score alike, or nearly
VERBATIM = 0.6  # so many words in a row are quoted, even if two reports date them differently
LONG_QUOTATION = 6  # runs of words: shorter ones ("We stand by our allies") are said by many
UNSURE_SPEAKER = 0.8  # what words are worth where an article leaves the speaker open
UNSURE_DAY = 0.8  # and where it tells of no day: "has often said" may be of any
OTHER_QUOTATION = 0.5  # what terms are worth between quotations that share no run of words: two translators, at best
# What shared terms count between two articles, what a like meaning does, and against it how like a rival is: chosen on
# the stories of tests/merging, and so that of a hundred unlike pairs by one speaker in other news hardly one is merged.
OF_TERMS, OF_MEANING, OF_RIVAL = 0.7, 1.3, 1.4
CLEARLY = 0.8  # a rival that is this nearly as alike leaves open which of the two is meant
MOST_BY_MEANING = 0.4  # enough to merge, and less than shared terms can: a like meaning is a likely one
SPOKESMAN = 0.9  # what they are worth between an institution and somebody of the same country
WINDOW = 7  # days: what newspapers repeat later than that they date, and then the dates meet
INFERRED_DAYS = 4  # how far the day of an edition may lie from the day of the words in it
TELLING_TERM = 0.6  # terms of this weight lead from a report without a speaker to others
LEADING_TERMS = 4
NOTHING_AGAINST = Comparison(1.0, "")


def places_of_statement(telling: SpokenTelling) -> list[Place]:
    """Reports meet around their day by their speaker, and by their most telling terms where an article names none."""
    keys: list[Hashable] = [("term", term) for term in telling.terms.leading(LEADING_TERMS, TELLING_TERM)]
    if telling.mention.speaker:
        keys.append(telling.mention.speaker)
    return [(key, telling.day) for key in keys]


def compare_statements(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    """Compare two reports: their speakers, their days, their words."""
    speakers = _compare_speakers(one, other)
    if speakers.is_forbidden:
        return speakers
    words, days = _compare_words(one, other), _compare_days(one, other)
    if days.is_forbidden and compare_runs(one.runs, other.runs).score < VERBATIM:
        return days
    if days.is_forbidden:
        days = Comparison(1.0, "told of other days in the same words")
    score = words.score * speakers.score * days.score
    return Comparison(score, join_reasons((speakers.reason, words.reason, days.reason)))


def _compare_words(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    """Compare wordings; two quotations without a run of words in common are hardly one.

    Of one article they are two sentences, which may still meet where another newsroom quotes both in one breath.
    """
    runs, contents = compare_runs(one.runs, other.runs), _compare_contents(one, other)
    if runs.score or not (_is_direct(one) and _is_direct(other)):
        return max(runs, contents, key=lambda compared: compared.score)
    if one.article is other.article:
        return Comparison(0.0, "quoted as two sentences by one article")
    return Comparison(OTHER_QUOTATION * contents.score, contents.reason)


def _compare_contents(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    """Compare terms, and meanings too between two articles: what one article tells twice it tells in the same words."""
    terms = compare_terms(one.terms, other.terms)
    if one.article is other.article or _differ_in_figures(one, other):
        return terms
    alike = likeness(one.meaning, other.meaning)
    score = OF_TERMS * terms.score + OF_MEANING * alike
    if min(score, MOST_BY_MEANING) <= terms.score:
        return terms
    rival = _nearest_rival(one, other)
    likely = min(MOST_BY_MEANING, score - OF_RIVAL * rival)
    if rival > CLEARLY * alike or likely <= terms.score:
        return terms
    return Comparison(likely, f"{alike:.2f} alike in meaning")


def _differ_in_figures(one: SpokenTelling, other: SpokenTelling) -> bool:
    """Whether both give numbers and none is the same: 9,000 tonnes of this are not 4,000 tonnes of that."""
    return bool(one.terms.figures and other.terms.figures) and one.terms.figures.isdisjoint(other.terms.figures)


def _nearest_rival(one: SpokenTelling, other: SpokenTelling) -> float:
    """How like either is to what else the speaker says in the article of the other."""
    behind = (likeness(rival, other.meaning) for rival in one.rivals)
    ahead = (likeness(one.meaning, rival) for rival in other.rivals)
    return max(chain(behind, ahead), default=0.0)


def _is_direct(telling: SpokenTelling) -> bool:
    return telling.mention.speech.kind is StatementKind.DIRECT


def _compare_speakers(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    first, second = one.mention.speaker, other.mention.speaker
    if first and first == second:
        return Comparison(1.0, "same speaker")
    if first in other.about or second in one.about:
        return forbid("said about the speaker of the other, not by him")
    if not first or not second:
        return Comparison(UNSURE_SPEAKER, "an article leaves the speaker open")
    if one.has_guessed_speaker or other.has_guessed_speaker:
        return Comparison(UNSURE_SPEAKER, "an article names the speaker by a pronoun only")
    return _compare_other_speakers(one, other)


def _compare_other_speakers(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    if one.country and one.country == other.country and one.is_by_person is not other.is_by_person:
        return Comparison(SPOKESMAN, "a body and somebody who speaks for it")
    if _are_one_quotation(one, other):
        return Comparison(SPOKESMAN, "quoted alike under another name")
    return forbid("different speakers")


def _are_one_quotation(one: SpokenTelling, other: SpokenTelling) -> bool:
    """Whether two articles print the same words, so many that two people hardly said them."""
    if one.article is other.article or not (_is_direct(one) and _is_direct(other)):
        return False
    is_long = min(len(one.runs), len(other.runs)) >= LONG_QUOTATION
    return is_long and compare_runs(one.runs, other.runs).score >= VERBATIM


def _compare_days(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    """Weigh the days: those that the words give must agree, one that was inferred may be some days off."""
    first, second = one.mention.date, other.mention.date
    if not (first.is_known and second.is_known):
        return Comparison(UNSURE_DAY, "an article tells no day")
    if one.is_dated and other.is_dated:
        compared = compare_dates(first, second)
        return compared if compared.is_forbidden else Comparison(1.0, compared.reason)
    if days_between(first, second) > INFERRED_DAYS:
        return forbid("told of other days")
    return NOTHING_AGAINST
