"""Describe the addresses of the API, by what their views say of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import getdoc
from typing import Any, TypeVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
    extend_schema,
    extend_schema_serializer,
    extend_schema_view,
    inline_serializer,
)
from rest_framework import serializers

from timeline.api.answers.formats import FileRenderer
from timeline.api.problems import PROBLEM_JSON, ProblemSerializer
from timeline.api.questions.queries import Query
from timeline.api.schema.examples import examples_of_object, examples_of_page

View = TypeVar("View", bound=type[Any])
Files = tuple[type[FileRenderer], ...]
JSON = "application/json"

NAMES = {
    "Timeline": ("timeline_entry", "timeline"),
    "Event": ("event", "events"),
    "Statement": ("statement", "statements"),
    "Actor": ("actor", "actors"),
    "Article": ("article", "articles"),
}
FAULTS = {
    400: "Parameters that are unknown or hold nonsense, each of them named.",
    404: "Nothing is at this address.",
    405: "The API is read-only.",
    406: "No such form of the answer.",
    429: "Too many requests; `Retry-After` says when the next one is answered.",
    500: "The fault is ours.",
}
HEADERS = {
    "ETag": "Names these bytes; sent back as `If-None-Match` it is answered 304 while nothing changed.",
    "Cache-Control": "How long the answer may be kept.",
    "RateLimit-Policy": "How much one address may ask in a minute, where there is a limit.",
    "RateLimit": "What remains of it, and until when.",
}
LINKS = {"Link": "The pages beside this one, as `next` and `prev` (RFC 8288)."}
UNCHANGED = {304: OpenApiResponse(description="The client has this answer already: `If-None-Match` names its `ETag`.")}
ID = OpenApiParameter("id", str, OpenApiParameter.PATH, description="Id.")


class FacetValueSerializer(serializers.Serializer[Any]):
    """A value, and how many of all results have it."""

    value = serializers.CharField(
        help_text="The value, as the parameter of the facet's name takes it; a month as `after` and `before` do."
    )
    count = serializers.IntegerField(help_text="Number of results.")


def describes(view: View) -> View:
    """Describe a list and its objects by what its view says of itself: questions, forms of the answer, docstring."""
    files = tuple(form for form in view.renderer_classes if issubclass(form, FileRenderer))
    listed = _describe_list(view.query, files, view)
    return extend_schema_view(list=listed, retrieve=_describe_object(view.query, files, view))(view)


def describes_root(view: View) -> View:
    """Describe the root, which lists the lists."""
    addresses = {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}
    described = extend_schema(
        operation_id="list_addresses",
        summary="List the endpoints",
        description=getdoc(view),
        tags=["addresses"],
        parameters=answer_headers(HEADERS),
        responses={(200, JSON): addresses, **UNCHANGED, **faults(400, 405, 406, 429, 500)},
    )
    return extend_schema_view(get=described)(view)


def _describe_list(query: type[Query], files: Files, view: type[Any]) -> Any:
    """Describe the answers of a list, by the docstring of its view."""
    _, many = NAMES[_name(query)]
    faulty = faults(400, 405, 406, 429, 500)
    return extend_schema(
        parameters=[query, _form_parameter(files), *answer_headers(HEADERS | LINKS)],
        responses={(200, JSON): _page(query), **_file_shapes(files), **UNCHANGED, **faulty},
        operation_id=f"list_{many}",
        summary=f"List {many}",
        description=getdoc(view),
        examples=examples_of_page(_name(query)),
    )


def _describe_object(query: type[Query], files: Files, view: type[Any]) -> Any:
    """Describe the answers of one object, which its list describes."""
    one, _ = NAMES[_name(query)]
    merged = {301: OpenApiResponse(description="Merged into another, which `Location` names.")}
    faulty = faults(400, 404, 405, 406, 429, 500)
    return extend_schema(
        parameters=[ID, view.object_query, _form_parameter(files), *answer_headers(HEADERS)],
        responses={(200, JSON): _shape(query), **_file_shapes(files), **merged, **UNCHANGED, **faulty},
        operation_id=f"get_{one}",
        summary=f"Get one {one.replace('_', ' ')}",
        description=f"{getdoc(view)}\n\nThis is one of them; the id of one that was merged into another leads there.",
        examples=examples_of_object(_name(query)),
    )


def _form_parameter(files: Files) -> OpenApiParameter:
    """The parameter ``format``, with the forms that this list has."""
    about = "Format of the answer; a suffix (`events.csv`) does the same. Without either, the `Accept` header decides."
    forms = ["json", *(file.format for file in files)]
    example = OpenApiExample("JSON", "json")  # with which the interactive documentation asks, unless told otherwise
    return OpenApiParameter("format", str, enum=forms, description=about, examples=[example])


def _file_shapes(files: Files) -> dict[tuple[int, str], OpenApiTypes]:
    """The schemas of the files, which tell no more than their media types."""
    return {
        (200, file.media_type): OpenApiTypes.OBJECT if file.media_type.endswith("+json") else OpenApiTypes.STR
        for file in files
    }


def _name(query: type[Query]) -> str:
    """The name of a list in the schema."""
    return query.__name__.removesuffix("Query")


def _page(query: type[Query]) -> Any:
    """The schema of a page, which is one object although it holds many results."""
    page = inline_serializer(
        f"{_name(query)}Page",
        {
            "results": _many(_shape(query)),
            "next": serializers.URLField(allow_null=True, help_text="Address of the next page, or null."),
            "previous": serializers.URLField(allow_null=True, help_text="Address of the previous page, or null."),
            "count": serializers.IntegerField(required=False, help_text="Number of all results, with `count=exact`."),
            "facets": _facets(query),
        },
    )
    extend_schema_serializer(many=False)(type(page))
    return page


def _facets(query: type[Query]) -> Any:
    """The schema of the counts by facet."""
    about = (
        "With `facets`, how many of all results have each value: the hundred most frequent, and of months all, in "
        'their order, with "" for what has no date.'
    )
    counts: dict[str, Any] = {name: FacetValueSerializer(many=True, required=False) for name in query.facets}
    return inline_serializer(f"{_name(query)}Facets", counts, required=False, help_text=about)


def _shape(query: type[Query]) -> Any:
    """The schema of a result: one serializer, or several told apart by ``type``."""
    if len(query.shapes) == 1:
        return query.shapes[0]
    shapes: Any = {shape().fields["type"].value: shape for shape in query.shapes}  # type: ignore[attr-defined] # a TypeField
    return PolymorphicProxySerializer("Entry", shapes, resource_type_field_name="type")


def _many(shape: Any) -> Any:
    """A list of results as a field."""
    if isinstance(shape, PolymorphicProxySerializer):
        return PolymorphicProxySerializer("Entry", shape.serializers, resource_type_field_name="type", many=True)
    return shape(many=True)


def answer_headers(told: Mapping[str, str]) -> list[OpenApiParameter]:
    """The headers of answers, and of refusals by the rate limit."""
    headers = [
        OpenApiParameter(name, str, OpenApiParameter.HEADER, response=[200], description=about)
        for name, about in told.items()
    ]
    about = "Seconds until the next question is answered."
    return [*headers, OpenApiParameter("Retry-After", int, OpenApiParameter.HEADER, response=[429], description=about)]


def problem(description: str) -> OpenApiResponse:
    """A problem as an answer."""
    return OpenApiResponse(ProblemSerializer, description=description)


def faults(*statuses: int) -> dict[tuple[int, str], OpenApiResponse]:
    """What can go wrong, by status."""
    return {(status, PROBLEM_JSON): problem(FAULTS[status]) for status in statuses}
