"""Merge the reports of one utterance into one record with every wording."""

from __future__ import annotations

from timeline.merging.choices import DIRECTNESS, choose_date, choose_speaking
from timeline.merging.disagreement import disagreements_of_statement
from timeline.merging.grouping.groups import Group, Matching
from timeline.merging.likeness.statements import SAME_UTTERANCE, WINDOW, compare_statements, places_of_statement
from timeline.merging.records import ActorNames, Statement, Wording
from timeline.merging.tellings import ToldStatement

StatementGroup = Group[ToldStatement]
UTTERANCES = Matching(places_of_statement, WINDOW, compare_statements, SAME_UTTERANCE)


def merge_statement(name: str, group: StatementGroup, names: ActorNames, occasion: str | None) -> Statement:
    """Make one record of a group: the headline wording's text and kind, the best date, every wording."""
    tellings = group.tellings
    headline = min(tellings, key=lambda telling: DIRECTNESS[telling.mention.speech.kind])
    speaker = choose_speaking(headline, tellings)
    addressees = [telling.mention.addressee for telling in tellings if telling.mention.addressee]
    return Statement(
        id=name,
        text=headline.text,
        kind=headline.mention.speech.kind,
        speaker=speaker.mention.speaker,
        speaker_name=names.get(speaker.mention.speaker or "", speaker.speaker_words),
        addressee=addressees[0] if addressees else None,
        when=choose_date([telling.when for telling in tellings]),
        wordings=tuple(map(_wording, tellings, group.reasons)),
        occasion=occasion,
        disagreements=disagreements_of_statement(tellings, names),
    )


def _wording(telling: ToldStatement, reason: str) -> Wording:
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
