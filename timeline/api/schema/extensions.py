"""How parts of addresses and documents are described that the framework alone would describe too broadly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension, OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from timeline.api.documents.references import (
    ActorReferenceSerializer,
    ArticleReferenceSerializer,
    OccasionSerializer,
    SpeakerSerializer,
)
from timeline.api.documents.serializers import ActorSerializer, ArticleSerializer, EventSerializer
from timeline.api.questions.parameters import ListParameter
from timeline.api.schema.enums import enum_shapes

Shape = dict[str, Any]
# What `expand` puts in the place of a reference, and by which word.
WHOLE: Mapping[type[Any], tuple[str, type[Any]]] = {
    ActorReferenceSerializer: ("actors", ActorSerializer),
    SpeakerSerializer: ("actors", ActorSerializer),
    ArticleReferenceSerializer: ("articles", ArticleSerializer),
    OccasionSerializer: ("occasion", EventSerializer),
}


class OpenSchema(AutoSchema):
    """How one address is described."""

    def get_auth(self) -> list[dict[str, Any]]:
        """None: a schema that mentions security at all makes generated clients ask for a key."""
        return []


class TypeFieldExtension(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """The ``type`` of an object is a constant, which tells the objects of mixed lists apart."""

    target_class = "timeline.api.documents.serializers.TypeField"

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:  # noqa: ARG002
        """The constant as JSON Schema has it."""
        return {"type": "string", "const": self.target.value}


class ParameterExtension(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """A parameter with its example."""

    target_class = "timeline.api.questions.parameters.Parameter"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        """What the framework tells of the field, with an example; choices that have a name by that name."""
        told: dict[str, Any] = auto_schema._map_serializer_field(self.target, direction, bypass_extensions=True)
        told = enum_shapes().get(tuple(told.get("enum", ())), told)
        return told | ({"examples": [_example(self.target)]} if self.target.example else {})


class ReferenceExtension(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]
    """A reference, which may have the other keys of the whole object as well."""

    target_class = "timeline.api.documents.references.Reference"
    match_subclasses = True

    def map_serializer(self, auto_schema: Any, direction: Any) -> Shape:
        """The keys that are always there, and as optional ones those of the whole object."""
        word, whole = WHOLE[type(self.target)]
        told: Shape = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        every: Shape = auto_schema._map_serializer(whole(), direction, bypass_extensions=True)
        about = f"{told['description']}\n\nWith `expand={word}` it is the whole object, and has all of these keys."
        return told | {"properties": every["properties"] | told["properties"], "description": about}


def _example(parameter: Any) -> Any:
    """An example as the schema's own type."""
    if isinstance(parameter, ListParameter):
        return [parameter.example]
    is_number = isinstance(parameter, serializers.IntegerField)
    return int(parameter.example) if is_number else parameter.example
