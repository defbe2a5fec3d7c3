import os
from typing import Any

from celery import Celery
from kombu.transport.redis import Channel
from redis.exceptions import ConnectionError as ConnectionLost

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "editorial.settings")

connection_parameters = Channel._connparams


def _parameters_while_open(channel: Channel, asynchronous: bool = False) -> Any:
    """A worker that loses Redis in the middle of a task acknowledges it all the same, through a channel that is closed
    by then. Kombu fails at that with an AttributeError, which ends the worker; a lost connection it logs, and goes on.
    """
    if channel.connection is None or channel.connection.client is None:
        raise ConnectionLost("The channel is closed.")
    return connection_parameters(channel, asynchronous=asynchronous)


Channel._connparams = _parameters_while_open  # type: ignore[method-assign]

app = Celery("editorial")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
