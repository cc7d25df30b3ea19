"""An address of the API goes in; what it answers comes out."""

from __future__ import annotations

from typing import Any

from django.test import Client


def ask(client: Client, address: str) -> Any:
    """The answer of an address beneath the API's."""
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def ids(client: Client, address: str) -> list[str]:
    """The ids of the results of a list."""
    return [result["id"] for result in ask(client, address)["results"]]
