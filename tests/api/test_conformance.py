"""The API conforms to its own schema, whatever it is asked: schemathesis makes up the questions."""

from __future__ import annotations

from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from config.wsgi import application

pytestmark = pytest.mark.slow

QUESTIONS_FOR_EACH_ADDRESS = 15
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    unsupported_method,
]


schema = schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", application)


@pytest.fixture(autouse=True)
def _without_waiting(
    world: None,  # noqa: ARG001 - something must be there to be found
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("timeline.sync.feed.waiting.MOST_SECONDS", 0)


@schema.parametrize()
@hypothesis.settings(
    max_examples=QUESTIONS_FOR_EACH_ADDRESS,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_answers_as_documented(case: Any) -> None:
    if str((case.query or {}).get("wait", "")).isdigit():
        case.query["wait"] = "0"  # to wait for changes is right, and slow
    # An answer with fewer keys is what was asked for, and no longer the whole object of the schema.
    lean = [response_schema_conformance] if "fields" in (case.query or {}) else []
    # schemathesis does not open what is compressed.
    case.call_and_validate(checks=CHECKS, excluded_checks=lean, headers={"Accept-Encoding": "identity"})
