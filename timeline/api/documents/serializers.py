"""The public shape of what Parley publishes, made from a row with its details.

Every object has all of its keys: a missing text is "", a missing day, id or offset is null, a list may be empty, and an
enum always has a value. The OpenAPI schema is made from these classes.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from timeline.api.documents.disputes import CorrectionSerializer, DisagreementSerializer
from timeline.api.documents.shown import date_shown, speaker_shown
from timeline.domain.kinds import ActorKind, Corroboration, EventKind, EventStatus, Precision, StatementKind, values_of
from timeline.domain.web_addresses import web_address
from timeline.models import Actor, Article, Event, Evidence, Statement, Wording

UNNAMED = "unnamed"
SPEAKER_KINDS = [*values_of(ActorKind), UNNAMED]


class TypeField(serializers.Field[str, Any, str, Any]):
    """The ``type`` that every object carries, so that mixed lists can be told apart."""

    def __init__(self, value: str) -> None:
        super().__init__(source="*", read_only=True, help_text=f"Always `{value}`.")
        self.value = value

    def to_representation(self, value: object) -> str:  # noqa: ARG002 - the same for every row
        """The constant."""
        return self.value


class WebAddressField(serializers.CharField):
    """An address that a page may link to; any other is left out, so that no link carries a script."""

    def __init__(self) -> None:
        super().__init__(help_text='Link to the article, with https or http; "" where none is known.')

    def to_representation(self, value: str) -> str:
        """The address, if it leads to the web."""
        return web_address(value)


class Reference:
    """In the place of what has this base, ``expand`` puts the whole object."""


class ActorReferenceSerializer(Reference, serializers.Serializer[Actor]):
    """Who, in brief; the whole actor is at `/actors/{id}/`."""

    id = serializers.CharField(help_text="Id of the actor.")
    name = serializers.CharField(help_text="Full name.")
    kind = serializers.ChoiceField(choices=values_of(ActorKind), help_text="What the actor is.")


class SpeakerSerializer(Reference, serializers.Serializer[Any]):
    """Who said it. Where the article names nobody, `id` is null and `name` holds the article's own words."""

    id = serializers.CharField(allow_null=True, help_text="Id of the actor; null for a source that is not named.")
    name = serializers.CharField(help_text="Full name, or the article's words for an unnamed source.")
    kind = serializers.ChoiceField(choices=SPEAKER_KINDS, help_text="What the speaker is; `unnamed` where id is null.")

    def to_representation(self, instance: Statement) -> dict[str, Any]:
        """The speaker of a statement."""
        return super().to_representation(speaker_shown(instance, UNNAMED))


class ArticleReferenceSerializer(Reference, serializers.Serializer[Article]):
    """Where it is told: enough to cite the article."""

    id = serializers.CharField(help_text="Id of the article.")
    title = serializers.CharField(help_text="Headline.")
    publisher = serializers.CharField(help_text="Who published it first.")
    republished_by = serializers.CharField(help_text='Who published it again; "" where nobody did.')
    url = WebAddressField()
    published_on = serializers.DateField(allow_null=True, help_text="Day of publication; null where it is not known.")


class SpanSerializer(serializers.Serializer[Any]):
    """Where words stand: characters of the article's text, counted from 0; `end` is the first one after them."""

    start = serializers.IntegerField(help_text="First character.")
    end = serializers.IntegerField(help_text="First character after the words.")

    def to_representation(self, instance: list[int]) -> dict[str, int]:
        """The pair that the database holds, with its names."""
        return {"start": instance[0], "end": instance[1]}


class DateOriginSerializer(serializers.Serializer[Any]):
    """Where a date was read, and by which rule."""

    article = serializers.CharField(allow_null=True, help_text="Id of the article; null where an editor set the date.")
    start = serializers.IntegerField(allow_null=True, help_text="First character; null where no words give the date.")
    end = serializers.IntegerField(allow_null=True, help_text="First character after the words, or null.")
    rule = serializers.CharField(help_text="Rule that read the words, or that inferred the date without any.")


class DateSerializer(serializers.Serializer[Any]):
    """When, as finely as the words give it and never finer."""

    edtf = serializers.CharField(help_text='The date in EDTF (ISO 8601-2), "" where it is unknown.')
    earliest = serializers.DateField(allow_null=True, help_text="First day that it can be; null where open or unknown.")
    latest = serializers.DateField(allow_null=True, help_text="Last day that it can be; null where open or unknown.")
    precision = serializers.ChoiceField(choices=values_of(Precision), help_text="How finely the words give it.")
    approximate = serializers.BooleanField(help_text="Whether the words say about, around, early, late.")
    not_after = serializers.DateField(allow_null=True, help_text="Publication day of the first article that tells it.")
    words = serializers.CharField(help_text='The phrase that the date was read from, "" where it was inferred.')

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """With ``from``, which Python keeps for itself."""
        return {**super().get_fields(), "from": DateOriginSerializer(source="origin")}

    def to_representation(self, instance: Event | Statement) -> dict[str, Any]:
        """The date of an event or a statement."""
        return super().to_representation(date_shown(instance))


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


class OccasionSerializer(Reference, serializers.Serializer[Event]):
    """The event at which something was said, in brief; the whole event is at `/events/{id}/`."""

    id = serializers.CharField(help_text="Id of the event.")
    title = serializers.CharField(help_text="Title of the event.")
    kind = serializers.ChoiceField(choices=values_of(EventKind), help_text="Kind of the event.")


