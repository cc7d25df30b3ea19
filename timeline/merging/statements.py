"""Statements as the articles report them go in; one record of each utterance comes out, with every wording.

Two reports are of one utterance when the same speaker said it at about the same time in words that mean the same: terms
compare translations, and a short quotation may stand inside a longer one. A speaker whom an article leaves open vetoes
nothing, but then the words must agree more.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.domain.kinds import StatementKind
from timeline.merging.blocks import find_candidates
from timeline.merging.choices import DIRECTNESS, choose_date
from timeline.merging.clusters import find_clusters, find_voices
from timeline.merging.comparisons import (
    Comparison,
    compare_dates,
    compare_runs,
    compare_terms,
    days_between,
    forbid,
    join_reasons,
)
from timeline.merging.disagreement import disagreements_of_statement
from timeline.merging.records import Statement, Wording
from timeline.merging.tellings import Cast, SpokenTelling

SAME_UTTERANCE = 0.38  # the middle of where the labelled pairs of tests/merging score alike
VERBATIM = 0.85  # from here on two reports quote the same words, even if their days differ
UNSURE_SPEAKER = 0.8  # what words are worth where an article leaves the speaker open
UNSURE_DAY = 0.8  # and where it tells of no day: "has often said" may be of any
OTHER_QUOTATION = 0.5  # what terms are worth between quotations that share no run of words: two translators, at best
SPOKESMAN = 0.9  # what they are worth between an institution and somebody of the same country
WINDOW = 7  # days: what newspapers repeat later than that they date, and then the dates meet
INFERRED_DAYS = 4  # how far the day of an edition may lie from the day of the words in it
TELLING_TERM = 0.6  # terms of this weight lead from a report without a speaker to others
LEADING_TERMS = 4
NOTHING_AGAINST = Comparison(1.0, "")


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """The reports of one utterance, the oldest first, and why each belongs to the others."""

    tellings: tuple[SpokenTelling, ...]
    reasons: tuple[str, ...]


def group_statements(tellings: Sequence[SpokenTelling], cast: Cast) -> list[StatementGroup]:
    """Group the reports, which must come oldest first, by utterance."""

    def compare(one: int, other: int) -> Comparison:
        return compare_statements(tellings[one], tellings[other], cast)

    candidates = find_candidates([tuple((key, told.day) for key in _keys(told)) for told in tellings], WINDOW)
    groups = find_clusters(len(tellings), candidates, compare, SAME_UTTERANCE)
    return [_group(tellings, members, cast) for members in groups]


def compare_statements(one: SpokenTelling, other: SpokenTelling, cast: Cast) -> Comparison:
    """Compare two reports: their speakers, their days, their words."""
    words, speakers = _compare_words(one, other), _compare_speakers(one, other, cast)
    days = _compare_days(one, other)
    if days.is_forbidden and words.score >= VERBATIM:
        days = Comparison(1.0, "told of other days in the same words")
    for compared in (speakers, days):
        if compared.is_forbidden:
            return compared
    score = words.score * speakers.score * days.score
    return Comparison(score, join_reasons((speakers.reason, words.reason, days.reason)))


def merge_statement(name: str, group: StatementGroup, names: Mapping[str, str], occasion: str | None) -> Statement:
    """Make one record of a group: the headline wording's text and kind, the best date, every wording."""
    headline = min(group.tellings, key=lambda telling: DIRECTNESS[telling.mention.speech.kind])
    speakers = [telling for telling in group.tellings if telling.mention.speaker]
    speaker = headline if headline.mention.speaker or not speakers else speakers[0]
    addressees = [telling.mention.addressee for telling in group.tellings if telling.mention.addressee]
    return Statement(
        id=name,
        text=headline.text,
        kind=headline.mention.speech.kind,
        speaker=speaker.mention.speaker,
        speaker_name=names.get(speaker.mention.speaker or "", speaker.speaker_words),
        addressee=addressees[0] if addressees else None,
        when=choose_date([telling.when for telling in group.tellings]),
        wordings=tuple(map(_wording, group.tellings, group.reasons)),
        occasion=occasion,
        disagreements=disagreements_of_statement(group.tellings, names),
    )


def _wording(telling: SpokenTelling, reason: str) -> Wording:
    mention, text = telling.mention, telling.article.text
    speech = mention.speech
    return Wording(
        article=telling.article.id,
        kind=speech.kind,
        spans=speech.content,
        text=telling.text,
        turn=speech.turn,
        rule=speech.rule,
        speaker_rule=mention.speaker_rule,
        when=telling.when,
        speaker_words=telling.speaker_words,
        speaker_span=speech.speaker,
        cue_words=speech.cue.of(text) if speech.cue else "",
        cue_span=speech.cue,
        via=mention.via,
        merge_reason=reason,
    )


def _keys(telling: SpokenTelling) -> Iterator[Hashable]:
    """Reports meet by their speaker, and by their most telling terms where an article names none."""
    if telling.mention.speaker:
        yield telling.mention.speaker
    heavy = sorted(telling.terms.weights.items(), key=lambda entry: (-entry[1], entry[0]))
    yield from (("term", term) for term, weight in heavy[:LEADING_TERMS] if weight >= TELLING_TERM)


def _compare_words(one: SpokenTelling, other: SpokenTelling) -> Comparison:
    """Compare wordings; two quotations without a run of words in common are hardly one.

    Of one article they are two sentences, which may still meet where another newsroom quotes both in one breath.
    """
    runs, terms = compare_runs(one.runs, other.runs), compare_terms(one.terms, other.terms)
    if runs.score or not (_is_direct(one) and _is_direct(other)):
        return max(runs, terms, key=lambda compared: compared.score)
    if one.article is other.article:
        return Comparison(0.0, "quoted as two sentences by one article")
    return Comparison(OTHER_QUOTATION * terms.score, terms.reason)


def _is_direct(telling: SpokenTelling) -> bool:
    return telling.mention.speech.kind is StatementKind.DIRECT


def _compare_speakers(one: SpokenTelling, other: SpokenTelling, cast: Cast) -> Comparison:
    first, second = one.mention.speaker, other.mention.speaker
    if first and first == second:
        return Comparison(1.0, "same speaker")
    if first in other.about or second in one.about:
        return forbid("said about the speaker of the other, not by him")
    if not first or not second:
        return Comparison(UNSURE_SPEAKER, "an article leaves the speaker open")
    if one.has_guessed_speaker or other.has_guessed_speaker:
        return Comparison(UNSURE_SPEAKER, "an article names the speaker by a pronoun only")
    country = cast.country_of(first)
    if country and country == cast.country_of(second) and len({first, second} & cast.people) == 1:
        return Comparison(SPOKESMAN, "a body and somebody who speaks for it")
    return forbid("different speakers")


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


def _group(tellings: Sequence[SpokenTelling], members: Sequence[int], cast: Cast) -> StatementGroup:
    chosen = tuple(tellings[number] for number in members)
    voices = [tellings[number] for number in find_voices(members)]
    return StatementGroup(chosen, tuple(_reason(telling, voices, cast) for telling in chosen))


def _reason(telling: SpokenTelling, group: Sequence[SpokenTelling], cast: Cast) -> str:
    """Why a report belongs to its group: what it has in common with the report most like it."""
    compared = [compare_statements(telling, other, cast) for other in group if other is not telling]
    return max(compared, key=lambda comparison: comparison.score).reason if compared else ""
