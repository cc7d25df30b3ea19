"""The database …"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from tests.builders import build_actor, build_article, build_event, build_evidence, build_participation, build_statement
from timeline.fixture_files.rows import COLUMNS, pk_length
from timeline.loading.stored import MODELS
from timeline.models import Alias, Feed

pytestmark = pytest.mark.django_db
RENDERED = {"document", "digest", "revision", "key", "reach", "running_words"}


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS.keys())
def test_has_the_columns_that_fixtures_have_and_those_that_loading_fills(model: type[Model]) -> None:
    fields = {field.name: field for field in model._meta.get_fields() if field.concrete}
    columns = COLUMNS[model._meta.label_lower]
    assert set(fields) - RENDERED - {"id"} == set(columns)
    assert fields["id"].max_length == pk_length(model._meta.label_lower)


@pytest.mark.parametrize(("name", "model"), MODELS.items(), ids=MODELS.keys())
def test_takes_every_text_that_fixtures_may_hold(name: str, model: type[Model]) -> None:
    for field, column in COLUMNS[name].items():
        longest = getattr(model._meta.get_field(field), "max_length", None)
        if longest and column.accepts("x" * 10):
            assert not column.accepts("x" * (longest + 1)), field


def evidence_without_words() -> Any:
    return build_evidence(build_event(), build_article(), start=5, end=5)


def participation_twice() -> Any:
    event, actor = build_event(), build_actor()
    build_participation(event, actor)
    return build_participation(event, actor, id="again")


def alias_twice() -> Any:
    Alias.objects.create(id="one", type="event", old_id="a", target_id="b")
    return Alias.objects.create(id="two", type="event", old_id="a", target_id="c")


REFUSED: dict[str, Callable[[], Any]] = {
    "an end before the start": lambda: build_event(ends_on=date(2025, 2, 1)),
    "an unknown precision": lambda: build_event(precision="hour"),
    "days of an unknown date": lambda: build_event(precision="unknown"),
    "a known date without days": lambda: build_statement(starts_on=None, ends_on=None),
    "an unknown kind of event": lambda: build_event(kind="party"),
    "an unknown status": lambda: build_event(status="maybe"),
    "an unknown kind of statement": lambda: build_statement(kind="sung"),
    "an unknown kind of actor": lambda: build_actor(kind="planet"),
    "evidence without words": evidence_without_words,
    "the same participation twice": participation_twice,
    "two meanings of an alias": alias_twice,
    "a second counter row": lambda: Feed.objects.create(id=2, epoch="x"),
}


@pytest.mark.parametrize("build", REFUSED.values(), ids=REFUSED.keys())
def test_refuses(build: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        build()


def test_takes_what_the_builders_build() -> None:
    event, actor, article = build_event(), build_actor(), build_article()
    build_participation(event, actor)
    build_evidence(event, article)
    build_statement(speaker=actor)
