"""The project's own settings, in development, with a data folder that goes when the tests end."""

import os
import tempfile

READ = ("ALLOWED_HOSTS", "EMAIL_URL", "PAYMENTS", "PORT", "REDIS_URL", "SECRET_KEY", "SITE_URL", "TRUSTED_PROXIES")
for name in READ:
    os.environ.pop(name, None)
os.environ["DEBUG"] = "1"
# The processes of a parallel run share the folder of the one that started them.
if "EDITORIAL_TEST_FOLDER" not in os.environ:
    folder = tempfile.TemporaryDirectory(prefix="editorial-tests-", ignore_cleanup_errors=True)
    os.environ["EDITORIAL_TEST_FOLDER"] = folder.name
os.environ["EDITORIAL_DATA_DIR"] = os.environ["EDITORIAL_TEST_FOLDER"]

from editorial.settings import *
from editorial.settings import DATABASES, DATA_DIR

# A file, since real workers cannot open a database that is in the memory of another process.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "tests.sqlite3")}
