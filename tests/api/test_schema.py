"""The schema …"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from jsonschema import Draft202012Validator
from pytest_django import Settings

from timeline.api.schema.meanings import MEANINGS

SNAPSHOT = Path(__file__).parent / "openapi.yaml"
Schema = dict[str, Any]


def schema_text() -> str:
    out = io.StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=out)
    return out.getvalue()


def test_is_valid_without_a_warning_and_as_reviewed() -> None:
    assert schema_text() == SNAPSHOT.read_text(), (
        "The public contract changed. If that is meant: manage.py spectacular --file tests/api/openapi.yaml"
    )


def test_is_served_as_openapi_3_1(schema: Schema) -> None:
    assert schema["openapi"] == "3.1.1"


def test_has_documentation_that_asks_no_other_host(client: Client) -> None:
    page = client.get("/api/v1/docs/").content.decode()
    assert "/static/drf_spectacular_sidecar/swagger-ui-dist/" in page
    assert "cdn" not in page
    script = client.get("/api/v1/docs/?script").content.decode()
    assert '"validatorUrl": null' in script, "Swagger UI has a validator of its makers read each schema"


def test_has_documentation_that_is_the_same_for_everyone(client: Client) -> None:
    for address in ("/api/v1/docs/", "/api/v1/docs/?script"):
        page = client.get(address)
        assert not page.cookies
        assert client.get(address, headers={"if-none-match": page["ETag"]}).status_code == 304


def test_has_documentation_whose_script_holds_a_token_for_who_may_be_signed_in(client: Client) -> None:
    client.cookies["sessionid"] = "a"
    page = client.get("/api/v1/docs/?script")
    assert page["Content-Type"] == "application/javascript"
    assert page.cookies["csrftoken"].value
    assert "Cookie" in page["Vary"]


@pytest.mark.parametrize("name", ["timeline", "events", "statements", "actors", "articles"])
def test_gives_every_parameter_words_and_an_example(schema: Schema, name: str) -> None:
    for parameter in schema["paths"][f"/api/v1/{name}/"]["get"]["parameters"]:
        assert parameter["description"]
        assert parameter["schema"].get("examples") or parameter.get("examples"), parameter


@pytest.mark.parametrize("address", ["", "events/", "events/{id}/", "changes/"])
def test_tells_the_headers_and_that_nothing_may_have_changed(schema: Schema, address: str) -> None:
    answers = schema["paths"][f"/api/v1/{address}"]["get"]["responses"]
    assert {"200", "304", "405", "406", "429", "500"} <= set(answers)
    assert {"ETag", "Cache-Control", "RateLimit", "RateLimit-Policy"} <= set(answers["200"]["headers"])
    assert ("Link" in answers["200"]["headers"]) == (address == "events/")
    assert set(answers["429"]["headers"]) == {"Retry-After"}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["", "events/", "changes/"])
def test_tells_no_header_that_is_not_sent(client: Client, schema: Schema, settings: Settings, address: str) -> None:
    settings.API_REQUESTS_PER_MINUTE = 100_000
    told = schema["paths"][f"/api/v1/{address}"]["get"]["responses"]["200"]["headers"]
    answer = client.get(f"/api/v1/{address}")
    assert set(told) - {"Link"} <= set(answer.headers)
    assert client.get(f"/api/v1/{address}", headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_is_kept_and_compressed_like_what_it_describes(client: Client) -> None:
    answer = client.get("/api/v1/schema/", headers={"accept-encoding": "gzip"})
    assert (answer["Content-Encoding"], answer["Cache-Control"].partition(",")[0]) == ("gzip", "public")
    again = client.get("/api/v1/schema/", headers={"accept-encoding": "gzip", "if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_is_refused_in_a_form_that_it_has_not(client: Client) -> None:
    answer = client.get("/api/v1/schema/?format=xml")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "format")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["timeline", "events", "statements", "actors", "articles"])
def test_gives_examples_that_are_answered(client: Client, schema: Schema, name: str) -> None:
    for parameter in schema["paths"][f"/api/v1/{name}/"]["get"]["parameters"]:
        example = parameter["schema"].get("examples", ["csv"])[0]
        if parameter["name"] != "cursor":  # which only a server makes
            assert client.get(f"/api/v1/{name}/", {parameter["name"]: example}).status_code == 200, parameter


def test_asks_for_no_key(schema: Schema) -> None:
    assert "security" not in json.dumps(schema)


def test_has_one_name_for_the_kinds_of_a_parameter_and_of_what_it_finds(schema: Schema) -> None:
    parameters = {item["name"]: item["schema"] for item in schema["paths"]["/api/v1/events/"]["get"]["parameters"]}
    kind = schema["components"]["schemas"]["Event"]["properties"]["kind"]
    assert parameters["kind"]["items"]["allOf"] == kind["allOf"] == [{"$ref": "#/components/schemas/EventKind"}]


def test_says_of_each_enum_what_its_values_mean(schema: Schema) -> None:
    shapes = {name: shape for name, shape in schema["components"]["schemas"].items() if "enum" in shape}
    assert {name: set(values) for name, (_, values) in MEANINGS.items()} == {
        name: set(shape["enum"]) for name, shape in shapes.items()
    }
    for shape in shapes.values():
        assert all(f"* `{value}`: " in shape["description"] for value in shape["enum"])


@pytest.mark.parametrize("name", ["timeline", "events", "statements", "actors", "articles"])
@pytest.mark.parametrize("address", ["", "{id}/"])
def test_gives_examples_of_answers_with_all_their_keys(schema: Schema, name: str, address: str) -> None:
    content = schema["paths"][f"/api/v1/{name}/{address}"]["get"]["responses"]["200"]["content"]["application/json"]
    asked = Draft202012Validator(content["schema"] | {"components": schema["components"]})
    for example in content["examples"].values():
        asked.validate(example["value"])
        for told in example["value"].get("results", [example["value"]]):
            assert set(told) == set(schema["components"]["schemas"][told["type"].title()]["required"])


def test_describes_an_object_like_its_list(schema: Schema) -> None:
    described = [schema["paths"][f"/api/v1/statements/{address}"]["get"]["description"] for address in ("", "{id}/")]
    assert described[1].startswith(described[0])


def test_gives_an_example_of_the_feed_that_fits_its_description(schema: Schema) -> None:
    content = schema["paths"]["/api/v1/changes/"]["get"]["responses"]["200"]["content"]["application/json"]
    asked = Draft202012Validator(content["schema"] | {"components": schema["components"]})
    told = content["examples"]["Page"]["value"]
    asked.validate(told)
    assert {change["op"] for change in told["results"]} == {"upsert", "merge"}
    assert all(
        set(change) == set(schema["components"]["schemas"]["Change"]["properties"]) for change in told["results"]
    )
