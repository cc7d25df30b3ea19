"""Renderers of JSON and of the browsable API, from stored documents."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.template import loader
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from rest_framework.renderers import BrowsableAPIRenderer, JSONRenderer

from timeline.api.answers.content import Detail, Listing
from timeline.api.problems import PROBLEM_JSON
from timeline.api.questions.parameters import describe_parameter
from timeline.api.questions.reading import PAGE_PARAMETERS

HIDDEN_IN_FORM = frozenset({"cursor"})
ROOT_NAMES = ("API", "API")
CODE = re.compile(r"`([^`]+)`")


class DocumentRenderer(JSONRenderer):
    """JSON, spliced from stored documents."""

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        """The bytes of an answer."""
        if isinstance(data, Listing | Detail):
            return data.json.encode()
        return bytes(super().render(data, accepted_media_type, renderer_context))


class PageRenderer(BrowsableAPIRenderer):
    """The same JSON on a page, with its description and a form of its parameters."""

    template = "rest_framework/parley.html"

    def get_default_renderer(self, view: Any) -> Any:  # noqa: ARG002 - the same for every view
        """Pages always show JSON."""
        return DocumentRenderer()

    def get_content(self, renderer: Any, data: Any, accepted_media_type: str | None, renderer_context: Any) -> str:
        """The JSON, indented for people."""
        text = renderer.render(data, accepted_media_type, renderer_context)
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2) if text else ""

    def get_context(self, data: Any, accepted_media_type: str | None, renderer_context: Any) -> dict[str, Any]:
        """The context of the page's template."""
        context: dict[str, Any] = super().get_context(data, accepted_media_type, renderer_context)
        neighbors = data if isinstance(data, Listing) else Listing(())
        own = {
            "next": neighbors.next,
            "previous": neighbors.previous,
            "question_form": _question_form(renderer_context["view"], renderer_context["request"]),
            "options_form": None,
        }
        if renderer_context["response"].status_code >= HTTPStatus.BAD_REQUEST:
            context["response_headers"]["Content-Type"] = PROBLEM_JSON
        return context | own


def _question_form(view: Any, request: Any) -> str:
    """The parameters of a list as a form, filters first; "" beside a single object."""
    query = getattr(view, "query", None)
    if query is None or getattr(view, "action", "") != "list":
        return ""
    fields = [
        _form_field(name, field, request.query_params.getlist(name))
        for name, field in sorted(query().fields.items(), key=lambda item: item[0] in PAGE_PARAMETERS)
        if name not in HIDDEN_IN_FORM
    ]
    return loader.render_to_string(
        "rest_framework/parley_question.html", {"fields": fields, "asked": bool(request.query_params)}
    )


def _form_field(name: str, field: Any, values: list[str]) -> dict[str, Any]:
    """One parameter as the form's template needs it, with room for one more value if it can be repeated."""
    told = describe_parameter(name, field)
    room = [""] if told["repeatable"] or not values else []
    return {**told, "about": _marked_up(field.help_text), "values": [*values, *room]}


def _marked_up(text: str) -> SafeString:
    """A help text as HTML, with its code marked up.

    >>> _marked_up("`a-z` first, or < last")
    '<code>a-z</code> first, or &lt; last'
    """
    return mark_safe(CODE.sub(r"<code>\1</code>", escape(text)))


def name_of_view(view: Any) -> str:
    """The heading of a view's page (settings.REST_FRAMEWORK): its ``names``, for one object and for a list."""
    one, many = getattr(view, "names", ROOT_NAMES)
    return many if getattr(view, "suffix", None) == "List" else one
