"""The editor's desk …"""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.builders import (
    build_actor,
    build_article,
    build_correction,
    build_event,
    build_evidence,
    build_participation,
    build_statement,
    build_wording,
)
from timeline import models
from timeline.admin.correcting import begin_correction
from timeline.admin.webhooks import SubscriptionForm
from timeline.merging.corrections.reading import read_corrections
from timeline.models import (
    Actor,
    Alias,
    Change,
    Delivery,
    Event,
    Evidence,
    Feed,
    Involvement,
    Statement,
    Subscription,
    Tombstone,
)

pytestmark = pytest.mark.django_db
admin.autodiscover()
MODELS = [model for model in admin.site._registry if model.__module__.startswith(models.__name__)]


@pytest.fixture
def rows(admin_user: User) -> None:
    article, actor, event = build_article(), build_actor(), build_event()
    build_participation(event, actor)
    build_evidence(event, article)
    build_correction(event)
    build_wording(build_statement(speaker=actor), article)
    told = {"object_id": "a", "revision": 1, "recorded_at": "2025-03-01T00:00Z"}
    Change.objects.create(position=1, type="event", op="upsert", cause="source", **told)
    Alias.objects.create(id="event/a", type="event", old_id="a", target_id="b")
    Feed.objects.create(epoch="x")
    hook = Subscription.objects.create(owner=admin_user, url="https://example.org/hook", secret="whsec_eA==")
    Delivery.objects.create(
        subscription=hook, position=1, message_id="a", payload="{}", next_attempt_at=hook.created_at
    )
    Involvement.objects.create(position=1, actor_id="ana-berg")
    Tombstone.objects.create(id="event/a", type="event", object_id="a", revision=1)


def test_shows_every_model() -> None:
    assert {model.__name__ for model in MODELS} == set(models.__all__) - {
        "ActorPosting",
        "ActorQuerySet",
        "ArticlePosting",
        "ArticleQuerySet",
        "EventPosting",
        "EventQuerySet",
        "Heading",
        "StatementPosting",
        "StatementQuerySet",
    }


def test_calls_things_as_the_api_does(admin_client: Client) -> None:
    desk = admin_client.get("/admin/").content.decode()
    assert all(f"{name}</a>" in desk for name in ("Parley", "Webhooks", "Evidence", "Actors"))


def test_keeps_the_rules_that_django_checks() -> None:
    assert admin.site.check(list(apps.get_app_configs())) == []


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize(
    "model", [model for model in MODELS if model is not Subscription], ids=lambda model: model.__name__
)
def test_opens_the_list_and_the_row_and_edits_neither(admin_client: Client, model: type[Model]) -> None:
    name = f"admin:timeline_{model._meta.model_name}"
    listing = admin_client.get(reverse(f"{name}_changelist"), {"q": "a"} if model is not Feed else {})
    shown = admin_client.get(reverse(f"{name}_change", args=[model._default_manager.all()[0].pk]))
    assert (listing.status_code, shown.status_code) == (200, 200)
    assert b'name="_save"' not in shown.content
    assert admin_client.get(reverse(f"{name}_add")).status_code == 403


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("name", ["actor", "event", "statement"])
def test_begins_a_correction_and_leads_to_the_public_page(admin_client: Client, name: str) -> None:
    record: Actor | Event | Statement = apps.get_model("timeline", name).objects.get()
    Evidence.objects.update(words='"Ore", <they> said')

    page = admin_client.get(reverse(f"admin:timeline_{name}_change", args=[record.pk])).content.decode()

    (begun,) = re.findall(r"<pre>(.*?)</pre>", page, re.DOTALL)
    (correction,) = read_corrections(html.unescape(begun).replace('why = ""', 'why = "Seen."'), "corrections.toml")
    assert (correction.type, correction.id, correction.who) == (name, record.pk, "admin")
    assert correction.words == {"actor": "", "event": '"Ore", <they> said', "statement": "We are ready"}[name]
    assert f'href="/{name}s/{record.pk}/"' in page


@pytest.mark.parametrize(("speaker", "value"), [("ana-berg", "ana-berg"), (None, "a delegate")])
def test_begins_the_correction_of_a_speaker_with_who_it_is_now(speaker: str | None, value: str) -> None:
    statement = build_statement(speaker=build_actor(speaker) if speaker else None)
    (correction,) = read_corrections(
        begin_correction(statement, "ana", date(2025, 3, 1)).replace('why = ""', 'why = "Seen."'), "corrections.toml"
    )
    assert (correction.field, correction.value, correction.article) == ("speaker", value, "")


def test_asks_the_database_no_more_for_more_evidence(admin_client: Client) -> None:
    event, statement = build_event(), build_statement()

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(reverse("admin:timeline_event_change", args=[event.pk]))
            admin_client.get(reverse("admin:timeline_statement_change", args=[statement.pk]))
        return len(queries)

    def tell(number: int) -> None:
        article, actor = build_article(f"article-{number}"), build_actor(f"actor-{number}")
        build_evidence(event, article)
        build_wording(statement, article)
        build_participation(event, actor)

    tell(1)
    asked()  # Django remembers some things from here on
    once = asked()
    for number in range(2, 9):
        tell(number)
    assert asked() == once


def test_writes_of_a_webhook_only_what_was_changed(admin_user: User) -> None:
    hook = Subscription.objects.create(owner=admin_user, url="https://192.0.2.1/hook", secret="whsec_eA==")
    form = SubscriptionForm({"owner": admin_user.pk, "url": hook.url, "types": ["event"]}, instance=hook)
    form.clean_url = lambda: hook.url  # type: ignore[method-assign] # without asking the network
    assert form.is_valid(), form.errors
    Subscription.objects.update(position=7)
    admin.site._registry[Subscription].save_model(None, form.save(commit=False), form, True)  # type: ignore[arg-type] # needs no request
    written = Subscription.objects.get()
    assert (written.position, written.types, written.is_active) == (7, ["event"], False)
