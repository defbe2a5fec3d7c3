"""The description as the fuzzer gets it: stricter on what is answered, and with ids that are there."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

from articles.models import Article, Contributor, Image, Section, Series, Topic
from comments.models import Comment

# Of each collection so many ids are known, and one of nothing.
KNOWN = 4
NOTHING = "00000000-0000-4000-8000-000000000000"


def description(site: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{site}/api/v1/schema/", timeout=60) as answer:
        api: dict[str, Any] = json.load(answer)
    for name, schema in api["components"]["schemas"].items():
        if not name.endswith("Request") and "properties" in schema:
            schema.setdefault("additionalProperties", False)
    for path, operations in api["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                _know(parameter, path)
    return api


def _know(parameter: dict[str, Any], path: str) -> None:
    """An id is one of what the part of the address before it names, or there is nothing of it."""
    if parameter["in"] != "path":
        return
    collection = path.split(f"/{{{parameter['name']}}}")[0].rsplit("/", 1)[1]
    parameter.pop("examples", None)
    parameter["schema"] = {"enum": _ids(collection)}


def _ids(collection: str) -> list[object]:
    rows: dict[str, Any] = {
        "articles": Article.objects.order_by("pk").values_list("key"),
        "comments": Comment.objects.order_by("pk").values_list("key"),
        "contributors": Contributor.objects.order_by("pk").values_list("key"),
        "pictures": Image.objects.order_by("pk").values_list("key"),
        "sections": Section.objects.order_by("pk").values_list("slug"),
        "series": Series.objects.order_by("pk").values_list("slug"),
        "topics": Topic.objects.order_by("pk").values_list("slug"),
    }
    if collection not in rows:
        return [1, 2, 99]
    # From both ends: the newest may be drafts, and the oldest live.
    found = [str(one) for (one,) in rows[collection]]
    return list(dict.fromkeys([*found[: KNOWN // 2], *found[-KNOWN // 2 :], NOTHING]))