class EventSerializer(serializers.Serializer[Event]):
    """A happening: who did what, when, and the words of every article that tells it."""

    type = TypeField("event")
    id = serializers.CharField(help_text="Id, the same for as long as the event is told.")
    title = serializers.CharField(help_text="What happened, in one line.")
    kind = serializers.ChoiceField(choices=values_of(EventKind), help_text="What sort of happening.")
    status = serializers.ChoiceField(
        choices=values_of(EventStatus), help_text="How far it has come, as far as the articles say."
    )
    date = DateSerializer(source="*", help_text="When it happened or will happen.")
    place = serializers.CharField(help_text='Where, "" where no article says.')
    actors = serializers.SerializerMethodField(help_text="Who took part, the doer first.")
    corroboration = serializers.ChoiceField(
        choices=values_of(Corroboration), help_text="Whether independent publishers carry it and agree."
    )
    newsrooms = serializers.IntegerField(help_text="How many newsrooms carry it independently of each other.")
    disagreements = DisagreementSerializer(many=True, help_text="Where the articles differ; empty where they agree.")
    corrections = CorrectionSerializer(many=True, help_text="What people corrected, and why; mostly empty.")
    sources = EventSourceSerializer(source="evidence", many=True, help_text="The words that carry it.")

    @extend_schema_field(ActorReferenceSerializer(many=True))
    def get_actors(self, event: Event) -> list[dict[str, Any]]:
        """The participants in their order."""
        return [self._reference.to_representation(part.actor) for part in event.participations.all()]

    @cached_property
    def _reference(self) -> ActorReferenceSerializer:
        """Made once, since its fields take longer to make than to fill."""
        return ActorReferenceSerializer()


class StatementSerializer(serializers.Serializer[Statement]):
    """Something that was said: by whom, to whom, when, and how every article words it."""

    type = TypeField("statement")
    id = serializers.CharField(help_text="Id, the same for as long as the statement is reported.")
    text = serializers.CharField(help_text="What was said, in the wording that says it best.")
    kind = serializers.ChoiceField(
        choices=values_of(StatementKind), help_text="Quoted, told in the article's words, or both."
    )
    speaker = SpeakerSerializer(source="*", help_text="Who said it.")
    addressee = ActorReferenceSerializer(allow_null=True, help_text="Whom it was said to; null where no article says.")
    occasion = OccasionSerializer(allow_null=True, help_text="The event at which it was said; null where none is told.")
    date = DateSerializer(source="*", help_text="When it was said.")
    corroboration = serializers.ChoiceField(
        choices=values_of(Corroboration), help_text="Whether independent publishers carry it and agree."
    )
    newsrooms = serializers.IntegerField(help_text="How many newsrooms carry it independently of each other.")
    disagreements = DisagreementSerializer(many=True, help_text="Where the articles differ; empty where they agree.")
    corrections = CorrectionSerializer(many=True, help_text="What people corrected, and why; mostly empty.")
    sources = StatementSourceSerializer(source="wordings", many=True, help_text="The words that carry it.")


class RoleSerializer(serializers.Serializer[Any]):
    """An office that an actor holds or held."""

    title = serializers.CharField(help_text="The office.")
    country = serializers.CharField(help_text='Its country, "" where it has none.')
    since = serializers.CharField(help_text='Day, month or year of its beginning (EDTF), "" where not known.')
    until = serializers.CharField(help_text='Day, month or year of its end (EDTF), "" where it goes on.')

    def to_representation(self, instance: dict[str, str]) -> dict[str, str]:
        """The office, with all keys."""
        return {name: instance.get(name, "") for name in ("title", "country", "since", "until")}


class ActorSerializer(serializers.Serializer[Actor]):
    """Somebody or some body that acts or speaks."""

    type = TypeField("actor")
    id = serializers.CharField(help_text="Id, the same for as long as the actor is named.")
    name = serializers.CharField(help_text="Full name.")
    kind = serializers.ChoiceField(choices=values_of(ActorKind), help_text="What the actor is.")
    names = serializers.ListField(child=serializers.CharField(), help_text="Other names and spellings.")
    roles = RoleSerializer(many=True, help_text="Offices with their days.")
    country = serializers.CharField(help_text='Country, "" where none is known.')
    wikidata = serializers.CharField(help_text='Id in Wikidata ("Q42"), "" where none is known.')
    disagreements = DisagreementSerializer(many=True, help_text="How articles spell the name; empty where they agree.")
    corrections = CorrectionSerializer(many=True, help_text="What people corrected, and why; mostly empty.")


class ArticleSerializer(serializers.Serializer[Article]):
    """A news article that was read. Its full text stays private."""

    type = TypeField("article")
    id = serializers.CharField(help_text="Id of the article.")
    title = serializers.CharField(help_text="Headline.")
    publisher = serializers.CharField(help_text="Who published it first.")
    republished_by = serializers.CharField(help_text='Who published it again; "" where nobody did.')
    byline = serializers.CharField(help_text='Who wrote it, "" where the article does not say.')
    url = WebAddressField()
    published_on = serializers.DateField(allow_null=True, help_text="Day of publication; null where it is not known.")
    published_basis = serializers.CharField(help_text="What the day of publication was taken from.")
    language = serializers.CharField(help_text='Language, as in BCP 47 ("en").')
