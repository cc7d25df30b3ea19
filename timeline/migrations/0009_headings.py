"""Lists everything under headings: names as before, words in place of the databases' own searches, actors and articles too."""

from collections import Counter
from itertools import chain
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from timeline.models.search import beginnings_of, words_of

AT_A_TIME = 1000
PLACED = {"event": "key", "statement": "key", "actor": "pk", "article": "pk"}


def fill(apps: Any, schema_editor: Any) -> None:
    headings: dict[tuple[str, str], int] = {}
    counts: Counter[int] = Counter()
    for name, place in PLACED.items():
        model = apps.get_model("timeline", name)
        posting = apps.get_model("timeline", f"{name}posting")
        listed: list[Any] = []
        for thing in model.objects.exclude(**{place: None}).prefetch_related(*SHOWN[name]).iterator(AT_A_TIME):
            copies = {"reach": thing.reach or None, "kind": thing.kind} if place == "key" else {}
            for heading in set(HEADINGS[name](thing)):
                number = headings.setdefault(heading, len(headings) + 1)
                counts[number] += 1
                listed.append(posting(heading_id=number, entry_id=getattr(thing, place), **copies))
            if len(listed) > AT_A_TIME:
                posting.objects.bulk_create(listed)
                listed = []
        posting.objects.bulk_create(listed)
    heading_model = apps.get_model("timeline", "Heading")
    rows = (heading_model(role=role, name=name, entries=counts[number]) for (role, name), number in headings.items())
    heading_model.objects.bulk_create(rows, AT_A_TIME)


def of_event(event: Any) -> Any:
    told = event.evidence.all()
    yield from (("actor", part.actor_id) for part in event.participations.all())
    yield from told_in(told)
    yield from words([event.title, event.place, *(each.words for each in told)])


def of_statement(said: Any) -> Any:
    told = said.wordings.all()
    for role, actor in (("speaker", said.speaker_id), ("addressee", said.addressee_id)):
        if actor:
            yield from ((role, actor), ("actor", actor))
    yield from told_in(told)
    yield from words([said.text, said.speaker_name, *(each.text for each in told)])


def of_actor(actor: Any) -> Any:
    return (("beginning", each) for each in beginnings_of("\n".join([actor.name, *actor.names])))


def of_article(article: Any) -> Any:
    return chain([("publisher", article.publisher)], words([article.title]))


def told_in(told: Any) -> Any:
    for each in told:
        yield from (("article", each.article_id), ("publisher", each.article.publisher))


def words(texts: Any) -> Any:
    return (("word", word) for word in words_of("\n".join(texts)))


HEADINGS = {"event": of_event, "statement": of_statement, "actor": of_actor, "article": of_article}
SHOWN: dict[str, list[str]] = {
    "event": ["participations", "evidence__article"],
    "statement": ["wordings__article"],
    "actor": [],
    "article": [],
}


def posting(name: str, **reference: Any) -> migrations.CreateModel:
    """The table of what is listed under headings, of one kind of thing."""
    heading = models.ForeignKey(
        db_constraint=False,
        db_index=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="+",
        to="timeline.heading",
    )
    entry = models.ForeignKey(
        db_constraint=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="postings",
        to=f"timeline.{name.lower()}",
        **reference,
    )
    key = models.CompositePrimaryKey(
        "heading_id", "entry_id", blank=True, editable=False, primary_key=True, serialize=False
    )
    fields = [("pk", key), ("heading", heading), ("entry", entry)]
    return migrations.CreateModel(f"{name}Posting", fields, options={"abstract": False})


def dated_posting(name: str) -> migrations.CreateModel:
    """The same of what has a place in the timeline."""
    created = posting(name, db_column="key", to_field="key")
    indexes = [
        models.Index(fields=["heading", "kind", "entry"], name=f"{name.lower()}posting_kind"),
        models.Index(
            fields=["heading", "reach", "entry"],
            condition=models.Q(("reach__isnull", False)),
            name=f"{name.lower()}posting_reach",
        ),
    ]
    copies: list[tuple[str, models.Field[Any, Any]]] = [
        ("reach", models.PositiveSmallIntegerField(null=True)),
        ("kind", models.CharField(max_length=20)),
    ]
    return migrations.CreateModel(
        created.name, [*created.fields, *copies], options={"abstract": False, "indexes": indexes}
    )


class Migration(migrations.Migration):
    dependencies = [("timeline", "0008_found_by_postings")]

    operations = [
        *(migrations.DeleteModel(f"{name}{index}") for name in ("Event", "Statement") for index in ("Posting", "Words")),
        # The state knows these tables, but Django did not make them.
        migrations.RunSQL(["DROP TABLE timeline_eventwords", "DROP TABLE timeline_statementwords"]),
        migrations.CreateModel(
            name="Heading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("actor", "actor"),
                            ("speaker", "speaker"),
                            ("addressee", "addressee"),
                            ("publisher", "publisher"),
                            ("article", "article"),
                            ("word", "word"),
                            ("beginning", "beginning"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name", models.TextField()),
                ("entries", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("role", "name"), name="heading_once")],
            },
        ),
        dated_posting("Event"),
        dated_posting("Statement"),
        posting("Actor"),
        posting("Article"),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
