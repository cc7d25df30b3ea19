"""Two wordings of reported speech go in; how likely they are of the same words comes out, with the reasons.

Words in a row and shared terms count for themselves. In two articles all counts together, as odds that come to a chance
from 0 to 1: a like meaning, the same words in a row, shared terms, the same number. Against a pair speaks that one is
long, that they have not the same speaker, and that something else said there comes as near. What one article tells
twice it tells in the same words.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from timeline.merging.comparisons import Comparison, chance, compare_runs, compare_terms, compare_topics
from timeline.merging.tellings import ToldStatement
from timeline.merging.words.meanings import Meaning, likeness, nearest
from timeline.merging.words.terms import NUMBER, Terms

TERMS_ALONE = 0.7  # what terms are worth by themselves: two things said of one topic share many, too
OTHER_QUOTATION = 0.5  # and between quotations that share no run of words: two translators, at best
# By how much each ground moves the odds (their logarithm): learned by logistic regression from the labeled stories of
# tests/merging, and from pairs by one speaker in the seeds and in other news, as far as they are not the same; and
# rounded.
OF_MEANING = 10.5
OF_TERMS = 1.7
OF_RUNS = 7.0
OF_NUMBER = 2.5  # where both tell the same one
OF_OTHERS = -1.0  # where the speaker is left open, or somebody who may speak for the other
OF_LONGER = -0.95  # by the logarithm of the words of the longer: what is much longer says something else, too
OF_RIVAL = -6.5
REPEATED = 0.6  # so like a wording it is what the article says again, and no rival
FEWEST_WORDS = 4  # fewer say too little to be like anything
HOPELESS = -3.0  # odds that are low enough without the rivals, which are dear to compare and only speak against


def compare_wordings(one: ToldStatement, other: ToldStatement) -> Comparison:
    """Compare wordings by their words in a row, by their terms, and by all that makes it likely."""
    runs, terms = compare_runs(one.runs, other.runs), compare_terms(one.terms, other.terms)
    if one.article.id == other.article.id:
        return _compare_within_article(one, other, runs, terms)
    weighed = _weigh_grounds(one, other, runs.score, terms.score)
    return max(runs, _by_terms_alone(one, other, terms), weighed, key=_score)


def _by_terms_alone(one: ToldStatement, other: ToldStatement, terms: Comparison) -> Comparison:
    are_quotations = one.is_direct and other.is_direct and not one.runs & other.runs
    worth = TERMS_ALONE * OTHER_QUOTATION if are_quotations else TERMS_ALONE
    return Comparison(worth * terms.score, terms.reason)


def _compare_within_article(
    one: ToldStatement, other: ToldStatement, runs: Comparison, terms: Comparison
) -> Comparison:
    """Compare what one article says twice: that the few words of the shorter stand in the longer is not enough."""
    if not runs.score and one.is_direct and other.is_direct:
        return Comparison(0.0, "quoted as two sentences by one article")
    return max(runs, min(terms, compare_topics(one.terms, other.terms), key=_score), key=_score)


def _weigh_grounds(one: ToldStatement, other: ToldStatement, runs: float, terms: float) -> Comparison:
    """Weigh what speaks for one utterance, the dear ground only where there is some likelihood."""
    if min(one.length, other.length) < FEWEST_WORDS:
        return Comparison(0.0, "")
    alike = likeness(one.meaning, other.meaning)
    odds = OF_MEANING * alike + OF_LONGER * math.log(max(one.length, other.length))
    odds += OF_RUNS * runs + OF_TERMS * terms + OF_NUMBER * _share_number(one.terms, other.terms)
    if not one.mention.speaker or one.mention.speaker != other.mention.speaker:
        odds += OF_OTHERS
    if odds > HOPELESS:
        odds += OF_RIVAL * _nearest_rival(one, other)
    return Comparison(chance(odds), f"{alike:.2f} alike in meaning")


def _share_number(one: Terms, other: Terms) -> bool:
    return any(term.startswith(NUMBER) for term in one.weights.keys() & other.weights.keys())


def _nearest_rival(one: ToldStatement, other: ToldStatement) -> float:
    """How like either is to what else the speaker says in the article of the other."""
    return max(nearest(other.meaning, _rivals(one)), nearest(one.meaning, _rivals(other)))


def _rivals(telling: ToldStatement) -> Iterator[Meaning]:
    """What else the speaker says there, and does not say again; nor is the telling a rival of itself."""
    return (rival for rival in telling.rivals if likeness(rival, telling.meaning) < REPEATED)


def _score(compared: Comparison) -> float:
    return compared.score
