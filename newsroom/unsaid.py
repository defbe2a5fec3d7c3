"""What no line of the log says: the secret of a preview link. Django writes down the address of whatever it answers
with an error, and whoever reads a log is not whom the link was made for."""

from __future__ import annotations

import logging
import re
from typing import Any

SECRET = re.compile(r"(/preview/+)[^/\s?]+")
# Where a line names an address, besides in its words.
FIELDS = ("path",)


class Unsaid(logging.Filter):
    """For a handler, so that the lines of every logger go through it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _masked(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_masked(one) for one in record.args)
        for name in FIELDS:
            if name in vars(record):
                setattr(record, name, _masked(getattr(record, name)))
        return True


def _masked(value: Any) -> Any:
    return SECRET.sub(r"\1…", value) if isinstance(value, str) else value
