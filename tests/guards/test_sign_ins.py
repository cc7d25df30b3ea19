"""Whoever signs in …"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.test import Client

from timeline.guards import sign_ins
from timeline.guards.clients import WINDOW, Window

RIGHT, WRONG = "oslo-meeting", "guess"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ana")]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A minute in which nobody gave a wrong password yet, and which goes on only by hand."""
    clock = SimpleNamespace(now=0.0)
    monkeypatch.setattr(sign_ins, "WRONG", Window())
    monkeypatch.setattr(sign_ins, "time", SimpleNamespace(time=lambda: clock.now))
    return clock


@pytest.fixture
def ana(clock: SimpleNamespace) -> User:  # noqa: ARG001 - it begins the minute
    return User.objects.create_user("ana", password=RIGHT, is_staff=True)


def ask(password: str, address: str = "192.0.2.7") -> int:
    """The status of an answer to HTTP Basic from an address."""
    secret = b64encode(f"ana:{password}".encode()).decode()
    answer = Client().get("/api/v1/webhooks/", headers={"authorization": f"Basic {secret}"}, REMOTE_ADDR=address)
    return answer.status_code


def fill_in(password: str) -> int:
    """The status of an answer to the form of the admin: it shows the form again where the password is wrong."""
    return (
        Client().post("/admin/login/", {"username": "ana", "password": password}, REMOTE_ADDR="192.0.2.7").status_code
    )


@pytest.mark.parametrize("again", [ask, fill_in])
def test_with_many_wrong_passwords_waits_for_the_next_minute(
    clock: SimpleNamespace, again: Callable[[str], int]
) -> None:
    right = again(RIGHT)
    wrong = {again(WRONG) for _ in range(sign_ins.MOST_WRONG)}

    assert {again(RIGHT)} == wrong != {right}
    assert ask(RIGHT, "192.0.2.8") == 200

    clock.now = WINDOW
    assert again(RIGHT) == right


def test_with_many_wrong_passwords_has_no_more_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(sign_ins.MOST_WRONG):
        ask(WRONG)
    monkeypatch.setattr(User, "check_password", lambda *_: pytest.fail("to check a password takes time"))

    assert ask(RIGHT) == 401


def test_with_the_right_password_is_not_counted() -> None:
    assert {ask(RIGHT) for _ in range(sign_ins.MOST_WRONG + 1)} == {200}


def test_from_no_address_is_not_counted() -> None:
    for _ in range(sign_ins.MOST_WRONG):
        assert authenticate(username="ana", password=WRONG) is None
    assert authenticate(username="ana", password=RIGHT) is not None
