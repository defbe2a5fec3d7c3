"""JSON as programs send it: read as far as it can mean anything."""

from __future__ import annotations

import json
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

DEEPEST = 20
TOO_DEEP = f"Values stand in one another more than {DEEPEST} deep here. Nothing that this API takes is so deep."
HALF = "This has half a character in it, such as \\ud83d alone. Write both halves, or the character itself."


class ShallowJSONParser(JSONParser):
    """Python reads JSON by recursion, and what is deep enough ends that with an error of its own."""

    def parse(self, *args: Any, **kwargs: Any) -> Any:
        try:
            found = super().parse(*args, **kwargs)
        except RecursionError as error:
            raise ParseError(TOO_DEEP) from error
        if _is_deep(found):
            raise ParseError(TOO_DEEP)
        if _has_half_characters(found):
            raise ParseError(HALF)
        return found


def _is_deep(found: Any) -> bool:
    level = [found]
    for _ in range(DEEPEST):
        nested = [one for one in level if isinstance(one, dict | list)]
        level = [inner for one in nested for inner in (one.values() if isinstance(one, dict) else one)]
        if not level:
            return False
    return True


def _has_half_characters(found: Any) -> bool:
    """JSON can say what no text can be, in names too: no database keeps it, and no answer can repeat it."""
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False
