"""A database server that began anew since the last request, which SQLite has none of, …"""

from __future__ import annotations

import pytest
from django.db import close_old_connections, connection
from django.test import Client

from tests.databases import run_only_on

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("address", ["/api/v1/changes/", "/articles/"])
def test_is_asked_again_by_a_connection_that_works(client: Client, address: str) -> None:
    run_only_on("postgresql")
    connection.ensure_connection()
    process, another = connection.connection.info.backend_pid, connection.copy()
    with another.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [process])
    another.close()
    close_old_connections()  # as each request begins, but not a test's
    assert client.get(address).status_code == 200
