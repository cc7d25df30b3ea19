"""What stands for an object inside another one: enough to name it, and its id."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from timeline.api.documents.shown import speaker_shown
from timeline.domain.kinds import ActorKind, EventKind, values_of
from timeline.domain.web_addresses import web_address
from timeline.models import Actor, Article, Event, Statement

UNNAMED = "unnamed"
SPEAKER_KINDS = [*values_of(ActorKind), UNNAMED]


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


class OccasionSerializer(Reference, serializers.Serializer[Event]):
    """The event at which something was said, in brief; the whole event is at `/events/{id}/`."""

    id = serializers.CharField(help_text="Id of the event.")
    title = serializers.CharField(help_text="Title of the event.")
    kind = serializers.ChoiceField(choices=values_of(EventKind), help_text="Kind of the event.")
