"""Two wordings of reported speech go in; how likely they are of the same words comes out, with the reasons.

Words in a row and shared terms count for themselves. Of one speaker in two articles a like meaning counts too, as odds
that come to a chance from 0 to 1. It misleads among sentences of one topic, above all long ones: so it speaks against a
pair that something else said there comes as near, and for it that both tell the same number. What one article tells
twice it tells in the same words.
"""

from __future__ import annotations

import math

from timeline.merging.comparisons import Comparison, chance, compare_runs, compare_terms, compare_topics
from timeline.merging.tellings import ToldStatement
from timeline.merging.words.meanings import likeness, nearest
from timeline.merging.words.terms import NUMBER, Terms

OTHER_QUOTATION = 0.5  # what terms are worth between quotations that share no run of words: two translators, at best
# By how much each ground moves the odds (their logarithm): learned by logistic regression from the labelled stories of
# tests/merging, and from pairs by one speaker in the seeds and in campaign news that are not the same; and rounded.
OF_MEANING = 11.5
OF_RIVAL = -9.0
OF_NUMBER = 4.0  # where both tell the same one
OF_LENGTH = -0.5  # long sentences on one topic are always somewhat alike
HOPELESS = -3.0  # odds that are low enough without the rivals, which are dear to compare and only speak against
NO_GROUNDS = Comparison(0.0, "")


def compare_wordings(one: ToldStatement, other: ToldStatement) -> Comparison:
    """Compare wordings by their words in a row, by their terms, and by all that makes it likely."""
    runs, terms = compare_runs(one.runs, other.runs), compare_terms(one.terms, other.terms)
    if one.article.id == other.article.id:
        return _compare_within_article(one, other, runs, terms)
    if not runs.score and one.is_direct and other.is_direct:
        terms = Comparison(OTHER_QUOTATION * terms.score, terms.reason)
    return max(runs, terms, _weigh_grounds(one, other), key=_score)


def _compare_within_article(
    one: ToldStatement, other: ToldStatement, runs: Comparison, terms: Comparison
) -> Comparison:
    """Compare what one article says twice: that the few words of the shorter stand in the longer is not enough."""
    if not runs.score and one.is_direct and other.is_direct:
        return Comparison(0.0, "quoted as two sentences by one article")
    return max(runs, min(terms, compare_topics(one.terms, other.terms), key=_score), key=_score)


def _weigh_grounds(one: ToldStatement, other: ToldStatement) -> Comparison:
    """Weigh what speaks for one utterance of one speaker, the dear ground only where there is some likelihood."""
    if not one.mention.speaker or one.mention.speaker != other.mention.speaker:
        return NO_GROUNDS
    alike = likeness(one.meaning, other.meaning)
    odds = OF_MEANING * alike + OF_NUMBER * _share_number(one.terms, other.terms)
    odds += OF_LENGTH * math.log(one.length * other.length)
    if odds > HOPELESS:
        odds += OF_RIVAL * _nearest_rival(one, other)
    return Comparison(chance(odds), f"{alike:.2f} alike in meaning")


def _share_number(one: Terms, other: Terms) -> bool:
    return any(term.startswith(NUMBER) for term in one.weights.keys() & other.weights.keys())


def _nearest_rival(one: ToldStatement, other: ToldStatement) -> float:
    """How like either is to what else the speaker says in the article of the other."""
    behind = nearest(other.meaning, (rival for rival in one.rivals if rival is not one.meaning))
    ahead = nearest(one.meaning, (rival for rival in other.rivals if rival is not other.meaning))
    return max(behind, ahead)


def _score(compared: Comparison) -> float:
    return compared.score
