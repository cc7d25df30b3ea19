"""The words of each article that carry an entry, and where they stand."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from timeline.api.documents.references import ActorReferenceSerializer, ArticleReferenceSerializer
from timeline.domain.kinds import EventKind, EventStatus, StatementKind, values_of
from timeline.models import Evidence, Wording


class SpanSerializer(serializers.Serializer[Any]):
    """Where words stand: characters of the article's text, counted from 0; `end` is the first one after them."""

    start = serializers.IntegerField(help_text="First character.")
    end = serializers.IntegerField(help_text="First character after the words.")

    def to_representation(self, instance: list[int]) -> dict[str, int]:
        """The pair that the database holds, with its names."""
        return {"start": instance[0], "end": instance[1]}


class SourceDateSerializer(serializers.Serializer[Any]):
    """The date as this one article gives it."""

    edtf = serializers.CharField(help_text='The date in EDTF, "" where this article gives none.')
    words = serializers.CharField(source="date_words", help_text='The phrase, "" where the date was inferred.')
    start = serializers.IntegerField(source="date_start", allow_null=True, help_text="First character, or null.")
    end = serializers.IntegerField(source="date_end", allow_null=True, help_text="First character after, or null.")
    rule = serializers.CharField(source="date_rule", help_text="Rule that read or inferred the date.")


class EventSourceSerializer(serializers.Serializer[Evidence]):
    """The words of one article that tell the event."""

    article = ArticleReferenceSerializer(help_text="The article.")
    words = serializers.CharField(help_text="The exact words.")
    start = serializers.IntegerField(help_text="First character of the words in the article's text.")
    end = serializers.IntegerField(help_text="First character after the words.")
    rule = serializers.CharField(help_text="Rule that found the event in these words.")
    kind = serializers.ChoiceField(choices=values_of(EventKind), help_text="Kind in this article.")
    status = serializers.ChoiceField(
        choices=values_of(EventStatus), help_text="How far the event has come in this article."
    )
    date = SourceDateSerializer(source="*", help_text="The date as this article gives it.")
    merge_reason = serializers.CharField(help_text='Why it was taken for the same event; "" for the first source.')


class SpeakerWordsSerializer(serializers.Serializer[Any]):
    """The words by which an article names the speaker."""

    words = serializers.CharField(source="speaker_words", help_text='A name, a title or a pronoun; "" where none.')
    start = serializers.IntegerField(source="speaker_start", allow_null=True, help_text="First character, or null.")
    end = serializers.IntegerField(source="speaker_end", allow_null=True, help_text="First character after, or null.")
    rule = serializers.CharField(source="speaker_rule", help_text="Rule that told who speaks.")


class CueSerializer(serializers.Serializer[Any]):
    """The words that mark a statement ("said", "according to")."""

    words = serializers.CharField(source="cue_words", help_text='The words; "" where a quotation stands alone.')
    start = serializers.IntegerField(source="cue_start", allow_null=True, help_text="First character, or null.")
    end = serializers.IntegerField(source="cue_end", allow_null=True, help_text="First character after, or null.")


class StatementSourceSerializer(serializers.Serializer[Wording]):
    """How one article words the statement."""

    article = ArticleReferenceSerializer(help_text="The article.")
    words = serializers.CharField(source="text", help_text="The exact words, without the outer quotation marks.")
    start = serializers.SerializerMethodField(help_text="First character of the words in the article's text.")
    end = serializers.SerializerMethodField(help_text="First character after the words.")
    spans = SpanSerializer(many=True, help_text='The parts, where the cue breaks a quotation (`"A," he said, "b"`).')
    rule = serializers.CharField(help_text="Rule that found the statement.")
    kind = serializers.ChoiceField(choices=values_of(StatementKind), help_text="Whose words they are in this article.")
    turn = serializers.IntegerField(help_text="Statements of one turn of this article were said in one breath.")
    speaker = SpeakerWordsSerializer(source="*", help_text="The words that name the speaker.")
    cue = CueSerializer(source="*", help_text="The words that mark the statement.")
    via = ActorReferenceSerializer(allow_null=True, help_text="Who relayed it (an agency, a spokesman), or null.")
    date = SourceDateSerializer(source="*", help_text="The date as this article gives it.")
    merge_reason = serializers.CharField(help_text='Why it was taken for the same statement; "" for the first source.')

    def get_start(self, wording: Wording) -> int:
        """The first character of all parts."""
        return min(int(span[0]) for span in wording.spans)

    def get_end(self, wording: Wording) -> int:
        """The first character after all parts."""
        return max(int(span[1]) for span in wording.spans)
