"""A reply, what it answers and their root are in one thread, and the database says so.

Django has no constraint over two rows. PostgreSQL has the foreign key of two columns; SQLite adds none to a table that
stands, so there it is triggers. SQLite drops them whenever Django makes the table anew (most changes of its columns):
a migration that does so must end with `keep`, and tests/comments/test_constraints.py fails if it does not.
"""

from django.db import migrations

COLUMNS = ("parent_id", "root_id")
OTHER_THREAD = """
    SELECT 1 FROM comments_comment WHERE thread_id <> NEW.thread_id AND id IN (NEW.parent_id, NEW.root_id)
"""
REPLY_LEFT_BEHIND = """
    SELECT 1 FROM comments_comment WHERE thread_id <> NEW.thread_id AND (parent_id = NEW.id OR root_id = NEW.id)
"""
REFUSE = "BEGIN SELECT RAISE(ABORT, 'parent_in_the_same_thread'); END"
TRIGGERS = {
    "comment_parent_in_thread_insert": f"""
        BEFORE INSERT ON comments_comment WHEN EXISTS ({OTHER_THREAD}) {REFUSE}
    """,
    "comment_parent_in_thread_update": f"""
        BEFORE UPDATE OF thread_id, parent_id, root_id ON comments_comment
        WHEN EXISTS ({OTHER_THREAD}) OR EXISTS ({REPLY_LEFT_BEHIND}) {REFUSE}
    """,
}


def keep(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for column in COLUMNS:
            schema_editor.execute(
                f"ALTER TABLE comments_comment ADD CONSTRAINT comment_{column}_in_thread "
                f"FOREIGN KEY ({column}, thread_id) REFERENCES comments_comment (id, thread_id) "
                "DEFERRABLE INITIALLY DEFERRED"
            )
    else:
        for name, body in TRIGGERS.items():
            schema_editor.execute(f"CREATE TRIGGER {name} {body}")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for column in COLUMNS:
            schema_editor.execute(f"ALTER TABLE comments_comment DROP CONSTRAINT comment_{column}_in_thread")
    else:
        for name in TRIGGERS:
            schema_editor.execute(f"DROP TRIGGER {name}")


class Migration(migrations.Migration):
    dependencies = [("comments", "0002_initial")]
    operations = [migrations.RunPython(keep, drop)]
