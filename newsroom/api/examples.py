"""What the description of the newsroom's side shows: a week of the demo's magazine."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample

SITE = "https://magazine.example"
ID = "7a4d2f0c-3b1e-4f67-9a58-0c6e2d9b1f34"
HERE = f"{SITE}/api/v1/newsroom/articles/{ID}/"
PART_HASH = "0f5b1d6a9e3c47d28b60f1ce7a9d254e83b6c01f7d92e4a5b8c3f6071d2e9a4c"


def _sent(name: str, value: object, media_type: str = "application/json") -> OpenApiExample:
    return OpenApiExample(name, value=value, request_only=True, media_type=media_type)


def _told(name: str, value: object, status: str = "200") -> OpenApiExample:
    return OpenApiExample(name, value=value, response_only=True, status_codes=[status])


def _page(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"results": list(rows), "next": None, "previous": None}


def _act(act: str, label: str, *needs: str, takes: list[str], if_match: bool = False) -> dict[str, Any]:
    is_save = act == "edit"
    return {
        "act": act,
        "label": label,
        "method": "PATCH" if is_save else "POST",
        "address": HERE if is_save else f"{HERE}acts/{act}/",
        "if_match": if_match,
        "needs": list(needs),
        "takes": takes,
        "changes": [],
    }


_writer = {"id": "c2f0a8d7-14b3-4e9a-8f65-7d3b9a0e1c52", "name": "Tobias Farrow"}
_editor = {"id": "5e9b7c31-0d84-4a2f-b6c9-1f8e3a7d4b60", "name": "Maud Okafor"}
_copy = {"id": "91d3e6b4-7f0a-4c58-a2d1-6b9c8e5f0a37", "name": "Piet Lindqvist"}
_farrow = {"contributor": "2b8e4f16-9c0d-4a73-8e5b-3d7f1a6c9042", "role": "by", "title": "", "sentence": ""}
_content: dict[str, Any] = {
    "section": "science",
    "kind": "news",
    "topics": ["animals", "cities"],
    "headline": "A Bus Stop for Bees",
    "dek": "Twelve shelters in Averill have flowers on the roof.",
    "body": "<p>AVERILL — A woman who was waiting for the 6 wanted to know whether it was about the roof leaking.</p>",
    "teaser_cut": 1,
    "bylines": [_farrow],
    "lead": {
        "image": "d6a1c3f8-5e72-4b09-9f4d-8c0b7e2a1d95",
        "alt": "A glass bus shelter whose roof is a strip of tall flowers.",
        "caption": "Nine kinds of plant, and a bench underneath.",
        "credit": "Illustration by Jun Halloran",
    },
    "access": "metered",
    "slug": "",
    "description": "Averill planted the roofs of twelve bus shelters and counted the insects.",
    "series": "",
}
_line = {
    "id": ID,
    "address": HERE,
    "version": 3,
    "stage": "in_review",
    "stage_words": "in review",
    "standing": "In review. Not public.",
    "section": {"name": "Science", "slug": "science"},
    "kind": "news",
    "headline": "A Bus Stop for Bees",
    "changed_at": "2026-11-23T16:42:10Z",
    "acts": [
        _act("edit", "Save", takes=[], if_match=True),
        _act("send_back", "Send back", "note", takes=[]),
        _act("approve", "Approve", takes=["note"], if_match=True),
    ],
}
_one = _line | {
    "content": _content,
    "blocks": [{"field": "signoffs", "detail": "The Facts desk has not signed this off."}],
    "desks": [
        {
            "desk": "copy",
            "name": "Copy",
            "part": "words",
            "part_hash": PART_HASH,
            "state": "valid",
            "signoff": {"by": _copy, "at": "2026-11-23T17:05:00Z", "revision": 3},
            "may_sign": False,
            "may_unsign": False,
        },
        {
            "desk": "facts",
            "name": "Facts",
            "part": "words",
            "part_hash": PART_HASH,
            "state": "missing",
            "signoff": None,
            "may_sign": False,
            "may_unsign": False,
        },
    ],
    "release": None,
    "edition": None,
}
_begun = _one | {
    "version": 1,
    "stage": "drafting",
    "stage_words": "in drafting",
    "standing": "In drafting. Not public.",
    "acts": [
        _act("edit", "Save", takes=[], if_match=True),
        _act("submit", "Submit for review", takes=["note"]),
        _act("duplicate", "Duplicate", takes=[]),
    ],
    "blocks": [{"field": "lead_image", "detail": "The lead picture is missing."}],
    "content": _content | {"lead": None},
    "desks": [],
}
_release = {
    "revision": 3,
    "state": "pending",
    "at": "2026-11-24T14:00:00Z",
    "change": "first",
    "correction": "",
    "held_because": "",
    "made_by": _editor,
    "made_at": "2026-11-23T18:20:00Z",
    "done_at": None,
    "edition": None,
}
_revision = {"number": 3, "made_by": _writer, "made_at": "2026-11-23T16:42:10Z", "restores": None}
_transition = {
    "act": "send_back",
    "label": "Send back",
    "by": _editor,
    "through": "",
    "at": "2026-11-22T11:05:31Z",
    "before": "in_review",
    "after": "drafting",
    "note": "Who counted the insects on the roofs that were left bare?",
    "revision": 2,
    "desk": None,
    "correction": "",
}
_words = {
    "title": "Bee roof",
    "alt": "A glass bus shelter whose roof is a strip of tall flowers.",
    "is_decorative": False,
    "caption": "Nine kinds of plant, and a bench underneath.",
    "credit": "Illustration by Jun Halloran",
    "usage_terms": "In print and online, with the piece that it was made for.",
    "usage_ends_on": None,
    "focal_x": 50,
    "focal_y": 40,
}
_picture = {
    "id": _content["lead"]["image"],
    "url": f"{SITE}/pictures/{_content['lead']['image']}/1280.jpg",
    "width": 1600,
    "height": 1067,
    **_words,
    "added_by": {"id": "f04c9a27-6d15-4e83-b7a0-2e8d5c1f9b46", "name": "Jun Halloran"},
    "added_at": "2026-11-20T09:12:44Z",
}

LIST = _told("An article in review", _page(_line))
ONE = _told("In review", _one)
BEGUN = _told("A beginning", _begun, "201")
BEGIN = _sent("A beginning", {name: _content[name] for name in ("section", "headline", "body", "bylines")})
WHOLE = _sent("All fields", _content)
SOME = _sent("A headline", {"headline": "A Roof for Bees"})
NOTE = _sent("With a note", {"note": "The numbers of August are in."})
NOTHING = _sent("Nothing", {})
SIGN = _sent("The words", {"desk": "copy", "part_hash": PART_HASH})
UNSIGN = _sent("A desk", {"desk": "copy"})
RELEASE = _sent("At nine in New York", {"at": "2026-11-24T09:00:00-05:00"})
CORRECT = _sent(
    "A correction, now",
    {
        "change": "correction",
        "correction": "An earlier version gave the number of planted shelters as eleven. There are twelve.",
    },
)
MOVE = _sent("An hour later", {"at": "2026-11-24T10:00:00-05:00"})
WITHDRAW = _sent("With its reason", {"note": "The college has taken its count back."})
REVISIONS = _told("The newest revision", _page(_revision))
REVISION = _told("A revision", _revision | {"content": _content})
TRANSITIONS = _told("Sent back", _page(_transition))
RELEASES = _told("One that waits", _page(_release))
_piece = {"id": ID, "headline": _content["headline"], "address": HERE}
SCHEDULE = _told("One that waits", _page(_release | {"article": _piece}))
PICTURES, PICTURE = _told("A picture", _page(_picture)), _told("A picture", _picture)
ADDED = _told("A picture", _picture, "201")
UPLOAD = _sent("A file", {"file": "bee-roof.jpg", "alt": _words["alt"]}, "multipart/form-data")
WORDS = _sent("Alternative text", {"alt": _words["alt"]})
