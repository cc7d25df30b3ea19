"""Loading what very many articles tell …"""

from __future__ import annotations

import json

import pytest

from tests.builders import (
    value_of_article,
    value_of_event,
    value_of_evidence,
    value_of_statement,
    value_of_timeline,
    value_of_wording,
)
from tests.loading.conftest import Load
from timeline.models import Event, Statement

pytestmark = pytest.mark.django_db

MANY = 1001  # SQLite takes no condition of more than a thousand parts


def test_keeps_the_words_of_each(load: Load) -> None:
    names = [f"article-{number}" for number in range(MANY)]
    event = value_of_event(evidence=tuple(map(value_of_evidence, names)))
    statement = value_of_statement(wordings=tuple(map(value_of_wording, names)))
    load(value_of_timeline(articles=tuple(map(value_of_article, names)), events=(event,), statements=(statement,)))
    for row in (Event.objects.get(), Statement.objects.get()):
        assert len(json.loads(row.document)["sources"]) == MANY
