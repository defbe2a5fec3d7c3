"""Makes what waits, and dies by kill -9 when the first file is written: python -m tests.pictures_made.killed"""

import os
import signal
from collections.abc import Callable
from typing import Any
from unittest import mock

import django
from django.core.files.storage import FileSystemStorage


def main() -> None:
    django.setup()
    from articles import renditions

    with mock.patch.object(FileSystemStorage, "save", die_after(FileSystemStorage.save)):
        renditions.make_waiting()


def die_after(save: Callable[..., str]) -> Callable[..., str]:
    def saved(*args: Any) -> str:
        save(*args)
        os.kill(os.getpid(), signal.SIGKILL)
        return ""

    return saved


if __name__ == "__main__":
    main()
