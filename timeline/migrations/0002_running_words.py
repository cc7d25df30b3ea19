from django.db import migrations, models


def words() -> "models.TextField[str, str]":
    return models.TextField(default="", db_default="", editable=False)


class Migration(migrations.Migration):
    """Let events, statements and articles be searched for phrases, once ``rebuild_documents`` has listed them anew."""

    dependencies = [("timeline", "0001_initial")]

    operations = [
        migrations.AddField(model_name=model, name="running_words", field=words())
        for model in ("article", "event", "statement")
    ]
