"""Fills what entries are found by: classes of reach as they are now, words with marks, names with postings."""

from typing import Any

from django.db import migrations

WORDS_TABLE = {
    "sqlite": "CREATE VIRTUAL TABLE {table} USING fts5(text, reach, kind, tokenize = 'porter unicode61')",
    "postgresql": """
CREATE TABLE {table} (
    rowid bigint PRIMARY KEY,
    text text NOT NULL,
    reach varchar(2) NOT NULL,
    kind varchar(20) NOT NULL,
    vector tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED
);
CREATE INDEX {table}_vector ON {table} USING gin (vector)
""",
}
MOST_DAYS = (0, 5, 6, 26, 27, 28, 29, 30, 88, 91, 363, 364, 365, 3650, 3652, 36522, 36524)
CLASSES = " ".join(f"WHEN {{days}} <= {most} THEN {number}" for number, most in enumerate(MOST_DAYS))
REACH = f"""
UPDATE timeline_{{name}} SET reach = CASE
    WHEN starts_on IS NULL AND ends_on IS NULL THEN 0
    WHEN starts_on IS NULL THEN 19
    WHEN ends_on IS NULL THEN 18
    {CLASSES}
    ELSE 17 END
"""
DAYS = {"sqlite": "julianday(ends_on) - julianday(starts_on)", "postgresql": "ends_on - starts_on"}
JOINED = {"sqlite": "group_concat", "postgresql": "string_agg"}
# A line break, as the loader has it; the databases have no common word for it.
LINE = {"sqlite": "char(10)", "postgresql": "chr(10)"}
WORDS = {
    "event": """
SELECT key, title || {line} || place || coalesce(
    (SELECT {line} || {joined}(words, {line}) FROM timeline_evidence WHERE event_id = timeline_event.id), ''), reach, kind
FROM timeline_event WHERE key IS NOT NULL
""",
    "statement": """
SELECT key, timeline_statement.text || {line} || speaker_name || coalesce(
    (SELECT {line} || {joined}(told.text, {line}) FROM timeline_wording told
     WHERE told.statement_id = timeline_statement.id), ''), reach, kind
FROM timeline_statement WHERE key IS NOT NULL
""",
}
NAMES = {
    "event": """
SELECT 'actor', part.actor_id, entry.key, entry.reach, entry.kind
FROM timeline_participation part JOIN timeline_event entry ON entry.id = part.event_id WHERE entry.key IS NOT NULL
UNION SELECT 'publisher', article.publisher, entry.key, entry.reach, entry.kind
FROM timeline_evidence told JOIN timeline_article article ON article.id = told.article_id
JOIN timeline_event entry ON entry.id = told.event_id WHERE entry.key IS NOT NULL
""",
    "statement": """
SELECT 'speaker', speaker_id, key, reach, kind FROM timeline_statement WHERE key IS NOT NULL AND speaker_id IS NOT NULL
UNION SELECT 'addressee', addressee_id, key, reach, kind
FROM timeline_statement WHERE key IS NOT NULL AND addressee_id IS NOT NULL
UNION SELECT 'actor', speaker_id, key, reach, kind
FROM timeline_statement WHERE key IS NOT NULL AND speaker_id IS NOT NULL
UNION SELECT 'actor', addressee_id, key, reach, kind
FROM timeline_statement WHERE key IS NOT NULL AND addressee_id IS NOT NULL
UNION SELECT 'publisher', article.publisher, entry.key, entry.reach, entry.kind
FROM timeline_wording told JOIN timeline_article article ON article.id = told.article_id
JOIN timeline_statement entry ON entry.id = told.statement_id WHERE entry.key IS NOT NULL
""",
}


def fill(apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for name in ("event", "statement"):
        words = f"timeline_{name}words"
        schema_editor.execute(REACH.format(name=name, days=f"({DAYS[vendor]})"))
        schema_editor.execute(f"DROP TABLE {words}")
        schema_editor.execute(WORDS_TABLE[vendor].format(table=words))
        texts = WORDS[name].format(joined=JOINED[vendor], line=LINE[vendor])
        schema_editor.execute(f"INSERT INTO {words} (rowid, text, reach, kind) {texts}")
        schema_editor.execute(f"INSERT INTO timeline_{name}posting (role, name, key, reach, kind) {NAMES[name]}")


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0007_postings"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
