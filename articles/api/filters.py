"""The filters of the list of articles. Several at once narrow it further."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings
from django.db.models import QuerySet
from rest_framework import serializers

from articles.addresses import in_path
from articles.api.serializers import ArticleSerializer
from articles.api.sparse import FieldsField
from articles.models import Edition, EditionCredit, Kind
from articles.models.edition import EditionQuerySet
from articles.search import finding
from common.api.fields import InstantField
from common.api.paging import Query
from common.text import clean_line

FILTERS = {
    "section": "section__slug",
    "topic": "topics__slug",
    "kind": "kind",
    "since": "first_at__gte",
    "until": "first_at__lt",
}
LONGEST_URL, LONGEST_WORDS = 2000, 200
NO_ADDRESS = "Write the address of a piece, such as {site}/2026/11/24/the-slow-tree/, or its path from /."
BACKWARDS = "This is before `since`."


class PieceAddress(serializers.CharField):
    """Absolute or from the root, with or without its query. Of another site it is no piece of ours."""

    def to_internal_value(self, data: Any) -> Any:
        text = super().to_internal_value(data)
        try:
            address = urlsplit(text)
        except ValueError:
            address = urlsplit("")
        if not (address.path.startswith("/") or address.netloc) or address.scheme not in {"", "http", "https"}:
            raise serializers.ValidationError(NO_ADDRESS.format(site=settings.SITE_URL))
        return address


class ArticleQuery(Query):
    """Their order is that of first publication, the newest first, also of those that have the words of `q`."""

    section = serializers.SlugField(required=False, help_text="The id of a section.")
    topic = serializers.SlugField(required=False, help_text="The id of a topic.")
    contributor = serializers.SlugField(required=False, help_text="The id of a contributor, or their slug.")
    kind = serializers.ChoiceField(Kind.choices, required=False)
    since = InstantField(required=False, help_text="First published at this instant or later.")
    until = InstantField(required=False, help_text="First published before this instant.")
    url = PieceAddress(
        required=False,
        max_length=LONGEST_URL,
        help_text="The piece that has this address now, or had it before; absolute, or from /.",
    )
    q = serializers.CharField(
        required=False,
        max_length=LONGEST_WORDS,
        help_text="With these words: several, “a phrase” in quotation marks, -without, this or that. "
        "Closed text is found by its teaser alone.",
    )
    # A serializer has `fields` of its own, which DRF keeps apart from those that are declared.
    fields = FieldsField(ArticleSerializer)  # type: ignore[assignment]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "since" in attrs and "until" in attrs and attrs["since"] > attrs["until"]:
            raise serializers.ValidationError({"until": BACKWARDS})
        return {"fields": frozenset(), **attrs}


def narrowed(query: dict[str, Any], host: str) -> EditionQuerySet:
    """The live editions that are asked for, of the site that `host` is."""
    editions = finding.having(clean_line(query["q"])) if "q" in query else Edition.objects.live()
    if "contributor" in query:
        editions = editions.filter(pk__in=_credits(query["contributor"]).values("edition"))
    if "url" in query:
        editions = _addressed(editions, query["url"], host)
    return editions.filter(**{path: query[name] for name, path in FILTERS.items() if name in query})


def _credits(contributor: str) -> QuerySet[EditionCredit]:
    try:
        return EditionCredit.objects.filter(contributor__key=uuid.UUID(contributor))
    except ValueError:
        return EditionCredit.objects.filter(contributor__slug=contributor)


def _addressed(editions: EditionQuerySet, url: SplitResult, host: str) -> EditionQuerySet:
    is_here = url.netloc in {"", host, urlsplit(settings.SITE_URL).netloc}
    found = in_path(unquote(url.path)) if is_here else None
    return editions.addressed(*found) if found else editions.none()
