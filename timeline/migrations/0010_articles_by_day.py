"""Puts articles in the order of their days of publication, and lists them under who is involved in what they carry."""

from collections import Counter
from datetime import date
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from timeline.models.search import words_of

KEY_BITS = 32
AT_A_TIME = 1000


def leave(apps: Any, schema_editor: Any) -> None:
    counted = apps.get_model("timeline", "ArticlePosting").objects.values_list("heading").annotate(models.Count("entry"))
    for heading, entries in counted:
        left = apps.get_model("timeline", "Heading").objects.filter(pk=heading)
        left.update(entries=models.F("entries") - entries)


def enter(apps: Any, schema_editor: Any) -> None:
    """Without a counter nothing was loaded yet by what gives keys, and articles wait for it like all the rest."""
    feed = apps.get_model("timeline", "Feed").objects.filter(pk=1).first()
    if feed is None:
        return
    posting, heading_model = apps.get_model("timeline", "ArticlePosting"), apps.get_model("timeline", "Heading")
    known = {(heading.role, heading.name): heading for heading in heading_model.objects.exclude(role="beginning")}
    counts: Counter[int] = Counter()
    for article in apps.get_model("timeline", "Article").objects.prefetch_related(*CARRIED).iterator(AT_A_TIME):
        feed.number += 1
        article.key = (article.published_on or date.max).toordinal() << KEY_BITS | feed.number
        article.save(update_fields=["key"])
        headings = []
        for role, name in headings_of(article):
            if (role, name) not in known:
                known[role, name] = heading_model.objects.create(role=role, name=name)
            headings.append(known[role, name].pk)
        counts.update(headings)
        posting.objects.bulk_create(posting(heading_id=each, entry_id=article.key) for each in headings)
    for heading, entries in counts.items():
        heading_model.objects.filter(pk=heading).update(entries=models.F("entries") + entries)
    feed.save(update_fields=["number"])


def headings_of(article: Any) -> set[tuple[str, str]]:
    headings = {("publisher", article.publisher)} | {("word", word) for word in words_of(article.title)}
    for told in article.evidence.all():
        headings |= {("actor", part.actor_id) for part in told.event.participations.all()}
    for told in article.wordings.all():
        voices = {("speaker", told.statement.speaker_id), ("addressee", told.statement.addressee_id)}
        named = {(role, actor) for role, actor in voices if actor}
        headings |= named | {("actor", actor) for _, actor in named}
    return headings


CARRIED = ("evidence__event__participations", "wordings__statement")


class Migration(migrations.Migration):
    dependencies = [("timeline", "0009_headings")]

    operations = [
        migrations.AddField("article", "key", models.BigIntegerField(editable=False, null=True, unique=True)),
        migrations.RunPython(leave, migrations.RunPython.noop),
        migrations.DeleteModel("ArticlePosting"),
        migrations.CreateModel(
            name="ArticlePosting",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "heading_id", "entry_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "heading",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="timeline.heading",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_column="key",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="postings",
                        to="timeline.article",
                        to_field="key",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.RunPython(enter, migrations.RunPython.noop),
    ]
