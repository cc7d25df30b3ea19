"""Lists the headings of a role by how many things are under them, so that a page finds the busiest actors at once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0011_spellings")]

    operations = [
        migrations.AddIndex("heading", models.Index(fields=["role", "-entries"], name="heading_busiest")),
    ]
