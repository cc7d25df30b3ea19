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
from timeline.api.documents.references import (
    ActorReferenceSerializer,
    OccasionSerializer,
    SpeakerSerializer,
    WebAddressField,
)
from timeline.api.documents.shown import date_shown
from timeline.api.documents.sources import EventSourceSerializer, StatementSourceSerializer
from timeline.domain.kinds import ActorKind, Corroboration, EventKind, EventStatus, Precision, StatementKind, values_of
from timeline.models import Actor, Article, Event, Statement


class TypeField(serializers.Field[str, Any, str, Any]):
    """The ``type`` that every object carries, so that mixed lists can be told apart."""

    def __init__(self, value: str) -> None:
        super().__init__(source="*", read_only=True, help_text=f"Always `{value}`.")
        self.value = value

    def to_representation(self, value: object) -> str:  # noqa: ARG002 - the same for every row
        """The constant."""
        return self.value


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
