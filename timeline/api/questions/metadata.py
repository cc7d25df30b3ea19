"""The answer to OPTIONS: what a view answers, and which parameters it takes."""

from __future__ import annotations

from typing import Any

from rest_framework.metadata import BaseMetadata
from rest_framework.request import Request

from timeline.api.questions.parameters import describe_parameter


class QuestionMetadata(BaseMetadata):
    """The description of a list or of one object, the forms of the answer, and all parameters."""

    def determine_metadata(self, request: Request, view: Any) -> dict[str, Any]:  # noqa: ARG002 - the same for everyone
        """The description of a view."""
        query = view.object_query if getattr(view, "detail", False) else view.query
        return {
            "name": view.get_view_name(),
            "description": view.get_view_description(),
            "formats": {renderer.format: renderer.media_type for renderer in view.renderer_classes},
            "parameters": [describe_parameter(name, field) for name, field in query().fields.items()],
        }
