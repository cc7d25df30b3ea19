"""Two wordings of reported speech go in; how likely they are of the same words comes out, with the reasons.

Words in a row and shared terms count for themselves. Between two articles all grounds together count too, each by so
much, as odds that come to a chance from 0 to 1: none of them decides alone. A like meaning misleads among sentences of
one topic, so it speaks against a pair that the speaker says much else, that some of it comes near, that one wording is
far longer or denies, and that they name other numbers or countries. What one article tells twice it tells in the same
words.
"""

from __future__ import annotations

import math
from itertools import chain

from timeline.merging.comparisons import Comparison, compare_runs, compare_terms, compare_topics
from timeline.merging.tellings import SpokenTelling
from timeline.merging.words.meanings import likeness
from timeline.merging.words.terms import COUNTRY, NUMBER, Terms

OTHER_QUOTATION = 0.5  # what terms are worth between quotations that share no run of words: two translators, at best
# By how much each ground moves the odds (their logarithm): learned by logistic regression from the labelled stories of
# tests/merging, with and without what else is said there, against pairs by one speaker in campaign news; and rounded.
AT_FIRST = -1.5
OF_TERMS = 4.5
OF_MEANING = 7.5
OF_RIVAL = -4.5
OF_CHOICE = -1.5  # the more the speaker says, the less is any of it the one
OF_LENGTH = -2.5  # translations of a sentence are about as long as each other
OF_DENIAL = -1.0  # where only one denies
OF_CONFLICT = -3.0  # for other numbers, and for other countries
HOPELESS = -3.0  # odds that are low enough without the dear grounds, which only speak against


def compare_wordings(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    """Compare wordings by their words in a row, by their terms, and by all that makes it likely."""
    runs, terms = compare_runs(one.runs, other.runs), compare_terms(one.terms, other.terms)
    if one.article.id == other.article.id:
        return _compare_within_article(one, other, runs, terms)
    if not runs.score and one.is_direct and other.is_direct:
        terms = Comparison(OTHER_QUOTATION * terms.score, terms.reason)
    return max(runs, terms, _weigh_grounds(one, other, terms), key=_score)


def _compare_within_article(
    one: SpokenTelling, other: SpokenTelling, runs: Comparison, terms: Comparison
) -> Comparison:
    """Compare what one article says twice: that the few words of the shorter stand in the longer is not enough."""
    if not runs.score and one.is_direct and other.is_direct:
        return Comparison(0.0, "quoted as two sentences by one article")
    return max(runs, min(terms, compare_topics(one.terms, other.terms), key=_score), key=_score)


def _weigh_grounds(one: SpokenTelling, other: SpokenTelling, terms: Comparison) -> Comparison:
    """Weigh the grounds between two articles, the dear ones only where there is some likelihood."""
    alike = likeness(one.meaning, other.meaning)
    odds = AT_FIRST + OF_TERMS * terms.score + OF_MEANING * alike + OF_DENIAL * (one.is_denial is not other.is_denial)
    odds += OF_CHOICE * math.log(1 + max(len(one.rivals), len(other.rivals)))
    odds += OF_LENGTH * abs(math.log(one.length / other.length))
    if odds > HOPELESS:
        odds += OF_RIVAL * _nearest_rival(one, other) + OF_CONFLICT * _count_conflicts(one.terms, other.terms)
    return Comparison(1 / (1 + math.exp(-odds)), f"{alike:.2f} alike in meaning")


def _count_conflicts(one: Terms, other: Terms) -> int:
    """Of numbers and of countries, how often both tell some and none is the same: nine tonnes are not four."""
    pairs = ((one.marked(mark), other.marked(mark)) for mark in (NUMBER, COUNTRY))
    return sum(bool(first and second) and first.isdisjoint(second) for first, second in pairs)


def _nearest_rival(one: SpokenTelling, other: SpokenTelling) -> float:
    """How like either is to what else the speaker says in the article of the other."""
    behind = (likeness(rival, other.meaning) for rival in one.rivals)
    ahead = (likeness(one.meaning, rival) for rival in other.rivals)
    return max(chain(behind, ahead), default=0.0)


def _score(compared: Comparison) -> float:
    return compared.score
