"""What the description of the conversation shows, from the demo's magazine."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample

SITE = "https://magazine.example"
ROOT = "0b8f5d0e-54a1-4f5c-9d0d-6c1f7a3b2e91"
REPLY = "7d2c9a44-1a0e-4b7e-8a55-2f6b1c0d9e37"
ARTICLE = "3c9e1f7a-8b2d-4e6f-a1c4-5d7e9f0b2a68"


def _comment(key: str, name: str, text: str, **more: Any) -> dict[str, Any]:
    return {
        "id": key,
        "parent": None,
        "state": "published",
        "author": {"name": name},
        "text": text,
        "html": f"<p>{text}</p>\n",
        "at": "2026-11-24T09:35:00Z",
        "edited_at": None,
        "likes_count": 3,
        "replies_count": 1,
        "yours": False,
        "liked": True,
    } | more


_ASKED = _comment(ROOT, "Fenwick Abara", "Were the twenty picked at random, or were they the twenty that looked funny?")
_ANSWER = "The funny ones are often true. It’s the sensible stories that you have to watch."
_ANSWERED = _comment(
    REPLY, "Sam Subscriber", _ANSWER, parent=ROOT, yours=True, liked=False, likes_count=0, replies_count=0
)
LIST = OpenApiExample(
    "A conversation",
    value={"results": [_ASKED | {"replies": [_ANSWERED], "all_replies": None}], "next": None, "previous": None},
    response_only=True,
    status_codes=["200"],
)
ONE = OpenApiExample("A comment", value=_ASKED, response_only=True, status_codes=["200"])
SENT = OpenApiExample("A reply", value={"text": _ANSWER, "parent": ROOT}, request_only=True)
POSTED = OpenApiExample("The reply", value=_ANSWERED, response_only=True, status_codes=["201"])
MENDED = OpenApiExample("Other words", value={"text": "The funny ones are mostly true."}, request_only=True)
CHANGED = OpenApiExample(
    "The changed comment",
    value=_ANSWERED
    | {
        "text": "The funny ones are mostly true.",
        "html": "<p>The funny ones are mostly true.</p>\n",
        "edited_at": "2026-11-24T09:37:12Z",
    },
    response_only=True,
    status_codes=["200"],
)
LIKED = OpenApiExample("Liked", value={"liked": True, "likes_count": 4}, response_only=True, status_codes=["200"])
TAKEN_BACK = OpenApiExample(
    "Taken back", value={"liked": False, "likes_count": 3}, response_only=True, status_codes=["200"]
)
TOLD = OpenApiExample(
    "A report", value={"why": "spam", "words": "The third time today, under three articles."}, request_only=True
)
REPORTED = OpenApiExample(
    "The report that stands",
    value={
        "comment": ROOT,
        "why": "spam",
        "words": "The third time today, under three articles.",
        "at": "2026-11-24T10:02:40Z",
    },
    response_only=True,
    status_codes=["201"],
)
