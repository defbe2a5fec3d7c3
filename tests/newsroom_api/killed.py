"""Begins an article, and dies by kill -9 between the act and its answer: python -m tests.newsroom_api.killed
AUTHORIZATION KEY

The answer that is kept has been written then, and its transaction has not ended.
"""

import os
import signal
import sys
from typing import Any

import django


def main(authorization: str, key: str) -> None:
    django.setup()
    from django.db.models.signals import post_save
    from django.test import Client

    from subscribers.models import KeptAnswer

    def written(created: bool, **_: Any) -> None:
        if not created:
            os.kill(os.getpid(), signal.SIGKILL)

    post_save.connect(written, sender=KeptAnswer, weak=False)
    headers = {"Authorization": authorization, "Idempotency-Key": key, "Host": "localhost"}
    body = {"section": "coast", "headline": "A road under water"}
    Client().post("/api/v1/newsroom/articles/", body, "application/json", headers=headers)


if __name__ == "__main__":
    main(*sys.argv[1:])
