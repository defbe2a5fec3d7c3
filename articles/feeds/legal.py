from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

# All that https://www.w3.org/TR/xml/#charsets does not allow.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Told = TypeVar("Told")


def legal(told: Told) -> Told:
    """The same text, tuple or dataclass without the characters that no XML can hold: a name could bring one."""
    value: Any = told
    if isinstance(value, str):
        value = ILLEGAL.sub("", value)
    elif isinstance(value, tuple):
        value = tuple(legal(one) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        value = replace(value, **{field.name: legal(getattr(value, field.name)) for field in fields(value)})
    return value
