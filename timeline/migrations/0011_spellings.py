"""Gives actors the spellings of their names between which articles differ."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0010_articles_by_day")]

    operations = [
        migrations.AddField("actor", "disagreements", models.JSONField(blank=True, default=list)),
    ]
