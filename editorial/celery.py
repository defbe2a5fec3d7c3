import os

from celery import Celery
from kombu.transport.redis import Channel

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "editorial.settings")

# A worker that loses Redis while it has a message wants to put that back, fails at it, and ends. No message of ours is
# worth that: the database is the queue, and the next second brings the next scan.
Channel.do_restore = False

app = Celery("editorial")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
