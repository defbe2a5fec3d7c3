"""What the description of the account's API shows."""

from __future__ import annotations

from drf_spectacular.utils import OpenApiExample

_token = {
    "id": "e2a9d6f4-1c1b-4f7c-9b1a-8d2f5a6c7e90",
    "name": "Reading list",
    "scopes": ["read", "account"],
    "expires_at": "2027-05-01T00:00:00Z",
}
PERSON = OpenApiExample(
    "A person with a token of theirs",
    value={
        "kind": "person",
        "id": "7d6c1f0a-2b8e-4f7d-8c8a-0a6a4a1d9c55",
        "name": "Sal Marsh",
        "email": "subscriber@example.com",
        "subscription": {
            "reads_everything": True,
            "sentence": "The year, bought, until August 26, 2027. It renews by itself.",
            "rights": [
                {
                    "source": "purchase",
                    "starts_at": "2026-08-26T10:00:00Z",
                    "ends_at": "2027-08-26T10:00:00Z",
                    "grace_until": None,
                }
            ],
            "running": {
                "plan": "The year",
                "price": "$84",
                "term": "year",
                "started_at": "2026-08-26T10:00:00Z",
                "renews_at": "2027-08-26T10:00:00Z",
                "cancelled_at": None,
                "grace_until": None,
            },
        },
        "licence": None,
        "token": _token,
    },
    response_only=True,
    status_codes=["200"],
)
CLIENT = OpenApiExample(
    "A client",
    value={
        "kind": "client",
        "id": "3f9b2f60-64c4-4a34-9d0c-5f4a0b7d1e21",
        "name": "Harbour Wire",
        "email": None,
        "subscription": None,
        "licence": {"full_text": True, "sections": ["land-and-water"]},
        "token": _token | {"name": "Nightly import", "scopes": ["read"], "expires_at": None},
    },
    response_only=True,
    status_codes=["200"],
)
