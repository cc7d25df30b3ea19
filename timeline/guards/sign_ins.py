"""Sign-ins to the admin and to webhooks: who gives too many wrong passwords waits for the next minute.

To check a password takes a good part of a second on purpose, so guesses would also keep the server from its readers.
"""

from __future__ import annotations

import time
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from timeline.guards.clients import Window, client_of

MOST_WRONG = 10  # passwords of one address in a minute, more than anybody mistypes
WRONG = Window()


class PatientBackend(ModelBackend):
    """Django's accounts, with a limit of wrong passwords for each address; each process counts its own."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> User | None:
        """The user with this name and password, if any.

        :raises PermissionDenied: without looking, for an address that gave too many wrong passwords.
        """
        client = client_of(request.META) if request is not None else ""
        if client and WRONG.count(client, time.time(), 0) >= MOST_WRONG:
            raise PermissionDenied
        user = super().authenticate(request, username, password, **kwargs)
        if client and user is None:
            WRONG.count(client, time.time())
        return user
