from django.db import migrations

TABLE = "articles_searchtext"
# The order of the columns is that of their weight, heaviest first.
COLUMNS = ("headline", "dek", "names", "text")

POSTGRESQL = (
    f"""ALTER TABLE {TABLE} ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', headline), 'A') ||
        setweight(to_tsvector('english', dek), 'B') ||
        setweight(to_tsvector('english', names), 'C') ||
        setweight(to_tsvector('english', text), 'D')
    ) STORED""",
    f"CREATE INDEX articles_search_words ON {TABLE} USING gin (words)",
)
NEW = ", ".join(f"new.{column}" for column in COLUMNS)
OLD = ", ".join(f"old.{column}" for column in COLUMNS)
NAMES = ", ".join(COLUMNS)
ADD = f"INSERT INTO articles_search (rowid, {NAMES}) VALUES (new.edition_id, {NEW});"
TAKE = f"INSERT INTO articles_search (articles_search, rowid, {NAMES}) VALUES ('delete', old.edition_id, {OLD});"
# The words stand in the table alone; the triggers keep the index in step with it.
SQLITE = (
    f"""CREATE VIRTUAL TABLE articles_search USING fts5(
        {NAMES}, content='{TABLE}', content_rowid='edition_id', tokenize='porter unicode61 remove_diacritics 2'
    )""",
    f"CREATE TRIGGER articles_search_added AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"CREATE TRIGGER articles_search_taken AFTER DELETE ON {TABLE} BEGIN {TAKE} END",
    f"CREATE TRIGGER articles_search_changed AFTER UPDATE ON {TABLE} BEGIN {TAKE} {ADD} END",
)
BACK = {
    "postgresql": (f"ALTER TABLE {TABLE} DROP COLUMN words",),
    "sqlite": (
        "DROP TRIGGER articles_search_added",
        "DROP TRIGGER articles_search_taken",
        "DROP TRIGGER articles_search_changed",
        "DROP TABLE articles_search",
    ),
}


def index(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def unindex(apps, schema_editor):
    for statement in BACK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [("articles", "0005_picks_without_place")]

    operations = [migrations.RunPython(index, unindex)]
