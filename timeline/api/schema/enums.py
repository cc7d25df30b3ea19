"""The enums of the schema that have a name, which ``settings.SPECTACULAR_SETTINGS`` gives them."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from timeline.domain.kinds import (
    ActorKind,
    ContestedField,
    CorrectionAction,
    Corroboration,
    EventKind,
    EventStatus,
    Precision,
    StatementKind,
    values_of,
)

ACTOR_KINDS = values_of(ActorKind)
EVENT_KINDS = values_of(EventKind)
EVENT_STATUSES = values_of(EventStatus)
STATEMENT_KINDS = values_of(StatementKind)
PRECISIONS = values_of(Precision)
CORROBORATIONS = values_of(Corroboration)
CONTESTED_FIELDS = values_of(ContestedField)
CORRECTION_ACTIONS = values_of(CorrectionAction)


@cache
def enum_shapes() -> dict[tuple[str, ...], dict[str, Any]]:
    """The enums that have a name: generated clients get one type for a parameter and for what it chooses."""
    named: Any = settings.SPECTACULAR_SETTINGS["ENUM_NAME_OVERRIDES"]
    shapes = {name: {"$ref": f"#/components/schemas/{name}"} for name in named}
    either = {"anyOf": [shapes["EventKind"], shapes["StatementKind"]]}
    return {tuple(import_string(path)): {"allOf": [shapes[name]]} for name, path in named.items()} | {
        (*EVENT_KINDS, *STATEMENT_KINDS): either
    }
