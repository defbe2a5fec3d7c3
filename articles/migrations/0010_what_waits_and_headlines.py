from django.conf import settings
from django.db import migrations, models
from django.db.models import Exists, F, OuterRef, Q

TABLE, INDEX = "articles_article", "articles_headlines"
POSTGRESQL = f"CREATE INDEX {INDEX} ON {TABLE} USING gin (to_tsvector('simple', headline))"
ADD = f"INSERT INTO {INDEX} (rowid, headline) VALUES (new.id, new.headline);"
TAKE = f"INSERT INTO {INDEX} ({INDEX}, rowid, headline) VALUES ('delete', old.id, old.headline);"
# The words stand in the table alone; the triggers keep the index in step with it.
SQLITE = (
    f"""CREATE VIRTUAL TABLE {INDEX} USING fts5(
        headline, content='{TABLE}', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )""",
    f"CREATE TRIGGER {INDEX}_added AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"CREATE TRIGGER {INDEX}_taken AFTER DELETE ON {TABLE} BEGIN {TAKE} END",
    f"CREATE TRIGGER {INDEX}_changed AFTER UPDATE OF headline ON {TABLE} BEGIN {TAKE} {ADD} END",
    f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')",
)
BACK = {
    "postgresql": (f"DROP INDEX {INDEX}",),
    "sqlite": (
        f"DROP TRIGGER {INDEX}_added",
        f"DROP TRIGGER {INDEX}_taken",
        f"DROP TRIGGER {INDEX}_changed",
        f"DROP TABLE {INDEX}",
    ),
}


def index(apps, schema_editor):
    for statement in (POSTGRESQL,) if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def unindex(apps, schema_editor):
    for statement in BACK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def wait(apps, schema_editor):
    """What is being written or reviewed, and what is approved and was never printed."""
    printed = apps.get_model("articles", "Edition").objects.filter(revision=OuterRef("head"))
    waiting = Q(stage__in=("drafting", "in_review")) | (Q(stage="approved") & ~Exists(printed))
    apps.get_model("articles", "Article").objects.filter(waiting).update(waits_since=F("changed_at"))


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0009_clients_of_sections"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # May be empty: so SQLite adds it in place, and the triggers of this table stay.
        migrations.AddField(
            model_name="article",
            name="waits_since",
            field=models.DateTimeField(
                editable=False,
                help_text="Since when somebody is to take it on; empty while nothing is to be done.",
                null=True,
            ),
        ),
        migrations.RunPython(wait, migrations.RunPython.noop, elidable=True),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["section", "-changed_at", "-id"], name="article_by_section"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["kind", "-changed_at", "-id"], name="article_by_kind"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["created_by", "-changed_at", "-id"], name="article_by_beginner"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("waits_since__isnull", False)), fields=["waits_since", "id"], name="article_waits"
            ),
        ),
        migrations.RunPython(index, unindex),
    ]
